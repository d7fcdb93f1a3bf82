"""The report in a real browser: nothing runs, nothing is fetched, nothing sticks out on a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from tests.browser import browser
from tests.samples import FULL

from articlemeta import Article
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree
from articlemeta.report.page import report

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
def driver() -> Iterator[Any]:
    with browser() as driver:
        yield driver


def show(driver: Any, article: Article, place: Path, *, width: int, scheme: str = "light") -> None:
    path = place / "report.html"
    path.write_text(report(article, read_page(build_tree(PAGE))), encoding="utf-8")
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    driver.get_log("browser")
    driver.get_log("performance")
    driver.get(path.as_uri())


def requests(driver: Any) -> list[str]:
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]


@pytest.mark.parametrize("article", [FULL, HOSTILE], ids=["ordinary", "hostile"])
@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_sticks_out(driver: Any, article: Article, width: int, tmp_path: Path) -> None:
    show(driver, article, tmp_path, width=width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_nothing_of_a_hostile_page_runs_or_is_fetched(driver: Any, tmp_path: Path) -> None:
    show(driver, HOSTILE, tmp_path, width=1280)
    assert driver.title.startswith("Rain <script>")
    assert [url for url in requests(driver) if not url.startswith("file:")] == []
    assert driver.get_log("browser") == []
    assert driver.execute_script("return document.querySelectorAll('script, img').length") == 0
    assert driver.execute_script("return [...document.links].filter(a => a.protocol == 'javascript:').length") == 0


def test_our_own_style_is_let_through(driver: Any, tmp_path: Path) -> None:
    show(driver, FULL, tmp_path, width=1280)
    assert driver.execute_script("return getComputedStyle(document.querySelector('.line')).display") == "flex"


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_it_follows_the_reader_into_the_dark(driver: Any, scheme: str, is_dark: bool, tmp_path: Path) -> None:
    show(driver, FULL, tmp_path, width=1280, scheme=scheme)
    ground = driver.execute_script("return getComputedStyle(document.body).backgroundColor")
    red = int(ground.removeprefix("rgb(").split(",")[0])
    assert (red < 64) is is_dark


def test_the_chain_is_a_row_on_a_desk_and_a_column_on_a_phone(driver: Any, tmp_path: Path) -> None:
    places = (
        "return [...document.querySelectorAll('.line li')].map(li => li.getBoundingClientRect()).map(r => [r.x, r.y])"
    )
    show(driver, FULL, tmp_path, width=1280)
    assert len({y for _, y in driver.execute_script(places)}) == 1
    show(driver, FULL, tmp_path, width=375)
    assert len({x for x, _ in driver.execute_script(places)}) == 1


def test_a_proof_leads_to_its_words_and_back(driver: Any, tmp_path: Path) -> None:
    show(driver, FULL, tmp_path, width=1280)
    driver.execute_script("document.querySelector('.line blockquote a').click()")
    assert driver.execute_script("return document.querySelector(':target').id").startswith("m")
    driver.execute_script("document.querySelector('article a.tag').click()")
    assert driver.execute_script("return document.querySelector(':target').id").startswith("e")
