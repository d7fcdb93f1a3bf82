"""What a whole parse costs, as a multiple of what lxml takes to build the tree of the same bytes.

All are measured in one process, page by page in turn, several times over; the least processor time of a page counts.
Peers that are installed are measured too: trafilatura (metadata alone), htmldate (one date), newspaper4k.

    make bench                                   generated pages
    make bench ARGS="--pages FOLDER"             pages of your own (.html, .htm, .html.gz)
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib
import io
import logging
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import lxml.html

import articlemeta
from pages import SIZES, generated, in_folder, make_page

Work = Callable[[bytes], object]
BASE = "lxml"
URL = "https://weekly.example/2024/03/harbour"
BASIS_OF_IMPORT = "lxml.etree, attrs, dateutil.parser"
LANGUAGES = "ar de es fr hi id it ja ko nl pl pt ru tr uk zh".split()
PARSER = articlemeta.Parser()


def contestants() -> Iterator[tuple[str, Work]]:
    """The bare tree, the library, and the peers that are installed."""
    yield BASE, lxml.html.document_fromstring
    yield "articlemeta", lambda page: PARSER.parse(page, url=URL)
    lean = articlemeta.Parser(candidates=False)
    yield "articlemeta, without candidates", lambda page: lean.parse(page, url=URL)
    with contextlib.suppress(ImportError):
        extract = importlib.import_module("trafilatura").extract_metadata
        yield "trafilatura (metadata)", extract
    with contextlib.suppress(ImportError):
        find_date = importlib.import_module("htmldate").find_date
        yield "htmldate (one date)", lambda page: find_date(page.decode("utf-8", "replace"))
    with contextlib.suppress(ImportError):
        article = importlib.import_module("newspaper").article
        yield "newspaper4k", lambda page: article("https://example.org", input_html=page.decode("utf-8", "replace"))


# Time. ----------------------------------------------------------------------------------------------------------------


def least_times(pages: Sequence[bytes], works: Mapping[str, Work], repeats: int) -> dict[str, list[float]]:
    """The least process time of each work on each page, the works in turn page by page."""
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


def classes(pages: Sequence[bytes]) -> dict[str, list[int]]:
    """The pages by size: all, four classes, and those around the middle and the end of the sizes."""
    order = sorted(range(len(pages)), key=lambda number: len(pages[number]))
    found = {"all": order}
    for name, least, most in (
        ("below 50 kB", 0, 5e4), ("50 to 150 kB", 5e4, 1.5e5), ("150 to 500 kB", 1.5e5, 5e5), ("above 500 kB", 5e5, math.inf),
    ):  # fmt: skip
        found[name] = [number for number in order if least <= len(pages[number]) < most]
    found["around the median"] = order[len(order) * 9 // 20 : len(order) * 11 // 20 + 1]
    found["around the 99th percentile"] = order[-max(1, len(order) // 50) :]
    return {name: numbers for name, numbers in found.items() if numbers}


def show_ratios(pages: Sequence[bytes], least: Mapping[str, list[float]]) -> None:
    """Each contestant over all pages and in each class."""
    sizes = sorted(map(len, pages))
    print(
        f"{len(pages)} pages, {statistics.median(sizes) / 1000:,.0f} kB in the middle, {sizes[-1] / 1000:,.0f} kB at most"
    )
    print(f"processor time as a multiple of what {BASE} takes, {1000 * sum(least[BASE]) / len(pages):.2f} ms a page:\n")
    names = [name for name in least if name != BASE]
    print(f"{'':28}{'pages':>6}" + "".join(f"{name.split(' (')[0][:31]:>33}" for name in names))
    for label, numbers in classes(pages).items():
        base = sum(least[BASE][n] for n in numbers)
        cells = [sum(least[name][n] for n in numbers) / base for name in names]
        print(f"{label:28}{len(numbers):6}" + "".join(f"{cell:33.2f}" for cell in cells))
    ratios = sorted(a / b for a, b in zip(least["articlemeta"], least[BASE], strict=True))
    middle, last = ratios[len(ratios) // 2], ratios[min(len(ratios) - 1, len(ratios) * 99 // 100)]
    print(f"\nthe ratio of a page by itself: {middle:.2f} for the middle one, {last:.2f} at the 99th percentile")


def growth(pages: Sequence[bytes], times: Sequence[float]) -> float:
    """The exponent with which time grows with page size: 1 is linear."""
    x = [math.log(len(page)) for page in pages]
    y = [math.log(seconds) for seconds in times]
    return statistics.linear_regression(x, y).slope


def growth_of_generated(repeats: int) -> dict[str, float]:
    """The same for pages of one kind and growing size, the library's and that of lxml."""
    pages = [make_page(size, seed=1) for size in (50, 100, 200, 400, 800, 1600)]
    works: dict[str, Work] = {"articlemeta": PARSER.parse, BASE: lxml.html.document_fromstring}
    return {name: growth(pages, times) for name, times in least_times(pages, works, repeats).items()}


def cost_of_tables(repeats: int) -> dict[int, float]:
    """How much longer an English page takes with ever more languages' tables read, and with ten times the phrases."""
    pages = [make_page(SIZES["median"], seed=seed) for seed in range(5)]
    before = sum(least_times(pages, {"": PARSER.parse}, repeats)[""])
    found: dict[int, float] = {}
    for number, tag in enumerate(LANGUAGES, start=2):
        PARSER.parse(pages[0].replace(b'lang="en"', f'lang="{tag}"'.encode()))
        if number in {5, 9, 17}:
            found[number] = sum(least_times(pages, {"": PARSER.parse}, repeats)[""]) / before
    return found


# Memory, starting, cores. ---------------------------------------------------------------------------------------------


def memory(page: bytes) -> tuple[float, float]:
    """What Python objects take at most while a page is read, as a multiple of the page; and what an article keeps."""
    PARSER.parse(page)
    tracemalloc.start()
    article = PARSER.parse(page)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert article.title
    return peak / len(page), kept / 1000


def peak_of_process(page: bytes) -> float:
    """How much memory a fresh process takes that reads the page, tree and all, beyond what it takes without: a multiple."""
    # On Linux a process inherits the peak of the one that started it, unless it asks for that of its own memory.
    code = (
        "import pathlib, re, resource, sys, articlemeta\n"
        "def peak():\n"
        "    status = pathlib.Path('/proc/self/status')\n"
        "    if status.exists():\n"
        "        return int(re.search('VmHWM:\\\\s+(\\\\d+)', status.read_text())[1])\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "articlemeta.parse('<title>a</title><h1>a</h1>')\n"
        "before = peak()\n"
        "articlemeta.parse(sys.stdin.buffer.read())\n"
        "print(peak() - before)\n"
    )
    kilobytes = int(subprocess.run([sys.executable, "-c", code], input=page, capture_output=True, check=True).stdout)
    return kilobytes * 1024 / len(page)


def _run(code: str) -> float:
    """The seconds that a fresh Python prints. Its bytecode is kept beside others', and is made before it counts."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": tempfile.gettempdir() + "/articlemeta-bench"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return float(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout)


def import_time(modules: str, repeats: int) -> float:
    """What importing these takes in a fresh process, in milliseconds."""
    code = f"import time; t = time.process_time(); import {modules}; print(time.process_time() - t)"
    return 1000 * min(_run(code) for _ in range(max(3, repeats)))


def cold_start(repeats: int) -> float:
    """From nothing imported to the article of a first page, in milliseconds."""
    code = (
        "import time, sys; t = time.process_time(); import articlemeta\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r}); from pages import make_page\n"
        "page = make_page(25, 1); u = time.process_time(); import articlemeta; v = time.process_time()\n"
        "articlemeta.parse(page); print(time.process_time() - v)\n"
    )
    return 1000 * min(_run(code) for _ in range(max(3, repeats)))


def _parse_one(page: bytes) -> str | None:
    return PARSER.parse(page, url=URL).title


def pages_a_second(pool: Executor | None, pages: Sequence[bytes]) -> float:
    """How many pages are read in a second of the clock, by one shared parser."""
    mapped = map if pool is None else pool.map
    list(mapped(_parse_one, pages))
    started = time.perf_counter()
    list(mapped(_parse_one, pages))
    return len(pages) / (time.perf_counter() - started)


def show_scaling() -> None:
    """One thread, several threads, several processes."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    pages = [make_page(SIZES["median"], seed=seed) for seed in range(100)]
    alone = pages_a_second(None, pages)
    print(f"one shared parser on {cores} cores: {alone:,.0f} pages a second alone", end="")
    for name, kind in (("threads", ThreadPoolExecutor), ("processes", ProcessPoolExecutor)):
        with kind(cores) as pool:
            print(f", {pages_a_second(pool, pages) / alone:.2f} times as many with {cores} {name}", end="")
    print()


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
    least = least_times(pages, dict(contestants()), wanted.repeats)
    show_ratios(pages, least)
    print(
        f"time grows over these pages with their size to the power of {growth(pages, least['articlemeta']):.2f}", end=""
    )
    print(f" ({BASE}: {growth(pages, least[BASE]):.2f})")
    exponents = growth_of_generated(wanted.repeats)
    print(f"and over pages of one kind, 100 kB to 4 MB, to the power of {exponents['articlemeta']:.2f}", end="")
    print(f" ({BASE}: {exponents[BASE]:.2f})")
    for number, ratio in cost_of_tables(3 * wanted.repeats).items():
        print(f"with the tables of {number} languages read, an English page takes {ratio:.2f} times as long")
    huge = make_page(SIZES["huge"], seed=1)
    peak, kept = memory(huge)
    print(
        f"a page of {len(huge) / 1e6:.1f} MB: Python objects take at most {peak:.1f} times its size; the article, {kept:,.0f} kB"
    )
    print(
        f"with the tree, the process grows by {peak_of_process(make_page(10 * SIZES['huge'], seed=1)):.1f} times a large page's size"
    )
    basis, own = import_time(BASIS_OF_IMPORT, wanted.repeats), import_time("articlemeta", wanted.repeats)
    print(
        f"the import takes {own:.0f} ms, {own / basis:.2f} times the {basis:.0f} ms of lxml, attrs and dateutil", end=""
    )
    reader = import_time("articlemeta.parser", wanted.repeats)
    print(f", with the reader {reader / basis:.2f} times; the first page, {cold_start(wanted.repeats):.0f} ms more")
    show_scaling()


if __name__ == "__main__":
    main()
