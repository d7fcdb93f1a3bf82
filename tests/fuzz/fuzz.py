"""Look for pages that crash, hang, or break a promise: ``make fuzz``, or ``make fuzz ARGS="--runs 1000000 --atheris"``.

It starts from the project's own pages and mutates them, guided by coverage with ``--atheris``. An input that
breaks a promise is written beside it; make it small, and a test of it.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import articlemeta
from articlemeta import ArticleMetaError

ROOT = Path(__file__).parents[2]
SLOWEST = 1.0
"""Seconds that an input of a mutated page's size may take; an honest one takes some milliseconds."""
WORDS = (
    b"(AP) -", b"originally published in ", b"Copyright \xc2\xa9 2024 ", b"<script type=application/ld+json>{", b"]]}}", b"By ",
    b"<time datetime=", b"&#0;", b"\x00", b"\xff\xfe", b"<!--", b"<table><td>", b"Disclaimer: ", b"\xe6\x9d\xa5\xe6\xba\x90\xef\xbc\x9a",
)  # fmt: skip


def seeds() -> list[bytes]:
    """The project's own pages."""
    return [
        path.read_bytes() for folder in ("examples", "tests/pages") for path in sorted((ROOT / folder).rglob("*.*ml"))
    ]


def check(page: bytes) -> None:
    """Parse the input as bytes and as Markdown, and hold the library to what it promises."""
    started = time.process_time()
    try:
        article = articlemeta.parse(page, url="https://example.org/a")
    except ArticleMetaError:
        pass
    else:
        assert articlemeta.from_dict(articlemeta.to_dict(article)) == article, (
            "the way to plain data and back loses something"
        )
    with contextlib.suppress(ArticleMetaError):
        articlemeta.parse_markdown(page.decode("utf-8", "replace"))
    seconds = time.process_time() - started
    assert seconds < SLOWEST * (1 + len(page) / 100_000), f"{len(page):,} bytes took {seconds:.1f} s"


def mutated(page: bytes, chance: random.Random) -> bytes:
    """The page with some of its bytes changed, cut, doubled, or words put in."""
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(page) + 1), chance.randrange(200)
        match chance.randrange(5):
            case 0:
                page = page[:at] + page[at + length :]
            case 1:
                page = page[:at] + page[at : at + length] * chance.randrange(20) + page[at:]
            case 2:
                page = page[:at] + chance.choice(WORDS) * chance.choice((1, 1, 100)) + page[at:]
            case 3:
                page = page[:at] + chance.randbytes(length % 8) + page[at + length % 8 :]
            case _:
                page = page[:at]
    return page


def campaign(runs: int, seed: int) -> Iterator[bytes]:
    """So many mutated pages, the same ones for the same seed."""
    chance = random.Random(seed)
    pages = seeds()
    for _ in range(runs):
        yield mutated(chance.choice(pages), chance)


def run_mutations(runs: int, seed: int) -> None:
    """Without atheris: mutations at random."""
    slowest = 0.0
    for page in campaign(runs, seed):
        started = time.process_time()
        try:
            check(page)
        except Exception:
            found = Path(tempfile.gettempdir()) / "articlemeta-crash.html"
            found.write_bytes(page)
            print(f"a promise is broken by {found}", file=sys.stderr)
            raise
        slowest = max(slowest, (time.process_time() - started) * 1000 / max(len(page) / 1e6, 0.001))
    print(f"{runs:,} inputs, no promise broken; the slowest took {slowest:,.0f} ms per megabyte")


def run_atheris(arguments: list[str]) -> None:
    """With atheris: mutations guided by coverage."""
    import atheris

    with tempfile.TemporaryDirectory() as corpus:
        for number, page in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(page)
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], corpus, *arguments], check)
        atheris.Fuzz()


def main() -> None:
    """Run the campaign that the arguments ask for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=100_000, help="how many inputs (default: 100,000)")
    arguments.add_argument("--seed", type=int, default=1, help="where chance starts (default: 1)")
    arguments.add_argument("--atheris", action="store_true", help="be guided by coverage; needs atheris")
    wanted, rest = arguments.parse_known_args()
    if wanted.atheris and importlib.util.find_spec("atheris"):
        run_atheris([f"-runs={wanted.runs}", *rest])
    else:
        run_mutations(wanted.runs, wanted.seed)


if __name__ == "__main__":
    main()
