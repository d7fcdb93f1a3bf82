"""Who publishes this copy: its normal printed name and its domain. See docs/explanation/publisher.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import define

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence, Source
from articlemeta.normalize.sites import domain_fit, is_platform, plain_site_name, title_suffixes
from articlemeta.normalize.text import fold_key, squash
from articlemeta.normalize.titles import name_key
from articlemeta.normalize.urls import domain_label, host_of, registered_domain, unwrapped_url
from articlemeta.page.structure import Block, Zone
from articlemeta.signals import Signal

FIELD = "publisher"

_WORTH = {
    "meta.og:site_name": 10,
    "jsonld.publisher": 8,
    "jsonld.website.name": 8,
    "jsonld.isPartOf": 7,
    "jsonld.webpage.isPartOf": 7,
    "microdata.website.name": 6,
    "microdata.publisher": 6,
    "jsonld.organization.name": 6,
    "jsonld.website.publisher": 5,
    "jsonld.webpage.publisher": 6,
    "meta.application-name": 6,
    "meta.sitename": 7,
    "meta.site_name": 7,
    "meta.prism.publicationname": 7,
    "meta.citation_journal_title": 6,
    "meta.cre": 5,
    "meta.apple-mobile-web-app-title": 4,
    "meta.al:ios:app_name": 4,
    "meta.al:android:app_name": 4,
    "meta.twitter:app:name:iphone": 3,
    "meta.twitter:app:name:ipad": 3,
    "meta.twitter:app:name:googleplay": 3,
    "dated-line.printed": 6,
    "meta.twitter:site": 1,
    "meta.publisher": 5,
    "meta.dc.publisher": 5,
    "meta.dcterms.publisher": 5,
    "meta.organization": 3,
    "meta.article:publisher": 4,
    "title.suffix": 5,
    "copyright.printed": 3,
    "logo.text": 4,
}
"""How far each kind of candidate is to be trusted."""
_WORTH_OF_OTHERS = 2
_FITS_DOMAIN = 4
_AGREES = 3
_COMPANY = re.compile(
    r"\b(?:inc|ltd|llc|llp|plc|corp|corporation|gmbh|mbh|kg|ag|s\.?\s?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|co|pty|"
    r"holdings?|verlags?gesellschaft|verlag|group|groupe|gruppe|sp\. z o\.o|a/s|oy|ab|kft|ооо|оао|a\.ş|株式会社|有限公司)\.?$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?", re.IGNORECASE)
_YEARS = re.compile(r"^\s*(?:\d{4}\s*(?:[-–—/,]\s*(?:\d{4}|\d{2}))?\s*,?\s*(?:by\s+)?)?")
_HOLDER_END = re.compile(
    r"\s*(?:[.|•·,;\n(\[]|[-–—] |all rights|alle rechte|tous droits|todos|tutti|\d{4})", re.IGNORECASE
)
_MAX_NAME = 80


_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_SPOKEN_OF = 2


@define(eq=False)
class _Heard:
    """One candidate."""

    name: str
    rule: str
    basis: Basis
    worth: float
    signal: Signal | None = None
    block: Block | None = None
    quote: str = ""
    key: str = ""


def resolve_publisher(reading: Reading, *, title: str | None) -> Resolved[Source | None]:
    """The site or press that publishes this copy of the text."""
    address = _address(reading)
    domain = registered_domain(address)
    host = host_of(address)
    heard = list(_candidates(reading, title, host))
    best = _choose(heard, host, domain)
    if best is None:
        best = _from_domain(reading, domain)
    if best is None:
        return Resolved(None, (), _explained(heard, None))
    source = Source(name=best.name, domain=domain, url=None)
    evidence = tuple(_evidence(reading, one) for one in (heard if best in heard else [best]) if one.key == best.key)
    return Resolved(source, evidence, _explained(heard, best))


def _address(reading: Reading) -> str | None:
    """Where this copy stands: the page's own URL; without one, what the page says."""
    if reading.page.url:
        return unwrapped_url(reading.page.url)
    return next((s.text for s in reading.signals.of("canonical", "og_url") if registered_domain(s.text)), None)


# Candidates. -------------------------------------------------------------------------------------------------------


def _candidates(reading: Reading, title: str | None, host: str | None) -> Iterator[_Heard]:
    title_key = name_key(title) if title else ""
    for one in _raw_candidates(reading, title):
        one.name = plain_site_name(squash(one.name), host)
        one.key = name_key(one.name)
        if one.key and one.key != title_key and 1 < len(one.name) <= _MAX_NAME:
            one.quote = one.quote or one.name
            yield one


def _raw_candidates(reading: Reading, title: str | None) -> Iterator[_Heard]:
    for signal in islice(reading.signals.of("site_name", "publisher"), 30):
        worth = _WORTH.get(signal.rule, _WORTH_OF_OTHERS)
        name = signal.text.removeprefix("@")
        yield _Heard(name=name, rule=signal.rule, basis=signal.basis, worth=worth, signal=signal)
    if reading.page.title_tag and title:
        for suffix in title_suffixes(squash(reading.page.title_tag), title):
            yield _Heard(name=suffix, rule="title.suffix", basis=Basis.DECLARED, worth=_WORTH["title.suffix"])
    yield from _from_footer(reading)
    yield from _from_dated_lines(reading)


def _from_footer(reading: Reading) -> Iterator[_Heard]:
    for block in reading.page.blocks[-60:]:
        if block.zone in (Zone.FOOTER, Zone.FOOT) and (found := _COPYRIGHT.search(block.text)):
            rest = block.text[found.end() : found.end() + 200]
            rest = rest[_YEARS.match(rest).end() :]  # type: ignore[union-attr]
            end = _HOLDER_END.search(rest)
            name = rest[: end.start()] if end else rest
            yield _Heard(
                name=name,
                rule="copyright.printed",
                basis=Basis.PRINTED,
                worth=_WORTH["copyright.printed"],
                block=block,
                quote=block.text[:200],
            )


def _from_dated_lines(reading: Reading) -> Iterator[_Heard]:
    """“Example Review, May 18, 2023” near the headline, where what stands under the text speaks of that party too."""
    foot = ""
    for block in reading.page.in_zones(Zone.HEAD)[:20]:
        name, comma, rest = block.text.partition(",")
        if not comma or block.link_chars or not 3 <= len(name) <= _MAX_NAME or not _DATED.search(rest[:40]):
            continue
        foot = foot or "\n".join(b.text[:2_000] for b in reading.page.in_zones(Zone.FOOT, Zone.FOOTER)[:60])
        if foot.count(name) >= _SPOKEN_OF:
            yield _Heard(
                name=name,
                rule="dated-line.printed",
                basis=Basis.PRINTED,
                worth=_WORTH["dated-line.printed"],
                block=block,
                quote=block.text[:200],
            )


def _from_domain(reading: Reading, domain: str | None) -> _Heard | None:
    """The domain itself, as the page prints it where it does."""
    label = domain_label(domain)
    if domain is None or label is None or is_platform(domain):
        return None
    key = fold_key(label)
    for block in reading.page.blocks:
        if len(block.text) < _MAX_NAME and block.zone in (Zone.MASTHEAD, Zone.FOOTER) and fold_key(block.text) == key:
            return _Heard(name=block.text, rule="domain.printed", basis=Basis.PRINTED, worth=1, block=block, key=key)
    return _Heard(name=domain, rule="domain", basis=Basis.INFERRED, worth=1, quote=domain, key=key)


# The choice. -------------------------------------------------------------------------------------------------------


def _choose(heard: list[_Heard], host: str | None, domain: str | None) -> _Heard | None:
    scored = [(_score(one, heard, host, domain), one) for one in heard]
    fitting = [found for found in scored if found[0] >= 5]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None


def _score(one: _Heard, heard: list[_Heard], host: str | None, domain: str | None) -> float:
    fit = domain_fit(one.name, host, domain)
    score = one.worth + _FITS_DOMAIN * fit
    kinds = {_kind(other) for other in heard if other.key == one.key} - {_kind(one)}
    score += _AGREES * min(len(kinds), 2)
    if _COMPANY.search(one.name):
        score -= 5
    if is_platform(one.name) and fit == 0:
        score -= 10
    return score


def _kind(one: _Heard) -> str:
    return one.rule.partition(".")[0]


# Reasons. ----------------------------------------------------------------------------------------------------------


def _evidence(reading: Reading, one: _Heard) -> Evidence:
    if one.signal is not None:
        return one.signal.evidence(reading.page, FIELD)
    xpath = reading.page.xpath(one.block.element) if one.block is not None else None
    return Evidence(field=FIELD, basis=one.basis, rule=one.rule, quote=one.quote, xpath=xpath)


def _explained(heard: list[_Heard], best: _Heard | None) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            field=FIELD,
            value=one.name,
            basis=one.basis,
            rule=one.rule,
            chosen=best is not None and one.key == best.key,
            reason="names the publisher"
            if best is not None and one.key == best.key
            else "another name, less supported",
            quote=one.quote,
        )
        for one in heard
    )
