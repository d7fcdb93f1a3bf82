"""What the page claims of earlier copies, by whom, and how strongly."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from attrs import evolve
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.models import Author, AuthorKind, AuthorRole, Basis, Evidence, HopRole
from articlemeta.page.structure import Block
from articlemeta.printed.provenance import Credit
from articlemeta.provenance.claims import (
    ENOUGH,
    Claim,
    Surroundings,
    claims_of_authors,
    claims_of_credits,
    claims_of_signals,
    is_pointing,
    role_of_agency,
    same_party,
    supported,
)
from articlemeta.provenance.parties import OwnSite
from articlemeta.signals import Party, Signal, Signals, Value, Work

LEXICON = default_lexicon()
BOOK = LEXICON.for_language("en")
AGENCIES = LEXICON.agencies
PAGE = page_of("<p>By Jane Roe</p>", under="<p class='source'>Sample of the coast</p>")
LINE = next(block for block in PAGE.blocks if block.text == "By Jane Roe")
SOURCE = PAGE.blocks[-1]
OWN = OwnSite.of(["https://www.quaycourier.com/nets"], ["Quay Courier"], AGENCIES)


def around(told: str = "", *people: str) -> Surroundings:
    return Surroundings(page=PAGE, book=BOOK, index=AGENCIES, own=OWN, people=frozenset(people), told=told)


def credit(
    source: str | None,
    means: str = "original",
    *,
    placed: str = "statement",
    url: str | None = None,
    linked: str | None = None,
    block: Block = LINE,
    quote: str = "the words",
    date: str | None = None,
) -> Credit:
    return Credit(
        means=means,
        source=source,
        rule="test",
        quote=quote,
        block=block,
        agency=AGENCIES.get(source, language="en") if source else None,
        url=url,
        linked=linked,
        placed=placed,
        date=date,
    )


def claimed(*credits: Credit, people: Iterable[str] = ()) -> list[tuple[str, str]]:
    return [(claim.name, str(claim.role)) for claim in claims_of_credits(credits, around("", *people))]


@pytest.mark.parametrize(
    ("means", "source", "role"),
    [
        ("original", "Sample Review", "original"),
        ("partner", "Sample Review", "partner"),
        ("translation", "Sample Review", "translation"),
        ("wire", "Reuters", "wire"),
        ("partner", "Reuters", "wire"),
        ("original", "Reuters", "original"),
        ("distributor", "PR Newswire", "press-release"),
        ("press-release", "Example Corp.", "original"),
    ],
)
def test_what_a_credit_makes_of_a_party(means: str, source: str, role: str) -> None:
    ((_, found),) = claimed(credit(source, means))
    assert found == role


def test_a_claim_carries_its_evidence_its_place_and_its_strength() -> None:
    (claim,) = claims_of_credits([credit("Sample Review", url="https://review.example/a", date="3 May")], around())
    assert claim.evidence == Evidence(
        field="chain", basis=Basis.PRINTED, rule="test", quote="the words", xpath="/html/body/p[1]"
    )
    assert (claim.order, claim.strength, claim.url, claim.date) == (
        (LINE.index, 0),
        85,
        "https://review.example/a",
        "3 May",
    )


def test_some_places_say_more_than_others() -> None:
    def strength(placed: str) -> int:
        (claim,) = claims_of_credits([credit("Reuters", "wire", placed=placed)], around())
        return claim.strength

    places = ["certain", "dateline", "byline", "signoff", "statement", "copyright", "line", "loose", "plain"]
    strengths = [strength(placed) for placed in places]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[-1] < ENOUGH < strengths[-2]


def test_who_gave_a_part_claims_nothing() -> None:
    assert claimed(credit("Reuters", "contributor")) == []


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (credit("Quay Courier"), []),
        (credit("Quay Courier Weekend"), [("Quay Courier Weekend", "original")]),
        (credit("Quay Courier Weekend", placed="signoff"), []),
        (
            credit("Quay Courier", "translation", url="https://quaycourier.com/es/redes"),
            [("Quay Courier", "translation")],
        ),
        (credit("Quay Courier", "translation", url="https://quaycourier.com/"), []),
        (credit("Sample", placed="linked", url="https://quaycourier.com/sample"), []),
    ],
)
def test_this_site_is_no_earlier_station(one: Credit, expected: list[tuple[str, str]]) -> None:
    assert claimed(one) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (credit(None, url="https://review.example/a", placed="link-only"), ["review.example"]),
        (credit(None, url="https://www.reuters.com/a", placed="link-only"), ["Reuters"]),
        (credit("here", url="https://review.example/a"), ["review.example"]),
        (credit("the Sample Review team", linked="Sample Review"), ["Sample Review"]),
        (credit(None), []),
        (credit("our newsletter", url="https://review.example/a"), []),
        (credit("here"), []),
        (credit("Center Square"), ["The Center Square"]),
        (credit("Example S.A. / Business Wire"), ["Example S.A."]),
        (credit("Example S.A. / Harbour Division"), ["Example S.A. / Harbour Division"]),
        (credit("Example/Business Wire"), ["Example/Business Wire"]),
        (credit("Business Wire"), ["Business Wire"]),
    ],
)
def test_the_party_that_a_credit_names(one: Credit, expected: list[str]) -> None:
    assert [name for name, _ in claimed(one)] == expected


@pytest.mark.parametrize(
    ("one", "is_sure"),
    [
        (credit("Sample Review", placed="line"), True),
        (credit("Reuters", placed="line"), True),
        (credit("Jane Roe", placed="line"), False),
        (credit("Storms", placed="line"), False),
        (credit("Sample of the coast", placed="line", block=SOURCE), True),
        (credit("Sample of the coast and of the long river", placed="line", block=SOURCE), False),
        (credit("見本", placed="line"), True),
        (credit("Example Corp.", placed="line"), False),
        (credit("Example Corp.", placed="line", quote="SOURCE Example Corp."), True),
        (credit("Sample", placed="line", url="https://sample.org/a"), True),
        (credit("Sample", placed="line", url="https://www.youtube.com/a"), False),
        (credit("Quay Courier / Sample Review", placed="line"), False),
        (credit("Sample", placed="linked", url="https://sample.org/a"), True),
        (credit("Sample", placed="linked", url="https://twitter.com/a"), False),
        (credit("Sample", placed="linked"), False),
        (credit("Sample", placed="known"), False),
        (credit("Reuters", placed="known"), True),
    ],
)
def test_whether_weak_words_are_enough_for_their_party(one: Credit, is_sure: bool) -> None:
    assert bool(claimed(one)) is is_sure


def test_a_person_who_wrote_the_text_is_no_source_of_it() -> None:
    line = credit("Sample Review", placed="line")
    assert claimed(line)
    assert claimed(line, people=["Sample Review"]) == []


def test_beside_a_distributor_a_company_s_label_names_the_issuer() -> None:
    wire = credit("PR Newswire", "distributor")
    found = list(claims_of_credits([wire, credit("Example Corp.", placed="line")], around()))
    assert [(claim.name, claim.is_release) for claim in found] == [("PR Newswire", False), ("Example Corp", True)]


@pytest.mark.parametrize(
    ("name", "role"),
    [("Reuters", HopRole.WIRE), ("PR Newswire", HopRole.PRESS_RELEASE), ("Stacker", HopRole.PARTNER)],
)
def test_what_an_agency_is_to_a_text(name: str, role: HopRole) -> None:
    agency = AGENCIES.get(name, language="en")
    assert agency is not None
    assert role_of_agency(agency) is role


@pytest.mark.parametrize(("words", "expected"), [("here", True), ("here:", True), ("Sample Review", False)])
def test_words_that_point_to_a_link(words: str, expected: bool) -> None:
    assert is_pointing(words, BOOK) is expected


@pytest.mark.parametrize(
    ("author", "told", "expected"),
    [
        (Author(name="Reuters", kind=AuthorKind.ORGANIZATION), "Reuters", [("Reuters", "wire")]),
        (Author(name="Jane Roe", affiliation="Reuters"), "Jane Roe, Reuters", [("Reuters", "wire")]),
        (Author(name="Harbour News Service"), "By Harbour News Service", [("Harbour News Service", "wire")]),
        (Author(name="Reuters"), "By Jane Roe", []),
        (Author(name="Jane Roe"), "By Jane Roe", []),
        (Author(name="Getty Images"), "Getty Images", []),
        (Author(name="PR Newswire"), "PR Newswire", []),
        (Author(name="PR Newswire", kind=AuthorKind.ORGANIZATION), "PR Newswire", [("PR Newswire", "press-release")]),
        (Author(name="Associated Press"), "Associated Press", [("Associated Press", "wire")]),
        (Author(name="Quay Courier"), "Quay Courier", []),
    ],
)
def test_agencies_among_the_authors(author: Author, told: str, expected: list[tuple[str, str]]) -> None:
    found = claims_of_authors((author,), around(told), given=frozenset())
    assert [(claim.name, str(claim.role)) for claim in found] == expected


def test_an_author_who_gave_a_part_alone_claims_nothing() -> None:
    authors = (Author(name="Reuters"), Author(name="AFP"))
    found = list(claims_of_authors(authors, around("Reuters, AFP"), given=frozenset({"AFP"})))
    assert [(claim.name, claim.order) for claim in found] == [("Reuters", (-1, 0))]


def declared(field: str, value: Value) -> list[tuple[str, str]]:
    signal = Signal(field=field, value=value, rule="test", basis=Basis.DECLARED)
    found = claims_of_signals(Signals.gather([signal]), around())
    return [(claim.name, str(claim.role)) for claim in found]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("provider", Party(name="Sample Review"), [("Sample Review", "partner")]),
        ("provider", Party(name="Reuters"), [("Reuters", "wire")]),
        ("provider", Party(name="Quay Courier"), []),
        ("provider", "sample/review", []),
        ("based_on", Work(url="https://review.example/a"), [("review.example", "original")]),
        (
            "based_on",
            Work(url="https://review.example/a", publisher=Party(name="Sample Review")),
            [("Sample Review", "original")],
        ),
        ("based_on", Work(url="https://quaycourier.com/a"), []),
        ("translation_of", Work(url="https://review.example/a"), [("review.example", "translation")]),
        ("canonical", "https://review.example/a", [("review.example", "original")]),
        ("canonical", "https://quaycourier.com/nets", []),
        ("canonical", "/nets", []),
        ("canonical", "https://www.facebook.com/a", []),
        ("author", "Reuters", [("Reuters", "wire")]),
        ("author", "Jane Roe", []),
        ("author", "Getty Images", []),
        ("copyright_holder", Party(name="Example Media"), []),
        ("filed_under", "Reuters", [("Reuters", "wire")]),
        ("filed_under", "weather", []),
        ("title", "Reuters", []),
    ],
)
def test_what_is_declared_to_machines(field: str, value: Value, expected: list[tuple[str, str]]) -> None:
    assert declared(field, value) == expected


@pytest.mark.parametrize(
    ("field", "strength"), [("copyright_holder", 76), ("author", 78), ("provider", 80), ("og_url", 45)]
)
def test_how_much_a_declaration_says(field: str, strength: int) -> None:
    value = "https://review.example/a" if field == "og_url" else "Reuters"
    signal = Signal(field=field, value=value, rule="test", basis=Basis.DECLARED)
    (found,) = claims_of_signals(Signals.gather([signal]), around())
    assert found.strength == strength


def claim(name: str, strength: int = 85, url: str | None = None) -> Claim:
    return Claim(
        name=name,
        agency=AGENCIES.get(name),
        role=HopRole.ORIGINAL,
        strength=strength,
        evidence=Evidence(field="chain", basis=Basis.PRINTED, rule="test", quote=name),
        order=(0, 0),
        url=url,
    )


def test_a_weak_claim_stands_only_beside_a_strong_one_of_its_party() -> None:
    weak, strong, other = claim("Sample Review", 45), claim("The Sample Review", ENOUGH), claim("Harbour Notes", 45)
    assert supported([weak, strong, other]) == [weak, strong]
    assert supported([weak, other]) == []


@pytest.mark.parametrize(
    ("claims", "names"),
    [
        ([claim("samplereview.org"), claim("Sample Review")], ["Sample Review", "Sample Review"]),
        (
            [claim("sr.org"), claim("Sample Review", url="https://www.sr.org/a")],
            ["Sample Review", "Sample Review"],
        ),
        ([claim("samplereview.org"), claim("Harbour Notes")], ["samplereview.org", "Harbour Notes"]),
        ([claim("Sample Review"), claim("Harbour Notes")], ["Sample Review", "Harbour Notes"]),
    ],
)
def test_an_address_and_a_name_of_one_party_become_one(claims: list[Claim], names: list[str]) -> None:
    assert [one.name for one in same_party(claims)] == names
    assert len({one.key for one in same_party(claims)}) == len(set(names))


def test_whose_agency_made_the_pictures_claims_nothing() -> None:
    def claims(role: AuthorRole) -> list[str]:
        author = Author(name="Max Poe", affiliation="Reuters", role=role)
        return [one.name for one in claims_of_authors((author,), around("Max Poe, Reuters"), given=frozenset())]

    assert claims(AuthorRole.WRITER) == ["Reuters"]
    assert claims(AuthorRole.PHOTOGRAPHER) == []


@pytest.mark.parametrize(
    ("field", "people", "printed", "given", "expected"),
    [
        ("author", (), "", (), True),
        ("author", ("Jane Roe",), "", (), False),
        ("author", ("Jane Roe",), "The nets came in full. (Reuters)", (), True),
        ("author", (), "", ("REUTERS",), False),
        ("copyright_holder", (), "", ("REUTERS",), False),
        ("copyright_holder", ("Jane Roe",), "", (), True),
        ("provider", ("Jane Roe",), "", ("REUTERS",), True),
    ],
)
def test_a_declared_agency_beside_who_signs_or_gave_a_part(
    field: str, people: tuple[str, ...], printed: str, given: tuple[str, ...], expected: bool
) -> None:
    reuters = AGENCIES.get("Reuters", language="en")
    assert reuters is not None
    place = evolve(around("", *people), printed=printed)
    signal = Signal(field=field, value="Reuters", rule="test", basis=Basis.DECLARED)
    ids = frozenset(reuters.id for _ in given)
    assert bool(list(claims_of_signals(Signals.gather([signal]), place, given=ids))) is expected


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("더 컨버세이션(The Conversation)", "The Conversation"),
        ("Agence France-Presse (AFP)", "Agence France-Presse"),
        ("Sample Review (Oslo)", "Sample Review"),
        ("the BBC-funded Local Democracy Reporting Service", "Local Democracy Reporting Service"),
        ("Quay-funded Harbour Reporting Service", "Quay-funded Harbour Reporting Service"),
    ],
)
def test_a_name_in_two_scripts_is_known_by_either(printed: str, name: str) -> None:
    assert [found for found, _ in claimed(credit(printed))] == [name]


@pytest.mark.parametrize(
    ("author", "people", "printed", "expected"),
    [
        (Author(name="Reuters"), (), "The nets came in full.", ["Reuters"]),
        (Author(name="Reuters"), ("Jane Roe",), "The nets came in full.", []),
        (Author(name="Reuters"), ("Jane Roe",), "The nets came in full. (Reuters)", ["Reuters"]),
        (Author(name="Reuters"), ("Jane Roe",), "", ["Reuters"]),
        (Author(name="Jane Roe", affiliation="Reuters"), ("Jane Roe",), "The nets came in full.", ["Reuters"]),
    ],
)
def test_an_agency_among_the_authors_of_a_signed_text_must_be_printed(
    author: Author, people: tuple[str, ...], printed: str, expected: list[str]
) -> None:
    place = evolve(around("Jane Roe, Reuters", *people), printed=printed)
    assert [one.name for one in claims_of_authors((author,), place, given=frozenset())] == expected
