"""Names of countries and regions, in whichever language, to codes."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from articlemeta.models import Region
from articlemeta.normalize.patterns import late

MAX_NAME = 80
_ARTICLE = late(r"(?:the|la|le|les|el|los|las|il|die|der|de) ")
_CODE = late(r"[A-Z]{2}|\d{3}")


@cache
def _codes() -> Mapping[str, str]:
    """Folded name to code, read once."""
    data = json.loads(files("articlemeta.lexicon").joinpath("territories.json").read_text(encoding="utf-8"))
    return {name: code for code, names in data["names"].items() for name in names.split("|")}


def _fold(name: str) -> str:
    """The form in which names are compared; the table's builder folds in the same way."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().replace("’", "'").replace("\u0307", "").split())


def region_code(name: str) -> str | None:
    """The code of a country or region by its name in any language: ISO 3166-1 alpha-2, or UN M49 for larger regions.

    >>> region_code("Frankreich"), region_code("East Asia"), region_code("Middle-earth")
    ('FR', '030', None)
    """
    if not 1 < len(name) <= MAX_NAME:
        return None
    codes, folded = _codes(), _fold(name)
    bare = folded.strip(" .,;:")
    code = codes.get(folded) or codes.get(bare) or codes.get(_ARTICLE.sub("", bare, count=1))
    return code or (name if _CODE.fullmatch(name) and name in _known() else None)


@cache
def _known() -> frozenset[str]:
    return frozenset(_codes().values())


def make_region(name: str) -> Region | None:
    """A region as printed, with its code where one is known; None for what is no name."""
    printed = " ".join(name.split()).strip(" .,;:|")
    if not 1 < len(printed) <= MAX_NAME or not any(map(str.isalpha, printed)):
        return None
    return Region(name=printed, code=region_code(printed))
