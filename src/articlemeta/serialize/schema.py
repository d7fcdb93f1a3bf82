"""The JSON Schema of what ``to_dict`` writes, made from the models and the docstrings of their fields."""

from __future__ import annotations

import ast
import datetime as dt
import inspect
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from textwrap import dedent
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from articlemeta.models import Article

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TIME = r"\d{2}:\d{2}(:\d{2}(\.\d{3,6})?)?"
_ZONE = r"Z|[+-]\d{2}:\d{2}(:\d{2}(\.\d{6})?)?"
DATE_PATTERN = rf"^\d{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T{_TIME}({_ZONE})?)?$"
"""ISO 8601: a day, a day with a time, or a day with a time and a zone."""

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "pattern": DATE_PATTERN},
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of :func:`to_dict`'s data. Each call gives a new dict, yours to change.

    Unknown fields are refused. Fields that have a default in the models are not required, as :func:`from_dict` does
    not require them.

    >>> json_schema()["properties"]["title"]["type"]
    ['string', 'null']
    """
    definitions = {model.__name__: _object(model) for model in _models(Article)}
    article = definitions.pop(Article.__name__)
    return {"$schema": DIALECT, "title": Article.__name__, **article, "$defs": definitions}


def _models(start: type[Any]) -> Iterator[type[Any]]:
    """The model and every model and vocabulary that it is made of, each once, in the order in which they are met."""
    found = [start]
    for model in found:
        yield model
        parts = (part for hint in _hints(model).values() for part in _parts(hint))
        found.extend(part for part in dict.fromkeys(parts) if part not in found and part not in _SIMPLE)


def _parts(hint: Any) -> Iterator[Any]:
    arguments = [argument for argument in get_args(hint) if argument not in (NoneType, ...)]
    if not arguments:
        yield hint
    for argument in arguments:
        yield from _parts(argument)


def _hints(model: type[Any]) -> dict[str, Any]:
    """The type of each field."""
    return get_type_hints(model) if attrs.has(model) else {}


def _object(model: type[Any]) -> dict[str, Any]:
    if issubclass(model, Enum):
        return {"description": _first_paragraph(model.__doc__), "type": "string", "enum": [m.value for m in model]}
    told = field_docstrings(model)
    return {
        "description": _first_paragraph(model.__doc__),
        "type": "object",
        "properties": {name: _described(_value(hint), told.get(name)) for name, hint in _hints(model).items()},
        "required": [a.name for a in attrs.fields(model) if a.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _value(hint: Any) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin in (UnionType, Union):
        return _or_null(_value(next(argument for argument in get_args(hint) if argument is not NoneType)))
    if origin is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    return dict(_SIMPLE.get(hint) or {"$ref": f"#/$defs/{hint.__name__}"})


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, {"type": "null"}]} if "$ref" in value else {**value, "type": [value["type"], "null"]}


def _described(value: dict[str, Any], told: str | None) -> dict[str, Any]:
    return value if told is None else {**value, "description": told}


def _first_paragraph(text: str | None) -> str:
    return " ".join(inspect.cleandoc(text or "").partition("\n\n")[0].split())


def field_docstrings(model: type[Any]) -> dict[str, str]:
    """The docstring under each field of a model, or nothing where the source is not at hand, as in frozen programs."""
    classes = [cls for cls in reversed(model.__mro__) if attrs.has(cls)]
    try:
        sources = [inspect.getsource(cls) for cls in classes]
    except (OSError, TypeError):
        return {}
    return dict(pair for source in sources for pair in _strings_under_fields(ast.parse(dedent(source)).body[0]))


def _strings_under_fields(statement: ast.stmt) -> Iterator[tuple[str, str]]:
    body = statement.body if isinstance(statement, ast.ClassDef) else []
    for field, below in pairwise(body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, _first_paragraph(text)
            case _:
                continue
