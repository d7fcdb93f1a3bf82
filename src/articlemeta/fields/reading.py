"""What every field module is given: the page, all its signals, and the phrases of its language."""

from __future__ import annotations

from attrs import frozen

from articlemeta.lexicon import Lexicon, Phrasebook
from articlemeta.page.structure import Page
from articlemeta.signals import Signals


@frozen(kw_only=True, eq=False)
class Reading:
    """One page on its way to becoming an article."""

    page: Page
    signals: Signals
    """Declared and printed, by field."""
    lexicon: Lexicon
    book: Phrasebook
    """The phrases of the page's language, English and those of no language."""
    language: str | None
    """The resolved language of the text."""
