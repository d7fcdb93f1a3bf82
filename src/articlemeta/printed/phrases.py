"""The phrases of a page, found once for everybody who asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from articlemeta.lexicon import Phrasebook, PhraseMatch
from articlemeta.normalize.scripts import is_wide
from articlemeta.page.structure import Block, Hint, Page, Zone

_FOREIGN = Hint.NAV | Hint.AD
_SHORTEST, _LONGEST = 8, 6_000
_SHORTEST_WIDE = 4
"""Four characters of a wide script say as much as two words."""
_LONGEST_WITHIN = 300
_BESIDE = frozenset({Zone.MASTHEAD, Zone.ASIDE})
_LONGEST_ENTRY = 60
_OPENING, _CLOSING = 3, 6


def phrases_in(page: Page, book: Phrasebook) -> Mapping[int, list[PhraseMatch]]:
    """Each phrase of the book that stands in a block of the page, by the block's number.

    The page is searched when first asked. Captions and blocks of over 6,000 characters are no statements, nor are
    paragraphs of over 300 characters in the middle of the text.
    """
    key = ("phrases", id(book))
    known = page.worked_out.get(key)
    if known is None:
        blocks = [*_where_statements_stand(page)]
        found = book.find_in([block.text for block in blocks])
        known = page.worked_out[key] = {
            block.index: matches for block, matches in zip(blocks, found, strict=True) if matches
        }
    return cast("Mapping[int, list[PhraseMatch]]", known)


def _where_statements_stand(page: Page) -> Iterator[Block]:
    body = page.in_zones(Zone.BODY)
    first, last = (body[_OPENING].index, body[-_CLOSING].index) if len(body) > _OPENING + _CLOSING else (0, 0)
    for block in page.blocks:
        size = len(block.text)
        if (
            _SHORTEST_WIDE <= size <= _LONGEST
            and (size >= _SHORTEST or is_wide(block.text[0]))
            and not block.hint & (_FOREIGN if block.zone is not Zone.FOOTER else Hint.AD)
            and block.zone is not Zone.CAPTION
            and (size <= _LONGEST_WITHIN or not first <= block.index < last or block.zone is not Zone.BODY)
            and not (block.zone in _BESIDE and _says_nothing(block))
        ):
            yield block


def _says_nothing(block: Block) -> bool:
    """Whether a block beside the article is a reader's comment or an entry of a menu."""
    size = len(block.text)
    return bool(block.hint & Hint.COMMENT) or (size < _LONGEST_ENTRY and block.link_chars * 5 >= size * 4)
