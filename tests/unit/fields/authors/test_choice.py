"""What is declared weighed against what is printed, with the reason of each choice."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, TITLE, page_of

from articlemeta.declared.gather import gather_declared
from articlemeta.fields.authors.choice import Choice
from articlemeta.fields.authors.judge import Judge
from articlemeta.fields.reading import Reading
from articlemeta.lexicon import default_lexicon
from articlemeta.models import Source
from articlemeta.normalize.byline_words import byline_words
from articlemeta.signals import Signals

LEXICON = default_lexicon()
BOOK = LEXICON.for_language("en")


def choice(
    body: str = "",
    author: str = "",
    *,
    under: str = "",
    kind: str = "Person",
    more: str = "",
    publisher: str = "Example Weekly",
) -> Choice:
    listed = ", ".join(f'{{"@type": "{kind}", "name": "{name}"}}' for name in author.split("; ") if name)
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm closes harbour", '
        f'"author": [{listed}]}}</script>'
    )
    page = page_of(body, script + more, under=PROSE * 3 + under)
    reading = Reading(
        page=page, signals=Signals.gather(gather_declared(page)), lexicon=LEXICON, book=BOOK, language="en"
    )
    judge = Judge(reading, byline_words(BOOK), TITLE, Source(name=publisher, domain="weekly.example"))
    return Choice(judge, judge.declared())


def made(body: str = "", author: str = "", *, under: str = "", kind: str = "Person") -> tuple[list[str], str]:
    chosen, reason = choice(body, author, under=under, kind=kind).made()
    return [heard.text for heard in chosen], reason


BYLINE = "<p>By Jane Roe</p>"
AGREED = "declared and printed as the byline"


@pytest.mark.parametrize(
    ("body", "author", "expected", "reason"),
    [
        (BYLINE, "Jane Roe", ["Jane Roe"], AGREED),
        (BYLINE, "jane.roe", ["Jane Roe"], AGREED),
        (BYLINE, "Jane Roe; Max Poe", ["Jane Roe", "Max Poe"], AGREED),
        ("<p>By Jane Roe and Max Poe</p>", "Jane Roe", ["Jane Roe", "Max Poe"], AGREED),
        (BYLINE, "", ["Jane Roe"], "printed as the byline"),
        (BYLINE, "jdoe2", ["Jane Roe"], "printed as the byline"),
        (BYLINE, "Max Poe", ["Jane Roe"], "printed as the byline"),
        ("", "Jane Roe", ["Jane Roe"], "declared"),
    ],
)
def test_around_the_headline(body: str, author: str, expected: list[str], reason: str) -> None:
    assert made(body, author) == (expected, reason)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>By Jane Roe</p><p>By Max Poe</p>", ["Jane Roe", "Max Poe"]),
        ("<p>By Jane Roe</p><p>Sea</p><p>Wind</p><p>By Max Poe</p>", ["Jane Roe"]),
        ("<p>By Jane Roe</p><p class='byline'>Max Poe</p>", ["Jane Roe"]),
        ("<p class='byline'>Jane Roe</p><p class='byline'>Max Poe</p>", ["Jane Roe", "Max Poe"]),
        ("<p>By Reuters</p><p class='byline'>Jane Roe</p>", ["Jane Roe"]),
        ("<p>Jane Roe</p>", ["Jane Roe"]),
        ("<p>Weather Roe</p>", []),
    ],
)
def test_which_printed_names_stand_together(body: str, expected: list[str]) -> None:
    assert made(body)[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p class='byline'>Jane Roe</p><p class='byline'>Max Poe</p>", ["Jane Roe"]),
        ("<p class='byline'>Jane Roe, Max Poe</p>", ["Jane Roe", "Max Poe"]),
        ("<p>By Jane Roe and Rope Institute</p>", ["Jane Roe", "Rope Institute"]),
        ("<p>By Jane Roe and Example Weekly</p>", ["Jane Roe"]),
    ],
)
def test_who_stands_beside_a_declared_name(body: str, expected: list[str]) -> None:
    assert made(body, "Jane Roe") == (expected, AGREED)


def test_a_name_of_two_words_goes_before_one_of_one_word() -> None:
    assert made("<p class='byline'>Jane</p><p class='byline'>Max Poe</p>")[0] == ["Max Poe"]


def test_a_name_that_is_printed_otherwise_confirms_the_list_that_declares_it() -> None:
    line = "<p>What the skipper told Jane Roe on Monday morning</p>"
    assert made(line, "Jane Roe; Max Poe; desk2") == (["Jane Roe", "Max Poe"], "declared and printed")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p><a href='/author/jane-roe'>Jane Roe</a></p>", ["Jane Roe"]),
        ("<p class='byline'>Jane Roe</p>", ["Max Poe"]),
        ("<p>Jane Roe</p>", ["Max Poe"]),
    ],
)
def test_against_another_declared_name_a_byline_needs_a_word_or_a_link(body: str, expected: list[str]) -> None:
    assert made(body, "Max Poe")[0] == expected


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("Jane Roe", "", ["Jane Roe"]),
        ("Quay Gazette of Roe", "", []),
        ("Jane", "", []),
        ("Jane", "<p>By Jane</p>", ["Jane"]),
    ],
)
def test_a_person_may_be_called_as_the_site_is(name: str, body: str, expected: list[str]) -> None:
    assert [heard.text for heard in choice(body, name, publisher=name).made()[0]] == expected


def test_at_an_end_of_the_text() -> None:
    assert made(under=BYLINE) == (["Jane Roe"], "printed at an end of the text")
    assert made(author="Jane Roe", under=BYLINE) == (["Jane Roe"], AGREED)


def test_the_byline_around_the_headline_goes_first() -> None:
    assert made("<p>By Max Poe</p>", under=BYLINE)[0] == ["Max Poe"]
    assert made("<p>By Max Poe</p>", "Jane Roe", under=BYLINE) == (["Jane Roe"], AGREED)


def test_the_end_is_looked_at_only_where_it_is_needed() -> None:
    one = choice(BYLINE, "Jane Roe", under="<p>By Max Poe</p>")
    one.made()
    assert [heard.text for heard in one.judge.printed()] == ["Jane Roe"]


def test_an_account_that_nothing_prints_is_nobody() -> None:
    assert made(author="desk2")[0] == []
    assert made(author="Jane Roe")[0] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("body", "author", "expected"),
    [
        ("<p>By Rope Institute</p>", "Rope Institute", ["Rope Institute"]),
        ("", "Rope Institute", ["Rope Institute"]),
        ("", "Example Weekly", []),
        ("<p>By Example Weekly</p>", "Example Weekly", ["Example Weekly"]),
        (BYLINE, "Rope Institute", ["Jane Roe"]),
    ],
)
def test_organisations(body: str, author: str, expected: list[str]) -> None:
    assert made(body, author, kind="Organization")[0] == expected


def test_what_only_names_the_maker_of_the_page_is_not_believed() -> None:
    page = '<script type="application/ld+json">{"@type": "WebPage", "author": {"@type": "Person", "name": "Max Poe"}}</script>'
    assert [heard.text for heard in choice(more=page).made()[0]] == []
    assert [heard.text for heard in choice(BYLINE, more=page).made()[0]] == ["Jane Roe"]


def test_a_translator_goes_with_the_author_beside_them() -> None:
    near = f"{BYLINE}<p>Translated by Max Poe</p>"
    assert made(near)[0] == ["Jane Roe", "Max Poe"]
    assert made(BYLINE, under="<p>Translated by Max Poe</p>")[0] == ["Jane Roe"]


def test_nobody_is_named() -> None:
    assert made()[0] == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Torvald Quay 3 May 2024</p>", ["Torvald Quay"]),
        ("<p>Torvald Quay</p><p class='date'>3 May 2024</p>", ["Torvald Quay"]),
        ("<p>Torvald van Quay | 3 May 2024</p>", ["Torvald van Quay"]),
        ("<p>Torvald Quay May 3, 2024 at 10:30 IST</p>", ["Torvald Quay"]),
        ("<p>Torvald Quay</p>", []),
        ("<p>Torvald Quay 3 May 2024 Tormore</p>", []),
        ("<p>Harbour Quay 3 May 2024</p>", []),
        ("<p>Wind</p><p>Rain</p><p>Snow</p><p>Torvald Quay 3 May 2024</p>", []),
        ("<p class='tags'>Torvald Quay 3 May 2024</p>", []),
    ],
)
def test_a_rare_name_signs_with_the_date_right_under_the_headline(body: str, expected: list[str]) -> None:
    assert made(body)[0] == expected


def test_where_another_is_declared_a_rare_name_with_the_date_signs_nothing() -> None:
    line = "<p>Torvald Quay 3 May 2024</p>"
    assert made(line, "Max Poe")[0] == ["Max Poe"]
    assert made(line, "Example Weekly", kind="Organization")[0] == ["Torvald Quay"]


REPORTED = "OSLO (AP) - JANE ROE - The harbour stayed closed on Thursday while the wind blew over the quay."


@pytest.mark.parametrize(
    ("opening", "body", "author", "expected"),
    [
        (REPORTED, "<p>Associated Press</p>", "Associated Press", ["Jane Roe"]),
        (REPORTED.replace("JANE ROE - ", ""), "<p>Associated Press</p>", "Associated Press", ["Associated Press"]),
    ],
)
def test_who_reports_in_an_agency_s_dateline_goes_before_the_agency(
    opening: str, body: str, author: str, expected: list[str]
) -> None:
    assert made(f"{body}<p>{opening}</p>", author, kind="Organization")[0] == expected


SCHOLAR = "Jane Roe, Lecturer, Example University"


@pytest.mark.parametrize(
    ("body", "under", "expected"),
    [
        ("Associated Press", SCHOLAR, ["Jane Roe"]),
        ("Associated Press", f"{SCHOLAR}.", ["Associated Press"]),
        ("Associated Press", "Jane Roe, Lecturer, Tormore", ["Associated Press"]),
        ("Associated Press", "Jane Roe is a freelance reporter who lives by the river.", ["Associated Press"]),
        ("Example Weekly", SCHOLAR, ["Jane Roe"]),
        ("Example Weekly", f"{SCHOLAR}.", []),
    ],
)
def test_who_signs_with_a_place_of_work_goes_before_an_agency_and_the_publisher(
    body: str, under: str, expected: list[str]
) -> None:
    assert made(f"<p>{body}</p>", body, under=f"<p>{under}</p>", kind="Organization")[0] == expected
