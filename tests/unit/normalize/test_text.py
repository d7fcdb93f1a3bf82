from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.normalize.text import fold, fold_key, has_unseen, squash, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two\u00a0words\n\t here ", "two words here"),
        ("soft\u00adhyphen and\u200b zero width", "softhyphen and zero width"),
        ("bell\x07 rings", "bell rings"),
        ("می\u200cشود", "می\u200cشود"),
        ("", ""),
    ],
)
def test_squash_keeps_what_a_reader_sees(text: str, expected: str) -> None:
    assert squash(text) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“Quoted” — text", '"quoted" - TEXT'),
        ("It’s", "it`s"),
        ("İSTANBUL", "istanbul"),
        ("ısı", "isi"),
        ("Ｆｕｌｌ　width", "full width"),
        ("straße", "STRASSE"),
        ("wait…", "wait..."),
        ("Cafe\u0301", "café"),
    ],
)
def test_fold_makes_equal_what_differs_in_typography_alone(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Le Soleil d’Été", "lesoleildete"),
        ("Sjælland", "sjaelland"),
        ("ŁÓDŹ 24", "lodz24"),
        ("News & Views!", "news-views"),
    ],
)
def test_fold_key_leaves_letters_and_digits(left: str, right: str) -> None:
    assert fold_key(left) == fold_key(right)


def test_fold_key_keeps_vowel_signs_apart() -> None:
    assert fold_key("कमल") != fold_key("कामिल")


def test_fold_does_not_join_different_words() -> None:
    assert fold("new-born") != fold("newborn")


def test_words_are_folded_and_without_punctuation() -> None:
    assert words("“Über alles”, he-said") == ["über", "alles", "he", "said"]


def test_has_unseen_tells_control_characters() -> None:
    assert has_unseen("a\x00b")
    assert not has_unseen("a b\nc")


@given(st.text())
def test_each_form_is_a_fixed_point(text: str) -> None:
    assert squash(squash(text)) == squash(text)
    assert fold(fold(text)) == fold(text)
    assert fold_key(fold_key(text)) == fold_key(text)


@given(st.text())
def test_squashing_changes_nothing_for_comparing(text: str) -> None:
    assert fold_key(squash(text)) == fold_key(text)
