"""The subjects, sections and tags that the page files the text under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold, fold_key, squash
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.labels import find_labels
from articlemeta.signals import Signal

MAX_TOPICS = 30
"""Pages that give more list words for search engines, not subjects."""
MAX_LENGTH = 80
_TAGS = int(Hint.TAGS)
_NO_TAGS = int(Hint.BYLINE | Hint.DATE)
_MAX_TAG = 50
_DAY = late(r"\b\d{1,2}\b.{1,14}\b(?:19|20)\d\d$|\b(?:19|20)\d\d-\d\d-\d\d")
"""“20. Juni 2019”: a link to all that appeared on a day."""
_AUTHORS = late(r"/(?:authors?|autor(?:en|es|a)?|auteurs?|redaktion|staff|people|profile?s?)/", re.IGNORECASE)
_SEPARATORS = late(r"\s{0,9}[,;|、，；،؛]\s{0,9}")
_MACHINE = late(r"\S{0,200}(?:://|[=_])\S*|[a-z]+:\S+|\W*\d*\W*", re.IGNORECASE)
"""Values for programs: addresses, "type:article", "cms_id", numbers."""


def resolve_topics(reading: Reading, *, title: str | None) -> Resolved[tuple[str, ...]]:
    """The topics, declared ones first, each once."""
    not_topics = {fold_key(title)} if title else set[str]()
    found: dict[str, str] = {}
    proofs: list[Evidence] = []
    candidates: list[Candidate] = []
    for signal in _signals(reading):
        if len(found) >= MAX_TOPICS:
            break
        names = [_cleaned(topic) for topic in _SEPARATORS.split(signal.text[:2000])]
        new = {key: name for name in names if (key := fold_key(name)) not in found}
        reasons = {name: _why_not(name, key, not_topics) for key, name in new.items()}
        if not new:
            continue
        evidence = signal.evidence(reading.page, "topics")
        kept = {key: name for key, name in new.items() if reasons[name] is None}
        proofs += [evidence] if kept else []
        found |= kept
        candidates += [_candidate(name, evidence, reasons[name]) for name in new.values()]
    return Resolved(tuple(found.values())[:MAX_TOPICS], tuple(proofs), tuple(candidates[: 2 * MAX_TOPICS]))


def _signals(reading: Reading) -> Iterator[Signal]:
    yield from reading.signals.of("section", "topic")
    yield from find_labels(reading.page, reading.book, "topic")
    yield from _tag_links(reading.page, reading.book.words("region_labels"))


def _tag_links(page: Page, not_tags: frozenset[str]) -> Iterator[Signal]:
    """Links in boxes whose class says that they are tags, and whose label does not say that they are something else."""
    for block in page.in_zones(Zone.HEAD, Zone.BODY, Zone.FOOT):
        if block.hint & _TAGS and not block.own & _NO_TAGS and block.link_chars * 2 > len(block.text):
            if fold(block.text.partition(":")[0].strip(" #")) in not_tags:
                continue
            for text in _tags(block):
                yield Signal(
                    field="topic", value=text, rule="printed.tags", basis=Basis.PRINTED, quote=text, block=block
                )


def _tags(block: Block) -> Iterator[str]:
    """The box's links, without those to authors and days, and without headlines of other stories."""
    for span in block.spans:
        if span.tag == "a" and not span.hint & _NO_TAGS:
            text = block.text_of(span)
            if len(text) <= _MAX_TAG and not _DAY.search(text) and not _AUTHORS.search(span.href or ""):
                yield text


def _cleaned(topic: str) -> str:
    return squash(topic).strip(" #.:\"'“”„«»-–—›>")


def _why_not(name: str, key: str, not_topics: set[str]) -> str | None:
    if len(name) < 2 or not key:
        return "it is empty"
    if len(name) > MAX_LENGTH:
        return "it is too long for a topic"
    if key in not_topics:
        return "it is the title"
    if name.isalpha() or not _MACHINE.fullmatch(name):
        return None
    return "it is a value for programs"


def _candidate(name: str, evidence: Evidence, reason: str | None) -> Candidate:
    return Candidate(
        field="topics",
        value=name[:MAX_LENGTH],
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=reason is None,
        reason=reason or "the page files the text under it",
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
