"""From the command line's arguments to what is printed and the exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from attrs import evolve

from articlemeta.batch import Record, Row, find_pages, parse_many
from articlemeta.batch.records import PAGE_ENDINGS, TEXT_ENDINGS
from articlemeta.batch.rows import parse_record
from articlemeta.batch.warc import is_warc
from articlemeta.cli.arguments import make_arguments
from articlemeta.cli.output import print_many, print_one
from articlemeta.cli.progress import told, told_beside
from articlemeta.cli.reports import reported, write_report
from articlemeta.errors import UnknownFieldError
from articlemeta.models import Article
from articlemeta.parser import Parser
from articlemeta.report.terminal import coloured

OK = 0
NOT_READ = 2
"""A page was no page, or could not be read, or the arguments made no sense."""
INTERRUPTED = 128 + 2
BROKEN_PIPE = 128 + 13
"""As a program that the signal SIGPIPE ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command ``articlemeta`` and return its exit code."""
    parser = make_arguments()
    wanted = parser.parse_args(arguments)
    if wanted.url and _are_many(wanted.pages):
        parser.error("--url is one page's address; there are several pages")
    if wanted.explain and _are_many(wanted.pages):
        parser.error("--explain is for one page")
    if wanted.report is not None and wanted.report.is_file() and _are_many(wanted.pages):
        parser.error(f"--report: {wanted.report} is a file; several pages need a folder for their reports")
    _write_utf8(sys.stdout)
    _write_utf8(sys.stderr)
    try:
        code = _many(wanted) if _are_many(wanted.pages) else _one(wanted)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away, as head does. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except UnknownFieldError as error:
        sys.stderr.write(f"articlemeta: {error}\n")
        return NOT_READ
    except OSError as error:
        told = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error)
        sys.stderr.write(f"articlemeta: {told}\n")
        return NOT_READ
    return code


def _are_many(pages: Sequence[str]) -> bool:
    return len(pages) > 1 or Path(pages[0]).is_dir() or is_warc(pages[0])


def _one(wanted: Namespace) -> int:
    record = next(_records(wanted))
    row = parse_record(record, Parser())
    if row.article is None:
        return _complain(row)
    text = _shown(row.article, record.path, wanted)
    if wanted.report is not None:
        write_report(row.article, record, wanted.report)
    sys.stdout.write(text)
    return OK


def _shown(article: Article, path: str, wanted: Namespace) -> str:
    if wanted.explain:
        return f"{article.explain(wanted.explain)}\n"
    if wanted.format == "text" and _takes_colours(sys.stdout, wanted.color):
        return coloured(article) + "\n"
    return print_one(article, path, wanted.format)


def _many(wanted: Namespace) -> int:
    codes = {OK}
    rows = _rows(wanted)
    if not sys.stdout.isatty():  # or else the lines themselves tell how far it is
        rows = told(rows, sys.stderr)
    for piece in print_many(_watched(rows, codes), wanted.format):
        sys.stdout.write(piece)
    return max(codes)


def _rows(wanted: Namespace) -> Iterator[Row]:
    if wanted.report is not None:
        return reported(_records(wanted), Parser(), wanted.report)
    return parse_many(_records(wanted), jobs=wanted.jobs)


def _watched(rows: Iterable[Row], codes: set[int]) -> Iterator[Row]:
    """The rows, while each failure is told and its exit code kept."""
    for row in rows:
        if row.article is None:
            codes.add(_complain(row))
        yield row


def _complain(row: Row) -> int:
    told_beside(sys.stderr, f"articlemeta: {row.path}: {row.failure}")
    return NOT_READ


def _records(wanted: Namespace) -> Iterator[Record]:
    for name in wanted.pages:
        for record in _found(name):
            yield evolve(
                record,
                url=wanted.url or record.url,
                encoding=wanted.encoding or record.encoding,
                is_markdown=wanted.markdown or record.is_markdown,
            )


def _found(name: str) -> Iterator[Record]:
    if name == "-":
        yield Record(path="-", content=sys.stdin.buffer.read())
        return
    is_empty = True
    for record in find_pages([name]):
        is_empty = False
        yield record
    if is_empty:
        problem = f"no page is in it; looked for {', '.join(PAGE_ENDINGS + TEXT_ENDINGS)}, each also as .gz, and .warc"
        yield Record(path=name, problem=FileNotFoundError(errno.ENOENT, problem, name))


def _takes_colours(stream: TextIO, choice: str) -> bool:
    # https://no-color.org: any value but an empty one means no colours.
    return choice == "always" or (choice == "auto" and stream.isatty() and not os.environ.get("NO_COLOR"))


def _write_utf8(stream: TextIO) -> None:
    # Whatever the locale. A lone surrogate is written as its escape, which JSON understands too.
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
