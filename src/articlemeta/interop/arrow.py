"""Articles as an Arrow table, for Parquet files, DuckDB, pandas and polars. It needs the extra ``articlemeta[arrow]``."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from enum import Enum
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import attrs

from articlemeta.errors import MissingExtraError
from articlemeta.models import Article
from articlemeta.serialize import from_dict, to_dict

if TYPE_CHECKING:
    import pyarrow as pa  # pyright: ignore[reportMissingImports]


def arrow_schema() -> pa.Schema:
    """The Arrow schema of :func:`to_arrow`: one column a field, structs and lists as in ``to_dict``.

    Dates are ISO 8601 text, as a column of Arrow cannot hold days, times and times with a zone side by side.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    arrow = _pyarrow()
    return arrow.schema(list(_struct(Article, arrow)))


def to_arrow(articles: Iterable[Article]) -> pa.Table:
    """The articles as an Arrow table, without loss: :func:`from_arrow` gives them back.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    arrow = _pyarrow()
    rows = [_utf8(to_dict(article)) for article in articles]
    return arrow.Table.from_pylist(rows, schema=arrow_schema())


def from_arrow(table: pa.Table) -> list[Article]:
    """The articles of a table that :func:`to_arrow` made. Columns of your own are passed over.

    Raises:
        InvalidDataError: a row is no article.
    """
    own = {field.name for field in attrs.fields(Article)}
    return [from_dict({name: row[name] for name in row.keys() & own}) for row in table.to_pylist()]


def _pyarrow() -> Any:
    try:
        # Deferred: an extra, and a heavy one.
        import pyarrow as pa  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise MissingExtraError("arrow", "pyarrow") from error
    return pa


def _struct(model: type[Any], arrow: Any) -> pa.StructType:
    return arrow.struct([(name, _type(hint, arrow)) for name, hint in get_type_hints(model).items()])


def _type(hint: Any, arrow: Any) -> pa.DataType:
    if get_origin(hint) is tuple:
        return arrow.list_(_type(get_args(hint)[0], arrow))
    if parts := [part for part in get_args(hint) if part is not NoneType]:
        return _type(parts[0], arrow)
    if attrs.has(hint):
        return _struct(hint, arrow)
    return _plain_type(hint, arrow)


def _plain_type(hint: type[Any], arrow: Any) -> pa.DataType:
    if hint in (bool, int):
        return arrow.bool_() if hint is bool else arrow.int64()
    if issubclass(hint, str | Enum | dt.date):
        return arrow.string()
    raise TypeError(hint)


def _utf8(row: dict[str, Any]) -> dict[str, Any]:
    """The row, with a question mark for each lone surrogate, which broken pages hold and Arrow cannot."""
    text = json.dumps(row, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        clean: dict[str, Any] = json.loads(text.encode("utf-8", "replace"))
        return clean
    return row
