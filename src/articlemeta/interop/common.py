"""What several formats need: addresses that are URIs, times that are RFC 3339, and the notice that counts most."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from articlemeta.models import Article, AuthorKind, CopyrightNotice, Hop, Scope

_SCHEME = re.compile(r"(https?://\S|mailto:\S)", re.IGNORECASE)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_KEPT = "%/:?@!$&'()*+,;=~"
_LARGEST_OFFSET = dt.timedelta(hours=14)
"""The largest offset that XML Schema knows."""


def uri(address: str | None) -> str | None:
    """The address as a URI of the web or of mail, its other characters percent-encoded; None where it is none.

    >>> uri("https://example.org/straße?q=a b")
    'https://example.org/stra%C3%9Fe?q=a%20b'
    """
    if address is None or not _SCHEME.match(address.strip()):
        return None
    before, mark, fragment = _STRAY_PERCENT.sub("%25", address.strip()).partition("#")
    return _quoted(before) + (mark and "#" + _quoted(fragment))


def _quoted(part: str) -> str:
    return quote(part, safe=_KEPT, errors="replace")


def identity(article: Article) -> str:
    """A URI for the article: its address, or, where it has none, a UUID made of what it says."""
    told = "\n".join((article.title or "", str(article.publisher), str(article.published), *map(str, article.authors)))
    return uri(article.url) or f"urn:uuid:{uuid5(NAMESPACE_URL, told.encode('utf-8', 'replace').decode())}"


def rfc3339(moment: dt.date | None) -> str | None:
    """The moment as RFC 3339 and XML Schema write it; None where no time and zone are given: none is made up."""
    if not isinstance(moment, dt.datetime) or moment.tzinfo is None:
        return None
    return xml_moment(moment)


def xml_moment(moment: dt.date) -> str:
    """A ``date`` or ``dateTime`` of XML Schema. Zones that it cannot write are taken to UTC."""
    if not isinstance(moment, dt.datetime) or (offset := moment.utcoffset()) is None:
        return moment.isoformat()
    is_known = abs(offset) <= _LARGEST_OFFSET and not offset % dt.timedelta(minutes=1)
    return (moment if is_known else moment.astimezone(dt.UTC)).isoformat()


def first_notice(article: Article) -> CopyrightNotice | None:
    """The copyright notice that counts most: one of this text before one of the site."""
    of_article = (notice for notice in article.copyrights if notice.scope is Scope.ARTICLE)
    return next(of_article, next(iter(article.copyrights), None))


def credit(article: Article) -> str | None:
    """The way of the text as a credit line: "Northern Post via Associated Press"."""
    return " via ".join(unique(hop.source.name for hop in reversed(article.chain.earlier))) or None


def people(article: Article) -> frozenset[str]:
    """The names that the page gives as persons: a holder of this name is no organisation."""
    return frozenset(author.name for author in article.authors if author.kind is AuthorKind.PERSON)


def hops_in_time(article: Article) -> Iterator[Hop]:
    """The stations of the text, the original first."""
    return reversed(article.chain.hops)


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """The values that say something, each once, in their order."""
    return tuple(dict.fromkeys(filter(None, values)))


def filled(**members: object) -> dict[str, object]:
    """An object of those members that have a value."""
    return {name: value for name, value in members.items() if value not in (None, "", (), [], {})}
