"""From markup to a :class:`Page`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from articlemeta.page.blocks import Walked, walk
from articlemeta.page.spacing import close_up
from articlemeta.page.structure import Page
from articlemeta.page.zones import assign_zones

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")


def read_page(root: etree._Element, url: str | None = None) -> Page:
    """Read a tree into a page. The tree is not changed.

    Args:
        root: the tree.
        url: where the page was got.
    """
    walked = walk(root)
    close_up(walked.blocks)
    headline = assign_zones(walked.blocks, _titles(walked))
    return Page(
        root=root,
        url=url,
        base_url=_base_url(root, url),
        lang=_lang(root),
        title_tag=walked.title_tag,
        metas=walked.metas,
        links=walked.links,
        json_scripts=walked.json_scripts,
        marked=tuple(dict.fromkeys(walked.marked)),
        blocks=walked.blocks,
        headline=headline,
        scripts=walked.scripts,
        anchors=walked.anchors,
        pictures=walked.pictures,
        menus=walked.menus,
    )


def _titles(walked: Walked) -> Iterator[str]:
    for name, content, _ in walked.metas:
        if name in _TITLES:
            yield content
    if walked.title_tag:
        yield walked.title_tag


def _lang(root: etree._Element) -> str | None:
    for element in (root, root.find("body")):
        if element is not None and (lang := element.get("lang") or element.get(_LANGUAGE) or element.get("xml:lang")):
            return str(lang)
    return None


def _base_url(root: etree._Element, url: str | None) -> str | None:
    base = root.find("head/base")
    href = base.get("href") if base is not None else None
    if not href:
        return url
    try:
        return urljoin(url or "", href)
    except ValueError:
        return url
