"""The terms of reuse, out of what is printed, what the licence says and what machines are told."""

from __future__ import annotations

import pytest

from articlemeta import Article, parse
from articlemeta.models import ReuseCondition, ReuseTerms

BY_ND = "https://creativecommons.org/licenses/by-nd/4.0/"
TEXT = "<p>The old bridge over the river was closed on Monday, and nobody in the town knows for how long it will stay so.</p>"
RESERVED = '<meta name="tdm-reservation" content="1">'
LICENSED = f'<p>This article is licensed under <a href="{BY_ND}">CC BY-ND 4.0</a>.</p>'
REFUSED = "<p>Reproduction in whole or in part is strictly prohibited.</p>"


def read(under: str = "", *, footer: str = "", head: str = "") -> Article:
    return parse(
        f'<html lang="en"><head><title>Bridge closed</title>{head}<meta property="og:site_name" content="Example Weekly">'
        f"</head><body><article><h1>Bridge closed</h1>{TEXT * 5}{under}</article><footer><p>About us</p>{footer}</footer>"
        "</body></html>",
        url="https://example.org/a",
    )


def terms(under: str = "", *, footer: str = "", head: str = "") -> ReuseTerms:
    found = read(under, footer=footer, head=head).reuse
    assert found is not None
    return found


def test_what_is_printed_goes_before_what_machines_are_told() -> None:
    assert terms("<p>You are free to reprint this article.</p>", head=RESERVED).allowed is True
    assert terms(head=RESERVED) == ReuseTerms(
        conditions=(ReuseCondition.PERMISSION_REQUIRED,), text="tdm-reservation: 1"
    )


def test_a_licence_grants_reuse_on_its_conditions() -> None:
    assert terms(LICENSED) == ReuseTerms(
        allowed=True, conditions=(ReuseCondition.ATTRIBUTION, ReuseCondition.NO_DERIVATIVES), text="CC BY-ND 4.0"
    )


def test_a_refusal_for_all_the_site_does_not_take_back_a_licence() -> None:
    article = read(LICENSED, footer=REFUSED)
    assert article.reuse is not None
    assert article.reuse.allowed is True
    assert not [one for one in article.evidence if one.field == "reuse" and "prohibited" in one.quote]


def test_a_grant_goes_before_a_refusal_and_a_refusal_before_an_address() -> None:
    granted = "<p>You are free to reprint this article with a link to us.</p>"
    asked = "<p>For permission to reuse our texts contact rights@example.org.</p>"
    assert terms(granted, footer=REFUSED).allowed is True
    refused = terms(asked, footer=REFUSED)
    assert (refused.allowed, refused.contact) == (False, "rights@example.org")
    assert terms(asked).allowed is None


def test_a_grant_asks_for_no_permission() -> None:
    asked = "<p>For permission to reuse our texts contact rights@example.org.</p>"
    found = terms(f"<p>You are free to reprint this article with a link to us.</p>{asked}")
    assert (found.allowed, found.conditions) == (True, (ReuseCondition.LINK,))


@pytest.mark.parametrize(
    ("line", "grantor"),
    [
        ("Example Research grants permission to cross-post its articles on community sites.", "Example Research"),
        ("You are free to reprint this article, if you name Example Weekly.", "Example Weekly"),
        ("You are free to reprint this article.", None),
    ],
)
def test_who_grants(line: str, grantor: str | None) -> None:
    assert terms(f"<p>{line}</p>").grantor == grantor


def test_statements_that_agree_complete_each_other() -> None:
    granted = "<p>You are free to reprint this article with a link to us, if you credit the author.</p>"
    named = "<p>Example Research grants permission to cross-post its articles on community sites.</p>"
    found = terms(granted + named)
    assert (found.allowed, found.grantor) == (True, "Example Research")
    assert found.conditions == (ReuseCondition.ATTRIBUTION, ReuseCondition.LINK)
    assert found.text.startswith("You are free to reprint")


def test_the_statement_that_says_most_is_quoted() -> None:
    bare = "<p>You are free to reprint this article.</p>"
    named = "<p>Example Research grants permission to cross-post its articles on community sites.</p>"
    assert terms(bare + named).text.startswith("Example Research")


def test_a_page_without_a_publisher_has_terms_too() -> None:
    page = f"<html lang='en'><h1>Bridge closed</h1>{TEXT * 5}<p>You are free to reprint this article.</p></html>"
    reuse = parse(page).reuse
    assert reuse is not None
    assert (reuse.allowed, reuse.grantor) == (True, None)


def test_what_proves_a_licence_proves_that_reuse_is_granted() -> None:
    article = read(LICENSED)
    quotes = {field: {one.quote for one in article.evidence if one.field == field} for field in ("license", "reuse")}
    assert quotes["license"]
    assert quotes["license"] <= quotes["reuse"]


def test_what_was_left_out_says_why() -> None:
    article = read("<p>You are free to reprint this article.</p>", head=RESERVED)
    weighed = {one.rule: (one.chosen, one.reason) for one in article.candidates if one.field == "reuse"}
    assert weighed["meta.tdm-reservation"] == (False, "readers are told more than machines")
    assert [chosen for rule, (chosen, _) in weighed.items() if rule.startswith("en.")] == [True]


def test_a_page_that_says_nothing_has_no_terms() -> None:
    assert read("<p>The free market gave the town permission to grow.</p>").reuse is None
