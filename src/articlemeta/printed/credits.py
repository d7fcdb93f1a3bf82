"""Picture credits as printed: in captions and in lines such as "Featured image is from X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.lexicon import Phrasebook
from articlemeta.models import AuthorRole, Basis
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.signals import Signal

_IMAGE_CREDIT = frozenset(["image-credit"])
_LONGEST = 200
_MOST_BLOCKS = 60
_TAIL = re.compile(r"\(([^()\n]{2,80})\)\s*$|[|©]\s*([^|©\n]{2,80})$")


def find_credits(page: Page, book: Phrasebook, words: BylineWords) -> Iterator[Signal]:
    """Who made the pictures, as printed, in reading order."""
    for block in page.in_zones(Zone.CAPTION)[:_MOST_BLOCKS]:
        yield from _in_caption(block, words)
    for block in (*page.in_zones(Zone.HEAD)[-8:], *page.in_zones(Zone.FOOT)[:12], *page.in_zones(Zone.BODY)[-4:]):
        if len(block.text) <= _LONGEST:
            yield from _in_sentence(block, book)


def _in_caption(block: Block, words: BylineWords) -> Iterator[Signal]:
    if block.hint & (Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.NAV):
        return
    for line in block.lines[:6]:
        if words.lead_patterns[AuthorRole.PHOTOGRAPHER].match(line) and len(line) <= _LONGEST:
            yield _signal(block, line)


def _in_sentence(block: Block, book: Phrasebook) -> Iterator[Signal]:
    for match in book.find(block.text, _IMAGE_CREDIT):
        yield _signal(block, match.text("credit") or block.text)


def _signal(block: Block, text: str) -> Signal:
    return Signal(
        field="image_credit",
        value=text,
        rule="credit.printed",
        basis=Basis.PRINTED,
        quote=block.text[:300],
        block=block,
    )
