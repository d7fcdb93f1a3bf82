"""One hop per party: claims about the same party become one, in the order in which the text travelled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import evolve, frozen

from articlemeta.models import Evidence, Hop, HopRole, Source, SourceKind
from articlemeta.normalize.dates import parse_date
from articlemeta.normalize.urls import absolute_url, is_home_page, registered_domain
from articlemeta.page.structure import Page
from articlemeta.provenance.claims import ENOUGH, Claim, same_party, supported

_NEARNESS = {
    HopRole.PARTNER: 0,
    HopRole.WIRE: 1,
    HopRole.PRESS_RELEASE: 1,
    HopRole.TRANSLATION: 2,
    HopRole.ORIGINAL: 3,
}
_FIRST = frozenset({HopRole.ORIGINAL, HopRole.TRANSLATION})
_PASSES_ON = frozenset({"syndicate", "content-service"})
_KINDS = {"press-release": SourceKind.PRESS_RELEASE, "agency": SourceKind.AGENCY, "syndicate": SourceKind.AGENCY}
_MOST_HOPS = 6
_CLEARLY_WEAKER = 12


@frozen
class Party:
    """All claims about one party."""

    claims: tuple[Claim, ...]
    """The strongest first."""

    @property
    def strength(self) -> int:
        """How much its best claim is worth."""
        return self.claims[0].strength

    @property
    def role(self) -> HopRole:
        """What its best claim says that it is. An original that the text was translated from is just that."""
        role = self.claims[0].role
        translated = any(claim.role is HopRole.TRANSLATION and claim.strength >= ENOUGH for claim in self.claims)
        return HopRole.TRANSLATION if role is HopRole.ORIGINAL and translated else role

    def is_kind(self, *kinds: str) -> bool:
        """Whether the party is known to be of one of these kinds."""
        agency = self.claims[0].agency
        return agency is not None and agency.kind in kinds

    @property
    def is_labelled(self) -> bool:
        """Whether no more than a label such as “Source:” names it."""
        return all(claim.evidence.rule.startswith("source-line.") for claim in self.claims)

    def as_role(self, role: HopRole) -> Party:
        """The same party as another station of the text."""
        first, *others = self.claims
        return Party((evolve(first, role=role), *others))

    @property
    def domains(self) -> tuple[str, ...]:
        """The sites of a known agency."""
        agency = self.claims[0].agency
        return agency.domains if agency is not None else ()

    @property
    def order(self) -> tuple[int, int]:
        """Where it is first named."""
        return min(claim.order for claim in self.claims)


def reconcile(claims: Iterable[Claim], page: Page, language: str | None) -> tuple[Hop, ...]:
    """The hops that claims agree on, nearest provider first, the original last."""
    grouped: dict[str, list[Claim]] = {}
    for claim in supported(same_party(list(claims))):
        grouped.setdefault(claim.key, []).append(claim)
    parties = [Party(tuple(sorted(group, key=lambda c: (-c.strength, c.order)))) for group in grouped.values()]
    ordered = sorted(_undisputed(_nearer(_without_sellers(parties))), key=lambda p: (_NEARNESS[p.role], p.order))
    kept = ordered[:_MOST_HOPS]
    sites = {domain for party in kept for domain in party.domains}
    return tuple(_hop(p, page, language, alone=len(kept) == 1, others=sites - set(p.domains)) for p in kept)


def _without_sellers(parties: list[Party]) -> list[Party]:
    """A newspaper's text that comes through a syndicate is the newspaper's own: it is the original."""
    if not any(p.is_kind(*_PASSES_ON) and p.role is not HopRole.ORIGINAL for p in parties):
        return parties
    return [p.as_role(HopRole.ORIGINAL) if p.is_kind("newspaper") and p.role is HopRole.WIRE else p for p in parties]


def _nearer(parties: list[Party]) -> list[Party]:
    """Where a statement names the original, a mere “Source:” names who passed the text on."""
    told = any(p.role in _FIRST and not p.is_labelled for p in parties)
    return [p.as_role(HopRole.PARTNER) if told and p.is_labelled and p.role in _FIRST else p for p in parties]


def _undisputed(parties: list[Party]) -> list[Party]:
    """Without an original that a clearly stronger statement contradicts."""
    best = max((p.strength for p in parties if p.role is HopRole.ORIGINAL), default=0)
    return [p for p in parties if p.role is not HopRole.ORIGINAL or p.strength > best - _CLEARLY_WEAKER]


def _hop(party: Party, page: Page, language: str | None, *, alone: bool, others: set[str]) -> Hop:
    """The station of a party. A link to the site of another station, such as its profile there, is not its own."""
    first = party.claims[0]
    role = party.role
    if alone and role is HopRole.ORIGINAL and first.is_release:
        role = HopRole.PRESS_RELEASE
    linked = [url for claim in party.claims if (url := absolute_url(claim.url, page.base_url or page.url))]
    urls = [url for url in linked if registered_domain(url) not in others]
    url = next((u for u in urls if not is_home_page(u)), None)
    own = next((u for u in urls if is_home_page(u)), None)
    agency = first.agency
    domain = agency.domains[0] if agency is not None and agency.domains else registered_domain(own or url)
    kind = _KINDS.get(agency.kind, SourceKind.PUBLISHER) if agency is not None else SourceKind.PUBLISHER
    if agency is None and first.is_release:
        kind = SourceKind.PRESS_RELEASE
    return Hop(
        source=Source(name=first.name, kind=kind, domain=domain, url=own),
        role=role,
        date=_date(party, language),
        url=url,
        evidence=_evidence(party),
    )


def _date(party: Party, language: str | None) -> dt.date | None:
    for claim in party.claims:
        if claim.date and (found := parse_date(claim.date, language=language)) is not None:
            return found
    return None


def _evidence(party: Party) -> tuple[Evidence, ...]:
    unique = {(claim.evidence.rule, claim.evidence.quote): claim.evidence for claim in party.claims}
    return tuple(unique.values())
