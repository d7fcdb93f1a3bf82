"""Writes ``lexicon/languages.json``: language codes, their other spellings, and function words.

Run with Babel installed: ``python tools/build_languages.py``. Babel is needed here only, never by the library.
"""

from __future__ import annotations

import json
import pathlib
import tomllib
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global

LEXICON = pathlib.Path(__file__).parent.parent / "src" / "articlemeta" / "lexicon"
NOTICE = (
    "Language codes and names from the Unicode CLDR, © 1991-2025 Unicode, Inc., under the Unicode License v3 "
    "(https://www.unicode.org/license.txt); the rest from languages.toml. Written by tools/build_languages.py; do not edit."
)


def own_name(code: str) -> str | None:
    """What the language calls itself."""
    try:
        return str(Locale(code).languages[code])
    except (UnknownLocaleError, ValueError, KeyError):
        return None


def aliases(codes: list[str]) -> dict[str, str]:
    """English and own names, and three-letter codes, of the languages with two-letter codes."""
    english = Locale("en").languages
    found: dict[str, str] = {}
    for code in (code for code in codes if len(code) == 2):
        for name in (english[code], own_name(code)):
            if name:
                found.setdefault(name.casefold(), code)
    for old, new in get_global("language_aliases").items():
        if new in codes and "_" not in old and old not in codes:
            found.setdefault(old, new)
    return found


def function_words(table: dict[str, str]) -> dict[str, str]:
    """Word to the languages that use it, separated by spaces."""
    found: dict[str, list[str]] = {}
    for language, words in table.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(language)
    return {word: " ".join(languages) for word, languages in sorted(found.items())}


def table() -> dict[str, Any]:
    """The whole table."""
    more = tomllib.loads((LEXICON / "languages.toml").read_text(encoding="utf-8"))
    codes = sorted(code for code in map(str, Locale("en").languages) if len(code) in (2, 3) and code.isalpha())
    codes = [code for code in codes if code not in more["none"]["values"]]
    return {
        "notice": NOTICE,
        "codes": " ".join(codes),
        "aliases": {**aliases(codes), **more["codes"]},
        "none": more["none"]["values"],
        "scripts": more["scripts"],
        "related": more["related"]["groups"],
        "words": function_words(more["words"]),
    }


if __name__ == "__main__":
    text = json.dumps(table(), ensure_ascii=False, separators=(",", ":"))
    (LEXICON / "languages.json").write_text(text.replace("},", "},\n") + "\n", encoding="utf-8")
