"""One walk over the tree: visible text joined into blocks, and what the head of the page declares set aside.

This is the one loop of the library that runs for every element of every page, so it trades beauty for speed: it holds
its state in local variables and in one small builder, it looks an attribute up only where its tag can carry it, and it
steps from node to node itself, which takes less than lxml's events for the start and end of each.
"""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from articlemeta.page.hints import PAGE_WIDE, TAG_HINTS, read_class
from articlemeta.page.structure import Block, Hint, Span

SKIPPED = frozenset(
    """script style template noscript rt rp svg math iframe object embed canvas audio video select textarea applet map
    datalist progress meter frameset nav""".split()
)
"""Elements whose text no reader sees as text, readings over characters, and menus, which say nothing of the article."""

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr picture q
    ruby s samp small source span strike strong sub sup time tt u var wbr""".split()
)
"""Elements that do not end a line of text. All others do."""

_SPANNED = frozenset({"a", "time", "span", "em", "strong", "b", "i", "cite", "abbr", "small", "font"})
_DECLARING = frozenset({"meta", "link", "script", "title"})
_NO_TEXT = SKIPPED | _DECLARING

# What to do at an element, by its name.
_SKIP, _DECLARE, _BREAK, _PLAIN, _SPAN, _PICTURE = 1, 2, 3, 4, 5, 6
_ACTIONS: dict[object, int] = {
    **dict.fromkeys((etree.Comment, etree.PI), _SKIP),  # what stands for the name of these
    **dict.fromkeys(SKIPPED, _SKIP),
    **dict.fromkeys(INLINE, _PLAIN),
    **dict.fromkeys(_SPANNED, _SPAN),
    **dict.fromkeys(_DECLARING, _DECLARE),
    "br": _BREAK,
    "img": _PICTURE,
}

_INHERITED = ~(PAGE_WIDE | Hint.BUTTON)
_HIDDEN = Hint.HIDDEN
_MAX_JSON_SCRIPTS = 2000


@frozen
class Walked:
    """What one walk over the tree finds."""

    blocks: tuple[Block, ...]
    metas: tuple[tuple[str, str, etree._Element], ...]
    links: tuple[etree._Element, ...]
    json_scripts: tuple[tuple[str, str, etree._Element], ...]
    scripts: tuple[etree._Element, ...]
    anchors: tuple[etree._Element, ...]
    pictures: tuple[etree._Element, ...]
    marked: tuple[etree._Element, ...]
    title_tag: str | None
    menus: tuple[etree._Element, ...]


_SCOPES = {"itemscope": ("itemprop", "itemscope"), "typeof": ("property", "typeof")}
"""The attributes of microdata and RDFa: what opens a scope, and what counts from there on."""


class _Aside:
    """What the page declares, set aside during the walk."""

    def __init__(self) -> None:
        self.metas: list[tuple[str, str, etree._Element]] = []
        self.links: list[etree._Element] = []
        self.json_scripts: list[tuple[str, str, etree._Element]] = []
        self.scripts: list[etree._Element] = []
        self.anchors: list[etree._Element] = []
        self.pictures: list[etree._Element] = []
        self.marked: list[etree._Element] = []
        self.title_tag: str | None = None
        self.menus: list[etree._Element] = []

    def declare(self, element: etree._Element, tag: str) -> None:
        """Set aside an element that holds no text for readers."""
        if tag == "meta":
            self._meta(element)
        elif tag == "link":
            self.links.append(element)
        elif tag == "script":
            kind = element.get("type")
            if kind is not None and "json" in kind.lower() and len(self.json_scripts) < _MAX_JSON_SCRIPTS:
                self.json_scripts.append((kind.lower(), element.text or "", element))
            else:
                self.scripts.append(element)
        elif self.title_tag is None:
            self.title_tag = " ".join("".join(element.itertext()).split()) or None

    def _meta(self, element: etree._Element) -> None:
        content = element.get("content") or element.get("value")  # some systems write "value"
        if not content:
            return
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(key)
            if name:
                self.metas.append((name.strip().lower(), content, element))
                if key != "property":
                    return


def walk(root: etree._Element) -> Walked:
    """Read the whole tree once."""
    aside = _Aside()
    marks: tuple[str, ...] = ()
    unopened = [*_SCOPES]
    blocks: list[Block] = []
    # The block-level elements that are open: each with its name, its own hint, and that of all around it and its own.
    home: tuple[etree._Element, str, int, int] = (root, "html", 0, 0)
    stack: list[tuple[etree._Element, str, int, int]] = []
    # The block that is being put together.
    parts: list[str] = []
    length = link_chars = breaks = 0
    space = after_inline = False
    spans: list[Span] = []
    open_spans: list[tuple[etree._Element, str, int, int]] = []
    actions = _ACTIONS
    tag_hints = TAG_HINTS
    # Where the walk is, whether the element there begins or ends, whether its children are looked at, what to do at its
    # end, and what was begun around it.
    element, begins, enters, action = root, True, True, 0
    outer: list[tuple[etree._Element, int]] = []
    while True:
        if begins:
            enters = True
            tag: str = element.tag  # type: ignore[assignment]  # a name, or what the table knows to skip
            action = actions.get(tag, 0)
            if action and marks:  # of others all attributes are looked at anyway
                for mark in marks:
                    if element.get(mark) is not None:
                        aside.marked.append(element)
                        break
            if not action:
                if length:  # a block ends here
                    if open_spans:
                        link_chars += _cut_spans(open_spans, spans, length)
                    blocks.append(Block(len(blocks), "".join(parts), *home, tuple(spans), link_chars))
                    parts = []
                    spans = []
                    length = link_chars = 0
                # What the element says of itself, and what is inherited. A small element passes on what it says; a
                # large one does not, and one level tells the two apart well enough.
                own = tag_hints.get(tag, 0)
                for name, value in element.items():  # one call, where asking for each costs more
                    if name == "class":
                        hint, is_microformat = read_class(value)
                        own |= hint
                        if is_microformat:
                            aside.marked.append(element)
                    elif name == "id":
                        own |= read_class(value)[0]
                    elif name == "style":
                        if "display:none" in value or "display: none" in value:
                            own |= _HIDDEN
                    elif name in marks:
                        aside.marked.append(element)
                    elif name in unopened:
                        unopened.remove(name)
                        marks += _SCOPES[name]
                        aside.marked.append(element)
                if tag == "body":  # its classes tell of the kind of page, not of a room in it
                    own = 0
                around = home[3]
                stack.append(home)
                home = (element, tag, own, (around & _INHERITED) | (home[2] & PAGE_WIDE) | own)
                space = after_inline = False
                breaks = 0
                text = element.text
                if text and tag == "pre" and "\n" in text:
                    text = _last_paragraph(text, home, blocks)
            elif action >= _PLAIN:
                if after_inline and length:  # "<b>Jane</b><i>3 May</i>": style sheets set them apart
                    space = True
                if action == _SPAN:
                    hint = 0
                    named = element.get("class")
                    if named:
                        hint, is_microformat = read_class(named)
                        if is_microformat:
                            aside.marked.append(element)
                    if tag == "a":
                        aside.anchors.append(element)
                        if element.get("rel"):
                            aside.marked.append(element)
                        open_spans.append((element, tag, hint, length + 1 if length and (space or breaks) else length))
                    elif hint or tag == "time" or tag == "abbr" or element.get("itemprop"):
                        start = length + 1 if length and (space or breaks) else length
                        open_spans.append((element, tag, hint | tag_hints.get(tag, 0), start))
                elif action == _PICTURE:
                    aside.pictures.append(element)
                text = element.text
                if text:
                    after_inline = False
            elif action == _BREAK:
                text = None
                if not breaks:
                    breaks = 1 if length else 0
                else:
                    if length:  # a block ends here: at a second <br>
                        if open_spans:
                            link_chars += _cut_spans(open_spans, spans, length)
                        blocks.append(Block(len(blocks), "".join(parts), *home, tuple(spans), link_chars))
                        parts = []
                        spans = []
                        length = link_chars = 0
                    breaks = 0
                    space = False
            else:
                if action == _DECLARE:
                    aside.declare(element, tag)
                elif tag == "nav":
                    aside.menus.append(element)
                text = None
                enters = False
        else:
            if not action:
                if length:
                    if open_spans:
                        link_chars += _cut_spans(open_spans, spans, length)
                    blocks.append(Block(len(blocks), "".join(parts), *home, tuple(spans), link_chars))
                    parts = []
                    spans = []
                    length = link_chars = 0
                space = after_inline = False
                breaks = 0
                if stack:
                    home = stack.pop()
            elif action >= _PLAIN:
                if open_spans and open_spans[-1][0] is element:
                    _, tag, hint, start = open_spans.pop()
                    if length > start:
                        spans.append(Span(start, length, element, tag, hint))
                        if tag == "a" and not (open_spans and _in_link(open_spans)):
                            link_chars += length - start
                after_inline = True
            text = element.tail
            if text:
                after_inline = False
        if text:
            # A text node: its white space is folded, and it joins the block.
            if text.isspace():
                space = True
            else:
                if length:
                    if breaks:
                        parts.append("\n")
                        length += 1
                    elif space or text[0].isspace():
                        parts.append(" ")
                        length += 1
                breaks = 0
                joined = " ".join(text.split())
                parts.append(joined)
                length += len(joined)
                space = text[-1].isspace()
        # On to where the next element begins, or this one or the one around it ends.
        if begins:
            if enters and len(element):
                outer.append((element, action))
                element = element[0]
            else:
                begins = False
        elif not outer:
            break
        elif (following := element.getnext()) is not None:
            element, begins = following, True
        else:
            element, action = outer.pop()
    if length:
        blocks.append(Block(len(blocks), "".join(parts), *home, tuple(spans), link_chars))
    return Walked(
        tuple(blocks),
        tuple(aside.metas),
        tuple(aside.links),
        tuple(aside.json_scripts),
        tuple(aside.scripts),
        tuple(aside.anchors),
        tuple(aside.pictures),
        tuple(aside.marked),
        aside.title_tag,
        tuple(aside.menus),
    )


def _cut_spans(open_spans: list[tuple[etree._Element, str, int, int]], spans: list[Span], length: int) -> int:
    """A block that ends inside a link cuts the link in two, one piece a block. Gives the linked characters."""
    linked = 0
    for place, (element, tag, hint, start) in enumerate(open_spans):
        if length > start:
            spans.append(Span(start, length, element, tag, hint))
            linked = max(linked, length - start) if tag == "a" else linked
        open_spans[place] = (element, tag, hint, 0)
    return linked


def _in_link(open_spans: list[tuple[etree._Element, str, int, int]]) -> bool:
    """Whether a link stands in another one, as no page should have it: its text is counted once."""
    return any(tag == "a" for _, tag, _, _ in open_spans)


def _last_paragraph(text: str, home: tuple[etree._Element, str, int, int], blocks: list[Block]) -> str:
    """Preformatted text: each paragraph is a block of its own. Gives the last one, which is still open."""
    *paragraphs, last = text.replace("\r", "").split("\n\n")
    for paragraph in paragraphs:
        if folded := " ".join(paragraph.split()):
            blocks.append(Block(len(blocks), folded, *home, (), 0))
    return last
