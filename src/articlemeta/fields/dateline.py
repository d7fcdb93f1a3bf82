"""The line that opens an agency text."""

from __future__ import annotations

import datetime as dt

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Dateline, Evidence
from articlemeta.normalize.dates import parse_date
from articlemeta.normalize.patterns import late
from articlemeta.printed.datelines import PrintedDateline, find_dateline

FIELD = "dateline"
_YEAR = late(r"(?:19|20)\d\d")


def resolve_dateline(reading: Reading) -> Resolved[Dateline | None]:
    """The dateline that is printed; else the one that the page declares."""
    printed = find_dateline(
        reading.page, reading.lexicon.agencies, language=(reading.language or "").split("-")[0] or None
    )
    if printed is not None and (printed.agencies or printed.place):
        return _from_print(printed, reading)
    for signal in reading.signals.of("dateline"):
        # Some content systems put a date or a whole paragraph here.
        if 2 < len(signal.text) <= 80 and not signal.text[0].isdigit():
            value = Dateline(place=signal.text, text=signal.text)
            evidence = signal.evidence(reading.page, FIELD)
            return Resolved(value, (evidence,), (_candidate(value, evidence),))
    return Resolved(None)


def _from_print(printed: PrintedDateline, reading: Reading) -> Resolved[Dateline | None]:
    value = Dateline(
        place=printed.place,
        agency=printed.agencies[0].name if printed.agencies else None,
        date=_date(printed.date, reading.language),
        text=printed.text,
    )
    evidence = Evidence(
        field=FIELD,
        basis=Basis.PRINTED,
        rule="dateline.printed",
        quote=printed.text,
        xpath=reading.page.xpath(printed.block.element),
    )
    return Resolved(value, (evidence,), (_candidate(value, evidence),))


def _date(printed: str | None, language: str | None) -> dt.date | None:
    """The date, where the dateline prints it with its year."""
    if printed is None or not _YEAR.search(printed):
        return None
    return parse_date(printed.strip("()[]/,. -"), language=language)


def _candidate(value: Dateline, evidence: Evidence) -> Candidate:
    return Candidate(
        field=FIELD,
        value=value.text,
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=True,
        reason="it opens the text" if evidence.basis is Basis.PRINTED else "the page declares it",
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
