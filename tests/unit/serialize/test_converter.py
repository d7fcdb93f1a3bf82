"""The converter: plain types out, strict in, and each fault with its path."""

from __future__ import annotations

import datetime as dt

import pytest

from articlemeta.models import Article, Author, AuthorRole, ReuseTerms
from articlemeta.serialize.converter import WrongValueError, make_converter, problems, structure

CONVERTER = make_converter()


def faults(data: object) -> tuple[str, ...]:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - cattrs groups errors of many kinds
        structure(CONVERTER, data)
    return problems(caught.value)


def test_models_become_plain() -> None:
    article = Article(
        title="Rain", authors=(Author(name="Jane Roe", role=AuthorRole.EDITOR),), published=dt.date(2024, 5, 3)
    )
    data = CONVERTER.unstructure(article)
    assert data["authors"] == [
        {"name": "Jane Roe", "kind": "person", "role": "editor", "affiliation": None, "url": None}
    ]
    assert type(data["authors"][0]["role"]) is str
    assert data["published"] == "2024-05-03"
    assert structure(CONVERTER, data) == article


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-05-03", dt.date(2024, 5, 3)),
        ("2024-05-03T10:00", dt.datetime(2024, 5, 3, 10)),
        ("2024-05-03T10:00:07", dt.datetime(2024, 5, 3, 10, 0, 7)),
        ("2024-05-03T10:00:07.250", dt.datetime(2024, 5, 3, 10, 0, 7, 250_000)),
        ("2024-05-03T10:00Z", dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC)),
        (
            "2024-05-03T10:00:00+05:30",
            dt.datetime(2024, 5, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30))),
        ),
    ],
)
def test_moments_are_read(written: str, moment: dt.date) -> None:
    read = structure(CONVERTER, {"published": written}).published
    assert read == moment
    assert type(read) is type(moment)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2024",
        "2024-05",
        "2024-5-3",
        "20240503",
        "2024-05-03 10:00",
        "2024-05-03T10",
        "٢٠٢٤-٠٥-٠٣",
        "2024-05-03T10:00 Z",
    ],
)
def test_what_is_no_moment(written: str) -> None:
    (fault,) = faults({"published": written})
    assert fault.startswith("$.published: expected an ISO 8601 date or date with time, not ")


def test_a_number_is_no_moment() -> None:
    assert faults({"published": 1714730400}) == (
        "$.published: expected an ISO 8601 date or date with time, not 1714730400",
    )


@pytest.mark.parametrize("written", ["2024-02-30", "2024-13-01", "2024-05-03T25:00"])
def test_what_the_calendar_does_not_have(written: str) -> None:
    assert faults({"published": written}) == (f"$.published: expected a date that the calendar has, not {written!r}",)


@pytest.mark.parametrize(("given", "kept"), [(True, True), (False, False), (None, None)])
def test_a_choice_of_three_stays_one(given: bool | None, kept: bool | None) -> None:
    assert structure(CONVERTER, {"reuse": {"allowed": given}}).reuse == ReuseTerms(allowed=kept)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Rain", "$: expected an object, not 'Rain'"),
        ({"title": 5}, "$.title: expected a string, not 5"),
        ({"topics": "rain"}, "$.topics: expected a list, not 'rain'"),
        ({"topics": ["rain", 5]}, "$.topics[1]: expected a string, not 5"),
        ({"reuse": {"allowed": 1}}, "$.reuse.allowed: expected true or false, not 1"),
        ({"copyrights": [{"years": ["2024"]}]}, "$.copyrights[0].years[0]: expected a whole number, not '2024'"),
        ({"copyrights": [{"years": [True]}]}, "$.copyrights[0].years[0]: expected a whole number, not True"),
        (
            {"copyrights": [{"scope": "page"}]},
            "$.copyrights[0].scope: expected one of 'article', 'site', not 'page'",
        ),
        ({"authors": [{}]}, "$.authors[0].name: is missing"),
        ({"headline": "Rain"}, "$: has no field 'headline'"),
    ],
)
def test_a_fault_is_told_with_its_path(data: object, told: str) -> None:
    assert faults(data) == (told,)


def test_all_faults_are_told() -> None:
    told = faults({"title": 5, "topics": [1, 2], "a": 1, "b": 2})
    assert {fault.partition(": ")[0] for fault in told} == {"$.title", "$.topics[0]", "$.topics[1]", "$"}
    assert "$: has no field 'a', 'b'" in told


def test_a_long_value_is_cut() -> None:
    (fault,) = faults({"published": "x" * 500})
    assert fault.endswith("x…")
    assert len(fault) < 130


def test_a_wrong_value_is_a_value_error() -> None:
    assert issubclass(WrongValueError, ValueError)
