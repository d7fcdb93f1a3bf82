"""Measure how time grows with hostile pages: ``make hostile``. It fails where it grows faster than the pages do.

make hostile                            every shape, and every phrase and listed word, 100,000 times each
make hostile ARGS="--times 10000"       the same, smaller
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Callable, Iterator

from articlemeta import ArticleMetaError, Parser
from shapes import JSON_LD, MARKUP, listed_words, page, phrase_starts

STEEPEST = 1.3
"""The exponent from which growth counts as faster than linear; measuring is not exact."""
SHORTEST = 0.3
"""What takes fewer seconds than this is not looked at: growth is not to be told from noise there."""
SLOWEST = 2_000
"""Milliseconds a megabyte that no page may take."""
PARSER = Parser(max_bytes=256 * 1024 * 1024)

Shape = Callable[[int], bytes]


def shapes() -> Iterator[tuple[str, Shape]]:
    """Every hostile shape by its name."""
    yield from MARKUP.items()
    yield from ((f"JSON-LD: {name}", shape) for name, shape in JSON_LD.items())
    for kind, texts in (("phrase", phrase_starts()), ("word", listed_words())):
        for language, pieces in texts.items():
            # One after the other in one page, so that each is said often and the whole still ends today.
            for number in range(0, len(pieces), 40):
                yield f"{kind} {language} {number}", _said(language, pieces[number : number + 40])


def _said(language: str, pieces: list[str]) -> Shape:
    def make(times: int) -> bytes:
        text = "".join(f"<p>{(piece + ' ') * max(1, times // len(pieces) // 10)}</p>" * 10 for piece in pieces)
        return page(text).replace(b'lang="en"', f'lang="{language}"'.encode())

    return make


def seconds(markup: bytes) -> float:
    """The processor time that reading the page takes."""
    started = time.process_time()
    try:
        PARSER.parse(markup, url="https://weekly.example/2024/storm")
    except ArticleMetaError as error:
        print(f"    {error}")
    return time.process_time() - started


def measure(name: str, shape: Shape, times: int) -> bool:
    """Measure one shape, and say whether it is as it should be."""
    small, large = shape(times // 4), shape(times)
    before, after = seconds(small), seconds(large)
    exponent = math.log(after / max(before, 1e-6)) / math.log(max(len(large) / len(small), 1.01))
    rate = after * 1000 / (len(large) / 1e6)
    fine = after < SHORTEST or (exponent < STEEPEST and rate < SLOWEST)
    note = "" if fine else "   <-- grows too fast"
    print(
        f"{name:44}{len(large) / 1e6:8.2f} MB{after:8.2f} s{rate:9.0f} ms/MB   exponent {exponent:5.2f}{note}",
        flush=True,
    )
    return fine


def main() -> int:
    """Measure all shapes; the exit code is how many grow too fast."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--times", type=int, default=100_000, help="how often each thing is said (default: 100,000)")
    arguments.add_argument("--only", default="", help="measure the shapes whose names hold this")
    wanted = arguments.parse_args()
    PARSER.parse(page("<p>x</p>"))
    chosen = [(name, shape) for name, shape in shapes() if wanted.only in name]
    bad = [name for name, shape in chosen if not measure(name, shape, wanted.times)]
    print(f"{len(chosen)} shapes, {len(bad)} of which grow too fast: {', '.join(bad) or 'none'}")
    return min(len(bad), 100)


if __name__ == "__main__":
    sys.exit(main())
