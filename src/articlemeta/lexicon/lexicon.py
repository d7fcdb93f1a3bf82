"""The lexicon: every table together, each read when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from articlemeta.errors import LexiconError
from articlemeta.lexicon.agencies import Agency, AgencyIndex, make_agency
from articlemeta.lexicon.loader import known_languages, read_agencies, read_language
from articlemeta.lexicon.phrase import Entry, Phrase, make_phrase
from articlemeta.lexicon.phrasebook import Phrasebook

ENTRY_POINTS = "articlemeta.lexicon"
"""The group of entry points under which packages ship agencies and phrases."""
ENGLISH = "english_"
"""What the names of those English lists begin with that are of no use when mixed with another language's."""
_APART = "notice_"


class Lexicon:
    """The knowledge of the world that the library works with. It never changes; :meth:`extended` gives another one."""

    __slots__ = ("_agencies", "_books", "_own_agencies", "_own_phrases")

    def __init__(self, agencies: Iterable[Agency] = (), phrases: Iterable[Phrase] = ()) -> None:
        self._own_agencies = tuple(agencies)
        self._own_phrases = tuple(Entry.of(phrase) for phrase in phrases)
        self._books: dict[str, Phrasebook] = {}
        self._agencies: AgencyIndex | None = None

    @property
    def agencies(self) -> AgencyIndex:
        """Agencies by printed form; one that a user added goes before one of the table."""
        if self._agencies is None:
            own = {agency.id for agency in self._own_agencies}
            self._agencies = AgencyIndex((*self._own_agencies, *(a for a in _agencies() if a.id not in own)))
        return self._agencies

    def for_language(self, tag: str | None) -> Phrasebook:
        """The phrases for a page in this language: its own, the English ones, and those of no language."""
        language = (tag or "en").replace("_", "-").split("-")[0].lower()
        language = language if language in _known_languages() or self._has_own(language) else "en"
        book = self._books.get(language)
        if book is None:
            # Two threads may both make it; both books are the same, and either may stay.
            book = self._books[language] = self._make_book(language)
        return book

    def _has_own(self, language: str) -> bool:
        return any(entry.phrase.language == language for entry in self._own_phrases)

    def _make_book(self, language: str) -> Phrasebook:
        entries: list[Entry] = []
        lists: dict[str, frozenset[str]] = {}
        for part in dict.fromkeys((language, "en", "any")):
            entries += [entry for entry in self._own_phrases if entry.phrase.language == part]
            found, words = _language(part)
            entries += found
            for name, values in words.items():
                key = f"{ENGLISH}{name}" if part == "en" != language and name.startswith(_APART) else name
                lists[key] = lists.get(key, frozenset()) | values
        return Phrasebook(language, entries, lists)

    def extended(
        self,
        agencies: Iterable[Agency | Mapping[str, object]] = (),
        phrases: Iterable[Phrase | Mapping[str, object]] = (),
    ) -> Lexicon:
        """A lexicon that knows these as well, before what it knows already.

        Args:
            agencies: agencies, or mappings with the keys of ``agencies.toml``.
            phrases: phrases, or mappings with the keys of a phrase table and ``language``.

        Raises:
            LexiconError: an entry is malformed.
        """
        more = tuple(a if isinstance(a, Agency) else make_agency(a, where="agencies=") for a in agencies)
        said = tuple(p if isinstance(p, Phrase) else make_phrase(p, language="en", where="phrases=") for p in phrases)
        return Lexicon((*more, *self._own_agencies), (*said, *(entry.phrase for entry in self._own_phrases)))

    def from_entry_points(self) -> Lexicon:
        """A lexicon that also knows what installed packages ship.

        A package names, in the entry point group ``articlemeta.lexicon``, a mapping with the keys ``agencies`` and
        ``phrases`` (lists of entries as in the tables), or a function without arguments that returns one.

        Raises:
            LexiconError: a package's mapping is malformed.
        """
        from importlib.metadata import entry_points  # only for those who ask for plugins: it is slow to import

        lexicon = self
        for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
            shipped = point.load()
            lexicon = lexicon.extended(**_checked(shipped() if callable(shipped) else shipped, point.name))
        return lexicon


def _checked(shipped: object, where: str) -> dict[str, list[Mapping[str, object]]]:
    if not isinstance(shipped, Mapping) or not shipped.keys() <= {"agencies", "phrases"}:
        raise LexiconError(
            f"plugin {where}", "it must be a mapping with the keys “agencies” and “phrases”, or return one"
        )
    return {str(key): list(entries) for key, entries in shipped.items()}


@cache
def _agencies() -> tuple[Agency, ...]:
    return read_agencies()


@cache
def _known_languages() -> frozenset[str]:
    return known_languages()


@cache
def _language(language: str) -> tuple[tuple[Entry, ...], Mapping[str, frozenset[str]]]:
    return read_language(language)


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that the library ships."""
    return Lexicon()
