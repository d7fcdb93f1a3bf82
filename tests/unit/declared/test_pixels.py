"""Counters of republications."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.declared.pixels import find_pixels
from articlemeta.signals import Work


def counted_by(body: str) -> list[str | None]:
    return [signal.value.url for signal in find_pixels(page_of(body)) if isinstance(signal.value, Work)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<img src="https://counter.theconversation.com/content/1/count.gif">', ["https://theconversation.com/"]),
        ('<img data-src="//pixel.propublica.org/p.js?u=1">', ["https://propublica.org/"]),
        ('<script src="https://pixel.propublica.org/pixel.js"></script>', ["https://propublica.org/"]),
        ('<img src="https://post.example/?republication-pixel=true&post=1">', ["https://post.example/"]),
        ('<img src="https://post.example/republication-tracker-tool/1">' * 2, ["https://post.example/"]),
        ('<img src="https://stats.example/pixel.gif">', []),
        ('<a href="https://post.example/?republication-pixel=true">how to republish</a>', []),
        ('<img src="/republication-pixel.gif">', ["https://weekly.example/"]),
        (f'<img src="https://post.example/republication-pixel/{"a" * 3000}">', []),
        ("<img>", []),
    ],
)
def test_who_counts(body: str, expected: list[str]) -> None:
    assert counted_by(body) == expected
