"""Who owns the text, who answers for it, what may be done with it."""

from __future__ import annotations

from attrs import frozen

from articlemeta.models.enums import DisclaimerKind, ReuseCondition, Scope


@frozen(kw_only=True)
class Disclaimer:
    """A printed statement that limits what the page stands for."""

    kind: DisclaimerKind
    """What it is about."""
    text: str
    """The statement, verbatim but for white space."""
    scope: Scope = Scope.ARTICLE
    """This text, or the whole site."""
    party: str | None = None
    """Who disclaims, where named."""
    language: str | None = None
    """The language of the statement, as BCP 47."""

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


@frozen(kw_only=True)
class CopyrightNotice:
    """One copyright statement."""

    holders: tuple[str, ...] = ()
    """Who owns the rights, as printed."""
    years: tuple[int, ...] = ()
    """The years as printed; a range gives its two ends."""
    all_rights_reserved: bool = False
    """Whether the statement reserves all rights."""
    scope: Scope = Scope.SITE
    """This text, or the whole site."""
    text: str = ""
    """The statement, verbatim but for white space."""

    def __str__(self) -> str:
        return self.text or " ".join(filter(None, ("©", "–".join(map(str, self.years)), ", ".join(self.holders))))


@frozen(kw_only=True)
class License:
    """A licence that the page grants on its text."""

    id: str | None = None
    """SPDX identifier, such as ``"CC-BY-ND-4.0"``; None where the page does not say which."""
    name: str | None = None
    """The licence as the page calls it."""
    url: str | None = None
    """The licence's own page."""

    def __str__(self) -> str:
        return self.id or self.name or self.url or "a licence that is not named"


@frozen(kw_only=True)
class ReuseTerms:
    """What the page says may be done with its text."""

    allowed: bool | None = None
    """Granted, refused, or None where it takes permission or is not said."""
    conditions: tuple[ReuseCondition, ...] = ()
    """What must be kept to."""
    grantor: str | None = None
    """Who grants or refuses."""
    contact: str | None = None
    """Where to ask: an e-mail address or URL."""
    text: str = ""
    """The statement, verbatim but for white space."""

    def __str__(self) -> str:
        answer = {True: "allowed", False: "refused", None: "on request"}[self.allowed]
        return f"{answer} ({', '.join(self.conditions)})" if self.conditions else answer
