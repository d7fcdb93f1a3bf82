"""The line under the headline, where the page prints or declares one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold, squash, words
from articlemeta.page.structure import Block, Hint, Zone
from articlemeta.signals import Signal

FIELD = "subtitle"

_SHORTEST, _LONGEST = 12, 500
_BLOCKS_AFTER = 8
"""How far under the headline a subtitle can stand, in blocks."""
_NO_SUBTITLE = (
    Hint.BYLINE | Hint.DATE | Hint.SHARE | Hint.TAGS | Hint.BIO | Hint.NAV | Hint.RELATED | Hint.AD | Hint.CAPTION
)
_DATELINE = late(r"[^()]{2,60}\([^()]{2,30}\)\s{0,3}[-–—]")
"""The place and agency that open a text: "PARIS (Agency) -"."""
_DATE = late(r"\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}:\d\d")
_DATED = 70
"""A line shorter than this that holds a date is a dateline or byline."""
_SUBHEADINGS = frozenset(["h2", "h3"])


def resolve_subtitle(reading: Reading, *, title: str | None) -> Resolved[str | None]:
    """The subtitle: the line under the headline that is marked as one, or that the page's description repeats."""
    if title is None:
        return Resolved(None)
    block = next(_printed(reading, title), None)
    if block is not None:
        return _from_block(reading, block)
    signal = next((s for s in reading.signals.of(FIELD) if _is_subtitle(s.text, title) and _differs(s, title)), None)
    if signal is None:
        return Resolved(None)
    candidate = Candidate(
        field=FIELD, value=signal.text, basis=signal.basis, rule=signal.rule, chosen=True, reason="declared as such"
    )
    return Resolved(signal.text, (signal.evidence(reading.page, FIELD),), (candidate,))


def _from_block(reading: Reading, block: Block) -> Resolved[str | None]:
    text = squash(block.text)
    xpath = reading.page.xpath(block.element)
    rule = "subtitle.printed"
    evidence = Evidence(field=FIELD, basis=Basis.PRINTED, rule=rule, quote=block.text, xpath=xpath)
    candidate = Candidate(
        field=FIELD, value=text, basis=Basis.PRINTED, rule=rule, chosen=True, reason="stands under the headline"
    )
    return Resolved(text, (evidence,), (candidate,))


def _printed(reading: Reading, title: str) -> Iterator[Block]:
    """The blocks under the headline that can be its subtitle, the surest first."""
    under = [block for block in _under_headline(reading) if _is_subtitle(block.text, title)]
    yield from (block for block in under if block.own & Hint.SUBTITLE)
    under = [block for block in under if block.zone is Zone.HEAD]
    if under:
        declared = {fold(s.text) for s in islice(reading.signals.of(FIELD, "summary"), 12) if len(s.text) <= _LONGEST}
        yield from (block for block in under if fold(block.text) in declared)
    yield from (block for block in under[:1] if block.tag in _SUBHEADINGS)


def _under_headline(reading: Reading) -> Iterator[Block]:
    headline = reading.page.headline
    if headline is None:
        return
    after = reading.page.blocks[headline.index + 1 : headline.index + 1 + _BLOCKS_AFTER]
    for block in after:
        if (
            block.zone in (Zone.HEAD, Zone.BODY)
            and not block.own & _NO_SUBTITLE
            and block.link_chars * 2 < len(block.text)
        ):
            yield block


def _is_subtitle(text: str, title: str) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or (abs(len(text) - len(title)) < 8 and fold(text) == fold(title)):
        return False
    return not _DATELINE.match(text) and not (len(text) < _DATED and _DATE.search(text))


def _differs(signal: Signal, title: str) -> bool:
    """Whether it says more than another wording of the headline, as alternative headlines often are."""
    mine, others = set(words(signal.text)), set(words(title))
    return len(mine & others) * 2 < len(mine)
