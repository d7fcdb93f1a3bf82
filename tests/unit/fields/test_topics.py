from __future__ import annotations

import json

import pytest

import articlemeta
from articlemeta.models import Article

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"


def read(head: str = "", markup: str = "") -> Article:
    title = "<title>Storm closes harbour</title>"
    story = f"<article><h1>Storm closes harbour</h1>{markup}{PROSE}</article>"
    return articlemeta.parse(f'<html lang="en"><head>{title}{head}</head><body>{story}</body></html>')


def test_sections_come_first_and_each_topic_once() -> None:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm closes harbour",
            "articleSection": "Weather", "keywords": ["storms", "Harbours"]}  # fmt: skip
    head = f'<script type="application/ld+json">{json.dumps(data)}</script><meta name="keywords" content="STORMS, ferries;weather">'
    assert read(head).topics == ("Weather", "storms", "Harbours", "ferries")


def test_printed_labels_and_tag_boxes() -> None:
    tags = '<div class="tags"><a href="/a">#Harbours</a> <a href="/b">Storms</a></div>'
    assert read(markup=f"<p>Theme: Ferries</p>{tags}").topics == ("Ferries", "Harbours", "Storms")


@pytest.mark.parametrize(
    "value",
    ["", " , ;", "x" * 5000, "https://example.org/tag", "type:article", "cms_id", "12345", "—", "Storm closes harbour"],
)
def test_values_that_are_no_topics(value: str) -> None:
    assert read(f'<meta name="keywords" content="{value}">').topics == ()


def test_the_number_of_topics_is_bounded() -> None:
    many = ", ".join(f"topic {number}" for number in range(200))
    assert len(read(f'<meta name="keywords" content="{many}">').topics) == 30


def test_what_was_left_out_says_why() -> None:
    candidates = [
        c for c in read('<meta name="keywords" content="storms, type:article">').candidates if c.field == "topics"
    ]
    assert [(c.value, c.chosen) for c in candidates] == [("storms", True), ("type:article", False)]
    assert candidates[1].reason == "it is a value for programs"


def test_tag_boxes_hold_other_links_too() -> None:
    links = [
        '<a href="/tag/storms">Storms</a>',
        '<a href="/2021/05/03/">3. Mai 2021</a>',
        '<a href="/authors/jane-roe">Jane Roe</a>',
        '<a href="/news/1">A headline of another story that is far too long to be a tag of this one</a>',
    ]
    assert read(markup=f'<div class="tags">{" ".join(links)}</div>').topics == ("Storms",)
