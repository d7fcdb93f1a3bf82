"""Why a field has the value that it has."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import fields, frozen

from articlemeta.errors import UnknownFieldError
from articlemeta.models.contents import Contents
from articlemeta.models.evidence import Candidate, Evidence
from articlemeta.models.facts import contributions, plain, proof_of, stations, values_of

_NO_FIELDS = frozenset({"evidence", "candidates"})
_LONGEST = 160


@frozen(kw_only=True, repr=False)
class Explanation:
    """What was considered for one field, what proves the choice, and why it was made. ``print`` it."""

    field: str
    """The name of the :class:`Article` field."""
    values: tuple[str, ...]
    """What stands in the article, as text."""
    evidence: tuple[Evidence, ...]
    """What proves it."""
    candidates: tuple[Candidate, ...]
    """What was considered, the chosen ones first."""

    def __str__(self) -> str:
        return "\n".join(_lines(self))

    __repr__ = __str__


def explained(article: Contents, name: str) -> Explanation:
    """The explanation of one field of the article.

    Raises:
        UnknownFieldError: an article has no such field.
    """
    known = tuple(field.name for field in fields(type(article)) if field.name not in _NO_FIELDS)
    if name not in known:
        raise UnknownFieldError(name, known)
    considered = (candidate for candidate in article.candidates if candidate.field == name)
    return Explanation(
        field=name,
        values=tuple(_values(article, name)),
        evidence=tuple(dict.fromkeys(_proofs(article, name))),
        candidates=tuple(sorted(considered, key=lambda candidate: not candidate.chosen)),
    )


def _proofs(article: Contents, name: str) -> Iterator[Evidence]:
    yield from proof_of(article, name)
    if name == "chain":
        yield from (proof for hop in reversed(article.chain.hops) for proof in hop.evidence)
        yield from (proof for part in article.chain.contributors for proof in part.evidence)


def _values(article: Contents, name: str) -> Iterator[str]:
    if name != "chain":
        yield from (value.text for value in values_of(article, name))
        return
    yield from (f"{fact.values[0].text} ({fact.label})" for fact in stations(article))
    yield from (f"{value.text} (contributor)" for value in contributions(article))


def _lines(told: Explanation) -> Iterator[str]:
    yield f"{told.field}: {plain('; '.join(told.values), 400) or 'nothing'}"
    if told.evidence:
        yield "  proved by"
        yield from map(_proof_line, told.evidence)
    if told.candidates:
        yield "  considered"
        for candidate in told.candidates:
            yield from _candidate_lines(candidate)
    if not told.evidence and not told.candidates:
        yield "  nothing that the page says speaks of it"


def _proof_line(proof: Evidence) -> str:
    return f"    “{plain(proof.quote, _LONGEST)}” ({proof.basis}, {plain(proof.rule)}){_place(proof.xpath)}"


def _candidate_lines(candidate: Candidate) -> Iterator[str]:
    mark = "✓" if candidate.chosen else "✗"
    known = f"{candidate.basis}, {plain(candidate.rule)}"
    yield f"    {mark} {plain(candidate.value, _LONGEST)} ({known}): {plain(candidate.reason, _LONGEST)}"
    quote = plain(candidate.quote, _LONGEST)
    if quote and quote != plain(candidate.value, _LONGEST):
        yield f"        “{quote}”{_place(candidate.xpath)}"


def _place(xpath: str | None) -> str:
    return "" if xpath is None else f" at {plain(xpath, _LONGEST)}"
