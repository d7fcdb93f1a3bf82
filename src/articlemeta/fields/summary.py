"""The page's own description of the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrs import define

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Candidate
from articlemeta.normalize.headlines import is_cut_short, uncut
from articlemeta.normalize.text import fold, squash, words
from articlemeta.page.structure import Zone
from articlemeta.signals import Signal

FIELD = "summary"

_SHORTEST, _LONGEST = 20, 2_000
_WORTH = {
    "jsonld.description": 5,
    "meta.og:description": 5,
    "microdata.description": 4,
    "meta.description": 4,
    "jsonld.webpage.description": 4,
    "meta.twitter:description": 3,
    "meta.sailthru.description": 3,
    "meta.dc.description": 3,
    "meta.dcterms.abstract": 4,
    "meta.citation_abstract": 4,
    "jsonld.abstract": 4,
}
_MAX_CANDIDATES = 10
_FEW_COMMAS = 2
_TEXT_START = 1_500
"""How much of the text a description is compared with, in characters."""


@define(eq=False)
class _Heard:
    text: str
    folded: str
    worth: int
    signal: Signal
    problem: str | None


def resolve_summary(reading: Reading, *, title: str | None) -> Resolved[str | None]:
    """The description that the page gives of the text; none where it only describes the site."""
    heard = list(_candidates(reading, title))
    sound = [one for one in heard if one.problem is None]
    best = max(sound, key=lambda one: _score(one, sound), default=None)
    candidates = tuple(_candidate(one, best) for one in heard)
    if best is None:
        return Resolved(None, (), candidates)
    evidence = tuple(one.signal.evidence(reading.page, FIELD) for one in sound if one.folded == best.folded)
    return Resolved(best.text, evidence, candidates)


def _candidates(reading: Reading, title: str | None) -> Iterator[_Heard]:
    names = {fold(s.text) for s in islice(reading.signals.of("site_name", "publisher"), 12)}
    judged: dict[str, tuple[str, str | None]] = {}
    for signal in islice(reading.signals.of(FIELD), _MAX_CANDIDATES):
        text = squash(signal.text)
        if text not in judged:
            folded = fold(text[: _LONGEST + 1])
            judged[text] = folded, _problem(text, folded, title) or _boilerplate(reading, folded, title, names)
        folded, problem = judged[text]
        yield _Heard(text, folded, _WORTH.get(signal.rule, 2), signal, problem)


def _told(reading: Reading, title: str | None) -> str:
    """The headline and the beginning of the text."""
    parts, size = [title or ""], 0
    for block in reading.page.blocks:
        if block.zone in (Zone.HEAD, Zone.BODY) and size < _TEXT_START:
            parts.append(block.text[:_TEXT_START])
            size += len(block.text)
    return " ".join(parts)


def _problem(text: str, folded: str, title: str | None) -> str | None:
    if len(text) < _SHORTEST:
        return "too short"
    if len(text) > _LONGEST:
        return "too long for a description"
    if title is not None and folded == fold(title):
        return "the headline again"
    return "a list of keywords" if _is_list(text) else None


def _is_list(text: str) -> bool:
    """Whether it is keywords parted by commas: many, or without the space that a sentence has behind them."""
    commas = text.count(",")
    if commas < _FEW_COMMAS or ". " in text:
        return False
    return (commas * 12 > len(text) and "." not in text) or text.count(", ") * 2 < commas


def _boilerplate(reading: Reading, folded: str, title: str | None, names: set[str]) -> str | None:
    """Whether it describes the site: it names the site, and shares next to nothing with the text."""
    if not any(len(name) > 3 and name in folded for name in names):
        return None
    telling = {word for word in words(folded) if len(word) > 3}
    told = set(words(_told(reading, title)))
    return "describes the site" if len(telling) > 2 and len(telling & told) < 2 else None


def _score(one: _Heard, sound: list[_Heard]) -> float:
    """What it is worth, with those that say the same; a whole text goes before its own beginning."""
    agreeing = sum(other is not one and other.folded == one.folded for other in sound)
    cut = is_cut_short(one.text)
    start = fold(uncut(one.text)) if cut else one.folded
    shortened = any(len(o.folded) > len(start) and o.folded.startswith(start) for o in sound if o is not one)
    return one.worth + agreeing - (6 if shortened else 0) - (2 if cut else 0)


def _candidate(one: _Heard, best: _Heard | None) -> Candidate:
    chosen = best is not None and one.folded == best.folded
    reason = one.problem or ("describes the text" if chosen else "another description, less supported")
    return Candidate(
        field=FIELD, value=one.text, basis=one.signal.basis, rule=one.signal.rule, chosen=chosen, reason=reason
    )
