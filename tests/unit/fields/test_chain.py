"""The chain of a page: this copy, the earlier stations, and what was considered."""

from __future__ import annotations

import datetime as dt

import pytest

from articlemeta import Article, parse
from articlemeta.models import HopRole, SourceKind

TEXT = (
    "<p>The nets came in full on Monday, and nobody could say why the herring had turned so early in the year.</p>" * 4
)
STATED = "<p>This article originally appeared in Sample Review.</p>"


def read(
    under: str = "",
    *,
    over: str = "",
    opening: str = "",
    site: str = "Quay Courier",
    url: str = "https://quaycourier.com/nets",
) -> Article:
    head = f'<meta property="og:site_name" content="{site}">' if site else ""
    head += '<meta property="article:published_time" content="2024-05-03">'
    return parse(
        f'<html lang="en"><head><title>Nets on the quay</title>{head}</head><body><h1>Nets on the quay</h1>{over}'
        f"<p>{opening}Nets.</p>{TEXT}{under}</body></html>",
        url=url,
    )


def stations(under: str = "", *, over: str = "", opening: str = "") -> list[tuple[str, str]]:
    return [(hop.source.name, str(hop.role)) for hop in read(under, over=over, opening=opening).chain.earlier]


def test_this_copy_comes_first() -> None:
    current = read(STATED).chain.hops[0]
    assert (current.source.name, current.role, current.source.domain) == (
        "Quay Courier",
        HopRole.CURRENT,
        "quaycourier.com",
    )
    assert (current.date, current.url) == (dt.date(2024, 5, 3), "https://quaycourier.com/nets")
    assert current.evidence


def test_a_page_that_names_nobody_is_no_reprint() -> None:
    chain = read().chain
    assert [hop.role for hop in chain.hops] == [HopRole.CURRENT]
    assert not chain.is_reprint


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"under": STATED}, [("Sample Review", "original")]),
        ({"opening": "OSLO (AP) — "}, [("Associated Press", "wire")]),
        ({"over": "<p>By Reuters</p>"}, [("Reuters", "wire")]),
        ({"under": "<p>(AFP)</p>"}, [("Agence France-Presse", "wire")]),
        ({"over": "<p>Source: AFP</p>"}, [("Agence France-Presse", "wire")]),
        ({"under": STATED, "opening": "OSLO (AP) — "}, [("Associated Press", "wire"), ("Sample Review", "original")]),
        ({"under": "<p>This article originally appeared in Quay Courier.</p>"}, []),
        (
            {"under": "<p>This article originally appeared in Issue 12 of Sample Review.</p>"},
            [("Sample Review", "original")],
        ),
        ({"over": "<p>Source: The newspaper</p>"}, []),
        ({"over": "<p>By Jane Roe</p>"}, []),
        ({"over": "<p>© Jane Roe/AFP</p>"}, []),
    ],
)
def test_where_sources_are_named(parts: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert stations(**parts) == expected


def test_who_gave_a_part_is_no_station() -> None:
    chain = read("<p>Reuters contributed to this report.</p>").chain
    assert chain.earlier == ()
    assert [str(part) for part in chain.contributors] == ["Reuters"]


def test_an_author_who_gave_a_part_is_no_station_either() -> None:
    chain = read(over="<p class='byline'>By Jane Roe with AFP</p>").chain
    assert chain.earlier == ()
    assert [str(part) for part in chain.contributors] == ["Agence France-Presse"]


def test_a_release_names_its_issuer_after_its_dateline() -> None:
    found = stations(opening="TORMORE, Jan. 14, 2022 /PRNewswire/ -- Acme Example Corp. (NYSE: ACX) has bought nets. ")
    assert found == [("PR Newswire", "press-release"), ("Acme Example Corp", "original")]


def test_who_issued_a_release_is_looked_for_only_in_releases_that_do_not_name_them() -> None:
    issuer = "Acme Example Corp. (NYSE: ACX) has bought nets. "
    source = "<p>SOURCE Quayside Example Corp.</p>"
    named = stations(source, opening=f"TORMORE, Jan. 14, 2022 /PRNewswire/ -- {issuer}")
    assert named == [("PR Newswire", "press-release"), ("Quayside Example Corp", "original")]
    assert stations(opening=f"OSLO (AP) — {issuer}") == [("Associated Press", "wire")]


def test_without_an_address_the_page_is_where_it_says_it_is() -> None:
    source = '<p>Source: <a href="https://samplereview.com/a">Sample</a></p>'
    page = f"<html lang='en'>{{}}<h1>Nets</h1>{TEXT}{source}</html>"
    own = '<link rel="canonical" href="https://samplereview.com/nets">'
    assert [hop.source.name for hop in parse(page.format("")).chain.earlier] == ["Sample"]
    assert parse(page.format(own)).chain.earlier == ()


def test_the_language_of_the_page_tells_them_too() -> None:
    text = (
        "<p>Der Hafen blieb am Donnerstag geschlossen, und die Fähren zu der Insel fuhren nicht, sagte der Meister.</p>"
    )
    page = f"<html lang='de-AT'><h1>Netze am Kai</h1>{text * 4}<p>(SID)</p></html>"
    assert [hop.source.name for hop in parse(page).chain.earlier] == ["Sport-Informations-Dienst"]


def test_the_country_of_the_page_tells_agencies_of_one_short_form() -> None:
    def agency(url: str) -> list[str]:
        return [hop.source.name for hop in read("<p>(SID)</p>", url=url).chain.earlier]

    assert agency("https://quaycourier.de/nets") == ["Sport-Informations-Dienst"]
    assert agency("https://quaycourier.com/nets") == []


def test_every_station_has_its_evidence_and_what_was_weighed_is_told() -> None:
    article = read(STATED)
    assert {one.quote for one in article.evidence if one.field == "chain"} == {
        "This article originally appeared in Sample Review"
    }
    (weighed,) = [one for one in article.candidates if one.field == "chain"]
    assert (weighed.value, weighed.chosen, weighed.reason) == ("Sample Review", True, "the page says so (original)")


def test_what_is_too_weak_is_told_too() -> None:
    article = read(over="<p>Sample Review 16 May 2023</p>")
    assert article.chain.earlier == ()
    (weighed,) = [one for one in article.candidates if one.field == "chain"]
    assert (weighed.value, weighed.chosen) == ("Sample Review", False)


def test_without_a_publisher_the_chain_begins_with_the_nearest_station() -> None:
    chain = parse(f"<html lang='en'><h1>Nets</h1>{TEXT}{STATED}</html>").chain
    assert chain.current is None
    assert [hop.source.name for hop in chain.hops] == ["Sample Review"]
    assert chain.hops[0].source.kind is SourceKind.PUBLISHER


WITH_AFP = "<p>By Jane Roe with AFP</p>"


@pytest.mark.parametrize(
    ("over", "under", "opening", "stations_", "gave"),
    [
        (WITH_AFP, "<p>© 2024 AFP</p>", "", [], ["Agence France-Presse"]),
        ("", "<p>(with AFP)</p><p>© 2024 AFP</p>", "", [], ["Agence France-Presse"]),
        ("<p>By Jane Roe</p>", "<p>© 2024 AFP</p>", "", [("Agence France-Presse", "wire")], []),
        (WITH_AFP, "", "PARIS (AFP) — ", [("Agence France-Presse", "wire")], []),
        (WITH_AFP, "<p>© 2024 Reuters</p>", "", [("Reuters", "wire")], ["Agence France-Presse"]),
    ],
)
def test_who_gave_a_part_is_no_source_by_a_mere_copyright(
    over: str, under: str, opening: str, stations_: list[tuple[str, str]], gave: list[str]
) -> None:
    chain = read(under, over=over, opening=opening).chain
    assert [(hop.source.name, str(hop.role)) for hop in chain.earlier] == stations_
    assert [str(part) for part in chain.contributors] == gave


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe, Quay Courier, and Max Poe, Associated Press", []),
        ("By Max Poe, Associated Press", [("Associated Press", "wire")]),
        ("By Jane Roe, Harbour Lantern, and Max Poe, Associated Press", [("Associated Press", "wire")]),
    ],
)
def test_an_agency_whose_people_wrote_with_the_site_s_own_is_no_source(
    line: str, expected: list[tuple[str, str]]
) -> None:
    assert stations(over=f"<p>{line}</p>") == expected


def test_a_statement_in_quotes_tells_of_it_alone() -> None:
    assert (
        stations("<p>He wrote “this article originally appeared in Sample Review”, and nobody believed it.</p>") == []
    )


def test_a_release_without_an_issuer_s_name_has_whom_to_ask() -> None:
    asked = "<p>Press contact:<br>Acme Example Inc., 1 Quay Street</p>"
    opening = "TORMORE, Jan. 14, 2022 /PRNewswire/ -- "
    issued = [("PR Newswire", "press-release"), ("Acme Example Inc", "original")]
    assert stations(asked, opening=f"{opening}Nets grew at Acme Example last year. ") == issued
    assert stations(asked, opening="Nets grew at Acme Example last year. ") == []
    named = stations(asked, opening=f"{opening}Quay Example Corp. (NYSE: QX) has bought nets at Acme Example. ")
    assert named == [("PR Newswire", "press-release"), ("Quay Example Corp", "original")]


def test_who_is_declared_to_have_written_the_text_and_to_hold_its_copyright_is_not_this_site() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Nets on the quay", '
        '"author": {"@type": "Organization", "name": "Sample Review"}, '
        '"copyrightHolder": {"@type": "Organization", "name": "Sample Review"}}</script>'
    )
    assert stations(STATED, over=f"<p>By Jane Roe</p>{script}") == [("Sample Review", "original")]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("BRIDGETOWN, Barbados, CMC – ", [("Caribbean Media Corporation", "wire")]),
        ("Bridgetown, Barbados, CMC – ", []),
        ("BRIDGETOWN, Barbados, said – ", []),
    ],
)
def test_a_country_may_stand_between_place_and_agency(opening: str, expected: list[tuple[str, str]]) -> None:
    assert stations(opening=opening) == expected


def test_the_issuer_of_a_release_is_named_without_who_spread_it() -> None:
    issued = [("Business Wire", "press-release"), ("Example S.A.", "original")]
    assert stations("<p>This press release was issued by Example S.A. / Business Wire.</p>") == issued
