"""The headline: what the page prints and what it declares, agreed with each other. See docs/explanation/title.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from attrs import define

from articlemeta.declared.values import is_placeholder
from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.headlines import Wording, agree, differs_in_signs, holds, likeness, place_in
from articlemeta.normalize.text import fold, squash, words
from articlemeta.normalize.titles import MAX_TITLE, SiteNames, parts_of, strip_site, trimmed
from articlemeta.normalize.urls import host_of, is_home_page, unwrapped_url
from articlemeta.page.structure import Block, Hint, Zone
from articlemeta.printed.headings import Heading, cuts, find_headings, main_heading
from articlemeta.signals import Signal

FIELD = "title"

_PRINTED = "headline.printed"
_HEADING = "heading.printed"
_LINE = "line.printed"
_TAG = "title.tag"
_WORTH = {
    _PRINTED: 10,
    "jsonld.headline": 9,
    "microdata.headline": 9,
    "rdfa.headline": 7,
    "meta.og:title": 8,
    "microformat.entry-title": 8,
    "microformat.p-name": 6,
    "meta.twitter:title": 7,
    "meta.citation_title": 8,
    "meta.sailthru.title": 6,
    "meta.parsely-title": 6,
    "meta.dc.title": 6,
    "meta.dcterms.title": 6,
    "meta.headline": 6,
    "meta.title": 4,
    "jsonld.name": 5,
    "microdata.name": 5,
    "rdfa.name": 5,
    "jsonld.webpage.name": 4,
    _TAG: 5,
    _HEADING: 3,
    _LINE: 3,
}
"""How far each kind of candidate is to be trusted, from experience on many sites."""
_WORTH_OF_OTHERS = 3
_MARKS = frozenset(["microdata", "rdfa", "microformat"])
"""These mark up the printed headline: they tell which line it is, and are no second wording of it."""
_RELATED = 0.5
"""From which fit on a printed heading and a declared title are about one thing."""
_SURE_PLACE = 3.0
_FAIR_PLACE = 1.5
"""One so placed says more than a page's title of one word: "Blog"."""
_CERTAIN_PLACE = 4.0
"""A heading so placed is the headline even where nothing declares it."""
_MARKED = 1.5
"""What markup that calls a heading the headline adds to its place."""
_FIT_TO_PLACE = 3.0
_MAX_SIGNALS = 200
_MAX_OF_A_RULE = 4
_MAX_NAMES = 40
_MAX_BLOCKS = 400
_NO_LINE = Hint.NAV | Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.FOOTER
_LINE_ZONES = frozenset([Zone.HEAD, Zone.MASTHEAD, Zone.BODY])
_PHRASE = 3
"""From so many words on, a heading says something."""
_COMMON_PART = 6
_HEADINGS = frozenset(["h1", "h2", "h3"])
_OVER = 3
"""How far over the headline its kicker stands, in blocks."""
_FOR_THIS_TEXT = frozenset(["jsonld", "social"])
"""Kinds of titles that are written for the text alone, where ``<title>`` also serves search engines."""


@define(eq=False)
class _Heard:
    """One candidate."""

    wording: Wording
    """The headline in it, without the site's name."""
    raw: str
    """As written."""
    rule: str
    basis: Basis
    worth: int
    signal: Signal | None = None
    block: Block | None = None
    is_heading: bool = False
    place: float = 0.0
    """For printed ones: how much their place and markup speak for them."""


def resolve_title(reading: Reading) -> Resolved[str | None]:
    """The headline of the page's article, as printed where it is printed."""
    site = _site_names(reading)
    heard = list(_candidates(reading, site))
    if not heard and not is_home_page(reading.page.url):
        heard = list(_nothing_else(reading, site))
    best = _choose(reading, heard, site)
    agreeing = [] if best is None else [one for one in heard if one is best or agree(one.wording, best.wording)]
    if best is not None and best not in agreeing:
        agreeing.append(best)
    candidates = tuple(_candidate(one, chosen=one in agreeing) for one in heard)
    if best is None:
        return Resolved(None, (), candidates)
    return Resolved(best.wording.text, tuple(_evidence(reading, one) for one in agreeing), candidates)


# Candidates. -------------------------------------------------------------------------------------------------------


def _candidates(reading: Reading, site: SiteNames) -> Iterator[_Heard]:
    known: dict[str, Wording | None] = {}
    marked: set[str] = set()
    for signal in _declared(reading):
        if (wording := _wording(signal.text, site, known)) is not None:
            worth = _WORTH.get(signal.rule, _WORTH_OF_OTHERS)
            one = _Heard(wording, signal.text, signal.rule, signal.basis, worth, signal)
            if _is_mark(one):
                marked.add(wording.key)
            yield one
    tag = squash(reading.page.title_tag or "")
    if (wording := _wording(tag, site, known)) is not None and not site.names(wording.text):
        yield _Heard(wording, tag, _TAG, Basis.DECLARED, _WORTH[_TAG])
    for heading in _headings(reading, known):
        if (wording := _wording(heading.text, site, known)) is not None:
            yield _printed(reading, heading, wording, marked=wording.key in marked)


def _declared(reading: Reading) -> Iterator[Signal]:
    """The titles that are declared: a few of each rule, so that a list of other stories leaves room for the rest."""
    heard: dict[str, int] = {}
    for signal in islice(reading.signals.of(FIELD), _MAX_SIGNALS):
        heard[signal.rule] = heard.get(signal.rule, 0) + 1
        if heard[signal.rule] <= _MAX_OF_A_RULE:
            yield signal


def _nothing_else(reading: Reading, site: SiteNames) -> Iterator[_Heard]:
    """The page's title where it holds no more than a name: that of a "publisher" that the page is about."""
    tag = squash(reading.page.title_tag or "")
    declared = SiteNames({s.text for s in reading.signals.of("site_name")}, site.hosts)
    if (wording := _wording(tag, declared, {})) is not None:
        yield _Heard(wording, tag, _TAG, Basis.DECLARED, _WORTH[_TAG])


def _headings(reading: Reading, known: Mapping[str, Wording | None]) -> list[Heading]:
    """The page's headings: the main one alone where it is declared in the same words."""
    main = main_heading(reading.page)
    return [main] if main is not None and known.get(main.text) is not None else find_headings(reading.page)


def _wording(raw: str, site: SiteNames, known: dict[str, Wording | None]) -> Wording | None:
    """The headline in a title; None where it is only the site's name, or nothing at all."""
    if raw not in known:
        known[raw] = None
        if 0 < len(raw) <= MAX_TITLE and not is_placeholder(raw):
            text = trimmed(strip_site(squash(raw), site))
            if not site.is_name(text) and (wording := Wording.of(text)).words:
                known[raw] = wording
    return known[raw]


def _printed(reading: Reading, heading: Heading, wording: Wording, *, marked: bool) -> _Heard:
    rule = _PRINTED if heading.block is reading.page.headline else _HEADING
    return _Heard(
        wording,
        heading.text,
        rule,
        Basis.PRINTED,
        _WORTH[rule],
        block=heading.block,
        is_heading=heading.is_heading,
        place=heading.place + (_MARKED if marked else 0.0),
    )


def _is_mark(one: _Heard) -> bool:
    return one.rule.partition(".")[0] in _MARKS


def _site_names(reading: Reading) -> SiteNames:
    """What the site is called. A "publisher" that is the headline itself is a mistake of the site's."""
    signals = reading.signals
    headlines = {s.text for s in islice(signals.of(FIELD), _MAX_SIGNALS)}
    if reading.page.headline is not None:
        headlines.add(reading.page.headline.text)
    parties = islice(signals.of("site_name", "publisher", "parent_organization"), _MAX_NAMES)
    names = {s.text.removeprefix("@") for s in parties}
    url = unwrapped_url(reading.page.url) if reading.page.url else None
    if is_home_page(url):
        return SiteNames((), ())
    urls = (url or "", *(s.text for s in signals.of("canonical", "og_url")))
    sites = {url.partition("://")[2].partition("/")[0] for url in urls[:4]}
    return SiteNames(names - headlines, {host for site in sites if (host := host_of(site))})


# The choice. -------------------------------------------------------------------------------------------------------


def _choose(reading: Reading, heard: list[_Heard], site: SiteNames) -> _Heard | None:
    """The printed headline that says what the declared titles say; else the declared title with most support."""
    printed = [one for one in heard if one.block is not None]
    declared = _without_cut([one for one in heard if one.block is None])
    fitting = [(_FIT_TO_PLACE * fit + one.place, one) for one in printed if (fit := _fit(one, declared)) >= _RELATED]
    if fitting:
        best = _not_the_site(reading, max(fitting, key=lambda found: found[0])[1], declared, site)
        return _as_written(_with_kicker(reading, _without_kicker(best, declared), declared), declared)
    top = max(printed, key=lambda one: one.place, default=None)
    if not declared:
        return top
    best = max(declared, key=lambda one: (_support(one, declared), one.worth))
    if top is not None and _outranks(top, best):
        return top
    return _printed_part(reading, best, site) or best


def _as_written(best: _Heard, declared: list[_Heard]) -> _Heard:
    """The printed headline; in its declared form where print lacks the punctuation, as design often does."""
    if best.block is None:
        return best
    same = [one for one in declared if one.wording.key == best.wording.key and one.worth >= _WORTH[_TAG]]
    if not same:
        return best
    if all(differs_in_signs(one.wording, best.wording) for one in same):
        return max(same, key=lambda one: (_support(one, declared), one.worth))
    if all(_has_more_space(one, best) for one in same):
        return max(same, key=lambda one: one.worth)
    return best


def _has_more_space(one: _Heard, other: _Heard) -> bool:
    """Whether a wording parts what the other writes together, as print does where only design parts it."""
    return one.wording.text.count(" ") > other.wording.text.count(" ")


def _outranks(printed: _Heard, declared: _Heard) -> bool:
    """Whether a printed heading that nothing declares is more than a title that says something else."""
    if len(printed.wording.words) >= _PHRASE or not printed.wording.text.isascii():
        if len(declared.wording.words) == 1 and declared.rule == _TAG:
            return printed.place >= _FAIR_PLACE
        weak = declared.worth <= _WORTH[_TAG]
        return printed.place >= (_SURE_PLACE if weak else _CERTAIN_PLACE) or (weak and printed.rule == _PRINTED)
    return printed.place >= _CERTAIN_PLACE and declared.worth <= _WORTH[_TAG] and _in_one_word(printed, declared)


def _in_one_word(printed: _Heard, declared: _Heard) -> bool:
    """Whether a word of the title is part of a word of the heading: "School history" and "Schoolhistory"."""
    long = [word for word in declared.wording.words if len(word) >= _COMMON_PART]
    return any(word in printed.wording.key for word in long)


def _not_the_site(reading: Reading, best: _Heard, declared: list[_Heard], site: SiteNames) -> _Heard:
    """Of two parts of a title that both stand on the page as lines, the phrase: the short one over it is the site."""
    if best.is_heading or len(best.wording.words) > _PHRASE:
        return best
    whole = next((one for one in declared if one.rule == _TAG and one.wording.key != best.wording.key), None)
    return (_printed_part(reading, whole, site) if whole is not None else None) or best


def _printed_part(reading: Reading, best: _Heard, site: SiteNames) -> _Heard | None:
    """The part of a title of several parts that stands on the page as a line of its own: the others are the site's."""
    parts = parts_of(best.wording.text)
    wanted = {fold(part): part for part in parts if len(words(part)) >= _PHRASE and not site.names(part)}
    if len(parts) < 2 or not wanted:
        return None
    sizes = {len(part) for part in wanted.values()}
    for block in reading.page.blocks[:_MAX_BLOCKS]:
        # Before style sheets a line break, and nothing more, parted the headline from its byline.
        line = block.text[:MAX_TITLE].partition("\n")[0]
        if len(line) in sizes and block.zone in _LINE_ZONES and not block.hint & _NO_LINE:
            part = wanted.get(fold(line))
            if part is not None and block.link_chars * 2 <= len(block.text):
                return _Heard(Wording.of(part), best.raw, _LINE, Basis.PRINTED, _WORTH[_LINE], block=block)
    return None


def _without_kicker(printed: _Heard, declared: list[_Heard]) -> _Heard:
    """The printed headline; where it holds a declared one and a kicker or a subtitle beside it, the declared one."""
    inside = [one for one in declared if not one.rule.endswith(".name") and _leaves_kicker(printed, one)]
    best = max(inside, key=lambda one: (_witnesses(one, declared), one.worth), default=None)
    if best is None or _witnesses(best, declared) <= _witnesses(printed, declared):
        return printed
    return best


def _with_kicker(reading: Reading, best: _Heard, declared: list[_Heard]) -> _Heard:
    """The headline; where all that is declared for this text opens with the line over it, with that line."""
    longer = [
        one for one in declared if one.wording.key.endswith(best.wording.key) and one.wording.key != best.wording.key
    ]
    if best.block is None or not longer:
        return best
    with_kicker = max(longer, key=lambda one: one.worth)
    kinds = {_kind(one) for one in longer if one.wording.key == with_kicker.wording.key}
    if not kinds >= _FOR_THIS_TEXT or _witnesses(best, declared):
        return best
    kicker = with_kicker.wording.words[: -len(best.wording.words)]
    over = reading.page.blocks[max(0, best.block.index - _OVER) : best.block.index]
    return with_kicker if any(tuple(words(block.text[:MAX_TITLE])) == kicker for block in over) else best


def _witnesses(one: _Heard, declared: Iterable[_Heard]) -> int:
    """How many declare this very wording, apart from the markup of the printed headline."""
    return sum(other.wording.key == one.wording.key and not _is_mark(other) for other in declared)


def _leaves_kicker(printed: _Heard, declared: _Heard) -> bool:
    """Whether the declared headline is the printed one without a kicker or subtitle that design alone sets apart."""
    whole, part = printed.wording, declared.wording
    if printed.block is None or len(part.words) * 3 <= len(whole.words) or not holds(whole, part):
        return False
    start = place_in(whole, part)
    if start is None:
        return False
    joints = {len(words(printed.block.text[:place])) for place in cuts(printed.block)}
    end = start + len(part.words)
    if end < len(whole.words) and end not in joints:
        return False
    return start == 0 or start in joints or _is_line(printed) or _runs_into(whole.text, part.text)


def _is_line(printed: _Heard) -> bool:
    """Whether the headline was found in a line that is no heading: what else that line holds is not the headline."""
    return printed.block is not None and printed.block.tag not in _HEADINGS


def _runs_into(whole: str, part: str) -> bool:
    """Whether the part starts in the middle of the whole as a sentence of its own, without a sign before it."""
    place = whole.find(part[:_COMMON_PART])
    before = whole[:place].rstrip()
    return place > 0 and part[0].isupper() and before[-1:].isalnum()


def _fit(printed: _Heard, declared: Iterable[_Heard]) -> float:
    """How well a printed heading fits the declared titles: 2 where it is one of them."""
    sure = printed.is_heading and (printed.rule == _PRINTED or printed.place >= _SURE_PLACE)
    fits = (
        likeness(printed.wording, one.wording, sure=sure) * (1 + one.worth / 10)
        for one in declared
        if not _is_mark(one)
    )
    return max(fits, default=0.0)


def _without_cut(heard: list[_Heard]) -> list[_Heard]:
    """Candidates that were cut short count only where no whole one is left."""
    return [one for one in heard if not one.wording.is_cut_short] or heard


def _support(one: _Heard, heard: Iterable[_Heard]) -> float:
    """What the candidate is worth with all that say the same, each kind of rule counted once."""
    agreeing = {_kind(other): other.worth for other in heard if other is not one and agree(one.wording, other.wording)}
    agreeing.pop(_kind(one), None)
    return one.worth + 0.5 * sum(sorted(agreeing.values(), reverse=True)[:3])


def _kind(one: _Heard) -> str:
    """Candidates of one kind are copies of each other and no second witness."""
    return "social" if one.rule in ("meta.og:title", "meta.twitter:title") else one.rule.partition(".")[0]


# Reasons. ----------------------------------------------------------------------------------------------------------


def _evidence(reading: Reading, one: _Heard) -> Evidence:
    if one.signal is not None:
        return one.signal.evidence(reading.page, FIELD)
    xpath = reading.page.xpath(one.block.element) if one.block is not None else None
    return Evidence(field=FIELD, basis=one.basis, rule=one.rule, quote=one.raw, xpath=xpath)


def _candidate(one: _Heard, *, chosen: bool) -> Candidate:
    return Candidate(
        field=FIELD,
        value=one.wording.text,
        basis=one.basis,
        rule=one.rule,
        chosen=chosen,
        reason="says the headline" if chosen else "says something else, with less support",
        quote=one.raw,
    )
