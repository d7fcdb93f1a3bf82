from __future__ import annotations

import datetime as dt

import pytest

from articlemeta.normalize.clock import is_span, time_after, time_before

DAY = dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 10:30", "10:30:00"),
        (", 10:30:15 Uhr", "10:30:15"),
        (" at 4:05 p.m.", "16:05:00"),
        (" - 12:00 AM", "00:00:00"),
        (" 12 pm", "12:00:00"),
        (" | 16:05 CEST", "16:05:00+02:00"),
        (" 16:05 (UTC-5)", "16:05:00-05:00"),
        (" 16:05 +0530", "16:05:00+05:30"),
        (" 16:05 GMT+5:30", "16:05:00+05:30"),
        (" às 10h30", "10:30:00"),
        (" 오후 4:05", "16:05:00"),
        ("（月）10時30分", "10:30:00"),
        (" 10:30 XYZ", "10:30:00"),
        (" 10:30-11:45", "10:30:00"),
    ],
)
def test_times_after_a_day(text: str, expected: str) -> None:
    clock = time_after(text, 0)
    assert clock is not None
    assert clock.on(DAY).isoformat() == f"2021-05-03T{expected}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " 25:00",
        " 10:75",
        " 13 pm",
        " 7 people came",
        " harbour opens at 10:30",
        " 2.5 million",
        " 10 millions",
        " 1,000:10",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert time_after(text, 0) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("10:30 AM EDT, ", "10:30:00-04:00"), ("Updated 18:40 | ", "18:40:00"), ("4:05 p.m. on Monday, ", "16:05:00")],
)
def test_times_before_a_day(text: str, expected: str) -> None:
    clock = time_before(text, len(text))
    assert clock is not None
    assert clock.on(DAY).isoformat() == f"2021-05-03T{expected}"


def test_a_time_before_another_date_is_left_to_it() -> None:
    text = "3 May 2021 10:30, "
    assert time_before(text, len(text), start=len("3 May 2021 10:30")) is None


def test_zones_are_read_in_the_language_of_the_page() -> None:
    for language, hours in (("en", -6), ("zh", 8)):
        clock = time_after(" 10:30 CST", 0, language)
        assert clock is not None
        assert clock.on(DAY).utcoffset() == dt.timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "expected"), [("-11:30", True), (" – 11:30 Uhr", True), (" bis 11.30", True), (" - 11 people", False)]
)
def test_spans_of_time(text: str, expected: bool) -> None:
    assert is_span(text, 0) is expected
