"""Regions and datelines in words."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil.tz import tzstr

from articlemeta.models import Dateline, Region


def test_a_region_with_its_code_and_without() -> None:
    assert str(Region(name="Norway", code="NO")) == "Norway (NO)"
    assert str(Region(name="the north")) == "the north"


@pytest.mark.parametrize(
    ("dateline", "words"),
    [
        (Dateline(text="OSLO (EP) —", place="OSLO", agency="Example Press"), "OSLO (EP) —"),
        (Dateline(place="OSLO", agency="Example Press"), "OSLO, Example Press"),
        (Dateline(agency="Example Press"), "Example Press"),
        (Dateline(date=dt.date(2024, 5, 3)), "a dateline"),
    ],
)
def test_a_dateline_in_words(dateline: Dateline, words: str) -> None:
    assert str(dateline) == words


def test_its_moment_has_a_fixed_zone() -> None:
    moment = dt.datetime(2024, 5, 3, 10, tzinfo=tzstr("CET-1CEST,M3.5.0,M10.5.0/3"))
    date = Dateline(date=moment).date
    assert date == moment
    assert isinstance(date, dt.datetime)
    assert date.tzinfo == dt.timezone(dt.timedelta(hours=2))
