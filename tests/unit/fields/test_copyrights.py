"""Copyright statements on pages written for the purpose: which count, and whether they are the text's or the site's."""

from __future__ import annotations

import pytest

from articlemeta import CopyrightNotice, parse
from articlemeta.models import Scope

TEXT = "<p>The old bridge over the river was closed on Monday, and nobody in the town knows for how long it will stay so.</p>"
SITE = "<footer><p>© 2021 Example Weekly</p></footer>"
URL = "https://www.example-weekly.org/2021/05/bridge"


def notices_of(
    under: str = "", *, inside: str = "", over: str = "", after: str = "", head: str = "", footer: str = SITE
) -> tuple[CopyrightNotice, ...]:
    """What a page of "Example Weekly" says, with these pieces in, right under and well behind its article."""
    page = f"""<html lang="en"><head><title>Bridge closed | Example Weekly</title>
        <meta property="og:site_name" content="Example Weekly">
        <meta property="article:published_time" content="2021-05-03">{head}</head>
        <body><article><h1>Bridge closed</h1>{over}<p class="byline">By Jane Roe</p>{TEXT * 5}{inside}</article>{under}
        <aside class="related"><h2>More</h2>{"<p><a href='/x'>Another story of the week</a></p>" * 40}</aside>{after}{footer}
        </body></html>"""
    return parse(page, url=URL).copyrights


def scopes(found: tuple[CopyrightNotice, ...]) -> dict[tuple[str, ...], Scope]:
    return {notice.holders: notice.scope for notice in found}


@pytest.mark.parametrize(
    ("notice", "holder"),
    [
        ("Copyright 2021 The Associated Press. All rights reserved.", "The Associated Press"),
        ("© dpa-infocom, dpa:210503-99-000000/1", "dpa-infocom"),
        ("© 2021 Other Paper, Inc. All rights reserved.", "Other Paper, Inc."),
        ("© 2020 by Ann Author. Reprinted by permission of Example Press.", "Ann Author"),
    ],
)
def test_a_notice_that_ends_the_article_is_the_article_s(notice: str, holder: str) -> None:
    assert scopes(notices_of(inside=f"<p>{notice}</p>"))[(holder,)] is Scope.ARTICLE


@pytest.mark.parametrize(
    ("line", "holders"),
    [
        ("Site contents copyright Example Weekly, 1999", [("Example Weekly",)]),
        ("Content copyright 2021. Example Weekly. All rights reserved.", [("Example Weekly",)]),
        ("All material copyright 2020 by Example Weekly unless stated", [("Example Weekly",)]),
        ("The law of copyright 2020 and Example Weekly", []),
    ],
)
def test_what_is_protected_may_stand_before_the_word(line: str, holders: list[tuple[str, ...]]) -> None:
    assert [notice.holders for notice in notices_of(footer=f"<footer><p>{line}</p></footer>")] == holders


def test_a_notice_may_open_the_last_sentence_of_the_text() -> None:
    last = "<p>The bridge will open again in May, said the mayor. Copyright 2021 Other Paper. To hear more, visit them.</p>"
    assert scopes(notices_of(inside=last))[("Other Paper",)] is Scope.ARTICLE


def test_a_notice_right_under_the_article_is_the_article_s_where_it_names_another_than_the_site() -> None:
    assert scopes(notices_of("<p>© 2021 Other Paper, Inc.</p>"))[("Other Paper, Inc.",)] is Scope.ARTICLE


@pytest.mark.parametrize("holder", ["Example Weekly", "Example Media Group"])
def test_a_notice_in_the_footer_is_the_site_s_whomever_it_names(holder: str) -> None:
    assert scopes(notices_of(footer=f"<footer><p>© 2021 {holder}</p></footer>")) == {(holder,): Scope.SITE}


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("Copyright by Example Weekly", "Example Weekly"),
        ("Copyright by Sample Verlag GmbH", "Sample Verlag GmbH"),
        ("Copyright by law", None),
        ("Copyright information", None),
        ("Copyright Example Weekly", "Example Weekly"),
        ("Copyright Harbour Nets", None),
    ],
)
def test_a_footer_s_word_for_copyright_counts_where_a_party_follows(line: str, holder: str | None) -> None:
    found = notices_of(footer=f"<footer><p>About us</p><p>{line}</p></footer>")
    assert [notice.holders for notice in found] == ([(holder,)] if holder else [])


def test_a_footer_inside_the_article_s_own_box_is_the_site_s_where_it_ends_the_page() -> None:
    page = f"""<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>{TEXT * 5}
        <footer><p>© 2021 Example Media Group</p></footer></article></body></html>"""
    assert scopes(parse(page).copyrights) == {("Example Media Group",): Scope.SITE}


def test_the_notice_of_the_agency_that_the_text_came_from_is_the_article_s_wherever_it_stands() -> None:
    footer = "<footer><p>Copyright 2021 The Associated Press.</p><p>© 2021 Example Weekly</p></footer>"
    over = "<p>RIVERTON (AP) - The bridge over the river was closed on Monday after heavy rain in the hills.</p>"
    found = scopes(notices_of(over=over, inside="<p>By The Associated Press</p>", footer=footer))
    assert found[("The Associated Press",)] is Scope.ARTICLE
    assert found[("Example Weekly",)] is Scope.SITE


def test_an_agency_s_notice_on_its_own_site_is_the_site_s() -> None:
    page = f"""<html><head><title>Bridge closed</title><meta property="og:site_name" content="AP News"></head>
        <body><h1>Bridge closed</h1>{TEXT * 5}<p>Related</p><p>More</p><p>© 2021 The Associated Press</p></body></html>"""
    assert scopes(parse(page, url="https://apnews.com/article/bridge").copyrights) == {
        ("The Associated Press",): Scope.SITE
    }


def test_the_same_holder_s_notices_on_the_text_and_on_the_site_are_both_given() -> None:
    found = notices_of(inside="<p>Copyright 2021 Example Weekly. All rights reserved.</p>")
    assert {notice.scope for notice in found} == {Scope.ARTICLE, Scope.SITE}


def test_a_notice_that_another_one_of_its_scope_holds_is_not_given_again() -> None:
    assert len(notices_of(footer="<footer><p>© 2021 Example Weekly</p><p>© Example Weekly</p></footer>")) == 1


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src='a.jpg'><figcaption>The bridge. © 2021 Ann Photographer</figcaption></figure>",
        "<p>Photo: © 2021 Ann Photographer</p>",
        "<p>Foto © Ann Photographer</p>",
        "<p>© Getty Images</p>",
        "<p>© Ann Photographer</p>",
    ],
)
def test_a_picture_s_copyright_is_not_the_text_s(picture: str) -> None:
    assert scopes(notices_of(over=picture, inside=picture)) == {("Example Weekly",): Scope.SITE}


def test_a_menu_s_notice_counts_where_no_footer_has_one() -> None:
    menu = "<nav><ul><li><a href='/'>Home</a></li><li>© 2021 Example Weekly</li></ul></nav>"
    assert scopes(notices_of(footer=menu)) == {("Example Weekly",): Scope.SITE}
    assert scopes(notices_of(footer=menu + "<footer><p>© 2021 Example Media</p></footer>")) == {
        ("Example Media",): Scope.SITE
    }


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="copyright" content="© 2021 Example Media Group">',
        '<meta name="dc.rights" content="Copyright 2021 Example Media Group">',
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", "copyrightYear": "2021", '
            '"copyrightHolder": {"@type": "Organization", "name": "Example Media Group"}}</script>'
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", '
            '"copyrightNotice": "© 2021 Example Media Group"}</script>'
        ),
    ],
)
def test_a_declared_holder_that_no_reader_sees_is_the_site_s(head: str) -> None:
    found = notices_of(head=head)
    assert scopes(found)[("Example Media Group",)] is Scope.SITE
    assert {year for notice in found for year in notice.years} == {2021}


def test_what_is_declared_and_printed_alike_is_given_once() -> None:
    assert len(notices_of(head='<meta name="copyright" content="Example Weekly">')) == 1


@pytest.mark.parametrize(("printed", "years"), [("1699", ()), ("1700", (1700,)), ("2026", (2026,)), ("2027", ())])
def test_years_before_print_and_far_ahead_of_the_page_are_left_out(printed: str, years: tuple[int, ...]) -> None:
    footer = f"<footer><p>© {printed} Example Weekly</p></footer>"
    assert [notice.years for notice in notices_of(footer=footer)] == [years]


def test_a_later_date_of_the_page_itself_allows_later_years() -> None:
    footer = "<script src='/app.js?v=20240102'></script><footer><p>© 2027 Example Weekly</p></footer>"
    assert [notice.years for notice in notices_of(footer=footer)] == [(2027,)]


def test_a_year_that_a_script_writes_is_not_there() -> None:
    footer = "<footer><p>© <script>document.write(new Date().getFullYear())</script> Example Weekly</p></footer>"
    assert [(notice.holders, notice.years) for notice in notices_of(footer=footer)] == [(("Example Weekly",), ())]


@pytest.mark.parametrize(
    ("line", "holders"),
    [("Copyright Example Weekly.", [("Example Weekly",)]), ("Copyright Ann Author", []), ("Copyright is dead", [])],
)
def test_a_line_that_is_nothing_but_the_site_s_copyright_needs_no_year(
    line: str, holders: list[tuple[str, ...]]
) -> None:
    assert [notice.holders for notice in notices_of(inside=f"<p>{line}</p>", footer="")] == holders


def test_a_notice_in_quotes_is_talked_about() -> None:
    told = "<p>The label read “© 2019 Sample Home. All rights reserved”, said Ann Fell, who had drawn the star.</p>"
    assert notices_of(inside=told, footer="") == ()


def test_in_a_footer_a_year_is_enough() -> None:
    found = notices_of(footer="<footer><p>Copyright 2020</p></footer>")
    assert [(notice.holders, notice.years) for notice in found] == [((), (2020,))]
    assert notices_of(inside="<p>Copyright 2020</p>", footer="") == ()


@pytest.mark.parametrize(
    ("statement", "holders"),
    [("<p>This article originally appeared in Sample Review.</p>", [("Sample Review",)]), ("", [])],
)
def test_the_line_of_whom_the_text_came_from_may_say_a_little_more(
    statement: str, holders: list[tuple[str, ...]]
) -> None:
    line = "<p>Copyright Sample Review, used with permission</p>"
    assert [notice.holders for notice in notices_of(f"{statement}{line}", footer="")] == holders


@pytest.mark.parametrize(
    "line", ["© 2020 Muster Presse und der jeweilige Aussender", "© 2020 Muster Presse, per i contenuti"]
)
def test_what_a_notice_says_of_others_is_no_part_of_the_holder(line: str) -> None:
    assert [notice.holders for notice in notices_of(footer=f"<footer><p>{line}</p></footer>")] == [("Muster Presse",)]
