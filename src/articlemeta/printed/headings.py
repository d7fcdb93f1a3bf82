"""The headings that can print the headline, each with how much its place and markup speak for it."""

from __future__ import annotations

from attrs import define

from articlemeta.normalize.text import squash
from articlemeta.normalize.titles import MAX_TITLE
from articlemeta.normalize.urls import is_home_page, unwrapped_url
from articlemeta.page.structure import Block, Hint, Page, Zone

MAX_HEADINGS = 8
"""The best-placed ones are enough: what follows are headings of sections and of other stories."""
_MAX_BLOCKS = 600
_FOREIGN = int(Hint.RELATED | Hint.COMMENT | Hint.AD)
_TITLE = int(Hint.TITLE)
_NEAR = 3
"""How far into the text its headline can stand, in blocks."""
_LEVELS = {"h1": 3.0, "h2": 1.5, "h3": 1.0}
_OTHER_LEVEL = 0.5
_FEW = 2
_NO_DOUBT = 4.0
_ZONES = {Zone.HEAD: 0.5, Zone.MASTHEAD: 0.0, Zone.BODY: -1.5}


@define(eq=False)
class Heading:
    """A heading, and how likely its place alone makes it the headline."""

    block: Block
    text: str
    is_heading: bool
    """Whether it is marked up as a heading or title of this text, and not only found to say what the title says."""
    place: float
    """About 0 for any line that is marked as a title, about 5 for the first-level heading over the text."""


def main_heading(page: Page) -> Heading | None:
    """The page's headline, where its place leaves no doubt that it is a heading."""
    block = page.headline
    if block is None or block.tag != "h1" or len(block.text) > MAX_TITLE:
        return None
    heading = _heading(block, 1.0)
    return heading if heading.place >= _NO_DOUBT else None


def find_headings(page: Page) -> list[Heading]:
    """What can be the headline, the best-placed first."""
    found = [_heading(page.headline, 1.0)] if page.headline else []
    text = page.in_zones(Zone.BODY)
    last = text[0].index + _NEAR if text else _MAX_BLOCKS
    marked = [block for block in page.blocks[:_MAX_BLOCKS] if block.tag in _LEVELS or block.own & _TITLE]
    found += [_heading(block, 0.0) for block in marked if block is not page.headline and _can_be(block, last)]
    found = [one for one in found if len(one.text) <= MAX_TITLE]
    _discount_many(found)
    return sorted(found, key=lambda one: -one.place)[:MAX_HEADINGS]


def cuts(block: Block) -> set[int]:
    """Where the heading's own markup or a line break parts it: behind a kicker, before a subtitle."""
    places = {place for span in block.spans if span.tag != "a" for place in (span.start, span.end)}
    places.update(place for place, character in enumerate(block.text) if character == "\n")
    return places - {0, len(block.text)}


def _heading(block: Block, more: float) -> Heading:
    is_heading = (block.tag in _LEVELS or bool(block.own & _TITLE)) and not block.hint & _FOREIGN
    return Heading(block, squash(block.text), is_heading, _place(block) + more)


def _discount_many(found: list[Heading]) -> None:
    """Where many headings are of the first level, being so says little."""
    first = [one for one in found if one.block.tag == "h1"]
    if len(first) > _FEW:
        for one in first:
            one.place -= 1.0


def _can_be(block: Block, last: int) -> bool:
    if block.zone not in _ZONES or block.hint & _FOREIGN or len(block.text) > 2 * MAX_TITLE:
        return False
    return block.index <= last or block.tag == "h1"


def _place(block: Block) -> float:
    hint = block.hint
    place = _LEVELS.get(block.tag, _OTHER_LEVEL) + _ZONES.get(block.zone, -1.0)
    place += 0.5 if hint & Hint.ARTICLE else -1.0 if hint & Hint.HEADER else 0.0
    place -= 2.0 if hint & (Hint.NAV | Hint.FOOTER) else 0.0
    place -= 1.0 if hint & Hint.ASIDE else 0.0
    if block.link_chars * 2 > len(block.text):
        place -= 3.0 if _leads_home(block) else 1.0
    return place


def _leads_home(block: Block) -> bool:
    """Whether it links to the home page, as the site's name does over the page."""
    href = next((span.href or "" for span in block.spans if span.tag == "a"), "")
    return href in ("/", "./", "#") or is_home_page(unwrapped_url(href))
