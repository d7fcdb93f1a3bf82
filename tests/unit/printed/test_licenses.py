"""Licences of a text, linked or named, and those of its pictures and software."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.page.structure import Zone
from articlemeta.printed.licenses import PrintedLicense, find_licenses

BOOK = default_lexicon().for_language("en")
BY = "https://creativecommons.org/licenses/by/4.0/"
OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
LINK = f'<a href="{BY}">CC BY 4.0</a>'


def licenses(under: str = "", *, over: str = "") -> list[PrintedLicense]:
    return list(find_licenses(page_of(over, under=under), BOOK))


def ids(under: str = "", *, over: str = "") -> set[str | None]:
    return {found.license.id for found in licenses(under, over=over)}


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        (f"<p>This article is licensed under {LINK}.</p>", "CC-BY-4.0"),
        (f"<footer><p>{LINK}</p></footer>", "CC-BY-4.0"),
        (f'<div><a href="{BY}"><img src="by.png"></a></div>', "CC-BY-4.0"),
        ("<p>This story is republished under a CC BY-NC 4.0 licence.</p>", "CC-BY-NC-4.0"),
        (f'<footer><p><a href="{OGL}">Open Government Licence</a></p></footer>', "OGL-UK-3.0"),
    ],
)
def test_a_licence_of_the_text(under: str, expected: str) -> None:
    assert ids(under) == {expected}


@pytest.mark.parametrize(
    "markup",
    [
        f"<figure><img src='a.jpg'><figcaption>Jane Roe, {LINK}</figcaption></figure>",
        f"<div class='photo-box'><p>{LINK}</p></div>",
        f"<p>Photo: Jane Roe / {LINK}</p>",
        f"<p>Theme by Sample, {LINK}</p>",
        f"<p>The font of this site stands under {LINK}</p>",
        f"<div class='comments'><p>My text is licensed under {LINK}</p></div>",
        f'<p><a href="https://photos.example/boat">Boat</a> by Jane Roe, {LINK}</p>',
        '<p><a href="https://creativecommons.org/">Creative Commons</a></p>',
        '<p><a href="/licence">Licence of the harbour</a></p>',
        "<p>The library holds a talk on Creative Commons in May.</p>",
    ],
)
def test_the_licence_of_something_else(markup: str) -> None:
    assert ids(markup) == set()


def test_beside_another_link_a_licence_credits_what_that_leads_to() -> None:
    line = f'<a href="https://photos.example/boat">Boat</a>, {LINK}'
    aside = f"<aside><p>{line}</p></aside>"
    assert ids(aside) == set()
    assert ids(aside.replace("Boat", "Our articles are licensed")) == {"CC-BY-4.0"}


def test_words_must_say_both_what_is_licensed_and_that_it_is() -> None:
    assert ids(f"<p>Text: {LINK}.</p>{PROSE}") == set()
    (told,) = licenses(f"<footer><p>Boats, {LINK}</p></footer>")
    assert not told.says_text


def test_words_that_credit_a_picture_name_no_licence_of_the_text() -> None:
    assert ids("<p>Photo of the story: republished under a CC BY-NC 4.0 licence.</p>") == set()


def test_in_running_text_the_words_must_speak_of_this_text() -> None:
    told = f"<p>The town's maps were put under {LINK}, and many articles told of it.</p>"
    assert ids(over=told) == set()
    assert ids(over=f"<p>This article is licensed under {LINK}.</p>") == {"CC-BY-4.0"}


def test_the_text_s_last_line_need_not() -> None:
    line = f"<p>Text licensed under {LINK}.</p>"
    assert ids(line) == {"CC-BY-4.0"}
    assert ids(f"{line}{PROSE}") == set()


def test_what_is_told_of_a_licence() -> None:
    found = licenses(f"<footer><p>It rained. All articles are licensed under {LINK}. It snowed.</p></footer>")
    assert {one.quote for one in found} == {"All articles are licensed under CC BY 4.0."}
    assert {(one.zone, one.says_text, one.license.url) for one in found} == {(Zone.FOOTER, True, BY)}
    assert found[0].rule == "license.link"
    assert found[0].license.name == "CC BY 4.0"
    (bare,) = licenses(f"<footer><p>{LINK}</p></footer>")
    assert not bare.says_text


def test_words_beside_the_link_of_another_licence_have_no_address() -> None:
    line = f'This story is republished under a CC BY-SA 4.0 licence and not under <a href="{BY}">CC BY 4.0</a>.'
    assert ("CC-BY-SA-4.0", None) in {(one.license.id, one.license.url) for one in licenses(f"<p>{line}</p>")}


def test_a_badge_has_no_words() -> None:
    (found,) = licenses(f'<div><a href="{BY}"><img src="by.png"></a></div>')
    assert (found.rule, found.quote, found.says_text) == ("license.badge", BY, False)


def test_words_that_are_linked_give_the_address_too() -> None:
    found = licenses(
        f'<p>This story is republished under a <a href="{BY}">Creative Commons Attribution 4.0 licence</a>.</p>'
    )
    assert {(one.license.id, one.license.url) for one in found} == {("CC-BY-4.0", BY)}
