from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.models import Region
from articlemeta.normalize.regions import make_region, region_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("France", "FR"),
        ("FRANCE", "FR"),
        ("Frankreich", "FR"),
        ("Francia", "FR"),
        ("Франция", "FR"),
        ("フランス", "FR"),
        ("프랑스", "FR"),
        ("法国", "FR"),
        ("فرنسا", "FR"),
        ("फ़्रांस", "FR"),
        ("the Netherlands", "NL"),
        ("Netherlands", "NL"),
        ("U.S.", "US"),
        ("USA", "US"),
        ("United States of America", "US"),
        ("UK", "GB"),
        ("South Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("North Korea", "KP"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Congo - Kinshasa", "CD"),
        ("East Asia", "030"),
        ("Eastern Asia", "030"),
        ("Ostasien", "030"),
        ("東アジア", "030"),
        ("South-East Asia", "035"),
        ("Latin America", "419"),
        ("Europe", "150"),
        ("Africa", "002"),
        ("World", "001"),
        ("FR", "FR"),
        ("030", "030"),
        ("Hong Kong", "HK"),
        ("Taiwan", "TW"),
        # Near misses.
        ("Springfield", None),
        ("Middle-earth", None),
        ("fr", None),
        ("QQ", None),
        ("999", None),
        ("French", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_codes_by_name(name: str, code: str | None) -> None:
    assert region_code(name) == code


def test_a_region_keeps_its_printed_name() -> None:
    assert make_region("  East\n Asia, ") == Region(name="East Asia", code="030")
    assert make_region("Harbour Quarter") == Region(name="Harbour Quarter")
    assert make_region("—") is None
    assert make_region("x" * 5000) is None


@given(st.text(max_size=120))
def test_any_text_gives_a_region_or_none(text: str) -> None:
    region = make_region(text)
    assert region is None or (region.name and region.code == region_code(region.name))
