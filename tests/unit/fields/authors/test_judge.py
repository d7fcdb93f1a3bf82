"""Names read out of what a page declares and prints, with all that is known of the page."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, TITLE, page_of

from articlemeta.declared.gather import gather_declared
from articlemeta.fields.authors.judge import Judge, own_key
from articlemeta.fields.reading import Reading
from articlemeta.lexicon import default_lexicon
from articlemeta.models import AuthorKind, AuthorRole, Source
from articlemeta.normalize.byline_words import BylineWords, byline_words
from articlemeta.signals import Signals

LEXICON = default_lexicon()
BOOK = LEXICON.for_language("en")
WORDS: BylineWords = byline_words(BOOK)
WEEKLY = Source(name="Example Weekly", domain="weekly.example")


def judge(body: str = "", head: str = "", *, under: str = "", publisher: Source | None = WEEKLY) -> Judge:
    page = page_of(body, head, under=PROSE * 3 + under)
    signals = Signals.gather(gather_declared(page))
    reading = Reading(page=page, signals=signals, lexicon=LEXICON, book=BOOK, language="en")
    return Judge(reading, WORDS, TITLE, publisher)


def meta(name: str, value: str) -> str:
    return f'<meta name="{name}" content="{value}">'


def declared(head: str) -> list[str]:
    return [heard.text for heard in judge(head=head).declared()]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (meta("author", "Jane Roe"), ["Jane Roe"]),
        (meta("author", "Jane Roe and Max Poe"), ["Jane Roe", "Max Poe"]),
        (meta("citation_author", "Roe, Jane"), ["Jane Roe"]),
        (meta("author", TITLE), []),
        (meta("author", "News System v7"), []),
        (meta("author", "x"), []),
        (meta("author", "Jane Roe") + meta("article:section", "Jane Roe"), []),
        ("", []),
    ],
)
def test_declared_names(head: str, names: list[str]) -> None:
    assert declared(head) == names


def test_there_is_an_end_to_declared_names() -> None:
    many = "".join(meta("author", f"Jane {'Abcdefghij'[number % 10]}oe{'x' * (number % 7)}") for number in range(200))
    assert 0 < len(declared(many)) < 80


def test_a_declared_organisation_is_not_taken_apart() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm closes harbour", '
        '"author": {"@type": "Organization", "name": "Rope and Net Institute"}, '
        '"editor": {"@type": "Person", "name": "Jane Roe", "affiliation": "Example Press", "url": "/jane"}}</script>'
    )
    institute, jane = judge(head=script).declared()
    assert (institute.text, institute.name.kind, institute.tier) == (
        "Rope and Net Institute",
        AuthorKind.ORGANIZATION,
        6,
    )
    assert (jane.text, jane.name.role, jane.name.affiliation, jane.url) == (
        "Jane Roe",
        AuthorRole.EDITOR,
        "Example Press",
        "/jane",
    )


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("<p>By Jane Roe</p>", ["Jane Roe"]),
        ("<p>By Jane Roe and Max Poe</p>", ["Jane Roe", "Max Poe"]),
        ('<p class="byline">Jane Roe</p>', ["Jane Roe"]),
        ("<p>By Reuters</p>", ["Reuters"]),
        ("<p>Photos by Jane Roe</p>", []),
        ("<p>By boats, nets and ropes</p>", []),
        ("<p>Custom text here</p>", []),
        ("<p class='byline'>Photo: Jane Roe</p>", []),
        ("<p class='byline'>Artists, bands, fans</p>", []),
        ("<p class='byline'>Jane Roe, Max, Ann</p>", ["Jane Roe"]),
        ("<p class='byline'>Banksy and Moby</p>", ["Banksy", "Moby"]),
        ("<p class='byline'>Anna Roe<br>Photos: Max Poe</p>", ["Anna Roe", "Max Poe"]),
        ("<p>Jane van Roe</p>", ["Jane van Roe"]),
        ("<p>Jane under Roe</p>", []),
        ("<p>Jane ROE</p>", []),
        (f"<p>{TITLE.title()}</p>", []),
    ],
)
def test_names_printed_around_the_headline(body: str, names: list[str]) -> None:
    found = judge(body)
    assert [heard.text for heard in found.in_head()] == names
    assert found.in_head() is found.in_head()
    assert [heard.text for heard in found.printed()] == names


def test_names_printed_at_the_ends_of_the_text() -> None:
    found = judge(under='<p>By <a href="/staff/jane">Jane Roe</a></p>')
    assert found.printed() == ()
    assert [(heard.text, heard.url) for heard in found.at_ends()] == [("Jane Roe", "/staff/jane")]


def test_names_marked_one_after_the_other_stand_in_a_list_of_other_stories() -> None:
    def ends(*names: str) -> list[str]:
        teasers = "".join(f"<p>Another story</p><p class='byline'>{name}</p>" for name in names)
        return [heard.text for heard in judge(under=teasers).at_ends()]

    assert ends("Jane Roe", "Max Poe", "Ann Doe") == []
    assert ends("Jane Roe") == ["Jane Roe"]


@pytest.mark.parametrize(
    ("name", "own", "desk"),
    [
        ("Example Weekly", True, True),
        ("The Example Weekly", True, True),
        ("Example Weekly staff", True, True),
        ("weekly.example", True, True),
        ("Example Weekly Business Desk", False, True),
        ("Sample Review", False, False),
        ("Example", False, False),
    ],
)
def test_the_publisher_and_its_desks(name: str, own: bool, desk: bool) -> None:
    found = judge(head=meta("author", name))
    (heard,) = found.declared()
    assert (found.is_own(heard), found.is_own_desk(heard)) == (own, desk)


def test_a_desk_in_a_script_without_spaces() -> None:
    page = page_of(head=meta("author", "海岸报编辑部"))
    book = LEXICON.for_language("zh")
    reading = Reading(
        page=page, signals=Signals.gather(gather_declared(page)), lexicon=LEXICON, book=book, language="zh"
    )

    def is_desk(publisher: str) -> list[bool]:
        found = Judge(reading, byline_words(book), TITLE, Source(name=publisher))
        return [found.is_own_desk(heard) for heard in found.declared()]

    assert is_desk("海岸报") == [True]
    assert is_desk("海岸") == [False]
    assert is_desk("山岸报") == [False]


def test_without_a_publisher_the_declared_names_of_the_site_are_its_own() -> None:
    head = '<meta property="og:site_name" content="Quay Courier">' + meta("author", "Quay Courier")
    found = judge(head=head, publisher=None)
    assert [found.is_own(heard) for heard in found.declared()] == [True]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>By Jane Roe</p>", True),
        ("<p>Text: JANE ROE, Oslo</p>", True),
        ("<p>By Jane Roebuck</p>", False),
        ("<div class='comments'><p>Jane Roe</p></div>", False),
        ("", False),
    ],
)
def test_whether_the_page_prints_a_declared_name_where_authors_are_printed(body: str, expected: bool) -> None:
    found = judge(body, meta("author", "Jane Roe"))
    assert [found.is_confirmed(heard) for heard in found.declared()] == [expected]


def test_the_words_of_declared_names() -> None:
    assert judge(head=meta("author", "José Pérez-Roe")).declared_words == {"jose", "perez", "roe"}


@pytest.mark.parametrize(("name", "expected"), [("Reuters", True), ("AFP", True), ("Example Weekly", False)])
def test_names_of_agencies(name: str, expected: bool) -> None:
    assert judge().is_agency(name) is expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Example Times", "exampletimes"),
        ("exampletimes.com newsroom", "exampletimes"),
        ("Redaktion Example Times", "exampletimes"),
        ("Example Times Weekend", "exampletimesweekend"),
        ("The", ""),
    ],
)
def test_a_publisher_s_name_without_what_is_left_out_at_will(name: str, key: str) -> None:
    assert own_key(name, WORDS) == key


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Roe, photo: archive of boats", ["Jane Roe"]),
        ("Jane Roe, photo: Max Poe", ["Jane Roe", "Max Poe"]),
        ("Archive of boats, photo: Max Poe", []),
    ],
)
def test_a_helper_who_can_be_none_does_not_hide_who_wrote(line: str, names: list[str]) -> None:
    assert [heard.text for heard in judge(f"<p class='byline'>{line}</p>").in_head()] == names


@pytest.mark.parametrize(
    ("name", "common"),
    [("Harbour News", True), ("Torvald Quay", False), ("Torvald the Quay", False), ("Thursday Harbour", True)],
)
def test_words_of_the_text_in_small_letters_are_no_names(name: str, common: bool) -> None:
    assert judge().is_common(name) is common


@pytest.mark.parametrize(
    ("head", "expected"),
    [(meta("author", "Jane Roe"), True), (meta("author", "Example Weekly"), False), ("", False)],
)
def test_whether_the_page_declares_an_author_who_is_not_the_site(head: str, expected: bool) -> None:
    assert judge(head=head).declares_others is expected
