"""Every way in which pages name the source of a text is read, and every trap left alone, in three kinds of markup."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import articlemeta
from articlemeta import Article

PAGES = Path(__file__).parent / "pages" / "chain"
TITLE = "Nets on the quay"
FIRST = "The nets came in full on Monday, and nobody could say why the herring had turned so early in the year."
MIDDLE = "Skippers had expected a lean week and had let half of their crews go home. By noon the ice house was shut."
LAST = "The council will meet on Thursday to talk about the old pier, and it expects a long evening with many guests."

SEMANTIC = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="og:site_name" content="{site}"><meta property="og:title" content="{title}">{head}</head><body>
<header><a href="/">{site}</a></header><main><article><h1>{title}</h1>{byline}
<p>{first}{FIRST}</p>{middle}<p>{MIDDLE}</p><p>{LAST}{last}</p>{foot}</article></main>
<footer><p>© 2024 {site}. All rights reserved.</p></footer></body></html>"""
BARE = """<html lang="en"><head><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}">{head}</head><body><div class="x1"><a href="/">{site}</a></div>
<div class="x2"><div class="x3"><h1 class="x4">{title}</h1></div><div class="x5">{byline}</div><div class="x6">
<div><p>{first}{FIRST}</p></div>{middle}<div><p>{MIDDLE}</p></div><div><p>{LAST}{last}</p></div></div>
<div class="x7">{foot}</div></div><div class="x8">© 2024 {site}</div></body></html>"""
TABLE = """<html lang="en"><head><title>{title}</title><meta property="og:site_name" content="{site}">{head}</head><body>
<table><tr><td><font size="5"><b>{site}</b></font></td></tr><tr><td><h2>{title}</h2>{byline}<p>{first}{FIRST}</p>
{middle}<p>{MIDDLE}</p><p>{LAST}{last}</p>{foot}</td></tr><tr><td><font size="1">Copyright 2024 {site}</font></td></tr>
</table></body></html>"""
MARKUPS = {"semantic": SEMANTIC, "bare": BARE, "table": TABLE}
EMPTY = dict.fromkeys(("head", "byline", "first", "middle", "last", "foot"), "") | {
    "title": TITLE,
    "site": "Quay Courier",
}


def pages(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((PAGES / name).read_text(encoding="utf-8"))["page"]
    return found


FAMILIES, TRAPS = pages("families.toml"), pages("traps.toml")


def read(page: Mapping[str, Any], markup: str) -> Article:
    parts = EMPTY | {key: value for key, value in page.items() if isinstance(value, str)}
    html = MARKUPS[markup].format(**parts, FIRST=FIRST, MIDDLE=MIDDLE, LAST=LAST)
    return articlemeta.parse(html, url=parts.get("url", "https://www.quaycourier.example/nets"))


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("page", FAMILIES, ids=lambda page: page["id"])
def test_a_source_that_is_named_is_a_station(page: Mapping[str, Any], markup: str) -> None:
    chain = read(page, markup).chain
    assert [[hop.source.name, hop.role.value] for hop in chain.earlier] == page["hops"]
    assert [each.source.name for each in chain.contributors if each.source] == page.get("gave", [])


@pytest.mark.parametrize("page", [page for page in FAMILIES if "dates" in page], ids=lambda page: page["id"])
def test_a_station_has_the_date_that_is_printed_with_it(page: Mapping[str, Any]) -> None:
    dates = [hop.date.isoformat() if hop.date else "" for hop in read(page, "semantic").chain.earlier]
    assert dates == page["dates"]


@pytest.mark.parametrize("page", [page for page in FAMILIES if "original" in page], ids=lambda page: page["id"])
def test_a_station_has_the_address_of_the_earlier_copy(page: Mapping[str, Any]) -> None:
    original = read(page, "semantic").chain.original
    assert original is not None
    assert original.url == page["original"]


@pytest.mark.parametrize("page", FAMILIES, ids=lambda page: page["id"])
def test_every_station_quotes_what_names_it(page: Mapping[str, Any]) -> None:
    for hop in read(page, "semantic").chain.earlier:
        assert hop.evidence
        assert all(evidence.field == "chain" and evidence.quote for evidence in hop.evidence)


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("page", TRAPS, ids=lambda page: page["id"])
def test_who_is_named_otherwise_is_no_station(page: Mapping[str, Any], markup: str) -> None:
    chain = read(page, markup).chain
    assert [str(hop) for hop in chain.earlier] == []
    assert chain.contributors == ()
