"""How declared and printed titles are weighed, on pages written for the purpose."""

from __future__ import annotations

import json

import pytest

from articlemeta import Article, parse

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"


def read(markup: str, *, tag: str = "", og: str = "", jsonld: str = "", site: str = "", url: str | None = None) -> Article:  # fmt: skip
    """A page with this over its text, and these titles declared."""
    head = f"<title>{tag}</title>" if tag else ""
    head += f'<meta property="og:title" content="{og}">' if og else ""
    head += f'<meta property="og:site_name" content="{site}">' if site else ""
    if jsonld:
        node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": jsonld}
        head += f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return parse(f"<html><head>{head}</head><body>{markup}{PROSE}</body></html>", url=url)


AGREED = [
    pytest.param("<article><h1>Storm closes harbour</h1>", {"tag": "Storm closes harbour"}, id="the same everywhere"),
    pytest.param(
        "<article><h1>Storm closes harbour</h1>", {"tag": "Storm closes harbour | Bay Times", "site": "Bay Times"},
        id="the site's name is off",
    ),
    pytest.param(
        "<article><h1>Storm closes harbour</h1>", {"tag": "Bay Times: Storm closes harbour", "site": "The Bay Times"},
        id="the site's name is off, before it",
    ),
    pytest.param(
        "<article><h1>Storm closes harbour</h1>",
        {"og": "Why the ferries stay at home this week", "tag": "Storm shuts the harbour - Bay Times"},
        id="print goes before the wording for others",
    ),
    pytest.param(
        "<article><h1>Storm closes harbour</h1>", {"og": "Ferries: Storm closes harbour", "jsonld": "Storm closes harbour"},
        id="a kicker that is declared and not printed",
    ),
    pytest.param(
        '<article><h1><span class="kicker-title">Ferries</span> <span class="title">Storm closes harbour</span></h1>',
        {"og": "Storm closes harbour", "tag": "Storm closes harbour"},
        id="a kicker in the heading, apart by markup",
    ),
    pytest.param(
        "<article><h1>Ferries<br>Storm closes harbour</h1>", {"og": "Storm closes harbour"},
        id="a kicker in the heading, apart by a line break",
    ),
    pytest.param(
        '<article><h1><span class="title">Storm closes harbour</span> <small class="subtitle">Islands cut off</small></h1>',
        {"og": "Storm closes harbour"},
        id="a subtitle in the heading",
    ),
    pytest.param(
        '<header><h1 class="logo"><a href="/">The Bay Times</a></h1></header><article><h2>Storm closes harbour</h2>',
        {"tag": "Storm closes harbour - The Bay Times"},
        id="the first-level heading is the site's name",
    ),
    pytest.param(
        "<article><h1>Storm closes harbour</h1>", {"tag": "News", "og": "News"}, id="only the section is declared"
    ),
    pytest.param("<article><h2>Storm closes harbour</h2>", {"tag": "Blog"}, id="the page's title is one word"),
    pytest.param(
        '<div class="x">Storm closes harbour</div>', {"tag": "Sailing Club of the Bay - Storm closes harbour - Press - News"},
        id="a part of the page's title is printed",
    ),
    pytest.param("", {"tag": "Storm closes harbour"}, id="nothing is printed"),
    pytest.param("<article><h1>Storm closes harbour</h1>", {}, id="nothing is declared"),
    pytest.param("<article><h1>Storm closes harbour -</h1>", {"og": "Storm closes harbour -"}, id="a separator left over"),
    pytest.param(
        "", {"og": "Storm closes ...", "tag": "Storm closes harbour"}, id="one that is cut short gives way to a whole one"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "declared"), AGREED)
def test_the_headline(markup: str, declared: dict[str, str]) -> None:
    assert read(markup, **declared).title == "Storm closes harbour"


KEPT = [
    ("“All is calm”: Storm closes harbour", "Storm closes harbour", "what a colon joins is one headline"),
    ("The storm closes harbour", "storm closes harbour", "a word before the rest of a sentence is no kicker"),
    ("Storm closes harbour to all but the largest boats", "Storm closes harbour", "a short form is declared"),
]


@pytest.mark.parametrize(("printed", "declared", "why"), KEPT)
def test_print_stays_whole(printed: str, declared: str, why: str) -> None:
    assert read(f"<article><h1>{printed}</h1>", og=declared).title == printed, why


def test_print_without_signs_is_written_as_declared() -> None:
    markup = '<article><h1><span class="title">Bay closed</span> <span class="title">Nobody sails</span></h1>'
    assert read(markup, og="Bay closed: Nobody sails").title == "Bay closed: Nobody sails"


def test_a_line_over_the_headline_belongs_to_it_where_all_declare_so() -> None:
    markup = "<article><p>At the coast</p><h1>Storm closes harbour</h1>"
    whole = "At the coast: Storm closes harbour"
    assert read(markup, og=whole, jsonld=whole).title == whole
    assert read(markup, og=whole).title == "Storm closes harbour"
    assert read(markup, og=whole, jsonld=whole, tag="Storm closes harbour").title == "Storm closes harbour"
    assert read("<article><h1>Storm closes harbour</h1>", og=whole, jsonld=whole).title == "Storm closes harbour"


def test_words_that_declarations_part_are_parted() -> None:
    assert (
        read("<article><h1>Harbour:storm arrives</h1>", og="Harbour: storm arrives").title == "Harbour: storm arrives"
    )


def test_a_heading_stands_for_a_title_of_the_whole_site() -> None:
    markup = "<article><h1>Storm closes harbour</h1>"
    assert read(markup, tag="Boats and all that floats").title == "Storm closes harbour"


def test_the_phrase_of_a_title_in_two_lines_is_the_headline_and_not_the_name_over_it() -> None:
    lines = "<table><tr><td><b>Quay Online</b></td></tr><tr><td><b>Storm closes the harbour</b><br>By Jane Roe<br>October 3, 1998"
    article = read(f"{lines}<p>", tag="Quay Online - News - Storm closes the harbour")
    assert article.title == "Storm closes the harbour"
    assert article.publisher is not None
    assert article.publisher.name == "Quay Online"


def test_reading_aids_are_no_part_of_the_headline() -> None:
    markup = "<article><h1><ruby>台風<rp>(</rp><rt>たいふう</rt><rp>)</rp></ruby>で港が閉鎖された</h1>"
    assert read(markup, og="台風で港が閉鎖された").title == "台風で港が閉鎖された"


def test_related_stories_are_not_asked() -> None:
    markup = '<div class="related-stories"><h2>Storm closes harbour: ferries stay at home</h2></div>'
    page = read(markup, og="Storm closes harbour")
    assert page.title == "Storm closes harbour"
    assert not [c for c in page.candidates if c.field == "title" and c.rule == "heading.printed"]


def test_a_direct_quotation_keeps_its_dash() -> None:
    assert read("<article><h1>- Ingen seiler</h1>", og="- Ingen seiler").title == "- Ingen seiler"


HOSTILE = ["{{title}}", "%title%", "${page.title}", "\u0007\u0000\u0008", "-- | --", "x" * 5000, "untitled", "<%= t %>"]


@pytest.mark.parametrize("value", HOSTILE)
def test_what_is_no_title_never_stands(value: str) -> None:
    assert read("", tag=value, og=value, jsonld=value).title is None
    assert read(f"<article><h1>{value}</h1>", tag="Storm closes harbour").title == "Storm closes harbour"


def test_only_the_sites_name_is_no_title() -> None:
    assert read("", tag="Bay Times", site="Bay Times", url="https://example.org/a").title is None


def test_the_home_page_is_called_as_the_site() -> None:
    assert read("", tag="Bay Times", site="Bay Times", url="https://example.org/").title == "Bay Times"


def test_every_candidate_is_kept_with_its_reason() -> None:
    article = read("<article><h1>Storm closes harbour</h1>", og="Storm closes harbour", tag="Bay Times News of today")
    told = {c.rule: c.chosen for c in article.candidates if c.field == "title"}
    assert told == {"headline.printed": True, "meta.og:title": True, "title.tag": False}
    assert {e.rule for e in article.evidence if e.field == "title"} == {"headline.printed", "meta.og:title"}


def test_a_publisher_that_the_page_is_about_is_its_title() -> None:
    page = parse(
        f'<title>example.org // Jane Roe</title><meta name="dc.publisher" content="Jane Roe">{PROSE}',
        url="https://example.org/jane",
    )
    assert page.title == "Jane Roe"
