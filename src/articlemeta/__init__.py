"""What a news page says about itself: title, authors, dates, rights, and where its text came from.

>>> import articlemeta
>>> article = articlemeta.parse("<h1>Rain</h1><p>By Jane Roe</p><p>(AFP)</p>")
"""

from __future__ import annotations

from articlemeta._version import __version__
from articlemeta.errors import (
    ArticleMetaError,
    InvalidDataError,
    LexiconError,
    MissingExtraError,
    NotAPageError,
    PageTooLargeError,
    UnknownFieldError,
)
from articlemeta.lexicon import Agency, Lexicon, Phrase
from articlemeta.models import (
    Article,
    Author,
    AuthorKind,
    AuthorRole,
    Basis,
    Candidate,
    Contact,
    ContactPurpose,
    Contribution,
    CopyrightNotice,
    Dateline,
    Disclaimer,
    DisclaimerKind,
    Evidence,
    Explanation,
    Hop,
    HopRole,
    License,
    Region,
    ReprintChain,
    ReuseCondition,
    ReuseTerms,
    Scope,
    Source,
    SourceKind,
)
from articlemeta.parser import Parser, parse, parse_markdown, parse_tree
from articlemeta.serialize import from_dict, json_schema, to_dict

__all__ = [
    "Agency",
    "Article",
    "ArticleMetaError",
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
    "InvalidDataError",
    "Lexicon",
    "LexiconError",
    "License",
    "MissingExtraError",
    "NotAPageError",
    "PageTooLargeError",
    "Parser",
    "Phrase",
    "Region",
    "ReprintChain",
    "ReuseCondition",
    "ReuseTerms",
    "Scope",
    "Source",
    "SourceKind",
    "UnknownFieldError",
    "__version__",
    "from_dict",
    "json_schema",
    "parse",
    "parse_markdown",
    "parse_tree",
    "to_dict",
]
