"""Text as phrases are looked up in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.lexicon.folding import fold_in_place, has_wide, holds_any, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“Don’t” – ÇA", '"don\'t" - ça'),
        ("ＡＢ：c", "ab:c"),
        ("İSTANBUL ıı", "istanbul ii"),
        ("Straße", "strase"),
        ("a\u00a0b\u3000c", "a b c"),
        ("`a´", "'a'"),
        ("٢٠٢٤ ۲۰۲۴ २०२४", "2024 2024 2024"),
    ],
)
def test_case_and_typography_are_folded(text: str, folded: str) -> None:
    assert fold_in_place(text) == folded


@given(st.text())
def test_places_still_hold(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_in_place(fold_in_place(text)) == fold_in_place(text)


@pytest.mark.parametrize(
    ("folded", "words"),
    [
        ("it's a-b c_d 42", ["it", "s", "a", "b", "c_d", "42"]),
        ("où ça", ["où", "ça"]),
        ("स्रोत: भाषा", ["स्रोत", "भाषा"]),
        ("", []),
    ],
)
def test_words(folded: str, words: list[str]) -> None:
    assert words_of(folded) == words


@pytest.mark.parametrize(
    ("text", "wide"), [("abc", False), ("où", False), ("新华社", True), ("연합", True), ("ไทย", True), ("भाषा", False)]
)
def test_scripts_without_spaces(text: str, wide: bool) -> None:
    assert has_wide(text) is wide


@pytest.mark.parametrize(
    ("text", "unspaced", "held"),
    [
        ("this article is free", True, True),
        ("these articles are free", True, False),
        ("本文章可转载", True, True),
        ("本文章可转载", False, False),
        ("", True, False),
    ],
)
def test_listed_words_are_held(text: str, unspaced: bool, held: bool) -> None:
    assert holds_any(text, frozenset({"article", "文章"}), unspaced=unspaced) is held


@pytest.mark.parametrize("code", range(1, 256))
def test_what_parts_words_is_the_same_in_latin_1_and_beyond(code: int) -> None:
    text = f"é{chr(code)}b"
    assert words_of(f"{text} ж") == [*words_of(text), "ж"]
