"""How far a long batch is, on one line of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from articlemeta.batch import Row

_EVERY = 10
_CLEAR = "\r\x1b[K"


def told(rows: Iterable[Row], stream: TextIO) -> Iterator[Row]:
    """The rows, while the stream, when it is a terminal, tells how many have passed."""
    if not stream.isatty():
        yield from rows
        return
    number = failed = 0
    for number, row in enumerate(rows, 1):
        failed += row.article is None
        if number % _EVERY == 1:
            _show(stream, number, failed)
        yield row
    _show(stream, number, failed)
    stream.write("\n")


def told_beside(stream: TextIO, message: str) -> None:
    """Write a line to the stream, which on a terminal takes the place of the count that stands there."""
    stream.write(f"{_CLEAR if stream.isatty() else ''}{message}\n")


def _show(stream: TextIO, number: int, failed: int) -> None:
    pages = "1 page" if number == 1 else f"{number:,} pages"
    stream.write(f"{_CLEAR}{pages}" + (f", {failed:,} failed" if failed else ""))
    stream.flush()
