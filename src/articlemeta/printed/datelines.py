"""Datelines: the place, date and agency that open an agency's text.

``PARIS, May 3 (Reuters) —``, ``Berlin (dpa) -``, ``(ANSA) - ROMA, 28 LUG -``, ``МОСКВА, 29 июня. /ТАСС/.``,
``【6月18日 AFP】``, ``(서울=연합뉴스)``, ``新华社北京4月24日电``, ``NEW YORK--(BUSINESS WIRE)--``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from articlemeta.lexicon import Agency, AgencyIndex
from articlemeta.page.structure import Block, Page, Zone
from articlemeta.printed.provenance import Credit, FoundAgency, agencies_in

_REACH = 130
_FIRST_BLOCKS = 4
_BRACKET = re.compile(
    r"[(（]([^()（）\n]{2,50})[)）]|[\[［]([^\[\]［］\n]{2,50})[\]］]|【([^【】\n]{2,50})】|/\s?([^/\n.]{2,40}(?:\.com)?)\s?/(?=[\s.:,–—-]|$)"
)
_AFTER = re.compile(r"\s{0,2}(?:[-–—‒―−:：।|.]|\.-|--|﹣|･)")
_TIGHT = frozenset({"zh", "ja", "ko", "th"})
_EDGES = " \t\n,.;:–—-―−|·。"
_BARE = re.compile(r"^([^\n:]{2,60}?)\s?[–—-]\s([A-Z][A-Za-z]{1,12})\s?[–—-]\s")
_PLACE_ONLY = re.compile(r"^([^\W\d_a-zß-öø-ÿ][^\n()–—:.!?]{1,60}?)\s?(?:—|–|--)\s?(?=\S)")
_CJK = re.compile(r"^(.{0,14}?)(?:(\d{1,4}年)?(\d{1,2}月)?\d{1,2}日)?(?:[电電讯訊]|消息)")
_MONTH_OR_DAY = re.compile(r"\d")


@frozen(kw_only=True, eq=False)
class PrintedDateline:
    """The opening of a text, taken apart."""

    block: Block
    text: str
    """The whole of it, as printed."""
    place: str | None
    date: str | None
    """The words that hold the date, as printed."""
    agencies: tuple[Agency, ...]
    starts: tuple[int, ...]
    """Where in the block each agency stands."""


def find_dateline(
    page: Page, index: AgencyIndex, *, language: str | None, country: str | None = None
) -> PrintedDateline | None:
    """The dateline of the page's text; None where it has none."""
    for block in _openings(page):
        found = read_dateline(block, index, language=language, country=country)
        if found is not None:
            return found
    return None


def find_dateline_credits(dateline: PrintedDateline | None) -> Iterator[Credit]:
    """The agencies that a dateline credits with the text."""
    if dateline is None:
        return
    for agency, start in zip(dateline.agencies, dateline.starts, strict=True):
        yield Credit(
            means="distributor" if agency.kind == "press-release" else "wire",
            source=agency.name,
            agency=agency,
            rule="dateline.agency",
            quote=dateline.text,
            block=dateline.block,
            placed="dateline",
            at=start,
        )


def _openings(page: Page) -> Iterator[Block]:
    """The blocks that can open the text: the first ones of the body, and a summary or lone line before it."""
    body = page.in_zones(Zone.BODY)[:_FIRST_BLOCKS]
    yield from body
    if body:
        before = page.blocks[max(0, body[0].index - 6) : body[0].index]
        yield from (b for b in reversed(before) if b.zone is Zone.HEAD and b is not page.headline)


def read_dateline(
    block: Block, index: AgencyIndex, *, language: str | None, country: str | None = None
) -> PrintedDateline | None:
    """The dateline that a block opens with; None where it does not."""
    text = block.text[:_REACH]
    return (
        _bracketed(block, text, index, language, country)
        or _between_dashes(block, text, index, language, country)
        or _east_asian(block, text, index, language)
        or _place_alone(block, text)
    )


def _bracketed(
    block: Block, text: str, index: AgencyIndex, language: str | None, country: str | None
) -> PrintedDateline | None:
    tight = language in _TIGHT
    for bracket in _BRACKET.finditer(text):
        if bracket.start() > 90:
            return None
        number = bracket.lastindex or 1
        inside = agencies_in(bracket.group(number), index, language=language, country=country)
        found = [FoundAgency(f.agency, f.start + bracket.start(number), f.end) for f in inside]
        before = text[: bracket.start()]
        if not found or not _opens(before):
            continue
        after = _AFTER.match(text, bracket.end())
        if after is None and not tight and (before.strip(_EDGES) == "" and not found):
            continue
        if after is None and not tight and not _may_stand_bare(before):
            continue
        return _made(block, text, bracket, found, before)
    return None


def _opens(before: str) -> bool:
    """Whether the words before the agency can be a place and a date, and are no sentence."""
    before = before.strip(_EDGES)
    return len(before) <= 75 and len(before.split()) <= 11 and not re.search(r"[.!?]\s+\w+\s+\w+\s+\w+\s+\w", before)


def _may_stand_bare(before: str) -> bool:
    """Without a dash after the bracket, the words before must look like a dateline themselves, or be none."""
    place = before.strip(_EDGES)
    return place == "" or (place.isupper() and len(place) > 2) or bool(re.match(r"[^,]{2,40}, .{0,20}\d", place))


def _made(block: Block, text: str, bracket: re.Match[str], found: list[FoundAgency], before: str) -> PrintedDateline:
    end = bracket.end()
    after = _AFTER.match(text, end)
    end = after.end() if after is not None else end
    place, date = _place_and_date(before) if before.strip(_EDGES) else _place_after(text, end)
    inner = _inner_place(bracket.group())
    return PrintedDateline(
        block=block,
        text=text[:end].strip(),
        place=place or inner,
        date=date,
        agencies=tuple(f.agency for f in found),
        starts=tuple(f.start for f in found),
    )


def _place_and_date(before: str) -> tuple[str | None, str | None]:
    """``PARIS, May 3`` is a place and a date."""
    before = before.strip(_EDGES + "/")
    digits = _MONTH_OR_DAY.search(before)
    if digits is None:
        return before or None, None
    comma = before.rfind(",", 0, digits.start())
    place, date = (before[:comma], before[comma + 1 :]) if comma > 0 else ("", before)
    return place.strip(_EDGES) or None, date.strip(_EDGES) or None


def _place_after(text: str, end: int) -> tuple[str | None, str | None]:
    """``(ANSA) - ROMA, 28 LUG -``: the place follows the agency."""
    found = re.match(r"\s{0,2}[-–—]?\s{0,2}([^\W\d_a-z][^\n\-–—.]{1,40}?)\s?[-–—]\s", text[end:])
    if found is None or not found.group(1).split(",")[0].isupper():
        return None, None
    return _place_and_date(found.group(1))


def _inner_place(bracket: str) -> str | None:
    """``(서울=연합뉴스)``: the place stands inside the bracket."""
    found = re.match(r"^.([^=＝]{1,20})[=＝]", bracket)
    return found.group(1).strip() if found else None


def _between_dashes(
    block: Block, text: str, index: AgencyIndex, language: str | None, country: str | None
) -> PrintedDateline | None:
    """``Paris – AFP –`` and ``NEW YORK - Reuters -``."""
    found = _BARE.match(text)
    agency = index.get(found.group(2), language=language, country=country) if found else None
    if found is None or agency is None or not _opens(found.group(1)):
        return None
    place, date = _place_and_date(found.group(1))
    return PrintedDateline(
        block=block, text=found.group().strip(), place=place, date=date, agencies=(agency,), starts=(found.start(2),)
    )


def _east_asian(block: Block, text: str, index: AgencyIndex, language: str | None) -> PrintedDateline | None:
    """``新华社北京4月24日电``: the agency first, then the place and date, then the sign for a wire."""
    if language not in _TIGHT:
        return None
    start = len(text) - len(text.lstrip(" (（【"))
    for length in range(12, 1, -1):
        agency = index.get(text[start : start + length], language=language)
        rest = _CJK.match(text[start + length :]) if agency is not None and agency.kind != "photo" else None
        if rest is not None and agency is not None:
            whole = text[: start + length + rest.end()].strip()
            place = rest.group(1).strip() or None
            return PrintedDateline(block=block, text=whole, place=place, date=None, agencies=(agency,), starts=(start,))
    return None


def _place_alone(block: Block, text: str) -> PrintedDateline | None:
    """``PARIS, May 3 —``: a dateline that names no agency."""
    found = _PLACE_ONLY.match(text)
    if found is None or not found.group(1).split(",")[0].isupper() or len(found.group(1)) < 3:
        return None
    place, date = _place_and_date(found.group(1))
    if place is None:
        return None
    return PrintedDateline(block=block, text=found.group().strip(), place=place, date=date, agencies=(), starts=())
