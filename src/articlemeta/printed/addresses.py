"""E-mail addresses and links beside a phrase."""

from __future__ import annotations

from urllib.parse import unquote

from articlemeta.normalize.patterns import late
from articlemeta.normalize.urls import absolute_url
from articlemeta.page.structure import Block, Page, Span

_EMAIL = late(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LONGEST_LABEL = 60
"""A link that is named for its purpose has a short name; a longer one is a headline."""


def mail_in(block: Block, start: int, end: int) -> str | None:
    """The first e-mail address, or telephone link, between these places of the block."""
    if (match := _EMAIL.search(block.text, start, min(end, len(block.text)))) is not None:
        return match.group().rstrip(".-")
    spans = (s for s in block.spans if s.tag == "a" and s.end > start and s.start < end)
    return next((value for span in spans if (value := _mail_of(span)) is not None), None)


def link_in(block: Block, start: int, end: int, page: Page) -> str | None:
    """Where the first link between these places leads."""
    spans = (s for s in block.spans if s.tag == "a" and s.end > start and s.start < end)
    return next((url for span in spans if (url := _url_of(span, page)) is not None), None)


def link_named(block: Block, start: int, end: int, page: Page) -> str | None:
    """Where a link leads whose name is little more than these words of the block."""
    for span in block.spans:
        overlap = min(span.end, end) - max(span.start, start)
        if span.tag == "a" and overlap > 0 and span.end - span.start <= min(_LONGEST_LABEL, 2 * overlap + 8):
            return _url_of(span, page)
    return None


def _mail_of(span: Span) -> str | None:
    scheme, _, rest = (span.href or "").strip()[:1000].partition(":")
    value = unquote(rest.split("?")[0]).strip()
    if scheme.lower() == "tel":
        return value or None
    return value if scheme.lower() == "mailto" and _EMAIL.fullmatch(value) else None


def _url_of(span: Span, page: Page) -> str | None:
    href = (span.href or "").strip()[:2000]
    if not href or href.startswith(("#", "javascript:")) or "/cdn-cgi/" in href:
        return None
    url = absolute_url(href, page.base_url)
    return url if url and url.startswith(("http://", "https://")) else None
