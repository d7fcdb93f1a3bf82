"""Reports written to files, none over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlemeta import Parser, parse
from articlemeta.batch import Record
from articlemeta.cli.reports import reported, write_report

PAGE = "<html lang='en'><title>Rain expected</title><h1>Rain expected</h1><p>By Jane Roe</p><p>It will rain.</p></html>"
ARTICLE = parse(PAGE)


def record(path: str, content: str | bytes = PAGE, *, is_markdown: bool = False) -> Record:
    return Record(path=path, content=content, is_markdown=is_markdown)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_report_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    out = tmp_path / "not" / "there" / "out.html"
    write_report(ARTICLE, record("page.html"), out)
    assert "Rain expected" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("crawl/page.html", "page.html"),
        ("crawl/page.htm.gz", "page.html"),
        ("crawl/a page, of rain.html", "a-page-of-rain.html"),
        ("crawl.warc.gz#3", "crawl.warc.html"),
        ("-", "page.html"),
        ("日記.html", "日記.html"),
    ],
)
def test_in_a_folder_it_is_called_as_its_page(path: str, name: str, tmp_path: Path) -> None:
    write_report(ARTICLE, record(path), tmp_path)
    assert names(tmp_path) == [name]


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        write_report(ARTICLE, record("page.html"), tmp_path / "file" / "out.html")


def test_pages_of_one_name_have_reports_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    rows = list(reported([record("a/x.html"), record("b/x.html"), record("c/x.htm")], Parser(), folder))
    assert [row.path for row in rows] == ["a/x.html", "b/x.html", "c/x.htm"]
    assert names(folder) == ["x-2.html", "x-3.html", "x.html"]


def test_what_is_no_page_is_a_row_without_a_report(tmp_path: Path) -> None:
    first, second = reported([record("a.pdf", b"%PDF-1.7"), record("b.html")], Parser(), tmp_path)
    assert (first.article, second.article is None) == (None, False)
    assert names(tmp_path) == ["b.html"]


@pytest.mark.parametrize(
    "content", ["# Rain expected\n\nIt will rain.", "\ufeff# Rain expected\n\nIt will rain.".encode()]
)
def test_markdown_is_reported_as_a_page(content: str | bytes, tmp_path: Path) -> None:
    write_report(ARTICLE, record("page.md", content, is_markdown=True), tmp_path)
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert ">It will rain.</p>" in text
    assert "# Rain" not in text


def test_the_page_is_read_with_its_charset(tmp_path: Path) -> None:
    page = Record(path="page.html", content="<h1>Дождь на севере</h1>".encode("koi8-r"), encoding="koi8-r")
    write_report(ARTICLE, page, tmp_path)
    assert "Дождь на севере" in (tmp_path / "page.html").read_text(encoding="utf-8")
