from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlemeta
from articlemeta.fields.dates import most_precise
from articlemeta.models import Article, Basis

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"
URL = "https://example.org/storm-closes-harbour"


def read(head: str = "", *, printed: str = "", foot: str = "", url: str = URL, lang: str = "en") -> Article:
    title = "<title>Storm closes harbour</title>"
    story = f"<article><h1>Storm closes harbour</h1>{printed}{PROSE}{foot}</article>"
    return articlemeta.parse(f'<html lang="{lang}"><head>{title}{head}</head><body>{story}</body></html>', url=url)


def meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


def json_ld(**values: str) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm closes harbour", **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_time_and_zone_are_kept() -> None:
    article = read(json_ld(datePublished="2021-05-03T10:30:00+02:00"))
    assert article.published is not None
    assert article.published.isoformat() == "2021-05-03T10:30:00+02:00"


def test_the_most_precise_form_of_the_day_is_given() -> None:
    article = read(json_ld(datePublished="2021-05-03"), printed="<p>3 May 2021, 10:30 GMT</p>")
    assert article.published == dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)


def test_a_day_stays_a_day() -> None:
    article = read(meta("article:published_time", "2021-05-03"))
    assert type(article.published) is dt.date


def test_a_midnight_that_nobody_prints_is_a_day() -> None:
    article = read(meta("article:published_time", "2021-05-03T00:00:00Z"), printed="<p>May 3, 2021</p>")
    assert type(article.published) is dt.date
    assert article.published == dt.date(2021, 5, 3)


def test_a_midnight_that_is_printed_is_a_midnight() -> None:
    article = read(meta("article:published_time", "2021-05-03T00:00:00Z"), printed="<p>May 3, 2021, 12:00 AM</p>")
    assert article.published == dt.datetime(2021, 5, 3, tzinfo=dt.UTC)


@pytest.mark.parametrize("value", ["2021-05-03T00:00:00", "2021-05-03T00:00:00Z", "2021-05-03T00:00:00+02:00"])
def test_a_declared_midnight_is_a_day(value: str) -> None:
    article = read(meta("article:published_time", value))
    assert type(article.published) is dt.date
    assert article.published == dt.date(2021, 5, 3)


def test_publication_is_apart_from_modification() -> None:
    article = read(json_ld(datePublished="2021-05-03T10:30:00Z", dateModified="2021-08-09T08:00:00Z"))
    assert (article.published, article.modified) == (
        dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC),
        dt.datetime(2021, 8, 9, 8, tzinfo=dt.UTC),
    )


def test_the_time_of_a_change_is_no_time_of_publication() -> None:
    article = read(json_ld(datePublished="2021-05-03", dateModified="2021-05-03T18:00:00Z"))
    assert type(article.published) is dt.date
    assert article.modified == dt.datetime(2021, 5, 3, 18, tzinfo=dt.UTC)


def test_a_change_before_publication_is_left_out() -> None:
    article = read(json_ld(datePublished="2021-05-03", dateModified="2020-01-01"))
    assert article.modified is None


def test_without_anything_else_the_last_change_stands_in() -> None:
    article = read(meta("og:updated_time", "2021-05-03T10:30:00Z"))
    assert article.published == article.modified == dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)


def test_two_sources_outweigh_one() -> None:
    article = read(
        meta("date", "2021-08-09"), printed="<p>Published on 3 May 2021</p>", url="https://example.org/2021/05/03/storm"
    )
    assert article.published == dt.date(2021, 5, 3)


def test_a_printed_date_is_taken_where_nothing_is_declared() -> None:
    article = read(printed="<p>By Jane Roe</p><p>3 May 2021</p>")
    assert article.published == dt.date(2021, 5, 3)
    [proof] = [one for one in article.evidence if one.field == "published"]
    assert (proof.basis, proof.rule, proof.quote) == (Basis.PRINTED, "printed.head", "3 May 2021")


def test_points_settle_the_order_of_a_declared_date() -> None:
    text = "Der Hafen wurde am Montag wegen des Sturms geschlossen, und niemand weiß, wann er wieder öffnet. " * 4
    page = f"<html lang='de'><title>Sturm</title>{meta('date', '11/01/2023 12:43:42')}<h1>Sturm</h1><p>{text}</p>"
    assert articlemeta.parse(page).published == dt.datetime(2023, 1, 11, 12, 43, 42)
    printed = f"{page}<p>Erstellt am: 01.11.2023</p>"
    assert articlemeta.parse(printed).published == dt.datetime(2023, 11, 1, 12, 43, 42)


def test_of_what_is_equally_supported_the_day_of_a_change_is_none_of_publication() -> None:
    head = meta("article:published_time", "2021-05-03") + json_ld(datePublished="2021-08-09", dateModified="2021-08-09")
    assert read(head).published == dt.date(2021, 5, 3)


def test_of_what_is_equally_supported_what_readers_are_shown_stands() -> None:
    head = meta("pubdate", "2021-05-03") + json_ld(datePublished="2021-08-09")
    assert read(head, printed="<p>9 August 2021</p>", url="https://example.org/2021/05/03/storm").published == dt.date(
        2021, 8, 9
    )


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('{"title": "Storm", "published_at": "2021-05-03T10:30:00Z"}', dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)),
        ('var page = {"publishDate":"2021-05-03"};', dt.date(2021, 5, 3)),
        ('{"@type": "NewsArticle", "datePublished": "2021-05-03", oops}', dt.date(2021, 5, 3)),
        ('[{"publishDate": "2021-05-03"}, {"publishDate": "2021-05-09"}]', None),
        ('{"unpublishDate": "2021-05-03"}', None),
        ('{"updatedAt": "2021-05-03"}', None),
    ],
)
def test_scripts_are_looked_at_last(script: str, expected: dt.date | None) -> None:
    assert read(f"<script>{script}</script>").published == expected
    declared = read(meta("article:published_time", "2020-02-02") + f"<script>{script}</script>")
    assert declared.published == dt.date(2020, 2, 2)


@pytest.mark.parametrize(
    "name",
    ["example:publishdate", "example.articlefirstpublished", "content_publisheddate", "quay:uploaded", "x_post_date"],
)
def test_made_up_names_of_meta_tags_count_a_little(name: str) -> None:
    assert read(meta(name, "2021-05-03")).published == dt.date(2021, 5, 3)
    assert read(meta(name, "2021-05-03"), printed="<p>Published 9 May 2021</p>").published == dt.date(2021, 5, 9)


@pytest.mark.parametrize(
    "name",
    [
        "example:lastpublished",
        "article:expirationdate",
        "unpublished",
        "publisher_id",
        "cachedate",
        "updated_published",
    ],
)
def test_names_of_other_dates_do_not(name: str) -> None:
    assert read(meta(name, "2021-05-03")).published is None


def test_the_day_of_the_address_is_the_last_resort() -> None:
    assert read(url="https://example.org/2021/05/03/storm").published == dt.date(2021, 5, 3)
    assert read(url="https://example.org/2021/may/03/storm").published == dt.date(2021, 5, 3)
    assert read(url="https://example.org/2021/05/storm").published is None
    assert read(url="https://example.org/20210503").published == dt.date(2021, 5, 3)
    assert read(url="https://example.org/story-202105031234").published is None


def test_the_date_of_the_original_is_not_this_copy_s() -> None:
    article = read(printed="<p>3 May 2021</p>", foot="<p>This story was originally published on 1 April 2020.</p>")
    assert article.published == dt.date(2021, 5, 3)
    assert read(foot="<p>Originally published on 1 April 2020.</p>").published is None


@pytest.mark.parametrize(
    "foot",
    [
        "<p>© 3 May 2021 Example Media</p>",
        '<div class="comments"><p>Jo Bloggs, 3 May 2021</p></div>',
        '<ul class="related"><li><a href="/x">Ferry sinks</a> 3 May 2021</li></ul>',
        "<p>1 May 2021</p><p>2 May 2021</p><p>9 May 2021</p>",
    ],
)
def test_dates_of_others_are_never_taken(foot: str) -> None:
    assert read(foot=foot).published is None


def test_a_date_at_the_foot_is_taken() -> None:
    assert read(foot="<p>Published 3 May 2021</p>").published == dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    ("declared", "expected"),
    [("2021-03-05", dt.date(2021, 3, 5)), ("2021-05-03", dt.date(2021, 5, 3))],
)
def test_what_is_declared_settles_the_order_of_day_and_month(declared: str, expected: dt.date) -> None:
    article = read(meta("article:modified_time", declared), printed="<p>5/3/2021</p>", lang="en-US")
    assert article.published == expected


@pytest.mark.parametrize(
    ("lang", "url", "expected"),
    [
        ("en-US", URL, dt.date(2021, 5, 3)),
        ("en-GB", URL, dt.date(2021, 3, 5)),
        ("en", "https://example.co.uk/storm", dt.date(2021, 3, 5)),
        ("en", "https://example.io/storm", dt.date(2021, 5, 3)),
    ],
)
def test_language_and_country_settle_it_otherwise(lang: str, url: str, expected: dt.date) -> None:
    assert read(printed="<p>5/3/2021</p>", lang=lang, url=url).published == expected


@pytest.mark.parametrize(
    "value", ["", "null", "9999-12-31", "1970-01-01T00:00:00Z", "0001-01-01", "{{date}}", "x" * 5000, "\x00"]
)
def test_absurd_values_never_reach_the_article(value: str) -> None:
    article = read(meta("article:published_time", value), printed="<p>3 May 2021</p>")
    assert article.published == dt.date(2021, 5, 3)


def test_what_was_left_out_says_why() -> None:
    article = read(json_ld(datePublished="2021-05-03", dateModified="2021-08-09"), printed="<p>1 April 2020</p>")
    reasons = {one.value: one.reason for one in article.candidates if one.field == "published" and not one.chosen}
    assert reasons["2021-08-09"] == "it says when the text was changed"
    assert reasons["2020-04-01"].startswith("2021-05-03 is better supported")


def test_the_number_of_candidates_is_bounded() -> None:
    many = "".join(f"<p>{day} May 2021</p>" for day in range(1, 29))
    article = read(printed=many)
    assert len([one for one in article.candidates if one.field == "published"]) <= 16


_NAIVE = st.datetimes(dt.datetime(2021, 5, 3), dt.datetime(2021, 5, 3, 23, 59))
_MOMENTS = _NAIVE | _NAIVE.map(lambda moment: moment.replace(tzinfo=dt.UTC))


@given(st.lists(_MOMENTS | st.just(dt.date(2021, 5, 3)), min_size=1))
def test_the_most_precise_form_is_one_of_those_given_or_their_day(values: list[dt.date]) -> None:
    found = most_precise(values)
    assert found in values or found == dt.date(2021, 5, 3)
    if any(isinstance(value, dt.datetime) and value.tzinfo and value.hour for value in values):
        assert isinstance(found, dt.datetime)
        assert found.tzinfo is not None


@pytest.mark.parametrize(
    ("foot", "published"),
    [
        ("<p>The feast is on 7 June 2024.</p>", None),
        ("<p>It will be held in the hall on 7 June 2024.</p>", None),
        ("<p>Bay Times, 7 June 2024</p>", dt.date(2024, 6, 7)),
        ("<p>7 June 2024</p>", dt.date(2024, 6, 7)),
    ],
)
def test_a_day_that_a_sentence_under_the_text_tells_of_is_an_event_s(foot: str, published: dt.date | None) -> None:
    assert read(foot=foot).published == published
