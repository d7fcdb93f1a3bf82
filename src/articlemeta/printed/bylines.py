"""Where bylines stand: beside the headline, at the head of the text, at its foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlemeta.normalize.byline_words import BylineWords
from articlemeta.page.box_headings import opens_box
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.author_links import LONGEST_LINE, is_author
from articlemeta.printed.byline_candidates import ELSEWHERE, NEAR, Byline, Found, Strength
from articlemeta.printed.byline_leads import bracketed_lead, opens_byline
from articlemeta.printed.byline_signs import find_in_block
from articlemeta.printed.rooms import is_whole_link

_ENDS = 3
"""How many blocks at the start of the text may be a byline."""
_LAST = 5
"""How many blocks at the end of the text may be a byline."""
_ENDS_SIGNED = 12
"""In how many blocks before those a name may stand in brackets at the end."""
_CLOSING = (")", "）", "】", "]", "］")
_FOOT = 14
_MOST_UNDER_TITLE = 4
_HEAD = 30
"""How many blocks around the headline may be a byline."""
_FAR = 999


def find_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """Every stretch of text in a byline's place that may be one: around the headline, then at the ends of the text."""
    yield from find_head_bylines(page, words)
    yield from find_end_bylines(page, words)


def find_head_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """What may be a byline around the headline, in reading order."""
    blocks = page.in_zones(Zone.HEAD)
    if page.headline is None:
        yield from _in_blocks(blocks[-_HEAD:], page, words)
        return
    place = page.headline.index
    near = {block.index: block for block in blocks if 0 < abs(block.index - place) <= _HEAD}
    near |= {block.index: block for block in page.blocks[max(0, place - 2) : place]}
    near |= {block.index: block for block in page.blocks[place + 1 : place + 1 + NEAR]}
    yield from _under_title(page.headline, words)
    yield from _in_blocks([near[index] for index in sorted(near)], page, words)


def _under_title(headline: Block, words: BylineWords) -> Iterator[Byline]:
    """The lines behind a headline that nothing but a line break parts from its byline, as old pages have it."""
    for line in headline.lines[1:_MOST_UNDER_TITLE] if "\n" in headline.text else ():
        if 1 < len(line) <= LONGEST_LINE and opens_byline(line, words):
            yield _byline((line, Strength.LED, None), headline, 1)


def find_end_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """What may be a byline in the first and last blocks of the text, and under it."""
    body = page.in_zones(Zone.BODY)
    last = max(_ENDS, len(body) - _LAST)
    ends = (*body[:_ENDS], *body[last:], *page.in_zones(Zone.FOOT)[:_FOOT])
    place = page.headline.index if page.headline is not None else -NEAR - 1
    for block in body[max(_ENDS, last - _ENDS_SIGNED) : last]:
        if block.text.endswith(_CLOSING):
            yield from (_byline(found, block, _FAR) for found in bracketed_lead(block, words))
    yield from _in_blocks([block for block in ends if not -2 <= block.index - place <= NEAR], page, words)


def _follows_link(block: Block, page: Page) -> bool:
    """Whether a line without links stands right under one that is nothing but a link: it is the linked story's."""
    before = page.blocks[block.index - 1]
    return not block.link_chars and not block.hint & Hint.BYLINE and before.zone is Zone.FOOT and is_whole_link(before)


def _in_blocks(blocks: Iterable[Block], page: Page, words: BylineWords) -> Iterator[Byline]:
    place = page.headline.index if page.headline is not None else None
    for block in blocks:
        distance = abs(block.index - place) if place is not None else _FAR
        if block.zone is Zone.FOOT and _follows_link(block, page):
            continue
        if "\n" in block.text and opens_box(block.lines[0]):
            continue
        if block.zone is Zone.CAPTION and block.tag == "figcaption":
            continue
        if not block.hint & ELSEWHERE and (distance <= NEAR or _may_be_far(block, words)):
            for found in find_in_block(block, distance, page, words):
                yield _byline(found, block, distance)


def _may_be_far(block: Block, words: BylineWords) -> bool:
    """Whether a block away from the headline is worth a closer look: a cheap test that spares most the reading."""
    if block.zone is not Zone.HEAD or block.hint & (Hint.BYLINE | Hint.DATE) or words.opens(block.text):
        return True
    return any(span.hint & Hint.BYLINE or (span.tag == "a" and is_author(span, block)) for span in block.spans)


def _byline(found: Found, block: Block, distance: int) -> Byline:
    text, strength, span = found
    url = span.href if span is not None and span.tag == "a" else None
    return Byline(text=text, strength=strength, block=block, distance=distance, url=url)
