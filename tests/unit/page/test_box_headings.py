"""Headings over boxes that are somebody else's."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, TITLE

from articlemeta.page.box_headings import opens_box, points_to_story
from articlemeta.page.read import read_page
from articlemeta.page.structure import Hint, Zone
from articlemeta.page.tree import build_tree


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Comments", Hint.COMMENT),
        ("Kommentare (12)", Hint.COMMENT),
        ("VOS COMMENTAIRES :", Hint.COMMENT),
        ("3 комментария", 0),
        ("Комментарии: 3", Hint.COMMENT),
        ("网友评论", Hint.COMMENT),
        ("التعليقات (٤)", Hint.COMMENT),
        ("Related stories »", Hint.RELATED),
        ("À lire aussi", Hint.RELATED),
        ("関連記事", Hint.RELATED),
        ("No comment", 0),
        ("Comments on the storm were few", 0),
        ("", 0),
        ("x" * 500, 0),
    ],
)
def test_what_a_heading_opens(text: str, hint: int) -> None:
    assert opens_box(text) == hint


def zone_of_mark(body: str) -> Zone:
    page = read_page(build_tree(f"<title>{TITLE}</title><body><h1>{TITLE}</h1>{body}"))
    (zone,) = {block.zone for block in page.blocks if "MARK" in block.text}
    return zone


MARK = "<div>MARK: this is what somebody says of the harbour and of the storm that came over it.</div>"


@pytest.mark.parametrize(
    ("body", "zone"),
    [
        (f"{PROSE}<div>Vos commentaires</div>{MARK}{'<div>y</div>' * 30}", Zone.ASIDE),
        (f"<article>{PROSE}<div>Kommentare</div>{MARK}</article>{'<div>y</div>' * 30}", Zone.ASIDE),
        (f"{PROSE}<h3>Lire aussi</h3><p>MARK: Cat wins</p>{'<div>y</div>' * 30}", Zone.ASIDE),
        (f"<div>2 Comments</div>{PROSE}{MARK}{PROSE}", Zone.BODY),
        (f"{PROSE}{MARK}<div>Comments</div>", Zone.BODY),
    ],
)
def test_what_stands_under_it_is_not_the_articles(body: str, zone: Zone) -> None:
    assert zone_of_mark(body) is zone


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Lea: Cierran el puerto", True),
        ("Read: Harbour shut", True),
        ("LEES : Haven gesloten", True),
        ("阅读：港口关闭", True),
        ("Related stories\nHarbour shut", True),
        ("Lea Ejemplo: Cierran el puerto", False),
        ("Lea el texto del decreto", False),
        ("Puerto: cierran\nLea: otra cosa", False),
        ("Léa: le port est fermé", False),
        ("", False),
    ],
)
def test_whether_a_line_points_to_another_story(text: str, points: bool) -> None:
    assert points_to_story(text) is points
