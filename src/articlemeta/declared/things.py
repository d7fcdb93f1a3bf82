"""Described things, however they were written: JSON-LD, microdata and RDFa all come down to the same nodes.

A node is a mapping of property names to values; values are texts, nodes or lists of both. Nodes that were read from
marked-up elements carry the element: under ``"@element"`` in a node, as an attribute of a :class:`Marked` text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from attrs import define
from lxml import etree

from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.schema_types import ORGANIZATIONS, PERSONS, Family, family_of, type_names
from articlemeta.declared.values import MAX_LONG_VALUE, MAX_VALUE, clean
from articlemeta.models import AuthorKind, Basis
from articlemeta.normalize.urls import MAX_URL
from articlemeta.signals import Party, Signal, Value, Work

Node = Mapping[str, Any]

_MAX_VALUES = 60
"""More values of one property than any page means."""


class Marked(str):
    """A text that knows the element that it was read from."""

    __slots__ = ("element",)
    element: etree._Element

    @classmethod
    def at(cls, text: str, element: etree._Element) -> Marked:
        """The text, read from the element."""
        marked = cls(text)
        marked.element = element
        return marked


@define(eq=False)
class Things:
    """The nodes of one syntax on one page."""

    nodes: list[Node]
    """Those that may describe the page, its article, its site or its organisation."""
    by_id: dict[str, Node]
    """Every node that has an ``@id``, so that references can be followed."""
    prefix: str
    """What the rules of this syntax are called: ``"jsonld"``, ``"microdata"``, ``"rdfa"``."""
    elements: dict[int, etree._Element]
    """The element of each node, by the node's identity in memory."""

    def follow(self, value: object) -> object:
        """The node that a reference means; everything else stays as it is."""
        if isinstance(value, Mapping) and len(value) <= 2 and isinstance(ident := value.get("@id"), str):
            return self.by_id.get(ident, value)
        return value

    def values(self, node: Node, name: str) -> Iterator[object]:
        """A property's values, one by one, references followed."""
        found = node.get(name)
        if found is None:
            return
        for value in islice(found, _MAX_VALUES) if isinstance(found, list) else (found,):
            yield self.follow(value)


def read_things(things: Things, identity: PageIdentity) -> Iterator[Signal]:
    """Signals from the nodes that describe this page's article, and from those of its site and organisation."""
    given: set[str] = set()
    for node, family in _about_page(things, identity):
        prefix = f"{things.prefix}.webpage" if family is Family.PAGE else things.prefix
        found = [signal for signal in _read_article(things, node, prefix) if signal.field not in given]
        given.update(signal.field for signal in found)
        yield from found
    yield from _read_surroundings(things)


def text_of(things: Things, value: object, limit: int = MAX_VALUE) -> str:
    """A value as one clean text: its own, or the name of the node that it is."""
    if isinstance(value, str):
        return clean(value, limit)
    if isinstance(value, Mapping):
        for name in ("name", "@value", "headline", "text"):
            for inner in things.values(value, name):
                if isinstance(inner, str) and (text := clean(inner, limit)):
                    return text
    return ""


def url_of(things: Things, value: object) -> str | None:
    """The address that a value is or has, as written."""
    if isinstance(value, str):
        text = value.strip()
        return text if text and len(text) <= MAX_URL and " " not in text else None
    if isinstance(value, Mapping):
        for name in ("url", "@id", "sameAs"):
            for inner in things.values(value, name):
                if isinstance(inner, str) and (url := url_of(things, inner)) and _looks_like_url(url):
                    return url
    return None


def party_of(things: Things, value: object) -> Party | None:
    """The person or organisation that a value names."""
    name = text_of(things, value)
    if not name:
        return None
    if not isinstance(value, Mapping):
        return Party(name=name)
    return Party(
        name=name,
        kind=_kind(value.get("@type")),
        url=url_of(things, value),
        affiliation=_first_text(things, value, "affiliation", "worksFor", "memberOf") or None,
        job=_first_text(things, value, "jobTitle", "disambiguatingDescription") or None,
    )


def work_of(things: Things, value: object) -> Work | None:
    """The other publication that a value means."""
    url = url_of(things, value)
    if url is not None and not _looks_like_url(url):
        url = None
    name = text_of(things, value) or None
    if url is None and name is None:
        return None
    if not isinstance(value, Mapping):
        return Work(url=url, name=None if url else name)
    publisher = next((p for v in things.values(value, "publisher") if (p := party_of(things, v))), None)
    return Work(url=url, name=name, publisher=publisher, date=_first_text(things, value, "datePublished") or None)


def _looks_like_url(text: str) -> bool:
    return text.startswith(("http://", "https://", "//", "/", "www."))


def _first_text(things: Things, node: Node, *names: str) -> str:
    return next((text for name in names for v in things.values(node, name) if (text := text_of(things, v))), "")


def _kind(declared: object) -> AuthorKind | None:
    for name in type_names(declared):
        if name in PERSONS:
            return AuthorKind.PERSON
        if name in ORGANIZATIONS:
            return AuthorKind.ORGANIZATION
    return None


# What of a node is about what. -------------------------------------------------------------------------------------

Reader = Callable[[Things, object], Value | None]


def _text(things: Things, value: object) -> str | None:
    return text_of(things, value) or None


def _long(things: Things, value: object) -> str | None:
    return text_of(things, value, MAX_LONG_VALUE) or None


def _number(things: Things, value: object) -> str | None:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(things, value)


def _address(things: Things, value: object) -> str | None:
    url = url_of(things, value)
    return url if url and _looks_like_url(url) else _text(things, value)


def _language(things: Things, value: object) -> str | None:
    code = _first_text(things, value, "alternateName", "identifier") if isinstance(value, Mapping) else ""
    return code or _text(things, value)


_PROPERTIES: dict[str, tuple[str, Reader]] = {
    "headline": ("title", _text),
    "name": ("title", _text),
    "title": ("title", _text),
    "alternativeHeadline": ("subtitle", _text),
    "subheadline": ("subtitle", _text),
    "alternateName": ("subtitle", _text),
    "description": ("summary", _long),
    "abstract": ("summary", _long),
    "keywords": ("topic", _text),
    "about": ("topic", _text),
    "genre": ("topic", _text),
    "articleSection": ("section", _text),
    "contentLocation": ("region", _text),
    "spatialCoverage": ("region", _text),
    "spatial": ("region", _text),
    "locationCreated": ("region", _text),
    "author": ("author", party_of),
    "creator": ("author", party_of),
    "editor": ("editor", party_of),
    "translator": ("translator", party_of),
    "publisher": ("publisher", party_of),
    "datePublished": ("published", _text),
    "dateModified": ("modified", _text),
    "dateCreated": ("created", _text),
    "uploadDate": ("created", _text),
    "inLanguage": ("language", _language),
    "dateline": ("dateline", _text),
    "copyrightHolder": ("copyright_holder", party_of),
    "copyrightYear": ("copyright_year", _number),
    "copyrightNotice": ("copyright_notice", _long),
    "creditText": ("credit_text", _text),
    "license": ("license", _address),
    "usageInfo": ("usage_info", _address),
    "acquireLicensePage": ("usage_info", _address),
    "isBasedOn": ("based_on", work_of),
    "isBasedOnUrl": ("based_on", work_of),
    "translationOfWork": ("translation_of", work_of),
    "sourceOrganization": ("source_organization", party_of),
    "provider": ("provider", party_of),
    "correction": ("correction", _long),
}
"""Each property of a work: the field that it is about, and how its values are read."""
_NOTHING: tuple[str, None] = ("", None)


def _read_article(things: Things, node: Node, prefix: str) -> Iterator[Signal]:
    for name in node:
        field, read = _PROPERTIES.get(name, _NOTHING)
        if read is None or (field == "title" and name != "headline" and "headline" in node):
            continue
        yield from _signals(things, node, name, field, read, f"{prefix}.{name}")
    yield from _read_publisher_parents(things, node, prefix)
    yield from _read_part_of(things, node, prefix)
    yield from _read_images(things, node, prefix)


def _signals(things: Things, node: Node, name: str, field: str, read: Reader, rule: str) -> Iterator[Signal]:
    for value in things.values(node, name):
        if (said := read(things, value)) is not None:
            element = _element_of(things, node, value)
            yield Signal(field=field, value=said, rule=rule, basis=Basis.DECLARED, element=element)


def _element_of(things: Things, node: Node, value: object) -> etree._Element | None:
    if isinstance(value, Marked):
        return value.element
    if isinstance(value, Mapping) and isinstance(inner := value.get("@element"), etree._Element):
        return inner
    return things.elements.get(id(node))


def _read_publisher_parents(things: Things, node: Node, prefix: str) -> Iterator[Signal]:
    for publisher in things.values(node, "publisher"):
        if isinstance(publisher, Mapping):
            rule = f"{prefix}.publisher.parentOrganization"
            yield from _signals(things, publisher, "parentOrganization", "parent_organization", _text, rule)


def _read_part_of(things: Things, node: Node, prefix: str) -> Iterator[Signal]:
    for whole in things.values(node, "isPartOf"):
        if isinstance(whole, Mapping) and family_of(whole.get("@type")) in (Family.SITE, Family.WORK):
            yield from _signals(things, whole, "name", "site_name", _text, f"{prefix}.isPartOf")


def _read_images(things: Things, node: Node, prefix: str) -> Iterator[Signal]:
    for image in islice(things.values(node, "image"), 10):
        if isinstance(image, Mapping):
            for name in ("creditText", "copyrightNotice", "creator", "author", "copyrightHolder"):
                yield from _signals(things, image, name, "image_credit", _text, f"{prefix}.image.{name}")


# Which nodes are about what. ---------------------------------------------------------------------------------------


def _about_page(things: Things, identity: PageIdentity) -> Iterable[tuple[Node, Family]]:
    """The nodes that describe this page's text, the surest first."""
    judged: list[tuple[int, Family, int, Node]] = []
    for place, node in enumerate(things.nodes):
        family = family_of(node.get("@type"))
        if family >= Family.PAGE:
            fit = identity.judge(_addresses(things, node), _first_text(things, node, "headline", "name") or None)
            judged.append((fit, family, -place, node))
    judged.sort(key=lambda found: (found[1], found[0], found[2]), reverse=True)
    return [(node, family) for fit, family, _, node in _fitting(judged)]


def _fitting(judged: list[tuple[int, Family, int, Node]]) -> Iterator[tuple[int, Family, int, Node]]:
    """Those that fit. A thing that nothing ties to the page counts only where it is the only one of its family."""
    alone = {family: sum(other[1] is family for other in judged) == 1 for family in (Family.ARTICLE, Family.WORK)}
    article = False
    for found in judged:
        fit, family = found[0], found[1]
        tied = fit > 0 or (fit == 0 and alone.get(family, True))
        if tied and not (article and family is Family.WORK):
            article = article or family is Family.ARTICLE
            yield found


def _addresses(things: Things, node: Node) -> Iterator[str]:
    for name in ("mainEntityOfPage", "url", "@id"):
        for value in things.values(node, name):
            url = url_of(things, value)
            if url and _looks_like_url(url):
                yield url.partition("#")[0]


def _read_surroundings(things: Things) -> Iterator[Signal]:
    """What nodes of the site and its organisation say."""
    for node in things.nodes:
        family = family_of(node.get("@type"))
        if family is Family.SITE:
            rule = f"{things.prefix}.website"
            yield from _signals(things, node, "name", "site_name", _text, f"{rule}.name")
            yield from _signals(things, node, "alternateName", "site_name", _text, f"{rule}.alternateName")
            yield from _signals(things, node, "publisher", "publisher", party_of, f"{rule}.publisher")
        elif family is Family.ORGANIZATION:
            yield from _read_organization(things, node)


def _read_organization(things: Things, node: Node) -> Iterator[Signal]:
    rule = f"{things.prefix}.organization"
    if (party := party_of(things, node)) is not None:
        element = _element_of(things, node, None)
        yield Signal(field="publisher", value=party, rule=f"{rule}.name", basis=Basis.DECLARED, element=element)
    yield from _signals(things, node, "parentOrganization", "parent_organization", _text, f"{rule}.parentOrganization")
