"""Reads names out of what the page declares and prints, with all that is known of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from articlemeta.fields.authors.heard import MOST, Heard
from articlemeta.fields.reading import Reading
from articlemeta.models import AuthorKind, AuthorRole, Source
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import is_known_name, looks_like_organisation, looks_like_person
from articlemeta.normalize.name_list import ParsedName
from articlemeta.normalize.name_match import (
    could_be_handle,
    name_words,
    plain_words,
)
from articlemeta.normalize.names import parse_names
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold, squash
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.byline_candidates import Byline, Strength
from articlemeta.printed.bylines import find_end_bylines, find_head_bylines
from articlemeta.signals import Party, Signal

_ROLES = {"author": AuthorRole.WRITER, "editor": AuthorRole.EDITOR, "translator": AuthorRole.TRANSLATOR}
_INVERTED = ("meta.citation_", "meta.dc.", "meta.dcterms.", "meta.bepress", "meta.eprints", "meta.prism")
_TIERS = {"jsonld": 6, "microdata": 5, "rdfa": 5, "meta": 4, "state": 4, "microformat": 3, "link": 2}
_LONGEST_AGENCY = 40
_SIGNED = (Zone.HEAD, Zone.FOOT)
_DESKS = frozenset(
    "the der die das le la el il l online www redaktion redaccion redazione redacao newsroom team staff".split()
)
"""What a publisher's name carries or not: articles, desks."""
_TELLING, _TELLING_DENSE = 6, 3
"""From how many letters on a publisher's name is not the beginning of another's by chance."""
_PAIR = 2
_CLOSE = 3
"""How many blocks behind the headline a name with the date may stand."""
_LONGEST_DATED = 60
_NOT_SIGNED = Hint.TITLE | Hint.SUBTITLE | Hint.TAGS | Hint.SOURCE | Hint.NOTICE
_AROUND = ".,;:!?\"'“”„«»()"
_TEASERS = 3
"""So many names in blocks of their own under the text stand in a list of other stories."""


class Judge:
    """Reads names out of signals with all that is known of the page."""

    def __init__(self, reading: Reading, words: BylineWords, title: str | None, publisher: Source | None) -> None:
        self.reading = reading
        self.words = words
        self._said: frozenset[str] | None = None
        self._declares_others: bool | None = None
        self.title = fold(title or "")
        self.sections = frozenset(fold(signal.text) for signal in reading.signals.of("section"))
        self.own = self._own_names(publisher)
        self.own_keys = frozenset(key for name in self.own if (key := own_key(name, words)))
        self._seen: str | None = None
        self._head: list[Heard] | None = None
        self._ends: list[Heard] | None = None
        self._declared_words: frozenset[str] | None = None
        self._agencies: dict[str, bool] = {}
        self._parsed: dict[tuple[str, bool], tuple[ParsedName, ...]] = {}

    @property
    def seen(self) -> str:
        """All that is printed where authors are, as compared; made when it is first needed."""
        if self._seen is None:
            self._seen = _seen_text(self.reading.page)
        return self._seen

    def _own_names(self, publisher: Source | None) -> frozenset[str]:
        """How the publisher is called, folded."""
        names = {signal.text for signal in self.reading.signals.of("site_name")}
        if publisher is None:
            names |= {signal.text for signal in self.reading.signals.of("publisher")}
        else:
            names |= {publisher.name, publisher.domain or ""}
        return frozenset(fold(name) for name in names if 1 < len(name) < 80)

    def is_agency(self, name: str) -> bool:
        """Whether a name is an agency's."""
        known = self._agencies.get(name)
        if known is None:
            known = self.reading.lexicon.agencies.get(name, language=self.reading.language) is not None
            self._agencies[name] = known
        return known

    def parse(self, text: str, *, inverted: bool = False) -> tuple[ParsedName, ...]:
        """The names in a text; most bylines stand on a page more than once."""
        known = self._parsed.get((text, inverted))
        if known is None:
            known = parse_names(text, self.words, is_agency=self.is_agency, whole=self.own, inverted=inverted)
            self._parsed[text, inverted] = known
        return known

    def declared(self) -> list[Heard]:
        """Every declared name that can be one."""
        found: list[Heard] = []
        for field, role in _ROLES.items():
            for signal in self.reading.signals.of(field):
                found += self._of_signal(signal, role)
                if len(found) > 2 * MOST:
                    return found
        return found

    def _of_signal(self, signal: Signal, role: AuthorRole) -> Iterator[Heard]:
        party = signal.value if isinstance(signal.value, Party) else Party(name=signal.text)
        tier = _TIERS.get(signal.rule.partition(".")[0], 1)
        for name in self._names_of(party, signal):
            if self._is_possible(name) and name.role is not AuthorRole.PHOTOGRAPHER:
                named = evolve(
                    name,
                    role=role if name.role is AuthorRole.WRITER else name.role,
                    affiliation=name.affiliation or party.affiliation,
                    kind=_kind(name, party, self.words),
                )
                yield Heard(name=named, signal=signal, tier=tier, url=party.url)

    def _names_of(self, party: Party, signal: Signal) -> tuple[ParsedName, ...]:
        """The names in a declared value; one that is declared an organisation's is not taken apart."""
        names = self.parse(party.name, inverted=signal.rule.startswith(_INVERTED))
        if party.kind is AuthorKind.ORGANIZATION and names and "," not in party.name:
            return (ParsedName(name=squash(party.name), kind=AuthorKind.ORGANIZATION),)
        return names

    def _is_possible(self, name: ParsedName) -> bool:
        folded = fold(name.name)
        if " " in folded and any(map(str.isdigit, folded)) and (name.kind is AuthorKind.PERSON or " v" in folded):
            return False  # "News System v7"
        return folded != self.title and folded not in self.sections and len(folded) > 1 and len(folded.split()) <= 8

    def in_head(self) -> Sequence[Heard]:
        """Every name printed in a byline's place around the headline."""
        if self._head is None:
            self._head = self._printed(find_head_bylines(self.reading.page, self.words))
        return self._head

    def at_ends(self) -> Sequence[Heard]:
        """Every name printed in a byline's place at the ends of the text."""
        if self._ends is None:
            self._ends = _without_teasers(self._printed(find_end_bylines(self.reading.page, self.words)))
        return self._ends

    def printed(self) -> Sequence[Heard]:
        """Every printed name that was looked for."""
        return (*(self._head or ()), *(self._ends or ()))

    def _printed(self, bylines: Iterable[Byline]) -> list[Heard]:
        found: list[Heard] = []
        for byline in bylines:
            found += self._of_byline(byline)
            if len(found) > 2 * MOST:
                break
        return found

    def _of_byline(self, byline: Byline) -> Iterator[Heard]:
        is_weak = byline.strength <= Strength.SIGNED
        if is_weak and not (self._is_worth_reading(byline.text) or self.is_dated_line(byline)):
            return
        names = [name for name in self.parse(byline.text) if self._is_possible(name)]
        if byline.strength < Strength.LED and not self.words.photographer_labels.isdisjoint(fold(byline.text).split()):
            first = names[0].role if names else AuthorRole.PHOTOGRAPHER
            if first is AuthorRole.PHOTOGRAPHER or not self.words.labels_inside(byline.text.replace("\n", " ")):
                return
        if not any(name.role is AuthorRole.WRITER for name in names):
            names = [name for name in names if name.role is not AuthorRole.PHOTOGRAPHER]
        names = self._without_strangers(names, byline)
        if not _is_sentence(names, byline) and names and all(self._is_printable(name, byline) for name in names):
            signal = byline.signal()
            for name in names:
                yield Heard(
                    name=name, signal=signal, tier=0, byline=byline, url=byline.url or _link_on(name, byline.block)
                )

    def _without_strangers(self, names: list[ParsedName], byline: Byline) -> list[ParsedName]:
        """The names of a byline without what follows its first one and can be none: “beeld: archief Belga”."""
        return names[:1] + [name for name in names[1:] if not self._is_stranger(name, byline)]

    def _is_stranger(self, name: ParsedName, byline: Byline) -> bool:
        """Whether a helper's name is none that can be printed here."""
        return name.role is not AuthorRole.WRITER and not self._is_printable(name, byline)

    def is_dated_line(self, byline: Byline) -> bool:
        """Whether a short line stands right under the headline with the date, on a page that declares no author."""
        page, block = self.reading.page, byline.block
        if (
            page.headline is None
            or not 0 < block.index - page.headline.index <= _CLOSE
            or len(block.text) > _LONGEST_DATED
        ):
            return False
        if self.declares_others or block.own & _NOT_SIGNED:
            return False
        beside = (*page.blocks[block.index + 1 : block.index + 2], page.blocks[block.index - 1])
        return byline.strength is Strength.BARE or any(map(_is_date, beside))

    def is_common(self, name: str) -> bool:
        """Whether a word of a name stands in the text in lower case: “World News”, “Human Rights”."""
        if self._said is None:
            texts = " ".join(block.text for block in self.reading.page.in_zones(Zone.BODY))
            self._said = frozenset(word.strip(_AROUND) for word in texts.split())
        return any(word.lower() in self._said for word in name.split() if word.lower() not in self.words.particles)

    def _is_worth_reading(self, text: str) -> bool:
        """Whether a text for which little speaks may be a name: a cheap test that spares most the reading."""
        if is_east_asian(text) or text.isupper() or (len(text) <= _LONGEST_AGENCY and self.is_agency(text)):
            return True
        if "," in text and len(text) <= _LONGEST_DATED and self.is_agency(text.rpartition(",")[2].strip()):
            return True
        words = name_words(text)
        if not self.words.honorifics.isdisjoint(words) or self.words.may_name_job(words):
            return True
        return any(
            word in self.words.given_names or word in self.declared_words or (word.isascii() and word.isupper())
            for word in words
        )

    @property
    def declares_others(self) -> bool:
        """Whether the page declares an author who is not the site itself."""
        if self._declares_others is None:
            named = (fold(signal.text) for signal in self.reading.signals.of(*_ROLES))
            self._declares_others = any(name not in self.own for name in named)
        return self._declares_others

    @property
    def declared_words(self) -> frozenset[str]:
        """The words of the names that the page declares."""
        if self._declared_words is None:
            signals = self.reading.signals.of(*_ROLES)
            self._declared_words = frozenset(word for signal in signals for word in name_words(signal.text))
        return self._declared_words

    def _is_printable(self, name: ParsedName, byline: Byline) -> bool:
        """Whether this can stand in a byline: text that only looks like one holds words in lower case."""
        if name.kind is AuthorKind.ORGANIZATION and byline.strength is Strength.SIGNED:
            return False
        if name.kind is AuthorKind.ORGANIZATION:
            known = fold(name.name) in self.own or self.is_agency(name.name)
            return known or (byline.strength > Strength.BARE and not name.name[0].islower())
        if byline.strength in (Strength.MARKED, Strength.LINKED) and could_be_handle(name.name):
            return True
        if byline.strength <= Strength.SIGNED:
            return self._is_full_name(name.name, titled=name.titled)
        if byline.is_linked and could_be_handle(name.name):
            return True
        known = name.titled or not self._is_doubtful(byline) or is_known_name(name.name, self.words)
        return (
            known
            and looks_like_person(name.name, self.words)
            and (not name.name[0].islower() or self._is_after_phrase(byline.text))
        )

    def _is_doubtful(self, byline: Byline) -> bool:
        """Whether no more than a word such as "Report:", which opens headlines as well, makes this a byline."""
        found = self.words.lead(byline.text)
        return found is not None and found.lead.words in self.words.doubtful and not byline.block.hint & Hint.BYLINE

    def _is_after_phrase(self, text: str) -> bool:
        """Whether more than one word introduces a name, so that its first may be small: "Posted by the Baker"."""
        found = self.words.lead(text)
        return found is not None and " " in found.lead.words

    def _is_full_name(self, name: str, *, titled: bool) -> bool:
        """Whether this is two or three words that each start with a capital, and not words of the headline."""
        if is_east_asian(name):
            return looks_like_person(name, self.words) and (titled or is_known_name(name, self.words))
        parts = name.split()
        cased = all(self._is_cased(part) for part in parts)
        told = set(name_words(name)) <= set(name_words(self.title))
        return 2 <= len(parts) <= 5 and cased and not told and looks_like_person(name, self.words)

    def _is_cased(self, part: str) -> bool:
        """Whether a word of a name starts with a capital, is a particle, or of a script without capitals."""
        if part[0].islower():
            return part in self.words.particles
        return len(part) < 3 or not part.isupper()

    def is_confirmed(self, heard: Heard) -> bool:
        """Whether the page prints the name where authors are printed."""
        wanted = " ".join(name_words(heard.text))
        return bool(wanted) and (f" {wanted} " in self.seen or (not wanted.isascii() and wanted in self.seen))

    def is_own(self, heard: Heard) -> bool:
        """Whether this is the publisher itself, or its desk: "Example Times", "exampletimes.org newsroom"."""
        key = own_key(heard.text, self.words)
        return fold(heard.text) in self.own or key in self.own_keys

    def is_own_desk(self, heard: Heard) -> bool:
        """Whether this is the publisher or what is called after it: "Example Times Business Desk"."""
        name = fold(heard.text)
        return self.is_own(heard) or any(_is_desk_of(name, own) for own in self.own)


def _is_date(block: Block) -> bool:
    """Whether a block is a short line called a date, or one that is mostly digits."""
    text = block.text
    called = block.hint & Hint.DATE or sum(map(str.isdigit, text)) * 2 > len(text)
    return bool(called) and len(text) < _LONGEST_DATED and any(map(str.isdigit, text))


def _is_desk_of(name: str, own: str) -> bool:
    """Whether a name goes on from the publisher's, which says enough to be told: "harbour times news desk", 岸报编辑部."""
    if not name.startswith(own):
        return False
    if is_east_asian(own):
        return len(own) >= _TELLING_DENSE
    return len(own) >= _TELLING and not name.removeprefix(own)[:1].isalpha()


def _link_on(name: ParsedName, block: Block) -> str | None:
    """Where a link on just this name leads."""
    wanted = name_words(name.name)
    links = (span for span in block.spans if span.tag == "a")
    return next((link.href for link in links if name_words(block.text_of(link)) == wanted), None)


def _without_teasers(heard: list[Heard]) -> list[Heard]:
    """The names under the text without those of a list of other stories, where one after the other is marked."""
    marked = {h.place for h in heard if h.strength in (Strength.MARKED, Strength.LINKED)}
    if len(marked) < _TEASERS:
        return heard
    return [h for h in heard if h.place not in marked]


def own_key(name: str, words: BylineWords) -> str:
    """A publisher's name without what is left out of it at will: the desk, the article, the end of a domain."""
    parts = name_words(name)
    kept = [part for part in parts if part not in words.domain_endings and part not in _DESKS]
    return "".join(kept)


def _is_sentence(names: Sequence[ParsedName], byline: Byline) -> bool:
    """Whether these are the nouns of a sentence: "by artists, bands and fans"."""
    alone = [name for name in names if " " not in name.name and not is_east_asian(name.name)]
    is_list = len(alone) == len(names) > 1
    if byline.strength is Strength.MARKED:
        return is_list and len(names) > _PAIR
    return byline.strength is Strength.LED and is_list and not byline.block.hint & Hint.BYLINE


def _kind(name: ParsedName, party: Party, words: BylineWords) -> AuthorKind:
    """An organisation by its name is one whatever is declared; a declared one is believed.

    A person can have the same name as their site, and so is one when declared to be.
    """
    if AuthorKind.ORGANIZATION not in (name.kind, party.kind):
        return AuthorKind.PERSON
    full = len(name.name.split()) > 1 and looks_like_person(name.name, words)
    person = party.kind is AuthorKind.PERSON and full and not looks_like_organisation(name.name, words)
    return AuthorKind.PERSON if person else AuthorKind.ORGANIZATION


def _seen_text(page: Page) -> str:
    """All that is printed where authors are, as compared."""
    texts = [block.text[:300] for block in page.blocks if block.zone in _SIGNED or _is_byline(block)]
    return f" {' '.join(plain_words(' '.join(texts[:80])))} "


def _is_byline(block: Block) -> bool:
    return bool(block.hint & (Hint.BYLINE | Hint.BIO)) and not block.hint & (Hint.RELATED | Hint.COMMENT)
