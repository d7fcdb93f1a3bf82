"""What the command line understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from articlemeta._version import __version__
from articlemeta.cli.output import FORMATS

_EPILOG = """\
One page is printed as a tree of text, or as indented JSON. Several pages are printed as tab-separated lines, or one
JSON document a line; a page that cannot be read is a line with an error, and the rest goes on.

The exit code is 0 when every page was read, 2 when one was not. Nothing is ever fetched from the network.

examples:
  articlemeta page.html --url https://example.org/page
  articlemeta page.html --report report.html
  articlemeta page.html --explain chain
  articlemeta crawl/ --format jsonl --jobs 4 > articles.jsonl
  curl -s https://example.org/page | articlemeta - --url https://example.org/page --format jsonld
"""


def make_arguments() -> argparse.ArgumentParser:
    """The argument parser of the command ``articlemeta``."""
    arguments = argparse.ArgumentParser(
        prog="articlemeta",
        description="Print what news pages say about themselves: who wrote the text, who published it first,\n"
        "through whom it came, who owns it, and which words say so.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    arguments.add_argument(
        "pages",
        nargs="+",
        metavar="PAGE",
        help="an HTML file, a folder of them, a web archive (.warc, .warc.gz), each also gzipped, or - for standard "
        "input",
    )
    arguments.add_argument("--url", help="where the page was got, for one page: relative links need it")
    arguments.add_argument("--encoding", help="the charset of the HTTP header, for bytes that do not say it")
    arguments.add_argument("--markdown", action="store_true", help="the pages are Markdown or plain text, not HTML")
    arguments.add_argument(
        "--format", choices=FORMATS, default="text", help="what to print (default: text; several pages: tsv)"
    )
    arguments.add_argument("--explain", metavar="FIELD", help="print why this field has its value, such as chain")
    arguments.add_argument(
        "--report",
        metavar="OUT",
        type=Path,
        help="write a page that shows the article and the words that prove it; for several pages a folder of them",
    )
    arguments.add_argument("--jobs", type=_count, default=1, metavar="N", help="parse with so many processes")
    arguments.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours in text (default: auto)"
    )
    arguments.add_argument("--version", action="version", version=f"articlemeta {__version__}")
    return arguments


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is less than one")
    return number
