"""Statements of provenance: “This article originally appeared in …”, “Republished from …”, “Translated from …”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlemeta.lexicon import Phrasebook, PhraseMatch
from articlemeta.lexicon.folding import fold_in_place, has_wide, holds_any
from articlemeta.normalize.dates import find_dates
from articlemeta.normalize.quotations import is_talked_about
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.phrases import phrases_in
from articlemeta.printed.provenance import Credit, Reader, link_of
from articlemeta.printed.rooms import Rooms, rooms_of
from articlemeta.printed.sentences import opens_sentence, sentence_span
from articlemeta.printed.source_lines import passed_on

MEANINGS = frozenset({"original", "partner", "wire", "press-release", "distributor", "translation", "contributor"})
_WANTED = MEANINGS | {"not"}
_ROOMS = frozenset({Zone.HEAD, Zone.BODY, Zone.FOOT})
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.BIO | Hint.NEWSLETTER
_LONGEST = 1_500
_SHORTEST_BELOW = 60
_MOST = 60
_SELF = ("cue_texts", "self_words", "licensed_works")
"""Lists of what a text is called by those who publish it."""
_LONGEST_NAMED = 80
_OPENING = ' "“„«「『'
_GAP = 3
"""Between a name and a date that follows it: a space, a quote."""


def find_statements(page: Page, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """Every statement that credits a party with the text or with part of it."""
    given = 0
    rooms = rooms_of(page)
    edges = {block.index for block in (*rooms.byline, *rooms.endings)}
    for number, matches in phrases_in(page, book).items():
        block = page.blocks[number]
        if block.zone not in _ROOMS or block.hint & _FOREIGN or len(block.text) > _LONGEST:
            continue
        if number > rooms.others_from and len(block.text) < _SHORTEST_BELOW and not block.hint & Hint.SOURCE:
            continue  # among the headlines of other stories a short line is about one of those
        wanted = [m for m in matches if _may_stand(m, block, rooms, in_edge=number in edges)]
        if block.zone is Zone.BODY:
            wanted = [m for m in wanted if _is_said(m, block, book)]
        for credit in _read(block, wanted, book, reader):
            given += 1
            if given > _MOST:
                return
            yield credit


def _may_stand(match: PhraseMatch, block: Block, rooms: Rooms, *, in_edge: bool) -> bool:
    """Whether a phrase can be a statement of this page where it stands."""
    if match.phrase.means not in _WANTED or (_is_short(match) and not (in_edge and _is_line(match))):
        return False
    # What looks like the first of other stories may be a statement that is one link; then it opens the line.
    is_teaser = block.index == rooms.others_from and len(block.text) < _SHORTEST_BELOW
    opens = not match.start and match.phrase.data.get("kind") != "link-only"
    return not is_teaser or opens or bool(block.hint & Hint.SOURCE)


def _is_said(match: PhraseMatch, block: Block, book: Phrasebook) -> bool:
    """Whether a phrase within the text speaks of this text: it says so, or opens its sentence.

    “The statement, distributed by Example Wire, left the forecast unchanged” is news.
    """
    if match.phrase.means == "not" or _is_short(match) or opens_sentence(block.text, match.start):
        return True
    start, end = sentence_span(block.text, match.start, match.end)
    folded = fold_in_place(block.text[start:end])
    unspaced = has_wide(folded)
    return any(holds_any(folded, book.words(name), unspaced=unspaced) for name in _SELF)


def _is_line(match: PhraseMatch) -> bool:
    """Whether a label's name is the line's whole rest: “Quoted from Example Wire, the minister said …” is a sentence."""
    named = match.text("source") or ""
    return len(named) <= _LONGEST_NAMED and not any(mark in named for mark in (". ", "! ", "? "))


def _is_short(match: PhraseMatch) -> bool:
    """Whether a phrase is a label and a name, which say something only where the source of the text is named."""
    return match.phrase.data.get("kind") == "line"


def _read(block: Block, found: Iterable[PhraseMatch], book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    # What also names who passed the text on says more than what overlaps it; a mere label says least.
    matches = sorted((m for m in found if _stands(m, block)), key=lambda m: ("party" not in m.slots, _is_short(m)))
    guards = [m for m in matches if m.phrase.means == "not"]
    taken: list[tuple[str, int, int]] = []
    for match in matches:
        means = match.phrase.means
        if means == "not" or any(g.start <= match.start < g.end or match.start <= g.start < match.end for g in guards):
            continue
        if any(kind == means and start < match.end and match.start < end for kind, start, end in taken):
            continue
        taken.append((means, match.start, match.end))
        yield from _credits(match, block, reader)
        yield from _spread(match, block, book, reader)


def _stands(match: PhraseMatch, block: Block) -> bool:
    """Whether the phrase may be tried in this zone, is written in capitals where it must be, and is not quoted."""
    phrase = match.phrase
    opening = len(match.quote) - len(match.quote.lstrip(_OPENING))
    if is_talked_about(block.text, match.start + opening):
        return False
    cased = phrase.data.get("cased")
    return (not phrase.zones or block.zone.value in phrase.zones) and (
        cased is None or (isinstance(cased, str) and cased in match.quote)
    )


def _credits(match: PhraseMatch, block: Block, reader: Reader) -> Iterator[Credit]:
    phrase = match.phrase
    kind = phrase.data.get("kind")
    fixed = phrase.data.get("source")
    behind = "distributor" if phrase.means == "press-release" else "wire"
    for slot, means in (("source", phrase.means), ("party", behind)):
        source, date = _parted(match, slot, reader.language)
        if source is None and slot == "source" and isinstance(fixed, str):
            source = fixed
        if source is None and (slot == "party" or (phrase.means != "contributor" and kind != "link-only")):
            continue
        place = match.slots.get(slot, (match.start, match.end))
        url, linked = link_of(match, block, slot)
        yield Credit(
            means=means,
            source=source,
            rule=phrase.id,
            quote=match.quote.strip(),
            block=block,
            agency=reader.named(source) if source else None,
            date=date or _date_in(source, reader.language),
            url=url,
            linked=linked,
            placed=kind if isinstance(kind, str) else "statement",
            at=place[0],
        )


def _spread(match: PhraseMatch, block: Block, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """Who spread a release, where the words behind its issuer's name tell it: “release of Example Inc. via Example Wire”."""
    source = match.text("source")
    if match.phrase.means != "press-release" or source is None or "party" in match.slots:
        return
    passed = passed_on(source, book.words("via_words"), reader)
    if passed is not None:
        yield Credit(
            means="distributor",
            source=passed[1].agency.name,
            agency=passed[1].agency,
            rule=match.phrase.id,
            quote=match.quote.strip(),
            block=block,
            at=match.slots["source"][0] + passed[1].start,
        )


def _parted(match: PhraseMatch, slot: str, language: str | None) -> tuple[str | None, str | None]:
    """A party's name and the date of the statement.

    Where a date follows a name and no word parts them, as in “na portalu Wzór Tygodnia 3 maja”, a template takes the
    name's last words for the date's first: what is a date decides.
    """
    source, date = match.text(slot), match.text("date")
    if source is None or date is None or not 0 <= match.slots["date"][0] - match.slots[slot][1] <= _GAP:
        return source, date
    whole = match.source[match.slots[slot][0] : match.slots["date"][1]]
    found = next(find_dates(whole, language=language), None)
    return (whole[: found.start].strip(), whole[found.start : found.end]) if found and found.start else (source, date)


def _date_in(source: str | None, language: str | None) -> str | None:
    """The date that stands in what was taken for the name: “Example Weekly on 6 May 2021 and cross-posted at ...”."""
    if source is None or not any(c.isdigit() for c in source):
        return None
    found = next(find_dates(source, language=language), None)
    return None if found is None else source[found.start : found.end]
