"""Scripts that set no spaces between words: whether a sign, a word or a name is written in one.

Each question has its own bounds: what is counted as wide in a paragraph includes East Asian punctuation, what a name is
written in does not, and Thai and Lao matter only where words are told apart.
"""

from __future__ import annotations

from articlemeta.normalize.patterns import pattern

_WIDE = "\u2e80"
_WIDE_LETTERS = "\u3040"
_SPACELESS = (("\u0e00", "\u0eff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
"""Thai, Lao, Kana, Han, Hangul; their first and last characters."""
_EAST_ASIAN = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"


def is_wide(sign: str) -> bool:
    """Whether a sign is an East Asian letter or punctuation mark, or comes behind them in Unicode.

    Such a letter says about as much as three Latin ones.

    >>> is_wide("記"), is_wide("「"), is_wide("é"), is_wide("")
    (True, True, False, False)
    """
    return sign >= _WIDE


def is_wide_letter(sign: str) -> bool:
    """The same without the punctuation that stands before the letters.

    >>> is_wide_letter("記"), is_wide_letter("「")
    (True, False)
    """
    return sign >= _WIDE_LETTERS


def is_spaceless(word: str) -> bool:
    """Whether a word holds letters of Thai, Lao, Kana, Han or Hangul."""
    return not word.isascii() and any(first <= letter <= last for letter in word for first, last in _SPACELESS)


def is_east_asian(name: str) -> bool:
    """Whether the name is written in Han, Kana or Hangul."""
    return not name.isascii() and pattern(_EAST_ASIAN).search(name) is not None
