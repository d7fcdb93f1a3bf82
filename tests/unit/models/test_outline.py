"""Articles as trees of text."""

from __future__ import annotations

import re

from attrs import evolve
from hypothesis import given
from tests.samples import FULL
from tests.strategies import articles

from articlemeta.models import Article, ReprintChain
from articlemeta.models.outline import outline

WANTED = """\
Rain expected in the north
├─ subtitle      Farmers hope for a wet week
├─ authors
│  ├─ Jane Roe, Example Press
│  ├─ Weather Desk (organization)
│  ├─ Max Muster (translator)
│  ├─ Ola Nordmann (editor)
│  ├─ Pat Doe (photographer)
│  └─ “By Jane Roe, Example Press”
├─ publisher     Example Weekly (weekly.example)
├─ published     2024-05-03 10:00 +02:00
│  └─ “<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">”
├─ modified      2024-05-04
├─ language      en-GB
├─ url           https://weekly.example/rain
├─ summary       A wet week lies ahead.
├─ topics        Weather · Farming
├─ regions       Norway (NO) · the north
├─ dateline      OSLO (EP) —
├─ image credits Photo: Pat Doe
├─ chain         Northern Post → Example Press → Example Weekly
│  ├─ original      Northern Post (2024-05-02, post.example)
│  │  └─ “This article first appeared in Northern Post on 2 May 2024.”
│  ├─ wire          Example Press (press.example, agency)
│  │  └─ “OSLO (EP) —”
│  └─ this copy     Example Weekly (2024-05-03, weekly.example)
├─ contributors
│  ├─ unnamed source
│  │  └─ “An earlier media report said:”
│  └─ Harbour News
│     └─ “With files from Harbour News”
├─ copyrights
│  ├─ © 2020–2024 Example Weekly (site)
│  └─ © 2024 Northern Post, Jane Roe. All rights reserved. (article)
├─ license       CC-BY-ND-4.0 (Creative Commons)
├─ reuse         allowed (attribution, link) (Example Weekly, https://weekly.example/rights)
├─ disclaimers
│  ├─ The views are the author’s own. (opinion, article, Example Weekly)
│  ├─ Correction: an earlier version named the wrong day. (correction, article)
│  └─ May not be published or broadcast. (reuse-ban, site)
└─ contacts
   ├─ media@weekly.example (media)
   ├─ https://weekly.example/corrections (corrections)
   └─ +47 22 00 00 00 (editorial)"""


def test_a_full_article() -> None:
    assert str(FULL) == WANTED


def test_an_empty_article() -> None:
    assert str(Article()) == "an article without a title"


def test_a_page_that_is_no_reprint_has_no_chain_to_draw() -> None:
    alone = evolve(FULL, chain=ReprintChain(hops=FULL.chain.hops[:1]))
    assert "chain" not in str(alone)


@given(articles())
def test_every_line_but_the_title_hangs_on_the_tree(article: Article) -> None:
    _, *lines = outline(article).split("\n")
    assert all(re.match(r"((│| ) {2})*(├|└)─", line) for line in lines)
    assert not lines or lines[-1].lstrip().startswith("└─")


@given(articles())
def test_dressing_changes_nothing_but_the_dress(article: Article) -> None:
    dressed = outline(article, lambda part, text: f"\ue000{part}\ue001{text}\ue002" if text else text)
    assert re.sub("\ue000[a-z]+\ue001|\ue002", "", dressed) == outline(article)
