"""Who issues a release, in the first words behind a dateline."""

from __future__ import annotations

import pytest
from lxml import html

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.printed.datelines import find_dateline
from articlemeta.printed.issuers import find_contact_issuer, find_issuer
from articlemeta.printed.rooms import rooms_of

LEXICON = default_lexicon()
BOOK = LEXICON.for_language("en")
TEXT = (
    "<p>The nets came in full on Monday, and nobody could say why the herring had turned so early in the year.</p>" * 4
)


def issuer(opening: str) -> str | None:
    page = read_page(html.document_fromstring(f"<h1>Nets</h1>{opening}{TEXT}"))
    dateline = find_dateline(page, LEXICON.agencies, language="en")
    return next((credit.source for credit in find_issuer(page, dateline, BOOK)), None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Acme Example Corp. (NYSE: ACX) has bought nets.", "Acme Example Corp."),
        ("Acme Example Corp. (TSX-V: ACX) (“Acme”) has bought nets.", "Acme Example Corp."),
        ("Acme Example Inc. (the “Company”) has bought nets.", "Acme Example Inc."),
        ("Acme Example, Inc., a maker of nets, today announced a knot.", "Acme Example, Inc."),
        ("The Example Law Firm, a firm for investors, reminds holders.", "The Example Law Firm"),
        ("Acme Example announced a knot.", "Acme Example"),
        ("Ropes of the Isles & Sons is pleased to show a knot.", "Ropes of the Isles & Sons"),
        ("Researchers at Sample University announced a knot.", None),
        ("The market for nets will grow, a study announced.", None),
        ("Acme Example, where nets are made, lies by the sea.", None),
        ("When nets break, Acme Example Inc. mends them.", None),
        ("It announced a knot.", None),
    ],
)
def test_the_first_words(words: str, name: str | None) -> None:
    assert issuer(f"<p>TORMORE, Jan. 14, 2022 /PRNewswire/ -- {words}</p>") == name


def test_the_text_may_begin_in_the_next_paragraph() -> None:
    opening = "<p>TORMORE, Jan. 14, 2022 (GLOBE NEWSWIRE) --</p><p>Acme Example Corp. (NYSE: ACX) has bought nets.</p>"
    assert issuer(opening) == "Acme Example Corp."


def test_without_a_dateline_nobody_is_named() -> None:
    assert issuer("<p>Acme Example Corp. (NYSE: ACX) today announced a knot.</p>") is None


SPOKEN = "<p>Nets grew at Acme Example last year, and nobody could say why.</p>"


def contact(line: str, opening: str = SPOKEN, language: str = "en") -> str | None:
    page = read_page(html.document_fromstring(f"<h1>Nets</h1>{opening}{TEXT}<p>{line}</p>"))
    found = find_contact_issuer(rooms_of(page), page, LEXICON.for_language(language))
    return next((credit.source for credit in found), None)


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "Press contact:<br>Acme Example Inc., 1 Quay Street", "Acme Example Inc."),
        ("en", "Media contact<br>Acme Example", "Acme Example"),
        ("de", "Rückfragen &amp; Kontakt:<br>Acme Example GmbH<br>Hafenweg 3", "Acme Example GmbH"),
        ("es", "Contacto de prensa:<br>Acme Example", "Acme Example"),
        ("fr", "Contact presse :<br>Acme Example", "Acme Example"),
        ("it", "Ufficio stampa:<br>Acme Example", "Acme Example"),
        ("nl", "Perscontact:<br>Acme Example", "Acme Example"),
        ("pl", "Kontakt dla mediów:<br>Acme Example", "Acme Example"),
        ("pt", "Assessoria de imprensa:<br>Acme Example", "Acme Example"),
        ("en", "Press contact:<br>Quay Example Inc., 1 Quay Street", None),
        ("en", "Weather:<br>Acme Example Inc.", None),
        ("en", "Press contact: Acme Example Inc.", None),
        ("en", "Press contact:", None),
    ],
)
def test_the_line_under_press_contact_names_who_issued_it(language: str, line: str, name: str | None) -> None:
    assert contact(line, language=language) == name


def test_whom_the_text_does_not_speak_of_is_no_issuer() -> None:
    assert (
        contact("Press contact:<br>Acme Example Inc.", "<p>Nets grew last year, and nobody could say why.</p>") is None
    )
