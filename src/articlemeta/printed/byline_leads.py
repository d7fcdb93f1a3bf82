"""Lines that a word such as "by" opens, or a job closes: who made the text, said in words."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.models import AuthorRole
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.patterns import pattern
from articlemeta.page.structure import Block, Hint
from articlemeta.printed.author_links import LONGEST_LINE, apart
from articlemeta.printed.byline_candidates import ELSEWHERE, LONGEST_BARE, Found, Strength

_LONGEST_LEAD = 40
_SENTENCE_ENDS = frozenset(".!?")
_LONGEST_PLAIN, _LONGEST_WITH_PARTS = 100, 140
_MOST_BARS = 4
"""A line with more of them is a menu."""
_NOT_LED = Hint.TITLE | Hint.SUBTITLE | Hint.TAGS
_SEPARATOR = r"\s?[|•]\s?|\s[·–—-]\s"
_LAST_SIGNS = ")）】]］.。+"
_BRACKETS_AT_END = r"[(（【\[［]([^()（）【】\[\]［］\n]{2,60})[)）】\]］][.。+\s]*$"
_REPORTER = (
    r"[^\n。()（）]{0,50}[（(]((?:本报|本報|见习|實習|实习|特约)?[记記]者[^()（）\n]{2,40})[)）]"
    r"|[^\n()]{2,40} \([^()\n]{2,12}\) [-–—] ((?:[^\W\d_a-zà-ÿğış]|[ .'’]){5,40}) [-–—] "
    r"|[\[(][^()\[\]=\n]{1,20}=[^()\[\]\n]{1,12}[\])]\s?([\uac00-\ud7af]{2,4}(?:[·,] ?[\uac00-\ud7af]{2,4}){0,4} (?:기자|특파원|선임기자|객원기자|인턴기자)) ?="
    r"|([^\W\d_][^\n/(),\d]{4,40})/[^\n/()a-zçğıöşü\d]{3,30}\([A-ZİÇĞÖŞÜ]{2,5}\)\s?[-–—]"
)
_NAME_AND_DASH = (
    r"\s?((?:[^\W\d_a-zß-öø-ÿ][\w.'’-]{1,20}(?<!-)\s){1,3}[^\W\d_a-zß-öø-ÿ][\w.'’]{1,20})\s?[-–—]{1,2}\s(?=\w)"
)
_BUREAU = "[\u3400-\u9fff]{1,8}(?:支局|支社|総局|本社)[・･][\u3040-\u30ff\u3400-\u9fff]{2,8}(?:[、,].{0,20})?$"
"""“高山支局・見本太郎”: who writes from which office."""
_LONGEST_OPENING = 140
_DIGIT = r"\d"


def opens_byline(line: str, words: BylineWords) -> bool:
    """Whether the line starts with a word that introduces who made the text."""
    return words.lead(line.lstrip("-–—|/·•*([（【〔 ")) is not None


def is_label(block: Block, words: BylineWords) -> bool:
    """Whether the block holds no more than the word that introduces a name: "Author:"."""
    if len(block.text) >= _LONGEST_LEAD or not words.opens(block.text):
        return False
    found = words.lead(block.text)
    if found is None or found.end != len(block.text):
        return False
    return found.lead.is_bare or block.text[-1] in ":：" or bool(block.hint & Hint.BYLINE)


def labelled_name(label: Block, after: Block) -> Iterator[Found]:
    """The name in the block that follows its label."""
    line = after.lines[0]
    if len(line) <= LONGEST_BARE and not after.hint & ELSEWHERE:
        colon = "" if label.text[-1] in ":：" else ":"
        yield f"{label.text}{colon} {line}", Strength.LED, after.spans[0] if len(after.spans) == 1 else None


def led_lines(block: Block, words: BylineWords) -> Iterator[Found]:
    """The lines, or parts of lines, that open with a word such as "by"."""
    if not words.may_hold_lead(block.text) and not words.has_tails:
        return
    if block.own & _NOT_LED and not (block.own & Hint.BYLINE or _is_with_colon(block.text, words)):
        return
    if "\n" in block.text and len(block.text) <= LONGEST_BARE * 2:
        signed = words.with_signs(block.text)
        if signed is not None:
            yield signed, Strength.LED, None
            return
    lines = block.text.split("\n", 9)[:9]
    said_apart = apart(block)
    at = 0
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if 1 < len(line) <= LONGEST_BARE * 2 and (signed := words.with_signs(line)) is not None:
            yield signed, Strength.LED, None
        elif 1 < len(line) <= LONGEST_LINE and line.count("|") <= _MOST_BARS:
            start = _lead_in(line, words)
            if start is not None:
                # "By:" can stand on a line of its own.
                said = said_apart[at + start : at + len(line)]
                yield f"{line} {after}".rstrip() if _is_only_lead(line, words) else said, Strength.LED, None
        at += len(line) + 1
    yield from bracketed_lead(block, words)


def _is_with_colon(line: str, words: BylineWords) -> bool:
    """Whether the words that introduce an author have a colon, as in "Author: Jane Roe": no headline starts so."""
    found = words.lead(line) if len(line) <= LONGEST_BARE and (":" in line or "：" in line) else None
    return found is not None and line[: found.end].rstrip()[-1] in ":："


def _lead_in(line: str, words: BylineWords) -> int | None:
    """Where in a line the words that introduce an author start."""
    if opens_byline(line, words):
        return 0
    if len(line) > _LONGEST_WITH_PARTS:
        return None
    if len(line) <= LONGEST_BARE and words.has_tail(line):
        return 0
    for separator in pattern(_SEPARATOR).finditer(line):
        if words.opens(line[separator.end() :]) and opens_byline(line[separator.end() :], words):
            return separator.end()
    if len(line) > _LONGEST_PLAIN:
        return None
    labels = words.labels_inside(line)
    return labels[0] if labels else _after_date(line, words)


def _after_date(line: str, words: BylineWords) -> int | None:
    """Where a lead starts that follows a date: "3 May 2021 by Jane Roe"."""
    digit = pattern(_DIGIT).search(line)
    if digit is None or line.rstrip()[-1:] in _SENTENCE_ENDS:
        return None
    if words.has_tails:
        last = max(found.end() for found in pattern(_DIGIT).finditer(line))
        if words.has_tail(line[last:].lstrip()):
            return last
    place = words.lead_inside(line, digit.end())
    follows = place is not None and pattern(_DIGIT).search(line, max(0, place - 27), place - 1) is not None
    return place if follows else None


def closing_brackets(block: Block) -> str | None:
    """What stands in brackets at the end of a block."""
    match = pattern(_BRACKETS_AT_END).search(block.text[-80:]) if block.text[-1] in _LAST_SIGNS else None
    return match[1] if match is not None else None


def bracketed_lead(block: Block, words: BylineWords) -> Iterator[Found]:
    """A name in brackets at the end of the text: "(记者 张三)"."""
    inside = closing_brackets(block)
    if inside is not None and pattern(_BUREAU).match(inside) is not None:
        yield inside, Strength.LED, None
        return
    found = words.lead(inside) if inside is not None else None
    if inside is None or found is None or found.end == len(inside) or found.role is AuthorRole.PHOTOGRAPHER:
        return
    yield inside, Strength.LED, None


def reporter_in_dateline(block: Block, words: BylineWords) -> Iterator[Found]:
    """Who reports, in the line that opens an agency's text: “新华社北京5月3日电（记者 王明）”, “ROM (AA) - JANE ROE -”."""
    match = pattern(_REPORTER).match(block.text[:_LONGEST_OPENING])
    if match is None:
        yield from _run_in(block, words)
        return
    name = match[1] or match[2] or match[3] or match[4]
    if match[2] or match[4] or opens_byline(name, words) or words.has_tail(name):
        yield name, Strength.LED, None


def _run_in(block: Block, words: BylineWords) -> Iterator[Found]:
    """A byline that the text goes on behind: “By Jane Roe- The harbour …”."""
    found = words.lead(block.text[:_LONGEST_LEAD]) if words.opens(block.text) else None
    match = pattern(_NAME_AND_DASH).match(block.text, found.end) if found is not None and found.lead.is_bare else None
    if match is not None:
        yield block.text[: match.end(1)], Strength.LED, None


def _is_only_lead(line: str, words: BylineWords) -> bool:
    found = words.lead(line) if len(line) < 30 else None
    return found is not None and found.end == len(line)
