"""Copyright statements: the words of a line to holders, years and whether all rights are reserved.

A small reader in two steps. A line is first cut into tokens: marks ("©", "Copyright"), years, reservations ("All
rights reserved"), ends (words after which no holder's name goes on: "Powered by", "Impressum"), separators and plain
text. Then each notice is read from its mark on: years, holder, years again, in whatever order they stand. Every step
looks at each token once, so the work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from attrs import field, frozen

from articlemeta.lexicon.folding import fold_in_place
from articlemeta.normalize.regions import region_code

_MOST_CHARS = 1000
"""A copyright statement is a line. What is longer is read up to here."""
_MOST_TAIL = 160
"""How far behind a notice "All rights reserved" still belongs to it."""
_MOST_HOLDERS = 8
_MOST_HOLDER_CHARS = 120
_INITIALS = 6
_MOST_WORDS_BETWEEN = 3
_MOST_HOLDER_WORDS = 14
_FIRST_YEAR = 1700
_LAST_YEAR = 2099
_CENTURY_DIGITS = 2

# All of these are matched against folded text: lower case, plain dashes and quotes.
_YEAR = re.compile(r"(?:1[789]|20)\d\d")
_RANGE_END = re.compile(r"\s{0,9}(?:--?|[~/]|to|bis|do|по|至)\s{0,9}((?:1[789]|20)?\d\d)(?![\d%]|[.,]\d)")
_TO = re.compile(r"\s{0,9}(?:[-~]|to|bis|à|hasta|al|a|até|tot|do|по|до|至)\s{0,9}")
_SIGNS = re.compile(r"[©℗ⓒ\n|•·●■▪¦/~;\t›>-]|\(\s?[cс]\s?\)|&copy;?|  ")
_FIRST_WORD = re.compile(r"\w+")
_WORD = re.compile(r"\w")
_LETTERS = re.compile(r"[^\W\d_]")

_ALWAYS_SEPARATE = frozenset(("\n", "|", "•", "●", "■", "▪", "¦", "\t", "  "))
_SPACED_SEPARATE = frozenset("~›>")
_SENTENCE_END = re.compile(r"[.。！？](?=\s+[\W_]{0,2}[^\W_a-zß-öø-ÿа-яё]|\s*$|[A-Z] )|[。！？।]|:\s")
_TRIM = " \t\n.,;:!?-–—―|/•·*+&\"'„“”»«‹›<>®™~_=#→←↑▲►▼[]{}、，。：；！"
_EDGES = _TRIM.translate(dict.fromkeys(map(ord, '."„“”«»')))
_OPENERS = " \t\n.,;:!?-–—―|/•·*+&'<>®™~_=#→←↑▲►▼[]{}()、，。：；！"
_REGISTERED = re.compile(r"[\s,]{0,3}[a-z]{2,5}:\d{5,8}-\d{2,3}-\d{3,}(?:/\d{1,4})?")
_SPACELESS = "\u2e80"
"""From here on scripts set no spaces between words."""
_PAREN = re.compile(r"\s{0,9}[\(（][^()（）]{0,80}[\)）]?\s{0,9}$")
_ADDRESS = re.compile(r"\d|@|^[A-Z]{2}(?: USA)?$")
_QUOTES = (('"', '"'), ("«", "»"), ("“", "”"), ("„", "“"))

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
            if phrase[0] < _SPACELESS:
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
            by_word={word: tuple(found) for word, found in by_word.items()},
            spaceless=tuple(pair for pair in phrases if pair[0][0] >= _SPACELESS),
        )


class ParsedNotice(NamedTuple):
    """One copyright statement, taken apart."""

    text: str
    """The statement, as it stands in the line."""
    holders: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    """As printed; a range gives its two ends."""
    all_rights_reserved: bool = False
    start: int = 0
    """Where it starts in the line."""
    end: int = 0
    signed: bool = True
    """Whether it has a mark or reserves rights, and is no mere name and year."""
    credited: bool = False
    """Whether an agency in parentheses follows a lone name, as in a picture's credit: "© Jane Roe (AP)"."""
    registered: bool = False
    """Whether an agency's number for the text follows: "dpa-infocom, dpa:210101-99-000000"."""
    of_other_work: bool = False
    """Whether the words say that it is about a picture, a font or software."""


def parse_notices(text: str, words: NoticeWords, links: Iterable[tuple[int, int]] = ()) -> tuple[ParsedNotice, ...]:
    """The copyright statements in one block of text.

    ``links`` are the stretches of the text that are links: a link that stands after a name is no part of the name.
    """
    text = text[:_MOST_CHARS]
    tokens = tokenize(text, words)
    reader = _Reader(text, words, tuple(links))
    return tuple(notice for notice in map(reader.read, _statements(tokens)) if notice is not None)


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


def _phrases(low: str, words: NoticeWords) -> Iterator[Token]:
    """Where a mark, a reservation or an end stands as whole words."""
    for found in _FIRST_WORD.finditer(low):
        for phrase, kind in words.by_word.get(found.group(), ()):
            at = found.start()
            if low.startswith(phrase, at) and _stands_alone(low, at, at + len(phrase)):
                yield Token(at, at + len(phrase), kind)
    for phrase, kind in words.spaceless if max(low, default="") >= _SPACELESS else ():
        at = low.find(phrase)
        while at >= 0:
            yield Token(at, at + len(phrase), kind)
            at = low.find(phrase, at + len(phrase))


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Whether no word goes on at either side; scripts without spaces between words always stand alone."""
    before = low[start - 1 : start]
    after = low[end : end + 1]
    open_left = not (before.isalnum() and low[start].isalnum()) or max(before, low[start]) >= _SPACELESS
    open_right = not (after.isalnum() and low[end - 1].isalnum()) or max(after, low[end - 1]) >= _SPACELESS
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
    heads = (
        not before
        or before[-1] in "|•·\n.-<"
        or before[-1] >= _SPACELESS
        or (last, MARK) in words.by_word.get(last, ())
    )
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


_SECOND_WORDS = re.compile(r"[^\W\d_]+|&|[©\d(:]")


def _is_talk(low: str, mark: Token, words: NoticeWords) -> bool:
    """Whether a word such as "copyright" is talked about: "the copyright owner", "copyright law"."""
    after = low[mark.end : mark.end + 60]
    if after[:1] in "-'":
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
        if start is None or not _ends_year(low, at):
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


_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}[./-](?:\d{1,2}[./-])?\Z")


def _start_of_date(low: str, start: int) -> int | None:
    """Where the year starts, with day and month before it; None inside a word, number or address."""
    before = low[max(0, start - 7) : start]
    if not before or not (before[-1].isalnum() or before[-1] in "_.,:/-"):
        return start
    day = _DAY_BEFORE.search(before)
    if day is None:
        return start if before[-1] >= _SPACELESS else None
    place = start - len(before) + day.start()
    return place if place == 0 or not (low[place - 1].isalnum() or low[place - 1] in "_.,:/-") else None


_NO_YEAR_GOES_ON = re.compile(r"\w|%|[.,:]\d|-(?!(?:1[789]|20)\d\d(?!\d))\d{3}")


def _ends_year(low: str, at: int) -> bool:
    return low.startswith("年", at) or low[at : at + 1] >= _SPACELESS or _NO_YEAR_GOES_ON.match(low, at) is None


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


class _Statement(NamedTuple):
    """The tokens of one notice: what stands before its mark, its marks, and what follows."""

    before: list[Token]
    marks: list[Token]
    after: list[Token]


def _statements(tokens: list[Token]) -> Iterator[_Statement]:
    """One statement a group of marks; without any mark, one at the words that reserve all rights."""
    if not any(token.kind is MARK for token in tokens):
        yield from _reserving_statement(tokens)
        return
    current = _Statement([], [], [])
    for token in tokens:
        if token.kind is MARK and (current.after or not current.marks) and not _still_the_mark(current):
            if current.marks:
                yield current
                current = _Statement(current.after, [], [])
            current.marks.append(token)
        elif token.kind is MARK:
            current.marks.append(token)
        elif current.marks:
            current.after.append(token)
        else:
            current.before.append(token)
    yield current


def _still_the_mark(statement: _Statement) -> bool:
    """Whether a second mark belongs to the first: "Copyright 2020 ©", "Copyright | ©"."""
    if not statement.marks or statement.marks[-1].sign:
        return False
    return all(token.kind is YEAR or token.kind is SEPARATOR for token in statement.after)


def _reserving_statement(tokens: list[Token]) -> Iterator[_Statement]:
    at = next((i for i, token in enumerate(tokens) if token.kind is RESERVED), None)
    if at is not None:
        yield _Statement(tokens[:at], [tokens[at]], tokens[at + 1 :])


class _Reader:
    """Reads one statement after another of one line."""

    def __init__(self, text: str, words: NoticeWords, links: tuple[tuple[int, int], ...]) -> None:
        self.text = text
        self.words = words
        self.links = links
        self.at = 0
        """Up to where the line is used by earlier statements."""

    def read(self, statement: _Statement) -> ParsedNotice | None:
        """The notice that the statement makes, or None where it makes none."""
        draft = _Draft(start=statement.marks[0].start, end=statement.marks[-1].end)
        draft.reserved = statement.marks[0].kind is RESERVED
        if statement.before and statement.before[-1].kind is RESERVED and statement.before[-1].start >= self.at:
            draft.reserved, draft.start = True, statement.before[-1].start
        signed = any(token.sign for token in statement.marks) or draft.reserved
        self._forward(statement, draft)
        if not draft.holders or not draft.years:
            self._backward(statement, draft)
        return self._finish(draft, signed)

    def _forward(self, statement: _Statement, draft: _Draft) -> None:
        """Years, holder and reservation after the mark."""
        for token in statement.after:
            if not draft.closed:
                if token.kind is RESERVED and not draft.holders and not draft.reserved:
                    self._backward(statement, draft, adjacent=True)
                self._take(token, draft)
            elif token.start > draft.end + _MOST_TAIL:
                break
            elif token.kind is RESERVED:
                draft.reserved, draft.end = True, token.end

    def _take(self, token: Token, draft: _Draft) -> None:
        if token.kind is YEAR:
            draft.add_years(token)
        elif token.kind is RESERVED:
            draft.reserved, draft.end = True, token.end
        elif token.kind is TEXT:
            self._take_text(token, draft)
        elif token.kind is not SEPARATOR:
            draft.closed = True

    def _take_text(self, token: Token, draft: _Draft) -> None:
        """The holder's name, or something that ends the statement."""
        raw = self.text[token.start : token.end]
        if not _WORD.search(raw):
            return
        if draft.holders or (draft.reserved and raw.startswith(".")):
            draft.closed = True
            return
        start, end, closed = self._name_in(token.start, token.end)
        names = self._holders(start, end)
        if names and not (draft.reserved and _starts_small(names[0])):
            draft.holders, draft.end = names, end
            draft.credited = self.text[end - 1] == ")"
        draft.closed = closed if names else raw.count(" ") > _MOST_WORDS_BETWEEN

    def _name_in(self, start: int, end: int) -> tuple[int, int, bool]:
        """Where in this stretch the holder's name stands, and whether a sentence or link ends there."""
        first = start
        start = _skip(self.text, start, end, _OPENERS)
        if self.text.startswith("TM ", start) and "®" in self.text[first:start]:
            start = _skip(self.text, start + 2, end, _OPENERS)
        start = self._skip_links_words(start, end)
        stop = _sentence_end(self.text, start, end, self.words.legal)
        cut = self._link_cut(start, min(stop, end))
        return start, min(stop, cut), min(stop, cut) < len(self.text[:end].rstrip(_TRIM))

    def _skip_links_words(self, start: int, end: int) -> int:
        """Past "by", "von", "par" and the like."""
        for _ in range(2):
            first = re.match(r"[^\s:]+:?", self.text[start:end])
            word = "" if first is None else first.group().rstrip(":")
            if first is None or fold_in_place(word) not in self.words.links or (word.isupper() and word not in _BY):
                break
            start = _skip(self.text, start + first.end(), end, _OPENERS)
        return start

    def _link_cut(self, start: int, end: int) -> int:
        """Where a link begins or ends that is no part of the name."""
        cut = end
        for link_start, link_end in self.links:
            if start < link_start < cut and not self._joins(start, link_start):
                cut = link_start
            elif link_start <= start < link_end < cut and not self._goes_on(link_end, end):
                cut = link_end
        return cut

    def _behind_links(self, start: int, end: int) -> int:
        """Where the name starts that stands behind a menu's links."""
        inner = [
            e
            for s, e in self.links
            if start <= s and e < end and self.text[e:end].strip() and not self._goes_on(e, end)
        ]
        return max(inner, default=start)

    def _joins(self, start: int, link_start: int) -> bool:
        """Whether what stands before a link belongs with it: a comma, "and", or nothing but an article."""
        before = self.text[start:link_start].rstrip()
        return before.endswith((",", "&", "/")) or len(before) < 4

    def _goes_on(self, link_end: int, end: int) -> bool:
        """Whether the name goes on after a link: a comma, "&", or a legal form."""
        after = self.text[link_end:end].lstrip()
        word = re.match(r"[^\s,]+", after)
        return after[:1] in {",", "&"} or (
            word is not None and fold_in_place(word.group()).rstrip(".") in self.words.legal
        )

    def _backward(self, statement: _Statement, draft: _Draft, *, adjacent: bool = False) -> None:
        """Years, and the holder, right before the mark: "Example, 2019 ©", "Example. All rights reserved. © 2020".

        With ``adjacent``, a name counts only where nothing parts it from the mark.
        """
        wants_name = not draft.holders
        apart = False
        only_reserved = statement.marks[0].kind is RESERVED
        for token in reversed(statement.before):
            if token.start < self.at or token.kind in {END, MARK}:
                break
            if token.kind is SEPARATOR:
                broken = "\n" in self.text[token.start : token.end]
                if adjacent or (broken and not only_reserved):
                    break
                apart = not broken
            elif token.kind is YEAR and token.years and not draft.years and not apart:
                draft.years, draft.start = list(token.years), token.start
            elif token.kind is RESERVED:
                draft.reserved, draft.start = True, token.start
            elif token.kind is TEXT and _WORD.search(self.text, token.start, token.end):
                if not wants_name or draft.holders:
                    break
                self._take_before(token, draft)

    def _take_before(self, token: Token, draft: _Draft) -> None:
        """The last sentence of what stands before, unless it says what is protected and not by whom."""
        start = max(token.start, self.at)
        end = start + len(self.text[start : token.end].rstrip(_EDGES + ".("))
        start = _last_sentence(self.text, start, end, self.words.legal)
        start = _skip(self.text, self._behind_links(start, end), end, _OPENERS)
        name = self.text[start:end]
        first = fold_in_place(name).split(" ")[0]
        if _LETTERS.search(name) and first not in self.words.leads and not _starts_small(name):
            draft.holders = self._holders(start, end)
            draft.start = start if draft.holders else draft.start

    def _finish(self, draft: _Draft, signed: bool) -> ParsedNotice | None:
        holders = draft.holders
        if not holders and not draft.years:
            return None
        number = _REGISTERED.match(self.text, draft.end)
        start, end = draft.start, _end_of(self.text, draft.end) if number is None else number.end()
        self.at = end
        before = self.text[max(0, start - 40) : start]
        return ParsedNotice(
            text=self.text[start:end].strip(),
            holders=holders,
            years=tuple(dict.fromkeys(draft.years)),
            all_rights_reserved=draft.reserved,
            start=start,
            end=end,
            signed=signed,
            credited=draft.credited,
            registered=number is not None,
            of_other_work=_is_other_work(before, holders, self.words),
        )

    def _holders(self, start: int, end: int) -> tuple[str, ...]:
        """The names in this stretch of the line that can be holders'."""
        name = self.text[start:end]
        parts = split_holders(f"{name}." if self.text[end : end + 1] == "." else name, self.words)
        return tuple(dict.fromkeys(part for part in parts if _plausible(part, self.words)))[:_MOST_HOLDERS]


class _Draft:
    """A notice on its way."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.holders: tuple[str, ...] = ()
        self.credited = False
        self.years: list[int] = []
        self.reserved = False
        self.closed = False

    def add_years(self, token: Token) -> None:
        """Years count until the holder is followed by anything but a year."""
        self.years.extend(token.years)
        self.end = token.end


def _starts_small(name: str) -> bool:
    """Whether a name opens with a small letter, and is no domain: more likely the middle of a sentence."""
    first = name.split(" ", maxsplit=1)[0]
    return first[:1].islower() and first.islower() and "." not in first


def _skip(text: str, start: int, end: int, chars: str) -> int:
    """The first place that holds none of these characters."""
    return end - len(text[start:end].lstrip(chars))


def _sentence_end(text: str, start: int, end: int, legal: frozenset[str]) -> int:
    """Where the first sentence ends; the dot of an abbreviation or legal form that a name goes on after ends none."""
    for match in _SENTENCE_END.finditer(text, start, end):
        if match.group() in "。！？।" or not _is_abbreviation(text, start, match, legal):
            return match.start()
    return end


def _last_sentence(text: str, start: int, end: int, legal: frozenset[str]) -> int:
    """Where the last sentence starts."""
    last = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if not _is_abbreviation(text, start, match, legal) and _WORD.search(text[match.end() : end]):
            last = match.end()
    return last


def _is_abbreviation(text: str, start: int, match: re.Match[str], legal: frozenset[str]) -> bool:
    """Whether a dot belongs to "St.", "J." or "Co." with a name going on: "& Co. KG"."""
    if not match.group().startswith("."):
        return False
    word = re.split(r"[\s(]", text[max(start, match.start() - 20) : match.start()])[-1].lower()
    following = re.match(r"\s*([^\s,]+)", text[match.end() : match.end() + 40])
    goes_on = following is not None and following.group(1).lower().rstrip(".") in legal
    initials = "." in word and match.start() - start <= _INITIALS  # "C.A. Example": no sentence is that short
    return goes_on or initials or (len(word) <= 2 and word not in legal and word.isalpha()) or word in _ABBREVIATED


_BY = frozenset({"BY"})
"""What may be written in capitals before a name; other words in capitals belong to the name: "VON DER SEE"."""
_ABBREVIATED = frozenset(
    {"st", "dr", "mr", "mrs", "ms", "prof", "sp", "mt", "ft", "bros", "gebr", "vs", "no", "sr", "jr", "pt", "cv"}
)
"""Words that are written with a dot inside names, in any language."""


def _end_of(text: str, end: int) -> int:
    """With the dot that closes the statement."""
    return end + 1 if text[end : end + 1] == "." else end


def split_holders(name: str, words: NoticeWords) -> list[str]:
    """One or several holders' names of one statement. A comma inside a legal name does not part it.

    >>> split_holders("Time, Inc., Example Media", NoticeWords(legal=frozenset({"inc"})))
    ['Time, Inc.', 'Example Media']
    """
    parts: list[str] = []
    for part in _comma_parts(_without_paren(name), words.legal):
        if parts and _is_legal(part, words.legal):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    kept = [_tidy(part, words) for part in _own_parts(parts, words)]
    return [_tidy(part, words) for whole in kept for part in _split_pair(whole, words.legal) if part]


def _comma_parts(name: str, legal: frozenset[str]) -> Iterator[str]:
    """The parts between commas; "Ltd. and Other Co." behind a comma is two."""
    for raw in _COMMA.split(name):
        part = raw.strip(_EDGES)
        match = _AND.search(part)
        first = part[: match.start()] if match else ""
        if match and " " not in first and _is_legal(first, legal) and not part[match.end() :].startswith("its "):
            yield first
            part = part[match.end() :]
        yield part


_COMMA = re.compile(r"\s{0,9}[,，、]\s{0,9}")
_AND = re.compile(r"\s{1,9}(?:and|und|et|y|e|i|и|та|en|ve|&|/)\s{1,9}")
_TRAILING_AND = re.compile(r"\s{1,9}(?:and|und|et|y|e|i|и|та|en|ve|&|/)\s{0,9}$")


def _split_pair(name: str, legal: frozenset[str]) -> list[str]:
    """The names joined by an "and": "Foo GmbH und Bar AG" are two; "Foo und Bar GmbH" and "Foo GmbH & Co. KG" are one."""
    match = _AND.search(name)
    if match is None:
        return [name]
    left, right = name[: match.start()], name[match.end() :]
    first = right.split(" ")[0].lower().rstrip(".")
    apart = _ends_legal(left, legal) and _ends_legal(right, legal) and first not in legal
    return [left, right] if apart else [name]


def _ends_legal(name: str, legal: frozenset[str]) -> bool:
    return name.rsplit(" ", 1)[-1].lower().rstrip(".") in legal


def _is_legal(part: str, legal: frozenset[str]) -> bool:
    first, _, rest = part.lower().partition(" ")
    if part.lower().rstrip(".") in legal:
        return True
    return first.rstrip(".") in legal and (len(part) < _LONGEST_FORM or rest.startswith(_AFFILIATES))


_LONGEST_FORM = 12
_AFFILIATES = ("or its ", "or their ", "and its ", "and/or its ")
"""What follows a legal form and is told of the same holder: "Example, Inc. or its affiliates"."""


def _without_paren(name: str) -> str:
    """The name without what stands in parentheses after it."""
    bare = _PAREN.sub("", name)
    return bare if _LETTERS.search(bare) else name.strip("()（） ")


def _own_parts(parts: list[str], words: NoticeWords) -> list[str]:
    """The parts that are names: no address, no description such as "a Sample company", no enumeration in one name."""
    if len(parts) > 1 and region_code(parts[-1]) is not None:
        # "Example, Hamburg, Germany": a country, and the town before it
        return parts[: max(1, len(parts) - 2)]
    if len(parts) > 1 and _is_one_name(parts, words):
        return [", ".join(parts)]
    for at, part in enumerate(parts):
        if at and _ADDRESS.search(part):
            return [_before_address(parts[0], words.legal)]
        if at and (part.startswith("www.") or _is_apposition(part, words) or _is_place(parts[0], part, words)):
            return parts[:at]
    return parts


def _is_apposition(part: str, words: NoticeWords) -> bool:
    """Whether a part describes the one before it: "a Sample company", "innovation digital"."""
    return fold_in_place(part).split(" ")[0] in words.appositions or (" " in part and _starts_small(part))


def _is_one_name(parts: list[str], words: NoticeWords) -> bool:
    """Whether commas enumerate within one name: "Ministry for Work, Health and Sport", "Roe, Doe & Co. Ltd."."""
    if not _AND.search(parts[-1]):
        return False
    inner = set(fold_in_place(parts[0]).split(" ")[1:-1])
    partners = all(" " not in part for part in parts[:-1]) and _ends_legal(parts[-1], words.legal)
    return partners or not inner.isdisjoint(words.prepositions)


def _before_address(part: str, legal: frozenset[str]) -> str:
    """The name up to its legal form, where a street goes on behind it."""
    given = part.split(" ")
    for at, word in enumerate(given):
        if at and word.lower().strip(".,") in legal:
            return " ".join(given[: at + 1])
    return part


def _is_place(first: str, part: str, words: NoticeWords) -> bool:
    """Whether a part can only be a place: one plain word after a company's full name."""
    return " " not in part and "." not in part and _is_company(first, words.legal)


def _is_company(part: str, legal: frozenset[str]) -> bool:
    return any(_is_legal(word.strip(","), legal) for word in part.split(" ")[1:])


def _tidy(name: str, words: NoticeWords) -> str:
    """The name without stray punctuation and dangling words; a legal form or initial keeps its dot, a quoted part its quotes."""
    name = name.partition("]")[0]
    bare = _without_dangling(_TRAILING_AND.sub("", name).strip(_TRIM), words)
    start = name.find(bare)
    end = start + len(bare)
    if name[end : end + 1] == "." and _keeps_dot(bare):
        bare, end = f"{bare}.", end + 1
    for opening, closing in _QUOTES:
        if name[end : end + 1] == closing and opening in bare and bare.count(closing) <= (opening == closing):
            return bare + closing
        if name[max(0, start - 1) : start] == opening and closing in bare and opening not in bare:
            return opening + bare
    return bare


def _without_dangling(name: str, words: NoticeWords) -> str:
    """The name without words that lead to something else: "Edito da", "Example on the"."""
    head, _, last = name.rpartition(" ")
    while (head and last in _DANGLING) or (head and last.islower() and last in words.links):
        name = head.rstrip(_TRIM)
        head, _, last = name.rpartition(" ")
    return name


_DANGLING = frozenset({"on", "in", "the", "at", "with", "via"})


_DOTTED = frozenset("inc ltd co corp bros jr sr pty pvt ltda al zrt kft nyrt".split())
"""Forms that are cut short, so that a dot belongs to them; one behind "GmbH" or "Limited" ends the sentence."""


def _keeps_dot(name: str) -> bool:
    last = name.rsplit(" ", 1)[-1].lower()
    return last in _DOTTED or "." in last


def _plausible(name: str, words: NoticeWords) -> bool:
    """Whether this can be a holder's name."""
    low = fold_in_place(name)
    given = low.split()
    if not 2 <= len(name) <= _MOST_HOLDER_CHARS or len(given) > _MOST_HOLDER_WORDS or not _LETTERS.search(name):
        return False
    if low in words.links or given[0] in words.talk or _is_legal_only(low, words):
        return False
    return given[0] not in words.leads and words.verbs.isdisjoint(given[1:])


def _is_legal_only(low: str, words: NoticeWords) -> bool:
    return low.rstrip(".") in words.legal


def _is_other_work(before: str, holders: tuple[str, ...], words: NoticeWords) -> bool:
    """Whether "Photo", "Bild:" or "Font" stands right before the mark, or the holder is a picture library."""
    last = re.findall(r"[^\s:|/,()™®]+", fold_in_place(before))[-2:]
    return any(word.rstrip(".") in words.other_works or word in words.other_works for word in last) or any(
        fold_in_place(holder) in words.other_works or fold_in_place(holder).split("/")[0].strip() in words.other_works
        for holder in holders
    )
