"""Who is who: whether two names are one party, whether a party is this site itself, and what may be a name at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from articlemeta.lexicon import Agency, AgencyIndex, Phrasebook
from articlemeta.normalize.text import fold, fold_key
from articlemeta.normalize.urls import domain_label, registered_domain

_SUFFIX = re.compile(
    r"\.(?:com|org|net|info|co\.uk|org\.uk|com\.au|de|fr|es|it|ca|ch|at|nl|pl|eu|ru|ua|in|us|tv|news|media|io)$",
    re.IGNORECASE,
)
_LEGAL = re.compile(r"[\s,]+(?:inc|ltd|llc|plc|corp|gmbh|ag|s\.?a|co|company|limited|corporation)\.?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|die|der|das|le|la|les|el|los|il|o|a|de|het)\s+(?=\S)", re.IGNORECASE)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,18})(?:[/:?#].*)?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LONGEST_NAME = 80
_MOST_WORDS = 9


def party_key(name: str, agency: Agency | None = None) -> str:
    """What two spellings of one party have in common: "Countercurrents" and "Countercurrents.org" are one."""
    if agency is not None:
        return "@" + agency.id
    host = _HOST.match(name.strip())
    bare = host.group(1) if host is not None and " " not in name.strip() else name.strip()
    return fold_key(_LEGAL.sub("", _SUFFIX.sub("", _ARTICLE.sub("", bare)))) or fold_key(name)


def tidy_name(printed: str, book: Phrasebook) -> str | None:
    """The name that the words of a statement begin with; None where they hold no name.

    What a statement adds after the name ("and is republished here with permission") is cut off.
    """
    text = " ".join(printed.split())
    host = _HOST.match(text)
    if host is not None and ("/" in text or text.lower().startswith("www")):
        return host.group(1).lower().removeprefix("www.")
    text = _cut(text, book.words("name_stops")).strip(" \"'“”„«».,:;-–—()[]|*")
    return text if _may_be_a_name(text, book) else None


def _cut(text: str, stops: frozenset[str]) -> str:
    """The text up to the first word that cannot be part of a name."""
    words = text.split(" ")
    for place, word in enumerate(words):
        if place and (fold(word).strip(".,:;()") in stops or word in {"-", "–", "—", "|", "•", "·"}):
            return " ".join(words[:place])
        if word.endswith((",", ";")) and place + 1 < len(words) and fold(words[place + 1]).strip(".,") in stops:
            return " ".join(words[: place + 1])
    return text


def _may_be_a_name(text: str, book: Phrasebook) -> bool:
    if not 2 <= len(text) <= _LONGEST_NAME or len(text.split()) > _MOST_WORDS or fold(text) in book.words("no_sources"):
        return False
    letters = [c for c in text if c.isalpha()]
    digits = len(_DIGITS.findall(text))
    if len(letters) < 2 or digits > 4 or digits >= len(letters):
        return False
    # A name in Latin letters begins with a capital somewhere near its start, or is an address.
    return (
        not _LATIN.match(letters[0]) or any(w[:1].isupper() or w[:1].isdigit() for w in text.split()[:2]) or "." in text
    )


@frozen
class OwnSite:
    """The site that publishes this copy, which is no provenance of its own."""

    domains: frozenset[str]
    keys: frozenset[str]

    @classmethod
    def of(cls, urls: Iterable[str | None], names: Iterable[str | None], index: AgencyIndex) -> OwnSite:
        """From every address and name that the page gives for itself."""
        domains = frozenset(d for d in (registered_domain(u) for u in urls if u) if d)
        labels = {fold_key(domain_label(d) or "") for d in domains}
        keys = {party_key(n, index.get(n)) for n in names if n} | {party_key(n) for n in names if n}
        owners = {"@" + a.id for d in domains if (a := index.of_domain(d)) is not None}
        return cls(domains, frozenset(key for key in labels | keys | owners if len(key) > 1))

    def is_domain(self, url: str | None) -> bool:
        """Whether an address is on this site."""
        domain = registered_domain(url)
        label = fold_key(domain_label(domain) or "")
        return domain in self.domains or (len(label) > 3 and label in self.keys)

    def is_party(self, name: str, agency: Agency | None) -> bool:
        """Whether a party is this site, or the brand whose site it is."""
        if agency is not None and any(domain in self.domains for domain in agency.domains):
            return True
        return party_key(name, agency) in self.keys or party_key(name) in self.keys


def name_of_url(url: str, index: AgencyIndex) -> tuple[str | None, Agency | None]:
    """Whose site an address is on: the agency, else the registered domain."""
    domain = registered_domain(url)
    agency = index.of_domain(domain) if domain else None
    return (agency.name if agency is not None else domain), agency


__all__ = ["OwnSite", "name_of_url", "party_key", "tidy_name"]
