"""What a news page says about itself: title, authors, dates, rights, and where its text came from.

>>> import articlemeta
>>> article = articlemeta.parse("<h1>Rain</h1><p>By Jane Roe</p><p>(AFP)</p>")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from articlemeta.lexicon import Agency, Lexicon, Phrase
    from articlemeta.parser import Parser, parse, parse_markdown, parse_tree
    from articlemeta.serialize import from_dict, json_schema, to_dict
else:
    # What reads pages is imported when it is first asked for: the models alone are a fifth of it.
    _HOMES = {
        **dict.fromkeys(("Agency", "Lexicon", "Phrase"), "articlemeta.lexicon"),
        **dict.fromkeys(("Parser", "parse", "parse_markdown", "parse_tree"), "articlemeta.parser"),
        **dict.fromkeys(("from_dict", "json_schema", "to_dict"), "articlemeta.serialize"),
    }

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(home), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


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
