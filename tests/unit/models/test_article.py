"""An article shows itself and explains itself."""

from __future__ import annotations

import pytest
from tests.samples import FULL

from articlemeta.errors import UnknownFieldError
from articlemeta.models import Article
from articlemeta.models.card import card
from articlemeta.models.outline import outline


def test_it_shows_itself_as_an_outline_and_in_a_notebook_as_a_card() -> None:
    assert str(FULL) == outline(FULL)
    assert FULL._repr_html_() == card(FULL)
    assert str(FULL).startswith("Rain expected in the north\n")


def test_it_explains_a_field() -> None:
    told = str(FULL.explain("authors"))
    assert "By Jane Roe, Example Press" in told
    assert "a name that systems give to nobody" in told


def test_it_explains_no_field_that_it_does_not_have() -> None:
    with pytest.raises(UnknownFieldError, match="author"):
        Article().explain("author")
