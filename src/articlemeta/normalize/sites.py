"""Names of sites: cleaned of slogans and domains, and compared with an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import Factory, field, frozen

from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold_key
from articlemeta.normalize.titles import TOP_LEVEL, host_key, name_key, parts_of
from articlemeta.normalize.urls import domain_label, host_of, registered_domain

_PLATFORMS = frozenset(
    """
    wordpress wordpresscom medium blogger blogspot blogspotcom facebook twitter x instagram youtube tumblr wix wixcom
    squarespace ghost substack linkedin reddit flickr vimeo typepad weebly livejournal jimdo github githubpages telegram
    google googlenews googlesites applenews msn flipboard yahoo pinterest tiktok joomla drupal typo3 shopify webflow
    notion xing vk вконтакте
    """.split()
)
"""Hosts, networks and content systems: their name on a page of another domain says nothing of who publishes it."""
_HOST = late(r"(?:https?://)?(?:www\d?\.)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,12})/?", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    "of the and for to in on de la le les du des der die das und el los y e i di für van het".split()
)
_POWERED_BY = late(r"(?<=\w)\s(?:powered by|presented by|a project of|part of)\s.+$", re.IGNORECASE)
_SAME, _LIKE, _SHARES = 1.0, 0.8, 0.5
_MIN_LABEL = 3
_INITIALS = range(2, 7)


def _fold_label(address: Address) -> str:
    return host_key(domain_label(address.domain) or "")


def _fold_labels(address: Address) -> frozenset[str]:
    if not address.host or not address.domain:
        return frozenset()
    return frozenset(map(host_key, (*address.host.split(".")[:-1], address.host, address.domain)))


@frozen
class Address:
    """Where a site is: what its names are compared with."""

    host: str | None
    domain: str | None
    label: str = field(init=False, default=Factory(_fold_label, takes_self=True))
    """The folded part of the domain that names somebody."""
    _labels: frozenset[str] = field(init=False, default=Factory(_fold_labels, takes_self=True))

    @classmethod
    def of(cls, url: str | None) -> Address:
        """The address of a page."""
        return cls(host_of(url), registered_domain(url))

    def fit(self, name: str) -> float:
        """How well a name fits: 1 where it is the address, 0 where they have nothing in common."""
        key = name_key(name)
        if not self.label or not key:
            return 0.0
        if key in self._labels or fold_key(name) in self._labels:
            return _SAME
        return _LIKE if self._is_like(key, name) else self._share(name)

    def _is_like(self, key: str, name: str) -> bool:
        label = self.label
        if len(label) > _MIN_LABEL and (label in key or (len(key) > _MIN_LABEL and key in label)):
            return True
        return len(label) in _INITIALS and label in _initials(name)

    def _share(self, name: str) -> float:
        words = [word for word in name.split() if len(word) > _MIN_LABEL]
        return _SHARES if any(fold_key(word) in self.label for word in words) else 0.0


def is_platform(name: str) -> bool:
    """Whether a name or domain is that of a hosting platform or network."""
    return name_key(name) in _PLATFORMS


def host_in(name: str) -> str | None:
    """The host that a name is, without scheme and ``www.``; None where it is a name."""
    found = _HOST.fullmatch(name) if "." in name else None
    return found[1] if found else None


def plain_site_name(name: str, address: Address) -> str:
    """A site's name without a slogan beside it, and without a top-level domain where it is no host name."""
    if (host := host_in(name)) is not None:
        return _without_domain(host)
    name = _POWERED_BY.sub("", name)
    parts = [part for part in parts_of(name, colons=True) if part]
    if len(parts) > 1:
        name = max(parts, key=lambda part: (address.fit(part), part == parts[0]))
    return _without_domain(name)


def _without_domain(name: str) -> str:
    """What is no host any more without its domain, because it has a space or a letter with an accent, is a name."""
    if "." not in name:
        return name
    shorter = TOP_LEVEL.sub("", name)
    return shorter if " " in shorter or not shorter.isascii() else name


def title_suffixes(title_tag: str, headline: str, address: Address) -> Iterator[str]:
    """What stands in ``<title>`` beside the headline: the parts that fit the address, else the last and the first."""
    key = fold_key(headline)
    parts = parts_of(title_tag, colons=True)
    beside = [part for part in parts if 1 < len(part) <= 60 and fold_key(part) not in key] if len(parts) > 1 else []
    fitting = [part for part in beside if address.fit(part) >= _LIKE]
    yield from fitting or [part for part in beside if part in (parts[-1], parts[0])][::-1]


def _initials(name: str) -> set[str]:
    words = [word for word in re.split(r"[\s\-/]+", name) if word]
    kept = [word for word in words if word.lower() not in _SMALL_WORDS]
    return {fold_key("".join(w[0] for w in words)), fold_key("".join(w[0] for w in kept))}
