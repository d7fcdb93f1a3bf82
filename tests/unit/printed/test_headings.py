"""Headings that can print the headline, the best-placed first."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, TITLE, page_of

from articlemeta.page.read import read_page
from articlemeta.page.structure import Block, Page
from articlemeta.page.tree import build_tree
from articlemeta.printed.headings import MAX_HEADINGS, cuts, find_headings, main_heading


def page(body: str, title: str = "") -> Page:
    return read_page(build_tree(f"<html><head><title>{title}</title></head><body>{body}</body></html>"))


def test_the_first_level_heading_over_the_text_leaves_no_doubt() -> None:
    heading = main_heading(page_of())
    assert heading is not None
    assert (heading.text, heading.is_heading) == (TITLE, True)


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>{TITLE}</h2>{PROSE}",
        f"<p>{TITLE}</p>{PROSE}",
        f"<h1>{'Storm ' * 400}</h1>{PROSE}",
        f"<header><h1><a href='/'>Example Weekly</a></h1></header>{PROSE}",
        "<p>Rain.</p>",
    ],
)
def test_anything_else_may_be_doubted(body: str) -> None:
    assert main_heading(page(body)) is None


def test_the_best_placed_comes_first() -> None:
    found = find_headings(page_of("<h2>Ferries stay at home</h2>", under="<h3>More of the storm</h3>"))
    assert [one.text for one in found][:2] == [TITLE, "Ferries stay at home"]
    assert [one.place for one in found] == sorted((one.place for one in found), reverse=True)


@pytest.mark.parametrize("name", ["related", "comments", "advert"])
def test_headings_of_others_are_left_out(name: str) -> None:
    found = find_headings(page_of(f"<div class='{name}'><h2>Snow closes the road</h2></div>"))
    assert [one.text for one in found] == [TITLE]


def test_headings_far_inside_the_text_are_of_sections() -> None:
    found = find_headings(page_of(under=f"{PROSE}<h2>What the skippers say</h2>{PROSE}"))
    assert [one.text for one in found] == [TITLE]


def test_a_line_that_is_called_a_title_is_one() -> None:
    found = find_headings(page_of("<div class='title'>Ferries stay at home</div><div>Rain in the west</div>"))
    assert [(one.text, one.is_heading) for one in found] == [(TITLE, True), ("Ferries stay at home", True)]


def test_a_text_of_a_heading_s_size_is_none() -> None:
    assert [one.text for one in find_headings(page_of(f"<h2>{'Storm ' * 400}</h2>"))] == [TITLE]


def test_a_link_home_is_the_site_s_name() -> None:
    home = find_headings(page(f"<h1><a href='/'>Example Weekly</a></h1><h2>{TITLE}</h2>{PROSE}"))
    assert home[0].text == TITLE


def test_where_all_headings_are_of_the_first_level_that_says_little() -> None:
    few = find_headings(page(f"<h1>{TITLE}</h1><h1>Snow</h1>{PROSE}", TITLE))
    many = find_headings(page(f"<h1>{TITLE}</h1><h1>Snow</h1><h1>Rain</h1>{PROSE}", TITLE))
    assert many[0].text == few[0].text == TITLE
    assert many[0].place == few[0].place - 1.0


def test_there_is_an_end_to_them() -> None:
    many = "".join(f"<h1>Storm number {number}</h1>" for number in range(40))
    assert len(find_headings(page(many + PROSE))) == MAX_HEADINGS


def block_of(markup: str) -> Block:
    return next(block for block in page_of(markup).blocks if block.text.startswith("Weather"))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2><span class='subtitle'>Weather</span> Storm closes harbour</h2>", {7}),
        ("<h2>Weather<br>Storm closes harbour</h2>", {7}),
        ("<h2>Weather: Storm closes harbour</h2>", set()),
        ("<h2><a href='/s'>Weather</a> Storm closes harbour</h2>", set()),
        ("<h2><span class='subtitle'>Weather in the harbour</span></h2>", set()),
    ],
)
def test_where_the_markup_parts_a_heading(markup: str, expected: set[int]) -> None:
    assert cuts(block_of(markup)) == expected
