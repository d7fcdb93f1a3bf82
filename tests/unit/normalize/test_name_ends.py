"""Where names end."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.name_ends import ends_in_lead, has_number, name_in, says_nothing

ENGLISH = byline_words(default_lexicon().for_language("en"))
GERMAN = byline_words(default_lexicon().for_language("de"))
ITALIAN = byline_words(default_lexicon().for_language("it"))
CHINESE = byline_words(default_lexicon().for_language("zh"))


@pytest.mark.parametrize(
    ("part", "expected"),
    [("Jane Roe", "Jane Roe"), ("Jane Roe 3 May", "Jane Roe"), ("Jane R.", "Jane R."), ("Jane Roe.", "Jane Roe")],
)
def test_numbers_end_names(part: str, expected: str) -> None:
    assert name_in(part, ENGLISH) == expected


def test_the_place_of_a_report_is_no_part_of_the_name() -> None:
    assert name_in("张伟北京报道", CHINESE) == "张伟"


def test_labels_are_no_names() -> None:
    assert ends_in_lead("A report by", ENGLISH)
    assert not ends_in_lead("Jane Roe", ENGLISH)


@pytest.mark.parametrize(("name", "nothing"), [("admin", True), ("***", True), ("Jane Roe", False)])
def test_some_say_nothing(name: str, nothing: bool) -> None:
    assert says_nothing(name, ENGLISH) is nothing


@pytest.mark.parametrize(("text", "number"), [("3 May", True), ("王明3日", True), ("Jane R2D", False)])
def test_numbers_stand_apart(text: str, number: bool) -> None:
    assert has_number(text) is number


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("Maria De Esempio avvocati a Milano", "Maria De Esempio"),
        ("Maria Esempio avvocati a Milano", "Maria Esempio"),
        ("Maria Esempio vive a Milano", "Maria Esempio vive a Milano"),
    ],
)
def test_a_job_in_small_letters_ends_a_full_name(part: str, name: str) -> None:
    assert name_in(part, ITALIAN) == name


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("Erika Muster Freie journalistin", "Erika Muster Freie journalistin"),
        ("Erika Muster journalistin", "Erika Muster"),
    ],
)
def test_a_word_before_the_job_that_belongs_to_it_is_kept_for_who_reads_jobs(part: str, name: str) -> None:
    assert name_in(part, GERMAN) == name
