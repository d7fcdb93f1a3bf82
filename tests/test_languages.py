"""Where a text came from, in every language: what readers of each wrote down, in four kinds of markup.

The tables lie in ``pages/languages``, one a language; a page there is what differs from one page to the next.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import articlemeta
from articlemeta import Article

FOLDER = Path(__file__).parent / "pages" / "languages"
MARKUPS = sorted(path.stem for path in (FOLDER / "markups").glob("*.html"))
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))
PARTS = frozenset({"head", "opening", "ending", "under", "caption", "second"})
KINDS = frozenset({"republication", "agency", "source line", "press release", "translation", "part", "trap"})


@functools.cache
def table(language: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


@functools.cache
def markup(name: str) -> str:
    return (FOLDER / "markups" / f"{name}.html").read_text(encoding="utf-8")


def pages() -> Iterator[Any]:
    for language in LANGUAGES:
        for number, page in enumerate(table(language)["page"], 1):
            yield pytest.param(language, page, id=f"{language}-{number}-{page['kind'].replace(' ', '-')}")


PAGES = list(pages())


def filled(name: str, language: str, page: dict[str, Any]) -> str:
    """The markup with the page in it; a part that the page lacks goes with the markup around it."""
    words = table(language)
    first, second, third = words["prose"]
    values = {
        "lang": language,
        "title": words["title"],
        "site": words["site"],
        "url": words["url"],
        "head": page.get("head", ""),
        "caption": page.get("caption", ""),
        "first": page.get("opening", "") + first,
        "second": page.get("second", second),
        "third": third + page.get("ending", ""),
        "under": page.get("under", ""),
    }
    text = markup(name)
    for part, value in values.items():
        text = re.sub(rf"\{{\{{#{part}\}}\}}(.*?)\{{\{{/{part}\}}\}}", r"\1" if value else "", text, flags=re.DOTALL)
        text = text.replace("{{" + part + "}}", value)
    return text


def read(name: str, language: str, page: dict[str, Any]) -> Article:
    return articlemeta.parse(filled(name, language, page).encode(), url=table(language)["url"])


@pytest.mark.parametrize("name", MARKUPS)
@pytest.mark.parametrize(("language", "page"), PAGES)
def test_where_it_came_from(language: str, page: dict[str, Any], name: str) -> None:
    chain = read(name, language, page).chain
    assert [[hop.source.name, hop.role.value] for hop in chain.earlier] == page.get("chain", [])
    given = [part.source.name if part.source else None for part in chain.contributors]
    assert given == page.get("contributors", [])
    for hop in chain.earlier:
        assert all(evidence.quote for evidence in hop.evidence)


@pytest.mark.parametrize(("language", "page"), PAGES)
def test_a_date_and_a_link_are_read_where_printed(language: str, page: dict[str, Any]) -> None:
    if "date" not in page and "link" not in page:
        return
    original = read("theme", language, page).chain.original
    assert original is not None
    assert (original.date.isoformat() if original.date else None) == page.get("date")
    assert original.url == page.get("link")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_holds_every_kind(language: str) -> None:
    words = table(language)
    assert len(words["prose"]) == 3
    kinds = {page["kind"] for page in words["page"]}
    assert kinds <= KINDS
    assert {"republication", "agency", "source line", "trap"} <= kinds
    assert kinds & {"press release", "translation"}
    for page in words["page"]:
        assert page.keys() <= PARTS | {"kind", "chain", "contributors", "date", "link"}
        assert (page["kind"] == "trap") == (not page.get("chain") and not page.get("contributors"))
