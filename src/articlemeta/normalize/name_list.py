"""The names of one byline as they are found: each once, with what is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from articlemeta.models import AuthorKind, AuthorRole
from articlemeta.normalize.jobs import EDGE, Jobs
from articlemeta.normalize.known_parties import KnownParties
from articlemeta.normalize.name_case import normalize_capitals
from articlemeta.normalize.name_forms import is_known_name, looks_like_organisation
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold

MAX_NAME = 80
"""No name is longer: characters."""
_FULL_NAME = 2
_OF = ("of", "from", "for")


@frozen(kw_only=True)
class ParsedName:
    """One name in a byline."""

    name: str
    kind: AuthorKind = AuthorKind.PERSON
    role: AuthorRole = AuthorRole.WRITER
    affiliation: str | None = None
    job: str | None = None
    led: bool = False
    """Whether a word such as "by" introduces it."""
    titled: bool = False
    """Whether a job, a title or what somebody did stands beside it, as it does beside names alone."""


class NameList:
    """The names found so far, in order."""

    __slots__ = ("found", "jobs", "parties")

    def __init__(self, parties: KnownParties, jobs: Jobs) -> None:
        self.parties = parties
        self.jobs = jobs
        self.found: list[ParsedName] = []

    def add_person(self, name: str, *, role: AuthorRole, led: bool) -> None:
        """Adds what is nothing but a person's name."""
        if not self._known(name):
            self.found.append(ParsedName(name=name, role=role, led=led))

    def amend(self, *, name: str | None = None, job: str | None = None, affiliation: str | None = None) -> None:
        """Says more of the last name."""
        last = self.found[-1]
        self.found[-1] = evolve(
            last,
            name=name or last.name,
            job=job or last.job,
            affiliation=affiliation or last.affiliation,
            titled=last.titled or job is not None,
        )

    def amend_role(self, role: AuthorRole) -> None:
        """Says what the last one did."""
        self.found[-1] = evolve(self.found[-1], role=role, titled=True)

    def add(self, name: str, before: str, *, role: AuthorRole, led: bool) -> None:
        """Adds a name, and where the person works if that follows with nothing between: "Jane Roe The Example Times"."""
        words = name.split(" ")
        if 1 < len(words) < 4 and is_east_asian(name) and self.parties.is_agency(words[0]):
            self._add_one(" ".join(words[1:]), before, role, led)
            self._add_one(words[0], ",", role, led)
            return
        place = self._end_of_person(words)
        person = words[: place - 1] if words[place - 1] in _OF else words[:place]
        if place:
            self._add_one(" ".join(person), before, role, led)
            rest = " ".join(words[place:])
            self.amend(affiliation=None if self.parties.kind(rest) is AuthorKind.PERSON and " " not in rest else rest)
        else:
            self._add_one(name, before, role, led)

    def _end_of_person(self, words: Sequence[str]) -> int:
        """How many words are the person's, where the rest is whom they work for; 0 where no rest is."""
        if shouted := self._shouted(words):
            return shouted
        for place in range(2, min(6, len(words))):
            person = words[: place - 1] if words[place - 1] in _OF else words[:place]
            named = len(person) < place or words[place] == "The" or is_known_name(" ".join(person), self.parties.words)
            if named and self._is_newspaper(words, place):
                return place
        return 0

    def _shouted(self, words: Sequence[str]) -> int:
        """How many words in capitals stand before others that are none: "JANE ROE Example Weekly"."""
        count = next((n for n, word in enumerate(words) if not _is_shouted(word)), 0)
        rest = " ".join(words[count:])
        if count < _FULL_NAME or not all(map(str.istitle, words[count:])) or self.jobs.is_job(rest):
            return 0
        person = is_known_name(" ".join(words[:count]), self.parties.words)
        works_there = self.parties.kind(rest) is AuthorKind.ORGANIZATION and (
            " " in rest or self.parties.is_agency(rest)
        )
        return count if person or works_there else 0

    def _is_newspaper(self, words: Sequence[str], place: int) -> bool:
        rest = words[place:]
        if rest[0] == "The" and len(rest) > 1:
            if len(rest) > _FULL_NAME and all(map(str.istitle, words)):
                return True
            return looks_like_organisation(" ".join(rest[1:]), self.parties.words)
        # "CalMatters" and "NPR" are no family names.
        alone = len(rest) == 1 and rest[0].istitle() and words[place - 1] not in _OF
        return not alone and self.parties.is_agency(" ".join(rest))

    def _add_one(self, name: str, before: str, role: AuthorRole, led: bool) -> None:
        words, printed = self.parties.words, name
        if name[1:2] in ("'", "’") and self.parties.is_agency(name[2:]):
            name = name[2:]  # "par l'AFP"
        name, job = (name, None) if self.parties.is_agency(name) else self.jobs.without_jobs(name)
        titled = job is not None or len(name) < len(printed.strip(EDGE))
        if not name or len(name) > MAX_NAME or fold(name) in words.never:
            return
        kind = self.parties.kind(name)
        if kind is AuthorKind.ORGANIZATION and name.startswith("the ") and name[4:5].isupper():
            name = f"The{name[3:]}"
        works_there = before == "/" and job is not None and not is_known_name(name, words)
        if kind is AuthorKind.ORGANIZATION and role is AuthorRole.PHOTOGRAPHER and self._follows_writer():
            return  # "Text: Jane Roe, Photo: AP"
        if (kind is AuthorKind.ORGANIZATION or works_there) and self._belongs_to_last(before):
            self.amend(affiliation=name)
        elif self.found and kind is AuthorKind.ORGANIZATION and name.islower() and not self.parties.is_agency(name):
            return  # "Jane Roe and agencies"
        elif not self._known(name):
            if kind is AuthorKind.PERSON:
                name = normalize_capitals(name, words.particles, dotless="dotless" in words.casing)
            self.found.append(ParsedName(name=name, kind=kind, role=role, job=job, led=led, titled=titled))

    def _follows_writer(self) -> bool:
        """Whether the last name is a writer's, so that what comes after another role's label is no affiliation of it."""
        return bool(self.found) and self.found[-1].role is not AuthorRole.PHOTOGRAPHER

    def _belongs_to_last(self, before: str) -> bool:
        """Whether an organisation here is where the person before it works."""
        if not self.found or before not in (",", "，", "|", "-", "–", "—", "\n", "·", "•", "/"):
            return False
        last = self.found[-1]
        return last.kind is AuthorKind.PERSON and last.affiliation is None

    def _known(self, name: str) -> bool:
        folded = fold(name)
        return any(fold(found.name) == folded for found in self.found)


def _is_shouted(word: str) -> bool:
    """Whether a word is in capitals, and more than an initial or a particle."""
    return word.isupper() and (len(word) > 1 or word.isalpha())
