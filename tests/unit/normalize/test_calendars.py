from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.normalize.calendars import (
    calendar,
    domain_puts_day_first,
    fold,
    from_persian,
    make_day,
    month_number,
    plain,
    writes_month_first,
)


@pytest.mark.parametrize(
    ("name", "language", "number"),
    [
        ("Mai", "de", 5),
        ("mai", "fr", 5),
        ("stycznia", "pl", 1),
        ("styczeń", "pl", 1),
        ("января", "ru", 1),
        ("январь", "ru", 1),
        ("листопада", "uk", 11),
        ("listopada", "hr", 10),
        ("listopada", "pl", 11),
        ("listopada", None, None),
        ("Sept.", "en", 9),
        ("EYLÜL", "tr", 9),
        ("मई", "hi", 5),
        ("मार्च", None, 3),
        ("كانون الثاني", "ar", 1),
        ("toukokuuta", "sv", 5),
        ("Monday", "en", None),
    ],
)
def test_months_by_name(name: str, language: str | None, number: int | None) -> None:
    assert month_number(name, language) == number


def test_every_language_names_every_month() -> None:
    for language, names in calendar().months.items():
        if language not in ("zh", "ja", "ko", "vi"):  # they number their months
            assert set(names.values()) == set(range(1, 13)), language


def test_names_in_the_table_are_folded() -> None:
    for names in (*calendar().months.values(), calendar().persian):
        assert all(fold(name) == name for name in names)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1399, 12, 30, "2021-03-20"),
        (1400, 1, 1, "2021-03-21"),
        (1402, 2, 28, "2023-05-18"),
        (1403, 1, 1, "2024-03-20"),
        (1404, 1, 1, "2025-03-21"),
        (1358, 1, 1, "1979-03-21"),
        (1402, 13, 1, None),
        (1402, 7, 31, None),
        (2021, 1, 1, None),
    ],
)
def test_persian_days(year: int, month: int, day: int, expected: str | None) -> None:
    found = from_persian(year, month, day)
    assert (None if found is None else found.isoformat()) == expected


@given(st.integers(1251, 1498), st.integers(1, 12), st.integers(1, 29))
def test_persian_days_follow_each_other(year: int, month: int, day: int) -> None:
    today, tomorrow = from_persian(year, month, day), from_persian(year, month, day + 1)
    assert today is not None
    assert tomorrow is not None
    assert tomorrow - today == dt.timedelta(days=1)


@given(st.integers(), st.integers(), st.integers())
def test_any_numbers_make_a_day_or_none(year: int, month: int, day: int) -> None:
    assert make_day(year, month, day) is None or 1700 <= year <= 2100


def test_placeholders_are_no_days() -> None:
    assert make_day(1970, 1, 1) is None
    assert make_day(1970, 1, 2) == dt.date(1970, 1, 2)


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", True),
        ("en-US", True),
        ("en_US", True),
        ("en-GB", False),
        ("de", False),
        ("es-PR", True),
        ("es", False),
        (None, False),
    ],
)
def test_who_writes_the_month_first(language: str | None, first: bool) -> None:
    assert writes_month_first(language) is first


@pytest.mark.parametrize(
    ("host", "first"),
    [
        ("news.example.co.uk", True),
        ("example.us", False),
        ("example.ph", False),
        ("example.com", None),
        ("example.io", None),
        ("", None),
    ],
)
def test_a_domain_tells_the_order_of_its_country(host: str, first: bool | None) -> None:
    assert domain_puts_day_first(host) is first


@given(st.text())
def test_plain_text_is_as_long_as_it_was(text: str) -> None:
    assert len(plain(text)) == len(text)
