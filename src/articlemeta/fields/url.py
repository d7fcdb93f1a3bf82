"""This copy's own address: the canonical one where it is on this site, else the one the page was got from."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate
from articlemeta.normalize.urls import absolute_url, is_home_page, same_site, unwrapped_url
from articlemeta.signals import Signal

FIELD = "url"


def resolve_url(reading: Reading) -> Resolved[str | None]:
    """The address of this copy.

    A canonical link to another site says where the text comes from; it is not this copy's address. A canonical link
    to the site's home page is a mistake of the site's.
    """
    given = absolute_url(unwrapped_url(reading.page.url)) if reading.page.url else None
    candidates: list[Candidate] = []
    for signal, url in _declared(reading):
        problem = _problem(url, given)
        candidates.append(_candidate(signal, url, problem or "this copy's own address", chosen=problem is None))
        if problem is None:
            return Resolved(url, (signal.evidence(reading.page, FIELD),), tuple(candidates))
    if given is not None:
        reason = "the address that the page was got from"
        candidates.append(
            Candidate(field=FIELD, value=given, basis=Basis.INFERRED, rule="url.given", chosen=True, reason=reason)
        )
    return Resolved(given, (), tuple(candidates))


def _declared(reading: Reading) -> Iterator[tuple[Signal, str]]:
    for signal in reading.signals.of("canonical", "og_url"):
        url = absolute_url(signal.text, reading.page.base_url)
        if url is not None:
            yield signal, unwrapped_url(url)


def _problem(url: str, given: str | None) -> str | None:
    """Why the declared address is not this copy's; None where it is."""
    if given is None:
        return None
    if not same_site(url, given):
        return "on another site: it says where the text comes from"
    if is_home_page(url) and not is_home_page(given):
        return "the site's home page"
    return None


def _candidate(signal: Signal, url: str, reason: str, *, chosen: bool) -> Candidate:
    return Candidate(
        field=FIELD, value=url, basis=signal.basis, rule=signal.rule, chosen=chosen, reason=reason, quote=signal.text
    )
