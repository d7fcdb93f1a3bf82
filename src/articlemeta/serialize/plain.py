"""Articles to plain data and back, without loss."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from articlemeta.errors import InvalidDataError
from articlemeta.models import Article

if TYPE_CHECKING:
    from cattrs import Converter


def to_dict(article: Article) -> dict[str, Any]:
    """The article as plain data: dicts, lists, strings, numbers, booleans and None, ready for ``json.dumps``.

    Every field of every model is there, empty or not. Dates are ISO 8601: ``"2024-05-03"`` where the page gives a day,
    ``"2024-05-03T10:00:00"`` where it gives a time, ``"2024-05-03T10:00:00+02:00"`` where it gives a time and a zone.
    :func:`json_schema` describes the form.

    >>> to_dict(Article(title="Rain expected"))["title"]
    'Rain expected'
    """
    plain: dict[str, Any] = _converter().unstructure(article, Article)
    return plain


def from_dict(data: Mapping[str, Any]) -> Article:
    """The article that :func:`to_dict` wrote: ``from_dict(to_dict(article)) == article``.

    Fields that have a default may be left out. Nothing is guessed or converted: a number is no string.

    Raises:
        InvalidDataError: the data describes no article; its ``problems`` tell where and why.

    >>> from_dict({"title": "Rain expected"}).title
    'Rain expected'
    """
    from articlemeta.serialize import converter as strict  # deferred with cattrs, see _converter below

    try:
        return strict.structure(_converter(), data)
    except Exception as error:  # cattrs raises groups of whatever went wrong inside
        raise InvalidDataError(strict.problems(error)) from error


@cache
def _converter() -> Converter:
    # Deferred: cattrs takes as long to import as everything else together, and parsing needs none of it.
    from articlemeta.serialize.converter import make_converter

    return make_converter()
