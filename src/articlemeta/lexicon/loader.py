"""Reads the tables: the compiled ones where they are, else the TOML files that they are made from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from articlemeta.errors import LexiconError
from articlemeta.lexicon.agencies import Agency, make_agency
from articlemeta.lexicon.phrase import Entry, Phrase, make_phrase
from articlemeta.normalize.text import fold

HERE = os.path.dirname(os.path.abspath(__file__))
COMPILED = os.path.join(HERE, "compiled")
PHRASES = os.path.join(HERE, "phrases")

Table = dict[str, Any]


def read_toml(path: str) -> Table:
    """A TOML file as data.

    Raises:
        LexiconError: it is no TOML.
    """
    import tomllib  # only where tables are compiled or a user brings their own: the compiled tables are JSON

    with open(path, "rb") as file:
        try:
            return tomllib.load(file)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(os.path.basename(path), f"it is no TOML: {error}") from error


def phrase_files(language: str, folder: str = PHRASES) -> list[str]:
    """The files that hold a language: ``de.toml`` and any ``de.<topic>.toml``."""
    names = sorted(os.listdir(folder))
    return [os.path.join(folder, n) for n in names if n.endswith(".toml") and n.split(".")[0] == language]


def languages(folder: str = PHRASES) -> list[str]:
    """The languages that have a file."""
    return sorted({name.split(".")[0] for name in os.listdir(folder) if name.endswith(".toml")})


def known_languages() -> frozenset[str]:
    """The languages that phrases are known in."""
    if not os.path.isdir(COMPILED):
        return frozenset(languages())
    return frozenset(name[: -len(".json")] for name in os.listdir(COMPILED) if not name.startswith("_"))


def compile_language(language: str, folder: str = PHRASES) -> Table:
    """All tables of a language as one piece of plain data, checked.

    Raises:
        LexiconError: an entry is malformed; the error names the file and the entry.
    """
    phrases: list[Table] = []
    lists: dict[str, list[str]] = {}
    for path in phrase_files(language, folder):
        name = os.path.basename(path)
        table = read_toml(path)
        phrases += [_compiled(entry, language, name) for entry in _entries(table, name)]
        for key, values in _word_lists(table, name):
            lists[key] = sorted({*lists.get(key, ()), *values})
    return {"phrases": phrases, "words": lists}


def _entries(table: Table, where: str) -> Iterable[Mapping[str, object]]:
    entries = table.get("phrase", [])
    if not isinstance(entries, list):
        raise LexiconError(where, "phrases are written as [[phrase]]")
    return entries


def _compiled(entry: Mapping[str, object], language: str, where: str) -> Table:
    phrase = make_phrase(entry, language=language, where=where)
    try:
        known = Entry.of(phrase)
    except LexiconError as error:
        raise LexiconError(f"{where}, phrase {phrase.id}", str(error)) from error
    plain: Table = {
        "id": phrase.id,
        "means": phrase.means,
        "template": phrase.template,
        "needed": [*map(sorted, known.needed)],
        "keys": sorted(known.keys),
    }
    if phrase.language != language:
        plain["language"] = phrase.language
    return plain | {k: v for k, v in (("zones", phrase.zones), ("data", dict(phrase.data))) if v}


def _word_lists(table: Table, where: str) -> Iterable[tuple[str, list[str]]]:
    """Each list of each table called ``words`` or ``<topic>_words``, folded as texts are compared."""
    for section, lists in table.items():
        if section == "phrase":
            continue
        if not section.endswith("words") or not isinstance(lists, dict):
            raise LexiconError(where, f"“{section}” is neither [[phrase]] nor a table whose name ends in “words”")
        for key, values in lists.items():
            if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
                raise LexiconError(where, f"“{section}.{key}” must be a list of texts")
            yield key, [fold(value) for value in values]


def read_language(language: str) -> tuple[tuple[Entry, ...], Mapping[str, frozenset[str]]]:
    """The phrases and word lists of a language; nothing for one that has none."""
    table = _read_compiled(language)
    if table is None:
        table = compile_language(language)
    return _entries_of(table, language), {name: frozenset(words) for name, words in table["words"].items()}


def _entries_of(table: Table, language: str) -> tuple[Entry, ...]:
    """The phrases of a compiled table, which were checked when it was compiled."""
    return tuple(
        Entry(_phrase_of(plain, language), tuple(map(frozenset, plain["needed"])), frozenset(plain["keys"]))
        for plain in table["phrases"]
    )


def _phrase_of(plain: Table, language: str) -> Phrase:
    return Phrase(
        id=plain["id"],
        means=plain["means"],
        template=plain["template"],
        language=plain.get("language", language),
        zones=tuple(plain.get("zones", ())),
        data={k: v if isinstance(v, str) else tuple(v) for k, v in plain.get("data", {}).items()},
    )


def read_table(name: str) -> Table:
    """One of the tables that is no language: ``"agencies"``, ``"licences"`` ...

    Raises:
        LexiconError: there is no such table.
    """
    table = _read_compiled("_" + name)
    if table is not None:
        return table
    path = os.path.join(HERE, name + ".toml")
    if not os.path.exists(path):
        raise LexiconError(name, "there is no such table")
    return read_toml(path)


def read_agencies() -> tuple[Agency, ...]:
    """All agencies of the table."""
    return make_agencies(read_table("agencies"), where="agencies.toml")


def make_agencies(table: Table, *, where: str) -> tuple[Agency, ...]:
    """The agencies of a table.

    Raises:
        LexiconError: an entry is malformed, or two have the same id.
    """
    agencies = tuple(make_agency(entry, where=where) for entry in table.get("agency", ()))
    seen: set[str] = set()
    for agency in agencies:
        if agency.id in seen:
            raise LexiconError(f"{where}, agency {agency.id}", "there are two of this id")
        seen.add(agency.id)
    return agencies


def _read_compiled(name: str) -> Table | None:
    path = os.path.join(COMPILED, name + ".json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        table: Table = json.load(file)
    return table
