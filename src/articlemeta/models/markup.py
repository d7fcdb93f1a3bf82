"""Text into HTML, safely: what a page says must never become markup or a script of ours."""

from __future__ import annotations

from articlemeta.models.facts import plain

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_SAFE_SCHEMES = ("https://", "http://", "mailto:")


def escape(text: str) -> str:
    """The text as HTML, in an element or between the quotes of an attribute.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return text.translate(_ESCAPES)


def shown(text: str, most: int = 0) -> str:
    """The text as HTML on one line, without control characters, cut to ``most`` characters."""
    return escape(plain(text, most))


def is_safe(url: str | None) -> bool:
    """Whether a link may lead there: the web and mail, and nothing that could run."""
    return url is not None and url.isprintable() and url.lower().startswith(_SAFE_SCHEMES)


def linked(text: str, url: str | None, most: int = 0) -> str:
    """The text as HTML, as a link where it may be one."""
    if url is None or not is_safe(url):
        return shown(text, most)
    return f'<a href="{escape(url)}" rel="noopener noreferrer nofollow">{shown(text, most)}</a>'
