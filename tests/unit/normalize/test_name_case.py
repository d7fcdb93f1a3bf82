"""Names in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.normalize.name_case import normalize_capitals

PARTICLES = frozenset({"de", "la", "van", "der", "von"})


@pytest.mark.parametrize(
    ("shouted", "calm"),
    [
        ("JANE ROE", "Jane Roe"),
        ("JOHN McDONALD", "John McDonald"),
        ("JOHN MCDONALD", "John McDonald"),
        ("JANE O'BRIEN", "Jane O'Brien"),
        ("JANE O’BRIEN", "Jane O’Brien"),
        ("JANE VAN DER ROE", "Jane van der Roe"),
        ("ANA DE LA CRUZ", "Ana de la Cruz"),
        ("Jane ROE-SMITH", "Jane Roe-Smith"),
        ("JEAN-PIERRE ROE", "Jean-Pierre Roe"),
        ("J.R. ROE", "J.R. Roe"),
        ("JJ ROEMER", "JJ Roemer"),
        ("JANE ROEMER III", "Jane Roemer III"),
        ("ИВАН ПРИМЕРОВ", "Иван Примеров"),
        ("EVA MÜLLER", "Eva Müller"),
    ],
)
def test_a_shouted_name_is_calmed(shouted: str, calm: str) -> None:
    assert normalize_capitals(shouted, PARTICLES) == calm


@pytest.mark.parametrize("name", ["Jane Roe", "Jane McDonald", "IWB", "LD", "Jane de la Roe", "jane roe", "張三", ""])
def test_other_names_stay(name: str) -> None:
    assert normalize_capitals(name, PARTICLES) == name


@given(st.text(max_size=200))
def test_calming_twice_is_calming_once(name: str) -> None:
    once = normalize_capitals(name, PARTICLES)
    assert normalize_capitals(once, PARTICLES) == once
