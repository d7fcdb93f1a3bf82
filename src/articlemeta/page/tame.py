"""Markup that would make libxml2 slow or blind, made harmless before the tree is built.

libxml2 puts each new attribute of an element behind all others of it, one by one, so a tag with very many of them takes
time quadratic in their number; and it stops reading where elements nest deeper than 2,048. Pages with either are made by
generators gone wrong or by people who mean harm. A page without them pays for a look at a few windows of its text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from articlemeta.normalize.patterns import late

MAX_ATTRIBUTES = 1_000
"""As many attributes of one tag are kept."""

_WINDOW = 8_192
"""Tags shorter than this hold too few attributes to matter."""
_MOST_SCRIPT = 32 * _WINDOW
"""How many windows inside scripts are taken for that without a closer look."""

_VALUE = rb"""\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+)"""
_ATTRIBUTE = rb"(?:[\s/]*+[^\s=>]++(?:" + _VALUE + rb")?+|[\s/=]++)"
_NAME = late(rb"<[A-Za-z][^\s>/]*+")
_KEPT = late(_ATTRIBUTE + rb"{0,%d}+" % MAX_ATTRIBUTES)
_SURPLUS = late(_ATTRIBUTE + rb"*+")


def _raw(name: bytes) -> bytes:
    """An element in which tags are no tags."""
    return rb"(?i:%s)(?![^\s>/])%s{0,%d}+>(?:[^<]++|<(?!/(?i:%s)))*+" % (name, _ATTRIBUTE, MAX_ATTRIBUTES, name)


_ORDINARY = late(
    rb"(?:[^<]++|<(?:!--(?:[^-]++|-(?!->))*+|%s|[A-Za-z][^\s>/]*+%s{0,%d}+>|(?![A-Za-z])))*+"
    % (b"|".join(map(_raw, (b"script", b"style", b"textarea", b"title"))), _ATTRIBUTE, MAX_ATTRIBUTES)
)
"""As much of a page as has no tag with too many attributes."""
_NESTING = late(
    rb"(?i)</?(?!p\b|a\b|h[1-6]\b|br\b|title\b|meta\b|link\b|script\b|style\b|head\b|body\b|html\b)[a-z][^<>]{0,2000}>"
)


def cut_attributes(page: bytes) -> bytes:
    """The page with no tag that has more than ``MAX_ATTRIBUTES`` attributes."""
    return b"".join(_without_surplus(page)) if _is_suspicious(page) else page


def flatten(page: bytes) -> bytes:
    """The page with each tag that can nest made a line break, so that nothing is deep and no text is lost."""
    return _NESTING.sub(b"<br>", page)


def _is_suspicious(page: bytes) -> bool:
    """Whether a tag might have thousands of attributes: whether a whole window may stand in one tag."""
    known = trusted = 0
    for start in range(0, len(page) - _WINDOW + 1, _WINDOW):
        if start >= known and _may_be_inside_tag(page, start, start + _WINDOW):
            known = _end_of_script(page, known, start)
            trusted += known - start
            if not known or trusted > _MOST_SCRIPT:
                return True
    return False


def _may_be_inside_tag(page: bytes, start: int, end: int) -> bool:
    """Whether no tag ends here, if what stands here is attributes."""
    closing = page.find(b">", start, end)
    if closing < 0:
        return True
    if page.find(b'"', start, closing) < 0 and page.find(b"'", start, closing) < 0:
        return False  # outside quotes this is the end of a tag
    return _end_of(_SURPLUS, page, start, end) == end


def _end_of_script(page: bytes, after: int, place: int) -> int:
    """Where the script or style sheet around a place ends; 0 where there is none."""
    for name in (b"script", b"style"):
        start = page.rfind(b"<" + name, after, place)
        if start >= 0:
            end = page.find(b"</" + name, start)
            if end < 0 or end > place:
                return end if end > 0 else len(page)
    return 0


def _without_surplus(page: bytes) -> Iterator[bytes]:
    """The page in pieces, without the surplus attributes. Each byte is looked at a few times at most."""
    start = 0
    while start < len(page):
        tag = _end_of(_ORDINARY, page, start)
        kept = _end_of(_KEPT, page, _end_of(_NAME, page, tag))
        yield page[start:kept]
        start = _end_of(_SURPLUS, page, kept)


def _end_of(pattern: re.Pattern[bytes], page: bytes, start: int, end: int = sys.maxsize) -> int:
    found = pattern.match(page, start, end)
    return start if found is None else found.end()
