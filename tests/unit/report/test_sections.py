"""The sections of the report: each fact once, with the words that prove it."""

from __future__ import annotations

from attrs import evolve
from lxml import html
from tests.reading import page_of
from tests.samples import FULL, proof

from articlemeta.models import Article, Author, Basis, Contact, ContactPurpose, ReprintChain
from articlemeta.page.structure import Page
from articlemeta.report.proofs import Proofs, number_proofs
from articlemeta.report.sections import declared, fields, notices, rest, timeline

PAGE = page_of("<p>By Jane Roe, Example Press</p>", '<meta name="author" content="Jane Roe">')


def proofs_of(article: Article, page: Page = PAGE) -> Proofs:
    return number_proofs(article, page)


def drawn(section: str) -> html.HtmlElement:
    return html.fragment_fromstring(section, create_parent="div")


def words(section: str) -> str:
    return " ".join(str(drawn(section).text_content()).split())


def test_the_timeline_runs_from_the_original_to_this_copy() -> None:
    tree = drawn(timeline(FULL, proofs_of(FULL)))
    stations = [(li.get("class"), li.findtext("span[@class='role']")) for li in tree.xpath("//ol/li")]
    assert stations == [("earlier", "original"), ("earlier", "wire"), ("copy", "this copy")]
    assert tree.xpath("//ol//strong//text()") == ["Northern Post", "Example Press", "Example Weekly"]
    assert tree.xpath("//ol/li[1]//a/@href")[0] == "https://post.example/rain"
    assert tree.xpath("//ul[@class='parts']/li/q | //ul[@class='parts']/li/blockquote")


def test_a_text_that_was_first_told_here() -> None:
    own = evolve(FULL, chain=ReprintChain(hops=FULL.chain.hops[:1]))
    told = words(timeline(own, proofs_of(own)))
    assert told.startswith("The page names no earlier publication of its text.")
    assert "Example Weekly" in told


def test_a_page_that_tells_of_nobody() -> None:
    article = Article()
    assert "does not tell who publishes it, and names no earlier publication" in timeline(article, proofs_of(article))


def test_a_page_that_does_not_tell_who_publishes_it() -> None:
    article = evolve(FULL, chain=ReprintChain(hops=FULL.chain.earlier))
    assert drawn(timeline(article, proofs_of(article))).xpath("//ol/li[last()]/@class") == ["untold"]


def test_fields_and_notices_part_the_facts_between_them() -> None:
    of_article = drawn(fields(FULL, proofs_of(FULL))).xpath("//dt/text()")
    of_rights = drawn(notices(FULL, proofs_of(FULL))).xpath("//dt/text()")
    assert of_article[:3] == ["title", "subtitle", "authors"]
    assert of_rights == ["copyrights", "license", "reuse", "disclaimers", "contacts"]
    assert not set(of_article) & set(of_rights)


def test_without_facts_they_say_so() -> None:
    article = Article()
    assert "The page tells nothing about it." in fields(article, proofs_of(article))
    assert "The page prints no notice about its text." in notices(article, proofs_of(article))
    assert "No fact rests on markup." in declared(proofs_of(article))
    assert rest(proofs_of(article)) == ""


def test_a_fact_quotes_its_words_with_a_link_to_them() -> None:
    article = Article(
        authors=(Author(name="Jane Roe"),), evidence=(proof("authors", "By Jane Roe, Example Press", "byline"),)
    )
    tree = drawn(fields(article, proofs_of(article)))
    (quote,) = tree.xpath("//dd/blockquote")
    assert (quote.get("id"), quote.get("class")) == ("e1", "who")
    assert quote.findtext("q") == "By Jane Roe, Example Press"
    assert quote.xpath(".//a/@href") == ["#m1"]
    assert "printed · byline" in quote.text_content()


def test_words_that_the_value_says_are_not_said_twice() -> None:
    article = Article(title="Rain", evidence=(proof("title", "Rain", "heading.h1"),))
    (quote,) = drawn(fields(article, proofs_of(article))).xpath("//dd/blockquote")
    assert quote.get("class") == "what same"
    assert quote.find("q") is None
    assert quote.xpath(".//a") == []  # the page does not print it


def test_what_is_declared_points_to_its_markup() -> None:
    evidence = proof("authors", "Jane Roe", "meta.author", Basis.DECLARED, xpath="/html/head/meta")
    article = Article(authors=(Author(name="Jane Roe"),), evidence=(evidence,))
    proofs = proofs_of(article)
    assert drawn(fields(article, proofs)).xpath("//dd//a/@href") == ["#e1"]
    (item,) = drawn(declared(proofs)).xpath("//ul/li")
    assert (item.get("id"), item.findtext("strong")) == ("e1", "authors")
    assert item.xpath(".//code/text()") == ['<meta name="author" content="Jane Roe">']


def test_without_its_element_what_is_declared_points_to_its_place() -> None:
    lost = proof("authors", "Jane Roe", "meta.author", Basis.DECLARED, xpath="/html/head/meta[9]")
    placeless = proof("title", "Rain", "meta.title", Basis.DECLARED)
    tree = drawn(declared(proofs_of(Article(evidence=(lost, placeless)))))
    assert [code.text for code in tree.xpath("//code")] == ["/html/head/meta[9]", None]


def test_what_no_other_section_shows_is_shown_at_the_end() -> None:
    article = Article(evidence=(proof("summary", "By Jane Roe", "first-words"),))
    proofs = proofs_of(article)
    fields(article, proofs)
    assert drawn(rest(proofs)).xpath("//dt/text()") == ["summary"]
    assert rest(proofs) == ""


def test_many_short_values_stand_one_after_the_other() -> None:
    def many(*topics: str) -> int:
        article = Article(topics=topics)
        return len(drawn(fields(article, proofs_of(article))).xpath("//div[@class='many']/div"))

    assert many("sea", "storm", "ferry", "quay") == 4
    assert many("sea", "storm", "ferry") == 0
    assert many("sea", "storm", "ferry", "a topic that goes on for longer than that") == 0
    contacts = tuple(Contact(purpose=purpose, value="a@weekly.example") for purpose in ContactPurpose)
    article = Article(contacts=contacts)
    section = drawn(notices(article, proofs_of(article)))
    assert len(contacts) == 4
    assert not section.xpath("//div[@class='many']")
    assert section.xpath("//div[@class='value']/span[@class='note']/text()") == [str(one.purpose) for one in contacts]


def test_hostile_words_stay_words() -> None:
    words_ = "<script>alert(1)</script>\"'"
    article = Article(title=words_, url="javascript:x", evidence=(proof("title", words_, words_),))
    proofs = proofs_of(article)
    for section in (fields(article, proofs), rest(proofs), timeline(article, proofs), declared(proofs)):
        assert not drawn(section).xpath("//script")
        assert "javascript:x</a>" not in section
