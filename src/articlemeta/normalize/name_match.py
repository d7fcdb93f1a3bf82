"""Whether two names name the same person, although one is shorter or an account's."""

from __future__ import annotations

from functools import lru_cache

from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.text import fold, fold_key

_LONGEST = 200
_APART = r"[\s_.,;:|/\\()\[\]{}<>\"'’‘“”«»·•*+&@#!?–—-]+"
_HANDLE = r"[^\W_][\w.'’-]{1,40}"


def plain_words(text: str) -> list[str]:
    """The words of a text as names are compared: without case, accents and punctuation."""
    if text.isascii():
        return [word for word in pattern(_APART).split(text.lower()) if word]
    return [key for word in pattern(_APART).split(fold(text)) if (key := word if word.isascii() else fold_key(word))]


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared.

    >>> name_words("José Q. Pérez-Roe")
    ('jose', 'q', 'perez', 'roe')
    """
    return tuple(plain_words(name[:_LONGEST]))


def same_name(one: str, other: str) -> bool:
    """Whether the names are the same, or one is the other without its middle names, or an account made of it.

    >>> same_name("Jane Q. Roe", "Jane Roe"), same_name("jane.roe", "Jane Roe"), same_name("Jane Roe", "John Roe")
    (True, True, False)
    """
    short, long = name_words(one), name_words(other)
    if short == long or "".join(short) == "".join(long):
        return bool(short)
    if len(short) > len(long):
        short, long = long, short
    if len(short) < 2 or short[0] != long[0] or short[-1] != long[-1]:
        return False
    return set(short) <= {*long, *(word[0] for word in long)}


def part_of_name(part: str, name: str) -> bool:
    """Whether the part is one word of a longer name: "Jane" of "Jane Roe".

    >>> part_of_name("Jane", "Jane Roe"), part_of_name("Jan", "Jane Roe")
    (True, False)
    """
    few, many = name_words(part), name_words(name)
    return len(few) == 1 < len(many) and len(few[0]) > 2 and few[0] in (many[0], many[-1])


def could_be_handle(name: str) -> bool:
    """Whether the name is one word of letters, digits and what joins them."""
    return pattern(_HANDLE).fullmatch(name) is not None


def is_account(name: str) -> bool:
    """Whether the name is that of an account of an office: "online_import", "redaccion2"."""
    return is_handle(name) and not name.isalpha() and all(c.isalnum() or c in "_-" for c in name)


def is_handle(name: str) -> bool:
    """Whether the name is one that an account has, not a person: "jroe", "jane.roe", "red-desk3"."""
    return " " not in name and name.isascii() and (name.islower() or any(map(str.isdigit, name)))
