"""Lines that say in words who made the text."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import BylineWords, byline_words
from articlemeta.page.read import read_page
from articlemeta.page.structure import Block
from articlemeta.page.tree import build_tree
from articlemeta.printed.byline_candidates import Strength
from articlemeta.printed.byline_leads import (
    bracketed_lead,
    closing_brackets,
    is_label,
    labelled_name,
    led_lines,
    opens_byline,
    reporter_in_dateline,
)


def words(language: str) -> BylineWords:
    return byline_words(default_lexicon().for_language(language))


def blocks(*lines: str) -> tuple[Block, ...]:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return read_page(build_tree(f"<html><body>{body}</body></html>"), None).blocks


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe", ["By Jane Roe"]),
        ("News | By Jane Roe", ["By Jane Roe"]),
        ("3 May 2021 by Jane Roe", ["by Jane Roe"]),
        ("By:<br>Jane Roe", ["By: Jane Roe"]),
        ("Home | By Jane Roe | Sport | Rain | More | Tags | Photos", []),
        ("Rain fell by the river", []),
        ("On 3 May 2021 the quay was closed by Jane Roe.", []),
    ],
)
def test_a_word_opens_the_line(line: str, expected: list[str]) -> None:
    assert [text for text, _, _ in led_lines(blocks(line)[0], words("en"))] == expected


@pytest.mark.parametrize(("line", "opens"), [("— By Jane Roe", True), ("Jane Roe", False)])
def test_signs_may_stand_before_it(line: str, opens: bool) -> None:
    assert opens_byline(line, words("en")) is opens


def test_a_label_stands_over_its_name() -> None:
    label, name = blocks("Author:", "Jane Roe")
    assert (is_label(label, words("en")), is_label(name, words("en"))) == (True, False)
    assert list(labelled_name(label, name)) == [("Author: Jane Roe", Strength.LED, None)]


def test_brackets_end_the_text() -> None:
    (block,) = blocks("大雨下了三天，河水上涨，桥梁关闭。（记者 王明）")
    assert closing_brackets(block) == "记者 王明"
    assert [text for text, _, _ in bracketed_lead(block, words("zh"))] == ["记者 王明"]
    assert list(bracketed_lead(blocks("The bridge is open again. (Jane Roe)")[0], words("en"))) == []


def test_a_dateline_names_the_reporter() -> None:
    (block,) = blocks("新华社北京5月3日电（记者 王明）大雨下了三天。")
    assert [text for text, _, _ in reporter_in_dateline(block, words("zh"))] == ["记者 王明"]


@pytest.mark.parametrize(
    ("language", "line", "reporters"),
    [
        ("ko", "(서울=연합뉴스) 홍길동 기자 = 항구는 목요일에 닫혔다.", ["홍길동 기자"]),
        ("ko", "(서울=뉴스1) 홍길동·김철수 기자 = 항구는 목요일에 닫혔다.", ["홍길동·김철수 기자"]),
        ("ko", "[서울=연합뉴스] 홍길동 특파원 = 항구는 목요일에 닫혔다.", ["홍길동 특파원"]),
        ("ko", "(서울=연합뉴스) 홍길동 시장은 = 항구는 목요일에 닫혔다.", []),
        ("tr", "ROMA (AA) - ALİ ÖRNEK - Liman perşembe günü kapalı kaldı.", ["ALİ ÖRNEK"]),
        ("tr", "ROMA (AA) - Ali Örnek - Liman perşembe günü kapalı kaldı.", []),
        ("tr", "ROMA (AA) - Liman perşembe günü kapalı kaldı.", []),
        ("tr", "Ali Örnek/ROMA (AA) - Liman kapalı kaldı.", ["Ali Örnek"]),
        ("tr", "Ali Örnek/Roma (AA) - Liman kapalı kaldı.", []),
        ("en", "OSLO (AP) - JANE ROE - The harbour stayed closed.", ["JANE ROE"]),
        ("en", "OSLO (AP) - the old harbour - The harbour stayed closed.", []),
    ],
)
def test_an_agency_s_dateline_names_the_reporter(language: str, line: str, reporters: list[str]) -> None:
    (block,) = blocks(line)
    assert [text for text, _, _ in reporter_in_dateline(block, words(language))] == reporters


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Words Jane Roe Pictures John Doe", ["Words: Jane Roe \nPictures: John Doe"]),
        ("Words Jane Roe", []),
        ("Words<br>Jane Roe<br>Pictures<br>John Doe", ["Words: Jane Roe \nPictures: John Doe"]),
        ("Words<br>Jane Roe", ["Words Jane Roe"]),
        ("By Jane Roe<br>Pictures of the harbour", ["By Jane Roe"]),
        ("By <a href='/author/jane/'>Jane Roe</a> Local Reporter", ["By Jane Roe\nLocal Reporter"]),
        ("By <a href='/author/jane/'>Jane Roe</a> and Max Poe", ["By Jane Roe and Max Poe"]),
    ],
)
def test_labels_without_signs_and_elements_ends(line: str, expected: list[str]) -> None:
    assert [text for text, _, _ in led_lines(blocks(line)[0], words("en"))] == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("高山支局・見本太郎", ["高山支局・見本太郎"]),
        ("札幌総局･見本太郎", ["札幌総局･見本太郎"]),
        ("高山支局・見本太郎、例花子", ["高山支局・見本太郎、例花子"]),
        ("高山支局", []),
        ("高山・見本太郎", []),
        ("高山支局は木曜に閉まる", []),
    ],
)
def test_an_office_and_a_name_in_brackets_end_the_text(inside: str, expected: list[str]) -> None:
    (block,) = blocks(f"三日間雨が降り、橋は閉じられた。（{inside}）")
    assert [text for text, _, _ in bracketed_lead(block, words("ja"))] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe- The harbour was closed all day after the storm.", ["By Jane Roe"]),
        ("By Jane Roe – The harbour was closed all day after the storm.", ["By Jane Roe"]),
        ("By the sea - The harbour was closed all day after the storm.", []),
        ("Jane Roe - The harbour was closed all day after the storm.", []),
        ("By Quay-Side walks the keeper.", []),
    ],
)
def test_the_text_goes_on_behind_a_dash(line: str, expected: list[str]) -> None:
    assert [name for name, _, _ in reporter_in_dateline(blocks(line)[0], words("en"))] == expected
