"""In which room of the page each block stands."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, TITLE

from articlemeta.page.read import read_page
from articlemeta.page.structure import Page, Zone
from articlemeta.page.tree import build_tree

MARK = "Here it is."


def page_of(body: str, title: str = TITLE) -> Page:
    return read_page(build_tree(f"<html><head><title>{title}</title></head><body>{body}</body></html>"))


def zone_of_mark(body: str) -> Zone:
    (zone,) = {block.zone for block in page_of(body).blocks if MARK in block.text}
    return zone


HEADED = f"<h1>{TITLE}</h1>"


@pytest.mark.parametrize(
    ("body", "zone"),
    [
        (f"{HEADED}<p>{MARK}</p>{PROSE}", Zone.HEAD),
        (f"<p>{MARK}</p>{HEADED}{PROSE}", Zone.HEAD),
        (f"<header><p>{MARK}</p></header><main>{HEADED}{PROSE}</main>", Zone.MASTHEAD),
        (f"<div class='navbar'><p>{MARK}</p></div>{HEADED}{PROSE}", Zone.MASTHEAD),
        (f"{HEADED}{PROSE}<p>{MARK}</p>{PROSE}", Zone.BODY),
        (f"{HEADED}{PROSE}<p>{MARK}</p>", Zone.FOOT),
        (f"{HEADED}{PROSE}<footer><p>{MARK}</p></footer>", Zone.FOOTER),
        (f"{HEADED}{PROSE}<div id='site-footer'><p>{MARK}</p></div>", Zone.FOOTER),
        (f"{HEADED}{PROSE}<figure><figcaption>{MARK}</figcaption></figure>{PROSE}", Zone.CAPTION),
        (f"{HEADED}{PROSE}<div class='related'><p>{MARK}</p></div>{PROSE}", Zone.ASIDE),
        (f"{HEADED}{PROSE}<div class='comments'><p>{MARK}</p></div>", Zone.ASIDE),
        (f"{HEADED}<aside><p>{MARK}</p></aside>{PROSE}", Zone.ASIDE),
        (f"{HEADED}{PROSE}<section class='comments'><p>x</p></section><p>{MARK}</p>{'<p>y</p>' * 30}", Zone.ASIDE),
        (f"<table><tr><td>{MARK}</td></tr><tr><td>{HEADED}{PROSE}</td></tr></table>", Zone.HEAD),
        (f"<div class='comments'>{HEADED}{PROSE}<p>{MARK}</p>{PROSE}</div>", Zone.BODY),
        (f"{HEADED}<p>{MARK}</p>", Zone.FOOT),
    ],
)
def test_where_a_line_stands(body: str, zone: Zone) -> None:
    assert zone_of_mark(body) is zone


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        (f"<h1>The Weekly</h1><h2>{TITLE}</h2>{PROSE}", TITLE),
        (f"<h1>{TITLE}</h1><h1>Other news</h1>{PROSE}", TITLE),
        (f"<p>{TITLE}</p>{PROSE}", TITLE),
        (f"<h1>Harbour shut by gale</h1>{PROSE}", "Harbour shut by gale"),
        (f"<header><h1>Weekly</h1></header>{PROSE}", None),
        (f"<nav><h1>{TITLE}</h1></nav>{PROSE}", None),
        (PROSE, None),
    ],
)
def test_the_block_that_prints_the_headline(body: str, headline: str | None) -> None:
    found = page_of(body, f"{TITLE} | The Weekly").headline
    assert (found.text if found is not None else None) == headline


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("3 May 2024", Zone.ASIDE),
        ("2h ago", Zone.ASIDE),
        ("© 2024 Weekly", Zone.FOOT),
        ("Copyright 2024 Weekly", Zone.FOOT),
        ("COPYRIGHT 2024", Zone.FOOT),
    ],
)
def test_teasers_under_the_text_are_somebody_elses_box(line: str, zone: Zone) -> None:
    teaser = f"<div><p><a href='/b'>Cat wins the first prize</a></p><p>{line}</p><p>Harbour News</p></div>"
    zones = {
        block.text: block.zone
        for block in page_of(f"{HEADED}<article>{PROSE}</article>{teaser}{'<p>y</p>' * 30}").blocks
    }
    assert zones["Harbour News"] is zone


def test_a_page_without_text_has_no_zones() -> None:
    page = page_of("")
    assert page.blocks == ()
    assert page.headline is None


def test_zones_are_asked_for_in_reading_order() -> None:
    page = page_of(f"{HEADED}{PROSE}<p>{MARK}</p><footer>© Weekly</footer>")
    found = page.in_zones(Zone.FOOTER, Zone.FOOT, Zone.HEAD)
    assert [block.text for block in found] == [TITLE, MARK, "© Weekly"]
    assert page.in_zones(Zone.CAPTION) == ()


@pytest.mark.parametrize(
    ("line", "text", "foot"),
    [
        (f"Read also: <a href='/b'>{MARK} Cat wins the first prize</a>", Zone.ASIDE, Zone.ASIDE),
        (f"Related<br><a href='/b'>{MARK} Cat wins the first prize</a>", Zone.ASIDE, Zone.ASIDE),
        (f"<a href='/b'>Read also: {MARK} Cat wins the first prize</a>", Zone.ASIDE, Zone.ASIDE),
        (f"Read also: {MARK} The <a href='/b'>cat</a> wins the first prize", Zone.BODY, Zone.FOOT),
        (f"Source: <a href='/b'>{MARK} Cat wins the first prize</a>", Zone.BODY, Zone.FOOT),
        (f"Lea: <a href='/b'>{MARK} El gato gana el premio</a>", Zone.ASIDE, Zone.ASIDE),
        (f"Lea: {MARK} El <a href='/b'>gato</a> gana el primer premio", Zone.BODY, Zone.FOOT),
        (f"Lea <a href='/b'>{MARK} El gato gana el premio</a>", Zone.BODY, Zone.FOOT),
        (f"Ferry: <a href='/b'>{MARK} Cat wins the first prize</a>", Zone.BODY, Zone.FOOT),
    ],
)
def test_a_line_that_points_to_another_story_is_none_of_the_text(line: str, text: Zone, foot: Zone) -> None:
    assert zone_of_mark(f"{HEADED}{PROSE}<p>{line}</p>{PROSE}") is text
    assert zone_of_mark(f"{HEADED}{PROSE}<p>{line}</p>") is foot


def test_the_ideographic_colon_points_as_well() -> None:
    line = f"延伸阅读：<a href='/b'>{MARK} Cat wins the first prize</a>"
    assert zone_of_mark(f"{HEADED}{PROSE}<p>{line}</p>{PROSE}") is Zone.ASIDE
