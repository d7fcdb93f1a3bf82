"""Authors beside the parties of the chain."""

from __future__ import annotations

import pytest

from articlemeta.fields.authors.parties import without_parties
from articlemeta.models import Author, AuthorKind, Basis, Contribution, Evidence, Hop, HopRole, ReprintChain, Source

CHAIN = ReprintChain(
    hops=(
        Hop(source=Source(name="Quay Courier"), role=HopRole.CURRENT),
        Hop(source=Source(name="Harbour Lantern"), role=HopRole.ORIGINAL),
    )
)
JANE, MAX = Author(name="Jane Roe"), Author(name="Max Poe")
LANTERN = Author(name="Harbour Lantern")
AT_LANTERN = Author(name="Jane Roe", affiliation="Harbour Lantern")
ELSEWHERE = Author(name="Jane Roe", affiliation="Example Press")


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ((JANE, LANTERN), (AT_LANTERN,)),
        ((JANE, Author(name="HARBOUR LANTERN")), (Author(name="Jane Roe", affiliation="HARBOUR LANTERN"),)),
        ((ELSEWHERE, LANTERN), (ELSEWHERE,)),
        ((MAX, JANE, LANTERN), (MAX, AT_LANTERN)),
        ((JANE, LANTERN, MAX), (AT_LANTERN, MAX)),
        ((LANTERN, JANE), (LANTERN, JANE)),
        ((LANTERN,), (LANTERN,)),
        ((Author(name="Jane Roe Harbour Lantern"),), (AT_LANTERN,)),
        ((Author(name="Jane Roe Harbour Lantern", kind=AuthorKind.ORGANIZATION), MAX), (AT_LANTERN, MAX)),
        ((Author(name="The Harbour Lantern"),), (Author(name="The Harbour Lantern"),)),
        ((Author(name="News Desk of the Harbour Lantern"),), (Author(name="News Desk of the Harbour Lantern"),)),
        ((JANE, MAX), (JANE, MAX)),
        ((), ()),
    ],
)
def test_a_party_behind_a_person_is_where_that_person_works(
    authors: tuple[Author, ...], expected: tuple[Author, ...]
) -> None:
    assert without_parties(authors, CHAIN) == expected


def test_what_is_known_to_be_an_organisation_stays() -> None:
    organisation = Author(name="Harbour Lantern", kind=AuthorKind.ORGANIZATION)
    assert without_parties((JANE, organisation), CHAIN) == (JANE, organisation)


def test_only_earlier_stations_are_parties() -> None:
    courier = Author(name="Quay Courier")
    assert without_parties((JANE, courier), CHAIN) == (JANE, courier)
    assert without_parties((JANE, LANTERN), ReprintChain()) == (JANE, LANTERN)


def gave(quote: str, rule: str = "byline.with") -> ReprintChain:
    evidence = Evidence(field="chain", basis=Basis.PRINTED, rule=rule, quote=quote)
    part = Contribution(source=Source(name="Agence France-Presse"), evidence=(evidence,))
    return ReprintChain(contributors=(part,))


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        (gave("By Jane Roe with AFP and REUTERS"), (JANE,)),
        (gave("By Jane Roe"), (JANE, Author(name="REUTERS"))),
        (gave("AFP and REUTERS gave a part", "statement"), (JANE, Author(name="REUTERS"))),
        (ReprintChain(), (JANE, Author(name="REUTERS"))),
    ],
)
def test_who_gave_a_part_by_the_byline_is_no_author(chain: ReprintChain, expected: tuple[Author, ...]) -> None:
    assert without_parties((JANE, Author(name="REUTERS")), chain) == expected


def test_initials_before_the_party_are_a_name() -> None:
    initials = Author(name="CJ")
    assert without_parties((initials,), gave("By CJ with AFP")) == (initials,)
