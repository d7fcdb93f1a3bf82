"""Arrow tables: without loss, through Parquet too."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given, settings
from tests.samples import FULL
from tests.strategies import articles

from articlemeta import Article, MissingExtraError, to_dict
from articlemeta.interop import arrow_schema, from_arrow, to_arrow


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'articlemeta\[arrow\]'"):
        to_arrow([FULL])


@pytest.fixture(scope="module")
def parquet() -> Any:
    return pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")


@pytest.mark.usefixtures("parquet")
def test_columns_are_fields() -> None:
    assert arrow_schema().names == [field.name for field in attrs.fields(Article)]
    assert str(arrow_schema().field("copyrights").type).startswith("list<item: struct<holders: list<item: string>")


def test_through_parquet_and_back(parquet: Any) -> None:
    file = io.BytesIO()
    parquet.write_table(to_arrow([FULL, Article()]), file)
    assert from_arrow(parquet.read_table(file)) == [FULL, Article()]


@pytest.mark.usefixtures("parquet")
def test_columns_of_your_own_are_passed_over() -> None:
    table = to_arrow([FULL])
    assert from_arrow(table.append_column("path", [["a.html"]])) == [FULL]


@pytest.mark.usefixtures("parquet")
@settings(max_examples=40)
@given(articles())
def test_every_article_comes_back(article: Article) -> None:
    small = evolve(article, copyrights=())  # years beyond 64 bits are no years
    (back,) = from_arrow(to_arrow([small]))
    written, read = (json.dumps(to_dict(one), ensure_ascii=False).encode("utf-8", "replace") for one in (small, back))
    assert read == written


@pytest.mark.usefixtures("parquet")
def test_a_lone_surrogate_loses_no_row() -> None:
    assert to_arrow([Article(title="a\ud800b")]).column("title").to_pylist() == ["a?b"]
