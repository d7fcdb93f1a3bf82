"""Who made the pictures, as the page prints and declares it."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Candidate
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.text import fold_key, squash
from articlemeta.printed.credits import find_credits
from articlemeta.signals import Signal

_MOST = 20
_LONGEST = 160


def resolve_image_credits(reading: Reading) -> Resolved[tuple[str, ...]]:
    """Each credit once, in reading order: printed ones first, then declared ones that are not printed."""
    chosen: dict[str, Signal] = {}
    heard = list(_signals(reading))
    for signal in heard:
        key = fold_key(signal.text)
        if _is_credit(signal.text, key) and not any(key in known for known in chosen):
            chosen.setdefault(key, signal)
    kept = list(chosen.values())[:_MOST]
    return Resolved(
        tuple(squash(signal.text) for signal in kept),
        tuple(signal.evidence(reading.page, "image_credits") for signal in kept),
        tuple(_candidate(reading, signal, signal in kept) for signal in heard[: 2 * _MOST]),
    )


def _is_credit(text: str, key: str) -> bool:
    """Whether this can name somebody: letters, not the length of a film, not a paragraph."""
    return len(key) > 1 and len(text) <= _LONGEST and not key[0].isdigit()


def _signals(reading: Reading) -> Iterator[Signal]:
    yield from find_credits(reading.page, reading.book, byline_words(reading.book))
    yield from reading.signals.of("image_credit")


def _candidate(reading: Reading, signal: Signal, chosen: bool) -> Candidate:
    element = signal.block.element if signal.block is not None else signal.element
    return Candidate(
        field="image_credits",
        value=signal.text[:_LONGEST],
        basis=signal.basis,
        rule=signal.rule,
        chosen=chosen,
        reason="names who made a picture" if chosen else "said already, too long or empty",
        quote=signal.quote,
        xpath=reading.page.xpath(element),
    )
