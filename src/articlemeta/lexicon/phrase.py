"""One phrase of a language: what it means, how it is written, and where it was met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from articlemeta.errors import LexiconError
from articlemeta.lexicon.template import SPACELESS, chance, compile_template, required_words

_TRIMMED_LEFT = " \t\n\"'“”„«»‘’‚‹›「『《〈*•·:：–—-=＝,，、|/"
_TRIMMED_RIGHT = _TRIMMED_LEFT + ".!;。」』》〉"
_MOST_MATCHES = 8


@frozen(kw_only=True)
class Phrase:
    """A phrase, as a table holds it."""

    id: str
    """Its name, such as ``"en.first-appeared"``."""
    means: str
    """What it says: ``original``, ``wire``, ``disclaimer`` ...; ``not`` for a guard."""
    template: str
    """How it is written; see ``docs/how-to/add-a-language.md``."""
    language: str = "en"
    """The language it belongs to, or ``any``."""
    zones: tuple[str, ...] = ()
    """The zones in which it may be tried; empty for all."""
    data: Mapping[str, str | tuple[str, ...]] = field(factory=dict)
    """Whatever else the table says of it, such as ``kind``."""

    @property
    def spaceless(self) -> bool:
        """Whether words of its language are looked for inside words."""
        return self.language in SPACELESS


@frozen
class PhraseMatch:
    """A phrase that was met in a text."""

    phrase: Phrase
    source: str = field(repr=False)
    """The text that was searched."""
    start: int
    end: int
    slots: Mapping[str, tuple[int, int]]
    """Where each slot that was filled starts and ends, without quotes and punctuation around it."""

    def text(self, slot: str) -> str | None:
        """What a slot holds; None where the text leaves it out."""
        place = self.slots.get(slot)
        return None if place is None else self.source[place[0] : place[1]]

    @property
    def quote(self) -> str:
        """The words of the text that matched."""
        return self.source[self.start : self.end]


@define(eq=False)
class Entry:
    """A phrase in a book, with what must be in a text before it is worth to be tried."""

    phrase: Phrase
    needed: tuple[frozenset[str], ...]
    """A text must hold one word, or words in a row, of each of these sets; the first is the most telling one."""
    keys: frozenset[str]
    """Words of which a text must hold one, the fewest and longest that will do: what the phrase is looked up by."""

    @classmethod
    def of(cls, phrase: Phrase) -> Entry:
        """Read a phrase for the first time.

        Raises:
            LexiconError: its template is malformed.
        """
        needed = required_words(phrase.template, spaceless=phrase.spaceless)
        return cls(phrase, needed, needed[0] if phrase.spaceless else _keys(needed))

    _words: tuple[frozenset[str], ...] = field(init=False, repr=False)
    """Of each set the most telling words, where a text is cut into words; a test quicker than looking for rows."""
    _rows: tuple[frozenset[str], ...] = field(init=False, repr=False)
    """The sets that hold more than those words tell: rows of words, or parts of an uncut text."""
    # `define` makes slots; functools' cache needs a dictionary, so the pattern is held by hand.
    _pattern: re.Pattern[str] | None = None

    def __attrs_post_init__(self) -> None:
        spaceless = self.phrase.spaceless
        self._words = () if spaceless else tuple(map(_longest_words, self.needed))
        self._rows = self.needed if spaceless else tuple(group for group in self.needed if " " in "".join(group))

    @property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, made when it is first needed."""
        if self._pattern is None:
            self._pattern = compile_template(self.phrase.template, spaceless=self.phrase.spaceless)
        return self._pattern

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether these words of a text are enough for the phrase."""
        return not any(map(words.isdisjoint, self._words))

    def may_stand_in(self, flat: str) -> bool:
        """Whether a folded text, with single spaces, holds what the phrase needs beside single words."""
        for group in self._rows:
            for row in group:
                if row in flat:
                    break
            else:
                return False
        return True

    def find(self, text: str, folded: str) -> Iterator[PhraseMatch]:
        """Each place where the phrase stands."""
        for number, found in enumerate(self.pattern.finditer(folded)):
            if number == _MOST_MATCHES:
                return
            yield PhraseMatch(self.phrase, text, found.start(), found.end(), _slots(text, found))


def _keys(needed: tuple[frozenset[str], ...]) -> frozenset[str]:
    """The most telling word of each way to write the set whose such words are the most telling ones."""
    return min((_longest_words(group) for group in needed), key=lambda words: (chance(words), sorted(words)))


def _longest_words(rows: frozenset[str]) -> frozenset[str]:
    return frozenset(max(row.split(), key=lambda word: (len(word), word)) for row in rows)


def _slots(text: str, found: re.Match[str]) -> dict[str, tuple[int, int]]:
    slots: dict[str, tuple[int, int]] = {}
    for label in found.groupdict():
        start, end = _trim(text, *found.span(label))
        if start < end:
            slots.setdefault(label.split("__")[0], (start, end))
    return slots


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The slot without the quotes and punctuation around it."""
    if start < 0:
        return 0, 0
    while end > start and text[end - 1] in _TRIMMED_RIGHT:
        end -= 1
    while start < end and text[start] in _TRIMMED_LEFT:
        start += 1
    return start, end


def make_phrase(entry: Mapping[str, object], *, language: str, where: str) -> Phrase:
    """A phrase from a table's entry.

    Raises:
        LexiconError: something that every phrase has is missing, or is no text.
    """
    for key in ("id", "means", "template"):
        if not isinstance(entry.get(key), str) or not entry[key]:
            raise LexiconError(f"{where}, phrase {entry.get('id', '?')}", f"“{key}” is missing or is no text")
    known = {"id", "means", "template", "zones", "language", "example", "examples", "near_miss", "near_misses"}
    return Phrase(
        id=str(entry["id"]),
        means=str(entry["means"]),
        template=str(entry["template"]),
        language=str(entry.get("language", language)),
        zones=_texts(entry.get("zones", ()), where, "zones"),
        data={
            key: value if isinstance(value, str) else _texts(value, where, key)
            for key, value in entry.items()
            if key not in known
        },
    )


def _texts(value: object, where: str, key: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise LexiconError(where, f"“{key}” must be a text or a list of texts")
    return tuple(value)
