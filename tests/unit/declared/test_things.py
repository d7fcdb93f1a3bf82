"""Described things: which of them describe the page, and what their properties say."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.things import Marked, Node, Things, party_of, read_things, text_of, url_of, work_of
from articlemeta.models import AuthorKind
from articlemeta.page.tree import build_tree
from articlemeta.signals import Party, Signal, Work

STORY: Node = {"@type": "NewsArticle", "headline": "Storm closes harbour"}


def things(*nodes: Node) -> Things:
    by_id = {node["@id"]: node for node in nodes if "@id" in node}
    return Things(nodes=list(nodes), by_id=by_id, prefix="jsonld", elements={})


def read(*nodes: Node) -> list[Signal]:
    return list(read_things(things(*nodes), PageIdentity(page_of())))


def said(*nodes: Node) -> list[tuple[str, str]]:
    return [(signal.field, signal.text) for signal in read(*nodes)]


@pytest.mark.parametrize(
    ("property_", "value", "expected"),
    [
        ("alternativeHeadline", "Ferries stay at home", ("subtitle", "Ferries stay at home")),
        ("description", "A storm, told", ("summary", "A storm, told")),
        ("keywords", "harbours", ("topic", "harbours")),
        ("articleSection", "Weather", ("section", "Weather")),
        ("contentLocation", {"@type": "Place", "name": "Oslo"}, ("region", "Oslo")),
        ("author", {"@type": "Person", "name": "Jane Roe"}, ("author", "Jane Roe")),
        ("publisher", {"@type": "Organization", "name": "Example Weekly"}, ("publisher", "Example Weekly")),
        ("datePublished", "2024-03-14", ("published", "2024-03-14")),
        ("inLanguage", {"@type": "Language", "name": "German", "alternateName": "de"}, ("language", "de")),
        ("inLanguage", "de", ("language", "de")),
        ("copyrightYear", 2024, ("copyright_year", "2024")),
        ("license", "https://rights.example/by", ("license", "https://rights.example/by")),
        ("license", {"name": "CC BY"}, ("license", "CC BY")),
        ("isBasedOn", "https://review.example/storm", ("based_on", "https://review.example/storm")),
        ("provider", {"name": "Example Press"}, ("provider", "Example Press")),
    ],
)
def test_a_property_is_about_a_field(property_: str, value: object, expected: tuple[str, str]) -> None:
    assert said({**STORY, property_: value}) == [("title", "Storm closes harbour"), expected]


@pytest.mark.parametrize(
    ("property_", "value"),
    [
        ("articleBody", "It was a storm."),
        ("description", ""),
        ("description", 5),
        ("author", {"@type": "Person"}),
        ("author", None),
        ("copyrightYear", True),
        ("keywords", "{{tags}}"),
    ],
)
def test_what_says_nothing(property_: str, value: object) -> None:
    assert said({**STORY, property_: value}) == [("title", "Storm closes harbour")]


def test_a_rule_names_syntax_and_property() -> None:
    page = {"@type": "WebPage", "description": "A storm, told"}
    assert [signal.rule for signal in read(STORY, page)] == ["jsonld.headline", "jsonld.webpage.description"]


def test_a_name_is_a_title_only_where_there_is_no_headline() -> None:
    assert said({**STORY, "name": "Storm"}) == [("title", "Storm closes harbour")]
    assert said({"@type": "NewsArticle", "name": "Storm closes harbour"}) == [("title", "Storm closes harbour")]


def test_several_values_are_read_one_by_one_up_to_a_limit() -> None:
    assert said({**STORY, "keywords": ["sea", "storm"]})[1:] == [("topic", "sea"), ("topic", "storm")]
    assert len(said({**STORY, "keywords": [f"word {number}" for number in range(900)]})) < 100


def test_references_are_followed() -> None:
    jane = {"@type": "Person", "@id": "#jane", "name": "Jane Roe"}
    assert ("author", "Jane Roe") in said({**STORY, "author": {"@id": "#jane"}}, jane)
    assert said({**STORY, "author": {"@id": "#nobody"}}) == [("title", "Storm closes harbour")]
    told = {"@id": "#jane", "@type": "Person", "name": "Jane Poe"}
    assert ("author", "Jane Poe") in said({**STORY, "author": told}, jane)


def test_an_article_goes_before_other_works_and_its_page_adds_what_is_missing() -> None:
    page = {"@type": "WebPage", "name": "Storm closes harbour | Weekly", "datePublished": "2024-03-14"}
    work = {"@type": "VideoObject", "name": "Storm closes harbour", "description": "A film"}
    found = said(page, work, STORY)
    assert found == [("title", "Storm closes harbour"), ("published", "2024-03-14")]


def test_a_thing_that_nothing_ties_to_the_page_counts_only_alone() -> None:
    untied = {"@type": "NewsArticle", "author": "Jane Roe"}
    assert said(untied) == [("author", "Jane Roe")]
    assert said(untied, {**untied, "author": "Max Poe"}) == []


@pytest.mark.parametrize(
    ("change", "is_read"),
    [
        ({"url": "https://weekly.example/2024/storm"}, True),
        ({"mainEntityOfPage": {"@id": "https://weekly.example/2024/storm#article"}}, True),
        ({"headline": "Council votes on school", "url": "https://weekly.example/school"}, False),
    ],
)
def test_addresses_and_headline_tell_whose_it_is(change: Node, is_read: bool) -> None:
    assert bool(said({**STORY, **change})) is is_read


def test_what_stands_around_the_article() -> None:
    site = {"@type": "WebSite", "name": "Example Weekly", "publisher": {"name": "Example Media"}}
    owner = {"@type": "Organization", "name": "Example Group", "parentOrganization": {"name": "Example Holding"}}
    assert said(site, owner) == [
        ("site_name", "Example Weekly"),
        ("publisher", "Example Media"),
        ("publisher", "Example Group"),
        ("parent_organization", "Example Holding"),
    ]


def test_what_the_article_is_a_part_of_and_who_owns_its_publisher() -> None:
    story = {
        **STORY,
        "isPartOf": {"@type": "Newspaper", "name": "Example Weekly"},
        "publisher": {"name": "Example Media", "parentOrganization": {"name": "Example Holding"}},
        "image": [{"creditText": "Jane Roe"}, "https://weekly.example/a.jpg"],
    }
    assert set(said(story)) >= {
        ("site_name", "Example Weekly"),
        ("parent_organization", "Example Holding"),
        ("image_credit", "Jane Roe"),
    }
    assert said({**STORY, "isPartOf": "https://weekly.example/"}) == [("title", "Storm closes harbour")]
    assert said({**STORY, "isPartOf": {"@type": "WebPage", "name": "Weather"}}) == [("title", "Storm closes harbour")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  Jane \n Roe ", "Jane Roe"),
        ({"name": "Jane Roe"}, "Jane Roe"),
        ({"@value": "Jane Roe"}, "Jane Roe"),
        ({"name": "", "headline": "Storm"}, "Storm"),
        ({"name": ["", "Jane Roe"]}, "Jane Roe"),
        ({"name": {"name": "Jane Roe"}}, ""),
        (["Jane Roe"], ""),
        (None, ""),
        ("x" * 2_000, ""),
    ],
)
def test_a_value_as_a_text(value: object, text: str) -> None:
    assert text_of(things(), value) == text


@pytest.mark.parametrize(
    ("value", "url"),
    [
        (" /jane ", "/jane"),
        ("two words", None),
        ("", None),
        ({"url": "https://weekly.example/jane"}, "https://weekly.example/jane"),
        ({"@id": "#jane", "sameAs": ["https://weekly.example/jane"]}, "https://weekly.example/jane"),
        ({"name": "Jane Roe"}, None),
        ({"url": [5, "https://weekly.example/jane"]}, "https://weekly.example/jane"),
        (5, None),
        ("/" + "x" * 10_000, None),
    ],
)
def test_a_value_as_an_address(value: object, url: str | None) -> None:
    assert url_of(things(), value) == url


@pytest.mark.parametrize(
    ("value", "party"),
    [
        ("Jane Roe", Party(name="Jane Roe")),
        (
            {
                "@type": "Person",
                "name": "Jane Roe",
                "url": "/jane",
                "worksFor": {"name": "Example Press"},
                "jobTitle": "Editor",
            },
            Party(name="Jane Roe", kind=AuthorKind.PERSON, url="/jane", affiliation="Example Press", job="Editor"),
        ),
        ({"@type": ["Thing", "NewsMediaOrganization"], "name": "W"}, Party(name="W", kind=AuthorKind.ORGANIZATION)),
        ({"@type": "Person"}, None),
        ("", None),
    ],
)
def test_a_value_as_a_party(value: object, party: Party | None) -> None:
    assert party_of(things(), value) == party


@pytest.mark.parametrize(
    ("value", "work"),
    [
        ("https://review.example/storm", Work(url="https://review.example/storm")),
        ("Sample Review", Work(name="Sample Review")),
        (
            {"name": "Storm", "url": "/storm", "publisher": {"name": "Sample Review"}, "datePublished": "2024-03-13"},
            Work(url="/storm", name="Storm", publisher=Party(name="Sample Review"), date="2024-03-13"),
        ),
        ({"@type": "Article"}, None),
        ("", None),
    ],
)
def test_a_value_as_another_publication(value: object, work: Work | None) -> None:
    assert work_of(things(), value) == work


def test_a_text_knows_its_element() -> None:
    element = build_tree("<p>Jane Roe</p>")
    marked = Marked.at("Jane Roe", element)
    assert (marked, marked.element) == ("Jane Roe", element)
    (_, author) = read({**STORY, "author": marked})
    assert author.element is element


def test_a_node_s_element_stands_for_its_values() -> None:
    element = build_tree("<p>Storm</p>")
    known = Things(nodes=[STORY], by_id={}, prefix="microdata", elements={id(STORY): element})
    (title,) = read_things(known, PageIdentity(page_of()))
    assert (title.element, title.rule) == (element, "microdata.headline")
