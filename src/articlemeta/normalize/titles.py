"""Titles taken apart: the headline on one hand, the site's name and its sections on the other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold_key

_ARTICLE_AND_DOMAIN = 24
"""How much longer than a name it can be in another form: with an article, a domain, marks between its letters."""
MAX_TITLE = 400
"""Longer texts are no headlines."""

_MARK = late(r"\|{1,3}|:{1,3}|/{1,2}|-{1,2}|>{1,2}|<{1,2}|&#8211;|[–—−－·•∙⋅●▪■◆♦►▶»«›‹~✦★☆♥❘｜│║‖¦ㅣ→←\\@_：]")
"""What sites put between a headline and their name."""
_BARS = frozenset(["|", "||", "|||", "::", ":::", *"｜│║‖¦❘ㅣ»«›‹"])
"""Marks that stand for nothing else, with or without space around them."""
_DASHES = frozenset("–—-")
_JOINED = _DASHES | {"_", "--"}
"""Marks that part words of scripts without spaces."""
_BEFORE_HOST = late(r"\s{1,4}\S{1,40}\.[a-z]{2,12}$")
_COLONS = frozenset(":：")
_LEFT_BEFORE = frozenset("|·•:/~")
_LEFT_BEHIND = _LEFT_BEFORE | frozenset("-–—")


def split_title(title: str) -> list[tuple[int, int]]:
    """Where the title's parts start and end, in order.

    A colon also stands inside headlines, so what it parts is only taken off when it is known to be the site's name.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _MARK.finditer(title):
        if _parts(title, found[0], found.start(), found.end()):
            _add(spans, title, start, found.start())
            start = found.end()
    _add(spans, title, start, len(title))
    return spans


def _add(spans: list[tuple[int, int]], title: str, start: int, end: int) -> None:
    """Keep a part, without the space around it, unless nothing is left of it."""
    part = title[start:end]
    start += len(part) - len(part.lstrip())
    if part := part.strip():
        spans.append((start, start + len(part)))


def _parts(title: str, mark: str, start: int, end: int) -> bool:
    """Whether a mark parts the title, and is not a sign inside one of its parts."""
    if mark in _BARS:
        return True
    before, after = title[start - 1 : start], title[end : end + 1]
    spaced, followed = before.isspace(), after.isspace()
    if mark in _COLONS:
        return spaced or followed or mark == "："
    if spaced and followed:
        return mark != "_"
    if mark in _JOINED and not before.isascii() and (mark == "_" or not after.isascii()):
        return True
    return mark in _DASHES and followed and _BEFORE_HOST.match(title, end) is not None


def parts_of(title: str, *, colons: bool = False) -> list[str]:
    """The title's parts, in order. What a colon parts stays together: it mostly stands inside a headline.

    With ``colons`` it parts too, as in names with slogans.
    """
    spans = split_title(title)
    parts = []
    start = spans[0][0] if spans else 0
    for (_, end), (following, _) in pairwise(spans):
        if colons or _COLONS.isdisjoint(title[end:following]):
            parts.append(title[start:end].strip())
            start = following
    return [*parts, title[start : spans[-1][1]].strip()] if spans else []


def trimmed(title: str) -> str:
    """The title without separators that are left over at its ends: "Rain at last -".

    A dash before it opens direct speech in some languages, and stays.
    """
    while len(title) > 2 and title[-1] in _LEFT_BEHIND and title[-2].isspace():
        title = title[:-1].rstrip()
    while len(title) > 2 and title[0] in _LEFT_BEFORE and title[1].isspace():
        title = title[1:].lstrip()
    return title


def strip_site(title: str, is_site: SiteNames) -> str:
    """The title without the site's name at either end, and without what stands beyond it.

    The title stays whole where nothing but the name would be left.
    """
    spans = split_title(title)
    if len(spans) < 2:
        return title
    first, last = 0, len(spans)
    for place in range(1, len(spans)):
        if is_site.names(title[spans[place][0] : spans[place][1]]):
            last = place
            break
    if last == len(spans):
        last = _before_joined_name(title, spans, is_site)
    while last - first > 1 and is_site.names(title[spans[first][0] : spans[first][1]]):
        first += 1
    kept = title[spans[first][0] : spans[last - 1][1]].strip()
    return kept if len(kept) > 3 else title


def _before_joined_name(title: str, spans: list[tuple[int, int]], is_site: SiteNames) -> int:
    """Where a name starts that has a separator in itself: "Headline - Name - of a Site"."""
    for place in range(1, len(spans) - 1):
        if is_site.names(title[spans[place][0] : spans[-1][1]]):
            return place
    return len(spans)


class SiteNames:
    """The names that a site goes by, and whether a text is one of them."""

    __slots__ = ("_hosts", "_keys", "_longest", "hosts")

    def __init__(self, names: Collection[str], hosts: Collection[str]) -> None:
        self.hosts = tuple(hosts)
        self._keys = frozenset(key for key in map(name_key, names) if key)
        self._hosts = frozenset(key for host in hosts for key in _host_keys(host))
        self._longest = max(map(len, (*names, *hosts)), default=0) + _ARTICLE_AND_DOMAIN

    def is_name(self, text: str) -> bool:
        """Whether the text is the site's name or its host."""
        if len(text) > self._longest:
            return False
        key = name_key(text)
        return bool(key) and (key in self._keys or key in self._hosts or fold_key(text) in self._hosts)

    def names(self, text: str) -> bool:
        """Whether the text is the site's name, its host, or the name with a section or edition beside it."""
        if self.is_name(text):
            return True
        return len(text) <= 50 and any(run in self._keys or run in self._hosts for run in _runs(text))

    @property
    def keys(self) -> frozenset[str]:
        """The folded names."""
        return self._keys


_ARTICLES = frozenset("the die der das le la les el il los las o os de het".split())
_JOINED_ARTICLES = ("l'", "l’", "L'", "L’")
TOP_LEVEL = late(
    r"\.(?:(?:com?|org|net|gov|ac|edu)\.[a-z]{2}|[a-z]{2}|com|org|net|info|news|press|media|online|biz|edu|gov|int|tv|blog"
    r"|today|live|world|website|space|site|club|berlin|hamburg|koeln|wien|swiss|paris|cat|eus|africa|tech|app|dev)$",
    re.IGNORECASE,
)
"""The ends of hosts that sites write behind their names."""


def name_key(name: str) -> str:
    """A name as it is compared: no article before it, no top-level domain behind it, letters and digits alone."""
    plain = name.strip().removeprefix("www.")
    if "." in plain:
        plain = TOP_LEVEL.sub("", plain)
    first, _, rest = plain.partition(" ")
    if rest and first.casefold() in _ARTICLES:
        return fold_key(rest) or fold_key(plain)
    if first.startswith(_JOINED_ARTICLES):
        return fold_key(plain[2:]) or fold_key(plain)
    return fold_key(plain)


def host_key(host: str) -> str:
    """A host as names are compared with it: letters and digits alone."""
    return host.replace(".", "").replace("-", "").replace("_", "") if host.isascii() else fold_key(host)


def _host_keys(host: str) -> Iterator[str]:
    yield host_key(host)
    labels = host.split(".")
    for start in range(len(labels) - 1):
        label = host_key(labels[start])
        if len(label) > 3 or start == len(labels) - 2:
            yield label
    for left, right in pairwise(labels):
        yield host_key(left + right)


def _runs(text: str) -> Iterator[str]:
    """The text without its last one or two words, or without its first: "Name Politics", "About Name"."""
    words = text.split()
    if 2 <= len(words) <= 5:
        yield from (name_key(" ".join(words[:-1])), name_key(" ".join(words[1:])))
        if len(words) > 2:
            yield name_key(" ".join(words[:-2]))
