"""Dates as pages write them, declared or printed, in any of the languages of the calendar table.

Nothing is filled in: a day without a year is no date, and a day without a time is a ``date``, never a midnight.
The result does not depend on the day on which it is asked for.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import frozen

from articlemeta.normalize.calendars import (
    BUDDHIST_YEARS,
    PERSIAN_YEARS,
    calendar,
    fold,
    from_persian,
    make_day,
    month_number,
    plain,
    primary,
    writes_month_first,
)
from articlemeta.normalize.clock import Clock, time_after, time_before
from articlemeta.normalize.patterns import late

MAX_LENGTH = 400
"""Longer text is no date; a printed one is looked for in its first characters."""
_GUESSES = ((dt.datetime(2001, 1, 1), False), (dt.datetime(2002, 2, 2, 1, 1, 1, 1), True))
"""What dateutil is to fill in, and whether it is to put the day first: what depends on it, the text does not say."""
_WORD = r"(?:[^\W\d_][^\s\d,،;:()\[\]|/·•.–—-]{1,19}|(?:[ก-๎]{1,4}\.){2})"
_ISO = late(
    r"(\d{4}-\d\d-\d\d)(?:[T ]{1,2}(\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s?(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/]{1,40}\])?)?"
)
_PACKED = late(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(?:\.\d{1,6})?(Z|[+-]\d\d:?\d\d)?)?")
_UNIX = late(
    r"(?:[A-Z][a-z]{2},?\s{1,2})?([A-Z][a-z]{2})\s{1,2}(\d{1,2})\s(\d\d:\d\d:\d\d)(?:\s([A-Z]{1,5}|[+-]\d\d:?\d\d))?\s(\d{4})"
)
"""As Unix and Java write moments: "Mon May  3 10:30:00 CEST 2021"."""
_EPOCH = late(r"\d{10}(?:\d{3})?(?:\.\d{1,6})?")
_YEARISH = late(r"\d{4}|[^\W\d_]-\d\d|\d[./-]\s?\d{1,2}[./-]\s?\d|\d\s?年|年\s?\d|[’']\d\d")
_YEAR = late(r"(?<!\d)\d{4}(?!\d)|(?:[’']|(?<=[^\W\d_]-))\d\d(?![\d-])")
_FEWEST_DIGITS = 5
"""A year and a day have as many."""
_BEFORE_YEAR = 56
"""So many characters before and after a year its month and day are looked for."""
_DAY_WORD = late(
    rf"(?<!\d)(?<!\d[:./])(\d{{1,2}})(?:(?:st|nd|rd|th|er|re|-го|-е|-а|a)(?![^\W\d_])|[ºª°])?[.,]?[\s/-]{{0,3}}"
    rf"(?:(?:[Dd]e|del|da|of|OF|DE)\s{{1,2}}|d[’'])?({_WORD})(?:[\s.,/-]{{1,4}}({_WORD}))?[\s.,،/-]{{0,4}}(?:พ\.ศ\.\s?)?$"
)
_WORD_DAY = late(
    rf"({_WORD})[.,]?[\s-]{{0,2}}(\d{{1,2}})(?:st|nd|rd|th|ST|ND|RD|TH)?(?:\s?[,.]\s{{0,2}}|[\s-]{{1,2}}|\s?,?\s(?:of|de)\s)$"
)
_AFTER_YEAR = late(rf"[.,]?[\s/-]{{1,3}}({_WORD})[.,]?[\s/-]{{1,3}}(\d{{1,2}})(?![\d:])")
_EAST_ASIAN = late(
    r"(?:(令和|平成|昭和|中華民國|民國|民国)\s?)?(\d{1,4}|元)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(?:\s?[日일号號])"
)
_VIETNAMESE = late(r"(\d{1,2}) (?:tháng|thg) (\d{1,2})(?:, | năm |/)(\d{4})(?!\d)")
_YEAR_FIRST = late(r"(?<![\d.,/-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_YEAR_LAST = late(
    r"(?<![\d./-])(?:(\d{1,2})(\s?[-/.|]\s?)(\d{1,2})\2(\d{4})|(\d{1,2})([/.])(\d{1,2})\6(\d{2}))(?![\d/]|\.\d|-\d(?!\d?:\d))"
)

_SHORT_YEAR_FIRST = late(r"(?<![\d./-])(\d\d)(/|\.\s?)(\d{1,2})\2(\d{1,2})(?![\d/])")
_YEAR_FIRST_LANGUAGES = frozenset(["eu", "hu", "ja", "ko", "mn", "ne", "zh"])
"""Languages that put the year first even where it has two digits; Hong Kong and Macau do not."""


@frozen(kw_only=True)
class FoundDate:
    """A date found in running text."""

    value: dt.date
    """A ``datetime`` where a time is printed."""
    start: int
    end: int
    """Where its text, time and all, ends."""
    swapped: dt.date | None = None
    """The same with day and month the other way round, where the digits allow both."""


def day_of(value: dt.date) -> dt.date:
    """The day of a date or moment."""
    return value.date() if isinstance(value, dt.datetime) else value


def parse_date(text: str, *, language: str | None = None, day_first: bool | None = None) -> dt.date | None:
    """The date that a text gives.

    Args:
        text: A declared or printed date: ISO 8601, RFC 2822, a number of seconds, "3 May 2021", "2021年5月3日".
        language: The language of the text, as BCP 47; it decides on month names, the order of day and month, eras.
        day_first: The order of day and month in "5/3/2021"; None leaves it to the language.

    Returns:
        An aware ``datetime`` where time and zone are given, a naive one where a time alone, a ``date`` where a day
        only, None where there is no whole date or more doubt than that.
    """
    found = read_date(text, language=language, day_first=day_first)
    return None if found is None else found.value


def read_date(text: str, *, language: str | None = None, day_first: bool | None = None) -> FoundDate | None:
    """The date that a text gives, as :func:`parse_date` finds it, and where in the text."""
    text = plain(text).strip()
    if not 6 <= len(text) <= MAX_LENGTH:
        return None
    value = _parse_iso(text) or _parse_digits(text)
    if value is None:
        found = next(find_dates(text, language=language, day_first=day_first), None)
        if found is not None:
            return found
        value = _parse_unix(text) or _parse_loosely(text)
    return None if value is None else FoundDate(value=value, start=0, end=len(text))


def find_dates(text: str, *, language: str | None = None, day_first: bool | None = None) -> Iterator[FoundDate]:
    """Every whole date that is printed in a text, in order."""
    text = plain(text[:MAX_LENGTH])
    if not _YEARISH.search(text):
        return
    last = 0
    for start, end, day, other in sorted(_days(text, language, day_first), key=lambda found: found[:2]):
        if start >= last:
            clock = time_after(text, end, language)
            end = max(end, clock.end if clock else 0)  # noqa: PLW2901 - the time belongs to the date
            yield _found(start, end, day, other, clock or time_before(text, start, language, start=last))
            last = end


def _found(start: int, end: int, day: dt.date, other: dt.date | None, clock: Clock | None) -> FoundDate:
    if clock is None:
        return FoundDate(value=day, start=start, end=end, swapped=other)
    return FoundDate(value=clock.on(day), start=start, end=end, swapped=other and clock.on(other))


_Day = tuple[int, int, dt.date, dt.date | None]


def _days(text: str, language: str | None, day_first: bool | None) -> Iterator[_Day]:
    """Start, end, day, and the day with day and month swapped."""
    yield from _numeric_days(text, language, day_first)
    yield from _east_asian_days(text)
    yield from _named_days(text, language)


def _named_days(text: str, language: str | None) -> Iterator[_Day]:
    """Days whose month is a word, looked for around each year."""
    for found in _YEAR.finditer(text):
        start, end, year = found.start(), found.end(), _full_year(found[0])
        before = text[max(0, start - _BEFORE_YEAR) : start]
        offset = start - len(before)
        match = _DAY_WORD.search(before)
        day = _named(year, match[2], match[1], language, match[3]) if match else None
        if day is None and (match := _WORD_DAY.search(before)):
            day = _named(year, match[1], match[2], language)
        if match and day:
            yield offset + match.start(), end, day, None
        elif match := _AFTER_YEAR.match(text, end):
            day = _named(year, match[1], match[2], language)
            if day:
                yield start, match.end(), day, None


def _full_year(text: str) -> str:
    """The year of "’21" is 2021."""
    return text if len(text) == 4 else f"20{text[-2:]}"


def _named(year: str, word: str, day: str, language: str | None, second: str | None = None) -> dt.date | None:
    """The day, by the name of its month, which in Arabic may be two words."""
    persian = calendar().persian.get(fold(word))
    if persian is not None and int(year) in PERSIAN_YEARS:
        return from_persian(int(year), persian, int(day))
    month = month_number(f"{word} {second}", language) if second else None
    month = month or month_number(word, language)
    return None if month is None else make_day(_western(int(year), language), month, int(day))


def _western(year: int, language: str | None) -> int:
    """The year of our calendar: Thai pages print the Buddhist one."""
    return year - 543 if year in BUDDHIST_YEARS and primary(language) in ("th", "") else year


def _east_asian_days(text: str) -> Iterator[_Day]:
    for found in _EAST_ASIAN.finditer(text):
        year = 1 if found[2] == "元" else int(found[2])
        day = make_day(year + (calendar().eras[found[1]] if found[1] else 0), int(found[3]), int(found[4]))
        if day:
            yield found.start(), found.end(), day, None
    for found in _VIETNAMESE.finditer(text):
        day = make_day(int(found[3]), int(found[2]), int(found[1]))
        if day:
            yield found.start(), found.end(), day, None


def _numeric_days(text: str, language: str | None, day_first: bool | None) -> Iterator[_Day]:
    for found in _YEAR_FIRST.finditer(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        persian = from_persian(year, month, day) if primary(language) == "fa" else None
        made = persian or make_day(_western(year, language), month, day)
        if made:
            yield found.start(), found.end(), made, None
    if primary(language) in _YEAR_FIRST_LANGUAGES and not (language or "").endswith(("-HK", "-MO")):
        for found in _SHORT_YEAR_FIRST.finditer(text):
            made = make_day(_century(int(found[1])), int(found[3]), int(found[4]))
            if made:
                yield found.start(), found.end(), made, make_day(_century(int(found[4])), int(found[3]), int(found[1]))
    for found in _YEAR_LAST.finditer(text):
        yield from _year_last(found, language, day_first)


def _year_last(found: re.Match[str], language: str | None, day_first: bool | None) -> Iterator[_Day]:
    first, second = int(found[1] or found[5]), int(found[3] or found[7])
    year = _western(int(found[4]), language) if found[4] else _century(int(found[8]))
    dotted = "." in (found[2] or found[6])
    if day_first is None:
        day_first = dotted or not writes_month_first(language)
    by_day, by_month = make_day(year, second, first), make_day(year, first, second)
    chosen, other = (by_day, by_month) if day_first else (by_month, by_day)
    chosen = chosen or other
    # Points put the day first wherever they are the habit.
    is_open = chosen != other and not (dotted and day_first and primary(language) not in ("en", ""))
    if chosen is not None:
        yield found.start(), found.end(), chosen, other if is_open else None


def _century(year: int) -> int:
    """Two-digit years as POSIX reads them."""
    return year + (2000 if year < 69 else 1900)


def _parse_iso(text: str) -> dt.date | None:
    """ISO 8601 and what is written in its place: a space for the T, "UTC" for the Z, one before the offset."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    day, time, zone = found.groups()
    made = make_day(int(day[:4]), int(day[5:7]), int(day[8:]))
    if made is None or time is None:
        return made
    offset = "+00:00" if zone in ("Z", "z", "UTC", "GMT") else zone or ""
    try:
        return dt.datetime.fromisoformat(f"{day}T{time.replace(',', '.')}{offset}")
    except ValueError:
        return made


def _parse_digits(text: str) -> dt.date | None:
    """A day packed into eight digits, a moment into fourteen, or the seconds since 1970."""
    if not text[:8].isdigit():
        return None
    packed = _PACKED.fullmatch(text)
    day = make_day(int(packed[1]), int(packed[2]), int(packed[3])) if packed else None
    if packed and day and day.year >= 1900:
        return _parse_iso(f"{day}T{packed[4]}:{packed[5]}:{packed[6]}{packed[7] or ''}") if packed[4] else day
    if _EPOCH.fullmatch(text):
        seconds = int(text[:10])
        found = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
        return found if found.year >= 1995 else None
    return None


def _parse_unix(text: str) -> dt.date | None:
    found = _UNIX.fullmatch(text)
    if found is None:
        return None
    name, number, time, zone, year = found.groups()
    month = month_number(name, "en")
    day = make_day(int(year), month, int(number)) if month else None
    if day is None:
        return None
    minutes = calendar().zones.get(zone or "")
    offset = zone if zone and zone[0] in "+-" else ""
    moment = _parse_iso(f"{day}T{time}{offset}")
    if minutes is None or not isinstance(moment, dt.datetime):
        return moment
    return moment.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))


def _parse_loosely(text: str) -> dt.date | None:
    """What dateutil makes of it, where its fill-ins make no difference: "2021 5 3 10:00", "03.05.2021-10:00"."""
    if len(text) > 80 or not text.isascii() or sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return None
    # Deferred: it is slow to import, and next to no page needs it.
    from dateutil import parser as dateutil_parser

    try:
        readings = [
            dateutil_parser.parse(text, default=default, dayfirst=day_first, tzinfos=_offset_of)
            for default, day_first in _GUESSES
        ]
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError):
        return None
    first = readings[0]
    if len({one.date() for one in readings}) > 1 or make_day(first.year, first.month, first.day) is None:
        return None
    return _fixed(first) if len({one.hour for one in readings}) == 1 else first.date()


def _offset_of(name: str | None, offset: int | None) -> int | None:
    """The seconds that a zone is from Greenwich. Without this, dateutil would ask the machine for its own zone."""
    minutes = calendar().zones.get(name or "")
    return offset if offset is not None or minutes is None else minutes * 60


def _fixed(moment: dt.datetime) -> dt.datetime:
    """The same moment with a zone of the standard library."""
    offset = moment.utcoffset()
    return moment.replace(tzinfo=None if offset is None else dt.timezone(offset))
