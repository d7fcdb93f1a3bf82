"""Who is who: the names in statements, what two spellings share, and what is this site itself."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.provenance.parties import (
    OwnSite,
    is_company,
    is_publication,
    looks_like_person,
    name_of_url,
    party_key,
    tidy_name,
)

LEXICON = default_lexicon()
BOOK = LEXICON.for_language("en")
OWN = OwnSite.of(["https://www.quaycourier.com/nets"], ["Quay Courier"], LEXICON.agencies)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Sample Review", "Sample Review"),
        ("Sample Review and is republished with permission", "Sample Review"),
        ("Sample Review on May 3, 2024 and is republished", "Sample Review"),
        ("Sample Review: Nets on the quay of the old town", "Sample Review"),
        ("Sample Review, a magazine on rivers", "Sample Review"),
        ("Sample Review's English site", "Sample Review"),
        ("Sample Review’s website", "Sample Review"),
        ("https://www.samplereview.example/a", "samplereview.example"),
        ("“Sample Review”", "Sample Review"),
        ("Sample Press, New York, NY", "Sample Press"),
        ("German in Sample Review", "Sample Review"),
        ("May 2, 2024", None),
        ("3 May", None),
        ("here", None),
        ("(EXA) Example Agency", "Example Agency"),
        ("EXA) Example Agency", "Example Agency"),
        ("<Example Weekly> no. 2", "Example Weekly"),
        ("the weekly newspaper Sample Post", "Sample Post"),
        ("Norwegian weekly Prøveposten", "Prøveposten"),
        ("Sample Review. It is republished here", "Sample Review"),
        ("St. Sample Post", "St. Sample Post"),
        ("the Sample Review", "Sample Review"),
        ("the long running “Sample Review”", "Sample Review"),
        ("the news agency", None),
        ("news agencies", None),
        ("Tidewater News Agency", "Tidewater News Agency"),
        ("sponsored content", None),
        ("our newsletter", None),
        ("wire services", None),
        ("a", None),
        ("12345", None),
        ("something that nobody would call a name at all", None),
    ],
)
def test_the_name_that_a_statement_begins_with(printed: str, name: str | None) -> None:
    assert tidy_name(printed, BOOK) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Sample Review", "Sample Review"),
        ("Sample Review, Inc.", "Sample Review"),
        ("samplereview.com", "Sample Review"),
        ("SAMPLE REVIEW", "Sample Review"),
    ],
)
def test_spellings_of_one_party_have_one_key(one: str, other: str) -> None:
    assert party_key(one) == party_key(other)


def test_an_agency_is_known_by_its_id_however_it_is_spelled() -> None:
    agency = LEXICON.agencies.get("AP")
    assert party_key("AP", agency) == party_key("The Associated Press", agency) == "@AP"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sample Review", True),
        ("samplereview.com", True),
        ("Hafenzeitung", True),
        ("Jane Roe", False),
        ("Zeitung", True),
    ],
)
def test_what_says_that_it_is_a_publication(name: str, expected: bool) -> None:
    assert is_publication(name, BOOK) is expected


@pytest.mark.parametrize(("name", "expected"), [("Example Inc.", True), ("Muster GmbH", True), ("Incline", False)])
def test_legal_forms(name: str, expected: bool) -> None:
    assert is_company(name) is expected


@pytest.mark.parametrize(("name", "expected"), [("Jane Roe", True), ("JANE ROE", False), ("Jane", False)])
def test_what_may_be_a_person(name: str, expected: bool) -> None:
    assert looks_like_person(name) is expected


@pytest.mark.parametrize(
    ("name", "party", "brand"),
    [
        ("Quay Courier", True, True),
        ("The Quay Courier", True, True),
        ("quaycourier.com", True, True),
        ("Quay Courier Weekend", False, True),
        ("Sample Review", False, False),
        ("Quay", False, True),
    ],
)
def test_this_site_and_its_brand(name: str, party: bool, brand: bool) -> None:
    assert (OWN.is_party(name, None), OWN.is_brand(name, None)) == (party, brand)


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("https://quaycourier.com/other", True),
        ("https://m.quaycourier.com/", True),
        ("https://samplereview.example/", False),
        (None, False),
    ],
)
def test_addresses_of_this_site(url: str | None, own: bool) -> None:
    assert OWN.is_domain(url) is own


def test_an_address_names_the_agency_or_the_domain() -> None:
    name, agency = name_of_url("https://www.reuters.com/world/x", LEXICON.agencies)
    assert (name, agency is not None) == ("Reuters", True)
    assert name_of_url("https://blog.samplereview.com/x", LEXICON.agencies) == ("samplereview.com", None)


@pytest.mark.parametrize("printed", ["Örnek Dergisi'nde", "Örnek Dergisi’nden", "Örnek Dergisi"])
def test_a_name_loses_the_case_ending_behind_its_apostrophe(printed: str) -> None:
    assert tidy_name(printed, default_lexicon().for_language("tr")) == "Örnek Dergisi"


@pytest.mark.parametrize(
    ("language", "printed", "name"),
    [
        ("nl", "Italiaanse weekblad L’Esempio", "L’Esempio"),
        ("fr", "le quotidien espagnol Modelo", "Modelo"),
        ("es", "el diario noruego Prøveposten", "Prøveposten"),
        ("it", "quotidiano Esempio", "Esempio"),
        ("de", "Wochenzeitung Muster", "Wochenzeitung Muster"),
        ("ru", "информационное агентство", None),
        ("hi", "उदाहरण समाचार एजेंसी", "उदाहरण समाचार एजेंसी"),
        ("en", "the daily newspaper", None),
        ("en", "The newspaper", None),
        ("en", "The Newspaper", "The Newspaper"),
        ("en", "The Daily News", "The Daily News"),
        ("it", "La rivista", None),
        ("es", "el periódico", None),
        ("zh", "其它媒体转载", None),
        ("zh", "公开资料整理", None),
        ("zh", "样本周报", "样本周报"),
        ("ja", "公式新聞", "公式新聞"),
    ],
)
def test_a_name_stands_behind_what_kind_of_paper_it_is(language: str, printed: str, name: str | None) -> None:
    assert tidy_name(printed, LEXICON.for_language(language)) == name


@pytest.mark.parametrize(
    ("site", "expected"), [("Sport in Dorf", True), ("Dorf Sport", False), ("SID", True), ("Seid in Dorf", True)]
)
def test_an_agency_s_short_form_may_be_the_site_s_initials(site: str, expected: bool) -> None:
    agency = LEXICON.agencies.get("SID", language="de")
    assert agency is not None
    own = OwnSite.of(["https://www.dorf.example/a"], [site], LEXICON.agencies)
    assert own.is_brand("SID", agency) is expected


def test_a_form_that_is_known_everywhere_is_nobody_s_initials() -> None:
    own = OwnSite.of(["https://www.ports.example/a"], ["American Port Letters"], LEXICON.agencies)
    assert not own.is_brand("AP", LEXICON.agencies.get("AP"))


@pytest.mark.parametrize(
    ("language", "printed", "name"),
    [
        ("en", "Issue 12 of Sample Review", "Sample Review"),
        ("it", "numero 12 di Esempio", "Esempio"),
        ("de", "Nr. 12/2023 der Musterwoche", "Musterwoche"),
        ("fr", "n° 12 de Revue Modèle", "Revue Modèle"),
        ("es", "número 4 de La Muestra", "La Muestra"),
        ("en", "No. 10 Sample Street Journal", "No. 10 Sample Street Journal"),
        ("it", "Numero Zero", "Numero Zero"),
        ("en", "Issue 12", None),
    ],
)
def test_the_number_of_an_issue_is_no_part_of_the_name(language: str, printed: str, name: str | None) -> None:
    assert tidy_name(printed, LEXICON.for_language(language)) == name
