"""Bytes of any encoding to UTF-8, read as browsers do it, and a refusal of what is no page.

The order is that of the WHATWG Encoding and HTML standards: byte order mark, transport (the HTTP header's charset), the
page's own declaration, then detection. Two lies are so common that they are caught: bytes that are valid UTF-8 though a
single-byte encoding is declared, and bytes that are not UTF-8 though UTF-8 is.
"""

from __future__ import annotations

import codecs
import re

from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

from articlemeta.errors import NotAPageError
from articlemeta.normalize.patterns import late

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"\x1f\x8b", "gzip data"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"(\xb5/\xfd", "zstandard data"),
    (b"\x7fELF", "a program"),
    (b"WARC/", "a WARC file"),
)
_START_TAG = late(r"<[A-Za-z!?/]")
_START_TAG_IN_BYTES = late(rb"<[A-Za-z!?/]")
_COMMON_TAG = late(rb"(?i)<(?:!doctype|html|head|body|meta|title|div|span|table|p|a|h1|br)[\s/>]")
"""One of these is in every page; three letters behind a bracket are in all that is long enough."""
_FEED = late(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")
_SAMPLE = 20_000
_PIECE = 65_536
_WIDEST = 4
"""As many bytes a character takes in UTF-8 at most."""
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 12, 13, 27})


def decode(html: str | bytes, encoding: str | None = None) -> bytes:
    """Turn a page into UTF-8, which libxml2 reads best. What no encoding can hold becomes a question mark.

    Args:
        html: the page, as bytes or as text already decoded.
        encoding: the charset that the HTTP header gave, if any.

    Raises:
        NotAPageError: it is empty, binary, PDF, JSON, a feed, or has no markup at all.
    """
    page = _encoded(html) if isinstance(html, str) else _decode_bytes(bytes(html), encoding)
    refuse_no_page(page)
    return page


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def refuse_no_page(page: bytes) -> None:
    """Raise for UTF-8 that is no HTML."""
    opening = _first(page, 2000)
    start = opening[:1000].lstrip("\ufeff \t\r\n\f\0")
    if not start and not page.decode("utf-8", "replace").strip("\ufeff\0 \t\r\n\f"):
        raise NotAPageError("empty")
    if start.startswith("%PDF-"):
        raise NotAPageError("PDF")
    if start[:1] in "{[" and start[-1:] and not _START_TAG.match(start) and _is_json(start, page):
        raise NotAPageError("JSON")
    if feed := _FEED.match(opening):
        raise NotAPageError(f"a feed or sitemap ({feed.group(1)})")
    if not _START_TAG_IN_BYTES.search(page):
        raise NotAPageError("binary" if _is_binary_text(_first(page, _SAMPLE)) else "plain text")


def _first(page: bytes, count: int) -> str:
    """The first characters of UTF-8."""
    return page[: _WIDEST * count].decode("utf-8", "replace")[:count]


def _is_json(start: str, page: bytes) -> bool:
    end = page[-200:].rstrip(b"\0 \t\r\n")[-1:]
    return end in {b"}", b"]"} and (start[1:].lstrip()[:1] in set('"{[]}-0123456789tfn'))


def _is_binary_text(sample: str) -> bool:
    odd = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f") or c == "\ufffd")
    return odd * 10 > len(sample)


def _decode_bytes(data: bytes, encoding: str | None) -> bytes:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotAPageError(name)
    bom_encoding, bom = read_bom(data)
    if bom_encoding and bom:
        data = data[len(bom) :]
        text = data.decode(bom_encoding, "replace")
        if _START_TAG.search(text):  # or else the mark lies
            return _encoded(text)
    if (wide := _utf16_without_bom(data)) is not None:
        return _encoded(data.decode(wide, "replace"))
    if _is_binary(data):
        raise NotAPageError("binary")
    return _decode_narrow(data, encoding)


def _decode_narrow(data: bytes, encoding: str | None) -> bytes:
    declared = _known(encoding) or _known(html_body_declared_encoding(data))
    hidden = declared is not None and declared.startswith(("iso2022", "hz"))  # those hide other letters in plain ASCII
    return data if not hidden and _is_utf8(data) else _encoded(_decode_as(data, declared))


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are valid UTF-8: asked piece by piece, as a whole page's text takes long to be given its memory."""
    if data.isascii():
        return True
    place = 0
    try:
        while place < len(data):
            end = place + _PIECE
            place += codecs.utf_8_decode(data[place:end], "strict", end >= len(data))[1]
    except UnicodeDecodeError:
        return False
    return True


def _decode_as(data: bytes, declared: str | None) -> str:
    if declared is None:
        return _detected(data)
    text = _decode_with(data, declared)
    if declared == "utf-8" and _mostly_broken(text):
        return _detected(data)
    return text


def _decode_with(data: bytes, name: str) -> str:
    try:
        return data.decode(name, "replace")
    except (LookupError, UnicodeError):  # a codec that is none for text, such as "hex"
        return data.decode("cp1252", "replace")


def _known(name: str | None) -> str | None:
    """The codec that browsers use for a declared name; None for one that nobody knows."""
    resolved = resolve_encoding(name) if name else None
    if resolved is None:
        return None
    try:
        canonical = codecs.lookup(resolved).name
    except (LookupError, ValueError):
        return None
    if canonical.startswith(("utf-16", "utf-32", "utf-7")):  # no page can declare these in its own text
        return "utf-8"
    return "cp1252" if canonical in {"ascii", "iso8859-1"} else canonical


def _is_single_byte(codec: str) -> bool:
    return codec.startswith(("cp125", "iso8859", "koi8", "mac", "cp866", "cp874"))


def _mostly_broken(text: str) -> bool:
    """Whether more characters were lost than read, among those that are not ASCII."""
    lost = text.count("\ufffd")
    return lost > 2 and lost * 2 > sum(1 for c in text[: 50 * _SAMPLE] if c > "\x7f")


def _detected(data: bytes) -> str:
    # Deferred: needed by few pages, and its tables take long to load.
    from charset_normalizer import from_bytes

    sample = _telling(data)
    best = from_bytes(sample, steps=5, chunk_size=512, explain=False).best()
    name = "cp1252" if best is None else best.encoding
    if name in {"ascii", "utf_8", "latin_1"} or not (_is_single_byte(codecs.lookup(name).name) or _is_multi(name)):
        name = "cp1252"
    return _decode_with(data, name)


def _is_multi(name: str) -> bool:
    return name in {"big5", "gb2312", "gbk", "gb18030", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949", "big5hkscs"}


def _telling(data: bytes) -> bytes:
    """A bounded sample that starts shortly before the first byte that is not ASCII."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 200) if first else 0
    return data[start : start + _SAMPLE]


def _utf16_without_bom(data: bytes) -> str | None:
    sample = data[:400]
    if len(sample) < 8 or sample.count(0) * 3 < len(sample):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 4 * even and b"<" in sample[0::2]:
        return "utf-16-le"
    if even > 4 * odd and b"<" in sample[1::2]:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 10 > len(sample) and _COMMON_TAG.search(sample) is None
