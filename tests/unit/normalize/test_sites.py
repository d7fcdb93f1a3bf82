from __future__ import annotations

import pytest

from articlemeta.normalize.sites import Address, host_in, is_platform, plain_site_name, title_suffixes

BAY = Address.of("https://news.baytimes.com/1")


@pytest.mark.parametrize(
    ("name", "fit"),
    [
        ("Bay Times", 1.0),
        ("The Bay Times", 1.0),
        ("BayTimes.com", 1.0),
        ("Bay Times Weekly", 0.8),
        ("Times of the Coast", 0.5),
        ("Harbour Post", 0.0),
        ("", 0.0),
    ],
)
def test_how_well_a_name_fits(name: str, fit: float) -> None:
    assert BAY.fit(name) == fit


def test_initials_fit() -> None:
    assert Address.of("https://bpa.org/").fit("Board of Ports and Anchorages") == 0.8


def test_nothing_fits_an_unknown_address() -> None:
    assert Address.of(None).fit("Bay Times") == 0
    assert Address.of("http://10.0.0.1/").fit("Bay Times") == 0


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("https://www.baytimes.com/", "baytimes.com"),
        ("www.baytimes.com", "baytimes.com"),
        ("baytimes.co.uk", "baytimes.co.uk"),
        ("Bay Times", None),
        ("Folha de S.Paulo", None),
        ("...", None),
        ("", None),
    ],
)
def test_a_host_given_for_a_name(name: str, host: str | None) -> None:
    assert host_in(name) == host


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Bay Times", "Bay Times"),
        ("Bay Times - News from the coast", "Bay Times"),
        ("News from the coast | Bay Times", "Bay Times"),
        ("Bay Times: all that floats", "Bay Times"),
        ("Libération.fr", "Libération"),
        ("Bay Times.com", "Bay Times"),
        ("Folha de S.Paulo", "Folha de S.Paulo"),
        ("https://www.baytimes.com", "baytimes.com"),
        ("", ""),
    ],
)
def test_plain_names(name: str, plain: str) -> None:
    assert plain_site_name(name, BAY) == plain


@pytest.mark.parametrize(
    ("title", "suffixes"),
    [
        ("Rain at last - Bay Times", ["Bay Times"]),
        ("Rain at last - Bay Times - Weather", ["Bay Times"]),
        ("Rain at last | Coast Post", ["Coast Post"]),
        ("Weather | Rain at last | Coast Post", ["Coast Post", "Weather"]),
        ("Rain at last", []),
        ("Rain at last - at last", []),
        ("Rain at last | " + "x" * 80, []),
    ],
)
def test_what_stands_beside_the_headline(title: str, suffixes: list[str]) -> None:
    assert list(title_suffixes(title, "Rain at last", BAY)) == suffixes


@pytest.mark.parametrize(("name", "platform"), [("WordPress.com", True), ("Medium", True), ("Bay Times", False)])
def test_platforms(name: str, platform: bool) -> None:
    assert is_platform(name) is platform


def test_what_powers_a_site_is_no_part_of_its_name() -> None:
    assert plain_site_name("Bay Times powered by Sample Press", BAY) == "Bay Times"
