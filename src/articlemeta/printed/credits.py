"""Picture credits as printed: in captions and in lines such as "Featured image is from X"."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.lexicon import Phrasebook
from articlemeta.models import AuthorRole, Basis
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.signals import Signal

_IMAGE_CREDIT = frozenset(["image-credit"])
_LONGEST = 160
"""No credit is longer: characters."""
_LONGEST_NAME = 120
_LONGEST_CAPTION = 1500
_MOST_BLOCKS = 40
_ELSEWHERE = Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.NAV
_CREDIT = Hint.SOURCE | Hint.NOTICE
_IN_BRACKETS = r"[(（]([^()（）\n]{2,100})[)）][.。]?$"
_AFTER_SIGN = r"(?:©|\([cC]\)|\|)\s?([^|©\n]{2,100})$"
_END = "[\n()（）]"
_AROUND = " :;|©–—-()[]（）"


def find_credits(page: Page, book: Phrasebook, words: BylineWords) -> Iterator[Signal]:
    """Who made the pictures, as printed, in reading order."""
    captions = page.in_zones(Zone.CAPTION)[:_MOST_BLOCKS]
    for block in captions:
        if not block.hint & _ELSEWHERE and len(block.text) <= _LONGEST_CAPTION:
            yield from _in_caption(block, words)
    body = page.in_zones(Zone.BODY)
    for block in (*page.in_zones(Zone.HEAD)[-8:], *body[:2], *body[2:][-4:], *page.in_zones(Zone.FOOT)[:12]):
        if len(block.text) <= _LONGEST and words.speaks_of_pictures(block.text):
            yield from _in_line(block, book, words)


def _in_caption(block: Block, words: BylineWords) -> Iterator[Signal]:
    """The clearest credit of a caption: a marked one, one with a label, one in brackets or after a sign."""
    credit = _marked(block) or _labelled(block.text, words) or _set_off(block.text, words)
    if credit is not None:
        yield _signal(block, credit, words)


def _marked(block: Block) -> str | None:
    """What a class name calls a credit."""
    if block.own & _CREDIT and len(block.text) <= _LONGEST and ". " not in block.text:
        return block.text
    texts = (block.text_of(span) for span in block.spans if span.hint & (_CREDIT | Hint.BYLINE))
    return next((text for text in texts if 1 < len(text) <= _LONGEST), None)


def _labelled(text: str, words: BylineWords) -> str | None:
    """What follows a word such as "Photo:"."""
    for line in text.split("\n"):
        tail = line[-300:]
        place = next(words.credits(tail), None)
        if place is not None:
            return _until_bracket(tail, place)
    return None


def _until_bracket(text: str, start: int) -> str:
    end = pattern(_END).search(text, start)
    return text[start : end.start() if end is not None else None][:_LONGEST_NAME]


def _set_off(text: str, words: BylineWords) -> str | None:
    """What stands in brackets or after a sign at the end: "(Photo by Jane Roe/AFP)", "© Jane Roe"."""
    last = text.rsplit("\n", 1)[-1][-200:]
    match = pattern(_IN_BRACKETS).search(last)
    if match is not None and ("/" in match[1] or not _credit_words(words).isdisjoint(fold(match[1]).split())):
        return match[1]
    match = pattern(_AFTER_SIGN).search(last)
    return match[1] if match is not None else None


def _credit_words(words: BylineWords) -> frozenset[str]:
    return words.photographer_labels


def _in_line(block: Block, book: Phrasebook, words: BylineWords) -> Iterator[Signal]:
    """A line of its own outside captions: "Foto: dpa", "Featured image is from X"."""
    found = False
    for match in book.find(block.text, _IMAGE_CREDIT):
        found = True
        yield _signal(block, match.text("credit") or block.text, words)
    lead = None if found else words.lead(block.text)
    if lead is not None and lead.role is AuthorRole.PHOTOGRAPHER:
        yield _signal(block, block.text, words)


def _signal(block: Block, text: str, words: BylineWords) -> Signal:
    return Signal(
        field="image_credit",
        value=_bare(text, words),
        rule="credit.printed",
        basis=Basis.PRINTED,
        quote=block.text[:300],
        block=block,
    )


def _bare(text: str, words: BylineWords) -> str:
    """The credit without its label and the brackets around it."""
    text = text.strip(_AROUND)
    place = words.credit(text)
    return (text if place is None else _until_bracket(text, place)).strip(_AROUND)
