"""Rows into what is printed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from tests.strategies import articles

from articlemeta import Article
from articlemeta.batch import Row
from articlemeta.cli.output import FORMATS, print_many, print_one


@given(articles())
def test_every_article_is_printed_in_every_format(article: Article) -> None:
    for wanted in FORMATS:
        assert print_one(article, "a.html", wanted).endswith("\n")


@pytest.mark.parametrize("wanted", ["json", "jsonl", "jsonld", "ninjs", "prov"])
@given(article=articles())
def test_many_are_one_document_a_line(article: Article, wanted: str) -> None:
    text = "".join(print_many([Row(path="a", article=article)] * 2, wanted))
    # As it is written: a lone surrogate as its escape.
    lines = text.encode("utf-8", "backslashreplace").split(b"\n")
    assert len(lines) == 3
    assert json.loads(lines[0]) == json.loads(lines[1])


@given(articles())
def test_a_row_of_cells_stays_one_row(article: Article) -> None:
    text = "".join(print_many([Row(path="a\tb\nc", article=article)], "tsv"))
    head, row, end = text.split("\n")
    assert end == ""
    assert head.count("\t") == row.count("\t")
