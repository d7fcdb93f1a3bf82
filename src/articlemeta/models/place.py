"""Where the text is about."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from articlemeta.models.moments import settled


@frozen(kw_only=True)
class Region:
    """A country or region that the page files the text under."""

    name: str
    """As printed."""
    code: str | None = None
    """ISO 3166-1 alpha-2 for a country or territory ("FR"), UN M49 for a larger region ("030")."""

    def __str__(self) -> str:
        return self.name if self.code is None else f"{self.name} ({self.code})"


@frozen(kw_only=True)
class Dateline:
    """The line that opens an agency text: ``PARIS, May 3 (Reuters) —``."""

    place: str | None = None
    """The place, as printed."""
    agency: str | None = None
    """The agency's normal name."""
    date: dt.date | None = field(default=None, converter=settled)
    """The date, where it is printed with its year."""
    text: str = ""
    """The whole line, as printed."""

    def __str__(self) -> str:
        return self.text or ", ".join(filter(None, (self.place, self.agency))) or "a dateline"
