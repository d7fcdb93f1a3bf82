"""What shows that a block holds a byline: words, class names, links, brackets, or its place alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlemeta.models import AuthorRole
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import is_known_name, looks_like_organisation
from articlemeta.normalize.name_match import plain_words
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.printed.author_links import LONGEST_LINE, apart, author_links, is_author
from articlemeta.printed.byline_candidates import LONGEST_BARE, NEAR, Found, Strength
from articlemeta.printed.byline_leads import (
    bracketed_lead,
    closing_brackets,
    is_label,
    labelled_name,
    led_lines,
    reporter_in_dateline,
)

_LONGEST = 400
"""A longer block is text, not a byline: characters."""
_CLOSE = 3
"""Within how many blocks of the headline a name may stand with nothing else to speak for it."""
_OTHER = Hint.TITLE | Hint.SUBTITLE | Hint.SOURCE | Hint.NOTICE | Hint.TAGS
_SHORTEST_BIO = 40
_LONGEST_LIST = 360
_LONGEST_NAME = 4
_FEWEST_COMMAS = 2
_SENTENCE = r"[^\W\d_A-Z]{3}[.!?]\s"
_DATE = r"\b(?:19|20)\d\d\b|\b\d{1,2}[.:h]\d\d\b|\b\d{1,2}/\d{1,2}/\d\d\b"
_CAPITALS = r"[A-Z]{2,6}(?: [A-Z]{2,6})?"


def find_in_block(block: Block, distance: int, page: Page, words: BylineWords) -> Iterable[Found]:
    """What in a block may be a byline, where it is so many blocks from the headline."""
    after = page.blocks[block.index + 1] if block.index + 1 < len(page.blocks) else None
    if block.zone is not Zone.HEAD and (listed := _listed(block, words)) is not None:
        return (listed,)
    if len(block.text) > _LONGEST or _is_paragraph(block):
        if block.zone is Zone.HEAD:
            return ()
        return (*reporter_in_dateline(block, words), *bracketed_lead(block, words), *_signed(block, after, words))
    if after is not None and is_label(block, words):
        return labelled_name(block, after)
    return _strongest(block, distance, after, words)


def _listed(block: Block, words: BylineWords) -> Found | None:
    """Who wrote, each with a post and a place of work, as texts by scholars begin or end with: no sentence."""
    text = block.text
    if (
        len(text) > _LONGEST_LIST
        or text[-1] in ".!?…:"
        or text.count(",") < _FEWEST_COMMAS
        or pattern(_SENTENCE).search(text)
    ):
        return None
    first, *others = (part.strip() for part in text.split(","))
    is_name = 1 < len(first.split()) <= _LONGEST_NAME and first.istitle()
    works = words.may_name_job(plain_words(others[0])) and any(looks_like_organisation(o, words) for o in others)
    return (text, Strength.DESCRIBED, None) if is_name and works else None


def _is_paragraph(block: Block) -> bool:
    """Whether the block is longer than a line of a byline, and nothing in it is called one."""
    if len(block.text) <= LONGEST_LINE or "\n" in block.text or block.hint & Hint.BYLINE:
        return False
    return not any(span.hint & Hint.BYLINE for span in block.spans)


def _strongest(block: Block, distance: int, after: Block | None, words: BylineWords) -> Iterable[Found]:
    """What is said most clearly: by a word, by a class, by a link, by the place alone."""
    if block.zone is Zone.BODY and (reporters := list(reporter_in_dateline(block, words))):
        return reporters
    led = list(led_lines(block, words))
    if block.hint & Hint.BIO or not all(_names_helper(text, words) for text, _, _ in led):
        return led  # who edited or made the pictures does not hide who wrote
    return [*led, *_unled(block, distance, after, words)]


def _names_helper(text: str, words: BylineWords) -> bool:
    """Whether a led line names who edited, translated or made the pictures, and nobody before."""
    found = words.lead(text)
    return found is not None and found.role is not AuthorRole.WRITER


def _unled(block: Block, distance: int, after: Block | None, words: BylineWords) -> Iterable[Found]:
    """What no word introduces, strongest first."""
    if (block.spans or block.hint & Hint.BYLINE) and (marked := list(_marked(block))):
        return marked
    is_near = block.zone is Zone.HEAD or distance <= NEAR
    if is_near and (found := _linked(block) or list(_bare(block, distance, words))):
        return found
    return () if block.zone is Zone.HEAD else _signed(block, after, words)


def _marked(block: Block) -> Iterator[Found]:
    """What the class names of the block, or of elements in it, call an author."""
    if block.hint & Hint.BYLINE and not block.own & Hint.SOURCE:
        yield from _linked(block)
        rest = _without(block, [span for span in block.spans if span.tag == "a" and is_author(span, block)])
        if len(rest) > 2:
            yield rest, Strength.MARKED, None
        return
    spans = [span for span in block.spans if span.hint & Hint.BYLINE and not span.hint & _OTHER]
    yield from ((block.text_of(span), Strength.MARKED, span) for span in _outermost(spans))


def _without(block: Block, spans: Iterable[Span]) -> str:
    """The block's text without these pieces of it."""
    text = apart(block)
    for span in spans:
        text = text.replace(block.text_of(span), "\n", 1)
    return text.strip()


def _linked(block: Block) -> list[Found]:
    """The links to authors' pages that have a text."""
    found = ((block.text_of(span), span) for span in author_links(block))
    return [(text, Strength.LINKED, span) for text, span in found if text]


def _bare(block: Block, distance: int, words: BylineWords) -> Iterator[Found]:
    """A short line right under the headline that holds a name and a date or a handle."""
    text = block.text
    others = _OTHER & ~Hint.TITLE if "@" not in text else _OTHER & ~(Hint.TITLE | Hint.SOURCE)
    if distance > NEAR or len(text) > LONGEST_BARE or block.own & others:
        return
    if pattern(_DATE).search(text) or "@" in text or pattern(_CAPITALS).fullmatch(text):
        yield text, Strength.BARE, None
    elif distance <= _CLOSE and not block.link_chars and _could_be_names(text, words):
        yield text, Strength.ALONE, None


def _could_be_names(text: str, words: BylineWords) -> bool:
    """Whether a line is so short that it may hold nothing but names, and is no sentence."""
    if len(text) > LONGEST_BARE or "\n" in text or text[-1] in ".!?:…":
        return False
    return not text[0].islower() or fold(text.split(" ", 1)[0]).rstrip(".") in words.honorifics


def _signed(block: Block, after: Block | None, words: BylineWords) -> Iterator[Found]:
    """A name alone, in brackets, or in a sentence on who it is, at the end of the text."""
    if (inside := closing_brackets(block)) is not None:
        yield inside, Strength.SIGNED, None
    elif _could_be_names(block.text, words) and not block.own & _OTHER & ~Hint.TITLE:
        described = after is not None and after.text.startswith(f"{block.text} ")
        if described or not (block.link_chars * 2 >= len(block.text) or block.own & Hint.TITLE):
            yield block.text, Strength.DESCRIBED if described else Strength.ALONE, None
    elif (name := _described(block.text, words)) is not None:
        yield name, Strength.DESCRIBED, None


def _described(text: str, words: BylineWords) -> str | None:
    """The name in "Jane Roe is a reporter who ..."."""
    if len(text) < _SHORTEST_BIO or not words.bios:
        return None
    tokens = text[:160].split()
    verb = next((n for n in range(2, min(5, len(tokens))) if tokens[n] in words.bios), None)
    if verb is None or not all(token[0].isupper() for token in (tokens[0], tokens[verb - 1])):
        return None
    name = " ".join(tokens[:verb])
    said = (fold(token.strip(",.;:()")) for token in tokens[verb + 1 :])
    return name if is_known_name(name, words) and any(map(words.is_job, said)) else None


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end
