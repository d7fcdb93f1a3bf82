"""Articles as facts to show."""

from __future__ import annotations

import datetime as dt
import unicodedata

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import FULL
from tests.strategies import articles, moments

from articlemeta.models import Article
from articlemeta.models.facts import contributions, facts, moment_words, plain, stations


@given(st.text())
def test_plain_text_steers_no_terminal(text: str) -> None:
    line = plain(text)
    assert all(c in "\u200c\u200d" or not unicodedata.category(c).startswith("C") for c in line)
    assert plain(line) == line.strip() or "  " in line


@pytest.mark.parametrize(
    ("text", "most", "wanted"),
    [
        ("two\n lines\t here ", 0, "two lines here"),
        ("\x1b]0;title\x07red", 0, "]0;titlered"),
        ("abc\u202edef", 0, "abcdef"),
        ("می\u200cخواهم", 0, "می\u200cخواهم"),
        ("abcdef", 4, "abc…"),
        ("abcd", 4, "abcd"),
        ("ab cdef", 4, "ab…"),
    ],
)
def test_plain_text(text: str, most: int, wanted: str) -> None:
    assert plain(text, most) == wanted


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (dt.date(2024, 5, 3), "2024-05-03"),
        (dt.datetime(2024, 5, 3, 10), "2024-05-03 10:00"),
        (dt.datetime(2024, 5, 3, 10, 0, 7), "2024-05-03 10:00:07"),
        (dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC), "2024-05-03 10:00 +00:00"),
        (dt.datetime(2024, 5, 3, 0, 0, 0, 5, tzinfo=dt.UTC), "2024-05-03 00:00 +00:00"),
        (dt.datetime(33, 5, 3, 10), "0033-05-03 10:00"),
    ],
)
def test_moments_in_words(moment: dt.date, words: str) -> None:
    assert moment_words(moment) == words


@given(moments())
def test_every_moment_starts_with_its_day(moment: dt.date | None) -> None:
    if moment is not None:
        assert moment_words(moment).startswith(moment.isoformat()[:10])


def test_a_full_article_has_every_fact_in_the_order_of_the_model() -> None:
    names = [fact.field for fact in facts(FULL)]
    assert names[:3] == ["title", "subtitle", "authors"]
    assert set(names) == {
        name for name in attrs.fields_dict(Article) if name not in {"chain", "evidence", "candidates"}
    }


def test_values_say_what_else_is_known() -> None:
    by_name = {fact.field: fact for fact in facts(FULL)}
    assert [value.text for value in by_name["authors"].values][:2] == ["Jane Roe, Example Press", "Weather Desk"]
    assert [value.note for value in by_name["authors"].values] == [
        "",
        "organization",
        "translator",
        "editor",
        "photographer",
    ]
    assert by_name["license"].values[0].note == "Creative Commons"
    assert by_name["contacts"].values[0].note == "media"
    assert by_name["image_credits"].label == "image credits"


def test_stations_are_told_as_they_happened() -> None:
    assert [(fact.field, fact.values[0].text) for fact in stations(FULL)] == [
        ("original", "Northern Post"),
        ("wire", "Example Press"),
        ("this copy", "Example Weekly"),
    ]
    assert [value.text for value in contributions(FULL)] == ["unnamed source", "Harbour News"]


def test_nothing_has_no_facts() -> None:
    assert facts(Article()) == ()


@given(articles())
def test_every_value_is_on_one_line(article: Article) -> None:
    for fact in (*facts(article), *stations(article)):
        assert fact.values
        assert all("\n" not in value.text + value.note for value in fact.values)
