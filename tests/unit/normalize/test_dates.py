from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dateutil import parser as dateutil_parser
from hypothesis import example, given
from hypothesis import strategies as st

from articlemeta.normalize.dates import MAX_LENGTH, day_of, find_dates, parse_date

TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent.parent / "dates_by_language.toml").read_text("utf-8"))
PRINTED = [(language, *row) for language, rows in TABLE.items() for row in rows["dates"]]
NEAR_MISSES = [(language, text) for language, rows in TABLE.items() for text in rows.get("none", ())]
LANGUAGES = ["en", "en-US", "de", "th", "fa", "ja", "ar", "zh", "tr", None]


@pytest.mark.parametrize(("language", "text", "expected"), PRINTED)
def test_dates_are_read_as_their_language_prints_them(language: str, text: str, expected: str) -> None:
    found = parse_date(text, language=language)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize(("language", "text"), NEAR_MISSES)
def test_what_is_no_whole_date_is_none(language: str, text: str) -> None:
    assert parse_date(text, language=language) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-03", "2021-05-03"),
        ("2021-05-03T10:30:00Z", "2021-05-03T10:30:00+00:00"),
        ("2021-05-03T10:30:00.123456789Z", "2021-05-03T10:30:00.123456+00:00"),
        ("2021-05-03T10:30:00.000+0200", "2021-05-03T10:30:00+02:00"),
        ("2021-05-03T10:30-04", "2021-05-03T10:30:00-04:00"),
        ("2021-05-03 10:30:00 +0200", "2021-05-03T10:30:00+02:00"),
        ("2021-05-03 10:30:00 UTC", "2021-05-03T10:30:00+00:00"),
        ("2021-05-03T10:30:00+02:00[Europe/Berlin]", "2021-05-03T10:30:00+02:00"),
        ("2021-05-03 10:30", "2021-05-03T10:30:00"),
        ("2021-5-3", "2021-05-03"),
        ("2021/05/03", "2021-05-03"),
        ("20210503", "2021-05-03"),
        ("20210503T103000Z", "2021-05-03T10:30:00+00:00"),
        ("20210503103000", "2021-05-03T10:30:00"),
        ("1620037800", "2021-05-03T10:30:00+00:00"),
        ("1620037800000", "2021-05-03T10:30:00+00:00"),
        ("Mon, 03 May 2021 10:30:00 GMT", "2021-05-03T10:30:00+00:00"),
        ("Mon, 3 May 2021 10:30:00 -0400", "2021-05-03T10:30:00-04:00"),
        ("Mon May  3 10:30:00 CEST 2021", "2021-05-03T10:30:00+02:00"),
        ("Mon May 03 10:30:00 +0000 2021", "2021-05-03T10:30:00+00:00"),
        ("Fri Mar 13 21:30:09 EST 2015", "2015-03-13T21:30:09-05:00"),
        ("Mon May 3 10:30:00 2021", "2021-05-03T10:30:00"),
        ("Mon May 3 10:30:00 QQQ 2021", "2021-05-03T10:30:00"),
        ("Mon May 3 25:30:00 CET 2021", "2021-05-03"),
        ("03.05.2021-10:30", "2021-05-03T10:30:00"),
        ("Mon May 03 2021 10:30:00 GMT+0200 (Central European Summer Time)", "2021-05-03T10:30:00+02:00"),
        # A time that is none leaves the day.
        ("2021-05-03T25:61:61Z", "2021-05-03"),
        ("2021-05-03T10:30:00+99:00", "2021-05-03"),
    ],
)
def test_declared_forms(text: str, expected: str) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "null", "Invalid Date", "{{ date }}", "%Y-%m-%d", "0000-00-00", "2021-13-01", "2021-02-30", "2021-05",
        "2021-W18-1", "2021", "T10:30", "10:30", "12345678901234567890", "20211301", "ISBN 978-3-16-148410-0",
        "tel 030 2021 4567", "9999-12-31", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "0",
        "1969-12-31T19:00:00-05:00", "1900-01-01", "Monday", "\x00" * 50,
    ],
)  # fmt: skip
def test_placeholders_and_halves_are_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "language", "day_first", "expected"),
    [
        ("5/3/2021", "en-US", None, "2021-05-03"),
        ("5/3/2021", "en", None, "2021-05-03"),
        ("5/3/2021", "en-GB", None, "2021-03-05"),
        ("5/3/2021", "en-AU", None, "2021-03-05"),
        ("5/3/2021", "fr", None, "2021-03-05"),
        ("5/3/2021", None, None, "2021-03-05"),
        ("5/3/2021", "en-US", True, "2021-03-05"),
        ("5/3/2021", "fr", False, "2021-05-03"),
        ("5.3.2021", "en-US", None, "2021-03-05"),
        ("25/3/2021", "en-US", None, "2021-03-25"),
        ("3/25/2021", "fr", None, "2021-03-25"),
        ("03/05/68", "de", None, "2068-05-03"),
        ("03/05/98", "de", None, "1998-05-03"),
    ],
)
def test_the_order_of_day_and_month(text: str, language: str | None, day_first: bool | None, expected: str) -> None:
    found = parse_date(text, language=language, day_first=day_first)
    assert found == dt.date.fromisoformat(expected)


def test_the_other_order_is_told_where_the_digits_leave_it_open() -> None:
    assert [found.swapped for found in find_dates("5/3/2021", language="en-US")] == [dt.date(2021, 3, 5)]
    assert [found.swapped for found in find_dates("25/3/2021")] == [None]
    assert [found.swapped for found in find_dates("3/3/2021")] == [None]


def test_a_day_is_a_date_and_a_printed_midnight_a_moment() -> None:
    day, midnight = parse_date("3 May 2021"), parse_date("3 May 2021, 00:00")
    assert not isinstance(day, dt.datetime)
    assert midnight == dt.datetime(2021, 5, 3)


def test_a_span_of_time_is_no_zone() -> None:
    found = parse_date("19.01.2023, 10:00-11:30", language="de")
    assert found == dt.datetime(2023, 1, 19, 10)


@pytest.mark.parametrize(("day", "hours"), [("March 13", -5), ("March 14", -4), ("November 6", -4), ("November 7", -5)])
def test_american_zones_without_a_season_keep_summer_time(day: str, hours: int) -> None:
    found = parse_date(f"{day}, 2021 4:05 p.m. ET")
    assert isinstance(found, dt.datetime)
    assert found.utcoffset() == dt.timedelta(hours=hours)


def test_several_dates_of_a_line_are_found_in_order() -> None:
    text = "Published 3 May 2021 10:30, updated 4 May 2021"
    found = list(find_dates(text, language="en"))
    assert [text[one.start : one.end] for one in found] == ["3 May 2021 10:30", "4 May 2021"]
    assert [one.value for one in found] == [dt.datetime(2021, 5, 3, 10, 30), dt.date(2021, 5, 4)]


@given(st.text(max_size=2 * MAX_LENGTH), st.sampled_from(LANGUAGES))
@example("1/1/2021 " * 60, "en")
@example("２０２１年５月３日", "ja")
def test_any_text_gives_a_date_or_none(text: str, language: str | None) -> None:
    found = parse_date(text, language=language)
    assert found is None or 1700 <= found.year <= 2100


_PIECES = st.sampled_from(
    ["3", "05", "2021", "1402", "99", "May", "mai", "мая", "年", "月", "日", "/", ".", "-", " ", ",", ":", "10:30", "T", "Z", "+02:00",
     "PM", "EST", "令和", "元", "of", "de", "२०२१", "é", "’", "(", "\n"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map("".join), st.sampled_from(LANGUAGES))
def test_pieces_of_dates_never_raise(text: str, language: str | None) -> None:
    for found in find_dates(text, language=language):
        assert 0 <= found.start < found.end <= len(text)


_NAIVE = st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2099, 12, 31))


@given(_NAIVE | _NAIVE.map(lambda moment: moment.replace(tzinfo=dt.UTC)))
def test_iso_comes_back_as_it_was(moment: dt.datetime) -> None:
    assert parse_date(moment.isoformat()) == moment
    assert parse_date(moment.date().isoformat()) == moment.date()


@given(
    st.dates(dt.date(1991, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y/%m/%d"]),
)
def test_days_come_back_from_print(day: dt.date, form: str) -> None:
    assert parse_date(day.strftime(form), language="en", day_first=True) == day


class _Clockless(dt.datetime):
    """A clock that nobody may look at."""

    @classmethod
    def now(cls, _zone: dt.tzinfo | None = None) -> Any:
        raise AssertionError("the clock was asked")

    today = utcnow = now


@pytest.mark.parametrize(
    "text", ["Monday 10:30", "May", "3 May", "10:30:00", "Mon May  3 10:30:00 CEST 2021", "12", "2021"]
)
def test_the_clock_is_never_asked(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # dateutil's own view of the module, so that the rest of the program keeps its clock.
    clockless = SimpleNamespace(**{**vars(dt), "datetime": _Clockless})
    monkeypatch.setattr(dateutil_parser._parser, "datetime", clockless)
    found = parse_date(text)
    assert found is None or day_of(found) == dt.date(2021, 5, 3)


def test_the_zone_of_the_machine_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "XQZ-7")
    time.tzset()
    try:
        assert parse_date("Mon May  3 10:30:00 XQZ 2021") == dt.datetime(2021, 5, 3, 10, 30)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_reading_dates_does_not_load_what_it_does_not_need() -> None:
    code = "import sys, articlemeta.normalize.dates; print('langdetect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
