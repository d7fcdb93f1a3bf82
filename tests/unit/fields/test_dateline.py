"""Datelines, printed before declared."""

from __future__ import annotations

import datetime as dt

import pytest

from articlemeta import Article, parse
from articlemeta.models import Basis, Dateline

TEXT = (
    "<p>The nets came in full on Monday, and nobody could say why the herring had turned so early in the year.</p>" * 4
)


def read(opening: str = "", declared: str = "", language: str = "en") -> Article:
    head = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Nets", "dateline": "{declared}"}}'
        "</script>"
    )
    return parse(
        f'<html lang="{language}"><head><title>Nets</title>{head if declared else ""}</head><body><h1>Nets</h1>'
        f"<p>{opening}The nets came in full.</p>{TEXT}</body></html>"
    )


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (
            "PARIS, May 3, 2024 (Reuters) - ",
            Dateline(place="PARIS", agency="Reuters", date=dt.date(2024, 5, 3), text="PARIS, May 3, 2024 (Reuters) -"),
        ),
        ("PARIS, May 3 (Reuters) - ", Dateline(place="PARIS", agency="Reuters", text="PARIS, May 3 (Reuters) -")),
        ("PARIS — ", Dateline(place="PARIS", text="PARIS —")),
        ("(AP) — ", Dateline(agency="Associated Press", text="(AP) —")),
        ("LONDON/PARIS (AP) — ", Dateline(place="LONDON/PARIS", agency="Associated Press", text="LONDON/PARIS (AP) —")),
    ],
)
def test_what_opens_the_text(opening: str, expected: Dateline) -> None:
    article = read(opening, declared="OSLO")
    assert article.dateline == expected
    (proof,) = [one for one in article.evidence if one.field == "dateline"]
    assert (proof.basis, proof.rule, proof.quote) == (Basis.PRINTED, "dateline.printed", expected.text)
    assert proof.xpath == "/html/body/p[1]"


@pytest.mark.parametrize(
    "opening", ["", "On Monday, the AP said - wrongly - that it rained. ", "Petra Roe was there. "]
)
def test_what_opens_a_sentence_is_none(opening: str) -> None:
    assert read(opening).dateline is None


def test_what_is_declared_counts_where_nothing_is_printed() -> None:
    article = read(declared="OSLO, Norway")
    assert article.dateline == Dateline(place="OSLO, Norway", text="OSLO, Norway")
    (candidate,) = [one for one in article.candidates if one.field == "dateline"]
    assert (candidate.basis, candidate.chosen, candidate.reason) == (Basis.DECLARED, True, "the page declares it")


def test_a_declared_one_may_be_short() -> None:
    assert read(declared="ROM").dateline == Dateline(place="ROM", text="ROM")


@pytest.mark.parametrize("declared", ["2024-05-03", "NO", f"OSLO {'and the whole of the coast ' * 4}"])
def test_dates_and_paragraphs_are_no_dateline(declared: str) -> None:
    assert read(declared=declared).dateline is None


def test_a_date_is_read_in_the_language_of_the_page() -> None:
    dateline = read("МОСКВА, 29 июня 2024. /ТАСС/. ", language="ru").dateline
    assert dateline is not None
    assert (dateline.place, dateline.agency, dateline.date) == ("МОСКВА", "TASS", dt.date(2024, 6, 29))
