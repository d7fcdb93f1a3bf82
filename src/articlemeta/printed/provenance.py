"""What the printed statements of provenance have in common: the credit that each gives, and how parties are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, field, frozen

from articlemeta.lexicon import Agency, AgencyIndex, PhraseMatch
from articlemeta.lexicon.folding import MARKS, has_wide
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide_letter
from articlemeta.page.structure import Block, Span

LONGEST_LINE = 400
"""A longer text is prose, and no credit line."""


@frozen(kw_only=True, eq=False)
class Credit:
    """A party that the page credits with the text, or with a part of it, as printed."""

    means: str
    """``original``, ``partner``, ``wire``, ``press-release``, ``distributor``, ``translation`` or ``contributor``."""
    source: str | None
    """Who, as printed; None where nobody is named."""
    rule: str
    """The rule that read it."""
    quote: str
    """The page's words."""
    block: Block
    """Where they stand."""
    agency: Agency | None = None
    """The agency that the source is."""
    date: str | None = None
    """When it appeared there, as printed."""
    url: str | None = None
    """Where the words link to, as written."""
    linked: str | None = None
    """The words of the link that names the source."""
    placed: str = "statement"
    """What kind of place it is: ``dateline``, ``signoff``, ``byline``, ``line``, ``statement``, ``copyright``."""
    at: int = field(default=0)
    """Where in the block the source stands: what order the page prints."""

    def with_link(self, link: Span | None) -> Credit:
        """The same, with the link in its block that names the source, if there is one."""
        if link is None:
            return self
        return evolve(self, url=link.href, linked=self.block.text_of(link))


@frozen
class FoundAgency:
    """An agency in a text, and where."""

    agency: Agency
    start: int
    end: int
    form: str
    """Its name as printed."""

    def moved(self, by: int) -> FoundAgency:
        """The same, in a text that has so many more characters in front."""
        return FoundAgency(self.agency, self.start + by, self.end + by, self.form)


@frozen(kw_only=True)
class Reader:
    """Who is known on a page: the agencies, and how the page's language and country tell those of one short form."""

    index: AgencyIndex
    language: str | None = None
    country: str | None = None

    def get(self, form: str) -> Agency | None:
        """The agency that is printed like this; none that deals in pictures alone."""
        agency = self._known(form)
        if agency is None and (bare := _LEGAL.sub("", form)) != form:
            agency = self._known(bare)
        return None if agency is None or agency.kind == "photo" else agency

    def named(self, name: str) -> Agency | None:
        """The agency that a name means in a statement, where its article may be left out: “Center Square”."""
        return self.get(name) or self.get(f"The {name}")

    def _known(self, form: str) -> Agency | None:
        return self.index.get(form, language=self.language, country=self.country)


_ELIDED = late(r"[ld]['’](?=\w)|dell['’](?=\w)", re.IGNORECASE)
_LEGAL = late(r"[\s,]{1,9}(?:inc|ltd|llc|plc|corp|gmbh|ag|s\.?a|co|company|limited|l\.?p)\.?$", re.IGNORECASE)
_PIECE = late(r"[^/,;|&+·•\n()\[\]{}【】（）「」＝=:：、，／]{1,80}")
_AND = late(
    r"\s(?:and|und|et|y|e|i|en|och|og|ja|a|и|і|та|و|और|ve|dan|via|with|mit|avec|con|com|met|med)\s", re.IGNORECASE
)
_EDGES = " \t\n\"'“”„‘’«»‹›.,;:!?¡¿|*·•()[]{}<>【】（）［］「」『』/／\\-–—―−_=＝@#©।。"
_NAME_WORD = late(rf"[^\W_][\w{MARKS}.&-]{{0,40}}")
_MOST_NAME_WORDS = 4
_SHORT = 5
_ARTICLE = 5
"""So far from where a name is taken to start the link on it can: an article, a quote."""
_LONGEST_CASELESS_NAME = 4
_NO_PERSONS = ("社", "网", "網", "通信", "뉴스", "통신", "ニュース")
"""How names of agencies end, and no person's does."""
_WORD_END = late(r"\w(?!\w)")


def agencies_in(text: str, reader: Reader, *, exact: bool = False) -> Iterator[FoundAgency]:
    """The agencies that a list such as ``"sid/dpa"`` or ``"AFP and Reuters"`` names, in printed order.

    Args:
        text: a short text.
        reader: the agencies to know.
        exact: take a short form only as it is usually spelled, where anything else may be a word.
    """
    whole = find_agency(text, 0, len(text), reader, exact=exact)
    if whole is not None:
        yield whole
        return
    for piece in _PIECE.finditer(text[:LONGEST_LINE]):
        for start, end in _parts(text, piece.start(), piece.end()):
            found = find_agency(text, start, end, reader, exact=exact)
            if found is not None:
                yield found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The piece as a whole, or what stands on both sides of its “and”s."""
    for separator in _AND.finditer(text, start, end):
        yield start, separator.start()
        start = separator.end()
    yield start, end


def find_agency(text: str, start: int, end: int, reader: Reader, *, exact: bool = False) -> FoundAgency | None:
    """The agency that a stretch of a text is."""
    end = min(end, len(text))
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if (article := _ELIDED.match(text, start, end)) is not None:
        start = article.end()
    form = text[start:end]
    if not form:
        return None
    agency = reader.get(form)
    if agency is None or (exact and not _is_spelled(form, agency)):
        return None
    return FoundAgency(agency, start, end, form)


def _is_spelled(form: str, agency: Agency) -> bool:
    """Whether a short form is written as the agency writes it, or in capitals."""
    return len(form) > _SHORT or not form.isascii() or form.isupper() or form in agency.forms


def agencies_named(text: str, reader: Reader) -> list[FoundAgency]:
    """The agencies that a short text names anywhere, in printed order: “Hanno collaborato le agenzie ANSA e AGI”."""
    if not reader.index.may_name(text):
        return []
    found = [*_in_words(text, reader), *_in_unspaced(text, reader)]
    kept: dict[str, FoundAgency] = {}
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not any(other.start <= one.start < other.end for other in kept.values()):
            kept.setdefault(one.agency.id, one)
    return list(kept.values())


def _in_words(text: str, reader: Reader) -> Iterator[FoundAgency]:
    """Agencies that are whole words: an ending behind an apostrophe does not belong to them."""
    places = [(word.start(), word.end()) for word in _NAME_WORD.finditer(text[:LONGEST_LINE])]
    for number, (start, _) in enumerate(places):
        for _, end in reversed(places[number : number + _MOST_NAME_WORDS]):
            found = find_agency(text, start, end, reader, exact=True)
            if found is not None and (" " in found.form or not found.form.islower()):
                yield found
                break


def _in_unspaced(text: str, reader: Reader) -> Iterator[FoundAgency]:
    """Agencies inside a text whose words are not set apart, or carry endings."""
    for form in reader.index.unspaced_forms if has_wide(text) else ():
        start = text.find(form)
        if start >= 0 and (agency := reader.get(form)) is not None:
            yield FoundAgency(agency, start, start + len(form), form)


def leading_agency(text: str, reader: Reader, *, most_words: int = 5) -> FoundAgency | None:
    """The agency whose name a text begins with, the longest first: ``"PTI Mumbai"``, ``"Associated Press Writer"``."""
    ends = [found.end() for found in _WORD_END.finditer(text[:80])][:most_words]
    for end in reversed(ends):
        found = find_agency(text, 0, end, reader, exact=True)
        if found is not None and (found.end >= len(text) or _is_telling(found.form, found.agency)):
            return found
    return None


def trailing_agency(text: str, reader: Reader, *, most_words: int = 5) -> FoundAgency | None:
    """The agency whose name a text ends with, the longest first: ``"Material von dpa"``, ``"北京共同"``."""
    starts = [0, *(found.end() for found in re.finditer(r"\s", text[-120:]))][-most_words:]
    offset = max(0, len(text) - 120)
    for start in starts:
        found = find_agency(text, offset + start if start else 0, len(text), reader, exact=True)
        if found is not None:
            return found
    return _glued(text, reader)


def _glued(text: str, reader: Reader) -> FoundAgency | None:
    """In a script without spaces an agency can end a word: ``ロンドン時事``."""
    if not text or not is_wide_letter(text[-1]):
        return None
    for size in range(min(12, len(text) - 1), 1, -1):
        found = find_agency(text, len(text) - size, len(text), reader)
        if found is not None:
            return found
    return None


def _is_telling(form: str, agency: Agency) -> bool:
    """Whether a name can only be the agency's where other words follow: "Hina" and "Petra" are first names too."""
    return not may_be_a_persons(form) and (form not in agency.local or not form[1:].islower())


def may_be_a_persons(form: str) -> bool:
    """Whether a short form beside other words can be a part of a person's name: “وفا المغربي”, “Данило Рейтер”.

    In scripts with capitals an abbreviation is told from a name by them; in others, by its length.
    """
    if form.isascii() or " " in form or form.endswith(_NO_PERSONS):
        return False
    return form.istitle() or (form.upper() == form.lower() and len(form) <= _LONGEST_CASELESS_NAME)


def link_of(match: PhraseMatch, block: Block, slot: str) -> tuple[str | None, str | None]:
    """Where the words of a slot link to, as written, and the link's own words.

    Where the slot holds no link, it is the first link that the statement touches, without its words.
    """
    place = match.slots.get(slot)
    span = block.link_at(*place) if place else None
    if span is not None and place is not None:
        named = block.text_of(span) if place[0] - _ARTICLE <= span.start <= place[0] + _ARTICLE else None
        return span.href, named
    span = block.link_at(match.start, match.end + 12)
    return (span.href, None) if span is not None else (None, None)
