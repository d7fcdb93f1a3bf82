"""PROV-JSON: read by the maintained ``prov`` package, and the same when that writes it again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from tests.samples import FULL
from tests.strategies import articles

from articlemeta.interop.prov import to_prov
from articlemeta.models import Article, Hop, HopRole, ReprintChain, Source

model = pytest.importorskip("prov.model")


def read(article: Article) -> Any:
    return model.ProvDocument.deserialize(content=json.dumps(to_prov(article)), format="json")


def records(document: Any, kind: str) -> list[Any]:
    return list(document.get_records(getattr(model, kind)))


def test_a_full_article_is_read() -> None:
    document = read(FULL)
    assert len(records(document, "ProvEntity")) == 3
    assert len(records(document, "ProvDerivation")) == 2
    assert len(records(document, "ProvInfluence")) == 1
    # The publisher, two earlier sources, five authors, and one contributor with a name.
    assert len(records(document, "ProvAgent")) == 9


@given(articles())
def test_every_article_is_read_and_written_alike(article: Article) -> None:
    document = read(article)
    again = model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document


def test_every_end_of_a_relation_is_described() -> None:
    data = to_prov(FULL)
    known = {*data["entity"], *data["agent"]}
    relations = [*data["wasDerivedFrom"].values(), *data["wasAttributedTo"].values(), *data["wasInfluencedBy"].values()]
    ends = {value for relation in relations for name, value in relation.items() if name in ENDS}
    assert ends <= known
    assert len(ends) == len(known)


ENDS = {
    "prov:generatedEntity",
    "prov:usedEntity",
    "prov:entity",
    "prov:agent",
    "prov:influencee",
    "prov:influencer",
}


def test_the_chain_leads_back_to_the_primary_source() -> None:
    first, second = to_prov(FULL)["wasDerivedFrom"].values()
    assert (first["prov:generatedEntity"], first["prov:usedEntity"]) == ("am:copy", "am:publication-1")
    assert (second["prov:generatedEntity"], second["prov:usedEntity"]) == ("am:publication-1", "am:publication-2")
    assert "prov:type" not in first
    assert second["prov:type"]["$"] == "prov:PrimarySource"
    assert second["am:quote"] == "This article first appeared in Northern Post on 2 May 2024."


def test_a_translation_is_a_revision() -> None:
    hop = Hop(source=Source(name="Nordposten"), role=HopRole.TRANSLATION)
    (step,) = to_prov(Article(chain=ReprintChain(hops=(hop,))))["wasDerivedFrom"].values()
    assert step["prov:type"]["$"] == "prov:Revision"


def test_a_page_that_says_nothing_is_a_copy_of_nothing() -> None:
    data = to_prov(Article())
    assert list(data["entity"]) == ["am:copy"]
    assert "wasDerivedFrom" not in data
