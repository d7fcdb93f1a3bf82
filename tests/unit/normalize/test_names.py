"""What bylines are taken apart into."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.lexicon import default_lexicon
from articlemeta.models import AuthorKind, AuthorRole
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.name_list import MAX_NAME, ParsedName
from articlemeta.normalize.names import MAX_NAMES, parse_names

ENGLISH = byline_words(default_lexicon().for_language("en"))
LANGUAGES = "en de fr es it pt nl pl ru uk tr ar hi id zh ja ko".split()


def names(text: str, **options: object) -> list[str]:
    return [name.name for name in parse_names(text, ENGLISH, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe\nPolitics Editor\n@janeroe\nFollow", ["Jane Roe"]),
        ("Jane Roe (https://example.org/jane)", ["Jane Roe"]),
        ("Jane Roe jane@example.org", ["Jane Roe"]),
        ("Jane Roe Jane Roe", ["Jane Roe"]),
        ("Jane Roe, PhD, John Doe, MD", ["Jane Roe", "John Doe"]),
        ("Jane Roe, Art Doe and Dale Poe", ["Jane Roe", "Art Doe", "Dale Poe"]),
        ("Jane Roe, Senior Technologist, ACLU Speech, Privacy", ["Jane Roe"]),
        ("View all posts by Jane Roe", ["Jane Roe"]),
        ("admin", []),
        ("Link copied", []),
        ("", []),
        ("   \n , ; | ", []),
        ("J.R. Roe", ["J.R. Roe"]),
        ("Jane A. Roe", ["Jane A. Roe"]),
    ],
)
def test_names_are_all_that_is_left(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_organisation_after_a_person_is_where_she_works() -> None:
    assert parse_names("Jane Roe, Example News Agency", ENGLISH) == (
        ParsedName(name="Jane Roe", affiliation="Example News Agency"),
    )


def test_a_job_is_kept_apart() -> None:
    assert parse_names("By Jane Roe, Staff Writer", ENGLISH)[0].job == "Staff Writer"


def test_roles_go_by_the_words_before() -> None:
    roles = {
        name.name: name.role for name in parse_names("By Jane Roe\nEdited by John Doe\nPhotos by Ann Poe", ENGLISH)
    }
    assert roles == {
        "Jane Roe": AuthorRole.WRITER,
        "John Doe": AuthorRole.EDITOR,
        "Ann Poe": AuthorRole.PHOTOGRAPHER,
    }


def test_the_first_word_tells_the_role() -> None:
    assert parse_names("Photo: submitted by Jane Roe", ENGLISH)[0].role is AuthorRole.PHOTOGRAPHER


def test_a_known_name_is_not_taken_apart() -> None:
    assert names("Bread & Roses", whole=frozenset({"bread & roses"})) == ["Bread & Roses"]
    assert names("Bread & Roses") == ["Bread", "Roses"]


def test_agencies_are_told_by_the_caller() -> None:
    found = parse_names("Jane Roe, ZZZ", ENGLISH, is_agency=lambda name: name == "ZZZ")
    assert found == (ParsedName(name="Jane Roe", affiliation="ZZZ"),)


@given(st.text(max_size=2_000), st.sampled_from(LANGUAGES), st.booleans())
def test_any_text_gives_bounded_printable_names(text: str, language: str, inverted: bool) -> None:
    words = byline_words(default_lexicon().for_language(language))
    found = parse_names(text, words, inverted=inverted)
    assert len(found) <= MAX_NAMES
    for name in found:
        assert 0 < len(name.name) <= MAX_NAME
        assert name.name == name.name.strip()
        assert not any(unicodedata.category(letter) == "Cc" for letter in name.name)
        assert name.kind in AuthorKind
        assert name.affiliation is None or 0 < len(name.affiliation) <= MAX_NAME


WORD = st.sampled_from(
    ["by", "Jane", "Roe", "and", ",", ";", "|", "\n", "Writer", "Photo:", "2020", "@x", "A.", "(", ")"]
)


def test_of_two_jobs_behind_a_name_none_stays() -> None:
    assert [(one.name, one.job) for one in parse_names("Jane Roe Writer Writer and", ENGLISH)] == [
        ("Jane Roe", "Writer Writer and")
    ]


@given(st.lists(WORD, max_size=60).map(" ".join))
def test_reading_a_name_again_gives_the_same_name(text: str) -> None:
    for name in parse_names(text, ENGLISH):
        again = parse_names(name.name, ENGLISH)
        assert [one.name for one in again] in ([name.name], [])


def test_a_long_byline_takes_no_longer_than_its_limit() -> None:
    assert len(parse_names("Jane Roe, " * 100_000, ENGLISH)) <= MAX_NAMES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, reporter, and John Doe", [("Jane Roe", None), ("John Doe", None)]),
        ("Jane Roe, reporter, and Example Institute", [("Jane Roe", "Example Institute")]),
        ("Jane Roe with reporting from Max Poe", [("Jane Roe", None), ("Max Poe", None)]),
        ("Jane Roe, Staff Writer, Sample Argus", [("Jane Roe", "Sample Argus")]),
    ],
)
def test_a_joining_word_behind_a_job_opens_another_name(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.affiliation) for one in parse_names(text, ENGLISH)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe with ZZZ", [("Jane Roe", None)]),
        ("Jane Roe and the ZZZ", [("Jane Roe", None), ("The ZZZ", None)]),
        ("Jane Roe/ZZZ", [("Jane Roe", "ZZZ")]),
    ],
)
def test_how_an_agency_is_joined_tells_what_it_is(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = parse_names(text, ENGLISH, is_agency=lambda name: name in ("ZZZ", "the ZZZ"))
    assert [(one.name, one.affiliation) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe/Lantern Writer", [("Jane Roe", "Lantern", "Lantern Writer")]),
        ("Jane Roe/Lantern Staff Writer", [("Jane Roe", "Lantern", "Lantern Staff Writer")]),
        (
            "Jane Roe / Harbour Lantern Senior Writer",
            [("Jane Roe", "Harbour Lantern", "Harbour Lantern Senior Writer")],
        ),
        ("Jane Roe / Harbour Lantern Reporter", [("Jane Roe", "Harbour Lantern", "Harbour Lantern Reporter")]),
        (
            "Jane Roe and Max Poe/Lantern Writers",
            [("Jane Roe", None, None), ("Max Poe", "Lantern", "Lantern Writers")],
        ),
        ("Jane Roe/Staff Writer", [("Jane Roe", None, None)]),
        ("Jane Roe/Max Poe", [("Jane Roe", None, None), ("Max Poe", None, None)]),
    ],
)
def test_a_job_behind_a_stroke_tells_where_somebody_works(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert [(one.name, one.affiliation, one.job) for one in parse_names(text, ENGLISH)] == expected


@pytest.mark.parametrize(
    ("language", "text", "name", "job"),
    [
        ("de", "Erika Muster Freie journalistin", "Erika Muster", "Freie journalistin"),
        ("en", "Jane Roe Senior writer", "Jane Roe", "Senior writer"),
        ("en", "Jane Roe Senior", "Jane Roe Senior", None),
        ("pt", "Maria Exemplo, Enviada especial a Bruxelas", "Maria Exemplo", "Enviada especial a Bruxelas"),
        ("ja", "高山支局・見本太郎", "見本太郎", None),
        ("ja", "見本報道部・例花子", "例花子", None),
        ("ja", "見本太郎・例花子", "見本太郎・例花子", None),
        ("ja", "高山・見本太郎", "高山・見本太郎", None),
    ],
)
def test_what_stands_around_a_name_and_is_no_part_of_it(language: str, text: str, name: str, job: str | None) -> None:
    found = parse_names(text, byline_words(default_lexicon().for_language(language)))
    assert [(one.name, one.job) for one in found] == [(name, job)]
