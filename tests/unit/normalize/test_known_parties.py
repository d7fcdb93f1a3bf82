"""Who is an agency, an organisation, a person."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.models import AuthorKind
from articlemeta.normalize.byline_words import byline_words
from articlemeta.normalize.known_parties import KnownParties

PARTIES = KnownParties(
    byline_words(default_lexicon().for_language("en")), lambda name: name == "ZZZ", frozenset({"bread & roses"})
)


@pytest.mark.parametrize(
    ("name", "is_one", "kind"),
    [
        ("ZZZ", True, AuthorKind.ORGANIZATION),
        ("Bread & Roses", True, AuthorKind.ORGANIZATION),
        ("Example News Agency", False, AuthorKind.ORGANIZATION),
        ("Jane Roe", False, AuthorKind.PERSON),
    ],
)
def test_parties_are_told_apart(name: str, is_one: bool, kind: AuthorKind) -> None:
    assert (PARTIES.is_one(name), PARTIES.kind(name)) == (is_one, kind)
