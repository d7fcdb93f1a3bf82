"""Disclaimers on pages written for the purpose, in every language that the tables know."""

from __future__ import annotations

import html
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from articlemeta import Disclaimer, parse
from articlemeta.lexicon.loader import languages, phrase_files, read_toml
from articlemeta.models import DisclaimerKind, Scope

TABLES = Path(__file__).parents[1] / "normalize" / "bylines"


@cache
def text_in(language: str) -> str:
    """Running text of this language, so that it is recognised."""
    return str(tomllib.loads((TABLES / f"{language}.toml").read_text("utf-8"))["text"])


def page_of(under: str = "", *, over: str = "", footer: str = "", language: str = "en") -> str:
    text = f"<p>{text_in(language)}</p>" * 5
    return f"""<html lang="{language}"><head><title>Bridge</title><meta property="og:site_name" content="Example Weekly">
        </head><body><article><h1>Bridge</h1>{over}{text}{under}</article>
        <aside>{'<p><a href="/x">Another story of the week</a></p>' * 30}</aside><footer><p>About us</p>{footer}</footer></body></html>"""


def found_in(page: str) -> tuple[Disclaimer, ...]:
    return parse(page, url="https://example.org/a").disclaimers


def examples() -> Iterator[tuple[str, str, str, tuple[str, ...], str]]:
    """Every example of a disclaimer in the tables: language, phrase, kind, zones, text."""
    for language in languages():
        for path in phrase_files(language):
            for entry in read_toml(path).get("phrase", []):
                if entry["means"] == "disclaimer":
                    for example in [*([entry["example"]] if "example" in entry else []), *entry.get("examples", [])]:
                        yield language, entry["id"], entry["kind"], tuple(entry.get("zones", ())), example["text"]


EXAMPLES = list(examples())
KINDS = {language: {kind for lang, _, kind, _, _ in EXAMPLES if lang == language} for language in languages()}


@pytest.mark.parametrize(
    ("language", "kind", "zones", "text"),
    [(language, kind, zones, text) for language, _, kind, zones, text in EXAMPLES],
    ids=[f"{phrase}-{number}" for number, (_, phrase, *_) in enumerate(EXAMPLES)],
)
def test_every_example_of_the_tables_is_found_on_a_page(
    language: str, kind: str, zones: tuple[str, ...], text: str
) -> None:
    line = f"<p>{html.escape(text)}</p>"
    over, under = (line, "") if zones and "foot" not in zones and "body" not in zones else ("", line)
    footer = line if zones == ("footer",) else ""
    found = found_in(page_of(under, over=over, footer=footer, language="en" if language == "any" else language))
    assert kind in {str(disclaimer.kind) for disclaimer in found}
    assert all(disclaimer.text in text or text in disclaimer.text for disclaimer in found)


@pytest.mark.parametrize("language", sorted(set(languages()) - {"any"}))
def test_every_language_says_the_kinds_that_its_sites_print(language: str) -> None:
    wanted = set(map(str, DisclaimerKind)) - {"fair-use", "other", "syndicated-feed", "affiliate"}
    assert wanted <= KINDS[language]


@pytest.mark.parametrize(
    ("over", "under", "footer"),
    [
        ("", "", "<p><a href='/legal'>Disclaimer</a></p>"),
        (
            "",
            "",
            "<p><a href='/a'>Terms of use</a> <a href='/b'>Disclaimer</a> <a href='/c'>Affiliate disclosure</a></p>",
        ),
        ("", "", "<p>We use cookies to personalise content; you can change this at any time.</p>"),
        ("", "<p>Sign up for our newsletter. By signing up you agree that we are not responsible for content.</p>", ""),
        ("", "<p>The company's disclaimer says that it is not liable, but the judge was not convinced.</p>", ""),
        ("", "<p>And “reproduction is strictly prohibited” - don't make me laugh, wrote a reader.</p>", ""),
        ("", "<p>He was not responsible for the flood, the mayor said.</p>", ""),
        ("<p>Sponsored content grew by a tenth last year, publishers say</p>", "", ""),
    ],
)
def test_what_only_looks_like_one_is_none(over: str, under: str, footer: str) -> None:
    assert found_in(page_of(under, over=over, footer=footer)) == ()


def test_an_article_on_disclaimers_has_none_by_that() -> None:
    text = "<p>Disclaimers are everywhere. Lawyers say that a disclaimer such as the one on a label helps nobody at all.</p>"
    assert found_in(page_of(text * 4)) == ()


def test_sentences_of_one_kind_in_one_block_are_one_disclaimer() -> None:
    text = "This is not financial advice. Past performance is not indicative of future results."
    (found,) = found_in(page_of(f"<p>{text}</p>"))
    assert (found.kind, found.text) == (DisclaimerKind.ADVICE, text)


def test_kinds_of_one_block_are_told_apart() -> None:
    text = "This post contains affiliate links. It does not constitute financial advice."
    assert {d.kind for d in found_in(page_of(f"<p>{text}</p>"))} == {DisclaimerKind.AFFILIATE, DisclaimerKind.ADVICE}


def test_a_sentence_that_gives_opinions_to_their_author_is_about_opinions_alone() -> None:
    text = (
        "The opinions expressed here are the sole responsibility of the author and do not necessarily reflect our view."
    )
    assert {d.kind for d in found_in(page_of(f"<p>{text}</p>"))} == {DisclaimerKind.OPINION}


def test_a_label_may_share_its_line_with_a_date() -> None:
    (found,) = found_in(page_of(over="<p><span>3 May 2021</span> <span>Sponsored content</span></p>"))
    assert found.kind is DisclaimerKind.SPONSORED


def test_the_closing_line_of_the_text_is_as_good_as_one_under_it() -> None:
    line = "<div><p>Reproduction in whole or in part is strictly prohibited.</p></div>"
    assert {d.kind for d in found_in(page_of(line))} == {DisclaimerKind.REUSE_BAN}


@pytest.mark.parametrize(
    ("under", "footer", "scope"),
    [
        ("<p>The views expressed in this article are those of the author.</p>", "", Scope.ARTICLE),
        ("", "<p>The views expressed are those of the authors and not those of Example Weekly.</p>", Scope.SITE),
        ("<p>Some links on this website are affiliate links.</p>", "", Scope.SITE),
    ],
)
def test_scope_follows_place_and_words(under: str, footer: str, scope: Scope) -> None:
    assert {d.scope for d in found_in(page_of(under, footer=footer))} == {scope}


def test_who_disclaims_is_named() -> None:
    (found,) = found_in(page_of("<p>Example Weekly is not responsible for the content of external sites.</p>"))
    assert (found.party, found.language) == ("Example Weekly", "en")


def test_evidence_quotes_the_page() -> None:
    article = parse(page_of("<p>This post contains affiliate links.</p>"))
    (proof,) = [one for one in article.evidence if one.field == "disclaimers"]
    assert proof.quote in "This post contains affiliate links."
    assert proof.xpath


def test_the_same_words_twice_are_one() -> None:
    line = "<p>This post contains affiliate links.</p>"
    assert len(found_in(page_of(line, footer=line))) == 1


def test_disclaimers_are_bounded() -> None:
    many = "".join(f"<p>Post {number} contains affiliate links.</p>" for number in range(200))
    assert 0 < len(found_in(page_of(many))) <= 20


def kinds_of(language: str, *, over: str = "", under: str = "") -> list[str]:
    table = Path(__file__).parents[1] / "normalize" / "bylines" / f"{language}.toml"
    text = f"<p>{tomllib.loads(table.read_text('utf-8'))['text']}</p>"
    page = f"<html lang='{language}'><h1>Bridge</h1><p>{over}</p>{text * 4}<p>{under}</p></html>"
    return [str(one.kind) for one in parse(page).disclaimers]


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("de", "Die Vervielfältigung von Schlüsseln ist ohne Erlaubnis verboten.", "reuse-ban"),
        ("de", "Die Bank erhält für jeden Kauf eine Provision.", "affiliate"),
        ("fr", "La traduction du roman contient des erreurs.", "translation"),
        ("fr", "La diffusion des images est interdite sans accord.", "reuse-ban"),
        ("es", "La copia de llaves queda prohibida sin permiso.", "reuse-ban"),
        ("it", "La traduzione del romanzo contiene errori.", "translation"),
        ("pl", "Kopiowanie kluczy bez zgody jest zabronione.", "reuse-ban"),
        ("ru", "Перевод романа содержит ошибки.", "translation"),
        ("uk", "Копіювання ключів без дозволу заборонено.", "reuse-ban"),
        ("ar", "يحظر نسخ المفاتيح دون إذن.", "reuse-ban"),
        ("zh", "这部小说的翻译有很多错误。", "translation"),
        ("ja", "鍵の無断複製は禁止されている。", "reuse-ban"),
    ],
)
def test_what_is_news_under_a_headline_is_a_notice_under_the_text(language: str, sentence: str, kind: str) -> None:
    assert kinds_of(language, over=sentence) == []
    assert kinds_of(language, under=sentence) == [kind]


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("de", "Dieser Text darf ohne Erlaubnis nicht vervielfältigt werden, Nachdruck verboten.", "reuse-ban"),
        ("de", "Korrektur: In einer früheren Version stand ein falsches Datum.", "correction"),
        ("fr", "Cet article a été traduit automatiquement et peut contenir des erreurs.", "translation"),
        ("en", "This story has been updated with a statement from the port.", "correction"),
        ("zh", "本文由机器翻译，可能有错误。", "translation"),
    ],
)
def test_a_notice_may_stand_over_the_text_where_it_speaks_of_its_page(language: str, sentence: str, kind: str) -> None:
    assert kinds_of(language, over=sentence) == [kind]
