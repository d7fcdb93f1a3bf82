"""What can go wrong, as types.

ArticleMetaError
├── NotAPageError       the input is no HTML page: empty, binary, PDF, JSON ...
├── PageTooLargeError   the input is larger than ``Parser(max_bytes=...)``
├── UnknownFieldError   ``Article.explain`` was asked for a field that articles do not have
├── LexiconError        a table of phrases or agencies, ours or a user's, is malformed
├── MissingExtraError   something needs a package that comes with an extra
└── InvalidDataError    ``from_dict`` was given something that is no article
"""

from __future__ import annotations


class ArticleMetaError(Exception):
    """The root of all errors that articlemeta raises on purpose."""


class NotAPageError(ArticleMetaError):
    """The input is no HTML page.

    Attributes:
        looks_like: what it looked like: ``"empty"``, ``"PDF"``, ``"JSON"``, ``"binary"`` ...
    """

    def __init__(self, looks_like: str) -> None:
        super().__init__(looks_like)
        self.looks_like = looks_like

    def __str__(self) -> str:
        if self.looks_like == "empty":
            return "this is no HTML page: it is empty"
        advice = _ADVICE.get(self.looks_like, "articlemeta reads HTML, Markdown and web archives")
        return f"this is no HTML page: it looks like {self.looks_like}; {advice}"


_ADVICE = {
    "plain text": "parse_markdown, and --markdown on the command line, reads that",
    "gzip data": "unpack it, or give a file whose name ends with .gz to the command line or to find_pages",
    "a WARC file": "find_pages, and the command line, reads files whose names end with .warc or .warc.gz",
}
"""What to do with what is no HTML page."""


class PageTooLargeError(ArticleMetaError):
    """The input is larger than the parser was told to read.

    Attributes:
        size: the input's size, in bytes.
        limit: the largest size that the parser accepts, in bytes.
    """

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(size, limit)
        self.size = size
        self.limit = limit

    def __str__(self) -> str:
        return (
            f"the page has {self.size:,} bytes, more than the limit of {self.limit:,}; "
            f"pass Parser(max_bytes=...) to read larger pages"
        )


class LexiconError(ArticleMetaError):
    """A table of phrases, agencies or licences is malformed.

    Attributes:
        where: the file or entry at fault.
        problem: what is wrong with it and what to write instead.
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where, problem)
        self.where = where
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


class UnknownFieldError(ArticleMetaError):
    """An article has no field of this name.

    Attributes:
        name: the name that was asked for.
        known: the names of the fields that an article has.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        return f"an article has no field {self.name!r}; it has {', '.join(self.known)}"


class MissingExtraError(ArticleMetaError):
    """Something needs a package that is installed with an extra.

    Attributes:
        extra: the extra's name, as in ``pip install articlemeta[extra]``.
        package: the package that is missing.
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        return f"this needs {self.package}: pip install 'articlemeta[{self.extra}]'"


class InvalidDataError(ArticleMetaError):
    """The data given to ``from_dict`` does not describe an article.

    Attributes:
        problems: one line a fault, each with the path to it, such as ``$.authors[0].name``.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "this is no article that to_dict wrote: " + "; ".join(self.problems)
