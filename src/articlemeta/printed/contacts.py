"""Addresses that a page gives for a purpose: permissions, media, corrections, editorial."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from articlemeta.lexicon import Phrasebook, PhraseMatch
from articlemeta.models import ContactPurpose
from articlemeta.page.structure import Block, Page, Zone
from articlemeta.printed.addresses import link_named, mail_in
from articlemeta.printed.notices import find_statements_of

_PURPOSES = {str(purpose): purpose for purpose in ContactPurpose}
_BETWEEN = 60
"""How far behind its purpose an address may stand."""


@frozen(kw_only=True)
class PrintedContact:
    """An address with its purpose."""

    purpose: ContactPurpose
    value: str
    rule: str
    quote: str
    block: Block


def find_contacts(page: Page, book: Phrasebook) -> Iterator[PrintedContact]:
    """Every address whose purpose the page states."""
    for statement in find_statements_of(page, book, "contact", menus=True):
        match, block = statement.match, statement.block
        purpose = _PURPOSES.get("".join(statement.words("purpose")))
        value = mail_in(block, match.start, match.end + _BETWEEN)
        if value is None and block.zone is not Zone.BODY:
            links = (link_named(block, start, end, page) for start, end in _fixed(match))
            value = next((link for link in links if link is not None), None)
        if purpose is not None and value is not None:
            yield PrintedContact(purpose=purpose, value=value, rule=match.phrase.id, quote=statement.text, block=block)


def _fixed(match: PhraseMatch) -> Iterator[tuple[int, int]]:
    """The words of the phrase itself, before and behind what its slots hold: a link among those has another purpose."""
    slots = match.slots.values()
    yield match.start, min((start for start, _ in slots), default=match.end)
    if slots:
        yield max(end for _, end in slots), match.end
