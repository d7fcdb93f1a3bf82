"""The authors out of all names: what the page declares and what it prints, compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin

from articlemeta.fields.authors.choice import Choice
from articlemeta.fields.authors.heard import LISTED, MOST, Heard, unique
from articlemeta.fields.authors.judge import Judge
from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Author, AuthorRole, Candidate, Source
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.name_match import (
    same_name,
)
from articlemeta.normalize.text import fold_key
from articlemeta.page.structure import Page

_ABSOLUTE = ("https://", "http://")


def resolve_authors(reading: Reading, *, title: str | None, publisher: Source | None) -> Resolved[tuple[Author, ...]]:
    """The authors of the text, in printed order.

    Args:
        reading: the page with its signals.
        title: the resolved headline, which is never an author.
        publisher: the resolved publisher, which is an author only where a byline prints it.
    """
    judge = Judge(reading, byline_words(reading.book), title, publisher)
    declared = judge.declared()
    chosen, reason = Choice(judge, declared).made()
    chosen = _tidy(chosen, judge)[:MOST]
    return Resolved(
        tuple(_author(heard, reading.page) for heard in chosen),
        tuple(heard.signal.evidence(reading.page, "authors") for heard in chosen),
        tuple(_candidates(reading.page, [*declared, *judge.printed()], chosen, reason)),
    )


def _tidy(chosen: Sequence[Heard], judge: Judge) -> list[Heard]:
    """Writers before others, and agencies that are somebody's affiliation left out."""
    affiliations = {fold_key(h.name.affiliation or "") for h in chosen}
    kept = unique(h for h in chosen if not _is_affiliation(h, affiliations, judge))
    return sorted(kept, key=lambda h: h.name.role is not AuthorRole.WRITER)


def _is_affiliation(heard: Heard, affiliations: set[str], judge: Judge) -> bool:
    """Whether an organisation only says where a person works; one in the list of authors itself is an author."""
    if heard.is_person or fold_key(heard.text) not in affiliations:
        return False
    return heard.tier < LISTED or judge.is_agency(heard.text)


def _author(heard: Heard, page: Page) -> Author:
    return Author(
        name=heard.text,
        kind=heard.name.kind,
        role=heard.name.role,
        affiliation=heard.name.affiliation,
        url=_absolute(heard.url, page),
    )


def _absolute(url: str | None, page: Page) -> str | None:
    if not url or len(url) > 2000 or url.startswith(("#", "javascript:", "mailto:")):
        return None
    try:
        return url if url.startswith(_ABSOLUTE) else urljoin(page.base_url or page.url or "", url.strip())
    except ValueError:
        return None


def _candidates(page: Page, heard: Iterable[Heard], chosen: Sequence[Heard], reason: str) -> Iterator[Candidate]:
    for one in heard:
        stands = any(same_name(one.text, other.text) for other in chosen)
        yield Candidate(
            field="authors",
            value=one.text,
            basis=one.signal.basis,
            rule=one.signal.rule,
            chosen=stands,
            reason=reason if stands else "not printed as the byline",
            quote=one.signal.quote or one.signal.text,
            xpath=page.xpath(one.signal.element if one.signal.block is None else one.signal.block.element),
        )
