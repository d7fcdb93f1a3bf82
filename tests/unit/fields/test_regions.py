from __future__ import annotations

import json

import articlemeta
from articlemeta.models import Article, Region

PROSE = (
    "<p>" + "The harbour of Denmark's capital was closed because of the storm, as others were in France. " * 4 + "</p>"
)


def read(head: str = "", markup: str = "") -> Article:
    title = "<title>Storm closes harbour</title>"
    story = f"<article><h1>Storm closes harbour</h1>{markup}{PROSE}</article>"
    return articlemeta.parse(f'<html lang="en"><head>{title}{head}</head><body>{story}</body></html>')


def declared(place: str) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm closes harbour",
            "contentLocation": {"@type": "Place", "name": place}}  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_labelled_regions_are_kept_as_printed() -> None:
    article = read(markup="<p>Region: East Asia, Harbour Coast</p>")
    assert article.regions == (Region(name="East Asia", code="030"), Region(name="Harbour Coast"))
    assert [one.rule for one in article.evidence if one.field == "regions"] == ["label.region", "label.region"]


def test_declared_regions_need_a_code() -> None:
    assert read(declared("Dänemark")).regions == (Region(name="Dänemark", code="DK"),)
    assert read(declared("Our correspondent's desk")).regions == ()


def test_a_region_is_given_once() -> None:
    assert read(declared("Denmark"), "<p>Country: Dänemark</p>").regions == (Region(name="Denmark", code="DK"),)


def test_regions_are_never_guessed_from_the_text() -> None:
    assert read().regions == ()
