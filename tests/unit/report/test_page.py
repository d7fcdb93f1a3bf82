"""The report page: whole, escaped, self-contained."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from attrs import evolve
from hypothesis import given, settings
from lxml import html
from tests.samples import FULL
from tests.strategies import articles, texts

from articlemeta import Article, Author, Basis, Evidence, Parser, ReprintChain
from articlemeta.models.markup import is_safe
from articlemeta.page.read import read_page
from articlemeta.page.structure import Page
from articlemeta.page.tree import build_tree
from articlemeta.report.page import report

TEXT = """<!DOCTYPE html><html lang="en"><head><title>Rain expected in the north</title>
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00"></head><body>
<header><nav><a href="/">Home</a></nav></header>
<h1>Rain expected in the north</h1>
<p>By Jane Roe,  <b>Example Press</b></p>
<p>OSLO (EP) — It will rain in the north, they say, and in the south as well, for a week or even longer than that.</p>
<p>An earlier media report said: sun.</p>
<p>This article first appeared in
Northern Post on 2 May 2024.</p>
<aside><h2>Read also</h2><p><a href="/sun">Sun in the south</a></p></aside>
<footer><p>© 2020–2024 Example Weekly</p></footer></body></html>"""


def page(text: str = TEXT) -> Page:
    return read_page(build_tree(text))


def drawn(article: Article, text: str = TEXT) -> html.HtmlElement:
    return html.document_fromstring(report(article, page(text)))


def test_every_fact_is_shown() -> None:
    text = " ".join(drawn(FULL).text_content().split())
    for words in (
        "Rain expected in the north",
        "Farmers hope for a wet week",
        "Jane Roe, Example Press",
        "Max Muster",
        "2024-05-03 10:00 +02:00",
        "Norway (NO)",
        "CC-BY-ND-4.0",
        "allowed (attribution, link)",
        "media@weekly.example",
        "With files from Harbour News",
    ):
        assert words in text


def test_the_chain_is_a_list_from_the_original_to_this_copy() -> None:
    stations = drawn(FULL).xpath("//ol[@class='line']/li/strong")
    assert [station.text_content() for station in stations] == ["Northern Post", "Example Press", "Example Weekly"]


def test_a_page_that_is_no_reprint_says_so() -> None:
    assert "names no earlier publication" in report(Article(title="Rain"), page())


def test_a_chain_without_this_copy_says_what_is_missing() -> None:
    chain = ReprintChain(hops=FULL.chain.earlier)
    tree = drawn(evolve(FULL, chain=chain))
    last = tree.xpath("//ol[@class='line']/li")[-1]
    assert last.get("class") == "untold"
    assert "does not tell who publishes it" in last.text_content()
    assert not drawn(FULL).xpath("//li[@class='untold']")


def test_an_article_of_which_nothing_is_told_has_no_empty_boxes() -> None:
    tree = drawn(Article(), "<p>Nothing much.</p>")
    assert all(section.xpath("./p[@class='none'] | .//article/*") for section in tree.xpath("//section"))
    assert not tree.xpath("//*[@class='key']")


def test_the_key_explains_the_colours_that_occur() -> None:
    evidence = Evidence(field="authors", basis=Basis.PRINTED, rule="byline", quote="By Jane Roe")
    tree = drawn(Article(evidence=(evidence,)))
    assert tree.xpath("//*[@class='key']/mark/text()") == ["who"]


def test_the_page_s_own_words_carry_its_language_and_ours_do_not() -> None:
    tree = drawn(evolve(FULL, language="ar"))
    own = tree.xpath("//q | //ol[@class='line']//strong | //dd/div[@class='value']")
    assert own
    assert all(element.get("lang") == "ar" and element.get("dir") == "auto" for element in own)
    assert {note.get("lang") for note in tree.xpath("//*[@lang='ar']//*[@class='note'] ")} == {"en"}


def test_what_stands_beside_each_other_may_run_in_different_directions() -> None:
    tree = drawn(evolve(FULL, authors=(Author(name="ليلى الحداد"),)))
    assert tree.xpath("//p[@class='by']/bdi/text()") == ["ليلى الحداد", "Example Weekly", "2024-05-03 10:00 +02:00"]


def test_many_short_values_stand_one_after_the_other() -> None:
    topics = tuple(f"topic {number}" for number in range(9))
    assert len(drawn(evolve(FULL, topics=topics)).xpath("//div[@class='many']/div")) == 9
    assert not drawn(evolve(FULL, topics=("one", "two"))).xpath("//div[@class='many']")
    assert not drawn(evolve(FULL, topics=("a topic that goes on " * 4, *topics))).xpath("//div[@class='many']")


def test_a_long_title_is_set_smaller() -> None:
    assert drawn(FULL).xpath("//h1/@class") == []
    assert drawn(evolve(FULL, title="Rain " * 40)).xpath("//h1/@class") == ["long"]


def test_links_say_where_they_lead() -> None:
    tree = html.document_fromstring(report(Parser().parse(TEXT), page()))
    named = [link.get("aria-label") for link in tree.xpath("//blockquote//a")]
    assert named
    assert all(name and name.startswith(("Show ", "Markup ")) for name in named)
    assert "Show authors, “By Jane Roe, Example Press” in the text" in named
    assert len(set(named)) == len(named)


def test_proving_words_are_highlighted_and_tied_to_their_facts() -> None:
    tree = drawn(FULL)
    marked = {" ".join(mark.text_content().split()) for mark in tree.xpath("//article//mark")}
    assert "By Jane Roe, Example Press" in marked
    assert "This article first appeared in Northern Post on 2 May 2024." in marked
    assert "OSLO (EP) —" in marked
    for tag in tree.xpath("//article//a[starts-with(@class, 'tag')]"):
        assert tree.get_element_by_id(tag.get("href")[1:]) is not None


def test_every_link_on_the_page_leads_somewhere() -> None:
    tree = drawn(FULL)
    ids = [str(found) for found in tree.xpath("//@id")]
    assert len(ids) == len(set(ids))
    inside = [str(link) for link in tree.xpath("//@href") if str(link).startswith("#")]
    assert len(inside) > 8
    assert {link[1:] for link in inside} <= set(ids)


def test_declared_facts_are_listed_with_their_markup() -> None:
    evidence = Evidence(
        field="published",
        basis=Basis.DECLARED,
        rule="meta.article:published_time",
        quote="2024-05-03T10:00:00+02:00",
        xpath="/html/head/meta",
    )
    tree = drawn(Article(evidence=(evidence,)))
    (code,) = tree.xpath("//ul[@class='facts']//code")
    assert code.text_content() == '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">'


def test_overlapping_proofs_are_all_shown() -> None:
    first = Evidence(field="authors", basis=Basis.PRINTED, rule="byline", quote="By Jane Roe, Example Press")
    second = Evidence(field="chain", basis=Basis.PRINTED, rule="byline", quote="Example Press")
    third = Evidence(field="dateline", basis=Basis.PRINTED, rule="byline", quote="Roe, Example")
    tree = drawn(Article(evidence=(first, second, third)))
    (line,) = (p for p in tree.xpath("//article//p") if "Jane Roe" in p.text_content())
    assert [mark.text_content() for mark in line.xpath(".//mark")] == ["By Jane ", "Roe, ", "Example", " Press"]
    assert [tag.text_content() for tag in line.xpath(".//a")] == ["dateline", "chain", "authors"]


def test_what_is_not_the_article_is_folded_away_unless_it_proves_something() -> None:
    site = Evidence(field="copyrights", basis=Basis.PRINTED, rule="copyright", quote="© 2020–2024 Example Weekly")
    rooms = {
        details.findtext("summary"): details.get("open") is not None
        for details in drawn(Article(evidence=(site,))).iter("details")
    }
    assert rooms["the site’s footer"]
    assert not rooms["beside the article"]


def test_words_that_are_not_found_again_are_quoted_all_the_same() -> None:
    lost = Evidence(field="authors", basis=Basis.PRINTED, rule="byline", quote="By nobody", xpath="//[broken")
    tree = drawn(Article(title="Rain", authors=FULL.authors, evidence=(lost,)))
    assert "By nobody" in tree.text_content()
    assert not tree.xpath("//article//mark")


def test_nothing_comes_from_elsewhere() -> None:
    text = report(FULL, page())
    tree = html.document_fromstring(text)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //form | //@style | //@src")
    assert "@import" not in text
    assert "url(" not in text


def test_the_security_policy_allows_our_style_alone() -> None:
    tree = html.document_fromstring(report(FULL, page()))
    policy = str(tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0])
    (style,) = tree.xpath("//style/text()")
    digest = b64encode(sha256(str(style).encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


HOSTILE = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'{title}{0}"


def test_a_hostile_page_stays_text() -> None:
    evidence = Evidence(field=HOSTILE, basis=Basis.PRINTED, rule=HOSTILE, quote="alert(1)", xpath=HOSTILE)
    declared = evolve(evidence, basis=Basis.DECLARED, quote=HOSTILE)
    article = evolve(
        FULL, title=HOSTILE, url="javascript:alert(1)", language='x" onload="alert(1)', evidence=(evidence, declared)
    )
    text = f"<h1>{HOSTILE}</h1><p>&lt;script>alert(1)&lt;/script> and \x1b[31m words</p><a href='javascript:x'>y</a>"
    tree = drawn(article, text)
    assert not tree.xpath("//script | //img | //@onerror | //@onload")
    assert all(str(link).startswith("#") or is_safe(str(link)) for link in tree.xpath("//@href"))


@settings(max_examples=40)
@given(article=articles(), words=texts())
def test_every_article_is_drawn_safely(article: Article, words: str) -> None:
    text = TEXT.replace("OSLO", words.replace("\0", ""))
    tree = html.document_fromstring(report(article, page(text)).encode("utf-8", "replace"))
    assert not tree.xpath("//script | //img | //@onerror")
    ids = [str(found) for found in tree.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert all(str(link).startswith("#") or is_safe(str(link)) for link in tree.xpath("//@href"))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1])
def test_colours_can_be_read(scheme: int) -> None:
    blocks = re.findall(r":root \{(.*?)\}", report(FULL, page()), flags=re.DOTALL)
    colours = dict(re.findall(r"--(\w+): (#\w+)", blocks[scheme]))
    grounds = ("ground", "sheet")
    assert all(
        contrast(colours[ink], colours[on]) >= 4.5 for ink in ("ink", "soft", "link", "accent") for on in grounds
    )
    marks = ("what", "who", "when", "whence", "rights")
    assert all(contrast(colours["ink"], colours[mark]) >= 4.5 for mark in marks)


def test_it_can_be_found_through_by_ear() -> None:
    tree = drawn(FULL)
    assert tree.get("lang") == "en"
    assert tree.xpath("(//h1 | //h2 | //h3)[1]")[0].tag == "h1"
    assert len(tree.xpath("//h1")) == len(tree.xpath("//main")) == 1
    for section in tree.xpath("//section"):
        assert tree.get_element_by_id(section.get("aria-labelledby")).tag == "h2"
    assert tree.xpath("//ol/@aria-label") == ["From the original to this copy"]
    assert tree.xpath("//a[@class='skip']/@href") == ["#text"]


def test_it_is_the_same_every_time() -> None:
    assert report(FULL, page()) == report(FULL, page())


def test_a_whole_page_from_bytes_to_report() -> None:
    root = build_tree(TEXT)
    article = Parser().parse_tree(root, "https://weekly.example/rain")
    tree = html.document_fromstring(report(article, read_page(root, "https://weekly.example/rain")))
    assert "Northern Post" in [mark.text_content() for mark in tree.xpath("//ol[@class='line']//strong")]
    assert tree.xpath("//article//mark")
