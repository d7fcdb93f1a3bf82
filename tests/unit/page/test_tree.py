"""Every page with an element in it becomes a tree that holds all of its text."""

from __future__ import annotations

import pytest

from articlemeta.errors import NotAPageError
from articlemeta.page.tree import build_tree

DEEP = 100_000


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "b", "table><tr><td", "ul><li", "x-y"])
def test_text_below_any_depth_is_kept(tag: str) -> None:
    root = build_tree(f"<title>Storm</title><h1>before</h1><{tag}>" + f"<{tag}>" * DEEP + "<p>within</p>")
    assert [element.text for element in root.iter("title", "h1", "p")] == ["Storm", "before", "within"]


@pytest.mark.parametrize("page", ["<p>a\0b", b"<p>a\0b", b"\0<\0p\0>\0a\0b"])
def test_null_bytes_end_nothing(page: str | bytes) -> None:
    assert "".join(build_tree(page).itertext()) == "ab"


def test_comments_and_instructions_are_left_out() -> None:
    root = build_tree("<!-- a --><p>b<!-- c --><?d e?>f</p>")
    assert [(element.tag, element.text) for element in root.iter()] == [("html", None), ("body", None), ("p", "bf")]


@pytest.mark.parametrize("page", ["", "<!-- only -->", "</p>"])
def test_a_page_without_an_element_is_no_page(page: str) -> None:
    with pytest.raises(NotAPageError):
        build_tree(page)
