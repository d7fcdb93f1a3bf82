"""Everything that the page says to machines, in one pass."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.declared.filed import find_filed
from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.json_ld import find_json_ld
from articlemeta.declared.links import find_links, find_marked_links
from articlemeta.declared.marks import Marks
from articlemeta.declared.meta import find_meta
from articlemeta.declared.microdata import find_microdata, find_rdfa
from articlemeta.declared.microformats import find_microformats
from articlemeta.declared.pixels import find_pixels
from articlemeta.declared.rights import find_reservations
from articlemeta.declared.wires import find_wires
from articlemeta.page.structure import Page
from articlemeta.signals import Signal


def gather_declared(page: Page) -> Iterator[Signal]:
    """All declared signals of the page. Nothing is judged but whether a described thing is this page's article."""
    identity = PageIdentity(page)
    yield from find_json_ld(page, identity)
    yield from find_meta(page)
    yield from find_links(page)
    yield from find_reservations(page)
    yield from find_wires(page, identity)
    yield from find_pixels(page)
    yield from find_filed(page)
    if page.marked:
        marks = Marks.of(page.marked)
        yield from find_microdata(marks.microdata, identity)
        yield from find_rdfa(marks.rdfa, identity)
        yield from find_microformats(marks.classes, identity)
        yield from find_marked_links(marks.links)
