"""Pages waiting to be parsed, and where they are found: files, gzip files, folders, web archives."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from articlemeta.batch.warc import is_warc, read_warc
from articlemeta.errors import PageTooLargeError

PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
TEXT_ENDINGS = (".md", ".markdown")
_LONGEST = 256 * 1024 * 1024
"""A gzip file is unpacked no further: a small file can hold terabytes of nothing."""


@frozen(kw_only=True)
class Record:
    """One page that waits to be parsed."""

    path: str
    """What it is called in the results: a file's path, or a place in an archive."""
    content: bytes | str | None = None
    """The page itself; None where it is read from ``path`` when its turn comes."""
    url: str | None = None
    """Where it was got."""
    encoding: str | None = None
    """The charset of the HTTP header."""
    is_markdown: bool = False
    """Whether it is Markdown or plain text, not HTML."""
    problem: Exception | None = None
    """Why there is no page: an archive that breaks off, a folder that may not be read."""


def find_pages(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Record]:
    """The pages in these files, folders and web archives, in the order given; a folder's in the order of their names.

    A file given by name is taken whatever its ending is; in a folder only pages and archives are: ``.html``, ``.htm``,
    ``.xhtml``, ``.shtml``, ``.md``, ``.markdown``, each also as ``.gz``, and ``.warc``, ``.warc.gz``. Web archives need
    the extra ``articlemeta[warc]``. What cannot be read is a record with a ``problem``, so that none is lost.
    """
    for given in paths:
        path = os.fspath(given)
        if Path(path).is_dir():
            yield from _pages_in(path)
        else:
            yield from _pages_of(path)


def read_content(record: Record) -> bytes | str:
    """The page itself.

    Raises:
        OSError: the file cannot be read.
        PageTooLargeError: a gzip file unpacks to more than any page.
    """
    if record.content is not None:
        return record.content
    if not record.path.endswith(".gz"):
        return Path(record.path).read_bytes()
    with gzip.open(record.path) as file:
        content = file.read(_LONGEST + 1)
    if len(content) > _LONGEST:
        raise PageTooLargeError(len(content), _LONGEST)
    return content


def _pages_of(path: str) -> Iterator[Record]:
    if not is_warc(path):
        yield Record(path=path, is_markdown=_bare(path).endswith(TEXT_ENDINGS))
        return
    try:
        for place, url, page, charset in read_warc(path):
            yield Record(path=place, content=page, url=url, encoding=charset)
    except Exception as problem:  # noqa: BLE001 - warcio has errors of its own; a broken archive must not end a batch
        yield Record(path=path, problem=problem)


def _pages_in(folder: str) -> Iterator[Record]:
    unread: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=unread.append):
        folders.sort()
        for name in sorted(files):
            if _bare(name).endswith(PAGE_ENDINGS + TEXT_ENDINGS) or is_warc(name):
                yield from _pages_of(str(Path(here, name)))
    for problem in unread:
        yield Record(path=str(problem.filename), problem=problem)


def _bare(path: str) -> str:
    return path.lower().removesuffix(".gz")
