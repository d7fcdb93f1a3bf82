"""Holders' names, one or several in a stretch of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.strategies import notice_lines

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.holders import may_be_holder, split_holders
from articlemeta.printed.copyrights import notice_words

WORDS = notice_words(default_lexicon().for_language("en"))


@pytest.mark.parametrize(
    ("name", "holders"),
    [
        ("Example Media", ["Example Media"]),
        ("Time & Tide, Inc., Example Media", ["Time & Tide, Inc.", "Example Media"]),
        ("Muster + Beispiel GmbH & Co. KG", ["Muster + Beispiel GmbH & Co. KG"]),
        ("Foo GmbH und Bar AG", ["Foo GmbH", "Bar AG"]),
        ("Foo und Bar GmbH", ["Foo und Bar GmbH"]),
        ("Ministry for Work, Health and Sport", ["Ministry for Work, Health and Sport"]),
        ("Example Ltd, 12 Quay Street, Harbour Town", ["Example Ltd"]),
        ("Example, Hamburg, Germany", ["Example"]),
        ("Example Media (registered in 1990)", ["Example Media"]),
    ],
)
def test_one_or_several(name: str, holders: list[str]) -> None:
    assert split_holders(name, WORDS) == holders


@pytest.mark.parametrize(
    ("name", "can"),
    [
        ("Example", True),
        ("X" * 200, False),
        ("GmbH", False),
        ("2020", False),
        ("12 Quay Street", False),
        ("Hafenweg 3", False),
        ("Hafenstr. 3", False),
        ("Quay Street", True),
        ("20 Stunden", True),
        ("Sample 24", True),
    ],
)
def test_what_can_be_a_holder(name: str, can: bool) -> None:
    assert may_be_holder(name, WORDS) is can


@given(notice_lines())
def test_holders_are_words_of_the_name(name: str) -> None:
    for holder in split_holders(name, WORDS):
        assert len(holder) <= len(name) + name.count(",")
