"""Dates in print around the article: at its head, in ``<time>``, with or without a label, at its foot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from articlemeta.models import Basis
from articlemeta.lexicon import Phrasebook
from articlemeta.normalize.dates import FoundDate, find_dates, parse_date
from articlemeta.normalize.text import words
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.signals import Signal

MAX_BLOCK = 300
"""Longer blocks are running text, whose dates are part of the story."""
LABEL_REACH = 60
"""How far before its date, in characters, a label is looked for."""
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.ASIDE | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.CAPTION | Hint.BIO


@frozen(kw_only=True, eq=False)
class PrintedDate:
    """A date that a reader sees, or that a ``<time>`` he sees carries."""

    signal: Signal
    """Its field is ``published``, ``modified`` or, without a label, ``dated``."""
    value: dt.date
    swapped: dt.date | None
    """The same with day and month the other way round, where the digits allow both."""
    zone: Zone
    exact: bool
    """Whether a ``<time datetime>`` gives it rather than the words."""
    alone: bool
    """Whether the date, with its label, is all that its block says."""


def find_printed_dates(page: Page, book: Phrasebook, language: str | None) -> Iterator[PrintedDate]:
    """The dates at the head and the foot of the article, in reading order."""
    previous: Block | None = None
    for block in page.blocks:
        if _may_date(block):
            yield from _dates_of(block, previous, book, language)
        previous = block


def _may_date(block: Block) -> bool:
    """Whether a date in this block may be the article's."""
    if block.zone not in (Zone.HEAD, Zone.FOOT, Zone.BODY) or block.hint & _FOREIGN:
        return False
    if block.zone is Zone.BODY and not block.hint & (Hint.DATE | Hint.BYLINE) and len(block.text) > 60:
        return any(span.tag == "time" for span in block.spans)
    return len(block.text) <= MAX_BLOCK


def _dates_of(block: Block, previous: Block | None, book: Phrasebook, language: str | None) -> Iterator[PrintedDate]:
    timed = tuple(span for span in block.spans if span.tag == "time")
    for span in timed:
        yield from _from_time(block, span, previous, book, language)
    last = 0
    for found in find_dates(block.text, language=language):
        if not any(span.start <= found.start < span.end and span.element.get("datetime") for span in timed):
            before, after = (
                block.text[max(last, found.start - LABEL_REACH) : found.start],
                block.text[found.end : found.end + 16],
            )
            yield from _from_words(block, found, before if before.strip() else _lead(previous), after, book)
        last = found.end


def _lead(previous: Block | None) -> str:
    """The block before, where it is short enough to be the label of this one."""
    return previous.text if previous is not None and len(previous.text) <= 30 else ""


def _from_words(block: Block, found: FoundDate, before: str, after: str, book: Phrasebook) -> Iterator[PrintedDate]:
    label = "modified" if block.hint & Hint.UPDATED else label_of(before, after, book)
    if label != "other":
        rule = f"printed.{block.zone.value}" if label is None else f"printed.{label}"
        yield PrintedDate(
            signal=_signal(block, label, rule, block.text[found.start : found.end]),
            value=found.value,
            swapped=found.swapped,
            zone=block.zone,
            exact=False,
            alone=len(block.text) - (found.end - found.start) <= 40,
        )


def _from_time(
    block: Block, span: Span, previous: Block | None, book: Phrasebook, language: str | None
) -> Iterator[PrintedDate]:
    """What a ``<time>`` says."""
    written = span.element.get("datetime")
    value = parse_date(written[:100], language=language) if written else None
    if value is None:
        return
    before = block.text[max(0, span.start - LABEL_REACH) : span.start]
    label = label_of(before if before.strip() else _lead(previous), block.text[span.end : span.end + 16], book)
    label = "modified" if (block.hint | span.hint) & Hint.UPDATED else label or label_of(block.text_of(span), "", book)
    if label != "other":
        yield PrintedDate(
            signal=_signal(block, label, "time.datetime", block.text_of(span) or written or ""),
            value=value,
            swapped=None,
            zone=block.zone,
            exact=True,
            alone=len(block.text) <= 80,
        )


def _signal(block: Block, label: str | None, rule: str, quote: str) -> Signal:
    return Signal(field=label or "dated", value=quote, rule=rule, basis=Basis.PRINTED, quote=quote, block=block)


_LABELS = ("published", "modified", "other")


def label_of(before: str, after: str, book: Phrasebook) -> str | None:
    """What the words around a date call it: ``published``, ``modified``, ``other``; None where they say nothing.

    The nearest word decides, and of two at the same place the longer.
    """
    nearest = _nearest_label(before.rpartition("\n")[2], book)
    return nearest or _nearest_label(after.partition("\n")[0], book, first=True)


def _nearest_label(text: str, book: Phrasebook, *, first: bool = False) -> str | None:
    if "©" in text or "(c)" in text.lower():
        return "other"
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
