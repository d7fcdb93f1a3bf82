"""What the command line understands."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from w3lib.encoding import resolve_encoding

from articlemeta._version import __version__
from articlemeta.cli.output import FORMATS

_DESCRIPTION = """\
Print what news pages say about themselves: who wrote the text, who published it
first, through whom it came, who owns it, and which words say so.
Nothing is ever fetched from the network.
"""
_EPILOG = """\
formats:
  text             a tree, with the words that prove each value
  tsv              a header, and a line for each page
  json, jsonl      everything, as plain data: indented, or a line for each page
  jsonld           schema.org, for search engines
  ninjs, newsml    IPTC's formats, for newsrooms
  csl              for reference managers
  prov             W3C PROV, for tools of provenance

Of several pages each gives one line; one that cannot be read is a line with an
error, and the rest goes on. The exit code is 0 when every page was read, and 2
when one was not.

examples:
  articlemeta page.html --url https://example.org/page
  articlemeta page.html --report report.html
  articlemeta page.html --explain chain
  articlemeta crawl/ --format jsonl --jobs 4 > articles.jsonl
  curl -s https://example.org/page | articlemeta - --format jsonld
"""


def make_arguments() -> argparse.ArgumentParser:
    """The argument parser of the command ``articlemeta``."""
    arguments = argparse.ArgumentParser(
        prog="articlemeta",
        usage="articlemeta [options] PAGE [PAGE ...]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    arguments.add_argument(
        "pages",
        nargs="+",
        metavar="PAGE",
        help="an HTML or Markdown file, a folder of them, a web archive (.warc), each also gzipped, or - for standard "
        "input",
    )
    _add_what_is_read(arguments.add_argument_group("what is read"))
    _add_what_is_printed(arguments.add_argument_group("what is printed"))
    others = arguments.add_argument_group("other options")
    others.add_argument("--jobs", type=_count, default=1, metavar="N", help="parse with so many processes")
    others.add_argument("--version", action="version", version=f"articlemeta {__version__}", help="print the version")
    others.add_argument("-h", "--help", action="help", help="print this")
    return arguments


def _add_what_is_read(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--url", type=_address, help="where the page was got, for one page: relative links need it")
    group.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="the charset of the HTTP header, for bytes that do not say it",
    )
    group.add_argument("--markdown", action="store_true", help="the pages are Markdown or plain text, not HTML")


def _add_what_is_printed(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        metavar="NAME",
        help="see below (default: text; several pages: tsv)",
    )
    group.add_argument("--explain", metavar="FIELD", help="why this field has its value, such as chain")
    group.add_argument(
        "--report",
        metavar="OUT",
        type=Path,
        help="also write a page that shows the article and the words that prove it; for several pages a folder of them",
    )
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="colours in text: auto (the default), always, never",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes, such as 4")
    return int(text)


def _address(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if not (parts.scheme and (parts.netloc or parts.path.startswith("/"))):
        raise argparse.ArgumentTypeError(f"{text!r} is no address, such as https://example.org/page")
    return text


def _encoding(text: str) -> str:
    if resolve_encoding(text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no charset, such as utf-8 or windows-1252")
    return text
