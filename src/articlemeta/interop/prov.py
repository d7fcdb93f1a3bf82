"""An article's way as W3C PROV-JSON: each publication an entity, derived from the one before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from articlemeta.interop.common import filled, uri, xml_moment
from articlemeta.models import Article, Author, AuthorKind, Evidence, Hop, HopRole, ReprintChain, Source

_PREFIXES = {
    "am": "urn:articlemeta:",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
}

Records = dict[str, dict[str, object]]


def to_prov(article: Article) -> dict[str, Any]:
    """The article's chain as a PROV-JSON document, ready for ``json.dumps``.

    ``am:copy`` is this page. ``wasDerivedFrom`` leads from each publication to the one before it; the step to the
    original is a ``prov:PrimarySource``. Publications are attributed to their publishers, this copy to its authors;
    contributors influenced it. What on the page says so stands as ``am:quote`` on each derivation.
    """
    entities = [("am:copy", _copy(article)), *_earlier(article.chain)]
    return {
        "prefix": _PREFIXES,
        **filled(
            entity=dict(entities),
            agent=dict(_agents(article)),
            wasDerivedFrom=dict(_derivations(article.chain)),
            wasAttributedTo=dict(_attributions(article)),
            wasInfluencedBy=dict(_influences(article.chain)),
        ),
    }


def _copy(article: Article) -> dict[str, object]:
    return _entity(article.url, article.published, title=article.title, language=article.language)


def _earlier(chain: ReprintChain) -> Iterator[tuple[str, dict[str, object]]]:
    for number, hop in enumerate(chain.earlier, 1):
        yield f"am:publication-{number}", {**_entity(hop.url, hop.date), "am:role": hop.role.value}


def _entity(
    url: str | None, issued: dt.date | None, *, title: str | None = None, language: str | None = None
) -> dict[str, object]:
    return {
        "prov:type": _qualified("schema:NewsArticle"),
        **filled(**{"dcterms:title": title, "dcterms:language": language}),
        **({"dcterms:issued": _moment(issued)} if issued is not None else {}),
        **({"prov:location": _typed(address, "xsd:anyURI")} if (address := uri(url)) else {}),
    }


def _agents(article: Article) -> Iterator[tuple[str, dict[str, object]]]:
    for name, source in _sources(article):
        yield name, _organization(source)
    for number, author in enumerate(article.authors, 1):
        yield f"am:author-{number}", _author(author)


def _sources(article: Article) -> Iterator[tuple[str, Source]]:
    if (publisher := _publisher(article)) is not None:
        yield "am:publisher", publisher
    for number, hop in enumerate(article.chain.earlier, 1):
        yield f"am:source-{number}", hop.source
    for number, contribution in enumerate(article.chain.contributors, 1):
        if contribution.source is not None:
            yield f"am:contributor-{number}", contribution.source


def _publisher(article: Article) -> Source | None:
    current = article.chain.current
    return article.publisher or (current.source if current is not None else None)


def _organization(source: Source) -> dict[str, object]:
    home = uri(source.url)
    return {
        "prov:type": _qualified("prov:Organization"),
        "foaf:name": source.name,
        "am:kind": source.kind.value,
        **({"foaf:homepage": _typed(home, "xsd:anyURI")} if home else {}),
    }


def _author(author: Author) -> dict[str, object]:
    kind = "prov:Organization" if author.kind is AuthorKind.ORGANIZATION else "prov:Person"
    described = filled(**{"am:role": author.role.value, "am:affiliation": author.affiliation})
    return {"prov:type": _qualified(kind), "foaf:name": author.name, **described}


def _derivations(chain: ReprintChain) -> Iterator[tuple[str, dict[str, object]]]:
    names = ["am:copy", *(f"am:publication-{number}" for number in range(1, len(chain.earlier) + 1))]
    for number, ((later, earlier), hop) in enumerate(zip(pairwise(names), chain.earlier, strict=True), 1):
        ends = {"prov:generatedEntity": later, "prov:usedEntity": earlier}
        yield f"_:derivation-{number}", {**ends, **_kind(hop, chain), **_quotes(hop.evidence)}


def _kind(hop: Hop, chain: ReprintChain) -> dict[str, object]:
    if hop.role is HopRole.TRANSLATION:
        return {"prov:type": _qualified("prov:Revision")}
    return {"prov:type": _qualified("prov:PrimarySource")} if hop is chain.original else {}


def _quotes(evidence: Iterable[Evidence]) -> dict[str, object]:
    quotes = list(dict.fromkeys(proof.quote for proof in evidence if proof.quote))
    return filled(**{"am:quote": quotes[0] if len(quotes) == 1 else quotes})


def _attributions(article: Article) -> Iterator[tuple[str, dict[str, object]]]:
    if _publisher(article) is not None:
        yield "_:published", _attribution("am:copy", "am:publisher")
    for number, _ in enumerate(article.authors, 1):
        yield f"_:written-{number}", _attribution("am:copy", f"am:author-{number}")
    for number, _ in enumerate(article.chain.earlier, 1):
        yield f"_:published-{number}", _attribution(f"am:publication-{number}", f"am:source-{number}")


def _attribution(entity: str, agent: str) -> dict[str, object]:
    return {"prov:entity": entity, "prov:agent": agent}


def _influences(chain: ReprintChain) -> Iterator[tuple[str, dict[str, object]]]:
    for number, contribution in enumerate(chain.contributors, 1):
        if contribution.source is not None:
            ends = {"prov:influencee": "am:copy", "prov:influencer": f"am:contributor-{number}"}
            yield f"_:contributed-{number}", {**ends, **_quotes(contribution.evidence)}


def _moment(moment: dt.date) -> dict[str, str]:
    return _typed(xml_moment(moment), "xsd:dateTime" if isinstance(moment, dt.datetime) else "xsd:date")


def _qualified(name: str) -> dict[str, str]:
    return _typed(name, "prov:QUALIFIED_NAME")


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"$": value, "type": kind}
