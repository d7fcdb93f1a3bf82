"""What must be in a text before a template is tried on it: never too much, and as telling as can be."""

from __future__ import annotations

import pytest

from articlemeta.errors import LexiconError
from articlemeta.lexicon.template import required_words


@pytest.mark.parametrize(
    ("template", "needed"),
    [
        ("(this|that) (story|report) was first told", {"this story was first told", "that report was first told"}),
        ("first [and|or] told", {"first"}),
        ("told by {source}", {"told by"}),
        ("reader's digest", {"reader"}),
        ("told (at|on the) fair", {"told at fair", "told on the fair"}),
        ("[now] retold here", {"retold here"}),
    ],
)
def test_words_in_a_row_are_needed_together(template: str, needed: set[str]) -> None:
    assert any(needed <= group for group in required_words(template))


def test_the_most_telling_words_come_first() -> None:
    assert required_words("to {name} republished")[0] == {"republished"}


def test_words_beside_signs_and_slots_stand_alone() -> None:
    assert set(required_words("told: {source} elsewhere")) == {frozenset({"told"}), frozenset({"elsewhere"})}


def test_without_spaces_they_are_parts() -> None:
    assert required_words("(来源|出处){source}", spaceless=True) == (frozenset({"来源", "出处"}),)


def test_too_many_ways_are_not_joined() -> None:
    many = "(a1|a2|a3|a4|a5|a6|a7|a8|a9)"
    assert max(map(len, required_words(f"{many} {many} told"))) <= 64


def test_a_template_without_words_is_refused() -> None:
    with pytest.raises(LexiconError, match="at least one word"):
        required_words("{source} [via]")
