"""Lines cut into marks, years, reservations, ends, separators and text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from tests.strategies import notice_lines

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.notice_tokens import END, MARK, RESERVED, SEPARATOR, TEXT, YEAR, tokenize
from articlemeta.printed.copyrights import notice_words

WORDS = notice_words(default_lexicon().for_language("en"))


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("© 2020 Example", [MARK, YEAR, TEXT]),
        ("Copyright 2009-2020 Example. All rights reserved", [MARK, YEAR, TEXT, RESERVED]),
        ("Example | © 2020 | Powered by Paper", [TEXT, SEPARATOR, MARK, YEAR, SEPARATOR, END, TEXT]),
        ("the harbour is closed", [TEXT]),
        ("", []),
    ],
)
def test_what_a_line_is_made_of(line: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokenize(line, WORDS)] == kinds


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("2020", (2020,)),
        ("2009-2020", (2009, 2020)),
        ("2009–20", (2009, 2020)),
        ("3.5.2020", (2020,)),
        ("20201", ()),
        ("1500", ()),
        ("Sample Press (1921) Ltd.", ()),
        ("Sample Press (1921)", (1921,)),
        ("Sample Press (1921) Weekly", (1921,)),
    ],
)
def test_years(line: str, years: tuple[int, ...]) -> None:
    found = [token.years for token in tokenize(f"© {line} Example", WORDS) if token.kind == YEAR and token.years]
    assert found == ([years] if years else [])


@given(notice_lines())
def test_tokens_follow_each_other_within_the_line(line: str) -> None:
    tokens = tokenize(line, WORDS)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    assert all(0 <= token.start < token.end <= len(line) for token in tokens)
