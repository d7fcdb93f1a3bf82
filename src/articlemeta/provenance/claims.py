"""Claims: that a party had the text before this page, or had a part in it, and how strongly the page says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from articlemeta.lexicon import Agency, AgencyIndex, Phrasebook
from articlemeta.models import Author, AuthorKind, AuthorRole, Basis, Evidence, HopRole
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide_letter
from articlemeta.normalize.sites import is_platform
from articlemeta.normalize.text import fold
from articlemeta.normalize.urls import domain_label, is_home_page, registered_domain
from articlemeta.page.structure import Hint, Page, Zone
from articlemeta.printed.provenance import Credit
from articlemeta.provenance.parties import (
    OwnSite,
    is_company,
    is_publication,
    looks_like_person,
    name_of_url,
    party_key,
    tidy_name,
)
from articlemeta.signals import Party, Signal, Signals, Work

ENOUGH = 50
"""A claim below this makes no page a reprint; it only supports a stronger one of the same party."""

_STRENGTH_OF_PLACE = {
    "certain": 97,
    "dateline": 90,
    "byline": 88,
    "signoff": 86,
    "statement": 85,
    "organisation": 80,
    "copyright": 80,
    "linked": 75,
    "opening": 76,
    "provider": 76,
    "line": 74,
    "cue": 74,
    "link-only": 70,
    "known": 84,
    "loose": 65,
    "plain": 45,
}
_NETWORKS = frozenset(
    "wikipedia.org wikimedia.org youtu.be t.me x.com t.co amzn.to amazon.com bit.ly goo.gl wikidata.org archive.org"
    " deviantart.com unsplash.com pixabay.com pexels.com shutterstock.com gettyimages.com istockphoto.com".split()
)
"""Where things are posted, sold or kept by anybody."""
_MOST_LABELLED_WORDS = 6
_PIECES = late(r"\s[-–—]\s|[/,|]")
_SHORTEST_KEY = 3
_ROLE_OF_KIND = {
    "press-release": HopRole.PRESS_RELEASE,
    "republish-free": HopRole.ORIGINAL,
    "broadcaster": HopRole.ORIGINAL,
    "content-service": HopRole.PARTNER,
}
_ROLE_OF_MEANING = {
    "original": HopRole.ORIGINAL,
    "partner": HopRole.PARTNER,
    "wire": HopRole.WIRE,
    "press-release": HopRole.ORIGINAL,
    "distributor": HopRole.PRESS_RELEASE,
    "translation": HopRole.TRANSLATION,
}


@frozen(kw_only=True, eq=False)
class Claim:
    """That a party had the text before this page."""

    name: str
    agency: Agency | None
    role: HopRole
    strength: int
    evidence: Evidence
    order: tuple[int, int]
    """Where on the page, for the order in which parties are printed."""
    url: str | None = None
    date: str | None = None
    is_release: bool = False
    """Whether it names the issuer of a press release."""

    @property
    def key(self) -> str:
        """The party, for comparing."""
        return party_key(self.name, self.agency)


@frozen(kw_only=True, eq=False)
class Surroundings:
    """What is known of a page before its credits are judged."""

    page: Page
    book: Phrasebook
    index: AgencyIndex
    own: OwnSite
    people: frozenset[str]
    """Who wrote the text, as persons: they are no parties of a chain."""
    told: str
    """The words of the places where a text's source is named, and the declared authors."""
    printed: str = ""
    """The words of these places alone."""


def claims_of_credits(credits: Iterable[Credit], around: Surroundings) -> Iterator[Claim]:
    """The claims that printed credits make, without those about this site itself."""
    credits = [credit for credit in credits if credit.means != "contributor"]
    is_release = any(credit.means == "distributor" for credit in credits)
    for credit in credits:
        claim = _claim_of(credit, around, is_release=is_release)
        if claim is not None and not _is_own(claim, credit, around.own):
            yield claim


def _claim_of(credit: Credit, around: Surroundings, *, is_release: bool) -> Claim | None:
    name, agency = _named(credit, around.book, around.index)
    if name is None or not _is_sure(credit, name, agency, around, is_release=is_release):
        return None
    role = _ROLE_OF_MEANING[credit.means]
    if agency is not None and (role in {HopRole.PARTNER, HopRole.WIRE} or credit.placed == "line"):
        role = role_of_agency(agency)
    return Claim(
        name=agency.name if agency is not None else name,
        agency=agency,
        role=role,
        strength=_STRENGTH_OF_PLACE.get(credit.placed, 85),
        evidence=Evidence(
            field="chain",
            basis=Basis.PRINTED,
            rule=credit.rule,
            quote=credit.quote,
            xpath=around.page.xpath(credit.block.element),
        ),
        order=(credit.block.index, credit.at),
        url=credit.url,
        date=None if credit.placed == "plain" and agency is not None else credit.date,
        is_release=(credit.means == "press-release" and agency is None)
        or (credit.placed == "line" and is_company(credit.source or "")),
    )


def _is_sure(credit: Credit, name: str, agency: Agency | None, around: Surroundings, *, is_release: bool) -> bool:
    """Whether the words, weak or strong as they are, are enough for this party."""
    if credit.placed == "known":
        return agency is not None
    if credit.placed in {"linked", "link-only"}:
        return credit.url is not None and not _is_hosted(credit.url)
    return credit.placed != "line" or agency is not None or _is_sure_line(credit, name, around, is_release=is_release)


def _is_sure_line(credit: Credit, name: str, around: Surroundings, *, is_release: bool) -> bool:
    """Whether an unknown party behind a mere label can be the source of the text."""
    if name in around.people or fold(name) in around.book.words("no_sources"):
        return False
    source = credit.source or ""
    if any(around.own.is_brand(piece.strip(), None) for piece in _PIECES.split(source)):
        return False
    if credit.url and registered_domain(credit.url) and not _is_hosted(credit.url):
        return not around.own.is_domain(credit.url)
    if is_company(source):
        return is_release or "SOURCE" in credit.quote
    if is_publication(name, around.book):
        return True
    is_called_source = bool(credit.block.hint & Hint.SOURCE) or is_wide_letter(source[0])
    is_short = len(source.split()) <= _MOST_LABELLED_WORDS and not looks_like_person(name)
    return is_short and (is_called_source or (is_release and credit.block.zone is Zone.HEAD))


def _is_hosted(url: str) -> bool:
    """Whether an address is on a network where anybody posts, so that it tells of no publication."""
    domain = registered_domain(url)
    return domain is not None and (is_platform(domain_label(domain) or "") or domain in _NETWORKS)


def role_of_agency(agency: Agency) -> HopRole:
    """What a party is to a text that it passed on, by what it is at all."""
    return _ROLE_OF_KIND.get(agency.kind, HopRole.WIRE)


def _named(credit: Credit, book: Phrasebook, index: AgencyIndex) -> tuple[str | None, Agency | None]:
    """The name of the party that a credit means, and the agency that it is."""
    if credit.agency is not None:
        return credit.agency.name, credit.agency
    if credit.source is None:
        return name_of_url(credit.url, index) if credit.url else (None, None)
    name = tidy_name(credit.linked, book) if credit.linked else None
    name = name or tidy_name(credit.source, book)
    if name is None and credit.url and is_pointing(credit.source, book):
        return name_of_url(credit.url, index)
    name = _before_agency(name, index, book.language) if name else None
    forms = (name, f"The {name}", *_both_forms(name)) if name else ()
    known = index.first(forms, language=book.language)
    return name, known or (_at_end(name, index, book.language) or _of_link(credit, index) if name else None)


def _before_agency(name: str, index: AgencyIndex, language: str) -> str:
    """The issuer's name without who spread it: “Example S.A. / Sample Newswire”."""
    before, stroke, behind = name.rpartition(" / ")
    return before if stroke and index.get(behind, language=language) is not None else name


def _of_link(credit: Credit, index: AgencyIndex) -> Agency | None:
    """Who gives its texts away, where a name in another script links to its site: “द कन्वर्सेशन”."""
    agency = index.of_domain(registered_domain(credit.url) or "") if credit.url and credit.linked else None
    if (
        agency is None
        or agency.kind != "republish-free"
        or any(c.isascii() and c.isalpha() for c in credit.linked or "")
    ):
        return None
    return agency


def _at_end(name: str, index: AgencyIndex, language: str) -> Agency | None:
    """The agency whose full name ends a description of it: “BBC-funded Local Democracy Reporting Service”."""
    words = name.split(" ")
    if not any(mark in words[0] for mark in "-'’") and not words[0].islower():
        return None
    ends = (" ".join(words[place:]) for place in range(1, len(words) - 1))
    return index.first(ends, language=language)


def names_party(credit: Credit, book: Phrasebook) -> bool:
    """Whether a credit's words hold a name; of others a looser reading may find one."""
    if credit.agency is not None or credit.source is None or credit.means == "contributor":
        return True
    return tidy_name(credit.linked or credit.source, book) is not None or credit.url is not None


def _both_forms(name: str) -> tuple[str, ...]:
    """A name in two scripts or its short form in brackets, each alone: “더 컨버세이션(The Conversation)”."""
    before, bracket, inside = name.partition("(")
    return (before.strip(), inside.rstrip(" )")) if bracket and before.strip() else ()


def is_pointing(source: str, book: Phrasebook) -> bool:
    """Whether the words in a name's place point to a link instead: “originally published here”."""
    first = fold(source).split(" ", 1)[0].strip(".,:;")
    return first in book.words("pointing_words")


def _is_own(claim: Claim, credit: Credit, own: OwnSite) -> bool:
    if credit.placed in {"statement", "certain", "loose", "organisation"}:
        if own.is_party(claim.name, claim.agency):
            # A statement can name the same brand's other edition: it is another publication where the link leads there.
            return not (credit.means == "translation" and credit.url and not is_home_page(credit.url))
        return False
    if credit.placed in {"line", "linked", "link-only"} and credit.url and own.is_domain(credit.url):
        return True
    return own.is_brand(claim.name, claim.agency)


def claims_of_authors(authors: tuple[Author, ...], around: Surroundings, given: frozenset[str]) -> Iterator[Claim]:
    """Agencies among the authors and their affiliations, without those that gave a part of the text.

    They must stand where a source is named: the byline of another story is none of this text.
    """
    index, own, language = around.index, around.own, around.book.language
    for place, author in enumerate(authors):
        if author.role is AuthorRole.PHOTOGRAPHER:
            continue
        for name in (author.name, author.affiliation):
            agency = index.get(name, language=language) if name else None
            if name is None or own.is_brand(name, agency) or name not in around.told:
                continue
            if agency is None and _is_called_agency(name, around.book):
                yield _claim_of_author(name, None, HopRole.WIRE, place)
            if agency is None or agency.kind == "photo" or agency.id in given:
                continue
            if around.people and name == author.name and around.printed and not _is_printed(agency, name, around):
                continue
            if (
                name == author.name
                and author.kind is AuthorKind.PERSON
                and len(name.split()) > 1
                and not agency.is_wire
            ):
                continue
            yield _claim_of_author(name, agency, role_of_agency(agency), place)


def _claim_of_author(name: str, agency: Agency | None, role: HopRole, place: int) -> Claim:
    evidence = Evidence(field="chain", basis=Basis.PRINTED, rule="author.agency", quote=name)
    called = agency.name if agency is not None else name
    return Claim(name=called, agency=agency, role=role, strength=86, evidence=evidence, order=(-1, place))


def _is_called_agency(name: str, book: Phrasebook) -> bool:
    """Whether a name that no table knows says by its words that it is a news agency's: “Harbour News Service”."""
    folded = fold(name)
    return any(len(folded) > len(words) + 2 and words in f" {folded} " for words in book.words("agency_words"))


_DECLARED = {
    "provider": (HopRole.PARTNER, 80),
    "source_organization": (HopRole.ORIGINAL, 70),
    "agency": (HopRole.WIRE, 80),
    "based_on": (HopRole.ORIGINAL, 72),
    "translation_of": (HopRole.TRANSLATION, 80),
    "syndication_source": (HopRole.ORIGINAL, 75),
    "original_source": (HopRole.ORIGINAL, 75),
    "repost_of": (HopRole.ORIGINAL, 85),
    "republication_pixel": (HopRole.ORIGINAL, 90),
    "dc_source": (HopRole.PARTNER, 40),
    "filed_under": (HopRole.WIRE, 60),
    "copyright_holder": (HopRole.WIRE, 40),
    "author": (HopRole.WIRE, 78),
    "canonical": (HopRole.ORIGINAL, 60),
    "home_url": (HopRole.ORIGINAL, 60),
    "og_url": (HopRole.ORIGINAL, 45),
}
_ADDRESSES = frozenset({"canonical", "home_url", "og_url", "syndication_source", "original_source"})
_ONLY_AGENCIES = frozenset({"author", "copyright_holder", "agency", "dc_source", "filed_under"})


def claims_of_signals(signals: Signals, around: Surroundings, given: frozenset[str] = frozenset()) -> Iterator[Claim]:
    """The claims that the page makes to machines; whoever is printed to have given a part is no source by being an author."""
    page, index, own, language = around.page, around.index, around.own, around.book.language
    for field, (usual_role, usual_strength) in _DECLARED.items():
        for place, signal in enumerate(signals.of(field)):
            name, agency, url, date = _declared_party(signal, index, language)
            if name is None or own.is_brand(name, agency) or (url and own.is_domain(url)) or is_platform(name):
                continue
            if field in _ONLY_AGENCIES and (agency is None or agency.kind == "photo"):
                continue
            if field in {"author", "copyright_holder"} and agency is not None and agency.id in given:
                continue
            if field == "author" and around.people and agency is not None and not _is_printed(agency, name, around):
                continue  # somebody else signs the text, and no reader is told of the agency
            if field == "filed_under" and (agency is None or agency.kind != "agency" or agency.local):
                continue  # a folder can be called as an agency is abbreviated: only unmistakable names count
            role, strength = usual_role, usual_strength
            if agency is not None and (
                role in {HopRole.PARTNER, HopRole.WIRE}
                or field == "source_organization"
                or agency.kind == "press-release"
            ):
                role = role_of_agency(agency)
            if agency is not None and field in _ONLY_AGENCIES:
                strength = max(strength, 76)
            yield Claim(
                name=agency.name if agency is not None else name,
                agency=agency,
                role=role,
                strength=strength,
                evidence=signal.evidence(page, "chain"),
                order=(10_000, place),
                url=url,
                date=date,
            )


def _is_printed(agency: Agency, name: str, around: Surroundings) -> bool:
    """Whether an agency is named where a text's source is."""
    return any(form in around.printed for form in (name, *agency.forms, *agency.local))


def _declared_party(
    signal: Signal, index: AgencyIndex, language: str
) -> tuple[str | None, Agency | None, str | None, str | None]:
    """Name, agency, address and date of the party that a declared signal means."""
    value = signal.value
    if isinstance(value, Party):
        return value.name, index.get(value.name, language=language), None, None
    if isinstance(value, Work):
        named = value.publisher.name if value.publisher is not None else None
        name, agency = (named, index.get(named)) if named else name_of_url(value.url or "", index)
        return name, agency, value.url, value.date
    if value.startswith(("http://", "https://", "//")):
        return *name_of_url(value, index), value, None
    if "/" in value or signal.field in _ADDRESSES:
        return None, None, None, None
    return value, index.get(value, language=language), None, None


def supported(claims: list[Claim]) -> list[Claim]:
    """The claims that stand on their own, and those that say the same of the same party."""
    strong = {claim.key for claim in claims if claim.strength >= ENOUGH}
    return [claim for claim in claims if claim.key in strong]


def same_party(claims: list[Claim]) -> list[Claim]:
    """Claims with one name where an address of the same site and a name mean one party."""
    homes: dict[str, Claim] = {}
    for claim in claims:
        domain = registered_domain(claim.url) if claim.url else None
        if domain and claim.name != domain and not _is_hosted(claim.url or ""):
            homes.setdefault(domain, claim)
    renamed: list[Claim] = []
    for claim in claims:
        named = None
        if claim.agency is None and "." in claim.name and " " not in claim.name:
            named = homes.get(registered_domain(claim.name) or "") or _of_same_label(claim, claims)
        renamed.append(evolve(claim, name=named.name, agency=named.agency) if named is not None else claim)
    return renamed


def _of_same_label(claim: Claim, claims: list[Claim]) -> Claim | None:
    """The claim whose name begins like this address, or the other way round."""
    key = party_key(claim.name)
    for other in claims:
        other_key = party_key(other.name)
        begins = other_key.startswith(key) or key.startswith(other_key)
        if begins and other.name != claim.name and min(len(key), len(other_key)) > _SHORTEST_KEY:
            return None if "." in other.name else other
    return None
