"""Bylines as readers see them: beside the headline, at the head of the text, at its foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import AuthorRole, Basis
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import is_known_name
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.text import fold
from articlemeta.page.box_headings import opens_box
from articlemeta.page.structure import Block, Hint, Page, Span, Zone
from articlemeta.printed.rooms import is_whole_link
from articlemeta.signals import Signal

_LONGEST = 400
"""A longer block is text, not a byline: characters."""
_LONGEST_LINE = 160
_LONGEST_BARE = 70
_ENDS = 3
"""How many blocks at the start of the text may be a byline."""
_LAST = 5
"""How many blocks at the end of the text may be a byline."""
_ENDS_SIGNED = 12
"""In how many blocks before those a name may stand in brackets at the end."""
_LAST_SIGNS = ")）】]］.。+"
_CLOSING = (")", "）", "】", "]", "］")
_FOOT = 14
_MOST_UNDER_TITLE = 4
_HEAD = 30
"""How many blocks around the headline may be a byline."""
_NEAR = 5
"""How many blocks around the headline are looked at wherever they seem to belong."""
_CLOSE = 3
"""Within how many blocks of the headline a name may stand with nothing else to speak for it."""
_LONGEST_LEAD = 40
_MOST_BARS = 4
"""A line with more of them is a menu."""
_FAR = 999
_ELSEWHERE = Hint.NAV | Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.NEWSLETTER
_NOT_LED = Hint.TITLE | Hint.SUBTITLE | Hint.TAGS
_OTHER = Hint.TITLE | Hint.SUBTITLE | Hint.SOURCE | Hint.NOTICE | Hint.TAGS
_SOCIAL = r"//(?:www\.)?(?:twitter|x|facebook|instagram|linkedin|youtube|threads|t|xing)\.(?:com|me|net)/"
_AUTHOR_FOLDERS = frozenset(
    """author authors autor autoren autores autorin autori auteur auteurs autore by people person profile profiles staff
    contributor contributors journalist journalists reporter reporters columnist columnists redaktion redakteur redakteure
    team writer writers editor editors by-author penulis yazar yazarlar avtor creator u user users member members
    user-uebersicht bio perfil firma firmas giornalista agency agencies agencia""".split()
)
"""What the folder is called that pages of authors lie in."""
_SEPARATOR = r"\s?[|•]\s?|\s[·–—-]\s"
_LONGEST_ADDRESS = 300
_SHORTEST_BIO = 40
_AT_END = r"[(（【\[［]([^()（）【】\[\]［］\n]{2,60})[)）】\]］][.。+\s]*$"
_REPORTER = (
    r"[^\n。()（）]{0,50}[（(]((?:本报|本報|见习|實習|实习|特约)?[记記]者[^()（）\n]{2,40})[)）]"
    r"|[^\n()]{2,40} \([^()\n]{2,12}\) [-–—] ((?:[^\W\d_a-zà-ÿğış]|[ .'’]){5,40}) [-–—] "
    r"|[\[(][^()\[\]=\n]{1,20}=[^()\[\]\n]{1,12}[\])]\s?([\uac00-\ud7af]{2,4}(?:[·,] ?[\uac00-\ud7af]{2,4}){0,4} (?:기자|특파원|선임기자|객원기자|인턴기자)) ?="
)
_LONGEST_OPENING = 140
_DIGIT = r"\d"
_DATE = r"\b(?:19|20)\d\d\b|\b\d{1,2}[.:h]\d\d\b|\b\d{1,2}/\d{1,2}/\d\d\b"
_CAPITALS = r"[A-Z]{2,6}(?: [A-Z]{2,6})?"


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
        return bool(self.block.hint & Hint.BYLINE) or any(_is_author(span, self.block) for span in self.block.spans)

    @property
    def in_head(self) -> bool:
        """Whether it stands around the headline."""
        return self.block.zone is Zone.HEAD or self.distance <= _NEAR

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


@lru_cache(maxsize=64)
def byline_words(book: Phrasebook) -> BylineWords:
    """The words of which bylines in this book's language are made."""
    return BylineWords(book.words)


def find_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """Every stretch of text in a byline's place that may be one: around the headline, then at the ends of the text."""
    yield from find_head_bylines(page, words)
    yield from find_end_bylines(page, words)


def find_head_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """What may be a byline around the headline, in reading order."""
    blocks = page.in_zones(Zone.HEAD)
    if page.headline is None:
        yield from _in_blocks(blocks[-_HEAD:], page, words)
        return
    place = page.headline.index
    near = {block.index: block for block in blocks if 0 < abs(block.index - place) <= _HEAD}
    near |= {block.index: block for block in page.blocks[max(0, place - 2) : place]}
    near |= {block.index: block for block in page.blocks[place + 1 : place + 1 + _NEAR]}
    yield from _under_title(page.headline, words)
    yield from _in_blocks([near[index] for index in sorted(near)], page, words)


def _under_title(headline: Block, words: BylineWords) -> Iterator[Byline]:
    """The lines behind a headline that nothing but a line break parts from its byline, as old pages have it."""
    for line in headline.lines[1:_MOST_UNDER_TITLE] if "\n" in headline.text else ():
        if 1 < len(line) <= _LONGEST_LINE and opens_byline(line, words):
            yield _byline((line, Strength.LED, None), headline, 1)


def find_end_bylines(page: Page, words: BylineWords) -> Iterator[Byline]:
    """What may be a byline in the first and last blocks of the text, and under it."""
    body = page.in_zones(Zone.BODY)
    last = max(_ENDS, len(body) - _LAST)
    ends = (*body[:_ENDS], *body[last:], *page.in_zones(Zone.FOOT)[:_FOOT])
    place = page.headline.index if page.headline is not None else -_NEAR - 1
    for block in body[max(_ENDS, last - _ENDS_SIGNED) : last]:
        if block.text.endswith(_CLOSING):
            yield from (_byline(found, block, _FAR) for found in _at_end(block, words))
    yield from _in_blocks([block for block in ends if not -2 <= block.index - place <= _NEAR], page, words)


def _follows_link(block: Block, page: Page) -> bool:
    """Whether a line without links stands right under one that is nothing but a link: it is the linked story's."""
    before = page.blocks[block.index - 1]
    return not block.link_chars and not block.hint & Hint.BYLINE and before.zone is Zone.FOOT and is_whole_link(before)


def _in_blocks(blocks: Iterable[Block], page: Page, words: BylineWords) -> Iterator[Byline]:
    place = page.headline.index if page.headline is not None else None
    for block in blocks:
        distance = abs(block.index - place) if place is not None else _FAR
        if block.zone is Zone.FOOT and _follows_link(block, page):
            continue
        if "\n" in block.text and opens_box(block.lines[0]):
            continue
        if block.zone is Zone.CAPTION and block.tag == "figcaption":
            continue
        if not block.hint & _ELSEWHERE and (distance <= _NEAR or _may_be_far(block, words)):
            for found in _in_block(block, distance, page, words):
                yield _byline(found, block, distance)


def _may_be_far(block: Block, words: BylineWords) -> bool:
    """Whether a block away from the headline is worth a closer look: a cheap test that spares most the reading."""
    if block.zone is not Zone.HEAD or block.hint & (Hint.BYLINE | Hint.DATE) or words.opens(block.text):
        return True
    return any(span.hint & Hint.BYLINE or (span.tag == "a" and _is_author(span, block)) for span in block.spans)


def _byline(found: Found, block: Block, distance: int) -> Byline:
    text, strength, span = found
    url = span.href if span is not None and span.tag == "a" else None
    return Byline(text=text, strength=strength, block=block, distance=distance, url=url)


def _in_block(block: Block, distance: int, page: Page, words: BylineWords) -> Iterable[Found]:
    after = page.blocks[block.index + 1] if block.index + 1 < len(page.blocks) else None
    if len(block.text) > _LONGEST or _is_paragraph(block):
        if block.zone is Zone.HEAD:
            return ()
        return (*_in_dateline(block, words), *_at_end(block, words), *_signed(block, after, words))
    if after is not None and len(block.text) < _LONGEST_LEAD and words.opens(block.text) and _is_label(block, words):
        return _labelled(block, after)
    return _strongest(block, distance, after, words)


def _is_paragraph(block: Block) -> bool:
    """Whether the block is longer than a line of a byline, and nothing in it is called one."""
    if len(block.text) <= _LONGEST_LINE or "\n" in block.text or block.hint & Hint.BYLINE:
        return False
    return not any(span.hint & Hint.BYLINE for span in block.spans)


def _is_label(block: Block, words: BylineWords) -> bool:
    """Whether the block holds no more than the word that introduces a name: "Author:"."""
    found = words.lead(block.text)
    if found is None or found.end != len(block.text):
        return False
    return found.lead.is_bare or block.text[-1] in ":：" or bool(block.hint & Hint.BYLINE)


def _labelled(label: Block, after: Block) -> Iterator[Found]:
    """The name in the block that follows its label."""
    line = after.lines[0]
    if len(line) <= _LONGEST_BARE and not after.hint & _ELSEWHERE:
        colon = "" if label.text[-1] in ":：" else ":"
        yield f"{label.text}{colon} {line}", Strength.LED, after.spans[0] if len(after.spans) == 1 else None


Found = tuple[str, Strength, Span | None]


def _strongest(block: Block, distance: int, after: Block | None, words: BylineWords) -> Iterable[Found]:
    """What is said most clearly: by a word, by a class, by a link, by the place alone."""
    led = list(_led(block, words))
    if block.hint & Hint.BIO or not all(words.credit(text) is not None for text, _, _ in led):
        return led  # who made the pictures alone does not hide who wrote
    if (block.spans or block.hint & Hint.BYLINE) and (marked := list(_marked(block))):
        return marked
    is_near = block.zone is Zone.HEAD or distance <= _NEAR
    if is_near and (found := _linked(block) or list(_bare(block, distance, words))):
        return found
    return () if block.zone is Zone.HEAD else _signed(block, after, words)


def _led(block: Block, words: BylineWords) -> Iterator[Found]:
    """The lines, or parts of lines, that open with a word such as "by"."""
    if not words.may_hold_lead(block.text) and not words.has_tails:
        return
    if block.own & _NOT_LED and not (block.own & Hint.BYLINE or _is_with_colon(block.text, words)):
        return
    lines = block.text.split("\n", 9)[:9]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if 1 < len(line) <= _LONGEST_LINE and line.count("|") <= _MOST_BARS:
            start = _lead_in(line, words)
            if start is not None:
                # "By:" can stand on a line of its own.
                yield f"{line} {after}".rstrip() if _is_only_lead(line, words) else line[start:], Strength.LED, None
    yield from _at_end(block, words)


def _is_with_colon(line: str, words: BylineWords) -> bool:
    """Whether the words that introduce an author have a colon, as in "Author: Jane Roe": no headline starts so."""
    found = words.lead(line) if len(line) <= _LONGEST_BARE and (":" in line or "：" in line) else None
    return found is not None and line[: found.end].rstrip()[-1] in ":："


def _lead_in(line: str, words: BylineWords) -> int | None:
    """Where in a line the words that introduce an author start."""
    if opens_byline(line, words):
        return 0
    if len(line) > 100:
        return None
    if len(line) <= _LONGEST_BARE and words.has_tail(line):
        return 0
    for separator in pattern(_SEPARATOR).finditer(line):
        if words.opens(line[separator.end() :]) and opens_byline(line[separator.end() :], words):
            return separator.end()
    labels = words.labels_inside(line)
    return labels[0] if labels else _after_date(line, words)


def _after_date(line: str, words: BylineWords) -> int | None:
    """Where a lead starts that follows a date: "3 May 2021 by Jane Roe"."""
    digit = pattern(_DIGIT).search(line)
    if digit is None:
        return None
    if words.has_tails:
        last = max(found.end() for found in pattern(_DIGIT).finditer(line))
        if words.has_tail(line[last:].lstrip()):
            return last
    place = words.lead_inside(line, digit.end())
    follows = place is not None and pattern(_DIGIT).search(line, max(0, place - 27), place - 1) is not None
    return place if follows else None


def _at_end(block: Block, words: BylineWords) -> Iterator[Found]:
    """A name in brackets at the end of the text: "(记者 张三)"."""
    if block.text[-1] not in _LAST_SIGNS:
        return
    match = pattern(_AT_END).search(block.text[-80:])
    found = words.lead(match[1]) if match is not None else None
    if match is None or found is None or found.end == len(match[1]) or found.role is AuthorRole.PHOTOGRAPHER:
        return
    yield match[1], Strength.LED, None


def _in_dateline(block: Block, words: BylineWords) -> Iterator[Found]:
    """Who reports, in the line that opens an agency's text: “新华社北京5月3日电（记者 王明）”, “ROM (AA) - JANE ROE -”."""
    match = pattern(_REPORTER).match(block.text[:_LONGEST_OPENING])
    if match is None:
        return
    name = match[1] or match[2] or match[3]
    if match[2] or opens_byline(name, words) or words.has_tail(name):
        yield name, Strength.LED, None


def _is_only_lead(line: str, words: BylineWords) -> bool:
    found = words.lead(line) if len(line) < 30 else None
    return found is not None and found.end == len(line)


def opens_byline(line: str, words: BylineWords) -> bool:
    """Whether the line starts with a word that introduces who made the text."""
    return words.lead(line.lstrip("-–—|/·•*([（【〔 ")) is not None


def _marked(block: Block) -> Iterator[Found]:
    """What the class names of the block, or of elements in it, call an author."""
    if block.hint & Hint.BYLINE and not block.own & Hint.SOURCE:
        yield from _linked(block)
        rest = _without(block, [span for span in block.spans if span.tag == "a" and _is_author(span, block)])
        if len(rest) > 2:
            yield rest, Strength.MARKED, None
        return
    spans = [span for span in block.spans if span.hint & Hint.BYLINE and not span.hint & _OTHER]
    yield from ((block.text_of(span), Strength.MARKED, span) for span in _outermost(spans))


def _without(block: Block, spans: Iterable[Span]) -> str:
    """The block's text without these pieces of it."""
    text = block.text
    for span in spans:
        text = text.replace(block.text_of(span), "\n", 1)
    return text.strip()


def _linked(block: Block) -> list[Found]:
    """The links to authors' pages; accounts elsewhere only where no other link names anybody."""
    spans = [span for span in block.spans if span.tag == "a" and _is_author(span, block)]
    named = [span for span in spans if not pattern(_SOCIAL).search(span.href or "")]
    found = ((block.text_of(span), span) for span in named or spans)
    return [(text, Strength.LINKED, span) for text, span in found if text]


def _is_author(span: Span, block: Block) -> bool:
    """Whether a span is called an author's, or links to an author's page from a line that holds little else."""
    if span.hint & Hint.BYLINE or span.element.get("rel") == "author":
        return True
    return len(block.text) <= _LONGEST_LINE and _leads_to_author(span.href or "")


def _leads_to_author(address: str) -> bool:
    address = address[:_LONGEST_ADDRESS].lower()
    return not _AUTHOR_FOLDERS.isdisjoint(address.split("/")[:-1]) or "author=" in address or "author_id=" in address


def _bare(block: Block, distance: int, words: BylineWords) -> Iterator[Found]:
    """A short line right under the headline that holds a name and a date or a handle."""
    if distance > _NEAR or len(block.text) > _LONGEST_BARE or block.own & (_OTHER & ~Hint.TITLE):
        return
    text = block.text
    if pattern(_DATE).search(text) or "@" in text or pattern(_CAPITALS).fullmatch(text):
        yield text, Strength.BARE, None
    elif distance <= _CLOSE and not block.link_chars and _could_be_names(text, words):
        yield text, Strength.ALONE, None


def _could_be_names(text: str, words: BylineWords) -> bool:
    """Whether a line is so short that it may hold nothing but names, and is no sentence."""
    if len(text) > _LONGEST_BARE or "\n" in text or text[-1] in ".!?:…":
        return False
    return not text[0].islower() or fold(text.split(" ", 1)[0]).rstrip(".") in words.honorifics


def _signed(block: Block, after: Block | None, words: BylineWords) -> Iterator[Found]:
    """A name alone, in brackets, or in a sentence on who it is, at the end of the text."""
    if block.text[-1] in _LAST_SIGNS and (match := pattern(_AT_END).search(block.text[-80:])) is not None:
        yield match[1], Strength.SIGNED, None
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
