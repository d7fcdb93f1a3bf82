"""The language of the article's text: the declared one where the text bears it out, else the text's own.

See docs/explanation/dates.md for the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from attrs import frozen

from articlemeta.fields.resolved import Resolved
from articlemeta.lexicon import Lexicon
from articlemeta.models import Basis, Candidate, Evidence
from articlemeta.normalize.calendars import primary
from articlemeta.normalize.languages import Tally, bears_out, detect, languages, normalize_language, related, tally
from articlemeta.page.structure import Page, Zone
from articlemeta.signals import Signal, Signals

SAMPLE = 1_500
"""So many characters of the text are looked at."""
FIRST_LOOK = 500
"""And so many of them at first."""
MIN_LETTERS = 60
"""A text with fewer letters says nothing against a declaration."""
OVERWHELMING = 0.22
"""The share of function words that goes against a declared language of which we know no function words."""


@frozen(kw_only=True, eq=False)
class _Declared:
    signal: Signal
    tag: str


def resolve_language(page: Page, declared: Signals, lexicon: Lexicon) -> Resolved[str | None]:
    """The language of the text."""
    del lexicon  # function words are of all languages at once, and so not in any language's book
    declarations = tuple(_declarations(page, declared))
    text = sample_of(page)
    if declarations and bears_out(text[:FIRST_LOOK], primary(declarations[0].tag)):
        return _declared_value(declarations[0], declarations, page)
    counted = tally(text)
    chosen = next((one for one in declarations if not contradicts(primary(one.tag), counted)), None)
    if chosen is not None:
        return _declared_value(chosen, declarations, page)
    found = counted.best or detect(text, counted)
    if found is None and declarations and not counted.best:
        return _declared_value(declarations[0], declarations, page)
    return _inferred_value(found, text, declarations, page)


def sample_of(page: Page) -> str:
    """The start of the article's text; of a page without one, of whatever it has."""
    for zones in ((Zone.BODY,), (Zone.HEAD, Zone.FOOT), tuple(Zone)):
        parts, size = [], 0
        for block in page.in_zones(*zones):
            parts.append(block.text[: SAMPLE - size])
            size += len(parts[-1]) + 1
            if size >= SAMPLE:
                break
        if size > MIN_LETTERS:
            return " ".join(parts)
    return page.title_tag or ""


def contradicts(language: str, counted: Tally) -> bool:
    """Whether a text cannot be of the declared language."""
    best = counted.best
    if best is None or counted.letters < MIN_LETTERS:
        return _other_script(language, counted)
    if related(language, best):
        return False
    if language not in languages().told:
        return counted.scores.get(best, 0) > OVERWHELMING * counted.words if counted.words else False
    return counted.scores.get(language, 0) < 0.6 * counted.scores.get(best, 1)


def _other_script(language: str, counted: Tally) -> bool:
    """Whether a text without a decisive word is in a script that is surely not the declared language's."""
    return (
        counted.script is None and counted.letters >= MIN_LETTERS and language in ("zh", "ja", "ko", "th", "he", "el")
    )


def _declarations(page: Page, declared: Signals) -> Iterator[_Declared]:
    """The declared languages, the root element's first: it is what browsers and readers of screens go by."""
    if page.lang:
        signal = Signal(
            field="language",
            value=page.lang,
            rule="html.lang",
            basis=Basis.DECLARED,
            quote=page.lang,
            element=page.root,
        )
        yield from _valid(signal)
    for signal in declared.of("language"):
        yield from _valid(signal)


def _valid(signal: Signal) -> Iterator[_Declared]:
    tag = normalize_language(signal.text)
    if tag is not None:
        yield _Declared(signal=signal, tag=tag)


def _declared_value(chosen: _Declared, all_declared: tuple[_Declared, ...], page: Page) -> Resolved[str | None]:
    proofs = [one.signal.evidence(page, "language") for one in all_declared]
    agrees = [related(primary(one.tag), primary(chosen.tag)) for one in all_declared]
    return Resolved(
        chosen.tag,
        tuple(compress(proofs, agrees)),
        tuple(map(_candidate, all_declared, proofs, agrees)),
    )


def _inferred_value(
    found: str | None, text: str, all_declared: tuple[_Declared, ...], page: Page
) -> Resolved[str | None]:
    candidates = tuple(_candidate(one, one.signal.evidence(page, "language"), False) for one in all_declared)
    if found is None:
        return Resolved(None, (), candidates)
    evidence = Evidence(field="language", basis=Basis.INFERRED, rule="text.words", quote=text[:80])
    return Resolved(found, (evidence,), candidates)


def _candidate(one: _Declared, evidence: Evidence, chosen: bool) -> Candidate:
    return Candidate(
        field="language",
        value=one.tag,
        basis=evidence.basis,
        rule=evidence.rule,
        chosen=chosen,
        reason="declared, and the text bears it out" if chosen else "the text is in another language",
        quote=evidence.quote,
        xpath=evidence.xpath,
    )
