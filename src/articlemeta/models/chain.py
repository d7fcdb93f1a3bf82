"""Where the text came from: the reprint chain.

The model is the ``hopHistory`` of NewsML-G2: the stations that a text passed, each with its party and date.
"""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from articlemeta.models.enums import HopRole, SourceKind
from articlemeta.models.evidence import Evidence
from articlemeta.models.moments import settled


@frozen(kw_only=True)
class Source:
    """A party that published or passed on the text."""

    name: str
    """Its normal name: "Associated Press", not "AP"."""
    kind: SourceKind = SourceKind.PUBLISHER
    """What it is."""
    domain: str | None = None
    """Its registered domain, such as ``"apnews.com"``."""
    url: str | None = None
    """Its own page, where this page links to it."""

    def __str__(self) -> str:
        return self.name


@frozen(kw_only=True)
class Hop:
    """One station of the text."""

    source: Source
    """Who published or passed on the text here."""
    role: HopRole
    """What this station is to this copy."""
    date: dt.date | None = field(default=None, converter=settled)
    """When it appeared here: a ``date``, or a ``datetime`` where a time is given."""
    url: str | None = None
    """The earlier copy itself, where this page links to it."""
    evidence: tuple[Evidence, ...] = ()
    """What on the page says so."""

    def __str__(self) -> str:
        when = "" if self.date is None else f", {self.date.isoformat()}"
        return f"{self.source} ({self.role}{when})"


@frozen(kw_only=True)
class Contribution:
    """A party credited with part of the text, and so no station of it."""

    source: Source | None
    """Who; None where the page names nobody: "an earlier media report"."""
    evidence: tuple[Evidence, ...] = ()
    """What on the page says so."""

    def __str__(self) -> str:
        return "unnamed source" if self.source is None else str(self.source)


@frozen(kw_only=True)
class ReprintChain:
    """The way of the text from its original to this page."""

    hops: tuple[Hop, ...] = ()
    """This copy first, the original last."""
    contributors: tuple[Contribution, ...] = ()
    """Those credited with a part of the text."""

    @property
    def current(self) -> Hop | None:
        """This copy; None where the page does not tell who publishes it."""
        return next((hop for hop in self.hops if hop.role is HopRole.CURRENT), None)

    @property
    def earlier(self) -> tuple[Hop, ...]:
        """All stations but this copy, nearest provider first."""
        return tuple(hop for hop in self.hops if hop.role is not HopRole.CURRENT)

    @property
    def original(self) -> Hop | None:
        """The first station of the text; None where this page is itself the first."""
        return self.earlier[-1] if self.earlier else None

    @property
    def is_reprint(self) -> bool:
        """Whether the page says that its text came from elsewhere."""
        return bool(self.earlier)

    def __str__(self) -> str:
        told = " → ".join(str(hop) for hop in reversed(self.hops))
        return told or "no station known"
