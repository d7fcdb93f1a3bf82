"""Links that say what they are, in the head and in the text."""

from __future__ import annotations

import pytest
from tests.reading import declared_by, page_of

from articlemeta.declared.links import find_links
from articlemeta.declared.values import MAX_LINKS


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<link rel="canonical" href="/2024/storm">', [("link.canonical", "/2024/storm")]),
        ('<link rel="Canonical" href=" https://post.example/a ">', [("link.canonical", "https://post.example/a")]),
        ('<link rel="license" href="https://rights.example/l">', [("link.license", "https://rights.example/l")]),
        (
            '<link rel="syndication-source" href="https://a.example/b">',
            [("link.syndication-source", "https://a.example/b")],
        ),
        ('<link rel="alternate canonical" href="/a">', [("link.canonical", "/a")]),
        ('<link rel="stylesheet" href="/a.css">', []),
        ('<link rel="canonical" href="">', []),
        ('<link rel="canonical" href="#top">', []),
        ('<link rel="canonical">', []),
        ('<link href="/a">', []),
        (f'<link rel="canonical" href="/{"a" * 3000}">', []),
    ],
)
def test_what_links_in_the_head_say(head: str, expected: list[tuple[str, str]]) -> None:
    assert declared_by(head=head) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p>By <a rel="author" href="/jane">Jane Roe</a></p>', [("link.author", "Jane Roe")]),
        ('<p><a rel="nofollow license" href="/l">licence</a></p>', [("link.license", "/l")]),
        ('<p><a rel="principles" href="/ethics">our principles</a></p>', [("link.principles", "/ethics")]),
        ('<p><a rel="author" href="/jane"><img src="/jane.jpg"></a></p>', []),
        ('<p><a rel="license" href="javascript:void(0)">licence</a></p>', []),
        ('<p><a rel="nofollow" href="/a">more</a></p>', []),
    ],
)
def test_what_links_in_the_text_say(body: str, expected: list[tuple[str, str]]) -> None:
    assert declared_by(body) == expected


def test_the_number_of_links_is_bounded() -> None:
    assert len(list(find_links(page_of(head='<link rel="canonical" href="/a">' * (MAX_LINKS + 20))))) == MAX_LINKS
