"""E-mail addresses, telephone numbers and links beside a phrase."""

from __future__ import annotations

import re
from urllib.parse import unquote

from articlemeta.normalize.urls import absolute_url
from articlemeta.page.structure import Block, Page, Span

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d{1,4}\)?(?:[\s./-]{1,2}\(?\d{2,5}\)?){2,5}(?![\w])")
_NEAR = 160


def address_after(block: Block, start: int, page: Page, *, near: int = _NEAR, phone: bool = False) -> str | None:
    """The first e-mail address behind this place of the block, else a link, else (if asked for) a telephone number."""
    window = block.text[start : start + near]
    if (match := _EMAIL.search(window)) is not None:
        return match.group().rstrip(".-")
    spans = [s for s in block.spans if s.tag == "a" and s.end > start and s.start < start + near]
    for span in spans:
        if (value := _address_of(span, page)) is not None:
            return value
    if phone and (match := _PHONE.search(window)) is not None:
        return match.group()
    return None


def _address_of(span: Span, page: Page) -> str | None:
    """What a link leads to: the address of a mailto or tel link, or an absolute URL."""
    href = (span.href or "").strip()[:1000]
    scheme, _, rest = href.partition(":")
    if scheme.lower() in {"mailto", "tel"}:
        value = unquote(rest.split("?")[0]).strip()
        return value if scheme.lower() == "tel" or _EMAIL.fullmatch(value) else None
    if not href or href.startswith(("#", "javascript:")) or "/cdn-cgi/" in href:
        return None
    url = absolute_url(href, page.base_url)
    return url if url and url.startswith(("http://", "https://")) else None
