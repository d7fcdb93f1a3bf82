from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from articlemeta.declared.state import MAX_FOUND, find_state_dates
from articlemeta.page.read import read_page


def dates_of(script: str) -> list[str]:
    text = f"<html><head><title>Storm</title><script>{script}</script></head><body><p>Storm</p></body></html>"
    page = read_page(html.document_fromstring(text))
    return [signal.text for signal in find_state_dates(page)]


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('{"datePublished": "2021-05-03T10:30:00Z"}', ["2021-05-03T10:30:00Z"]),
        ('{"published_at":"2021-05-03"}', ["2021-05-03"]),
        ("var page = {'publishDate': '2021-05-03 10:30:00'}", ["2021-05-03 10:30:00"]),
        (r'"{\"publishedAt\":\"2021-05-03\"}"', ["2021-05-03"]),
        ('{"first_publication_date": 1620037800}', ["1620037800"]),
        ('{"firstPublishedAt": "2021-05-03"}', ["2021-05-03"]),
        ('{"pubDate": "2021-05-03"}', ["2021-05-03"]),
        ('{"publicationDate": "2021-05-03"}', ["2021-05-03"]),
        ('{"unpublishDate": "2021-05-03"}', []),
        ('{"updatedAt": "2021-05-03", "startDate": "2021-05-03"}', []),
        ('{"published": true, "publisher": "Quay Times"}', []),
        ('publishDate = "2021-05-03"', []),
    ],
)
def test_what_scripts_call_the_date_of_publication(script: str, expected: list[str]) -> None:
    assert dates_of(script) == expected


def test_the_number_of_dates_is_bounded() -> None:
    assert len(dates_of('{"publishDate": "2021-05-03"}' * 2 * MAX_FOUND)) <= MAX_FOUND


@given(st.text("\"'publishedAt_:0123456789-\\ ", max_size=200))
def test_any_script_is_read(script: str) -> None:
    for found in dates_of(script):
        assert found[0].isdigit()
