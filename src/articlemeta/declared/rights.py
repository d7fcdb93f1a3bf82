"""Rights that pages reserve against machines: TDM reservations, robots that must not train, RSL licence links.

They are reported as they stand. A reservation is no licence, and none is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from articlemeta.declared.values import MAX_LINKS, MAX_METAS
from articlemeta.models import Basis
from articlemeta.normalize.urls import MAX_URL
from articlemeta.page.structure import Page
from articlemeta.signals import Signal

_ROBOTS = frozenset({"noai", "noimageai", "noml", "notrain", "no-ai"})
_ROBOT_NAMES = frozenset({"robots", "googlebot", "bots"})


def find_reservations(page: Page) -> Iterator[Signal]:
    """Every machine-readable reservation of the page: ``reservation`` signals."""
    yield from _in_metas(page)
    yield from _in_links(page)


def _in_metas(page: Page) -> Iterator[Signal]:
    """``tdm-reservation`` and ``tdm-policy`` (W3C TDMRep), and the robots values ``noai`` and ``noimageai``."""
    for name, content, element in page.metas[:MAX_METAS]:
        if name == "tdm-reservation" and content.strip() in {"0", "1"}:
            if content.strip() == "1":
                yield _signal("1", "meta.tdm-reservation", "tdm-reservation: 1", element)
        elif name in _ROBOT_NAMES:
            said = [word for word in (part.strip() for part in content.lower()[:300].split(",")) if word in _ROBOTS]
            if said:
                yield _signal(", ".join(said), "meta.robots", f"{name}: {', '.join(said)}", element)


def _in_links(page: Page) -> Iterator[Signal]:
    """``<link rel="license" type="application/rsl+xml">`` (Really Simple Licensing 1.0)."""
    for link in page.links[:MAX_LINKS]:
        kind = link.get("type")
        if kind and "rsl+xml" in kind.lower() and 0 < len(href := (link.get("href") or "").strip()) <= MAX_URL:
            yield _signal(href, "link.rsl", f"RSL: {href}", link)


def _signal(value: str, rule: str, quote: str, element: etree._Element) -> Signal:
    return Signal(field="reservation", value=value, rule=rule, basis=Basis.DECLARED, quote=quote, element=element)
