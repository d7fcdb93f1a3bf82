"""Writes ``lexicon/territories.json``: the names of countries and regions in many languages, from CLDR.

Run with Babel installed: ``python tools/build_territories.py``. Babel is needed here only, never by the library.
"""

from __future__ import annotations

import json
import pathlib
import tomllib
import unicodedata
from typing import Any

import babel
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

LEXICON = pathlib.Path(__file__).parent.parent / "src" / "articlemeta" / "lexicon"
NO_PLACES = frozenset(["ZZ", "XA", "XB", "QO", "EZ", "UN"])
NOTICE = (
    "Names of territories from the Unicode CLDR, © 1991-2025 Unicode, Inc., under the Unicode License v3 "
    "(https://www.unicode.org/license.txt); further names from territories.toml. "
    "Written by tools/build_territories.py; do not edit."
)


def fold(name: str) -> str:
    """The form in which names are compared; the library folds printed names in the same way."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().replace("’", "'").replace("\u0307", "").split())


def cldr_names() -> dict[str, set[str]]:
    """Folded name to the codes that it stands for in some language."""
    found: dict[str, set[str]] = {}
    for identifier in sorted(locale_identifiers()):
        if "_" in identifier and not identifier.startswith("zh_Hant"):
            continue
        for code, name in Locale.parse(identifier).territories.items():
            if code not in NO_PLACES and len(name) > 1 and not (len(name) < 4 and name.isascii()):
                found.setdefault(fold(name), set()).add(code)
    return found


def table() -> dict[str, Any]:
    """The whole table. A name that stands for several places, even in different languages, is left to English."""
    more = tomllib.loads((LEXICON / "territories.toml").read_text(encoding="utf-8"))
    english = {fold(name): code for code, name in Locale("en").territories.items() if code not in NO_PLACES}
    found = {name: next(iter(codes)) for name, codes in cldr_names().items() if len(codes) == 1}
    found |= english
    found |= {fold(name): code for code, names in more["names"].items() for name in names}
    by_code: dict[str, list[str]] = {}
    for name in sorted(found):
        by_code.setdefault(found[name], []).append(name)
    return {
        "notice": NOTICE,
        "cldr": str(get_global("cldr")["version"]),
        "babel": babel.__version__,
        "names": {code: "|".join(names) for code, names in sorted(by_code.items())},
    }


if __name__ == "__main__":
    text = json.dumps(table(), ensure_ascii=False, separators=(",", ":"))
    (LEXICON / "territories.json").write_text(text.replace('",', '",\n') + "\n", encoding="utf-8")
