"""Bylines in every language, each on a page of its own, read as a caller reads it.

The tables stand in ``tests/unit/normalize/bylines``; whoever reads a language can add to its file.
"""

from __future__ import annotations

import html
import tomllib
from pathlib import Path
from typing import Any

import pytest

from articlemeta import parse
from articlemeta.models import Author, AuthorKind, AuthorRole

TABLES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[1] / "normalize" / "bylines").glob("*.toml"))
}
EXAMPLES = [(lang, each["byline"], each["authors"]) for lang, table in TABLES.items() for each in table["example"]]
NEAR_MISSES = [(lang, line) for lang, table in TABLES.items() for line in table["near_misses"]]


def page(language: str, line: str) -> str:
    text = f"<p>{TABLES[language]['text']}</p>" * 4
    return (
        f'<html lang="{language}"><head><title>Bridge</title></head>'
        f"<body><article><h1>Bridge</h1><p>{html.escape(line)}</p>{text}</article></body></html>"
    )


def described(author: Author) -> str:
    parts = [author.name]
    parts += [f"({author.affiliation})"] if author.affiliation else []
    parts += [f"[{author.role}]"] if author.role is not AuthorRole.WRITER else []
    parts += ["{organization}"] if author.kind is AuthorKind.ORGANIZATION else []
    return " ".join(parts)


def test_every_language_has_a_table() -> None:
    assert set(TABLES) == set("en de fr es it pt nl pl ru uk tr ar hi id zh ja ko".split())


@pytest.mark.parametrize(("language", "line", "authors"), EXAMPLES, ids=[f"{e[0]}: {e[1]}" for e in EXAMPLES])
def test_a_byline_names_its_authors(language: str, line: str, authors: list[Any]) -> None:
    assert [described(author) for author in parse(page(language, line)).authors] == authors


@pytest.mark.parametrize(("language", "line"), NEAR_MISSES, ids=[f"{m[0]}: {m[1]}" for m in NEAR_MISSES])
def test_a_line_that_is_no_byline_names_nobody(language: str, line: str) -> None:
    assert parse(page(language, line)).authors == ()
