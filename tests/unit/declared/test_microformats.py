"""hAtom, hNews and h-entry."""

from __future__ import annotations

import pytest
from tests.reading import declared_by


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ('<p class="entry-title">Storm closes harbour</p>', {("microformat.entry-title", "Storm closes harbour")}),
        ('<abbr class="published" title="2024-03-14">Thursday</abbr>', {("microformat.published", "2024-03-14")}),
        ('<time class="dt-updated" datetime="2024-03-15">Friday</time>', {("microformat.dt-updated", "2024-03-15")}),
        ('<p class="p-author h-card">Jane Roe</p>', {("microformat.p-author", "Jane Roe")}),
        ('<p class="source-org vcard">Harbour News</p>', {("microformat.source-org", "Harbour News")}),
        ('<p class="dateline">Oslo</p>', {("microformat.dateline", "Oslo")}),
        (
            '<a class="u-repost-of" href="https://post.example/a">x</a>',
            {("microformat.u-repost-of", "https://post.example/a")},
        ),
        ('<a class="u-repost-of">x</a>', set()),
        ('<p class="published"></p>', set()),
        ('<p class="unpublished">2024-03-14</p>', set()),
    ],
)
@pytest.mark.parametrize("root", ["hentry", "h-entry", "post hnews hentry"])
def test_class_names_of_the_pages_entry(root: str, inner: str, expected: set[tuple[str, str]]) -> None:
    found = declared_by(f'<div class="{root}">{inner}</div>')
    assert {(rule, text) for rule, text in found if rule.startswith("microformat")} == expected


def test_outside_of_an_entry_they_say_nothing() -> None:
    assert declared_by('<p class="p-author">Jane Roe</p>') == []


def test_of_several_entries_the_one_with_the_pages_headline_counts() -> None:
    entries = "".join(
        f'<div class="hentry"><p class="entry-title">{title}</p><p class="p-author">{author}</p></div>'
        for title, author in [("Cat wins prize", "Max Poe"), ("Storm closes harbour", "Jane Roe")]
    )
    assert ("microformat.p-author", "Jane Roe") in declared_by(entries)
    assert ("microformat.p-author", "Max Poe") not in declared_by(entries)


def test_of_several_entries_without_it_none_counts() -> None:
    entries = '<div class="hentry"><p class="p-author">Max Poe</p></div>' * 2
    assert declared_by(entries) == []
