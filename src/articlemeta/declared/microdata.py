"""Microdata and RDFa: properties in the markup itself, brought to the same nodes as JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lxml import etree

from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.marks import text_within
from articlemeta.declared.schema_types import Family, family_of
from articlemeta.declared.things import Marked, Things, read_things
from articlemeta.signals import Signal

_MAX_DEPTH = 60
_TEXTS_LEFT_UNREAD = frozenset(["articleBody", "text", "articlesBody", "content:encoded", "reviewBody", "comment"])
_URL_ATTRIBUTES = {
    "a": "href",
    "link": "href",
    "area": "href",
    "img": "src",
    "iframe": "src",
    "object": "data",
    "audio": "src",
    "video": "src",
}
_RDFA_PREFIXES = ("schema:", "rnews:", "dc:", "dcterms:", "og:", "article:", "foaf:")
_RDFA_NAMES = {
    "dc:title": "headline",
    "dcterms:title": "headline",
    "dc:creator": "author",
    "dcterms:creator": "author",
    "dc:date": "datePublished",
    "dcterms:date": "datePublished",
    "dcterms:issued": "datePublished",
    "dc:created": "dateCreated",
    "dcterms:created": "dateCreated",
    "dc:modified": "dateModified",
    "dcterms:modified": "dateModified",
    "dc:description": "description",
    "dcterms:description": "description",
    "dc:publisher": "publisher",
    "dcterms:publisher": "publisher",
    "dc:language": "inLanguage",
    "dc:subject": "keywords",
    "dcterms:subject": "keywords",
    "foaf:name": "name",
}
"""Properties of other vocabularies, as schema.org calls them."""

MarkedNode = dict[str, Any]


def find_microdata(marked: Sequence[etree._Element], identity: PageIdentity) -> Iterator[Signal]:
    """What the page's microdata says about its article, its site and its publisher."""
    if not marked:
        return
    things = Things(nodes=[], by_id={}, prefix="microdata", elements={})
    _Reader(marked, things, "itemscope", "itemtype", "itemprop", lambda name: name).read()
    if things.nodes:
        yield from read_things(things, identity)


def find_rdfa(marked: Sequence[etree._Element], identity: PageIdentity) -> Iterator[Signal]:
    """What the page's RDFa says about its article, its site and its publisher."""
    if not marked:
        return
    things = Things(nodes=[], by_id={}, prefix="rdfa", elements={})
    _Reader(marked, things, "typeof", "typeof", "property", _schema_name).read()
    if things.nodes:
        yield from read_things(things, identity)


class _Reader:
    """Reads one of the two syntaxes: they differ in the names of their attributes alone."""

    __slots__ = ("_marked", "_name_of", "_nodes", "_property", "_scope", "_things", "_type")

    def __init__(
        self,
        marked: Sequence[etree._Element],
        things: Things,
        scope: str,
        type_: str,
        property_: str,
        name_of: Callable[[str], str],
    ) -> None:
        self._marked = marked
        self._things = things
        self._scope = scope
        self._type = type_
        self._property = property_
        self._name_of = name_of
        self._nodes: dict[etree._Element, MarkedNode] = {}

    def read(self) -> None:
        """Fill the things with the page's nodes."""
        for element in self._marked:
            names = element.get(self._property)
            if names:
                self._read_property(element, names)
            elif element.get(self._scope) is not None:
                self._node(element)

    def _read_property(self, element: etree._Element, names: str) -> None:
        owner = self._owner(element)
        if owner is None:
            return
        value = self._value(element)
        if value is None:
            return
        for name in names.split()[:6]:
            if (name := self._name_of(name)) and not (name in _TEXTS_LEFT_UNREAD and isinstance(value, str)):
                owner.setdefault(name, []).append(value)

    def _owner(self, element: etree._Element) -> MarkedNode | None:
        """The node that the property belongs to: that of the nearest scope around it."""
        parent = element.getparent()
        for _ in range(_MAX_DEPTH):
            if parent is None:
                return None
            if parent.get(self._scope) is not None:
                return self._node(parent)
            parent = parent.getparent()
        return None

    def _node(self, element: etree._Element) -> MarkedNode:
        node = self._nodes.get(element)
        if node is None:
            types = (element.get(self._type) or "").split()
            node = self._nodes[element] = {"@type": types, "@element": element}
            if (ident := element.get("itemid") or element.get("resource")) is not None:
                node["@id"] = ident
            self._keep(element, node)
        return node

    def _keep(self, element: etree._Element, node: MarkedNode) -> None:
        """A thing that is not a property of another can describe the page; so can a page's or site's main thing."""
        self._things.elements[id(node)] = element
        if family_of(node["@type"]) is Family.OTHER:
            return
        prop = element.get(self._property)
        if not prop or prop in ("mainEntity", "blogPost", "blogPosts", "mainContentOfPage"):
            self._things.nodes.append(node)

    def _value(self, element: etree._Element) -> Marked | MarkedNode | None:
        content = element.get("content")
        if element.get(self._scope) is not None and self._property == "itemprop":
            return self._node(element)
        if content is not None:
            return Marked.at(content, element)
        if element.get(self._scope) is not None:
            return self._node(element)
        return self._plain_value(element)

    def _plain_value(self, element: etree._Element) -> Marked | None:
        tag = str(element.tag)
        if tag == "time" and (moment := element.get("datetime")):
            return Marked.at(moment, element)
        if tag in _URL_ATTRIBUTES and self._is_address(element):
            return Marked.at(element.get(_URL_ATTRIBUTES[tag]) or "", element)
        return Marked.at(text_within(element), element)

    def _is_address(self, element: etree._Element) -> bool:
        """Whether a link is meant by its address: ``<a itemprop="author">Jane</a>`` is meant by its text."""
        if element.tag != "a":
            return True
        names = (element.get(self._property) or "").lower()
        return "url" in names or "license" in names or "sameas" in names or "page" in names or "basedon" in names


def _schema_name(name: str) -> str:
    """A property's name in schema.org; ``""`` for what belongs to another vocabulary."""
    if (known := _RDFA_NAMES.get(name.lower())) is not None:
        return known
    prefix, colon, bare = name.rpartition(":")
    if not colon:
        return name
    return bare if prefix in ("schema", "rnews", "http://schema.org/", "https://schema.org/") else ""
