"""Copyright statements: the words of a line to holders, years and whether all rights are reserved.

A small reader in two steps. A line is first cut into tokens: marks ("©", "Copyright"), years, reservations ("All
rights reserved"), ends (words after which no holder's name goes on: "Powered by", "Impressum"), separators and plain
text. Then each notice is read from its mark on: years, holder, years again, in whatever order they stand. Every step
looks at each token once, so the work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from attrs import define, field, frozen

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

_SIGN = re.compile(r"[©℗ⓒⒸ]|\(\s?[cCсС]\s?\)|&copy;?|(?:™|®|\(tm\)|TM)\s*(?:&|and)\s*(?=[©℗])", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<![\w.,:/-])(?:\d{1,2}[./-]){0,2}(1[7-9]\d\d|20\d\d)(?:\s?年)?(?![\w%]|[.,:]\d|-(?!(?:1[7-9]|20)\d\d(?!\d))\d{3})"
)
_YEAR_AFTER_DASH = re.compile(
    r"(?<=\d)\s*(?:[-–—‐‑‒―~/]|--|to|bis|do|по|至)\s*((?:1[7-9]|20)?\d\d)(?![\d%]|[.,]\d)", re.IGNORECASE
)
_SEPARATOR = re.compile(
    r"\n|\s*[|•·●■▪¦/]\s+|\s+[-–—―~/]+\s+(?!by\s)|\s*[|•●■▪¦]\s*|\s+[-–—](?!\s?by\s)|\s·\s?|;\s|\t|(?<=\s)[»›>]\s| {2,}"
)
_SENTENCE_END = re.compile(r"[.。！？](?=\s+[\W_]{0,2}[^\W_a-zß-öø-ÿа-яё]|\s*$|[A-Z] )|[。！？]|:\s")
_TRIM = " \t\n.,;:!?-–—―|/•·*+&\"'„“”»«‹›<>®™~_=#→←↑▲►▼[]{}、，。：；！"
_OPENERS = " \t\n.,;:!?-–—―|/•·*+&'<>®™~_=#→←↑▲►▼[]{}()、，。：；！"
_REGISTERED = re.compile(r"[\s,]{0,3}[a-z]{2,5}:\d{5,8}-\d{2,3}-\d{3,}(?:/\d{1,4})?")
_FIRST_WORD = re.compile(r"\w+")
_SPACELESS = "\u2e80"
"""From here on scripts set no spaces between words."""
_WORD = re.compile(r"\w")
_LETTERS = re.compile(r"[^\W\d_]")
_PAREN = re.compile(r"\s*[\(（][^()（）]{0,80}[\)）]?\s*$")
_ADDRESS = re.compile(r"\d|@|^[A-Z]{2}(?: USA)?$")
_QUOTE_PAIRS = (('"', '"'), ("«", "»"), ("“", "”"), ("„", "“"))


class Kind(Enum):
    """What a token of a statement is."""

    MARK = "mark"
    RESERVED = "reserved"
    YEAR = "year"
    OPEN = "open"
    END = "end"
    SEPARATOR = "separator"
    TEXT = "text"


@define
class Token:
    """A stretch of a statement."""

    kind: Kind
    start: int
    end: int
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
    by_word: Mapping[str, tuple[tuple[str, Kind], ...]] = field(factory=dict)
    """Marks, reservations and ends by their first word."""
    spaceless: tuple[tuple[str, Kind], ...] = ()
    """Those of scripts without spaces between words, which stand inside words."""

    @classmethod
    def of(cls, lists: Mapping[str, Iterable[str]]) -> NoticeWords:
        """The word lists of a phrasebook."""
        kinds = (
            ("copyright_marks", Kind.MARK),
            ("all_rights_reserved", Kind.RESERVED),
            ("copyright_ends", Kind.END),
        )
        phrases = [(phrase, kind) for name, kind in kinds for phrase in sorted(lists.get(name, ()))]
        by_word: dict[str, list[tuple[str, Kind]]] = {}
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


@frozen(kw_only=True)
class ParsedNotice:
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
    found = sorted(_known(text, words), key=lambda token: (token.start, -token.end))
    tokens: list[Token] = []
    at = 0
    for token in found:
        if token.start < at:
            continue
        if text[at : token.start].strip():
            tokens.append(Token(Kind.TEXT, at, token.start))
        tokens.append(token)
        at = token.end
    if text[at:].strip():
        tokens.append(Token(Kind.TEXT, at, len(text)))
    return tokens


def _known(text: str, words: NoticeWords) -> Iterator[Token]:
    """The tokens that are more than plain text, possibly overlapping."""
    low = fold_in_place(text)
    yield from (Token(Kind.MARK, m.start(), m.end(), sign=True) for m in _SIGN.finditer(text) if _is_sign(text, m))
    for token in _phrases(low, words):
        if token.kind is not Kind.MARK or not _is_talk(low, (token.start, token.end), words):
            yield token
    yield from (Token(Kind.SEPARATOR, m.start(), m.end()) for m in _SEPARATOR.finditer(text))
    yield from _years(text, low, words)


def _phrases(low: str, words: NoticeWords) -> Iterator[Token]:
    """Where a mark, a reservation or an end stands as whole words."""
    present = words.by_word.keys() & set(_FIRST_WORD.findall(low))
    for phrase, kind in (*(pair for word in present for pair in words.by_word[word]), *words.spaceless):
        at = low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if _stands_alone(low, at, end):
                yield Token(kind, at, end)
            at = low.find(phrase, end)


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Whether no word goes on at either side; scripts without spaces between words always stand alone."""
    before = low[start - 1 : start]
    after = low[end : end + 1]
    open_left = not (before.isalnum() and low[start].isalnum()) or low[start] >= _SPACELESS
    open_right = not (after.isalnum() and low[end - 1].isalnum()) or low[end - 1] >= _SPACELESS
    return open_left and open_right


def _is_sign(text: str, match: re.Match[str]) -> bool:
    """Whether "(c)" is a copyright sign and no letter of a list or a law's paragraph."""
    if "(" not in match.group():
        return True
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    if re.match(r"(?:1[7-9]|20)\d\d", after):
        return True
    heads = not before or before[-1] in "|•·\n.-–" or before.lower().endswith("copyright")
    return heads and after[:1].isupper() and "(b)" not in before.lower()


def _is_talk(low: str, span: tuple[int, int], words: NoticeWords) -> bool:
    """Whether a word such as "copyright" is talked about: "the copyright owner", "copyright law"."""
    after = low[span[1] : span[1] + 60]
    if after[:1] in "-'":
        return True
    following = re.findall(r"[^\W\d_]+|&|[©\d(:]", after)[:2]
    if not following:
        return False
    return following[0] in words.talk or " ".join(following) in words.talk


def _years(text: str, low: str, words: NoticeWords) -> Iterator[Token]:
    """Years and ranges of years."""
    at = 0
    while match := _YEAR.search(text, at):
        years, at = [int(match.group(1))], match.end()
        if following := _YEAR_AFTER_DASH.match(text, at):
            last = following.group(1)
            years.append(int(last if len(last) == 4 else match.group(1)[:2] + last))
            at = following.end()
        else:
            at = _open_end(low, at, words)
        yield Token(Kind.YEAR, match.start(), at, years=tuple(y for y in years if _FIRST_YEAR <= y <= _LAST_YEAR))


_TO = re.compile(r"\s*(?:[-–—~]|to|bis|à|hasta|al|a|até|tot|do|по|до|至)\s*", re.IGNORECASE)


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


@define
class _Statement:
    """The tokens of one notice: what stands before its mark, and what from its mark on."""

    before: list[Token] = field(factory=list)
    marks: list[Token] = field(factory=list)
    after: list[Token] = field(factory=list)


def _statements(tokens: list[Token]) -> Iterator[_Statement]:
    """One statement a group of marks; without any mark, one at the words that reserve all rights."""
    if not any(token.kind is Kind.MARK for token in tokens):
        yield from _reserving_statement(tokens)
        return
    current = _Statement()
    for token in tokens:
        if token.kind is Kind.MARK and (current.after or not current.marks) and not _still_the_mark(current):
            if current.marks:
                yield current
                current = _Statement(before=current.after)
            current.marks.append(token)
        elif token.kind is Kind.MARK:
            current.marks.append(token)
        elif current.marks:
            current.after.append(token)
        else:
            current.before.append(token)
    yield current


def _still_the_mark(statement: _Statement) -> bool:
    """Whether a second mark belongs to the first: "Copyright 2020 ©", "Copyright | ©"."""
    kinds = {token.kind for token in statement.after}
    return bool(statement.marks) and kinds <= {Kind.YEAR, Kind.SEPARATOR} and not statement.marks[-1].sign


def _reserving_statement(tokens: list[Token]) -> Iterator[_Statement]:
    at = next((i for i, token in enumerate(tokens) if token.kind is Kind.RESERVED), None)
    if at is not None:
        yield _Statement(before=tokens[:at], marks=[tokens[at]], after=tokens[at + 1 :])


@define
class _Reader:
    """Reads one statement after another of one line."""

    text: str
    words: NoticeWords
    links: tuple[tuple[int, int], ...]
    at: int = 0
    """Up to where the line is used by earlier statements."""

    def read(self, statement: _Statement) -> ParsedNotice | None:
        """The notice that the statement makes, or None where it makes none."""
        draft = _Draft(start=statement.marks[0].start, end=statement.marks[-1].end)
        draft.reserved = statement.marks[0].kind is Kind.RESERVED
        signed = any(token.sign for token in statement.marks) or draft.reserved
        self._forward(statement, draft)
        if not draft.holders or not draft.years:
            self._backward(statement, draft)
        return self._finish(draft, signed)

    def _forward(self, statement: _Statement, draft: _Draft) -> None:
        """Years, holder and reservation after the mark."""
        for token in statement.after:
            if not draft.closed:
                if token.kind is Kind.RESERVED and not draft.holders and not draft.reserved:
                    self._backward(statement, draft, adjacent=True)
                self._take(token, draft)
            elif token.start > draft.end + _MOST_TAIL:
                break
            elif token.kind is Kind.RESERVED:
                draft.reserved, draft.end = True, token.end

    def _take(self, token: Token, draft: _Draft) -> None:
        match token.kind:
            case Kind.YEAR:
                draft.add_years(token)
            case Kind.RESERVED:
                draft.reserved, draft.end = True, token.end
            case Kind.SEPARATOR:
                pass
            case Kind.TEXT:
                self._take_text(token, draft)
            case _:
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
        start = _skip(self.text, start, end, _OPENERS)
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
        only_reserved = statement.marks[0].kind is Kind.RESERVED
        for token in reversed(statement.before):
            if token.start < self.at or token.kind in {Kind.END, Kind.MARK}:
                break
            if token.kind is Kind.SEPARATOR:
                broken = "\n" in self.text[token.start : token.end]
                if adjacent or (broken and not only_reserved):
                    break
                apart = not broken
            elif token.kind is Kind.YEAR and token.years and not draft.years and not apart:
                draft.years, draft.start = list(token.years), token.start
            elif token.kind is Kind.RESERVED:
                draft.reserved, draft.start = True, token.start
            elif token.kind is Kind.TEXT and _WORD.search(self.text, token.start, token.end):
                if not wants_name or draft.holders:
                    break
                self._take_before(token, draft)

    def _take_before(self, token: Token, draft: _Draft) -> None:
        """The last sentence of what stands before, unless it says what is protected and not by whom."""
        start = max(token.start, self.at)
        end = start + len(self.text[start : token.end].rstrip(_TRIM + "("))
        start = _last_sentence(self.text, start, end, self.words.legal)
        start = _skip(self.text, start, end, _OPENERS)
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


@define
class _Draft:
    """A notice on its way."""

    start: int
    end: int
    holders: tuple[str, ...] = ()
    credited: bool = False
    years: list[int] = field(factory=list)
    reserved: bool = False
    closed: bool = False

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
        if match.group() in "。！？" or not _is_abbreviation(text, start, match, legal):
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
    kept = [_tidy(part, words.legal) for part in _own_parts(parts, words)]
    return [_tidy(part, words.legal) for whole in kept for part in _split_pair(whole, words.legal) if part]


def _comma_parts(name: str, legal: frozenset[str]) -> Iterator[str]:
    """The parts between commas; "Ltd. and Other Co." behind a comma is two."""
    for raw in _COMMA.split(name):
        part = raw.strip(_TRIM.replace(".", ""))
        match = _AND.search(part)
        if match and _is_legal(part[: match.start()], legal) and " " not in part[: match.start()]:
            yield part[: match.start()]
            part = part[match.end() :]
        yield part


_COMMA = re.compile(r"\s*[,，、]\s*")
_AND = re.compile(r"\s+(?:and|und|et|y|e|i|и|та|en|ve|&|/)\s+")
_TRAILING_AND = re.compile(r"\s+(?:and|und|et|y|e|i|и|та|en|ve|&|/)\s*$")


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
    first = part.partition(" ")[0]
    return part.lower().rstrip(".") in legal or (first.lower().rstrip(".") in legal and len(part) < 12)


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
        if at and (fold_in_place(part).split(" ")[0] in words.appositions or _is_place(parts[0], part, words)):
            return parts[:at]
    return parts


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


def _tidy(name: str, legal: frozenset[str]) -> str:
    """The name without stray punctuation; a legal form or initial keeps its dot, a quoted part its quotes."""
    bare = _TRAILING_AND.sub("", name.split("]", maxsplit=1)[0]).strip(_TRIM)
    if name[name.find(bare) + len(bare) :].startswith(".") and _keeps_dot(bare, legal):
        bare += "."
    for opening, closing in _QUOTE_PAIRS:
        if opening in bare and bare.count(closing) < (2 if opening == closing else bare.count(opening)):
            bare += closing
        elif closing in bare and opening not in bare:
            bare = opening + bare
    return bare


def _keeps_dot(name: str, legal: frozenset[str]) -> bool:
    last = name.rsplit(" ", 1)[-1].lower()
    return last in legal or "." in last or last in {"inc", "ltd", "co"}


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
