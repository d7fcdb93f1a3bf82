"""One name with where it was heard, and what several have in common."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.fields.authors.heard import Heard, best_tier, is_beside, is_of_the_system, is_signed, unique
from articlemeta.models import AuthorKind, Basis
from articlemeta.normalize.name_list import ParsedName
from articlemeta.printed.byline_candidates import Byline, Strength
from articlemeta.signals import Signal

LINE = next(block for block in page_of("<p>By Jane Roe</p>").blocks if block.text == "By Jane Roe")


def declared(name: str, tier: int = 4, rule: str = "meta.author", kind: AuthorKind = AuthorKind.PERSON) -> Heard:
    signal = Signal(field="author", value=name, rule=rule, basis=Basis.DECLARED)
    return Heard(name=ParsedName(name=name, kind=kind), signal=signal, tier=tier)


def printed(name: str, strength: Strength = Strength.LED) -> Heard:
    byline = Byline(text=name, strength=strength, block=LINE, distance=1)
    return Heard(name=ParsedName(name=name), signal=byline.signal(), tier=0, byline=byline)


def test_what_is_known_of_a_declared_name() -> None:
    one = declared("Jane Roe")
    assert (one.text, one.is_person, one.strength, one.place) == ("Jane Roe", True, 0, -1)
    assert not declared("Weather Desk", kind=AuthorKind.ORGANIZATION).is_person


def test_what_is_known_of_a_printed_name() -> None:
    one = printed("Jane Roe", Strength.LINKED)
    assert (one.text, one.strength, one.place) == ("Jane Roe", 4, LINE.index)


def test_each_name_stands_once_as_it_was_heard_first() -> None:
    first, again, other = declared("Jane Roe"), declared("Jane Q. Roe"), declared("John Roe")
    assert unique([first, again, other, first]) == [first, other]
    assert unique([]) == []


def test_the_most_trusted_signals_count() -> None:
    low, high, same = declared("Max Poe", 2), declared("Jane Roe", 6), declared("jane.roe", 6)
    assert best_tier([low, high, same]) == [high]


@pytest.mark.parametrize(
    ("name", "strength", "beside", "signed"),
    [
        ("Jane Roe", Strength.LED, True, True),
        ("Jane Roe", Strength.SIGNED, True, True),
        ("Jane Roe", Strength.BARE, True, False),
        ("Jane Roe", Strength.ALONE, True, False),
        ("Max Poe", Strength.LED, False, False),
    ],
)
def test_whether_a_declared_name_is_printed_and_signs_the_text(
    name: str, strength: Strength, beside: bool, signed: bool
) -> None:
    line = [printed(name, strength)]
    assert (is_beside(declared("Jane Roe"), line), is_signed(declared("Jane Roe"), line)) == (beside, signed)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("jsonld.webpage.author", True),
        ("meta.twitter:data1", True),
        ("jsonld.author", False),
        ("meta.author", False),
        ("microdata.webpage.author", False),
    ],
)
def test_the_record_of_a_web_page_names_whose_account_made_it(rule: str, expected: bool) -> None:
    assert is_of_the_system(declared("Jane Roe", rule=rule)) is expected
