"""JSON that no strict reader accepts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.declared.lenient_json import read_leniently


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('{"a": 1}', [{"a": 1}]),
        ('{"a": "x" "b": "y"}', [{"a": "x", "b": "y"}]),
        ("{'a': 'x'}", [{"a": "x"}]),
        ("{a: x}", [{"a": "x"}]),
        ('{"a": [1, 2,, 3,]}', [{"a": [1, 2, 3]}]),
        ('{"a": "say "hello" to her", "b": 1}', [{"a": 'say "hello" to her', "b": 1}]),
        ('// note\n{"a": true, /* why */ "b": null}', [{"a": True, "b": None}]),
        ('{"a": 1}}} {"b": 2}', [{"a": 1}, {"b": 2}]),
        ('{"a": {"b": "cut sho', [{"a": {}}]),
        (r'{"a": "caf\u00e9 \ud83d\ude00 \n"}', [{"a": "café 😀 \n"}]),
        ('{"a": 1, "a": 2}', [{"a": 1}]),
        ('{"a": undefined}', [{"a": None}]),
        ("", []),
        ("Storm closes harbour", []),
        ("]}", []),
    ],
)
def test_it_is_read_as_far_as_its_meaning_is_plain(text: str, values: list[Any]) -> None:
    assert read_leniently(text) == values


_json = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | st.text("abc é:,'{}[]\\\n", max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", min_size=1), _json, min_size=1, max_size=4))
def test_what_is_sound_is_read_as_a_strict_reader_does(data: dict[str, Any]) -> None:
    assert read_leniently(json.dumps(data)) == [data]


@given(st.text("{}[]\"':,/*\\ab1 \n", max_size=300))
def test_anything_is_read_without_an_error(text: str) -> None:
    assert all(isinstance(value, (dict, list)) for value in read_leniently(text))


def test_what_nests_too_deep_is_left_out() -> None:
    value = read_leniently("[" * 5_000)
    depth = 0
    while value:
        value, depth = value[0], depth + 1
    assert depth < 100
