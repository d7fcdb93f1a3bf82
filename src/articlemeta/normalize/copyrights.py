"""Copyright statements: the words of a line to holders, years and whether all rights are reserved.

A small reader in two steps. A line is first cut into tokens: marks ("©", "Copyright"), years, reservations ("All
rights reserved"), ends (words after which no holder's name goes on: "Powered by", "Impressum"), separators and plain
text. Then each notice is read from its mark on: years, holder, years again, in whatever order they stand. Every step
looks at each token once, so the work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articlemeta.lexicon.folding import fold_in_place
from articlemeta.normalize.holders import EDGES, may_be_holder, split_holders, starts_small
from articlemeta.normalize.notice_tokens import (
    END,
    LETTERS,
    MARK,
    RESERVED,
    SEPARATOR,
    TEXT,
    TRIM,
    WORD,
    YEAR,
    NoticeWords,
    Token,
    tokenize,
)
from articlemeta.normalize.patterns import late
from articlemeta.normalize.quotations import is_talked_about

_MOST_CHARS = 1000
"""A copyright statement is a line. What is longer is read up to here."""


_MOST_TAIL = 160
"""How far behind a notice "All rights reserved" still belongs to it."""


_MOST_HOLDERS = 8


_ARABIC_FOR = "ل"


_INITIALS = 6


_MOST_WORDS_BETWEEN = 3


_SENTENCE_END = late(r"[.。！？](?=\s+[\W_]{0,2}[^\W_a-zß-öø-ÿа-яё]|\s*$|[A-Z] )|[。！？।]|:\s")


_OPENERS = " \t\n.,;:!?-–—―|/•·*+&'<>®™~_=#→←↑▲►▼[]{}()、，。：；！"


_REGISTERED = late(r"[\s,]{0,3}[a-z]{2,5}:\d{5,8}-\d{2,3}-\d{3,}(?:/\d{1,4})?")


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
    found = (notice for notice in map(reader.read, _statements(tokens, text)) if notice is not None)
    return tuple(notice for notice in found if not is_talked_about(text, notice.start))


class _Statement(NamedTuple):
    """The tokens of one notice: what stands before its mark, its marks, and what follows."""

    before: list[Token]
    marks: list[Token]
    after: list[Token]


def _statements(tokens: list[Token], text: str) -> Iterator[_Statement]:
    """One statement a group of marks; without any mark, one at the words that reserve all rights."""
    if not any(token.kind is MARK for token in tokens):
        yield from _reserving_statement(tokens, text)
        return
    current = _Statement([], [], [])
    for token in tokens:
        if token.kind is MARK and _starts_notice(current, token, text):
            if current.marks:
                yield current
                current = _Statement(current.after, [], [])
            current.marks.append(token)
        elif token.kind is MARK:
            if not _is_behind_name(current, token, text):
                current.marks.append(token)
        elif current.marks:
            current.after.append(token)
        else:
            current.before.append(token)
    yield current


def _starts_notice(current: _Statement, mark: Token, text: str) -> bool:
    """Whether a mark is a new notice's, and no further one of the notice that is being read."""
    if not current.marks:
        return True
    return bool(current.after) and not _still_the_mark(current) and not _is_behind_name(current, mark, text)


def _is_behind_name(statement: _Statement, mark: Token, text: str) -> bool:
    """Whether a mere word stands right behind the name of a notice that has its sign: "© Crown copyright 2022"."""
    kinds = [token.kind for token in statement.after]
    if mark.sign or not statement.marks[-1].sign or not kinds or SEPARATOR in kinds or kinds[-1] is not TEXT:
        return False
    return WORD.match(text[: mark.start].rstrip()[-1:]) is not None


def _still_the_mark(statement: _Statement) -> bool:
    """Whether a second mark belongs to the first: "Copyright 2020 ©", "Copyright | ©"."""
    if not statement.marks or statement.marks[-1].sign:
        return False
    return all(token.kind is YEAR or token.kind is SEPARATOR for token in statement.after)


def _reserving_statement(tokens: list[Token], text: str) -> Iterator[_Statement]:
    """The statement at the first words that reserve all rights; in quotes within a line they are talked about."""
    at = next((i for i, token in enumerate(tokens) if token.kind is RESERVED), None)
    if at is not None and not is_talked_about(text, tokens[at].start):
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
                ends_here = token.kind is TEXT and bool(draft.years) and self.text.startswith(".", token.start)
                if not draft.holders and ((token.kind is RESERVED and not draft.reserved) or ends_here):
                    self._backward(statement, draft, adjacent=not ends_here)
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
        if not WORD.search(raw):
            return
        if draft.holders or (draft.reserved and raw.startswith(".")):
            draft.closed = True
            return
        start, end, closed = self._name_in(token.start, token.end)
        if draft.reserved and self._is_made_by(start, end, token.end):
            draft.closed = True
            return
        names = self._holders(start, end)
        if draft.reserved and names and names[0].startswith(_ARABIC_FOR):
            names = (_without_preposition(names[0]), *names[1:])
        if names and not (draft.reserved and starts_small(names[0])):
            draft.holders, draft.end = names, end
            draft.credited = self.text[end - 1] == ")"
        draft.closed = closed if names else raw.count(" ") > _MOST_WORDS_BETWEEN

    def _is_made_by(self, start: int, end: int, last: int) -> bool:
        """Whether a link tells who made the design: "All rights reserved | Sample by Example", "… | Sample Theme by …"."""
        word, _, maker = self.text[end:last].lstrip().partition(" ")
        behind = bool(maker) and fold_in_place(word) in self.words.links
        links = [link for link in self.links if link[0] >= start]
        return any((behind and stop == end) or first < end < stop for first, stop in links)

    def _name_in(self, start: int, end: int) -> tuple[int, int, bool]:
        """Where in this stretch the holder's name stands, and whether a sentence or link ends there."""
        first = start
        start = _skip(self.text, start, end, _OPENERS)
        if self.text.startswith("TM ", start) and "®" in self.text[first:start]:
            start = _skip(self.text, start + 2, end, _OPENERS)
        start = self._skip_links_words(start, end)
        stop = _sentence_end(self.text, start, end, self.words.legal)
        cut = self._link_cut(start, min(stop, end))
        return start, min(stop, cut), min(stop, cut) < len(self.text[:end].rstrip(TRIM))

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
            elif token.kind is TEXT and WORD.search(self.text, token.start, token.end):
                if not wants_name or draft.holders or self._completes(token, statement):
                    break
                self._take_before(token, draft)

    def _completes(self, token: Token, statement: _Statement) -> bool:
        """Whether words go on with what ends a holder's name: "Registered in England."."""
        before = [one for one in statement.before if self.at <= one.start and one.end <= token.start]
        ends = fold_in_place(self.text[before[-1].start : before[-1].end]).strip() if before else None
        return ends in self.words.about_holders

    def _take_before(self, token: Token, draft: _Draft) -> None:
        """The last sentence of what stands before, unless it says what is protected and not by whom."""
        start = max(token.start, self.at)
        end = start + len(self.text[start : token.end].rstrip(EDGES + ".("))
        start = _last_sentence(self.text, start, end, self.words.legal)
        start = _skip(self.text, self._behind_links(start, end), end, _OPENERS)
        name = self.text[start:end]
        first = fold_in_place(name).split(" ")[0]
        if LETTERS.search(name) and first not in self.words.leads and not starts_small(name):
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
        return tuple(dict.fromkeys(part for part in parts if may_be_holder(part, self.words)))[:_MOST_HOLDERS]


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
        if not _is_abbreviation(text, start, match, legal) and WORD.search(text[match.end() : end]):
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
    {"st", "dr", "mr", "mrs", "ms", "prof", "sp", "mt", "ft", "bros", "gebr", "vs", "no", "sr", "jr", "pt", "cv", "soc"}
)
"""Words that are written with a dot inside names, in any language."""


def _without_preposition(name: str) -> str:
    """The name behind the Arabic letter for “to”, with which rights are reserved to somebody: “محفوظة لمؤسسة المثال”."""
    bare = name.removeprefix(_ARABIC_FOR)
    return f"ا{bare}" if bare.startswith(_ARABIC_FOR) else bare


def _end_of(text: str, end: int) -> int:
    """With the dot that closes the statement."""
    return end + 1 if text[end : end + 1] == "." else end


def _is_other_work(before: str, holders: tuple[str, ...], words: NoticeWords) -> bool:
    """Whether "Photo", "Bild:" or "Font" stands right before the mark, or the holder is a picture library."""
    last = re.findall(r"[^\s:|/,()™®]+", fold_in_place(before))[-2:]
    return any(word.rstrip(".") in words.other_works or word in words.other_works for word in last) or any(
        fold_in_place(holder) in words.other_works or fold_in_place(holder).split("/")[0].strip() in words.other_works
        for holder in holders
    )
