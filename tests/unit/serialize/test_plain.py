"""Articles to plain data and back."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from typing import Any

import attrs
import pytest
from dateutil.tz import tzstr
from hypothesis import given
from tests.strategies import articles

from articlemeta.errors import InvalidDataError
from articlemeta.models import Article, Author, Evidence, Hop, HopRole, ReprintChain, Source
from articlemeta.models.enums import Basis
from articlemeta.serialize import from_dict, to_dict

PARIS = tzstr("CET-1CEST,M3.5.0,M10.5.0/3")


@given(articles())
def test_nothing_is_lost(article: Article) -> None:
    assert from_dict(to_dict(article)) == article


@given(articles())
def test_nothing_is_lost_through_json(article: Article) -> None:
    back = from_dict(json.loads(json.dumps(to_dict(article))))
    assert back == article
    assert to_dict(back) == to_dict(article)


@given(articles())
def test_kinds_of_dates_are_kept_apart(article: Article) -> None:
    back = from_dict(to_dict(article))
    assert type(back.published) is type(article.published)
    if isinstance(article.published, dt.datetime):
        assert isinstance(back.published, dt.datetime)
        assert back.published.utcoffset() == article.published.utcoffset()


def plain(value: object) -> bool:
    match value:
        case dict():
            return all(type(key) is str and plain(item) for key, item in value.items())
        case list():
            return all(map(plain, value))
        case _:
            return value is None or type(value) in (str, int, bool)


@given(articles())
def test_data_is_of_plain_types_alone(article: Article) -> None:
    assert plain(to_dict(article))


class Text(str):
    """A string of another class, as lxml gives them."""

    __slots__ = ()


def test_strings_of_other_classes_become_plain() -> None:
    assert type(to_dict(Article(title=Text("Rain")))["title"]) is str


def test_every_field_is_there() -> None:
    data = to_dict(Article())
    assert set(data) == {field.name for field in attrs.fields(Article)}
    assert data["title"] is None
    assert data["authors"] == []
    assert data["chain"] == {"hops": [], "contributors": []}


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (dt.date(2024, 5, 3), "2024-05-03"),
        (dt.datetime(2024, 5, 3, 10, 0), "2024-05-03T10:00:00"),
        (dt.datetime(2024, 5, 3, 10, 0, tzinfo=dt.UTC), "2024-05-03T10:00:00+00:00"),
        (dt.datetime(2024, 5, 3, 0, 0, tzinfo=tzstr("IST-5:30")), "2024-05-03T00:00:00+05:30"),
        (dt.datetime(2024, 10, 27, 2, 30, fold=0, tzinfo=PARIS), "2024-10-27T02:30:00+02:00"),
        (dt.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=PARIS), "2024-10-27T02:30:00+01:00"),
        (dt.date(33, 4, 3), "0033-04-03"),
    ],
)
def test_dates_are_iso(moment: dt.date, written: str) -> None:
    article = Article(published=moment)
    assert to_dict(article)["published"] == written
    assert from_dict({"published": written}) == article


def test_short_iso_forms_are_read() -> None:
    assert from_dict({"published": "2024-05-03T10:00Z"}).published == dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC)


def test_enums_are_their_values() -> None:
    hop = Hop(source=Source(name="Reuters"), role=HopRole.WIRE)
    assert to_dict(Article(chain=ReprintChain(hops=(hop,))))["chain"]["hops"][0]["role"] == "wire"


WRONG: list[tuple[object, str]] = [
    ([], "$: expected an object, not []"),
    (None, "$: expected an object, not None"),
    ("{}", "$: expected an object, not '{}'"),
    ({"title": 5}, "$.title: expected a string, not 5"),
    ({"authors": "Jane Roe"}, "$.authors: expected a list, not 'Jane Roe'"),
    ({"authors": {"name": "Jane Roe"}}, "$.authors: expected a list, not {'name': 'Jane Roe'}"),
    ({"authors": [{"name": None}]}, "$.authors[0].name: expected a string, not None"),
    ({"authors": [{"name": "Roe"}, {}]}, "$.authors[1].name: is missing"),
    ({"authors": [{"name": "Roe", "kind": "robot"}]}, "$.authors[0].kind: expected one of 'person', 'organization', "),
    ({"topics": "rain"}, "$.topics: expected a list, not 'rain'"),
    ({"headline": "Rain"}, "$: has no field 'headline'"),
    ({"published": "3 May 2024"}, "$.published: expected an ISO 8601 date"),
    ({"published": "2024-02-30"}, "$.published: expected a date that the calendar has"),
    ({"published": "20240503"}, "$.published: expected an ISO 8601 date"),
    ({"published": 1714730400}, "$.published: expected an ISO 8601 date"),
    ({"copyrights": [{"years": [True]}]}, "$.copyrights[0].years[0]: expected a whole number, not True"),
    ({"copyrights": [{"years": [2020.0]}]}, "$.copyrights[0].years[0]: expected a whole number, not 2020.0"),
    ({"copyrights": [{"all_rights_reserved": 1}]}, "$.copyrights[0].all_rights_reserved: expected true or false"),
    ({"reuse": {"allowed": "yes"}}, "$.reuse.allowed: expected true or false, not 'yes'"),
    ({"chain": None}, "$.chain: expected an object, not None"),
    ({"chain": {"hops": [{"role": "wire"}]}}, "$.chain.hops[0].source: is missing"),
    ({5: "x"}, "$: has no field 5"),
]


@pytest.mark.parametrize(("data", "problem"), WRONG)
def test_what_is_no_article_is_told_with_its_path(data: Any, problem: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        from_dict(data)
    assert caught.value.problems[0].startswith(problem)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(InvalidDataError) as caught:
        from_dict({"title": 1, "authors": [{"name": 2}], "bogus": 3})
    assert len(caught.value.problems) == 3
    assert "$.authors[0].name" in str(caught.value)


def test_a_long_wrong_value_is_cut() -> None:
    with pytest.raises(InvalidDataError) as caught:
        from_dict({"title": ["x" * 9000]})
    assert len(str(caught.value)) < 300


def test_evidence_comes_back() -> None:
    proof = Evidence(field="authors", basis=Basis.PRINTED, rule="byline", quote="By Jane Roe", xpath="/html/body/p")
    article = Article(authors=(Author(name="Jane Roe"),), evidence=(proof,))
    assert from_dict(to_dict(article)).evidence == (proof,)


def test_importing_does_not_load_cattrs() -> None:
    code = "import articlemeta.serialize, sys; sys.exit('cattrs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
