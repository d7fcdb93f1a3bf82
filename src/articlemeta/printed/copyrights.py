"""Copyright notices: where they stand on a page, and which blocks only look like one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import cast

from attrs import frozen
from lxml import etree

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import fold_in_place
from articlemeta.normalize.copyrights import ParsedNotice, parse_notices
from articlemeta.normalize.notice_tokens import NoticeWords
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.notices import is_last, surroundings

_FOREIGN = Hint.COMMENT | Hint.AD | Hint.CAPTION | Hint.RELATED
_STRING = etree.XPath("string()", smart_strings=False)
_SIGNED = etree.XPath('.//*[text()[contains(., "\u00a9")]]')
_MOST_MENUS = 20
_MOST_MENU_LINES = 3
_LONGEST_LINE = 600
_BEFORE, _AFTER = 160, 440
"""How much of a long line is read around a mark."""
_LINE_START = late(r"[\n|•·]|[.!?][\"”»)]{0,2}\s")
_SENTENCE_ENDS = frozenset('.!?。”"»|•·')
_SHORTEST_BEFORE = 3
_MOST_BEFORE = 5
_LAST_OF_TEXT = 2
_MOST_NOTICES = 30
_MOST_PASSAGES = 40
_MOST_BLOCKS = 120


@frozen(kw_only=True)
class PrintedNotice:
    """A copyright statement on the page."""

    parsed: ParsedNotice
    block: Block
    opens: bool
    """Whether it opens its line."""
    last: bool
    """Whether it stands among the last blocks of the page."""


def notice_words(book: Phrasebook) -> NoticeWords:
    """The words of copyright notices that a phrasebook knows."""
    return _words_of(book)


@lru_cache(maxsize=64)
def _words_of(book: Phrasebook) -> NoticeWords:
    return NoticeWords.of(book.lists)


def find_copyrights(page: Page, book: Phrasebook) -> tuple[PrintedNotice, ...]:
    """Every copyright statement in the page's text, in reading order; those of pictures and fonts are left out."""
    key = ("copyrights", id(book))
    if key not in page.worked_out:
        page.worked_out[key] = tuple(_find(page, book))
    return cast("tuple[PrintedNotice, ...]", page.worked_out[key])


def _find(page: Page, book: Phrasebook) -> list[PrintedNotice]:
    words = notice_words(book)
    found = [n for block in _blocks_with_triggers(page, book) for n in _read_block(block, words, page)]
    if not any(notice.block.zone is Zone.FOOTER or notice.last for notice in found):
        found += [n for block in _menu_blocks(page) for n in _read_block(block, words, page)]
    return found[-_MOST_NOTICES:]


def _blocks_with_triggers(page: Page, book: Phrasebook) -> Iterator[Block]:
    """The blocks that hold a word or sign without which there is no notice."""
    around = surroundings(page)
    triggers = book.words("copyright_triggers")
    worded = {block.index for word in triggers for block in around.holding(word)}
    ends = [(block.index, fold_in_place(block.text)) for block in page.in_zones(Zone.BODY)[-_LAST_OF_TEXT:]]
    worded |= {index for index, text in ends if any(word in text for word in triggers)}
    found = [b for b in page.blocks if "©" in b.text or "ⓒ" in b.text or b.index in worded]
    return islice(filter(_may_hold_notice, found), _MOST_BLOCKS)


def _may_hold_notice(block: Block) -> bool:
    """Whether the block is the page's own words, and no picture's caption or reader's comment."""
    if block.zone is Zone.FOOTER:
        return not block.hint & Hint.COMMENT
    return block.zone is not Zone.CAPTION and not block.hint & _FOREIGN


def _menu_blocks(page: Page) -> Iterator[Block]:
    """The lines of menus that hold a sign. Menus are no text, but some carry the site's notice."""
    menus = [menu for menu in page.menus[:_MOST_MENUS] if "©" in str(_STRING(menu))]
    lines = [line for menu in menus for line in _elements(_SIGNED(menu))]
    for element in lines[-_MOST_MENU_LINES:]:
        text = " ".join(str(_STRING(element)).split())
        yield Block(len(page.blocks), text[:_LONGEST_LINE], element, str(element.tag), 0, 0, (), 0, Zone.FOOTER)


def _elements(found: object) -> Iterator[etree._Element]:
    return (one for one in found if isinstance(one, etree._Element)) if isinstance(found, list) else iter(())


def _read_block(block: Block, words: NoticeWords, page: Page) -> Iterator[PrintedNotice]:
    for text, links, at_start in islice(_passages(block), _MOST_PASSAGES):
        for parsed in parse_notices(text, words, links):
            if not parsed.of_other_work:
                opens = at_start and _opens(text[: parsed.start], words)
                yield PrintedNotice(parsed=parsed, block=block, opens=opens, last=is_last(block, page))


def _opens(before: str, words: NoticeWords) -> bool:
    """Whether a notice opens its line or sentence, or only what is protected stands before it: "All content"."""
    line = _LINE_START.split(before)[-1].strip()
    if len(line) < _SHORTEST_BEFORE or before.rstrip()[-1] in _SENTENCE_ENDS:
        return True
    said = fold(line).split()
    if not said:  # nothing that a reader sees
        return True
    is_verb = said[-1] in words.verbs
    return said[0] in words.leads and len(said) <= _MOST_BEFORE and (is_verb or said[-1] in words.leads)


Passage = tuple[str, list[tuple[int, int]], bool]


def _passages(block: Block) -> Iterator[Passage]:
    """The block's text, or the parts of a long one around its marks, with the links in it."""
    text = block.text
    if len(text) <= _LONGEST_LINE:
        yield text, [(s.start, s.end) for s in block.spans if s.tag == "a"], True
        return
    at = 0
    for line in text.split("\n"):
        if len(line) <= _LONGEST_LINE:
            yield line, _links(block, at, at + len(line)), True
        else:
            yield from _around_marks(block, line, at)
        at += len(line) + 1


def _around_marks(block: Block, line: str, offset: int) -> Iterator[Passage]:
    at, used = line.find("©"), 0
    while at >= 0:
        start, end = max(used, at - _BEFORE), min(len(line), at + _AFTER)
        start = start if start == 0 else max(start, line.rfind(". ", start, at) + 2)
        yield line[start:end], _links(block, offset + start, offset + end), start == 0
        used = end
        at = line.find("©", end)


def _links(block: Block, start: int, end: int) -> list[tuple[int, int]]:
    inside = (s for s in block.spans if s.tag == "a" and s.start < end and s.end > start)
    return [(max(0, s.start - start), s.end - start) for s in inside]
