"""Who wrote the text, and whom to write to."""

from __future__ import annotations

from attrs import frozen

from articlemeta.models.enums import AuthorKind, AuthorRole, ContactPurpose


@frozen(kw_only=True)
class Author:
    """A person or organisation that the page names as having made the text."""

    name: str
    """The name alone: no "By", no job, no affiliation."""
    kind: AuthorKind = AuthorKind.PERSON
    """A person or an organization."""
    role: AuthorRole = AuthorRole.WRITER
    """What they did."""
    affiliation: str | None = None
    """The organisation that the page names beside a person: "Jane Roe, Associated Press"."""
    url: str | None = None
    """Their page, absolute where the page's own URL is known."""

    def __str__(self) -> str:
        described = self.name if self.affiliation is None else f"{self.name}, {self.affiliation}"
        return described if self.role is AuthorRole.WRITER else f"{described} ({self.role})"


@frozen(kw_only=True)
class Contact:
    """An address that the page gives for a stated purpose."""

    purpose: ContactPurpose
    """What it is for."""
    value: str
    """An e-mail address, telephone number or URL."""

    def __str__(self) -> str:
        return f"{self.purpose}: {self.value}"
