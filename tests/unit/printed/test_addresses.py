"""E-mail addresses and links beside a phrase."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.page.structure import Block, Page
from articlemeta.printed.addresses import link_in, link_named, mail_in


def line_of(markup: str) -> tuple[Block, Page]:
    """The block of a line that begins with “Ask”, and its page."""
    page = page_of(under=f"<p>{markup}</p>")
    return next(block for block in page.blocks if block.text.startswith("Ask")), page


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ("Ask rights@weekly.example.", "rights@weekly.example"),
        ("Ask first.last+x@post.weekly.example, please", "first.last+x@post.weekly.example"),
        ('Ask <a href="mailto:rights@weekly.example?subject=x">us</a>', "rights@weekly.example"),
        ('Ask <a href="MAILTO:rights%40weekly.example">us</a>', "rights@weekly.example"),
        ('Ask <a href="tel:+47%2022%2000">us</a>', "+47 22 00"),
        ('Ask <a href="/a">them</a> or <a href="mailto:rights@weekly.example">us</a>', "rights@weekly.example"),
        ('Ask <a href="mailto:">us</a>', None),
        ('Ask <a href="mailto:nobody">us</a>', None),
        ('Ask <a href="/ask">us</a>', None),
        ("Ask @weekly or rights@weekly", None),
    ],
)
def test_mail(markup: str, value: str | None) -> None:
    block, _ = line_of(markup)
    assert mail_in(block, 0, len(block.text)) == value


def test_mail_stands_between_two_places() -> None:
    block, _ = line_of("Ask a@weekly.example or b@weekly.example")
    middle = block.text.index(" or ")
    assert mail_in(block, 0, middle) == "a@weekly.example"
    assert mail_in(block, middle, 10_000) == "b@weekly.example"


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ('Ask <a href="/ask">us</a>', "https://weekly.example/ask"),
        ('Ask <a href="https://rights.example/">them</a>', "https://rights.example/"),
        ('Ask <a href="#top">us</a> <a href="/ask">here</a>', "https://weekly.example/ask"),
        ('Ask <a href="javascript:ask()">us</a>', None),
        ('Ask <a href="mailto:rights@weekly.example">us</a>', None),
        ('Ask <a href="/cdn-cgi/l/email-protection">us</a>', None),
        ('Ask <a href="">us</a>', None),
        ("Ask us", None),
    ],
)
def test_links(markup: str, value: str | None) -> None:
    block, page = line_of(markup)
    assert link_in(block, 0, len(block.text), page) == value


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ('<a href="/ask">Ask for permission</a>', "https://weekly.example/ask"),
        ('<a href="/ask">Ask for permission now</a>', "https://weekly.example/ask"),
        ('<a href="/ask">Ask for permission before the long night at the harbour is over</a>', None),
        ('Ask for permission <a href="/ask">here</a>', None),
    ],
)
def test_a_link_that_is_named_so(markup: str, value: str | None) -> None:
    block, page = line_of(markup)
    assert link_named(block, 0, len("Ask for permission"), page) == value
