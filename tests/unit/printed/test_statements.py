"""Statements of provenance, and where on a page they count."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.provenance import Credit, Reader
from articlemeta.printed.statements import find_statements

LEXICON = default_lexicon()


def statements(under: str = "", language: str = "en", *, over: str = "") -> list[Credit]:
    reader = Reader(index=LEXICON.agencies, language=language)
    return list(find_statements(page_of(over, under=under), LEXICON.for_language(language), reader))


def told(under: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(credit.means, credit.source) for credit in statements(under, language)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("This article originally appeared in Sample Review.", [("original", "Sample Review")]),
        ("This article was first published by Sample Review.", [("original", "Sample Review")]),
        ("Reuters contributed to this report.", [("contributor", "Reuters")]),
        ("Translated from the French, first published in Sample Review.", [("translation", "Sample Review")]),
        ("Translated from Latin, the word means stone.", []),
        ("Sample Review first told of the storm on Monday.", []),
        ("His novel was first published in 1925 and sold well.", []),
        ("The storm originally appeared in the west.", []),
        ("The novel was first published by Example Books in 1925.", []),
        ("This story was produced with support from the Sample Fund.", []),
        ("Example Weekly is not responsible for the content of external sites.", []),
        ("Read the original article.", [("original", None)]),
        ("SOURCE Example Corp.", [("press-release", "Example Corp")]),
        ("Source Example Corp.", []),
        (
            "This is a press release from Example Energy, issued via Business Wire.",
            [("press-release", "Example Energy"), ("distributor", "Business Wire")],
        ),
        (
            "This story was produced by Sample Review and distributed through a partnership with The Associated Press.",
            [("original", "Sample Review"), ("wire", "Associated Press")],
        ),
    ],
)
def test_who_is_credited_with_what(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"<p>{sentence}</p>") == expected


SENTENCE = "This article originally appeared in Sample Review."


@pytest.mark.parametrize(
    ("under", "is_read"),
    [
        (f"<p>{SENTENCE}</p>", True),
        (f"<p class='bio'>{SENTENCE}</p>", False),
        (f"<div class='comments'><p>{SENTENCE}</p></div>", False),
        (f"<div class='newsletter'><p>{SENTENCE}</p></div>", False),
        (f"<footer><p>{SENTENCE}</p></footer>", False),
        (f"<h2>Wind</h2><p>{SENTENCE}</p>", False),
        (f"<h2>Wind</h2><p class='source'>{SENTENCE}</p>", True),
        (f"<p>{SENTENCE} {'The wind blew all night. ' * 80}</p>", False),
    ],
)
def test_where_it_stands_matters(under: str, is_read: bool) -> None:
    assert told(under) == ([("original", "Sample Review")] if is_read else [])


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        ("<p>Originally from Sample Review</p>", [("original", "Sample Review")]),
        (f"<p>Originally from Sample Review</p>{PROSE * 4}", []),
        (f"<p>{SENTENCE}</p>{PROSE * 4}", [("original", "Sample Review")]),
    ],
)
def test_a_mere_label_counts_at_the_ends_of_the_text_alone(under: str, expected: list[tuple[str, str]]) -> None:
    assert told(under) == expected


def test_a_statement_says_what_kind_it_is() -> None:
    (line,) = statements("<p>Originally from Sample Review</p>")
    (sentence,) = statements(f"<p>{SENTENCE}</p>")
    (link,) = statements('<p>Read the <a href="https://review.example/a">original article</a>.</p>')
    assert (line.placed, sentence.placed, link.placed) == ("line", "statement", "link-only")
    assert (link.source, link.url) == (None, "https://review.example/a")


def test_a_date_within_the_name_is_its_date_too() -> None:
    line = "This article originally appeared in Sample Review on 6 May 2021 and was cross-posted at Quay Notes."
    (found,) = statements(f"<p>{line}</p>")
    assert found.date == "6 May 2021"


def test_it_may_stand_over_the_text() -> None:
    (found,) = statements(over=f"<p>{SENTENCE}</p>")
    assert (found.means, found.source) == ("original", "Sample Review")


def test_one_statement_is_one_credit_however_many_phrases_read_it() -> None:
    line = "This article originally appeared in Sample Review and is republished here with permission."
    (found,) = statements(f"<p>{line}</p>")
    assert (found.means, (found.source or "").startswith("Sample Review")) == ("original", True)


def test_the_date_and_the_link_of_the_earlier_copy() -> None:
    link = '<a href="https://review.example/storm">Sample Review</a>'
    (found,) = statements(f"<p>This article originally appeared in {link} on 2 May 2024.</p>")
    assert (found.source, found.date) == ("Sample Review", "2 May 2024")
    assert (found.url, found.linked) == ("https://review.example/storm", "Sample Review")


def test_an_agency_is_known_by_its_article_or_without() -> None:
    (found,) = statements("<p>This article was first published by Center Square.</p>")
    assert found.agency is not None
    assert found.agency.name == "The Center Square"


def test_where_no_word_parts_name_and_date_the_date_decides() -> None:
    (found,) = statements("<p>Впервые опубликовано на сайте Образец Недели 3 мая 2024</p>", "ru")
    assert (found.source, found.date) == ("Образец Недели", "3 мая 2024")


def test_there_is_an_end_to_them() -> None:
    many = "".join(f"<p>This article originally appeared in Sample Review {number}.</p>" for number in range(200))
    assert 0 < len(statements(many)) <= 60


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"“{SENTENCE}”", [("original", "Sample Review")]),
        (f"<q>“{SENTENCE}</q>", [("original", "Sample Review")]),
        ("He wrote “this article originally appeared in Sample Review”, and nobody believed it.", []),
        ("A plate read “This article was first published by Sample Review” for all to see.", []),
    ],
)
def test_a_statement_in_quotes_within_a_sentence_is_talked_about(line: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"<p>{line}</p>") == expected


@pytest.mark.parametrize(
    ("sentence", "is_read"),
    [
        ("The statement, distributed by PR Newswire, left the forecast unchanged.", False),
        ("This article was distributed by PR Newswire.", True),
        ("Distributed by PR Newswire.", True),
        ("The wind fell. Distributed by PR Newswire.", True),
    ],
)
def test_within_the_text_a_sentence_must_speak_of_this_text(sentence: str, is_read: bool) -> None:
    line = f"<p>{sentence} The boats stayed in the harbour, and the nets dried on the quay.</p>"
    assert {source for _, source in told(f"{PROSE}{line}{PROSE}")} == ({"PR Newswire"} if is_read else set())


OTHERS = "<div><a href='/b'>Cat wins the first prize of all</a></div><div><a href='/c'>Rain to ease by noon</a></div>"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("This article originally appeared in Sample Review", [("original", "Sample Review")]),
        ("Originally published by Sample Review", [("original", "Sample Review")]),
        ("Read the original article", []),
        ("The storm that first appeared in Sample Review", []),
    ],
)
def test_a_statement_may_be_one_link(words: str, expected: list[tuple[str, str]]) -> None:
    line = f"<div><a href='https://review.example/storm'>{words}</a></div>"
    assert told(f"{line}{OTHERS}") == expected
    assert told(f"{OTHERS}{line}") == []


def test_a_label_s_name_is_the_whole_rest_of_its_line() -> None:
    assert told("<p>Originally from Sample Review</p>") == [("original", "Sample Review")]
    assert told("<p>Originally from Sample Review. The minister said that the nets were full.</p>") == []
