"""What a whole parse costs, as a multiple of what lxml takes to build the tree of the same bytes.

All are measured in one process, page by page in turn, several times over; the least time of a page counts. Peers that
are installed are measured too: trafilatura (metadata alone), htmldate (one date), newspaper4k.

    make bench                                   generated pages
    make bench ARGS="--pages FOLDER"             pages of your own
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib
import io
import logging
import math
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import lxml.html

import articlemeta
from pages import SIZES, generated, in_folder, make_page

Work = Callable[[bytes], object]
BASE = "lxml"


def contestants() -> Iterator[tuple[str, Work]]:
    """The bare tree, the library, and the peers that are installed."""
    parser = articlemeta.Parser()
    yield BASE, lxml.html.document_fromstring
    yield "articlemeta", parser.parse
    yield "articlemeta, without candidates", articlemeta.Parser(candidates=False).parse
    with contextlib.suppress(ImportError):
        extract = importlib.import_module("trafilatura").extract_metadata
        yield "trafilatura metadata", extract
    with contextlib.suppress(ImportError):
        find_date = importlib.import_module("htmldate").find_date
        yield "htmldate", lambda page: find_date(page.decode("utf-8", "replace"))
    with contextlib.suppress(ImportError):
        article = importlib.import_module("newspaper").article
        yield "newspaper4k", lambda page: article("https://example.org", input_html=page.decode("utf-8", "replace"))


def least_times(pages: Sequence[bytes], works: Mapping[str, Work], repeats: int) -> dict[str, list[float]]:
    """The least process time of each work on each page."""
    least = {name: [math.inf] * len(pages) for name in works}
    for _ in range(repeats):
        for number, page in enumerate(pages):
            for name, work in works.items():
                least[name][number] = min(least[name][number], _seconds(work, page))
    return least


def _seconds(work: Work, page: bytes) -> float:
    gc.collect(0)
    started = time.process_time()
    with contextlib.redirect_stderr(io.StringIO()), contextlib.suppress(Exception):
        work(page)
    return time.process_time() - started


def show_ratios(pages: Sequence[bytes], least: Mapping[str, list[float]]) -> None:
    """Over all pages, and for the pages at the middle and at the end of the sizes."""
    order = sorted(range(len(pages)), key=lambda number: len(pages[number]))
    middle = order[len(order) * 2 // 5 : len(order) * 3 // 5 + 1]
    largest = order[-max(1, len(order) // 50) :]
    print(
        f"{len(pages)} pages, median {statistics.median(map(len, pages)) / 1000:,.0f} kB; times as multiples of {BASE}\n"
    )
    print(f"{'':34}{'all':>8}{'median':>8}{'largest':>9}{'ms/page':>9}")
    for name, times in least.items():
        cells = [
            sum(times[n] for n in group) / sum(least[BASE][n] for n in group) for group in (order, middle, largest)
        ]
        print(f"{name:34}{cells[0]:8.2f}{cells[1]:8.2f}{cells[2]:9.2f}{1000 * sum(times) / len(times):9.2f}")


def growth(repeats: int) -> float:
    """The exponent with which time grows with page size: 1 is linear."""
    parse = articlemeta.Parser().parse
    pages = [make_page(size, seed=1) for size in (50, 100, 200, 400, 800, 1600)]
    times = least_times(pages, {"": parse}, repeats)[""]
    x = [math.log(len(page)) for page in pages]
    y = [math.log(seconds) for seconds in times]
    return statistics.linear_regression(x, y).slope


def peak_memory() -> float:
    """The most memory that Python objects take while a huge page is read, as a multiple of the page."""
    page = make_page(SIZES["huge"], seed=1)
    parser = articlemeta.Parser()
    parser.parse(page)
    tracemalloc.start()
    parser.parse(page)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / len(page)


def cost_of_languages(repeats: int) -> float:
    """How much longer an English page takes once every language's tables have been read."""
    page = make_page(SIZES["median"], seed=1)
    parser = articlemeta.Parser()
    before = least_times([page], {"": parser.parse}, repeats)[""][0]
    for tag in "ar de es fr hi id it ja ko nl pl pt ru tr uk zh".split():
        parser.parse(page.replace(b'lang="en"', f'lang="{tag}"'.encode()))
    return least_times([page], {"": parser.parse}, repeats)[""][0] / before


def import_ratio(repeats: int) -> float:
    """What `import articlemeta` takes, as a multiple of importing lxml, attrs and dateutil."""
    return _import_time("articlemeta", repeats) / _import_time("lxml.etree, attrs, dateutil.parser", repeats)


def _import_time(modules: str, repeats: int) -> float:
    code = f"import time; t = time.process_time(); import {modules}; print(time.process_time() - t)"
    return min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(repeats))


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=Path, help="a folder of pages to measure with, instead of generated ones")
    arguments.add_argument("--most", type=int, default=400, help="how many of the folder's pages (default: 400)")
    arguments.add_argument("--repeats", type=int, default=5, help="how often each page is read (default: 5)")
    wanted = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    pages = generated(each=8) if wanted.pages is None else in_folder(wanted.pages, wanted.most)
    if not pages:
        arguments.error(f"there are no .html files in {wanted.pages}")
    show_ratios(pages, least_times(pages, dict(contestants()), wanted.repeats))
    print(f"\ntime grows with page size to the power of {growth(wanted.repeats):.2f}")
    print(f"Python objects take at most {peak_memory():.1f} times a page's size")
    print(
        f"with all languages' tables read, an English page takes {cost_of_languages(3 * wanted.repeats):.2f} times as long"
    )
    print(f"the import takes {import_ratio(5):.2f} times that of lxml, attrs and dateutil")


if __name__ == "__main__":
    main()
