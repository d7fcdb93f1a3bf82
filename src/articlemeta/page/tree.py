"""Text to an lxml tree."""

from __future__ import annotations

from lxml import etree

from articlemeta.errors import NotAPageError
from articlemeta.page.tame import cut_attributes, flatten

_TOO_DEEP = getattr(etree.ErrorTypes, "ERR_RESOURCE_LIMIT", -1)
"""Older releases of libxml2 read elements however deep they nest, and have no such error."""


def build_tree(page: str | bytes) -> etree._Element:
    """Build the tree of a page, however broken.

    Comments and processing instructions are left out. A page that nests deeper than libxml2 reads is read flat, so that
    none of its text is lost.

    Args:
        page: the page's text, or the same as UTF-8.

    Raises:
        NotAPageError: there is no element in it at all.
    """
    data = page.encode("utf-8", "replace") if isinstance(page, str) else page
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    root, too_deep = _parse(cut_attributes(data))
    if too_deep:
        root, _ = _parse(cut_attributes(flatten(data)))
    return root


def _parse(data: bytes) -> tuple[etree._Element, bool]:
    """The root, and whether libxml2 stopped reading because elements nest too deep."""
    # Without a table of ids, which nothing here needs, libxml2 takes a tenth less time.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotAPageError(f"text without any element ({error.msg})") from error
    if root is None:
        raise NotAPageError("text without any element")
    return root, _stopped(parser)


def _stopped(parser: etree.HTMLParser) -> bool:
    last = parser.error_log.last_error
    return last is not None and last.type == _TOO_DEEP
