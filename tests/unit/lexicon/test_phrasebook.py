"""Only phrases whose words are there are tried, and all that stand there are found."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.lexicon.phrase import Entry, Phrase, make_phrase
from articlemeta.lexicon.phrasebook import Phrasebook


def book(*phrases: Phrase, lists: dict[str, frozenset[str]] | None = None) -> Phrasebook:
    return Phrasebook("en", [Entry.of(phrase) for phrase in phrases], lists or {})


def phrase(name: str, template: str, means: str = "original", language: str = "en") -> Phrase:
    return Phrase(id=name, means=means, template=template, language=language)


def ids(found: Iterable[object]) -> list[str]:
    return [match.phrase.id for match in found]  # type: ignore[attr-defined]


FIRST = phrase("first", "first published (in|by) {source}")
COURTESY = phrase("courtesy", "courtesy of {source}", means="wire")
CHINESE = phrase("wide", "转自{source}", language="zh")
BOOK = book(FIRST, COURTESY, CHINESE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First published in Quay Weekly.", ["first"]),
        ("Courtesy of Quay Weekly. FIRST  PUBLISHED by Harbour News", ["first", "courtesy"]),
        ("published first in Quay Weekly", []),
        ("本文转自海报", ["wide"]),
        ("", []),
    ],
)
def test_phrases_come_in_the_order_of_their_tables(text: str, expected: list[str]) -> None:
    assert ids(BOOK.find(text)) == expected


def test_only_what_means_something_wanted() -> None:
    text = "Courtesy of Quay Weekly; first published by Harbour News"
    assert ids(BOOK.find(text, frozenset({"wire"}))) == ["courtesy"]


def test_a_match_tells_where_and_what() -> None:
    text = "It was first published in “Quay Weekly”."
    (found,) = BOOK.find(text)
    assert (found.quote, found.text("source")) == ("first published in “Quay Weekly”", "Quay Weekly")
    assert found.text("date") is None


def test_each_place_is_found_up_to_a_limit() -> None:
    assert len(ids(BOOK.find("courtesy of A; " * 3))) == 3
    assert len(ids(BOOK.find("courtesy of A; " * 300))) < 20


def test_word_lists_are_asked_for_by_name() -> None:
    words = book(lists={"jobs": frozenset({"editor"})})
    assert words.words("jobs") == {"editor"}
    assert words.words("towns") == frozenset()


@given(
    st.lists(st.sampled_from("first published in by courtesy of Quay 转自 海 . ; \n".split(" ")), max_size=14).map(
        " ".join
    )
)
def test_the_index_hides_no_phrase(text: str) -> None:
    alone = {one.id for one in BOOK.phrases if Entry.of(one).pattern.search(text.lower())}
    assert set(ids(BOOK.find(text))) == alone


def test_an_entry_of_a_table_becomes_a_phrase() -> None:
    entry = {
        "id": "a",
        "means": "disclaimer",
        "template": "a b",
        "kind": "opinion",
        "zones": ["foot"],
        "near_miss": "x",
    }
    made = make_phrase(entry, language="fr", where="x")
    assert (made.language, made.zones, dict(made.data)) == ("fr", ("foot",), {"kind": "opinion"})
