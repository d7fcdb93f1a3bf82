"""Bylines as readers see them: beside the headline, at the head of the text, at its foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import Basis
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.signals import Signal

_LONGEST = 400
"""A longer block is text, not a byline: characters."""
_LONGEST_LINE = 160
_LEAD_IN = 3
"""How many blocks at either end of the text may be a byline."""
_FOOT = 12
_ELSEWHERE = Hint.NAV | Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.NEWSLETTER | Hint.TAGS | Hint.CAPTION
_OTHER = Hint.TITLE | Hint.SUBTITLE | Hint.SOURCE | Hint.NOTICE
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autor[ei]|autori|by|people|person|profile|staff|contributors?|journalists?"
    r"|reporters?|columnists?|redaktion|redakteure?|team|writers?|by-author|penulis|yazar|yazarlar|avtor|creator)/",
    re.IGNORECASE,
)


class Strength(IntEnum):
    """How surely a stretch of text is a byline."""

    MARKED = 1
    """Its class or microdata says so."""
    LINKED = 2
    """It links to an author's page."""
    LED = 3
    """A word such as "by" opens it."""


@frozen(kw_only=True)
class Byline:
    """A stretch of text that may be a byline."""

    text: str
    strength: Strength
    zone: Zone
    block: Block
    url: str | None = None
    """Where a link on the whole of it leads."""

    def signal(self) -> Signal:
        """This byline as a signal."""
        return Signal(
            field="byline",
            value=self.text,
            rule=f"byline.{self.strength.name.lower()}",
            basis=Basis.PRINTED,
            quote=self.text,
            block=self.block,
        )


@lru_cache(maxsize=64)
def byline_words(book: Phrasebook) -> BylineWords:
    """The words of which bylines in this book's language are made."""
    return BylineWords.read(book.words)


def find_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """Every stretch of text in a byline's place that may be one, in reading order."""
    for block in _in_place(page):
        if len(block.text) <= _LONGEST and not block.hint & _ELSEWHERE:
            yield from _in_block(block, words)


def _in_place(page: Page) -> Iterator[Block]:
    """The blocks where bylines stand: around the headline, at both ends of the text, and under it."""
    head, body, foot = page.in_zones(Zone.HEAD), page.in_zones(Zone.BODY), page.in_zones(Zone.FOOT)
    yield from (block for block in head if block is not page.headline)
    yield from body[:_LEAD_IN]
    yield from body[max(_LEAD_IN, len(body) - _LEAD_IN) :]
    yield from foot[:_FOOT]


def _in_block(block: Block, words: BylineWords) -> Iterator[Byline]:
    led = False
    for byline in _led(block, words):
        led = True
        yield byline
    if led or block.hint & Hint.BIO:
        return
    spans = [span for span in block.spans if span.hint & Hint.BYLINE and not span.hint & _OTHER]
    if block.hint & Hint.BYLINE and not block.hint & Hint.SOURCE:
        yield _byline(block, block.text, Strength.MARKED, None)
    elif spans:
        yield from (_byline(block, block.text_of(span), Strength.MARKED, span) for span in _outermost(spans))
    elif block.zone is Zone.HEAD:
        links = [span for span in block.spans if span.tag == "a" and _AUTHOR_PAGE.search(span.href or "")]
        yield from (_byline(block, block.text_of(span), Strength.LINKED, span) for span in links)


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end


def _led(block: Block, words: BylineWords) -> Iterator[Byline]:
    """The lines that open with a word such as "by"."""
    if block.own & _OTHER and not block.hint & Hint.BYLINE:
        return
    for line in block.lines[:8]:
        if 3 < len(line) <= _LONGEST_LINE and opens_byline(line, words):
            yield _byline(block, line, Strength.LED, None)


def opens_byline(line: str, words: BylineWords) -> bool:
    """Whether the line starts with a word that introduces who made the text."""
    line = line.lstrip("-–—|/·•*([（【〔 ")
    return any(pattern.match(line) for pattern in words.lead_patterns.values())


def _byline(block: Block, text: str, strength: Strength, span: Span | None) -> Byline:
    link = span if span is not None and span.tag == "a" else None
    return Byline(
        text=text, strength=strength, zone=block.zone, block=block, url=link.href if link is not None else None
    )
