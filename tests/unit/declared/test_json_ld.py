"""JSON-LD is read however broken, wrapped or nested it is, and only what describes this page is taken for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articlemeta.declared.gather import gather_declared
from articlemeta.declared.json_ld import load_json_ld
from articlemeta.declared.lenient_json import read_leniently
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree
from articlemeta.signals import Signals

URL = "https://weekly.example/2024/storm"
STORY = {"@type": "NewsArticle", "headline": "Storm closes harbour", "datePublished": "2024-03-14"}
PROSE = (
    "<p>The harbour stayed closed on Thursday while the wind blew, and the ferries to the island did not run.</p>" * 3
)


def said(*blocks: object) -> dict[str, list[str]]:
    """What the page's JSON-LD says, by field."""
    scripts = "".join(
        f'<script type="application/ld+json">{block if isinstance(block, str) else json.dumps(block)}</script>'
        for block in blocks
    )
    page = read_page(
        build_tree(f"<title>Storm closes harbour</title>{scripts}<h1>Storm closes harbour</h1>{PROSE}"), URL
    )
    signals = Signals.gather(gather_declared(page))
    return {
        name: [signal.text for signal in found if signal.rule.startswith("jsonld")]
        for name, found in signals.by_field.items()
    }


@pytest.mark.parametrize(
    "block",
    [
        json.dumps(STORY),
        "\ufeff \n" + json.dumps(STORY, indent=2),
        f"<!-- {json.dumps(STORY)} -->",
        f"//<![CDATA[\n{json.dumps(STORY)}\n//]]>",
        f"/*<![CDATA[*/ {json.dumps(STORY)} /*]]>*/",
        json.dumps(STORY) + ";",
        json.dumps(STORY).replace('"', "&quot;"),
        json.dumps(STORY).replace('"', "&#34;"),
        json.dumps(STORY).replace('"', "'"),
        '{"@type": "NewsArticle", "headline": "Storm closes harbour", "datePublished": "2024-03-14",}',
        '{"@type": ["NewsArticle",], "headline": "Storm closes harbour",, "datePublished": "2024-03-14"}',
        '{"@type": "NewsArticle" "headline": "Storm closes harbour" "datePublished": "2024-03-14"}',
        '{"@type": "NewsArticle", // what it is\n"headline": "Storm closes harbour", /* when */ "datePublished": "2024-03-14"}',
        '{@type: NewsArticle, headline: "Storm closes harbour", "datePublished": "2024-03-14"}',
        json.dumps(STORY) + "}}",
        json.dumps(STORY)[:-1],
        json.dumps(STORY)[:-1] + ', "description": "The harbour st',
        '{"@type": "NewsArticle", "description": "The "big" storm, \'the worst\'", "headline": "Storm closes\nharbour", "datePublished": "2024-03-14"}',
        '{"@type": "NewsArticle", "url": "C:\\path\\x", "headline": "Storm closes harbour", "datePublished": "2024-03-14"}',
        "[" * 40 + json.dumps(STORY) + "," + "[" * 100_000,
        '{"a":' * 100_000 + "}" * 100_000 + json.dumps(STORY),
    ],
)
def test_a_broken_block_is_read(block: str) -> None:
    values: Any = load_json_ld(block)
    while isinstance(values, list):
        values = values[-1] if isinstance(values[-1], dict) else values[0]
    assert values["headline"].split() == STORY["headline"].split()
    assert (values["@type"], values["datePublished"]) in [
        ("NewsArticle", "2024-03-14"),
        (["NewsArticle"], "2024-03-14"),
    ]


@pytest.mark.parametrize(
    "block", ["", " ", "Storm closes harbour", "null", '"Storm', "}", "]", ":", "'", "/*", "//", "\\"]
)
def test_what_holds_nothing_gives_nothing_to_read(block: str) -> None:
    assert [value for value in load_json_ld(block) if value is not None] == []


@pytest.mark.parametrize(
    "value",
    [
        STORY,
        [STORY, STORY],
        {"a": [1, "2", True, False, None, {"b": []}, []], "": {}},
        {"a": 'quotes " and \\ and / and \n\t\b\f\r', "b": "é 世 \U0001f600", "c": "it's, he said", "d": ": , } ]"},
    ],
)
@pytest.mark.parametrize("ascii_", [True, False])
def test_the_lenient_reader_reads_sound_json_as_the_strict_one_does(value: object, ascii_: bool) -> None:
    assert read_leniently(json.dumps(value, ensure_ascii=ascii_)) == [value]
    assert read_leniently(json.dumps(value, ensure_ascii=ascii_, indent=1) * 2) == [value, value]


@pytest.mark.parametrize(
    "blocks",
    [
        [STORY],
        [[STORY]],
        [{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Example Weekly"}, STORY]}],
        [{"@graph": STORY}],
        [{"@type": "WebPage", "mainEntity": STORY}],
        [{**STORY, "@type": ["NewsArticle", "Thing"]}],
        [{**STORY, "@type": "https://schema.org/NewsArticle"}],
        [{**STORY, "@type": "schema:NewsArticle"}],
        ["{ broken", STORY],
        [
            STORY,
            {"@type": "NewsArticle", "headline": "Council votes on school", "url": "https://weekly.example/school"},
        ],
        [{"@type": "NewsArticle", "headline": "Council votes on school", "datePublished": "2023-01-01"}, STORY],
        [
            {
                "@type": "ItemList",
                "itemListElement": [{**STORY, "headline": "Ferry late", "datePublished": "2022-01-01"}],
            },
            STORY,
        ],
        [
            {
                **STORY,
                "comment": {"@type": "Comment", "author": "reader"},
                "mentions": {**STORY, "headline": "Ferry late"},
            }
        ],
    ],
)
def test_the_page_s_own_article_is_found_wherever_it_stands(blocks: list[object]) -> None:
    found = said(*blocks)
    assert found["title"] == ["Storm closes harbour"]
    assert found["published"] == ["2024-03-14"]


@pytest.mark.parametrize(
    "block",
    [
        {**STORY, "headline": "Council votes on school", "url": "https://weekly.example/school"},
        {**STORY, "headline": "Council votes on school", "mainEntityOfPage": {"@id": "https://other.example/school"}},
        {"@type": "ItemList", "itemListElement": [STORY]},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "World"}]},
        {"@type": "Product", "name": "Umbrella", "datePublished": "2024-03-14"},
    ],
)
def test_what_describes_something_else_says_nothing_of_the_article(block: object) -> None:
    assert said(block).keys().isdisjoint({"title", "published", "author"})


def test_references_are_followed_within_and_across_blocks() -> None:
    found = said(
        {**STORY, "author": {"@id": "#jane"}, "publisher": {"@id": "#weekly"}},
        {"@graph": [{"@type": "Person", "@id": "#jane", "name": "Jane Roe"}]},
        {"@type": "NewsMediaOrganization", "@id": "#weekly", "name": "Example Weekly"},
    )
    assert found["author"] == ["Jane Roe"]
    assert set(found["publisher"]) == {"Example Weekly"}


def test_a_reference_to_itself_ends() -> None:
    found = said(
        {"@graph": [{**STORY, "@id": "#a", "author": {"@id": "#b"}}, {"@id": "#b", "author": {"@id": "#b"}, "x": 1}]}
    )
    assert found["title"] == ["Storm closes harbour"]


def test_the_organisation_alone_names_the_publisher_and_no_title() -> None:
    found = said({"@type": "Organization", "name": "Example Weekly", "datePublished": "1901-01-01"})
    assert found["publisher"] == ["Example Weekly"]
    assert found.keys().isdisjoint({"title", "published"})
