"""Text to an lxml tree."""

from __future__ import annotations

from lxml import etree

from articlemeta.errors import NotAPageError


def build_tree(text: str) -> etree._Element:
    """Build the tree of a page, however broken.

    Comments and processing instructions are left out. Elements nested deeper than libxml2 allows are cut off by it.

    Raises:
        NotAPageError: there is no element in it at all.
    """
    data = text.encode("utf-8", "replace")
    if b"\0" in data:
        data = data.replace(b"\0", b"")
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
    return root
