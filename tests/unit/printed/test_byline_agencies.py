"""Agencies that stand where the author stands."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.byline_agencies import credits_picture, find_byline_agencies, names_photographer
from articlemeta.printed.provenance import Credit, Reader
from articlemeta.printed.rooms import rooms_of

LEXICON = default_lexicon()


def credits_of(over: str, language: str = "en", *, people: frozenset[str] = frozenset()) -> list[Credit]:
    reader = Reader(index=LEXICON.agencies, language=language)
    book = LEXICON.for_language(language)
    return list(find_byline_agencies(rooms_of(page_of(over)), book, reader, people=people))


def told(over: str, language: str = "en", *, people: frozenset[str] = frozenset()) -> list[tuple[str, str | None]]:
    return [(credit.means, credit.source) for credit in credits_of(over, language, people=people)]


REUTERS = [("wire", "Reuters")]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "By Reuters", REUTERS),
        ("en", "Reuters", REUTERS),
        ("en", "Source: Reuters", REUTERS),
        ("en", "Reuters | 3 May 2021", REUTERS),
        ("en", "By Reuters and AFP", [*REUTERS, ("wire", "Agence France-Presse")]),
        ("en", "By Jane Roe, Associated Press", [("wire", "Associated Press")]),
        ("en", "PTI Mumbai", [("wire", "Press Trust of India")]),
        ("en", "By PR Newswire", [("distributor", "PR Newswire")]),
        ("en", "© 2021 Reuters", REUTERS),
        ("da", "Af Ritzau", [("wire", "Ritzau")]),
        ("zh", "新华社记者 王明", [("wire", "Xinhua News Agency")]),
        ("en", "By Jane Roe", []),
        ("en", "Photo: Reuters", []),
        ("en", "the Reuters", []),
        ("en", "Harbour: Reuters and its correspondents of the coast", []),
        ("en", "Jane Roe/AFP", []),
        ("en", "© Jane Roe/AFP", []),
        ("en", "Reuters has opened an office by the harbour, and its chief says that the storm is none of his", []),
    ],
)
def test_who_stands_where_the_author_stands(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"<p>{line}</p>", language) == expected


def test_a_label_may_stand_in_the_line_before() -> None:
    assert told("<div>Source</div><div>Reuters and Example Weekly of the harbour</div>") == REUTERS


def test_where_somebody_wrote_the_text_an_agency_alone_made_a_picture() -> None:
    assert told("<p>Reuters</p>", people=frozenset({"Jane Roe"})) == []
    assert told("<p>By Reuters</p>", people=frozenset({"Jane Roe"})) == REUTERS
    assert told("<p>Jane Roe, Reuters</p>", people=frozenset({"Jane Roe"})) == REUTERS


def test_who_is_named_in_a_caption_too_made_the_picture() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Waves. {}</figcaption></figure>"
    assert told(f"{figure.format('Reuters')}<p>Reuters</p>") == []
    assert told(f"{figure.format('Reuters')}<p class='byline'>Reuters</p>") == REUTERS


def test_where_the_markup_calls_it_a_byline_a_stroke_parts_person_and_agency() -> None:
    assert told("<p>Jane Roe / AP</p>") == []
    assert told("<p class='byline'>Jane Roe / AP</p>") == [("wire", "Associated Press")]
    assert told("<p class='byline'>© Jane Roe / AP</p>") == []


def test_a_long_line_is_no_byline() -> None:
    assert told(f"<p>By Reuters, {'with the help of many of the coast, ' * 4}</p>") == []


def test_the_markup_may_call_a_line_the_byline() -> None:
    line = "Jane Roe Bloomberg News"
    assert told(f"<p>{line}</p>") == []
    assert told(f"<p class='byline'>{line}</p>") == [("wire", "Bloomberg News")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe with AFP", [("contributor", "Agence France-Presse")]),
        ("By Reuters with AFP", [("contributor", "Agence France-Presse"), ("wire", "Reuters")]),
        ("With AFP", [("contributor", "Agence France-Presse")]),
    ],
)
def test_who_gave_a_part(line: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"<p class='byline'>{line}</p>") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Roe | The Example Times (TNS)", "The Example Times"),
        ("Jane Roe The Example Times/TNS", "The Example Times"),
        ("Jane Roe | TNS", None),
        ("Jane Roe | The Example Times (AP)", None),
    ],
)
def test_a_syndicate_passes_on_the_text_of_a_newspaper(line: str, expected: str | None) -> None:
    found = [c.source for c in credits_of(f"<p class='byline'>{line}</p>") if c.rule == "byline.newspaper"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe for Example Weekly", "Example Weekly"),
        ("Jane Roe for Example Weekly", None),
        ("By Jane Roe", None),
        ("By Jane Roe for a week that nobody in the town will soon forget", None),
        ("By Jane for Example Weekly", None),
    ],
)
def test_whom_somebody_wrote_for(line: str, expected: str | None) -> None:
    assert told(f"<p>{line}</p>") == ([("original", expected)] if expected else [])


def test_whom_somebody_wrote_for_may_be_linked() -> None:
    (found,) = credits_of('<p>By Jane Roe for <a href="https://example.org/">Example Weekly</a></p>')
    assert (found.url, found.linked) == ("https://example.org/", "Example Weekly")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("© Jane Roe/AFP", True),
        ("PAP/ Jan Kowalski", True),
        ("© 2021 Reuters", False),
        ("Jane Roe", False),
        ("dpa/AFP", False),
        ("Business/Money", False),
    ],
)
def test_a_person_and_an_agency_with_a_stroke_between_them_made_a_picture(line: str, expected: bool) -> None:
    assert credits_picture(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Words: Jane Roe Pictures: Max Poe, AAP", []),
        ("Words: Jane Roe, AAP Pictures: Max Poe", [("wire", "Australian Associated Press")]),
        ("Words: Jane Roe, AAP", [("wire", "Australian Associated Press")]),
    ],
)
def test_whose_pictures_they_are_says_nothing_of_the_text(line: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"<p class='byline'>{line}</p>") == expected


@pytest.mark.parametrize("line", ["JANE ROE Example Weekly (TNS)", "By JANE ROE Example Weekly (TNS)"])
def test_a_newspaper_stands_behind_a_name_in_capitals(line: str) -> None:
    found = [c.source for c in credits_of(f"<p class='byline'>{line}</p>") if c.rule == "byline.newspaper"]
    assert found == ["Example Weekly"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Roe / AP", True),
        ("Jane Roe/AFP", True),
        ("Reuters / AFP", False),
        ("Jane Roe / Max Poe / AP", False),
        ("boats on the quay / AP", False),
        ("Jane Roe", False),
    ],
)
def test_a_person_and_one_party_behind_a_label_of_a_source_made_a_picture(line: str, expected: bool) -> None:
    assert names_photographer(line) is expected


def test_behind_a_label_of_a_source_a_photographer_stands_for_no_agency() -> None:
    assert told("<p>Source: Jane Roe / AP</p>") == []
    assert told("<p>Source: Reuters / AFP</p>") == [*REUTERS, ("wire", "Agence France-Presse")]
