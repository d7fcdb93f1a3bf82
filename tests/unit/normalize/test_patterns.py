"""Patterns are made once."""

from __future__ import annotations

import re

import pytest

from articlemeta.normalize.patterns import pattern


def test_a_pattern_is_made_once() -> None:
    assert pattern("wa(ve|ter)s?") is pattern("wa(ve|ter)s?")
    assert pattern("wa(ve|ter)s?") is not pattern("wa(ve|ter)")


def test_it_is_what_its_source_says() -> None:
    assert pattern("wa(ve|ter)s?").findall("waves of water") == ["ve", "ter"]
    assert pattern("Wave").search("wave") is None


def test_a_malformed_one_is_an_error() -> None:
    with pytest.raises(re.error):
        pattern("wa(ve")
