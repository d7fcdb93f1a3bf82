"""White space, typography and the two forms in which texts are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

_SHORT = 200
"""Texts up to this length are folded once and remembered."""

_REMOVED = dict.fromkeys(
    chain(
        (c for c in range(0x20) if not chr(c).isspace()),
        range(0x7F, 0x85),
        range(0x86, 0xA0),
        (0xAD, 0x061C, 0x180E, 0x2060, 0xFEFF, 0xFFFD),
        range(0x200B, 0x2010),
        range(0x202A, 0x202F),
        range(0x2066, 0x206A),
    )
)
"""Control characters, soft hyphens, zero-width and direction marks: nothing that a reader sees.

Zero-width joiners go too: they shape letters in Persian and Hindi, but two texts that differ in them alone are the same.
"""
_UNSEEN = re.compile("[" + "".join(map(re.escape, map(chr, _REMOVED))) + "]")
_UNSEEN_IN_TEXT = re.compile("[" + "".join(re.escape(chr(c)) for c in _REMOVED if c not in (0x200C, 0x200D)) + "]")

_TYPOGRAPHY: dict[str, str] = {
    **dict.fromkeys("’‘‚‛′ʼʻ´`＇", "'"),
    **dict.fromkeys("“”„‟″«»＂〝〞", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys(map(chr, _REMOVED), ""),
    "…": "...",
    "ı": "i",
}
_TYPOGRAPHIC = re.compile("[" + "".join(map(re.escape, _TYPOGRAPHY)) + "]")
_LETTERS_WITHOUT_PARTS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters that Unicode does not take apart into a base and a mark, as domain names write them."""
_COMBINING = re.compile("[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670]+")
# The vowel signs of Indic scripts and Thai are no "word characters" to Python, but without them words fall together.
_NO_WORD = re.compile("[^\\w\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f]+")


def squash(text: str) -> str:
    """The text with every run of white space made one space, its ends stripped, and what no reader sees taken out."""
    if not text.isprintable():
        text = _UNSEEN_IN_TEXT.sub("", text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """The text as it is compared: without case, typographic quotes and dashes, and with single spaces.

    The result is for comparing, never for showing. Folding twice gives the same as folding once.
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = _fold_unicode(text)
    elif not text.isprintable():
        text = _UNSEEN.sub("", text)
    return " ".join(text.casefold().replace("`", "'").split())


# A page's names and titles are compared again and again.
_fold_short = lru_cache(maxsize=2_048)(_fold)


def _fold_unicode(text: str) -> str:
    plain = _TYPOGRAPHIC.sub(_plain_character, text).casefold().replace("i̇", "i")
    if unicodedata.is_normalized("NFKC", plain) and not _TYPOGRAPHIC.search(plain):
        return plain
    # Compatibility forms can bring typographic characters in again, and case folding can take marks apart.
    plain = _TYPOGRAPHIC.sub(_plain_character, unicodedata.normalize("NFKC", plain).casefold())
    plain = _TYPOGRAPHIC.sub(_plain_character, unicodedata.normalize("NFKC", plain))
    return unicodedata.normalize("NFKC", plain.replace("i̇", "i"))


def _plain_character(found: re.Match[str]) -> str:
    return _TYPOGRAPHY[found[0]]


def fold_key(text: str) -> str:
    """The letters and digits of the text alone, without accents: for comparing names with each other and with domains.

    >>> fold_key("Libération") == fold_key("LIBERATION")
    True
    """
    return _key_short(text) if len(text) <= _SHORT else _key(text)


def _key(text: str) -> str:
    plain = fold(text)
    if not plain.isascii():
        plain = _COMBINING.sub("", unicodedata.normalize("NFKD", plain))
        plain = unicodedata.normalize("NFC", plain.translate(_LETTERS_WITHOUT_PARTS))
    return _NO_WORD.sub("", plain).replace("_", "")


_key_short = lru_cache(maxsize=2_048)(_key)


def words(text: str) -> list[str]:
    """The folded words of the text, without punctuation."""
    return _NO_WORD.sub(" ", fold(text)).replace("_", " ").split()


def has_unseen(text: str) -> bool:
    """Whether the text holds control characters or marks that a reader does not see."""
    return _UNSEEN.search(text) is not None
