"""The few places of a page where readers are told whose text it is: the byline's, the first words, the last lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import cast

from attrs import frozen

from articlemeta.page.structure import Block, Hint, Page, Zone

_OTHERS = int(Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.CAPTION | Hint.TAGS)
_INSIDE = int(Hint.ARTICLE | Hint.BODY)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BYLINE = 24
_BEFORE_HEADLINE = 4
_OPENING = 4
_HEAD_BEFORE_TEXT = 6
_ENDING = 4
_FOOT = 14
_FEW_WORDS = 3


@frozen(eq=False)
class Rooms:
    """The places, each with its blocks in reading order."""

    byline: tuple[Block, ...]
    """The lines around the headline and above the text."""
    openings: tuple[Block, ...]
    """What can open the text: its first blocks, then, from the text upwards, the lines above it."""
    endings: tuple[Block, ...]
    """The last blocks of the text and the lines under it, up to the next heading."""
    others_from: int
    """The number of the first block under the text that is a heading or another story."""
    links_from: int
    """The number of the first block under the text that is nothing but a link: bare names behind it may be of others."""
    captions: str
    """All captions, as one text: who is named here is credited with a picture."""
    last_body: int
    """The number of the text's last block; -1 where there is no text."""


def rooms_of(page: Page) -> Rooms:
    """The places of a page, found once."""
    known = page.worked_out.get("rooms")
    if known is None:
        known = page.worked_out["rooms"] = _find(page)
    return cast("Rooms", known)


def _find(page: Page) -> Rooms:
    head: list[Block] = []
    body: list[Block] = []
    foot: list[Block] = []
    captions: list[str] = []
    wanted = {Zone.HEAD: head, Zone.BODY: body, Zone.FOOT: foot}
    for block in page.blocks:
        zone = block.zone
        if zone in wanted:
            wanted[zone].append(block)
        elif zone is Zone.CAPTION and len(captions) < 30:
            captions.append(block.text[:400])
    first = body[0].index if body else len(page.blocks)
    above = [b for b in head if first - _HEAD_BEFORE_TEXT <= b.index < first and b is not page.headline]
    return Rooms(
        byline=tuple(_byline(head, page.headline)),
        openings=(*body[:_OPENING], *reversed(above)),
        endings=(*body[-_ENDING:], *_below(foot)),
        others_from=next((b.index for b in foot if b.tag in _HEADINGS or _is_teaser(b)), len(page.blocks)),
        links_from=next((b.index for b in foot if is_whole_link(b)), len(page.blocks)),
        captions="\n".join(captions),
        last_body=body[-1].index if body else -1,
    )


def _byline(head: Iterable[Block], headline: Block | None) -> list[Block]:
    after = headline.index if headline is not None else -1
    kept = [
        block
        for block in head
        if block is not headline
        and not block.hint & _OTHERS
        and (block.index > after or (after - block.index <= _BEFORE_HEADLINE and _may_stand_above(block)))
    ]
    return kept[:_BYLINE]


def _may_stand_above(block: Block) -> bool:
    """Whether a line above the headline can name whose text it is: called so, or with the sign of copyright."""
    return bool(block.hint & (Hint.SOURCE | Hint.BYLINE)) or block.text[0] == "©"


def _below(foot: list[Block]) -> list[Block]:
    """The lines under the text, and what is called a source inside the article.

    What comes after a heading or another story is another box, and so is a biography.
    """
    kept: list[Block] = []
    elsewhere = False
    for block, following in zip_longest(foot[:_FOOT], foot[1 : _FOOT + 1]):
        hint = block.hint
        elsewhere = elsewhere or block.tag in _HEADINGS or _is_teaser(block)
        if hint & (_OTHERS | Hint.BIO) or (elsewhere and not (hint & Hint.SOURCE and hint & _INSIDE)):
            continue
        if not (elsewhere and following is not None and is_whole_link(following)):
            kept.append(block)
    return kept


def _is_teaser(block: Block) -> bool:
    """Whether a block is one whole link of several words to a page of this site: the first of a list of stories."""
    if not is_whole_link(block) or len(block.text.split()) < _FEW_WORDS or block.hint & Hint.SHARE:
        return False
    href = next((span.href or "" for span in block.spans if span.tag == "a"), "")
    return href.startswith(("/", "http", "?", "a", ".")) and "share" not in href


def is_whole_link(block: Block) -> bool:
    """Whether a block is nothing but a link, and not called a source."""
    return block.link_chars * 5 >= len(block.text) * 4 and not block.hint & Hint.SOURCE
