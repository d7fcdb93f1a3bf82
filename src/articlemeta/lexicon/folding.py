"""Text as phrases are looked up in it: without case and typography, and as long as it was, so that places still hold."""

from __future__ import annotations

import re

_SAME_LENGTH: dict[str, str] = {
    **dict.fromkeys("’‘‚‛′ʼʻ´`＇", "'"),
    **dict.fromkeys("“”„‟″«»＂〝〞", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
    **{chr(0xFF01 + n): chr(0x21 + n) for n in range(0x5E) if chr(0x21 + n) not in "'\"-`"},
    **{chr(zero + n): str(n) for zero in (0x0660, 0x06F0, 0x0966) for n in range(10)},  # Arabic, Persian, Hindi digits
    "İ": "i",
    "ı": "i",
    "ß": "s",
    "ς": "σ",
}
_COMMON = (("’", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " "))
_NO_WORD = "".join(chr(c) if chr(c).isalnum() or chr(c) == "_" else " " for c in range(256))
_NO_WORD_IN_LATIN_1 = _NO_WORD.encode("latin-1")

MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e30-\u0e4e"
"""Signs that belong to a word, although Python counts them as no letters: accents and the vowels of Arabic, Indic, Thai."""
WORD_CHARACTER = rf"[\w{MARKS}]"
_WORDS = re.compile(rf"{WORD_CHARACTER}+")
_FOLDED = re.compile("[" + "".join(map(re.escape, _SAME_LENGTH)) + "]")
_WIDE = re.compile("[\u0e00-\u0eff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")


def fold_in_place(text: str) -> str:
    """The text in lower case with plain quotes, dashes and full-width forms, character for character.

    >>> fold_in_place("“Çà”") == '"çà"'
    True
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    for sign, plain in _COMMON:
        text = text.replace(sign, plain)
    return _FOLDED.sub(_plain_character, text).lower()  # translating would look every character up


def _plain_character(found: re.Match[str]) -> str:
    return _SAME_LENGTH[found[0]]


def words_of(folded: str) -> list[str]:
    """The words of a folded text, as often as they stand there."""
    if folded.isascii():
        return folded.translate(_NO_WORD).split()
    try:  # a table of bytes is looked up several times as fast as a pattern's classes
        return folded.encode("latin-1").translate(_NO_WORD_IN_LATIN_1).decode("latin-1").split()
    except UnicodeEncodeError:
        return _WORDS.findall(folded)


def holds_any(folded: str, listed: frozenset[str], *, unspaced: bool) -> bool:
    """Whether one of some words stands in a folded text.

    Args:
        folded: the text.
        listed: the words, folded.
        unspaced: whether those of a script without spaces, or of Korean, count inside a longer run as well.
    """
    if not listed.isdisjoint(words_of(folded)):
        return True
    return unspaced and any(word in folded for word in listed if has_wide(word))


def has_wide(text: str) -> bool:
    """Whether the text holds letters of a script that sets no spaces between words, or of Korean."""
    return not text.isascii() and _WIDE.search(text) is not None
