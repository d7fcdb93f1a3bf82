"""All phrases and word lists that may stand on a page of one language, and how they are found in a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from articlemeta.lexicon.folding import fold_in_place, words_of
from articlemeta.lexicon.phrase import Entry, Phrase, PhraseMatch

_LONGEST_TEXT = 20_000


class Phrasebook:
    """The phrases of a language, English, and those of no language.

    A text is looked through once for words that some phrase cannot do without; only the phrases whose words are all
    there become regular expressions and are tried. A text without such words costs next to nothing.
    """

    __slots__ = ("_by_part", "_by_word", "_entries", "language", "lists")

    def __init__(self, language: str, entries: Iterable[Entry], lists: Mapping[str, frozenset[str]]) -> None:
        self.language = language
        """The language whose book this is."""
        self.lists = lists
        """The word lists, folded, by name."""
        self._entries = tuple(Entry(entry.phrase, place, entry.needed) for place, entry in enumerate(entries))
        self._by_word: dict[str, list[Entry]] = {}
        self._by_part: dict[str, list[Entry]] = {}
        for entry in self._entries:
            index = self._by_part if entry.phrase.spaceless else self._by_word
            for word in entry.needed[0]:
                index.setdefault(word, []).append(entry)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases, in the order of the tables."""
        return tuple(entry.phrase for entry in self._entries)

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
        words = words_of(folded)
        for entry in self._worth_trying(folded, words, means):
            yield from entry.find(text, folded)

    def find_in(
        self, texts: Sequence[str], means: frozenset[str] | None = None
    ) -> Iterator[tuple[int, list[PhraseMatch]]]:
        """Like :meth:`find` for many texts: the number of each text in which a phrase stands, and what stands there.

        All texts are looked through at once for the words of phrases, which is what makes it cheap.
        """
        folded = [fold_in_place(text[:_LONGEST_TEXT]) for text in texts]
        joined = "\n".join(folded)
        starts = list(accumulate((len(text) + 1 for text in folded), initial=0))
        tried: dict[int, list[Entry]] = {}
        for entry in self._worth_trying(joined, words_of(joined), means):
            for number in _texts_with(entry.needed[0], joined, starts):
                if entry.may_stand_in_part(folded[number]):
                    tried.setdefault(number, []).append(entry)
        for number in sorted(tried):
            matches = [match for entry in tried[number] for match in entry.find(texts[number], folded[number])]
            if matches:
                yield number, matches

    def _worth_trying(self, folded: str, words: set[str], means: frozenset[str] | None) -> list[Entry]:
        found = {
            entry.place: entry
            for word in words & self._by_word.keys()
            for entry in self._by_word[word]
            if means is None or entry.phrase.means in means
        }
        for part, entries in self._by_part.items():
            if part in folded:
                found |= {e.place: e for e in entries if means is None or e.phrase.means in means}
        return [found[place] for place in sorted(found) if found[place].may_stand_in(folded, words)]


def _texts_with(words: Iterable[str], joined: str, starts: Sequence[int]) -> list[int]:
    """The numbers of the texts, of which ``joined`` is made, that hold one of the words."""
    found: set[int] = set()
    for word in words:
        at = joined.find(word)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(number)
            at = joined.find(word, starts[number + 1])
    return sorted(found)
