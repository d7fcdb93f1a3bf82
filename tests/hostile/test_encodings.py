"""Encodings that are wrong, that lie, or that break off: every page is read, and honest ones rightly."""

from __future__ import annotations

import random

import pytest

import articlemeta
from articlemeta import Article

TITLES = {
    "utf-8": "Más lluvia – „Ärger“ in Łódź, Москва 北京",
    "utf-16": "Más lluvia – „Ärger“ in Łódź, Москва 北京",
    "utf-16-le": "Más lluvia – „Ärger“ in Łódź, Москва 北京",
    "utf-16-be": "Más lluvia – „Ärger“ in Łódź, Москва 北京",
    "windows-1252": "Más lluvia – Ärger über Brücken",
    "windows-1251": "Жители города узнали о закрытии моста",
    "koi8-r": "Жители города узнали о закрытии моста",
    "iso-8859-2": "Więcej deszczu w Łodzi i Gdańsku",
    "shift_jis": "港は嵐のため閉鎖された",
    "euc-jp": "港は嵐のため閉鎖された",
    "iso-2022-jp": "港は嵐のため閉鎖された",
    "gb18030": "暴风雨关闭港口",
    "big5": "暴風雨關閉港口",
    "euc-kr": "폭풍으로 항구 폐쇄",
}
DECLARED = [*TITLES, "ascii", "utf-7", "utf-32", "x-user-defined", "hex", "rot13", "no-such-charset", "\0", ""]


def page(encoding: str, declared: str) -> bytes:
    title = TITLES[encoding]
    markup = f'<html><head><meta charset="{declared}"><title>{title}</title></head><h1>{title}</h1><p>'
    return (markup + f"{title}. " * 8).encode(encoding)


@pytest.mark.parametrize("encoding", TITLES)
def test_the_declared_encoding_is_used(encoding: str) -> None:
    assert articlemeta.parse(page(encoding, encoding)).title == TITLES[encoding]
    assert articlemeta.parse(page(encoding, "x"), encoding=encoding).title == TITLES[encoding]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", [name for name in DECLARED if name != "iso-2022-jp"])
def test_unicode_is_known_whatever_is_declared(encoding: str, declared: str) -> None:
    assert articlemeta.parse(page(encoding, declared)).title == TITLES[encoding]
    assert articlemeta.parse(page(encoding, "x"), encoding=declared).title == TITLES[encoding]


@pytest.mark.parametrize("encoding", TITLES)
@pytest.mark.parametrize("declared", DECLARED)
def test_every_lie_still_gives_an_article(encoding: str, declared: str) -> None:
    assert isinstance(articlemeta.parse(page(encoding, declared)), Article)
    assert isinstance(articlemeta.parse(page(encoding, ""), encoding=declared), Article)


@pytest.mark.parametrize("encoding", TITLES)
def test_a_page_may_break_off_within_a_letter(encoding: str) -> None:
    whole = page(encoding, encoding)
    for end in random.Random(encoding).sample(range(60, len(whole)), 40):
        assert isinstance(articlemeta.parse(whole[:end]), Article)


def test_a_page_may_change_its_encoding_midway() -> None:
    mixed = b"".join(page(encoding, "utf-8") for encoding in TITLES)
    assert isinstance(articlemeta.parse(mixed), Article)


def test_marks_of_byte_order_may_stand_anywhere() -> None:
    whole = page("utf-8", "utf-8")
    for mark in (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        assert isinstance(articlemeta.parse(whole + mark + whole), Article)
        assert isinstance(articlemeta.parse(mark + whole), Article)
