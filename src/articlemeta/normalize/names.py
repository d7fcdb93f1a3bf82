"""From a byline as written to the names in it: pure functions, text to values.

What is a job, a joining word or an organisation is knowledge of a language, and comes in as :class:`BylineWords`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from articlemeta.models import AuthorKind, AuthorRole
from articlemeta.normalize.byline_pieces import has_break, joined_parts, pieces_of, spaced_names
from articlemeta.normalize.byline_text import clean_byline, role_of, turn_round
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.jobs import BACK, EDGE, Jobs, once
from articlemeta.normalize.known_parties import KnownParties
from articlemeta.normalize.name_ends import ends_in_lead, has_number, name_in, says_nothing
from articlemeta.normalize.name_forms import is_degree, is_known_name, is_suffix, looks_like_organisation
from articlemeta.normalize.name_list import MAX_NAME, NameList, ParsedName
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold

MAX_NAMES = 30
"""How many names one byline gives at most."""
_FRONT = EDGE.replace("(", "").replace("[", "") + "(["
_HANGUL = "[\uac00-\ud7af]{2,4}"
_COPYRIGHT = r"(?:©|\([cC]\))\s*(?:\d{4}(?:\s?[–-]\s?\d{4})?\b)?\s*"
_DASHES = ("-", "–", "—")
_PLACE_BEFORE = "^(?:[\uac00-\ud7af\u30a0-\u30ff\u3400-\u9fff]{2,8}[=＝]|[\u3400-\u9fff]{1,8}(?:支局|支社|総局|本社|報道部|社会部)[・･])(?=\\S)"
"""Where somebody writes from: “워싱턴=홍길동 특파원”, “ロンドン＝見本太郎”; or what was done: “정리=홍길동 기자”."""
_TWO_WORDS = r"[^\W\d_a-z][\w'’-]{1,30}, [^\W\d_a-z][\w'’-]{1,30}"


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
    found = _Reader(KnownParties(words, is_agency, whole)).read(cleaned)
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

    def __init__(self, parties: KnownParties) -> None:
        self.words = parties.words
        self.parties = parties
        self.is_agency = parties.is_agency
        self.jobs = Jobs(parties.words, parties.is_agency)
        self.names = NameList(parties, self.jobs)
        self.found = self.names.found
        self.role = AuthorRole.WRITER
        self.led = False
        self.led_now = False
        """Whether a word such as "by" introduces the piece that is being read."""
        self.in_job = False
        self.dated = False

    def read(self, text: str) -> list[ParsedName]:
        text = self._without_long_lead(text)
        for piece, before in pieces_of(text, self.words):
            self._take(piece, before)
        return self.found[:MAX_NAMES]

    def _without_long_lead(self, text: str) -> str:
        """The text without a lead that is made of several pieces: "Text & photos:"."""
        found = self.words.lead(text)
        if found is None or not has_break(found.lead.words):
            return text
        self.role, self.led = found.role, True
        return text[found.end :]

    def _take(self, piece: str, before: str) -> None:
        """One piece between two hard separators: what joins its names is a word."""
        if piece.startswith("(") and self.found:
            self._take_brackets(piece.strip("()"))
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
            self.in_job = False
            self.names.add_person(rest, role=self.role, led=self.led)
            return
        self.dated = bool(self.found) and has_number(rest)
        if self._joins_person(rest):
            before = "and"
        for part in self._parts(rest):
            if name := self._name_in(part):
                self._place(name, before)
            before = "and"

    def _take_brackets(self, inside: str) -> None:
        """What stands in brackets behind a name: a role, or a job."""
        ends_in_job = is_east_asian(inside) and inside.endswith(self.words.job_tails)
        if not self._tells_role(inside) and (ends_in_job or self.jobs.is_job(inside, after_name=True)):
            self.names.amend(job=inside)

    def _joins_person(self, piece: str) -> bool:
        """Whether a word such as "and" opens a piece and a person follows: "Jane Roe, reporter, and John Doe"."""
        tokens = piece.split(" ")
        size = self.words.joiner_at(tokens, 0)
        return size > 0 and self.parties.kind(" ".join(tokens[size:])) is AuthorKind.PERSON

    def _name_in(self, part: str) -> str:
        """What of a part is a name; nothing where it names nobody."""
        if self.is_agency(part):
            return part
        return "" if ends_in_lead(part, self.words) or says_nothing(part, self.words) else name_in(part, self.words)

    def _is_given(self, piece: str) -> bool:
        """Whether the piece names an agency that gave material: "mit dpa", "avec AFP"."""
        first, _, rest = piece.partition(" ")
        return fold(first) in self.words.companions and self.is_agency(rest.strip(EDGE))

    def _is_plain(self, name: str, before: str) -> bool:
        """Whether a piece is nothing but a name: a cheap test that spares most names the rest."""
        if before in _DASHES or (self.in_job and before in (",", "，")) or not self.words.is_plain_name(name):
            return False
        return not self.parties.is_one(name)

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
            self.names.amend_role(role)
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
        parts = joined_parts(piece, self.parties)
        if parts is None:
            yield piece
            return
        for part in parts:
            yield from spaced_names(self._without_leads(part.lstrip(EDGE).rstrip(BACK)), self.words)

    def _place(self, name: str, before: str) -> None:
        """Decides what one part is: a name, or something said of the name before it."""
        name = once(name)
        bare = name.rstrip(".")
        after_name = bool(self.found) and before not in ("and", "&", "/", "、")
        if before not in (",", "，"):
            self.in_job = False
        if after_name and is_suffix(bare):
            self.names.amend(name=f"{self.found[-1].name} {name}")
        elif (after_name and before in (",", "，") and self._is_said_of_last(name)) or self._is_no_name(
            name, after_name
        ):
            return
        elif self.jobs.is_job(name, after_name=after_name):
            self.in_job = True
            if after_name:
                self.names.amend(job=name)
        elif self._is_of_the_report(name, before) or (after_name and fold(name) in self.words.date_words):
            return
        elif self.found and before == "/" and " " in name and self.jobs.is_job(name.rpartition(" ")[2]):
            self.names.amend(job=name, affiliation=self._without_job(name))  # "Jane Roe/Lantern Staff Writer"
        elif self.in_job and before in (",", "，") and self._works_there(name):
            self.names.amend(affiliation=name)
        elif not (self.in_job and after_name and self._is_more_of_job(name)):
            self.names.add(name, before, role=self.role, led=self.led)
            self.in_job = self.found[-1:] != [] and self.found[-1].kind is AuthorKind.ORGANIZATION

    def _is_no_name(self, name: str, after_name: bool) -> bool:
        bare = name.rstrip(".")
        return fold(name) in self.words.places or says_nothing(bare, self.words) or (after_name and is_degree(bare))

    def _is_said_of_last(self, name: str) -> bool:
        """Whether what stands behind a comma says for whom the last person works, from where, or who that is."""
        first, _, rest = name.partition(" ")
        if fold(first) in self.words.from_words or (fold(first) in self.words.sent_words and self.is_agency(rest)):
            self.names.amend(affiliation=rest)
            return True
        if first.islower() and fold(first) in self.words.sent_words and rest[:1].isupper():
            return True
        if self.jobs.is_job(name, after_name=True) or not self._is_description(name):
            return False
        self.in_job = True
        self.names.amend(job=name)
        return True

    def _is_description(self, name: str) -> bool:
        """Whether a few small words behind a name and a comma say who that is: "gear tester", "our man in Havana"."""
        first, *others = name.split(" ")
        small = first.islower() and fold(first) not in self.words.particles and all(map(str.islower, others[:1]))
        is_party = self.parties.kind(name) is AuthorKind.ORGANIZATION
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
            or self.parties.kind(name) is AuthorKind.ORGANIZATION
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

    def _without_job(self, name: str) -> str:
        """What stands before a job: "Lantern" of "Lantern Staff Writer"."""
        words = name.split(" ")
        count = len(words)
        while len(words) > 1 and (self.jobs.is_job(words[-1]) or (len(words) < count and self._is_rank(words[-1]))):
            words.pop()
        return " ".join(words)

    def _is_rank(self, word: str) -> bool:
        return fold(word) in self.words.job_ranks

    def _works_there(self, name: str) -> bool:
        """Whether what stands behind a job and a comma is whom that person works for: "Jane Roe, reporter, Sample Argus"."""
        last = self.found[-1] if self.found else None
        if last is None or last.affiliation is not None or last.job is None or is_east_asian(name):
            return False
        return " " in name and name.istitle() and not is_known_name(name, self.words)

    def _is_more_of_job(self, name: str) -> bool:
        """Whether this goes on with the job: "Senior Technologist, ACLU Speech, Privacy, and Technology Project"."""
        parts = name.split()
        acronym = any(len(part) > 2 and part.isupper() for part in parts) and not name.isupper()
        return acronym or len(parts) < 2 or self.parties.kind(name) is AuthorKind.ORGANIZATION
