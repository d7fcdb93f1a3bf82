"""What a name looks like."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.name_forms import (
    is_degree,
    is_domain,
    is_known_name,
    is_suffix,
    looks_like_organisation,
    looks_like_person,
)

ENGLISH = byline_words(default_lexicon().for_language("en"))
JAPANESE = byline_words(default_lexicon().for_language("ja"))


@pytest.mark.parametrize("name", ["Example Newsroom", "example.org", "The Example"])
def test_organisations_are_told_by_their_words(name: str) -> None:
    assert looks_like_organisation(name, ENGLISH)


@pytest.mark.parametrize("name", ["Jane Roe", "Jane.Roe"])
def test_people_are_no_organisations(name: str) -> None:
    assert not looks_like_organisation(name, ENGLISH)
    assert not is_domain(name, ENGLISH)


@pytest.mark.parametrize("name", ["Jane Roe", "Jane van der Roe", "O'Neill", "Ana de la Cruz", "見本太郎", "홍길동"])
def test_names_look_like_names(name: str) -> None:
    assert looks_like_person(name, ENGLISH)


@pytest.mark.parametrize("name", ["the river rose", "Is it true?", "", "2020", "川の水が増えた", "Jane: a life"])
def test_sentences_do_not(name: str) -> None:
    assert not looks_like_person(name, ENGLISH)


@pytest.mark.parametrize(
    ("name", "is_person"),
    [
        ('José Luis "Pepe" Ejemplo', True),
        ("Gian Maria de’ Esempio", True),
        ("椎名 みのり", True),
        ("山の風", False),
        ("プロフィール：見本太郎", False),
    ],
)
def test_names_of_many_kinds(name: str, is_person: bool) -> None:
    assert looks_like_person(name, JAPANESE) is is_person


def test_names_that_many_bear() -> None:
    assert is_known_name("Jane Roe", ENGLISH)
    assert not is_known_name("Harbour News", ENGLISH)
    assert is_known_name("山田太郎", JAPANESE)


def test_what_follows_a_name() -> None:
    assert (is_suffix("Jr."), is_suffix("Roe")) == (True, False)
    assert (is_degree("Ph.D."), is_degree("Roe")) == (True, False)
