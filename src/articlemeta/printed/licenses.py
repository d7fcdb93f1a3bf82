"""Licences that a page links or names: of the text, not of its pictures or its software."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import evolve, frozen
from lxml import etree

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import fold_in_place, holds_any
from articlemeta.lexicon.template import SPACELESS
from articlemeta.models import License
from articlemeta.normalize.licenses import is_licence_name, license_from_url, license_from_words
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Page, Zone
from articlemeta.printed.notices import find_statements_of, surroundings
from articlemeta.printed.sentences import sentences_around
from articlemeta.printed.text_end import is_last_line

_CREATIVE_COMMONS = "creativecommons.org/"
_WORDS = ("licen", "lizenz")
"""What links to other licences are called."""
_MOST_LINKS = 60
_PICTURE_TAGS = frozenset({"figure", "figcaption", "picture"})
_PICTURE_CLASS = late(r"caption|photo|image|img|picture|gallery|thumb|media-credit|attachment", re.IGNORECASE)
_CLIMB = 5
_NOTICES = frozenset({Zone.FOOT, Zone.FOOTER, Zone.ASIDE})
_RUNNING = frozenset({Zone.HEAD, Zone.BODY, Zone.MASTHEAD})
_LONGEST_NAMING = 300
_CONTEXT = 90
"""How far before a licence the words stand that tell what it licenses."""


@frozen(kw_only=True)
class PrintedLicense:
    """A licence on the page."""

    license: License
    rule: str
    quote: str
    element: etree._Element
    zone: Zone
    says_text: bool
    """Whether words beside it say that it licenses a text or site."""


def find_licenses(page: Page, book: Phrasebook) -> Iterator[PrintedLicense]:
    """Every licence of a text that the page links or names."""
    linked: set[int] = set()
    for found in _linked(page, book):
        linked.add(id(found.element))
        yield found
    yield from _in_words(page, book)


def _linked(page: Page, book: Phrasebook) -> Iterator[PrintedLicense]:
    links = list(dict.fromkeys(islice(_links(page), _MOST_LINKS)))
    blocks = _blocks_by_element(page) if links else {}
    for link in links:
        licence = license_from_url(link.get("href", ""))
        if licence is not None and not _in_picture(link):
            yield from _judged(link, licence, _block_of(link, blocks), page, book)


def _links(page: Page) -> Iterator[etree._Element]:
    """The links that may lead to a licence; the badges of Creative Commons have no words, and are looked for everywhere."""
    for link in page.anchors:
        if _CREATIVE_COMMONS in (link.get("href") or ""):
            yield link
    around = surroundings(page)
    named = {block.index: block for word in _WORDS for block in around.holding(word) if block.link_chars}
    for block in named.values():
        yield from (span.element for span in block.spans if span.tag == "a")


def _judged(
    link: etree._Element, licence: License, block: Block | None, page: Page, book: Phrasebook
) -> Iterator[PrintedLicense]:
    """The licence of a link, unless the words around it give it to something else than the text."""
    words = " ".join("".join(link.itertext()).split())[:200]
    named = License(id=licence.id, name=words if is_licence_name(words) else licence.name, url=licence.url)
    if block is None:
        yield PrintedLicense(
            license=named,
            rule="license.badge",
            quote=words or link.get("href", ""),
            element=link,
            zone=Zone.FOOTER,
            says_text=False,
        )
        return
    span = next((s for s in block.spans if s.element is link), None)
    start, end = (span.start, span.end) if span is not None else (0, len(block.text))
    sentence = sentences_around(block.text, start, end)
    says_text = _says_text(sentence, block, page, book)
    if _is_of_other(block, start, book) or not _may_stand(block, says_text):
        return
    if not says_text and block.zone is not Zone.FOOTER and _is_credit(block):
        return
    yield PrintedLicense(
        license=named, rule="license.link", quote=sentence or words, element=link, zone=block.zone, says_text=says_text
    )


def _in_words(page: Page, book: Phrasebook) -> Iterator[PrintedLicense]:
    """Licences in words alone: "under a Creative Commons licence"."""
    for statement in find_statements_of(page, book, "licence"):
        match, block = statement.match, statement.block
        licence = _named_at(block, match.start)
        says_text = _says_text(statement.text, block, page, book)
        if licence is not None and not _is_of_other(block, match.start, book) and _may_stand(block, says_text):
            yield PrintedLicense(
                license=licence,
                rule=match.phrase.id,
                quote=statement.text,
                element=block.element,
                zone=block.zone,
                says_text=says_text,
            )


def _named_at(block: Block, start: int) -> License | None:
    """The licence that words name, with its address where these words are linked with it."""
    end = start + _LONGEST_NAMING
    licence = license_from_words(block.text[start:end])
    if licence is None:
        return None
    inside = (span.href for span in block.spans if span.tag == "a" and start <= span.start < end)
    linked = (license_from_url(href) for href in inside if href)
    url = next((one.url for one in linked if one is not None and one.id == licence.id), None)
    return evolve(licence, url=licence.url or url)


def _blocks_by_element(page: Page) -> dict[etree._Element, Block]:
    """The block of each link, and of each element that makes one."""
    found = {block.element: block for block in reversed(page.blocks)}
    found |= {span.element: block for block in page.blocks for span in block.spans if span.tag == "a"}
    return found


def _block_of(link: etree._Element, blocks: dict[etree._Element, Block]) -> Block | None:
    element: etree._Element | None = link
    for _ in range(_CLIMB):
        if element is None or element.tag in ("body", "html"):
            return None
        if element in blocks:
            return blocks[element]
        element = element.getparent()
    return None


def _in_picture(link: etree._Element) -> bool:
    """Whether the link stands in a picture's box."""
    element = link.getparent()
    for _ in range(_CLIMB):
        if element is None:
            return False
        if element.tag in _PICTURE_TAGS or _PICTURE_CLASS.search(element.get("class", "")):
            return True
        element = element.getparent()
    return False


def _may_stand(block: Block, says_text: bool) -> bool:
    """Whether a licence in this place can be the text's: in running text only where the words say so."""
    if block.zone is Zone.CAPTION or block.hint & (Hint.COMMENT | Hint.CAPTION | Hint.AD):
        return False
    return says_text or block.zone in _NOTICES


def _says_text(sentence: str, block: Block, page: Page, book: Phrasebook) -> bool:
    """Whether words say that a work, an article, a site is licensed; in running text, that this one is."""
    folded = fold_in_place(sentence)

    def says(name: str) -> bool:
        return holds_any(folded, book.words(name), unspaced=book.language in SPACELESS)

    if block.zone in _RUNNING and not says("self_words") and not is_last_line(block, page):
        return False
    return says("licensed_works") and says("licensing_words")


def _is_credit(block: Block) -> bool:
    """Whether a block links a work or its maker beside the licence, as picture credits do."""
    links = [span for span in block.spans if span.tag == "a" and span.href]
    return any(license_from_url(span.href or "") is None for span in links)


def _is_of_other(block: Block, start: int, book: Phrasebook) -> bool:
    """Whether the words before it speak of a picture, a font or software."""
    before = set(re.findall(r"\w+", fold(block.text[max(0, start - _CONTEXT) : start])))
    head = set(re.findall(r"\w+", fold(block.text[:40])))
    words = before | head
    return not (words.isdisjoint(book.words("other_works")) and before.isdisjoint(book.words("software_words")))
