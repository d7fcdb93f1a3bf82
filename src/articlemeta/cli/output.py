"""Rows into what is printed, for each output format."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from articlemeta.batch import Row
from articlemeta.interop.csl import to_csl
from articlemeta.interop.newsml import to_newsml
from articlemeta.interop.ninjs import to_ninjs
from articlemeta.interop.prov import to_prov
from articlemeta.interop.schema_org import to_schema_org
from articlemeta.models import Article
from articlemeta.models.facts import moment_words, plain
from articlemeta.models.outline import outline
from articlemeta.serialize import to_dict

Print = Callable[[Iterable[Row]], Iterator[str]]

_DOCUMENTS: dict[str, Callable[[Article], Any]] = {
    "json": to_dict,
    "jsonld": to_schema_org,
    "ninjs": to_ninjs,
    "csl": to_csl,
    "prov": to_prov,
}
FORMATS = ("text", "json", "jsonl", "jsonld", "ninjs", "newsml", "csl", "prov", "tsv")
"""What ``--format`` takes."""


def print_one(article: Article, path: str, wanted: str) -> str:
    """One article on its own, in the wanted format."""
    match wanted:
        case "text":
            return outline(article) + "\n"
        case "newsml":
            return to_newsml(article)
        case "jsonl" | "tsv":
            return "".join(print_many([Row(path=path, article=article)], wanted))
        case _:
            return _json(_DOCUMENTS[wanted](article), indent=2) + "\n"


def print_many(rows: Iterable[Row], wanted: str) -> Iterator[str]:
    """Many rows, piece by piece, so that a long batch needs no memory."""
    match wanted:
        case "text" | "tsv":
            yield _tabbed(_COLUMNS)
            yield from map(_tsv_line, rows)
        case "json" | "jsonl":
            yield from (_json(row.to_dict()) + "\n" for row in rows)
        case "csl":
            yield from _csl_list(rows)
        case "newsml":
            yield from (to_newsml(row.article, indent=False) for row in rows if row.article is not None)
        case _:
            yield from (_json(_document(row, wanted)) + "\n" for row in rows)


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _document(row: Row, wanted: str) -> Any:
    return row.to_dict() if row.article is None else _DOCUMENTS[wanted](row.article)


def _csl_list(rows: Iterable[Row]) -> Iterator[str]:
    """One list for all, as reference managers import it; what failed is told on standard error alone."""
    before = "["
    for row in rows:
        for item in to_csl(row.article) if row.article is not None else ():
            yield f"{before}\n{_json(item)}"
            before = ","
    yield "[]\n" if before == "[" else "\n]\n"


_COLUMNS = ("path", "title", "authors", "publisher", "published", "language", "origin", "chain", "url", "error")


def _tsv_line(row: Row) -> str:
    if row.article is None:
        return _tabbed((row.path, *[""] * (len(_COLUMNS) - 2), str(row.failure)))
    return _tabbed((row.path, *_cells(row.article), ""))


def _cells(article: Article) -> Iterator[str]:
    yield article.title or ""
    yield "; ".join(author.name for author in article.authors)
    yield article.publisher.name if article.publisher is not None else ""
    yield moment_words(article.published) if article.published is not None else ""
    yield article.language or ""
    yield article.chain.original.source.name if article.chain.original is not None else ""
    yield " > ".join(hop.source.name for hop in reversed(article.chain.hops))
    yield article.url or ""


def _tabbed(cells: Iterable[str]) -> str:
    return "\t".join(map(plain, cells)) + "\n"
