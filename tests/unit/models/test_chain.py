"""The chain of stations, asked for its ends."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from dateutil.tz import tzstr

from articlemeta.models import Contribution, Hop, HopRole, ReprintChain, Source, SourceKind

COPY = Hop(source=Source(name="Example Weekly"), role=HopRole.CURRENT, date=dt.date(2024, 5, 3))
WIRE = Hop(source=Source(name="Example Press", kind=SourceKind.AGENCY), role=HopRole.WIRE)
FIRST = Hop(source=Source(name="Northern Post"), role=HopRole.ORIGINAL, date=dt.date(2024, 5, 2))


@pytest.mark.parametrize(
    ("hops", "current", "earlier", "original", "is_reprint"),
    [
        ((), None, (), None, False),
        ((COPY,), COPY, (), None, False),
        ((COPY, WIRE), COPY, (WIRE,), WIRE, True),
        ((COPY, WIRE, FIRST), COPY, (WIRE, FIRST), FIRST, True),
        ((WIRE, FIRST), None, (WIRE, FIRST), FIRST, True),
    ],
)
def test_this_copy_and_what_was_before_it(
    hops: tuple[Hop, ...], current: Hop | None, earlier: tuple[Hop, ...], original: Hop | None, is_reprint: bool
) -> None:
    chain = ReprintChain(hops=hops)
    assert (chain.current, chain.earlier, chain.original, chain.is_reprint) == (current, earlier, original, is_reprint)


def test_a_contribution_makes_no_reprint() -> None:
    given = Contribution(source=Source(name="Harbour News"))
    chain = ReprintChain(hops=(COPY,), contributors=(given,))
    assert not chain.is_reprint
    assert (str(given), str(Contribution(source=None))) == ("Harbour News", "unnamed source")


def test_it_is_told_as_it_happened() -> None:
    told = "Northern Post (original, 2024-05-02) → Example Press (wire) → Example Weekly (current, 2024-05-03)"
    assert str(ReprintChain(hops=(COPY, WIRE, FIRST))) == told
    assert str(ReprintChain()) == "no station known"


def test_a_station_s_moment_has_a_fixed_zone() -> None:
    moment = dt.datetime(2024, 5, 3, 10, tzinfo=tzstr("CET-1CEST,M3.5.0,M10.5.0/3"))
    date = attrs.evolve(WIRE, date=moment).date
    assert date == moment
    assert isinstance(date, dt.datetime)
    assert isinstance(date.tzinfo, dt.timezone)


def test_stations_that_say_the_same_are_the_same() -> None:
    assert Hop(source=Source(name="Northern Post"), role=HopRole.ORIGINAL, date=dt.date(2024, 5, 2)) == FIRST
    assert attrs.evolve(FIRST, role=HopRole.PARTNER) != FIRST
    assert {FIRST, attrs.evolve(FIRST)} == {FIRST}
