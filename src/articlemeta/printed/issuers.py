"""Who issues a press release, as its first words name it behind the dateline: "Example Inc. (NYSE: EXM) today announced"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from articlemeta.lexicon import Phrasebook
from articlemeta.normalize.patterns import late
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Page
from articlemeta.printed.datelines import PrintedDateline
from articlemeta.printed.provenance import Credit
from articlemeta.printed.rooms import Rooms

_REACH = 360
_LONGEST = 90
_MOST_WORDS = 9
_JOINING = frozenset("of and for the de du des la le y & und für der do da e".split())
_LEGAL = frozenset(
    "inc ltd llc plc corp limited corporation lp llp sa ag se nv co gmbh spa srl sl bv ab asa oyj aş tbk kgaa sas ltda".split()
)
_ARTICLE = late(r"^(?:Die|Der|Das|La|Le|Les|El|Los|Il|Lo|L['’]|O|A|De|Het)\s?(?=[A-ZÀ-Ý])")
_TOLD = late(r"\s?\([^()]{0,40}?(?:[A-Z][A-Z-]{1,8}\s?:\s?\S|[\"“”„«][^()]{2,40}[\"“”»]|the )")
"""A bracket with a ticker symbol, or with what the release calls its issuer further on."""
_APPOSITION = late(r",\s(?:\w+\s){0,2}\w")
_FIRST_SIGN = late(r"[^\s\-–—:]")
_QUOTES = '"“”„«»*'


def find_issuer(page: Page, dateline: PrintedDateline | None, book: Phrasebook) -> Iterator[Credit]:
    """Who issues the release whose text opens with this dateline, where the first words tell it."""
    verbs = book.words("announcing_words")
    if dateline is None or not verbs:
        return
    block = dateline.block
    first = _FIRST_SIGN.search(block.text, dateline.end)
    if first is None and block.index + 1 < len(page.blocks):
        block = page.blocks[block.index + 1]
        first = _FIRST_SIGN.search(block.text)
    if first is None:
        return
    start = first.start()
    text = block.text[start : start + _REACH]
    end = _end_of_name(text)
    name = _ARTICLE.sub("", text[:end].strip(f" ,{_QUOTES}"))
    told = _is_announcing(text[end:], verbs) or _is_legal(name.rpartition(" ")[2])
    if name and len(name) <= _LONGEST and told and _may_issue(name, book):
        yield Credit(
            means="press-release",
            source=name,
            rule="release.first-words",
            quote=text[: end + 60].strip(),
            block=block,
            placed="opening",
            at=start,
        )


def find_contact_issuer(rooms: Rooms, page: Page, book: Phrasebook) -> Iterator[Credit]:
    """Who issues a release, as the line under “Press contact:” names it, where the text or headline speaks of it too."""
    labels = book.words("contact_labels")
    spoken = "\n".join([page.headline.text if page.headline else "", *(block.text for block in rooms.openings)])
    for block in rooms.endings:
        lines = block.lines
        for line, after in pairwise(lines):
            name = after.split(",", 1)[0].strip()
            bare = _without_legal(name)
            if fold(line).strip(" :") in labels and 1 < len(name) <= _LONGEST and _is_spoken_of(bare, spoken):
                yield Credit(
                    means="press-release",
                    source=name,
                    rule="release.contact",
                    quote=f"{line} {after}",
                    block=block,
                    placed="opening",
                    at=block.text.find(after),
                )
                return


def _is_spoken_of(name: str, text: str) -> bool:
    """Whether every word of a name stands in a text."""
    return bool(name) and all(word in text for word in name.split())


def _without_legal(name: str) -> str:
    """A company's name without its legal form."""
    head, _, last = name.rpartition(" ")
    return head if head and _is_legal(last) else name


def _end_of_name(text: str) -> int:
    """Where the capitalised words end that a text begins with."""
    end = 0
    for number, word in enumerate(re.finditer(r"\S+", text)):
        bare = word.group().strip(f".,{_QUOTES}")
        if number >= _MOST_WORDS or not (_is_name_word(bare) or (number and bare in _JOINING)):
            return end
        if bare not in _JOINING or word.group()[-1] == ",":
            end = word.end()
        if word.group()[-1] == "," and not _is_legal(text[word.end() :]):
            return end - 1
    return end


def _is_name_word(bare: str) -> bool:
    return bare[:1].isupper() or bare[:1].isdigit() or (bare[1:2].isupper() and bare[:1].isalpha())


def _is_legal(text: str) -> bool:
    """Whether a text goes on with a legal form, which a comma may set off from its name."""
    first = text.split(None, 1)[0] if text.strip() else ""
    return fold(first).replace(".", "").strip(" ,()") in _LEGAL


def _is_announcing(rest: str, verbs: frozenset[str]) -> bool:
    """Whether what follows the name is what releases say of their issuer."""
    if _TOLD.match(rest) is not None:
        return True
    words = [fold(word).strip(".,:;()") for word in rest.split()]
    if _APPOSITION.match(rest) is not None:
        return not verbs.isdisjoint(words)
    return not verbs.isdisjoint(words[:2])


def _may_issue(name: str, book: Phrasebook) -> bool:
    first = fold(name.split(maxsplit=1)[0]).strip(".,")
    no_names = book.words("name_stops") | book.words("name_appositives") | book.words("no_sources")
    return first == "the" or first not in no_names or (" " in name and first in {"all", "one", "our"})
