"""Statements of provenance: “This article originally appeared in …”, “Republished from …”, “Translated from …”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlemeta.lexicon import AgencyIndex, Phrasebook, PhraseMatch
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.phrases import phrases_in
from articlemeta.printed.provenance import Credit, link_of

MEANINGS = frozenset({"original", "partner", "wire", "press-release", "distributor", "translation", "contributor"})
_WANTED = MEANINGS | {"not"}
_ROOMS = frozenset({Zone.HEAD, Zone.BODY, Zone.FOOT})
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.BIO | Hint.NEWSLETTER
_LONGEST = 1_500
_MOST = 60


def find_statements(page: Page, book: Phrasebook, index: AgencyIndex, *, language: str | None) -> Iterator[Credit]:
    """Every statement that credits a party with the text or with part of it."""
    given = 0
    for number, matches in phrases_in(page, book).items():
        block = page.blocks[number]
        if block.zone not in _ROOMS or block.hint & _FOREIGN or len(block.text) > _LONGEST:
            continue
        for credit in _read(block, [m for m in matches if m.phrase.means in _WANTED], index, language):
            given += 1
            if given > _MOST:
                return
            yield credit


def _read(block: Block, found: Iterable[PhraseMatch], index: AgencyIndex, language: str | None) -> Iterator[Credit]:
    matches = [m for m in found if _stands(m, block)]
    guards = [m for m in matches if m.phrase.means == "not"]
    taken: list[tuple[str, int, int]] = []
    for match in matches:
        means = match.phrase.means
        if means == "not" or any(g.start <= match.start < g.end or match.start <= g.start < match.end for g in guards):
            continue
        if any(kind == means and start < match.end and match.start < end for kind, start, end in taken):
            continue
        taken.append((means, match.start, match.end))
        yield from _credits(match, block, index, language)


def _stands(match: PhraseMatch, block: Block) -> bool:
    """Whether the phrase may be tried in this zone, and is written in capitals where it must be."""
    phrase = match.phrase
    cased = phrase.data.get("cased")
    return (not phrase.zones or block.zone.value in phrase.zones) and (
        cased is None or (isinstance(cased, str) and cased in match.quote)
    )


def _credits(match: PhraseMatch, block: Block, index: AgencyIndex, language: str | None) -> Iterator[Credit]:
    phrase = match.phrase
    kind = phrase.data.get("kind")
    fixed = phrase.data.get("source")
    for slot, means in (("source", phrase.means), ("party", "distributor")):
        source = match.text(slot)
        if source is None and slot == "source" and isinstance(fixed, str):
            source = fixed
        if source is None and (slot == "party" or phrase.means != "contributor"):
            continue
        place = match.slots.get(slot, (match.start, match.end))
        url, linked = link_of(match, block, slot)
        yield Credit(
            means=means,
            source=source,
            rule=phrase.id,
            quote=match.quote.strip(),
            block=block,
            agency=index.get(source, language=language) if source else None,
            date=match.text("date"),
            url=url,
            linked=linked,
            placed=kind if isinstance(kind, str) else "statement",
            at=place[0],
        )
