"""Lines that file the text under places and topics: "Region: East Asia", "Tags: trains, weather"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articlemeta.lexicon import Phrasebook
from articlemeta.models import Basis
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.signals import Signal

MAX_VALUES = 40
"""More places or topics under one label than any page means."""
MAX_LABEL = 32
MAX_LINE = 400
_ZONES = (Zone.HEAD, Zone.BODY, Zone.FOOT)
_FOREIGN = int(Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.NEWSLETTER | Hint.FOOTER)
_SEPARATORS = late(r"\s{0,9}[,;|/·•、，；،؛]\s{0,9}|\s{1,9}[–—]\s{1,9}|\s{0,9}\n\s{0,9}")


def find_labels(page: Page, book: Phrasebook, field: str) -> Iterator[Signal]:
    """What the page prints behind its labels for one field: ``region`` or ``topic``."""
    labels = book.words(f"{field}_labels")
    blocks = page.blocks
    for place, block in enumerate(blocks):
        if block.zone in _ZONES and not block.hint & _FOREIGN and len(block.text) <= MAX_LINE:
            text = block.text
            if "\n" in text:
                yield from _read_lines(block, field, labels)
            elif (size := _label_size(text)) and fold(text[:size].strip(" #")) in labels:
                rest = text[size:].lstrip(":： ")
                if rest:
                    yield from _values(field, rest, block, len(text) - len(rest))
                else:
                    yield from _values_below(field, block, blocks[place + 1 : place + 1 + MAX_VALUES])


def _read_lines(block: Block, field: str, labels: frozenset[str]) -> Iterator[Signal]:
    start = 0
    for line in block.text.split("\n"):
        size = _label_size(line)
        if size and fold(line[:size].strip(" #")) in labels and (rest := line[size:].lstrip(":： ")):
            yield from _values(field, rest, block, start + len(line) - len(rest))
        start += len(line) + 1


def _label_size(line: str) -> int:
    """How long the label is that opens the line: up to its colon, or all of a short line."""
    place = line.find(":", 0, MAX_LABEL)
    if place < 0 and not line.isascii():
        place = line.find("：", 0, MAX_LABEL)
    return place if place > 0 else len(line) if len(line) <= MAX_LABEL else 0


def _values(field: str, rest: str, block: Block, start: int) -> Iterator[Signal]:
    """What stands behind the label in its line: its links, or what its separators part."""
    end = start + len(rest)
    links = [span for span in block.spans if span.tag == "a" and start <= span.start and span.end <= end]
    linked = sum(span.end - span.start for span in links)
    texts = [block.text_of(span) for span in links] if linked * 10 >= len(rest) * 6 else _SEPARATORS.split(rest)
    for text in texts[:MAX_VALUES]:
        if text:
            yield _signal(field, text, block)


def _values_below(field: str, label: Block, following: Sequence[Block]) -> Iterator[Signal]:
    """What stands under a label that is a block of its own: links, one or more a block."""
    for block in following:
        if block.zone is not label.zone or block.link_chars * 10 < len(block.text) * 8 or block.tag == "h1":
            return
        for span in block.spans:
            if span.tag == "a" and len(text := block.text_of(span)) <= 2 * MAX_LABEL:
                yield _signal(field, text, block)


def _signal(field: str, text: str, block: Block) -> Signal:
    return Signal(
        field=field, value=text, rule=f"label.{field}", basis=Basis.PRINTED, quote=block.text[:MAX_LINE], block=block
    )
