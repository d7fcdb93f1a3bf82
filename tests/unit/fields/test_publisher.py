"""How the names of a site are weighed, on pages written for the purpose."""

from __future__ import annotations

import json

import pytest

from articlemeta import Article, parse

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"
URL = "https://www.baytimes.com/weather/storm-closes-harbour"


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def jsonld(publisher: str) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm closes harbour",
            "publisher": {"@type": "Organization", "name": publisher}}  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def title(suffix: str) -> str:
    return f"<title>Storm closes harbour{suffix}</title>"


def read(head: str, foot: str = "", url: str | None = URL) -> Article:
    body = f"<article><h1>Storm closes harbour</h1>{PROSE}</article><footer><p>{foot}</p></footer>"
    return parse(f"<html><head>{head}</head><body>{body}</body></html>", url=url)


NAMES = [
    pytest.param(meta("og:site_name", "Bay Times"), "", "Bay Times", id="declared"),
    pytest.param(meta("og:site_name", "Bay Times - All that floats"), "", "Bay Times", id="a slogan goes"),
    pytest.param(meta("og:site_name", "baytimes.com") + jsonld("The Bay Times"), "", "The Bay Times", id="a name before a host"),
    pytest.param(meta("og:site_name", "https://www.baytimes.com/"), "", "baytimes.com", id="a host where nothing else is"),
    pytest.param(meta("og:site_name", "BayTimes.COM"), "", "BayTimes.COM", id="a host written as a name is one"),
    pytest.param(meta("twitter:site", "@baytimes") + title(" | Bay Times"), "", "Bay Times", id="an account is a spelling"),
    pytest.param(title(" - Bay Times"), "", "Bay Times", id="the title's end"),
    pytest.param(title(" - Bay Times - Weather"), "", "Bay Times", id="before the section at the title's end"),
    pytest.param(title(" | Weather"), "", "baytimes.com", id="a folder of the address is a section"),
    pytest.param(title(" | Updated 2025"), "", "baytimes.com", id="a date is no name"),
    pytest.param(
        title(" - The very best that you can read of boats and harbours"), "", "baytimes.com", id="a sentence is no name"
    ),
    pytest.param(jsonld("Bay Times") + meta("og:site_name", "WordPress"), "", "Bay Times", id="a platform is none"),
    pytest.param(
        jsonld("Coast Holdings Inc.") + title(" - Bay Times"), "", "Bay Times", id="the owner is not the site"
    ),
    pytest.param("", "© 2021 Bay Times. All rights reserved.", "Bay Times", id="the holder of the copyright"),
    pytest.param("", "© 2021 by the author and by baytimes people", "baytimes.com", id="a holder that is no name"),
    pytest.param("", "", "baytimes.com", id="the domain"),
    pytest.param(meta("og:site_name", "{$plugin.site_name}"), "", "baytimes.com", id="a template's leftover"),
    pytest.param(meta("og:site_name", "x" * 3000), "", "baytimes.com", id="too long"),
    pytest.param(meta("og:site_name", "Storm closes harbour"), "", "baytimes.com", id="the headline"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "foot", "name"), NAMES)
def test_the_name(head: str, foot: str, name: str) -> None:
    publisher = read(head, foot).publisher
    assert publisher is not None
    assert (publisher.name, publisher.domain) == (name, "baytimes.com")


def test_a_platform_publishes_its_own_pages() -> None:
    publisher = read(meta("og:site_name", "Medium"), url="https://medium.com/a").publisher
    assert publisher is not None
    assert publisher.name == "Medium"


def test_without_any_sign_there_is_none() -> None:
    assert read("", url=None).publisher is None


def test_a_dated_line_names_the_press_that_the_foot_speaks_of() -> None:
    body = (
        f"<article><h1>Storm closes harbour</h1><p>Example Review, May 18, 2023</p>{PROSE}"
        "<p>Example Review is a quarterly. Subscribe to Example Review.</p></article>"
    )
    publisher = parse(f"<title>Storm closes harbour</title>{body}", url="https://example.org/a").publisher
    assert publisher is not None
    assert publisher.name == "Example Review"


def test_every_candidate_says_why() -> None:
    candidates = [c for c in read(meta("og:site_name", "Bay Times") + jsonld("Coast Inc.")).candidates if c.field == "publisher"]  # fmt: skip
    assert [(c.value, c.chosen) for c in candidates] == [("Bay Times", True), ("Coast", False)]


@pytest.mark.parametrize(("masthead", "name"), [("港口日报", "港口日报"), ("天气", "gangkou.example")])
def test_the_line_that_opens_the_page_agrees_with_the_copyright(masthead: str, name: str) -> None:
    page = f"<div>{masthead}</div><h1>暴风雨</h1><p>{'港口因暴风雨关闭，没有人知道何时重新开放。' * 8}</p><p>© 2023 港口日报 版权所有</p>"
    publisher = parse(f"<html lang=zh><body>{page}</body></html>", url="https://gangkou.example/1").publisher
    assert publisher is not None
    assert publisher.name == name
