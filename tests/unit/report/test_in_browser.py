"""The report in a real browser: nothing runs, nothing is fetched, nothing sticks out on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from tests.browser import Tab, browser
from tests.samples import FULL

from articlemeta import Article
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree
from articlemeta.report.page import report

Show = Callable[..., Tab]

ATTACK = (
    "<script>document.title='taken'</script><img src='https://evil.example/x.png' onerror=\"document.title='taken'\">"
)
PAGE = f"""<h1>Rain expected in the north</h1><p>By Jane Roe, Example Press</p>
<p>{"It will rain in the north, they say. " * 12}</p><p>{"unbreakable" * 40}</p>
<p>&lt;script>document.title='taken'&lt;/script>{ATTACK}</p><pre>{"wide " * 80}</pre>
<p>This article first appeared in Northern Post on 2 May 2024.</p>"""
HOSTILE = evolve(
    FULL,
    title=f"Rain {ATTACK}",
    subtitle="https://example.org/" + "very-long-path/" * 30,
    summary="unbreakable" * 60,
    topics=(ATTACK, "x" * 200),
    url="javascript:document.title='taken'",
)


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with browser() as tab:
        yield tab


@pytest.fixture
def show(tab: Tab, tmp_path: Path) -> Show:
    def show(article: Article, **reader: Any) -> Tab:
        path = tmp_path / "report.html"
        path.write_text(report(article, read_page(build_tree(PAGE))), encoding="utf-8")
        tab.show(path, **reader)
        return tab

    return show


@pytest.mark.parametrize("article", [FULL, HOSTILE], ids=["ordinary", "hostile"])
@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_sticks_out(show: Show, article: Article, width: int) -> None:
    assert show(article, width=width).run("document.documentElement.scrollWidth") <= width


def test_nothing_of_a_hostile_page_runs_or_is_fetched(show: Show) -> None:
    tab = show(HOSTILE, width=1280)
    assert tab.run("document.title").startswith("Rain <script>")
    asked = [event["request"]["url"] for event in tab.events("Network.requestWillBeSent")]
    assert len(asked) == 1
    assert asked[0].startswith("file:")
    assert tab.events("Log.entryAdded") == []
    assert tab.run("document.querySelectorAll('script, img').length") == 0
    assert tab.run("[...document.links].filter(link => link.protocol == 'javascript:').length") == 0


def test_the_policy_stops_what_would_get_through(show: Show) -> None:
    tab = show(FULL, width=1280)
    tab.run("document.body.insertAdjacentHTML('beforeend', `<img src='https://evil.example/x.png'>`)")
    tab.run("document.body.insertAdjacentHTML('beforeend', `<i style='color: red' onclick='document.title = 1'>x</i>`)")
    tab.run("document.querySelector('i').click()")
    assert tab.run("document.title").startswith("Rain expected")
    refused = " ".join(event["entry"]["text"] for event in tab.events("Log.entryAdded"))
    assert refused.count("Content Security Policy") >= 2


def test_our_own_style_is_let_through(show: Show) -> None:
    assert show(FULL, width=1280).run("getComputedStyle(document.querySelector('.line')).display") == "flex"


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_it_follows_the_reader_into_the_dark(show: Show, scheme: str, is_dark: bool) -> None:
    ground = show(FULL, width=1280, scheme=scheme).run("getComputedStyle(document.body).backgroundColor")
    red = int(ground.removeprefix("rgb(").split(",")[0])
    assert (red < 64) is is_dark


def test_the_chain_is_a_row_on_a_desk_and_a_column_on_a_phone(show: Show) -> None:
    places = "[...document.querySelectorAll('.line li')].map(li => li.getBoundingClientRect()).map(r => [r.x, r.y])"
    assert len({y for _, y in show(FULL, width=1280).run(places)}) == 1
    assert len({x for x, _ in show(FULL, width=375).run(places)}) == 1


def test_a_tag_does_not_turn_the_words_around_it(show: Show) -> None:
    tab = show(FULL, width=1280)
    assert tab.run("getComputedStyle(document.querySelector('article .tag')).unicodeBidi") == "isolate"


def test_a_proof_leads_to_its_words_and_back(show: Show) -> None:
    tab = show(FULL, width=1280)
    tab.run("document.querySelector('.line blockquote a').click()")
    assert tab.run("document.querySelector(':target').id").startswith("m")
    tab.run("document.querySelector('article a.tag').click()")
    assert tab.run("document.querySelector(':target').id").startswith("e")


def test_it_is_read_aloud_in_order(show: Show) -> None:
    tree = show(FULL, width=1280).ask("Accessibility.getFullAXTree")["nodes"]
    named = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if not node["ignored"]]
    regions = [name for role, name in named if role == "region"]
    assert regions[0] == "Where it came from"
    assert "The page’s own text" in regions
    assert ("list", "From the original to this copy") in named
    assert {"banner", "main", "contentinfo"} <= {role for role, _ in named}
