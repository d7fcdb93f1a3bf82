"""One name with where it was heard, and what several have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from articlemeta.models import AuthorKind
from articlemeta.normalize.name_list import ParsedName
from articlemeta.normalize.name_match import same_name
from articlemeta.printed.byline_candidates import Byline, Strength
from articlemeta.signals import Signal

LISTED = 5
"""From this tier on, an organisation beside a person is meant as an author, not as an owner."""
MOST = 30
_NEAR = 4
"""Bylines so many blocks apart belong together."""


@frozen(kw_only=True, eq=False, repr=False)
class Heard:
    """One name with where it was heard."""

    name: ParsedName
    signal: Signal
    tier: int
    """How much a declared signal of this rule is worth."""
    byline: Byline | None = None
    url: str | None = None

    @property
    def text(self) -> str:
        """The name itself."""
        return self.name.name

    @property
    def is_person(self) -> bool:
        """Whether it is a person's."""
        return self.name.kind is AuthorKind.PERSON

    @property
    def strength(self) -> int:
        """How surely it is a byline, where it is printed."""
        return int(self.byline.strength) if self.byline is not None else 0

    @property
    def place(self) -> int:
        """Where on the page, as the number of its block."""
        return self.byline.block.index if self.byline is not None else -1


def unique(heard: Iterable[Heard]) -> list[Heard]:
    """Each name once, as the best source has it."""
    kept: list[Heard] = []
    for one in heard:
        if not any(same_name(one.text, other.text) for other in kept):
            kept.append(one)
    return kept


def best_tier(heard: Sequence[Heard]) -> list[Heard]:
    """The names that the most trusted signals declare."""
    best = max(h.tier for h in heard)
    return unique(h for h in heard if h.tier == best)


def is_beside(heard: Heard, printed: Sequence[Heard]) -> bool:
    """Whether the name is printed too."""
    return any(same_name(p.text, heard.text) for p in printed)


def is_signed(heard: Heard, printed: Sequence[Heard]) -> bool:
    """Whether the name is printed where more than its place shows that it signs the text."""
    return any(p.strength > Strength.BARE and same_name(p.text, heard.text) for p in printed)


def is_of_the_system(heard: Heard) -> bool:
    """Whether only the record of a web page, not of an article, names somebody: mostly whose account made the page."""
    return heard.signal.rule.startswith(("jsonld.webpage.", "meta.twitter:data"))
