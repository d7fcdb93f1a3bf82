"""How names are gathered."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.models import AuthorKind, AuthorRole
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.jobs import Jobs
from articlemeta.normalize.known_parties import KnownParties
from articlemeta.normalize.name_list import MAX_NAME, NameList, ParsedName

ENGLISH = byline_words(default_lexicon().for_language("en"))


def gathered(*names: tuple[str, str]) -> list[ParsedName]:
    parties = KnownParties(ENGLISH, lambda name: name == "ZZZ", frozenset())
    listed = NameList(parties, Jobs(ENGLISH, parties.is_agency))
    for name, before in names:
        listed.add(name, before, role=AuthorRole.WRITER, led=False)
    return listed.found


def test_each_name_stands_once() -> None:
    assert [one.name for one in gathered(("Jane Roe", "\n"), ("jane roe", ","))] == ["Jane Roe"]


def test_an_organisation_after_a_person_is_where_she_works() -> None:
    assert gathered(("Jane Roe", "\n"), ("ZZZ", ",")) == [ParsedName(name="Jane Roe", affiliation="ZZZ")]


def test_so_is_one_with_nothing_between() -> None:
    assert gathered(("Jane Roe The Example Times", "\n"))[0].affiliation == "The Example Times"


def test_an_organisation_alone_is_one() -> None:
    assert gathered(("ZZZ", "\n")) == [ParsedName(name="ZZZ", kind=AuthorKind.ORGANIZATION)]


def test_no_name_is_longer_than_its_limit() -> None:
    assert gathered((f"Jane {'R' * MAX_NAME}", "\n")) == []


def test_more_is_said_of_the_last() -> None:
    parties = KnownParties(ENGLISH, lambda _: False, frozenset())
    listed = NameList(parties, Jobs(ENGLISH, parties.is_agency))
    listed.add_person("Jane Roe", role=AuthorRole.WRITER, led=True)
    listed.amend(job="Reporter")
    listed.amend_role(AuthorRole.EDITOR)
    assert listed.found == [ParsedName(name="Jane Roe", role=AuthorRole.EDITOR, job="Reporter", led=True, titled=True)]


@pytest.mark.parametrize(
    ("line", "name", "affiliation"),
    [
        ("JANE ROE Example Weekly", "Jane Roe", "Example Weekly"),
        ("JANE ROE Harbour Lantern", "Jane Roe", "Harbour Lantern"),
        ("J. ROE Example Weekly", "J. Roe", "Example Weekly"),
        ("JANE ROE Lantern", "Jane Roe", None),
        ("JANE ROE Staff Writer", "Jane Roe", None),
        ("Torvald Quay The Harbour Lantern", "Torvald Quay", "The Harbour Lantern"),
        ("Jane Roe of ZZZ", "Jane Roe", "ZZZ"),
        ("Jane Roe ZZZ", "Jane Roe", "ZZZ"),
        ("Harbour Desk ZZZ", "Harbour Desk ZZZ", None),
    ],
)
def test_capitals_and_small_words_tell_a_name_from_whom_the_author_works_for(
    line: str, name: str, affiliation: str | None
) -> None:
    (found,) = gathered((line, "\n"))
    assert (found.name, found.affiliation) == (name, affiliation)


@pytest.mark.parametrize(
    ("behind", "affiliation"),
    [("Harbour Lantern Staff Writer", "Harbour Lantern"), ("Max Poe", None), ("Max Poe Staff Writer", None)],
)
def test_a_stroke_and_a_job_part_a_name_from_whom_the_author_works_for(behind: str, affiliation: str | None) -> None:
    assert gathered(("Jane Roe", "\n"), (behind, "/"))[0].affiliation == affiliation


def test_an_article_before_an_organisation_is_written_large() -> None:
    assert [one.name for one in gathered(("the Example Institute", "\n"))] == ["The Example Institute"]
