"""Lines that are a source: a label and a name, or a linked name and a date."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.provenance import Credit, Reader
from articlemeta.printed.rooms import rooms_of
from articlemeta.printed.source_lines import find_source_lines

LEXICON = default_lexicon()


def lines(over: str = "", under: str = "", language: str = "en") -> list[Credit]:
    page = page_of(over, under=under)
    reader = Reader(index=LEXICON.agencies, language=language)
    return list(
        find_source_lines(rooms_of(page), LEXICON.for_language(language), reader, headline=page.headline),
    )


def told(over: str = "", under: str = "", language: str = "en") -> list[tuple[str, str | None]]:
    return [(credit.means, credit.source) for credit in lines(over, under, language)]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "Source: Sample Review", [("original", "Sample Review")]),
        ("en", "SOURCE Example Corp.", []),
        ("en", "Source: AFP", [("wire", "Agence France-Presse")]),
        ("en", "Source: Reuters/AFP", [("wire", "Reuters"), ("wire", "Agence France-Presse")]),
        ("en", "Source: PR Newswire", [("distributor", "PR Newswire")]),
        (
            "en",
            "Source: Example Inc. through Business Wire",
            [("distributor", "Business Wire"), ("press-release", "Example Inc.")],
        ),
        ("de", "Quelle: Musterwoche", [("original", "Musterwoche")]),
        ("fr", "Source : AFP", [("wire", "Agence France-Presse")]),
        ("zh", "来源：样本周报", [("original", "样本周报")]),
        ("en", f"Source: {'a name of so many words ' * 5}", []),
        ("en", "The source: nobody knows it", []),
        ("en", "Source:", []),
        ("en", "Sources say that it rained", []),
        ("en", "Source: ()", []),
        ("zh", "来源：样本周报 作者：王明", [("original", "样本周报")]),
        ("en", "Source: Sample Review (printed", [("original", "Sample Review")]),
        ("en", "Source: Sample Review (AFP", [("wire", "Agence France-Presse")]),
        ("ja", "出典：株式会社 見本", [("original", "株式会社 見本")]),
        ("ja", "出典：見本 株式会社", [("original", "見本")]),
    ],
)
def test_a_label_and_a_name(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"<p>{line}</p>", language=language) == expected
    assert told("", f"<p>{line}</p>", language=language) == expected


def test_the_name_may_stand_in_the_next_block() -> None:
    assert told("<div>Source:</div><div>Sample Review</div>") == [("original", "Sample Review")]
    assert told("<div>Weather:</div><div>Sample Review</div>") == []


def test_over_the_text_a_line_may_hold_something_else_as_well() -> None:
    over = "<p>3 May 2024 | Source: Sample Review | Author: Jane Roe</p>"
    assert told(over) == [("original", "Sample Review")]
    assert told("", over) == []
    assert told("", "<p>Source: Sample Review | Tags: storm</p>") == []


def test_a_name_ends_with_its_element() -> None:
    over = '<p>Source: <a href="https://review.example/">Sample Review</a> <time>3 May 2024</time></p>'
    (found,) = lines(over)
    assert (found.source, found.url) == ("Sample Review", "https://review.example/")


def test_a_name_ends_before_a_marked_date() -> None:
    over = '<p>Source: Sample Review <span class="date">Monday</span></p>'
    assert told(over) == [("original", "Sample Review")]
    assert told("<p>Source: Sample Review <b>Monday</b></p>") == [("original", "Sample Review Monday")]


def test_a_label_alone_says_less_than_who_spread_a_release() -> None:
    assert [credit.placed for credit in lines("<p>Source: Sample Review</p>")] == ["line"]
    assert [credit.placed for credit in lines("<p>Source: Example Inc. through Business Wire</p>")] == [
        "signoff",
        "statement",
    ]


def test_agencies_count_wherever_the_text_ends() -> None:
    last = "<p>The boats stayed in.</p>"
    assert told("", f"<p>Source: AFP</p>{last}") == [("wire", "Agence France-Presse")]


def test_a_list_in_the_text_has_a_source_of_its_own() -> None:
    under = "<p>Source: Sample Review</p><p>The wind blew all night, and the boats stayed in the harbour till noon.</p>"
    assert told("", under) == []


LINKED = '<a href="https://review.example/storm">Sample Review</a>'


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        (f"<p>{LINKED} 16 May 2023</p>", ("Sample Review", "linked", "16 May 2023")),
        (f"<p>{LINKED} | 16 May 2023</p>", ("Sample Review", "linked", "16 May 2023")),
        ("<p>Sample Review 16 May 2023</p>", ("Sample Review", "plain", "16 May 2023")),
        ('<p><a href="/review">Sample Review</a> 16 May 2023</p>', None),
        ("<p>16 May 2023</p>", None),
        ("<p>16 May 2023 Sample Review</p>", None),
        (f"<p>{LINKED} 16 May 2023, in the evening</p>", None),
        (f"<p>{LINKED} 16 May</p>", None),
        (f"<p>16 {LINKED} 16 May 2023</p>", None),
        (f"<p>{LINKED} and all its readers 16 May 2023</p>", None),
    ],
)
def test_a_name_and_a_date(over: str, expected: tuple[str, str, str] | None) -> None:
    found = [(credit.source, credit.placed, credit.date) for credit in lines(over)]
    assert found == ([expected] if expected else [])


REUTERS = '<a href="https://www.reuters.com/a">Reuters</a>'
AFP = '<a href="https://www.afp.com/b">AFP</a>'


@pytest.mark.parametrize("sign", ["+", "/", "&amp;"])
def test_a_sign_goes_on_with_a_list_of_links(sign: str) -> None:
    expected = [("wire", "Reuters"), ("wire", "Agence France-Presse")]
    assert told(f"<p>Source: {REUTERS} {sign} {AFP}</p>") == expected


def test_without_a_sign_the_name_ends_with_its_link() -> None:
    assert told(f"<p>Source: {REUTERS} {AFP}</p>") == [("wire", "Reuters")]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "Source: Example Inc. via Business Wire",
            [("distributor", "Business Wire"), ("press-release", "Example Inc.")],
        ),
        (
            "en",
            "Source: Example Inc. (PR Newswire)",
            [("distributor", "PR Newswire"), ("press-release", "Example Inc.")],
        ),
        (
            "ja",
            "出典：株式会社見本（配信：PR TIMES）",
            [("distributor", "PR TIMES"), ("press-release", "株式会社見本")],
        ),
        ("ja", "出典：見本新聞 二面", [("original", "見本新聞")]),
    ],
)
def test_who_spread_a_release_may_stand_in_brackets(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert told("", f"<p>{line}</p>", language=language) == expected


def test_what_is_called_a_source_may_stand_a_line_before_the_end_of_the_text() -> None:
    last = "<p>The wind blew all night, and the boats stayed in the harbour till noon.</p>"
    line = "<p class='source'>Source: Sample Review</p>"
    assert told("", line + last) == [("original", "Sample Review")]
    assert told("", line + last + last) == []
