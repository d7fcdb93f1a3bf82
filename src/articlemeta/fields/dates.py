"""When this copy appeared, and when it was last changed.

See docs/explanation/dates.md for the ranking and its reasons.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from attrs import Factory, evolve, field, frozen

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.calendars import domain_puts_day_first, primary
from articlemeta.normalize.dates import day_of, parse_date, read_date
from articlemeta.page.structure import Page
from articlemeta.printed.dates import Place, PrintedDate, find_distant_dates, find_printed_dates
from articlemeta.signals import Signal

DECLARED_WEIGHTS = {"published": 90, "created": 45, "modified": 22}
"""What a declared date is worth as the day of publication, from 0 to 100."""
LOOSE_WEIGHT = 56
LOOSE_NAMES = frozenset(
    """meta.date meta.dc.date meta.dcterms.date meta.displaydate meta.sort_date meta.live_date meta.dc.date.available
    meta.dcterms.available meta.date.available meta.release_date meta.issue_date jsonld.webpage.datePublished""".split()
)
"""Names under which systems also write the day of the last change, of the import, or of a journal's issue."""
URL_WEIGHT = 50
PRINTED_WEIGHTS = {Place.HEAD: 60, Place.OPENING: 24, Place.LINE: 24, Place.FOOT: 30, Place.NEAR: 24, Place.FAR: 6}
"""What a printed date without a label is worth, by its place."""
LABELLED = 12
"""What a label such as "Published" adds."""
MARKED_UP = 8
"""What a ``<time datetime>`` adds."""
IN_SENTENCE = -15
"""What it costs that a date outside the head stands among other words."""
PRINTED_CHANGE = 20
FAR_FROM_HEADLINE = 8
"""At most so much is lost by distance from the headline, a point a block."""
DOUBTFUL = 38
"""Dates without a label that weigh no more count only where they do not contradict each other."""
SUFFICIENT = 25
"""With less than this, boxes that are not surely the article's are looked at too."""
AGREEMENT = 10
"""What each further kind of source that gives the same day adds."""
MAX_CANDIDATES = 16
_DAY = dt.timedelta(days=1)
_URL_DAY = re.compile(
    r"[/_.-]((?:19|20)\d\d)[/_.-]?(\d\d)[/_.-]?(\d\d)(?!\d)|/((?:19|20)\d\d)/([a-z]{3})/(\d\d?)(?:/|$)"
)


@frozen(kw_only=True, eq=False)
class _Dated:
    """One candidate."""

    signal: Signal
    value: dt.date
    weight: int
    """What it is worth as the day of publication, from 0 to 100."""
    family: str
    """What it depends on: two tags written by the same plug-in are one family."""
    swapped: dt.date | None = None
    """The same with day and month the other way round, where the digits allow both."""
    day: dt.date = field(init=False, default=Factory(lambda self: day_of(self.value), takes_self=True))

    @property
    def is_change(self) -> bool:
        """Whether it says when the text was last changed."""
        return self.signal.field == "modified"


def resolve_dates(reading: Reading) -> tuple[Resolved[dt.date | None], Resolved[dt.date | None]]:
    """When this copy was published and last changed."""
    found = _gather(reading)
    published = _resolve("published", found, reading.page)
    changes = [evolve(one, weight=100 - one.weight) for one in found if one.is_change]
    if published.value is not None:
        # A change before publication is the clock of a draft or of another copy.
        changes = [one for one in changes if one.day >= day_of(published.value) - _DAY]
    return published, _resolve("modified", changes, reading.page)


def _gather(reading: Reading) -> list[_Dated]:
    day_first = _day_first(reading)
    found = [*_declared(reading, day_first)]
    near = find_printed_dates(reading.page, reading.book, reading.language, day_first)
    found += _without_lists(_printed(near))
    found += _from_url(reading)
    if max((one.weight for one in found), default=0) < SUFFICIENT:
        far = find_distant_dates(reading.page, reading.book, reading.language, day_first)
        found += _if_one_day(list(_printed(far)))
    settled = {one.day for one in found if one.swapped is None}
    return [_in_order(one, settled) for one in found]


def _day_first(reading: Reading) -> bool | None:
    """English alone leaves the order of day and month open; the country of the site's domain tells more."""
    url = _url_of(reading)
    if not url or primary(reading.language) not in ("en", ""):
        return None
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return domain_puts_day_first(host) or None


def _url_of(reading: Reading) -> str:
    return reading.page.url or next((signal.text for signal in reading.signals.of("canonical", "og_url")), "")


def _declared(reading: Reading, day_first: bool | None) -> Iterator[_Dated]:
    for signal in reading.signals.of("published", "created", "modified"):
        found = read_date(signal.text, language=reading.language, day_first=day_first)
        if found is not None:
            weight = LOOSE_WEIGHT if signal.rule in LOOSE_NAMES else DECLARED_WEIGHTS[signal.field]
            family = signal.rule.partition(".")[0]
            yield _Dated(signal=signal, value=found.value, weight=weight, family=family, swapped=found.swapped)


def _printed(dates: Iterable[PrintedDate]) -> Iterator[_Dated]:
    for one in dates:
        weight = _printed_weight(one)
        yield _Dated(signal=one.signal, value=one.value, weight=weight, family="printed", swapped=one.swapped)


def _printed_weight(printed: PrintedDate) -> int:
    if printed.signal.field == "modified":
        return PRINTED_CHANGE
    weight = PRINTED_WEIGHTS[printed.place] + (MARKED_UP if printed.exact else 0)
    if printed.place is Place.HEAD:
        weight -= min(printed.distance, FAR_FROM_HEADLINE)
    if printed.signal.field == "published":
        return weight + LABELLED
    return weight if printed.alone or printed.place in (Place.HEAD, Place.OPENING) else weight + IN_SENTENCE


def _without_lists(dates: Iterable[_Dated]) -> list[_Dated]:
    """Dates without a label in and under the text, unless they are many: then they are of other texts."""
    found = list(dates)
    doubtful = [one for one in found if one.weight <= DOUBTFUL and one.signal.field == "dated"]
    return [one for one in found if one not in doubtful] + _if_one_day(doubtful)


def _if_one_day(found: list[_Dated]) -> list[_Dated]:
    return found if len({one.day for one in found}) == 1 else []


def _from_url(reading: Reading) -> Iterator[_Dated]:
    """The day in the page's own address."""
    url = _url_of(reading)[:1000]
    found = _URL_DAY.search(url)
    day = parse_date(" ".join(part for part in found.groups() if part).replace(" ", "-")) if found else None
    if found and day:
        signal = Signal(field="published", value=found[0], rule="url.day", basis=Basis.INFERRED, quote=url)
        yield _Dated(signal=signal, value=day, weight=URL_WEIGHT, family="url")


def _in_order(one: _Dated, settled: set[dt.date]) -> _Dated:
    """A date like 3/5/2021 is read in the order that agrees with what else the page gives."""
    if one.swapped is None or one.day in settled or day_of(one.swapped) not in settled:
        return one
    return evolve(one, value=one.swapped, swapped=None)


def _near(a: dt.date, b: dt.date) -> bool:
    """The same day, give or take the one that a time zone moves."""
    return -1 <= (a - b).days <= 1


def _resolve(name: str, found: Sequence[_Dated], page: Page) -> Resolved[dt.date | None]:
    if not found:
        return Resolved(None)
    scores = {id(one): _score(one, found) for one in found}
    ranked = sorted(found, key=lambda one: -scores[id(one)])
    best = ranked[0]
    agreeing = [one for one in ranked if _near(one.day, best.day) and one.is_change == best.is_change]
    value = _value([one for one in agreeing if one.day == best.day], best)
    shown = [*agreeing, *(one for one in ranked if one not in agreeing)][:MAX_CANDIDATES]
    proofs = [one.signal.evidence(page, name) for one in shown]
    candidates = tuple(
        _candidate(one, proof, _reason(one, best, scores)) for one, proof in zip(shown, proofs, strict=True)
    )
    return Resolved(value, tuple(proofs[: len(agreeing)]), candidates)


def _score(one: _Dated, found: Iterable[_Dated]) -> int:
    others = {other.family for other in found if not other.is_change and _near(other.day, one.day)}
    return one.weight + AGREEMENT * len(others - {one.family})


def _value(agreeing: Sequence[_Dated], best: _Dated) -> dt.date:
    """The most precise form of the best day that sources of its own kind give."""
    same = [one.value for one in agreeing if one.family != "url" and one.signal.field != "created"]
    return most_precise(same or [best.value])


def most_precise(values: Sequence[dt.date]) -> dt.date:
    """Of values of one day the first with time and zone, else the first with a time, else the day.

    A midnight beside a bare day, or beside another time, is a placeholder and no time.
    """
    times = [value for value in values if isinstance(value, dt.datetime)]
    real = [value for value in times if value.time().replace(microsecond=0) != dt.time()]
    if not real and len(times) < len(values):
        return day_of(values[0])
    return max(real or times, key=lambda value: value.tzinfo is not None)


def _reason(one: _Dated, best: _Dated, scores: dict[int, int]) -> str | None:
    """Why a candidate was left out; None where it was not."""
    if _near(one.day, best.day) and one.is_change == best.is_change:
        return None
    if one.is_change:
        return "it says when the text was changed"
    return f"{best.day} is better supported ({scores[id(best)]} to {scores[id(one)]})"


def _candidate(one: _Dated, evidence: Evidence, against: str | None) -> Candidate:
    return Candidate(
        field=evidence.field,
        value=one.value.isoformat(),
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=against is None,
        reason=against or f"it gives the best supported day (weight {one.weight})",
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
