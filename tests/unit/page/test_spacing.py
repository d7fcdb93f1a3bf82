"""Letters set apart in the last lines of a page."""

from __future__ import annotations

import pytest

from articlemeta import parse
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree


def last_block(markup: str) -> tuple[str, list[str]]:
    """The text of the page's last block, and those of its links."""
    block = read_page(build_tree(f"<html><body><p>一。</p>{markup}</body></html>".encode())).blocks[-1]
    return block.text, [block.text_of(span) for span in block.spans]


@pytest.mark.parametrize(
    ("markup", "text", "links"),
    [
        ("<p>范 例 网 版 权 所 有 ，未 经 授 权 禁 止 使 用</p>", "范例网版权所有，未经授权禁止使用", []),
        ("<p>范 例 网 版 权 <a href='/a'>所 有</a> 2020</p>", "范例网版权所有 2020", ["所有"]),
        ("<p>王明 李红 2020</p>", "王明 李红 2020", []),
        ("<p>版 权 Example</p>", "版 权 Example", []),
    ],
)
def test_letters_set_apart_are_closed_up(markup: str, text: str, links: list[str]) -> None:
    assert last_block(markup) == (text, links)


def test_a_notice_in_letters_set_apart_is_read() -> None:
    body = "<p>市议会昨天批准了老港口的工程，工程将于秋季开始，据居民称将持续两年。</p>" * 5
    page = f"<html lang='zh'><title>港口</title><body><h1>港口</h1>{body}<footer><p>范 例 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用</p></footer></body></html>"
    article = parse(page, url="https://www.fanli.example/a")
    assert [notice.holders for notice in article.copyrights] == [("范例网",)]
    assert [str(one.kind) for one in article.disclaimers] == ["reuse-ban"]
