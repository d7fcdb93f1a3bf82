"""Disclaimers: statements that limit what the page stands for, each of one of thirteen kinds."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import fold_in_place
from articlemeta.models import DisclaimerKind
from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Block, Page, Zone
from articlemeta.printed.notice_cues import Cued, find_cued
from articlemeta.printed.notices import Statement, find_statements_of, party_of, speaks_of_page, text_of

_LONGEST_LABEL = 100
_PARTS = late(r"[|·•\n]|\d{4}")
_AROUND = " .,:;-–—()[]"
_SAID_OF_MUCH = frozenset(DisclaimerKind) - {DisclaimerKind.SPONSORED, DisclaimerKind.OPINION, DisclaimerKind.OTHER}
"""What news tell of others as well: liabilities, commissions, bans, translations, corrections."""
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
    read: list[tuple[int, int]] = []
    for statement in find_statements_of(page, book, "disclaimer"):
        kind = _KINDS.get("".join(statement.words("kind")), DisclaimerKind.OTHER)
        pending.setdefault((statement.block.index, kind), []).append(statement)
        read.append((statement.block.index, statement.match.start))
    _without_news(pending, page, book)
    _without_shared_sentences(pending)
    blocks_with_more = {
        index for (index, _), statements in pending.items() if any(not s.words("label") for s in statements)
    }
    for (index, kind), statements in pending.items():
        if index not in blocks_with_more or any(not s.words("label") for s in statements):
            yield _joined(kind, statements)
    for cued in find_cued(page, book, read):
        sentence = cued.block.text[cued.start : cued.end].strip()
        is_news = cued.kind in _SAID_OF_MUCH and not speaks_of_page(sentence, cued.block, page, book)
        if (cued.block.index, cued.kind) not in pending and not is_news:
            yield _cued(cued, book)
    if not any(kind is DisclaimerKind.SPONSORED for _, kind in pending):
        yield from _label(page, book)


def _cued(cued: Cued, book: Phrasebook) -> PrintedDisclaimer:
    text = cued.block.text[cued.start : cued.end].strip()
    return PrintedDisclaimer(
        kind=cued.kind,
        text=text,
        block=cued.block,
        rule=f"cue.{cued.kind}",
        quote=text,
        party=None,
        language=book.language,
    )


def _without_news(pending: dict[tuple[int, DisclaimerKind], list[Statement]], page: Page, book: Phrasebook) -> None:
    """What is told of others goes, where no sentence of its block speaks of this page or names who disclaims."""
    for (index, kind), statements in list(pending.items()):
        if kind in _SAID_OF_MUCH and not any(
            speaks_of_page(s.text, s.block, page, book) or party_of(s, "party") for s in statements
        ):
            del pending[index, kind]


def _without_shared_sentences(pending: dict[tuple[int, DisclaimerKind], list[Statement]]) -> None:
    """A sentence that gives opinions to their author, and with them the responsibility, is about opinions alone."""
    for (index, kind), statements in list(pending.items()):
        opinions = pending.get((index, DisclaimerKind.OPINION))
        if kind is DisclaimerKind.RESPONSIBILITY and opinions:
            said = {statement.span for statement in opinions}
            own = [s for s in statements if s.span not in said or not s.words("authors")]
            if own:
                pending[index, kind] = own
            else:
                del pending[index, kind]


def _label(page: Page, book: Phrasebook) -> Iterator[PrintedDisclaimer]:
    """A label such as "Sponsored content" that shares its line with a date or a kicker over the text."""
    known, head = book.words("sponsored_labels"), Zone.HEAD
    for block in page.blocks:
        if block.zone is head and len(block.text) <= _LONGEST_LABEL and block is not page.headline:
            parts = {part.strip(_AROUND) for part in _PARTS.split(fold_in_place(block.text))}
            if len(parts) > 1 and not parts.isdisjoint(known):
                yield PrintedDisclaimer(
                    kind=DisclaimerKind.SPONSORED,
                    text=block.text,
                    block=block,
                    rule="sponsored-label",
                    quote=block.text,
                    party=None,
                    language=None,
                )
                return


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
