"""Reservations against machines are reported as they stand."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.declared.rights import find_reservations


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="robots" content="index, noai, noimageai">', [("meta.robots", "noai, noimageai")]),
        ('<meta name="ROBOTS" content="NOAI">', [("meta.robots", "noai")]),
        ('<meta name="tdm-reservation" content="1">', [("meta.tdm-reservation", "1")]),
        (
            '<link rel="license" type="application/rsl+xml" href="https://weekly.example/rsl.xml">',
            [("link.rsl", "https://weekly.example/rsl.xml")],
        ),
        ('<meta name="tdm-reservation" content="0">', []),
        ('<meta name="tdm-reservation" content="yes">', []),
        ('<meta name="robots" content="index, follow, noarchive">', []),
        ('<meta name="description" content="noai">', []),
        ('<link rel="license" type="text/html" href="/licence">', []),
        ('<link rel="license" type="application/rsl+xml" href="">', []),
    ],
)
def test_reservations(head: str, expected: list[tuple[str, str]]) -> None:
    assert [(signal.rule, signal.text) for signal in find_reservations(page_of(head=head))] == expected
