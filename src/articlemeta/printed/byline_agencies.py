"""Agencies that stand where the author stands: ``By Reuters``, ``PTI Mumbai``, ``Jane Roe, Associated Press``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.lexicon import AgencyIndex, Phrasebook
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.provenance import Credit, FoundAgency, agencies_in, leading_agency

_LONGEST = 120
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.CAPTION | Hint.TAGS
_MOST = 16
_SHORTEST = 30
_PHOTO_CREDIT = re.compile(
    r"^[A-Z]{2,6}\s?/\s?[^\W\d_a-z]\w+ [^\W\d_a-z]\w+$|^[^\W\d_a-z][\w.-]+ [^/]{2,30}/\s?[^/]{3,30}/\s?[A-Z]{2,6}$"
)
_PHOTO_WORDS = re.compile(r"photo|foto|image|file|video|graphic|explain", re.IGNORECASE)


def find_byline_agencies(
    page: Page, book: Phrasebook, index: AgencyIndex, *, language: str | None, country: str | None = None
) -> Iterator[Credit]:
    """The agencies in the lines around the headline."""
    leads = book.words("credit_leads")
    pictured = "\n".join(block.text for block in page.in_zones(Zone.CAPTION)[:30])
    for block in _byline_blocks(page):
        for line in block.lines[:6]:
            if len(line) <= _LONGEST:
                for found in _agencies_of(line, block, leads, index, language, country):
                    if block.hint & Hint.BYLINE or not _is_word_of(line[found.start : found.end], pictured):
                        yield _credit(found, line, block)


def _is_word_of(form: str, pictured: str) -> bool:
    """Whether captions name the agency too: then a lone line with its name is one more picture credit."""
    return bool(form) and form in pictured


def _byline_blocks(page: Page) -> Iterator[Block]:
    after = page.headline.index if page.headline is not None else -1
    head = [b for b in page.in_zones(Zone.HEAD) if b.index > after and b is not page.headline]
    yield from [b for b in head if not b.hint & _FOREIGN and len(b.text) <= 3 * _LONGEST][:_MOST]


def _agencies_of(
    line: str, block: Block, leads: frozenset[str], index: AgencyIndex, language: str | None, country: str | None
) -> list[FoundAgency]:
    bare, led = _without_lead(line, leads)
    found = list(agencies_in(bare, index, language=language, country=country, exact=True))
    is_byline = led or bool(block.hint & Hint.BYLINE) or any(span.hint & Hint.BYLINE for span in block.spans)
    if found:
        return found if not _PHOTO_CREDIT.search(line) and (is_byline or _is_most_of(found, bare)) else []
    if is_byline or (bare == line and len(line) <= _SHORTEST and not _PHOTO_WORDS.search(line)):
        first = leading_agency(bare, index, language=language, country=country)
        return [first] if first is not None else []
    return []


def _without_lead(line: str, leads: frozenset[str]) -> tuple[str, bool]:
    """The line without “By” or “Source:”, and whether it began with it."""
    words = line.split(" ", 3)
    for count in (3, 2, 1):
        if len(words) > count and fold(" ".join(words[:count])).rstrip(": ") in leads:
            return " ".join(words[count:]).lstrip(": "), True
    lead, colon, rest = line.partition(":")
    return (rest.strip(), True) if colon and rest.strip() and fold(lead) in leads else (line, False)


def _is_most_of(found: list[FoundAgency], line: str) -> bool:
    """Whether a line is little but agencies, or agencies and then a date or place."""
    return found[0].start <= 2 and (sum(f.end - f.start for f in found) * 2 >= len(line) or "|" in line or "•" in line)


def _credit(found: FoundAgency, line: str, block: Block) -> Credit:
    agency = found.agency
    return Credit(
        means="distributor" if agency.kind == "press-release" else "wire",
        source=agency.name,
        agency=agency,
        rule="byline.agency",
        quote=line,
        block=block,
        placed="byline",
        at=found.start,
    )
