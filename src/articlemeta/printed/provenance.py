"""What the printed statements of provenance have in common: the credit that each gives, and how parties are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from articlemeta.lexicon import Agency, AgencyIndex, PhraseMatch
from articlemeta.page.structure import Block

LONGEST_LINE = 400
"""A longer text is prose, and no credit line."""


@frozen(kw_only=True, eq=False)
class Credit:
    """A party that the page credits with the text, or with a part of it, as printed."""

    means: str
    """``original``, ``partner``, ``wire``, ``press-release``, ``distributor``, ``translation`` or ``contributor``."""
    source: str | None
    """Who, as printed; None where nobody is named."""
    rule: str
    """The rule that read it."""
    quote: str
    """The page's words."""
    block: Block
    """Where they stand."""
    agency: Agency | None = None
    """The agency that the source is."""
    date: str | None = None
    """When it appeared there, as printed."""
    url: str | None = None
    """Where the words link to, as written."""
    linked: str | None = None
    """The words of the link that names the source."""
    placed: str = "statement"
    """What kind of place it is: ``dateline``, ``signoff``, ``byline``, ``line``, ``statement``, ``copyright``."""
    at: int = field(default=0)
    """Where in the block the source stands: what order the page prints."""


@frozen
class FoundAgency:
    """An agency in a text, and where."""

    agency: Agency
    start: int
    end: int


_PIECE = re.compile(r"[^/,;|&+·•\n()\[\]{}【】（）「」=＝:：、，]{1,80}")
_AND = re.compile(r"\s(?:and|und|et|y|e|i|en|och|og|ja|a|и|і|та|و|और|ve|dan|via|with|mit|avec|con|com)\s")
_SHORT = 5


def agencies_in(
    text: str, index: AgencyIndex, *, language: str | None, country: str | None = None, exact: bool = False
) -> Iterator[FoundAgency]:
    """The agencies that a list such as ``"sid/dpa"`` or ``"AFP and Reuters"`` names, in printed order.

    Args:
        text: a short text.
        index: the agencies to know.
        language: the language of the page.
        country: the country of the page.
        exact: take a short form only in capitals, where anything else may be a word.
    """
    whole = _find(text, 0, len(text), index, language, country, exact)
    if whole is not None:
        yield whole
        return
    for piece in _PIECE.finditer(text[:LONGEST_LINE]):
        for start, end in _parts(text, piece.start(), piece.end()):
            found = _find(text, start, end, index, language, country, exact)
            if found is not None:
                yield found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The piece as a whole, or what stands on both sides of its “and”s."""
    for separator in _AND.finditer(text, start, end):
        yield start, separator.start()
        start = separator.end()
    yield start, end


def _find(
    text: str, start: int, end: int, index: AgencyIndex, language: str | None, country: str | None, exact: bool
) -> FoundAgency | None:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in "!*":
        end -= 1
    form = text[start:end]
    if not form or (exact and len(form) <= _SHORT and form.isascii() and not form.isupper()):
        return None
    agency = index.get(form, language=language, country=country)
    return None if agency is None or agency.kind == "photo" else FoundAgency(agency, start, end)


def leading_agency(
    text: str, index: AgencyIndex, *, language: str | None, country: str | None = None, most_words: int = 5
) -> FoundAgency | None:
    """The agency whose name a text begins with, the longest name first: ``"PTI Mumbai"``, ``"Associated Press Writer"``."""
    ends = [found.end() for found in re.finditer(r"\w(?!\w)", text[:80])][:most_words]
    for end in reversed(ends):
        found = _find(text, 0, end, index, language, country, True)
        if found is not None:
            return found
    return None


def link_of(match: PhraseMatch, block: Block, slot: str) -> tuple[str | None, str | None]:
    """Where the words of a slot link to, as written, and the link's own words.

    Where the slot holds no link, it is the first link that the statement touches, without its words.
    """
    place = match.slots.get(slot)
    span = block.link_at(*place) if place else None
    if span is not None and place is not None:
        named = block.text_of(span) if span.start <= place[0] + 5 else None
        return span.href, named
    span = block.link_at(match.start, match.end + 12)
    return (span.href, None) if span is not None else (None, None)
