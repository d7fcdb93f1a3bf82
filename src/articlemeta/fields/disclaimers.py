"""Which statements limit what a page stands for."""

from __future__ import annotations

from attrs import frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Disclaimer, DisclaimerKind, Evidence, Scope, Source
from articlemeta.normalize.text import fold_key, words
from articlemeta.page.structure import Zone
from articlemeta.printed.disclaimers import PrintedDisclaimer, find_disclaimers

_MOST = 20
_SITE = frozenset({Zone.FOOTER, Zone.ASIDE, Zone.MASTHEAD})


@frozen(kw_only=True, eq=False)
class _Found:
    disclaimer: Disclaimer
    evidence: Evidence


def resolve_disclaimers(reading: Reading, *, publisher: Source | None) -> Resolved[tuple[Disclaimer, ...]]:
    """Every disclaimer printed on the page, in reading order; the same words twice are one."""
    found: list[_Found] = []
    seen: set[tuple[DisclaimerKind, str]] = set()
    for printed in find_disclaimers(reading.page, reading.book):
        key = printed.kind, fold_key(printed.text)
        if key not in seen and len(found) < _MOST:
            seen.add(key)
            found.append(
                _Found(disclaimer=_disclaimer(reading, printed, publisher), evidence=_evidence(reading, printed))
            )
    return Resolved(
        tuple(one.disclaimer for one in found),
        tuple(one.evidence for one in found),
        tuple(map(_candidate, found)),
    )


def _disclaimer(reading: Reading, printed: PrintedDisclaimer, publisher: Source | None) -> Disclaimer:
    of_site = printed.block.zone in _SITE or not set(words(printed.text)).isdisjoint(reading.book.words("site_words"))
    of_text = not set(words(printed.text)).isdisjoint(reading.book.words("text_words"))
    scope = Scope.SITE if of_site and (printed.block.zone in _SITE or not of_text) else Scope.ARTICLE
    return Disclaimer(
        kind=printed.kind,
        text=printed.text,
        scope=scope,
        party=printed.party or _named(printed.text, publisher),
        language=printed.language,
    )


def _named(text: str, publisher: Source | None) -> str | None:
    """The publisher, where the statement names it."""
    if publisher is None or not fold_key(publisher.name):
        return None
    return publisher.name if fold_key(publisher.name) in fold_key(text) else None


def _evidence(reading: Reading, printed: PrintedDisclaimer) -> Evidence:
    xpath = reading.page.xpath(printed.block.element)
    return Evidence(field="disclaimers", basis=Basis.PRINTED, rule=printed.rule, quote=printed.quote, xpath=xpath)


def _candidate(found: _Found) -> Candidate:
    return Candidate(
        field="disclaimers",
        value=found.disclaimer.text,
        basis=found.evidence.basis,
        rule=found.evidence.rule,
        chosen=True,
        reason=f"a statement of the kind {found.disclaimer.kind}",
        quote=found.evidence.quote,
        xpath=found.evidence.xpath,
    )
