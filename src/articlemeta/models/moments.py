"""Dates as models keep them: equal when they say the same, and none that JSON cannot carry."""

from __future__ import annotations

import datetime as dt


def settled(value: dt.date | None) -> dt.date | None:
    """The same moment with its zone as a fixed offset from UTC.

    A named zone such as ``Europe/Paris`` becomes the offset that it had then, and the ``fold`` that tells the two
    passes of a repeated hour apart is thereby spent. ISO 8601 can carry neither, and Python calls a time in a repeated
    hour unequal to itself in another zone.

    >>> from dateutil.tz import tzstr
    >>> settled(dt.datetime(2024, 7, 1, 10, 0, tzinfo=tzstr("CET-1CEST,M3.5.0,M10.5.0/3"))).tzinfo
    datetime.timezone(datetime.timedelta(seconds=7200))
    """
    if not isinstance(value, dt.datetime) or (type(value.tzinfo) is dt.timezone and not value.fold):
        return value
    offset = value.utcoffset()
    return value.replace(tzinfo=None if offset is None else dt.timezone(offset), fold=0)
