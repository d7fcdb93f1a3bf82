"""Links that say what they are: ``rel=canonical``, ``rel=license``, ``rel=author``, and hNews's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from articlemeta.declared.marks import text_within
from articlemeta.declared.values import IDLE_RELS, MAX_LINKS, clean
from articlemeta.models import Basis
from articlemeta.normalize.urls import MAX_URL
from articlemeta.page.structure import Page
from articlemeta.signals import Party, Signal

_FIELD_OF_REL = {
    "canonical": "canonical",
    "license": "license",
    "item-license": "license",
    "syndication-source": "syndication_source",
    "original-source": "original_source",
    "principles": "usage_info",
}


def find_links(page: Page) -> Iterator[Signal]:
    """What links in the page's head say of it."""
    for link in page.links[:MAX_LINKS]:
        rels = link.get("rel")
        if not rels or rels in IDLE_RELS:
            continue
        for rel in rels.lower().split()[:4]:
            if (field := _FIELD_OF_REL.get(rel)) is not None and (url := _address(link)):
                yield _signal(field, url, f"link.{rel}", link)


def find_marked_links(links: Sequence[etree._Element]) -> Iterator[Signal]:
    """What visible links say of the page: its licence, its authors, where it was posted before."""
    for link in links[:MAX_LINKS]:
        yield from _read_rels(link, (link.get("rel") or "").lower().split()[:6])


def _read_rels(link: etree._Element, rels: list[str]) -> Iterator[Signal]:
    for rel in rels:
        if rel == "author" and (name := clean(text_within(link))):
            party = Party(name=name, url=_address(link))
            yield Signal(field="author", value=party, rule="link.author", basis=Basis.DECLARED, element=link)
        elif rel in ("license", "item-license", "principles") and (url := _address(link)):
            yield _signal(_FIELD_OF_REL[rel], url, f"link.{rel}", link)


def _signal(field: str, url: str, rule: str, element: etree._Element) -> Signal:
    return Signal(field=field, value=url, rule=rule, basis=Basis.DECLARED, element=element)


def _address(link: etree._Element) -> str | None:
    url = (link.get("href") or "").strip()
    return url if url and len(url) <= MAX_URL and not url.startswith(("#", "javascript:", "mailto:")) else None
