"""Whether two names name the same person, although one is shorter or an account's."""

from __future__ import annotations

import re

from articlemeta.normalize.text import fold_key, words

_LONGEST = 400


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without case, accents and initials' full stops."""
    return tuple(key for word in words(name[:_LONGEST].replace("_", " ")) if (key := fold_key(word)))


def same_name(one: str, other: str) -> bool:
    """Whether the names are the same, or one is the other without its middle names, or an account made of it.

    >>> same_name("Jane Q. Roe", "Jane Roe"), same_name("jane.roe", "Jane Roe"), same_name("Jane Roe", "John Roe")
    (True, True, False)
    """
    if fold_key(one) == fold_key(other):
        return bool(fold_key(one))
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if len(short) < 2:
        return False
    return short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long) | {w[0] for w in long}


def part_of_name(part: str, name: str) -> bool:
    """Whether the part is one word of a longer name: "Jane" of "Jane Roe".

    >>> part_of_name("Jane", "Jane Roe"), part_of_name("Jan", "Jane Roe")
    (True, False)
    """
    few, many = name_words(part), name_words(name)
    return len(few) == 1 < len(many) and len(few[0]) > 2 and few[0] in (many[0], many[-1])


_HANDLE = re.compile(r"[^\W_][\w.'’-]{1,40}")


def could_be_handle(name: str) -> bool:
    """Whether the name is one word of letters, digits and what joins them."""
    return _HANDLE.fullmatch(name) is not None


def is_handle(name: str) -> bool:
    """Whether the name is one that an account has, not a person: "jroe", "jane.roe", "red-desk3"."""
    return " " not in name and name.isascii() and (name.islower() or any(map(str.isdigit, name)))
