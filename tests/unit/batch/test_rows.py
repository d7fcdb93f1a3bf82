"""Every page gives one row, whatever is wrong with it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from articlemeta import Article, Parser, from_dict
from articlemeta.batch import Failure, Record, Row, parse_many

PAGES = [
    Record(path=f"{number}.html", content=f"<title>Page {number}</title><h1>Page number {number}</h1><p>Words.</p>")
    for number in range(40)
]


def test_rows_come_in_the_order_of_the_pages() -> None:
    rows = list(parse_many(PAGES))
    assert [row.path for row in rows] == [page.path for page in PAGES]
    assert [row.article.title for row in rows if row.article] == [f"Page number {number}" for number in range(40)]


def test_several_processes_give_the_same_rows() -> None:
    assert list(parse_many(PAGES, jobs=2)) == list(parse_many(PAGES))


def test_bad_pages_become_failures_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = tmp_path / "good.html"
    good.write_text("<title>Rain</title><h1>Rain expected</h1>", encoding="utf-8")
    broken = tmp_path / "broken.html.gz"
    broken.write_bytes(b"\x1f\x8b nonsense")
    pages: list[Record | Path] = [
        tmp_path / "none.html",
        Record(path="x.pdf", content=b"%PDF-1.7"),
        broken,
        tmp_path,
        good,
    ]
    rows = list(parse_many(pages))
    kinds = [row.failure.kind if row.failure else None for row in rows]
    assert kinds == ["FileNotFoundError", "NotAPageError", "BadGzipFile", "IsADirectoryError", None]
    assert rows[0].failure == Failure(kind="FileNotFoundError", message="No such file or directory")
    assert "PDF" in str(rows[1].failure)


def test_a_problem_that_came_with_the_record_is_its_failure() -> None:
    (row,) = parse_many([Record(path="crawl.warc", problem=ValueError("breaks off"))])
    assert row.failure == Failure(kind="ValueError", message="breaks off")


class WrongParser(Parser):
    """A parser with a defect."""

    def parse(self, html: str | bytes, url: str | None = None, encoding: str | None = None) -> Article:
        raise ZeroDivisionError(url, encoding, len(html))


def test_even_our_own_defects_end_nothing() -> None:
    rows = list(parse_many(PAGES[:3], parser=WrongParser()))
    assert [row.failure.kind for row in rows if row.failure] == ["ZeroDivisionError"] * 3


class DeadlyParser(Parser):
    """A parser that dies of one page, as processes do that run out of memory."""

    def parse(self, html: str | bytes, url: str | None = None, encoding: str | None = None) -> Article:
        if "number 7<" in str(html):
            os._exit(1)
        return super().parse(html, url, encoding)


@pytest.mark.skipif(sys.platform == "win32", reason="processes there cannot find the test's own parser")
def test_a_page_that_kills_its_process_takes_no_other_along() -> None:
    rows = list(parse_many(PAGES, parser=DeadlyParser(), jobs=2))
    assert [row.path for row in rows] == [page.path for page in PAGES]
    assert [row.path for row in rows if row.article is None] == ["7.html"]
    assert rows[7].failure is not None
    assert rows[7].failure.kind == "BrokenProcessPool"


def test_options_of_the_parser_reach_the_processes() -> None:
    rows = list(parse_many(PAGES[:2], parser=Parser(max_bytes=10), jobs=2))
    assert [row.failure.kind for row in rows if row.failure] == ["PageTooLargeError"] * 2


def test_parsing_is_lazy() -> None:
    def pages() -> Any:
        yield PAGES[0]
        raise AssertionError("asked for more than was needed")

    assert next(parse_many(pages())).path == "0.html"


def test_markdown_is_parsed_as_markdown() -> None:
    text = "\ufeff# Rain expected\n\nBy Jane Roe\n\nIt will rain in the north, they say, and in the south as well."
    for content in (text, text.encode()):
        (row,) = parse_many([Record(path="a.md", content=content, is_markdown=True)])
        assert row.article is not None
        assert row.article.title == "Rain expected"


def test_urls_and_encodings_of_records_are_used() -> None:
    content = "<title>Größe</title><h1>Größe</h1><link rel=canonical href=/a>".encode("latin-1")
    (row,) = parse_many([Record(path="a", content=content, url="https://example.org/x", encoding="latin-1")])
    assert row.article is not None
    assert row.article.title == "Größe"
    assert row.url == "https://example.org/x"


def test_rows_as_plain_data() -> None:
    article = Article(title="Rain")
    data = Row(path="a.html", article=article).to_dict()
    assert next(iter(data)) == "path"
    assert data.pop("path") == "a.html"
    assert from_dict(data) == article
    failed = Row(path="b.html", failure=Failure(kind="NotAPageError", message="empty"))
    assert json.loads(json.dumps(failed.to_dict())) == {"path": "b.html", "error": "NotAPageError", "message": "empty"}
