"""Licences: addresses and names to SPDX identifiers.

An identifier is only given when SPDX's own list has it. Where a page names a Creative Commons licence without its
version, the identifier is the part that all versions share, such as ``CC-BY-SA``: no version is made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from articlemeta.lexicon import read_table
from articlemeta.models import License
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold

_CC_ADDRESS = late(
    r"creativecommons\.org/(?:licen[sc]es|l)/([a-z+-]{2,20})(?:/(\d\.\d)(?:/([a-z]{2,4})(?=/|$|[?#]))?)?(?=[/?#.\s]|$)",
    re.IGNORECASE,
)
_SPDX_ADDRESS = late(r"spdx\.org/licenses/([\w.-]{2,40}?)(?:\.html|\.json)?(?=$|[?#])", re.IGNORECASE)
_CC_CODE = late(r"\bcc[\s-]{1,3}(by(?:[\s/-]{1,3}(?:nc|nd|sa)){0,2})(?![\w])(?:[\s-]{1,3}v?(\d\.\d))?", re.IGNORECASE)
_VERSION = late(r"(?<![\d.])([1-4]\.[05])(?![\d.]*\d)")
_ORDER = ("BY", "NC", "SA", "ND")
_CC_NAMES = {"BY": "Attribution", "NC": "NonCommercial", "SA": "ShareAlike", "ND": "NoDerivatives"}
_MOST_WORDS_CHARS = 600


def license_from_url(url: str) -> License | None:
    """The licence that an address stands for; None where it is no licence's address.

    >>> license_from_url("http://creativecommons.org/licenses/by-nc/2.0/deed.de").id
    'CC-BY-NC-2.0'
    """
    url = url.strip()[:500]
    if (match := _CC_ADDRESS.search(url)) is not None:
        elements = _ordered(match.group(1).upper().replace("+", "-").split("-"))
        return _creative_commons(elements, match.group(2), match.group(3), url) if elements else None
    if (match := _SPDX_ADDRESS.search(url)) is not None:
        return _checked(match.group(1), None, url)
    low = url.lower().replace("://www.", "://")
    for entry in _table()["licence"]:
        if any(part in low for part in entry["urls"]):
            return _checked(entry["id"], entry["name"], url)
    return None


def license_from_id(text: str) -> License | None:
    """The licence of an SPDX identifier as it stands in metadata: "CC-BY-4.0"."""
    return _checked(text.strip(), None, None) if 3 <= len(text.strip()) <= 40 and "://" not in text else None


def license_from_words(text: str, name: str | None = None) -> License | None:
    """The licence that words name; its id is None where they do not say which of its kind it is.

    ``name`` is what the page calls it, where that is known better than by the words.

    >>> license_from_words("licensed under a Creative Commons license").id is None
    True
    """
    text = text[:_MOST_WORDS_CHARS]
    low = fold(text)
    code = _CC_CODE.search(low)
    if code is not None and _is_carbon_copy(code, text, low):
        return None
    if code is not None:
        elements = _ordered(re.split(r"[\s/-]+", code.group(1).upper()))
        return _creative_commons(elements, code.group(2) or _version(low, code.end()), None, None, name)
    for entry in _table()["licence"]:
        if (found := next((n for n in entry["names"] if n in low), None)) is not None:
            return _checked(entry["id"], name or entry["name"], None) if found else None
    at = min((low.find(n) for n in _table()["creative_commons"]["names"] if n in low), default=-1)
    return None if at < 0 else _from_cc_words(low[at : at + 200], name)


def _is_carbon_copy(code: re.Match[str], text: str, low: str) -> bool:
    """Whether "cc by" in small letters is no licence but a letter's: "cc by mail"."""
    return (
        code.group() == "cc by"
        and "CC BY" not in text
        and not any(word in low for word in ("licen", "lizenz", "creative"))
    )


def is_licence_name(text: str) -> bool:
    """Whether the words hold the name of a licence that the table knows."""
    low = fold(text[:_MOST_WORDS_CHARS])
    names = [*_table()["creative_commons"]["names"], *(n for entry in _table()["licence"] for n in entry["names"])]
    return any(n in low for n in names)


def conditions_of(identifier: str | None) -> tuple[str, ...]:
    """What a Creative Commons licence asks for, in the words of ``ReuseCondition``."""
    if identifier is None or not identifier.startswith("CC-BY"):
        return ()
    parts = identifier.split("-")
    asked = (("BY", "attribution"), ("NC", "non-commercial"), ("ND", "no-derivatives"))
    return tuple(condition for part, condition in asked if part in parts)


def _from_cc_words(low: str, name: str | None) -> License:
    """Elements and version behind the words "Creative Commons"."""
    elements: list[str] = []
    for element, called in _table()["creative_commons"]["elements"].items():
        if any(_holds(low, word) for word in map(fold, called)):
            elements.append(element)
    if not elements:
        return License(id=None, name=name or "Creative Commons")
    return _creative_commons(_ordered([*elements, "BY"]), _version(low, 0), None, None, name)


def _holds(low: str, word: str) -> bool:
    """Whether a word stands in the text, as a whole one where it is a short code."""
    at = low.find(word)
    if at < 0 or len(word) > 3 or not word.isascii():
        return at >= 0
    return re.search(rf"(?<=[-/])\s?{word}(?!\w)", low) is not None


def _version(low: str, at: int) -> str | None:
    match = _VERSION.search(low, at, at + 160)
    return match.group(1) if match else None


def _ordered(elements: Sequence[str]) -> tuple[str, ...]:
    """The elements in the order of SPDX, each once; empty where one is unknown."""
    known = [e for e in elements if e]
    return tuple(e for e in _ORDER if e in known) if known and all(e in _ORDER for e in known) else ()


def _creative_commons(
    elements: tuple[str, ...], version: str | None, port: str | None, url: str | None, name: str | None = None
) -> License:
    """The licence of these elements: with its port where SPDX knows it, without a version where none is given."""
    base = "-".join(("CC", *elements))
    called = name or " ".join(filter(None, ("Creative Commons", "-".join(_CC_NAMES[e] for e in elements), version)))
    wanted = [f"{base}-{version}-{port.upper()}"] if version and port else []
    wanted += [f"{base}-{version}"] if version else []
    identifier = next(filter(None, map(_spdx, wanted)), None)
    if identifier is None and version is None and _spdx(f"{base}-3.0") is not None:
        identifier = base
    return License(id=identifier, name=called, url=url)


def _checked(identifier: str, name: str | None, url: str | None) -> License | None:
    known = _spdx(identifier)
    return None if known is None else License(id=known, name=name, url=url)


@cache
def _spdx(identifier: str) -> str | None:
    """The identifier as SPDX writes it; None where SPDX has no such licence."""
    if (ours := _ours().get(identifier.lower())) is not None:
        return ours
    # only when a page holds a licence: the list is long, and most pages have none
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    if not re.fullmatch(r"[A-Za-z0-9.-]{2,60}", identifier) or identifier.lower().startswith("licenseref"):
        return None
    try:
        return str(canonicalize_license_expression(identifier))
    except InvalidLicenseExpression:
        return None


@cache
def _ours() -> Mapping[str, str]:
    """The table's identifiers, which the tests hold against SPDX's list: an old copy of the list may lack the newest."""
    return {entry["id"].lower(): entry["id"] for entry in _table()["licence"]}


@cache
def _table() -> Mapping[str, Any]:
    return read_table("licences")
