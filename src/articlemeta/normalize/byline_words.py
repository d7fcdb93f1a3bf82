"""The words that a language's bylines are made of, made ready for reading names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from attrs import Factory, field, fields, frozen

from articlemeta.models import AuthorRole

_CASELESS = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FIRST_WORD = re.compile(r"\w+")
_NOTHING = re.compile(r"(?!)")

Words = frozenset[str]


def _longest_first(words: Iterable[str]) -> str:
    """An alternation of the words in which a longer one is tried before its own beginning."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _lead_pattern(bare: Words, labels: Words, particles: Words) -> re.Pattern[str]:
    """What matches at the start of a line: a lead, with a colon, a space or nothing between it and the name.

    A word of one character, and one in a script without spaces, needs a colon or the end of the line after it, unless
    it is long enough to be no part of another word.
    """
    every = bare | labels
    if not every:
        return _NOTHING
    spaced = {word for word in bare if not _CASELESS.search(word)}
    glued = {word for word in bare - spaced if len(word) > 1}
    # "ByJane Roe" is what is left where only a style sheet made the space; "DiMaggio" is a name.
    run_on = {word for word in spaced - particles if len(word) > 1}
    parts = [rf"(?:{_longest_first(every)})\s?(?:[:：|=＝]|[/／](?=\S)|-(?=\s)|$)\s?"]
    if spaced:
        parts.append(rf"(?:{_longest_first(spaced)})\s")
    if run_on:
        parts.append(rf"(?:{_longest_first(run_on)})(?<=(?-i:[a-z]))(?=(?-i:[A-Z]))")
    if short := bare - spaced - glued:
        parts.append(rf"(?:{_longest_first(short)})\s(?=\S{{2,8}}(?:\s|$))")
    if glued:
        parts.append(rf"(?:{_longest_first(glued)})\s?")
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE)


def _every_lead(words: BylineWords) -> re.Pattern[str]:
    """What matches where any of the roles' patterns does."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in words.lead_patterns.values()), re.IGNORECASE)


def _picture_pattern(words: BylineWords) -> re.Pattern[str]:
    """A word that a line about a picture's maker holds."""
    every = words.photographer_labels | words.photographer_leads
    first = {match[0] for word in every if (match := _FIRST_WORD.match(word))}
    return re.compile(_longest_first(first), re.IGNORECASE) if first else _NOTHING


def _first_words(words: BylineWords) -> Words:
    """The first word of each lead, as :meth:`BylineWords.may_open` compares it."""
    every = words.leads | words.labels
    for role in ("editor", "translator", "photographer"):
        every |= getattr(words, f"{role}_leads") | getattr(words, f"{role}_labels")
    return frozenset(match[0] for lead in every if (match := _FIRST_WORD.match(lead)))


def _inner_pattern(leads: Words, particles: Words) -> re.Pattern[str]:
    """A lead inside a line, where it can follow a date: "3 May 2021 by Jane Roe"."""
    words = {word for word in leads if len(word) > 1 and not _CASELESS.search(word)}
    words -= {word for word in particles if len(word) < 3}  # "3 maggio di sera"
    if not words:
        return _NOTHING
    return re.compile(rf"\s((?:{_longest_first(words)}):?\s)", re.IGNORECASE)


def _tailed_pattern(tails: Words) -> re.Pattern[str]:
    """A name with its job behind it at the start of a short line: "홍길동 기자", "見本太郎記者"."""
    return re.compile(rf"[^\s\d].{{1,24}}?(?:{_longest_first(tails)})(?=$|[\s(（\[|])") if tails else _NOTHING


def _credit_pattern(words: BylineWords) -> re.Pattern[str]:
    """A picture's credit with its label, anywhere in a line: "Rain in Rome. Photo: Jane Roe/AFP"."""
    labels = words.photographer_labels | {lead for lead in words.photographer_leads if _CASELESS.search(lead)}
    parts = [rf"(?:{_longest_first(labels)})\s?[:：/＝=]"] if labels else []
    parts += [rf"(?:{_longest_first(words.photographer_leads)})\s"] if words.photographer_leads else []
    if not parts:
        return _NOTHING
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})\s?([^\n()（）]{{0,120}})", re.IGNORECASE)


def _joiner_pattern(joiners: Words) -> re.Pattern[str]:
    words = {word for word in joiners if word}
    return re.compile(rf"\s(?:{_longest_first(words)})\s", re.IGNORECASE) if words else _NOTHING


def _patterns(words: BylineWords) -> dict[AuthorRole, re.Pattern[str]]:
    return {
        AuthorRole.EDITOR: _lead_pattern(words.editor_leads, words.editor_labels, words.particles),
        AuthorRole.TRANSLATOR: _lead_pattern(words.translator_leads, words.translator_labels, words.particles),
        AuthorRole.PHOTOGRAPHER: _lead_pattern(words.photographer_leads, words.photographer_labels, words.particles),
        AuthorRole.WRITER: _lead_pattern(words.leads, words.labels, words.particles),
    }


def _ending(endings: Words) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{_longest_first(endings)})$") if endings else _NOTHING


@frozen(kw_only=True)
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
    jobs: Words = frozenset()
    """Jobs and titles, as nouns: "reporter", "redakteurin"."""
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
    organisations: Words = frozenset()
    """Words of which one makes a name an organisation's: "newsroom", "redaktion"."""
    organisation_endings: Words = frozenset()
    """The same for scripts that write without spaces, at the end of the name."""
    domain_endings: Words = frozenset()
    """How domain names end: "com", "de"."""
    never: Words = frozenset()
    """Whole texts that are never a name: "admin", "follow"."""
    cuts: Words = frozenset()
    """Words with which the names are over: "published", "follow"."""
    tails: Words = frozenset()
    """What follows a name without a space: "记者", "기자"."""
    spaced_scripts: Words = frozenset()
    """Scripts in which a space stands between two names, not inside one: "han", "hangul"."""
    date_words: Words = frozenset()
    """Months and weekdays, which go with the date that follows a name."""

    lead_patterns: dict[AuthorRole, re.Pattern[str]] = field(
        init=False, repr=False, eq=False, default=Factory(_patterns, takes_self=True)
    )
    lead: re.Pattern[str] = field(init=False, repr=False, eq=False, default=Factory(_every_lead, takes_self=True))
    first_words: Words = field(init=False, repr=False, eq=False, default=Factory(_first_words, takes_self=True))
    inner: re.Pattern[str] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: _inner_pattern(self.leads, self.particles), takes_self=True),
    )
    tailed: re.Pattern[str] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: _tailed_pattern(self.tails & self.jobs), takes_self=True),
    )
    picture: re.Pattern[str] = field(
        init=False, repr=False, eq=False, default=Factory(_picture_pattern, takes_self=True)
    )
    credit: re.Pattern[str] = field(init=False, repr=False, eq=False, default=Factory(_credit_pattern, takes_self=True))
    joiner: re.Pattern[str] = field(
        init=False, repr=False, eq=False, default=Factory(lambda self: _joiner_pattern(self.joiners), takes_self=True)
    )
    tail: re.Pattern[str] = field(
        init=False, repr=False, eq=False, default=Factory(lambda self: _ending(self.tails), takes_self=True)
    )

    def may_open(self, line: str) -> bool:
        """Whether a line can start with a lead: a cheap test that spares most lines the pattern."""
        first = _FIRST_WORD.match(line)
        if first is None or not first[0].isascii():
            return first is not None
        word = first[0]
        # "ByJane" is a lead that ran into the name.
        return word.lower() in self.first_words or not (word[1:].islower() or word.isupper())

    @classmethod
    def read(cls, lists: Callable[[str], Iterable[str]]) -> BylineWords:
        """Made of word lists got by name: ``"byline_leads"``, ``"byline_jobs"`` ..."""
        return cls(**{item.name: frozenset(lists(f"byline_{item.name}")) for item in fields(cls) if item.init})
