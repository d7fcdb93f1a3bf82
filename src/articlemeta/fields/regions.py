"""The countries and regions that the page files the text under: those it labels or declares, never guessed from it."""

from __future__ import annotations

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence, Region
from articlemeta.normalize.regions import make_region
from articlemeta.normalize.text import fold_key
from articlemeta.printed.labels import find_labels
from articlemeta.signals import Signal

MAX_REGIONS = 20


def resolve_regions(reading: Reading) -> Resolved[tuple[Region, ...]]:
    """The regions, in the order in which the page gives them, each once."""
    signals = [*reading.signals.of("region"), *find_labels(reading.page, reading.book, "region")]
    found: dict[str, tuple[Region, Signal]] = {}
    for signal in signals:
        region = make_region(signal.text)
        # A declared place without a code is a town, a building or a desk; a labelled one is what readers are told.
        if region is not None and (region.code or signal.basis is Basis.PRINTED) and len(found) < MAX_REGIONS:
            found.setdefault(region.code or fold_key(region.name), (region, signal))
    evidence = tuple(signal.evidence(reading.page, "regions") for _, signal in found.values())
    candidates = tuple(_candidate(region, one) for (region, _), one in zip(found.values(), evidence, strict=True))
    return Resolved(tuple(region for region, _ in found.values()), evidence, candidates)


def _candidate(region: Region, evidence: Evidence) -> Candidate:
    return Candidate(
        field="regions",
        value=str(region),
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=True,
        reason="the page files the text under it",
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
