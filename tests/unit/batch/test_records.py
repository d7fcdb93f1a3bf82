"""Pages found in files, folders and web archives."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from articlemeta.batch import Record, find_pages, warc
from articlemeta.batch.records import read_content
from articlemeta.errors import MissingExtraError, PageTooLargeError

PAGE = b"<!DOCTYPE html><title>Rain</title><h1>Rain expected</h1>"


def paths(place: Path) -> list[str]:
    return [str(Path(record.path).relative_to(place)) for record in find_pages([place])]


def test_a_file_given_by_name_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    assert [record.path for record in find_pages([tmp_path / "page.php", "x.pdf"])] == [
        str(tmp_path / "page.php"),
        "x.pdf",
    ]


def test_a_folder_gives_its_pages_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a").mkdir()
    for name in ("b/two.HTM", "a/one.html.gz", "zero.xhtml", "notes.md", "style.css", "data.json", "picture.gz"):
        (tmp_path / name).write_bytes(b"x")
    assert paths(tmp_path) == ["notes.md", "zero.xhtml", "a/one.html.gz", "b/two.HTM"]


def test_markdown_is_told_by_its_ending() -> None:
    told = {record.path: record.is_markdown for record in find_pages(["a.md", "b.markdown.gz", "c.html", "d.txt"])}
    assert told == {"a.md": True, "b.markdown.gz": True, "c.html": False, "d.txt": False}


def test_content_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(PAGE))
    for name in ("page.html", "page.html.gz"):
        assert read_content(Record(path=str(tmp_path / name))) == PAGE
    assert read_content(Record(path="nowhere", content="text")) == "text"


def test_a_gzip_file_is_not_unpacked_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articlemeta.batch.records._LONGEST", 1000)
    bomb = tmp_path / "bomb.html.gz"
    bomb.write_bytes(gzip.compress(b"0" * 1001))
    with pytest.raises(PageTooLargeError):
        read_content(Record(path=str(bomb)))
    bomb.write_bytes(gzip.compress(b"0" * 1000))
    assert len(read_content(Record(path=str(bomb)))) == 1000


def response(url: str, kind: str, status: str, content: str) -> bytes:
    """A record of a web archive, as ISO 28500 has them."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\n\r\n".encode() + PAGE
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:12345678-1234-5678-1234-567812345678>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("text/html", ("text/html", None)),
        ('Text/HTML; Charset = "UTF-8"', ("text/html", "UTF-8")),
        ("text/html;charset=windows-1252; x=y", ("text/html", "windows-1252")),
        ("application/xhtml+xml;charset=", ("application/xhtml+xml", None)),
        ("", ("", None)),
    ],
)
def test_the_content_type_header(header: str, wanted: tuple[str, str | None]) -> None:
    assert warc._content_type(header) == wanted


def archive(place: Path) -> Path:
    """A web archive of three HTML responses, one of them an error, and things that are none."""
    pytest.importorskip("warcio")
    records = [
        response("https://example.org/1", "response", "200 OK", "text/html; charset=windows-1252"),
        response("https://example.org/logo.png", "response", "200 OK", "image/png"),
        response("https://example.org/gone", "response", "404 Not Found", "text/html"),
        response("https://example.org/2", "response", "200 OK", "application/xhtml+xml"),
    ]
    place.write_bytes(b"".join(map(gzip.compress, records) if place.suffix == ".gz" else records))
    return place


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_web_archives_give_their_html_responses(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / name)
    first, second = find_pages([path])
    assert (first.path, first.url, first.encoding) == (f"{path}#1", "https://example.org/1", "windows-1252")
    assert (second.url, second.encoding, second.content) == ("https://example.org/2", None, PAGE)


def test_an_archive_that_breaks_off_is_told_and_ends_nothing(tmp_path: Path) -> None:
    path = archive(tmp_path / "crawl.warc.gz")
    path.write_bytes(path.read_bytes() + gzip.compress(b"this is no record"))
    first, second, broken, after = find_pages([path, "other.html"])
    assert first.problem is second.problem is None
    assert broken.problem is not None
    assert broken.path == str(path)
    assert after.path == "other.html"


def test_a_missing_archive_is_told(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    (record,) = find_pages([tmp_path / "none.warc"])
    assert isinstance(record.problem, FileNotFoundError)


def test_an_archive_without_its_extra_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (record,) = find_pages([tmp_path / "crawl.warc.gz"])
    assert isinstance(record.problem, MissingExtraError)
    assert str(record.problem) == "this needs warcio: pip install 'articlemeta[warc]'"
