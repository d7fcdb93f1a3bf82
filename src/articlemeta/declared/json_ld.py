"""JSON-LD as it occurs in the wild: broken, wrapped, escaped, nested, repeated, and about anything.

Only what a strict reader accepts is certain to mean what its writer meant, so a block is read as it stands first;
repairs are tried only on what cannot be read.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.lenient_json import read_leniently
from articlemeta.declared.schema_types import Family, family_of
from articlemeta.declared.things import Node, Things, read_things
from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Page
from articlemeta.signals import Signal

MAX_BLOCKS = 60
"""More blocks than any page needs; what follows is left unread."""
MAX_CHARACTERS = 2_000_000
"""How much JSON is read of one page."""
_MAX_NODES = 4_000
_MAX_DEPTH = 12

_OPENING = late(r"(?:\s|/\*|\*/|//|<!--|<!\[CDATA\[)++")
_CLOSING = late(r"(?:\s|/\*|\*/|//|-->|\]\]>|;)++\Z")
_LONGEST_CLOSING = 200
_ESCAPED_QUOTES = ("{&quot;", "[&quot;", "{&#34;", "&quot;@type&quot;", "&#34;@type&#34;", "&#x22;@type&#x22;")
_DECODER = json.JSONDecoder(strict=False)


def find_json_ld(page: Page, identity: PageIdentity) -> Iterator[Signal]:
    """What the page's JSON-LD says about its article, its site and its publisher."""
    things = Things(nodes=[], by_id={}, prefix="jsonld", elements={})
    for data, element in _documents(page):
        _collect(things, data, element)
    if things.nodes:
        yield from read_things(things, identity)


def load_json_ld(text: str) -> list[Any]:
    """The JSON values in a block, repaired where it is broken; ``[]`` where nothing can be read."""
    try:
        return _values(text)
    except (ValueError, RecursionError):
        return _repaired(text)


def _documents(page: Page) -> Iterator[tuple[Any, etree._Element]]:
    read = 0
    for kind, text, element in page.json_scripts[: MAX_BLOCKS * 4]:
        if "ld+json" in kind and text and (read := read + len(text)) <= MAX_CHARACTERS:
            for data in load_json_ld(text):
                yield data, element


def _unwrapped(text: str) -> str:
    """The text without the comment or CDATA section that hides it from old browsers."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, max(0, len(text) - _LONGEST_CLOSING))
    return text[opening.end() if opening else 0 : closing.start() if closing else len(text)]


def _repaired(text: str) -> list[Any]:
    """The values once what is wrapped around them is off, or else as far as they can be made out."""
    text = _unwrapped(text.replace("\ufeff", ""))
    if any(escaped in text for escaped in _ESCAPED_QUOTES):
        text = html.unescape(text)
    try:
        return _values(text)
    except (ValueError, RecursionError):
        return read_leniently(text)


def _values(text: str) -> list[Any]:
    """All JSON values in the text: some pages write several objects one after the other."""
    values: list[Any] = []
    start, end = _next_start(text, 0), len(text)
    while start < end and len(values) < 100:
        value, stop = _DECODER.raw_decode(text, start)
        values.append(value)
        start = _next_start(text, stop)
    return values


def _next_start(text: str, start: int) -> int:
    while start < len(text) and (text[start] in ",;" or text[start].isspace()):
        start += 1
    return start


def _collect(things: Things, data: object, element: etree._Element) -> None:
    """Put the document's nodes where they are found again. Deep nodes are kept only for references."""
    waiting: list[tuple[object, int, bool]] = [(data, 0, True)]
    while waiting and len(things.elements) < _MAX_NODES:
        value, depth, top = waiting.pop()
        if isinstance(value, list):
            waiting.extend((inner, depth + 1, top) for inner in reversed(value[:500]) if depth < _MAX_DEPTH)
        elif isinstance(value, Mapping):
            _keep(things, value, element, top)
            if depth < _MAX_DEPTH:
                waiting.extend(_inner(value, depth, top))


def _keep(things: Things, node: Node, element: etree._Element, top: bool) -> None:
    things.elements[id(node)] = element
    ident = node.get("@id")
    if isinstance(ident, str) and len(node) > 2:
        things.by_id.setdefault(ident, node)
    if top and family_of(node.get("@type")) is not Family.OTHER:
        things.nodes.append(node)


def _inner(node: Node, depth: int, top: bool) -> list[tuple[object, int, bool]]:
    """The values inside a node; those in containers can describe the page as well as the node can."""
    page = family_of(node.get("@type")) in (Family.PAGE, Family.OTHER)
    return [
        (value, depth + 1, top and (name == "@graph" or (page and name == "mainEntity")))
        for name, value in reversed(tuple(node.items()))
        if isinstance(value, (dict, list))
    ]
