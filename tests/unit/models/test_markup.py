"""Texts as HTML, safely."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from articlemeta.models.markup import escape, is_safe, linked, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rain & wind", "Rain &amp; wind"),
        ("<b>", "&lt;b&gt;"),
        ("\"a\" 'b'", "&quot;a&quot; &#x27;b&#x27;"),
        ("&lt;", "&amp;lt;"),
        ("Regen, 雨", "Regen, 雨"),
    ],
)
def test_signs_of_markup_are_escaped(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_what_is_shown_is_one_short_line() -> None:
    assert shown("Rain\n <wind>\x1b") == "Rain &lt;wind&gt;"
    assert shown("Rain and wind", 5) == "Rain…"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://weekly.example/a", True),
        ("HTTP://weekly.example", True),
        ("mailto:jane@weekly.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//weekly.example", False),
        ("/a", False),
        ("https://weekly.example/\nx", False),
        ("", False),
        (None, False),
    ],
)
def test_where_a_link_may_lead(url: str | None, expected: bool) -> None:
    assert is_safe(url) is expected


def test_a_text_is_a_link_where_it_may_be_one() -> None:
    link = linked("Rain & wind", "https://weekly.example/?a=1&b=2")
    assert link.startswith('<a href="https://weekly.example/?a=1&amp;b=2" ')
    assert link.endswith(">Rain &amp; wind</a>")
    assert linked("Rain & wind", "javascript:x") == linked("Rain & wind", None) == "Rain &amp; wind"


@settings(max_examples=40)
@given(st.text(), st.text())
def test_no_text_becomes_markup(text: str, more: str) -> None:
    url = f"https://weekly.example/{more}"
    element = html.fragment_fromstring(linked(text, url).encode("utf-8", "replace"), create_parent="p")
    assert [child.tag for child in element.iter()] in (["p"], ["p", "a"])
