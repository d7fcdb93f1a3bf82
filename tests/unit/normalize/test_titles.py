from __future__ import annotations

import pytest

from articlemeta.normalize.titles import SiteNames, parts_of, strip_site, trimmed

SITE = SiteNames({"The Bay Times", "Libération"}, {"news.bay-times.example", "rainco.example"})


@pytest.mark.parametrize(
    "title",
    [
        "Rain at last | Bay Times",
        "Rain at last - The Bay Times",
        "Rain at last – BAY TIMES",
        "Rain at last — Bay Times — Weather",
        "Rain at last :: BayTimes",
        "Rain at last｜Bay Times",
        "Rain at last • bay-times.example",
        "Rain at last » Bay Times Weather",
        "Rain at last - Weather - Bay Times",
        "Bay Times | Rain at last",
        "Bay Times: Rain at last",
        "Rain at last | Liberation",
        "Rain at last - news.bay-times.example",
        "Rain at last @ RainCo",
    ],
)
def test_the_sites_name_goes(title: str) -> None:
    assert strip_site(title, SITE).startswith("Rain at last")
    assert "ay" not in strip_site(title, SITE).removeprefix("Rain at last - Weather")


@pytest.mark.parametrize(
    "title",
    [
        "Rain at last",
        "Rain: at last - for farmers",
        "Rain-soaked | Sun-dried",
        "Bay Times",
        "What the Bay Times wrote of rain",
    ],
)
def test_what_is_no_sites_name_stays(title: str) -> None:
    assert strip_site(title, SITE) == title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rain at last -", "Rain at last"),
        ("Rain at last | –", "Rain at last"),
        ("| Rain at last", "Rain at last"),
        ("- Rain at last", "- Rain at last"),
        ("« Rain »", "« Rain »"),
        ("-", "-"),
    ],
)
def test_separators_left_over(title: str, expected: str) -> None:
    assert trimmed(title) == expected


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Club - Rain: at last - News", ["Club", "Rain: at last", "News"]),
        ("Rain: at last", ["Rain: at last"]),
        ("今日の天気_新聞_天気", ["今日の天気", "新聞", "天気"]),
        ("", []),
    ],
)
def test_parts(title: str, parts: list[str]) -> None:
    assert parts_of(title) == parts


@pytest.mark.parametrize(
    ("text", "is_name", "names"),
    [
        ("Bay Times", True, True),
        ("bay times", True, True),
        ("Libération.fr", True, True),
        ("Bay Times Weather", False, True),
        ("Weather", False, False),
        ("", False, False),
    ],
)
def test_names(text: str, is_name: bool, names: bool) -> None:
    assert (SITE.is_name(text), SITE.names(text)) == (is_name, names)
