"""Authors beside the parties of the chain: whom a byline names behind a person is where that person works."""

from __future__ import annotations

from attrs import evolve

from articlemeta.models import Author, AuthorKind, ReprintChain
from articlemeta.normalize.text import fold_key

_LONG_NAME = 4


def without_parties(authors: tuple[Author, ...], chain: ReprintChain) -> tuple[Author, ...]:
    """The authors without publications that are no persons, where persons are named too.

    A byline such as “Jane Roe | Harbour Lantern” names a publication that no table knows and that is written like a
    person. Where the page tells elsewhere that the text came from there, it is the affiliation of whom it follows.
    """
    parties = {fold_key(hop.source.name) for hop in chain.earlier}
    names = {hop.source.name for hop in chain.earlier}
    given = [e.quote.rstrip(" .)") for part in chain.contributors for e in part.evidence if e.rule.endswith(".with")]
    authors = tuple(a for a in authors if not (a.name.isupper() and any(quote.endswith(a.name) for quote in given)))
    kept: list[Author] = []
    for author in (_without_newspaper(author, names) for author in authors):
        is_party = author.kind is AuthorKind.PERSON and fold_key(author.name) in parties
        if not is_party or not kept:
            kept.append(author)
        elif kept[-1].affiliation is None:
            kept[-1] = evolve(kept[-1], affiliation=author.name)
    return tuple(kept)


def _without_newspaper(author: Author, names: set[str]) -> Author:
    """The author without the publication behind the name: “Jane Roe Harbour Lantern”."""
    for name in names:
        person = author.name.removesuffix(f" {name}")
        if person != author.name and 1 < len(person.split(" ")) < _LONG_NAME:
            return evolve(author, name=person, kind=AuthorKind.PERSON, affiliation=author.affiliation or name)
    return author
