"""One phrase: what a text must hold before it is tried, where it stands, and what its slots hold."""

from __future__ import annotations

import pytest

from articlemeta.errors import LexiconError
from articlemeta.lexicon.phrase import Entry, Phrase, PhraseMatch, make_phrase


def entry(template: str, language: str = "en") -> Entry:
    return Entry.of(Phrase(id="x", means="original", template=template, language=language))


def found(template: str, text: str, language: str = "en") -> list[PhraseMatch]:
    return list(entry(template, language).find(text, text.lower()))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("First told in Quay Weekly", "Quay Weekly"),
        ("first told in “Quay Weekly”.", "Quay Weekly"),
        ("It was first told in: Quay Weekly;", "Quay Weekly"),
        ("first told in «Quay Weekly»", "Quay Weekly"),
    ],
)
def test_a_slot_is_without_the_signs_around_it(text: str, source: str) -> None:
    (match,) = found("first told in[:] {source}", text)
    assert match.text("source") == source
    start, end = match.slots["source"]
    assert text[start:end] == source


def test_a_slot_that_the_text_leaves_out_holds_nothing() -> None:
    (match,) = found("first told (by {author}|in {source})", "First told in Quay Weekly")
    assert (match.text("author"), match.text("source")) == (None, "Quay Weekly")
    assert match.text("page") is None


def test_a_match_quotes_the_text_as_it_is_written() -> None:
    text = "It was FIRST  told by Jane Roe."
    (match,) = found("first told", text)
    assert match.quote == "FIRST  told"
    assert text[match.start : match.end] == match.quote


def test_each_place_is_found_up_to_a_limit() -> None:
    assert len(found("first told", "first told, first told")) == 2
    assert len(found("first told", "first told, " * 50)) == 8


@pytest.mark.parametrize(
    ("flat", "expected"),
    [
        ("it was first told by the sea", True),
        ("it was first shown by the sea", True),
        ("it was told first", False),
        ("by the sea", False),
        ("", False),
    ],
)
def test_what_a_text_must_hold(flat: str, expected: bool) -> None:
    assert entry("first (told|shown) by {source}").may_stand_in(flat) is expected


def test_it_is_looked_up_by_its_most_telling_words() -> None:
    assert entry("the story was republished").keys == {"republished"}
    assert entry("来源{source}", "zh").keys == {"来源"}


def test_a_pattern_is_made_once() -> None:
    one = entry("first told")
    assert one.pattern is one.pattern
    assert one.pattern.search("first told")


@pytest.mark.parametrize(("language", "expected"), [("zh", True), ("ja", True), ("en", False), ("any", False)])
def test_scripts_without_spaces(language: str, expected: bool) -> None:
    assert Phrase(id="x", means="wire", template="x", language=language).spaceless is expected


ENTRY = {"id": "en.first", "means": "original", "template": "first told in {source}"}


def test_a_table_s_entry_becomes_a_phrase() -> None:
    made = make_phrase({**ENTRY, "zones": ["foot"], "kind": "line", "conditions": ["link"]}, language="en", where="t")
    assert (made.id, made.means, made.template) == ("en.first", "original", "first told in {source}")
    assert (made.language, made.zones) == ("en", ("foot",))
    assert dict(made.data) == {"kind": "line", "conditions": ("link",)}


def test_examples_are_for_the_tests_alone() -> None:
    made = make_phrase(
        {**ENTRY, "example": {"text": "x"}, "examples": [], "near_miss": "y", "near_misses": ["z"]},
        language="en",
        where="t",
    )
    assert dict(made.data) == {}


def test_an_entry_may_be_of_another_language_than_its_table() -> None:
    assert make_phrase({**ENTRY, "language": "any"}, language="en", where="t").language == "any"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": None}, "“id” is missing or is no text"),
        ({"means": ""}, "“means” is missing or is no text"),
        ({"template": 5}, "“template” is missing or is no text"),
        ({"zones": "foot"}, "“zones” must be a text or a list of texts"),
        ({"conditions": [1]}, "“conditions” must be a text or a list of texts"),
        ({"kind": True}, "“kind” must be a text or a list of texts"),
    ],
)
def test_an_entry_that_is_none_is_told_with_its_place(change: dict[str, object], told: str) -> None:
    with pytest.raises(LexiconError) as caught:
        make_phrase({**ENTRY, **change}, language="en", where="en.toml")
    assert told in str(caught.value)
    assert "en.toml" in str(caught.value)


def test_a_malformed_template_is_told() -> None:
    with pytest.raises(LexiconError):
        entry("first (told")
