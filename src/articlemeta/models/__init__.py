"""Frozen, typed models of what a page says. They know nothing of HTML."""

from articlemeta.models.article import Article
from articlemeta.models.chain import Contribution, Hop, ReprintChain, Source
from articlemeta.models.enums import (
    AuthorKind,
    AuthorRole,
    Basis,
    ContactPurpose,
    DisclaimerKind,
    HopRole,
    ReuseCondition,
    Scope,
    SourceKind,
)
from articlemeta.models.evidence import Candidate, Evidence
from articlemeta.models.explanation import Explanation
from articlemeta.models.people import Author, Contact
from articlemeta.models.place import Dateline, Region
from articlemeta.models.rights import CopyrightNotice, Disclaimer, License, ReuseTerms

__all__ = [
    "Article",
    "Author",
    "AuthorKind",
    "AuthorRole",
    "Basis",
    "Candidate",
    "Contact",
    "ContactPurpose",
    "Contribution",
    "CopyrightNotice",
    "Dateline",
    "Disclaimer",
    "DisclaimerKind",
    "Evidence",
    "Explanation",
    "Hop",
    "HopRole",
    "License",
    "Region",
    "ReprintChain",
    "ReuseCondition",
    "ReuseTerms",
    "Scope",
    "Source",
    "SourceKind",
]
