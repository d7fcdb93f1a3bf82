from __future__ import annotations

import pytest

from articlemeta import parse

URL = "https://example.org/news/storm?utm_source=x"


@pytest.mark.parametrize(
    ("canonical", "url", "expected"),
    [
        ("https://example.org/news/storm", URL, "https://example.org/news/storm"),
        ("/news/storm", URL, "https://example.org/news/storm"),
        ("https://m.example.org/news/storm", URL, "https://m.example.org/news/storm"),
        ("https://other.example/news/storm", URL, URL),
        ("https://example.org/", URL, URL),
        ("javascript:alert(1)", URL, URL),
        ("{{canonical}}", None, None),
        ("", URL, URL),
        ("https://example.org/news/storm", None, "https://example.org/news/storm"),
        ("/news/storm", None, None),
        ("", "https://web.archive.org/web/20210503/https://example.org/a", "https://example.org/a"),
    ],
)
def test_the_address_of_this_copy(canonical: str, url: str | None, expected: str | None) -> None:
    page = f'<title>Storm</title><link rel="canonical" href="{canonical}"><h1>Storm closes harbour</h1><p>Rain.</p>'
    assert parse(page, url=url).url == expected


def test_a_canonical_address_elsewhere_says_why_it_was_left_out() -> None:
    page = '<title>Storm</title><link rel="canonical" href="https://other.example/a"><h1>Storm</h1>'
    reasons = {c.value: (c.chosen, c.reason) for c in parse(page, url=URL).candidates if c.field == "url"}
    assert reasons["https://other.example/a"] == (False, "on another site: it says where the text comes from")
    assert reasons[URL][0]
