"""Source lines: “Countercurrents 16 May 2023” under the headline, “Source: AFP” there or under the text.

A label and a name say little, so they are read only where they can stand for the whole text, and only where the whole
line is the source. Whether the party is sure enough is judged later, with all that is known of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.lexicon import Phrasebook
from articlemeta.normalize.dates import find_dates
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Span, Zone
from articlemeta.printed.byline_agencies import names_photographer
from articlemeta.printed.provenance import Credit, FoundAgency, Reader, agencies_in, leading_agency
from articlemeta.printed.rooms import Rooms

_LONGEST = 90
_LINES_BEHIND = 1
_LONGEST_LINE = 140
_LONGEST_VALUE = 80
_LONGEST_BLOCK = 400
_MOST_LABELLED = 6
_YEAR = late(r"\b(?:19|20)\d\d\b")
_WORD = late(r"[^\W\d_]+")
_BRACKET = late("[(（]")
_CLOSING = late("[)）]")
_COMPANIES = frozenset({"株式会", "有限会", "合同会"})
_COLON = late("[:：]")
_VALUE_END = late(r"\s[|·•–—]\s|\s{2,}|\t|\s[^\s:：]{1,16}\s?[:：]\s")
_APART = "|·•–—-/)]】（([,，;"
_JOINS = frozenset("+/&")
_AROUND = " \t()（）[]【】*|.。_"


def find_source_lines(
    rooms: Rooms, book: Phrasebook, reader: Reader, *, headline: Block | None = None
) -> Iterator[Credit]:
    """Lines around the headline that are a linked name and a date, and lines with a label there and under the text."""
    for block in rooms.byline:
        if block is not headline and len(block.text) <= _LONGEST:
            credit = _dated(block, reader.language)
            if credit is not None:
                yield credit
    for blocks in (rooms.byline, rooms.endings):
        yield from (c for c in _labelled(blocks, book, reader) if c.agency is not None or _stands_last(c, rooms))


def _stands_last(credit: Credit, rooms: Rooms) -> bool:
    """Whether no prose follows, or but a line and this is called a source: a list in the text can have one of its own."""
    block = credit.block
    is_called_source = block.hint & Hint.SOURCE and block.index >= rooms.last_body - _LINES_BEHIND
    return block.zone is not Zone.BODY or block.index >= rooms.last_body or bool(is_called_source)


def _dated(block: Block, language: str | None) -> Credit | None:
    """A name and a date alone. With a link to another site it is a source; without one it only supports others."""
    text = block.text
    year = _YEAR.search(text)
    link = _leading_link(block) if year is not None else None
    if year is None or text[0].isdigit() or (link is None and block.link_chars):
        return None
    date = next(find_dates(text, language=language), None)
    if date is None or len(text) - date.end > 3:
        return None
    end = link.end if link is not None else date.start
    if not 0 <= date.start - end <= 5 or not text[:end].strip():
        return None
    return Credit(
        means="original",
        source=block.text_of(link) if link is not None else text[:end].strip(" ,·|•–—-"),
        rule="source-line.dated",
        quote=text,
        block=block,
        date=text[date.start : date.end],
        placed="linked" if link is not None else "plain",
        at=0,
    ).with_link(link)


def _leading_link(block: Block) -> Span | None:
    """The link that the line begins with, where it leads to another site."""
    for span in block.spans:
        if span.tag == "a" and span.start <= 1 and (span.href or "").startswith(("http://", "https://", "//")):
            return span
    return None


def _labelled(blocks: tuple[Block, ...], book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """What stands behind a label, in its line or in the block that follows it."""
    waiting: Block | None = None
    labels = book.words("source_labels")
    for block in blocks:
        text = block.text
        if len(text) > _LONGEST_BLOCK:
            waiting = None
            continue
        if waiting is not None and len(text) <= _LONGEST_VALUE:
            yield from _credits(f"{waiting.text} {text}", 0, len(text), block, book, reader)
        waiting = block if len(text) <= 30 and _is_label(text, labels) else None
        if waiting is None and (":" in text or "：" in text):
            start = 0
            for line in text.split("\n"):
                if len(line) <= _LONGEST_LINE:
                    yield from _in_line(line, start, block, book, reader)
                start += len(line) + 1


def _is_label(text: str, labels: frozenset[str]) -> bool:
    return fold(text).strip(_AROUND + ":：") in labels


def _in_line(line: str, offset: int, block: Block, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    for colon in list(_COLON.finditer(line))[:_MOST_LABELLED]:
        start = _label_start(line[: colon.start()].rstrip(), book.words("source_labels"))
        if start is None or (start and (block.zone is not Zone.HEAD or not _stands_apart(line[:start]))):
            continue
        end = len(line)
        cut = _VALUE_END.search(line, colon.end())
        if cut is not None and line[colon.end() : cut.start()].strip():
            if block.zone is not Zone.HEAD:
                return  # something else stands in the line: it is not the source line of the text
            end = cut.start()
        yield from _credits(line, offset + colon.end(), offset + end, block, book, reader)
        return


def _label_start(before: str, labels: frozenset[str]) -> int | None:
    """Where the label begins that the words before a colon end with."""
    words = before.split(" ")
    for count in (3, 2, 1):
        tail = " ".join(words[-count:])
        if len(words) >= count and fold(tail).strip(_AROUND) in labels:
            return len(before) - len(tail)
    return None


def _stands_apart(before: str) -> bool:
    before = before.rstrip()
    return before == "" or before[-1] in _APART or any(c.isdigit() for c in before[-12:])


def _credits(quote: str, start: int, end: int, block: Block, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    value = block.text[start:end]
    start += len(value) - len(value.lstrip(_AROUND))
    value = value.strip(_AROUND)
    if (opened := _BRACKET.search(value)) is not None and opened.start() and _CLOSING.search(value) is None:
        value = value[: opened.start()] if not list(agencies_in(value[opened.end() :], reader)) else value
    if value and is_wide(value[0]) and _BRACKET.search(value.partition(" ")[0]) is None and value[:3] not in _COMPANIES:
        value = value.split(" ", 1)[0]
    value = value[: _own_end(block, start, start + len(value)) - start].rstrip(_AROUND)
    if not value or len(value) > _LONGEST_VALUE or names_photographer(value):
        return
    passed = passed_on(value, book.words("via_words"), reader)
    found = [] if passed is not None else list(agencies_in(value, reader))
    passed = passed or (_issued(value, found) if found else None)
    if passed is not None:
        found, value = [passed[1]], passed[0]
    link = block.link_at(start, start + 1)
    for one in found:
        yield Credit(
            means="distributor" if one.agency.kind == "press-release" else "wire",
            source=one.agency.name,
            agency=one.agency,
            rule="source-line.agency",
            quote=quote,
            block=block,
            placed="signoff",
            at=start + one.start,
        )
    if not found or passed is not None:
        yield Credit(
            means="original" if passed is None else "press-release",
            source=value,
            rule="source-line.labelled",
            quote=quote,
            block=block,
            placed="line" if passed is None else "statement",
            at=start,
        ).with_link(link)


def _issued(value: str, found: list[FoundAgency]) -> tuple[str, FoundAgency] | None:
    """Whose release it is, where who spread it stands in brackets: “株式会社見本（配信：PR TIMES）”."""
    one, before = found[0], _BRACKET.split(value, maxsplit=1)[0].rstrip()
    is_release = one.agency.kind == "press-release" and 1 < len(before) < one.start
    return (before, one) if is_release else None


def passed_on(value: str, vias: frozenset[str], reader: Reader) -> tuple[str, FoundAgency] | None:
    """Whose release it is and who spread it: “Example Inc. via Business Wire”."""
    for via in _WORD.finditer(value, 2):
        if fold(via.group()) in vias:
            agency = leading_agency(value[via.end() :].lstrip(), reader)
            if agency is not None and agency.agency.kind == "press-release":
                return value[: via.start()].rstrip(" ,;-–—"), agency.moved(via.end() + 1)
    return None


def _own_end(block: Block, start: int, end: int) -> int:
    """Where the value ends that begins here: at the end of its element, at a date, at a link that begins later."""
    for span in block.spans:
        if span.start <= start < span.end < end and not _goes_on(block.text[span.end : end]):
            end = span.end
        elif start < span.start < end and (span.tag in {"a", "time"} or span.hint & Hint.DATE):
            end = end if _joins(block.text[start : span.start]) else span.start
    return end


def _goes_on(behind: str) -> bool:
    """Whether a list of sources goes on behind an element: “<a>Reuters</a> + <a>AFP</a>”."""
    return behind.lstrip()[:1] in _JOINS


def _joins(before: str) -> bool:
    return before.rstrip()[-1:] in _JOINS
