"""Two wordings of a headline compared: the same, one cut short, one inside the other, or about one thing."""

from __future__ import annotations

from attrs import frozen

from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold, words

_CUT_SHORT = late(r"\s{0,3}(?:\.\.\.|…|\[…\]|\[\.\.\.\])$")
_MIN_HELD = 6
"""Shorter wordings stand inside others by chance."""
_MIN_CUT = 20
_SAME = 1.0
_LEADS = 0.8
_HOLDS = 0.75
_SHARES = 0.7
_PART = 0.2


@frozen(eq=False)
class Wording:
    """A headline as it is compared."""

    text: str
    words: tuple[str, ...]
    key: str
    """Its words, folded, each between spaces."""

    @classmethod
    def of(cls, text: str) -> Wording:
        """The wording of a text."""
        found = tuple(words(text))
        return cls(text, found, f" {' '.join(found)} ")

    @property
    def is_cut_short(self) -> bool:
        """Whether it ends in dots that stand for what was left out."""
        return is_cut_short(self.text)


def is_cut_short(title: str) -> bool:
    """Whether the title ends in dots that stand for what was left out."""
    return title.endswith(("...", "…", "]")) and _CUT_SHORT.search(title) is not None


def uncut(title: str) -> str:
    """The title without the dots that stand for what was left out."""
    return _CUT_SHORT.sub("", title)


def agree(one: Wording, other: Wording) -> bool:
    """Whether both are one headline: the same but for typography, or one cut short."""
    if one.key == other.key:
        return True
    short, long = (one, other) if len(one.key) < len(other.key) else (other, one)
    return (
        len(short.key) > _MIN_CUT
        and short.is_cut_short
        and long.key.startswith(f" {' '.join(words(uncut(short.text)))}")
    )


def holds(long: Wording, short: Wording) -> bool:
    """Whether one has the other inside it, as whole words; scripts without spaces have no words to keep whole."""
    if len(short.key) < _MIN_HELD or len(short.key) >= len(long.key):
        return False
    return short.key in long.key or (not short.key.isascii() and short.key.strip() in long.key)


def likeness(printed: Wording, other: Wording, *, sure: bool) -> float:
    """How much two wordings share: 1 where they are the same, less where one holds the other, else by their words.

    A line that is not ``sure`` to be a headline must be most of the other or its beginning.
    """
    if printed.key == other.key:
        return _SAME
    if holds(other, printed):
        if other.key.startswith(printed.key):
            return _LEADS if sure or not _is_kicker_of(printed, other) else 0.0
        share = len(printed.key) / len(other.key)
        return _HOLDS - _PART * (1 - share) if sure or share > 0.5 else 0.0
    if not sure:
        return 0.0
    if holds(printed, other):
        return _HOLDS
    mine, others = set(printed.words), set(other.words)
    shared = len(mine & others)
    return _SHARES * shared / min(len(mine), len(others)) if shared > 1 else 0.0


def place_in(long: Wording, short: Wording) -> int | None:
    """Before which word of the longer wording the shorter one starts; None where it is not in there."""
    size = len(short.words)
    for place in range(len(long.words) - size + 1):
        if long.words[place : place + size] == short.words:
            return place
    return None


def differs_in_signs(one: Wording, other: Wording) -> bool:
    """Whether two wordings with the same words are punctuated differently."""
    return _signs(one.text) != _signs(other.text)


def _signs(text: str) -> str:
    """The folded text without white space; ``""`` where a sign stands apart as only design sets it."""
    plain = fold(text)
    return plain.replace(" ", "") if " :" not in plain else ""


def _is_kicker_of(line: Wording, title: Wording) -> bool:
    """Whether the title goes on behind the line with a colon: it is the kicker then, not the headline."""
    return fold(title.text).removeprefix(fold(line.text)).lstrip().startswith(":")
