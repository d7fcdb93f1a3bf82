"""Dates in print around the article: at its head, in ``<time>``, with or without a label, at its foot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import Basis
from articlemeta.normalize.clock import is_span
from articlemeta.normalize.dates import FoundDate, day_of, find_dates, parse_date, read_date
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide
from articlemeta.normalize.text import words
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.signals import Signal

MAX_BLOCK = 300
"""Longer blocks are running text, whose dates are part of the story."""
LABEL_REACH = 60
"""How far before its date, in characters, a label is looked for."""
_BEHIND = 16
"""And how far behind it."""
OPENING = 60
"""How far into the text's first words a date is that opens it: "(12.11.2021)", "Hamburg, 2. Dezember 2022"."""
_HEADING = 20
"""A shorter block is a heading or a letter set large, and does not open the text."""
NEAR_HEADLINE = 9
"""So many blocks from the headline on are near it."""
_BEFORE_HEADLINE = 2
"""And so many before it; further up stands what belongs to the site, such as the day of the visit."""
_FIRST_TEXTS = 2
"""The line with the date may stand behind a summary and a first paragraph."""
# Plain numbers: these are compared with every block, and flags are slow to combine.
_FOREIGN = int(Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.CAPTION | Hint.BIO)
_NEVER = int(Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.BIO)
_ELSEWHERE = int(Hint.RELATED | Hint.AD | Hint.NAV)
_DATED = int(Hint.DATE | Hint.BYLINE | Hint.UPDATED)
_UPDATED = int(Hint.UPDATED)
_OWN = int(Hint.DATE | Hint.BYLINE | Hint.UPDATED | Hint.ARTICLE | Hint.BODY)
_READ_ANYWAY = (Zone.HEAD, Zone.BODY, Zone.FOOT)
_TIMED = ("time", "abbr")
_DIGIT = late(r"[0-9]")
_ANY_DIGIT = late(r"[\d年]")
_YEAR = late(r"\d\d\d\d|\d[./]\s?\d?\d[./]\s?\d|年")
_LABELS = ("published", "modified", "other", "original")
_PUBLISHED_CLASSES = frozenset(["published", "entry-date", "dt-published", "pubdate", "date-published"])
_LONGEST = 4_000
_MOST_SMALL_BEFORE = 1
_MOST_SPANS = 40


class Place(StrEnum):
    """Where a date stands, best first."""

    HEAD = "head"
    """Around the headline."""
    NEAR = "near"
    """Right by the headline, in a box that is named after something else."""
    TOP = "top"
    """Above the headline and apart from it, where sites print the day of the visit."""
    OPENING = "opening"
    """In the first words of the text."""
    LINE = "line"
    """A line of its own in the text."""
    FOOT = "foot"
    """Right under the text."""
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


def find_head_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates at the head of the article, in reading order."""
    finder = _Finder(page, book, language, day_first)
    top = 0 if page.headline is None else page.headline.index - _BEFORE_HEADLINE
    for block in page.in_zones(Zone.HEAD):
        if not block.hint & _FOREIGN and len(block.text) <= MAX_BLOCK:
            yield from finder.read(block, Place.TOP if block.index < top and not block.hint & _OWN else Place.HEAD)


def find_near_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates right by the headline in boxes that are named as if they were somebody else's.

    Page builders put the line with the date into boxes that are named after what stands beside it: a counter of
    comments, buttons to share, a picture.
    """
    finder, headline, texts = _Finder(page, book, language, day_first), _headline_place(page), 0
    for block in page.blocks[max(0, headline - _BEFORE_HEADLINE) : headline + NEAR_HEADLINE]:
        if block.zone is Zone.BODY:
            texts += 1
        elif _may_hold_the_date(block, texts):
            found = finder.read(block, Place.NEAR)
            yield from (one for one in found if one.exact or block.hint & _DATED or block.zone is not Zone.CAPTION)


def _may_hold_the_date(block: Block, texts: int) -> bool:
    """Whether a box near the headline, and behind so many pieces of the text, can hold the line with the date."""
    if (block.zone in _READ_ANYWAY and not block.hint & _FOREIGN) or block.hint & _ELSEWHERE:
        return False
    if texts and (texts > _FIRST_TEXTS or block.hint & _NEVER or not block.hint & _DATED):
        return False
    return len(block.text) <= 2 * LABEL_REACH


def _headline_place(page: Page) -> int:
    """Where the headline stands, or is to be thought."""
    if page.headline is not None:
        return page.headline.index
    texts = page.in_zones(Zone.BODY)
    return max(0, texts[0].index - NEAR_HEADLINE + _BEFORE_HEADLINE) if texts else 0


def find_text_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates in the opening words and in lines of their own in the text, in reading order."""
    finder, opening = _Finder(page, book, language, day_first), -1
    for block in page.in_zones(Zone.BODY):
        if opening < 0 and len(block.text) > _HEADING:
            opening = block.index
        if opening >= 0 and block.index <= opening + 1:
            yield from finder.read(block, Place.OPENING)
        elif _is_line(block):
            yield from finder.read(block, Place.LINE)


def find_foot_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates right under the text, in reading order."""
    finder = _Finder(page, book, language, day_first)
    for block in page.in_zones(Zone.FOOT):
        if not block.hint & _FOREIGN and len(block.text) <= MAX_BLOCK:
            yield from finder.read(block, Place.FOOT)


def find_distant_dates(
    page: Page, book: Phrasebook, language: str | None, day_first: bool | None = None
) -> Iterator[PrintedDate]:
    """The dates of boxes that are not surely the article's: worth a look where nothing else gives one."""
    finder = _Finder(page, book, language, day_first)
    for block in page.blocks:
        if block.zone in _READ_ANYWAY and not block.hint & _FOREIGN:
            continue
        if not block.hint & _NEVER and len(block.text) <= MAX_BLOCK:
            yield from finder.read(block, Place.FAR)


def _is_line(block: Block) -> bool:
    """Whether a block of the text can be a line about the text: it is short, or named so, or made of short lines."""
    text = block.text
    if len(text) <= LABEL_REACH:
        return True
    if len(text) > MAX_BLOCK or block.hint & _FOREIGN:
        return False
    return bool(block.hint & _DATED) or ("\n" in text and max(map(len, text.split("\n"))) <= LABEL_REACH)


class _Finder:
    """Reads the dates of the blocks of one page."""

    __slots__ = ("_book", "_day_first", "_headline", "_language", "_page")

    def __init__(self, page: Page, book: Phrasebook, language: str | None, day_first: bool | None) -> None:
        self._page = page
        self._headline = 0 if page.headline is None else page.headline.index
        self._book = book
        self._language = language
        self._day_first = day_first

    def read(self, block: Block, place: Place) -> Iterable[PrintedDate]:
        """The dates in a block, or in the words that it opens with."""
        text = block.text[:OPENING] if place is Place.OPENING else block.text[:_LONGEST]
        has_year = _has_year(text)
        timed = [span for span in block.spans[:_MOST_SPANS] if span.tag in _TIMED] if block.spans else []
        return self._read(block, text if has_year else "", timed, place) if timed or has_year else ()

    def _read(self, block: Block, text: str, timed: Sequence[Span], place: Place) -> Iterator[PrintedDate]:
        shown = list(find_dates(text, language=self._language, day_first=self._day_first)) if text else []
        read: list[Span] = []
        starts = [*(one.start for one in shown), *(span.start for span in timed)] if timed else []
        for span in timed:
            # "Published on Monday, updated on Tuesday" in one element: its attribute tells of one of them only.
            written = self._written(span) if sum(span.start <= one.start < span.end for one in shown) < 2 else None
            if written is not None:
                read.append(span)
                shut = any(0 <= start - span.end <= LABEL_REACH for start in starts)
                label = self._label_of_span(block, span, "" if shut else block.text[span.end : span.end + _BEHIND])
                if _counts(label, place):
                    yield self._from_time(block, span, written, label, place)
        # What stands between two dates is said of the second.
        last = 0
        for found, following in zip_longest(shown, shown[1:]):
            if not any(span.start <= found.start < span.end for span in read):
                shut = following is not None and following.start - found.end <= LABEL_REACH
                after = "" if shut else text[found.end : found.end + _BEHIND]
                before = text[max(last, found.start - LABEL_REACH) : found.start]
                label = "other" if is_span(text, found.end) else self._label_of_words(block, before, after)
                is_told = place is Place.FOOT and label is None and _is_told(text[: found.start])
                if _counts(label, place) and not is_told:
                    yield self._from_words(block, found, label, place)
            last = found.end

    def _written(self, span: Span) -> FoundDate | None:
        """The date that an element carries beside its text."""
        text = span.element.get("datetime" if span.tag == "time" else "title")
        return read_date(text[:100], language=self._language, day_first=self._day_first) if text else None

    def _from_time(self, block: Block, span: Span, written: FoundDate, label: str | None, place: Place) -> PrintedDate:
        text = block.text_of(span)
        value = self._as_shown(written, text)
        return PrintedDate(
            signal=_signal(block, label, "time.datetime", text or written.value.isoformat()),
            value=value,
            swapped=written.swapped if value == written.value else None,
            place=place,
            exact=True,
            alone=len(block.text) <= 2 * LABEL_REACH,
            distance=self._distance(block),
        )

    def _as_shown(self, written: FoundDate, text: str) -> dt.date:
        """The date of a ``<time>``, unless readers are shown another day in it."""
        if not any(map(str.isdigit, text)):
            return written.value
        shown = parse_date(text[:100], language=self._language, day_first=self._day_first)
        return written.value if shown is None or abs(day_of(shown) - day_of(written.value)).days <= 1 else shown

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

    def _label_of_words(self, block: Block, before: str, after: str) -> str | None:
        """What the words around a date call it, else what the class of its block says."""
        label = self._label(block, before, after)
        return "modified" if label is None and block.hint & _UPDATED else label

    def _label_of_span(self, block: Block, span: Span, after: str) -> str | None:
        own = label_of(block.text_of(span), "", labels_of(self._book))
        if own == "other":  # "today": relative words beside an absolute date
            own = None
        before = block.text[max(0, span.start - LABEL_REACH) : span.start]
        label = own or self._label(block, before, after)
        if label is None and (block.own | span.hint) & _UPDATED:
            # Blogs write both classes where a text was never changed.
            classes = (span.element.get("class") or "").lower().split()
            return None if _PUBLISHED_CLASSES.intersection(classes) else "modified"
        return label

    def _label(self, block: Block, before: str, after: str) -> str | None:
        return label_of(before or self._lead(block), after, labels_of(self._book))

    def _lead(self, block: Block) -> str:
        """The block before, where it can be the label of this one."""
        lead = self._page.blocks[block.index - 1] if block.index else None
        if lead is None or len(lead.text) > LABEL_REACH // 2 or lead.zone is not block.zone or lead.link_chars:
            return ""
        return "" if any(map(str.isdigit, lead.text)) else lead.text


def _is_told(before: str) -> bool:
    """Whether a sentence leads to a date: “The feast is on June 7” tells of an event, “Berlin, den 3. Mai” dates a text."""
    words = before.rpartition("\n")[2].split()
    return sum(word[0].islower() for word in words) > _MOST_SMALL_BEFORE


def _has_year(text: str) -> bool:
    """Whether there may be a whole date. Most texts have no digit, which is quick to see."""
    digit = (_DIGIT if text.isascii() else _ANY_DIGIT).search(text)
    return digit is not None and _YEAR.search(text, digit.start()) is not None


def _counts(label: str | None, place: Place) -> bool:
    """Whether a date so called can be the article's where it stands."""
    return label == "published" if place is Place.FAR else label != "other"


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
    spaced = {" ".join(words(word)): name for word, name in found.items() if not is_wide(word[0])}
    signs = tuple((word, name) for word, name in found.items() if is_wide(word[0]))
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
