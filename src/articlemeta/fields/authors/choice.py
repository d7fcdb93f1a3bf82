"""Weighs what is declared against what is printed."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from articlemeta.fields.authors.heard import LISTED, Heard, best_tier, is_beside, is_of_the_system, is_signed, unique
from articlemeta.fields.authors.judge import Judge
from articlemeta.models import AuthorKind, AuthorRole
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import is_known_name, looks_like_person
from articlemeta.normalize.name_match import (
    is_account,
    is_handle,
    name_words,
    part_of_name,
    plain_words,
    same_name,
)
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.page.structure import Zone
from articlemeta.printed.byline_candidates import Byline, Strength
from articlemeta.signals import Party

_HELPERS = 3
"""Within how many blocks of the author a translator or editor is named."""
_APART = frozenset("|·•–—/")
_STRUCTURED = 4
"""From this tier on, a list of authors is meant for this page alone; below it, it may be a neighbour's."""
_FULL_NAME = 2
_OPENINGS = 2
_SMALL = 4
"""Words of dates and times that no list names are shorter: "at", "IST", "2024"."""
_LAST = 5
"""How many blocks at the end of the text, and under it, may hold nothing but who wrote it."""


class Choice:
    """Weighs what is declared against what is printed."""

    def __init__(self, judge: Judge, declared: Sequence[Heard]) -> None:
        self.judge = judge
        self.declared = declared
        best = max((h.tier for h in declared), default=0)
        self.persons = [h for h in declared if self._may_be_author(h, best)]
        self.head = self._group(judge.in_head())
        self._other: list[Heard] | None = None

    @property
    def other(self) -> list[Heard]:
        """The byline at an end of the text; looked for only where the one around the headline does not do."""
        if self._other is None:
            self._other = self._group(self.judge.at_ends())
        return self._other

    def _may_be_author(self, heard: Heard, best: int) -> bool:
        """Whether a declared person is weighed at all."""
        if not heard.is_person or (heard.name.role is not AuthorRole.WRITER and not self.judge.is_confirmed(heard)):
            return False
        if self.judge.is_own(heard):
            return _is_someone(heard, self.judge.words) or any(
                is_signed(heard, printed()) for printed in (self.judge.in_head, self.judge.at_ends)
            )
        return heard.tier >= _STRUCTURED or best < _STRUCTURED or is_beside(heard, self.judge.in_head())

    def _group(self, printed: Sequence[Heard]) -> list[Heard]:
        """The byline that agrees with a declaration, else the strongest and nearest, with those right beside it."""
        signed = [h for h in printed if h.byline is not None and self._may_sign(h, h.byline)]
        lists = {h.byline.text for h in signed if h.byline is not None and h.is_person and _is_list(h.byline.text)}
        signed = [h for h in printed if h in signed or (h.is_person and h.byline and h.byline.text in lists)]
        best = min(signed, key=self._order, default=None)
        if best is None:
            return []
        return unique(h for h in signed if self._goes_with(h, best))

    def _order(self, heard: Heard) -> tuple[bool, bool, bool, int, int]:
        strength, distance = (0, 0) if heard.byline is None else (int(heard.byline.strength), heard.byline.distance)
        names_nobody = not heard.is_person or (strength < Strength.LED and " " not in heard.text)
        is_helper = heard.name.role is not AuthorRole.WRITER
        return not self._is_declared(heard), is_helper, names_nobody, -strength, distance

    def _may_sign(self, heard: Heard, byline: Byline) -> bool:
        """Whether a printed name counts: one that nothing else points to must be declared, or a name that many bear."""
        if byline.strength > Strength.SIGNED or self._is_declared(heard):
            return True
        if not heard.is_person:
            return byline.strength > Strength.ALONE or self.judge.is_agency(heard.text)
        affiliation = heard.name.affiliation
        if affiliation is not None and byline.in_head and self.judge.is_agency(affiliation):
            return True
        if not (is_known_name(heard.text, self.judge.words) or (heard.name.titled and byline.in_head)):
            return self._is_beside_date(heard, byline)
        if byline.strength is Strength.ALONE and is_east_asian(heard.text) and not heard.name.titled:
            return heard.text[:2] in self.judge.words.family_names
        return byline.strength is not Strength.ALONE or self._ends_text(byline)

    def _is_beside_date(self, heard: Heard, byline: Byline) -> bool:
        """Whether a full name that few bear stands under the headline with the date, and is no section of the site."""
        parts = [part for part in heard.text.split() if part not in self.judge.words.particles]
        behind = byline.text.rpartition(heard.text)[2]
        return (
            len(parts) == _FULL_NAME
            and self._is_date(behind)
            and self.judge.is_dated_line(byline)
            and not self.judge.is_common(heard.text)
        )

    def _is_date(self, text: str) -> bool:
        """Whether all words of a text belong to a date or time, if it has any."""
        return all(len(word) <= _SMALL or word in self.judge.words.date_words for word in plain_words(text))

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

    def _is_declared(self, heard: Heard) -> bool:
        return any(same_name(heard.text, p.text) or part_of_name(p.text, heard.text) for p in self.persons)

    def _goes_with(self, heard: Heard, best: Heard) -> bool:
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

    def made(self) -> tuple[list[Heard], str]:
        """The names that stand in the article, and why."""
        for place in ("head", "other") if self.persons else ():
            byline = self.head if place == "head" else self.other
            if agreed := [h for h in self.persons if any(same_name(h.text, p.text) for p in byline)]:
                return self._agreed(byline, agreed), "declared and printed as the byline"
        if organisations := self._agreed_organisations():
            reporters = self._reporters() if all(self.judge.is_agency(h.text) for h in organisations) else []
            return reporters or organisations, "declared and printed as the byline"
        if self._byline_wins():
            return [h for h in self.head if h.is_person or not self.judge.is_own(h)], "printed as the byline"
        return self._without_byline()

    def _agreed(self, byline: Sequence[Heard], agreed: Sequence[Heard]) -> list[Heard]:
        """The byline, with what is declared of its names, and the rest of the list that the page declares them in."""
        places = {p.place for p in byline if any(same_name(h.text, p.text) for h in agreed)}
        kept = [p for p in byline if self._stands(p, places, agreed)]
        result = [_enriched(p, agreed) for p in kept]
        rules = {h.signal.rule for h in agreed if h.tier >= _STRUCTURED}
        listed = [h for h in self.declared if h.signal.rule in rules and (h.is_person or h.tier >= LISTED)]
        more = [h for h in listed if not any(same_name(h.text, r.text) for r in result) and not self.judge.is_own(h)]
        whole = [*result, *more]
        named = [h for h in whole if not is_handle(h.text)]
        return named or whole

    def _stands(self, printed: Heard, places: set[int], agreed: Sequence[Heard]) -> bool:
        """Whether a printed name stays when the page declares others of the same byline."""
        if any(same_name(h.text, printed.text) for h in agreed):
            return True
        led = printed.byline is not None and printed.byline.strength is Strength.LED
        if not printed.is_person:
            return led and not self.judge.is_own(printed)
        return led or (printed.place in places and len(name_words(printed.text)) > 1)

    def _agreed_organisations(self) -> list[Heard]:
        """Declared organisations that are printed where only class names speak for a person."""
        if any(h.is_person and h.strength >= Strength.LINKED for h in self.head):
            return []
        others = [h for h in self.declared if not h.is_person and not self.judge.is_own(h) and h.tier >= _STRUCTURED]
        return unique(h for h in others if is_beside(h, self.judge.in_head()))

    def _reporters(self) -> list[Heard]:
        """Who signs an agency's text in its dateline, “(서울=연합뉴스) 홍길동 기자 =”, or with post and place of work."""
        openings = self.judge.reading.page.in_zones(Zone.BODY)[:_OPENINGS]
        people = [(h, h.byline) for h in (*self.head, *self.other) if h.is_person and h.byline is not None]
        return [
            heard
            for heard, byline in people
            if (byline.strength is Strength.LED and byline.block in openings)
            or (byline.strength is Strength.DESCRIBED and heard.name.affiliation is not None)
        ]

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

    def _is_plausible(self, heard: Heard) -> bool:
        return not is_handle(heard.text) and len(name_words(heard.text)) > 1

    def _without_byline(self) -> tuple[list[Heard], str]:
        """Nothing is printed that agrees: the best declaration, a byline at the foot, an organisation."""
        if confirmed := [h for h in self.persons if self.judge.is_confirmed(h) and self._is_plausible(h)]:
            return self._listed_with(best_tier(confirmed)), "declared and printed"
        if people := [
            h for h in self.other if h.is_person and h.byline is not None and h.byline.strength is Strength.LED
        ]:
            return people, "printed at an end of the text"
        believed = [h for h in self.persons if not is_of_the_system(h)]
        if named := [h for h in believed if self._is_plausible(h)]:
            return best_tier(named), "declared"
        if believed := self._without_accounts(believed):
            return self._completed(best_tier(believed)), "declared"
        if people := [h for h in self.other if h.is_person and (h.strength > Strength.SIGNED or not self.declared)]:
            return people, "printed at the foot"
        return self._organisations()

    def _without_accounts(self, declared: Sequence[Heard]) -> list[Heard]:
        """Of declared names of one word those that can be an author's: no account's, and none beside an agency's byline."""
        if any(h.strength == Strength.LED and not self.judge.is_own(h) for h in self.head):
            return []
        return [h for h in declared if not is_account(h.text)]

    def _listed_with(self, confirmed: Sequence[Heard]) -> list[Heard]:
        """The whole list that the page declares them in: live reports print the names of a few."""
        rules = {h.signal.rule for h in confirmed if h.tier >= _STRUCTURED}
        return unique([*(h for h in self.persons if h.signal.rule in rules and self._is_plausible(h)), *confirmed])

    def _completed(self, named: Sequence[Heard]) -> list[Heard]:
        """Names of one word, as they are printed in full: "Jane" as "Jane Roe"."""
        everyone = [*self.head, *self.other]
        return [next((p for p in everyone if part_of_name(h.text, p.text)), h) for h in named]

    def _organisations(self) -> tuple[list[Heard], str]:
        """The publisher is an author only where a byline says so; another organisation is one if declared."""
        if self.head:
            return list(self.head), "printed as the byline"
        writers = (h for h in self.declared if h.name.role is AuthorRole.WRITER and not is_of_the_system(h))
        others = [h for h in writers if not (self.judge.is_own_desk(h) or is_account(h.text))]
        if others:
            return best_tier(others), "declared"
        return list(self.other), "printed at the foot"


def _is_list(text: str) -> bool:
    """Whether a byline is nothing but a list of names, so that who stands beside an author is one too."""
    return _APART.isdisjoint(text) and " - " not in text


def _is_someone(heard: Heard, words: BylineWords) -> bool:
    """Whether a name that is also the site's is declared to be a person's, or starts as many do, and looks like it."""
    party = heard.signal.value
    typed = (isinstance(party, Party) and party.kind is AuthorKind.PERSON) or is_known_name(heard.text, words)
    parts = name_words(heard.text)
    return typed and len(parts) == 2 and looks_like_person(heard.text, words) and not set(parts) & words.particles


def _enriched(printed: Heard, declared: Sequence[Heard]) -> Heard:
    """A printed name with the affiliation and the address that are declared of it."""
    same = [h for h in declared if same_name(h.text, printed.text)]
    affiliation = next((h.name.affiliation for h in same if h.name.affiliation), None)
    url = next((h.url for h in same if h.url), None)
    kind = AuthorKind.PERSON if any(h.is_person for h in same) else printed.name.kind
    name = evolve(printed.name, affiliation=printed.name.affiliation or affiliation, kind=kind)
    return evolve(printed, name=name, url=printed.url or url)
