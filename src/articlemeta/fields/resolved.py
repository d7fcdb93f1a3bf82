"""What a field module gives back: the value, what proves it, and what else was considered."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import frozen

from articlemeta.models import Candidate, Evidence

T_co = TypeVar("T_co", covariant=True)


@frozen
class Resolved(Generic[T_co]):
    """A resolved value with its reasons."""

    value: T_co
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
