"""Who made the text: what the page declares and what it prints, compared. See docs/explanation/authors.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin

from attrs import evolve, frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Author, AuthorKind, AuthorRole, Candidate, Source
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_match import could_be_handle, is_handle, name_words, part_of_name, same_name
from articlemeta.normalize.names import ParsedName, looks_like_person, parse_names
from articlemeta.normalize.text import fold, fold_key
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.bylines import Byline, Strength, byline_words, find_bylines
from articlemeta.signals import Party, Signal

_ROLES = {"author": AuthorRole.WRITER, "editor": AuthorRole.EDITOR, "translator": AuthorRole.TRANSLATOR}
_INVERTED = ("meta.citation_", "meta.dc.", "meta.dcterms.", "meta.bepress", "meta.eprints", "meta.prism")
_TIERS = {"jsonld": 6, "microdata": 5, "rdfa": 5, "meta": 4, "state": 4, "microformat": 3, "link": 2}
_STRUCTURED = 4
"""From this tier on, a list of authors is meant for this page alone; below it, it may be a neighbour's."""
_LISTED = 5
"""From this tier on, an organisation beside a person is meant as an author, not as an owner."""
_MOST = 30
_NEAR = 4
"""Bylines so many blocks apart belong together."""


@frozen(kw_only=True)
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
    declared, printed = judge.declared(), judge.printed()
    chosen, reason = _Choice(judge, declared, printed).made()
    chosen = _tidy(chosen)[:_MOST]
    return Resolved(
        tuple(_author(heard, reading.page) for heard in chosen),
        tuple(heard.signal.evidence(reading.page, "authors") for heard in chosen),
        tuple(_candidates(reading.page, [*declared, *printed], chosen, reason)),
    )


class _Judge:
    """Reads names out of signals with all that is known of the page."""

    def __init__(self, reading: Reading, words: BylineWords, title: str | None, publisher: Source | None) -> None:
        self.reading = reading
        self.words = words
        self.title = fold(title or "")
        self.own = self._own_names(publisher)
        self.seen = _seen_text(reading.page)

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
        return self.reading.lexicon.agencies.get(name, language=self.reading.language) is not None

    def parse(self, text: str, *, inverted: bool = False) -> tuple[ParsedName, ...]:
        """The names in a text."""
        return parse_names(text, self.words, is_agency=self.is_agency, whole=self.own, inverted=inverted)

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
        for name in self.parse(party.name, inverted=signal.rule.startswith(_INVERTED)):
            if self._is_possible(name) and name.role is not AuthorRole.PHOTOGRAPHER:
                named = evolve(
                    name,
                    role=role if name.role is AuthorRole.WRITER else name.role,
                    affiliation=name.affiliation or party.affiliation,
                    kind=_kind(name, party),
                )
                yield _Heard(name=named, signal=signal, tier=tier, url=party.url)

    def _is_possible(self, name: ParsedName) -> bool:
        folded = fold(name.name)
        return folded != self.title and len(folded) > 1 and len(folded.split()) <= 8

    def printed(self) -> list[_Heard]:
        """Every printed name in a byline's place."""
        found: list[_Heard] = []
        for byline in find_bylines(self.reading.page, self.words):
            found += self._of_byline(byline)
            if len(found) > 2 * _MOST:
                break
        return found

    def _of_byline(self, byline: Byline) -> Iterator[_Heard]:
        names = [name for name in self.parse(byline.text) if self._is_possible(name)]
        if not any(name.role is AuthorRole.WRITER for name in names):
            names = [name for name in names if name.role is not AuthorRole.PHOTOGRAPHER]
        if not _is_sentence(names, byline) and names and all(self._is_printable(name, byline) for name in names):
            signal = byline.signal()
            for name in names:
                yield _Heard(name=name, signal=signal, tier=0, byline=byline, url=byline.url)

    def _is_printable(self, name: ParsedName, byline: Byline) -> bool:
        """Whether this can stand in a byline: text that only looks like one holds words in lower case."""
        if name.kind is AuthorKind.ORGANIZATION:
            known = fold(name.name) in self.own or self.is_agency(name.name)
            return known or (byline.strength is not Strength.BARE and not name.name[0].islower())
        if byline.strength in (Strength.MARKED, Strength.LINKED) and could_be_handle(name.name):
            return True
        if byline.strength is Strength.BARE and len(name.name.split()) < 2:
            return False
        if byline.is_linked and could_be_handle(name.name):
            return True
        return looks_like_person(name.name, self.words) and not name.name[0].islower()

    def is_confirmed(self, heard: _Heard) -> bool:
        """Whether the page prints the name where authors are printed."""
        wanted = " ".join(name_words(heard.text))
        return bool(wanted) and (f" {wanted} " in self.seen or (not wanted.isascii() and wanted in self.seen))

    def is_own(self, heard: _Heard) -> bool:
        """Whether this is the publisher itself."""
        return fold(heard.text) in self.own


def _is_sentence(names: Sequence[ParsedName], byline: Byline) -> bool:
    """Whether these are the nouns of a sentence: "by artists, bands and fans"."""
    alone = [
        name for name in names if name_words(name.name) and len(name_words(name.name)) == 1 and name.name.isascii()
    ]
    return byline.strength is Strength.LED and len(alone) == len(names) > 1 and not byline.block.hint & Hint.BYLINE


def _kind(name: ParsedName, party: Party) -> AuthorKind:
    """An organisation by its name is one whatever is declared; a declared one is believed."""
    return AuthorKind.ORGANIZATION if AuthorKind.ORGANIZATION in (name.kind, party.kind) else AuthorKind.PERSON


def _seen_text(page: Page) -> str:
    """All that is printed where authors are, as compared."""
    texts = [block.text[:300] for block in page.blocks if block.zone in (Zone.HEAD, Zone.FOOT) or _is_byline(block)]
    return f" {' '.join(map(_as_compared, texts[:80]))} "


def _as_compared(text: str) -> str:
    return " ".join(name_words(text))


def _is_byline(block: Block) -> bool:
    return bool(block.hint & (Hint.BYLINE | Hint.BIO)) and not block.hint & (Hint.RELATED | Hint.COMMENT)


class _Choice:
    """Weighs what is declared against what is printed."""

    def __init__(self, judge: _Judge, declared: Sequence[_Heard], printed: Sequence[_Heard]) -> None:
        self.judge = judge
        self.declared = declared
        self.persons = [h for h in declared if h.is_person and not judge.is_own(h)]
        self.head = self._group([h for h in printed if h.byline is not None and h.byline.in_head])
        self.other = self._group([h for h in printed if h.byline is not None and not h.byline.in_head])

    def _group(self, printed: Sequence[_Heard]) -> list[_Heard]:
        """The byline that agrees with a declaration, else the strongest and nearest, with those right beside it."""
        best = min(printed, key=self._order, default=None)
        if best is None:
            return []
        return _unique(h for h in printed if self._goes_with(h, best))

    def _order(self, heard: _Heard) -> tuple[bool, bool, int, int]:
        strength, distance = (0, 0) if heard.byline is None else (int(heard.byline.strength), heard.byline.distance)
        return not self._is_declared(heard), not heard.is_person, -strength, distance

    def _is_declared(self, heard: _Heard) -> bool:
        return any(same_name(heard.text, person.text) for person in self.persons)

    def _goes_with(self, heard: _Heard, best: _Heard) -> bool:
        """Whether a printed name is in the same byline as the best one."""
        one, other = heard.byline, best.byline
        if one is None or other is None or heard.place == best.place:
            return True
        if abs(heard.place - best.place) > _NEAR or Strength.BARE in (one.strength, other.strength):
            return False
        if Strength.LED in (one.strength, other.strength):
            return one.strength is other.strength
        return heard.is_person and len(heard.text.split()) > 1 and abs(heard.place - best.place) <= 2

    def made(self) -> tuple[list[_Heard], str]:
        """The names that stand in the article, and why."""
        for byline in (self.head, self.other):
            if agreed := [h for h in self.persons if any(same_name(h.text, p.text) for p in byline)]:
                return self._agreed(byline, agreed), "declared and printed as the byline"
        if self._byline_wins():
            return [h for h in self.head if h.is_person or not self.judge.is_own(h)], "printed as the byline"
        return self._without_byline()

    def _agreed(self, byline: Sequence[_Heard], agreed: Sequence[_Heard]) -> list[_Heard]:
        """The byline, with what is declared of its names, and the rest of the list that the page declares them in."""
        result = [_enriched(p, agreed) for p in byline if p.is_person or not self.judge.is_own(p)]
        tier = max(h.tier for h in agreed)
        listed = [h for h in self.declared if h.tier == tier >= _STRUCTURED and (h.is_person or tier >= _LISTED)]
        more = [h for h in listed if not any(same_name(h.text, r.text) for r in result) and not self.judge.is_own(h)]
        whole = [*result, *more]
        named = [h for h in whole if not is_handle(h.text)]
        return named or whole

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
            return _best_tier(confirmed), "declared and printed"
        if people := [
            h for h in self.other if h.is_person and h.byline is not None and h.byline.strength is Strength.LED
        ]:
            return people, "printed at an end of the text"
        if named := [h for h in self.persons if self._is_plausible(h)]:
            return _best_tier(named), "declared"
        if self.persons:
            return self._completed(_best_tier(self.persons)), "declared"
        if people := [h for h in self.other if h.is_person]:
            return people, "printed at the foot"
        return self._organisations()

    def _completed(self, named: Sequence[_Heard]) -> list[_Heard]:
        """Names of one word, as they are printed in full: "Jane" as "Jane Roe"."""
        everyone = [*self.head, *self.other]
        return [next((p for p in everyone if part_of_name(h.text, p.text)), h) for h in named]

    def _organisations(self) -> tuple[list[_Heard], str]:
        """The publisher is an author only where a byline says so; another organisation is one if declared."""
        if self.head:
            return list(self.head), "printed as the byline"
        others = [h for h in self.declared if not self.judge.is_own(h)]
        if others:
            return _best_tier(others), "declared"
        return list(self.other), "printed at the foot"


def _best_tier(heard: Sequence[_Heard]) -> list[_Heard]:
    best = max(h.tier for h in heard)
    return _unique(h for h in heard if h.tier == best)


def _enriched(printed: _Heard, declared: Sequence[_Heard]) -> _Heard:
    """A printed name with the affiliation and the address that are declared of it."""
    same = [h for h in declared if same_name(h.text, printed.text)]
    affiliation = next((h.name.affiliation for h in same if h.name.affiliation), None)
    url = next((h.url for h in same if h.url), None)
    name = evolve(printed.name, affiliation=printed.name.affiliation or affiliation)
    return evolve(printed, name=name, url=printed.url or url)


def _unique(heard: Iterable[_Heard]) -> list[_Heard]:
    """Each name once, as the best source has it."""
    kept: list[_Heard] = []
    for one in heard:
        if not any(same_name(one.text, other.text) for other in kept):
            kept.append(one)
    return kept


def _tidy(chosen: Sequence[_Heard]) -> list[_Heard]:
    """Writers before others, organisations that are somebody's affiliation left out."""
    affiliations = {fold_key(h.name.affiliation or "") for h in chosen}
    kept = _unique(h for h in chosen if h.is_person or fold_key(h.text) not in affiliations)
    return sorted(kept, key=lambda h: h.name.role is not AuthorRole.WRITER)


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
        return urljoin(page.base_url or page.url or "", url.strip())
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
