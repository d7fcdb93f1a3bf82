"""The lexicon never changes: one that knows more is another one."""

from __future__ import annotations

from typing import Any

import pytest

from articlemeta.errors import LexiconError
from articlemeta.lexicon import Agency, Lexicon, Phrase, default_lexicon
from articlemeta.lexicon import lexicon as module

PHRASE = {"id": "en.borrowed", "means": "original", "template": "borrowed with thanks from {source}"}
TEXT = "Borrowed with thanks from Quay Weekly."


def sources(lexicon: Lexicon, text: str = TEXT, language: str = "en") -> list[str | None]:
    return [match.text("source") for match in lexicon.for_language(language).find(text)]


@pytest.mark.parametrize(
    ("tag", "language"), [("de", "de"), ("de-AT", "de"), ("pt_BR", "pt"), ("xx", "en"), (None, "en"), ("", "en")]
)
def test_the_book_of_a_language(tag: str | None, language: str) -> None:
    assert default_lexicon().for_language(tag).language == language


def test_a_book_is_made_once() -> None:
    assert default_lexicon().for_language("fr") is default_lexicon().for_language("fr-CA")


def test_every_book_knows_english_and_what_is_in_no_language() -> None:
    languages = {phrase.language for phrase in default_lexicon().for_language("pl").phrases}
    assert languages == {"pl", "en", "any"}


def test_an_extended_lexicon_knows_more_and_the_old_one_does_not() -> None:
    known = default_lexicon()
    more = known.extended(agencies=[{"id": "QN", "name": "Quay News"}], phrases=[PHRASE])
    assert sources(more) == ["Quay Weekly"]
    assert sources(known) == []
    assert more.agencies.get("Quay News") == Agency(id="QN", name="Quay News")
    assert known.agencies.get("Quay News") is None


def test_extending_twice_keeps_both() -> None:
    lexicon = Lexicon().extended(phrases=[PHRASE]).extended(agencies=[Agency(id="QN", name="Quay News")])
    assert sources(lexicon) == ["Quay Weekly"]
    assert lexicon.agencies.get("Quay News") is not None


def test_a_language_of_ones_own() -> None:
    lexicon = Lexicon().extended(
        phrases=[Phrase(id="eo.x", means="original", template="el {source} prenita", language="eo")]
    )
    assert lexicon.for_language("eo").language == "eo"
    assert sources(lexicon, "El Kajo prenita", "eo") == ["Kajo"]


def test_an_agency_of_ones_own_goes_before_that_of_the_table() -> None:
    table = default_lexicon().agencies.all[0]
    lexicon = Lexicon().extended(agencies=[Agency(id=table.id, name="Mine")])
    assert [agency.name for agency in lexicon.agencies.all if agency.id == table.id] == ["Mine"]


@pytest.mark.parametrize(
    "phrase", [{}, {"id": "x", "means": "original"}, {**PHRASE, "template": ""}, {**PHRASE, "template": "({source}"}]
)
def test_a_malformed_phrase_is_refused(phrase: dict[str, object]) -> None:
    with pytest.raises(LexiconError):
        Lexicon().extended(phrases=[phrase]).for_language("en")


class Point:
    """An entry point that gives what it was made with."""

    def __init__(self, name: str, shipped: Any) -> None:
        self.name = name
        self.shipped = shipped

    def load(self) -> Any:
        return self.shipped


def ship(name: str, shipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an installed package ship this."""
    points = {module.ENTRY_POINTS: [Point(name, shipped)]}
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points[group])


@pytest.mark.parametrize("shipped", [{"phrases": [PHRASE]}, lambda: {"phrases": [PHRASE]}])
def test_packages_ship_knowledge(shipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ship("p", shipped, monkeypatch)
    assert sources(Lexicon().from_entry_points()) == ["Quay Weekly"]


@pytest.mark.parametrize("shipped", [7, {"words": []}, lambda: None])
def test_a_package_that_ships_something_else_is_named(shipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ship("harbour", shipped, monkeypatch)
    with pytest.raises(LexiconError, match="plugin harbour"):
        Lexicon().from_entry_points()
