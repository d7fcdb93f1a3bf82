"""URLs: made absolute, compared, and taken apart to the registered domain.

A host's registered domain comes from the Public Suffix List (publicsuffix.org), as packaged by ``publicsuffixlist``:
nothing is fetched. The list's private section counts too, so two blogs on one hosting platform have two domains.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from articlemeta.normalize.patterns import late

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

MAX_URL = 2_000
"""Longer URLs are no addresses of pages."""

_SPACE = late(r"[\s\x00-\x1f\x7f]+")
_IP = late(r"[\d.]+|\[.*|.*:.*", re.DOTALL)
_ALIAS_HOST = late(r"^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)")
_INDEX_PAGE = late(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$")
_AMP_PATH = late(r"/amp/?$|\.amp(?=\.html?$)")
_TRACKING = late(
    r"(?:utm_\w{1,40}|fbclid|gclid|mc_[ce]id|cmpid?|ref|ref_src|source|src|xtor|amp|outputtype|share|s?cid)(?:=|$)",
    re.IGNORECASE,
)

_WRAPPED = late(
    r"https?://(?:web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?/|archive\.(?:today|ph|is|org)/(?:o/\w{1,20}/|\d{4,14}/)"
    r"|(?:www\.)?google\.\w{2,3}/amp/(?:s/)?|[\w-]{1,200}\.cdn\.ampproject\.org/[cv]/(?:s/)?)(?P<inner>\S{4,2000})$"
)
"""Copies that archives and caches keep: the Wayback Machine, archive.today, AMP caches."""


def absolute_url(url: str | None, base: str | None = None) -> str | None:
    """The URL made absolute against ``base``; None where it is no address of a web page.

    A relative URL without a base is None.
    """
    if not url or len(url) > MAX_URL:
        return None
    url = _SPACE.sub("", url)
    try:
        joined = urljoin(base, url) if base and not url.startswith(("http://", "https://")) else url
        parts = urlsplit(joined)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or ("." not in host and host != "localhost"):
        return None
    return joined


def host_of(url: str | None) -> str | None:
    """The host of an absolute URL in lower case, without ``www.``; None where there is none."""
    if not url or len(url) > MAX_URL:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.rstrip(".").removeprefix("www.") if host and "." in host else None


def registered_domain(url: str | None) -> str | None:
    """The domain that somebody registered: ``"example.co.uk"`` for ``"https://news.example.co.uk/a"``.

    Takes a URL or a bare host. None for IP addresses and for what is no host.
    """
    host = host_of(url)
    return _registered(host) if host else None


def same_site(one: str | None, other: str | None) -> bool:
    """Whether both URLs are on one registered domain. Unknown domains are never the same."""
    domain = registered_domain(one)
    return domain is not None and domain == registered_domain(other)


def domain_label(domain: str | None) -> str | None:
    """The part of a registered domain that names somebody: ``"example"`` for ``"example.co.uk"``."""
    return domain.partition(".")[0] if domain else None


def url_key(url: str | None) -> str | None:
    """What two addresses of one page have in common: for comparing, never for showing.

    Scheme, ``www.`` and mobile hosts, fragments, tracking parameters, index pages and the last slash do not count.
    """
    if not url or len(url) > MAX_URL:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if not host:
        return None
    path = _AMP_PATH.sub("", _INDEX_PAGE.sub("", parts.path)).rstrip("/")
    query = "&".join(p for p in sorted(parts.query.split("&")) if p and not _TRACKING.match(p)) if parts.query else ""
    return f"{_ALIAS_HOST.sub('', host)}{path}?{query}" if query else f"{_ALIAS_HOST.sub('', host)}{path}"


def is_home_page(url: str | None) -> bool:
    """Whether the URL is that of a whole site, not of a page of it."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return bool(parts.netloc) and not _INDEX_PAGE.sub("", parts.path).strip("/") and not parts.query


@lru_cache(maxsize=1024)
def _registered(host: str) -> str | None:
    if _IP.fullmatch(host):
        return None
    suffixes = _suffixes()
    return suffixes.privatesuffix(host) or _below_icann(suffixes, host)


def _below_icann(suffixes: PublicSuffixList, host: str) -> str | None:
    """The domain of a platform that is itself a suffix of the list's private section, such as a blog host."""
    suffix = suffixes.publicsuffix(host)
    labels = host.split(".") if suffix == host else []
    return host if len(labels) > 1 and len(labels[0]) > 3 else None


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    # Reading the list takes tens of milliseconds: only who needs a domain pays for it.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


def unwrapped_url(url: str) -> str:
    """The address of the page itself, where the URL is that of an archive's or a cache's copy of it."""
    found = _WRAPPED.match(url)
    if found is None:
        return url
    inner = found["inner"]
    return inner if "://" in inner else f"http://{inner}"
