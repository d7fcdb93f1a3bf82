"""Which names are the same person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.normalize.name_match import could_be_handle, is_handle, name_words, part_of_name, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roe", "JANE ROE"),
        ("Jane Q. Roe", "Jane Roe"),
        ("jane.roe", "Jane Roe"),
        ("jane-roe", "Jane Q. Roe"),
        ("José Pérez", "Jose Perez"),
        ("janeroe", "Jane Roe"),
    ],
)
def test_the_same_person(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Jane Roe", "John Roe"), ("Jane", "Jane Roe"), ("", ""), ("Roe Jane", "Jane Roe")]
)
def test_not_surely_the_same_person(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_part_of_a_name() -> None:
    assert part_of_name("Roe", "Jane Roe")
    assert not part_of_name("Jane Roe", "Jane Roe")
    assert not part_of_name("Q", "Jane Q Roe")


def test_handles() -> None:
    assert is_handle("jroe")
    assert is_handle("Jane99")
    assert not is_handle("Jane")
    assert not is_handle("jane roe")
    assert could_be_handle("jane_roe")
    assert not could_be_handle("Updated:March")


@given(st.text(max_size=300), st.text(max_size=300))
def test_sameness_goes_both_ways(one: str, other: str) -> None:
    assert same_name(one, other) == same_name(other, one)
    assert same_name(one, one) == bool(name_words(one))
