"""All phrases and word lists that may stand on a page of one language, and how they are found in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from articlemeta.lexicon.folding import fold_in_place, has_wide, words_of
from articlemeta.lexicon.phrase import Entry, Phrase, PhraseMatch

_LONGEST_TEXT = 20_000

_Numbered = tuple[int, Entry]
"""A phrase and its place in the book."""


class Phrasebook:
    """The phrases of a language, English, and those of no language.

    A text is looked through once for words that some phrase cannot do without; only the phrases whose words are all
    there become regular expressions and are tried. A text without such words costs next to nothing.
    """

    __slots__ = ("_by_part", "_by_word", "_parts", "_words", "language", "lists", "phrases")

    def __init__(self, language: str, entries: Iterable[Entry], lists: Mapping[str, frozenset[str]]) -> None:
        self.language = language
        """The language whose book this is."""
        self.lists = lists
        """The word lists, folded, by name."""
        numbered = tuple(enumerate(entries))
        self.phrases: tuple[Phrase, ...] = tuple(entry.phrase for _, entry in numbered)
        """All phrases, in the order of the tables."""
        self._by_word = _index(one for one in numbered if not one[1].phrase.spaceless)
        self._by_part = _index(one for one in numbered if one[1].phrase.spaceless)
        self._words = frozenset(self._by_word)
        self._parts = tuple(part for part in self._by_part if part.isascii())

    def words(self, name: str) -> frozenset[str]:
        """A word list, folded; empty where the language has none of this name."""
        return self.lists.get(name, frozenset())

    def find(self, text: str, means: frozenset[str] | None = None) -> Iterator[PhraseMatch]:
        """Each place in the text where a phrase stands, in the order of the tables.

        Args:
            text: a line or block of the page.
            means: look only for phrases that mean one of these.
        """
        text = text[:_LONGEST_TEXT]
        folded = fold_in_place(text)
        keys = self._keys_in(folded)
        if keys:
            for entry in self._worth_trying(folded, keys):
                if means is None or entry.phrase.means in means:
                    yield from entry.find(text, folded)

    def _keys_in(self, folded: str) -> list[list[_Numbered]]:
        """The phrases of each key word or part that the text holds."""
        words = words_of(folded)
        found = (
            [] if self._words.isdisjoint(words) else [self._by_word[word] for word in self._words.intersection(words)]
        )
        if self._by_part:
            parts = self._by_part if has_wide(folded) else self._parts
            found += [self._by_part[part] for part in parts if part in folded]
        return found

    def _worth_trying(self, folded: str, found: Iterable[Iterable[_Numbered]]) -> list[Entry]:
        flat = " ".join(folded.split())
        tried = {place: e for entries in found for place, e in entries if e.may_stand_in(flat)}
        return [tried[place] for place in sorted(tried)]


def _index(entries: Iterable[_Numbered]) -> dict[str, list[_Numbered]]:
    index: dict[str, list[_Numbered]] = {}
    for one in entries:
        for key in one[1].keys:
            index.setdefault(key, []).append(one)
    return index
