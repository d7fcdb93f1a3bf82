"""What markup calls an author: links to the pages of authors, and elements named so."""

from __future__ import annotations

from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_wide
from articlemeta.page.structure import Block, Hint, Span

LONGEST_LINE = 160
"""A longer line without breaks is running text: characters."""
_SOCIAL = r"//(?:www\.)?(?:twitter|x|facebook|instagram|linkedin|youtube|threads|t|xing)\.(?:com|me|net)/"
_AUTHOR_FOLDERS = frozenset(
    """author authors autor autoren autores autorin autori auteur auteurs autore by people person profile profiles staff
    contributor contributors journalist journalists reporter reporters columnist columnists redaktion redakteur redakteure
    team writer writers editor editors by-author penulis yazar yazarlar avtor creator u user users member members
    user-uebersicht bio perfil firma firmas giornalista agency agencies agencia""".split()
)
"""What the folder is called that pages of authors lie in."""
_LONGEST_ADDRESS = 300


def is_author(span: Span, block: Block) -> bool:
    """Whether a span is called an author's, or links to an author's page from a line that holds little else."""
    if span.hint & Hint.BYLINE or span.element.get("rel") == "author":
        return True
    return len(block.text) <= LONGEST_LINE and _leads_to_author(span.href or "")


def _leads_to_author(address: str) -> bool:
    address = address[:_LONGEST_ADDRESS].lower()
    return not _AUTHOR_FOLDERS.isdisjoint(address.split("/")[:-1]) or "author=" in address or "author_id=" in address


def author_links(block: Block) -> list[Span]:
    """The links to authors' pages; accounts elsewhere only where no other link names anybody."""
    spans = [span for span in block.spans if span.tag == "a" and is_author(span, block)]
    return [span for span in spans if not pattern(_SOCIAL).search(span.href or "")] or spans


def apart(block: Block) -> str:
    """The block's text with a line break where an element that names somebody in full ends and a new word follows.

    “By <a>Jane Roe</a> Local Reporter”: style sheets set them apart. The text keeps its length.
    """
    text = block.text
    for span in block.spans:
        named = span.tag == "a" or span.hint & Hint.BYLINE
        if named and text[span.end : span.end + 1] == " " and _is_full(text[span.start : span.end]):
            follows = text[span.end + 1 : span.end + 2]
            if follows.isupper() or is_wide(follows):
                text = f"{text[: span.end]}\n{text[span.end + 1 :]}"
    return text


def _is_full(name: str) -> bool:
    """Whether a name can be whole: “<a>Jane</a> Roe” links half of one."""
    return " " in name or is_wide(name[:1])
