"""All phrases and word lists that may stand on a page of one language, and how they are found in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from articlemeta.lexicon.folding import fold_in_place, words_of
from articlemeta.lexicon.phrase import Entry, Phrase, PhraseMatch

_LONGEST_TEXT = 20_000

_Numbered = tuple[int, Entry]
"""A phrase and its place in the book."""
_Index = dict[str, list[_Numbered]]
"""Phrases by the words or parts that they are looked up by."""


class Phrasebook:
    """The phrases of a language, English, and those of no language.

    Texts are looked through once, all together, for words that some phrase cannot do without; only the phrases whose
    words are all in one of them become regular expressions and are tried. A text without such words costs next to nothing.
    """

    __slots__ = ("_by_part", "_by_word", "_words", "language", "lists", "phrases")

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

    def words(self, name: str) -> frozenset[str]:
        """A word list, folded; empty where the language has none of this name."""
        return self.lists.get(name, frozenset())

    def find(self, text: str, means: frozenset[str] | None = None) -> Iterator[PhraseMatch]:
        """Each place in the text where a phrase stands, in the order of the tables.

        Args:
            text: a line or block of the page.
            means: look only for phrases that mean one of these.
        """
        for found in self.find_in([text], means):
            yield from found

    def find_in(self, texts: Sequence[str], means: frozenset[str] | None = None) -> Iterator[list[PhraseMatch]]:
        """What :meth:`find` finds in each of several texts. It is quicker than asking of one after the other."""
        texts = [text[:_LONGEST_TEXT] for text in texts]
        folded = [*map(fold_in_place, texts)]
        words = [*map(words_of, folded)]
        index = self._shortened(frozenset(chain.from_iterable(words)))
        together = "\n".join(folded) if self._by_part else ""
        parts = [part for part in self._by_part if part in together]
        for text, plain, listed in zip(texts, folded, words, strict=True):
            yield [
                match
                for entry in self._worth_trying(plain, listed, index, parts)
                if means is None or entry.phrase.means in means
                for match in entry.find(text, plain)
            ]

    def _shortened(self, words: frozenset[str]) -> _Index:
        """The index without what needs words that are nowhere in the texts."""
        index: _Index = {}
        for word in self._words & words:
            if likely := [one for one in self._by_word[word] if one[1].may_stand_among(words)]:
                index[word] = likely
        return index

    def _worth_trying(self, folded: str, listed: Sequence[str], index: _Index, parts: Iterable[str]) -> Iterable[Entry]:
        """The phrases of the index, and those of the parts, that may stand in the text, in the order of the tables."""
        likely: dict[int, Entry] = {}
        if keys := [word for word in listed if word in index]:
            words = frozenset(listed)
            likely = {place: e for key in keys for place, e in index[key] if e.may_stand_among(words)}
        for part in parts:
            if part in folded:
                likely.update(self._by_part[part])
        if not likely:
            return ()
        flat = " ".join(folded.split())
        return [likely[place] for place in sorted(likely) if likely[place].may_stand_in(flat)]


def _index(entries: Iterable[_Numbered]) -> _Index:
    index: _Index = {}
    for one in entries:
        for key in one[1].keys:
            index.setdefault(key, []).append(one)
    return index
