"""Authors and contacts in words."""

from __future__ import annotations

import pytest

from articlemeta.models import Author, AuthorKind, AuthorRole, Contact, ContactPurpose


@pytest.mark.parametrize(
    ("author", "words"),
    [
        (Author(name="Jane Roe"), "Jane Roe"),
        (Author(name="Jane Roe", affiliation="Example Press"), "Jane Roe, Example Press"),
        (Author(name="Jane Roe", role=AuthorRole.EDITOR), "Jane Roe (editor)"),
        (
            Author(name="Jane Roe", role=AuthorRole.PHOTOGRAPHER, affiliation="Example Press"),
            "Jane Roe, Example Press (photographer)",
        ),
        (Author(name="Weather Desk", kind=AuthorKind.ORGANIZATION, url="https://weekly.example/d"), "Weather Desk"),
    ],
)
def test_an_author_in_words(author: Author, words: str) -> None:
    assert str(author) == words


def test_an_author_is_a_person_who_wrote_unless_told_otherwise() -> None:
    author = Author(name="Jane Roe")
    assert (author.kind, author.role, author.affiliation, author.url) == (
        AuthorKind.PERSON,
        AuthorRole.WRITER,
        None,
        None,
    )


def test_a_contact_in_words() -> None:
    assert str(Contact(purpose=ContactPurpose.MEDIA, value="press@weekly.example")) == "media: press@weekly.example"
