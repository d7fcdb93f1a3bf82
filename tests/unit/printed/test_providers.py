"""Elements that the markup calls the provider of the text."""

from __future__ import annotations

import pytest

from articlemeta import parse

TEXT = (
    "<p>The nets came in full on Monday, and nobody could say why the herring had turned so early in the year.</p>" * 4
)


def stations(beside: str) -> list[tuple[str, str]]:
    page = (
        '<html lang="en"><meta property="og:site_name" content="Quay Courier"><h1>Nets on the quay</h1>'
        f"{beside}{TEXT}<footer>© 2024 Quay Courier</footer></html>"
    )
    return [(hop.source.name, hop.role.value) for hop in parse(page, url="https://quaycourier.example/n").chain.earlier]


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        (
            '<div><span class="attr-provider">Reuters</span> <span class="author">Jane Roe</span></div>',
            ("Reuters", "wire"),
        ),
        (
            '<div class="provider-info"><a class="provider-name" href="/p">Sample Review</a></div>',
            ("Sample Review", "partner"),
        ),
        ('<div class="article-source">Sample Review</div>', ("Sample Review", "original")),
        ('<div class="provider">Sample Review | 2h</div>', ("Sample Review", "partner")),
    ],
)
def test_a_marked_provider_is_a_station(beside: str, expected: tuple[str, str]) -> None:
    assert stations(beside) == [expected]


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="provider">Quay Courier</div>',
        '<div class="video-provider">Sample Player</div>',
        '<div class="provider">YouTube</div>',
        '<div class="provider">2 hours ago</div>',
        '<div class="provider">Choose your provider: here</div>',
        '<div class="sources-of-the-river">Sample Valley</div>',
        '<p class="byline">By Jane Roe</p><div class="provider">Jane Roe</div>',
        '<figure><img src="a.jpg"><figcaption><span class="image-provider">Sample Pictures</span></figcaption></figure>',
    ],
)
def test_what_is_no_provider_is_left_alone(beside: str) -> None:
    assert stations(beside) == []
