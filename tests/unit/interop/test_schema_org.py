"""schema.org: every property stands on its type, with a value of an expected type."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from tests.samples import FULL
from tests.standards import standard
from tests.strategies import articles

from articlemeta.interop.schema_org import to_schema_org
from articlemeta.models import Article, Hop, HopRole, License, ReprintChain, Source

HOME = "https://schema.org/"


def names(cell: str) -> set[str]:
    return {name.strip().removeprefix(HOME) for name in cell.split(",") if name.strip()}


@cache
def properties() -> Mapping[str, tuple[set[str], set[str]]]:
    """Each property's types: those it stands on, those of its values. Superseded ones are left out."""
    with standard("schemaorg-30-properties.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if not row["supersededBy"]]
    return {row["label"]: (names(row["domainIncludes"]), names(row["rangeIncludes"])) for row in rows}


@cache
def parents() -> Mapping[str, set[str]]:
    with gzip.open(standard("schemaorg-30-types.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        return {row["label"]: names(row["subTypeOf"]) for row in csv.DictReader(file)}


@cache
def lineage(kind: str) -> frozenset[str]:
    """The type and all above it."""
    return frozenset({kind}).union(*(lineage(parent) for parent in parents()[kind] if parent in parents()))


def fits(value: object, wanted: set[str]) -> bool:
    match value:
        case {"@type": str(kind)}:
            return bool(lineage(kind) & wanted)
        case bool():
            return "Boolean" in wanted
        case int() | float():
            return bool(wanted & {"Number", "Integer"})
        case str():
            return any(check(value) for name, check in TEXTS.items() if name in wanted)
        case _:
            return False


def is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(dt.date.fromisoformat(text))


def is_time(text: str) -> bool:
    return bool(re.match(r"\d{4}-\d\d-\d\dT", text)) and bool(dt.datetime.fromisoformat(text))


TEXTS = {
    "Text": lambda _: True,
    "URL": lambda text: bool(re.match(r"(https?|mailto):", text, re.IGNORECASE)),
    "Date": is_date,
    "DateTime": is_time,
}


def faults(node: Mapping[str, Any], path: str = "$") -> Iterator[str]:
    kind = node["@type"]
    for name, value in node.items():
        if name.startswith("@"):
            continue
        on, wanted = properties().get(name, (set(), set()))
        if not on & lineage(kind):
            yield f"{path}: {kind} has no property {name}"
        for one in value if isinstance(value, list) else [value]:
            if not fits(one, wanted):
                yield f"{path}.{name}: {one!r} is none of {sorted(wanted)}"
            if isinstance(one, dict):
                yield from faults(one, f"{path}.{name}")


def test_the_check_finds_faults() -> None:
    wrong = {"@type": "NewsArticle", "hairColor": "red", "datePublished": "yesterday", "publisher": "Example Weekly"}
    assert len(list(faults(wrong))) == 4


def test_a_full_article_is_sound() -> None:
    assert list(faults(to_schema_org(FULL))) == []


@given(articles())
def test_every_article_is_sound(article: Article) -> None:
    node = to_schema_org(article)
    assert list(faults(node)) == []
    assert json.loads(json.dumps(node)) == node


def test_what_a_reader_of_json_ld_looks_for_is_there() -> None:
    node = to_schema_org(FULL)
    assert node["@context"] == "https://schema.org"
    assert node["@type"] == "NewsArticle"
    assert node["headline"] == "Rain expected in the north"
    assert node["datePublished"] == "2024-05-03T10:00:00+02:00"
    assert node["dateModified"] == "2024-05-04"
    assert node["inLanguage"] == "en-GB"
    assert [author["name"] for author in node["author"]] == ["Jane Roe", "Weather Desk"]
    assert [author["@type"] for author in node["author"]] == ["Person", "Organization"]
    assert node["translator"][0]["name"] == "Max Muster"
    assert node["editor"][0]["name"] == "Ola Nordmann"
    assert [one["name"] for one in node["contributor"]] == ["Pat Doe", "Harbour News"]
    assert [work["publisher"]["name"] for work in node["isBasedOn"]] == ["Example Press", "Northern Post"]
    assert node["isBasedOn"][1]["url"] == "https://post.example/rain"
    assert node["isBasedOn"][1]["datePublished"] == "2024-05-02"
    assert node["sourceOrganization"]["name"] == "Northern Post"
    assert node["provider"]["name"] == "Example Press"
    assert node["creditText"] == "Northern Post via Example Press"
    assert node["copyrightHolder"] == [
        {"@type": "Organization", "name": "Northern Post"},
        {"@type": "Person", "name": "Jane Roe"},
    ]
    assert node["copyrightYear"] == 2024
    assert len(node["copyrightNotice"]) == 2
    assert node["license"] == "https://creativecommons.org/licenses/by-nd/4.0/"
    assert [one["text"] for one in node["usageInfo"]] == [
        "You may republish this article with a link.",
        "May not be published or broadcast.",
    ]
    assert node["acquireLicensePage"] == "https://weekly.example/rights"
    assert node["correction"] == ["Correction: an earlier version named the wrong day."]


def test_a_translated_work_is_no_basis_but_a_translation() -> None:
    hop = Hop(source=Source(name="Nordposten"), role=HopRole.TRANSLATION, url="https://nord.example/regn")
    node = to_schema_org(Article(chain=ReprintChain(hops=(hop,))))
    assert node["translationOfWork"][0]["url"] == "https://nord.example/regn"
    assert "isBasedOn" not in node


def test_a_licence_without_address_is_a_work() -> None:
    node = to_schema_org(Article(license=License(id="CC0-1.0")))
    assert node["license"] == {"@type": "CreativeWork", "name": "CC0-1.0", "identifier": "CC0-1.0"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "rain"])
def test_unsound_addresses_are_left_out(address: str) -> None:
    assert "url" not in to_schema_org(Article(url=address))


def test_nothing_gives_nothing() -> None:
    assert to_schema_org(Article()) == {"@context": "https://schema.org", "@type": "NewsArticle"}
