"""Claims become stations: one a party, in the order in which the text travelled."""

from __future__ import annotations

import datetime as dt

from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.models import Basis, Evidence, HopRole
from articlemeta.provenance.claims import ENOUGH, Claim
from articlemeta.provenance.reconcile import reconcile

AGENCIES = default_lexicon().agencies
PAGE = page_of()


def claim(
    name: str,
    role: HopRole = HopRole.ORIGINAL,
    *,
    strength: int = 85,
    order: int = 0,
    rule: str = "test",
    url: str | None = None,
    date: str | None = None,
    is_release: bool = False,
) -> Claim:
    return Claim(
        name=name,
        agency=AGENCIES.get(name),
        role=role,
        strength=strength,
        evidence=Evidence(field="chain", basis=Basis.PRINTED, rule=rule, quote=f"{name} {order}"),
        order=(order, 0),
        url=url,
        date=date,
        is_release=is_release,
    )


def stations(*claims: Claim) -> list[tuple[str, str]]:
    return [(hop.source.name, hop.role.value) for hop in reconcile(claims, PAGE, "en")]


def test_the_nearest_provider_comes_first_and_the_original_last() -> None:
    found = stations(
        claim("Sample Review", order=1),
        claim("Reuters", HopRole.WIRE, order=2),
        claim("Stacker", HopRole.PARTNER, order=3),
    )
    assert found == [("Stacker", "partner"), ("Reuters", "wire"), ("Sample Review", "original")]


def test_agencies_stand_in_printed_order() -> None:
    found = stations(claim("Reuters", HopRole.WIRE, order=2), claim("AFP", HopRole.WIRE, order=1))
    assert found == [("AFP", "wire"), ("Reuters", "wire")]


def test_one_party_is_one_station_with_all_its_evidence() -> None:
    (hop,) = reconcile([claim("The Sample Review", order=1), claim("Sample Review", order=2)], PAGE, "en")
    assert [one.quote for one in hop.evidence] == ["The Sample Review 1", "Sample Review 2"]


def test_a_weak_claim_only_supports_a_stronger_one() -> None:
    weak = claim("Sample Review", strength=ENOUGH - 1)
    assert stations(weak) == []
    assert stations(weak, claim("Sample Review", strength=ENOUGH)) == [("Sample Review", "original")]


def test_a_clearly_stronger_statement_contradicts_another_original() -> None:
    found = stations(claim("Sample Review", strength=97), claim("Harbour Notes", strength=70))
    assert found == [("Sample Review", "original")]


def test_two_originals_of_about_the_same_strength_both_stand() -> None:
    assert len(stations(claim("Sample Review", strength=85), claim("Harbour Notes", strength=80, order=1))) == 2


def test_a_newspaper_s_text_through_a_syndicate_is_the_newspaper_s_own() -> None:
    found = stations(
        claim("Tribune News Service", HopRole.WIRE, order=1), claim("Los Angeles Times", HopRole.WIRE, order=2)
    )
    assert found == [("Tribune News Service", "wire"), ("Los Angeles Times", "original")]


def test_a_label_beside_a_statement_names_who_passed_it_on() -> None:
    found = stations(claim("Sample Review"), claim("Harbour Notes", rule="source-line.label", strength=74))
    assert found == [("Harbour Notes", "partner"), ("Sample Review", "original")]


def test_an_issuer_alone_is_a_press_release() -> None:
    assert stations(claim("Example Inc", is_release=True)) == [("Example Inc", "press-release")]


def test_an_original_that_was_translated_is_a_translation() -> None:
    found = stations(claim("Sample Review", strength=90), claim("Sample Review", HopRole.TRANSLATION))
    assert found == [("Sample Review", "translation")]


def test_the_address_and_the_day_of_the_earlier_copy() -> None:
    (hop,) = reconcile([claim("Sample Review", url="https://samplereview.com/a/b", date="May 3, 2024")], PAGE, "en")
    assert (hop.url, hop.date, hop.source.domain) == (
        "https://samplereview.com/a/b",
        dt.date(2024, 5, 3),
        "samplereview.com",
    )


def test_a_home_page_is_the_source_s_own_address() -> None:
    (hop,) = reconcile([claim("Sample Review", url="https://samplereview.com/")], PAGE, "en")
    assert (hop.url, hop.source.url) == (None, "https://samplereview.com/")
