"""HTML pages out of web archives (WARC), by warcio, which is an extra."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from articlemeta.errors import MissingExtraError

_HTML = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"""charset\s{0,5}=\s{0,5}["']?([\w.:+-]{1,40})""", re.IGNORECASE)


def is_warc(path: str) -> bool:
    """Whether the file's name says that it is a web archive."""
    return path.lower().endswith((".warc", ".warc.gz"))


def read_warc(path: str) -> Iterator[tuple[str, str | None, bytes, str | None]]:
    """Each HTML response of the archive that succeeded: its place ("file.warc.gz#3"), URL, content and charset.

    Raises:
        MissingExtraError: warcio is not installed.
        OSError: the file cannot be read.
    """
    try:
        # Deferred: an extra that few need.
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise MissingExtraError("warc", "warcio") from error
    with Path(path).open("rb") as file:
        for number, record in enumerate(ArchiveIterator(file), 1):
            headers = record.http_headers
            if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
                continue
            kind, charset = _content_type(headers.get_header("Content-Type") or "")
            if kind in _HTML:
                url = record.rec_headers.get_header("WARC-Target-URI")
                yield f"{path}#{number}", url, record.content_stream().read(), charset


def _content_type(value: str) -> tuple[str, str | None]:
    charset = _CHARSET.search(value)
    return value.partition(";")[0].strip().lower(), charset[1] if charset is not None else None
