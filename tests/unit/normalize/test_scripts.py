"""Scripts that set no spaces between words."""

from __future__ import annotations

import pytest

from articlemeta.normalize.scripts import is_east_asian, is_spaceless, is_wide, is_wide_letter


@pytest.mark.parametrize(
    ("sign", "wide", "letter"),
    [
        ("記", True, True),
        ("ア", True, True),
        ("한", True, True),
        ("「", True, False),
        ("é", False, False),
        ("", False, False),
    ],
)
def test_wide_signs(sign: str, wide: bool, letter: bool) -> None:
    assert (is_wide(sign), is_wide_letter(sign)) == (wide, letter)


@pytest.mark.parametrize(
    ("word", "spaceless", "east_asian"),
    [
        ("山田", True, True),
        ("홍길동", True, True),
        ("ไทย", True, False),
        ("Roe", False, False),
        ("Müller", False, False),
    ],
)
def test_words_and_names(word: str, spaceless: bool, east_asian: bool) -> None:
    assert (is_spaceless(word), is_east_asian(word)) == (spaceless, east_asian)
