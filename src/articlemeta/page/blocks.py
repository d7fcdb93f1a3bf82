"""One walk over the tree: visible text joined into blocks, and what the head of the page declares set aside.

This is the one loop of the library that runs for every element of every page, so it trades beauty for speed: it holds
its state in local variables and in one small builder, and it looks an attribute up only where its tag can carry it.
"""

from __future__ import annotations

from attrs import define, field, frozen
from lxml import etree

from articlemeta.page.hints import PAGE_WIDE, TAG_HINTS, read_class
from articlemeta.page.structure import Block, Hint, Span

SKIPPED = frozenset(
    """script style template noscript svg math iframe object embed canvas audio video select textarea applet map
    datalist progress meter frameset""".split()
)
"""Elements whose text no reader sees as text."""

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr picture q rp rt
    ruby s samp small source span strike strong sub sup time tt u var wbr""".split()
)
"""Elements that do not end a line of text. All others do."""

_SPANNED = frozenset({"a", "time", "span", "em", "strong", "b", "i", "cite", "abbr", "small", "font"})
_INHERITED = ~(PAGE_WIDE | Hint.BUTTON)
_HIDING = ("display:none", "display: none", "visibility:hidden")
_JSON_TYPES = ("json",)
_MAX_JSON_SCRIPTS = 2000


@frozen
class Walked:
    """What one walk over the tree finds."""

    blocks: tuple[Block, ...]
    metas: tuple[tuple[str, str, etree._Element], ...]
    links: tuple[etree._Element, ...]
    json_scripts: tuple[tuple[str, str, etree._Element], ...]
    classed: tuple[etree._Element, ...]
    title_tag: str | None


@define
class _Line:
    """The block that is being put together."""

    parts: list[str] = field(factory=list)
    length: int = 0
    space: bool = False
    breaks: int = 0
    link_chars: int = 0
    spans: list[Span] = field(factory=list)

    def add(self, text: str) -> None:
        """Add a text node, its white space folded."""
        words = text.split()
        if not words:
            self.space = True
            return
        if self.length:
            if self.breaks:
                self.parts.append("\n")
                self.length += 1
            elif self.space or text[0].isspace():
                self.parts.append(" ")
                self.length += 1
        self.breaks = 0
        joined = words[0] if len(words) == 1 else " ".join(words)
        self.parts.append(joined)
        self.length += len(joined)
        self.space = text[-1].isspace()

    def next_start(self) -> int:
        """Where text that is added now would start."""
        return self.length + (1 if self.length and (self.space or self.breaks) else 0)


class _Walker:
    """The state of one walk."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.metas: list[tuple[str, str, etree._Element]] = []
        self.links: list[etree._Element] = []
        self.json_scripts: list[tuple[str, str, etree._Element]] = []
        self.classed: list[etree._Element] = []
        self.title_tag: str | None = None
        self.line = _Line()
        self.open: list[tuple[etree._Element, str, int, int]] = []

    def flush(self, element: etree._Element, tag: str, own: int, hint: int) -> None:
        """End the current block, which stands in this element."""
        line = self.line
        if not line.length:
            line.space = False
            line.breaks = 0
            return
        self._close_open_spans()
        text = "".join(line.parts)
        self.blocks.append(
            Block(len(self.blocks), text, element, tag, own, hint, tuple(line.spans), line.link_chars)
        )
        self.line = _Line()

    def _close_open_spans(self) -> None:
        """A block that starts inside a link cuts the link in two, one piece a block."""
        for place, (element, tag, hint, start) in enumerate(self.open):
            self._add_span(element, tag, hint, start)
            self.open[place] = (element, tag, hint, 0)

    def _add_span(self, element: etree._Element, tag: str, hint: int, start: int) -> None:
        line = self.line
        if line.length > start:
            line.spans.append(Span(start, line.length, element, tag, hint))
            if tag == "a":
                line.link_chars += line.length - start

    def close_span(self) -> None:
        """End the innermost open span."""
        self._add_span(*self.open.pop())

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
        elif tag == "title" and self.title_tag is None:
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


_DECLARING = frozenset({"meta", "link", "script", "title"})


def walk(root: etree._Element) -> Walked:
    """Read the whole tree once."""
    walker = _Walker()
    # One entry a block-level element: itself, its name, its own hint, the hint of all around it and its own.
    stack: list[tuple[etree._Element, str, int, int]] = [(root, "html", 0, 0)]
    after_inline = False
    walking = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walking:
        if event == "start":
            tag = element.tag
            if tag in INLINE:
                after_inline = _start_inline(walker, element, tag, after_inline)
            elif tag in _DECLARING:
                walker.declare(element, tag)
                walking.skip_subtree()
            elif tag == "br":
                _break(walker, stack)
            elif tag in SKIPPED:
                walking.skip_subtree()
            else:
                _start_block(walker, element, tag, stack)
                after_inline = False
        elif event == "end":
            tag = element.tag
            if tag in INLINE:
                if walker.open and walker.open[-1][0] is element:
                    walker.close_span()
                after_inline = True
            elif tag == "br" or tag in _DECLARING or tag in SKIPPED:
                pass
            else:
                walker.flush(*stack[-1])
                if len(stack) > 1:
                    stack.pop()
                after_inline = False
            if text := element.tail:
                walker.line.add(text)
                after_inline = False
        elif text := element.tail:
            walker.line.add(text)
    walker.flush(*stack[0])
    return Walked(
        tuple(walker.blocks),
        tuple(walker.metas),
        tuple(walker.links),
        tuple(walker.json_scripts),
        tuple(walker.classed),
        walker.title_tag,
    )


def _start_inline(walker: _Walker, element: etree._Element, tag: str, after_inline: bool) -> bool:
    """Start an inline element; give whether the next one would still follow directly on an inline end."""
    line = walker.line
    if after_inline and line.length:  # "<span>By Jane</span><span>3 May</span>": style sheets set them apart
        line.space = True
    hint = 0
    if tag in _SPANNED:
        named = element.get("class")
        if named:
            hint, is_microformat = read_class(named)
            if is_microformat:
                walker.classed.append(element)
        if hint or tag == "a" or tag == "time" or tag == "abbr" or element.get("itemprop"):
            walker.open.append((element, tag, hint | TAG_HINTS.get(tag, 0), line.next_start()))
    if text := element.text:
        line.add(text)
        return False
    return after_inline


def _start_block(
    walker: _Walker, element: etree._Element, tag: str, stack: list[tuple[etree._Element, str, int, int]]
) -> None:
    walker.flush(*stack[-1])
    own = TAG_HINTS.get(tag, 0) if isinstance(tag, str) else 0
    named = element.get("class")
    if named:
        hint, is_microformat = read_class(named)
        own |= hint
        if is_microformat:
            walker.classed.append(element)
    ident = element.get("id")
    if ident:
        own |= read_class(ident)[0]
    style = element.get("style")
    if (style and any(word in style for word in _HIDING)) or element.get("hidden") is not None:
        own |= Hint.HIDDEN
    if tag == "body" or tag == "html":  # their classes tell of the kind of page, not of a room in it
        own = 0
    around = stack[-1]
    # A small element passes on what it says; a large one does not, and one level tells the two apart well enough.
    inherited = (around[3] & _INHERITED) | (around[2] & PAGE_WIDE)
    stack.append((element, tag, own, inherited | own))
    if text := element.text:
        if tag == "pre":
            _add_lines(walker, text)
        else:
            walker.line.add(text)


def _add_lines(walker: _Walker, text: str) -> None:
    for line in text.splitlines():
        walker.line.add(line)
        walker.line.breaks = 1


def _break(walker: _Walker, stack: list[tuple[etree._Element, str, int, int]]) -> None:
    """A ``<br>`` ends a line; two end a block."""
    if walker.line.breaks:
        walker.flush(*stack[-1])
    elif walker.line.length:
        walker.line.breaks = 1
