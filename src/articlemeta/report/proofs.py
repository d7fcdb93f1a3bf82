"""The evidence of an article, numbered, each with its place in the page's text or its markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from attrs import field, frozen
from lxml import etree

from articlemeta.models import Article, Basis, Evidence
from articlemeta.models.markup import escape
from articlemeta.page.structure import Block, Page

_LONGEST_QUOTE = 5_000
_LONGEST_MARKUP = 400


@frozen(kw_only=True)
class Place:
    """A stretch of the page's text."""

    block: int
    """Which block, by its place in reading order."""
    start: int
    end: int


@frozen(kw_only=True)
class Proof:
    """One piece of evidence on the report."""

    number: int
    """Counted from one; links go by it."""
    evidence: Evidence
    place: Place | None = None
    """Where in the text it stands; None for markup, and for words that are not found again."""
    markup: str = ""
    """The start tag of the element that declares it."""


@frozen
class Proofs:
    """All evidence of one article."""

    all: tuple[Proof, ...]
    by_evidence: Mapping[Evidence, Proof] = field(eq=False)
    lang: str = ""
    """The attribute that gives the language of the page's own words; empty where it is not known."""
    _shown: set[int] = field(factory=set, eq=False)

    def of(self, evidence: Iterable[Evidence]) -> tuple[Proof, ...]:
        """The numbered proofs for these pieces of evidence."""
        return tuple(dict.fromkeys(self.by_evidence[one] for one in evidence))

    def anchor(self, proof: Proof) -> str:
        """The attribute that makes an element the proof's own, for the first element that shows it."""
        if proof.number in self._shown:
            return ""
        self._shown.add(proof.number)
        return f' id="e{proof.number}"'

    def not_yet_shown(self) -> tuple[Proof, ...]:
        """The proofs that no element has been made for."""
        return tuple(proof for proof in self.all if proof.number not in self._shown)


def number_proofs(article: Article, page: Page) -> Proofs:
    """Number the article's evidence and find it on the page again."""
    finder = _Finder(page)
    found = tuple(
        finder.proof(number, evidence) for number, evidence in enumerate(dict.fromkeys(_all_evidence(article)), 1)
    )
    lang = f' lang="{escape(article.language)}"' if article.language else ""
    return Proofs(found, {proof.evidence: proof for proof in found}, lang)


def _all_evidence(article: Article) -> Iterator[Evidence]:
    yield from article.evidence
    yield from chain.from_iterable(hop.evidence for hop in reversed(article.chain.hops))
    yield from chain.from_iterable(contribution.evidence for contribution in article.chain.contributors)


class _Finder:
    """Finds evidence on one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._blocks: dict[etree._Element, list[Block]] = {}
        for block in page.blocks:
            self._blocks.setdefault(block.element, []).append(block)

    def proof(self, number: int, evidence: Evidence) -> Proof:
        element = self._element(evidence.xpath)
        if evidence.basis is Basis.DECLARED:
            return Proof(number=number, evidence=evidence, markup=_start_tag(element))
        return Proof(number=number, evidence=evidence, place=self._place(evidence.quote, element))

    def _element(self, xpath: str | None) -> etree._Element | None:
        if xpath is None:
            return None
        try:
            found = self._page.root.getroottree().xpath(xpath)
        except (etree.XPathError, ValueError):  # ValueError: what XML cannot hold
            return None
        return found[0] if isinstance(found, list) and found and isinstance(found[0], etree._Element) else None

    def _place(self, quote: str, element: etree._Element | None) -> Place | None:
        """Where the words stand: in the element that the evidence names, or else where they stand first."""
        words = quote[:_LONGEST_QUOTE].split()
        if not words:
            return None
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        near = self._blocks.get(element, ()) if element is not None else ()
        for block in (*near, *self._page.blocks):
            if match := pattern.search(block.text):
                return Place(block=block.index, start=match.start(), end=match.end())
        return None


def _start_tag(element: etree._Element | None) -> str:
    if element is None or not isinstance(element.tag, str):
        return ""
    attributes = "".join(f' {name}="{value}"' for name, value in element.attrib.items())
    tag = f"<{element.tag}{attributes}>"
    return tag if len(tag) <= _LONGEST_MARKUP else tag[: _LONGEST_MARKUP - 1] + "…"
