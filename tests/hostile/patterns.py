"""Every compiled pattern of the library, and texts made to blow each up."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

import articlemeta
from articlemeta.normalize.patterns import LatePattern

_OPTIONAL = {"articlemeta.__main__", "articlemeta.interop.arrow", "articlemeta.batch.warc"}
_DEPTH = 4
Text = str | bytes
_CATEGORIES = {
    "CATEGORY_SPACE": " ",
    "CATEGORY_DIGIT": "1",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_WORD": " ",
}
_MOST_TIMES = 1_000
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}


def library_patterns() -> dict[str, re.Pattern[Any]]:
    """The patterns that the library's modules hold, in their globals and in what those hold, by where they are."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in pkgutil.walk_packages(articlemeta.__path__, "articlemeta."):
        if module.name not in _OPTIONAL:
            for name, pattern in _patterns_of(importlib.import_module(module.name)):
                if all(pattern is not other for other in found.values()):
                    found[f"{module.name}.{name} {len(found)}"] = pattern
    return found


def _patterns_of(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any]]]:
    made_late = set(re.findall(r"\bpattern\((\w+)\)", inspect.getsource(module)))
    for name, value in vars(module).items():
        if name in made_late and isinstance(value, str):
            yield name, re.compile(value)
        for pattern in _patterns_in(value, _DEPTH):
            yield name, pattern


def _patterns_in(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, LatePattern):
        yield value.made
    elif depth and isinstance(value, Mapping):
        for inner in value.values():
            yield from _patterns_in(inner, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _patterns_in(inner, depth - 1)


def tree_of(pattern: re.Pattern[Any]) -> Any:
    """The pattern as Python's own parser sees it."""
    return importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags & ~re.DEBUG)


def endless_repeats(tree: Any) -> Iterator[Any]:
    """The repeats that may go on to the end of a text and give back what they took.

    Without them what a pattern does at one place of a text hangs on the pattern alone, not on the text's length.
    """
    for operation, argument in tree:
        name = str(operation)
        if name in _REPEATS:
            if argument[1] > _MOST_TIMES and name != "POSSESSIVE_REPEAT":
                yield operation, argument
            yield from endless_repeats(argument[2])
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from endless_repeats(branch)
        elif name in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
            yield from endless_repeats(argument[-1])
        elif name == "ATOMIC_GROUP":
            yield from endless_repeats(argument)


def attacks(pattern: re.Pattern[Any], size: int) -> Iterator[Text]:
    """Long texts that nearly match the pattern, in every way that its repeats allow."""
    tree = tree_of(pattern)
    whole = _sample(tree)
    units = {whole, whole[:-1], whole + "!", " ", "a", "1", ".", *_repeated_samples(tree)} - {""}
    for unit in sorted(units):
        for start in ("", whole[: len(whole) // 2]):
            text = (start + unit * (size // len(unit)))[:size]
            yield text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text


def _repeated_samples(tree: Iterable[Any]) -> Iterator[str]:
    """What each repeat within the pattern repeats, and what each branch says."""
    for operation, argument in tree:
        name = str(operation)
        if name in _REPEATS:
            yield from _bodies(argument[2])
            yield from _repeated_samples(argument[2])
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repeated_samples(branch)
        elif name in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
            yield from _repeated_samples(argument[-1])
        elif name == "ATOMIC_GROUP":
            yield from _repeated_samples(argument)


def _bodies(tree: Any) -> Iterator[str]:
    yield _sample(tree)
    if len(tree) == 1 and str(tree[0][0]) == "BRANCH":
        yield from map(_sample, tree[0][1][1])
    if len(tree) == 1 and str(tree[0][0]) == "SUBPATTERN":
        yield from _bodies(tree[0][1][-1])


def _sample(tree: Iterable[Any]) -> str:
    """A text that the pattern matches, as short as it may be."""
    return "".join(_sample_of(str(operation), argument) for operation, argument in tree)


def _sample_of(name: str, argument: Any) -> str:
    match name:
        case "LITERAL":
            found = chr(argument)
        case "ANY" | "NOT_LITERAL":
            found = "a" if argument != ord("a") else "b"
        case "IN":
            found = _member(argument)
        case "BRANCH":
            found = _sample(argument[1][0])
        case "SUBPATTERN":
            found = _sample(argument[-1])
        case "ATOMIC_GROUP":
            found = _sample(argument)
        case _ if name in _REPEATS:
            found = _sample(argument[2]) * min(max(1, argument[0]), 50)
        case _:
            found = ""
    return found


def _member(members: list[Any]) -> str:
    kind, value = members[0]
    if str(kind) == "NEGATE":
        excluded = [pair for pair in members[1:] if str(pair[0]) != "CATEGORY"]
        return next(c for c in "ab1 .,(§" if not any(_holds(pair, c) for pair in excluded))
    if str(kind) == "CATEGORY":
        return _CATEGORIES[str(value)]
    return chr(int(value) if str(kind) == "LITERAL" else int(value[0]))


def _holds(member: Any, character: str) -> bool:
    kind, value = member
    if str(kind) == "LITERAL":
        return bool(value == ord(character))
    return bool(value[0] <= ord(character) <= value[1])
