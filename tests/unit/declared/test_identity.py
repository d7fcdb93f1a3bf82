"""Whether a described thing is this page's article."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.declared.identity import MATCH, MISMATCH, PageIdentity

HEAD = '<link rel="canonical" href="https://weekly.example/2024/storm-closes-harbour"><meta property="og:url" content="/s/1">'


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        ("https://weekly.example/2024/storm", MATCH),
        ("http://www.weekly.example/2024/storm/?utm_source=mail", MATCH),
        ("/2024/storm", MATCH),
        ("https://weekly.example/2024/storm-closes-harbour", MATCH),
        ("https://weekly.example/s/1", MATCH),
        ("https://weekly.example/2024/other", MISMATCH),
        ("https://weekly.example/", 0),
        ("mailto:jane@weekly.example", 0),
    ],
)
def test_by_its_address(url: str, verdict: int) -> None:
    assert PageIdentity(page_of(head=HEAD)).judge(iter([url]), None) == verdict


@pytest.mark.parametrize(
    ("headline", "verdict"),
    [
        ("Storm closes harbour", MATCH),
        ("STORM CLOSES HARBOUR – live", MATCH),
        ("Quay Weekly", MISMATCH),
        ("Storm over the mountains of the north", 0),
        ("", 0),
        (None, 0),
    ],
)
def test_by_its_headline(headline: str | None, verdict: int) -> None:
    assert PageIdentity(page_of()).judge(iter(()), headline) == verdict


def test_one_address_that_agrees_is_enough() -> None:
    urls = ["https://weekly.example/2024/other", "https://weekly.example/2024/storm"]
    assert PageIdentity(page_of()).judge(iter(urls), None) == MATCH


def test_without_an_address_of_its_own_no_address_is_anothers() -> None:
    assert PageIdentity(page_of(url=None)).judge(iter(["https://post.example/a"]), None) == 0
