"""Letters set apart for looks: “版 权 所 有” in the last lines of a page is read as “版权所有”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Block, Span

_LAST = 40
"""Only in so many blocks at the end of a page are letters set apart: it is done to notices, and elsewhere to poems."""
_SPACED = late("(?:[\u3400-\u9fff] ){4}[\u3400-\u9fff]")
_BETWEEN = late("(?<=[\u3400-\u9fff，、。]) (?=[\u3400-\u9fff，、。])")


def close_up(blocks: Sequence[Block]) -> None:
    """Take the spaces between letters out of the last blocks of a page, where they are set apart."""
    for block in blocks[-_LAST:]:
        if not block.text.isascii() and _SPACED.search(block.text) is not None:
            gaps = [found.start() for found in _BETWEEN.finditer(block.text)]
            block.text = _BETWEEN.sub("", block.text)
            block.spans = tuple(_moved(span, gaps) for span in block.spans)


def _moved(span: Span, gaps: list[int]) -> Span:
    """The same element in the text without these spaces."""
    start, end = (place - bisect_left(gaps, place) for place in (span.start, span.end))
    return Span(start, end, span.element, span.tag, span.hint)
