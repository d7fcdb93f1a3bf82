"""Authors out of names: their order, their addresses, and what was left out."""

from __future__ import annotations

import pytest

from articlemeta import Article, parse
from articlemeta.models import Author, AuthorKind, AuthorRole

TEXT = (
    "<p>Rain fell on the hills for three days, and the river rose until the bridge at the mill could not be crossed.</p>"
    * 4
)


def read(over: str = "", head: str = "", *, under: str = "", url: str | None = "https://weekly.example/a/b") -> Article:
    return parse(
        f'<html lang="en"><head><title>Bridge closed</title>{head}</head><body><h1>Bridge closed</h1>{over}{TEXT}{under}'
        "</body></html>",
        url=url,
    )


def test_writers_come_first() -> None:
    found = read("<p>Translated by Max Poe</p><p>By Jane Roe</p>").authors
    assert [(author.name, author.role) for author in found] == [
        ("Jane Roe", AuthorRole.WRITER),
        ("Max Poe", AuthorRole.TRANSLATOR),
    ]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/staff/jane", "https://weekly.example/staff/jane"),
        ("jane", "https://weekly.example/a/jane"),
        ("https://jane.example/", "https://jane.example/"),
        ("mailto:jane@weekly.example", None),
        ("javascript:show()", None),
        ("#jane", None),
    ],
)
def test_the_page_of_an_author(href: str, url: str | None) -> None:
    assert read(f'<p>By <a href="{href}">Jane Roe</a></p>').authors == (Author(name="Jane Roe", url=url),)


def test_where_somebody_works_is_no_author() -> None:
    found = read("<p>By Jane Roe, Associated Press</p>").authors
    assert found == (Author(name="Jane Roe", affiliation="Associated Press"),)


@pytest.mark.parametrize(
    ("organisation", "names"),
    [("Rope Institute", ["Jane Roe", "Rope Institute"]), ("Reuters", ["Jane Roe"])],
)
def test_a_declared_list_may_name_where_somebody_works(organisation: str, names: list[str]) -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", "author": ['
        f'{{"@type": "Person", "name": "Jane Roe", "affiliation": "{organisation}"}}, '
        f'{{"@type": "Organization", "name": "{organisation}"}}]}}</script>'
    )
    assert [author.name for author in read("<p>By Jane Roe</p>", script).authors] == names


def test_without_an_address_of_the_page_links_stay_as_they_are() -> None:
    line = '<p>By <a href="/staff/jane">Jane Roe</a></p>'
    assert read(line, url=None).authors == (Author(name="Jane Roe", url="/staff/jane"),)
    base = '<base href="https://staff.example/">'
    assert read(line, base, url=None).authors == (Author(name="Jane Roe", url="https://staff.example/staff/jane"),)


def test_what_is_declared_of_a_printed_name_completes_it() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", "author": '
        '{"@type": "Person", "name": "Jane Roe", "affiliation": "Example Press", "url": "https://jane.example/"}}</script>'
    )
    bare = read("<p>By Jane Roe</p>", script).authors
    assert bare == (Author(name="Jane Roe", affiliation="Example Press", url="https://jane.example/"),)
    own = read('<p>By <a href="/staff/jane">Jane Roe</a>, Rope Institute</p>', script).authors
    assert own == (Author(name="Jane Roe", affiliation="Rope Institute", url="https://weekly.example/staff/jane"),)


def test_an_address_of_endless_length_is_none() -> None:
    line = f'<p>By <a href="/staff/{"x" * 3_000}">Jane Roe</a></p>'
    assert read(line).authors == (Author(name="Jane Roe"),)


def test_an_agency_alone_is_one() -> None:
    assert read("<p>By Reuters</p>").authors == (Author(name="Reuters", kind=AuthorKind.ORGANIZATION),)


def test_everybody_who_was_considered_is_told_with_the_reason() -> None:
    article = read("<p>By Jane Roe</p>", '<meta name="author" content="desk2">')
    weighed = {one.value: one for one in article.candidates if one.field == "authors"}
    assert {value: (one.chosen, one.reason) for value, one in weighed.items()} == {
        "Jane Roe": (True, "printed as the byline"),
        "desk2": (False, "not printed as the byline"),
    }
    assert {value: (one.quote, one.xpath) for value, one in weighed.items()} == {
        "Jane Roe": ("By Jane Roe", "/html/body/p[1]"),
        "desk2": ("desk2", "/html/head/meta"),
    }


def test_what_proves_an_author_is_where_the_name_was_heard() -> None:
    (printed,) = [one for one in read("<p>By Jane Roe</p>").evidence if one.field == "authors"]
    assert (printed.rule, printed.quote, printed.xpath) == ("byline.led", "By Jane Roe", "/html/body/p[1]")
    head = '<meta name="author" content="Jane Roe">'
    (declared,) = [one for one in read(head=head).evidence if one.field == "authors"]
    assert (declared.rule, declared.quote, declared.xpath) == ("meta.author", "Jane Roe", "/html/head/meta")


def test_there_is_an_end_to_authors() -> None:
    first, last = "Anna Bella Carla Diana Elena Fiona".split(), "Roe Poe Doe Moe Loe Zoe".split()
    people = ", ".join(f'{{"@type": "Person", "name": "{one} {other}"}}' for one in first for other in last)
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", '
        f'"author": [{people}]}}</script>'
    )
    assert len(read(head=script).authors) == 30
