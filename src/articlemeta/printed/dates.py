"""Dates in print around the article: at its head, in ``<time>``, with or without a label, at its foot."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import Basis
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
# Plain numbers: these are compared with every block, and flags are slow to combine.
_FOREIGN = int(Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.CAPTION | Hint.BIO)
_NEVER = int(Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.BIO)
_DATED = int(Hint.DATE | Hint.BYLINE | Hint.UPDATED)
_UPDATED = int(Hint.UPDATED)
_YEAR = re.compile(r"\d\d\d\d|\d[./]\d?\d[./]\d\d|年")
_LABELS = ("published", "modified", "other", "original")
_SPACELESS = "\u2e80"
"""From here on scripts put no spaces between words."""


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


def find_printed_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates at the head, in the opening words and at the foot of the article, in reading order."""
    finder = _Finder(page, book, language, day_first)
    opening = next((b.index for b in page.blocks if b.zone is Zone.BODY and len(b.text) > 20), -1)
    for block in page.blocks:
        zone = block.zone
        if zone is Zone.BODY:
            place = _place_in_text(block, opening)
        elif zone is Zone.HEAD or zone is Zone.FOOT:
            foreign = block.hint & _FOREIGN or len(block.text) > MAX_BLOCK
            place = None if foreign else Place.HEAD if zone is Zone.HEAD else Place.FOOT
        else:
            continue
        if place is not None and (block.spans or _YEAR.search(block.text)):
            yield from finder.read(block, place)


def find_distant_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates of boxes that are not surely the article's: worth a look where nothing else gives one."""
    finder = _Finder(page, book, language, day_first)
    headline = None if page.headline is None else page.headline.index
    for block in page.blocks:
        if block.zone in (Zone.HEAD, Zone.BODY, Zone.FOOT) and not block.hint & _FOREIGN:
            continue
        if not block.hint & _NEVER and len(block.text) <= MAX_BLOCK:
            near = headline is not None and abs(block.index - headline) <= NEAR_HEADLINE and block.hint & _DATED
            yield from finder.read(block, Place.NEAR if near else Place.FAR)


def _place_in_text(block: Block, opening: int) -> Place | None:
    if opening <= block.index <= opening + 1:
        return Place.OPENING
    if len(block.text) <= LABEL_REACH:
        return Place.LINE
    hinted = len(block.text) <= MAX_BLOCK and block.hint & _DATED and not block.hint & _FOREIGN
    return Place.LINE if hinted else None


_LONGEST = 4_000
_MOST_SPANS = 40


class _Finder:
    """Reads the dates of the blocks of one page."""

    __slots__ = ("_day_first", "_headline", "_labels", "_language", "_page")

    def __init__(self, page: Page, book: Phrasebook, language: str | None, day_first: bool | None) -> None:
        self._page = page
        self._headline = 0 if page.headline is None else page.headline.index
        self._labels = labels_of(book)
        self._language = language
        self._day_first = day_first

    def read(self, block: Block, place: Place) -> Iterator[PrintedDate]:
        text = block.text[: OPENING if place is Place.OPENING else _LONGEST]
        timed = [s for s in block.spans[:_MOST_SPANS] if s.tag in ("time", "abbr") and _written(s)]
        for span in timed:
            yield from self._from_time(block, span, place)
        if not _YEAR.search(text):  # its \d are the digits of all scripts
            return
        last = 0
        for found in find_dates(text, language=self._language, day_first=self._day_first):
            if not any(span.start <= found.start < span.end for span in timed):
                before, after = (
                    text[max(last, found.start - LABEL_REACH) : found.start],
                    text[found.end : found.end + 16],
                )
                label = "other" if is_span(text, found.end) else self._label(block, before, after)
                if label != "other" and not (place is Place.FAR and label != "published"):
                    yield self._from_words(block, found, label, place)
            last = found.end

    def _from_time(self, block: Block, span: Span, place: Place) -> Iterator[PrintedDate]:
        value = parse_date(_written(span)[:100], language=self._language)
        if value is None:
            return
        value = _as_printed(value, block.text_of(span), self._language)
        before = block.text[max(0, span.start - LABEL_REACH) : span.start]
        label = self._label(block, before, block.text[span.end : span.end + 16], span)
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
        return abs(block.index - self._headline) if self._headline else 0

    def _label(self, block: Block, before: str, after: str, span: Span | None = None) -> str | None:
        if (block.hint if span is None else block.own | span.hint) & _UPDATED:
            return "modified"
        own = None if span is None else label_of(block.text_of(span), "", self._labels)
        return own or label_of(before or self._lead(block), after, self._labels)

    def _lead(self, block: Block) -> str:
        """The block before, where it is short enough to be the label of this one."""
        text = self._page.blocks[block.index - 1].text if block.index else ""
        return text if len(text) <= LABEL_REACH // 2 and not any(map(str.isdigit, text)) else ""


def _as_printed(value: dt.date, text: str, language: str | None) -> dt.date:
    """The date of a ``<time>``, unless readers are shown another day in it."""
    shown = parse_date(text[:100], language=language) if any(map(str.isdigit, text)) else None
    return value if shown is None or abs(day_of(shown) - day_of(value)).days <= 1 else shown


def _written(span: Span) -> str:
    """The date that an element carries beside its text."""
    written: str | None = span.element.get("datetime" if span.tag == "time" else "title")
    return written or ""


def _signal(block: Block, label: str | None, rule: str, quote: str) -> Signal:
    return Signal(field=label or "dated", value=quote, rule=rule, basis=Basis.PRINTED, quote=quote, block=block)


@frozen
class Labels:
    """What a language calls dates."""

    words: Mapping[str, str]
    """Folded words, and what they say of a date."""
    signs: tuple[tuple[str, str], ...]
    """The same for scripts without word spaces."""
    longest: int
    """How many words the longest label has."""


@lru_cache(maxsize=64)
def labels_of(book: Phrasebook) -> Labels:
    """The labels of a page's language and of English."""
    # Where a word is in several lists, the later list decides: it is the more careful reading.
    found = {word: name for name in _LABELS for word in book.words(f"date_{name}")}
    spaced = {" ".join(words(word)): name for word, name in found.items() if word[0] < _SPACELESS}
    signs = tuple((word, name) for word, name in found.items() if word[0] >= _SPACELESS)
    return Labels(spaced, signs, max((word.count(" ") + 1 for word in spaced), default=1))


def label_of(before: str, after: str, labels: Labels) -> str | None:
    """What the words around a date call it: ``published``, ``modified``, ``other``; None where they say nothing.

    The nearest word decides, and of two that end at the same place the longer. Words that tell of an original
    decide from wherever they stand.
    """
    before = before.rpartition("\n")[2]
    if "©" in before or "(c)" in before.lower():
        return "other"
    said = list(_said(before, labels)) if before else []
    if any(name == "original" for _, _, name in said):
        return "other"
    if not said:
        said = [(-start, size, name) for start, size, name in _said(after.partition("\n")[0], labels)]
    name = max(said)[2] if said else None
    return "other" if name == "original" else name


def _said(text: str, labels: Labels) -> Iterator[tuple[int, int, str]]:
    """Each label in the text: where it ends, how long it is, what it says."""
    said = words(text)
    for end in range(1, len(said) + 1):
        for size in range(1, min(labels.longest, end) + 1):
            name = labels.words.get(" ".join(said[end - size : end]))
            if name is not None:
                yield end, size, name
    for sign, name in labels.signs:
        place = text.rfind(sign)
        if place >= 0:
            yield place + len(sign), len(sign), name
