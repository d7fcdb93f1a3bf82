"""Sentences that disclaim something in words that no phrase foresees.

Legal notices and editors' notes say few things in endless ways. A sentence in a notice's place that holds one word of
each of a kind's lists says that thing: “opinion”, “author” and “does not reflect”. Only sentences that no phrase has
read are looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import fold_in_place, words_of
from articlemeta.lexicon.lexicon import ENGLISH
from articlemeta.lexicon.template import SPACELESS
from articlemeta.models import DisclaimerKind
from articlemeta.normalize.quotations import is_talked_about, without_quotations
from articlemeta.normalize.scripts import is_wide
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.sentences import sentence_ends

_SHORTEST, _LONGEST, _LONGEST_DENSE = 20, 420, 160
_MOST_BLOCKS = 60
_ENDS = 2
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NEWSLETTER | Hint.CAPTION | Hint.TITLE | Hint.BIO
_ROOMS = frozenset({Zone.FOOT, Zone.FOOTER, Zone.HEAD})
_MOST_LISTS = 3
_KINDS = (DisclaimerKind.INTEREST, *(kind for kind in DisclaimerKind if kind is not DisclaimerKind.INTEREST))
"""Who declares no interests says that he advises nobody, which is no advice: interests are looked for first."""
_QUOTES = frozenset("\"'«„“”‘‚「『")
_WHOLE = 3
"""Words of so few letters begin too many others."""
_LONGEST_LINE = 220


class Cued(NamedTuple):
    """A sentence that disclaims something."""

    kind: DisclaimerKind
    block: Block
    start: int
    end: int


def find_cued(page: Page, book: Phrasebook, taken: Collection[tuple[int, int]]) -> Iterator[Cued]:
    """Every such sentence.

    Args:
        page: the page.
        book: the phrases of its language.
        taken: block and place of what phrases have read: sentences that hold one are left alone.
    """
    lists = _lists(book)
    blocks = _blocks(page) if lists else []
    spaceless = book.language in SPACELESS
    readable = [_readable(block.text, spaceless=spaceless) for block in blocks]
    whole = "\n".join(readable)
    heads = {"", *(word[:_WHOLE] for word in whole.split())}
    likely = [one for one in lists if all(_may_hold(whole, heads, group) for group in one[1])]
    for block, told in zip(blocks, readable, strict=True):
        # Few blocks hold the words that one of their sentences would have to hold, and only those are cut up.
        if here := [one for one in likely if _holds_all(told, one[1])]:
            for start, end in _sentences(block, taken):
                text = _readable(block.text[start:end], spaceless=spaceless)
                kind = next((kind for kind, groups in here if _holds_all(text, groups)), None)
                if kind is not None:
                    yield Cued(kind, block, start, end)


class _Group(NamedTuple):
    """A list of words of which a sentence must hold one."""

    words: tuple[str, ...]
    by_head: Mapping[str, list[str]]
    """The words by the first letters of their first one; all under no letter in a language without spaces."""


_Lists = tuple[_Group, ...]


@lru_cache(maxsize=64)
def _lists(book: Phrasebook) -> tuple[tuple[DisclaimerKind, _Lists], ...]:
    """The lists of each kind, in the page's language, then in English.

    Each word is as it is looked for: as the beginning of a word, a very short one as a whole word.
    """
    found = [
        (kind, _lists_of(book, f"{prefix}notice_{str(kind).replace('-', '_')}", spaceless=spaceless))
        for prefix, spaceless in (("", book.language in SPACELESS), (ENGLISH, False))
        for kind in _KINDS
    ]
    return tuple((kind, lists) for kind, lists in found if lists)


def _lists_of(book: Phrasebook, name: str, *, spaceless: bool) -> _Lists:
    groups = (book.words(f"{name}_{number}") for number in range(1, _MOST_LISTS + 1))
    return tuple(_group([_sought(word, spaceless=spaceless) for word in group]) for group in groups if group)


def _group(words: Sequence[str]) -> _Group:
    by_head: dict[str, list[str]] = {}
    for word in words:
        head = word[1:].partition(" ")[0][:_WHOLE] if word[0] == " " else ""
        by_head.setdefault(head, []).append(word)
    return _Group(tuple(words), by_head)


def _sought(word: str, *, spaceless: bool) -> str:
    if spaceless:
        return word
    return f" {word} " if len(word) <= _WHOLE else f" {word}"


def _readable(text: str, *, spaceless: bool) -> str:
    folded = fold_in_place(without_quotations(text))
    return folded if spaceless else f" {' '.join(words_of(folded))} "


def _may_hold(whole: str, heads: AbstractSet[str], group: _Group) -> bool:
    """Whether a word of a list stands anywhere in the blocks, whose words begin with these heads."""
    return any(word in whole for head in group.by_head.keys() & heads for word in group.by_head[head])


def _holds_all(text: str, groups: _Lists) -> bool:
    """Whether a text holds a word of each list."""
    return all(any(map(text.__contains__, group.words)) for group in groups)


def _sentences(block: Block, taken: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences of a place where notices stand, without those that phrases have read."""
    start = 0
    for end in (*sentence_ends(block.text), len(block.text)):
        size = end - start
        longest = _LONGEST_DENSE if is_wide(block.text[start : start + 1]) else _LONGEST
        if _SHORTEST // (2 if longest == _LONGEST_DENSE else 1) <= size <= longest and not any(
            number == block.index and start <= at < end for number, at in taken
        ):
            lead = size - len(block.text[start:end].lstrip())
            if block.text[start + lead] not in _QUOTES and not is_talked_about(block.text, start + lead):
                yield start + lead, end
        start = end


def _blocks(page: Page) -> list[Block]:
    """The places where notices stand."""
    after = page.headline.index if page.headline is not None else -1
    body = page.in_zones(Zone.BODY)
    ends = {block.index for block in (*body[:_ENDS], *body[-_ENDS:]) if len(block.text) <= _LONGEST_LINE}
    kept = [
        block
        for block in page.blocks
        if (block.zone in _ROOMS or block.index in ends)
        and block.index > after
        and not block.hint & _FOREIGN
        and block.link_chars * 2 < len(block.text)
    ]
    return kept[:_MOST_BLOCKS]
