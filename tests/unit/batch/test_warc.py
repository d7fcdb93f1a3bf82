"""Web archives: which of their records are pages."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from articlemeta.batch.warc import is_warc, read_warc
from articlemeta.errors import MissingExtraError

PAGE = b"<title>Rain</title>"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("crawl.warc", True),
        ("a/CRAWL.WARC.GZ", True),
        ("crawl.warc.html", False),
        ("warc", False),
        ("crawl.gz", False),
    ],
)
def test_archives_are_told_by_their_names(path: str, expected: bool) -> None:
    assert is_warc(path) is expected


def record(kind: str = "response", status: str = "200 OK", content: str = "Content-Type: text/html\r\n") -> bytes:
    http = f"HTTP/1.1 {status}\r\n{content}\r\n".encode() + PAGE
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://weekly.example/rain\r\n"
        "WARC-Date: 2024-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-5678-1234-567812345678>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read(place: Path, *records: bytes) -> list[tuple[str, str | None, bytes, str | None]]:
    pytest.importorskip("warcio")
    place.write_bytes(b"".join(records))
    return [(path.removeprefix(str(place)), url, page, charset) for path, url, page, charset in read_warc(str(place))]


def test_a_response_gives_its_place_address_content_and_charset(tmp_path: Path) -> None:
    typed = record(content="Content-Type: Text/HTML; Charset='koi8-r'\r\n")
    found = read(tmp_path / "crawl.warc", record(), typed)
    assert found == [
        ("#1", "https://weekly.example/rain", PAGE, None),
        ("#2", "https://weekly.example/rain", PAGE, "koi8-r"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        record(kind="request", status="200 OK"),
        record(status="404 Not Found"),
        record(status="301 Moved Permanently"),
        record(content="Content-Type: image/png\r\n"),
        record(content="Content-Type: text/plain; x=text/html\r\n"),
        record(content=""),
    ],
)
def test_other_records_are_passed_over_and_counted(other: bytes, tmp_path: Path) -> None:
    assert [place for place, *_ in read(tmp_path / "crawl.warc", other, record())] == ["#2"]


def test_a_packed_archive(tmp_path: Path) -> None:
    packed = [gzip.compress(record()), gzip.compress(record(content="Content-Type: application/xhtml+xml\r\n"))]
    assert [place for place, *_ in read(tmp_path / "crawl.warc.gz", *packed)] == ["#1", "#2"]


def test_the_extra_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(MissingExtraError, match="warcio"):
        next(read_warc("crawl.warc"))


def test_an_archive_that_is_not_there(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    with pytest.raises(FileNotFoundError):
        next(read_warc(str(tmp_path / "none.warc")))
