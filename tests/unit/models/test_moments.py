"""Dates as models keep them."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil.tz import tzstr
from hypothesis import given
from tests.strategies import moments

from articlemeta.models import Article, Dateline, Hop, HopRole, Source
from articlemeta.models.moments import settled

PARIS = tzstr("CET-1CEST,M3.5.0,M10.5.0/3")


@pytest.mark.parametrize("fold", [0, 1])
def test_both_passes_of_a_repeated_hour_keep_their_offset(fold: int) -> None:
    moment = dt.datetime(2024, 10, 27, 2, 30, fold=fold, tzinfo=PARIS)
    kept = settled(moment)
    assert isinstance(kept, dt.datetime)
    assert kept.utcoffset() == moment.utcoffset() == dt.timedelta(hours=2 - fold)
    assert kept.fold == 0
    assert type(kept.tzinfo) is dt.timezone


@given(moments())
def test_settling_twice_changes_nothing(moment: dt.date | None) -> None:
    assert settled(settled(moment)) == settled(moment)
    assert type(settled(moment)) is type(moment)


def test_every_date_of_every_model_is_settled() -> None:
    moment = dt.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=PARIS)
    article = Article(published=moment, modified=moment)
    hop = Hop(source=Source(name="Example Weekly"), role=HopRole.WIRE, date=moment)
    for kept in (article.published, article.modified, hop.date, Dateline(date=moment).date):
        assert isinstance(kept, dt.datetime)
        assert type(kept.tzinfo) is dt.timezone


def test_a_day_stays_a_day() -> None:
    assert settled(dt.date(2024, 5, 3)) == dt.date(2024, 5, 3)
    assert settled(None) is None
