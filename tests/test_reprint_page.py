"""One reprint in four markups says the same four times: a crawler's Markdown, bare paragraphs, a theme, tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

import articlemeta
from articlemeta import (
    Article,
    AuthorKind,
    ContactPurpose,
    DisclaimerKind,
    Hop,
    HopRole,
    ReuseCondition,
    Scope,
)

PAGES = Path(__file__).parent / "pages" / "reprint"
REAL_PAGE = Path(__file__).parents[2] / "shared" / "seed" / "reprint-page.md"


@frozen(kw_only=True)
class Expected:
    """What a reader of such a page would say it says."""

    title: str
    author: str
    link: str
    publisher: str
    published: dt.date
    original: str
    original_date: dt.date
    region: tuple[str, str]
    topic: str
    contributors: tuple[str | None, ...]
    image_credit: str
    holders: tuple[str, ...]
    year: int
    editors: str
    bystanders: tuple[str, ...]
    """Names that stand on the page and are no part of its provenance."""


TRAWLERS = Expected(
    title="Trawlers Are Returning to the Quiet Coast, Warn Island Fishers",
    author="Tidewatch.org",
    link="https://tidewatch.example",
    publisher="Northern Seas Review",
    published=dt.date(2022, 6, 21),
    original="Tidewatch",
    original_date=dt.date(2022, 6, 19),
    region=("Northern Europe", "154"),
    topic="Fisheries",
    contributors=(None, "Fjord Herald"),
    image_credit="Kelp and Harbour International",
    holders=("Tidewatch.org", "Tidewatch"),
    year=2022,
    editors="editors@northernseas-review.example",
    bystanders=("Ritzau", "Sigrid Aune", "Henrik Dahl", "Ragna Moe", "Coastal Letters"),
)

COUNTERCURRENTS = Expected(
    title="NATO Is Creeping Into Asia, Warns North Korea",
    author="Countercurrents.org",
    link="https://countercurrents.org",
    publisher="Asia-Pacific Research",
    published=dt.date(2023, 5, 18),
    original="Countercurrents",
    original_date=dt.date(2023, 5, 16),
    region=("East Asia", "030"),
    topic="Defence",
    contributors=(None, "Nikkei Asia"),
    image_credit="Asia Media International",
    holders=("Countercurrents.org", "Countercurrents"),
    year=2023,
    editors="editors@asia-pacificresearch.com",
    bystanders=("Korean Central News Agency", "KCNA", "Nikkei"),
)


def markdown(name: str) -> Article:
    return articlemeta.parse_markdown((PAGES / name).read_text(encoding="utf-8"))


def html(name: str) -> Article:
    return articlemeta.parse((PAGES / name).read_bytes())


MARKUPS: dict[str, Callable[[], tuple[Article, Expected]]] = {
    "markdown": lambda: (markdown("page.md"), TRAWLERS),
    "paragraphs": lambda: (html("plain.html"), TRAWLERS),
    "wordpress": lambda: (html("wordpress.html"), TRAWLERS),
    "tables": lambda: (html("table.html"), TRAWLERS),
}


def real_page() -> tuple[Article, Expected]:
    return articlemeta.parse_markdown(REAL_PAGE.read_text(encoding="utf-8")), COUNTERCURRENTS


@pytest.fixture(scope="module", params=[*MARKUPS, "real page"])
def both(request: pytest.FixtureRequest) -> tuple[Article, Expected]:
    if request.param != "real page":
        return MARKUPS[request.param]()
    if not REAL_PAGE.is_file():
        pytest.skip("the real page lies beside the checkout on some machines only")
    return real_page()


@pytest.fixture(scope="module")
def article(both: tuple[Article, Expected]) -> Article:
    return both[0]


@pytest.fixture(scope="module")
def expected(both: tuple[Article, Expected]) -> Expected:
    return both[1]


@pytest.fixture(scope="module")
def original(article: Article) -> Hop:
    (hop,) = article.chain.earlier
    return hop


def test_the_headline_is_the_title_without_the_sites_name(article: Article, expected: Expected) -> None:
    assert article.title == expected.title


def test_the_byline_names_one_organization_with_its_link(article: Article, expected: Expected) -> None:
    assert [(author.name, author.kind, author.url) for author in article.authors] == [
        (expected.author, AuthorKind.ORGANIZATION, expected.link)
    ]


def test_the_line_under_it_names_the_publisher_and_the_day(article: Article, expected: Expected) -> None:
    assert article.publisher is not None
    assert article.publisher.name == expected.publisher
    assert article.published == expected.published
    assert type(article.published) is dt.date


def test_source_line_and_sign_off_are_one_earlier_publication(original: Hop, expected: Expected) -> None:
    assert (original.role, original.source.name) == (HopRole.ORIGINAL, expected.original)
    assert original.date == expected.original_date
    assert type(original.date) is dt.date
    assert expected.link in {original.url, original.source.url}


def test_the_evidence_quotes_both_lines(original: Hop, expected: Expected) -> None:
    quotes = " | ".join(evidence.quote for evidence in original.evidence)
    assert f"original source of this article is {expected.original}" in quotes
    assert str(expected.original_date.year) in quotes


def test_the_chain_ends_here(article: Article, expected: Expected) -> None:
    assert article.chain.is_reprint
    assert article.chain.current is not None
    assert article.chain.current.source.name == expected.publisher
    assert article.chain.current.date == expected.published


def test_reports_quoted_at_length_are_contributions(article: Article, expected: Expected) -> None:
    names = [None if each.source is None else each.source.name for each in article.chain.contributors]
    assert sorted(names, key=str) == sorted(expected.contributors, key=str)


def test_who_is_merely_cited_or_listed_is_no_part_of_the_provenance(article: Article, expected: Expected) -> None:
    parties = {author.name for author in article.authors} | {hop.source.name for hop in article.chain.hops}
    parties |= {each.source.name for each in article.chain.contributors if each.source is not None}
    assert parties.isdisjoint(expected.bystanders)


def test_region_and_theme(article: Article, expected: Expected) -> None:
    assert [(region.name, region.code) for region in article.regions] == [expected.region]
    assert article.topics == (expected.topic,)


def test_the_pictures_origin_is_an_image_credit(article: Article, expected: Expected) -> None:
    assert len(article.image_credits) == 1
    assert expected.image_credit in article.image_credits[0]


def test_one_copyright_notice_with_two_holders(article: Article, expected: Expected) -> None:
    (notice,) = article.copyrights
    assert (notice.holders, notice.years, notice.scope) == (expected.holders, (expected.year,), Scope.ARTICLE)


def test_the_author_alone_is_responsible_says_the_publisher(article: Article, expected: Expected) -> None:
    (disclaimer,) = [each for each in article.disclaimers if each.kind is DisclaimerKind.RESPONSIBILITY]
    assert disclaimer.party == expected.publisher
    assert "sole responsibility" in disclaimer.text


def test_the_fair_use_paragraph_is_a_disclaimer(article: Article) -> None:
    kinds = sorted(disclaimer.kind for disclaimer in article.disclaimers)
    assert kinds == [DisclaimerKind.FAIR_USE, DisclaimerKind.RESPONSIBILITY]


def test_permission_to_cross_post_with_its_conditions(article: Article, expected: Expected) -> None:
    assert article.reuse is not None
    assert article.reuse.allowed is True
    conditions = {ReuseCondition.ATTRIBUTION, ReuseCondition.LINK, ReuseCondition.NON_COMMERCIAL}
    assert set(article.reuse.conditions) == conditions
    assert article.reuse.grantor == expected.publisher
    assert article.reuse.contact == expected.editors


def test_where_the_media_may_ask(article: Article, expected: Expected) -> None:
    media = [contact.value for contact in article.contacts if contact.purpose is ContactPurpose.MEDIA]
    assert media == [expected.editors]


def test_no_licence_is_invented(article: Article) -> None:
    assert article.license is None


def test_everything_survives_the_way_to_plain_data_and_back(article: Article) -> None:
    assert articlemeta.from_dict(articlemeta.to_dict(article)) == article
