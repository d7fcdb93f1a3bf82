"""The headline: what the page prints and what it declares, agreed with each other. See docs/explanation/title.md."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate
from articlemeta.normalize.text import fold_key, squash, words
from articlemeta.normalize.titles import MAX_TITLE, SiteNames, is_cut_short, split_title, strip_site, uncut
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
        return Resolved(None, (), _explained(reading, heard, None))
    evidence = tuple(_evidence(reading, one) for one in heard if _agree(one, best))
    return Resolved(best.text, evidence, _explained(reading, heard, best))


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
    if block.zone not in (Zone.HEAD, Zone.BODY) or len(block.text) > MAX_TITLE:
        return False
    return block.tag == "h1" or (block.zone is Zone.HEAD and Hint.TITLE in block.own)


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
    """The candidate that is worth most together with those that agree with it."""
    whole = _without_cut(heard)
    if not whole:
        return None
    ranked = sorted(whole, key=lambda one: (_support(one, whole), one.worth), reverse=True)
    best = ranked[0]
    return _as_printed(best, whole)


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


def _as_printed(best: _Heard, heard: list[_Heard]) -> _Heard:
    """The printed form of the chosen headline, where it is printed."""
    return next((one for one in heard if one.key == best.key and one.block is not None), best)


# Reasons. ----------------------------------------------------------------------------------------------------------


def _evidence(reading: Reading, one: _Heard):  # type: ignore[no-untyped-def]
    from articlemeta.models import Evidence

    if one.signal is not None:
        return one.signal.evidence(reading.page, FIELD)
    xpath = reading.page.xpath(one.block.element) if one.block is not None else None
    return Evidence(field=FIELD, basis=one.basis, rule=one.rule, quote=one.raw, xpath=xpath)


def _explained(reading: Reading, heard: list[_Heard], best: _Heard | None) -> tuple[Candidate, ...]:
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


__all__ = ["resolve_title", "split_title"]
