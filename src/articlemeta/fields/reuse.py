"""What may be done with the text: granted, refused, or only on request."""

from __future__ import annotations

from attrs import evolve, frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence, License, ReuseCondition, ReuseTerms, Source
from articlemeta.normalize.licenses import conditions_of
from articlemeta.normalize.text import fold_key
from articlemeta.printed.reuse import PrintedTerms, find_reuse
from articlemeta.signals import Signal

_RESERVED = {"1": (ReuseCondition.PERMISSION_REQUIRED,)}


@frozen(kw_only=True, eq=False)
class _Found:
    terms: ReuseTerms
    evidence: Evidence


def resolve_reuse(
    reading: Reading, *, publisher: Source | None, license_: Resolved[License | None]
) -> Resolved[ReuseTerms | None]:
    """The terms of reuse: what is printed, else what the licence says, else what machines are told."""
    printed = [_of_printed(reading, one, publisher) for one in find_reuse(reading.page, reading.book)]
    reserved = [_of_reservation(reading, signal) for signal in reading.signals.of("reservation")]
    granted = _of_license(license_.value)
    if granted is not None:
        printed = [found for found in printed if found.terms.allowed is not False]
    found = printed or reserved
    value = _merged(printed, granted) or next((one.terms for one in reserved), None)
    return Resolved(
        value,
        (*_proof_of(license_), *(one.evidence for one in (*printed, *reserved))),
        tuple(_candidate(one, chosen=one in found) for one in (*printed, *reserved)),
    )


def _of_printed(reading: Reading, printed: PrintedTerms, publisher: Source | None) -> _Found:
    terms = ReuseTerms(
        allowed=printed.allowed,
        conditions=printed.conditions,
        grantor=printed.grantor or _named(printed.text, publisher),
        contact=printed.contact,
        text=printed.text,
    )
    xpath = reading.page.xpath(printed.block.element)
    evidence = Evidence(field="reuse", basis=Basis.PRINTED, rule=printed.rule, quote=printed.quote, xpath=xpath)
    return _Found(terms=terms, evidence=evidence)


def _named(text: str, publisher: Source | None) -> str | None:
    """The publisher, where the statement names it."""
    key = fold_key(publisher.name) if publisher is not None else ""
    return publisher.name if publisher is not None and key and key in fold_key(text) else None


def _of_reservation(reading: Reading, signal: Signal) -> _Found:
    """A reservation for machines: reported as it stands. It asks for permission, and it is no licence."""
    terms = ReuseTerms(conditions=_RESERVED.get(signal.text, ()), text=signal.quote or signal.text)
    return _Found(terms=terms, evidence=signal.evidence(reading.page, "reuse"))


def _of_license(license: License | None) -> ReuseTerms | None:
    """What an open licence grants: one that is not told apart, reuse as such."""
    if license is None:
        return None
    conditions = tuple(map(ReuseCondition, conditions_of(license.id)))
    return ReuseTerms(allowed=True, conditions=conditions, text=license.name or str(license))


def _proof_of(license_: Resolved[License | None]) -> tuple[Evidence, ...]:
    """The words that grant the licence: they grant reuse too."""
    return () if license_.value is None else tuple(evolve(proof, field="reuse") for proof in license_.evidence)


def _merged(printed: list[_Found], granted: ReuseTerms | None) -> ReuseTerms | None:
    """All statements as one: a grant before a refusal, a refusal before a mere address."""
    every = [one.terms for one in printed] + ([granted] if granted is not None else [])
    if not every:
        return None
    best = max(every, key=_weight)
    agreeing = [terms for terms in every if terms.allowed in (best.allowed, None)]
    said = {condition for terms in agreeing for condition in terms.conditions}
    if best.allowed is True:
        said.discard(ReuseCondition.PERMISSION_REQUIRED)
    return ReuseTerms(
        allowed=best.allowed,
        conditions=tuple(condition for condition in ReuseCondition if condition in said),
        grantor=best.grantor or next((terms.grantor for terms in agreeing if terms.grantor), None),
        contact=best.contact or next((terms.contact for terms in agreeing if terms.contact), None),
        text=best.text,
    )


def _weight(terms: ReuseTerms) -> tuple[int, int, bool]:
    """A grant before a refusal, a refusal before an address; the statement that says most first."""
    said = len(terms.conditions) + (terms.grantor is not None) + (terms.contact is not None)
    return {True: 2, False: 1, None: 0}[terms.allowed], said, bool(terms.text)


def _candidate(found: _Found, *, chosen: bool) -> Candidate:
    return Candidate(
        field="reuse",
        value=str(found.terms),
        basis=found.evidence.basis,
        rule=found.evidence.rule,
        chosen=chosen,
        reason="says what may be done with the text" if chosen else "readers are told more than machines",
        quote=found.evidence.quote,
        xpath=found.evidence.xpath,
    )
