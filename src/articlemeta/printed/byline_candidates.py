"""What may be a byline: its words, where they stand, and how surely they are one."""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen

from articlemeta.models import Basis
from articlemeta.page.structure import Block, Hint, Span, Zone
from articlemeta.printed.author_links import is_author
from articlemeta.signals import Signal

NEAR = 5
"""How many blocks around the headline are looked at wherever they seem to belong."""
LONGEST_BARE = 70
"""No line that is little more than a name is longer: characters."""
ELSEWHERE = Hint.NAV | Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.NEWSLETTER
"""What belongs to other texts, or to the site."""


class Strength(IntEnum):
    """How surely a stretch of text is a byline."""

    ALONE = -1
    """It stands where bylines can stand and could be a name; nothing else speaks for it."""
    BARE = 0
    """It stands right under the headline with a date or a handle, and could be a name."""
    SIGNED = 1
    """It stands in brackets at the end of the text."""
    DESCRIBED = 2
    """At the foot, a sentence follows that says who it is."""
    MARKED = 3
    """Its class or microdata says so."""
    LINKED = 4
    """It links to an author's page."""
    LED = 5
    """A word such as "by" opens it."""


@frozen(kw_only=True, eq=False, repr=False)
class Byline:
    """A stretch of text that may be a byline."""

    text: str
    strength: Strength
    block: Block
    distance: int
    """How many blocks it is from the headline; large where there is none."""
    url: str | None = None
    """Where a link on the whole of it leads."""

    @property
    def is_linked(self) -> bool:
        """Whether it links to an author's page, or its block is called a byline."""
        return bool(self.block.hint & Hint.BYLINE) or any(is_author(span, self.block) for span in self.block.spans)

    @property
    def in_head(self) -> bool:
        """Whether it stands around the headline."""
        return self.block.zone is Zone.HEAD or self.distance <= NEAR

    def signal(self) -> Signal:
        """This byline as a signal."""
        return Signal(
            field="byline",
            value=self.text,
            rule=f"byline.{self.strength.name.lower()}",
            basis=Basis.PRINTED,
            quote=self.text,
            block=self.block,
        )


Found = tuple[str, Strength, Span | None]
"""The words of one, how surely it is one, and the element that holds them."""
