"""Datelines: the place, date and agency that open an agency's text.

``PARIS, May 3 (Reuters) —``, ``Berlin (dpa) -``, ``(ANSA) - ROMA, 28 LUG -``, ``МОСКВА, 29 июня. /ТАСС/.``,
``【6月18日 AFP】``, ``(서울=연합뉴스)``, ``新华社北京4月24日电``, ``NEW YORK--(BUSINESS WIRE)--``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from attrs import frozen

from articlemeta.lexicon import Agency, AgencyIndex
from articlemeta.lexicon.folding import has_wide
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide_letter
from articlemeta.page.structure import Block, Page
from articlemeta.printed.provenance import (
    Credit,
    FoundAgency,
    Reader,
    agencies_in,
    find_agency,
    leading_agency,
    trailing_agency,
)
from articlemeta.printed.rooms import rooms_of
from articlemeta.printed.signoffs import is_about_picture

_REACH = 150
_TIGHT_BEFORE = 24
_LATEST = 115
_SHORTEST_PLACE = 3
_MOST_WORDS_OF_PLACE = 2
_MOST_CASELESS_WORDS = 5
_LONGEST_FIRST_NAME = 6
_OPENING = frozenset("„“\"«»‘'")
_QUOTE_WITHIN = late(r"\w\s{0,2}[“„«\"]")
"""A quotation that opens behind other words: “It began ‘PARIS (AFP) —’” tells of a dateline."""
_BRACKET = late(
    r"[(（]([^()（）\n]{2,60})[)）]|[\[［]([^\[\]［］\n]{2,60})[\]］]|【([^【】\n]{2,60})】|/\s?([^/\n.]{2,40}(?:\.com)?)\s?/(?=[\s.:,–—-]|$)"
)
_AFTER = late(r"\s{0,2}(?:[-–—‒―−:：।|.]|\.-|--|﹣|･)")
_TIGHT = frozenset({"zh", "ja", "ko", "th"})
_EDGES = " \t\n,.;:–—-―−|·。/"
_BARE = late(
    r"^(?:([^\W\d_][^\n:]{1,60}?)\s?(?:[–—/-]{1,2}|[.,:])\s)?([^\W\d_][^\n:–—/-]{1,29}(?:-[^\W\d_][^\n:–—/ -]{1,20})?)\s?(?:[–—-]{1,2}\s|[.:]\s)"
)
_SENTENCES = late(r"^([^\W\d_][^\n.]{1,30})\.\s(\d[^\n.]{2,20})\.\s([^\n]{2,30}?)\s?(?:[–—-]\s|\.\s)")
_PIPED = late(r"^([^\W\d_][^\n|:.]{1,40}?)\s([^\s|]{2,12})\s\|\s")
_FIRST = late(r"^([^\W\d_][\w. ]{1,24}?),?\s[^\W\d_a-zß-ÿ][^\n–—:.,]{1,30}?(?:\s?[–—-]{1,2}|\.)\s")
"""The agency before the place."""
_VIA = late(r"^([^\W\d_][^\n–—:.]{1,40}?)\svia\s([^\W\d_][^\n–—:.]{1,30}?)\s?[–—-]{1,2}\s")
_COUNTRY = late(r"^([^\W\d_a-zß-öø-ÿ][^\na-zß-öø-ÿ:.(),]{2,40},\s[^\n:.,()]{2,30}),\s([^\s,–—-]{2,12})\s?[–—-]{1,2}\s")
"""``BRIDGETOWN, Barbados, CMC –``."""
_SLASHED = late(r"^([^\W\d_][^\n/.]{1,30}?)\s?/\s?([^\W\d_]\w{2,20})\s")
_PLACE_ONLY = late(r"^([^\W\d_a-zß-öø-ÿ][^\n()–—:.!?]{1,60}?)\s?(?:—|–|--)\s?(?=\S)")
_CJK = late(r"^(.{0,14}?)(?:(\d{1,4}年)?(\d{1,2}月)?\d{1,2}日)?(?:[电電讯訊]|消息)")
_FULL_DATE = late(r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? [^\W\d]{3,10}\.? (?:19|20)\d\d")
_MONTH_OR_DAY = late(r"\d")
_SENTENCE_BEFORE = late(r"[.!?]\s+\w+\s+\w+\s+\w+\s+\w")


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
    end: int
    """Where in the block the text behind it begins."""
    via: str | None = None
    """The party whose text the agency passes on."""


def find_dateline(
    page: Page, index: AgencyIndex, *, language: str | None, country: str | None = None
) -> PrintedDateline | None:
    """The dateline of the page's text; None where it has none."""
    key = ("dateline", id(index), language, country)
    if key not in page.worked_out:
        page.worked_out[key] = _find(page, Reader(index=index, language=language, country=country))
    return cast("PrintedDateline | None", page.worked_out[key])


def _find(page: Page, reader: Reader) -> PrintedDateline | None:
    headline = page.headline.text if page.headline is not None else ""
    for block in rooms_of(page).openings:
        start = 0
        for line in block.text[: 3 * _REACH].split("\n")[:3]:
            found = read_dateline(block, line[:_REACH], start, reader, headline)
            if found is not None:
                return found
            start += len(line) + 1
    return None


def find_dateline_credits(dateline: PrintedDateline | None) -> Iterator[Credit]:
    """The agencies that a dateline credits with the text, and the party whose text an agency passes on."""
    if dateline is None:
        return
    if dateline.via is not None:
        yield Credit(
            means="original",
            source=dateline.via,
            rule="dateline.via",
            quote=dateline.text,
            block=dateline.block,
            placed="dateline",
        )
    for agency, start in zip(dateline.agencies, dateline.starts, strict=True):
        yield Credit(
            means="distributor" if agency.kind == "press-release" else "wire",
            source=agency.name,
            agency=agency,
            rule="dateline.agency",
            quote=dateline.text,
            block=dateline.block,
            date=_release_date(dateline) if agency.kind == "press-release" else None,
            placed="dateline",
            at=start,
        )


def _release_date(dateline: PrintedDateline) -> str | None:
    """The day of a press release, where its dateline prints the year."""
    found = _FULL_DATE.search(dateline.text)
    return found.group() if found is not None else None


def read_dateline(block: Block, line: str, start: int, reader: Reader, headline: str = "") -> PrintedDateline | None:
    """The dateline that a line of a block opens with; None where it does not.

    Args:
        block: the block.
        line: the beginning of one of its lines.
        start: where the line starts in the block.
        reader: the agencies to know.
        headline: an agency that it names is what the article is about, and needs brackets to be its source.
    """
    opening = _Opening(block, line, start, reader, headline)
    # All ways to read it but the last need an agency.
    if not has_wide(line) and not reader.index.may_name(line.replace("_", " ")):
        return opening.place_alone()
    found = opening.bracketed()
    if found is None and reader.language in _TIGHT:
        found = opening.east_asian()
    return found or opening.via() or opening.bare() or opening.agency_first() or opening.place_alone()


@frozen
class _Opening:
    """The first words of a line, to be read in one way after the other."""

    block: Block
    text: str
    offset: int
    reader: Reader
    headline: str

    def made(
        self, end: int, place: str | None, date: str | None, found: list[FoundAgency], via: str | None = None
    ) -> PrintedDateline:
        """The dateline that ends here."""
        return PrintedDateline(
            block=self.block,
            text=self.text[:end].strip(),
            place=place,
            date=date,
            agencies=tuple(f.agency for f in found),
            starts=tuple(f.start + self.offset for f in found),
            end=end + self.offset,
            via=via,
        )

    def bracketed(self) -> PrintedDateline | None:
        """``PARIS, May 3 (Reuters) —``."""
        text = self.text
        for bracket in _BRACKET.finditer(text):
            if bracket.start() > _LATEST:
                return None
            if is_about_picture(bracket.group()):
                continue
            number = bracket.lastindex or 1
            found = [f.moved(bracket.start(number)) for f in _inside(bracket.group(number), self.reader)]
            before = text[: bracket.start()]
            found = found or self._abroad(bracket, before)
            if found and _opens(before) and not _QUOTE_WITHIN.search(before) and self._is_closed(bracket, before):
                after = _AFTER.match(text, bracket.end())
                end = after.end() if after is not None else bracket.end()
                place, date = _place_and_date(before) if before.strip(_EDGES) else _place_after(text, end)
                return self.made(end, place or _inner_place(bracket.group()), date, found)
        return None

    def _abroad(self, bracket: re.Match[str], before: str) -> list[FoundAgency]:
        """``ANKARA (AA) -`` on a page of another language: between a place in capitals and a dash it is no other word."""
        place, number = before.split(",", maxsplit=1)[0].strip(_EDGES), bracket.lastindex or 1
        form = bracket.group(number)
        agency = self.reader.index.get_abroad(form) if form.isascii() and form.isupper() else None
        if agency is None or agency.kind == "photo" or not place.isupper() or len(place) < _SHORTEST_PLACE:
            return []
        is_closed = _AFTER.match(self.text, bracket.end()) is not None
        return [FoundAgency(agency, bracket.start(number), bracket.end(number), form)] if is_closed else []

    def _is_closed(self, bracket: re.Match[str], before: str) -> bool:
        """Whether a dash follows, or the words before are a place and date by their look."""
        if self.reader.language in _TIGHT:
            return len(before) <= _TIGHT_BEFORE and bool(self.text[bracket.end() :].strip())
        if _AFTER.match(self.text, bracket.end()) is not None or _may_stand_bare(before):
            return True
        return _is_short_place(before) and _begins_sentence(self.text[bracket.end() :].lstrip())

    def via(self) -> PrintedDateline | None:
        """``EXAMPLE WEEKLY via JTA —``: another's text, passed on by an agency."""
        match = _VIA.match(self.text)
        found = find_agency(self.text, *match.span(2), self.reader, exact=True) if match else None
        if match is None or found is None or match[1].split(",")[0].islower():
            return None
        return self.made(match.end(), None, None, [found], via=match[1].strip())

    def bare(self) -> PrintedDateline | None:
        """``Paris – AFP –``, ``МОСКВА, 29 июн - РИА Новости.``, ``Москва. 29 июня. Интерфакс -``, ``أنقرة / الأناضول``."""
        for pattern, groups in (
            (_BARE, (1, 2)),
            (_SENTENCES, (1, 3)),
            (_SLASHED, (1, 2)),
            (_COUNTRY, (1, 2)),
            (_PIPED, (1, 2)),
        ):
            match = pattern.match(self.text)
            if match is None:
                continue
            found = find_agency(self.text, *match.span(groups[1]), self.reader, exact=True)
            before = self.text[: match.start(groups[1])]
            if found is not None and self._may_be_bare(match, found, before):
                place, date = _place_and_date(before) if before.strip(_EDGES) else (None, None)
                return self.made(match.end(), place, date, [found])
        return None

    def agency_first(self) -> PrintedDateline | None:
        """``dpa Berlin.``, ``Reuters, London —``: the agency before the place. Short ones can be first names."""
        match = _FIRST.match(self.text)
        found = find_agency(self.text, *match.span(1), self.reader, exact=True) if match is not None else None
        if match is None or found is None or found.form in self.headline:
            return None
        is_telling = found.form.isupper() or found.form.islower() or len(found.form) > _LONGEST_FIRST_NAME
        place = self.text[found.end : match.end()].strip(_EDGES)
        return self.made(match.end(), place, None, [found]) if is_telling else None

    def _may_be_bare(self, match: re.Match[str], found: FoundAgency, before: str) -> bool:
        form = found.form
        _, colon, labelled = before.rpartition(":")
        if colon and " " in labelled.strip(_EDGES):
            return False  # “Source: Jane Roe / AFP” credits a picture
        if form in self.headline or not _opens(before):
            return False
        if before.strip(_EDGES):
            return found.start - match.start() > 2 and not before.lstrip()[0].islower()
        # "Reuters - the agency - said": alone it must be in capitals, and a sentence must begin after it.
        follows = self.text[match.end() : match.end() + 1]
        return form.isupper() and match.group().rstrip()[-1] in "-–—" and not follows.islower()

    def east_asian(self) -> PrintedDateline | None:
        """``新华社北京4月24日电``: the agency first, then the place and date, then the sign for a wire."""
        text = self.text
        start = len(text) - len(text.lstrip(" (（【")) + (1 if text.lstrip(" (（【")[:1] in "据據" else 0)
        for length in range(12, 1, -1):
            found = find_agency(text, start, start + length, self.reader)
            rest = _CJK.match(text[start + length :]) if found is not None and found.end == start + length else None
            if rest is not None and found is not None:
                return self.made(start + length + rest.end(), rest.group(1).strip() or None, None, [found])
        return None

    def place_alone(self) -> PrintedDateline | None:
        """``PARIS, May 3 —``: a dateline that names no agency."""
        found = _PLACE_ONLY.match(self.text)
        if found is None or not found.group(1).split(",")[0].isupper() or len(found.group(1)) < _SHORTEST_PLACE:
            return None
        place, date = _place_and_date(found.group(1))
        return None if place is None else self.made(found.end(), place, date, [])


def _inside(text: str, reader: Reader) -> list[FoundAgency]:
    """The agencies in a bracket, which may hold a place or a date too: ``6月18日 AFP``, ``パリAFP時事``."""
    found = list(agencies_in(text, reader))
    if found:
        return found
    first = leading_agency(text, reader)
    if first is not None and text[first.end :].lstrip()[:1] in {"-", "–", "/", ",", "—"}:
        return [first]  # "(Marketwired - April 06, 2016)"
    last = trailing_agency(text, reader)
    is_prose = text[:1] < "\u0400" and len(text.split()) > 2 and _MONTH_OR_DAY.search(text) is None
    if last is None or is_prose:
        return []
    before = trailing_agency(text[: last.start].rstrip(), reader) if is_wide_letter(text[last.start]) else None
    return [last] if before is None else [before, last]


def _opens(before: str) -> bool:
    """Whether the words before the agency can be a place and a date, and are no sentence."""
    before = before.strip(_EDGES)
    return len(before) <= 100 and len(before.split()) <= 15 and not _SENTENCE_BEFORE.search(before)


def _may_stand_bare(before: str) -> bool:
    """Without a dash after the bracket, the words before must look like a dateline themselves, or be none."""
    place = before.strip(_EDGES)
    return place == "" or (place.isupper() and len(place) > 2) or bool(re.match(r"[^\d.]{2,40}[, ].{0,20}\d", place))


def _is_short_place(before: str) -> bool:
    """Whether no more than a place stands before the bracket, and perhaps a date: "Bonn (KNA) Die ...", "Wien – (APA)"."""
    place = before.strip(_EDGES)
    most = _MOST_WORDS_OF_PLACE if place[:1].isupper() else _MOST_CASELESS_WORDS
    return not place[:1].islower() and 0 < len(place.split()) <= most


def _begins_sentence(text: str) -> bool:
    """Whether a text begins as a sentence does, as far as its script tells."""
    return text[:1].isupper() or (text[:1].isalpha() and not text[:1].islower()) or text[:1] in _OPENING


def _place_and_date(before: str) -> tuple[str | None, str | None]:
    """``PARIS, May 3`` is a place and a date."""
    before = before.strip(_EDGES)
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
