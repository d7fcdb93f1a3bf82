"""When this copy appeared, and when it was last changed.

See docs/explanation/dates.md for the ranking and its reasons.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.dates import day_of, parse_date
from articlemeta.page.structure import Page
from articlemeta.printed.dates import Place, PrintedDate, find_distant_dates, find_printed_dates
from articlemeta.signals import Signal

_URL_DAY = re.compile(r"[/_.-]((?:19|20)\d\d)[/_.-]?(\d\d)[/_.-]?(\d\d)(?!\d)")
_AGREE = 10
"""What each further kind of source that gives the same day adds to a date's weight."""


@frozen(kw_only=True, eq=False)
class _Dated:
    """One candidate."""

    signal: Signal
    value: dt.date
    weight: int
    """What its rule is worth as the day of publication, from 0 to 100."""
    family: str
    """What it depends on: two tags written by the same plug-in are one family."""
    swapped: dt.date | None = None
    day: dt.date = field(init=False)

    @day.default
    def _day(self) -> dt.date:
        return day_of(self.value)


def resolve_dates(reading: Reading) -> tuple[Resolved[dt.date | None], Resolved[dt.date | None]]:
    """When this copy was published and last changed."""
    found = [*_declared(reading)]
    found += _one_day_under_text(_printed(find_printed_dates(reading.page, reading.book, reading.language)))
    found += _from_url(reading)
    if max((one.weight for one in found), default=0) < SUFFICIENT:
        found += _only_day(list(_printed(find_distant_dates(reading.page, reading.book, reading.language))))
    found = [_in_order(one, found) for one in found]
    published = _resolve("published", [one for one in found if one.weight > 0], reading.page)
    changed = [_as_modified(one) for one in found if one.signal.field == "modified"]
    if published.value is not None:
        changed = [one for one in changed if one.day >= day_of(published.value) - _DAY]
    return published, _resolve("modified", changed, reading.page)


_DAY = dt.timedelta(days=1)


SUFFICIENT = 25
"""With less than this, boxes that are not surely the article's are looked at too."""
_LOOSE_NAMES = frozenset(
    """meta.date meta.dc.date meta.dcterms.date meta.displaydate meta.sort_date meta.live_date meta.dc.date.available
    meta.dcterms.available meta.date.available meta.release_date meta.issue_date jsonld.webpage.datePublished""".split()
)
"""Names under which systems also write the day of the last change, of the import or of a journal's issue."""


def _declared(reading: Reading) -> Iterator[_Dated]:
    for signal in reading.signals.of("published", "created", "modified"):
        value = parse_date(signal.text, language=reading.language)
        if value is not None:
            yield _Dated(
                signal=signal, value=value, weight=_declared_weight(signal), family=signal.rule.partition(".")[0]
            )


def _declared_weight(signal: Signal) -> int:
    match signal.field:
        case "published":
            return 56 if signal.rule in _LOOSE_NAMES else 90
        case "created":
            return 45
        case _:
            return 22


_FAR_FROM_HEADLINE = 8
_UNDER_TEXT = 38
_PLACES = {Place.HEAD: 60, Place.OPENING: 24, Place.LINE: 24, Place.FOOT: 30, Place.NEAR: 24, Place.FAR: 6}


def _printed(dates: Iterable[PrintedDate]) -> Iterator[_Dated]:
    for printed in dates:
        weight, swapped = _printed_weight(printed), printed.swapped
        yield _Dated(signal=printed.signal, value=printed.value, weight=weight, family="printed", swapped=swapped)


def _printed_weight(printed: PrintedDate) -> int:
    weight = _PLACES[printed.place] + (8 if printed.exact else 0)
    if printed.place is Place.HEAD:
        weight -= min(printed.distance, _FAR_FROM_HEADLINE)
    match printed.signal.field:
        case "modified":
            return 20
        case "published":
            return weight + 12
        case _:
            return weight if printed.alone or printed.place in (Place.HEAD, Place.OPENING) else weight - 15


def _one_day_under_text(dates: Iterable[_Dated]) -> list[_Dated]:
    """Dates without a label in and under the text count where they are one and the same day."""
    found = list(dates)
    doubtful = [one for one in found if one.weight <= _UNDER_TEXT and one.signal.field == "dated"]
    return [one for one in found if one not in doubtful] + _only_day(doubtful)


def _only_day(found: list[_Dated]) -> list[_Dated]:
    """Boxes whose dates differ are lists of other texts."""
    return found if len({one.day for one in found}) == 1 else []


def _from_url(reading: Reading) -> Iterator[_Dated]:
    """The day in the page's own address."""
    url = reading.page.url or next((signal.text for signal in reading.signals.of("canonical", "og_url")), "")
    found = _URL_DAY.search(url)
    day = parse_date("-".join(found.groups())) if found else None
    if found and day:
        signal = Signal(field="published", value=found[0], rule="url.day", basis=Basis.INFERRED, quote=url)
        yield _Dated(signal=signal, value=day, weight=50, family="url")


def _in_order(one: _Dated, others: Sequence[_Dated]) -> _Dated:
    """A date like 5/3/2021, read as month first or day first, whichever agrees with what else is given."""
    if one.swapped is None:
        return one
    days = {other.day for other in others if other.swapped is None}
    swapped = day_of(one.swapped)
    return evolve(one, value=one.swapped, swapped=None) if swapped in days and one.day not in days else one


def _as_modified(one: _Dated) -> _Dated:
    return evolve(one, weight=100 - one.weight)


def _near(a: dt.date, b: dt.date) -> bool:
    """The same day, give or take the one that a time zone moves."""
    return abs((a - b).days) <= 1


def _resolve(name: str, found: Sequence[_Dated], page: Page) -> Resolved[dt.date | None]:
    if not found:
        return Resolved(None)
    best = max(found, key=lambda one: _score(one, found))
    changed = best.signal.field == "modified"
    agreeing = [one for one in found if _near(one.day, best.day) and (one.signal.field == "modified") == changed]
    value = most_precise([one.value for one in agreeing if one.day == best.day and one.family != "url"] or [best.value])
    proofs = {id(one): one.signal.evidence(page, name) for one in found}
    evidence = tuple(proofs[id(one)] for one in agreeing)
    candidates = tuple(_candidate(one, proofs[id(one)], one in agreeing) for one in found)
    return Resolved(value, evidence, candidates)


def _score(one: _Dated, found: Iterable[_Dated]) -> int:
    others = [other for other in found if other.signal.field != "modified" and _near(other.day, one.day)]
    return one.weight + _AGREE * len({other.family for other in others if other.family != one.family})


def most_precise(values: Sequence[dt.date]) -> dt.date:
    """Of values of one day the one with time and zone, else with a time, else the day.

    A midnight beside a bare day, or beside another time, is a placeholder and no time.
    """
    times = [value for value in values if isinstance(value, dt.datetime)]
    real = [value for value in times if (value.hour, value.minute, value.second) != (0, 0, 0)]
    if not real and len(times) < len(values):
        return day_of(values[0])
    ranked = real or times
    return max(ranked, key=lambda value: value.tzinfo is not None)


def _candidate(one: _Dated, evidence: Evidence, chosen: bool) -> Candidate:
    reason = f"weight {one.weight}" if chosen else f"weight {one.weight}, another day has more support"
    return Candidate(
        field=evidence.field,
        value=one.value.isoformat(),
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=chosen,
        reason=reason,
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
