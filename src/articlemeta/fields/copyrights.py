"""Which copyright statements an article carries: the printed ones, and what only machines are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from lxml import etree

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.lexicon import Agency
from articlemeta.models import Basis, Candidate, CopyrightNotice, Evidence, ReprintChain, Scope, Source
from articlemeta.normalize.copyrights import ParsedNotice, parse_notices
from articlemeta.normalize.holders import split_holders
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold_key
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.copyrights import PrintedNotice, find_copyrights, notice_words
from articlemeta.printed.notices import is_last
from articlemeta.signals import Signal

_YEARS_AHEAD = 5
"""No notice is believed that lies further ahead than this of the page's own latest date."""
_LONGEST_LINE = 300
_LONGEST_DATED = 2000
_RIGHT_UNDER = 3
_BEHIND = 35
"""So many characters of a line may follow its notice: reservations, other holders."""
_IN_ITS_BOX = 15
"""So many blocks behind the text a notice still belongs to it: less, where no box holds both."""
_YEAR = late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MACHINE_DATE = late(
    r"(?<!\d)(20[0-4]\d)[-/]?(?:0[1-9]|1[0-2])[-/]?(?:0[1-9]|[12]\d|3[01])(?!\d{1,2}(?!\d))"
    r"|/(20[0-4]\d)(?=[/_?#\s]|\Z)|(?<![\d.])(1[4-9]\d{8})(?:\d{3})?(?!\d)"
)
"""A day, a year in an address, or the seconds since 1970."""
_SECONDS_OF_A_YEAR = 31_556_952
_MACHINE_TEXTS = etree.XPath(
    "//script/text() | //script/@src | //link/@href | //time/@datetime | //comment() | //a/@href | //img/@src"
)
_MOST_MACHINE_CHARS = 1_000_000
_HOUSES = frozenset({Zone.FOOTER, Zone.ASIDE, Zone.MASTHEAD})


@frozen(kw_only=True, eq=False)
class _Found:
    """A notice with what proves it."""

    notice: CopyrightNotice
    evidence: Evidence


def resolve_copyrights(
    reading: Reading, *, publisher: Source | None, chain: ReprintChain, published: dt.date | None
) -> Resolved[tuple[CopyrightNotice, ...]]:
    """Every copyright statement on the text or the site."""
    judge = _Judge.of(reading, publisher, chain)
    printed = [found for notice in find_copyrights(reading.page, reading.book) for found in judge.judge(notice)]
    every = [*printed, *_declared(reading, [found.notice for found in printed])]
    kept = _without_repeats(_within_years(reading, every, published))
    return Resolved(
        tuple(found.notice for found in kept),
        tuple(found.evidence for found in kept),
        tuple(_candidate(found, kept) for found in every),
    )


def _candidate(found: _Found, kept: list[_Found]) -> Candidate:
    chosen = any(one.evidence is found.evidence for one in kept)
    return Candidate(
        field="copyrights",
        value=found.notice.text,
        basis=found.evidence.basis,
        rule=found.evidence.rule,
        chosen=chosen,
        reason=f"a notice on the {found.notice.scope}" if chosen else "says nothing that another notice does not say",
        quote=found.evidence.quote,
        xpath=found.evidence.xpath,
    )


@frozen(kw_only=True, eq=False)
class _Judge:
    """Knows the parties of the page, and so whose a notice is."""

    reading: Reading
    house: frozenset[str]
    """How the publisher and the site are called, as comparison keys."""
    house_agency: str | None
    """The publisher's id among agencies, where it is one."""
    sources: frozenset[str]
    """The parties that the text came from."""
    body_end: int
    """The last block of the text."""

    @classmethod
    def of(cls, reading: Reading, publisher: Source | None, chain: ReprintChain) -> _Judge:
        """The parties of this page."""
        names = [signal.text for signal in reading.signals.of("site_name")]
        names += [publisher.name, (publisher.domain or "").split(".")[0]] if publisher else []
        agency = None
        if publisher is not None:
            agencies = reading.lexicon.agencies
            agency = agencies.of_domain(publisher.domain or "") or agencies.get(publisher.name)
        return cls(
            reading=reading,
            house=frozenset(filter(None, map(fold_key, names))),
            house_agency=None if agency is None else agency.id,
            sources=frozenset(fold_key(hop.source.name) for hop in chain.earlier),
            body_end=_end_of_text(reading.page),
        )

    def judge(self, found: PrintedNotice) -> Iterator[_Found]:
        """The notice as the article carries it, unless it only looks like one."""
        parsed = found.parsed
        if not self._is_notice(found):
            return
        notice = CopyrightNotice(
            holders=parsed.holders,
            years=parsed.years,
            all_rights_reserved=parsed.all_rights_reserved,
            scope=self._scope(found),
            text=parsed.text,
        )
        xpath = self.reading.page.xpath(found.block.element)
        evidence = Evidence(
            field="copyrights", basis=Basis.PRINTED, rule="copyright.printed", quote=parsed.text, xpath=xpath
        )
        yield _Found(notice=notice, evidence=evidence)

    def _is_notice(self, found: PrintedNotice) -> bool:
        """A statement with a year or reservation is one; a mere "© Name" is one where no picture credit would stand."""
        parsed, zone = found.parsed, found.block.zone
        strong = bool(parsed.years and parsed.holders) or parsed.all_rights_reserved or parsed.registered
        worded = found.opens and (strong or (zone is Zone.FOOTER and self._is_party(parsed)) or self._is_line(found))
        if (not parsed.signed and not worded) or (parsed.credited and not strong):
            return False
        if zone is Zone.FOOTER:
            return strong or not self._is_vague(parsed)
        if strong and (zone in _HOUSES or found.last):
            return True
        if zone in _HOUSES:
            return found.last and found.opens and self._is_known(parsed)
        if strong:
            return len(found.block.text) <= _LONGEST_LINE or found.opens
        return self._is_under_text(found)

    def _is_under_text(self, found: PrintedNotice) -> bool:
        """Whether a mere "© Name" in or under the text is a notice, and no picture's credit."""
        parsed, zone = found.parsed, found.block.zone
        if zone is Zone.BODY:
            return self._is_line(found)
        return zone is Zone.FOOT and found.opens and (not parsed.holders or self._is_known(parsed))

    def _is_line(self, found: PrintedNotice) -> bool:
        """Whether a line is nothing but "Copyright Name" or, in the footer, "Copyright 2020", and the name is the page's."""
        parsed = found.parsed
        lines = (line.strip() for line in found.block.text.split("\n") if parsed.text in line)
        of_source = any(map(self._is_source, parsed.holders))
        if len(next(lines, "")) > len(parsed.text) + (_BEHIND if of_source else 1):
            return False
        if not parsed.holders:
            return bool(parsed.years) and found.block.zone is Zone.FOOTER
        return any(self._is_house(h) or self._is_source(h) for h in parsed.holders)

    def _is_party(self, parsed: ParsedNotice) -> bool:
        """Whether "Copyright by" names a party of the page or a company, and is no talk of copyright."""
        legal = notice_words(self.reading.book).legal
        companies = (h.rpartition(" ")[2].lower().rstrip(".") in legal and " " in h for h in parsed.holders)
        return bool(parsed.holders) and (self._is_known(parsed) or all(companies))

    def _is_vague(self, parsed: ParsedNotice) -> bool:
        """Whether a lone name is written like a common word and is no party of the page."""
        plain = all(h.islower() and "." not in h and "-" not in h for h in parsed.holders)
        return plain and bool(parsed.holders) and not self._is_known(parsed)

    def _is_known(self, parsed: ParsedNotice) -> bool:
        """Whether a holder is a party of this page."""
        return any(self._is_house(h) or self._is_source(h) or self._agency(h) is not None for h in parsed.holders)

    def _agency(self, holder: str) -> Agency | None:
        """The agency of this name, or the first of several: "APA/AP"."""
        agencies, language = self.reading.lexicon.agencies, self.reading.language
        return agencies.get(holder, language=language) or agencies.get(holder.partition("/")[0], language=language)

    def _is_source(self, holder: str) -> bool:
        """Whether the text came from this holder."""
        agency = self._agency(holder)
        return fold_key(holder) in self.sources or (agency is not None and fold_key(agency.name) in self.sources)

    def _is_house(self, holder: str) -> bool:
        if self.house_agency is not None:
            agency = self._agency(holder)
            if agency is not None and agency.id == self.house_agency:
                return True
        key = fold_key(holder)
        return len(key) > 2 and any(
            key == name or (len(name) > 4 and (name in key or key in name)) for name in self.house
        )

    def _scope(self, found: PrintedNotice) -> Scope:
        """The text's, where it stands in or right under it, or names whom the text came from; else the site's."""
        holders, block = found.parsed.holders, found.block
        ours = all(map(self._is_house, holders))
        if not ours and any(self._is_source(h) or (block.zone is Zone.HEAD and self._agency(h)) for h in holders):
            return Scope.ARTICLE
        if not holders or block.zone in _HOUSES:
            return Scope.SITE
        return Scope.ARTICLE if self._is_at_text(block, ours=ours) else Scope.SITE

    def _is_at_text(self, block: Block, *, ours: bool) -> bool:
        """Whether a block is so near the text that its notice is the text's: nearer, where it names the site."""
        behind = block.index - self.body_end
        inside = bool(block.hint & (Hint.ARTICLE | Hint.BODY))
        if block.hint & Hint.FOOTER:
            return inside and behind <= _RIGHT_UNDER and not is_last(block, self.reading.page)
        if block.zone is Zone.HEAD:
            return not ours and inside
        if ours:
            return inside and behind <= _RIGHT_UNDER
        return behind <= (_IN_ITS_BOX if inside else _RIGHT_UNDER)


def _end_of_text(page: Page) -> int:
    body = Zone.BODY
    return next((block.index for block in reversed(page.blocks) if block.zone is body), len(page.blocks))


def _declared(reading: Reading, printed: list[CopyrightNotice]) -> Iterator[_Found]:
    """What machines are told and readers are not: a holder or year that no printed notice has."""
    holders = {fold_key(holder) for notice in printed for holder in notice.holders}
    years = {year for notice in printed for year in notice.years}
    for signal, notice in _declared_notices(reading):
        new_holder = any(_is_new(fold_key(holder), holders) for holder in notice.holders)
        if new_holder or any(year not in years for year in notice.years):
            yield _Found(notice=notice, evidence=signal.evidence(reading.page, "copyrights"))
            holders |= {fold_key(holder) for holder in notice.holders}
            years |= set(notice.years)


def _is_new(key: str, known: set[str]) -> bool:
    """Whether no known holder is called so, or longer, or shorter."""
    return not any(key in other or (len(other) > 4 and other in key) for other in known)


def _declared_notices(reading: Reading) -> Iterator[tuple[Signal, CopyrightNotice]]:
    """Notices out of holder and year given apart, and out of whole statements."""
    words = notice_words(reading.book)
    years = [s for s in reading.signals.of("copyright_year") if s.text.isdigit() and len(s.text) == 4]
    holders = [s for s in reading.signals.of("copyright_holder") if 1 < len(s.text) <= 120]
    if holders or years:
        named = tuple(dict.fromkeys(name for s in holders for name in split_holders(s.text, words)))
        when = tuple(dict.fromkeys(int(s.text) for s in years))
        signal = (holders or years)[0]
        text = " ".join(["©", *map(str, when), ", ".join(named)]).strip()
        yield signal, CopyrightNotice(holders=named, years=when, text=text)
    for signal in reading.signals.of("copyright_notice"):
        for parsed in _parse_declared(signal.text, reading):
            yield (
                signal,
                CopyrightNotice(
                    holders=parsed.holders,
                    years=parsed.years,
                    all_rights_reserved=parsed.all_rights_reserved,
                    text=parsed.text,
                ),
            )


def _parse_declared(text: str, reading: Reading) -> Iterable[ParsedNotice]:
    """A declared statement needs no mark of its own: a short text that is no address is a holder."""
    words = notice_words(reading.book)
    found = parse_notices(text, words)
    if found or "://" in text or len(text) > 120:
        return found
    return (parsed._replace(text=text) for parsed in parse_notices(f"© {text}", words))


def _within_years(reading: Reading, every: list[_Found], published: dt.date | None) -> list[_Found]:
    """The notices without years that lie too far ahead of the page's own latest date."""
    highest = max((year for found in every for year in found.notice.years), default=0)
    latest = published.year if published is not None else 0
    if highest and highest > latest + _YEARS_AHEAD:
        latest = max(latest, _latest_year(reading, highest - _YEARS_AHEAD))
    if not latest or highest <= latest + _YEARS_AHEAD:
        return every
    cut = [
        evolve(f, notice=evolve(f.notice, years=tuple(y for y in f.notice.years if y <= latest + _YEARS_AHEAD)))
        for f in every
    ]
    return [found for found in cut if found.notice.years or found.notice.holders]


def _latest_year(reading: Reading, enough: int) -> int:
    """The latest year that the page gives in a date, in its text or in its scripts and addresses; notices aside.

    The search stops at the first year that is late ``enough``.
    """
    latest = 0
    for year in _years_of(reading):
        latest = max(latest, year)
        if latest >= enough:
            break
    return latest


def _years_of(reading: Reading) -> Iterator[int]:
    """The years of the page's dates, the likeliest places first."""
    page = reading.page
    for signal in reading.signals.of("published", "modified", "created"):
        yield from map(int, _YEAR.findall(signal.text))
    for block in page.blocks:
        if len(block.text) < _LONGEST_DATED and "20" in block.text and "©" not in block.text:
            yield from map(int, _YEAR.findall(block.text))
    for text in _machine_texts(page):
        for day, part, seconds in _MACHINE_DATE.findall(text):
            yield int(day or part) if day or part else 1970 + int(seconds) // _SECONDS_OF_A_YEAR


def _machine_texts(page: Page) -> Iterator[str]:
    """Scripts, and the addresses of what the page loads."""
    found = _MACHINE_TEXTS(page.root)
    left = _MOST_MACHINE_CHARS
    for text in found if isinstance(found, list) else ():
        if left <= 0:
            return
        yield str(text)[:left]
        left -= len(str(text))


def _without_repeats(found: list[_Found]) -> list[_Found]:
    """One of each: a notice that another one holds entirely says nothing of its own."""
    kept: list[_Found] = []
    for one in found:
        if not any(_covers(other.notice, one.notice) for other in kept):
            kept = [other for other in kept if not _covers(one.notice, other.notice)]
            kept.append(one)
    return kept


def _covers(one: CopyrightNotice, other: CopyrightNotice) -> bool:
    """Whether a notice says all that the other one says, of the text or of the site."""
    if one.scope is not other.scope:
        return False
    holders = {fold_key(holder) for holder in one.holders}
    return {fold_key(holder) for holder in other.holders} <= holders and set(other.years) <= set(one.years)
