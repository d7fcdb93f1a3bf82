"""Dates in the state that content systems leave in scripts: the last place to look.

Scripts hold whole lists of stories, programs and settings. So only names that mean the publication of a text are read,
and only where all of them give the same day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.models import Basis
from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Page
from articlemeta.signals import Signal

MAX_FOUND = 200
MAX_CHARACTERS = 8_000_000
_STARTS = ("ublish", "ublication", "ubDate")
"""What each of the names holds: literals, because looking for them is cheap."""
_NAME = late(
    r"""["']((?:date|first|original|article|content|page|cms)?[_-]?
    (?:published|publish|publication|publishing|pub)[_-]?(?:date|time|at|on|datetime|date_?time|timestamp)?)\\?["']
    \s{0,4}:\s{0,4}\\?["']?(\d[\d:.TZ+ -]{7,31})""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = 24


def find_state_dates(page: Page) -> Iterator[Signal]:
    """What scripts call the date of publication: in JSON, and in object literals that are written like it."""
    for script in page.root.iter("script"):
        text = (script.text or "")[:MAX_CHARACTERS]
        for place in _places(text):
            found = _NAME.search(text, max(0, place - _BEFORE), place + 80)
            if found is not None:
                yield Signal(
                    field="published",
                    value=found[2].strip(),
                    rule="state.published",
                    basis=Basis.DECLARED,
                    quote=found[0],
                    element=script,
                )


def _places(text: str) -> Iterator[int]:
    found = 0
    for literal in _STARTS:
        place = text.find(literal)
        while place >= 0 and found < MAX_FOUND:
            yield place
            found += 1
            place = text.find(literal, place + len(literal))
