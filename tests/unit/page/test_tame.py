"""Tags with too many attributes lose the surplus, wherever they stand; ordinary markup is left as it is."""

from __future__ import annotations

import pytest

from articlemeta.page.tame import MAX_ATTRIBUTES, cut_attributes, flatten
from articlemeta.page.tree import build_tree

MANY = 20_000
ATTRIBUTES = {
    "without values": [f"a{n}" for n in range(MANY)],
    "quoted": [f'a{n}="x"' for n in range(MANY)],
    "quoted, with >": [f'a{n}=">"' for n in range(MANY)],
    "in single quotes, with >": [f"a{n}='\">'" for n in range(MANY)],
    "with tags in their values": [f'a{n} = "<b></b>"' for n in range(MANY)],
    "without quotes": [f"a{n}=x" for n in range(MANY)],
}


@pytest.mark.parametrize("attributes", ATTRIBUTES.values(), ids=ATTRIBUTES)
@pytest.mark.parametrize("name", ["p", "div/", "x-y", "h2 id=x "])
def test_a_tag_keeps_so_many_attributes_and_no_more(name: str, attributes: list[str]) -> None:
    root = build_tree(f"<h1>before</h1><{name} {' '.join(attributes)}><p>after".encode())
    assert max(len(element.attrib) for element in root.iter()) in range(MAX_ATTRIBUTES - 2, MAX_ATTRIBUTES + 1)
    assert [element.text for element in root.iter("h1", "p") if element.text] == ["before", "after"]


def test_a_tag_that_looks_like_a_script_s_text_is_cut_all_the_same() -> None:
    hidden = f"<p title='<script>' {' '.join(ATTRIBUTES['quoted'] * 3)}>x</p>"
    assert len(cut_attributes(hidden.encode())) < len(hidden) / 10


def test_each_of_many_such_tags_is_cut() -> None:
    tag = f"<p {' '.join(ATTRIBUTES['quoted'])}>x</p>"
    assert len(cut_attributes((tag * 3).encode())) < len(tag)


SCRIPT = "if (a<b && c) { " + " ".join(f"x{n} = y{n};" for n in range(5_000)) + " }"


@pytest.mark.parametrize(
    "page",
    [
        f"<p>before<script>{SCRIPT}</script>after",
        f"<p>before<SCRIPT type='text/javascript'>{SCRIPT}</SCRIPT>after",
        f"<style>{SCRIPT}</style>after",
        f"<textarea>{SCRIPT}</textarea>after",
        f"<p>before<!-- {SCRIPT} -- > -->after",
        f"<p>a < b, {SCRIPT.replace('<', '< ')}",
        "<p>" + "word " * 50_000,
        f"<p data-state='{SCRIPT}'>",
        f"<p data-state='{SCRIPT}",
        f"<p {' '.join(ATTRIBUTES['quoted'][: MAX_ATTRIBUTES // 2])}>",
        "<!--" * 20_000,
        "<" * 20_000,
        "<script>" * 20_000,
    ],
)
def test_other_long_stretches_are_left_as_they_are(page: str) -> None:
    assert cut_attributes(page.encode()) == page.encode()


@pytest.mark.parametrize(
    ("page", "flat"),
    [
        (b"<div><P class=x>a<b>b</b></div>", b"<br><P class=x>a<br>b<br><br>"),
        (b"<h1>a</h1><table><tr><td>b</table><a href=x>c</a>", b"<h1>a</h1><br><br><br>b<br><a href=x>c</a>"),
        (b"<title>a</title><meta name=x><custom-tag>b", b"<title>a</title><meta name=x><br>b"),
    ],
)
def test_what_can_nest_becomes_a_line_break(page: bytes, flat: bytes) -> None:
    assert flatten(page) == flat
