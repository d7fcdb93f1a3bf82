"""Reports written to files: one for one page, a folder of them for many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from articlemeta.batch import Record, Row
from articlemeta.batch.records import read_content
from articlemeta.batch.rows import parse_record
from articlemeta.models import Article
from articlemeta.page.decode import decode
from articlemeta.page.markdown import markdown_to_html
from articlemeta.page.read import read_page
from articlemeta.page.structure import Page
from articlemeta.page.tree import build_tree
from articlemeta.parser import Parser
from articlemeta.report.page import report

_NO_FILE_NAME = re.compile(r"[^\w.-]+")


def write_report(article: Article, record: Record, path: Path) -> None:
    """Write the report of one article, into a folder under the page's own name. Folders that are not there are made.

    Raises:
        OSError: the file cannot be written.
    """
    if path.is_dir():
        path /= _file_name(record.path, set())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(report(article, _page(record)), encoding="utf-8", errors="replace")


def reported(records: Iterable[Record], parser: Parser, folder: Path) -> Iterator[Row]:
    """The rows of the records, each article's report written to the folder on the way."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for record in records:
        row = parse_record(record, parser)
        if row.article is not None:
            write_report(row.article, record, folder / _file_name(record.path, taken))
        yield row


def _page(record: Record) -> Page:
    content = read_content(record)
    if record.is_markdown:
        content = markdown_to_html(content if isinstance(content, str) else content.decode("utf-8-sig", "replace"))
    return read_page(build_tree(decode(content, record.encoding)), record.url)


def _file_name(path: str, taken: set[str]) -> str:
    """A name for the page's report that no other page of this run has."""
    stem = _NO_FILE_NAME.sub("-", Path(path).name.removesuffix(".gz")).rpartition(".")[0] or "page"
    number = 1
    name = f"{stem}.html"
    while name in taken:
        number += 1
        name = f"{stem}-{number}.html"
    taken.add(name)
    return name
