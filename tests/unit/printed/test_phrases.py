from __future__ import annotations

import pytest
from lxml import html

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.printed.phrases import phrases_in

TEXT = (
    "<p>The harbour was shut for the whole of the night, and nobody was let in or out of it until the morning.</p>" * 4
)
STATEMENT = "This article was originally published by Quay Weekly."


def found_in(markup: str) -> set[str]:
    root = html.document_fromstring(f"<html><body><h1>The harbour was shut</h1>{markup}</body></html>")
    matches = phrases_in(read_page(root), default_lexicon().for_language("en"))
    return {match.text("source") or "" for of_block in matches.values() for match in of_block}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"{TEXT}<p>{STATEMENT}</p>", {"Quay Weekly"}),
        (f"<p>{STATEMENT}</p>{TEXT}", {"Quay Weekly"}),
        (f"{TEXT}<footer><p>{STATEMENT}</p></footer>", {"Quay Weekly"}),
        (f"{TEXT}<figcaption>{STATEMENT}</figcaption>", set()),
        (f"{TEXT}<div class='advert'><p>{STATEMENT}</p></div>", set()),
        (f"{TEXT}<div class='comments'><p>{STATEMENT}</p></div>", set()),
        (f"{TEXT}<div class='related'><p><a href='/a'>{STATEMENT}</a></p></div>", set()),
        (f"{TEXT}<p>{STATEMENT} {'It was a long night. ' * 20}</p>{TEXT}{TEXT}{TEXT}", set()),
    ],
)
def test_where_statements_are_looked_for(markup: str, expected: set[str]) -> None:
    assert found_in(markup) == expected


def test_a_page_is_searched_once() -> None:
    page = read_page(html.document_fromstring(f"<body><h1>Harbour</h1>{TEXT}<p>{STATEMENT}</p></body>"))
    book = default_lexicon().for_language("en")
    assert phrases_in(page, book) is phrases_in(page, book)
