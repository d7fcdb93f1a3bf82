"""Quotations: which words a text only talks about."""

from __future__ import annotations

import pytest

from articlemeta.normalize.quotations import is_talked_about, without_quotations


@pytest.mark.parametrize(
    ("before", "said", "after", "expected"),
    [
        ("The label read “", "all rights reserved", "” in small print.", True),
        ('The label read "errors may occur and ', "we accept no liability", '", which was rejected.', True),
        ("Das Schild sagt „", "Nachdruck ist verboten", "“, sonst nichts.", True),
        ("The post was marked “", "sponsored by” for less than half a second", ".", True),
        ("“", "All rights reserved", "”", False),
        ("The so-called “", "affiliate-links” bring us a commission", " when you buy.", False),
        ("“Long”, he said. ", "All rights reserved", ", said the label.", False),
        ("He said “", "all rights reserved", " and left the room.", True),
        ("He said “no more and ", "all rights reserved", " and left the room.", False),
        ("幕が広げられた。「", "無断転載", "大歓迎」。会場が笑った。", True),
        ("", "", "", False),
    ],
)
def test_words_in_quotes_are_talked_about(before: str, said: str, after: str, expected: bool) -> None:
    assert is_talked_about(before + said + after, len(before)) is expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The label said “all rights reserved” in print.", "The label said   in print."),
        ("“All rights reserved”", "“All rights reserved”"),
        ("So-called “affiliate-links” are marked.", "So-called “affiliate-links” are marked."),
        ("„Nachdruck ist verboten“ stand da.", "  stand da."),
    ],
)
def test_what_is_left_without_quotations(text: str, left: str) -> None:
    assert without_quotations(text) == left
