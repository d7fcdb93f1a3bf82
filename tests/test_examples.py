"""What a reader of the example pages would say of them, which is what README, tutorial and gallery show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from articlemeta import Article, parse, parse_markdown

EXAMPLES = Path(__file__).parent.parent / "examples"
READ: dict[str, dict[str, Any]] = {
    "syndicated.html": {
        "title": "A town drinks the sea: inside the desalination plant that nobody wanted",
        "authors": ["Ines Valdemar"],
        "publisher": "The Harbour Courier",
        "published": "2024-03-14T07:30:00+00:00",
        "modified": "2024-03-15T09:05:00+00:00",
        "language": "en-GB",
        "dateline": "PORT SELKIE",
        "chain": ["Coastal Monitor", "Inter Press Service", "The Harbour Courier"],
        "contributors": ["Associated Press"],
        "license": "CC-BY-ND-4.0 https://creativecommons.org/licenses/by-nd/4.0/",
        "disclaimers": ["opinion article", "responsibility site"],
        "holders": ["Coastal Monitor", "Harbour Courier Press Ltd."],
    },
    "translation.html": {
        "title": "El pueblo que bebe el mar",
        "authors": ["Inés Valdemar"],
        "publisher": "La Brújula del Puerto",
        "published": "2024-03-20T08:00:00+01:00",
        "language": "es",
        "chain": ["Coastal Monitor", "La Brújula del Puerto"],
        "disclaimers": ["opinion article"],
        "holders": ["La Brújula del Puerto"],
    },
    "press-release.html": {
        "title": "Brightwater Pumps Opens Test Basin in Port Selkie",
        "authors": [],
        "publisher": "Harbour Business Daily",
        "published": "2024-04-02T09:00:00-04:00",
        "language": "en",
        "dateline": "PORT SELKIE, Scotland",
        "chain": ["Brightwater Pumps Ltd", "PR Newswire", "Harbour Business Daily"],
        "holders": ["Harbour Business Daily"],
    },
    "agency-german.html": {
        "title": "Sturmflut: Hafen von Norderhaven bleibt bis Sonntag gesperrt",
        "authors": [],
        "publisher": "Küstenblatt",
        "published": "2024-01-12T16:41:00+01:00",
        "language": "de",
        "dateline": "Norderhaven",
        "chain": ["Deutsche Presse-Agentur", "Küstenblatt"],
        "disclaimers": ["syndicated-feed article"],
        "holders": ["dpa-infocom", "Küstenblatt Verlag GmbH"],
    },
    "table-layout.html": {
        "title": "Lighthouse to be automated",
        "authors": ["Fergus Ó Dálaigh"],
        "publisher": "Selkie Online",
        "published": "1998-10-03",
        "language": "en",
        "dateline": "PORT SELKIE",
        "chain": ["Reuters", "Selkie Online"],
        "disclaimers": ["reuse-ban article"],
        "holders": ["Reuters Limited"],
    },
    "source-line-chinese.html": {
        "title": "小城喝上了海水",
        "authors": ["林海燕"],
        "publisher": "港湾网",
        "published": "2024-03-18T09:20:00",
        "language": "zh-CN",
        "dateline": "塞尔基港",
        "chain": ["Xinhua News Agency", "港湾网"],
        "disclaimers": ["opinion article"],
        "holders": ["港湾网"],
    },
    "stored-page.md": {
        "title": "The ferry that leaves when it is full",
        "authors": ["Sunniva Aas"],
        "language": "en",
        "chain": ["Skerry Letters"],
        "holders": ["Skerry Letters"],
    },
}


def read(name: str) -> Article:
    path = EXAMPLES / name
    return parse_markdown(path.read_text(encoding="utf-8")) if path.suffix == ".md" else parse(path.read_bytes())


def said(article: Article) -> dict[str, Any]:
    said = {
        "title": article.title,
        "authors": [author.name for author in article.authors],
        "publisher": article.publisher and article.publisher.name,
        "published": article.published and article.published.isoformat(),
        "modified": article.modified and article.modified.isoformat(),
        "language": article.language,
        "dateline": article.dateline and article.dateline.place,
        "chain": [hop.source.name for hop in reversed(article.chain.hops)],
        "contributors": [part.source and part.source.name for part in article.chain.contributors],
        "license": article.license and f"{article.license.id} {article.license.url}",
        "disclaimers": [f"{each.kind} {each.scope}" for each in article.disclaimers],
        "holders": [holder for notice in article.copyrights for holder in notice.holders],
    }
    return {name: value for name, value in said.items() if value or name == "authors"}


@pytest.mark.parametrize("name", READ)
def test_an_example_page_is_read_as_a_reader_would(name: str) -> None:
    assert said(read(name)) == READ[name]


def test_the_issuer_of_a_release_is_not_at_home_where_the_distributor_is() -> None:
    original, distributor = read("press-release.html").chain.hops[:0:-1]
    assert (original.source.domain, original.url) == (None, None)
    assert distributor.source.domain == "prnewswire.com"


def test_every_example_page_is_here() -> None:
    assert {path.name for path in EXAMPLES.iterdir() if path.suffix in {".html", ".md"}} - {"README.md"} == set(READ)
