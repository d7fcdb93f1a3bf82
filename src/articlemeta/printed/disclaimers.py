"""Disclaimers: statements that limit what the page stands for, each of one of thirteen kinds."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import DisclaimerKind
from articlemeta.page.structure import Block, Page
from articlemeta.printed.notices import Statement, find_statements_of, party_of, text_of

_KINDS = {str(kind): kind for kind in DisclaimerKind}


@frozen(kw_only=True)
class PrintedDisclaimer:
    """A disclaimer as the page prints it."""

    kind: DisclaimerKind
    text: str
    """The whole sentences."""
    block: Block
    rule: str
    quote: str
    """The words that were recognised."""
    party: str | None
    """Who disclaims, where the phrase itself names them."""
    language: str | None
    """The language of the phrase."""


def find_disclaimers(page: Page, book: Phrasebook) -> Iterator[PrintedDisclaimer]:
    """Every disclaimer in the page's text: one a block and kind."""
    pending: dict[tuple[int, DisclaimerKind], list[Statement]] = {}
    for statement in find_statements_of(page, book, "disclaimer"):
        kind = _KINDS.get("".join(statement.words("kind")), DisclaimerKind.OTHER)
        pending.setdefault((statement.block.index, kind), []).append(statement)
    blocks_with_more = {
        index for (index, _), statements in pending.items() if any(not s.words("label") for s in statements)
    }
    for (index, kind), statements in pending.items():
        if index not in blocks_with_more or any(not s.words("label") for s in statements):
            yield _joined(kind, statements)


def _joined(kind: DisclaimerKind, statements: list[Statement]) -> PrintedDisclaimer:
    """Several sentences of one block that say the same kind of thing are one disclaimer."""
    first = statements[0]
    ordered = sorted(statements, key=lambda statement: statement.match.start)
    language = first.match.phrase.language
    return PrintedDisclaimer(
        kind=kind,
        text=text_of(ordered),
        block=first.block,
        rule=first.match.phrase.id,
        quote=first.match.quote.strip(),
        party=next((party for s in ordered if (party := party_of(s, "party"))), None),
        language=None if language == "any" else language,
    )
