"""Who made the text: what the page declares and what it prints, compared. See docs/explanation/authors.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin

from attrs import evolve, frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Author, AuthorKind, AuthorRole, Candidate, Source
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import is_east_asian, is_known_name, looks_like_organisation, looks_like_person
from articlemeta.normalize.name_match import (
    could_be_handle,
    is_handle,
    name_words,
    part_of_name,
    plain_words,
    same_name,
)
from articlemeta.normalize.names import ParsedName, parse_names
from articlemeta.normalize.text import fold, fold_key, squash
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.bylines import Byline, Strength, byline_words, find_end_bylines, find_head_bylines
from articlemeta.signals import Party, Signal

_ROLES = {"author": AuthorRole.WRITER, "editor": AuthorRole.EDITOR, "translator": AuthorRole.TRANSLATOR}
_INVERTED = ("meta.citation_", "meta.dc.", "meta.dcterms.", "meta.bepress", "meta.eprints", "meta.prism")
_HELPERS = 3
"""Within how many blocks of the author a translator or editor is named."""
_APART = frozenset("|·•–—/")
_TIERS = {"jsonld": 6, "microdata": 5, "rdfa": 5, "meta": 4, "state": 4, "microformat": 3, "link": 2}
_STRUCTURED = 4
"""From this tier on, a list of authors is meant for this page alone; below it, it may be a neighbour's."""
_LONGEST_AGENCY = 40
_LISTED = 5
"""From this tier on, an organisation beside a person is meant as an author, not as an owner."""
_MOST = 30
_SIGNED = (Zone.HEAD, Zone.FOOT)
_DESKS = frozenset(
    "the der die das le la el il l online www redaktion redaccion redazione redacao newsroom team staff".split()
)
"""What a publisher's name carries or not: articles, desks."""
_TEASERS = 3
"""So many names in blocks of their own under the text stand in a list of other stories."""
_LAST = 5
"""How many blocks at the end of the text, and under it, may hold nothing but who wrote it."""
_ABSOLUTE = ("https://", "http://")
_NEAR = 4
"""Bylines so many blocks apart belong together."""


@frozen(kw_only=True, eq=False, repr=False)
class _Heard:
    """One name with where it was heard."""

    name: ParsedName
    signal: Signal
    tier: int
    """How much a declared signal of this rule is worth."""
    byline: Byline | None = None
    url: str | None = None

    @property
    def text(self) -> str:
        return self.name.name

    @property
    def is_person(self) -> bool:
        return self.name.kind is AuthorKind.PERSON

    @property
    def strength(self) -> int:
        """How surely it is a byline, where it is printed."""
        return int(self.byline.strength) if self.byline is not None else 0

    @property
    def place(self) -> int:
        """Where on the page, as the number of its block."""
        return self.byline.block.index if self.byline is not None else -1


def resolve_authors(reading: Reading, *, title: str | None, publisher: Source | None) -> Resolved[tuple[Author, ...]]:
    """The authors of the text, in printed order.

    Args:
        reading: the page with its signals.
        title: the resolved headline, which is never an author.
        publisher: the resolved publisher, which is an author only where a byline prints it.
    """
    judge = _Judge(reading, byline_words(reading.book), title, publisher)
    declared = judge.declared()
    chosen, reason = _Choice(judge, declared).made()
    chosen = _tidy(chosen, judge)[:_MOST]
    return Resolved(
        tuple(_author(heard, reading.page) for heard in chosen),
        tuple(heard.signal.evidence(reading.page, "authors") for heard in chosen),
        tuple(_candidates(reading.page, [*declared, *judge.printed()], chosen, reason)),
    )


class _Judge:
    """Reads names out of signals with all that is known of the page."""

    def __init__(self, reading: Reading, words: BylineWords, title: str | None, publisher: Source | None) -> None:
        self.reading = reading
        self.words = words
        self.title = fold(title or "")
        self.sections = frozenset(fold(signal.text) for signal in reading.signals.of("section"))
        self.own = self._own_names(publisher)
        self.own_keys = frozenset(key for name in self.own if (key := own_key(name, words)))
        self._seen: str | None = None
        self._head: list[_Heard] | None = None
        self._ends: list[_Heard] | None = None
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

    def declared(self) -> list[_Heard]:
        """Every declared name that can be one."""
        found: list[_Heard] = []
        for field, role in _ROLES.items():
            for signal in self.reading.signals.of(field):
                found += self._of_signal(signal, role)
                if len(found) > 2 * _MOST:
                    return found
        return found

    def _of_signal(self, signal: Signal, role: AuthorRole) -> Iterator[_Heard]:
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
                yield _Heard(name=named, signal=signal, tier=tier, url=party.url)

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

    def in_head(self) -> Sequence[_Heard]:
        """Every name printed in a byline's place around the headline."""
        if self._head is None:
            self._head = self._printed(find_head_bylines(self.reading.page, self.words))
        return self._head

    def at_ends(self) -> Sequence[_Heard]:
        """Every name printed in a byline's place at the ends of the text."""
        if self._ends is None:
            self._ends = _without_teasers(self._printed(find_end_bylines(self.reading.page, self.words)))
        return self._ends

    def printed(self) -> Sequence[_Heard]:
        """Every printed name that was looked for."""
        return (*(self._head or ()), *(self._ends or ()))

    def _printed(self, bylines: Iterable[Byline]) -> list[_Heard]:
        found: list[_Heard] = []
        for byline in bylines:
            found += self._of_byline(byline)
            if len(found) > 2 * _MOST:
                break
        return found

    def _of_byline(self, byline: Byline) -> Iterator[_Heard]:
        if byline.strength <= Strength.SIGNED and not self._is_worth_reading(byline.text):
            return
        names = [name for name in self.parse(byline.text) if self._is_possible(name)]
        if byline.strength < Strength.LED and not self.words.photographer_labels.isdisjoint(fold(byline.text).split()):
            first = names[0].role if names else AuthorRole.PHOTOGRAPHER
            if first is AuthorRole.PHOTOGRAPHER or not self.words.labels_inside(byline.text.replace("\n", " ")):
                return
        if not any(name.role is AuthorRole.WRITER for name in names):
            names = [name for name in names if name.role is not AuthorRole.PHOTOGRAPHER]
        if not _is_sentence(names, byline) and names and all(self._is_printable(name, byline) for name in names):
            signal = byline.signal()
            for name in names:
                yield _Heard(
                    name=name, signal=signal, tier=0, byline=byline, url=byline.url or _link_on(name, byline.block)
                )

    def _is_worth_reading(self, text: str) -> bool:
        """Whether a text for which little speaks may be a name: a cheap test that spares most the reading."""
        if is_east_asian(text) or text.isupper() or (len(text) <= _LONGEST_AGENCY and self.is_agency(text)):
            return True
        words = name_words(text)
        if not self.words.honorifics.isdisjoint(words) or self.words.may_name_job(words):
            return True
        return any(
            word in self.words.given_names or word in self.declared_words or (word.isascii() and word.isupper())
            for word in words
        )

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

    def is_confirmed(self, heard: _Heard) -> bool:
        """Whether the page prints the name where authors are printed."""
        wanted = " ".join(name_words(heard.text))
        return bool(wanted) and (f" {wanted} " in self.seen or (not wanted.isascii() and wanted in self.seen))

    def is_own(self, heard: _Heard) -> bool:
        """Whether this is the publisher itself, or its desk: "Example Times", "exampletimes.org newsroom"."""
        key = own_key(heard.text, self.words)
        return fold(heard.text) in self.own or key in self.own_keys


def _link_on(name: ParsedName, block: Block) -> str | None:
    """Where a link on just this name leads."""
    wanted = name_words(name.name)
    links = (span for span in block.spans if span.tag == "a")
    return next((link.href for link in links if name_words(block.text_of(link)) == wanted), None)


def _without_teasers(heard: list[_Heard]) -> list[_Heard]:
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
    return byline.strength is Strength.LED and len(alone) == len(names) > 1 and not byline.block.hint & Hint.BYLINE


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


class _Choice:
    """Weighs what is declared against what is printed."""

    def __init__(self, judge: _Judge, declared: Sequence[_Heard]) -> None:
        self.judge = judge
        self.declared = declared
        best = max((h.tier for h in declared), default=0)
        self.persons = [h for h in declared if self._may_be_author(h, best)]
        self.head = self._group(judge.in_head())
        self._other: list[_Heard] | None = None

    @property
    def other(self) -> list[_Heard]:
        """The byline at an end of the text; looked for only where the one around the headline does not do."""
        if self._other is None:
            self._other = self._group(self.judge.at_ends())
        return self._other

    def _may_be_author(self, heard: _Heard, best: int) -> bool:
        """Whether a declared person is weighed at all."""
        if not heard.is_person or (heard.name.role is not AuthorRole.WRITER and not self.judge.is_confirmed(heard)):
            return False
        if self.judge.is_own(heard):
            return _is_someone(heard, self.judge.words) or any(
                _is_signed(heard, printed()) for printed in (self.judge.in_head, self.judge.at_ends)
            )
        return heard.tier >= _STRUCTURED or best < _STRUCTURED or _is_beside(heard, self.judge.in_head())

    def _group(self, printed: Sequence[_Heard]) -> list[_Heard]:
        """The byline that agrees with a declaration, else the strongest and nearest, with those right beside it."""
        signed = [h for h in printed if h.byline is not None and self._may_sign(h, h.byline)]
        lists = {h.byline.text for h in signed if h.byline is not None and h.is_person and _is_list(h.byline.text)}
        signed = [h for h in printed if h in signed or (h.is_person and h.byline and h.byline.text in lists)]
        best = min(signed, key=self._order, default=None)
        if best is None:
            return []
        return _unique(h for h in signed if self._goes_with(h, best))

    def _order(self, heard: _Heard) -> tuple[bool, bool, bool, int, int]:
        strength, distance = (0, 0) if heard.byline is None else (int(heard.byline.strength), heard.byline.distance)
        names_nobody = not heard.is_person or (strength < Strength.LED and " " not in heard.text)
        is_helper = heard.name.role is not AuthorRole.WRITER
        return not self._is_declared(heard), is_helper, names_nobody, -strength, distance

    def _may_sign(self, heard: _Heard, byline: Byline) -> bool:
        """Whether a printed name counts: one that nothing else points to must be declared, or a name that many bear."""
        if byline.strength > Strength.SIGNED or self._is_declared(heard):
            return True
        if not heard.is_person:
            return byline.strength > Strength.ALONE or self.judge.is_agency(heard.text)
        if not (is_known_name(heard.text, self.judge.words) or (heard.name.titled and byline.in_head)):
            return False
        if byline.strength is Strength.ALONE and is_east_asian(heard.text) and not heard.name.titled:
            return heard.text[:2] in self.judge.words.family_names
        return byline.strength is not Strength.ALONE or self._ends_text(byline)

    def _is_under_headline(self, byline: Byline) -> bool:
        headline = self.judge.reading.page.headline
        return headline is not None and byline.in_head and byline.block.index > headline.index

    def _ends_text(self, byline: Byline) -> bool:
        """Whether this is under the headline or one of the last lines of the text, on a page that declares nobody."""
        if self.declared:
            return False
        page = self.judge.reading.page
        if page.headline is not None and byline.in_head:
            return self._is_under_headline(byline)
        ends = (*page.in_zones(Zone.BODY)[-_LAST:], *page.in_zones(Zone.FOOT)[:_LAST])
        return byline.in_head or byline.block in ends

    def _is_declared(self, heard: _Heard) -> bool:
        return any(same_name(heard.text, p.text) or part_of_name(p.text, heard.text) for p in self.persons)

    def _goes_with(self, heard: _Heard, best: _Heard) -> bool:
        """Whether a printed name is in the same byline as the best one."""
        one, other = heard.byline, best.byline
        if one is None or other is None or heard.place == best.place:
            return True
        apart = abs(heard.place - best.place)
        if heard.name.role is not AuthorRole.WRITER and one.strength is Strength.LED:
            return apart <= _HELPERS and one.block.zone is other.block.zone
        if apart > 2 or min(one.strength, other.strength) <= Strength.BARE:
            return False
        if Strength.LED in (one.strength, other.strength):
            return one.strength is other.strength and one.block.zone is other.block.zone
        return heard.is_person and len(heard.text.split()) > 1

    def made(self) -> tuple[list[_Heard], str]:
        """The names that stand in the article, and why."""
        for place in ("head", "other") if self.persons else ():
            byline = self.head if place == "head" else self.other
            if agreed := [h for h in self.persons if any(same_name(h.text, p.text) for p in byline)]:
                return self._agreed(byline, agreed), "declared and printed as the byline"
        if organisations := self._agreed_organisations():
            return organisations, "declared and printed as the byline"
        if self._byline_wins():
            return [h for h in self.head if h.is_person or not self.judge.is_own(h)], "printed as the byline"
        return self._without_byline()

    def _agreed(self, byline: Sequence[_Heard], agreed: Sequence[_Heard]) -> list[_Heard]:
        """The byline, with what is declared of its names, and the rest of the list that the page declares them in."""
        places = {p.place for p in byline if any(same_name(h.text, p.text) for h in agreed)}
        kept = [p for p in byline if self._stands(p, places, agreed)]
        result = [_enriched(p, agreed) for p in kept]
        rules = {h.signal.rule for h in agreed if h.tier >= _STRUCTURED}
        listed = [h for h in self.declared if h.signal.rule in rules and (h.is_person or h.tier >= _LISTED)]
        more = [h for h in listed if not any(same_name(h.text, r.text) for r in result) and not self.judge.is_own(h)]
        whole = [*result, *more]
        named = [h for h in whole if not is_handle(h.text)]
        return named or whole

    def _stands(self, printed: _Heard, places: set[int], agreed: Sequence[_Heard]) -> bool:
        """Whether a printed name stays when the page declares others of the same byline."""
        if any(same_name(h.text, printed.text) for h in agreed):
            return True
        led = printed.byline is not None and printed.byline.strength is Strength.LED
        if not printed.is_person:
            return led and not self.judge.is_own(printed)
        return led or (printed.place in places and len(name_words(printed.text)) > 1)

    def _agreed_organisations(self) -> list[_Heard]:
        """Declared organisations that are printed where only class names speak for a person."""
        if any(h.is_person and h.strength >= Strength.LINKED for h in self.head):
            return []
        others = [h for h in self.declared if not h.is_person and not self.judge.is_own(h) and h.tier >= _STRUCTURED]
        return _unique(h for h in others if _is_beside(h, self.judge.in_head()))

    def _byline_wins(self) -> bool:
        """Whether a byline around the headline that no declaration agrees with is to be believed."""
        people = [h for h in self.head if h.is_person]
        strength = max((h.byline.strength for h in people if h.byline is not None), default=None)
        if strength is None:
            return False
        if strength is Strength.LED:
            return True
        linked = strength is Strength.LINKED
        return not any(self._is_plausible(h) for h in self.persons if not linked or self.judge.is_confirmed(h))

    def _is_plausible(self, heard: _Heard) -> bool:
        return not is_handle(heard.text) and len(name_words(heard.text)) > 1

    def _without_byline(self) -> tuple[list[_Heard], str]:
        """Nothing is printed that agrees: the best declaration, a byline at the foot, an organisation."""
        if confirmed := [h for h in self.persons if self.judge.is_confirmed(h) and self._is_plausible(h)]:
            return self._listed_with(_best_tier(confirmed)), "declared and printed"
        if people := [
            h for h in self.other if h.is_person and h.byline is not None and h.byline.strength is Strength.LED
        ]:
            return people, "printed at an end of the text"
        believed = [h for h in self.persons if not _is_of_the_system(h)]
        if named := [h for h in believed if self._is_plausible(h)]:
            return _best_tier(named), "declared"
        if believed:
            return self._completed(_best_tier(believed)), "declared"
        if people := [h for h in self.other if h.is_person and (h.strength > Strength.SIGNED or not self.declared)]:
            return people, "printed at the foot"
        return self._organisations()

    def _listed_with(self, confirmed: Sequence[_Heard]) -> list[_Heard]:
        """The whole list that the page declares them in: live reports print the names of a few."""
        rules = {h.signal.rule for h in confirmed if h.tier >= _STRUCTURED}
        return _unique([*(h for h in self.persons if h.signal.rule in rules and self._is_plausible(h)), *confirmed])

    def _completed(self, named: Sequence[_Heard]) -> list[_Heard]:
        """Names of one word, as they are printed in full: "Jane" as "Jane Roe"."""
        everyone = [*self.head, *self.other]
        return [next((p for p in everyone if part_of_name(h.text, p.text)), h) for h in named]

    def _organisations(self) -> tuple[list[_Heard], str]:
        """The publisher is an author only where a byline says so; another organisation is one if declared."""
        if self.head:
            return list(self.head), "printed as the byline"
        writers = (h for h in self.declared if h.name.role is AuthorRole.WRITER and not _is_of_the_system(h))
        others = [h for h in writers if not self.judge.is_own(h)]
        if others:
            return _best_tier(others), "declared"
        return list(self.other), "printed at the foot"


def _is_list(text: str) -> bool:
    """Whether a byline is nothing but a list of names, so that who stands beside an author is one too."""
    return _APART.isdisjoint(text) and " - " not in text


def _is_someone(heard: _Heard, words: BylineWords) -> bool:
    """Whether a name that is also the site's is declared to be a person's, or starts as many do, and looks like it."""
    party = heard.signal.value
    typed = (isinstance(party, Party) and party.kind is AuthorKind.PERSON) or is_known_name(heard.text, words)
    parts = name_words(heard.text)
    return typed and len(parts) == 2 and looks_like_person(heard.text, words) and not set(parts) & words.particles


def _is_of_the_system(heard: _Heard) -> bool:
    """Whether only the record of a web page, not of an article, names somebody: mostly whose account made the page."""
    return heard.signal.rule.startswith(("jsonld.webpage.", "meta.twitter:data"))


def _is_signed(heard: _Heard, printed: Sequence[_Heard]) -> bool:
    return any(p.strength > Strength.BARE and same_name(p.text, heard.text) for p in printed)


def _is_beside(heard: _Heard, printed: Sequence[_Heard]) -> bool:
    return any(same_name(p.text, heard.text) for p in printed)


def _best_tier(heard: Sequence[_Heard]) -> list[_Heard]:
    best = max(h.tier for h in heard)
    return _unique(h for h in heard if h.tier == best)


def _enriched(printed: _Heard, declared: Sequence[_Heard]) -> _Heard:
    """A printed name with the affiliation and the address that are declared of it."""
    same = [h for h in declared if same_name(h.text, printed.text)]
    affiliation = next((h.name.affiliation for h in same if h.name.affiliation), None)
    url = next((h.url for h in same if h.url), None)
    kind = AuthorKind.PERSON if any(h.is_person for h in same) else printed.name.kind
    name = evolve(printed.name, affiliation=printed.name.affiliation or affiliation, kind=kind)
    return evolve(printed, name=name, url=printed.url or url)


def _unique(heard: Iterable[_Heard]) -> list[_Heard]:
    """Each name once, as the best source has it."""
    kept: list[_Heard] = []
    for one in heard:
        if not any(same_name(one.text, other.text) for other in kept):
            kept.append(one)
    return kept


def _tidy(chosen: Sequence[_Heard], judge: _Judge) -> list[_Heard]:
    """Writers before others, and agencies that are somebody's affiliation left out."""
    affiliations = {fold_key(h.name.affiliation or "") for h in chosen}
    kept = _unique(h for h in chosen if not _is_affiliation(h, affiliations, judge))
    return sorted(kept, key=lambda h: h.name.role is not AuthorRole.WRITER)


def _is_affiliation(heard: _Heard, affiliations: set[str], judge: _Judge) -> bool:
    """Whether an organisation only says where a person works; one in the list of authors itself is an author."""
    if heard.is_person or fold_key(heard.text) not in affiliations:
        return False
    return heard.tier < _LISTED or judge.is_agency(heard.text)


def _author(heard: _Heard, page: Page) -> Author:
    return Author(
        name=heard.text,
        kind=heard.name.kind,
        role=heard.name.role,
        affiliation=heard.name.affiliation,
        url=_absolute(heard.url, page),
    )


def _absolute(url: str | None, page: Page) -> str | None:
    if not url or len(url) > 2000 or url.startswith(("#", "javascript:", "mailto:")):
        return None
    try:
        return url if url.startswith(_ABSOLUTE) else urljoin(page.base_url or page.url or "", url.strip())
    except ValueError:
        return None


def _candidates(page: Page, heard: Iterable[_Heard], chosen: Sequence[_Heard], reason: str) -> Iterator[Candidate]:
    for one in heard:
        stands = any(same_name(one.text, other.text) for other in chosen)
        yield Candidate(
            field="authors",
            value=one.text,
            basis=one.signal.basis,
            rule=one.signal.rule,
            chosen=stands,
            reason=reason if stands else "not printed as the byline",
            quote=one.signal.quote or one.signal.text,
            xpath=page.xpath(one.signal.element if one.signal.block is None else one.signal.block.element),
        )
