"""Progress is for terminals."""

from __future__ import annotations

import io

from articlemeta import Article
from articlemeta.batch import Failure, Row
from articlemeta.cli.progress import told, told_beside

ROWS = [Row(path="a", article=Article()), Row(path="b", failure=Failure(kind="NotAPageError", message="empty"))] * 6


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told() -> None:
    stream = Terminal()
    assert list(told(ROWS, stream)) == ROWS
    assert stream.getvalue() == "\r\x1b[K1 page\r\x1b[K11 pages, 5 failed\r\x1b[K12 pages, 6 failed\n"


def test_a_file_is_not() -> None:
    stream = io.StringIO()
    assert list(told(ROWS, stream)) == ROWS
    assert stream.getvalue() == ""


def test_what_is_told_beside_the_count_takes_its_place() -> None:
    stream, file = Terminal(), io.StringIO()
    for place in (stream, file):
        told_beside(place, "b: empty")
    assert stream.getvalue() == "\r\x1b[Kb: empty\n"
    assert file.getvalue() == "b: empty\n"
