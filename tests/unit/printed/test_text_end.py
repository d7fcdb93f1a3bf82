"""Which lines end the text."""

from __future__ import annotations

from articlemeta.page.read import read_page
from articlemeta.page.structure import Block, Page, Zone
from articlemeta.page.tree import build_tree
from articlemeta.printed.text_end import LONGEST_CLOSING, ends_text, is_last_line

TEXT = "<p>Rain fell on the hills for three days, and the river rose until the bridge at the mill was closed.</p>" * 9


def read(last: str) -> tuple[Page, tuple[Block, ...]]:
    markup = f"<html><body><article><h1>Bridge closed</h1>{TEXT}<p>{last}</p></article></body></html>"
    page = read_page(build_tree(markup), None)
    return page, page.in_zones(Zone.BODY)


def test_only_the_last_line_is_the_last() -> None:
    page, body = read("This text may be copied by all who like it.")
    assert [is_last_line(block, page) for block in body[-3:]] == [False, False, True]


def test_a_long_last_line_is_a_paragraph() -> None:
    page, body = read("Rain fell on the mill, and on. " * LONGEST_CLOSING)
    assert not is_last_line(body[-1], page)


def test_a_line_or_two_may_follow() -> None:
    page, body = read("This text may be copied by all who like it.")
    assert [ends_text(block, page) for block in body[-5:]] == [False, False, True, True, True]
