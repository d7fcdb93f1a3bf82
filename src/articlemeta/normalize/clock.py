"""The time of day beside a printed day, and its zone."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from attrs import frozen

from articlemeta.normalize.calendars import calendar, fold, primary
from articlemeta.normalize.patterns import late

WINDOW = 48
"""How far from its day, in characters, a time is looked for."""
_WORD = r"[^\W\d_][^\s\d,;:()\[\]|/·•–—-]{0,14}"
_SKIP = late(r"(?:\s?[(（][^()（）\d]{1,12}[)）])?[\s.,،|@·•–—(/-]{0,6}")
"""What stands between a day and its time: marks, a day of the week in brackets."""
_GAP = late(rf"[\s.,،|@·•–—(/-]{{0,5}}(?:({_WORD})[\s,،:–—-]{{1,3}})?(?:({_WORD})[\s,،:–—-]{{1,3}})?")
_OFFSET = late(r"\s?\(?(UTC|GMT)?\s?([+−-])(\d{1,2})(?:(:?)(\d{2}))?(?![\d:])")
_UNTIL = late(r"\s?(?:Uhr)?\s?(?:[-–—]|to|bis|à|a)\s?\d{1,2}[:.h]\d{2}")
_NAMED = late(r"[\s(]{0,2}([^\W\d_]{1,5})(?![^\W\d_])")
_AFTER_HOUR = late(r"\s?(?:Uhr|uhr|hrs?|h)\b\.?,?")


@frozen
class Clock:
    """A printed time of day."""

    time: dt.time
    zone: dt.timezone | None
    daylight: int | None
    """The standard offset in minutes of a zone whose name leaves summer time open."""
    end: int
    """Where its text ends."""

    def on(self, day: dt.date) -> dt.datetime:
        """The moment on this day; naive where no zone is printed."""
        zone = self.zone if self.daylight is None else _american(day, self.daylight)
        return dt.datetime.combine(day, self.time, zone)


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(calendar().am | calendar().pm, key=len, reverse=True)
    period = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in words)
    return re.compile(
        rf"(?<![\d.:])(?:(?P<before>{period})\s?)?(?P<h>\d{{1,2}})"
        rf"(?:(?:\s?[:h時时点點시]\s?|\.)(?P<m>\d{{2}}(?!\d)|\d(?=\s?[분分]))(?:\s?[:.분分]\s?(?P<s>\d{{2}})(?:\.\d{{1,6}})?(?!\d))?[분分]?)?"
        rf"(?:\s?(?P<after>{period})(?![^\W\d_])\.?)?",
        re.IGNORECASE,
    )


def _american(day: dt.date, standard: int) -> dt.timezone:
    """The offset in North America on this day: summer time from March's second Sunday to November's first."""
    start = dt.date(day.year, 3, 14) - dt.timedelta(days=dt.date(day.year, 3, 14).isoweekday() % 7)
    stop = dt.date(day.year, 11, 7) - dt.timedelta(days=dt.date(day.year, 11, 7).isoweekday() % 7)
    return dt.timezone(dt.timedelta(minutes=standard + (60 if start <= day < stop else 0)))


def _offset(text: str, start: int) -> tuple[dt.timezone, int] | None:
    """An offset as "+0200", "+02:00", "UTC-5". "10:00-11:30" is a span of time and no zone west of Greenwich."""
    found = _OFFSET.match(text, start)
    if found is None:
        return None
    name, sign, hours, colon, rest = found.groups()
    minutes = int(hours) * 60 + int(rest or 0)
    if minutes > 14 * 60 or (name is None and (rest is None or (colon and sign != "+"))):
        return None
    return dt.timezone(dt.timedelta(minutes=minutes if sign == "+" else -minutes)), found.end()


def is_span(text: str, start: int) -> bool:
    """Whether a second time follows a time that ends at ``start``: "10:00-11:30" is when something takes place."""
    return _UNTIL.match(text, start) is not None


def _zone(text: str, start: int, language: str | None) -> tuple[dt.timezone | None, int | None, int]:
    """The zone printed here, the standard offset where summer time is open, and where its text ends."""
    offset = _offset(text, start)
    if offset:
        return offset[0], None, offset[1]
    named = _NAMED.match(text, start)
    if named:
        name, table = named[1], calendar()
        known = table.zones_by_language.get(primary(language), {}).get(name, table.zones.get(name))
        if known is not None:
            return dt.timezone(dt.timedelta(minutes=known)), None, named.end(1)
        if name in table.daylight:
            return None, table.daylight[name], named.end(1)
    return None, None, start


def _hour(found: re.Match[str]) -> int | None:
    """The hour on the 24-hour clock; None where what was found is no time."""
    printed = found["before"] or found["after"]
    hour = int(found["h"])
    if printed is None:
        return hour if found["m"] and hour < 24 else None
    afternoon = fold(printed) in calendar().pm
    if hour > 12:
        return hour if hour < 24 and found["m"] else None
    return hour % 12 + 12 if afternoon else hour % 12


def _read(found: re.Match[str], text: str, language: str | None) -> Clock | None:
    hour = _hour(found)
    minute, second = int(found["m"] or 0), int(found["s"] or 0)
    if hour is None or minute > 59 or second > 59:
        return None
    suffix = _AFTER_HOUR.match(text, found.end())
    zone, daylight, end = _zone(text, suffix.end() if suffix else found.end(), language)
    return Clock(dt.time(hour, minute, second), zone, daylight, end)


def _may_stand_between(word: str | None) -> bool:
    return word is None or len(word) <= 3 or fold(word) in calendar().between


def time_after(text: str, start: int, language: str | None = None) -> Clock | None:
    """The time printed right after a day that ends at ``start``."""
    near = text[: start + WINDOW]
    if not any(c.isdigit() for c in near[start:]):
        return None
    skipped = _SKIP.match(near, start)
    found = _pattern().match(near, skipped.end() if skipped else start) or _behind_words(near, start)
    return _read(found, near, language) if found else None


def _behind_words(text: str, start: int) -> re.Match[str] | None:
    """A time behind one or two small words: "3 May 2021 at 10:30"."""
    gap = _GAP.match(text, start)
    if gap is None or not all(map(_may_stand_between, gap.groups())):
        return None
    return _pattern().match(text, gap.end())


def time_before(text: str, stop: int, language: str | None = None, *, start: int = 0) -> Clock | None:
    """The time printed right before a day that starts at ``stop``: "10:30 AM EDT, May 3, 2021"; not before ``start``."""
    low = max(start, stop - WINDOW)
    near = text[low:stop]
    if ":" not in near and "." not in near and "h" not in near:
        return None
    best = None
    for found in _pattern().finditer(near):
        clock = _read(found, near, language)
        gap = _GAP.match(near, clock.end) if clock else None
        if clock and gap and gap.end() == len(near):
            best = clock
    return best
