"""Everything that a page says to machines, in one pass."""

from __future__ import annotations

import json

from tests.reading import declared_by, page_of

from articlemeta.declared.gather import gather_declared
from articlemeta.models import Basis

STORY = {"@type": "NewsArticle", "headline": "Storm closes harbour", "author": {"@type": "Person", "name": "Jane Roe"}}
HEAD = (
    f'<script type="application/ld+json">{json.dumps(STORY)}</script>'
    '<meta property="og:site_name" content="Example Weekly">'
    '<link rel="canonical" href="https://weekly.example/2024/storm">'
    '<meta name="tdm-reservation" content="1">'
)
BODY = (
    '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author">Jane Roe</b></div>'
    '<div vocab="https://schema.org/" typeof="NewsArticle"><b property="author">Jane Roe</b></div>'
    '<a rel="license" href="https://rights.example/l">the licence</a>'
)


def test_every_syntax_is_read() -> None:
    assert set(declared_by(BODY, HEAD)) >= {
        ("jsonld.headline", "Storm closes harbour"),
        ("jsonld.author", "Jane Roe"),
        ("meta.og:site_name", "Example Weekly"),
        ("link.canonical", "https://weekly.example/2024/storm"),
        ("meta.tdm-reservation", "1"),
        ("microdata.author", "Jane Roe"),
        ("rdfa.author", "Jane Roe"),
        ("link.license", "https://rights.example/l"),
    }


def test_all_of_it_is_declared_and_none_printed() -> None:
    found = list(gather_declared(page_of(BODY, HEAD)))
    assert found
    assert {signal.basis for signal in found} == {Basis.DECLARED}
    assert all(signal.block is None for signal in found)


def test_a_page_that_says_nothing_to_machines() -> None:
    assert declared_by("<p>By Jane Roe</p>") == []


def test_another_story_s_thing_is_left_aside() -> None:
    other = {"@type": "NewsArticle", "headline": "Council votes on school", "url": "https://weekly.example/school"}
    assert declared_by(head=f'<script type="application/ld+json">{json.dumps(other)}</script>') == []
