"""One walk over the tree: text in blocks, and what the head declares set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from articlemeta.page.blocks import walk
from articlemeta.page.structure import Block, Hint
from articlemeta.page.tree import build_tree


def blocks(markup: str) -> tuple[Block, ...]:
    return walk(build_tree(f"<body>{markup}</body>")).blocks


def texts(markup: str) -> list[str]:
    return [block.text for block in blocks(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a  b\n c</p><p>d</p>", ["a b c", "d"]),
        ("<p>a<b>b</b> c</p>", ["ab c"]),
        ("<p><b>Jane</b><i>3 May</i></p>", ["Jane 3 May"]),
        ("<p>H<sub>2</sub>O</p>", ["H2O"]),
        ("<p>a<br>b</p>", ["a\nb"]),
        ("<p>a<br><br>b</p>", ["a", "b"]),
        ("<p><br>a<br></p>", ["a"]),
        ("a<div>b</div>c", ["a", "b", "c"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>a<script>x</script>b</p><style>y</style>", ["ab"]),
        ("<p>a</p><noscript><p>b</p></noscript><nav>c</nav><template>d</template>", ["a"]),
        ("<pre>a\nb\n\nc</pre>", ["a b", "c"]),
        ("<pre>a\n\n</pre>", ["a"]),
        ("<p> \n </p><p>&nbsp;</p><p></p>", []),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<p>a<!-- x -->b<?y z?>c</p>", ["abc"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["漢"]),
        ("<h1><a href='/'>a</a></h1>", ["a"]),
    ],
)
def test_text_is_joined_up_to_where_a_reader_sees_a_new_line(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_comments_of_a_callers_tree_are_no_text() -> None:
    found = walk(html.fragment_fromstring("<div>a<!-- x --> b<?y z?></div>")).blocks
    assert [block.text for block in found] == ["a b"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a <a href='/b'>b c</a> d</p>", [("a", "b c")]),
        ("<p><time>3 May</time></p>", [("time", "3 May")]),
        ("<p><span class='author'>Jane</span> <span class='x1'>b</span></p>", [("span", "Jane")]),
        ("<p><a href='/a'><b class='date'>3 May</b></a></p>", [("b", "3 May"), ("a", "3 May")]),
        ("<p><a href='/a'></a><a href='/b'><img></a></p>", []),
    ],
)
def test_inline_elements_that_matter_are_spans(markup: str, expected: list[tuple[str, str]]) -> None:
    (found,) = blocks(f"{markup[:3]}. {markup[3:]}")
    assert [(span.tag, found.text_of(span)) for span in found.spans] == expected


def test_a_link_over_several_blocks_is_one_span_a_block() -> None:
    found = blocks("<a href='/a'><h3>Storm</h3><p>It was <b>dark</b>.</p></a>")
    assert [(block.text, block.link_chars, len(block.spans)) for block in found] == [
        ("Storm", 5, 1),
        ("It was dark.", 12, 1),
    ]


@pytest.mark.parametrize(
    ("markup", "own", "hint"),
    [
        ("<p class='byline'>a</p>", Hint.BYLINE, Hint.BYLINE),
        ("<p id='byline'>a</p>", Hint.BYLINE, Hint.BYLINE),
        ("<div class='comments'><p>a</p></div>", 0, Hint.COMMENT),
        ("<aside><div><p>a</p></div></aside>", 0, Hint.ASIDE),
        ("<p style='color:red; display:none'>a</p>", Hint.HIDDEN, Hint.HIDDEN),
        ("<p style='display:block'>a</p>", 0, 0),
        ("<div class='byline'><div><p>a</p></div></div>", 0, 0),
        ("<div class='byline'><p>a</p></div>", 0, Hint.BYLINE),
    ],
)
def test_what_elements_say_is_passed_on(markup: str, own: int, hint: int) -> None:
    (found,) = blocks(markup)
    assert (found.own, found.hint) == (own, hint)


def test_the_body_says_nothing() -> None:
    (found,) = walk(build_tree("<body class='comments related'><p>a</p></body>")).blocks
    assert found.hint == 0


def test_what_is_declared_is_set_aside() -> None:
    walked = walk(
        build_tree(
            "<title> A \n b</title><title>c</title><meta name='Author' content='Jane'><meta property='og:title' name='t' "
            "content='x'><meta name='empty' content=''><link rel='canonical' href='/a'><script>x=1</script>"
            "<script type='application/LD+json'>{}</script><nav>menu</nav><p>t<a href='/b' rel='author'>b</a>"
            "<img src='/c'><i itemscope itemprop='d'>e</i></p>"
        )
    )
    assert walked.title_tag == "A b"
    assert [(name, content) for name, content, _ in walked.metas] == [("author", "Jane"), ("og:title", "x"), ("t", "x")]
    assert [link.get("href") for link in walked.links] == ["/a"]
    assert [(kind, text) for kind, text, _ in walked.json_scripts] == [("application/ld+json", "{}")]
    assert [script.text for script in walked.scripts] == ["x=1"]
    assert [menu.text for menu in walked.menus] == ["menu"]
    assert [anchor.get("href") for anchor in walked.anchors] == ["/b"]
    assert [picture.get("src") for picture in walked.pictures] == ["/c"]
    assert [element.tag for element in walked.marked] == ["a"]


def test_properties_count_where_a_scope_has_been_opened() -> None:
    walked = walk(build_tree("<p itemprop='a'>a</p><div itemscope><p itemprop='b'>b</p></div><p property='c'>c</p>"))
    assert [(element.tag, element.get("itemprop")) for element in walked.marked] == [("div", None), ("p", "b")]


_markup = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<a href='/a'>",
            "</a>",
            "<b>",
            "</b>",
            "<br>",
            "a",
            " ",
            "b c",
            "<pre>",
            "\n\n",
        ]
    ),
    max_size=30,
).map("".join)


@given(_markup)
def test_every_block_has_text_and_every_span_stands_in_it(markup: str) -> None:
    found = blocks(f"<h1>x</h1>{markup}")
    assert [block.index for block in found] == list(range(len(found)))
    for block in found:
        assert block.text
        assert block.text == block.text.strip()
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)
        assert 0 <= block.link_chars <= len(block.text)
