"""The benchmark sorts pages by size and tells linear growth from others; its pages are what they claim to be."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import articlemeta
from bench import classes, growth, least_times
from pages import SIZES, in_folder, make_page


@pytest.mark.parametrize("power", [1.0, 1.5, 2.0])
def test_growth_is_the_power_of_the_size(power: float) -> None:
    pages = [b"x" * size for size in (10, 100, 1_000)]
    assert growth(pages, [len(page) ** power for page in pages]) == pytest.approx(power)


def test_each_page_stands_in_one_class_of_size_and_the_largest_at_the_end() -> None:
    found = classes([b"x" * size for size in (10, 60_000, 200_000, 600_000, 700_000)])
    assert [found[name] for name in found if "kB" in name] == [[0], [1], [2], [3, 4]]
    assert found["all"] == [0, 1, 2, 3, 4]
    assert found["around the 99th percentile"] == [4]


def test_the_least_time_of_each_work_on_each_page_is_kept_and_errors_cost_no_more() -> None:
    times = least_times([b"a", b"b"], {"sound": len, "broken": lambda page: page[9]}, 2)
    assert {name: len(found) for name, found in times.items()} == {"sound": 2, "broken": 2}
    assert all(0 <= seconds < 10 for found in times.values() for seconds in found)


@pytest.mark.parametrize("name", ["small", "median"])
def test_generated_pages_hold_what_pages_hold(name: str) -> None:
    page = make_page(SIZES[name], seed=3)
    assert page == make_page(SIZES[name], seed=3) != make_page(SIZES[name], seed=4)
    article = articlemeta.parse(page)
    assert [hop.source.name for hop in article.chain.hops][-1] == "Example Post"
    assert [author.name for author in article.authors][:1] == ["Ada Byron"]
    assert article.publisher is not None
    assert article.publisher.name == "Example Weekly"


def test_pages_of_a_folder_are_found_packed_or_not(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>a")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.html.gz").write_bytes(gzip.compress(b"<p>b"))
    (tmp_path / "c.txt").write_bytes(b"c")
    assert in_folder(tmp_path, most=10) == [b"<p>a", b"<p>b"]
    assert len(in_folder(tmp_path, most=1)) == 1
