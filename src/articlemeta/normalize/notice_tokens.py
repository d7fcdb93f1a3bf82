"""A line that may hold copyright statements, cut into marks, years, reservations, ends, separators and text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from attrs import field, frozen

from articlemeta.lexicon.folding import fold_in_place
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide

_FIRST_YEAR = 1700


_LAST_YEAR = 2099


_LONGEST_FORM = 12


_CENTURY_DIGITS = 2


# All of these are matched against folded text: lower case, plain dashes and quotes.
_YEAR = late(r"(?:1[789]|20)\d\d")


_ROMAN = late(r"\b(?:mm|mcm)[lxc]{0,4}[ivx]{1,4}\b")


_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "m": 1000}


_RANGE_END = late(r"\s{0,9}(?:--?|[~/]|to|bis|do|по|至)\s{0,9}((?:1[789]|20)?\d\d)(?![\d%]|[.,]\d)")


_TO = late(r"\s{0,9}(?:[-~]|to|bis|à|hasta|al|a|até|tot|do|по|до|至)\s{0,9}")


_SIGNS = late(r"[©℗ⓒ\n|•·●■▪¦/~;\t›>-]|\(\s?[cс]\s?\)|&copy;?|  ")


_FIRST_WORD = late(r"\w+")


WORD = late(r"\w")


LETTERS = late(r"[^\W\d_]")


_ALWAYS_SEPARATE = frozenset(("\n", "|", "•", "●", "■", "▪", "¦", "\t", "  "))


_SPACED_SEPARATE = frozenset("~›>")


TRIM = " \t\n.,;:!?-–—―|/•·*+&\"'„“”»«‹›<>®™~_=#→←↑▲►▼[]{}、，。：；！"


# What a token of a statement is.
MARK, RESERVED, YEAR, END, SEPARATOR, TEXT = "mark", "reserved", "year", "end", "separator", "text"


class Token(NamedTuple):
    """A stretch of a statement."""

    start: int
    end: int
    kind: str
    years: tuple[int, ...] = ()
    sign: bool = False
    """Whether a mark is a sign, "©", and no mere word."""


@frozen(kw_only=True)
class NoticeWords:
    """What the parser knows of languages: folded words and phrases."""

    talk: frozenset[str] = frozenset()
    open_years: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()
    appositions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    other_works: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    street_endings: tuple[str, ...] = ()
    about_holders: frozenset[str] = frozenset()
    by_word: Mapping[str, tuple[tuple[str, str], ...]] = field(factory=dict)
    """Marks, reservations and ends by their first word."""
    spaceless: tuple[tuple[str, str], ...] = ()
    """Those of scripts without spaces between words, which stand inside words."""

    @classmethod
    def of(cls, lists: Mapping[str, Iterable[str]]) -> NoticeWords:
        """The word lists of a phrasebook."""
        kinds = (("copyright_marks", MARK), ("all_rights_reserved", RESERVED), ("copyright_ends", END))
        phrases = [(phrase, kind) for name, kind in kinds for phrase in sorted(lists.get(name, ()))]
        by_word: dict[str, list[tuple[str, str]]] = {}
        for phrase, kind in phrases:
            if not is_wide(phrase[0]):
                by_word.setdefault(_FIRST_WORD.findall(phrase)[0], []).append((phrase, kind))
        return cls(
            talk=frozenset(lists.get("copyright_talk", ())),
            open_years=frozenset(lists.get("open_years", ())),
            links=frozenset(lists.get("copyright_links", ())),
            leads=frozenset(lists.get("copyright_leads", ())),
            legal=frozenset(form.rstrip(".") for form in lists.get("legal_forms", ())),
            appositions=frozenset(lists.get("appositions", ())),
            prepositions=frozenset(lists.get("name_prepositions", ())),
            verbs=frozenset(lists.get("notice_verbs", ())),
            other_works=frozenset(lists.get("other_works", ())),
            streets=frozenset(lists.get("street_words", ())),
            street_endings=tuple(sorted(lists.get("street_endings", ()))),
            about_holders=frozenset(lists.get("copyright_about", ())),
            by_word={word: tuple(found) for word, found in by_word.items()},
            spaceless=tuple(pair for pair in phrases if is_wide(pair[0][0])),
        )


def tokenize(text: str, words: NoticeWords) -> list[Token]:
    """The text cut into tokens that cover it from start to end."""
    tokens: list[Token] = []
    at = 0
    for token in sorted(_known(fold_in_place(text), words), key=_by_place):
        if token.start < at:
            continue
        if text[at : token.start].strip():
            tokens.append(Token(at, token.start, TEXT))
        tokens.append(token)
        at = token.end
    if text[at:].strip():
        tokens.append(Token(at, len(text), TEXT))
    return tokens


def _by_place(token: Token) -> tuple[int, int]:
    return token.start, -token.end


def _known(low: str, words: NoticeWords) -> Iterator[Token]:
    """The tokens that are more than plain text, possibly overlapping."""
    for token in _phrases(low, words):
        if token.kind is not MARK or not _is_talk(low, token, words):
            yield token
    for found in _SIGNS.finditer(low):
        kind = _kind_of_sign(low, found, words)
        if kind is not None:
            start = _with_trademark(low, found.start()) if kind is MARK else found.start()
            yield Token(start, found.end(), kind, (), kind is MARK)
    yield from _years(low, words)
    yield from _roman_years(low)


def _phrases(low: str, words: NoticeWords) -> Iterator[Token]:
    """Where a mark, a reservation or an end stands as whole words."""
    for found in _FIRST_WORD.finditer(low):
        for phrase, kind in words.by_word.get(found.group(), ()):
            at = found.start()
            if low.startswith(phrase, at) and _stands_alone(low, at, at + len(phrase)):
                yield Token(at, at + len(phrase), kind)
    for phrase, kind in words.spaceless if is_wide(max(low, default="")) else ():
        at = low.find(phrase)
        while at >= 0:
            yield Token(at, at + len(phrase), kind)
            at = low.find(phrase, at + len(phrase))


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Whether no word goes on at either side; scripts without spaces between words always stand alone."""
    before = low[start - 1 : start]
    after = low[end : end + 1]
    open_left = not (before.isalnum() and low[start].isalnum()) or is_wide(max(before, low[start]))
    open_right = not (after.isalnum() and low[end - 1].isalnum()) or is_wide(max(after, low[end - 1]))
    return open_left and open_right


def _kind_of_sign(low: str, found: re.Match[str], words: NoticeWords) -> str | None:
    """What a sign is at its place: a mark, a separator, or nothing."""
    sign, start, end = found.group(), found.start(), found.end()
    if sign[0] in "©℗ⓒ&" or (sign[0] == "(" and _is_mark_in_parentheses(low, start, end, words)):
        return MARK
    return SEPARATOR if _separates(low, sign, start, end) else None


def _separates(low: str, sign: str, start: int, end: int) -> bool:
    """Whether a sign parts what stands at its sides: a dash with space before it, but not the one inside a word."""
    spaced, space_follows = low[start - 1 : start].isspace(), low[end : end + 1].isspace()
    match sign:
        case ";" | "/":
            return space_follows
        case "-":
            return spaced and not low.startswith(("by ", " by "), end)
        case "·":
            return spaced
        case _:
            return sign in _ALWAYS_SEPARATE or (spaced and space_follows and sign in _SPACED_SEPARATE)


def _is_mark_in_parentheses(low: str, start: int, end: int, words: NoticeWords) -> bool:
    """Whether "(c)" is a copyright sign and no letter of a list or a law's paragraph."""
    before, after = low[:start].rstrip(), low[end:].lstrip()
    if _YEAR.match(after):
        return True
    last = before.rpartition(" ")[2]
    heads = not before or before[-1] in "|•·\n.-<" or is_wide(before[-1]) or (last, MARK) in words.by_word.get(last, ())
    return heads and after[:1].isalpha() and "(b)" not in before


def _with_trademark(low: str, start: int) -> int:
    """Where a mark starts with the "™ &" before it."""
    before = low[max(0, start - 8) : start].rstrip()
    for joint in ("&", "and"):
        if before.endswith(joint):
            bare = before[: -len(joint)].rstrip()
            for trademark in ("™", "®", "(tm)", "tm"):
                if bare.endswith(trademark):
                    return max(0, start - 8) + len(bare) - len(trademark)
    return start


_SECOND_WORDS = late(r"[^\W\d_]+|&|[©\d(:]")


def _is_talk(low: str, mark: Token, words: NoticeWords) -> bool:
    """Whether a word such as "copyright" is talked about: "the copyright owner", "copyright law"."""
    after = low[mark.end : mark.end + 60]
    if after.startswith(("-", "'")) or (not after and "©" not in low):
        return True
    following = _SECOND_WORDS.findall(after)[:2]
    if not following:
        return False
    return following[0] in words.talk or " ".join(following) in words.talk


def _years(low: str, words: NoticeWords) -> Iterator[Token]:
    """Years and ranges of years."""
    at = 0
    while match := _YEAR.search(low, at):
        start, at = _start_of_date(low, match.start()), match.end()
        if start is None or not _ends_year(low, at) or _is_of_company(low, start, at, words):
            continue
        at += low.startswith("年", at)
        years = [int(match.group())]
        if following := _RANGE_END.match(low, at):
            last = following.group(1)
            years.append(int(match.group()[:_CENTURY_DIGITS] + last if len(last) == _CENTURY_DIGITS else last))
            at = following.end()
        else:
            at = _open_end(low, at, words)
        yield Token(start, at, YEAR, tuple(y for y in years if _FIRST_YEAR <= y <= _LAST_YEAR))


def _is_of_company(low: str, start: int, end: int, words: NoticeWords) -> bool:
    """Whether a year in parentheses is a part of a company's name: "Example Press (1921) Ltd."."""
    if low[start - 1 : start] != "(" or low[end : end + 1] != ")":
        return False
    following = _FIRST_WORD.search(low, end, end + _LONGEST_FORM)
    return following is not None and following.group() in words.legal


def _roman_years(low: str) -> Iterator[Token]:
    """Years in Roman numerals, as broadcasters print them: "MMXXIV"."""
    for found in _ROMAN.finditer(low) if "mm" in low or "mcm" in low else ():
        values = [_NUMERALS[letter] for letter in found.group()]
        later = [*values[1:], 0]
        year = sum(-value if value < after else value for value, after in zip(values, later, strict=True))
        yield Token(found.start(), found.end(), YEAR, (year,))


_DAY_BEFORE = late(r"(?<!\d)\d{1,2}[./-](?:\d{1,2}[./-])?\Z")


def _start_of_date(low: str, start: int) -> int | None:
    """Where the year starts, with day and month before it; None inside a word, number or address."""
    before = low[max(0, start - 7) : start]
    if not before or not (before[-1].isalnum() or before[-1] in "_.,:/-"):
        return start
    day = _DAY_BEFORE.search(before)
    if day is None:
        return start if is_wide(before[-1]) else None
    place = start - len(before) + day.start()
    return place if place == 0 or not (low[place - 1].isalnum() or low[place - 1] in "_.,:/-") else None


_NO_YEAR_GOES_ON = late(r"\w|%|[.,:]\d|-(?!(?:1[789]|20)\d\d(?!\d))\d{3}")


def _ends_year(low: str, at: int) -> bool:
    return low.startswith("年", at) or is_wide(low[at : at + 1]) or _NO_YEAR_GOES_ON.match(low, at) is None


def _open_end(low: str, at: int, words: NoticeWords) -> int:
    """Where "- present" after a year ends, or where the year ends."""
    lead = _TO.match(low, at)
    if lead is None:
        return at
    rest = low[lead.end() : lead.end() + 30]
    ends = (
        lead.end() + len(word)
        for word in words.open_years
        if rest.startswith(word) and _stands_alone(rest, 0, len(word))
    )
    return max(ends, default=at)
