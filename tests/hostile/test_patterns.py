"""No pattern of the library blows up, whatever it is given: every one is fed texts made of its own pieces."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import re
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

from patterns import attacks, library_patterns, tree_of

PATTERNS = library_patterns()
SIZE = 60_000
LIMIT = 3.0
"""Seconds of this process's own processor time, whatever else the machine does. The dearest pattern that is linear takes
a sixth of that, most take thousandths; one that is quadratic takes longer on any machine of today."""
WORKS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


@contextlib.contextmanager
def stopped_if_it_hangs(limit: float = LIMIT) -> Iterator[None]:
    """Raise once the processor has worked for too long. Waiting for others does not count."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def works_of(name: str) -> list[str]:
    """How the module that holds a pattern uses it; in every way, where its name does not tell."""
    where = name.split(maxsplit=1)[0]
    module, _, variable = where.rpartition(".")
    source = inspect.getsource(importlib.import_module(module))
    used = set(re.findall(rf"\b{variable}\)?\.(\w+)\(", source)).intersection(WORKS)
    passed_on = re.search(rf"\b{variable}\b(?!\)?\.(?:{'|'.join(WORKS)})\(|\s*=|: )", source) is not None
    return sorted(used) if used and not passed_on else ["search", "match"]


def work(pattern: re.Pattern[Any], how: str, text: Any) -> None:
    if how == "sub":
        pattern.sub(text[:0], text)
    elif how == "finditer":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, how)(text)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system cannot stop what hangs")
@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_takes_no_more_than_linear_time(name: str) -> None:
    for text in attacks(PATTERNS[name], SIZE):
        for how in works_of(name):
            with stopped_if_it_hangs():
                work(PATTERNS[name], how, text)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system cannot stop what hangs")
@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"\s+x", r"(?:a|aa)*b", r"a.*b.*c", r"(\w+\s?)+:"])
def test_a_pattern_that_blows_up_is_caught(pattern: str) -> None:
    def feed() -> None:
        for text in attacks(re.compile(pattern), SIZE):
            with stopped_if_it_hangs(LIMIT / 10):
                work(re.compile(pattern), "search", text)

    with pytest.raises(TimeoutError):
        feed()


def unbounded_within(tree: Any, *, inside: bool = False) -> bool:
    """Whether a repeat without end, which gives back what it took, stands within another one."""
    for operation, argument in tree:
        name = str(operation)
        if name in {"MAX_REPEAT", "MIN_REPEAT"}:
            endless = argument[1] > 1_000
            if (endless and inside) or unbounded_within(argument[2], inside=inside or endless):
                return True
        elif name == "BRANCH":
            if any(unbounded_within(branch, inside=inside) for branch in argument[1]):
                return True
        elif name == "SUBPATTERN" and unbounded_within(argument[-1], inside=inside):
            return True
    return False


@pytest.mark.parametrize("name", PATTERNS)
def test_no_repeat_without_end_stands_within_another(name: str) -> None:
    assert not unbounded_within(tree_of(PATTERNS[name]))


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(a+)+", True),
        (r"(?:x(?:a*|b))*", True),
        (r"(?:a+?b)+", True),
        (r"(?:a++)+", False),
        (r"(?:a+)++b", False),
        (r"(?:a{0,9})+", False),
        (r"(?=(?:a+)b)c*", False),
    ],
)
def test_what_stands_within_another_is_found(pattern: str, found: bool) -> None:
    assert unbounded_within(tree_of(re.compile(pattern))) is found
