"""Pages that a crawler stored as Markdown or plain text, turned into the markup they came from."""

from __future__ import annotations

import html


def markdown_to_html(text: str) -> str:
    """Render Markdown (CommonMark; a line break stays a line break) as the body of a page."""
    # Deferred: only this one entry needs it, and it takes long to import.
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"breaks": True, "html": False, "maxNesting": 20}).disable(["code", "lheading"])
    try:
        body = renderer.render(text.removeprefix("\ufeff"))
    except (RecursionError, ValueError, IndexError):
        body = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
    return f"<!DOCTYPE html><html><body>{body}</body></html>"
