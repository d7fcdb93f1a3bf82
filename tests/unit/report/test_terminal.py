"""The outline in colours."""

from __future__ import annotations

import re

from hypothesis import given
from tests.samples import FULL
from tests.strategies import articles

from articlemeta import Article
from articlemeta.report.terminal import coloured


@given(articles())
def test_without_its_colours_it_is_the_outline(article: Article) -> None:
    assert re.sub("\x1b\\[[0-9]*m", "", coloured(article)) == str(article)


def test_each_part_has_its_colour() -> None:
    text = coloured(FULL)
    assert text.startswith("\x1b[1mRain expected in the north\x1b[0m\n")
    assert "\x1b[36mpublisher    \x1b[0m Example Weekly" in text
    assert "\x1b[32m“OSLO (EP) —”\x1b[0m" in text


def test_hostile_texts_bring_no_colours_of_their_own() -> None:
    assert "\x1b[31m" not in coloured(Article(title="\x1b[31mred", subtitle="\x1b[31mred"))
