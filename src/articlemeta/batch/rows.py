"""Pages to rows: each page gives one row, an article or a failure, in the order in which the pages came."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Any

import attrs
from attrs import frozen

from articlemeta.batch.records import Record, read_content
from articlemeta.models import Article
from articlemeta.parser import Parser
from articlemeta.serialize import to_dict

_CHUNK = 16
"""So many pages go to a process at once: enough that sending costs little, few enough that memory stays small."""


@frozen(kw_only=True)
class Failure:
    """Why a page gave no article."""

    kind: str
    """The error's class: ``"NotAPageError"``, ``"FileNotFoundError"`` ..."""
    message: str
    """What it said."""

    def __str__(self) -> str:
        return self.message


@frozen(kw_only=True)
class Row:
    """What became of one page."""

    path: str
    """Which page: the record's path."""
    url: str | None = None
    """Where it was got, where that is known."""
    article: Article | None = None
    """What the page says; None where it failed."""
    failure: Failure | None = None
    """Why it failed; None where it did not."""

    def to_dict(self) -> dict[str, Any]:
        """The row as plain data: ``path`` and the article's fields, or ``path``, ``error`` and ``message``."""
        if self.article is not None:
            return {"path": self.path, **to_dict(self.article)}
        failure = self.failure or Failure(kind="", message="")
        return {"path": self.path, "error": failure.kind, "message": failure.message}


def parse_many(
    pages: Iterable[Record | str | os.PathLike[str]], *, parser: Parser | None = None, jobs: int = 1
) -> Iterator[Row]:
    """Parse pages one after the other, lazily. Every page gives one row, whatever is wrong with it.

    Args:
        pages: records, or paths of files. :func:`find_pages` finds them in folders and archives.
        parser: the parser to use; None for the default one.
        jobs: how many processes work at it. Rows come in the order of the pages all the same.

    >>> [row.failure.kind for row in parse_many([Record(path="empty.html", content="")])]
    ['NotAPageError']
    """
    records = (page if isinstance(page, Record) else Record(path=os.fspath(page)) for page in pages)
    reader = parser or Parser()
    if jobs > 1:
        yield from _in_processes(records, reader, jobs)
    else:
        yield from (parse_record(record, reader) for record in records)


def parse_record(record: Record, parser: Parser) -> Row:
    """The row of one page. It never raises an ``Exception``."""
    try:
        return Row(path=record.path, url=record.url, article=_article(record, parser))
    except Exception as error:  # noqa: BLE001 - one bad page must not end a batch, whatever is wrong with it
        return _failed(record, error)


def _article(record: Record, parser: Parser) -> Article:
    if record.problem is not None:
        raise record.problem
    content = read_content(record)
    if not record.is_markdown:
        return parser.parse(content, record.url, record.encoding)
    text = content if isinstance(content, str) else content.decode(record.encoding or "utf-8-sig", errors="replace")
    return parser.parse_markdown(text, record.url)


def _failed(record: Record, error: BaseException) -> Row:
    message = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Row(path=record.path, url=record.url, failure=Failure(kind=type(error).__name__, message=message))


Options = tuple[type[Parser], dict[str, Any]]
"""How to make a parser again: its tables are built anew in each process, which costs less than sending them."""


def _options(parser: Parser) -> Options:
    made_of = (attribute for attribute in attrs.fields(type(parser)) if attribute.init)
    return type(parser), {attribute.alias: getattr(parser, attribute.name) for attribute in made_of}


def _parse_chunk(records: tuple[Record, ...], options: Options) -> list[Row]:
    make, arguments = options
    parser = make(**arguments)
    return [parse_record(record, parser) for record in records]


Waiting = deque[tuple[tuple[Record, ...], "Future[list[Row]]"]]


def _in_processes(records: Iterator[Record], parser: Parser, jobs: int) -> Iterator[Row]:
    options = _options(parser)
    chunks = iter(lambda: tuple(islice(records, _CHUNK)), ())
    for chunk in chunks:
        # Comes back early when the processes broke; then the next chunk is given to new ones.
        yield from _in_one_pool(chain((chunk,), chunks), options, jobs)


def _in_one_pool(chunks: Iterator[tuple[Record, ...]], options: Options, jobs: int) -> Iterator[Row]:
    waiting: Waiting = deque()
    with ProcessPoolExecutor(jobs) as pool:
        for chunk in chunks:
            waiting.append((chunk, future := _submitted(pool, chunk, options)))
            if future.done() and future.exception():
                break
            if len(waiting) >= 2 * jobs:
                yield from _rows_of(*waiting.popleft(), options)
        while waiting:
            yield from _rows_of(*waiting.popleft(), options)


def _submitted(pool: ProcessPoolExecutor, chunk: tuple[Record, ...], options: Options) -> Future[list[Row]]:
    try:
        return pool.submit(_parse_chunk, chunk, options)
    except BrokenProcessPool as broken:
        lost: Future[list[Row]] = Future()
        lost.set_exception(broken)
        return lost


def _rows_of(chunk: tuple[Record, ...], future: Future[list[Row]], options: Options) -> Iterator[Row]:
    try:
        yield from future.result()
    except BrokenProcessPool:
        # A page killed its process, as by running out of memory, and took its neighbours along: each once more, alone.
        yield from (_alone(record, options) for record in chunk)


def _alone(record: Record, options: Options) -> Row:
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(_parse_chunk, (record,), options).result()[0]
        except BrokenProcessPool as broken:
            return _failed(record, broken)
