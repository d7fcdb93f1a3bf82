"""Where bylines are cut."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_pieces import has_break, joined_parts, pieces_of, spaced_names
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.known_parties import KnownParties

ENGLISH = byline_words(default_lexicon().for_language("en"))
SPANISH = byline_words(default_lexicon().for_language("es"))
CHINESE = byline_words(default_lexicon().for_language("zh"))


def parts(piece: str) -> list[str] | None:
    return joined_parts(piece, KnownParties(ENGLISH, lambda name: name == "ZZZ", frozenset({"bread and roses"})))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe", [("Jane Roe", "\n")]),
        ("Jane Roe, John Doe | Example", [("Jane Roe", "\n"), ("John Doe", ","), ("Example", "|")]),
        ("Jane Roe Thu, 05-02-2024", [("Jane Roe", "\n"), ("05-02-2024", "\n")]),
    ],
)
def test_separators_part_pieces(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(piece, before.strip(" ")) for piece, before in pieces_of(text, ENGLISH)] == expected


def test_a_job_between_names_starts_a_piece() -> None:
    assert [piece for piece, _ in pieces_of("记者 王明 通讯员 李红", CHINESE)] == ["记者 王明 ", "通讯员 李红"]


def test_breaks_are_seen() -> None:
    assert (has_break("text & photos"), has_break("text and photos")) == (True, False)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("and John Doe", ["John Doe"]),
        ("Jane Roe with ZZZ", ["Jane Roe"]),
        ("Bread and Roses", None),
        ("ZZZ", None),
        ("Institute of Forests and Soil", None),
    ],
)
def test_words_join_parts(piece: str, expected: list[str] | None) -> None:
    assert parts(piece) == expected


def test_two_family_names_stay_together() -> None:
    known = KnownParties(SPANISH, lambda _: False, frozenset())
    assert joined_parts("Ana del Valle y Sáenz", known) == ["Ana del Valle y Sáenz"]


def test_names_beside_each_other() -> None:
    assert spaced_names("王小明 李红", CHINESE) == ["王小明", "李红"]
    assert spaced_names("Jane Roe", CHINESE) == ["Jane Roe"]
