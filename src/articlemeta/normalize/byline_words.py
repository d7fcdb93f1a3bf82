"""The words that a language's bylines are made of, made ready for reading names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import WORD_CHARACTER, fold_in_place
from articlemeta.models import AuthorRole
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_spaceless
from articlemeta.normalize.text import fold, fold_key

_WORD = rf"{WORD_CHARACTER}+"
_AFTER_LABEL = r"\s?(?:[:：|｜=＝]|[/／](?=\S)|-(?=\s)|$)\s?"
"""What stands between a label and a name: "Author: Jane Roe", "Text - Jane Roe"; or nothing more."""
_AFTER_CREDIT = r"\s?[:：/＝=]"
_SHORT_NAME = r"\s(?=\S{2,8}(?:\s|$))"
_LABELLED = r"(?<=\s)[^\s:：/／＝・]{1,20}\s?(?:[:：](?!\d)|[/／＝・](?=\S))"
_SIGNS = ":：/／＝・"
_RUN_ON = r"[a-z](?=[A-Z])"
_LONGEST_LEAD = 64
_AFTER_TAIL = " \t\n(（[|,，、·"
_FEWEST_ROLES = 2
_MOST_WORDS = 4
_LAST_TAIL = 25
"""A name with its job behind it is no longer: characters."""

Words = frozenset[str]


class Lead:
    """Words that introduce who made something: "by", "photos:"."""

    __slots__ = ("is_bare", "is_spaced", "role", "words")

    def __init__(self, words: str, role: AuthorRole, *, is_bare: bool) -> None:
        self.words = words
        self.role = role
        self.is_bare = is_bare
        """Whether it needs no colon behind it."""
        self.is_spaced = not is_spaceless(words)
        """Whether it is written in a script that puts spaces between words."""

    def end(self, text: str) -> int | None:
        """Where what it introduces starts in a text that starts with it; None where something else follows."""
        after = len(self.words)
        label = pattern(_AFTER_LABEL).match(text, after)
        if label is not None:
            return label.end()
        if not self.is_bare:
            return None
        if self.is_spaced:
            elided = self.words[-1] == "'" and text[after].isalpha()
            return after if elided else after + 1 if text[after].isspace() else None
        if text[after] == "・":
            return after + 1
        if after == 1:
            # One character is too easily a part of a word: a short name must follow it.
            name = pattern(_SHORT_NAME).match(text, after)
            return name.end() if name is not None else None
        return after + text[after].isspace()


class LeadMatch:
    """A lead at the start of a text."""

    __slots__ = ("end", "lead")

    def __init__(self, lead: Lead, end: int) -> None:
        self.lead = lead
        self.end = end
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
            yield Lead(lead, role, is_bare=lead in bare)


def _by_start(words: BylineWords) -> Mapping[str, tuple[Lead, ...]]:
    """Leads by their first word, or by their first character in scripts without spaces; longer ones first."""
    grouped: dict[str, list[Lead]] = {}
    for lead in _every_lead(words):
        start = pattern(_WORD).match(lead.words) if lead.is_spaced else None
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
    return words | {fold_key(word) for word in words if not word.isascii() and not is_spaceless(word)}


_LISTS = tuple(
    """leads labels editor_leads editor_labels translator_leads translator_labels photographer_leads
    photographer_labels joiners companions joining_prefixes report_tails jobs job_endings job_modifiers
    job_ranks job_links honorifics particles given_names family_names organisations organisation_endings
    domain_endings never cuts bios tails spaced_scripts date_words from_words casing doubtful places sent_words""".split()
)


_NAMES = frozenset(
    ("given_names", "family_names", "domain_endings", "particles", "spaced_scripts", "from_words", "casing", "places")
)


class BylineWords:
    """What a language's bylines are made of: word lists, folded as :func:`articlemeta.normalize.text.fold` does.

    Made once for a language, and never changed.
    """

    leads: Words
    """What stands before the writer's name, with or without a colon: "by", "von", "oleh"."""
    labels: Words
    """What does so with a colon alone: "author:", "text:"."""
    editor_leads: Words
    editor_labels: Words
    translator_leads: Words
    translator_labels: Words
    photographer_leads: Words
    photographer_labels: Words
    joiners: Words
    """What joins two names: "and", "und"."""
    companions: Words
    """Those of the joiners after which an organisation gave material and is no author: "with", "mit"."""
    joining_prefixes: Words
    """What joins two names as the first letter of the second: Arabic "و"."""
    report_tails: Words
    """What follows the place a report was sent from, in scripts without spaces: "報導"."""
    jobs: Words
    """Jobs and titles, as nouns: "reporter", "redakteurin"."""
    job_endings: Words
    """How compounds that name a job end: "redakteurin" in "Landwirtschaftsredakteurin"."""
    job_modifiers: Words
    """What stands before such a noun: "senior", "political"."""
    job_ranks: Words
    """What makes a job of any word after it, behind a name and a comma: "senior", "deputy"."""
    job_links: Words
    """What ties a job to a place or subject: "of", "für"."""
    honorifics: Words
    """What stands before a name and is no part of it: "mr", "frau"."""
    particles: Words
    """Small words inside names, in lower case: "von", "la", "bin"."""
    given_names: Words
    """Given names that many bear: what tells a name from a headline of two words. Without accents."""
    family_names: Words
    """The same where family names stand first and are few: in Chinese, Japanese and Korean."""
    organisations: Words
    """Words of which one makes a name an organisation's: "newsroom", "redaktion"."""
    organisation_endings: Words
    """The same for scripts that write without spaces, at the end of the name."""
    domain_endings: Words
    """How domain names end: "com", "de"."""
    never: Words
    """Whole texts that are never a name: "admin", "follow"."""
    cuts: Words
    """Words with which the names are over: "published", "follow"."""
    bios: Words
    """What follows a name in a sentence that says who somebody is: "is", "writes"."""
    tails: Words
    """What follows a name without a space: "记者", "기자"."""
    spaced_scripts: Words
    """Scripts in which a space stands between two names, not inside one: "han", "hangul"."""
    date_words: Words
    """Months and weekdays, which go with the date that follows a name."""
    doubtful: Words
    """Leads that open headlines as well, so that a name must follow that many bear: "report:", "interview:"."""
    from_words: Words
    """What stands behind a name and a comma before where the person works: Portuguese "do", "da"."""
    places: Words
    """Places of two words and more from which reports are sent: behind a name and a comma they are no second name."""
    sent_words: Words
    """What stands behind a name and a comma before where the report was sent from: Portuguese "de", German "aus"."""
    casing: Words
    """``dotless`` where capital I is the capital of ı, as in Turkish."""

    def __init__(self, lists: Callable[[str], Words]) -> None:
        for name in _LISTS:
            setattr(self, name, lists(f"byline_{name}"))
        self.organisations = _with_plain(self.organisations)
        self._leads = _by_start(self)
        self._joiners = _joined(self.joiners)
        self._tails = tuple(sorted(self.tails, key=len, reverse=True))
        self._job_tails = tuple(self.tails & self.jobs)
        self._glued_jobs = tuple(job for job in self.jobs if is_spaceless(job))
        self._job_words = frozenset(word for job in self.jobs for word in job.split())
        self._job_ends = tuple(self.job_endings)
        self._picture_starts = frozenset(
            start for start, leads in self._leads.items() if any(lead.role is AuthorRole.PHOTOGRAPHER for lead in leads)
        )
        self._glued_starts = frozenset(filter(is_spaceless, self._leads))
        """The first characters of leads in scripts without spaces."""
        self._glued_pictures = self._glued_starts & self._picture_starts
        self._openings = frozenset(
            lead.words.split(" ")[0] for leads in self._leads.values() for lead in leads if self._may_stand_inside(lead)
        )
        self._telling = frozenset(
            word for name in _LISTS if name not in _NAMES for phrase in getattr(self, name) for word in phrase.split()
        )
        """The words of all lists but those of names."""
        helping = (self.photographer_leads, self.editor_leads, self.translator_leads)
        self._helping = tuple(f" {lead} " for leads in helping for lead in leads if " " in lead)
        self._labels = {
            AuthorRole.WRITER: self.labels,
            AuthorRole.PHOTOGRAPHER: self.photographer_labels,
            AuthorRole.TRANSLATOR: self.translator_labels,
            AuthorRole.EDITOR: self.editor_labels,
        }
        self._organisation_ends = tuple(self.organisation_endings)

    def is_plain_name(self, text: str) -> bool:
        """Whether a text is two or three words with capitals, of which none says more than a name: a cheap test."""
        if not (text.istitle() and 3 < len(text) < _LONGEST_LEAD and text.replace(" ", "").isalpha()):
            return False
        words = fold_in_place(text).split(" ")
        if not 1 < len(set(words)) == len(words) < _MOST_WORDS or "" in words or not self._telling.isdisjoint(words):
            return False
        return not self._job_ends or not any(word.endswith(self._job_ends) for word in words)

    def lead(self, text: str) -> LeadMatch | None:
        """The lead that the text starts with."""
        first = pattern(_WORD).match(text, 0, _LONGEST_LEAD)
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

    @property
    def job_tails(self) -> tuple[str, ...]:
        """The jobs with which a word may end in scripts without spaces: “本紙コラムニスト”."""
        return self._glued_jobs

    def is_glued_lead(self, word: str) -> bool:
        """Whether a word is a lead in a script without spaces, and nothing more."""
        if not word or word[0] not in self._glued_starts:
            return False
        return any(lead.words == word for lead in self._leads.get(word[0], ()))

    def may_hold_lead(self, text: str) -> bool:
        """Whether a lead may stand anywhere in a text: a cheap test that spares most texts the search for one."""
        if not self._leads.keys().isdisjoint(pattern(_WORD).findall(fold_in_place(text))):
            return True
        if not text.isascii() and not self._glued_starts.isdisjoint(text):
            return True
        return pattern(_RUN_ON).search(text, 0, _LONGEST_LEAD) is not None

    def opens(self, text: str) -> bool:
        """Whether the first word of a text may start a lead: a cheap test."""
        first = pattern(_WORD).match(text, 0, _LONGEST_LEAD)
        if first is None:
            return False
        start = fold_in_place(first[0])
        return start in self._leads or start[0] in self._leads

    def _run_on(self, text: str, head: str) -> LeadMatch | None:
        """A lead that ran into the name where only a style sheet made the space: "ByJane Roe", but not "DiMaggio"."""
        place = pattern(_RUN_ON).search(text, 0, _LONGEST_LEAD)
        if place is None or (words := head[: place.end()]) in self.particles:
            return None
        start = words.partition(" ")[0]
        leads = (lead for lead in self._leads.get(start, ()) if lead.words == words and lead.is_bare)
        lead = next(leads, None)
        return LeadMatch(lead, place.end()) if lead is not None else None

    def lead_inside(self, text: str, start: int) -> int | None:
        """Where the first lead of a writer or translator starts inside a text, as in "3 May 2021 by Jane Roe"."""
        if self._openings.isdisjoint(fold_in_place(text[start:]).replace(":", " ").split()):
            return None
        for word in pattern(_WORD).finditer(text, start):
            if fold_in_place(word[0]) in self._leads and text[word.start() - 1].isspace():
                found = self.lead(text[word.start() :])
                if (
                    found is not None
                    and self._may_stand_inside(found.lead)
                    and self._has_space(text, word.start(), found)
                ):
                    return word.start()
        return None

    @staticmethod
    def _has_space(text: str, place: int, found: LeadMatch) -> bool:
        return text[place + found.end - 1].isspace()

    def _may_stand_inside(self, lead: Lead) -> bool:
        is_writer = lead.is_bare and lead.is_spaced and lead.role in {AuthorRole.WRITER, AuthorRole.TRANSLATOR}
        # "3 maggio di sera"
        return is_writer and len(lead.words) > 1 and not (len(lead.words) < 3 and lead.words in self.particles)

    def labels_inside(self, text: str) -> list[int]:
        """Where labels with their sign start inside a text, after a space: "Text: Jane Roe Photos: John Doe"."""
        found: list[int] = []
        if any(sign in text for sign in _SIGNS):
            places = (self._label_around(text, label.start()) for label in pattern(_LABELLED).finditer(text))
            found += [place for place in places if place]
        return sorted({*found, *self._helpers_inside(text)})

    def _helpers_inside(self, text: str) -> Iterator[int]:
        """Where leads of several words start that name who helped: "Story by Jane Roe Photos by John Doe"."""
        folded = fold_in_place(text)
        for words in self._helping:
            place = folded.find(words)
            if place > 0:
                yield place + 1

    def _label_around(self, text: str, last: int) -> int:
        """Where a label starts whose last word starts here; 0 where there is none."""
        starts = [last]
        for _ in range(2):
            end = max(0, starts[-1] - 1)
            starts.append(max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1)
        for start in reversed(starts):
            found = self.lead(text[start:])
            if (
                found is not None
                and start + found.end > last
                and text[start : start + found.end].rstrip()[-1] in _SIGNS
            ):
                return start
        return 0

    def with_signs(self, line: str) -> str | None:
        """A line of several labels without their signs, with these: "Words Jane Roe / Pictures John Doe".

        None where the line is none: one label alone may be the first word of a headline.
        """
        tokens = line.replace("\n", " ").split(" ")
        roles = [self._role_of_label(token, after) for token, after in pairwise(tokens)]
        if not roles or roles[0] is None or len({role for role in roles if role is not None}) < _FEWEST_ROLES:
            return None
        signed = [
            f"\n{token}:" if role is not None else token for token, role in zip(tokens, [*roles, None], strict=True)
        ]
        return " ".join(signed).strip()

    def _role_of_label(self, token: str, after: str) -> AuthorRole | None:
        """Whose label a word is that a name follows with no sign between."""
        if not (token.istitle() and after.istitle()):
            return None
        folded = fold_in_place(token)
        return next((role for role, labels in self._labels.items() if folded in labels), None)

    def credit(self, text: str) -> int | None:
        """Where a photographer's name starts in a text that starts with "Photo:" or "Photo by"."""
        found = self.lead(text)
        if found is None or found.role is not AuthorRole.PHOTOGRAPHER:
            return None
        lead = found.lead
        by_sign = lead.words in self.photographer_labels or not lead.is_spaced
        sign = pattern(_AFTER_CREDIT).match(text, len(lead.words)) if by_sign else None
        if sign is not None:
            return sign.end()
        return found.end if lead.is_bare and text[len(lead.words) :][:1].isspace() else None

    def credits(self, text: str) -> Iterator[int]:
        """Where photographers' names start anywhere in a text: "Rain in Rome. Photo: Jane Roe/AFP"."""
        for word in pattern(_WORD).finditer(fold_in_place(text)):
            if word[0] in self._picture_starts or word[0][0] in self._picture_starts:
                place = self.credit(text[word.start() :])
                if place is not None:
                    yield word.start() + place

    def speaks_of_pictures(self, text: str) -> bool:
        """Whether a line may tell who made a picture: a cheap test."""
        words = pattern(_WORD).findall(fold_in_place(text))
        if not self._picture_starts.isdisjoint(words):
            return True
        return not text.isascii() and not self._glued_pictures.isdisjoint(text)

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


@lru_cache(maxsize=64)
def byline_words(book: Phrasebook) -> BylineWords:
    """The words of which bylines in this book's language are made."""
    return BylineWords(book.words)
