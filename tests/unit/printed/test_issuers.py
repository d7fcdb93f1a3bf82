"""Who issues a release, in the first words behind a dateline."""

from __future__ import annotations

import pytest
from lxml import html

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.printed.datelines import find_dateline
from articlemeta.printed.issuers import find_issuer

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
