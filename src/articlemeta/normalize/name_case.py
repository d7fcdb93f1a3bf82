"""Names set in capitals, written as names are."""

from __future__ import annotations

import re

from articlemeta.normalize.patterns import late

_ROMAN = frozenset(("II", "III", "IV", "VI", "VII", "VIII"))
_VOWEL = late("[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-ÝŒАЕЁИОУЫЭЮЯІЇЄ]")
_PIECE = late(r"[^\W\d_]++(?:[’'][^\W\d_]++)*")
_IRISH = late(r"(?:Mc|O’|O'|D’|D'|L’|L')(?=.{2})", re.IGNORECASE)


def normalize_capitals(name: str, particles: frozenset[str], *, dotless: bool = False) -> str:
    """A person's name without shouting: "JOHN McDONALD" gives "John McDonald".

    Initials ("J.R.", "JJ"), numbers ("III") and words that are not all in capitals stay as they are.

    Args:
        name: the name as printed.
        particles: small words inside names.
        dotless: whether I is the capital of ı and İ that of i, as in Turkish.
    """
    words = name.split(" ")
    if not any(_shouted(word) for word in words) and not (len(words) > 1 and name.isupper()):
        return name
    every = all(_shouted(word) or not any(map(str.islower, word)) for word in words)
    calm = [_calm(word, index, particles if every else frozenset()) for index, word in enumerate(words)]
    return " ".join(map(_with_dotless, words, calm) if dotless else calm)


def _with_dotless(word: str, calm: str) -> str:
    """A calmed word with the small letters that Turkish has for I and İ."""
    if word == calm:
        return word
    small = word[1:].replace("I", "ı").replace("İ", "i").lower()
    return word[0] + small if len(small) == len(word) - 1 and calm[:1].isupper() else calm


def _shouted(word: str) -> bool:
    letters = word[2:] if word.startswith(("Mc", "Mac")) else word
    return len(word) > 3 and letters.isupper() and "." not in word


def _calm(word: str, index: int, particles: frozenset[str]) -> str:
    if index and word.casefold() in particles:
        return word.casefold()
    if not word.isupper() and not word.startswith(("Mc", "Mac")):
        return word
    return word if _is_initials(word) or any(map(str.isdigit, word)) else _PIECE.sub(_calm_piece, word)


def _is_initials(word: str) -> bool:
    if "." in word or word in _ROMAN or len(word) == 1:
        return True
    return len(word) < 4 and (word.endswith("J") or not _VOWEL.search(word))


def _calm_piece(match: re.Match[str]) -> str:
    piece = match[0]
    start = _IRISH.match(piece)
    if start is None:
        return piece.capitalize() if "'" not in piece and "’" not in piece else piece[0] + piece[1:].lower()
    head = piece[: start.end()]
    return head[0].upper() + head[1:].lower() + piece[start.end() :].capitalize()
