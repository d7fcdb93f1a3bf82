"""Hostile pages give an article, and the work that they make grows no faster than they do.

Work is counted in calls, which are the same on every run and machine. `make hostile` measures time, on larger pages.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from itertools import chain
from types import FrameType
from typing import Any

import pytest

from articlemeta import Article, PageTooLargeError, Parser
from shapes import JSON_LD, MARKUP, Shape, in_every_place, listed_words, page, phrase_starts

PARSER = Parser()
URL = "https://weekly.example/2024/storm"
SHAPES: Mapping[str, Shape] = {**MARKUP, **{f"JSON-LD: {name}": shape for name, shape in JSON_LD.items()}}
FEW, MANY = 500, 2_000
STEEPEST = 1.6
"""How much more work a block of a long page may make than one of a short page: what is quadratic makes four times as much.
Some rules look at a block only on long pages, and versions of Python count calls differently."""
LANGUAGES = sorted(phrase_starts())


def work_of(markup: bytes) -> int:
    """How many functions are called to read the page."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        PARSER.parse(markup, url=URL)
    finally:
        sys.setprofile(before)
    return calls


@pytest.fixture(scope="module", autouse=True)
def _everything_is_read_once() -> None:
    for shape in (MARKUP["paragraphs"], MARKUP["bylines"], MARKUP["reprints"], JSON_LD["blocks"]):
        PARSER.parse(shape(2), url=URL)


@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_no_faster_than_the_page(name: str) -> None:
    few, many = SHAPES[name](FEW), SHAPES[name](MANY)
    PARSER.parse(many, url=URL)  # what is worked out once and kept is no part of the growth
    assert work_of(many) <= STEEPEST * len(many) / len(few) * work_of(few) + 2_000


def test_work_that_grows_faster_would_be_seen() -> None:
    def quadratic(text: str) -> int:
        return sum(len(text[:n]) for n in range(len(text)))

    counted = []
    for size in (100, 400):
        calls = 0

        def count(_frame: FrameType, event: str, _argument: Any) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            [quadratic("x" * size) for _ in range(size)]
        finally:
            sys.setprofile(None)
        counted.append(calls)
    assert counted[1] > 8 * counted[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_may_begin_again_and_again(language: str) -> None:
    text = " ".join(f"{start} " * 40 for start in phrase_starts()[language])
    lined = "".join(f"<p>{start}</p>" * 40 for start in phrase_starts()[language])
    for markup in (*in_every_place(text).values(), page(lined), page("", around=lined)):
        marked = markup.replace(b'lang="en"', f'lang="{language}"'.encode())
        assert PARSER.parse(marked, url=URL).title == "Storm closes harbour"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_word_may_stand_again_and_again(language: str) -> None:
    words = listed_words()[language]
    for text in (" ".join(f"{word} " * 40 for word in words), " ".join(words * 20), ": ".join(words * 10)):
        for markup in in_every_place(text).values():
            marked = markup.replace(b'lang="en"', f'lang="{language}"'.encode())
            assert isinstance(PARSER.parse(marked, url=URL), Article)


# Sizes that the library promises to read. -----------------------------------------------------------------------------

LARGE: Mapping[str, bytes] = {
    "nested 100,000 deep": MARKUP["nested div"](100_000),
    "a million attributes": MARKUP["attributes"](1_000_000),
    "a text of ten megabytes": MARKUP["one text node"](1_700_000),
    "a word of ten megabytes": MARKUP["one word"](10_000_000),
    "ten thousand blocks of JSON-LD": JSON_LD["blocks"](10_000),
    "JSON nested 10,000 deep": JSON_LD["nested objects"](10_000),
    "JSON lists nested 10,000 deep": JSON_LD["nested lists"](10_000),
    "100,000 links": MARKUP["links"](100_000),
    "100,000 breaks": MARKUP["breaks"](100_000),
    "100,000 times": MARKUP["times"](100_000),
    "100,000 headings": MARKUP["headings"](100_000),
    "100,000 copyright signs": MARKUP["copyright signs"](100_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_large_pages_are_read(name: str) -> None:
    article = PARSER.parse(LARGE[name], url=URL)
    assert article.title == "Storm closes harbour"
    assert article.language == "en"


def test_a_page_of_fifty_megabytes_is_read_by_who_asks_for_it() -> None:
    markup = MARKUP["one paragraph"](1_950_000)
    assert len(markup) > 50_000_000
    with pytest.raises(PageTooLargeError) as caught:
        PARSER.parse(markup)
    assert (caught.value.size, caught.value.limit) == (len(markup), PARSER.max_bytes)
    assert Parser(max_bytes=len(markup)).parse(markup).title == "Storm closes harbour"


@pytest.mark.parametrize("size", [len(page("")), len(page("")) - 1])
def test_the_limit_is_exact(size: int) -> None:
    try:
        assert Parser(max_bytes=size).parse(page("")).title == "Storm closes harbour"
        assert size == len(page(""))
    except PageTooLargeError as error:
        assert (error.size, error.limit) == (size + 1, size)  # noqa: PT017 - both outcomes are right, each for its size


NOTICE = "<p>This article was originally published in Example Weekly.</p>"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 50_000,
        "<p " + " ".join(f"a{n}" for n in range(100_000)) + ">",
        "<p " + " ".join(f'a{n}="<p>"' for n in range(100_000)) + ">",
        "<!-- -->" * 1_000,
        "\0" * 1_000,
        "&#0;&#x110000;&#xd800;&nosuch;" * 100,
        "<script type=application/ld+json>" + "[" * 100_000 + "</script>",
        "<![CDATA[" * 1_000,
    ],
    ids=lambda hostile: hostile[:12],
)
def test_text_behind_what_is_hostile_is_still_read(hostile: str) -> None:
    markup = page("", around="<p>By Jane Roe</p>").replace(b"</article>", f"{hostile}{NOTICE}</article>".encode())
    article = PARSER.parse(markup, url=URL)
    assert [hop.source.name for hop in article.chain.earlier] == ["Example Weekly"]
    assert [author.name for author in article.authors] == ["Jane Roe"]


def test_the_shapes_are_hostile_in_many_ways() -> None:
    assert len(SHAPES) > 100
    assert all(len(shape(20_000)) > 1.5 * len(shape(200)) for shape in SHAPES.values())
    assert sum(map(len, chain.from_iterable(phrase_starts().values()))) > 10_000
