"""Agencies that stand where the author stands: ``By Reuters``, ``PTI Mumbai``, ``Jane Roe, Associated Press``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import fold_in_place, has_wide
from articlemeta.normalize.byline_words import BylineWords, byline_words
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Hint
from articlemeta.printed.provenance import (
    Credit,
    FoundAgency,
    Reader,
    agencies_in,
    leading_agency,
    may_be_a_persons,
    trailing_agency,
)
from articlemeta.printed.rooms import Rooms
from articlemeta.printed.signoffs import agencies_after, is_about_picture

_LONGEST = 120
_PAIR = 2
_SHORTEST = 30
_LONGEST_LABEL = 20
_SHORTEST_NAME = 6
_SHORT_LINE = 24
_MOST_LINES = 6
_MOST_GIVEN = 4
_MOST_WORDS_OF_NAME = 6
_PERSON = late(r"^[^\W\d_]\S* \S+(?: \S+)?$")
_WIDE_JOBS = ("记者", "記者", "特派", "특파원", "기자")
_APART = late(r"\s?[|•·,/(]\s?|\s[–—-]\s")
_COPYRIGHT = late(r"^(?:c\.|©|\([cC]\)|copyright)\s?\d{4},?\s", re.IGNORECASE)


def find_byline_agencies(
    rooms: Rooms, book: Phrasebook, reader: Reader, *, people: frozenset[str] = frozenset()
) -> Iterator[Credit]:
    """The agencies in the lines around the headline.

    Args:
        rooms: the places of the page.
        book: the phrases of its language.
        reader: the agencies to know.
        people: who wrote the text, as persons. Where somebody did, the name of an agency alone on a line credits a
            picture.
    """
    leads = _leads(book)
    withs, labels = book.words("with_words"), book.words("source_labels")
    after_label = False
    words = byline_words(book)
    for block in rooms.byline:
        if len(block.text) > 3 * _LONGEST:
            continue
        for printed in block.lines[:_MOST_LINES]:
            line = _without_pictures(printed, words)
            is_credit = is_about_picture(line) or names_photographer(_behind_label(line, labels))
            if len(line) <= _LONGEST and reader.index.may_name(line) and not is_credit:
                told, rest = _without_given(line, withs)
                if not told:
                    rest = rest if len(rest.split()) <= _MOST_GIVEN else ""
                for found in agencies_after(rest, reader):
                    yield _credit(found, line, block, "contributor")
                whole = _agencies_of(told, block, leads, reader, people, after_label=after_label) if told else ()
                for found in whole:
                    if _is_byline(block) or after_label or found.form not in rooms.captions:
                        yield _credit(found, line, block)
                        yield from _newspaper_before(found, line, block, book, reader)
            yield from _written_for(line, block, leads, book, reader)
            after_label = len(line) <= _LONGEST_LABEL and fold(line).rstrip(":： ") in leads


def _leads(book: Phrasebook) -> frozenset[str]:
    """What may stand before the names in a byline or credit line."""
    return book.words("credit_leads") | book.words("byline_leads") | book.words("byline_labels")


def _behind_label(line: str, labels: frozenset[str]) -> str:
    """What stands behind “Source:”; a space where the line has no such label."""
    label, colon, rest = line.partition(":")
    return rest.strip() or " " if colon and fold(label) in labels else " "


def _without_pictures(line: str, words: BylineWords) -> str:
    """The line up to where it tells who made the pictures: “Words: Jane Roe  Pictures: John Doe, AAP”."""
    if len(line) > _LONGEST or not words.speaks_of_pictures(line):
        return line
    place = min((start for start in words.labels_inside(line) if words.credit(line[start:]) is not None), default=None)
    return line if place is None else line[:place].rstrip()


def _newspaper_before(
    found: FoundAgency, line: str, block: Block, book: Phrasebook, reader: Reader
) -> Iterator[Credit]:
    """The newspaper whose text a syndicate passes on: “Jane Roe | The Example Times (TNS)”."""
    place = line.find(found.form)
    if found.agency.kind != "syndicate" or place < 0:
        return
    before = _without_lead(line[:place].rstrip(" ([,|/–—-"), _leads(book))[0]
    piece = _without_shouted(_APART.split(before)[-1].strip())
    known = trailing_agency(piece, reader)
    person, article, rest = piece.rpartition(" The ")
    name = known.form if known is not None else f"The {rest}" if article and person else piece
    words = name.split()
    if len(words) > 1 and (known is not None or fold(words[-1]) in book.words("publication_words")):
        yield Credit(
            means="original",
            source=name,
            rule="byline.newspaper",
            quote=line,
            block=block,
            placed="byline",
            at=found.start + 1,
        )


def _without_shouted(piece: str) -> str:
    """The words behind a name in capitals: “JANE ROE Example Weekly”."""
    words = piece.split()
    first = next((place for place, word in enumerate(words) if not word.isupper()), 0)
    return " ".join(words[first:]) if first > 1 else piece


def _written_for(line: str, block: Block, leads: frozenset[str], book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """The publication that somebody wrote for: “By Jane Roe for Example Weekly”."""
    rest, led = _without_lead(line, leads) if len(line) <= _LONGEST else (line, False)
    words = rest.split()
    place = next((number for number, word in enumerate(words) if number > 1 and word in book.words("for_words")), 0)
    name = " ".join(words[place + 1 :])
    if led and place and name and len(words) - place <= _MOST_WORDS_OF_NAME:
        start = block.text.find(name)
        link = block.link_at(start, start + len(name)) if start >= 0 else None
        yield Credit(
            means="original",
            source=name,
            rule="byline.for",
            quote=line,
            block=block,
            agency=reader.named(name),
            placed="line",
            at=max(start, 0),
        ).with_link(link)


def _without_given(line: str, withs: frozenset[str]) -> tuple[str, str]:
    """The line up to a word such as “with”, and what follows that: who gave a part of the text."""
    words = line.split(" ")
    if withs.isdisjoint(fold_in_place(line).replace("(", "").split(" ")):
        return line, ""
    for place, word in enumerate(words[:-1]):
        if fold(word).strip("(") in withs:
            return " ".join(words[:place]), " ".join(words[place + 1 :])
    return line, ""


def _is_byline(block: Block) -> bool:
    return bool(block.hint & Hint.BYLINE) or any(span.hint & Hint.BYLINE for span in block.spans)


def _agencies_of(
    line: str, block: Block, leads: frozenset[str], reader: Reader, people: frozenset[str], *, after_label: bool
) -> list[FoundAgency]:
    held = _COPYRIGHT.match(line)
    bare, led = _without_lead(line[held.end() :] if held is not None else line, leads)
    named = led or after_label or held is not None
    if not named and credits_picture(line) and not (block.own & Hint.BYLINE and _names_person_first(line)):
        return []
    is_byline = named or _is_byline(block) or any(name in line for name in people)
    found = list(agencies_in(bare, reader, exact=True))
    if found:
        return found if is_byline or (not people and _is_most_of(found, bare)) else []
    if is_byline or (bare == line and len(line) <= _SHORTEST):
        first = leading_agency(bare, reader) or _before_job(line, reader)
        if first is None and is_byline:
            first = _after_small_word(bare, reader) or _behind_name(bare, reader)
        return [first] if first is not None else []
    return []


def credits_picture(line: str) -> bool:
    """``© Jane Roe/AFP``, ``PAP/ Jan Kowalski``: a person and an agency with a stroke between them made a picture."""
    if line[0] == "©":
        return _COPYRIGHT.match(line) is None
    parts = [part.strip() for part in line.split("/")]
    return len(parts) > 1 and any(_PERSON.match(part) for part in parts) and any(" " not in part for part in parts)


def names_photographer(line: str) -> bool:
    """``Jane Roe / AP`` behind “Source:”: a person first, and one party after."""
    parts = [part.strip() for part in line.split("/")]
    return len(parts) == _PAIR and _PERSON.match(parts[0]) is not None and all(map(str.istitle, parts[0].split()))


def _names_person_first(line: str) -> bool:
    """``Jane Roe / AP``: so bylines put it, where the markup calls the line one."""
    return line[0] != "©" and _PERSON.match(line.split("/", maxsplit=1)[0].strip()) is not None


def _before_job(line: str, reader: Reader) -> FoundAgency | None:
    """``新华社记者 王明``: in a script without spaces a job follows the agency at once."""
    if not has_wide(line[:2]):
        return None
    for form in reader.index.unspaced_forms:
        if (
            line.startswith(form)
            and line.startswith(_WIDE_JOBS, len(form))
            and (agency := reader.get(form)) is not None
        ):
            return FoundAgency(agency, 0, len(form), form)
    return None


def _after_small_word(line: str, reader: Reader) -> FoundAgency | None:
    """``Af Ritzau``: what begins a byline is a word such as “by” in every language."""
    word, space, rest = line.partition(" ")
    return leading_agency(rest, reader) if space and len(word) <= 4 and rest[:1].isupper() else None


def _behind_name(line: str, reader: Reader) -> FoundAgency | None:
    """``Jane Roe Bloomberg News``: without a comma, where the name can be nothing else."""
    last = trailing_agency(line, reader)
    if last is None or last.form in last.agency.local or may_be_a_persons(last.form):
        return None
    return last if last.start > _SHORTEST_NAME else None


def _without_lead(line: str, leads: frozenset[str]) -> tuple[str, bool]:
    """The line without “By” or “Source:”, and whether it began with it."""
    words = line.split(" ", 3)
    for count in (3, 2, 1):
        if len(words) > count and fold(" ".join(words[:count])).rstrip(": ") in leads:
            return " ".join(words[count:]).lstrip(": "), True
    lead, colon, rest = line.partition(":")
    return (rest.strip(), True) if colon and rest.strip() and fold(lead) in leads else (line, False)


def _is_most_of(found: list[FoundAgency], line: str) -> bool:
    """Whether a line is little but agencies, or agencies and then a date or place."""
    size = sum(f.end - f.start for f in found)
    return found[0].start <= 2 and (size * 2 >= len(line) or len(line) <= _SHORT_LINE or "|" in line or "•" in line)


def _credit(found: FoundAgency, line: str, block: Block, means: str | None = None) -> Credit:
    agency = found.agency
    return Credit(
        means=means or ("distributor" if agency.kind == "press-release" else "wire"),
        source=agency.name,
        agency=agency,
        rule="byline.agency" if means is None else "byline.with",
        quote=line,
        block=block,
        placed="byline",
        at=found.start,
    )
