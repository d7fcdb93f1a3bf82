"""A byline's text before its names are read."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.models import AuthorRole
from articlemeta.normalize.byline_text import MAX_TEXT, clean_byline, role_of, turn_round
from articlemeta.normalize.byline_words import byline_words

ENGLISH = byline_words(default_lexicon().for_language("en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe, Jane", "Jane Roe"),
        ("Roe, Jane; Doe, John Q.", "Jane Roe; John Q. Doe"),
        ("Jane Roe, John Doe", "Jane Roe, John Doe"),
        ("Roe, Jr.", "Roe, Jr."),
        ("Jane Roe", "Jane Roe"),
    ],
)
def test_names_that_start_with_the_family_name_are_turned_round(text: str, expected: str) -> None:
    assert turn_round(text) == expected


def test_control_characters_and_brackets_go() -> None:
    assert clean_byline("Jane\x00 Roe\u200b (left) ", ENGLISH) == "Jane Roe"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("By Jane Roe jane@weekly.example", "By Jane Roe"),
        ("Jane Roe https://weekly.example/jane (@jane)", "Jane Roe"),
        ("Jane Roe (photos)", "Jane Roe\n(photos)"),
        ("Jane Roe (Photos: John Doe)", "Jane Roe\nPhotos: John Doe"),
        ("Jane Roe (and John Doe)", "Jane Roe and John Doe"),
        ("Jane Roe (32)", "Jane Roe"),
    ],
)
def test_addresses_go_and_brackets_stay_where_they_tell_a_role(text: str, clean: str) -> None:
    assert clean_byline(text, ENGLISH).strip() == clean


def test_a_byline_is_bounded() -> None:
    assert len(clean_byline("x" * 10_000, ENGLISH)) <= MAX_TEXT


@pytest.mark.parametrize(
    ("text", "role"), [("photos", AuthorRole.PHOTOGRAPHER), ("edited by", AuthorRole.EDITOR), ("Jane Roe", None)]
)
def test_what_somebody_did(text: str, role: AuthorRole | None) -> None:
    assert role_of(text, ENGLISH) is role
