"""What a declared value must be to be believed at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.declared.values import MAX_VALUE, clean, is_placeholder


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("  Storm \n closes\tharbour ", "Storm closes harbour"),
        ("Q&amp;amp;A", "Q&A"),
        ("Caf&eacute;", "Café"),
        ("AT&T", "AT&T"),
        ("<b>Storm</b><br>closes", "Storm closes"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("<!-- note -->Storm", "Storm"),
        ("Sto\u200brm", "Storm"),
        ("100 % wool", "100 % wool"),
        ("Null and void", "Null and void"),
    ],
)
def test_a_value_is_cleaned(written: str, value: str) -> None:
    assert clean(written) == value


@pytest.mark.parametrize(
    "written",
    ["", " ", "undefined", "NULL", "N/A", "-", "…", "{{title}}", "{% title %}", "<%= title %>", "${title}", "%title%",
     "__TITLE__", "[title]", "#title#", "[object Object]", "Your title here", "x" * (MAX_VALUE + 1), "|", "::"],
)  # fmt: skip
def test_what_says_nothing_is_nothing(written: str) -> None:
    assert clean(written) == ""


def test_a_value_that_is_too_long_is_none() -> None:
    assert clean("x" * 20, limit=19) == ""
    assert clean("x" * 19, limit=19) == "x" * 19


@given(st.text(max_size=80))
def test_cleaning_again_changes_nothing_that_was_no_markup(text: str) -> None:
    once = clean(text)
    if "&" not in once and "<" not in once:
        assert clean(once) == once


@given(st.text(alphabet="&;#x0123456789amplt<>/b ", max_size=60))
def test_no_value_is_a_placeholder(text: str) -> None:
    assert not (value := clean(text)) or not is_placeholder(value)
