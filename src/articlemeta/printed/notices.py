"""Statements about rights that are phrases of a table: disclaimers, reuse terms, contacts, licences in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from attrs import frozen

from articlemeta.lexicon import Phrasebook, PhraseMatch
from articlemeta.lexicon.folding import fold_in_place, has_wide, holds_any
from articlemeta.normalize.quotations import is_talked_about
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.phrases import phrases_in
from articlemeta.printed.sentences import joined_spans, sentence_ends, sentence_span
from articlemeta.printed.text_end import LONGEST_CLOSING, ends_text

_FOREIGN = Hint.COMMENT | Hint.AD | Hint.NAV
_SHORTEST, _LONGEST = 4, 6_000
_MOST = 40
_CLOSING = frozenset({Zone.BODY.value, Zone.FOOT.value})
LAST_BLOCKS = 25
"""Whatever stands among the last blocks of a page is its footer, wherever its markup puts it."""


@frozen(kw_only=True)
class Statement:
    """A statement on the page, with the phrase that was recognised in it."""

    match: PhraseMatch
    block: Block
    span: tuple[int, int]
    """Where in the block the sentences that hold the phrase start and end."""

    @property
    def text(self) -> str:
        """The whole sentence or sentences that hold the phrase."""
        return self.block.text[slice(*self.span)]

    def words(self, key: str) -> tuple[str, ...]:
        """What the phrase's table says under this key, as a list."""
        value = self.match.phrase.data.get(key, ())
        return (value,) if isinstance(value, str) else value


@frozen
class Surroundings:
    """What stands around the text: where pages say whose they are, and what may be done with them."""

    blocks: tuple[Block, ...]
    folded: str
    """Their folded texts, ``\\0`` between them."""

    def holding(self, word: str) -> Iterator[Block]:
        """The blocks whose text holds these folded letters."""
        at, number, counted = self.folded.find(word), 0, 0
        while at >= 0:
            number += self.folded.count("\0", counted, at)
            yield self.blocks[number]
            counted = self.folded.find("\0", at)
            at = self.folded.find(word, counted) if counted >= 0 else -1


def surroundings(page: Page) -> Surroundings:
    """All that is neither running text nor somebody else's box, worked out once for a page."""
    known = page.worked_out.get(Surroundings)
    if known is None:
        body, aside = Zone.BODY, Zone.ASIDE
        first_last = len(page.blocks) - LAST_BLOCKS
        blocks = tuple(
            [b for b in page.blocks if (b.zone is not body and b.zone is not aside) or b.index >= first_last]
        )
        known = page.worked_out[Surroundings] = Surroundings(blocks, fold_in_place("\0".join([b.text for b in blocks])))
    return cast("Surroundings", known)


def is_last(block: Block, page: Page) -> bool:
    """Whether a block is among the last of its page: they are its footer, wherever its markup puts them."""
    return block.index >= len(page.blocks) - LAST_BLOCKS


def find_statements_of(page: Page, book: Phrasebook, *means: str, menus: bool = False) -> Iterator[Statement]:
    """Every statement that means one of these, in reading order; guarded ones are left out.

    ``menus`` says whether to look at links that stand alone as well: a menu names contacts, but disclaims nothing.
    """
    wanted = frozenset((*means, "not-a-notice"))
    found = 0
    for number, matches in phrases_in(page, book).items():
        block = page.blocks[number]
        wanted_here = [match for match in matches if match.phrase.means in wanted]
        if not wanted_here or not _may_hold_notice(block, menus=menus):
            continue
        for match in _unguarded(wanted_here, block, _rooms_of(block, page)):
            found += 1
            if found > _MOST:
                return
            yield Statement(match=match, block=block, span=_span_of(match, block.text))


def _span_of(match: PhraseMatch, text: str) -> tuple[int, int]:
    """The sentences of a match. Where a slot ran on over several, only the last one counts."""
    first = match.start
    for start, end in match.slots.values():
        opens = start <= match.start or match.phrase.data.get("kind") == "reuse-ban"
        if opens and any(start < stop < end for stop in sentence_ends(text[:end])):
            first = max(first, end - 1)
    return sentence_span(text, first, match.end)


def _may_hold_notice(block: Block, *, menus: bool) -> bool:
    return not (
        block.hint & (_FOREIGN if block.zone is not Zone.FOOTER else _FOREIGN & ~Hint.NAV)
        or block.zone is Zone.CAPTION
        or not _SHORTEST <= len(block.text) <= _LONGEST
        or (not menus and _is_menu(block))
    )


def _is_menu(block: Block) -> bool:
    """Whether a block is little more than links: a menu, not a statement."""
    return len(block.text) < 60 and block.link_chars * 10 >= len(block.text) * 8


def _rooms_of(block: Block, page: Page) -> frozenset[str]:
    """The zones whose phrases may be tried on a block: a short line that ends the text is as good as one under it."""
    zone = block.zone
    if zone is Zone.BODY and len(block.text) <= LONGEST_CLOSING and ends_text(block, page):
        return _CLOSING
    return frozenset((zone.value,))


def _unguarded(matches: Iterable[PhraseMatch], block: Block, rooms: frozenset[str]) -> list[PhraseMatch]:
    found = [m for m in matches if not m.phrase.zones or not rooms.isdisjoint(m.phrase.zones)]
    guards = [_guarded(m, block.text) for m in found if m.phrase.means == "not-a-notice"]
    return [
        m
        for m in found
        if m.phrase.means != "not-a-notice"
        and not is_talked_about(block.text, m.start)
        and not any(start < m.end and m.start < end for start, end in guards)
    ]


def _guarded(guard: PhraseMatch, text: str) -> tuple[int, int]:
    """What a guard keeps from being a notice: its own words, or the sentence that holds them."""
    if guard.phrase.data.get("covers") == "sentence":
        return sentence_span(text, guard.start, guard.end)
    return guard.start, guard.end


def speaks_of_page(sentence: str, block: Block, page: Page, book: Phrasebook) -> bool:
    """Whether a sentence can be about its own page: under the text any is, elsewhere it must say so or have a label.

    “The copying of keys is banned” in the line under a headline is news; “the copying of this text is banned” is not.
    """
    if block.zone not in _TELLING or (block.zone is Zone.BODY and ends_text(block, page)) or block.own & Hint.NOTICE:
        return True
    if any(sign in sentence[:_LABEL] for sign in ":：") or sentence[:1] in _LABEL_SIGNS:
        return True
    folded = fold_in_place(sentence)
    unspaced = has_wide(folded)
    return any(holds_any(folded, book.words(name), unspaced=unspaced) for name in ("self_words", "licensed_works"))


_TELLING = frozenset({Zone.HEAD, Zone.BODY})
_LABEL = 32
_LABEL_SIGNS = frozenset("*([【（※")
_PARTY_WORDS = 7
_ARTICLES = frozenset({"the", "der", "die", "das", "la", "le", "les", "el", "il", "de", "het"})


def party_of(statement: Statement, slot: str) -> str | None:
    """Who a slot names: the last sentence of what it holds, if that is written like a name."""
    place = statement.match.slots.get(slot)
    if place is None:
        return None
    start = max(place[0], sentence_span(statement.block.text, place[1] - 1, place[1])[0])
    words = statement.block.text[start : place[1]].strip(" ,;:-\"'").split()
    bare = words[1:] if words and words[0].lower() in _ARTICLES else words
    named = 0 < len(bare) <= _PARTY_WORDS and not bare[0][0].islower() and not bare[-1][0].islower()
    return " ".join(words) if named else None


def text_of(statements: Iterable[Statement]) -> str:
    """All the sentences of statements of one block, each once."""
    together = list(statements)
    return joined_spans(together[0].block.text, (statement.span for statement in together))
