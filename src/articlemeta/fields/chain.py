"""The way of the text from its original to this page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Author, AuthorKind, Candidate, Evidence, Hop, HopRole, ReprintChain, Source
from articlemeta.normalize.urls import host_of, registered_domain
from articlemeta.printed.byline_agencies import credits_picture, find_byline_agencies
from articlemeta.printed.contributors import find_contributors
from articlemeta.printed.cue_lines import find_cue_lines
from articlemeta.printed.datelines import find_dateline, find_dateline_credits
from articlemeta.printed.issuers import find_contact_issuer, find_issuer
from articlemeta.printed.provenance import Credit, Reader
from articlemeta.printed.providers import find_providers
from articlemeta.printed.rooms import rooms_of
from articlemeta.printed.signoffs import find_signoffs
from articlemeta.printed.source_lines import find_source_lines
from articlemeta.printed.statements import find_statements
from articlemeta.provenance.claims import (
    Claim,
    Surroundings,
    claims_of_authors,
    claims_of_credits,
    claims_of_signals,
    names_party,
)
from articlemeta.provenance.contributions import contributions_of
from articlemeta.provenance.parties import OwnSite
from articlemeta.provenance.reconcile import reconcile

FIELD = "chain"
_COUNTRY_CODE = 2
_LONGEST_LINE, _DATELINE = 100, 40
"""Of what is longer than a line, only what can hold a dateline names a source."""
_ISSUED = frozenset({"press-release", "original"})
"""What names the issuer of a release already."""


def resolve_chain(
    reading: Reading,
    *,
    publisher: Source | None,
    authors: tuple[Author, ...],
    published: dt.date | None,
    publisher_evidence: tuple[Evidence, ...] = (),
) -> Resolved[ReprintChain]:
    """The reprint chain: this copy, then every earlier station that the page names, the original last."""
    own = _own_site(reading, publisher, authors)
    people = frozenset(author.name for author in authors if author.kind is AuthorKind.PERSON and " " in author.name)
    together = _worked_together(authors, own, reading)
    credits = _without_weaker(
        [c for c in _credits(reading, people) if c.placed != "byline" or c.source not in together]
    )
    given = _given(credits)
    told = _told(reading)
    around = Surroundings(
        page=reading.page,
        book=reading.book,
        index=reading.lexicon.agencies,
        own=own,
        people=people,
        told="\n".join([*told, *(signal.text for signal in reading.signals.of("author"))]),
        printed="\n".join(line[:_DATELINE] if len(line) > _LONGEST_LINE else line for line in told),
    )
    claims = [
        *claims_of_credits(credits, around),
        *claims_of_authors(authors, around, given=given | together),
        *claims_of_signals(reading.signals, around, given=given),
    ]
    earlier = reconcile(claims, reading.page, reading.language)
    chain = ReprintChain(
        hops=(*_current(publisher, published, reading, publisher_evidence), *earlier),
        contributors=contributions_of(
            find_contributors(credits), reading.page, reading.book, reading.lexicon, own, earlier
        ),
    )
    return Resolved(chain, tuple(_evidence(chain)), tuple(_candidates(claims, earlier)))


def _told(reading: Reading) -> list[str]:
    """The lines of the places where a text's source is named."""
    rooms = rooms_of(reading.page)
    blocks = (*rooms.byline, *rooms.openings, *rooms.endings)
    return [line for block in blocks for line in block.lines if line and not credits_picture(line)]


def _worked_together(authors: tuple[Author, ...], own: OwnSite, reading: Reading) -> frozenset[str]:
    """The agencies whose people wrote the text together with this site's own: they are no source of it.

    Each by its name and its id.
    """
    index = reading.lexicon.agencies
    known = [(a.affiliation, index.get(a.affiliation, language=reading.language)) for a in authors if a.affiliation]
    if not any(own.is_brand(name, agency) for name, agency in known):
        return frozenset()
    return frozenset(word for _, agency in known if agency is not None for word in (agency.name, agency.id))


def _without_weaker(credits: list[Credit]) -> list[Credit]:
    """The credits without an agency's mere copyright, where the byline or sign-off says that it gave a part alone."""
    given = {c.agency.id for c in credits if c.agency is not None and c.rule.endswith(".with")}
    return [c for c in credits if c.placed != "copyright" or c.agency is None or c.agency.id not in given]


def _given(credits: list[Credit]) -> frozenset[str]:
    """The agencies that gave a part of the text alone: they stand in the byline, and yet are no source of it."""
    whole = {c.agency.id for c in credits if c.agency is not None and c.means != "contributor"}
    return frozenset(c.agency.id for c in credits if c.agency is not None) - whole


def _credits(reading: Reading, people: frozenset[str]) -> Iterator[Credit]:
    page, book, rooms = reading.page, reading.book, rooms_of(reading.page)
    language, country = _primary(reading.language), _country(reading.page.url)
    reader = Reader(index=reading.lexicon.agencies, language=language, country=country)
    dateline = find_dateline(page, reader.index, language=language)
    found = [
        *find_dateline_credits(dateline),
        *find_byline_agencies(rooms, book, reader, people=people),
        *find_providers(rooms, reader, people=people),
        *find_signoffs(rooms, book, reader),
    ]
    stated = list(find_statements(page, book, reader))
    lines = list(find_source_lines(rooms, book, reader, headline=page.headline))
    found += [*(line for line in lines if not _says_the_same(line, stated)), *stated]
    found += find_cue_lines(rooms, book, reader, frozenset(c.block.index for c in found if names_party(c, book)))
    yield from found
    means = {credit.means for credit in found if credit.placed != "plain"}
    if "distributor" in means and means.isdisjoint(_ISSUED):
        issuers = list(find_issuer(page, dateline, book))
        yield from issuers or find_contact_issuer(rooms, page, book)


def _says_the_same(line: Credit, stated: list[Credit]) -> bool:
    """Whether a label's whole line is a statement that tells more: “Source: press release of X via Y”."""
    return line.agency is None and any(
        credit.block is line.block and credit.source != line.source and (credit.source or "\0") in (line.source or "")
        for credit in stated
    )


def _primary(language: str | None) -> str | None:
    """The language without script and region."""
    return None if language is None else language.split("-")[0].lower()


def _country(url: str | None) -> str | None:
    """The country whose top-level domain the page is under."""
    ending = (host_of(url) or "").rpartition(".")[2].upper()
    return {"UK": "GB"}.get(ending, ending) if len(ending) == _COUNTRY_CODE else None


def _own_site(reading: Reading, publisher: Source | None, authors: tuple[Author, ...]) -> OwnSite:
    index = reading.lexicon.agencies
    names = [publisher.name if publisher else None]
    names += [signal.text for signal in reading.signals.of("site_name") if signal.rule == "meta.og:site_name"]
    # Who is declared to hold the copyright is this site too, unless it is a known agency or wrote the text.
    writers = {*(author.name for author in authors), *(signal.text for signal in reading.signals.of("author"))}
    holders = (signal.text for signal in reading.signals.of("copyright_holder"))
    names += [name for name in holders if name not in writers and index.get(name) is None][:6]
    urls = [reading.page.url, publisher.domain if publisher else None]
    if reading.page.url is None:
        urls += [signal.text for signal in reading.signals.of("canonical", "og_url")][:1]
    return OwnSite.of(urls, names, reading.lexicon.agencies)


def _current(
    publisher: Source | None, published: dt.date | None, reading: Reading, evidence: tuple[Evidence, ...]
) -> tuple[Hop, ...]:
    if publisher is None:
        return ()
    domain = publisher.domain or registered_domain(reading.page.url)
    source = (
        publisher if domain == publisher.domain else Source(name=publisher.name, kind=publisher.kind, domain=domain)
    )
    return (Hop(source=source, role=HopRole.CURRENT, date=published, url=reading.page.url, evidence=evidence),)


def _evidence(chain: ReprintChain) -> Iterator[Evidence]:
    for hop in chain.earlier:
        yield from hop.evidence
    for contribution in chain.contributors:
        yield from contribution.evidence


def _candidates(claims: list[Claim], earlier: tuple[Hop, ...]) -> Iterator[Candidate]:
    chosen = {hop.source.name for hop in earlier}
    for claim in claims:
        is_chosen = claim.name in chosen
        yield Candidate(
            field=FIELD,
            value=claim.name,
            basis=claim.evidence.basis,
            rule=claim.evidence.rule,
            chosen=is_chosen,
            reason=f"the page says so ({claim.role})" if is_chosen else "too weak on its own, or contradicted",
            quote=claim.evidence.quote,
            xpath=claim.evidence.xpath,
        )
