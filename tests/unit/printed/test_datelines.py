"""The opening of a text, taken apart: place, date, agencies."""

from __future__ import annotations

import pytest
from lxml import html

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.printed.datelines import PrintedDateline, find_dateline, find_dateline_credits

AGENCIES = default_lexicon().agencies
TEXT = (
    "<p>The nets came in full on Monday, and nobody could say why the herring had turned so early in the year.</p>" * 4
)


def dateline(opening: str, language: str = "en", title: str = "Nets on the quay") -> PrintedDateline | None:
    page = read_page(html.document_fromstring(f"<h1>{title}</h1><p>{opening}The nets came in full.</p>{TEXT}"))
    return find_dateline(page, AGENCIES, language=language)


@pytest.mark.parametrize(
    ("opening", "language", "place", "date", "agencies"),
    [
        ("PARIS, May 3 (Reuters) - ", "en", "PARIS", "May 3", ["REUTERS"]),
        ("PARIS — ", "en", "PARIS", None, []),
        ("LONDON/PARIS (AP) — ", "en", "LONDON/PARIS", None, ["AP"]),
        ("(Reuters) - ", "en", None, None, ["REUTERS"]),
        ("ANKARA (AA) - ", "en", "ANKARA", None, ["AA"]),
        ("LONDON: Reuters - ", "en", "LONDON", None, ["REUTERS"]),
        ("Reuters, London — ", "en", "London", None, ["REUTERS"]),
        ("London (CNN) ", "en", "London", None, ["CNNW"]),
        ("Berlin (dpa/AFP) - ", "de", "Berlin", None, ["DPA", "AFP"]),
        ("BERLIN dpa | ", "de", "BERLIN", None, ["DPA"]),
        ("Wien – (APA) ", "de", "Wien", None, ["APA"]),
        ("МОСКВА, 29 июня. /ТАСС/. ", "ru", "МОСКВА", "29 июня", ["TASS"]),
        ("(서울=연합뉴스) ", "ko", "서울", None, ["YONHAP"]),
    ],
)
def test_a_dateline_is_taken_apart(
    opening: str, language: str, place: str | None, date: str | None, agencies: list[str]
) -> None:
    found = dateline(opening, language)
    assert found is not None
    assert (found.place, found.date, [agency.id for agency in found.agencies]) == (place, date, agencies)


@pytest.mark.parametrize(
    "opening",
    [
        "Reuters, the agency, said on Monday - and nobody else did - that it rained. ",
        "The spokesman (AP) was not there. ",
        "Petra Roe. That was the name on the door. ",
        "(Photo by Jane Roe/AP) ",
        "On Monday, the AP said - wrongly - that it rained. ",
        "",
    ],
)
def test_what_opens_a_sentence_is_none(opening: str) -> None:
    assert dateline(opening) is None


def test_an_agency_that_the_headline_names_needs_brackets() -> None:
    assert dateline("LONDON, Reuters - ", title="Reuters moves to the quay") is None
    assert dateline("LONDON (Reuters) - ", title="Reuters moves to the quay") is not None


def test_a_release_carries_its_day_and_an_agency_s_text_does_not() -> None:
    (release,) = find_dateline_credits(dateline("TORMORE, May 3, 2024 /PRNewswire/ -- "))
    assert (release.means, release.date) == ("distributor", "May 3, 2024")
    (wire,) = find_dateline_credits(dateline("PARIS, May 3, 2024 (Reuters) - "))
    assert (wire.means, wire.date) == ("wire", None)


def test_the_text_behind_it_begins_where_it_ends() -> None:
    found = dateline("PARIS, May 3 (Reuters) - ")
    assert found is not None
    assert found.block.text[found.end :].strip() == "The nets came in full."
