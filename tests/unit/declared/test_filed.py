"""The agency under whose name a page is filed."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta import parse
from articlemeta.declared.filed import find_filed


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://portal.example/latest/reuters/2024/05/02/harbour.htm", "reuters"),
        ("https://portal.example/europa-press/2024/harbour", "europa press"),
        ("https://portal.example/reuters/harbour", None),
        ("https://portal.example/tag/reuters/", None),
        ("https://portal.example/2024/05/02/harbour", None),
        (None, None),
    ],
)
def test_the_folder_before_the_date(url: str | None, name: str | None) -> None:
    assert [signal.text for signal in find_filed(page_of(url=url))] == ([] if name is None else [name])


@pytest.mark.parametrize(
    ("folder", "chain"), [("reuters", ["Reuters"]), ("map", []), ("news", []), ("uni", []), ("quay-courier", [])]
)
def test_only_an_unmistakable_agency_is_a_station(folder: str, chain: list[str]) -> None:
    text = "<p>The harbour stayed closed on Thursday while the wind blew, and the ferries did not run.</p>" * 4
    article = parse(f"<h1>Storm closes harbour</h1>{text}", url=f"https://portal.example/{folder}/2024/05/harbour")
    assert [hop.source.name for hop in article.chain.earlier] == chain
