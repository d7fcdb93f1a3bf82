"""Sign-offs: what stands in the last lines of a text and says whose it is.

``(dpa)``, ``sid/dpa``, ``— Bernama``, ``© AFP``, ``dpa-infocom, dpa:240516-99-53606/3``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.lexicon import Agency, AgencyIndex
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.provenance import Credit, agencies_in

_LAST_BODY = 4
_FIRST_FOOT = 12
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.BIO | Hint.NEWSLETTER | Hint.CAPTION | Hint.TAGS
_SHORT = 70
_AT_END = re.compile(r"[(\[（【/]([^()\[\]（）【】\n]{2,45})[)\]）】/]\.?$")
_AFTER_DASH = re.compile(r"(?:^|[.!?…\"”»)]\s?)[-–—―]{1,2}\s?([^\W\d_][^\n–—()]{1,30}?)\.?$")
_SENTENCE_END = ".!?…\"”»'’)。।؟!"
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|&copy;)[\s©:]{0,3}(?:\(c\)\s?)?(?:(?:19|20)\d\d\s?(?:[-–]\s?\d{2,4})?)?[\s,:/-]{0,3}"
    r"(?:by\s|von\s|par\s)?(?:the\s)?([^\n|;©]{2,60}?)"
    r"(?=$|[\n|;©]|\.(?:\s|$)|,\s|\sall\srights|\salle\srechte|\stous\sdroits|\stodos|\sdistributed|\d{4})",
    re.IGNORECASE,
)
_DPA_NUMBER = re.compile(r"\bdpa:\d{6}-\d{2}-\d{2,8}")
_PIECES = re.compile(r"[/,;|&+·•()\[\]\s–—-]+")
_MARKS = ("©", "(c)", "copyright")


def find_signoffs(
    page: Page, index: AgencyIndex, *, language: str | None, country: str | None = None
) -> Iterator[Credit]:
    """The agencies that sign the text."""
    for block in _endings(page):
        text = block.text
        lines = text.split("\n") if len(text) <= 600 else text[-200:].split("\n")[-1:]
        for line in lines[-4:]:
            yield from _read_line(line.strip(), block, index, language, country)
        yield from find_copyright_agencies(block, index, language=language, country=country)


def _endings(page: Page) -> Iterator[Block]:
    """The last blocks of the text and the first ones under it."""
    yield from page.in_zones(Zone.BODY)[-_LAST_BODY:]
    yield from (b for b in page.in_zones(Zone.FOOT)[:_FIRST_FOOT] if not b.hint & _FOREIGN)


def _read_line(
    line: str, block: Block, index: AgencyIndex, language: str | None, country: str | None
) -> Iterator[Credit]:
    found = _signed(line, index, language, country)
    for agency, start in found:
        yield _credit(agency, line if len(line) <= _SHORT else line[-60:], block, "signoff.agency", start)


def _signed(line: str, index: AgencyIndex, language: str | None, country: str | None) -> list[tuple[Agency, int]]:
    if len(line) <= _SHORT and (found := _only_agencies(line, index, language, country)):
        return found
    bracket = _AT_END.search(line[-60:])
    if bracket is not None and _follows_a_sentence(line[: len(line) - len(bracket.group())]):
        inside = agencies_in(bracket.group(1), index, language=language, country=country)
        return [(f.agency, f.start) for f in inside]
    dash = _AFTER_DASH.search(line[-50:])
    if dash is not None:
        inside = agencies_in(dash.group(1), index, language=language, country=country, exact=True)
        return [(f.agency, f.start) for f in inside]
    number = _DPA_NUMBER.search(line)
    dpa = index.get("dpa") if number is not None else None
    return [(dpa, 0)] if dpa is not None else []


def _follows_a_sentence(before: str) -> bool:
    """Whether the text is complete without the bracket: “the Press Trust of India (PTI)” explains a word instead."""
    before = before.rstrip()
    return before == "" or before[-1] in _SENTENCE_END or before[-1] > "\u0900"


def _only_agencies(
    line: str, index: AgencyIndex, language: str | None, country: str | None
) -> list[tuple[Agency, int]]:
    """The agencies of a line that holds nothing else but the initials of editors."""
    found = list(agencies_in(line, index, language=language, country=country, exact=line[:1] not in "([/（"))
    if not found:
        return []
    rest = line
    for agency in reversed(found):
        rest = rest[: agency.start] + rest[agency.end :]
    others = [piece for piece in _PIECES.split(rest) if piece and piece not in {"and", "und", "et", "y", "e", "i", "©"}]
    if all(len(piece) <= 5 and not piece.isdigit() for piece in others) and len(others) <= 3:
        return [(f.agency, f.start) for f in found]
    return []


def find_copyright_agencies(
    block: Block, index: AgencyIndex, *, language: str | None, country: str | None = None
) -> Iterator[Credit]:
    """The agencies that hold the copyright of the text, as in ``Copyright 2023 The Associated Press``."""
    text = block.text[:1_000]
    lower = text.lower()
    if not any(mark in lower for mark in _MARKS):
        return
    for notice in _COPYRIGHT.finditer(text):
        for found in agencies_in(notice.group(1), index, language=language, country=country):
            yield _credit(
                found.agency, notice.group().strip(), block, "copyright.agency", notice.start(1) + found.start
            )


def _credit(agency: Agency, quote: str, block: Block, rule: str, start: int) -> Credit:
    return Credit(
        means="distributor" if agency.kind == "press-release" else "wire",
        source=agency.name,
        agency=agency,
        rule=rule,
        quote=quote,
        block=block,
        placed=rule.partition(".")[0],
        at=start,
    )
