"""Copyright notices: where they stand on a page."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.copyrights import PrintedNotice, find_copyrights, notice_words

BOOK = default_lexicon().for_language("en")
NOTICE = "© 2021 Example Weekly"


def notices(under: str = "", *, over: str = "") -> tuple[PrintedNotice, ...]:
    return find_copyrights(page_of(over, under=under), BOOK)


def holders(under: str = "", *, over: str = "") -> list[tuple[str, ...]]:
    return [notice.parsed.holders for notice in notices(under, over=over)]


@pytest.mark.parametrize(
    "under",
    [
        f"<p>{NOTICE}</p>",
        f"<footer><p>{NOTICE}</p></footer>",
        f"<footer><p>{NOTICE}. All rights reserved.</p></footer>",
        "<footer><p>Copyright 2021 Example Weekly</p></footer>",
        "<footer><p>ⓒ 2021 Example Weekly</p></footer>",
        "<footer><p>Copyright by <a href='/'>Example Weekly</a>, 2021</p></footer>",
    ],
)
def test_where_and_how_notices_are_printed(under: str) -> None:
    (found,) = notices(under)
    assert (found.parsed.holders, found.parsed.years) == (("Example Weekly",), (2021,))


@pytest.mark.parametrize(
    "under",
    [
        f"<div class='comments'><p>{NOTICE}</p></div>",
        f"<div class='related'><p>{NOTICE}</p></div>",
        f"<div class='advert'><p>{NOTICE}</p></div>",
        f"<figure><img src='a.jpg'><figcaption>{NOTICE}</figcaption></figure>",
        "<p>Photo: © 2021 Example Weekly</p>",
        "<p>The court spoke of copyright on Monday.</p>",
        "<p>They have reserved all the boats.</p>",
    ],
)
def test_what_is_none(under: str) -> None:
    assert holders(under) == []


def test_a_menu_s_notice_counts_where_no_footer_has_one() -> None:
    menu = "<nav><ul><li><a href='/'>Home</a></li><li>© 2021 Example Media</li></ul></nav>"
    assert holders(menu) == [("Example Media",)]
    assert holders(f"{menu}<footer><p>{NOTICE}</p></footer>") == [("Example Weekly",)]


def test_a_menu_s_notice_does_not_where_the_page_ends_with_one() -> None:
    menu = "<nav><ul><li>© 2021 Example Media</li></ul></nav>"
    assert holders(f"{menu}<p>{NOTICE}</p>") == [("Example Weekly",)]
    assert holders(f"{menu}{PROSE * 12}", over=f"<p>{NOTICE}</p>") == [("Example Weekly",), ("Example Media",)]


def test_several_notices_stand_in_reading_order() -> None:
    found = holders("<p>© 2020 Sample Review</p><footer><p>© 2021 Example Weekly | © 2019 Quay Courier</p></footer>")
    assert found == [("Sample Review",), ("Example Weekly",), ("Quay Courier",)]


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        (NOTICE, True),
        (f"\x1b \x1b{NOTICE}", True),
        (f"All content {NOTICE}", True),
        (f"About us | {NOTICE}", True),
        (f"It rained. {NOTICE}", True),
        (f"A storm at night and its waves {NOTICE}", False),
        (f"All the content and all of the material {NOTICE}", False),
        (f"Storm content {NOTICE}", False),
        (f"All storms {NOTICE}", False),
    ],
)
def test_whether_it_opens_its_line(line: str, opens: bool) -> None:
    (found,) = notices(f"<footer><p>{line}</p></footer>")
    assert found.opens is opens


def test_whether_it_stands_among_the_last_blocks() -> None:
    assert [notice.last for notice in notices(over=f"<p>{NOTICE}</p>", under=PROSE * 12)] == [False]
    assert [notice.last for notice in notices(f"<footer><p>{NOTICE}</p></footer>")] == [True]


def test_a_long_line_is_read_around_its_marks() -> None:
    long = "The boats stayed where they were and nobody went out. " * 20
    (found,) = notices(f"<footer><p>{long}{NOTICE}. {long}</p></footer>")
    assert found.parsed.holders == ("Example Weekly",)
    assert not found.opens
    (at_start,) = notices(f"<footer><p>{NOTICE}. {long}</p></footer>")
    assert at_start.opens


def test_links_in_a_long_line_part_the_holder_from_what_follows() -> None:
    long = "The boats stayed where they were and nobody went out. " * 20
    line = f"{long}<br>© 2021 <a href='/'>Example Weekly</a> Terms of the harbour<br>{long}"
    assert holders(f"<footer><p>{line}</p></footer>") == [("Example Weekly",)]
    short = "© 2021 <a href='/'>Example Weekly</a> Terms of the harbour"
    assert holders(f"<footer><p>{short}</p></footer>") == [("Example Weekly",)]


def test_there_is_an_end_to_them() -> None:
    many = "".join(f"<p>© 2021 Sample Review {chr(65 + number % 26)}</p>" for number in range(90))
    assert len(holders(f"<footer>{many}</footer>")) == 30


def test_a_page_is_searched_once() -> None:
    page = page_of(under=f"<p>{NOTICE}</p>")
    assert find_copyrights(page, BOOK) is find_copyrights(page, BOOK)
    assert notice_words(BOOK) is notice_words(BOOK)


@pytest.mark.parametrize(
    ("language", "line", "holder"),
    [
        ("tr", "Tüm hakları saklıdır - Örnek Gazetecilik A.Ş. 2018", "Örnek Gazetecilik A.Ş."),
        ("fr", "Droits d’auteur 2018 Le Modèle", "Le Modèle"),
        ("pl", "Wszelkie prawa zastrzeżone - Wzór Media 2018", "Wzór Media"),
    ],
)
def test_words_that_open_a_notice_are_known_however_they_are_written(language: str, line: str, holder: str) -> None:
    book = default_lexicon().for_language(language)
    (found,) = find_copyrights(page_of(under=f"<footer><p>{line}</p></footer>"), book)
    assert (found.parsed.holders, found.parsed.years) == ((holder,), (2018,))


def test_what_is_protected_by_law_is_no_holder() -> None:
    line = "© Materiał chroniony prawem autorskim. Przedruk za zgodą wydawcy."
    found = find_copyrights(page_of(under=f"<footer><p>{line}</p></footer>"), default_lexicon().for_language("pl"))
    assert [notice.parsed.holders for notice in found] in ([], [()])
