"""URLs: made absolute, compared, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.normalize.urls import (
    MAX_URL,
    absolute_url,
    domain_label,
    host_of,
    is_home_page,
    registered_domain,
    same_site,
    unwrapped_url,
    url_key,
)

BASE = "https://weekly.example/2024/storm?x=1"


@pytest.mark.parametrize(
    ("url", "base", "expected"),
    [
        ("https://post.example/a", None, "https://post.example/a"),
        ("/a", BASE, "https://weekly.example/a"),
        ("b", BASE, "https://weekly.example/2024/b"),
        ("//post.example/a", BASE, "https://post.example/a"),
        (" https://post.example/\na ", None, "https://post.example/a"),
        ("HTTPS://post.example/a", None, "HTTPS://post.example/a"),
        ("http://localhost/a", None, "http://localhost/a"),
        ("/a", None, None),
        ("mailto:jane@post.example", BASE, None),
        ("javascript:void(0)", BASE, None),
        ("https://post/a", None, None),
        ("https://[bad/a", None, None),
        ("https://post.example/" + "a" * MAX_URL, None, None),
        ("", BASE, None),
        (None, BASE, None),
    ],
)
def test_absolute(url: str | None, base: str | None, expected: str | None) -> None:
    assert absolute_url(url, base) == expected


@pytest.mark.parametrize(
    ("url", "host", "domain", "label"),
    [
        ("https://www.news.example.co.uk/a", "news.example.co.uk", "example.co.uk", "example"),
        ("News.Example.com:8080/a", "news.example.com", "example.com", "example"),
        ("https://jane.github.io/a", "jane.github.io", "jane.github.io", "jane"),
        ("https://example.com./a", "example.com", "example.com", "example"),
        ("https://192.168.0.1/a", "192.168.0.1", None, None),
        ("https://co.uk/a", "co.uk", None, None),
        ("localhost", None, None, None),
        ("http://[::1]/a", None, None, None),
        ("http://[bad", None, None, None),
        ("", None, None, None),
        (None, None, None, None),
    ],
)
def test_hosts_and_domains(url: str | None, host: str | None, domain: str | None, label: str | None) -> None:
    assert (host_of(url), registered_domain(url), domain_label(domain)) == (host, domain, label)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://news.example.com/a", "http://www.example.com", True),
        ("https://jane.github.io", "https://max.github.io", False),
        ("https://a.co.uk", "https://b.co.uk", False),
        (None, None, False),
        ("https://10.0.0.1", "https://10.0.0.1", False),
    ],
)
def test_one_site(one: str | None, other: str | None, same: bool) -> None:
    assert same_site(one, other) is same


@pytest.mark.parametrize(
    "url",
    [
        "https://weekly.example/a/b",
        "http://www.weekly.example/a/b/",
        "https://m.weekly.example/a/b#top",
        "https://weekly.example/a/b?utm_source=mail&fbclid=x",
        "https://weekly.example/a/b/index.html",
        "https://weekly.example/a/b/amp/",
        "https://amp.weekly.example/a/b?amp",
    ],
)
def test_addresses_of_one_page_have_one_key(url: str) -> None:
    assert url_key(url) == "weekly.example/a/b"


def test_what_tells_pages_apart_stays_in_the_key() -> None:
    assert url_key("https://weekly.example/?p=2&a=1") == "weekly.example?a=1&p=2"
    assert url_key("https://weekly.example/A") != url_key("https://weekly.example/a")


@pytest.mark.parametrize(
    ("url", "is_home"),
    [
        ("https://weekly.example", True),
        ("https://weekly.example/index.html", True),
        ("https://weekly.example/?p=1", False),
        ("https://weekly.example/a", False),
        ("/", False),
        (None, False),
    ],
)
def test_home_pages(url: str | None, is_home: bool) -> None:
    assert is_home_page(url) is is_home


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://web.archive.org/web/20240314101112/https://weekly.example/a", "https://weekly.example/a"),
        ("https://web.archive.org/web/2024id_/http://weekly.example/a", "http://weekly.example/a"),
        ("https://archive.is/20240314/https://weekly.example/a", "https://weekly.example/a"),
        ("https://www.google.com/amp/s/weekly.example/a", "http://weekly.example/a"),
        ("https://weekly-example.cdn.ampproject.org/c/s/weekly.example/a", "http://weekly.example/a"),
        ("https://weekly.example/web/2024/a", "https://weekly.example/web/2024/a"),
    ],
)
def test_copies_in_archives_and_caches(url: str, inner: str) -> None:
    assert unwrapped_url(url) == inner


@given(st.text(max_size=60))
def test_any_text_is_looked_at(text: str) -> None:
    for function in (absolute_url, host_of, registered_domain, url_key, is_home_page, unwrapped_url):
        function(text)
