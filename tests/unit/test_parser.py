"""The pipeline: what may be given to it, what it keeps, and what it refuses."""

from __future__ import annotations

import attrs
import pytest
from lxml import etree, html
from tests.reading import PROSE, TITLE, URL, page_of

from articlemeta import Agency, Article, Parser, Phrase, parse, parse_markdown, parse_tree
from articlemeta.errors import NotAPageError, PageTooLargeError
from articlemeta.lexicon import default_lexicon
from articlemeta.parser import DEFAULT_MAX_BYTES, read_article

PAGE = (
    f'<html lang="en"><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p class="byline">By Jane Roe</p>{PROSE}'
    '<p>This article originally appeared in <a href="/review">Sample Review</a>.</p></body></html>'
)


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


def test_a_page_may_be_text_bytes_or_a_tree() -> None:
    article = parse(PAGE, URL)
    assert (article.title, names(article), article.url) == (TITLE, ["Jane Roe"], URL)
    tree = html.document_fromstring(PAGE)
    assert parse(PAGE.encode(), URL) == parse_tree(tree, URL) == parse_tree(etree.ElementTree(tree), URL) == article
    assert Parser().parse(PAGE, URL) == Parser().parse_tree(tree, URL) == article


def test_a_tree_is_not_changed() -> None:
    tree = html.document_fromstring(PAGE)
    before = etree.tostring(tree)
    parse_tree(tree, URL)
    assert etree.tostring(tree) == before


def test_relative_links_are_relative_to_where_the_page_was_got() -> None:
    assert [hop.url for hop in parse(PAGE, URL).chain.earlier] == ["https://weekly.example/review"]
    assert [hop.source.name for hop in parse(PAGE).chain.earlier] == ["Sample Review"]


def test_the_charset_of_the_header_is_for_bytes() -> None:
    page = "<title>Шторм закрыл порт</title><h1>Шторм закрыл порт</h1>".encode("koi8-r")
    assert parse(page, encoding="koi8-r").title == "Шторм закрыл порт"


@pytest.mark.parametrize("heading", [f"# {TITLE}", f"\ufeff# {TITLE} #", TITLE])
def test_a_page_may_be_markdown_or_plain_text(heading: str) -> None:
    text = f"{heading}\n\nBy Jane Roe\n\nThe harbour stayed closed on Thursday while the wind blew."
    article = parse_markdown(text, URL)
    assert (article.title, names(article), article.url) == (TITLE, ["Jane Roe"], URL)
    assert Parser().parse_markdown(text, URL) == article


@pytest.mark.parametrize("content", ["", b"", " \n", b"%PDF-1.7", '{"a": 1}', b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_no_page(content: str | bytes) -> None:
    with pytest.raises(NotAPageError):
        parse(content)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\0"])
def test_markdown_without_a_text_is_no_page(text: str) -> None:
    with pytest.raises(NotAPageError, match="empty"):
        parse_markdown(text)


def test_a_tree_without_a_root_is_no_page() -> None:
    with pytest.raises(NotAPageError, match="an empty tree"):
        parse_tree(etree._ElementTree())  # type: ignore[call-overload]  # as lxml makes it


def test_a_page_may_be_so_large_and_no_larger() -> None:
    size = len(PAGE)
    assert Parser(max_bytes=size).parse(PAGE).title == TITLE
    small = Parser(max_bytes=size - 1)
    for read in (small.parse, small.parse_markdown):
        with pytest.raises(PageTooLargeError) as caught:
            read(PAGE)
        assert str(size) in str(caught.value).replace(",", "")
    assert Parser().max_bytes == DEFAULT_MAX_BYTES


@pytest.mark.parametrize("size", [0, -1])
def test_a_limit_is_more_than_nothing(size: int) -> None:
    with pytest.raises(ValueError, match="max_bytes"):
        Parser(max_bytes=size)


def test_a_parser_may_know_more_agencies() -> None:
    line = PAGE.replace("By Jane Roe", "By Harbour Wire")
    agency = Agency(id="HARBOUR", name="Harbour Wire Service", printed=("Harbour Wire",))
    assert [hop.source.name for hop in Parser(agencies=[agency]).parse(line).chain.earlier] == [
        "Harbour Wire Service",
        "Sample Review",
    ]
    assert [hop.source.name for hop in parse(line).chain.earlier] == ["Sample Review"]


def test_a_parser_may_know_more_phrases() -> None:
    line = PAGE.replace("originally appeared in", "was washed ashore by")
    phrase = Phrase(id="my.ashore", means="original", template="was washed ashore by {source}")
    found = Parser(phrases=[phrase]).parse(line).chain.earlier
    assert [(hop.source.name, hop.evidence[0].rule) for hop in found] == [("Sample Review", "my.ashore")]
    assert parse(line).chain.earlier == ()


def test_parsers_that_are_told_the_same_are_the_same() -> None:
    agency = Agency(id="HARBOUR", name="Harbour Wire Service")
    assert Parser(agencies=[agency]) == Parser(agencies=(agency,)) != Parser()
    assert Parser(agencies=[agency]).agencies == (agency,)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Parser().max_bytes = 1  # type: ignore[misc]


def test_what_was_considered_is_kept_unless_it_is_not_wanted() -> None:
    full, lean = Parser().parse(PAGE), Parser(candidates=False).parse(PAGE)
    assert {candidate.field for candidate in full.candidates} >= {"title", "authors", "chain"}
    assert lean == attrs.evolve(full, candidates=())


def test_every_value_has_its_evidence() -> None:
    article = read_article(page_of("<p class='byline'>By Jane Roe</p>"), default_lexicon())
    assert {proof.field for proof in article.evidence} >= {"title", "authors"}
    assert read_article(page_of(), default_lexicon(), keep_candidates=False).candidates == ()
