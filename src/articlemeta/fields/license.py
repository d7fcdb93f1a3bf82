"""Under which licence the text stands, if any."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence, License
from articlemeta.normalize.licenses import license_from_id, license_from_url, license_from_words
from articlemeta.page.structure import Zone
from articlemeta.printed.licenses import PrintedLicense, find_licenses
from articlemeta.signals import Signal

_RANKS = {Zone.FOOT: 60, Zone.HEAD: 55, Zone.BODY: 55, Zone.FOOTER: 40, Zone.ASIDE: 30}
"""What a place is worth: the text's own licence stands at the text, the site's in its footer."""
_SAYS_TEXT = 8
_DECLARED_RANKS = {"jsonld": 70, "microdata": 50, "rdfa": 50, "meta": 45, "link": 45, "microformat": 45}


@frozen(kw_only=True, eq=False)
class _Found:
    license: License
    evidence: Evidence
    rank: int


def resolve_license(reading: Reading) -> Resolved[License | None]:
    """The licence of the text: its own before the site's, one that is told apart before one that is not."""
    found = [*_declared(reading), *_printed(reading)]
    if not found:
        return Resolved(None)
    best = max(found, key=lambda one: (one.license.id is not None, one.rank))
    agreeing = [one for one in found if one.license.id == best.license.id]
    candidates = tuple(_candidate(one, chosen=one in agreeing) for one in found)
    return Resolved(_completed(best.license, agreeing), tuple(one.evidence for one in agreeing), candidates)


def _completed(chosen: License, agreeing: list[_Found]) -> License:
    """With the name and address that another statement of the same licence gives."""
    return License(
        id=chosen.id,
        name=chosen.name or next((one.license.name for one in agreeing if one.license.name), None),
        url=chosen.url or next((one.license.url for one in agreeing if one.license.url), None),
    )


def _candidate(found: _Found, *, chosen: bool) -> Candidate:
    return Candidate(
        field="license",
        value=str(found.license),
        basis=found.evidence.basis,
        rule=found.evidence.rule,
        chosen=chosen,
        reason="the licence that stands nearest to the text" if chosen else "another statement is nearer to the text",
        quote=found.evidence.quote,
        xpath=found.evidence.xpath,
    )


def _declared(reading: Reading) -> Iterator[_Found]:
    """What machines are told; visible links are judged by their place, with the printed ones."""
    for signal in reading.signals.of("license"):
        if signal.element is not None and signal.element.tag == "a":
            continue
        licence = _read(signal)
        if licence is not None:
            rank = _DECLARED_RANKS.get(signal.rule.split(".")[0], 40)
            yield _Found(license=licence, evidence=signal.evidence(reading.page, "license"), rank=rank)


def _read(signal: Signal) -> License | None:
    """An address, an identifier or a name; whatever else stands there, such as a link to legal notes, is none."""
    text = signal.text
    if "://" in text or text.startswith("/"):
        return license_from_url(text)
    return license_from_url(text) or license_from_id(text) or license_from_words(text)


def _printed(reading: Reading) -> Iterator[_Found]:
    for printed in find_licenses(reading.page, reading.book):
        yield _Found(license=printed.license, evidence=_evidence(reading, printed), rank=_rank(printed))


def _rank(printed: PrintedLicense) -> int:
    return _RANKS.get(printed.zone, 20) + (_SAYS_TEXT if printed.says_text else 0)


def _evidence(reading: Reading, printed: PrintedLicense) -> Evidence:
    xpath = reading.page.xpath(printed.element)
    return Evidence(field="license", basis=Basis.PRINTED, rule=printed.rule, quote=printed.quote, xpath=xpath)
