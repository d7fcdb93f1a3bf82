from __future__ import annotations

import pytest

from articlemeta.normalize.headlines import (
    Wording,
    agree,
    differs_in_signs,
    holds,
    is_cut_short,
    likeness,
    place_in,
    uncut,
)

STORM = Wording.of("Storm closes harbour")


@pytest.mark.parametrize("title", ["Rain at last...", "Rain at last …", "Rain at last […]", "Rain at last [...]"])
def test_cut_short(title: str) -> None:
    assert is_cut_short(title)
    assert uncut(title) == "Rain at last"


@pytest.mark.parametrize("title", ["Rain at last", "... and rain at last", "Rain [video]", "Rain."])
def test_not_cut_short(title: str) -> None:
    assert not is_cut_short(title)
    assert uncut(title) == title


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Storm closes ‘the’ harbour", "Storm closes 'the' harbour", True),
        ("Storm closes harbour for weeks …", "Storm closes harbour for weeks, ferries stay at home", True),
        ("Storm …", "Storm closes harbour", False),
        ("Storm closes harbour", "Storm closes harbours", False),
    ],
)
def test_agree(one: str, other: str, expected: bool) -> None:
    assert agree(Wording.of(one), Wording.of(other)) is expected
    assert agree(Wording.of(other), Wording.of(one)) is expected


@pytest.mark.parametrize(
    ("long", "short", "expected"),
    [
        ("Ferries: Storm closes harbour", "Storm closes harbour", True),
        ("Snowstorm closes harbour", "storm closes harbour", False),
        ("台風で港が閉鎖される", "港が閉鎖", True),
        ("A big storm", "a", False),
        ("Storm", "Storm closes harbour", False),
    ],
)
def test_holds(long: str, short: str, expected: bool) -> None:
    assert holds(Wording.of(long), Wording.of(short)) is expected


def test_likeness_falls_from_the_same_to_nothing() -> None:
    others = [
        "“Storm closes harbour”",
        "Storm closes harbour - Bay Times",
        "Ferries - Storm closes harbour",
        "Harbour: storm arrives",
        "Ferry sinks",
    ]
    found = [likeness(STORM, Wording.of(other), sure=True) for other in others]
    assert found == sorted(found, reverse=True)
    assert found[0] == 1
    assert found[-1] == 0


@pytest.mark.parametrize("title", ["Storm closes harbour: ferries stay at home", "Ferries: storm closes the harbour"])
def test_a_line_that_is_no_heading_must_be_most_of_the_title(title: str) -> None:
    assert likeness(Wording.of("Storm closes harbour"), Wording.of(title), sure=False) == 0


@pytest.mark.parametrize(
    ("long", "short", "place"),
    [("Ferries: Storm closes harbour", "Storm closes harbour", 1), ("Storm closes harbour", "closes storm", None)],
)
def test_place_in(long: str, short: str, place: int | None) -> None:
    assert place_in(Wording.of(long), Wording.of(short)) == place


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Bay closed: nobody sails", "Bay closed Nobody sails", True),
        ("Bay closed: nobody sails", "Bay closed : nobody sails", True),
        ("Bay “closed”", 'Bay "closed"', False),
    ],
)
def test_differs_in_signs(one: str, other: str, expected: bool) -> None:
    assert differs_in_signs(Wording.of(one), Wording.of(other)) is expected
