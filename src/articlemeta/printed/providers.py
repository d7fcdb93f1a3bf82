"""Who gave the text, in an element beside the headline that the markup itself calls the provider, as portals have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint
from articlemeta.printed.provenance import Credit, Reader
from articlemeta.printed.rooms import Rooms

_LONGEST = 60
_LONGEST_BLOCK = 160
_MOST_WORDS = 6
_CALLED = late(
    r"(?:^|[\s_-])(?:provider|(?:article|news|story|content|syndication|original)[_-]?source|source[_-]?name)"
    r"(?:[_-]?(?:name|link|label|text|title))?(?=$|\s)",
    re.IGNORECASE,
)
_CALLED_ELSEWISE = late(r"video|login|auth|map|image|photo|media|(?:^|[\s_-])ads?(?=$|[\s_-])|icon|logo", re.IGNORECASE)
_NAME_END = late(r"\s?[|•·\n]\s?|\s[–—-]\s")


def find_providers(rooms: Rooms, reader: Reader, *, people: frozenset[str] = frozenset()) -> Iterator[Credit]:
    """The provider that an element's class names, where its text is a name and nothing more.

    Args:
        rooms: the places of the page.
        reader: the agencies to know.
        people: who wrote the text, as persons: they provide nothing.
    """
    for block in rooms.byline:
        if len(block.text) > _LONGEST_BLOCK:
            continue
        for text, start, element in _called(block):
            name = _NAME_END.split(text, maxsplit=1)[0].strip(" ,.")
            if _may_provide(name) and name not in people:
                yield _credit(name, block, start, element, reader)
                return


def _called(block: Block) -> Iterator[tuple[str, int, etree._Element]]:
    """What the markup calls a provider: inside the block, or the block itself."""
    for span in block.spans:
        if span.hint & Hint.SOURCE and _is_called(span.element):
            yield block.text_of(span), span.start, span.element
    if block.own & Hint.SOURCE and _is_called(block.element):
        yield block.text, 0, block.element


def _is_called(element: etree._Element) -> bool:
    called = element.get("class", "")
    return _CALLED.search(called) is not None and _CALLED_ELSEWISE.search(called) is None


def _may_provide(name: str) -> bool:
    """Whether a text is written as a name is: a few words, no sentence, no label, no date."""
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not 2 < len(name) <= _LONGEST or any(sign in name for sign in ":?!"):
        return False
    return not name[0].islower() and not any(map(str.isdigit, fold(name)))


def _credit(name: str, block: Block, start: int, element: etree._Element, reader: Reader) -> Credit:
    return Credit(
        means="partner" if "provider" in element.get("class", "").lower() else "original",
        source=name,
        rule="provider.marked",
        quote=name,
        block=block,
        agency=reader.named(name),
        placed="provider",
        at=start,
    )
