"""Text as phrases are looked up in it: without case and typography, and as long as it was, so that places still hold."""

from __future__ import annotations

import re

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛′ʼʻ´`＇", "'"),
        **dict.fromkeys("“”„‟″«»＂〝〞", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000", " "),
        **{chr(0xFF01 + n): chr(0x21 + n) for n in range(0x5E) if chr(0x21 + n) not in "'\"-`"},
        "İ": "i",
        "ı": "i",
        "ß": "s",
    }
)
_DOTTED_I = "İ"

MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e30-\u0e4e"
"""Signs that belong to a word, although Python counts them as no letters: accents and the vowels of Arabic, Indic, Thai."""
WORD_CHARACTER = rf"[\w{MARKS}]"
_WORDS = re.compile(rf"{WORD_CHARACTER}+")


def fold_in_place(text: str) -> str:
    """The text in lower case with plain quotes, dashes and full-width forms, character for character.

    >>> fold_in_place("“Çà”") == '"çà"'
    True
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    return text.translate(_SAME_LENGTH).lower()


def words_of(folded: str) -> set[str]:
    """The words of a folded text."""
    return set(_WORDS.findall(folded))
