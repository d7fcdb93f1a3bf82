"""Which links lead to authors."""

from __future__ import annotations

import pytest

from articlemeta.page.read import read_page
from articlemeta.page.structure import Block
from articlemeta.page.tree import build_tree
from articlemeta.printed.author_links import apart, author_links, is_author

TEXT = "Rain fell on the hills for three days, and the river rose, as people in the valley said when they were asked."


def block(markup: str) -> Block:
    return read_page(build_tree(f"<html><body>{markup}</body></html>"), None).blocks[0]


def linked(markup: str) -> list[str]:
    line = block(markup)
    return [line.text_of(span) for span in author_links(line)]


@pytest.mark.parametrize("address", ["/author/jane-roe/", "https://example.org/?author=7", "/people/jane/"])
def test_a_link_to_an_authors_page_is_one(address: str) -> None:
    assert linked(f'<p><a href="{address}">Jane Roe</a> London</p>') == ["Jane Roe"]


@pytest.mark.parametrize("address", ["/news/people", "/authority/jane/", ""])
def test_other_links_are_none(address: str) -> None:
    assert linked(f'<p><a href="{address}">Jane Roe</a> London</p>') == []


def test_a_link_in_running_text_is_none() -> None:
    text = (
        f'<p>{TEXT} <a href="/people/duke/">The Duke</a> was there, and went home in the evening by the old road.</p>'
    )
    assert linked(text) == []


def test_an_account_beside_an_authors_page_is_none() -> None:
    account = '<a class="author" href="https://x.com/janer">janer</a>'
    assert linked(f'<p><a href="/author/jane/">Jane Roe</a> {account}</p>') == ["Jane Roe"]
    assert linked(f"<p>{account} London</p>") == ["janer"]


def test_a_link_can_say_that_it_is_one() -> None:
    line = block('<p><a rel="author" href="/jane/">Jane Roe</a> London</p>')
    assert [is_author(span, line) for span in line.spans] == [True]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('By <a href="/author/jane/">Jane Roe</a> Local Reporter', "By Jane Roe\nLocal Reporter"),
        ('By <span class="author">Jane Roe</span> Tormore', "By Jane Roe\nTormore"),
        ('<a href="/author/wang/">王明</a> 北京', "王明\n北京"),
        ('By <a href="/author/jane/">Jane Roe</a> and Max Poe', "By Jane Roe and Max Poe"),
        ('By <a href="/author/jane/">Jane Roe</a>, Tormore', "By Jane Roe, Tormore"),
        ("By <b>Jane Roe</b> Tormore", "By Jane Roe Tormore"),
        ('By <a href="/author/jane/">Jane</a> Roe', "By Jane Roe"),
        ('By <span class="author">Jane</span> Roe', "By Jane Roe"),
    ],
)
def test_where_an_element_that_names_somebody_in_full_ends_the_line_ends(markup: str, text: str) -> None:
    assert apart(block(f"<p>{markup}</p>")) == text
