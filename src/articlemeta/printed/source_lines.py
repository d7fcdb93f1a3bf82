"""Source lines under the headline: “Countercurrents 16 May 2023”, the name of another site and the date it printed."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.normalize.dates import find_dates
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.printed.provenance import Credit

_LONGEST = 90
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.TAGS | Hint.SHARE
_MOST = 14


def find_source_lines(page: Page, *, language: str | None) -> Iterator[Credit]:
    """Lines around the headline that are a linked name and a date."""
    for block in page.in_zones(Zone.HEAD)[:_MOST]:
        if block is not page.headline and len(block.text) <= _LONGEST and not block.hint & _FOREIGN:
            credit = _read(block, language)
            if credit is not None:
                yield credit


def _read(block: Block, language: str | None) -> Credit | None:
    link = _leading_link(block)
    if link is None or not any(c.isdigit() for c in block.text[link.end :]):
        return None
    date = next(find_dates(block.text, language=language), None)
    if date is None or date.start < link.end or len(block.text) - date.end > 3 or date.start - link.end > 5:
        return None
    return Credit(
        means="original",
        source=block.text_of(link),
        rule="source-line.dated",
        quote=block.text,
        block=block,
        date=block.text[date.start : date.end],
        url=link.href,
        linked=block.text_of(link),
        placed="linked",
        at=link.start,
    )


def _leading_link(block: Block) -> Span | None:
    """The link that the line begins with, where it leads to another site."""
    for span in block.spans:
        if span.tag == "a" and span.start <= 1 and (span.href or "").startswith(("http://", "https://", "//")):
            return span
    return None
