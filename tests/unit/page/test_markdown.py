"""Pages that were stored as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.page.markdown import markdown_to_html


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("# Storm", "<h1>Storm</h1>"),
        ("By [Jane Roe](/jane)", '<a href="/jane">Jane Roe</a>'),
        ("one\ntwo", "one<br />\ntwo"),
        ("a <script>x</script>", "&lt;script&gt;"),
        ("    indented", "<p>indented</p>"),
        ("Storm\n---", "<hr />"),
        ("\ufeff# Storm", "<h1>Storm</h1>"),
    ],
)
def test_it_becomes_the_markup_that_it_came_from(text: str, markup: str) -> None:
    assert markup in markdown_to_html(text)


@given(st.text("#*_[]()<>`-\n a1", max_size=200))
def test_any_text_becomes_a_page(text: str) -> None:
    assert markdown_to_html(text).startswith("<!DOCTYPE html>")
