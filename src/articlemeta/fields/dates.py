"""When this copy appeared, and when it was last changed.

See docs/explanation/dates.md for the ranking and its reasons.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, islice
from operator import not_
from urllib.parse import urlsplit

from attrs import Factory, evolve, field, frozen

from articlemeta.declared.state import find_state_dates
from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.calendars import domain_puts_day_first, primary
from articlemeta.normalize.dates import day_of, parse_date, read_date
from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Page
from articlemeta.printed.dates import (
    Place,
    PrintedDate,
    find_distant_dates,
    find_foot_dates,
    find_head_dates,
    find_near_dates,
    find_text_dates,
)
from articlemeta.signals import Signal

DECLARED_WEIGHTS = {"published": 90, "created": 45, "modified": 22}
"""What a declared date is worth as the day of publication, from 0 to 100."""
LOOSE_WEIGHT = 56
LOOSE_NAMES = frozenset(
    """meta.date meta.dc.date meta.dcterms.date meta.displaydate meta.sort_date meta.live_date meta.dc.date.available
    meta.dcterms.available meta.other-date meta.date.available meta.release_date meta.issue_date jsonld.webpage.datePublished""".split()
)
"""Names under which systems also write the day of the last change, of the import, or of a journal's issue."""
URL_WEIGHT = 50
STATE_WEIGHT = 40
"""What is worth a date that scripts hold under an unmistakable name, where they hold but one."""
PRINTED_WEIGHTS = {
    Place.HEAD: 60,
    Place.NEAR: 40,
    Place.TOP: 36,
    Place.FOOT: 30,
    Place.OPENING: 24,
    Place.LINE: 24,
    Place.FAR: 6,
}
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
SURE = 57
"""With this, dates in and under the text cannot matter any more, except those of a change at its foot."""
SUFFICIENT = 25
"""With less than this, boxes that are not surely the article's, and scripts, are looked at too."""
AGREEMENT = 10
"""What each further kind of source that gives the same day adds."""
MAX_CANDIDATES = 16
MAX_PRINTED = 100
"""So many printed dates are looked at in each part of the page."""
_DAY = dt.timedelta(days=1)
_URL_DAY = late(r"[/_.-]((?:19|20)\d\d)[/_.-]?(\d\d)[/_.-]?(\d\d)(?!\d)|/((?:19|20)\d\d)/([a-z]{3})/(\d\d?)(?:/|$)")


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
    is_change: bool = field(init=False, default=Factory(lambda self: self.signal.field == "modified", takes_self=True))
    """Whether it says when the text was last changed."""


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
    where = (reading.page, reading.book, reading.language, day_first)
    found = [*_declared(reading, day_first), *_from_url(reading), *_printed(find_head_dates(*where))]
    sure = any(one.weight >= SURE and one.swapped is None for one in found)
    foot = () if sure and any(one.is_change for one in found) else find_foot_dates(*where)
    if sure:
        found += _without_lists(_printed(foot))
    else:
        found += _printed(find_near_dates(*where))
        found += _without_lists(_printed(chain(find_text_dates(*where), foot)))
    if max((one.weight for one in found), default=0) < SUFFICIENT:
        found += _if_one_day([*_printed(find_distant_dates(*where)), *_from_state(reading)])
    return _in_order(found)


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
    for one in islice(dates, MAX_PRINTED):
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
    is_doubtful = [one.weight <= DOUBTFUL and one.signal.field == "dated" for one in found]
    doubtful = list(compress(found, is_doubtful))
    return [*compress(found, map(not_, is_doubtful)), *_if_one_day(doubtful)]


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


def _from_state(reading: Reading) -> Iterator[_Dated]:
    """What scripts hold."""
    for signal in find_state_dates(reading.page):
        value = parse_date(signal.text)
        if value is not None:
            yield _Dated(signal=signal, value=value, weight=STATE_WEIGHT, family="state")


def _in_order(found: Iterable[_Dated]) -> list[_Dated]:
    """Dates like 3/5/2021, read in the order that agrees with what else the page gives."""
    found = list(found)
    settled = {one.day for one in found if one.swapped is None}
    if not settled:
        return found
    return [_turned(one, settled) for one in found]


def _turned(one: _Dated, settled: set[dt.date]) -> _Dated:
    if one.swapped is None or one.day in settled or day_of(one.swapped) not in settled:
        return one
    return evolve(one, value=one.swapped, swapped=None)


def _near(a: dt.date, b: dt.date) -> bool:
    """The same day, give or take the one that a time zone moves."""
    return -1 <= (a - b).days <= 1


def _resolve(name: str, found: Sequence[_Dated], page: Page) -> Resolved[dt.date | None]:
    if not found:
        return Resolved(None)
    families = _families(found)
    scores = {id(one): one.weight + AGREEMENT * _supporters(one, families) for one in found}
    changes = {one.day for one in found if one.is_change}
    # Of what is equally supported, what is no day of a change stands, and what readers are shown.
    ranked = sorted(
        found,
        key=lambda one: (-scores[id(one)], one.day in changes, "printed" not in families.get(one.day, ())),
    )
    best = ranked[0]
    agreeing = [one for one in ranked if _near(one.day, best.day) and one.is_change == best.is_change]
    value = _value([one for one in agreeing if one.day == best.day], best)
    shown = [*agreeing, *(one for one in ranked if one not in agreeing)][:MAX_CANDIDATES]
    proofs = [one.signal.evidence(page, name) for one in shown]
    candidates = tuple(
        _candidate(one, proof, _reason(one, best, scores)) for one, proof in zip(shown, proofs, strict=True)
    )
    return Resolved(value, tuple(proofs[: len(agreeing)]), candidates)


def _families(found: Iterable[_Dated]) -> dict[dt.date, set[str]]:
    """The kinds of source that give each day as that of publication."""
    families: dict[dt.date, set[str]] = {}
    for one in found:
        if not one.is_change:
            families.setdefault(one.day, set()).add(one.family)
    return families


def _supporters(one: _Dated, families: dict[dt.date, set[str]]) -> int:
    """How many other kinds of source give the same day, give or take one."""
    given = families.get(one.day, set())
    if len(families) > 1:
        given = given.union(families.get(one.day - _DAY, ()), families.get(one.day + _DAY, ()))
    return len(given) - (one.family in given)


def _value(agreeing: Sequence[_Dated], best: _Dated) -> dt.date:
    """The most precise form of the best day that sources of its own kind give."""
    same = [one for one in agreeing if one.family != "url" and one.signal.field != "created"] or [best]
    return most_precise([one.value for one in same], printed=any(map(_prints_midnight, same)))


def _prints_midnight(one: _Dated) -> bool:
    return one.signal.rule.startswith("printed.") and isinstance(one.value, dt.datetime) and _is_midnight(one.value)


def _is_midnight(value: dt.datetime) -> bool:
    return value.time().replace(microsecond=0) == dt.time()


def most_precise(values: Sequence[dt.date], *, printed: bool = False) -> dt.date:
    """Of values of one day the first with time and zone, else the first with a time, else the day.

    Args:
        values: the values, at least one.
        printed: whether readers are told of midnight; otherwise it stands for a time that nobody gave.
    """
    times = [value for value in values if isinstance(value, dt.datetime)]
    real = [value for value in times if not _is_midnight(value)] or (times if printed else [])
    return max(real, key=lambda value: value.tzinfo is not None) if real else day_of(values[0])


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
