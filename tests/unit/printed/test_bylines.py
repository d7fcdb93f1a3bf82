"""Where bylines stand and what shows that they are ones, on pages written for the purpose."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import byline_words
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree
from articlemeta.printed.byline_candidates import Strength
from articlemeta.printed.bylines import find_end_bylines, find_head_bylines

WORDS = byline_words(default_lexicon().for_language("en"))
TEXT = "<p>Rain fell on the hills for three days, and the river rose until the bridge at the mill was closed.</p>" * 9


def found_at(place: str, markup: str) -> list[tuple[str, Strength]]:
    head, foot = (markup, "") if place == "head" else ("", markup)
    page = read_page(
        build_tree(f"<html><body><article><h1>Bridge closed</h1>{head}{TEXT}{foot}</article></body></html>"), None
    )
    find = find_head_bylines if place == "head" else find_end_bylines
    texts = {"".join(TEXT.split("<p>")[1].split("</p>"))}
    return [(one.text, one.strength) for one in find(page, WORDS) if one.text not in texts]


@pytest.mark.parametrize("place", ["head", "foot"])
@pytest.mark.parametrize(
    ("markup", "text", "strength"),
    [
        ("<p>By Jane Roe</p>", "By Jane Roe", Strength.LED),
        ("<p>News | By Jane Roe</p>", "By Jane Roe", Strength.LED),
        ("<p>3 May 2021 by Jane Roe</p>", "by Jane Roe", Strength.LED),
        ("<p>Author:</p><p>Jane Roe</p>", "Author: Jane Roe", Strength.LED),
        ("<h5>Author:</h5><div>Jane Roe<br>London</div>", "Author: Jane Roe", Strength.LED),
        ("<p>By</p><p>Jane Roe</p>", "By: Jane Roe", Strength.LED),
        ('<p class="byline">Jane Roe</p>', "Jane Roe", Strength.MARKED),
        ("<p>Jane Roe, Staff Writer</p>", "Jane Roe, Staff Writer", Strength.ALONE),
    ],
)
def test_a_byline_is_found(place: str, markup: str, text: str, strength: Strength) -> None:
    assert (text, strength) in found_at(place, markup)


@pytest.mark.parametrize("line", ["Jane Roe 10/08/22", "Jane Roe 20h17", "Jane Roe 20:17", "Jane Roe 2022"])
def test_a_name_and_a_date_under_the_headline_are_one(line: str) -> None:
    assert (line, Strength.BARE) in found_at("head", f"<p>{line}</p>")


def test_a_name_in_brackets_ends_the_text() -> None:
    assert ("Jane Roe", Strength.SIGNED) in found_at("foot", "<p>The bridge will be open again. (Jane Roe)</p>")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Home | By Jane Roe | Sport | Rain | More | Tags | Photos</p>",
        "<p>Jane Roe is the third mayor of the town since the war.</p>",
        '<aside class="related"><p>By Jane Roe</p></aside>',
        "<p>Rain fell. It rained.</p>",
        "<h3>Jane Roe</h3><p>Older stories</p>",
    ],
)
def test_what_only_looks_like_one_is_none(markup: str) -> None:
    assert [text for text, strength in found_at("foot", markup) if strength > Strength.ALONE] == []


def test_a_byline_in_the_headline_s_own_cell() -> None:
    cell = (
        f"<table><tr><td><font size=5><b>Bridge closed</b></font><br>By Jane Roe<br>May 3, 1998{TEXT}</td></tr></table>"
    )
    page = read_page(build_tree(f"<html><head><title>Bridge closed</title></head><body>{cell}</body></html>"), None)
    assert [one.text for one in find_head_bylines(page, WORDS)] == ["By Jane Roe"]
