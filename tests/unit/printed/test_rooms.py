"""The places of a page where readers are told whose text it is."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, TITLE, page_of

from articlemeta.page.read import read_page
from articlemeta.page.structure import Block, Page
from articlemeta.page.tree import build_tree
from articlemeta.printed.rooms import is_whole_link, rooms_of


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if not block.text.startswith("The harbour stayed")]


def block_of(page: Page, text: str) -> Block:
    return next(block for block in page.blocks if block.text == text)


def test_lines_between_headline_and_text() -> None:
    rooms = rooms_of(page_of("<p>By Jane Roe</p><p>3 May 2021</p>"))
    assert texts(rooms.byline) == ["By Jane Roe", "3 May 2021"]
    assert texts(rooms.openings)[-2:] == ["3 May 2021", "By Jane Roe"]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("<p class='byline'>By Jane Roe</p>", ["By Jane Roe"]),
        ("<p class='source'>Sample Review</p>", ["Sample Review"]),
        ("<p>© 2021 Reuters</p>", ["© 2021 Reuters"]),
        ("<p>By Jane Roe</p>", []),
        ("<p class='byline'>By Jane Roe</p><p>Weather</p><p>Sea</p><p>Wind</p><p>Rain</p>", []),
    ],
)
def test_above_the_headline_a_line_must_be_called_so(above: str, expected: list[str]) -> None:
    page = read_page(build_tree(f"<title>{TITLE}</title><article>{above}<h1>{TITLE}</h1>{PROSE}</article>"))
    assert texts(rooms_of(page).byline) == expected


@pytest.mark.parametrize(
    "other",
    [
        "<div class='comments'><p>By Max Poe</p></div>",
        "<div class='related'><p>By Max Poe</p></div>",
        "<nav><p>By Max Poe</p></nav>",
        "<figcaption>By Max Poe</figcaption>",
    ],
)
def test_what_belongs_to_others_is_no_byline(other: str) -> None:
    assert texts(rooms_of(page_of(f"<p>By Jane Roe</p>{other}")).byline) == ["By Jane Roe"]


def test_lines_under_the_text_up_to_the_next_heading() -> None:
    rooms = rooms_of(page_of(under="<p>(AP)</p><h2>More</h2><p>(AFP)</p>"))
    assert texts(rooms.endings) == ["(AP)"]


def test_a_list_of_stories_ends_them_too() -> None:
    page = page_of(under='<p>(AP)</p><div><a href="/snow">Snow closes the old road</a></div><div>(AFP)</div>')
    rooms = rooms_of(page)
    assert texts(rooms.endings) == ["(AP)"]
    assert rooms.others_from == block_of(page, "Snow closes the old road").index


@pytest.mark.parametrize("name", ["newsletter", "author-bio"])
def test_boxes_of_others_are_passed_over(name: str) -> None:
    under = f"<div class='{name}'><p>(AFP)</p></div><p>(AP)</p>"
    assert texts(rooms_of(page_of(under=under)).endings) == ["(AP)"]


def test_a_link_of_a_word_or_two_is_no_list_of_stories() -> None:
    under = '<p>(AP)</p><div><a href="/snow">Snow</a></div><div>(AFP)</div>'
    assert texts(rooms_of(page_of(under=under)).endings) == ["(AP)", "Snow", "(AFP)"]


def test_of_the_lines_above_the_text_only_the_nearest_can_open_it() -> None:
    lines = "".join(f"<p>Line {number}</p>" for number in range(9))
    found = texts(rooms_of(page_of(lines)).openings)
    assert found == [f"Line {number}" for number in range(8, 2, -1)]


def test_a_heading_is_the_first_of_another_box() -> None:
    page = page_of(under="<p>(AP)</p><h2>More</h2>")
    assert rooms_of(page).others_from == block_of(page, "More").index


def test_a_link_to_share_ends_nothing() -> None:
    under = '<p>(AP)</p><div><a href="/share?to=x">Share with all your friends</a></div><div>(AFP)</div>'
    assert "(AFP)" in texts(rooms_of(page_of(under=under)).endings)


def test_a_source_inside_the_article_counts_behind_a_heading() -> None:
    page = page_of("<article>", under="<h2>More</h2><p class='source'>Sample Review</p></article>")
    assert "Sample Review" in texts(rooms_of(page).endings)
    page = page_of("<article>", under="<h2>More</h2><p>Sample Review</p></article>")
    assert "Sample Review" not in texts(rooms_of(page).endings)


def test_captions_are_one_text() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"
    rooms = rooms_of(page_of(figure.format("Waves. Jane Roe/AFP") + figure.format("Boats.")))
    assert rooms.captions == "Waves. Jane Roe/AFP\nBoats."


def test_where_the_text_ends() -> None:
    page = page_of()
    assert rooms_of(page).last_body == page.blocks[-1].index


def test_a_page_without_a_text_has_no_last_block() -> None:
    rooms = rooms_of(read_page(build_tree("<html><head><title>Storm</title></head><body></body></html>")))
    assert (rooms.last_body, rooms.byline, rooms.endings, rooms.others_from) == (-1, (), (), 0)


def test_they_are_found_once() -> None:
    page = page_of()
    assert rooms_of(page) is rooms_of(page)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<p><a href="/a">Snow closes the road</a></p>', True),
        ('<p><a href="/a">Snow closes the road</a> Mon</p>', True),
        ('<p><a href="/a">Snow</a> closes the road</p>', False),
        ('<p class="source"><a href="/a">Snow closes the road</a></p>', False),
        ("<p>Snow closes the road</p>", False),
    ],
)
def test_a_block_that_is_nothing_but_a_link(markup: str, expected: bool) -> None:
    page = page_of(under=f"<h2>More</h2>{markup}")
    assert is_whole_link(next(b for b in page.blocks if b.text.startswith("Snow"))) is expected


def test_the_headline_is_no_byline() -> None:
    assert TITLE not in texts(rooms_of(page_of()).byline)
