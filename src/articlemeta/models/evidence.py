"""Why a value is believed: the words or the markup that say so."""

from __future__ import annotations

from attrs import frozen

from articlemeta.models.enums import Basis


@frozen(kw_only=True)
class Evidence:
    """One reason for one value."""

    field: str
    """The name of the :class:`Article` field that this supports, such as ``"title"`` or ``"chain"``."""
    basis: Basis
    """Declared to machines, printed for readers, or inferred."""
    rule: str
    """The name of the rule that read it, such as ``"jsonld.headline"`` or ``"en.first-appeared"``."""
    quote: str
    """The page's own words, verbatim but for white space."""
    xpath: str | None = None
    """Where on the page: an XPath to the element, in the tree that lxml builds."""

    def __str__(self) -> str:
        return f"{self.field} ({self.basis}, {self.rule}): “{self.quote}”"


@frozen(kw_only=True)
class Candidate:
    """One value that was considered for a field, and what became of it."""

    field: str
    """The name of the :class:`Article` field."""
    value: str
    """The value, as text."""
    basis: Basis
    """How it is known."""
    rule: str
    """The rule that read it."""
    chosen: bool
    """Whether it, or a value that it agrees with, stands in the article."""
    reason: str
    """Why it was chosen or left out, in a few plain words."""
    quote: str = ""
    """The page's own words or markup."""
    xpath: str | None = None
    """Where on the page."""

    def __str__(self) -> str:
        mark = "✓" if self.chosen else "✗"
        return f"{mark} {self.value} ({self.basis}, {self.rule}): {self.reason}"
