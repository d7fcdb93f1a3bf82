"""What a declared value must be to be believed at all: short enough, printable, and no leftover of a template."""

from __future__ import annotations

import html

from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import squash

MAX_VALUE = 1_000
"""Longer values are texts, not metadata."""
MAX_LONG_VALUE = 10_000
"""The limit for descriptions and notices, which are cut to it."""
MAX_METAS = 600
"""More ``<meta>`` tags than any page needs; what follows is left unread."""
MAX_LINKS = 400
"""More ``<link>`` tags, and links that say what they are, than any page needs."""
IDLE_RELS = frozenset(
    """stylesheet|preload|preconnect|dns-prefetch|modulepreload|prefetch|icon|shortcut icon|apple-touch-icon|
    apple-touch-icon-precomposed|mask-icon|manifest|pingback|EditURI|shortlink""".replace("\n    ", "").split("|")
)
"""What most ``<link>`` tags are for, which says nothing of the text."""

_PLACEHOLDERS = frozenset(
    """
    undefined null none nil nan false true n/a na - -- . … ... [object object] %s %title% #title# $title title_here
    your title here untitled no title site title page title default title lorem ipsum
    """.replace("\n", " ")
    .strip()
    .split()
) | {
    "[object object]",
    "your title here",
    "no title",
    "site title",
    "page title",
    "default title",
    "lorem ipsum",
    "your company",
    "your name",
    "author name",
    "company name",
}
"""What content systems write when they have nothing to write. Seen in the wild."""
_TEMPLATE = late(
    r"\{\{|\}\}|\{%|%\}|<%|%>|\$\{|\{\$|\[%|__[A-Z_]{3,40}__|^%[\w.]{1,40}%$|^\[[a-z_-]{3,40}\]$|^#\w{1,40}#$"
)
_TAG = late(r"</?[a-zA-Z][^<>]{0,300}>|<!--[^<>]{0,300}-->")
_ENTITY = late(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")


def clean(text: str, limit: int = MAX_VALUE) -> str:
    """The value as written, with single spaces, entities and markup resolved; ``""`` where it says nothing.

    Values that were escaped twice ("Q&amp;amp;A") are unescaped as often as they need, at most three times.
    """
    if not text or len(text) > limit:
        return ""
    if "&" in text:
        text = _unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    text = squash(text)
    return "" if is_placeholder(text) else text


def is_placeholder(text: str) -> bool:
    """Whether this is a template's leftover, or holds nothing to read."""
    if len(text) < 24 and text.casefold() in _PLACEHOLDERS:
        return True
    if not any(map(str.isalnum, text)):
        return True
    # Most values hold nothing that a template's leftover has, and looking for it costs less than the pattern.
    telling = "%" in text or "{" in text or "}" in text or "__" in text or text[0] in "[#"
    return telling and _TEMPLATE.search(text) is not None


def _unescape(text: str) -> str:
    for _ in range(3):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return text
