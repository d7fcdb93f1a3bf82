from __future__ import annotations

import pytest

from articlemeta import parse

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"
LINE = "Ferries stay at home until Monday"


def subtitle(under: str, head: str = "") -> str | None:
    page = f"<title>Storm closes harbour</title>{head}<article><h1>Storm closes harbour</h1>{under}{PROSE}</article>"
    return parse(page).subtitle


@pytest.mark.parametrize(
    "under",
    [
        f'<p class="subtitle">{LINE}</p>',
        f"<h2>{LINE}</h2>",
        f'<p class="byline">By Jane Roe</p><div class="article-dek">{LINE}</div>',
    ],
)
def test_printed(under: str) -> None:
    assert subtitle(under) == LINE


def test_a_line_that_the_description_repeats() -> None:
    assert subtitle(f"<div>{LINE}</div>", f'<meta name="description" content="{LINE}">') == LINE


def test_declared() -> None:
    assert subtitle("", f'<meta name="subtitle" content="{LINE}">') == LINE


@pytest.mark.parametrize(
    "under",
    [
        "",
        "<h2>Rain</h2>",
        "<h2>Storm closes harbour</h2>",
        "<h2>Monday, 3.5.2021, 10:30</h2>",
        '<p class="subtitle">BAYTOWN (Agency) - The harbour was closed on Monday</p>',
        '<h2 class="byline">By Jane Roe, our reporter</h2>',
        '<h2><a href="/more">More stories of boats and harbours</a></h2>',
        f'<p class="subtitle">{"x" * 600}</p>',
    ],
)
def test_what_is_none(under: str) -> None:
    assert subtitle(under) is None


def test_another_wording_of_the_headline_is_none() -> None:
    assert subtitle("", '<meta name="subtitle" content="The storm closes the harbour">') is None
