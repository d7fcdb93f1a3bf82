"""Small pages for tests, and what is read from them."""

from __future__ import annotations

from articlemeta.declared.gather import gather_declared
from articlemeta.page.read import read_page
from articlemeta.page.structure import Page
from articlemeta.page.tree import build_tree

URL = "https://weekly.example/2024/storm"
TITLE = "Storm closes harbour"
PROSE = (
    "<p>The harbour stayed closed on Thursday while the wind blew, and the ferries to the island did not run.</p>" * 3
)


def page_of(body: str = "", head: str = "", url: str | None = URL, *, under: str = "") -> Page:
    """A page about a storm with this markup in its head, before its text and under it."""
    text = f"<h1>{TITLE}</h1>{body}{PROSE}{under}"
    return read_page(
        build_tree(f"<html><head><title>{TITLE}</title>{head}</head><body>{text}</body></html>"),
        url,
    )


def declared_by(body: str = "", head: str = "", url: str | None = URL) -> list[tuple[str, str]]:
    """Rule and text of each thing that such a page declares."""
    return [(signal.rule, signal.text) for signal in gather_declared(page_of(body, head, url))]
