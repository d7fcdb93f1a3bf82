"""What is known of a stretch of text that may be a byline."""

from __future__ import annotations

from articlemeta.page.read import read_page
from articlemeta.page.structure import Zone
from articlemeta.page.tree import build_tree
from articlemeta.printed.byline_candidates import NEAR, Byline, Strength


def candidate(markup: str, distance: int) -> Byline:
    block = read_page(build_tree(f"<html><body>{markup}</body></html>"), None).blocks[0]
    block.zone = Zone.BODY
    return Byline(text=block.text, strength=Strength.LED, block=block, distance=distance)


def test_a_class_or_a_link_counts_as_linked() -> None:
    assert candidate('<p class="byline">Jane Roe</p>', 1).is_linked
    assert candidate('<p><a href="/author/jane/">Jane Roe</a> London</p>', 1).is_linked
    assert not candidate("<p>Jane Roe</p>", 1).is_linked


def test_near_the_headline_is_in_the_head() -> None:
    assert candidate("<p>Jane Roe</p>", NEAR).in_head
    assert not candidate("<p>Jane Roe</p>", NEAR + 1).in_head


def test_its_signal_tells_how_sure_it_is() -> None:
    signal = candidate("<p>By Jane Roe</p>", 1).signal()
    assert (signal.text, signal.rule) == ("By Jane Roe", "byline.led")
