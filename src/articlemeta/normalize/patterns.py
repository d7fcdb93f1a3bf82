"""Patterns that are made when they are first needed: few pages need all of them, and making them is slow."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(source: str) -> re.Pattern[str]:
    """The compiled form of a pattern. For patterns that stand in the code: there is no end to those of pages.

    >>> pattern("a+").findall("aab")
    ['aa']
    """
    return re.compile(source)
