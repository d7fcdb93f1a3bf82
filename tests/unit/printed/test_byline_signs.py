"""What shows that a block holds a byline."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import byline_words
from articlemeta.page.read import read_page
from articlemeta.page.structure import Zone
from articlemeta.page.tree import build_tree
from articlemeta.printed.byline_candidates import Strength
from articlemeta.printed.byline_signs import find_in_block

WORDS = byline_words(default_lexicon().for_language("en"))
TEXT = "<p>Rain fell on the hills for three days, and the river rose until the bridge at the mill was closed.</p>" * 9
ACCOUNT = '<a class="author" href="https://x.com/janer">janer</a>'


def signs(markup: str, distance: int, zone: Zone) -> list[tuple[str, Strength]]:
    page = read_page(build_tree(f"<html><body>{markup}{TEXT}</body></html>"), None)
    block = page.blocks[0]
    block.zone = zone
    return [(text, strength) for text, strength, _ in find_in_block(block, distance, page, WORDS)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>By Jane Roe</p>", [("By Jane Roe", Strength.LED)]),
        ('<p class="byline">Jane Roe</p>', [("Jane Roe", Strength.MARKED)]),
        ('<p><a href="/author/jane/">Jane Roe</a> London</p>', [("Jane Roe", Strength.LINKED)]),
        (f'<p class="byline"><a href="/author/jane/">Jane Roe</a> {ACCOUNT}</p>', [("Jane Roe", Strength.LINKED)]),
        ("<p>Jane Roe 10/08/22</p>", [("Jane Roe 10/08/22", Strength.BARE)]),
        ("<p>Jane Roe</p>", [("Jane Roe", Strength.ALONE)]),
        ("<p>Rain fell. It rained.</p>", []),
    ],
)
def test_the_clearest_sign_counts_near_the_headline(markup: str, expected: list[tuple[str, Strength]]) -> None:
    assert signs(markup, 1, Zone.HEAD) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>The bridge will be open again. (Jane Roe)</p>", [("Jane Roe", Strength.SIGNED)]),
        ("<h3>Jane Roe</h3><p>Jane Roe lives by the river.</p>", [("Jane Roe", Strength.DESCRIBED)]),
        ("<p>Jane Roe is a freelance reporter who lives by the river.</p>", [("Jane Roe", Strength.DESCRIBED)]),
        ("<p>Jane Roe is the third mayor of the town since the war.</p>", []),
    ],
)
def test_signs_at_the_foot(markup: str, expected: list[tuple[str, Strength]]) -> None:
    assert signs(markup, 99, Zone.FOOT) == expected


def test_who_reports_in_a_dateline_is_found_in_a_line_of_the_text() -> None:
    line = "<p>OSLO (AP) - JANE ROE - The harbour stayed closed.</p>"
    assert signs(line, 1, Zone.BODY) == [("JANE ROE", Strength.LED)]
    assert signs(line, 99, Zone.FOOT) == []


SCHOLAR = "Jane Roe, Professor of History, University of Example"
TWO_SCHOLARS = f"{SCHOLAR}; Max Poe, Lecturer in Law, Example College"


@pytest.mark.parametrize(
    ("line", "zone", "expected"),
    [
        (SCHOLAR, Zone.FOOT, [Strength.DESCRIBED]),
        (SCHOLAR, Zone.BODY, [Strength.DESCRIBED]),
        (SCHOLAR, Zone.HEAD, []),
        (TWO_SCHOLARS, Zone.FOOT, [Strength.DESCRIBED]),
        (TWO_SCHOLARS, Zone.HEAD, []),
        (f"{SCHOLAR}.", Zone.FOOT, []),
        (f"The storm came. {SCHOLAR}", Zone.FOOT, [Strength.ALONE]),
        ("Jane Roe, Professor of History", Zone.FOOT, [Strength.ALONE]),
        ("Jane Roe, Professor of History, Tormore", Zone.FOOT, [Strength.ALONE]),
        ("Jane Roe, of the island, University of Example", Zone.FOOT, [Strength.ALONE]),
        ("Roe, Professor of History, University of Example", Zone.FOOT, [Strength.ALONE]),
    ],
)
def test_scholars_sign_with_post_and_place_of_work(line: str, zone: Zone, expected: list[Strength]) -> None:
    assert signs(f"<p>{line}</p>", 99, zone) == [(line, strength) for strength in expected]
