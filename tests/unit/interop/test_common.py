"""Addresses, times and identities for other formats."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from tests.samples import FULL
from tests.strategies import articles, moments, texts

from articlemeta.interop.common import credit, first_notice, identity, rfc3339, uri, xml_moment
from articlemeta.models import Article, Hop, HopRole, ReprintChain, Source

URI = re.compile(r"(https?|mailto):[A-Za-z0-9._~:/?@!$&'()*+,;=%-]+(#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?", re.IGNORECASE)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://example.org/a", "https://example.org/a"),
        (" https://example.org/a ", "https://example.org/a"),
        ("https://example.org/straße", "https://example.org/stra%C3%9Fe"),
        ("https://example.org/a%20b%zz", "https://example.org/a%20b%25zz"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("/a/b", None),
        ("example.org", None),
        ("http://", None),
        ("", None),
        (None, None),
    ],
)
def test_addresses_become_uris(address: str | None, wanted: str | None) -> None:
    assert uri(address) == wanted


@given(texts())
def test_whatever_comes_out_is_a_uri(text: str) -> None:
    for address in (uri(text), uri("https://example.org/" + text)):
        assert address is None or URI.fullmatch(address)


@given(articles())
def test_every_article_has_an_identity(article: Article) -> None:
    assert re.fullmatch(r"(?i)(https?|mailto|urn):\S+", identity(article))
    assert identity(article) == identity(article)


def test_articles_without_address_differ_by_what_they_say() -> None:
    assert identity(Article(title="Rain")) != identity(Article(title="Sun"))
    assert identity(Article(title="Rain")).startswith("urn:uuid:")


@pytest.mark.parametrize(
    ("moment", "wanted"),
    [
        (None, None),
        (dt.date(2024, 5, 3), None),
        (dt.datetime(2024, 5, 3, 10), None),
        (dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC), "2024-05-03T10:00:00+00:00"),
        (
            dt.datetime(2024, 5, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=-20))),
            "2024-05-04T06:00:00+00:00",
        ),
        (
            dt.datetime(1880, 5, 3, 10, tzinfo=dt.timezone(dt.timedelta(minutes=9, seconds=21))),
            "1880-05-03T09:50:39+00:00",
        ),
    ],
)
def test_times_without_a_zone_are_not_given_one(moment: dt.date | None, wanted: str | None) -> None:
    assert rfc3339(moment) == wanted


@given(moments())
def test_moments_for_xml_are_the_same_moments(moment: dt.date | None) -> None:
    if isinstance(moment, dt.datetime):
        written = dt.datetime.fromisoformat(xml_moment(moment))
        assert (written.tzinfo is None) == (moment.tzinfo is None)
        if moment.utcoffset() is not None:
            # Times that a zone's clock skips are equal to none of another zone (PEP 495): compared in UTC.
            assert written.astimezone(dt.UTC) == moment.astimezone(dt.UTC)
        assert re.fullmatch(r".*T\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d)?", xml_moment(moment))


def test_a_notice_of_the_article_comes_before_one_of_the_site() -> None:
    assert first_notice(FULL) is FULL.copyrights[1]
    assert first_notice(Article(copyrights=FULL.copyrights[:1])) is FULL.copyrights[0]
    assert first_notice(Article()) is None


def test_the_credit_line_names_the_original_first() -> None:
    assert credit(FULL) == "Northern Post via Example Press"
    assert credit(Article()) is None
    alone = Hop(source=Source(name="Example Weekly"), role=HopRole.CURRENT)
    assert credit(Article(chain=ReprintChain(hops=(alone,)))) is None
