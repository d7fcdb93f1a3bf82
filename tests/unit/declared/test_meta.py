"""Meta tags: names of many vocabularies, values as written, and what is no value."""

from __future__ import annotations

import pytest
from tests.reading import declared_by, page_of

from articlemeta.declared.meta import MAX_NAME, find_meta
from articlemeta.declared.values import MAX_METAS, MAX_VALUE
from articlemeta.signals import Party


@pytest.mark.parametrize(
    ("markup", "field", "text"),
    [
        ('<meta property="og:title" content="Storm">', "title", "Storm"),
        ('<meta name="DC.Creator" content="Jane Roe">', "author", "Jane Roe"),
        ('<meta name="dcterms.rightsHolder" content="Quay Ltd">', "copyright_holder", "Quay Ltd"),
        ('<meta name="citation_author" content="Roe, Jane">', "author", "Roe, Jane"),
        ('<meta name="parsely-pub-date" content="2024-03-14T10:00:00Z">', "published", "2024-03-14T10:00:00Z"),
        ('<meta name="sailthru.tags" content="harbour, storm">', "topic", "harbour, storm"),
        (
            '<meta name="syndication-source" content="https://post.example/a">',
            "syndication_source",
            "https://post.example/a",
        ),
        ('<meta name="prism.publicationName" content="The Weekly">', "site_name", "The Weekly"),
        ('<meta name="author" value="Jane Roe">', "author", "Jane Roe"),
        ('<meta property="article:published_time" name="x" content="2024-03-14">', "published", "2024-03-14"),
        ('<meta http-equiv="content-language" content="en-GB">', "language", "en-GB"),
        ('<meta name="article-published-on" content="2024-03-14">', "published", "2024-03-14"),
        ('<meta name="blogPostDate" content="2024-03-14">', "published", "2024-03-14"),
        ('<meta name="title" content="Q&amp;amp;A on the storm">', "title", "Q&A on the storm"),
        ('<meta name="description" content="A &lt;b&gt;big&lt;/b&gt; storm">', "summary", "A big storm"),
    ],
)
def test_a_name_says_what_its_value_is_about(markup: str, field: str, text: str) -> None:
    assert [(signal.field, signal.text) for signal in find_meta(page_of(head=markup))] == [(field, text)]


@pytest.mark.parametrize(
    "markup",
    [
        '<meta name="author" content="">',
        '<meta name="author">',
        '<meta name="author" content="{{ author.name }}">',
        '<meta name="author" content="undefined">',
        '<meta name="author" content="https://weekly.example/jane">',
        f'<meta name="author" content="{"x" * (MAX_VALUE + 1)}">',
        '<meta name="last-published-date" content="2024-03-14">',
        '<meta name="publisherCount" content="2024">',
        f'<meta name="pubdate{"x" * MAX_NAME}" content="2024-03-14">',
        '<meta name="viewport" content="width=device-width">',
        '<meta property="og:url" content="">',
        '<meta itemprop="datePublished" content="2024-03-14">',
        '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="3 minutes">',
        '<meta name="twitter:data1" content="Jane Roe">',
    ],
)
def test_what_says_nothing_gives_nothing(markup: str) -> None:
    assert list(find_meta(page_of(head=markup))) == []


@pytest.mark.parametrize("label", ["Written by", "Verfasst von", "Écrit par", "Автор", "執筆者"])
def test_a_card_names_the_author_behind_its_label(label: str) -> None:
    markup = f'<meta name="twitter:label1" content="{label}"><meta name="twitter:data1" content="Jane Roe">'
    assert declared_by(head=markup) == [("meta.twitter:data", "Jane Roe")]


def test_those_who_can_be_parties_are_parties() -> None:
    (signal,) = find_meta(page_of(head='<meta name="dc.publisher" content="Quay Ltd">'))
    assert signal.value == Party(name="Quay Ltd")


def test_the_number_of_tags_is_bounded() -> None:
    assert (
        len(list(find_meta(page_of(head='<meta name="keywords" content="harbour">' * (MAX_METAS + 50))))) == MAX_METAS
    )
