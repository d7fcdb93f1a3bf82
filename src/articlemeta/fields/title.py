"""The headline: what the page prints and what it declares, agreed with each other. See docs/explanation/title.md."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.text import fold_key, squash, words
from articlemeta.normalize.titles import MAX_TITLE, SiteNames, is_cut_short, strip_site, uncut
from articlemeta.normalize.urls import host_of
from articlemeta.page.structure import Block, Hint, Zone
from articlemeta.signals import Signal

FIELD = "title"

_WORTH = {
    "headline.printed": 10,
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
    "title.tag": 5,
    "heading.printed": 3,
}
"""How far each kind of candidate is to be trusted, from experience on many sites."""
_WORTH_OF_OTHERS = 3
_MAX_CANDIDATES = 24
_OTHERS = Hint.RELATED | Hint.COMMENT | Hint.NAV | Hint.AD
_SMALLER = frozenset(["h2", "h3"])
_RELATED = 0.5
"""How much of the shorter of two texts both must share to be about one thing."""


@define(eq=False)
class _Heard:
    """One candidate."""

    text: str
    """The headline in it, without the site's name."""
    raw: str
    rule: str
    basis: Basis
    worth: int
    signal: Signal | None = None
    block: Block | None = None
    key: str = ""
    words: frozenset[str] = frozenset()


def resolve_title(reading: Reading) -> Resolved[str | None]:
    """The headline of the page's article, as printed where it is printed."""
    site = _site_names(reading)
    heard = list(_candidates(reading, site))
    best = _choose(heard)
    if best is None:
        return Resolved(None, (), _explained(heard, None))
    evidence = tuple(_evidence(reading, one) for one in heard if _agree(one, best))
    return Resolved(best.text, evidence, _explained(heard, best))


# Candidates. -------------------------------------------------------------------------------------------------------


def _candidates(reading: Reading, site: SiteNames) -> Iterator[_Heard]:
    for count, one in enumerate(_raw_candidates(reading)):
        if count >= _MAX_CANDIDATES:
            return
        if 0 < len(one.raw) <= MAX_TITLE:
            one.text = strip_site(one.raw, site)
            one.key = fold_key(one.text)
            one.words = frozenset(words(one.text))
            if one.key and not site.names(one.text):
                yield one


def _raw_candidates(reading: Reading) -> Iterator[_Heard]:
    page = reading.page
    if page.headline is not None:
        yield _printed(page.headline, "headline.printed")
    for signal in reading.signals.of(FIELD):
        worth = _WORTH.get(signal.rule, _WORTH_OF_OTHERS)
        text = squash(signal.text)
        yield _Heard(text=text, raw=text, rule=signal.rule, basis=signal.basis, worth=worth, signal=signal)
    if page.title_tag and (text := squash(page.title_tag)):
        yield _Heard(text=text, raw=text, rule="title.tag", basis=Basis.DECLARED, worth=_WORTH["title.tag"])
    for block in page.blocks[:400]:
        if block is not page.headline and _may_be_headline(block):
            yield _printed(block, "heading.printed")


def _may_be_headline(block: Block) -> bool:
    if len(block.text) > MAX_TITLE or block.hint & _OTHERS or block.zone in (Zone.FOOTER, Zone.ASIDE):
        return False
    return block.tag == "h1" or (block.zone is Zone.HEAD and bool(block.own & Hint.TITLE or block.tag in _SMALLER))


def _printed(block: Block, rule: str) -> _Heard:
    text = squash(block.text)
    return _Heard(text=text, raw=text, rule=rule, basis=Basis.PRINTED, worth=_WORTH[rule], block=block)


def _site_names(reading: Reading) -> SiteNames:
    names = {s.text for s in reading.signals.of("site_name", "publisher", "parent_organization") if len(s.text) < 100}
    names |= {name.removeprefix("@") for name in names}
    urls = [reading.page.url, *(s.text for s in reading.signals.of("canonical", "og_url"))]
    return SiteNames(names, {host for url in urls[:4] if (host := host_of(url))})


# The choice. -------------------------------------------------------------------------------------------------------


def _choose(heard: list[_Heard]) -> _Heard | None:
    """The printed headline that says what the declared titles say; else the declared title with most support."""
    printed = [one for one in heard if one.block is not None]
    declared = _without_cut([one for one in heard if one.block is None])
    fitting = [(fit, one) for one in printed if (fit := _fit(one, declared)) >= _RELATED]
    if fitting:
        return _without_kicker(max(fitting, key=lambda found: found[0])[1], declared)
    if not declared:
        return printed[0] if printed else None
    best = max(declared, key=lambda one: (_support(one, declared), one.worth))
    return printed[0] if printed and _outranks(printed[0], best) else best


def _outranks(printed: _Heard, declared: _Heard) -> bool:
    """Whether a printed heading that nothing declares is more than a title that says something else."""
    return declared.worth <= _WORTH["title.tag"] and printed.rule == "headline.printed" and len(printed.words) > 2


def _without_kicker(printed: _Heard, declared: list[_Heard]) -> _Heard:
    """The printed headline; where it holds a declared one and a kicker or a subtitle beside it, the declared one."""
    inside = [one for one in declared if _holds(printed, one) and len(one.key) * 3 > len(printed.key)]
    if not inside or any(one.key == printed.key and one.worth >= _WORTH["meta.og:title"] for one in declared):
        return printed
    return max(inside, key=lambda one: one.worth)


def _fit(printed: _Heard, declared: list[_Heard]) -> float:
    """How well a printed heading fits the declared titles: 2 where it is one of them."""
    sure = printed.rule == "headline.printed"
    fits = (_relation(printed, one, sure) * (1 + one.worth / 10) for one in declared)
    return max(fits, default=0.0) + (0.2 if sure else 0.0)


def _relation(printed: _Heard, other: _Heard, sure: bool) -> float:
    """How much two titles share: 1 where they are the same, 0.9 where one holds the other, else by their words.

    A heading that is not surely the headline must be most of the title or its beginning.
    """
    if printed.key == other.key:
        return 1.0
    if _holds(other, printed):
        leads = other.key.startswith(printed.key)
        return 0.95 if leads else 0.9 if sure or len(printed.key) * 2 > len(other.key) else 0.0
    if not sure:
        return 0.0
    if _holds(printed, other):
        return 0.9
    shared = len(printed.words & other.words)
    return 0.8 * shared / min(len(printed.words), len(other.words)) if shared > 1 else 0.0


def _holds(long: _Heard, short: _Heard) -> bool:
    """Whether one title has the other inside it, as whole words."""
    if len(short.key) < 4 or len(short.key) >= len(long.key):
        return False
    spaced = f" {' '.join(words(long.text))} "
    return f" {' '.join(words(short.text))} " in spaced or (not short.key.isascii() and short.key in long.key)


def _without_cut(heard: list[_Heard]) -> list[_Heard]:
    """Candidates that were cut short count only where no whole one is left."""
    whole = [one for one in heard if not is_cut_short(one.text)]
    return whole or heard


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
    short, long = sorted((one, other), key=lambda candidate: len(candidate.key))
    return len(short.key) > 20 and is_cut_short(short.text) and long.key.startswith(fold_key(uncut(short.text)))


# Reasons. ----------------------------------------------------------------------------------------------------------


def _evidence(reading: Reading, one: _Heard) -> Evidence:
    if one.signal is not None:
        return one.signal.evidence(reading.page, FIELD)
    xpath = reading.page.xpath(one.block.element) if one.block is not None else None
    return Evidence(field=FIELD, basis=one.basis, rule=one.rule, quote=one.raw, xpath=xpath)


def _explained(heard: list[_Heard], best: _Heard | None) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            field=FIELD,
            value=one.text,
            basis=one.basis,
            rule=one.rule,
            chosen=best is not None and _agree(one, best),
            reason="agrees with the headline" if best is not None and _agree(one, best) else "another text",
            quote=one.raw,
        )
        for one in heard
    )
