"""Microformats: hAtom, hNews and h-entry, written as class names (microformats.org)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.marks import text_within
from articlemeta.declared.values import clean
from articlemeta.models import AuthorKind, Basis
from articlemeta.signals import Party, Signal, Value, Work

_MAX_DEPTH = 60
_MAX_INNER = 50

_ROOTS = frozenset(["hentry", "h-entry", "hnews", "h-news"])
_TITLES = frozenset(["entry-title", "p-name"])
_FIELD_OF_CLASS = {
    "entry-title": "title",
    "p-name": "title",
    "entry-summary": "summary",
    "p-summary": "summary",
    "p-author": "author",
    "published": "published",
    "dt-published": "published",
    "updated": "modified",
    "dt-updated": "modified",
    "p-category": "topic",
    "source-org": "source_organization",
    "dateline": "dateline",
    "u-repost-of": "repost_of",
}
_DATES = frozenset(["published", "modified"])
_PARTIES = frozenset(["author", "source_organization"])


def find_microformats(marked: Sequence[etree._Element], identity: PageIdentity) -> Iterator[Signal]:
    """What the class names of the page's own entry say."""
    entries: dict[etree._Element, list[Signal]] = {}
    titles: dict[etree._Element, str] = {}
    for element in marked:
        classes = (element.get("class") or "").split()[:30]
        if _FIELD_OF_CLASS.keys().isdisjoint(classes):
            continue
        known = [name for name in classes if name in _FIELD_OF_CLASS]
        if (entry := _entry_around(element)) is not None:
            for name in known:
                entries.setdefault(entry, []).extend(_read(name, element))
                if name in _TITLES:
                    titles.setdefault(entry, clean(text_within(element)))
    if (own := _own_entry(entries, titles, identity)) is not None:
        yield from entries[own]


def _entry_around(element: etree._Element) -> etree._Element | None:
    """The entry that the element belongs to."""
    parent = element.getparent()
    for _ in range(_MAX_DEPTH):
        if parent is None:
            return None
        classes = parent.get("class")
        if classes and not _ROOTS.isdisjoint(classes.split()):
            return parent
        parent = parent.getparent()
    return None


def _own_entry(
    entries: dict[etree._Element, list[Signal]], titles: dict[etree._Element, str], identity: PageIdentity
) -> etree._Element | None:
    """The entry that is this page's: the one whose headline fits, or the only one."""
    judged = [(identity.judge(iter(()), titles.get(entry)), entry) for entry in entries]
    fitting = [entry for fit, entry in judged if fit > 0]
    if fitting:
        return fitting[0]
    return judged[0][1] if len(judged) == 1 and judged[0][0] == 0 else None


def _read(name: str, element: etree._Element) -> Iterator[Signal]:
    field = _FIELD_OF_CLASS[name]
    value = _value(field, element)
    if value is not None:
        yield Signal(field=field, value=value, rule=f"microformat.{name}", basis=Basis.DECLARED, element=element)


def _value(field: str, element: etree._Element) -> Value | None:
    url = element.get("href")
    if field == "repost_of":
        return Work(url=url) if url else None
    text = clean(_date_of(element) if field in _DATES else text_within(element))
    if not text:
        return None
    if field not in _PARTIES:
        return text
    return Party(name=text, url=url, kind=AuthorKind.ORGANIZATION if field == "source_organization" else None)


def _date_of(element: etree._Element) -> str:
    for inner in islice(element.iter(), _MAX_INNER):
        if (moment := inner.get("datetime")) and (inner is element or inner.tag == "time"):
            return moment
    return element.get("title") or text_within(element)
