"""Blocks, spans and rooms as the rest of the library asks for them."""

from __future__ import annotations

from articlemeta.page.read import read_page
from articlemeta.page.structure import Zone
from articlemeta.page.tree import build_tree


def test_lines_and_links_of_a_block() -> None:
    (block,) = read_page(
        build_tree("<body><p>By <a href='/jane'>Jane Roe</a><br>3 May <a name='x'>here</a></p>")
    ).blocks
    assert block.lines == ["By Jane Roe", "3 May here"]
    jane = block.link_at(0, 5)
    assert jane is not None
    assert (block.text_of(jane), jane.href) == ("Jane Roe", "/jane")
    here = block.link_at(18, 99)
    assert here is not None
    assert here.href is None
    assert block.link_at(0, 3) is None
    assert block.link_at(12, 18) is None


def test_every_zone_can_be_asked_for() -> None:
    page = read_page(build_tree("<body><h1>Storm</h1><p>a"))
    assert sorted(block.index for zone in Zone for block in page.in_zones(zone)) == [0, 1]
    assert page.in_zones(*Zone) == page.blocks


def test_zones_are_found_in_sets_by_what_they_are() -> None:
    assert Zone("foot") in {Zone.FOOT, Zone.BODY}
    assert len({Zone(zone.value) for zone in Zone} | set(Zone)) == len(Zone)
