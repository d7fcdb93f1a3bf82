"""Sign-offs: what stands in the last lines of a text and says whose it is.

``(dpa)``, ``sid/dpa``, ``— Bernama``, ``© AFP``, ``dpa-infocom, dpa:240516-99-53606/3``; and with a word such as "mit"
before it, who gave a part of it: ``(mit dpa)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import fold_in_place, words_of
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Zone
from articlemeta.printed.provenance import Credit, FoundAgency, Reader, agencies_in, leading_agency, trailing_agency
from articlemeta.printed.rooms import Rooms

_SHORT = 70
_TAIL = 90
_MOST_WORDS_BEFORE = 6
_LONGEST_NOTICE = 400
_AT_END = late(
    r"[(\[（【/]([^()\[\]（）【】\n]{2,60})[)\]）】/]\.?(?:\s{0,2}[a-ząćęłńóśźż]{2,4}/?){0,3}$"  # "(PAP) abc/ def/"
)
_AFTER_SIGN = late(r"(?:^|[.!?…\"”»)。）」؟।]\s?)[-–—―=＝／/]{1,2}\s?([^\W\d_][^\n–—()]{1,30}?)\.?$")
_LAST_WORDS = late(r"[.!?…\"”»)。।]\s{1,2}([^\W\d_][^\n.!?…\"”»()–—]{1,50})\.?$")
_SENTENCE_END = ".!?…\"”»'’)。।؟!」"
_COPYRIGHT = late(
    r"(?:©|\([cC]\)|（[cCｃＣ]）|copyright|&copy;|\bc\.(?=\s?(?:19|20)\d\d))[\s©:]{0,3}(?:\([cC]\)\s?)?(?:(?:19|20)\d\d\s?(?:[-–]\s?\d{2,4})?)?[\s,:/-]{0,3}"
    r"(?:by\s|von\s|par\s)?(?:the\s)?([^\n|;©]{2,60}?)"
    r"(?=$|[\n|;©]|\.(?:\s|$)|,\s|\sall\srights|\salle\srechte|\stous\sdroits|\stodos|\sdistributed|\d{4})",
    re.IGNORECASE,
)
_DPA_NUMBER = late(r"\bdpa:\d{6}-\d{2}-\d{2,8}")
_PIECES = late(r"[/,;|&+·•()\[\]\s–—-]+")
_JOINING = frozenset({"and", "und", "et", "y", "e", "i", "и", "©"})
_MARKS = ("©", "(c)", "（c）", "copyright", "c.19", "c.20", "c. 20")
_PICTURE = late(
    r"phot|foto|bild|imag|imág|immag|zdj|фото|图|圖|写真|撮影|사진|صور|चित्र|vid[eé]o|gra[fp]hi|chart|illustr|thumbnail|screenshot|\bfot[.:]|beeld:|gambar|görsel",
    re.IGNORECASE,
)

_PICTURES = tuple(
    "phot foto bild imag immag zdj video grafhi graphi chart illustr thumbnail screenshot beeld: gambar".split()
)
"""What of it is ASCII, without the word that only a sign or a word's beginning makes telling."""


def is_about_picture(line: str) -> bool:
    """Whether a line speaks of a picture, so that whom it names is credited with that."""
    if line.isascii():  # most lines are, and literals are found several times as fast as the branches of a pattern
        low = line.lower()
        if any(map(low.__contains__, _PICTURES)):
            return True
        if "fot" not in low:
            return False
    return _PICTURE.search(line) is not None


def find_signoffs(rooms: Rooms, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """The agencies that sign the text, and those that gave a part of it."""
    for block in rooms.endings:
        text = block.text
        lines = text.split("\n") if len(text) <= 600 else text[-200:].split("\n")[-1:]
        for line in lines[-4:]:
            stripped = line.strip()
            if stripped and reader.index.may_name(stripped[-_TAIL:]):
                yield from _read_line(stripped, block, rooms, book, reader)
        yield from _find_copyright_agencies(block, reader)


def _read_line(line: str, block: Block, rooms: Rooms, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    given = _given(line, book.words("with_words"), reader) or _labelled_as_given(line, book, reader)
    if given:
        yield from (_credit(found, line[-_SHORT:], block, "signoff.with", "contributor") for found in given)
    elif _may_sign(line, block, rooms):
        for found in _signed(line, block, rooms, reader):
            yield _credit(found, line if len(line) <= _SHORT else line[-60:], block, "signoff.agency")


def _may_sign(line: str, block: Block, rooms: Rooms) -> bool:
    """Whether the line is no picture's credit: one that captions print too, or that says so."""
    if len(line) > _SHORT:
        return True
    within = block.zone is Zone.BODY and block.index < rooms.last_body - 1
    if line[0] not in "([（【/©-–—" and (within or block.index > rooms.links_from):
        return False
    return line not in rooms.captions and not is_about_picture(line)


def _given(line: str, withs: frozenset[str], reader: Reader) -> list[FoundAgency]:
    """The agencies behind a word such as “with”, in a line or in the bracket that ends it."""
    bracket = _AT_END.search(line[-80:])
    if bracket is not None:
        text = bracket.group(1)
    elif len(line) <= _SHORT + 10:
        text = line
    else:
        last = _LAST_WORDS.search(line[-70:]) or _AFTER_SIGN.search(line[-70:])
        text = last.group(1) if last is not None else ""
    rest = _behind_with(text.strip(" *-–—•").split(" "), withs)
    return agencies_after(rest, reader) if rest else []


def _labelled_as_given(line: str, book: Phrasebook, reader: Reader) -> list[FoundAgency]:
    """The agencies behind a label that tells of a part: “Additional reporting: PA”."""
    label, colon, rest = line.partition(":")
    if not colon or len(line) > _SHORT:
        return []
    stems = tuple(book.words("cue_given"))
    told = any(word.startswith(stems) for word in words_of(fold_in_place(label)))
    return agencies_after(rest, reader) if told else []


def _behind_with(words: list[str], withs: frozenset[str]) -> str:
    """What stands behind a word such as “with”, where that opens a line or follows names: “Jane Roe with AFP”."""
    for place, word in enumerate(words[: _MOST_WORDS_BEFORE + 1]):
        if fold(word).strip(":*") in withs:
            return " ".join(words[place + 1 :])
        if not word[:1].isupper() and fold(word) not in _JOINING:
            break
    return ""


def agencies_after(text: str, reader: Reader) -> list[FoundAgency]:
    """The agencies of a list that may begin with other words: ``Material von dpa und AFP``."""
    found: list[FoundAgency] = []
    for piece in re.split(r"[,/;&+]|\s(?:and|und|et|y|e|i|en|och|og|и|і|та|ve|dan)\s", text):
        bare = piece.strip(" .)")
        agency = leading_agency(bare, reader) or trailing_agency(bare, reader)
        if agency is not None:
            found.append(agency)
    return found


def _signed(line: str, block: Block, rooms: Rooms, reader: Reader) -> list[FoundAgency]:
    if len(line) <= _SHORT and (found := _only_agencies(line, reader)):
        return found
    bracket = _AT_END.search(line[-80:])
    if bracket is not None and _follows_a_sentence(line[: len(line) - len(bracket.group())]):
        return list(agencies_in(bracket.group(1), reader))
    sign = _AFTER_SIGN.search(line[-50:])
    if sign is not None:
        return list(agencies_in(sign.group(1), reader, exact=True))
    if _DPA_NUMBER.search(line) is not None and (dpa := reader.get("dpa")) is not None:
        return [FoundAgency(dpa, 0, 3, "dpa")]
    last = _LAST_WORDS.search(line[-50:]) if block.index >= rooms.last_body - 1 else None
    return _only_agencies(last.group(1), reader) if last is not None else []


def _follows_a_sentence(before: str) -> bool:
    """Whether the text is complete without the bracket: “the Press Trust of India (PTI)” explains a word instead."""
    before = before.rstrip()
    return before == "" or before[-1] in _SENTENCE_END or before[-1] > "\u0900"


def _only_agencies(line: str, reader: Reader) -> list[FoundAgency]:
    """The agencies of a line that holds nothing else but the initials of editors."""
    found = list(agencies_in(line, reader, exact=line[:1] not in "([/（"))
    if not found:
        return []
    rest = line
    for agency in reversed(found):
        rest = rest[: agency.start] + rest[agency.end :]
    others = [piece for piece in _PIECES.split(rest) if piece and piece not in _JOINING]
    return found if len(others) <= 3 and all(len(piece) <= 5 and not piece.isdigit() for piece in others) else []


def _find_copyright_agencies(block: Block, reader: Reader) -> Iterator[Credit]:
    """The agencies that hold the copyright of the text, as in ``Copyright 2023 The Associated Press``."""
    text = block.text[-_LONGEST_NOTICE:] if len(block.text) > 1_000 else block.text
    lower = text.lower()
    if not any(mark in lower for mark in _MARKS) or not reader.index.may_name(text):
        return
    for notice in _COPYRIGHT.finditer(text):
        line = text[text.rfind("\n", 0, notice.start()) + 1 : notice.end()][-120:]
        if is_about_picture(line):
            continue
        for found in agencies_in(notice.group(1), reader):
            moved = found.moved(notice.start(1))
            yield _credit(moved, notice.group().strip(), block, "copyright.agency")


def _credit(found: FoundAgency, quote: str, block: Block, rule: str, means: str | None = None) -> Credit:
    agency = found.agency
    return Credit(
        means=means or ("distributor" if agency.kind == "press-release" else "wire"),
        source=agency.name,
        agency=agency,
        rule=rule,
        quote=quote,
        block=block,
        placed=rule.partition(".")[0],
        at=found.start,
    )
