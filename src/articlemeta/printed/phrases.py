"""The phrases of a page, found once for everybody who asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from articlemeta.lexicon import Phrasebook, PhraseMatch
from articlemeta.page.structure import Hint, Page

_FOREIGN = Hint.NAV | Hint.AD
_LONGEST = 6_000


def phrases_in(page: Page, book: Phrasebook) -> Mapping[int, list[PhraseMatch]]:
    """Each phrase of the book that stands in a block of the page, by the block's number.

    All blocks are searched at once, when first asked; blocks of over 6,000 characters are no statements.
    """
    key = ("phrases", id(book))
    known = page.worked_out.get(key)
    if known is None:
        blocks = [block for block in page.blocks if len(block.text) <= _LONGEST and not block.hint & _FOREIGN]
        found = book.find_in([block.text for block in blocks])
        known = page.worked_out[key] = {blocks[number].index: matches for number, matches in found}
    return cast("Mapping[int, list[PhraseMatch]]", known)
