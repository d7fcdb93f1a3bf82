"""The names of months and eras, and years of other calendars as ours."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

PERSIAN_EPOCH = 226_894
"""The ordinal of the day before 1 Farvardin 1, less one."""
PERSIAN_YEARS = range(1250, 1500)
BUDDHIST_YEARS = range(2400, 2700)
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0xFF10)
_PLAIN = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)} | {
    0xA0: " ", 0x202F: " ", 0x2009: " ", 0x3000: " ", 0x200E: " ", 0x200F: " ", 0xFF1A: ":", 0x2010: "-", 0x2011: "-",
}  # fmt: skip


@frozen(kw_only=True)
class Calendar:
    """The table ``calendar.json``: names from CLDR and from newsrooms."""

    months: Mapping[str, Mapping[str, int]]
    """Language, folded name, number."""
    any: Mapping[str, int]
    """The names that mean the same month in every language that has them."""
    persian: Mapping[str, int]
    """Months of the Iranian solar calendar."""
    eras: Mapping[str, int]
    """Era, and what is added to its years."""
    month_first: frozenset[str]
    """Locales that write 5/3/2021 for 3 May."""
    month_first_territories: frozenset[str]
    domains_anywhere: frozenset[str]
    """Country code domains that tell nothing of a country."""
    placeholders: frozenset[str]
    """Days that stand for no day."""
    am: frozenset[str]
    pm: frozenset[str]
    between: frozenset[str]
    """Words that may stand between a day and its time."""
    zones: Mapping[str, int]
    """Zone abbreviation, and its offset in minutes."""
    zones_by_language: Mapping[str, Mapping[str, int]]
    daylight: Mapping[str, int]
    """Zone names that leave summer time open, and their standard offset in minutes."""


@cache
def calendar() -> Calendar:
    """The table, read once."""
    data = json.loads(files("articlemeta.lexicon").joinpath("calendar.json").read_text(encoding="utf-8"))
    return Calendar(
        months=data["months"],
        any=data["any"],
        persian=data["persian"],
        eras=data["eras"],
        month_first=frozenset(data["month_first"]),
        month_first_territories=frozenset(data["month_first_territories"]),
        domains_anywhere=frozenset(data["domains_anywhere"]),
        placeholders=frozenset(data["placeholders"]),
        am=frozenset(data["am"]),
        pm=frozenset(data["pm"]),
        between=frozenset(data["between"]),
        zones=data["zones"],
        zones_by_language=data["zones_by_language"],
        daylight=data["daylight"],
    )


def plain(text: str) -> str:
    """The text with native digits and odd spaces as ASCII ones; as long as it was."""
    return text if text.isascii() else text.translate(_PLAIN)


def fold(name: str) -> str:
    """The form in which names are compared; the table's builder folds in the same way."""
    return unicodedata.normalize("NFC", name).casefold().replace("\u0307", "").strip(" .॰")


def primary(language: str | None) -> str:
    """The language of a tag, without territory and script: "pt-BR" is "pt"."""
    return (language or "").replace("_", "-").partition("-")[0].lower()


def month_number(name: str, language: str | None) -> int | None:
    """The number of a month by its name, in the page's language first and then in any."""
    folded = fold(name)
    names = calendar().months.get(primary(language))
    return (names.get(folded) if names else None) or calendar().any.get(folded)


def writes_month_first(language: str | None) -> bool:
    """Whether 5/3/2021 means 3 May where this language is written."""
    return (language or "").replace("_", "-") in calendar().month_first


def domain_puts_day_first(host: str) -> bool | None:
    """Whether sites of this host's country write 3/5/2021 for 3 May; None where the host tells no country."""
    last = host.rpartition(".")[2].lower()
    if len(last) != 2 or not last.isalpha() or last in calendar().domains_anywhere:
        return None
    return last.upper() not in calendar().month_first_territories


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, where there is such a day in the years that articles are from, and it is no placeholder."""
    if not 1700 <= year <= 2100 or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return None if found.isoformat() in calendar().placeholders else found


def from_persian(year: int, month: int, day: int) -> dt.date | None:
    """A day of the Iranian solar calendar as ours, by its 33-year cycle of leap years (exact from 1178 to 1633)."""
    if year not in PERSIAN_YEARS or not 1 <= month <= 12 or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    days = 365 * (year - 1) + (8 * year + 21) // 33
    days += 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return dt.date.fromordinal(PERSIAN_EPOCH + days + day)
