"""Whom to write to, and for what."""

from __future__ import annotations

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Contact, Evidence
from articlemeta.printed.contacts import PrintedContact, find_contacts

_MOST = 12


def resolve_contacts(reading: Reading) -> Resolved[tuple[Contact, ...]]:
    """Every address that the page gives for a stated purpose; each purpose and address once."""
    found: dict[Contact, PrintedContact] = {}
    for printed in find_contacts(reading.page, reading.book):
        found.setdefault(Contact(purpose=printed.purpose, value=printed.value), printed)
        if len(found) == _MOST:
            break
    evidence = tuple(_evidence(reading, printed) for printed in found.values())
    candidates = tuple(_candidate(contact, proof) for contact, proof in zip(found, evidence, strict=True))
    return Resolved(tuple(found), evidence, candidates)


def _evidence(reading: Reading, printed: PrintedContact) -> Evidence:
    xpath = reading.page.xpath(printed.block.element)
    return Evidence(field="contacts", basis=Basis.PRINTED, rule=printed.rule, quote=printed.quote, xpath=xpath)


def _candidate(contact: Contact, evidence: Evidence) -> Candidate:
    return Candidate(
        field="contacts",
        value=str(contact),
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=True,
        reason=f"an address with its purpose, {contact.purpose}",
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
