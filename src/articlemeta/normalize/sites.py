"""Names of sites: cleaned of slogans and domains, and compared with a host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.normalize.text import fold_key
from articlemeta.normalize.titles import name_key, split_title

_PLATFORMS = frozenset(
    """
    wordpress wordpresscom medium blogger blogspot blogspotcom facebook twitter x instagram youtube tumblr wix wixcom
    squarespace ghost substack linkedin reddit flickr vimeo typepad weebly livejournal jimdo github githubpages telegram
    google googlenews googlesites applenews msn flipboard yahoo pinterest tiktok joomla drupal typo3 shopify webflow
    notion xing vk вконтакте
    """.split()
)
"""Hosts, networks and content systems: their name on a page of another domain says nothing of who publishes it."""
_TOP_LEVEL = re.compile(r"\.(?:[a-z]{2,3}\.[a-z]{2}|[a-z]{2,6})$", re.IGNORECASE)
_SMALL_WORDS = frozenset("of the and for to in on de la le les du des der die das und el los del y e i di".split())


def is_platform(name: str) -> bool:
    """Whether a name or domain is that of a hosting platform or network."""
    return name_key(name) in _PLATFORMS


def domain_fit(name: str, host: str | None, domain: str | None) -> float:
    """How well a name fits the site's address: 1 where they are the same, 0 where they have nothing in common."""
    key = name_key(name)
    if not host or not domain or not key:
        return 0.0
    label = fold_key(domain.partition(".")[0])
    labels = {fold_key(part) for part in host.split(".")[:-1]} | {fold_key(host), fold_key(domain)}
    if key in labels or fold_key(name) in labels:
        return 1.0
    if len(label) > 3 and (label in key or (len(key) > 3 and key in label)):
        return 0.8
    if 2 <= len(label) <= 6 and label in _initials(name):
        return 0.8
    if any(len(word) > 3 and fold_key(word) in label for word in name.split()):
        return 0.5
    return 0.0


def plain_site_name(name: str, host: str | None) -> str:
    """A site's name without a slogan beside it, and without a top-level domain where it is no host name."""
    spans = split_title(name)
    if len(spans) > 1:
        parts = [name[start:end].strip() for start, end in spans]
        name = max(parts, key=lambda part: (domain_fit(part, host, host), part == parts[0]))
    shorter = _TOP_LEVEL.sub("", name)
    return shorter if shorter != name and (" " in shorter or not shorter.isascii()) else name


def title_suffixes(title_tag: str, headline: str) -> Iterator[str]:
    """What stands in ``<title>`` beside the headline: its last and its first part."""
    spans = split_title(title_tag)
    key = fold_key(headline)
    parts = [title_tag[start:end].strip() for start, end in spans]
    for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
        if 1 < len(part) <= 60 and fold_key(part) not in key:
            yield part


def _initials(name: str) -> set[str]:
    words = [word for word in re.split(r"[\s\-/]+", name) if word]
    kept = [word for word in words if word.lower() not in _SMALL_WORDS]
    return {fold_key("".join(w[0] for w in words)), fold_key("".join(w[0] for w in kept))}
