"""Articles as cards in a notebook."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given
from lxml import html
from tests.samples import FULL
from tests.strategies import articles

from articlemeta.models import Article, Author, CopyrightNotice
from articlemeta.models.markup import escape, is_safe, linked

OURS = {"style", "div", "b", "a", "ol", "li", "span", "dl", "dt", "dd", "bdi"}


def test_a_full_article() -> None:
    card = html.fragment_fromstring(FULL._repr_html_(), create_parent=True)
    assert card.xpath("string(.//b)") == "Rain expected in the north"
    assert card.xpath(".//b/a/@href") == ["https://weekly.example/rain"]
    assert [" ".join(item.text_content().split()) for item in card.iter("li")] == [
        "Northern Post original, 2024-05-02, post.example",
        "Example Press wire, press.example, agency",
        "Example Weekly this copy, 2024-05-03, weekly.example",
    ]
    assert "copyrights" in card.xpath(".//dt/text()")


def test_words_of_each_direction_stay_by_themselves() -> None:
    card = html.fragment_fromstring(
        evolve(FULL, title="ميناء الساحل", authors=(Author(name="ليلى الحداد"),))._repr_html_(), create_parent=True
    )
    assert card.xpath("//div[@class='articlemeta-card']/@dir") == ["ltr"]
    assert card.xpath("//b/@dir") == ["auto"]
    assert card.xpath("//div[@class='q']/bdi")[0].text_content() == "ليلى الحداد"


def test_sentences_stand_on_lines_of_their_own() -> None:
    notice = CopyrightNotice(
        holders=("Example Weekly",), text="© Example Weekly. All rights reserved, everywhere and always."
    )
    card = html.fragment_fromstring(Article(copyrights=(notice, notice))._repr_html_(), create_parent=True)
    assert len(card.xpath("//dd/div")) == 2


def test_an_empty_article() -> None:
    assert "an article without a title" in Article()._repr_html_()


@given(articles())
def test_nothing_of_the_page_becomes_markup(article: Article) -> None:
    card = html.fragment_fromstring(article._repr_html_(), create_parent=True)
    assert {element.tag for element in card.iter()} <= OURS
    assert all(is_safe(str(link)) for link in card.xpath(".//@href"))
    assert not card.xpath("//@*[starts-with(name(), 'on')]")


def test_hostile_names_are_shown_as_they_are() -> None:
    card = Article(title="<script>alert(1)</script>", authors=(Author(name='"><img src=x onerror=alert(1)>'),))
    assert not re.search("<(script|img)", card._repr_html_())
    assert "&lt;script&gt;" in card._repr_html_()


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "data:text/html,x", "java\nscript:x", "/a"],
)
def test_only_the_web_and_mail_are_linked(url: str) -> None:
    assert linked("rain", url) == "rain"


def test_links_are_escaped() -> None:
    assert linked("rain", 'https://example.org/"><b>') == (
        '<a href="https://example.org/&quot;&gt;&lt;b&gt;" rel="noopener noreferrer nofollow">rain</a>'
    )


def test_escaping() -> None:
    assert escape("<a href='x' title=\"y\">&") == "&lt;a href=&#x27;x&#x27; title=&quot;y&quot;&gt;&amp;"
