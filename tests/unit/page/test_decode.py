"""Bytes become UTF-8 of the text that a browser would show, whatever is declared; what is no page is refused by name."""

from __future__ import annotations

import pytest

from articlemeta.errors import NotAPageError
from articlemeta.page.decode import decode

TEXT = "<title>Más lluvia – „Ärger“ in Łódź</title><p>Привет, 世界</p>"
PROSE = "Die Bürger von Görlitz hörten gestern, dass die Brücke über die Neiße länger gesperrt bleibt. "
GERMAN = f"<title>Brücke</title><p>{PROSE * 4}</p>"
RUSSIAN = "<title>Мост</title><p>" + "Жители города вчера узнали, что мост через реку закрыт надолго. " * 8 + "</p>"


@pytest.mark.parametrize(
    ("page", "encoding", "text"),
    [
        pytest.param(TEXT.encode(), None, TEXT, id="nothing declared"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), None, TEXT, id="UTF-8 with a byte order mark"),
        pytest.param(TEXT.encode("utf-16"), None, TEXT, id="UTF-16 with a byte order mark"),
        pytest.param(TEXT.encode("utf-16-le"), None, TEXT, id="UTF-16, little end first, no mark"),
        pytest.param(TEXT.encode("utf-16-be"), None, TEXT, id="UTF-16, big end first, no mark"),
        pytest.param(TEXT.encode("utf-16"), "windows-1252", TEXT, id="a mark goes before the header"),
        pytest.param(TEXT.encode(), "iso-8859-1", TEXT, id="UTF-8 declared as Latin-1 by the header"),
        pytest.param(
            b'<meta charset="latin1">' + TEXT.encode(), None, '<meta charset="latin1">' + TEXT, id="by itself"
        ),
        pytest.param(TEXT.encode(), "no-such-charset", TEXT, id="a charset that nobody knows"),
        pytest.param(TEXT.encode(), "utf-16", TEXT, id="UTF-16 declared, which cannot be"),
        pytest.param(TEXT.encode(), "hex", TEXT, id="a codec that is none for text"),
        pytest.param(GERMAN.encode("cp1252"), "iso-8859-1", GERMAN, id="Latin-1 is read as windows-1252"),
        pytest.param(GERMAN.encode("cp1252"), None, GERMAN, id="nothing declared, windows-1252"),
        pytest.param(GERMAN.encode("cp1252"), "utf-8", GERMAN, id="windows-1252 declared as UTF-8"),
        pytest.param(RUSSIAN.encode("cp1251"), "utf-8", RUSSIAN, id="windows-1251 declared as UTF-8"),
        pytest.param(RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN, id="KOI8-R"),
        pytest.param("<p>大雨".encode("gbk"), "gb2312", "<p>大雨", id="GBK declared as GB 2312"),
        pytest.param("<p>大雨".encode("iso2022_jp"), "iso-2022-jp", "<p>大雨", id="letters hidden in plain ASCII"),
    ],
)
def test_bytes_are_read_as_browsers_read_them(page: bytes, encoding: str | None, text: str) -> None:
    assert decode(page, encoding) == text.encode()


def test_text_is_taken_as_it_is_and_what_no_encoding_holds_is_replaced() -> None:
    assert decode("<p>a\ud800é") == b"<p>a?\xc3\xa9"


@pytest.mark.parametrize("shift", range(4))
def test_letters_of_several_bytes_are_valid_wherever_they_stand_in_a_long_page(shift: int) -> None:
    page = b"<p>" + b"a" * shift + "ä雨😀".encode() * 30_000
    assert decode(page) == page
    assert decode(page[:-1], "utf-8") == page[:-4] + "\ufffd".encode()


def test_a_few_broken_bytes_leave_the_rest_of_a_page_in_utf_8() -> None:
    assert (
        decode(b"<p>caf\xe9 " + "größer, länger, schöner".encode(), "utf-8").decode()
        == "<p>caf\ufffd größer, länger, schöner"
    )


@pytest.mark.parametrize(
    ("page", "looks_like"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        ("\0\0\0\0", "empty"),
        (b"%PDF-1.7 <p>", "PDF"),
        (b"\x1f\x8b\x08\x00<p>", "gzip data"),
        (b"\x89PNG\r\n\x1a\n<p>", "a PNG image"),
        (bytes(range(256)) * 4, "binary"),
        ('{"headline": "Rain"}', "JSON"),
        ("[1, 2, 3]", "JSON"),
        ('<?xml version="1.0"?><rss version="2.0">', "a feed or sitemap (rss)"),
        ("Rain. No markup at all.", "plain text"),
        ("1 < 2 and 3 > 2", "plain text"),
    ],
)
def test_what_is_no_page_is_refused_by_what_it_looks_like(page: str | bytes, looks_like: str) -> None:
    with pytest.raises(NotAPageError) as caught:
        decode(page)
    assert caught.value.looks_like == looks_like
