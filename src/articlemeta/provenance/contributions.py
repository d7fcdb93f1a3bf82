"""Who had a part in the text without having published it before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlemeta.lexicon import Agency, Lexicon, Phrasebook
from articlemeta.models import Basis, Contribution, Evidence, Hop, Source, SourceKind
from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Page
from articlemeta.printed.provenance import Credit
from articlemeta.printed.sentences import sentence_ends
from articlemeta.provenance.parties import OwnSite, is_publication, party_key, tidy_name

_SEPARATORS = late(
    r"\s{0,9}(?:,|;|/|&|\||\+|[.:!?](?=\s))\s{0,9}|\s{1,9}(?:and|und|et|y|e|en|i|og|och|и|та|і|و|ve|dan|with|of|at|from|for|in)\s{1,9}"
)
_OWNER = late(r"['’]s?\s")
"""Whose reporter somebody is: “CNN's Jane Roe”."""
_SHORTEST_ABBREVIATION, _LONGEST_ABBREVIATION = 3, 6
_MOST = 8


def contributions_of(
    credits: Iterable[Credit], page: Page, book: Phrasebook, lexicon: Lexicon, own: OwnSite, earlier: tuple[Hop, ...]
) -> tuple[Contribution, ...]:
    """The contributors that credits name, once each, without parties of the chain."""
    taken = {party_key(hop.source.name, lexicon.agencies.get(hop.source.name)) for hop in earlier}
    found: list[Contribution] = []
    unnamed: list[Evidence] = []
    for credit in credits:
        evidence = _evidence(credit, page)
        if credit.source is None:
            unnamed.append(evidence)
            continue
        for name, agency in _parties(credit, book, lexicon):
            key = party_key(name, agency)
            if key not in taken and not own.is_brand(name, agency):
                taken.add(key)
                found.append(Contribution(source=_source(name, agency), evidence=(evidence,)))
    if unnamed:
        found.insert(0, Contribution(source=None, evidence=tuple(unnamed[:_MOST])))
    return tuple(found[:_MOST])


def _parties(credit: Credit, book: Phrasebook, lexicon: Lexicon) -> Iterator[tuple[str, Agency | None]]:
    """The organisations of a list. People are no parties of a chain: of a list, only those known are taken."""
    if credit.agency is not None:
        yield credit.agency.name, credit.agency
        return
    printed = credit.source or ""
    printed = printed[max(sentence_ends(printed), default=0) :].strip() or printed
    known = False
    for piece in _SEPARATORS.split(printed):
        owner = _OWNER.split(piece, maxsplit=1)[0]
        agency = _agency_first(owner, book, lexicon)
        if agency is not None and agency.kind != "photo":
            known = True
            yield agency.name, agency
        elif agency is None and _is_newsroom(owner, book):
            known = True
            yield owner, None
    name = tidy_name(printed, book)
    if not known and name is not None and credit.placed == "earlier-report":
        yield name, None


def _agency_first(name: str, book: Phrasebook, lexicon: Lexicon) -> Agency | None:
    """The agency that a name is, or begins with: “Associated Press writer Jane Roe”."""
    words = name.split(" ")
    forms = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    found = lexicon.agencies.first(forms, language=book.language)
    return found if found is None or found.is_wire or lexicon.agencies.get(name) is found else None


def _is_newsroom(name: str, book: Phrasebook) -> bool:
    """Whether a name that no table knows can be no person's: a publication's by one of its words, or an abbreviation."""
    is_short = _SHORTEST_ABBREVIATION <= len(name) <= _LONGEST_ABBREVIATION and name.isalpha() and name.isupper()
    return tidy_name(name, book) == name and (is_short or is_publication(name, book))


def _source(name: str, agency: Agency | None) -> Source:
    if agency is None:
        return Source(name=name)
    kind = SourceKind.AGENCY if agency.is_wire else SourceKind.PUBLISHER
    return Source(name=agency.name, kind=kind, domain=agency.domains[0] if agency.domains else None)


def _evidence(credit: Credit, page: Page) -> Evidence:
    return Evidence(
        field="chain",
        basis=Basis.PRINTED,
        rule=credit.rule,
        quote=credit.quote,
        xpath=page.xpath(credit.block.element),
    )
