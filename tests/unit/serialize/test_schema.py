"""The JSON Schema describes what to_dict writes, and refuses what from_dict refuses."""

from __future__ import annotations

import copy
import datetime as dt
import json
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import given
from tests.strategies import articles

from articlemeta import models
from articlemeta.errors import InvalidDataError
from articlemeta.models import Article, Author
from articlemeta.serialize import from_dict, json_schema, to_dict
from articlemeta.serialize.schema import field_docstrings

jsonschema = pytest.importorskip("jsonschema")


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(json_schema())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json.loads(json.dumps(json_schema())) == json_schema()


@given(articles())
def test_every_article_is_valid(article: Article) -> None:
    validator().validate(to_dict(article))


FULL = to_dict(
    Article(
        title="Rain",
        published=dt.date(2024, 5, 3),
        authors=(Author(name="Jane Roe"),),
        copyrights=(models.CopyrightNotice(years=(2024,), holders=("Example Weekly",)),),
        chain=models.ReprintChain(
            hops=(models.Hop(source=models.Source(name="Reuters"), role=models.HopRole.WIRE),),
            contributors=(models.Contribution(source=None),),
        ),
        license=models.License(id="CC0-1.0"),
    )
)


def test_a_full_article_is_valid() -> None:
    validator().validate(FULL)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("title", 5),
        ("published", "3 May 2024"),
        ("published", "2024-13-03"),
        ("published", "2024-05-03 10:00"),
        ("published", 2024),
        ("authors", "Jane Roe"),
        ("authors/0/name", None),
        ("authors/0/kind", "robot"),
        ("authors/0/nickname", "JR"),
        ("copyrights/0/years/0", "2024"),
        ("copyrights/0/years/0", True),
        ("copyrights/0/all_rights_reserved", "no"),
        ("chain", None),
        ("chain/hops/0/role", "WIRE"),
        ("chain/hops/0/source", None),
        ("chain/original", None),
        ("license", "CC0-1.0"),
        ("headline", "Rain"),
    ],
)
def test_what_from_dict_refuses_is_invalid(path: str, value: object) -> None:
    data = copy.deepcopy(FULL)
    *way, last = (int(step) if step.isdigit() else step for step in path.split("/"))
    place: Any = data
    for step in way:
        place = place[step]
    place[last] = value
    assert not validator().is_valid(data)
    with pytest.raises(InvalidDataError):
        from_dict(data)


@pytest.mark.parametrize("missing", ["authors/0/name", "chain/hops/0/role", "chain/hops/0/source/name"])
def test_a_missing_value_is_invalid(missing: str) -> None:
    data = copy.deepcopy(FULL)
    *way, last = (int(step) if step.isdigit() else step for step in missing.split("/"))
    place: Any = data
    for step in way:
        place = place[step]
    del place[last]
    assert not validator().is_valid(data)


def test_what_has_a_default_may_be_left_out() -> None:
    validator().validate({})
    assert from_dict({}) == Article()


def test_every_field_of_every_model_is_described() -> None:
    schema = json_schema()
    described = {name: part["properties"] for name, part in schema["$defs"].items() if "properties" in part}
    described["Article"] = schema["properties"]
    assert set(described) == {name for name in models.__all__ if attrs.has(getattr(models, name))} - {"Explanation"}
    untold = [
        f"{m}.{f}" for m, fields in described.items() for f, value in fields.items() if "description" not in value
    ]
    assert untold == []


def test_docstrings_of_fields_are_read_whole() -> None:
    assert field_docstrings(Author)["kind"] == "A person or an organization."
    assert "naive one where a time alone is" in field_docstrings(Article)["published"]


def test_without_sources_there_are_no_docstrings() -> None:
    made = attrs.make_class("Made", {"name": attrs.field(type=str)})
    assert field_docstrings(made) == {}


def test_each_call_gives_a_schema_of_its_own() -> None:
    json_schema()["properties"].clear()
    assert json_schema()["properties"]
