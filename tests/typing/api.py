"""What type checkers must make of the public names. Checked by mypy and pyright, never run."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

from lxml import etree

import articlemeta
from articlemeta import (
    Agency,
    Article,
    Author,
    AuthorKind,
    AuthorRole,
    Contribution,
    CopyrightNotice,
    DisclaimerKind,
    Evidence,
    Hop,
    HopRole,
    License,
    Parser,
    ReprintChain,
    ReuseCondition,
    ReuseTerms,
    Source,
)


def reads(page: bytes, root: etree._Element) -> None:
    assert_type(articlemeta.parse(page), Article)
    assert_type(articlemeta.parse("<p>text</p>", url="https://example.org", encoding=None), Article)
    assert_type(articlemeta.parse_tree(root), Article)
    assert_type(articlemeta.parse_markdown("# text"), Article)
    assert_type(Parser(max_bytes=1000).parse(page), Article)


def carries(article: Article) -> None:
    assert_type(article.title, str | None)
    assert_type(article.authors, tuple[Author, ...])
    assert_type(article.publisher, Source | None)
    assert_type(article.published, dt.date | None)
    assert_type(article.topics, tuple[str, ...])
    assert_type(article.chain, ReprintChain)
    assert_type(article.copyrights, tuple[CopyrightNotice, ...])
    assert_type(article.license, License | None)
    assert_type(article.reuse, ReuseTerms | None)
    assert_type(article.evidence, tuple[Evidence, ...])


def chains(chain: ReprintChain) -> None:
    assert_type(chain.hops, tuple[Hop, ...])
    assert_type(chain.original, Hop | None)
    assert_type(chain.is_reprint, bool)
    assert_type([hop.role for hop in chain.earlier], list[HopRole])
    assert_type(chain.contributors, tuple[Contribution, ...])


def vocabularies(author: Author, terms: ReuseTerms, article: Article) -> None:
    assert_type(author.kind, AuthorKind)
    assert_type(author.role, AuthorRole)
    assert_type(terms.conditions, tuple[ReuseCondition, ...])
    assert_type([each.kind for each in article.disclaimers], list[DisclaimerKind])


def goes_out_and_in(article: Article) -> None:
    assert_type(articlemeta.to_dict(article), dict[str, Any])
    assert_type(articlemeta.from_dict({}), Article)
    assert_type(articlemeta.json_schema(), dict[str, Any])


def is_frozen(article: Article) -> None:
    article.title = "other"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def is_extended(agency: Agency) -> None:
    assert_type(Parser(agencies=[agency]), Parser)
