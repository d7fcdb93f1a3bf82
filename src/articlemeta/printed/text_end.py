"""Where the text ends: whether a block of it is among its last lines, where notices stand as well as under it."""

from __future__ import annotations

from articlemeta.page.structure import Block, Page, Zone

LONGEST_CLOSING = 320
"""A longer block that ends the text is a paragraph of it: characters."""
_CLOSING_LINES = 3


def is_last_line(block: Block, page: Page) -> bool:
    """Whether a short line is the text's last."""
    return len(block.text) <= LONGEST_CLOSING and block in page.in_zones(Zone.BODY)[-1:]


def ends_text(block: Block, page: Page) -> bool:
    """Whether no more than a line or two of the text follow."""
    body = Zone.BODY
    following = page.blocks[block.index + _CLOSING_LINES : block.index + _CLOSING_LINES + 2]
    return not any(other.zone is body for other in following)
