"""The sentences around a phrase."""

from __future__ import annotations

import pytest

from articlemeta.printed.sentences import joined_spans, opens_sentence, sentence_ends, sentence_span, sentences_around


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("It rained. Copying is banned. It snowed.", "Copying", "Copying is banned."),
        ("It rained! Is copying banned? Yes.", "copying", "Is copying banned?"),
        ("Copying is banned", "banned", "Copying is banned"),
        ("It rained.\nCopying is banned\nIt snowed.", "Copying", "Copying is banned"),
        ("“Copying is banned.” So it said.", "Copying", "“Copying is banned.”"),
        (
            "Copying by Example Inc. of Oslo is banned. It rained.",
            "banned",
            "Copying by Example Inc. of Oslo is banned.",
        ),
        ("Ask Dr. J. Roe, No. 3, first. It rained.", "Roe", "Ask Dr. J. Roe, No. 3, first."),
        ("It costs 3.50 to copy. It rained.", "costs", "It costs 3.50 to copy."),
        ("下雨了。禁止转载。下雪了。", "转载", "禁止转载。"),
        ("बारिश हुई। नकल वर्जित है। बर्फ गिरी।", "नकल", "नकल वर्जित है।"),
    ],
)
def test_the_sentence_that_holds_a_phrase(text: str, phrase: str, expected: str) -> None:
    start = text.index(phrase)
    assert sentences_around(text, start, start + len(phrase)) == expected


def test_a_phrase_that_runs_on_is_in_two_sentences() -> None:
    text = "It rained. Copying is banned. Ask first. It snowed."
    start, end = sentence_span(text, text.index("banned"), text.index("first"))
    assert text[start:end] == "Copying is banned. Ask first."


def test_without_an_end_only_what_is_near_is_quoted() -> None:
    text = "rain " * 1_000 + "copying" + " snow" * 1_000
    start = text.index("copying")
    found = sentences_around(text, start, start + len("copying"))
    assert "copying" in found
    assert len(found) <= 2 * 300 + len("copying")


def test_ends_are_past_their_full_stops() -> None:
    assert sentence_ends("One. Two! Three") == [4, 9]
    assert sentence_ends("no end at all") == []


def test_stretches_of_a_text_are_joined_once_and_in_order() -> None:
    text = "One. Two. Three. Four."
    assert joined_spans(text, [(17, 22), (0, 4)]) == "One. Four."
    assert joined_spans(text, [(0, 4), (5, 9), (0, 4)]) == "One. Two."
    assert joined_spans(text, []) == ""


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", True),
        ("It rained. ", True),
        ("It rained.\n", True),
        ("It rained (", True),
        ("“", True),
        ("The statement, ", False),
        ("It was ", False),
    ],
)
def test_whether_a_sentence_begins_with_a_phrase(before: str, expected: bool) -> None:
    assert opens_sentence(f"{before}Distributed by Example Wire", len(before)) is expected
