"""What is marked up in the page itself: each element is read by those that know its mark, and never without end."""

from __future__ import annotations

import pytest

from articlemeta.declared.gather import gather_declared
from articlemeta.declared.marks import MAX_MARKED, Marks, text_within
from articlemeta.declared.values import MAX_LONG_VALUE, clean
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree

PROSE = (
    "<p>The harbour stayed closed on Thursday while the wind blew, and the ferries to the island did not run.</p>" * 3
)


def said(markup: str) -> set[tuple[str, str, str]]:
    page = read_page(build_tree(f"<title>Storm</title>{markup}"), "https://weekly.example/storm")
    return {(signal.rule, signal.field, signal.text) for signal in gather_declared(page)}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            (f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Storm</h1>'
            f'<time itemprop="datePublished" datetime="2024-03-14">14 March</time>{PROSE}</div>'),
            {("microdata.headline", "title", "Storm"), ("microdata.datePublished", "published", "2024-03-14")},
        ),
        (
            (f'<div typeof="schema:NewsArticle"><h1 property="schema:headline">Storm</h1>'
            f'<span property="dc:creator">Jane Roe</span>{PROSE}</div>'),
            {("rdfa.headline", "title", "Storm"), ("rdfa.author", "author", "Jane Roe")},
        ),
        (
            (f'<article class="hentry"><h1 class="entry-title">Storm</h1><p class="published"><b><time datetime="2024-03-14">'
            f'14 March</time></b></p>{PROSE}</article>'),
            {("microformat.entry-title", "title", "Storm"), ("microformat.published", "published", "2024-03-14")},
        ),
        (
            f'<h1>Storm</h1><a rel="author" href="/jane">Jane Roe</a>{PROSE}<a rel="license" href="https://x.example/l">l</a>',
            {("link.author", "author", "Jane Roe"), ("link.license", "license", "https://x.example/l")},
        ),
        (
            f'<link rel="shortcut icon" href="/i"><link rel="alternate canonical" href="/storm"><h1>Storm</h1>{PROSE}',
            {("link.canonical", "canonical", "/storm")},
        ),
    ],
)  # fmt: skip
def test_each_mark_is_read(markup: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= said(markup)


def test_an_element_with_several_marks_is_read_for_each() -> None:
    (body,) = build_tree('<p itemprop="a" property="b" class="c" rel="d">').iter("p")
    marks = Marks.of([body])
    assert (marks.microdata, marks.rdfa, marks.classes, marks.links) == ([body], [body], [body], [])


def test_so_many_marked_elements_are_read_and_no_more() -> None:
    elements = list(build_tree("<p class=published>" * 2 * MAX_MARKED).iter("p"))
    assert len(Marks.of(elements).classes) == MAX_MARKED


@pytest.mark.parametrize(
    "inner", ["word " * MAX_LONG_VALUE, "<i>word</i> " * MAX_LONG_VALUE, "<i></i>" * MAX_LONG_VALUE]
)
def test_no_more_of_an_element_is_read_than_a_value_can_hold(inner: str) -> None:
    (outer,) = build_tree(f"<p>{inner}</p>").iter("p")
    assert clean(text_within(outer)) == ""
    assert text_within(build_tree("<p> Jane\n <b>Roe</b> </p>")) == "Jane Roe"


@pytest.mark.parametrize(
    "value", ["{{title}}", "%title%", "${name}", "__TITLE__", "[title]", "#title#", "<%= x %>", "N/A", "—"]
)
def test_what_a_template_left_over_is_no_value(value: str) -> None:
    assert clean(value) == ""


@pytest.mark.parametrize("value", ["100% sure", "Rain {really}", "[Update] Rain", "#metoo", "snake__case"])
def test_what_only_looks_a_little_like_it_is(value: str) -> None:
    assert clean(value) == value
