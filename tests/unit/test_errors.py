"""Errors say what was wrong and what to do, and survive the way between processes."""

from __future__ import annotations

import pickle

import pytest

import articlemeta
from articlemeta import errors

EXAMPLES = [
    (errors.NotAPageError("PDF"), "looks like PDF; articlemeta reads HTML, Markdown and web archives"),
    (errors.NotAPageError("empty"), "it is empty"),
    (errors.NotAPageError("plain text"), "looks like plain text; parse_markdown, and --markdown on the command line"),
    (errors.PageTooLargeError(2_000, 1_000), r"2,000 bytes.*Parser\(max_bytes="),
    (errors.LexiconError("de.toml", "it is no TOML"), r"de\.toml: it is no TOML"),
    (errors.UnknownFieldError("autor", ("title", "authors")), "no field 'autor'; it has title, authors"),
    (errors.MissingExtraError("arrow", "pyarrow"), r"needs pyarrow: pip install 'articlemeta\[arrow\]'"),
    (errors.InvalidDataError(("$.a: is missing", "$.b: is no text")), r"\$\.a: is missing; \$\.b: is no text"),
]


@pytest.mark.parametrize(("error", "says"), EXAMPLES, ids=lambda value: type(value).__name__)
def test_what_it_says(error: errors.ArticleMetaError, says: str) -> None:
    with pytest.raises(errors.ArticleMetaError, match=says):
        raise error


@pytest.mark.parametrize("error", [error for error, _ in EXAMPLES], ids=lambda error: type(error).__name__)
def test_it_comes_back_whole_from_another_process(error: errors.ArticleMetaError) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


def test_there_is_an_example_of_each() -> None:
    every = {getattr(articlemeta, name) for name in articlemeta.__all__ if name.endswith("Error")}
    assert every == {type(error) for error, _ in EXAMPLES} | {errors.ArticleMetaError}
