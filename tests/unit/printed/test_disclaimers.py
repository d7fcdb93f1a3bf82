"""Disclaimers as printed: of which kind, in whose name, and what is only news of others."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree
from articlemeta.printed.disclaimers import PrintedDisclaimer, find_disclaimers

LEXICON = default_lexicon()


def disclaimers(under: str = "", *, over: str = "", language: str = "en") -> list[PrintedDisclaimer]:
    return list(find_disclaimers(page_of(over, under=under), LEXICON.for_language(language)))


def kinds(under: str = "", *, over: str = "", language: str = "en") -> list[str]:
    return sorted(str(found.kind) for found in disclaimers(under, over=over, language=language))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The views expressed in this article are those of the author.", "opinion"),
        ("Example Weekly is not responsible for the content of external sites.", "responsibility"),
        ("This post contains affiliate links.", "affiliate"),
        ("It does not constitute financial advice.", "advice"),
        ("Reproduction in whole or in part is strictly prohibited.", "reuse-ban"),
        ("This article was machine-translated from Spanish.", "translation"),
    ],
)
def test_a_sentence_under_the_text(sentence: str, kind: str) -> None:
    (found,) = disclaimers(f"<p>{sentence}</p>")
    assert (str(found.kind), found.text, found.language) == (kind, sentence, "en")
    assert found.quote in sentence


def test_a_disclaimer_is_its_whole_sentence() -> None:
    line = "It rained. Some links in this post are affiliate links. It snowed."
    (found,) = disclaimers(f"<p>{line}</p>")
    assert found.text == "Some links in this post are affiliate links."


def test_a_mere_label_adds_nothing_to_what_its_block_says() -> None:
    line = "<p>Affiliate disclosure: It does not constitute financial advice.</p>"
    assert kinds(line) == ["advice"]


def test_who_is_responsible_besides_is_a_disclaimer_of_its_own() -> None:
    line = "The views expressed are those of the author. Example Weekly is not responsible for the content of others."
    assert kinds(f"<p>{line}</p>") == ["opinion", "responsibility"]


def test_words_that_no_phrase_foresees() -> None:
    sentence = "Columns on this page reflect the views of their writers."
    (found,) = disclaimers(f"<p>{sentence}</p>")
    assert (str(found.kind), found.rule, found.text) == ("opinion", "cue.opinion", sentence)


def test_who_disclaims() -> None:
    (found,) = disclaimers("<p>Example Weekly is not responsible for the content of external sites.</p>")
    assert found.party == "Example Weekly"
    (found,) = disclaimers("<p>This post contains affiliate links.</p>")
    assert found.party is None


def test_kinds_of_one_block_are_told_apart() -> None:
    line = "<p>This post contains affiliate links. It does not constitute financial advice.</p>"
    assert kinds(line) == ["advice", "affiliate"]


def test_sentences_of_one_kind_in_one_block_are_one() -> None:
    text = "This is not financial advice. Past performance is not indicative of future results."
    assert [found.text for found in disclaimers(f"<p>{text}</p>")] == [text]


def test_whose_opinions_they_are_is_no_second_disclaimer() -> None:
    line = "The opinions expressed here are the sole responsibility of the author."
    assert kinds(f"<p>{line}</p>") == ["opinion"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Die Vervielfältigung von Schlüsseln ist ohne Erlaubnis verboten."),
        ("fr", "La traduction du roman contient des erreurs."),
    ],
)
def test_over_the_text_what_is_told_of_others_is_news(language: str, sentence: str) -> None:
    assert kinds(over=f"<p>{sentence}</p>", language=language) == []
    assert kinds(f"<p>{sentence}</p>", language=language) != []


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ("<p><span>3 May 2021</span> <span>Sponsored content</span></p>", ["sponsored"]),
        ("<p>Sponsored content | Business</p>", ["sponsored"]),
        ("<p>Sponsored content grew by a tenth last year | Business</p>", []),
        ("<p>Business | Weather</p>", []),
        (f"<p>Sponsored content | {'a very long line of other things ' * 4}</p>", []),
    ],
)
def test_a_label_that_shares_its_line(over: str, expected: list[str]) -> None:
    assert kinds(over=over) == expected


def test_the_headline_is_no_label() -> None:
    page = read_page(build_tree(f"<html><body><h1>3 May 2021 | Sponsored content</h1>{PROSE}</body></html>"))
    assert page.headline is not None
    assert list(find_disclaimers(page, LEXICON.for_language("en"))) == []


def test_a_label_adds_nothing_to_a_sentence() -> None:
    found = disclaimers(
        "<p>This article was sponsored by Example Corp.</p>", over="<p>3 May 2021 | Sponsored content</p>"
    )
    assert [str(one.kind) for one in found] == ["sponsored"]


@pytest.mark.parametrize("line", ["Tanıtım yazısı | 3 Mayıs 2021", "TANITIM YAZISI | 3 Mayıs 2021"])
def test_a_label_is_known_in_capitals_and_small_letters(line: str) -> None:
    assert kinds(over=f"<p>{line}</p>", language="tr") == ["sponsored"]
