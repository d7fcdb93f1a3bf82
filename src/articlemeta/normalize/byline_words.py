"""The words that a language's bylines are made of, made ready for reading names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import Factory, field, fields, frozen

from articlemeta.lexicon.folding import WORD_CHARACTER, fold_in_place
from articlemeta.models import AuthorRole
from articlemeta.normalize.text import fold, fold_key

_CASELESS = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(rf"{WORD_CHARACTER}+")
_AFTER_LABEL = re.compile(r"\s?(?:[:：|=＝]|[/／](?=\S)|-(?=\s)|$)\s?")
"""What stands between a label and a name: "Author: Jane Roe", "Text - Jane Roe"; or nothing more."""
_AFTER_CREDIT = re.compile(r"\s?[:：/＝=]")
_SHORT_NAME = re.compile(r"\s(?=\S{2,8}(?:\s|$))")
_LABELLED = re.compile(r"(?<=\s)[^\s:：/／]{1,20}\s?(?:[:：](?!\d)|[/／](?=\S))")
_SIGNS = ":：/／"
_RUN_ON = re.compile(r"[a-z](?=[A-Z])")
_LONGEST_LEAD = 64
_AFTER_TAIL = " \t\n(（[|,，、·"
_LAST_TAIL = 25
"""A name with its job behind it is no longer: characters."""

Words = frozenset[str]


@frozen
class Lead:
    """Words that introduce who made something: "by", "photos:"."""

    words: str
    role: AuthorRole
    is_bare: bool
    """Whether it needs no colon behind it."""
    is_spaced: bool
    """Whether it is written in a script that puts spaces between words."""

    def end(self, text: str) -> int | None:
        """Where what it introduces starts in a text that starts with it; None where something else follows."""
        after = len(self.words)
        label = _AFTER_LABEL.match(text, after)
        if label is not None:
            return label.end()
        if not self.is_bare:
            return None
        if self.is_spaced:
            return after + 1 if text[after].isspace() else None
        if after == 1:
            # One character is too easily a part of a word: a short name must follow it.
            name = _SHORT_NAME.match(text, after)
            return name.end() if name is not None else None
        return after + text[after].isspace()


@frozen
class LeadMatch:
    """A lead at the start of a text."""

    lead: Lead
    end: int
    """Where what it introduces starts."""

    @property
    def role(self) -> AuthorRole:
        """What the named did."""
        return self.lead.role


_ROLES = (
    (AuthorRole.EDITOR, "editor_"),
    (AuthorRole.TRANSLATOR, "translator_"),
    (AuthorRole.PHOTOGRAPHER, "photographer_"),
    (AuthorRole.WRITER, ""),
)


def _every_lead(words: BylineWords) -> Iterator[Lead]:
    for role, prefix in _ROLES:
        bare: Words = getattr(words, f"{prefix}leads")
        labels: Words = getattr(words, f"{prefix}labels")
        for lead in bare | labels:
            yield Lead(lead, role, lead in bare, _CASELESS.search(lead) is None)


def _by_start(words: BylineWords) -> Mapping[str, tuple[Lead, ...]]:
    """Leads by their first word, or by their first character in scripts without spaces; longer ones first."""
    grouped: dict[str, list[Lead]] = {}
    for lead in _every_lead(words):
        start = _WORD.match(lead.words) if lead.is_spaced else None
        grouped.setdefault(start[0] if start is not None else lead.words[:1], []).append(lead)
    return {start: tuple(sorted(leads, key=lambda lead: -len(lead.words))) for start, leads in grouped.items()}


def _joined(joiners: Words) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The words of each joiner by the first of them; longer ones first."""
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for joiner in sorted(joiners, key=len, reverse=True):
        if parts := tuple(joiner.split()):
            grouped.setdefault(parts[0], []).append(parts)
    return {first: tuple(every) for first, every in grouped.items()}


def _with_plain(words: Words) -> Words:
    """The words, also as they are written without accents: "redaccion"."""
    return words | {fold_key(word) for word in words if not word.isascii() and _CASELESS.search(word) is None}


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


@frozen(kw_only=True, eq=False)
class BylineWords:
    """What a language's bylines are made of. All words are folded (:func:`articlemeta.normalize.text.fold`)."""

    leads: Words = frozenset()
    """What stands before the writer's name, with or without a colon: "by", "von", "oleh"."""
    labels: Words = frozenset()
    """What does so with a colon alone: "author:", "text:"."""
    editor_leads: Words = frozenset()
    editor_labels: Words = frozenset()
    translator_leads: Words = frozenset()
    translator_labels: Words = frozenset()
    photographer_leads: Words = frozenset()
    photographer_labels: Words = frozenset()
    joiners: Words = frozenset()
    """What joins two names: "and", "und"."""
    companions: Words = frozenset()
    """Those of the joiners after which an organisation gave material and is no author: "with", "mit"."""
    joining_prefixes: Words = frozenset()
    """What joins two names as the first letter of the second: Arabic "و"."""
    report_tails: Words = frozenset()
    """What follows the place a report was sent from, in scripts without spaces: "報導"."""
    jobs: Words = frozenset()
    """Jobs and titles, as nouns: "reporter", "redakteurin"."""
    job_endings: Words = frozenset()
    """How compounds that name a job end: "redakteurin" in "Landwirtschaftsredakteurin"."""
    job_modifiers: Words = frozenset()
    """What stands before such a noun: "senior", "political"."""
    job_ranks: Words = frozenset()
    """What makes a job of any word after it, behind a name and a comma: "senior", "deputy"."""
    job_links: Words = frozenset()
    """What ties a job to a place or subject: "of", "für"."""
    honorifics: Words = frozenset()
    """What stands before a name and is no part of it: "mr", "frau"."""
    particles: Words = frozenset()
    """Small words inside names, in lower case: "von", "la", "bin"."""
    given_names: Words = frozenset()
    """Given names that many bear: what tells a name from a headline of two words. Without accents."""
    family_names: Words = frozenset()
    """The same where family names stand first and are few: in Chinese, Japanese and Korean."""
    organisations: Words = field(default=frozenset(), converter=_with_plain)
    """Words of which one makes a name an organisation's: "newsroom", "redaktion"."""
    organisation_endings: Words = frozenset()
    """The same for scripts that write without spaces, at the end of the name."""
    domain_endings: Words = frozenset()
    """How domain names end: "com", "de"."""
    never: Words = frozenset()
    """Whole texts that are never a name: "admin", "follow"."""
    cuts: Words = frozenset()
    """Words with which the names are over: "published", "follow"."""
    bios: Words = frozenset()
    """What follows a name in a sentence that says who somebody is: "is", "writes"."""
    tails: Words = frozenset()
    """What follows a name without a space: "记者", "기자"."""
    spaced_scripts: Words = frozenset()
    """Scripts in which a space stands between two names, not inside one: "han", "hangul"."""
    date_words: Words = frozenset()
    """Months and weekdays, which go with the date that follows a name."""

    _leads: Mapping[str, tuple[Lead, ...]] = field(init=False, repr=False, default=Factory(_by_start, takes_self=True))
    _joiners: Mapping[str, tuple[tuple[str, ...], ...]] = field(
        init=False, repr=False, default=Factory(lambda self: _joined(self.joiners), takes_self=True)
    )
    _tails: tuple[str, ...] = field(
        init=False, repr=False, default=Factory(lambda self: _longest_first(self.tails), takes_self=True)
    )
    _job_tails: tuple[str, ...] = field(
        init=False, repr=False, default=Factory(lambda self: tuple(self.tails & self.jobs), takes_self=True)
    )
    _organisation_ends: tuple[str, ...] = field(
        init=False, repr=False, default=Factory(lambda self: tuple(self.organisation_endings), takes_self=True)
    )
    _job_words: Words = field(
        init=False,
        repr=False,
        default=Factory(lambda self: frozenset(word for job in self.jobs for word in job.split()), takes_self=True),
    )
    _job_ends: tuple[str, ...] = field(
        init=False, repr=False, default=Factory(lambda self: tuple(self.job_endings), takes_self=True)
    )

    @classmethod
    def read(cls, lists: Callable[[str], Iterable[str]]) -> BylineWords:
        """Made of word lists got by name: ``"byline_leads"``, ``"byline_jobs"`` ..."""
        return cls(**{item.name: frozenset(lists(f"byline_{item.name}")) for item in fields(cls) if item.init})

    def lead(self, text: str) -> LeadMatch | None:
        """The lead that the text starts with."""
        first = _WORD.match(text, 0, _LONGEST_LEAD)
        if first is None:
            return None
        word = first[0]
        start = fold_in_place(word)
        leads = self._leads.get(start) or self._leads.get(start[0])
        if leads is None and (word[1:].islower() or word.isupper()):
            return None
        head = fold_in_place(text[:_LONGEST_LEAD])
        for lead in leads or ():
            if head.startswith(lead.words):
                end = lead.end(text)
                if end is not None:
                    return LeadMatch(lead, end)
        return self._run_on(text, head)

    def opens(self, text: str) -> bool:
        """Whether the first word of a text may start a lead: a cheap test."""
        first = _WORD.match(text, 0, _LONGEST_LEAD)
        if first is None:
            return False
        start = fold_in_place(first[0])
        return start in self._leads or start[0] in self._leads

    def _run_on(self, text: str, head: str) -> LeadMatch | None:
        """A lead that ran into the name where only a style sheet made the space: "ByJane Roe", but not "DiMaggio"."""
        place = _RUN_ON.search(text, 0, _LONGEST_LEAD)
        if place is None or (words := head[: place.end()]) in self.particles:
            return None
        start = words.partition(" ")[0]
        leads = (lead for lead in self._leads.get(start, ()) if lead.words == words and lead.is_bare)
        lead = next(leads, None)
        return LeadMatch(lead, place.end()) if lead is not None else None

    def lead_inside(self, text: str, start: int) -> int | None:
        """Where the first lead of a writer starts inside a text, as in "3 May 2021 by Jane Roe"."""
        for word in _WORD.finditer(text, start):
            if fold_in_place(word[0]) in self._leads and text[word.start() - 1].isspace():
                found = self.lead(text[word.start() :])
                if found is not None and self._may_stand_inside(found.lead) and self._has_space(text, word.start(), found):
                    return word.start()
        return None

    @staticmethod
    def _has_space(text: str, place: int, found: LeadMatch) -> bool:
        return text[place + found.end - 1].isspace()

    def _may_stand_inside(self, lead: Lead) -> bool:
        is_writer = lead.is_bare and lead.is_spaced and lead.role is AuthorRole.WRITER
        # "3 maggio di sera"
        return is_writer and len(lead.words) > 1 and not (len(lead.words) < 3 and lead.words in self.particles)

    def labels_inside(self, text: str) -> list[int]:
        """Where labels with their sign start inside a text, after a space: "Text: Jane Roe Photos: John Doe"."""
        if ":" not in text and "/" not in text and "：" not in text and "／" not in text:
            return []
        places = (self._label_around(text, found.start()) for found in _LABELLED.finditer(text))
        return [place for place in places if place]

    def _label_around(self, text: str, last: int) -> int:
        """Where a label starts whose last word starts here; 0 where there is none."""
        starts = [last]
        for _ in range(2):
            starts.append(text.rfind(" ", 0, max(0, starts[-1] - 1)) + 1)
        for start in reversed(starts):
            found = self.lead(text[start:])
            if (
                found is not None
                and start + found.end > last
                and text[start : start + found.end].rstrip()[-1] in _SIGNS
            ):
                return start
        return 0

    def credit(self, text: str) -> int | None:
        """Where a photographer's name starts in a text that starts with "Photo:" or "Photo by"."""
        found = self.lead(text)
        if found is None or found.role is not AuthorRole.PHOTOGRAPHER:
            return None
        lead = found.lead
        by_sign = lead.words in self.photographer_labels or not lead.is_spaced
        sign = _AFTER_CREDIT.match(text, len(lead.words)) if by_sign else None
        if sign is not None:
            return sign.end()
        return found.end if lead.is_bare and text[len(lead.words) :][:1].isspace() else None

    def credits(self, text: str) -> Iterator[int]:
        """Where photographers' names start anywhere in a text: "Rain in Rome. Photo: Jane Roe/AFP"."""
        for word in _WORD.finditer(text):
            start = fold_in_place(word[0])
            if start in self._leads or start[0] in self._leads:
                place = self.credit(text[word.start() :])
                if place is not None:
                    yield word.start() + place

    def speaks_of_pictures(self, text: str) -> bool:
        """Whether a line may tell who made a picture: a cheap test."""
        for word in _WORD.findall(fold_in_place(text)):
            for lead in self._leads.get(word, ()) or self._leads.get(word[0], ()):
                if lead.role is AuthorRole.PHOTOGRAPHER:
                    return True
        return False

    @property
    def has_tails(self) -> bool:
        """Whether jobs follow names in this language with nothing between."""
        return bool(self._job_tails)

    def has_tail(self, line: str) -> bool:
        """Whether the line starts with a name with its job behind it: "홍길동 기자", "見本太郎記者"."""
        for tail in self._job_tails:
            place = line.find(tail, 2, _LAST_TAIL + len(tail))
            if place > 0 and line[place + len(tail) :][:1] in ("", *_AFTER_TAIL):
                return not any(map(str.isdigit, line[:place]))
        return False

    def without_tail(self, name: str) -> str:
        """The name without the job or title that follows it with nothing between."""
        tail = next((tail for tail in self._tails if name.endswith(tail)), "")
        return name[: len(name) - len(tail)].rstrip() if tail else name

    def joiner_at(self, words: Sequence[str], place: int) -> int:
        """How many words from this place on join two names; 0 where they do not."""
        for joiner in self._joiners.get(fold(words[place]), ()):
            if tuple(map(fold, words[place : place + len(joiner)])) == joiner:
                return len(joiner)
        return 0

    def ends_as_organisation(self, folded: str) -> bool:
        """Whether a folded name ends as organisations' names do in scripts without spaces."""
        return folded.endswith(self._organisation_ends)

    def may_name_job(self, tokens: Iterable[str]) -> bool:
        """Whether a job may be among these folded words: a cheap test."""
        return any(token in self._job_words or token.endswith(self._job_ends) for token in tokens)

    def is_job(self, folded: str) -> bool:
        """Whether a folded word or phrase names a job."""
        return folded in self.jobs or (
            folded.endswith(self._job_ends) and " " not in folded and folded not in self.job_endings
        )
