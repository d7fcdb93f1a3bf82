"""The private cattrs converter of :mod:`articlemeta.serialize`: strict where cattrs is obliging.

Left alone, cattrs turns 5 into ``"5"``, ``"ab"`` into ``("a", "b")`` and ``1`` into ``True``. Data that is no article
should be told so, with the path to each fault.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, get_origin

import attrs
from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.v import transform_error

from articlemeta.models import Article

Hook = Callable[[Any, Any], Any]

_ISO_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d([.]\d{3,6})?)?(Z|[+-]\d\d:\d\d(:\d\d([.]\d{6})?)?)?)?", re.ASCII
)
"""ISO 8601 as ``isoformat`` writes it, and the short forms of it that JSON written by others holds."""


class WrongValueError(ValueError):
    """A value is not what its field holds. The message says what would be."""


def make_converter() -> Converter:
    """A converter for the models: plain JSON types out, strict in."""
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for plain in (str, int, bool):
        converter.register_structure_hook(plain, _exactly(plain))
    # Our enums are strings too: str() makes plain strings of both.
    converter.register_unstructure_hook(str, str)
    # A field that holds a date may hold a datetime, so the value itself must tell how it is written.
    converter.register_unstructure_hook(dt.date, lambda value: value.isoformat())
    converter.register_structure_hook(dt.date, _date)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(attrs.has, _model_hook)
    converter.register_unstructure_hook_factory(attrs.has, make_dict_unstructure_fn)
    return converter


def problems(error: Exception) -> tuple[str, ...]:
    """What is wrong with the data, one line a fault, each with its path."""
    found = (line.rpartition(" @ ") for line in transform_error(error, format_exception=_told))
    return tuple(f"{path}: {problem}" for problem, _, path in found)


def structure(converter: Converter, data: object) -> Article:
    """The article that the data describes."""
    return converter.structure(data, Article)


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


_PLAIN_NAMES = {str: "a string", int: "a whole number", bool: "true or false"}


def _exactly(wanted: type) -> Hook:
    def hook(value: object, target: Any) -> object:
        if target is not wanted:
            return _member(value, target)  # an enum of strings is a class of strings to cattrs
        # A bool is an int to Python, but no year.
        if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
            raise _wrong(_PLAIN_NAMES[wanted], value)
        return value

    return hook


def _date(value: object, _: object) -> dt.date:
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        raise _wrong("an ISO 8601 date or date with time", value)
    try:
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    except ValueError as error:
        raise _wrong("a date that the calendar has", value) from error


def _member(value: object, wanted: type[Enum]) -> Enum:
    for member in wanted:
        if member.value == value:
            return member
    raise _wrong("one of " + ", ".join(repr(member.value) for member in wanted), value)


def _tuple_hook(wanted: Any, converter: Converter) -> Hook:
    fill = homogenous_tuple_structure_factory(wanted, converter)

    def hook(value: object, target: Any) -> object:
        if not isinstance(value, list | tuple):
            raise _wrong("a list", value)
        return fill(value, target)

    return hook


def _model_hook(wanted: Any, converter: Converter) -> Hook:
    fill = make_dict_structure_fn(wanted, converter)

    def hook(value: object, target: Any) -> object:
        if not isinstance(value, Mapping):
            raise _wrong("an object", value)
        return fill(value, target)

    return hook


def _wrong(expected: str, value: object) -> WrongValueError:
    shown = repr(value)
    return WrongValueError(f"expected {expected}, not {shown if len(shown) <= 60 else shown[:59] + '…'}")


def _told(error: BaseException, _: object) -> str:
    match error:
        case ForbiddenExtraKeysError(extra_fields=names):
            return "has no field " + ", ".join(sorted(map(repr, names)))
        case KeyError():
            return "is missing"
        case _:
            return str(error)
