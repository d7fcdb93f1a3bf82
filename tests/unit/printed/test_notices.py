"""Statements about rights: where they count, what guards them, and whether they speak of their own page."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.page.structure import Block, Page
from articlemeta.printed.notices import (
    LAST_BLOCKS,
    find_statements_of,
    is_last,
    party_of,
    speaks_of_page,
    surroundings,
    text_of,
)

BOOK = default_lexicon().for_language("en")
BAN = "Reproduction in whole or in part is strictly prohibited."


def said(page: Page, *means: str, menus: bool = False) -> list[str]:
    return [statement.text for statement in find_statements_of(page, BOOK, *means, menus=menus)]


def block_of(page: Page, text: str) -> Block:
    return next(block for block in page.blocks if text in block.text)


@pytest.mark.parametrize(
    "under",
    [
        f"<p>{BAN}</p>",
        f"<footer><p>{BAN}</p></footer>",
        f"<p>It rained. {BAN} It snowed.</p>",
    ],
)
def test_a_notice_is_its_whole_sentence(under: str) -> None:
    assert set(said(page_of(under=under), "disclaimer")) == {BAN}


@pytest.mark.parametrize(
    "under",
    [
        f"<div class='comments'><p>{BAN}</p></div>",
        f"<div class='advert'><p>{BAN}</p></div>",
        f"<figure><img src='a.jpg'><figcaption>{BAN}</figcaption></figure>",
        "<p>The sign said “reproduction in whole or in part is strictly prohibited”.</p>",
        f"<p>{BAN} {'The wind blew all night. ' * 300}</p>",
    ],
)
def test_elsewhere_it_is_none(under: str) -> None:
    assert said(page_of(under=under), "disclaimer") == []


def test_a_notice_on_a_quote_is_one() -> None:
    line = f"The sign says “Welcome”. {BAN}"
    assert said(page_of(under=f"<p>{line}</p>"), "disclaimer") == [BAN]


def test_what_a_guard_covers_is_no_notice() -> None:
    notice = "we are not responsible for the content of external sites."
    guarded = f"By signing up you agree that {notice}"
    assert said(page_of(under=f"<p>{guarded}</p>"), "disclaimer") == []
    assert said(page_of(under=f"<p>{guarded} {BAN}</p>"), "disclaimer") == [BAN]
    guard = "The posts may not be used or relied upon in evaluating an investment."
    assert said(page_of(under=f"<p>{guard}</p>"), "disclaimer") == []


def test_phrases_of_the_foot_may_end_the_text_and_not_stand_in_it() -> None:
    line = "<p>Texts and pictures may not be reproduced in whole or in part.</p>"
    assert said(page_of(under=line), "disclaimer")
    assert said(page_of(under=f"{line}<p>The wind blew.</p>"), "disclaimer")
    assert said(page_of(under=line + PROSE * 3), "disclaimer") == []


def test_a_ban_is_quoted_from_the_sentence_that_ends_it() -> None:
    line = "This site may hold errors. No part of it, or of its pages, may be reproduced in any form. It rained."
    assert {text.count(".") for text in said(page_of(under=f"<p>{line}</p>"), "disclaimer")} == {1}


def test_what_a_phrase_s_table_says() -> None:
    (ban,) = find_statements_of(page_of(under=f"<p>{BAN}</p>"), BOOK, "disclaimer")
    assert ban.words("kind") == ("reuse-ban",)
    assert ban.words("colour") == ()


def test_only_what_is_asked_for() -> None:
    page = page_of(under=f"<p>{BAN}</p><p>For media inquiries: press@weekly.example</p>")
    assert said(page, "disclaimer") == [BAN]
    assert said(page, "contact") == ["For media inquiries: press@weekly.example"]


def test_links_that_stand_alone_are_asked_for_extra() -> None:
    page = page_of(under='<footer><p><a href="/press">Media contact</a></p></footer>')
    assert said(page, "contact") == []
    assert said(page, "contact", menus=True) == ["Media contact"]


def test_there_is_an_end_to_them() -> None:
    many = "".join(f"<p>Post {number} contains affiliate links.</p>" for number in range(80))
    assert 0 < len(said(page_of(under=many), "disclaimer")) <= 40


def test_a_statement_with_a_short_link_in_it_is_no_menu() -> None:
    under = '<footer><p><a href="/p">Media contact</a> press@weekly.example</p></footer>'
    assert said(page_of(under=under), "contact")


def test_what_stands_around_the_text() -> None:
    page = page_of("<p>By Jane Roe</p>", under=f"{PROSE * 9}<footer><p>© Example Weekly</p></footer>")
    around = surroundings(page)
    assert [block.text for block in around.holding("example")] == ["© Example Weekly"]
    assert [block.text for block in around.holding("jane roe")] == ["By Jane Roe"]
    assert list(around.holding("hurricane")) == []
    assert surroundings(page) is around


def test_the_text_and_boxes_beside_it_are_no_surroundings_but_at_the_end_of_the_page() -> None:
    box = "<aside><p>Seaweed</p></aside>"
    assert [block.text for block in surroundings(page_of(under=box)).holding("seaweed")] == ["Seaweed"]
    assert list(surroundings(page_of(box, under=PROSE * 12)).holding("seaweed")) == []
    page = page_of(under=PROSE * 12)
    assert page.blocks[-LAST_BLOCKS - 1] not in surroundings(page).blocks
    assert page.blocks[-LAST_BLOCKS] in surroundings(page).blocks


def test_each_block_is_given_once_however_often_it_holds_a_word() -> None:
    page = page_of(under="<footer><p>Sea, sea, sea</p><p>By the sea</p></footer>")
    assert [block.text for block in surroundings(page).holding("sea")] == ["Sea, sea, sea", "By the sea"]


def test_the_last_blocks_of_a_page_are_its_footer() -> None:
    page = page_of(under="<p>Rain fell.</p>" * 40)
    assert is_last(page.blocks[-LAST_BLOCKS], page)
    assert not is_last(page.blocks[-LAST_BLOCKS - 1], page)


@pytest.mark.parametrize(
    ("sentence", "over", "expected"),
    [
        ("The copying of keys is banned.", True, False),
        ("The copying of this text is banned.", True, True),
        ("Notice: the copying of keys is banned.", True, True),
        ("* The copying of keys is banned.", True, True),
        ("The copying of keys is banned.", False, True),
    ],
)
def test_whether_a_sentence_speaks_of_its_page(sentence: str, over: bool, expected: bool) -> None:
    line = f"<p>{sentence}</p>"
    page = page_of(line if over else "", under="" if over else line)
    assert speaks_of_page(sentence, block_of(page, sentence), page, BOOK) is expected


def test_a_block_that_is_called_a_notice_speaks_of_its_page() -> None:
    sentence = "The copying of keys is banned."
    page = page_of(f"<p class='disclaimer'>{sentence}</p>")
    assert speaks_of_page(sentence, block_of(page, sentence), page, BOOK)


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Example Weekly is not responsible for the content of external sites.", "Example Weekly"),
        ("The Example Weekly is not responsible for the content of external sites.", "The Example Weekly"),
        ("It rained. Example Weekly is not responsible for the content of external sites.", "Example Weekly"),
        ("the owner is not responsible for the content of external sites.", None),
    ],
)
def test_who_a_slot_names(sentence: str, party: str | None) -> None:
    found = list(find_statements_of(page_of(under=f"<p>{sentence}</p>"), BOOK, "disclaimer"))
    assert found
    assert {party_of(statement, "party") for statement in found} - {None} == ({party} if party else set())
    assert {party_of(statement, "unknown") for statement in found} == {None}


def test_sentences_of_one_block_are_quoted_once() -> None:
    text = "This is not financial advice. Past performance is not indicative of future results."
    found = list(find_statements_of(page_of(under=f"<p>It rained. {text}</p>"), BOOK, "disclaimer"))
    assert text_of([*found, *found]) == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "It is old. Example Weekly is not responsible for the content of external sites.",
            "Example Weekly is not responsible for the content of external sites.",
        ),
        (
            "Example Weekly, which is old, is not responsible for the content of external sites.",
            "Example Weekly, which is old, is not responsible for the content of external sites.",
        ),
    ],
)
def test_a_notice_begins_with_the_sentence_that_names_who_disclaims(line: str, expected: str) -> None:
    assert set(said(page_of(under=f"<p>{line}</p>"), "disclaimer")) == {expected}
