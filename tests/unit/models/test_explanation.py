"""Why a field has its value."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from tests.samples import FULL
from tests.strategies import articles

from articlemeta.errors import UnknownFieldError
from articlemeta.models import Article

FIELDS = [field.name for field in attrs.fields(Article) if field.name not in {"evidence", "candidates"}]

AUTHORS = """\
authors: Jane Roe, Example Press; Weather Desk; Max Muster; Ola Nordmann; Pat Doe
  proved by
    “By Jane Roe, Example Press” (printed, byline.printed) at /html/body/p[1]
  considered
    ✓ Jane Roe (printed, byline.printed): printed under the headline
        “By Jane Roe, Example Press” at /html/body/p[1]
    ✗ admin (declared, jsonld.author): a name that systems give to nobody
        “{"name": "admin"}”"""


def test_the_candidates_their_evidence_and_why_one_won() -> None:
    told = FULL.explain("authors")
    assert str(told) == AUTHORS
    assert repr(told) == AUTHORS
    assert [candidate.chosen for candidate in told.candidates] == [True, False]


def test_the_chain_is_explained_from_its_original() -> None:
    assert FULL.explain("chain").values == (
        "Northern Post (original)",
        "Example Press (wire)",
        "Example Weekly (this copy)",
        "unnamed source (contributor)",
        "Harbour News (contributor)",
    )


def test_the_chain_shows_the_proof_of_its_stations() -> None:
    assert "“OSLO (EP) —” (printed, dateline.agency)" in str(FULL.explain("chain"))


def test_an_empty_field_is_explained_too() -> None:
    assert str(Article().explain("title")) == "title: nothing\n  nothing that the page says speaks of it"


@pytest.mark.parametrize("name", ["author", "evidence", "candidates", "", "__class__"])
def test_an_unknown_field_is_told_with_those_that_there_are(name: str) -> None:
    with pytest.raises(UnknownFieldError, match=r"it has title, subtitle, authors, .*contacts") as caught:
        FULL.explain(name)
    assert caught.value.name == name
    assert list(caught.value.known) == FIELDS


@given(articles())
def test_every_field_of_every_article_is_explained(article: Article) -> None:
    for name in FIELDS:
        assert str(article.explain(name)).startswith(f"{name}: ")
