"""From a tree to a page."""

from __future__ import annotations

import pytest
from lxml import etree

from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree


@pytest.mark.parametrize(
    ("markup", "lang"),
    [
        ("<html lang='en-GB'><p>a", "en-GB"),
        ("<html xml:lang='de'><p>a", "de"),
        ("<html><body lang='fr'><p>a", "fr"),
        ("<html lang=''><body lang='fr'><p>a", "fr"),
        ("<p lang='fr'>a", None),
    ],
)
def test_the_language_of_the_root(markup: str, lang: str | None) -> None:
    assert read_page(build_tree(markup)).lang == lang


@pytest.mark.parametrize(
    ("base", "url", "expected"),
    [
        ("", "https://weekly.example/a", "https://weekly.example/a"),
        ("<base href='https://other.example/'>", "https://weekly.example/a", "https://other.example/"),
        ("<base href='/root/'>", "https://weekly.example/a", "https://weekly.example/root/"),
        ("<base target='_top'>", "https://weekly.example/a", "https://weekly.example/a"),
        ("<base href='http://[bad'>", "https://weekly.example/a", "https://weekly.example/a"),
        ("", None, None),
    ],
)
def test_what_relative_links_are_relative_to(base: str, url: str | None, expected: str | None) -> None:
    assert read_page(build_tree(f"<html><head>{base}</head><body><p>a"), url).base_url == expected


def test_the_tree_is_left_as_it_is() -> None:
    root = build_tree("<html><head><title>Storm</title></head><body><h1>Storm</h1><p>a <b>b</b></p>")
    before = etree.tostring(root)
    read_page(root)
    assert etree.tostring(root) == before


def test_places_are_told_as_xpaths() -> None:
    page = read_page(build_tree("<body><div><p>a</p><p>b</p></div>"))
    assert [page.xpath(block.element) for block in page.blocks] == ["/html/body/div/p[1]", "/html/body/div/p[2]"]
    assert page.xpath(None) is None
