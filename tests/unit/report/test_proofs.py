"""The evidence of an article, numbered and found on the page again."""

from __future__ import annotations

import attrs
import pytest
from tests.reading import TITLE, page_of

from articlemeta.models import Article, Basis, Contribution, Evidence, Hop, HopRole, ReprintChain, Source
from articlemeta.report.proofs import Place, Proof, number_proofs

PAGE = page_of(
    "<p>By Jane  Roe</p><p>By Jane Roe and Max Poe</p>", '<meta name="author" content="Jane &quot;J&quot; Roe">'
)


def printed(quote: str, xpath: str | None = None, field: str = "authors") -> Evidence:
    return Evidence(field=field, basis=Basis.PRINTED, rule="byline.printed", quote=quote, xpath=xpath)


def declared(xpath: str | None) -> Evidence:
    return Evidence(field="authors", basis=Basis.DECLARED, rule="meta.author", quote="Jane Roe", xpath=xpath)


def proof_of(evidence: Evidence) -> Proof:
    (proof,) = number_proofs(Article(evidence=(evidence,)), PAGE).all
    return proof


def words_at(place: Place | None) -> tuple[int, str] | None:
    return None if place is None else (place.block, PAGE.blocks[place.block].text[place.start : place.end])


@pytest.mark.parametrize(
    ("quote", "xpath", "expected"),
    [
        ("By Jane Roe", None, (1, "By Jane Roe")),
        ("By Jane Roe", "/html/body/p[2]", (2, "By Jane Roe")),
        ("Max Poe", "/html/body/p[1]", (2, "Max Poe")),
        ("By\n Jane   Roe", None, (1, "By Jane Roe")),
        ("By Jane Roe", "//[broken", (1, "By Jane Roe")),
        ("By Jane Roe", "/html/\0", (1, "By Jane Roe")),
        ("Jane Roe", "string(/html)", (1, "Jane Roe")),
        ("J.ne Roe", None, None),
        ("Nobody", None, None),
        (" ", None, None),
    ],
)
def test_where_printed_words_stand(quote: str, xpath: str | None, expected: tuple[int, str] | None) -> None:
    proof = proof_of(printed(quote, xpath))
    assert words_at(proof.place) == expected
    assert proof.markup == ""


@pytest.mark.parametrize(
    ("xpath", "markup"),
    [
        ("/html/head/meta", '<meta name="author" content="Jane "J" Roe">'),
        ("/html/body/h1", "<h1>"),
        ("/html/body/h9", ""),
        (None, ""),
    ],
)
def test_what_is_declared_has_its_start_tag(xpath: str | None, markup: str) -> None:
    proof = proof_of(declared(xpath))
    assert (proof.markup, proof.place) == (markup, None)


def test_a_long_start_tag_is_cut() -> None:
    page = page_of(head=f'<meta name="author" content="{"x" * 900}">')
    (proof,) = number_proofs(Article(evidence=(declared("/html/head/meta"),)), page).all
    assert len(proof.markup) == 400
    assert proof.markup.endswith("x…")


FIRST, WIRE, GIVEN = printed("a", field="chain"), printed("b", field="chain"), printed("c", field="chain")
ARTICLE = Article(
    evidence=(printed(TITLE, field="title"), FIRST, printed(TITLE, field="title")),
    chain=ReprintChain(
        hops=(
            Hop(source=Source(name="Example Press"), role=HopRole.WIRE, evidence=(WIRE,)),
            Hop(source=Source(name="Northern Post"), role=HopRole.ORIGINAL, evidence=(FIRST,)),
        ),
        contributors=(Contribution(source=None, evidence=(GIVEN,)),),
    ),
)


def test_each_is_numbered_once_in_the_order_of_the_report() -> None:
    proofs = number_proofs(ARTICLE, PAGE)
    assert [(proof.number, proof.evidence.quote) for proof in proofs.all] == [(1, TITLE), (2, "a"), (3, "b"), (4, "c")]


def test_they_are_asked_for_by_evidence() -> None:
    proofs = number_proofs(ARTICLE, PAGE)
    assert [proof.number for proof in proofs.of([GIVEN, FIRST, GIVEN])] == [4, 2]


def test_the_first_element_that_shows_a_proof_is_its_own() -> None:
    proofs = number_proofs(ARTICLE, PAGE)
    first, *others = proofs.all
    assert proofs.anchor(first) == ' id="e1"'
    assert proofs.anchor(first) == ""
    assert proofs.not_yet_shown() == tuple(others)


@pytest.mark.parametrize(("language", "lang"), [("de", ' lang="de"'), (None, ""), ('"x', ' lang="&quot;x"')])
def test_the_language_of_the_page_s_words(language: str | None, lang: str) -> None:
    assert number_proofs(attrs.evolve(ARTICLE, language=language), PAGE).lang == lang
