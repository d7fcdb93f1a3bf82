"""What class names and ids say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.page.hints import PAGE_WIDE, WORDS, read_class
from articlemeta.page.structure import Hint


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("byline", Hint.BYLINE),
        ("Article__Byline--large", Hint.ARTICLE | Hint.BYLINE),
        ("entry-date published", Hint.ARTICLE | Hint.DATE),
        ("comment-42", Hint.COMMENT),
        ("articlebody", Hint.BODY),
        ("story-body", Hint.ARTICLE | Hint.BODY),
        ("caption title", Hint.CAPTION),
        ("col-md-8 mt-4", 0),
        ("bylines_are_authors", Hint.BYLINE),
        ("shadow", 0),
        ("Überschrift", 0),
        ("", 0),
    ],
)
def test_words_in_a_class(value: str, hint: int) -> None:
    assert read_class(value)[0] == hint


@pytest.mark.parametrize(
    ("value", "is_microformat"),
    [
        ("hentry", True),
        ("post h-entry", True),
        ("dt-published", True),
        ("P-AUTHOR", True),
        ("entry", False),
        ("my-h-entry", False),
        ("published-x", False),
    ],
)
def test_the_classes_of_microformats(value: str, is_microformat: bool) -> None:
    assert read_class(value)[1] is is_microformat


@given(st.text(max_size=400))
def test_any_class_is_read(value: str) -> None:
    hint, _ = read_class(value)
    assert 0 <= hint < 1 << 25


def test_what_is_inherited_everywhere_is_no_mark_of_small_elements() -> None:
    assert not PAGE_WIDE & (Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.FOOTER | Hint.ARTICLE)


def test_words_are_single_lower_case_letters() -> None:
    assert all(word.isascii() and word == word.lower() for word in WORDS)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("createdby", True),
        ("posted-by", True),
        ("Written_By", True),
        ("by-author", True),
        ("by", True),
        ("submitted by", True),
        ("firme", True),
        ("journalistes", True),
        ("powered-by", False),
        ("sort-by", False),
        ("side-by-side", False),
        ("step-by-step", False),
        ("recommended-by", False),
        ("css-by", False),
        ("post by", False),
        ("standby", False),
        ("a-by-b", False),
        ("grid-by-4", False),
        ("rows_by_2", False),
        ("grid-by-4 posted-by", True),
        ("post-by-jane", True),
    ],
)
def test_by_in_a_class_says_who_made_it(value: str, expected: bool) -> None:
    assert bool(read_class(value)[0] & Hint.BYLINE) is expected


def test_the_source_of_a_picture_is_a_caption() -> None:
    assert read_class("image-source")[0] & (Hint.SOURCE | Hint.CAPTION) == Hint.SOURCE | Hint.CAPTION
    assert not read_class("article-source")[0] & Hint.CAPTION


def test_short_names_of_a_source() -> None:
    assert read_class("src")[0] == Hint.SOURCE
    assert read_class("srcset")[0] == 0
