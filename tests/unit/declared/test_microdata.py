"""Properties in the markup itself: microdata and RDFa."""

from __future__ import annotations

import pytest
from tests.reading import declared_by

ARTICLE = 'itemscope itemtype="https://schema.org/NewsArticle"'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<div {ARTICLE}><b itemprop="author">Jane Roe</b></div>', {("microdata.author", "Jane Roe")}),
        (
            (
                f'<div {ARTICLE}><p itemprop="author" itemscope itemtype="https://schema.org/Person">by '
                '<a itemprop="url" href="/jane"><i itemprop="name">Jane Roe</i></a></p></div>'
            ),
            {("microdata.author", "Jane Roe")},
        ),
        (
            f'<div {ARTICLE}><meta itemprop="datePublished" content="2024-03-14"></div>',
            {("microdata.datePublished", "2024-03-14")},
        ),
        (
            f'<div {ARTICLE}><time itemprop="datePublished" datetime="2024-03-14">Thursday</time></div>',
            {("microdata.datePublished", "2024-03-14")},
        ),
        (
            f'<div {ARTICLE}><a itemprop="license" href="https://rights.example/l">the licence</a></div>',
            {("microdata.license", "https://rights.example/l")},
        ),
        (
            f'<div {ARTICLE}><i itemprop="author creator">Jane Roe</i></div>',
            {("microdata.author", "Jane Roe"), ("microdata.creator", "Jane Roe")},
        ),
        (f'<div {ARTICLE}><p itemprop="articleBody">It was a storm.</p></div>', set()),
        ('<b itemprop="author">Jane Roe</b>', set()),
        ('<div itemscope itemtype="https://schema.org/Product"><b itemprop="author">Jane Roe</b></div>', set()),
        (
            '<div vocab="https://schema.org/" typeof="NewsArticle"><b property="author">Jane Roe</b></div>',
            {("rdfa.author", "Jane Roe")},
        ),
        (
            '<div typeof="schema:NewsArticle"><i property="dcterms:issued" content="2024-03-14">Thursday</i></div>',
            {("rdfa.datePublished", "2024-03-14")},
        ),
        ('<div typeof="NewsArticle"><i property="geo:lat">12</i></div>', set()),
    ],
)
def test_properties_of_the_pages_article(body: str, expected: set[tuple[str, str]]) -> None:
    assert set(declared_by(body)) == expected


def test_a_thing_inside_is_no_article_of_the_page() -> None:
    other = f'<div itemprop="isRelatedTo" {ARTICLE}><b itemprop="author">Max Poe</b></div>'
    assert ("microdata.author", "Max Poe") not in declared_by(f"<div {ARTICLE}>{other}</div>")


def test_another_storys_thing_is_left_aside() -> None:
    other = f'<div {ARTICLE}><b itemprop="headline">Cat wins prize</b><b itemprop="author">Max Poe</b></div>'
    own = f'<div {ARTICLE}><b itemprop="headline">Storm closes harbour</b><b itemprop="author">Jane Roe</b></div>'
    authors = [text for rule, text in declared_by(other + own) if rule == "microdata.author"]
    assert authors == ["Jane Roe"]
