"""Agencies are known by what pages print, where that can mean only one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.errors import LexiconError
from articlemeta.lexicon import default_lexicon
from articlemeta.lexicon.agencies import Agency, AgencyIndex, make_agency

NORTH = Agency(id="NN", name="North News", printed=("NN",), languages=("de",), country="DE", domains=("north.example",))
NORDIC = Agency(id="NO", name="Nordic News", printed=("NN",), languages=("sv",), country="SE")
STAR = Agency(id="STAR", name="Star", local=("Star",), languages=("nl",))
WIDE = Agency(id="海", name="海通社", names=("Hai Tong",), kind="content-service")
INDEX = AgencyIndex([NORTH, NORDIC, STAR, WIDE])


@pytest.mark.parametrize(
    ("printed", "language", "country", "agency"),
    [
        ("North News", None, None, NORTH),
        ("(north  NEWS)", "fr", None, NORTH),
        ("【海通社】", "zh", None, WIDE),
        ("NN", "de", None, NORTH),
        ("NN", "sv-SE", None, NORDIC),
        ("NN", "en", "SE", NORDIC),
        ("NN", "en", None, None),
        ("Star", "nl", None, STAR),
        ("Star", "en", None, None),
        ("Somebody", "de", None, None),
        ("", "de", None, None),
        ("()", "de", None, None),
        ("North News" * 20, "de", None, None),
    ],
)
def test_which_one_is_meant(printed: str, language: str | None, country: str | None, agency: Agency | None) -> None:
    assert INDEX.get(printed, language=language, country=country) is agency


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("says North News today", True),
        ("by Jane Roe", False),
        ("上海的海通社说", True),
        ("Käse, NN", True),
        ("", False),
    ],
)
def test_a_text_that_can_name_none_is_told_cheaply(text: str, expected: bool) -> None:
    assert INDEX.may_name(text) is expected


@given(st.sampled_from([form for agency in INDEX.all for form in agency.forms]), st.text("ab .,\n(", max_size=8))
def test_the_cheap_test_misses_no_form(form: str, around: str) -> None:
    assert INDEX.may_name(f"{around} {form} {around}")


def test_the_first_form_that_names_one_counts() -> None:
    forms = ["Nobody", STAR.name, NORTH.name]
    assert INDEX.first(forms, language="nl") is STAR
    assert INDEX.first(forms, language="en") is NORTH
    assert INDEX.first(forms[:1]) is None
    assert INDEX.first(()) is None


def test_their_own_sites() -> None:
    assert INDEX.of_domain("north.example") is NORTH
    assert INDEX.of_domain("weekly.example") is None


@pytest.mark.parametrize(
    ("kind", "is_wire"), [("agency", True), ("syndicate", True), ("press-release", False), ("photo", False)]
)
def test_whose_copy_comes_by_wire(kind: str, is_wire: bool) -> None:
    assert Agency(id="A", name="A", kind=kind).is_wire is is_wire


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ({"id": "A"}, "must be texts"),
        ({"id": "A", "name": ""}, "must be texts"),
        ({"id": "A", "name": 3}, "must be texts"),
        ({"id": "A", "name": "A", "kind": "shop"}, "must be one of"),
        ({"id": "A", "name": "A", "names": "B"}, "a list of texts"),
        ({"id": "A", "name": "A", "names": [3]}, "a list of texts"),
        ({"id": "A", "name": "A", "colour": "red"}, "is no key"),
    ],
)
def test_a_malformed_entry_is_named(entry: dict[str, object], problem: str) -> None:
    with pytest.raises(LexiconError, match=problem) as caught:
        make_agency(entry, where="mine.toml")
    assert caught.value.where == f"mine.toml, agency {entry['id']}"


def test_an_entry_becomes_an_agency() -> None:
    entry = {
        "id": "NN",
        "name": "North News",
        "printed": ["NN"],
        "languages": ["de"],
        "country": "DE",
        "note": "seen 2024",
    }
    assert make_agency(entry, where="x") == Agency(
        id="NN", name="North News", printed=("NN",), languages=("de",), country="DE"
    )


@pytest.mark.parametrize(
    ("printed", "language", "country", "agency"),
    [
        ("RNS", "en", "GB", "LSE-RNS"),
        ("RNS", "en", "US", "RNS"),
        ("RNS", "en", None, None),
        ("Interfax-Kazakhstan", "en", None, "INTERFAX-KZ"),
        ("Interfax", "en", None, "INTERFAX"),
        ("sid", "de", None, "SID"),
        ("sid", "en", None, None),
    ],
)
def test_agencies_of_the_table_that_share_a_form(
    printed: str, language: str, country: str | None, agency: str | None
) -> None:
    found = default_lexicon().agencies.get(printed, language=language, country=country)
    assert (found.id if found is not None else None) == agency
