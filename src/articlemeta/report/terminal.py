"""The outline of an article in a terminal's colours."""

from __future__ import annotations

from articlemeta.models import Article
from articlemeta.models.outline import outline

_DRESS = {
    "title": "\x1b[1m{}\x1b[0m",
    "label": "\x1b[36m{}\x1b[0m",
    "line": "\x1b[2m{}\x1b[0m",
    "proof": "\x1b[32m{}\x1b[0m",
}
"""Bold, cyan, faint, green: SGR codes that every terminal knows and that read on dark and light grounds."""


def coloured(article: Article) -> str:
    """The outline with ANSI colours."""
    return outline(article, lambda part, text: _DRESS.get(part, "{}").replace("{}", text) if text else text)
