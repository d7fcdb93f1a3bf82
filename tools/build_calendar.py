"""Writes ``lexicon/calendar.json``: month names, day-month order and clock words, from CLDR and our own supplement.

Run with Babel installed: ``python tools/build_calendar.py``. Babel is needed here only, never by the library.
"""

from __future__ import annotations

import json
import pathlib
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import babel
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

LEXICON = pathlib.Path(__file__).parent.parent / "src" / "articlemeta" / "lexicon"
READ = tuple("en de fr es it pt nl pl ru uk tr ar hi id zh ja ko".split())
LANGUAGES = READ + tuple(
    "af az be bg bn bs ca cs cy da el et eu fa fi fil ga gl gu he hr hu hy is ka kk kn ky lb lt lv mk ml mn mr ms mt "
    "nb ne nn pa ro si sk sl sq sr sv sw ta te th ur uz vi".split()
)
NOTICE = (
    "Month names, date order and clock words from the Unicode CLDR, © 1991-2025 Unicode, Inc., "
    "under the Unicode License v3 (https://www.unicode.org/license.txt); further forms from calendar.toml. "
    "Written by tools/build_calendar.py; do not edit."
)


def fold(name: str) -> str:
    """The form in which names are compared; the library folds printed words in the same way."""
    return unicodedata.normalize("NFC", name).casefold().replace("\u0307", "").strip(" .॰")


def forms(locale: Locale) -> Iterator[tuple[str, int]]:
    """Every printed form of a month in this language that is made of letters."""
    for context in locale.months.values():
        for width in ("wide", "abbreviated"):
            for number, name in context.get(width, {}).items():
                folded = fold(name)
                if (
                    len(folded) > (2 if folded.isascii() else 1)
                    and not any(c.isdigit() for c in folded)
                    and "月" not in folded
                ):
                    yield folded, number


def months_of(language: str, more: Mapping[str, list[str]]) -> dict[str, int]:
    """Folded name to number. Hebrew writes its "of" as a letter before the name."""
    found = dict(forms(Locale(language)))
    if language == "he":
        found |= {f"ב{name}": number for name, number in found.items()}
    found.update((fold(name), int(number)) for number, names in more.items() for name in names)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def unambiguous(by_language: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """The names that mean one month in whichever language."""
    meanings: dict[str, set[int]] = {}
    for names in by_language.values():
        for name, number in names.items():
            meanings.setdefault(name, set()).add(number)
    return {name: min(numbers) for name, numbers in sorted(meanings.items()) if len(numbers) == 1}


MAJOR = ("en", "es", "fil")
"""Languages whose locales say how newspapers of a territory write dates; the others are of small groups in them."""


def month_first() -> list[str]:
    """Locales whose short date puts the month before the day and the year last."""
    found = []
    for identifier in sorted(locale_identifiers()):
        pattern = Locale.parse(identifier).date_formats["short"].pattern.casefold()
        if pattern.find("m") < pattern.find("d") < pattern.find("y"):
            found.append(identifier.replace("_", "-"))
    return found


def periods(name: str, more: list[str]) -> list[str]:
    """Every printed form of "am" or of "pm"."""
    found: set[str] = set()
    for language in READ:
        for context in Locale(language).day_periods.values():
            found |= {fold(width[name]) for width in context.values() if name in width}
    found = {word.replace("\u202f", " ").replace("\xa0", " ") for word in found if len(word) > 1}
    return sorted(found | {fold(word) for word in more})


def weekdays() -> set[str]:
    """Every name of a day of the week: it may stand between a day and its time."""
    contexts = [context for language in LANGUAGES for context in Locale(language).days.values()]
    return {fold(name) for context in contexts for width in ("wide", "abbreviated") for name in context[width].values()}


def table() -> dict[str, Any]:
    """The whole table."""
    more = tomllib.loads((LEXICON / "calendar.toml").read_text(encoding="utf-8"))
    months = {language: months_of(language, more["months"].get(language, {})) for language in LANGUAGES}
    return {
        "notice": NOTICE,
        "cldr": str(get_global("cldr")["version"]),
        "babel": babel.__version__,
        "months": months,
        "any": unambiguous(months),
        "persian": {fold(name): int(number) for number, names in more["persian_months"].items() for name in names},
        "eras": more["eras"],
        "month_first": month_first(),
        "am": periods("am", more["clock"]["am"]),
        "pm": periods("pm", more["clock"]["pm"]),
        "between": sorted({*map(fold, more["clock"]["between"]), *weekdays()}),
        "month_first_territories": sorted(
            {code.rpartition("-")[2] for code in month_first() if code[-3:-2] == "-" and code.split("-")[0] in MAJOR}
        ),
        "domains_anywhere": more["domains"]["anywhere"],
        "placeholders": more["placeholders"]["days"],
        "zones": more["zones"],
        "zones_by_language": more["zones_by_language"],
        "daylight": more["daylight"],
    }


if __name__ == "__main__":
    text = json.dumps(table(), ensure_ascii=False, separators=(",", ":"), indent=None)
    (LEXICON / "calendar.json").write_text(text.replace("},", "},\n") + "\n", encoding="utf-8")
