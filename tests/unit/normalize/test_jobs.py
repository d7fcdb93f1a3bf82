"""Jobs beside names, and names without them."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.jobs import Jobs, once

AGENCIES = default_lexicon().agencies


def jobs(language: str = "en") -> Jobs:
    words = byline_words(default_lexicon().for_language(language))
    return Jobs(words, lambda name: AGENCIES.get(name, language=language) is not None)


@pytest.mark.parametrize(
    ("phrase", "alone", "behind"),
    [
        ("reporter", True, True),
        ("Political Editor", True, True),
        ("Senior Fisheries Person", False, True),
        ("Obituaries Editor", False, True),
        ("AP Sports Writer", False, False),
        ("Example Times reporter", False, False),
        ("Anthony Head", False, False),
        ("Jane Editor", False, False),
        ("Jane Roe", False, False),
    ],
)
def test_what_names_a_job(phrase: str, alone: bool, behind: bool) -> None:
    assert jobs().is_job(phrase) is alone
    assert jobs().is_job(phrase, after_name=True) is behind


@pytest.mark.parametrize(
    ("printed", "language", "name", "job"),
    [
        ("Staff Writer Jane Roe", "en", "Jane Roe", "Staff Writer"),
        ("Jane Roe Reporter", "en", "Jane Roe", "Reporter"),
        ("Mrs. Jane Roe", "en", "Jane Roe", None),
        ("Mr. Roe", "en", "Mr. Roe", None),
        ("Anthony Head", "en", "Anthony Head", None),
        ("홍길동 기자", "ko", "홍길동", None),
        ("社会部 田中太郎", "ja", "田中太郎", "社会部"),
    ],
)
def test_a_name_without_its_job(printed: str, language: str, name: str, job: str | None) -> None:
    assert jobs(language).without_jobs(printed) == (name, job)


@pytest.mark.parametrize(
    ("printed", "name"), [("Jane Roe Jane Roe", "Jane Roe"), ("Duran Duran", "Duran"), ("Jo", "Jo")]
)
def test_what_stands_there_twice(printed: str, name: str) -> None:
    assert once(printed) == name
