"""Who made the text: what the page declares and what it prints, compared. See docs/explanation/authors.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin

from attrs import evolve, frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Author, AuthorKind, AuthorRole, Candidate, Source
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.names import ParsedName, looks_like_person, parse_names
from articlemeta.normalize.text import fold, fold_key
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.bylines import Byline, Strength, byline_words, find_bylines
from articlemeta.signals import Party, Signal

_ROLES = {"author": AuthorRole.WRITER, "editor": AuthorRole.EDITOR, "translator": AuthorRole.TRANSLATOR}
_INVERTED = ("meta.citation_", "meta.dc.", "meta.dcterms.", "meta.bepress", "meta.eprints", "meta.prism")
_RANK = {"jsonld": 5, "microdata": 4, "rdfa": 4, "meta": 3, "microformat": 2, "link": 2, "state": 3}
_MOST = 30


@frozen(kw_only=True)
class _Heard:
    """One name with where it was heard."""

    name: ParsedName
    signal: Signal
    rank: int
    url: str | None = None

    @property
    def key(self) -> str:
        return fold_key(self.name.name)


def resolve_authors(reading: Reading, *, title: str | None, publisher: Source | None) -> Resolved[tuple[Author, ...]]:
    """The authors of the text, in printed order.

    Args:
        reading: the page with its signals.
        title: the resolved headline, which is never an author.
        publisher: the resolved publisher, which is an author only where a byline prints it.
    """
    words = byline_words(reading.book)
    judge = _Judge(reading, words, title, publisher)
    declared = judge.declared()
    printed = judge.printed()
    chosen, reason = _choose(judge, declared, printed)
    return Resolved(
        tuple(_author(heard, reading.page) for heard in chosen[:_MOST]),
        tuple(heard.signal.evidence(reading.page, "authors") for heard in chosen[:_MOST]),
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
        names = {signal.text for signal in self.reading.signals.of("publisher", "site_name")}
        if publisher is not None:
            names |= {publisher.name, publisher.domain or ""}
        return frozenset(fold(name) for name in names if name)

    def is_agency(self, name: str) -> bool:
        """Whether a name is an agency's."""
        return self.reading.lexicon.agencies.get(name, language=self.reading.language) is not None

    def parse(self, text: str, *, inverted: bool = False) -> tuple[ParsedName, ...]:
        """The names in a text."""
        return parse_names(text, self.words, is_agency=self.is_agency, whole=self.own, inverted=inverted)

    def declared(self) -> list[_Heard]:
        """Every declared name that can be one."""
        found: list[_Heard] = []
        for field in _ROLES:
            for signal in self.reading.signals.of(field):
                found += self._of_signal(signal, _ROLES[field])
        return found[: 4 * _MOST]

    def _of_signal(self, signal: Signal, role: AuthorRole) -> Iterator[_Heard]:
        party = signal.value if isinstance(signal.value, Party) else Party(name=signal.text)
        rank = _RANK.get(signal.rule.partition(".")[0], 1)
        for name in self.parse(party.name, inverted=signal.rule.startswith(_INVERTED)):
            if self._is_possible(name):
                named = evolve(
                    name,
                    role=role if name.role is AuthorRole.WRITER else name.role,
                    affiliation=name.affiliation or party.affiliation,
                    kind=self._kind(name, party),
                )
                yield _Heard(name=named, signal=signal, rank=rank, url=party.url)

    @staticmethod
    def _kind(name: ParsedName, party: Party) -> AuthorKind:
        """An organisation by its name is one whatever is declared; a declared one is believed."""
        return AuthorKind.ORGANIZATION if AuthorKind.ORGANIZATION in (name.kind, party.kind) else AuthorKind.PERSON

    def _is_possible(self, name: ParsedName) -> bool:
        folded = fold(name.name)
        return folded != self.title and len(folded) > 1 and len(folded.split()) <= 8

    def printed(self) -> list[_Heard]:
        """Every printed name in a byline's place."""
        found: list[_Heard] = []
        for byline in find_bylines(self.reading.page, self.words):
            found += self._of_byline(byline)
        return found[: 4 * _MOST]

    def _of_byline(self, byline: Byline) -> Iterator[_Heard]:
        names = [name for name in self.parse(byline.text) if self._is_possible(name)]
        if not names or not all(self._is_printable(name) for name in names):
            return
        signal = byline.signal()
        for name in names:
            yield _Heard(name=name, signal=signal, rank=int(byline.strength), url=byline.url)

    def _is_printable(self, name: ParsedName) -> bool:
        return name.kind is AuthorKind.ORGANIZATION or looks_like_person(name.name, self.words)

    def is_confirmed(self, heard: _Heard) -> bool:
        """Whether the page prints the name where authors are printed."""
        return bool(heard.key) and heard.key in self.seen

    def is_own(self, heard: _Heard) -> bool:
        """Whether this is the publisher itself."""
        return fold(heard.name.name) in self.own


def _seen_text(page: Page) -> str:
    """All that is printed where authors are, as compared."""
    head = [block.text[:500] for block in page.blocks if block.zone in (Zone.HEAD, Zone.FOOT) or _is_byline(block)]
    return fold_key("\n".join(head)[:20_000])


def _is_byline(block: Block) -> bool:
    return bool(block.hint & (Hint.BYLINE | Hint.BIO)) and not block.hint & (Hint.RELATED | Hint.COMMENT)


def _choose(judge: _Judge, declared: Sequence[_Heard], printed: Sequence[_Heard]) -> tuple[list[_Heard], str]:
    """The names that stand in the article, and why."""
    writers = _unique(h for h in declared if not judge.is_own(h) or judge.is_confirmed(h))
    byline = _unique(_best_byline(printed))
    agreed = [h for h in writers if any(_same(h, p) for p in byline)]
    confirmed = [h for h in writers if judge.is_confirmed(h)]
    if byline and (agreed or not confirmed):
        if agreed or _is_strong(byline) or not writers:
            return _united(byline, confirmed), "printed as the byline"
    if confirmed:
        return confirmed, "declared and printed"
    return writers or byline, "declared"


def _is_strong(byline: Sequence[_Heard]) -> bool:
    block = byline[0].signal.block
    return byline[0].rank >= Strength.LED and block is not None and block.zone is Zone.HEAD


def _best_byline(printed: Sequence[_Heard]) -> Iterable[_Heard]:
    """The names of the strongest byline around the headline; else of the strongest elsewhere."""
    for zones in ((Zone.HEAD,), (Zone.BODY, Zone.FOOT)):
        here = [h for h in printed if h.signal.block is not None and h.signal.block.zone in zones]
        if here:
            best = max(h.rank for h in here)
            return [h for h in here if h.rank == best]
    return ()


def _united(byline: Sequence[_Heard], declared: Sequence[_Heard]) -> list[_Heard]:
    """The printed names with what is declared of them, then declared ones that are printed elsewhere."""
    result = [_enriched(p, next((d for d in declared if _same(d, p)), None)) for p in byline]
    affiliations = {fold_key(p.name.affiliation or "") for p in result}
    more = [d for d in declared if not any(_same(d, p) for p in byline) and d.key not in affiliations]
    people = [d for d in more if d.name.kind is AuthorKind.PERSON and d.rank >= 3]
    return result + people


def _enriched(printed: _Heard, declared: _Heard | None) -> _Heard:
    if declared is None:
        return printed
    name = evolve(
        printed.name,
        affiliation=printed.name.affiliation or declared.name.affiliation,
        kind=declared.name.kind if declared.name.kind is AuthorKind.ORGANIZATION else printed.name.kind,
    )
    return evolve(printed, name=name, url=printed.url or declared.url)


def _same(one: _Heard, other: _Heard) -> bool:
    return one.key == other.key


def _unique(heard: Iterable[_Heard]) -> list[_Heard]:
    """Each name once, as the best source has it."""
    best: dict[str, _Heard] = {}
    for one in heard:
        known = best.get(one.key)
        if known is None:
            best[one.key] = one
        elif one.rank > known.rank:
            best[one.key] = evolve(one, url=one.url or known.url)
    return list(best.values())


def _author(heard: _Heard, page: Page) -> Author:
    return Author(
        name=heard.name.name,
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
    keys = {one.key for one in chosen}
    for one in heard:
        stands = one.key in keys
        yield Candidate(
            field="authors",
            value=one.name.name,
            basis=one.signal.basis,
            rule=one.signal.rule,
            chosen=stands,
            reason=reason if stands else "not printed as the byline",
            quote=one.signal.quote or one.signal.text,
            xpath=page.xpath(one.signal.element if one.signal.block is None else one.signal.block.element),
        )
