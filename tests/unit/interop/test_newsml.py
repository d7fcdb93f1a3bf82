"""NewsML-G2: valid by IPTC's own XML Schema."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import given
from lxml import etree
from tests.samples import FULL
from tests.standards import standard
from tests.strategies import articles

from articlemeta.interop.newsml import NAMESPACE, to_newsml
from articlemeta.models import Article

NAMES = {"n": NAMESPACE}


class Nearby(etree.Resolver):
    """Finds the schema of the xml namespace beside the standard."""

    def resolve(self, system_url: str | None, _: str | None, context: Any) -> Any:
        if system_url is not None and system_url.endswith("xml.xsd"):
            return self.resolve_filename(str(standard("xml.xsd")), context)
        return None


@cache
def schema() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Nearby())
    return etree.XMLSchema(etree.parse(str(standard("newsml-g2-2.35-power.xsd")), parser))


def read(article: Article) -> etree._Element:
    return etree.fromstring(to_newsml(article))


def texts(article: Article, path: str) -> list[str]:
    return [str(found) for found in read(article).xpath(path, namespaces=NAMES)]


def test_the_check_finds_faults() -> None:
    item = read(FULL)
    etree.SubElement(item, f"{{{NAMESPACE}}}headline").text = "Rain"
    assert not schema().validate(item)


def test_a_full_article_is_valid() -> None:
    schema().assertValid(read(FULL))


@given(articles())
def test_every_article_is_valid(article: Article) -> None:
    schema().assertValid(read(article))


def test_hops_are_told_from_the_original() -> None:
    assert texts(FULL, "//n:hop/@seq") == ["1", "2", "3"]
    assert texts(FULL, "//n:hop/n:party/n:name/text()") == ["Northern Post", "Example Press", "Example Weekly"]
    assert texts(FULL, "//n:hop[1]/@timestamp") == ["2024-05-02"]
    assert texts(FULL, "//n:hop[1]/n:action/@uri") == ["http://cv.iptc.org/newscodes/hopaction/created"]


def test_each_notice_has_its_rights_info() -> None:
    holders = texts(FULL, "//n:rightsInfo[n:copyrightNotice]/n:copyrightHolder/n:name/text()")
    assert holders == ["Example Weekly", "Northern Post, Jane Roe"]
    assert texts(FULL, "//n:usageTerms/text()")[:2] == [
        "You may republish this article with a link.",
        "May not be published or broadcast.",
    ]
    assert texts(FULL, "//n:rightsInfo/n:link/@href") == ["https://creativecommons.org/licenses/by-nd/4.0/"]


def test_the_time_that_the_standard_demands_is_told_where_it_is_made_up() -> None:
    day = Article(published=dt.date(2024, 5, 3))
    assert texts(day, "//n:versionCreated/text()") == ["2024-05-03T00:00:00"]
    assert texts(day, "//n:edNote/text()") == ["The page gives the day 2024-05-03 without a time."]
    assert texts(Article(), "//n:edNote/text()") == ["The page gives no date."]
    time = Article(published=dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC))
    assert texts(time, "//n:edNote/text()") == []


def test_it_fits_on_one_line() -> None:
    text = to_newsml(FULL, indent=False)
    assert text.count("\n") == 1
    assert etree.fromstring(text).get("guid") == "https://weekly.example/rain"
