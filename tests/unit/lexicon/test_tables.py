"""Every phrase of every table proves itself: its examples hold, its near misses do not, and it looks a bounded way ahead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from articlemeta.lexicon import Agency, Phrasebook, default_lexicon
from articlemeta.lexicon.loader import languages, phrase_files, read_agencies, read_toml
from articlemeta.lexicon.phrase import Entry, Phrase, make_phrase
from articlemeta.lexicon.template import SPACELESS, compile_template
from articlemeta.normalize.text import fold
from patterns import endless_repeats, tree_of


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for language in languages():
        for path in phrase_files(language):
            for entry in read_toml(path).get("phrase", []):
                yield language, entry


ENTRIES = list(entries())
IDS = [entry["id"] for _, entry in ENTRIES]
MEANINGS = frozenset(
    [
        "original",
        "partner",
        "wire",
        "press-release",
        "distributor",
        "translation",
        "contributor",
        "disclaimer",
        "copyright",
        "reuse",
        "contact",
        "licence",
        "not-a-notice",
        "byline",
        "region",
        "topic",
        "image-credit",
        "not",
    ]
)


def listed(entry: dict[str, Any], one: str, many: str) -> list[Any]:
    return [*([entry[one]] if one in entry else []), *entry.get(many, [])]


def book_of(language: str, entry: dict[str, Any]) -> tuple[Phrase, Phrasebook]:
    phrase = make_phrase(entry, language=language, where="test")
    return phrase, Phrasebook(language, [Entry.of(phrase)], {})


def test_no_two_phrases_have_the_same_id() -> None:
    assert sorted(IDS) == sorted(set(IDS))


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_a_phrase_says_what_it_means(language: str, entry: dict[str, Any]) -> None:
    assert entry["means"] in MEANINGS
    assert entry["id"].startswith(f"{language}.")


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_the_examples_of_a_phrase_hold(language: str, entry: dict[str, Any]) -> None:
    _, book = book_of(language, entry)
    examples = listed(entry, "example", "examples")
    assert examples
    for example in ({"text": each} if isinstance(each, str) else each for each in examples):
        found = list(book.find(example["text"]))
        assert found, example["text"]
        for slot, value in example.items():
            assert slot == "text" or found[0].text(slot) == value


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_the_near_misses_of_a_phrase_are_left_alone(language: str, entry: dict[str, Any]) -> None:
    _, book = book_of(language, entry)
    near_misses = listed(entry, "near_miss", "near_misses")
    assert near_misses
    for near_miss in near_misses:
        assert not list(book.find(near_miss)), near_miss


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_a_phrase_looks_no_further_than_so_far(language: str, entry: dict[str, Any]) -> None:
    pattern = compile_template(entry["template"], spaceless=language in SPACELESS)
    assert list(endless_repeats(tree_of(pattern))) == []


AGENCIES = read_agencies()


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.id)
def test_an_agency_is_known_by_every_form_in_its_own_language(agency: Agency) -> None:
    index = default_lexicon().agencies
    own = agency.languages[0] if agency.languages else None
    for form in (agency.name, *agency.names, *agency.printed, *agency.local):
        assert index.get(f"({form})", language=own, country=agency.country) == agency, form


def test_forms_that_are_no_words_mean_one_agency_everywhere() -> None:
    seen: dict[str, str] = {}
    for agency in AGENCIES:
        for form in {fold(form) for form in (agency.name, *agency.names, *agency.printed)}:
            assert seen.setdefault(form, agency.id) == agency.id, form


@pytest.mark.parametrize(
    ("form", "language", "name"),
    [
        ("PA", "en", "PA Media"),
        ("PA", "de", None),
        ("Mehr", "de", None),
        ("CNA", "zh", "Central News Agency (Taiwan)"),
        ("ACN", "de", None),
        ("dpa", "fr", "Deutsche Presse-Agentur"),
    ],
)
def test_short_forms_that_clash_need_their_language(form: str, language: str, name: str | None) -> None:
    found = default_lexicon().agencies.get(form, language=language)
    assert (found.name if found else None) == name
