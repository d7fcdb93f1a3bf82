"""Addresses with the purpose that the page gives them."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.contacts import find_contacts


def contacts(under: str, language: str = "en") -> list[tuple[str, str]]:
    found = find_contacts(page_of(under=under), default_lexicon().for_language(language))
    return [(str(contact.purpose), contact.value) for contact in found]


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        ("<p>For reprints contact rights@weekly.example.</p>", [("permissions", "rights@weekly.example")]),
        ("<p>For media inquiries: press@weekly.example</p>", [("media", "press@weekly.example")]),
        (
            '<p>Spotted an error? Let us know <a href="mailto:fix@weekly.example">here</a>.</p>',
            [("corrections", "fix@weekly.example")],
        ),
        ('<footer><a href="/press">Media contact</a></footer>', [("media", "https://weekly.example/press")]),
        ("<p>Contact the newsroom at news@weekly.example.</p>", [("editorial", "news@weekly.example")]),
        ("<p>For reprints contact our office by the harbour.</p>", []),
        ('<footer><p>For media inquiries see the <a href="/boats">boats</a></p></footer>', []),
        (f"<p>For media inquiries{' and for all that has to do with it' * 3}: press@weekly.example</p>", []),
        ("<p>Write to jane@weekly.example to book a boat.</p>", []),
        ("<div class='comments'><p>For media inquiries: press@weekly.example</p></div>", []),
    ],
)
def test_purpose_and_address(under: str, expected: list[tuple[str, str]]) -> None:
    assert contacts(under) == expected


def test_the_words_that_give_the_purpose_are_quoted() -> None:
    (found,) = find_contacts(
        page_of(under="<p>It rained. For media inquiries: press@weekly.example</p>"),
        default_lexicon().for_language("en"),
    )
    assert found.quote == "For media inquiries: press@weekly.example"
    assert found.block.text.endswith(found.quote)
