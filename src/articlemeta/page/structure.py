"""The page as the rest of the library sees it: text blocks in reading order, each in its zone."""

from __future__ import annotations

from enum import Enum, IntFlag

from attrs import define, frozen
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


class Hint(IntFlag):
    """What an element's name, class, id or microdata says of it. Inherited by all that is inside."""

    NONE = 0
    NAV = 1 << 0
    ASIDE = 1 << 1
    RELATED = 1 << 2
    COMMENT = 1 << 3
    FOOTER = 1 << 4
    CAPTION = 1 << 5
    AD = 1 << 6
    ARTICLE = 1 << 7
    BYLINE = 1 << 8
    DATE = 1 << 9
    TITLE = 1 << 10
    SUBTITLE = 1 << 11
    BIO = 1 << 12
    TAGS = 1 << 13
    SHARE = 1 << 14
    NEWSLETTER = 1 << 15
    NOTICE = 1 << 16
    SOURCE = 1 << 17
    HEADER = 1 << 18
    HIDDEN = 1 << 19
    UPDATED = 1 << 20
    DATELINE = 1 << 21
    MAIN = 1 << 22
    BODY = 1 << 23


@define(eq=False)
class Span:
    """An inline element inside a block: a link, a ``<time>``, a ``<span class="author">``."""

    start: int
    """Where its text starts in the block's text."""
    end: int
    """Where its text ends."""
    element: etree._Element
    tag: str
    hint: Hint
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
    own: Hint
    """What the element itself says."""
    hint: Hint
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

    def in_zones(self, *zones: Zone) -> tuple[Block, ...]:
        """The blocks in these zones, in reading order."""
        return tuple(block for block in self.blocks if block.zone in zones)

    def xpath(self, element: etree._Element | None) -> str | None:
        """An XPath to the element."""
        return None if element is None else element.getroottree().getpath(element)
