"""Who is who: whether two names are one party, whether a party is this site itself, and what may be a name at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from articlemeta.lexicon import Agency, AgencyIndex, Phrasebook
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide_letter
from articlemeta.normalize.text import fold, fold_key
from articlemeta.normalize.urls import domain_label, host_of, registered_domain

_SUFFIX = late(
    r"\.(?:com|org|net|info|co\.uk|org\.uk|com\.au|de|fr|es|it|ca|ch|at|nl|pl|eu|ru|ua|in|us|tv|news|media|io)$",
    re.IGNORECASE,
)
_LEGAL = late(r"[\s,]{1,9}(?:inc|ltd|llc|plc|corp|gmbh|ag|s\.?a|co|company|limited|corporation)\.?$", re.IGNORECASE)
_ARTICLE = late(r"^(?:the|die|der|das|le|la|les|el|los|il|o|a|de|het)\s+(?=\S)", re.IGNORECASE)
_HOST = late(r"^(?:https?://)?(?:www\.)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,18})(?:[/:?#].*)?$", re.IGNORECASE)
_DIGITS = late(r"\d")
_TITLE_BEHIND = late(r"(?<=\w):\s[^:\n]{12,}$")
"""What a name's text is called: “Example Weekly: Storm closes harbour”."""
_ISSUE_BEFORE = late(
    r"^(?:numero|número|numéro|nummer|numer|heft|ausgabe|issue|edition|edición|edição|édition|nr|no|n)[.°º]{0,2}\s?\d[\w/.-]{0,9}"
    r"\s(?:di|de|del|della|do|da|du|der|des|von|of|van|the|z)\s",
    re.IGNORECASE,
)
"""Which issue of a magazine: “numero 12 di Esempio”."""
_SENTENCE_BEHIND = late(r"(?<=[^\W\d_]{5})\.\s(?=[^\W\d_a-zà-ÿ]).*$")
"""Another sentence behind a name; a shorter word before the dot can be cut short."""
_SITE_BEHIND = late(r"['’]s?\s(?:[\w-]{2,20}\s)?(?:web\s?site|site|blog|home\s?page|web\s?page)$")
"""What a name's owner runs: “Example Weekly's English site”."""
_ADDRESS_BEHIND = late(r"\s(?:(?:at|on|via|here)\s)?(?:https?://|www\.).*$")
_MORE_BEHIND = late(
    r"(?:,\s[^,]*\d.*|\s[(（].*|\s(?:on|in|am|vom|le|el|il|em|op|dnia)\s(?:[^\W\d]{2,10}\.?\s)?\d.*"
    r"|\s\d{1,2}\.?\s[^\W\d]{3,12}\.?\s(?:19|20)\d\d\b.*)$"
)
_PLACE_BEHIND = late(r",\s[^,]{2,30}(?:,\s[A-Z]{2})?$")
_PUBLISHERS = late(r"\b(?:Books|Press|Publishers|Publishing|Verlag|Editions|Éditions|Editores|Editorial)$")
_COMPANY = late(
    r"[\s,](?:Inc|Ltd|LLC|PLC|plc|Corp|GmbH|AG|S\.?A|SE|N\.?V|B\.?V|Co|AB|ASA|A/S|Oyj?|S\.?p\.?A|S\.?r\.?l|KGaA|KG|Pty|Limited|Corporation|Company|L\.?P)\.?$|株式会社|有限公司|㈜|주식회사"
)
_GENERAL_WORDS = frozenset(
    "news press daily agence agencia agenzia agência radio tv global inter united national voice the world new".split()
)
_LATIN = late(r"[A-Za-z\u00c0-\u024f]")
_LONGEST_NAME = 80
_MOST_WORDS = 9
_MOST_SMALL_WORDS = 4
_ARTICLES = frozenset("the die der das le la les el il de al los".split())
_QUOTED = late(
    r"^(?:[^\W\d][^\s\"„“”«»‘『《「<〈]*\s){0,5}[\"„“”«»‘『《「<〈]\s?([^\"„“”«»’』》」>〉]{2,80}?)\s?(?:[\"”“»’』》」>〉].{0,120})?$"
)
_QUOTED_WIDE = late(r"^[\u3040-\u9fff\uac00-\ud7af]{1,10}[“\"「『《‘]([^“”\"「」『』《》’]{2,40})[”\"」』》’]")
"""A name in quotes behind a word for what it is, without a space between: 微信公众号“海岸”."""
_SHORT_FORM_BEFORE = late(r"^\(?[^\W\d_]{2,8}\)\s(?=[^\W\d_])")
"""A name's short form before it, its bracket open or cut off: “(EXA) Example Agency”."""
_CLOSED = late(r"^([^\"„“”«»]{2,80}?)(?<!\s)(?:[\"“”]|\s?»)(?=[\s.,;:)，。、；」]|$)")
"""A name whose opening quote has been cut off."""
_SMALL_BEHIND = late(r",\s[^\W\d_]{1,5}$")
_WIDE_END = late(r"[》」』】，、。；]")
_LONG_KEY = 9
_SHORTEST_TELLING = 4
_INITIALS = 3
_SHORTEST_WIDE = 3


def party_key(name: str, agency: Agency | None = None) -> str:
    """What two spellings of one party have in common: "Countercurrents" and "Countercurrents.org" are one."""
    return "@" + agency.id if agency is not None else _name_key(name)


@lru_cache(maxsize=4096)
def _name_key(name: str) -> str:
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
    text = _SHORT_FORM_BEFORE.sub("", text)
    text = _ISSUE_BEFORE.sub("", _behind_language(_ADDRESS_BEHIND.sub("", text), book))
    text = _MORE_BEHIND.sub("", _out_of_quotes(text).partition("،")[0])
    text = _SENTENCE_BEHIND.sub("", _TITLE_BEHIND.sub("", text))
    text = _cut(text, book.words("name_stops"), book.words("name_appositives"))
    text = _without_small_word(text).strip(" \"'“”„«».,:;-–—()[]|*")
    text = _behind_kind(_without_generic_words(_without_place(_SITE_BEHIND.sub("", text))), book)
    text = _without_ending(text, book.words("name_endings")).removeprefix("the ")
    return text if _may_be_a_name(text, book) else None


def _behind_language(text: str, book: Phrasebook) -> str:
    """The words behind the language that a statement names first: of “German in Example Weekly” the name alone."""
    languages = book.words("language_words")
    words = text.split(" ")
    named = next((place for place, word in enumerate(words) if fold(word).strip(".,") not in languages), len(words))
    if not named or (named < len(words) and fold(words[named]) not in book.words("language_links")):
        return text
    return " ".join(words[named + 1 :])


def _out_of_quotes(text: str) -> str:
    """The name in quotes, where a word for what it is stands before it: “miesięczniku „Latarnia””, 《海岸周刊》."""
    found = _QUOTED.match(text) or _CLOSED.match(text) or _QUOTED_WIDE.match(text)
    return found[1] if found is not None else _WIDE_END.split(text, maxsplit=1)[0] if is_wide_letter(text[:1]) else text


def _without_ending(text: str, endings: frozenset[str]) -> str:
    """The name without the case ending that an apostrophe parts from it: “Örnek Dergisi'nde”."""
    start = max(text.rfind("'"), text.rfind("’"))
    return text[:start] if start > 0 and text[start + 1 :] in endings else text


def _without_small_word(text: str) -> str:
    """The name without what was left of a clause behind it: “Agência Exemplo, de”."""
    behind = _SMALL_BEHIND.search(text)
    return text[: behind.start()] if behind is not None and behind[0].islower() else text


def _without_generic_words(text: str) -> str:
    """The name without the small words before it: “site Outras Margens”."""
    words = text.split(" ")
    small = next((place for place, word in enumerate(words[:_MOST_SMALL_WORDS]) if not word.islower()), 0)
    if small and words[small][:1].isupper() and words[small - 1] not in _ARTICLES:
        return " ".join(words[small:])
    return " ".join(words[small - 1 :]) if small > 1 else text


def _behind_kind(text: str, book: Phrasebook) -> str:
    """The name behind what a publication is: “Italiaanse weekblad L’Esempio”."""
    words = text.split(" ")
    kinds = book.words("publication_words") | book.words("publication_endings")
    for place, word in enumerate(words[:-1]):
        if word.islower() and word in kinds and words[place + 1][:1].isupper():
            return " ".join(words[place + 1 :])
    return text


def _without_place(text: str) -> str:
    """A publishing house without its town: “Example Books, New York, NY”."""
    behind = _PLACE_BEHIND.search(text)
    return text[: behind.start()] if behind is not None and _PUBLISHERS.search(text[: behind.start()]) else text


def is_publication(name: str, book: Phrasebook) -> bool:
    """Whether a name says by a word of its own, or as an address, that it is that of a paper, station or site."""
    if _HOST.match(name) and " " not in name:
        return True
    words = book.words("publication_words")
    folded = fold(name)
    if any(word.strip(".,'\"") in words for word in folded.replace("-", " ").split()):
        return True
    endings = book.words("publication_endings")
    return any(len(folded) > len(ending) + 1 and folded.endswith(ending) for ending in endings)


def is_company(name: str) -> bool:
    """Whether a name ends with a legal form: whoever bears it issues releases and publishes no articles."""
    return _COMPANY.search(name) is not None


def looks_like_person(name: str) -> bool:
    """Whether a name can be a person's: two or three words in capitals that no other sign tells from one."""
    words = name.split()
    return 2 <= len(words) <= 3 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _cut(text: str, stops: frozenset[str], appositives: frozenset[str]) -> str:
    """The text up to the first word that cannot be part of a name."""
    words = text.split(" ")
    for place, word in enumerate(words):
        if place and (fold(word).strip(".,:;()") in stops or word in {"-", "–", "—", "|", "•", "·"}):
            return " ".join(words[:place])
        follows = fold(words[place + 1]).strip(".,") if place + 1 < len(words) else ""
        if word.endswith((",", ";")) and (follows in stops or follows in appositives):
            return " ".join(words[: place + 1])
    return text


def _may_be_a_name(text: str, book: Phrasebook) -> bool:
    if not 2 <= len(text) <= _LONGEST_NAME or len(text.split()) > _MOST_WORDS or _names_nobody(text, book):
        return False
    if _DIGITS.search(text) and all(_is_of_date(word, book) for word in text.split()):
        return False
    letters = [c for c in text if c.isalpha()]
    digits = len(_DIGITS.findall(text))
    if len(letters) < 2 or digits > 4 or digits >= len(letters):
        return False
    # A name in Latin letters begins with a capital somewhere near its start, or is an address.
    return (
        not _LATIN.match(letters[0]) or any(w[:1].isdigit() or not w.islower() for w in text.split()[:2]) or "." in text
    )


def _names_nobody(text: str, book: Phrasebook) -> bool:
    """Whether words name no party: “our partners”, or what any agency or paper is: “the news agency”."""
    folded = fold(text)
    nobody = book.words("no_sources")
    if any(is_wide_letter(word[0]) and len(word) > _SHORTEST_WIDE and folded.startswith(word) for word in nobody):
        return True
    if folded in nobody or folded in book.words("sponsored_labels"):
        return True
    if folded.strip(".,") in book.words("byline_date_words"):
        return True
    kinds = book.words("publication_words")
    if all(word in kinds or word in _ARTICLES for word in folded.split()) and text.partition(" ")[2].islower():
        return True
    kind = next((words for words in book.words("agency_words") if words in folded), None)
    return kind is not None and all(word in nobody for word in folded.replace(kind, " ").split())


def _is_of_date(word: str, book: Phrasebook) -> bool:
    """Whether a word can be a part of a date: a number, a month, a day of the week, a small word."""
    folded = fold(word).strip(".,")
    is_named = folded in book.words("byline_date_words") or folded in book.words("no_sources")
    return is_named or _DIGITS.search(word) is not None or (len(word) < _SHORTEST_TELLING and word.islower())


@frozen
class OwnSite:
    """The site that publishes this copy, which is no provenance of its own."""

    domains: frozenset[str]
    hosts: frozenset[str]
    """Its hosts without their last label: one site can be on ``.com`` and on ``.de``."""
    keys: frozenset[str]
    names: tuple[tuple[str, ...], ...]
    """Its names, as folded words."""

    @classmethod
    def of(cls, urls: Iterable[str | None], names: Iterable[str | None], index: AgencyIndex) -> OwnSite:
        """From every address and name that the page gives for itself."""
        addresses = [url for url in urls if url]
        named = [name for name in names if name]
        domains = frozenset(d for d in map(registered_domain, addresses) if d)
        labels = {fold_key(domain_label(d) or "") for d in domains}
        keys = {party_key(n, index.get(n)) for n in named} | {party_key(n) for n in named}
        owners = {"@" + a.id for d in domains if (a := index.of_domain(d)) is not None}
        return cls(
            domains,
            frozenset(stem for url in addresses if (stem := _stem(url))),
            frozenset(key for key in labels | keys | owners if len(key) > 1),
            tuple(tuple(_ARTICLE.sub("", fold(name)).split()) for name in named),
        )

    def is_domain(self, url: str | None) -> bool:
        """Whether an address is on this site."""
        domain = registered_domain(url)
        label = fold_key(domain_label(domain) or "")
        return domain in self.domains or (len(label) > 3 and label in self.keys) or _stem(url) in self.hosts

    def is_party(self, name: str, agency: Agency | None) -> bool:
        """Whether a party is this site, or the brand whose site it is."""
        if agency is not None and any(domain in self.domains for domain in agency.domains):
            return True
        return party_key(name, agency) in self.keys or party_key(name) in self.keys

    def is_brand(self, name: str, agency: Agency | None) -> bool:
        """Whether a party and this site have the same name up to a word more: an edition of the same brand."""
        forms = (name, *agency.forms) if agency is not None else (name,)
        key = party_key(name)
        return (
            self.is_party(name, agency)
            or any(_begins_alike(tuple(_ARTICLE.sub("", fold(f)).split()), own) for f in forms for own in self.names)
            or any(len(own) >= _LONG_KEY and key.startswith(own) for own in self.keys)
            or (agency is not None and self._shortens_to(agency))
        )

    def _shortens_to(self, agency: Agency) -> bool:
        """Whether this site's initials are an agency's short form: on its pages they are as likely its own."""
        initials = {"".join(word[0] for word in name).upper() for name in self.names if len(name) >= _INITIALS}
        return not initials.isdisjoint(agency.local)


def _begins_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    first = next(iter(shorter), None)
    if first is None or longer[: len(shorter)] != shorter:
        return False
    return len(shorter) > 1 or (len(first) > 2 and first not in _GENERAL_WORDS)


def _stem(url: str | None) -> str | None:
    """The host without its last label, where more than one is left: ``someone.blogspot`` of two countries."""
    host = host_of(url) or ""
    stem = host.rpartition(".")[0]
    return stem if "." in stem else None


def name_of_url(url: str, index: AgencyIndex) -> tuple[str | None, Agency | None]:
    """Whose site an address is on: the agency, else the registered domain."""
    domain = registered_domain(url)
    agency = index.of_domain(domain) if domain else None
    return (agency.name if agency is not None else domain), agency


__all__ = [
    "OwnSite",
    "is_company",
    "is_publication",
    "looks_like_person",
    "name_of_url",
    "party_key",
    "tidy_name",
]
