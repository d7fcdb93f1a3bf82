"""Patterns that are made when they are first needed: few pages need all of them, and making them is slow."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, AnyStr, cast


@cache
def pattern(source: str) -> re.Pattern[str]:
    """The compiled form of a pattern. For patterns that stand in the code: there is no end to those of pages.

    >>> pattern("a+").findall("aab")
    ['aa']
    """
    return re.compile(source)


class LatePattern:
    """Stands for a pattern until it is used. Each method becomes the pattern's own when it is first asked for."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags
        self._made: re.Pattern[Any] | None = None

    @property
    def made(self) -> re.Pattern[Any]:
        """The pattern itself."""
        if self._made is None:
            self._made = re.compile(self._source, self._flags)
        return self._made

    def __getattr__(self, name: str) -> object:
        own = getattr(self.made, name)
        setattr(self, name, own)  # not by way of __dict__, after which Python would look each up more slowly
        return own


def late(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, for the global names of modules: they are imported before a page tells what it needs.

    >>> late("A+", re.IGNORECASE).findall("aab")
    ['aa']
    """
    return cast("re.Pattern[AnyStr]", LatePattern(source, flags))
