"""The elements that are marked up for machines, sorted by how, and the text within one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from attrs import field, frozen
from lxml import etree

from articlemeta.declared.values import MAX_LONG_VALUE

MAX_MARKED = 3_000
"""More marked elements than any page needs; what follows is left unread."""
_MAX_NODES = 500


@frozen
class Marks:
    """Each marked element with those of its own kind."""

    microdata: list[etree._Element] = field(factory=list)
    rdfa: list[etree._Element] = field(factory=list)
    classes: list[etree._Element] = field(factory=list)
    links: list[etree._Element] = field(factory=list)

    @classmethod
    def of(cls, marked: Sequence[etree._Element]) -> Marks:
        """Sort a page's marked elements."""
        marks = cls()
        for element in marked[:MAX_MARKED]:
            names = element.keys()
            if "itemprop" in names or "itemscope" in names:
                marks.microdata.append(element)
            if "property" in names or "typeof" in names:
                marks.rdfa.append(element)
            if "class" in names:
                marks.classes.append(element)
            if "rel" in names and element.tag == "a":
                marks.links.append(element)
        return marks


def text_within(element: etree._Element) -> str:
    """The element's text, with single spaces. What is longer than any value is not read to its end."""
    parts: list[str] = []
    size = 0
    for part in islice(element.itertext(), _MAX_NODES):
        parts.append(part)
        size += len(part)
        if size > MAX_LONG_VALUE:
            break
    return " ".join("".join(parts).split())
