"""The closed vocabularies of the models. Each value is what JSON carries."""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """How a value is known."""

    DECLARED = "declared"
    """The page says it to machines: JSON-LD, meta tags, links, microdata."""
    PRINTED = "printed"
    """The page says it to readers, in words."""
    INFERRED = "inferred"
    """Nothing says it outright; it follows from something that is said."""


class AuthorKind(StrEnum):
    """What an author is."""

    PERSON = "person"
    ORGANIZATION = "organization"


class AuthorRole(StrEnum):
    """What an author did for the text."""

    WRITER = "writer"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    PHOTOGRAPHER = "photographer"


class SourceKind(StrEnum):
    """What a party to a reprint chain is."""

    PUBLISHER = "publisher"
    AGENCY = "agency"
    PRESS_RELEASE = "press-release"
    AGGREGATOR = "aggregator"


class HopRole(StrEnum):
    """What a hop is to this copy."""

    CURRENT = "current"
    WIRE = "wire"
    PARTNER = "partner"
    ORIGINAL = "original"
    PRESS_RELEASE = "press-release"
    TRANSLATION = "translation"


class DisclaimerKind(StrEnum):
    """What a disclaimer is about."""

    OPINION = "opinion"
    RESPONSIBILITY = "responsibility"
    SYNDICATED_FEED = "syndicated-feed"
    TRANSLATION = "translation"
    AI_GENERATED = "ai-generated"
    FAIR_USE = "fair-use"
    AFFILIATE = "affiliate"
    SPONSORED = "sponsored"
    ADVICE = "advice"
    INTEREST = "interest"
    CORRECTION = "correction"
    REUSE_BAN = "reuse-ban"
    OTHER = "other"


class Scope(StrEnum):
    """What a notice covers: this text, or everything on the site."""

    ARTICLE = "article"
    SITE = "site"


class ReuseCondition(StrEnum):
    """What must be kept to when the text is used again."""

    ATTRIBUTION = "attribution"
    LINK = "link"
    NON_COMMERCIAL = "non-commercial"
    NO_DERIVATIVES = "no-derivatives"
    PERMISSION_REQUIRED = "permission-required"


class ContactPurpose(StrEnum):
    """What a contact is for."""

    PERMISSIONS = "permissions"
    MEDIA = "media"
    CORRECTIONS = "corrections"
    EDITORIAL = "editorial"
