"""Tables are read, checked and compiled; what is malformed is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlemeta.errors import LexiconError
from articlemeta.lexicon.folding import fold_in_place
from articlemeta.lexicon.loader import compile_language, languages, make_agencies, phrase_files, read_table, read_toml
from articlemeta.normalize.text import fold

PHRASE = '[[phrase]]\nid = "xx.a"\nmeans = "original"\ntemplate = "taken from {source}"\n'


def folder(place: Path, **tables: str) -> str:
    for name, text in tables.items():
        (place / f"{name.replace('_', '.')}.toml").write_text(text, encoding="utf-8")
    return str(place)


def test_a_language_is_all_its_files(tmp_path: Path) -> None:
    place = folder(tmp_path, xx=PHRASE, xx_names='[words]\njobs = ["Éditor"]', yy=PHRASE.replace("xx", "yy"))
    table = compile_language("xx", place)
    assert [phrase["id"] for phrase in table["phrases"]] == ["xx.a"]
    assert table["words"] == {"jobs": ["éditor"]}
    assert languages(place) == ["xx", "yy"]
    assert [Path(path).name for path in phrase_files("xx", place)] == ["xx.names.toml", "xx.toml"]


def test_word_lists_of_several_files_are_joined(tmp_path: Path) -> None:
    place = folder(tmp_path, xx='[words]\njobs = ["b", "a"]', xx_more='[more_words]\njobs = ["c", "a"]')
    assert compile_language("xx", place)["words"] == {"jobs": ["a", "b", "c"]}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[phrase]\n", "it is no TOML"),
        ('phrase = "a"', r"written as \[\[phrase\]\]"),
        ('[[phrase]]\nid = "xx.a"', "“means” is missing"),
        (PHRASE.replace("{source}", "{source"), "xx.a"),
        (PHRASE.replace("taken from ", ""), "at least one word"),
        ('[lists]\njobs = ["a"]', "“lists” is neither"),
        ('[words]\njobs = "a"', "“words.jobs” must be a list"),
        ("[words]\njobs = [1]", "“words.jobs” must be a list"),
    ],
)
def test_a_malformed_table_is_named(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=problem) as caught:
        compile_language("xx", folder(tmp_path, xx=text))
    assert "xx.toml" in str(caught.value)


def test_a_language_without_a_file_is_empty(tmp_path: Path) -> None:
    assert compile_language("zz", str(tmp_path)) == {"phrases": [], "words": {}}


def test_no_two_agencies_have_one_id() -> None:
    entry = {"id": "A", "name": "Harbour News"}
    with pytest.raises(LexiconError, match="two of this id"):
        make_agencies({"agency": [entry, entry]}, where="mine.toml")


def test_a_table_that_does_not_exist_is_named() -> None:
    with pytest.raises(LexiconError, match="no such table"):
        read_table("planets")


def test_a_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('a = ["b"]', encoding="utf-8")
    assert read_toml(str(path)) == {"a": ["b"]}


IN_PLACE = ("notice_", "cue_", "copyright_", "all_rights_reserved")
"""Lists whose words are looked up in texts that were folded in place."""


@pytest.mark.parametrize("language", languages())
def test_words_are_folded_as_the_texts_that_they_are_looked_up_in(language: str) -> None:
    tables = [read_toml(path) for path in phrase_files(language)]
    lists = [
        (name, words)
        for table in tables
        for topic in table.values()
        if isinstance(topic, dict)
        for name, words in topic.items()
    ]
    words = [word for name, listed in lists if name.startswith(IN_PLACE) for word in listed]
    assert [word for word in words if fold(word) != fold_in_place(word)] == []
