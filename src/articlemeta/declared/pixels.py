"""The counters that republication schemes ask for: an invisible picture that tells where a text was published first."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from articlemeta.models import Basis
from articlemeta.normalize.urls import MAX_URL, absolute_url, registered_domain
from articlemeta.page.structure import Page
from articlemeta.signals import Signal, Work

_MARKS = (
    "counter.theconversation.com/content/",
    "republication-tracker-tool",
    "republication-pixel",
    "pixel.propublica.org",
)
"""What the addresses of such counters hold."""
_MOST_PICTURES = 400
_MOST_SCRIPTS = 200


def _marked(page: Page) -> list[tuple[str, etree._Element]]:
    """The addresses that hold a mark; few pages have one, which is quick to see of all addresses together."""
    elements = (*page.pictures[:_MOST_PICTURES], *page.scripts[:_MOST_SCRIPTS])
    sources = [element.get("src") or element.get("data-src") or "" for element in elements]
    together = "\n".join(sources)
    marks = [mark for mark in _MARKS if mark in together]
    return [
        (source, element)
        for source, element in (zip(sources, elements, strict=True) if marks else ())
        if len(source) <= MAX_URL and any(mark in source for mark in marks)
    ]


def find_pixels(page: Page) -> Iterator[Signal]:
    """Who counts the republications of this text, once each."""
    given: set[str] = set()
    for address, element in _marked(page):
        url = absolute_url(address, page.base_url)
        domain = registered_domain(url)
        if domain is not None and domain not in given:
            given.add(domain)
            yield Signal(
                field="republication_pixel",
                value=Work(url=f"https://{domain}/"),
                rule="pixel.republication",
                basis=Basis.DECLARED,
                quote=address[:200],
                element=element,
            )
