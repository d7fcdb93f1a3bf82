"""Dates in print around the article: at its head, in ``<time>``, with or without a label, at its foot."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import Basis
from articlemeta.normalize.calendars import plain
from articlemeta.normalize.clock import is_span
from articlemeta.normalize.dates import FoundDate, day_of, find_dates, parse_date
from articlemeta.normalize.text import words
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.signals import Signal

MAX_BLOCK = 300
"""Longer blocks are running text, whose dates are part of the story."""
LABEL_REACH = 60
"""How far before its date, in characters, a label is looked for."""
OPENING = 60
"""How far into the text's first words a date is that opens it: "(12.11.2021)", "Hamburg, 2. Dezember 2022"."""
NEAR_HEADLINE = 6
"""So many blocks before and after the headline are near it."""
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.CAPTION | Hint.BIO
_DATED = Hint.DATE | Hint.BYLINE | Hint.UPDATED
_YEAR = re.compile(r"\d\d\d\d|\d[./]\d?\d[./]\d\d|年")
_LABELS = ("published", "modified", "other")


class Place(StrEnum):
    """Where a date stands, best first."""

    HEAD = "head"
    """Around the headline."""
    OPENING = "opening"
    """In the first words of the text."""
    LINE = "line"
    """A line of its own in the text."""
    FOOT = "foot"
    """Right under the text."""
    NEAR = "near"
    """Near the headline, in a box that is not surely the article's."""
    FAR = "far"
    """Elsewhere, with a label that says that something was published then."""


@frozen(kw_only=True, eq=False)
class PrintedDate:
    """A date that a reader sees, or that a ``<time>`` he sees carries."""

    signal: Signal
    """Its field is ``published``, ``modified`` or, without a label, ``dated``."""
    value: dt.date
    swapped: dt.date | None
    """The same with day and month the other way round, where the digits allow both."""
    place: Place
    exact: bool
    """Whether a ``<time datetime>`` gives it rather than the words."""
    alone: bool
    """Whether the date, with its label, is all that its block says."""
    distance: int
    """How many blocks it is away from the headline."""


def find_printed_dates(page: Page, book: Phrasebook, language: str | None) -> Iterator[PrintedDate]:
    """The dates at the head, in the opening words and at the foot of the article, in reading order."""
    return _Finder(page, book, language).find(_Places(page).near_text)


def find_distant_dates(page: Page, book: Phrasebook, language: str | None) -> Iterator[PrintedDate]:
    """The dates of boxes that are not surely the article's: worth a look where nothing else gives one."""
    return _Finder(page, book, language).find(_Places(page).elsewhere)


class _Places:
    """Tells where a block's dates stand, if they may be the article's at all."""

    __slots__ = ("_headline", "_opening")

    def __init__(self, page: Page) -> None:
        self._headline = None if page.headline is None else page.headline.index
        body = (block.index for block in page.blocks if block.zone is Zone.BODY and len(block.text) > 20)
        self._opening = next(body, -1)

    def near_text(self, block: Block) -> Place | None:
        zone = block.zone
        if zone is Zone.BODY:
            return self._in_text(block)
        if (zone is not Zone.HEAD and zone is not Zone.FOOT) or block.hint & _FOREIGN or len(block.text) > MAX_BLOCK:
            return None
        return Place.HEAD if zone is Zone.HEAD else Place.FOOT

    def _in_text(self, block: Block) -> Place | None:
        if block.hint & _DATED and len(block.text) <= MAX_BLOCK and not block.hint & _FOREIGN:
            return Place.LINE
        if self._opening <= block.index <= self._opening + 1:
            return Place.OPENING
        return Place.LINE if len(block.text) <= LABEL_REACH else None

    def elsewhere(self, block: Block) -> Place | None:
        if block.zone in (Zone.HEAD, Zone.BODY, Zone.FOOT) and not block.hint & _FOREIGN:
            return None
        if block.hint & (Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.BIO) or len(block.text) > MAX_BLOCK:
            return None
        near = self._headline is not None and abs(block.index - self._headline) <= NEAR_HEADLINE
        return Place.NEAR if near and block.hint & _DATED else Place.FAR


class _Finder:
    """Reads the dates of the blocks of one page."""

    __slots__ = ("_book", "_language", "_page")

    def __init__(self, page: Page, book: Phrasebook, language: str | None) -> None:
        self._page = page
        self._book = book
        self._language = language

    def find(self, place_of: Callable[[Block], Place | None]) -> Iterator[PrintedDate]:
        previous: Block | None = None
        for block in self._page.blocks:
            place = place_of(block)
            if place is not None:
                yield from self._read(block, previous, place)
            previous = block

    def _read(self, block: Block, previous: Block | None, place: Place) -> Iterator[PrintedDate]:
        text = block.text[:OPENING] if place is Place.OPENING else block.text
        timed = tuple(span for span in block.spans if span.tag in ("time", "abbr") and _written(span))
        for span in timed:
            yield from self._from_time(block, span, previous, place)
        if not _YEAR.search(text if text.isascii() else plain(text)):
            return
        last = 0
        for found in find_dates(text, language=self._language):
            if not any(span.start <= found.start < span.end for span in timed):
                before, after = text[max(last, found.start - LABEL_REACH) : found.start], text[found.end : found.end + 16]
                label = "other" if is_span(text, found.end) else self._label(block, before or _lead(previous), after)
                if label != "other" and not (place is Place.FAR and label != "published"):
                    yield self._from_words(block, found, label, place)
            last = found.end

    def _from_time(self, block: Block, span: Span, previous: Block | None, place: Place) -> Iterator[PrintedDate]:
        value = parse_date(_written(span)[:100], language=self._language)
        if value is None:
            return
        value = _as_printed(value, block.text_of(span), self._language)
        before = block.text[max(0, span.start - LABEL_REACH) : span.start]
        label = self._label(block, before or _lead(previous), block.text[span.end : span.end + 16], span)
        if label != "other" and not (place is Place.FAR and label != "published"):
            yield PrintedDate(
                signal=_signal(block, label, "time.datetime", block.text_of(span) or _written(span)),
                value=value,
                swapped=None,
                place=place,
                exact=True,
                alone=len(block.text) <= 2 * LABEL_REACH,
                distance=self._distance(block),
            )

    def _from_words(self, block: Block, found: FoundDate, label: str | None, place: Place) -> PrintedDate:
        rule = f"printed.{place.value}" if label is None else f"printed.{label}"
        return PrintedDate(
            signal=_signal(block, label, rule, block.text[found.start : found.end]),
            value=found.value,
            swapped=found.swapped,
            place=place,
            exact=False,
            alone=len(block.text) - (found.end - found.start) <= 40,
            distance=self._distance(block),
        )

    def _distance(self, block: Block) -> int:
        return 0 if self._page.headline is None else abs(block.index - self._page.headline.index)

    def _label(self, block: Block, before: str, after: str, span: Span | None = None) -> str | None:
        if (block.hint if span is None else block.own | span.hint) & Hint.UPDATED:
            return "modified"
        own = "" if span is None else block.text_of(span)
        return label_of(own, "", self._book) or label_of(before, after, self._book)


def _as_printed(value: dt.date, text: str, language: str | None) -> dt.date:
    """The date of a ``<time>``, unless readers are shown another day in it."""
    shown = parse_date(text[:100], language=language) if any(map(str.isdigit, text)) else None
    return value if shown is None or abs(day_of(shown) - day_of(value)).days <= 1 else shown


def _written(span: Span) -> str:
    """The date that an element carries beside its text."""
    written: str | None = span.element.get("datetime" if span.tag == "time" else "title")
    return written or ""


def _lead(previous: Block | None) -> str:
    """The block before, where it is short enough to be the label of this one."""
    return previous.text if previous is not None and len(previous.text) <= 30 else ""


def _signal(block: Block, label: str | None, rule: str, quote: str) -> Signal:
    return Signal(field=label or "dated", value=quote, rule=rule, basis=Basis.PRINTED, quote=quote, block=block)


def label_of(before: str, after: str, book: Phrasebook) -> str | None:
    """What the words around a date call it: ``published``, ``modified``, ``other``; None where they say nothing.

    The nearest word decides, and of two at the same place the longer.
    """
    before = before.rpartition("\n")[2]
    if "©" in before or "(c)" in before.lower() or _has_word(before, book.words("date_original")):
        return "other"
    return _nearest_label(before, book) or _nearest_label(after.partition("\n")[0], book, first=True)


def _has_word(text: str, labels: frozenset[str]) -> bool:
    said = f" {' '.join(words(text))} "
    return len(said) > 2 and any(_place(word, said) >= 0 for word in labels)


def _nearest_label(text: str, book: Phrasebook, *, first: bool = False) -> str | None:
    said = f" {' '.join(words(text))} "
    best, rank = None, (0, 0)
    if len(said) < 3:
        return None
    for name in _LABELS:
        for word in book.words(f"date_{name}"):
            place = _place(word, said)
            if place >= 0:
                candidate = (1000 - place if first else place + len(word) + 1, len(word))
                best, rank = (name, candidate) if candidate > rank else (best, rank)
    return best


def _place(word: str, said: str) -> int:
    """Where a word stands; scripts without word spaces need none around it."""
    return said.rfind(f" {word} ") if word[0] < "\u2e80" else said.rfind(word)
