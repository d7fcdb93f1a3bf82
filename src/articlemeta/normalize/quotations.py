"""Quotations: what stands in quotes is talked about, and says nothing for the page itself."""

from __future__ import annotations

from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide

_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_QUOTE_SIGN = late(r'[“”„«»「」『』"]')
_QUOTATION = late('“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"')
_FEWEST_OUTSIDE = 4
"""With fewer letters around them, quotes hold all that a line says."""


def is_talked_about(text: str, start: int) -> bool:
    """Whether the words from here on stand in quotes and the text goes on outside them: it tells of them, and no more.

    >>> line = "The label said “all rights reserved” in small print."
    >>> is_talked_about(line, 16)
    True
    """
    opened = _open_quote(text, start)
    if opened is None:
        return False
    closed = min((at for sign in _CLOSED_BY[text[opened]] if (at := text.find(sign, start)) >= 0), default=len(text))
    quoted, outside = text[opened + 1 : closed], text[:opened] + text[closed + 1 :]
    is_open = closed == len(text) and bool(text[opened + 1 : start].strip())
    is_term = " " not in quoted and not is_wide(quoted[:1])  # so-called “affiliate-links”
    return not is_open and not is_term and sum(map(str.isalpha, outside)) >= _FEWEST_OUTSIDE


def _open_quote(text: str, before: int) -> int | None:
    """Where the quotation opens that is not closed before this place."""
    opened: int | None = None
    for sign in _QUOTE_SIGN.finditer(text, 0, before):
        if opened is None:
            opened = sign.start() if sign[0] in _CLOSED_BY else None
        elif sign[0] in _CLOSED_BY[text[opened]]:
            opened = None
    return opened


def without_quotations(text: str) -> str:
    """The text without what it quotes, where that is more than a term; a text that is all quotation stays.

    >>> without_quotations("The label said “all rights reserved” in print.")
    'The label said   in print.'
    """
    outside = _QUOTATION.sub(lambda found: " " if " " in found[0] else found[0], text)
    return outside if sum(map(str.isalpha, outside)) >= _FEWEST_OUTSIDE else text
