"""ninjs 3.1: valid by IPTC's own schema."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from tests.samples import FULL
from tests.standards import standard
from tests.strategies import articles

from articlemeta.interop.ninjs import to_ninjs
from articlemeta.models import Article, Hop, HopRole, ReprintChain, Source

jsonschema = pytest.importorskip("jsonschema")


@cache
def validator() -> Any:
    referencing = pytest.importorskip("referencing")
    schema = json.loads(standard("ninjs-3.1.schema.json").read_text(encoding="utf-8"))
    # It refers to GeoJSON's schemas on the web. We write no shapes, so anything that takes them will do.
    anything = referencing.Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema"})
    registry = referencing.Registry(retrieve=lambda _: anything)
    kind = jsonschema.Draft202012Validator
    return kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)


def test_the_check_finds_faults() -> None:
    assert not validator().is_valid({**to_ninjs(FULL), "headline": "Rain"})
    assert not validator().is_valid({**to_ninjs(FULL), "by": ["Jane Roe"]})


def test_a_full_article_is_valid() -> None:
    validator().validate(to_ninjs(FULL))


@given(articles())
def test_every_article_is_valid(article: Article) -> None:
    data = to_ninjs(article)
    validator().validate(data)
    assert json.loads(json.dumps(data)) == data


def test_what_an_editor_looks_for_is_there() -> None:
    data = to_ninjs(FULL)
    assert data["uri"] == "https://weekly.example/rain"
    assert data["headlines"][0] == {"role": "main", "value": "Rain expected in the north"}
    assert data["by"] == "Jane Roe, Weather Desk, Max Muster, Ola Nordmann, Pat Doe"
    assert data["located"] == "OSLO"
    assert data["firstCreated"] == "2024-05-03T10:00:00+02:00"
    assert data["copyrightHolder"] == "Northern Post, Jane Roe"
    assert data["usageTerms"].endswith("You may republish this article with a link.")
    assert data["rightsInfo"] == {"linkedRights": "https://creativecommons.org/licenses/by-nd/4.0/"}
    assert data["places"][0] == {"name": "Norway", "rel": "about", "literal": "NO"}


def test_the_chain_is_told_from_its_original() -> None:
    told = [(source["name"], source["role"]) for source in to_ninjs(FULL)["infoSources"]]
    assert told == [
        ("Northern Post", "originator"),
        ("Example Press", "wire"),
        ("Example Weekly", "publisher"),
        ("Harbour News", "contributor"),
    ]
    assert to_ninjs(FULL)["associations"] == [
        {"name": "Northern Post", "rel": "derivedFrom", "uri": "https://post.example/rain"}
    ]


def test_a_publisher_without_chain_is_told_too() -> None:
    data = to_ninjs(Article(publisher=Source(name="Example Weekly")))
    assert data["infoSources"] == [{"name": "Example Weekly", "role": "publisher"}]


def test_days_are_told_to_editors_and_given_no_midnight() -> None:
    data = to_ninjs(Article(published=dt.date(2024, 5, 3), modified=dt.datetime(2024, 5, 3, 10)))
    assert "firstCreated" not in data
    assert "versionCreated" not in data
    assert data["edNote"] == "Published 2024-05-03. Modified 2024-05-03T10:00:00"


def test_a_translation_is_told_as_one() -> None:
    hop = Hop(source=Source(name="Nordposten"), role=HopRole.TRANSLATION, url="https://nord.example/regn")
    data = to_ninjs(Article(chain=ReprintChain(hops=(hop,))))
    assert data["associations"][0]["rel"] == "translationOf"
