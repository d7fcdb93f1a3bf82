"""CSL-JSON: valid by the Citation Style Language's own schema."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from tests.samples import FULL
from tests.standards import standard
from tests.strategies import articles

from articlemeta.interop.csl import to_csl
from articlemeta.models import Article, Author, AuthorKind, Hop, HopRole, ReprintChain, Source

jsonschema = pytest.importorskip("jsonschema")


@cache
def validator() -> Any:
    schema = json.loads(standard("csl-data.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema)


def test_the_check_finds_faults() -> None:
    assert not validator().is_valid([{**to_csl(FULL)[0], "headline": "Rain"}])


def test_a_full_article_is_valid() -> None:
    validator().validate(to_csl(FULL))


@given(articles())
def test_every_article_is_valid(article: Article) -> None:
    items = to_csl(article)
    validator().validate(items)
    assert json.loads(json.dumps(items)) == items
    assert 1 <= len({item["id"] for item in items}) <= len(items)


def test_the_copy_names_its_original() -> None:
    copy = to_csl(FULL)[0]
    assert copy["type"] == "article-newspaper"
    assert copy["container-title"] == "Example Weekly"
    assert copy["issued"] == {"date-parts": [[2024, 5, 3]]}
    assert copy["URL"] == "https://weekly.example/rain"
    assert copy["original-publisher"] == "Northern Post"
    assert copy["original-date"] == {"date-parts": [[2024, 5, 2]]}
    assert copy["source"] == "Example Press"
    assert copy["note"] == "First published by Northern Post on 2024-05-02 (https://post.example/rain)."


def test_the_original_is_an_item_of_its_own() -> None:
    original = to_csl(FULL)[1]
    assert original["id"] == original["URL"] == "https://post.example/rain"
    assert original["container-title"] == "Northern Post"
    assert original["issued"] == {"date-parts": [[2024, 5, 2]]}
    assert original["author"] == to_csl(FULL)[0]["author"]


def test_makers_stand_by_role() -> None:
    copy = to_csl(FULL)[0]
    assert copy["author"] == [{"given": "Jane", "family": "Roe"}, {"literal": "Weather Desk"}]
    assert copy["editor"] == [{"given": "Ola", "family": "Nordmann"}]
    assert copy["translator"] == [{"given": "Max", "family": "Muster"}]


@pytest.mark.parametrize(
    ("name", "language", "wanted"),
    [
        ("Jane Roe", "en", {"given": "Jane", "family": "Roe"}),
        ("J. O’Brien-Smith", None, {"given": "J.", "family": "O’Brien-Smith"}),
        ("Ольга Петрова", "ru", {"given": "Ольга", "family": "Петрова"}),
        ("Gabriel García Márquez", "es", {"literal": "Gabriel García Márquez"}),
        ("Nagy Imre", "hu", {"literal": "Nagy Imre"}),
        ("Wang Wei", "zh-Hans", {"literal": "Wang Wei"}),
        ("Plato", "en", {"literal": "Plato"}),
        ("R2 D2", "en", {"literal": "R2 D2"}),
        ("", "en", {"literal": ""}),
    ],
)
def test_names_are_split_where_that_is_safe(name: str, language: str | None, wanted: dict[str, str]) -> None:
    item = to_csl(Article(authors=(Author(name=name),), language=language))[0]
    assert item["author"] == [wanted]


def test_organizations_are_never_split() -> None:
    article = Article(authors=(Author(name="Example Press", kind=AuthorKind.ORGANIZATION),))
    assert to_csl(article)[0]["author"] == [{"literal": "Example Press"}]


def test_an_original_without_address_has_an_id_too() -> None:
    hop = Hop(source=Source(name="Northern Post"), role=HopRole.PRESS_RELEASE, date=dt.date(2024, 5, 2))
    items = to_csl(Article(title="Rain", url="https://weekly.example/rain", chain=ReprintChain(hops=(hop,))))
    assert items[1]["id"] == "https://weekly.example/rain#original"
    assert items[1]["genre"] == "Press release"


def test_a_translated_original_is_not_given_our_title() -> None:
    hop = Hop(source=Source(name="Nordposten"), role=HopRole.TRANSLATION)
    original = to_csl(evolve(FULL, chain=ReprintChain(hops=(hop,))))[1]
    assert "title" not in original
    assert "language" not in original
    assert "translator" not in original
    assert original["author"]
