"""An article as CSL-JSON, which reference managers import: the copy, and the original that it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from articlemeta.interop.common import filled, identity, uri
from articlemeta.models import Article, Author, AuthorKind, AuthorRole, Hop, HopRole

Item = dict[str, Any]

_TWO_NAMES = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-]){0,40} [^\W\d_](?:[^\W\d_]|['’-]){1,40}")
_FAMILY_FIRST = frozenset({"zh", "ja", "ko", "hu", "vi"})
"""Languages that print the family name first, so that the second word is the given name (CLDR, personNames)."""

_OF_TRANSLATION = frozenset({"title", "abstract", "keyword", "language", "translator"})


def to_csl(article: Article) -> list[Item]:
    """The article as CSL-JSON items, ready for ``json.dumps`` and for Zotero, Pandoc and others.

    The first item is this copy, with ``original-publisher`` and ``original-date`` where it is a reprint. A second item
    is the original, where the page names one, so that it can be cited instead.

    Names of two words in languages that print the family name last are split into given and family name; all others
    stay whole, as ``literal``, because splitting them needs knowledge that the page does not give.
    """
    original = article.chain.original
    return [_copy(article)] if original is None else [_copy(article), _original(article, original)]


def _copy(article: Article) -> Item:
    original = article.chain.original
    return filled(
        **_common(article),
        id=identity(article),
        issued=_date(article.published),
        URL=uri(article.url),
        **{
            "container-title": article.publisher and article.publisher.name,
            "original-publisher": original and original.source.name,
            "original-date": original and _date(original.date),
        },
        source=article.chain.earlier[0].source.name if original is not None else None,
        note=_note(original) if original is not None else None,
    )


def _original(article: Article, original: Hop) -> Item:
    address = uri(original.url)
    common = _common(article)
    if original.role is HopRole.TRANSLATION:
        # The page tells its own headline and language; what the work was called before is not known.
        common = {name: value for name, value in common.items() if name not in _OF_TRANSLATION}
    return filled(
        **common,
        id=address or identity(article) + "#original",
        issued=_date(original.date),
        URL=address,
        genre="Press release" if original.role is HopRole.PRESS_RELEASE else None,
        **{"container-title": original.source.name},
    )


def _common(article: Article) -> Item:
    return filled(
        type="article-newspaper",
        title=article.title,
        author=_names(article, AuthorRole.WRITER),
        editor=_names(article, AuthorRole.EDITOR),
        translator=_names(article, AuthorRole.TRANSLATOR),
        abstract=article.summary,
        keyword=", ".join(article.topics),
        language=article.language,
    )


def _note(original: Hop) -> str:
    return " ".join(_note_parts(original)) + "."


def _note_parts(original: Hop) -> Iterator[str]:
    yield f"First published by {original.source.name}"
    if original.date is not None:
        yield f"on {original.date:%Y-%m-%d}"
    if address := uri(original.url):
        yield f"({address})"


def _names(article: Article, role: AuthorRole) -> list[dict[str, object]]:
    family_first = (article.language or "").split("-")[0] in _FAMILY_FIRST
    return [_name(author, split=not family_first) for author in article.authors if author.role is role]


def _name(author: Author, *, split: bool) -> dict[str, object]:
    if not split or author.kind is AuthorKind.ORGANIZATION or not _TWO_NAMES.fullmatch(author.name):
        return {"literal": author.name}
    given, family = author.name.split()
    return {"given": given, "family": family}


def _date(moment: dt.date | None) -> dict[str, object] | None:
    return None if moment is None else {"date-parts": [[moment.year, moment.month, moment.day]]}
