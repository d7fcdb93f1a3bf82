"""The page as the rest of the library sees it: text blocks in reading order, each in its zone."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from operator import attrgetter
from typing import Final

from attrs import Factory, define, field, frozen
from lxml import etree


class Zone(Enum):
    """The rooms of a page. The same words mean different things in different rooms."""

    MASTHEAD = "masthead"
    """The site's header and navigation."""
    HEAD = "head"
    """Around the headline: kicker, headline, subtitle, byline, date."""
    BODY = "body"
    """The text of the article."""
    FOOT = "foot"
    """Right under the text: sign-offs, credits, notices, author boxes."""
    ASIDE = "aside"
    """Somebody else's box: related stories, comments, advertising, sidebars."""
    CAPTION = "caption"
    """Captions and credits of pictures, tables and charts."""
    FOOTER = "footer"
    """The site's footer."""

    # Zones are asked for all the time, and an enum's own hash is that of its name, worked out in Python.
    __hash__ = object.__hash__


class Hint:
    """What an element's name, class, id or microdata says of it. Bits of a plain ``int``, which is what is fast."""

    NONE: Final = 0
    NAV: Final = 1 << 0
    ASIDE: Final = 1 << 1
    RELATED: Final = 1 << 2
    COMMENT: Final = 1 << 3
    FOOTER: Final = 1 << 4
    CAPTION: Final = 1 << 5
    AD: Final = 1 << 6
    ARTICLE: Final = 1 << 7
    BYLINE: Final = 1 << 8
    DATE: Final = 1 << 9
    TITLE: Final = 1 << 10
    SUBTITLE: Final = 1 << 11
    BIO: Final = 1 << 12
    TAGS: Final = 1 << 13
    SHARE: Final = 1 << 14
    NEWSLETTER: Final = 1 << 15
    NOTICE: Final = 1 << 16
    SOURCE: Final = 1 << 17
    HEADER: Final = 1 << 18
    HIDDEN: Final = 1 << 19
    UPDATED: Final = 1 << 20
    DATELINE: Final = 1 << 21
    MAIN: Final = 1 << 22
    BODY: Final = 1 << 23
    BUTTON: Final = 1 << 24


@define(eq=False)
class Span:
    """An inline element inside a block: a link, a ``<time>``, a ``<span class="author">``."""

    start: int
    """Where its text starts in the block's text."""
    end: int
    """Where its text ends."""
    element: etree._Element
    tag: str
    hint: int
    """What the element's own class or microdata says, not inherited."""

    @property
    def href(self) -> str | None:
        """Where it links to, as written."""
        return self.element.get("href")


@define(eq=False)
class Block:
    """A stretch of visible text with no block-level boundary in it. ``<br>`` is a newline."""

    index: int
    """Its place in reading order."""
    text: str
    """White space is folded; lines are stripped; never empty."""
    element: etree._Element
    """The nearest block-level element around it."""
    tag: str
    """The element's name: ``p``, ``h1``, ``td`` ..."""
    own: int
    """What the element itself says."""
    hint: int
    """What the element and all around it say."""
    spans: tuple[Span, ...]
    """The inline elements inside, in reading order."""
    link_chars: int
    """How much of the text is links."""
    zone: Zone = Zone.ASIDE

    @property
    def lines(self) -> list[str]:
        """The text's lines."""
        return self.text.split("\n")

    def text_of(self, span: Span) -> str:
        """The text of one of its spans."""
        return self.text[span.start : span.end].strip()

    def link_at(self, start: int, end: int) -> Span | None:
        """The first link that overlaps these characters."""
        return next((s for s in self.spans if s.tag == "a" and s.start < end and s.end > start), None)


_index_of = attrgetter("index")


def _rooms_of(page: Page) -> dict[Zone, tuple[Block, ...]]:
    rooms: dict[Zone, list[Block]] = {zone: [] for zone in Zone}
    for block in page.blocks:
        rooms[block.zone].append(block)
    return {zone: tuple(blocks) for zone, blocks in rooms.items()}


@frozen(kw_only=True, eq=False)
class Page:
    """One page, read once, never changed."""

    root: etree._Element
    """The tree."""
    url: str | None
    """Where the page was got, as the caller says."""
    base_url: str | None
    """What relative links are relative to: ``<base href>`` or the page's URL."""
    lang: str | None
    """The ``lang`` of the root element, as written."""
    title_tag: str | None
    """The text of ``<title>``."""
    metas: tuple[tuple[str, str, etree._Element], ...]
    """Each ``<meta>``: its name, property, itemprop or http-equiv in lower case; its content; itself."""
    links: tuple[etree._Element, ...]
    """Each ``<link>``."""
    json_scripts: tuple[tuple[str, str, etree._Element], ...]
    """Each ``<script>`` that holds JSON: its type in lower case, its text, itself."""
    marked: tuple[etree._Element, ...]
    """Each element with ``itemprop``, ``property``, ``typeof``, ``rel`` or a microformat class, in order."""
    blocks: tuple[Block, ...]
    """The visible text in reading order."""
    headline: Block | None
    """The block that prints the headline, where one could be told."""
    scripts: tuple[etree._Element, ...] = ()
    """Each other ``<script>``, in order."""
    anchors: tuple[etree._Element, ...] = ()
    """Each ``<a>``, with or without words."""
    pictures: tuple[etree._Element, ...] = ()
    """Each ``<img>``."""
    menus: tuple[etree._Element, ...] = ()
    """Each ``<nav>``: their text is no block."""
    worked_out: dict[object, object] = field(factory=dict, repr=False)
    """What has been worked out of this page once and is needed again, such as the phrases found in it."""
    _xpaths: dict[etree._Element, str] = field(init=False, factory=dict, repr=False)
    _rooms: Mapping[Zone, tuple[Block, ...]] = field(
        init=False, repr=False, default=Factory(_rooms_of, takes_self=True)
    )

    def in_zones(self, *zones: Zone) -> tuple[Block, ...]:
        """The blocks in these zones, in reading order."""
        if len(zones) == 1:
            return self._rooms.get(zones[0], ())
        return tuple(sorted((b for zone in zones for b in self._rooms.get(zone, ())), key=_index_of))

    def xpath(self, element: etree._Element | None) -> str | None:
        """An XPath to the element."""
        if element is None:
            return None
        known = self._xpaths.get(element)
        if known is None:
            known = self._xpaths[element] = element.getroottree().getpath(element)
        return known
