"""Whether a described thing is this page's article: by its address and by its headline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from articlemeta.declared.values import IDLE_RELS, MAX_LINKS, MAX_METAS
from articlemeta.normalize.text import words
from articlemeta.normalize.urls import absolute_url, is_home_page, url_key
from articlemeta.page.structure import Page

MATCH = 4
"""What an address or headline that agrees is worth."""
MISMATCH = -3
"""What one that is another's is worth."""

_TITLE_METAS = frozenset(["og:title", "twitter:title"])
_MAX_HEADLINE = 600


class PageIdentity:
    """What tells this page from others. It is worked out when something asks for it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def urls(self) -> frozenset[str]:
        """Keys of the addresses that are this page's own: its URL, and what it says it is."""
        base = self._page.base_url
        return frozenset(key for url in set(_own_urls(self._page)) if (key := url_key(absolute_url(url, base))))

    @cached_property
    def titles(self) -> tuple[frozenset[str], ...]:
        """The words of its title, headline and shared titles."""
        texts = dict.fromkeys(text[:_MAX_HEADLINE] for text in _own_titles(self._page))
        return tuple(found for text in texts if (found := frozenset(words(text))))

    def judge(self, urls: Iterator[str], headline: str | None) -> int:
        """How well a thing with these addresses and this headline fits the page: negative if it is another's."""
        return self._judge_urls(urls) + self._judge_headline(headline)

    def _judge_urls(self, urls: Iterator[str]) -> int:
        verdict = 0
        for url in urls:
            absolute = absolute_url(url, self._page.base_url)
            if absolute is None or not self.urls:
                continue
            if url_key(absolute) in self.urls:
                return MATCH
            if not is_home_page(absolute):
                verdict = MISMATCH
        return verdict

    def _judge_headline(self, headline: str | None) -> int:
        mine = frozenset(words(headline[:_MAX_HEADLINE])) if headline else frozenset()
        if not mine or not self.titles:
            return 0
        shared = max(len(mine & title) / min(len(mine), len(title)) for title in self.titles)
        return MATCH if shared >= 0.6 else (MISMATCH if shared < 0.2 else 0)


def _own_urls(page: Page) -> Iterator[str | None]:
    yield page.url
    for link in page.links[:MAX_LINKS]:
        rel = link.get("rel")
        if rel and rel not in IDLE_RELS and "canonical" in rel.lower().split():
            yield link.get("href")
    for name, content, _ in page.metas[:MAX_METAS]:
        if name == "og:url":
            yield content


def _own_titles(page: Page) -> Iterator[str]:
    if page.headline is not None:
        yield page.headline.text
    if page.title_tag:
        yield page.title_tag
    for name, content, _ in page.metas[:MAX_METAS]:
        if name in _TITLE_METAS:
            yield content
