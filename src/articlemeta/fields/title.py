"""The headline: what the page prints and what it declares, agreed with each other. See docs/explanation/title.md."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.text import fold, squash, words
from articlemeta.normalize.titles import MAX_TITLE, SiteNames, is_cut_short, strip_site, uncut
from articlemeta.normalize.urls import host_of, is_home_page, unwrapped_url
from articlemeta.page.structure import Block, Hint, Zone
from articlemeta.signals import Signal

FIELD = "title"

_PRINTED = "headline.printed"
_HEADING = "heading.printed"
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
}
"""How far each kind of candidate is to be trusted, from experience on many sites."""
_WORTH_OF_OTHERS = 3
_SURE = 7
"""From here on, a declared title was written for this text and not for the page as a whole."""
_INDEPENDENT = frozenset(["jsonld.headline", "meta.og:title", "meta.twitter:title"])
"""Titles that are written apart from the printed headline: microdata and microformats only mark it up."""
_JOINTS = frozenset(":–—-|.?!,;")
_RELATED = 0.5
"""From which fit on a printed heading and a declared title are about one thing."""
_MAX_CANDIDATES = 24
_MAX_BLOCKS = 400
_OTHERS = Hint.RELATED | Hint.COMMENT | Hint.NAV | Hint.AD
_SMALLER = frozenset(["h2", "h3"])


@define(eq=False)
class _Heard:
    """One candidate."""

    text: str
    """The headline in it, without the site's name."""
    raw: str
    """As written."""
    rule: str
    basis: Basis
    worth: int
    signal: Signal | None = None
    block: Block | None = None
    words: tuple[str, ...] = ()
    key: str = ""
    """Its words, folded, each between spaces."""


def resolve_title(reading: Reading) -> Resolved[str | None]:
    """The headline of the page's article, as printed where it is printed."""
    heard = list(_candidates(reading, _site_names(reading)))
    best = _choose(heard)
    agreeing = [] if best is None else [one for one in heard if _agree(one, best)]
    candidates = tuple(_candidate(one, chosen=one in agreeing) for one in heard)
    if best is None:
        return Resolved(None, (), candidates)
    return Resolved(best.text, tuple(_evidence(reading, one) for one in agreeing), candidates)


# Candidates. -------------------------------------------------------------------------------------------------------


def _candidates(reading: Reading, site: SiteNames) -> Iterator[_Heard]:
    known: dict[str, tuple[str, tuple[str, ...]] | None] = {}
    kept = 0
    for one in _raw_candidates(reading):
        if one.raw not in known:
            known[one.raw] = _headline_in(one.raw, site)
        if (found := known[one.raw]) is not None:
            one.text, one.words = found
            one.key = f" {' '.join(one.words)} "
            kept += 1
            yield one
        if kept >= _MAX_CANDIDATES:
            return


def _headline_in(raw: str, site: SiteNames) -> tuple[str, tuple[str, ...]] | None:
    """The headline in a title and its words; None where it is only the site's name."""
    if not 0 < len(raw) <= MAX_TITLE:
        return None
    text = strip_site(raw, site)
    found = tuple(words(text))
    return (text, found) if found and not site.names(text) else None


def _raw_candidates(reading: Reading) -> Iterator[_Heard]:
    page = reading.page
    if page.headline is not None:
        yield _printed(page.headline, _PRINTED)
    for signal in reading.signals.of(FIELD):
        worth = _WORTH.get(signal.rule, _WORTH_OF_OTHERS)
        yield _Heard(signal.text, squash(signal.text), signal.rule, signal.basis, worth, signal)
    if page.title_tag and (text := squash(page.title_tag)):
        yield _Heard(text, text, _TAG, Basis.DECLARED, _WORTH[_TAG])
    for block in page.blocks[:_MAX_BLOCKS]:
        if (block.tag == "h1" or block.zone is Zone.HEAD) and block is not page.headline and _may_be_headline(block):
            yield _printed(block, _HEADING)


def _may_be_headline(block: Block) -> bool:
    if len(block.text) > MAX_TITLE or block.hint & _OTHERS or block.zone in (Zone.FOOTER, Zone.ASIDE):
        return False
    return block.tag == "h1" or bool(block.own & Hint.TITLE) or block.tag in _SMALLER


def _printed(block: Block, rule: str) -> _Heard:
    text = squash(block.text)
    return _Heard(text, text, rule, Basis.PRINTED, _WORTH[rule], block=block)


def _site_names(reading: Reading) -> SiteNames:
    """What the site is called. A "publisher" that is the headline itself is a mistake of the site's."""
    signals = reading.signals
    headlines = {squash(s.text) for s in signals.of(FIELD)}
    if reading.page.headline is not None:
        headlines.add(reading.page.headline.text)
    names = {s.text.removeprefix("@") for s in signals.of("site_name", "publisher", "parent_organization")}
    url = unwrapped_url(reading.page.url) if reading.page.url else None
    if is_home_page(url):
        return SiteNames((), ())
    urls = (url, *(s.text for s in signals.of("canonical", "og_url")))
    return SiteNames(names - headlines, {host for url in urls[:4] if (host := host_of(url))})


# The choice. -------------------------------------------------------------------------------------------------------


def _choose(heard: list[_Heard]) -> _Heard | None:
    """The printed headline that says what the declared titles say; else the declared title with most support."""
    printed = [one for one in heard if one.block is not None]
    declared = _without_cut([one for one in heard if one.block is None])
    fitting = [(fit, one) for one in printed if (fit := _fit(one, declared)) >= _RELATED]
    if fitting:
        return _as_written(_without_kicker(max(fitting, key=lambda found: found[0])[1], declared), declared)
    if not declared:
        return printed[0] if printed else None
    best = max(declared, key=lambda one: (_support(one, declared), one.worth))
    return printed[0] if printed and _outranks(printed[0], best) else best


def _as_written(best: _Heard, declared: list[_Heard]) -> _Heard:
    """The printed headline; in its declared form where print lacks the punctuation, as design often does."""
    if best.block is None:
        return best
    same = [one for one in declared if one.key == best.key and one.worth >= _WORTH[_TAG]]
    if not same or any(_punctuation(one.text) == _punctuation(best.text) for one in same):
        return best
    return max(same, key=lambda one: (_support(one, declared), one.worth))


def _punctuation(text: str) -> str:
    """The folded text without white space."""
    return fold(text).replace(" ", "") if " :" not in text else ""


def _outranks(printed: _Heard, declared: _Heard) -> bool:
    """Whether a printed heading that nothing declares is more than a title that says something else."""
    return declared.worth <= _WORTH[_TAG] and printed.rule == _PRINTED and len(printed.words) > 2


def _without_kicker(printed: _Heard, declared: list[_Heard]) -> _Heard:
    """The printed headline; where it holds a declared one and a kicker or a subtitle beside it, the declared one."""
    inside = [one for one in declared if _leaves_kicker(printed, one)]
    if not inside or any(
        one.key == printed.key and one.worth >= _SURE and one.rule in _INDEPENDENT for one in declared
    ):
        return printed
    return max(inside, key=lambda one: one.worth)


def _leaves_kicker(printed: _Heard, declared: _Heard) -> bool:
    """Whether the declared headline is the printed one without a kicker or subtitle that design alone sets apart."""
    if not _holds(printed, declared) or len(declared.key) * 3 <= len(printed.key):
        return False
    return not (printed.text.startswith(declared.text) and printed.text[len(declared.text) :].lstrip()[:1] in _JOINTS)


def _fit(printed: _Heard, declared: list[_Heard]) -> float:
    """How well a printed heading fits the declared titles: 2 where it is one of them."""
    sure = printed.rule == _PRINTED
    fits = (_relation(printed, one, sure=sure) * (1 + one.worth / 10) for one in declared)
    return max(fits, default=0.0) + (0.2 if sure else 0.0)


def _relation(printed: _Heard, other: _Heard, *, sure: bool) -> float:
    """How much two titles share: 1 where they are the same, less where one holds the other, else by their words.

    A heading that is not surely the headline must be most of the title or its beginning.
    """
    if printed.key == other.key:
        return 1.0
    if _holds(other, printed):
        leads = other.key.startswith(printed.key)
        return 0.8 if leads else 0.75 if sure or len(printed.key) * 2 > len(other.key) else 0.0
    if not sure:
        return 0.0
    if _holds(printed, other):
        return 0.75
    mine, others = set(printed.words), set(other.words)
    shared = len(mine & others)
    return 0.7 * shared / min(len(mine), len(others)) if shared > 1 else 0.0


def _holds(long: _Heard, short: _Heard) -> bool:
    """Whether one title has the other inside it, as whole words; scripts without spaces have no words to keep whole."""
    if len(short.key) < 6 or len(short.key) >= len(long.key):
        return False
    return short.key in long.key or (not short.key.isascii() and short.key.strip() in long.key)


def _without_cut(heard: list[_Heard]) -> list[_Heard]:
    """Candidates that were cut short count only where no whole one is left."""
    return [one for one in heard if not is_cut_short(one.text)] or heard


def _support(one: _Heard, heard: list[_Heard]) -> float:
    """What the candidate is worth with all that say the same, each kind of rule counted once."""
    agreeing = {_kind(other): other.worth for other in heard if other is not one and _agree(one, other)}
    agreeing.pop(_kind(one), None)
    return one.worth + 0.5 * sum(sorted(agreeing.values(), reverse=True)[:3])


def _kind(one: _Heard) -> str:
    """Candidates of one kind are copies of each other and no second witness."""
    return "social" if one.rule in ("meta.og:title", "meta.twitter:title") else one.rule.partition(".")[0]


def _agree(one: _Heard, other: _Heard) -> bool:
    """Whether both are one headline: the same but for typography, or one cut short."""
    if one.key == other.key:
        return True
    short, long = (one, other) if len(one.key) < len(other.key) else (other, one)
    return (
        len(short.key) > 20
        and is_cut_short(short.text)
        and long.key.startswith(f" {' '.join(words(uncut(short.text)))}")
    )


# Reasons. ----------------------------------------------------------------------------------------------------------


def _evidence(reading: Reading, one: _Heard) -> Evidence:
    if one.signal is not None:
        return one.signal.evidence(reading.page, FIELD)
    xpath = reading.page.xpath(one.block.element) if one.block is not None else None
    return Evidence(field=FIELD, basis=one.basis, rule=one.rule, quote=one.raw, xpath=xpath)


def _candidate(one: _Heard, *, chosen: bool) -> Candidate:
    return Candidate(
        field=FIELD,
        value=one.text,
        basis=one.basis,
        rule=one.rule,
        chosen=chosen,
        reason="says the headline" if chosen else "says something else, with less support",
        quote=one.raw,
    )
