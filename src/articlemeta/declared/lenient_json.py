"""JSON that no strict reader accepts, read as far as its meaning is plain.

Content systems fill templates with texts that they do not escape: quotes in quoted texts, single quotes, comments, commas
too many or too few, braces too many or too few, a block cut short. Every token is looked at once and nothing recurs, so
that no input takes long; what makes no sense is left out.
"""

from __future__ import annotations

import re
from typing import Any

from articlemeta.normalize.patterns import late

_MAX_DEPTH = 60
_MAX_VALUES = 100

# A quote ends a text only where what follows can follow a text; others are part of it.
_FOLLOWS = r"""(?:\s{0,80}(?:[:}\]]|,[\s,]{0,80}["'{\[\]}\d/tfn-]|\Z)|\s{1,80}"[@\w:]{1,40}"\s{0,9}:)"""
_DOUBLE = rf'"((?:[^"\\]++|\\.|"(?!{_FOLLOWS}))*+)"'
_SINGLE = rf"'((?:[^'\\]++|\\.|'(?!{_FOLLOWS}))*+)'"
_TOKEN = late(
    rf"[\s,;]*+(?://[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?|([{{}}\[\]:])|{_DOUBLE}|{_SINGLE}|([^\s,;:{{}}\[\]\"'/]++)|(/))",
    re.DOTALL,
)
_ESCAPE = late(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LITERALS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "undefined": None}
_UNSET = object()


def read_leniently(text: str) -> list[Any]:
    """The objects and lists in the text, in order."""
    builder = _Builder()
    place = 0
    while len(builder.values) < _MAX_VALUES and (token := _TOKEN.match(text, place)) is not None:
        place = token.end()
        mark, double, single, word, _ = token.groups()
        if mark is not None:
            builder.mark(mark)
        elif double is not None or single is not None:
            builder.value(_unescaped(double if double is not None else single))
        elif word is not None:
            builder.value(_literal(word))
    return builder.values


class _Builder:
    """Puts values into the object or list that is open."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._open: list[tuple[Any, object]] = []
        """The containers that are open, each with the key that waits in it."""
        self._key: object = _UNSET
        self._last: object = _UNSET
        self._too_deep = 0

    def mark(self, mark: str) -> None:
        if mark == ":":
            self._key, self._last = self._last, _UNSET
        elif mark in "{[":
            self._enter({} if mark == "{" else [])
        else:
            self._leave(dict if mark == "}" else list)

    def value(self, value: object) -> None:
        if not self._open:
            return
        container = self._open[-1][0]
        if isinstance(container, list):
            container.append(value)
        elif isinstance(self._key, str):
            container.setdefault(self._key, value)
            self._key = _UNSET
        else:
            self._last = value

    def _enter(self, container: Any) -> None:
        if len(self._open) >= _MAX_DEPTH:
            self._too_deep += 1
            return
        if self._open:
            self.value(container)
        else:
            self.values.append(container)
        self._open.append((container, self._key))
        self._key = self._last = _UNSET

    def _leave(self, kind: type) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif self._open and isinstance(self._open[-1][0], kind):
            self._open.pop()
            self._key = self._last = _UNSET


def _literal(word: str) -> object:
    if word in _LITERALS:
        return _LITERALS[word]
    try:
        return int(word) if len(word) < 20 else word
    except ValueError:
        return word


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(_escaped, text)
    # Characters beyond the first plane are written as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _escaped(found: re.Match[str]) -> str:
    if found[1] is not None:
        return chr(int(found[1], 16))
    return _ESCAPED.get(found[2], found[2])
