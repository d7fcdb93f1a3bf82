"""The names of who holds a copyright: one or several in a stretch of text, without addresses and descriptions."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.lexicon.folding import fold_in_place
from articlemeta.normalize.notice_tokens import LETTERS, TRIM, NoticeWords
from articlemeta.normalize.patterns import late
from articlemeta.normalize.regions import region_code

_MOST_HOLDER_CHARS = 120


_MOST_HOLDER_WORDS = 14


EDGES = TRIM.translate(dict.fromkeys(map(ord, '."„“”«»')))


_PAREN = late(r"\s{0,9}[\(（][^()（）]{0,80}[\)）]?\s{0,9}$")


_ADDRESS = late(r"\d|@|^[A-Z]{2}(?: USA)?\.?$")


_QUOTES = (('"', '"'), ("«", "»"), ("“", "”"), ("„", "“"))


def starts_small(name: str) -> bool:
    """Whether a name opens with a small letter, and is no domain: more likely the middle of a sentence."""
    first = name.split(" ", maxsplit=1)[0]
    return first[:1].islower() and first.islower() and "." not in first


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
    own = (part if len(part) <= len(name) + 1 else part.replace(", ", ",") for part in _own_parts(parts, words))
    kept = [_tidy(part, words) for part in own]
    return [_tidy(part, words) for whole in kept for part in _split_pair(whole, words.legal) if part]


def _comma_parts(name: str, legal: frozenset[str]) -> Iterator[str]:
    """The parts between commas; "Ltd. and Other Co." behind a comma is two."""
    for raw in _COMMA.split(name):
        part = raw.strip(EDGES)
        match = _AND.search(part)
        first = part[: match.start()] if match else ""
        if match and " " not in first and _is_legal(first, legal) and not part[match.end() :].startswith("its "):
            yield first
            part = part[match.end() :]
        yield part


_COMMA = late(r"\s{0,9}[,，、]\s{0,9}")


_AND = late(r"\s{1,9}(?:and|und|et|y|e|i|и|та|en|ve|&|/)\s{1,9}")


_TRAILING_AND = late(r"\s{1,9}(?:and|und|et|y|e|i|и|та|en|ve|&|/)\s{0,9}$")


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
    return bare if LETTERS.search(bare) else name.strip("()（） ")


def _own_parts(parts: list[str], words: NoticeWords) -> list[str]:
    """The parts that are names: no address, no description such as "a Sample company", no enumeration in one name."""
    if len(parts) > 1 and region_code(parts[-1]) is not None:
        # "Example, Hamburg, Germany": a country, and the town before it
        return parts[: max(1, len(parts) - 2)]
    if len(parts) > 1 and _is_one_name(parts, words):
        return [", ".join(parts)]
    for at, part in enumerate(parts):
        if at and (_ADDRESS.search(part) or _is_street(part, words)):
            return [_before_address(parts[0], words.legal)]
        if at and (part.startswith("www.") or _is_apposition(part, words) or _is_place(parts[0], part, words)):
            return parts[:at]
    return parts


def _is_street(part: str, words: NoticeWords) -> bool:
    """Whether a part is a street in one word, whose number stands behind a dot."""
    return " " not in part and fold_in_place(part).rstrip(".").endswith(words.street_endings or (" ",))


def _is_address(name: str, words: NoticeWords) -> bool:
    """Whether a name is a street with a number: "12 Quay Street", "Hafenweg 3"."""
    given = fold_in_place(name).split()
    if not any(word[0].isdigit() for word in (given[0], given[-1])):
        return False
    return any(word.strip(".,") in words.streets or _is_street(word, words) for word in given)


def _is_apposition(part: str, words: NoticeWords) -> bool:
    """Whether a part describes the one before it: "a Sample company", "innovation digital"."""
    return fold_in_place(part).split(" ")[0] in words.appositions or (" " in part and starts_small(part))


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
    bare = _without_dangling(_TRAILING_AND.sub("", name).strip(TRIM), words)
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
        name = head.rstrip(TRIM)
        head, _, last = name.rpartition(" ")
    return name


_DANGLING = frozenset({"on", "in", "the", "at", "with", "via"})


_DOTTED = frozenset("inc ltd co corp bros jr sr pty pvt ltda al zrt kft nyrt şti coop".split())
"""Forms that are cut short, so that a dot belongs to them; one behind "GmbH" or "Limited" ends the sentence."""


def _keeps_dot(name: str) -> bool:
    before, _, last = name.lower().rpartition(" ")
    return "." in last or (last in _DOTTED and before != "")


def may_be_holder(name: str, words: NoticeWords) -> bool:
    """Whether this can be a holder's name."""
    low = fold_in_place(name)
    given = low.split()
    if not 2 <= len(name) <= _MOST_HOLDER_CHARS or len(given) > _MOST_HOLDER_WORDS or not LETTERS.search(name):
        return False
    if (
        "@" in name
        or _is_address(name, words)
        or low in words.links
        or given[0] in words.talk
        or _is_legal_only(low, words)
    ):
        return False
    return given[0] not in words.leads and words.verbs.isdisjoint(given[1:])


def _is_legal_only(low: str, words: NoticeWords) -> bool:
    return low.rstrip(".") in words.legal
