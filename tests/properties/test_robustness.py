"""Whatever comes in, an article or a typed error comes out; the same each time; and the caller's tree is untouched."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Self

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import articlemeta
from articlemeta import Article, ArticleMetaError, NotAPageError

ROOT = Path(__file__).parents[2]
PAGES = sorted([*(ROOT / "examples").glob("*.*ml"), *(ROOT / "tests" / "pages").rglob("*.html")])

PIECES = st.sampled_from([
    "<h1>", "</h1>", "<p>", "</p>", "<div class='byline'>", "</div>", "<table><tr><td>", "<br>", "<!--", "-->", "<![CDATA[",
    "<script type='application/ld+json'>", "</script>", '{"@type": "NewsArticle", "headline": ', '"@graph": [', "]}", "\\u0000",
    "<meta property='og:title' content='", "'>", "<time datetime='", "<a href='", "By Jane Roe", "(AP)", "PARIS, May 3 (Reuters) -",
    "originally published in", "Copyright © 2024 ", "All rights reserved", "Disclaimer:", "来源：新华社", "Quelle:", "&nbsp;", "&#0;",
    "&#x110000;", "\x00", "\ufeff", "\ud800", "2024-03-14", "31 February 99999", "https://", "http://[::1", "mailto:", "{source}",
    "<html lang='", "<title>", "</title>", "<base href='//'>", "x" * 500, "(" * 50, "\u202e", "İ", "ﬁ",
])  # fmt: skip
SCRAPS = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)


def outcome(page: str | bytes) -> Article | str:
    """The article, or the error's name and words."""
    try:
        return articlemeta.parse(page, url="https://example.org/a")
    except ArticleMetaError as error:
        return f"{type(error).__name__}: {error}"


@given(st.text() | SCRAPS)
def test_any_text_gives_an_article_or_a_typed_error(text: str) -> None:
    found = outcome(text)
    assert isinstance(found, Article) or found.startswith("NotAPageError")


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "utf-16", "windows-1252", "no-such-charset", "", "shift_jis"]),
)
def test_any_bytes_give_an_article_or_a_typed_error(page: bytes, encoding: str | None) -> None:
    try:
        assert isinstance(articlemeta.parse(page, encoding=encoding), Article)
    except NotAPageError as error:
        assert error.looks_like  # noqa: PT017 - both outcomes are right


@given(st.text() | SCRAPS)
def test_any_markdown_gives_an_article_or_a_typed_error(text: str) -> None:
    try:
        assert isinstance(articlemeta.parse_markdown(text), Article)
    except NotAPageError as error:
        assert error.looks_like  # noqa: PT017 - both outcomes are right


@given(SCRAPS)
def test_the_same_page_gives_the_same_article(text: str) -> None:
    assert outcome(text) == outcome(text)


@given(SCRAPS)
def test_what_was_read_survives_the_way_to_plain_data_and_back(text: str) -> None:
    found = outcome(f"<p>{text}</p>")
    if isinstance(found, Article):
        assert articlemeta.from_dict(articlemeta.to_dict(found)) == found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_half_a_page_is_still_a_page(path: Path) -> None:
    page = path.read_bytes()
    cuts = random.Random(len(page)).sample(range(100, len(page)), 25)
    assert all(isinstance(outcome(page[:cut]), Article) for cut in cuts)


@given(st.data())
@settings(max_examples=60)
def test_a_page_with_bytes_changed_at_random_is_read_or_refused(data: st.DataObject) -> None:
    page = bytearray(data.draw(st.sampled_from(PAGES)).read_bytes())
    for _ in range(data.draw(st.integers(1, 30))):
        page[data.draw(st.integers(0, len(page) - 1))] = data.draw(st.integers(0, 255))
    assert outcome(bytes(page))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_parse_tree_leaves_the_tree_as_it_was(path: Path) -> None:
    tree = lxml.html.document_fromstring(path.read_bytes())
    before = etree.tostring(tree)
    articlemeta.parse_tree(tree)
    assert etree.tostring(tree) == before


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_clock_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """python-dateutil fills missing parts from today, so another today must change nothing."""
    page = path.read_bytes()
    today = outcome(page)

    class Elsewhen(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Self:
            return cls(1987, 2, 28, 23, 59, tzinfo=tz)

        @classmethod
        def today(cls) -> Self:
            return cls.now()

        @classmethod
        def utcnow(cls) -> Self:
            return cls.now()

    monkeypatch.setattr("datetime.datetime", Elsewhen)
    assert outcome(page) == today
