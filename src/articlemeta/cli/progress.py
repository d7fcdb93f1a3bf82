"""How far a long batch is, on one line of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from articlemeta.batch import Row

_EVERY = 10


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


def _show(stream: TextIO, number: int, failed: int) -> None:
    stream.write(f"\r\x1b[K{number:,} pages" + (f", {failed:,} failed" if failed else ""))
    stream.flush()
