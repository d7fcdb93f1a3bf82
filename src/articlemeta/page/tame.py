"""Markup that would make libxml2 slow or blind, made harmless before the tree is built.

libxml2 compares each attribute of an element with all others of it, so a tag with very many of them takes time quadratic
in their number; and it stops reading where elements nest deeper than 2,048. Pages with either are made by generators
gone wrong or by people who mean harm. A page without them pays for a look at a few windows of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_ATTRIBUTES = 1_000
"""As many attributes of one tag are kept."""

_WINDOW = 10_000
_DENSE = 1_000
_MOST_SCRIPTS = 500
_MOST_ODD = 100
_TAG = re.compile(r"<[A-Za-z][^\s>/]{0,100}")
_RAW = re.compile(r"(?i)<(script|style|textarea|title)\b")
_ATTRIBUTE = re.compile(r"""[\s/]*+[^\s>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+|[\s/=]++""")
_NESTING = re.compile(
    r"(?i)</?(?!p\b|a\b|h[1-6]\b|br\b|title\b|meta\b|link\b|script\b|style\b|head\b|body\b|html\b)[a-z][^<>]{0,2000}>"
)


def cut_attributes(text: str) -> str:
    """The page with no tag that has more than ``MAX_ATTRIBUTES`` attributes."""
    if len(text) < _WINDOW or not _is_suspicious(text):
        return text
    kept: list[str] = []
    last = 0
    for start, end in _excesses(text):
        kept.append(text[last:start])
        last = end
    kept.append(text[last:])
    return "".join(kept)


def flatten(text: str) -> str:
    """The page with each tag that can nest made a line break, so that nothing is deep and no text is lost."""
    return _NESTING.sub("<br>", text)


def _is_suspicious(text: str) -> bool:
    """Whether a tag might have thousands of attributes: a long stretch without ``>``, or one crowded with ``=``."""
    odd = [
        start
        for start in range(0, len(text), _WINDOW)
        if text.find(">", start, start + _WINDOW) < 0 or text.count("=", start, start + _WINDOW) > _DENSE
    ]
    if not odd:
        return False
    scripts = [place for name in ("script", "SCRIPT", "style") for place in _raw_stretches(text, name)]
    return any(not any(start <= place < end for start, end in scripts[:_MOST_SCRIPTS]) for place in odd[:_MOST_ODD])


def _raw_stretches(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the scripts or style sheets of a page stand."""
    start = text.find("<" + name)
    while start >= 0:
        end = text.find("</" + name, start)
        yield start, len(text) if end < 0 else end
        start = -1 if end < 0 else text.find("<" + name, end)


def _excesses(text: str) -> Iterator[tuple[int, int]]:
    """Where in the text the surplus attributes of each tag stand. Each character is looked at once."""
    place = 0
    while tag := _TAG.search(text, place):
        end, excess = _attributes(text, tag.end())
        if excess is not None:
            yield excess, end
        raw = _RAW.match(text, tag.start())
        place = _end_of_raw(text, raw.group(1), end) if raw else end


def _attributes(text: str, place: int) -> tuple[int, int | None]:
    """Where the tag ends, and where its surplus attributes start."""
    excess = None
    count = 0
    while place < len(text) and text[place] != ">":
        found = _ATTRIBUTE.match(text, place)
        if found is None or found.end() == place:
            return place + 1, excess
        count += 1
        if count == MAX_ATTRIBUTES:
            excess = found.end()
        place = found.end()
    return place, excess


def _end_of_raw(text: str, name: str, place: int) -> int:
    """Where the text of a script or the like ends, in which tags are no tags."""
    end = re.compile(rf"(?i)</{name}").search(text, place)
    return len(text) if end is None else end.start()
