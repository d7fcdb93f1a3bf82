from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.page.structure import Page
from articlemeta.page.tree import build_tree
from articlemeta.printed.dates import (
    Place,
    PrintedDate,
    find_distant_dates,
    find_foot_dates,
    find_head_dates,
    find_near_dates,
    find_text_dates,
    label_of,
    labels_of,
)

TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent.parent / "dates_by_language.toml").read_text("utf-8"))
LABELS = [(language, *row) for language, rows in TABLE.items() for row in rows.get("labels", ())]
PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"


def page_of(head: str, body: str = PROSE, foot: str = "") -> Page:
    return read_page(
        build_tree(f"<title>Storm</title><article><h1>Storm closes harbour</h1>{head}{body}</article>{foot}")
    )


def dates_of(page: Page, language: str = "en") -> list[PrintedDate]:
    book = default_lexicon().for_language(language)
    finders = (find_head_dates, find_text_dates, find_foot_dates)
    return [found for find in finders for found in find(page, book, language)]


@pytest.mark.parametrize(("language", "before", "expected"), LABELS)
def test_labels_by_language(language: str, before: str, expected: str) -> None:
    assert (label_of(before, "", labels_of(default_lexicon().for_language(language))) or "") == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", " (updated)", "modified"),
        ("", " Published", "published"),
        ("Updated\n", "", None),
        ("(c) Example Media ", "", "other"),
        ("Copyright ", "", "other"),
        ("Reprinted from the issue published ", "", "other"),
        ("unpublished ", "", None),
    ],
)
def test_labels_around_a_date(before: str, after: str, expected: str | None) -> None:
    assert label_of(before, after, labels_of(default_lexicon().for_language("en"))) == expected


@pytest.mark.parametrize(
    "language", ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar", "hi", "id", "zh", "ja", "ko"]
)
def test_every_language_has_labels_of_both_kinds(language: str) -> None:
    book = default_lexicon().for_language(language)
    english = default_lexicon().for_language("en")
    for name in ("date_published", "date_modified", "date_other", "date_original", "region_labels", "topic_labels"):
        own = book.words(name) - english.words(name) if language != "en" else book.words(name)
        assert own, name


def test_no_word_says_two_things() -> None:
    for language in ("en", "de", "fr", "ru", "zh"):
        book = default_lexicon().for_language(language)
        assert not book.words("date_published") & book.words("date_modified")
        assert not book.words("date_other") & (book.words("date_modified") | book.words("date_published"))


def test_a_date_at_the_head() -> None:
    [found] = dates_of(page_of("<p>By Jane Roe</p><p>3 May 2021, 10:30</p>"))
    assert (found.value, found.place, found.signal.field) == (dt.datetime(2021, 5, 3, 10, 30), Place.HEAD, "dated")
    assert found.signal.quote == "3 May 2021, 10:30"


def test_published_and_updated_in_one_line() -> None:
    found = dates_of(page_of("<p>Published 3 May 2021 | Updated 4 May 2021</p>"))
    assert [(one.signal.field, one.value.day) for one in found] == [("published", 3), ("modified", 4)]


def test_what_stands_between_two_time_elements_is_said_of_the_second() -> None:
    first, second = (f'<time datetime="2021-05-0{day}T10:30:00Z">{day} May 2021</time>' for day in (3, 4))
    found = dates_of(page_of(f"<p>By Jane Roe {first} Updated {second}</p>"))
    assert [(one.signal.field, one.value.day) for one in found] == [("dated", 3), ("modified", 4)]


def test_a_label_may_stand_behind_the_last_date() -> None:
    [found] = dates_of(page_of('<p><time datetime="2021-05-03T10:30:00Z">3 May 2021</time> updated</p>'))
    assert found.signal.field == "modified"


def test_a_label_may_stand_in_the_block_before() -> None:
    [found] = dates_of(page_of("<div>Last updated</div><div>3 May 2021</div>"))
    assert found.signal.field == "modified"


def test_time_elements_give_what_they_carry() -> None:
    [found] = dates_of(page_of('<p><time datetime="2021-05-03T10:30:00+02:00">3 May</time></p>'))
    assert found.exact
    assert found.value == dt.datetime(2021, 5, 3, 8, 30, tzinfo=dt.UTC)


def test_a_time_element_that_shows_another_day_is_not_believed() -> None:
    [found] = dates_of(page_of('<p><time datetime="2021-08-09T10:30:00Z">3 May 2021</time></p>'))
    assert found.value == dt.date(2021, 5, 3)


def test_a_class_tells_an_update() -> None:
    [found] = dates_of(page_of('<p><time class="updated" datetime="2021-05-04">4 May 2021</time></p>'))
    assert found.signal.field == "modified"


def test_both_classes_of_a_blog_tell_no_update() -> None:
    [found] = dates_of(page_of('<p><time class="entry-date published updated" datetime="2021-05-04">4 May</time></p>'))
    assert found.signal.field == "dated"


def test_words_decide_over_a_class() -> None:
    [found] = dates_of(page_of('<p class="updated">Published <time datetime="2021-05-04">4 May 2021</time></p>'))
    assert found.signal.field == "published"


def test_two_dates_in_one_time_element_are_read_from_its_words() -> None:
    head = '<p><time datetime="2021-05-05T18:00:00Z">3 May 2021, 12:31 / Updated 5 May 2021, 18:00</time></p>'
    found = dates_of(page_of(head))
    assert [(one.signal.field, one.value) for one in found] == [
        ("dated", dt.datetime(2021, 5, 3, 12, 31)),
        ("modified", dt.datetime(2021, 5, 5, 18)),
    ]


def test_relative_words_beside_a_date_do_not_matter() -> None:
    [found] = dates_of(page_of('<p><time datetime="2021-05-03T10:30:00Z">Today, 10:30</time></p>'))
    assert (found.signal.field, found.value) == ("dated", dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC))


def test_a_date_above_the_headline_and_apart_from_it_may_be_the_day_of_the_visit() -> None:
    page = read_page(
        build_tree(
            f"<title>Storm closes harbour</title><p>Monday, 3 May 2021</p><p>Quay Times</p><p>Harbour</p>"
            f"<p>Weather</p><article><h1>Storm closes harbour</h1><p>2 May 2021</p>{PROSE}</article>"
        )
    )
    assert [(one.place, one.value.day) for one in dates_of(page)] == [(Place.TOP, 3), (Place.HEAD, 2)]


def near_of(head: str, before: str = "") -> list[PrintedDate]:
    page = read_page(
        build_tree(f"<title>Storm</title>{before}<article><h1>Storm closes harbour</h1>{head}{PROSE}</article>")
    )
    return list(find_near_dates(page, default_lexicon().for_language("en"), "en"))


@pytest.mark.parametrize(
    "head",
    [
        "<aside><p>3 May 2021</p></aside>",
        '<div class="share-bar"><aside>Jane Roe 3 May 2021</aside></div>',
        '<div class="comments"><time datetime="2021-05-03">3 May</time></div>',
        '<figure><figcaption><time datetime="2021-05-03">3 May</time></figcaption></figure>',
    ],
)
def test_a_box_by_the_headline_may_hold_the_date(head: str) -> None:
    [found] = near_of(head)
    assert (found.place, found.value) == (Place.NEAR, dt.date(2021, 5, 3))


@pytest.mark.parametrize(
    "head",
    [
        "<figure><figcaption>The harbour on 3 May 2021</figcaption></figure>",
        '<div class="related">3 May 2021</div>',
        "<nav>3 May 2021</nav>",
        f"<aside>{'The harbour and its history. ' * 5} 3 May 2021</aside>",
    ],
)
def test_boxes_of_others_by_the_headline_do_not_count(head: str) -> None:
    assert near_of(head) == []


def test_lines_set_apart_by_a_break_are_looked_at() -> None:
    lines = "<p>Published: 3 May 2021<br>Last updated: Wednesday, 5 May 2021, at 10:30</p>"
    found = dates_of(page_of("", PROSE + PROSE + PROSE + lines + PROSE))
    assert [(one.signal.field, one.place, one.value.day) for one in found] == [
        ("published", Place.LINE, 3),
        ("modified", Place.LINE, 5),
    ]


def test_a_link_before_a_date_is_no_label() -> None:
    [found] = dates_of(page_of('<div><a href="/events">Events</a></div><div>3 May 2021</div>'))
    assert found.signal.field == "dated"


def test_numbers_in_a_time_element_follow_the_order_of_the_page() -> None:
    page = page_of('<p><time datetime="08/11/2023 20:26">8 November</time></p>')
    book = default_lexicon().for_language("en")
    [found] = find_head_dates(page, book, "en", day_first=True)
    assert (found.value, found.swapped) == (dt.datetime(2023, 11, 8, 20, 26), dt.datetime(2023, 8, 11, 20, 26))


def test_dates_of_the_story_are_not_looked_at() -> None:
    story = (
        "<p>" + "The harbour, which was opened on 4 July 1987 by the mayor of the town, was closed again. " * 4 + "</p>"
    )
    assert (
        dates_of(page_of("", story.replace("<p>", "<p>Nobody in the town could remember such a storm, people said. ")))
        == []
    )


def test_the_opening_words_may_hold_the_date() -> None:
    [found] = dates_of(page_of("", PROSE.replace("<p>", "<p>Hamburg, 3 May 2021. ")))
    assert (found.place, found.value) == (Place.OPENING, dt.date(2021, 5, 3))


@pytest.mark.parametrize(
    "head",
    [
        "<p>© 3 May 2021 Example Media</p>",
        "<p>Originally published on 3 May 2021</p>",
        "<p>Event: 3 May 2021</p>",
        "<p>3 May 2021, 10:00-11:30</p>",
        '<div class="related">3 May 2021</div>',
        '<div class="comments"><time datetime="2021-05-03">3 May</time></div>',
        "<p>3 hours ago</p>",
    ],
)
def test_dates_of_something_else(head: str) -> None:
    assert dates_of(page_of(head)) == []


def test_boxes_further_off_are_looked_at_when_asked() -> None:
    page = page_of("", foot="<footer><p>Published: 3 May 2021</p><p>4 May 2021</p></footer>")
    assert dates_of(page) == []
    far = list(find_distant_dates(page, default_lexicon().for_language("en"), "en"))
    assert [(one.place, one.value) for one in far] == [(Place.FAR, dt.date(2021, 5, 3))]


@given(
    st.lists(
        st.sampled_from(
            ["Updated ", "3 May 2021", " 10:30", "<time datetime='2021-05-03'>", "</time>", "© ", "<br>", "更新", "\n"]
        ),
        max_size=12,
    )
)
def test_any_head_is_read(parts: list[str]) -> None:
    for found in dates_of(page_of(f"<p>{''.join(parts)}</p>")):
        assert found.signal.field in ("published", "modified", "dated")
        assert found.value.year == 2021
