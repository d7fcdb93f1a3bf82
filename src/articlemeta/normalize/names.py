"""From a byline as written to the names in it: pure functions, text to values.

What is a job, a joining word or an organisation is knowledge of a language, and comes in as :class:`BylineWords`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from articlemeta.models import AuthorKind, AuthorRole
from articlemeta.normalize.byline_text import clean_byline, role_of, turn_round
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.jobs import BACK, EDGE, Jobs, once
from articlemeta.normalize.name_case import normalize_capitals
from articlemeta.normalize.name_forms import (
    is_degree,
    is_east_asian,
    is_known_name,
    is_suffix,
    looks_like_organisation,
)
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.text import fold

MAX_NAME = 80
"""No name is longer: characters."""


MAX_NAMES = 30
"""How many names one byline gives at most."""


_NUMBER = r"(?<!\w)\d|(?<=[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\d"


_FRONT = EDGE.replace("(", "").replace("[", "") + "(["


_BREAKS = r"\n|\s?(?:[;|•、；／｜،؛&＆]|(?<!/)/(?!/))\s?|\s[·・+–—-]\s|\s?·\s|(?<=[\uac00-\ud7af])·(?=[\uac00-\ud7af])|\s?[,，]\s?"


_HAN_NAMES = "[\u3400-\u9fff]{2,4}(?:[ \u3000][\u3400-\u9fff]{2,4}){1,9}"


_HANGUL_NAMES = "[\uac00-\ud7af]{3,4}(?: [\uac00-\ud7af]{3,4}){1,9}"


_HANGUL = "[\uac00-\ud7af]{2,4}"


_NAME_AND_PLACE = "([\u3400-\u9fff]{2,3})(?:[在从自][\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2})"


_SENT_ON = r"\d{1,2}日[电電]"


_COPYRIGHT = r"(?:©|\([cC]\))\s*(?:\d{4}(?:\s?[–-]\s?\d{4})?\b)?\s*"


_OF = ("of", "from")


_DASHES = ("-", "–", "—")


_SPACED = {"han": _HAN_NAMES, "hangul": _HANGUL_NAMES}


_PLACE_BEFORE = "^[\uac00-\ud7af\u30a0-\u30ff\u3400-\u9fff]{2,8}[=＝](?=\\S)"
"""Where somebody writes from: “워싱턴=홍길동 특파원”, “ロンドン＝見本太郎”; or what was done: “정리=홍길동 기자”."""


_LABEL_END = "[:：]"


_FAMILY_JOINERS = frozenset(("y", "e", "i"))


_TWO_WORDS = r"[^\W\d_a-z][\w'’-]{1,30}, [^\W\d_a-z][\w'’-]{1,30}"


@frozen(kw_only=True)
class ParsedName:
    """One name in a byline."""

    name: str
    kind: AuthorKind = AuthorKind.PERSON
    role: AuthorRole = AuthorRole.WRITER
    affiliation: str | None = None
    job: str | None = None
    led: bool = False
    """Whether a word such as "by" introduces it."""
    titled: bool = False
    """Whether a job, a title or what somebody did stands beside it, as it does beside names alone."""


def _nobody(name: str) -> bool:
    """Whether the name is an agency's, where none are known."""
    del name
    return False


def parse_names(
    text: str,
    words: BylineWords,
    *,
    is_agency: Callable[[str], bool] = _nobody,
    whole: frozenset[str] = frozenset(),
    inverted: bool = False,
) -> tuple[ParsedName, ...]:
    """The names in a byline, in order, without leads, jobs, dates, handles and addresses.

    ``is_agency`` tells agencies by their printed form. ``whole`` holds the folded names of organisations that are
    not to be taken apart, such as the publisher's. ``inverted`` says that "Roe, Jane" may stand for "Jane Roe".
    """
    led = words.lead(text)
    name = text[led.end :] if led is not None else text
    if words.is_plain_name(name) and not is_agency(name) and fold(name) not in whole:
        role = AuthorRole.WRITER if led is None else led.role
        return (ParsedName(name=name, role=role, led=led is not None),)
    cleaned = clean_byline(text, words)
    if fold(cleaned) in whole:
        return (ParsedName(name=cleaned[:MAX_NAME].strip(), kind=AuthorKind.ORGANIZATION),)
    if inverted or (pattern(_TWO_WORDS).fullmatch(cleaned) and not _says_more(cleaned, words, is_agency)):
        cleaned = turn_round(cleaned)
    found = _Reader(words, is_agency, whole).read(cleaned)
    if not found and fold(cleaned) in words.organisations:
        return (ParsedName(name=cleaned, kind=AuthorKind.ORGANIZATION),)
    return tuple(_without_places(found))


def _says_more(text: str, words: BylineWords, is_agency: Callable[[str], bool]) -> bool:
    """Whether one of two words with a comma between them is no family name or given name."""
    for part in text.split(", "):
        folded = fold(part)
        if is_agency(part) or folded in words.never or folded in words.jobs or looks_like_organisation(part, words):
            return True
    return False


def _without_places(found: list[ParsedName]) -> list[ParsedName]:
    """Korean bylines name the place first; it has two syllables, a name with its family name mostly three."""
    longer = any(pattern(_HANGUL).fullmatch(one.name) and len(one.name) > 2 for one in found)
    return [one for one in found if not (longer and _may_be_place(one))]


def _may_be_place(one: ParsedName) -> bool:
    return one.role is AuthorRole.WRITER and len(one.name) == 2 and pattern(_HANGUL).fullmatch(one.name) is not None


class _Reader:
    """Goes through the pieces of one byline and remembers what was said before."""

    def __init__(self, words: BylineWords, is_agency: Callable[[str], bool], whole: frozenset[str]) -> None:
        self.words = words
        self.is_agency = is_agency
        self.jobs = Jobs(words, is_agency)
        self.whole = whole
        self.role = AuthorRole.WRITER
        self.led = False
        self.led_now = False
        """Whether a word such as "by" introduces the piece that is being read."""
        self.found: list[ParsedName] = []
        self.in_job = False
        self.dated = False

    def read(self, text: str) -> list[ParsedName]:
        text = self._without_long_lead(text)
        for place in reversed(self.words.labels_inside(text)):
            text = f"{text[:place]}\n{text[place:]}"
        if self.words.spaced_scripts:
            text = self._with_jobs_apart(text)
        text = self._with_date_apart(text)
        start, before = 0, "\n"
        for match in pattern(_BREAKS).finditer(text):
            self._take(text[start : match.start()], before)
            start, before = match.end(), match[0].strip(" ") or "\n"
        self._take(text[start:], before)
        return self.found[:MAX_NAMES]

    def _with_date_apart(self, text: str) -> str:
        """The text with a line for the date behind a name, from its weekday or month on: "Jane Roe Thu, 05/02/2024"."""
        tokens = text.split(" ")
        for place, (token, after) in enumerate(pairwise(tokens)):
            if any(map(str.isdigit, token)):
                return text
            if place and after[:1].isdigit() and fold(token.strip(EDGE)) in self.words.date_words:
                return f"{' '.join(tokens[:place])}\n{' '.join(tokens[place + 1 :])}"
        return text

    def _with_jobs_apart(self, text: str) -> str:
        """The text with a line for each job that stands as a word of its own: "记者 王明 通讯员 李红 文"."""
        tokens = text.split(" ")
        for place, token in enumerate(tokens):
            if place and place + 1 < len(tokens) and self.words.is_glued_lead(token):
                tokens[place] = f"\n{token}"
        return " ".join(tokens)

    def _without_long_lead(self, text: str) -> str:
        """The text without a lead that is made of several pieces: "Text & photos:"."""
        found = self.words.lead(text)
        if found is None or pattern(_BREAKS).search(found.lead.words) is None:
            return text
        self.role, self.led = found.role, True
        return text[found.end :]

    def _take(self, piece: str, before: str) -> None:
        """One piece between two hard separators: what joins its names is a word."""
        if piece.startswith("(") and self.found:
            inside = piece.strip("()")
            ends_in_job = is_east_asian(inside) and inside.endswith(self.words.job_tails)
            if not self._tells_role(inside) and (ends_in_job or self.jobs.is_job(inside, after_name=True)):
                self._amend(job=inside)
            return
        piece = pattern(_COPYRIGHT).sub("", piece, count=1) if piece.startswith(("©", "(c", "(C")) else piece
        piece = piece.lstrip(EDGE).rstrip(BACK)
        rest = self._without_leads(piece)
        if rest is piece and (place := pattern(_PLACE_BEFORE).match(piece)) is not None:
            if fold(place[0][:-1]) in self.words.never:
                return
            rest = self._without_leads(piece[place.end() :])
        if self.words.spaced_scripts:
            rest = self._without_role_behind(rest)
        self.led_now = rest is not piece
        # Behind the date that follows the names come other things: "Jane Roe | 3 May 2021 | Tags: ...".
        self.dated = self.dated and before != "\n" and rest is piece
        if self.dated or self._is_given(rest):
            return
        if self._is_plain(rest, before):
            self._add_person(rest)
            return
        self.dated = bool(self.found) and pattern(_NUMBER).search(rest) is not None
        for part in self._parts(rest):
            whole = self.is_agency(part)
            name = part if whole else "" if self._ends_in_lead(part) or self._says_nothing(part) else self._cut(part)
            if name:
                self._place(name, before)
            before = "and"

    def _is_given(self, piece: str) -> bool:
        """Whether the piece names an agency that gave material: "mit dpa", "avec AFP"."""
        first, _, rest = piece.partition(" ")
        return fold(first) in self.words.companions and self.is_agency(rest.strip(EDGE))

    def _is_plain(self, name: str, before: str) -> bool:
        """Whether a piece is nothing but a name: a cheap test that spares most names the rest."""
        if before in _DASHES or (self.in_job and before in (",", "，")) or not self.words.is_plain_name(name):
            return False
        return not self.is_agency(name) and fold(name) not in self.whole

    def _add_person(self, name: str) -> None:
        self.in_job = False
        if not self._known(name):
            self.found.append(ParsedName(name=name, role=self.role, led=self.led))

    def _without_role_behind(self, piece: str) -> str:
        """The piece without what it says last of what somebody did: "王明 文", "李红 摄"."""
        before, _, last = piece.rpartition(" ")
        says_role = before and self.words.is_glued_lead(last) and last not in self.words.tails
        found = self.words.lead(last) if says_role else None
        if found is None:
            return piece
        self.role = found.role
        return before

    def _tells_role(self, inside: str) -> bool:
        """Whether what stands in brackets behind a name says what that person did."""
        role = role_of(inside, self.words)
        if role is not None:
            self.found[-1] = evolve(self.found[-1], role=role, titled=True)
        return role is not None

    def _without_leads(self, piece: str) -> str:
        """The piece without "by", "edited by" at its start; remembers the role."""
        role = AuthorRole.WRITER
        for _ in range(3):
            found = self.words.lead(piece)
            if found is None:
                break
            # "Photo: submitted by Jane Roe": the first word tells what she did.
            role = found.role if role is AuthorRole.WRITER else role
            self.role, self.led = role, True
            piece = piece[found.end :].lstrip(_FRONT)
        return piece

    def _parts(self, piece: str) -> Iterator[str]:
        if fold(piece) in self.whole or self.is_agency(piece):
            yield piece
            return
        parts = self._split_at_joiners(piece)
        if len(parts) > 1 and self._is_one_organisation(parts):
            yield piece
            return
        for part in self._without_companions(parts, piece):
            yield from self._spaced(self._without_leads(part.lstrip(EDGE).rstrip(BACK)))

    def _split_at_joiners(self, piece: str) -> list[str]:
        """The piece cut at each word such as "and"; one that starts it goes."""
        tokens = [part for token in piece.split(" ") for part in self._prefix_apart(token)]
        parts: list[list[str]] = [[]]
        place = 0
        while place < len(tokens):
            size = 0 if self._is_initial(tokens[place], piece) else self.words.joiner_at(tokens, place)
            if not size or place + size >= len(tokens) or self._is_family_name(tokens, place, parts[-1]):
                parts[-1].append(tokens[place])
                size = 1
            elif parts[-1]:
                parts.append([])
            place += size
        return [" ".join(part) for part in parts]

    def _is_family_name(self, tokens: Sequence[str], place: int, before: Sequence[str]) -> bool:
        """Whether "y" stands between the two family names of one person: "Ana del Valle y Sáenz"."""
        last = tokens[-1]
        return (
            fold(tokens[place]) in _FAMILY_JOINERS
            and place + 2 == len(tokens)
            and len(before) > 1
            and last[:1].isupper()
            and not (self.is_agency(last) or is_known_name(last, self.words) or last.isupper())
            and self._kind(last) is AuthorKind.PERSON
        )

    def _prefix_apart(self, token: str) -> tuple[str, ...]:
        # In Arabic "and" is a letter that the next name starts with.
        joined = token[:1] in self.words.joining_prefixes and token[1:] in self.words.given_names
        return (token[0], token[1:]) if joined else (token,)

    def _without_companions(self, parts: list[str], piece: str) -> list[str]:
        """The parts without the agency in "Jane Roe with AFP", which gave material."""
        if len(parts) < 2 or not self.is_agency(parts[-1]):
            return parts
        before = fold(piece[: len(piece) - len(parts[-1])]).rstrip()
        is_companion = any(before.endswith(f" {word}") for word in self.words.companions)
        return parts[:-1] if is_companion else parts

    @staticmethod
    def _is_initial(token: str, piece: str) -> bool:
        return len(token) == 1 and token.isupper() and not piece.isupper()

    def _is_one_organisation(self, parts: Sequence[str]) -> bool:
        """Whether "and" stands inside one name: "Institute of Forests and Soil"."""
        return (
            looks_like_organisation(parts[0], self.words)
            and " " not in parts[-1].strip()
            and not self.is_agency(parts[-1])
        )

    def _spaced(self, part: str) -> Iterator[str]:
        """Chinese and Korean names can stand beside each other with nothing but a space between them."""
        if any(pattern(_SPACED[script]).fullmatch(part) for script in self.words.spaced_scripts if script in _SPACED):
            yield from part.split()
        else:
            yield part

    def _ends_in_lead(self, part: str) -> bool:
        """Whether the part is a label that a name follows: "A report by"."""
        before, _, last = part.rpartition(" ")
        return bool(before) and fold(last) in self.words.leads and fold(last) not in self.words.jobs

    def _cut(self, part: str) -> str:
        """The part up to its first number or word with which names are over."""
        number = pattern(_NUMBER).search(part)
        kept = part[: number.start()] if number else part
        if number and pattern(_SENT_ON).match(part, number.start()):
            kept = kept[:-2]  # the place: "記者王小明台北3日電"
        tokens = self._without_report(kept).split()
        end = next((i for i, token in enumerate(tokens) if self._is_cut(token, i)), len(tokens))
        if (
            0 < end < len(tokens)
            and looks_like_organisation(" ".join(tokens[:end]), self.words)
            and tokens[end].islower()
        ):
            end = len(tokens)
        tokens = tokens[:end]
        while number and tokens and fold(tokens[-1].strip(EDGE)) in self.words.date_words:
            tokens.pop()
        name = " ".join(tokens)
        initial = name[-2:-1].isalpha() and name.endswith(".") and (len(name) < 3 or not name[-3].isalpha())
        keep_dot = initial or fold(name.rsplit(" ", 1)[-1]) in ("jr.", "sr.")
        return name.strip(EDGE) + ("." if keep_dot else "")

    def _without_report(self, text: str) -> str:
        """“张伟北京报道”: without the place that a report was sent from, which mostly has two characters."""
        tail = next((tail for tail in self.words.report_tails if text.endswith(tail)), None)
        bare = text[: -len(tail)] if tail is not None else ""
        placed = pattern(_NAME_AND_PLACE).fullmatch(bare)
        return placed[1] if placed is not None and placed[1][0] in self.words.family_names else text

    def _is_cut(self, token: str, place: int) -> bool:
        """Whether the names are over here; a single capital is an initial."""
        folded = fold(token.strip(EDGE))
        if not folded.isascii() and is_east_asian(folded[:2]):
            folded = pattern(_LABEL_END).split(folded, 1)[0]
        initial = len(token.rstrip(".")) == 1 and token[0].isupper()
        in_name = place and token[0].isupper() and folded in self.words.particles  # "A. Dal Zotto"
        return not initial and not in_name and folded in self.words.cuts

    def _place(self, name: str, before: str) -> None:
        """Decides what one part is: a name, or something said of the name before it."""
        name = once(name)
        bare = name.rstrip(".")
        after_name = bool(self.found) and before not in ("and", "&", "/", "、")
        if before not in (",", "，"):
            self.in_job = False
        if after_name and is_suffix(bare):
            self._amend(name=f"{self.found[-1].name} {name}")
        elif (after_name and before in (",", "，") and self._is_said_of_last(name)) or self._is_no_name(
            name, after_name
        ):
            return
        elif self.jobs.is_job(name, after_name=after_name):
            self.in_job = True
            if after_name:
                self._amend(job=name)
        elif self._is_of_the_report(name, before) or (after_name and fold(name) in self.words.date_words):
            return
        elif not (self.in_job and after_name and self._is_more_of_job(name)):
            self._add_with_newspaper(name, before)
            self.in_job = self.found[-1:] != [] and self.found[-1].kind is AuthorKind.ORGANIZATION

    def _is_no_name(self, name: str, after_name: bool) -> bool:
        bare = name.rstrip(".")
        return fold(name) in self.words.places or self._says_nothing(bare) or (after_name and is_degree(bare))

    def _is_said_of_last(self, name: str) -> bool:
        """Whether what stands behind a comma says for whom the last person works, from where, or who that is."""
        first, _, rest = name.partition(" ")
        if fold(first) in self.words.from_words or (fold(first) in self.words.sent_words and self.is_agency(rest)):
            self._amend(affiliation=rest)
            return True
        if first.islower() and fold(first) in self.words.sent_words and rest[:1].isupper():
            return True
        if self.jobs.is_job(name, after_name=True) or not self._is_description(name):
            return False
        self.in_job = True
        self._amend(job=name)
        return True

    def _is_description(self, name: str) -> bool:
        """Whether a few small words behind a name and a comma say who that is: "gear tester", "our man in Havana"."""
        first, *others = name.split(" ")
        small = first.islower() and fold(first) not in self.words.particles and all(map(str.islower, others[:1]))
        is_party = self.is_agency(name) or self._kind(name) is AuthorKind.ORGANIZATION
        return small and not is_party and is_known_name(self.found[-1].name, self.words)

    def _is_of_the_report(self, name: str, before: str) -> bool:
        """Whether this is where the names before it write from."""
        return bool(self.found) and (self._is_place(name, before) or self._is_sent_from(name, before))

    def _is_sent_from(self, name: str, before: str) -> bool:
        # "記者王小明／台北報導": Wang reports from Taipei.
        return before in ("/", "／") and name.endswith(tuple(self.words.report_tails)) and is_east_asian(name)

    def _is_place(self, name: str, before: str) -> bool:
        """Whether this is one word behind full names, which mostly is where they write from: "Jane Roe, Berlin"."""
        if self._is_behind_agencies(name, before):
            return True
        if (
            (self.led_now and self.role is not AuthorRole.PHOTOGRAPHER)
            or before in (";", "；", "and", "&", "、")
            or self._kind(name) is AuthorKind.ORGANIZATION
            or is_east_asian(name)
        ):
            return False
        if " " in name and (before not in _DASHES or is_known_name(name, self.words)):
            return False
        return all(" " in one.name for one in self.found)

    def _is_behind_agencies(self, name: str, before: str) -> bool:
        """Whether this follows agencies and a stroke: a place or a service of theirs, "EFE / Madrid", "dpa/tmn"."""
        return (
            before == "/"
            and " " not in name
            and not self.is_agency(name)
            and all(one.kind is AuthorKind.ORGANIZATION and self.is_agency(one.name) for one in self.found)
        )

    def _says_nothing(self, name: str) -> bool:
        folded = fold(name)
        is_credit = not self.words.photographer_labels.isdisjoint(folded.split())
        said = pattern(_LABEL_END).split(folded, 1)[0] if is_east_asian(folded) else folded
        return is_credit or folded in self.words.never or said in self.words.never or not any(map(str.isalpha, name))

    def _is_more_of_job(self, name: str) -> bool:
        """Whether this goes on with the job: "Senior Technologist, ACLU Speech, Privacy, and Technology Project"."""
        parts = name.split()
        acronym = any(len(part) > 2 and part.isupper() for part in parts) and not name.isupper()
        return acronym or len(parts) < 2 or self._kind(name) is AuthorKind.ORGANIZATION

    def _amend(self, *, name: str | None = None, job: str | None = None, affiliation: str | None = None) -> None:
        last = self.found[-1]
        self.found[-1] = evolve(
            last,
            name=name or last.name,
            job=job or last.job,
            affiliation=affiliation or last.affiliation,
            titled=last.titled or job is not None,
        )

    def _add_with_newspaper(self, name: str, before: str) -> None:
        """Adds a name, and where the person works if that follows with nothing between: "Jane Roe The Example Times"."""
        words = name.split(" ")
        if 1 < len(words) < 4 and is_east_asian(name) and self.is_agency(words[0]):
            self._add(" ".join(words[1:]), before)
            self._add(words[0], ",")
            return
        place = next((n for n in range(2, min(6, len(words))) if self._is_newspaper(words, n)), 0)
        person = words[: place - 1] if words[place - 1] in _OF else words[:place]
        if place and is_known_name(" ".join(person), self.words):
            self._add(" ".join(person), before)
            self._add(" ".join(words[place:]), ",")
        else:
            self._add(name, before)

    def _is_newspaper(self, words: Sequence[str], place: int) -> bool:
        rest = words[place:]
        if rest[0] == "The" and len(rest) > 1:
            return looks_like_organisation(" ".join(rest[1:]), self.words)
        return len(rest) > 1 and self.is_agency(" ".join(rest))

    def _add(self, name: str, before: str) -> None:
        printed = name
        if name[1:2] in ("'", "’") and self.is_agency(name[2:]):
            name = name[2:]  # "par l'AFP"
        name, job = (name, None) if self.is_agency(name) else self.jobs.without_jobs(name)
        titled = job is not None or len(name) < len(printed.strip(EDGE))
        if not name or len(name) > MAX_NAME or fold(name) in self.words.never:
            return
        kind = self._kind(name)
        if kind is AuthorKind.ORGANIZATION and name.startswith("the ") and name[4:5].isupper():
            name = f"The{name[3:]}"
        works_there = before == "/" and job is not None and not is_known_name(name, self.words)
        if (kind is AuthorKind.ORGANIZATION or works_there) and self._belongs_to_last(before):
            self._amend(affiliation=name)
        elif self.found and kind is AuthorKind.ORGANIZATION and name.islower() and not self.is_agency(name):
            return  # "Jane Roe and agencies"
        elif not self._known(name):
            if kind is AuthorKind.PERSON:
                name = normalize_capitals(name, self.words.particles, dotless="dotless" in self.words.casing)
            self.found.append(ParsedName(name=name, kind=kind, role=self.role, job=job, led=self.led, titled=titled))

    def _kind(self, name: str) -> AuthorKind:
        organisation = fold(name) in self.whole or self.is_agency(name) or looks_like_organisation(name, self.words)
        return AuthorKind.ORGANIZATION if organisation else AuthorKind.PERSON

    def _belongs_to_last(self, before: str) -> bool:
        """Whether an organisation here is where the person before it works."""
        if not self.found or before not in (",", "，", "|", "-", "–", "—", "\n", "·", "•", "/"):
            return False
        last = self.found[-1]
        return last.kind is AuthorKind.PERSON and last.affiliation is None

    def _known(self, name: str) -> bool:
        folded = fold(name)
        return any(fold(found.name) == folded for found in self.found)
