"""Look for pages that crash, hang, or break a promise: ``make fuzz``, or ``make fuzz ARGS="--runs 1000000 --atheris"``.

It starts from the project's own pages and the examples of its tables, and mutates them as bytes and as markup: tags,
phrases, JSON-LD and encodings are put in, taken out, doubled and mixed up; with ``--atheris`` coverage guides the way.
Inputs that break a promise are kept beside the report; make them small, and tests of them.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import re
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import articlemeta
from articlemeta import ArticleMetaError
from shapes import listed_words, page, phrase_starts

ROOT = Path(__file__).parents[2]
SLOWEST = 1.0
"""Seconds of processor time that an input of a mutated page's size may take; an honest one takes some milliseconds."""
LARGEST = 400_000
"""Mutated pages are cut to so many bytes."""
_TELLING = 20_000
"""Smaller inputs say little of the time that a megabyte takes."""
URL = "https://weekly.example/2024/storm"
TAG = re.compile(rb"</?[a-zA-Z][^<>]{0,300}>")
TEXT = re.compile(rb">[^<>]{3,400}<")
WORDS = (
    b"(AP) -", b"originally published in ", b"Copyright \xc2\xa9 2024 ", b"<script type=application/ld+json>{", b"]]}}", b"By ",
    b"<time datetime=", b"&#0;", b"\x00", b"\xff\xfe", b"<!--", b"-->", b"<table><td>", b"</table>", b"Disclaimer: ",
    b"\xe6\x9d\xa5\xe6\xba\x90\xef\xbc\x9a", b"<base href=//>", b"<html lang=de>", b"<meta charset=utf-16>", b"</body></html>",
    b"<a rel=license href=https://creativecommons.org/licenses/by/4.0/>", b'<div class="byline author hentry">', b"<template>",
    b'<p itemscope itemtype="https://schema.org/NewsArticle" itemprop="author publisher">', b"<article>", b"</article>", b"<br>",
    b"2024-02-30T25:61:61+99:99", b"31.12.99999", b"\xe2\x80\xae", b"\xed\xa0\x80", b"&amp;amp;lt;", b"mailto:a@b", b"http://[::1",
)  # fmt: skip
JSON = (
    b'"@type": "NewsArticle"', b'"@graph": [', b'"author": {"@id": "#a"}', b'"@id": "#a"', b'"publisher": [', b'"headline": null',
    b'"datePublished": 99999999999', b'"isBasedOn": {"@type": "Article", "url": "/x"}', b",", b"}", b"]", b"{", b"[", b'"', b"'", b"\\",
    b"\\ud800", b"//", b"/*", b"&quot;", b"1e999", b"NaN",
)  # fmt: skip
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "cp1251",
    "shift_jis",
    "gb18030",
    "iso2022_jp",
    "utf-7",
    "utf-8-sig",
)
Mutation = Callable[[bytes, random.Random], bytes]


@cache
def phrases() -> tuple[bytes, ...]:
    """What makes phrases and words of the tables be tried."""
    return tuple(
        text.encode() for table in (phrase_starts(), listed_words()) for texts in table.values() for text in texts
    )


@cache
def seeds() -> tuple[bytes, ...]:
    """The project's own pages, and a page of each language's examples."""
    own = [
        path.read_bytes() for folder in ("examples", "tests/pages") for path in sorted((ROOT / folder).rglob("*.html"))
    ]
    said = ["".join(f"<p>{text}.</p>\n" for text in texts[:60]) for texts in phrase_starts().values()]
    return (*own, *map(page, said))


# Mutations. -----------------------------------------------------------------------------------------------------------


def _spot(markup: bytes, chance: random.Random) -> int:
    return chance.randrange(len(markup) + 1)


def _stretch(pattern: re.Pattern[bytes], markup: bytes, chance: random.Random) -> tuple[int, int]:
    """Where a tag or a text stands, behind a spot taken at random."""
    found = pattern.search(markup, _spot(markup, chance)) or pattern.search(markup)
    return found.span() if found else (len(markup), len(markup))


def cut_out(markup: bytes, chance: random.Random) -> bytes:
    at = _spot(markup, chance)
    return markup[:at] + markup[at + chance.randrange(200) :]


def double(markup: bytes, chance: random.Random) -> bytes:
    at, length = _spot(markup, chance), chance.randrange(200)
    return markup[:at] + markup[at : at + length] * chance.randrange(20) + markup[at:]


def put_in_a_word(markup: bytes, chance: random.Random) -> bytes:
    at = _spot(markup, chance)
    return markup[:at] + chance.choice(WORDS) * chance.choice((1, 1, 100)) + markup[at:]


def change_bytes(markup: bytes, chance: random.Random) -> bytes:
    at, length = _spot(markup, chance), chance.randrange(8)
    return markup[:at] + chance.randbytes(length) + markup[at + length :]


def break_off(markup: bytes, chance: random.Random) -> bytes:
    return markup[: _spot(markup, chance)]


def drop_a_tag(markup: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(TAG, markup, chance)
    return markup[:start] + markup[end:]


def move_a_tag(markup: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(TAG, markup, chance)
    tag, rest = markup[start:end], markup[:start] + markup[end:]
    at = _spot(rest, chance)
    return rest[:at] + tag * chance.choice((1, 2, 50)) + rest[at:]


def splice(markup: bytes, chance: random.Random) -> bytes:
    """A piece of another page, from tag to tag, in the place of one of this page."""
    other = chance.choice(seeds())
    start, end = _stretch(TAG, other, chance)
    size = min(end + chance.randrange(4_000), len(other))
    at, behind = _stretch(TAG, markup, chance)
    return markup[:at] + other[start:size] + markup[behind if chance.random() < 0.5 else at :]


def say_a_phrase(markup: bytes, chance: random.Random) -> bytes:
    """Other words in the place of a text, or behind it."""
    start, end = _stretch(TEXT, markup, chance)
    said = b" ".join(chance.choices(phrases(), k=chance.randint(1, 4))) * chance.choice((1, 1, 1, 30))
    return markup[: start + 1] + said + markup[(end - 1 if chance.random() < 0.5 else start + 1) :]


def change_json(markup: bytes, chance: random.Random) -> bytes:
    start = markup.find(b"ld+json")
    if start < 0:
        said = b"{" + b", ".join(chance.choices(JSON, k=6)) + b"}"
        return markup + b"<script type=application/ld+json>" + said + b"</script>"
    at = start + chance.randrange(min(3_000, len(markup) - start))
    return markup[:at] + chance.choice(JSON) * chance.choice((1, 1, 2, 300)) + markup[at + chance.randrange(3) :]


def change_encoding(markup: bytes, chance: random.Random) -> bytes:
    return markup.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def nest(markup: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(TAG, markup, chance)
    return markup[:start] + markup[start:end] * chance.choice((10, 300, 3_000)) + markup[end:]


def crowd_a_tag(markup: bytes, chance: random.Random) -> bytes:
    _, end = _stretch(TAG, markup, chance)
    many = b" ".join(b'a%d=">"' % n for n in range(chance.choice((2, 50, 3_000))))
    return markup[: max(0, end - 1)] + b" " + many + markup[max(0, end - 1) :]


def escape(markup: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(TAG, markup, chance)
    return markup[:start] + markup[start:end].replace(b"<", b"&lt;").replace(b'"', b"&quot;") + markup[end:]


MUTATIONS: Sequence[Mutation] = (
    cut_out, double, put_in_a_word, change_bytes, drop_a_tag, move_a_tag, splice, splice, say_a_phrase, say_a_phrase, say_a_phrase,
    change_json, nest, crowd_a_tag, escape,
)  # fmt: skip
LAST_MUTATIONS: Sequence[Mutation] = (break_off, change_encoding, change_bytes)


def mutated(markup: bytes, chance: random.Random) -> bytes:
    """The page after some mutations."""
    for mutation in chance.choices(MUTATIONS, k=chance.randint(1, 8)):
        markup = mutation(markup, chance)[:LARGEST]
    return chance.choice(LAST_MUTATIONS)(markup, chance) if chance.random() < 0.2 else markup


def campaign(runs: int, seed: int) -> Iterator[bytes]:
    """So many mutated pages, the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(runs):
        yield mutated(chance.choice(seeds()), chance)


# Promises. ------------------------------------------------------------------------------------------------------------


def check(markup: bytes) -> bool:
    """Read the input, and hold the library to what it promises. Says whether it was taken for a page."""
    try:
        article = articlemeta.parse(markup, url=URL)
    except ArticleMetaError:
        return False
    assert articlemeta.from_dict(articlemeta.to_dict(article)) == article, (
        "the way to plain data and back loses something"
    )
    for evidence in article.evidence:
        assert evidence.quote or evidence.xpath, "evidence proves nothing"
    return True


def check_in_time(markup: bytes) -> bool:
    """The same, and that it takes no longer than a page of its size may: for campaigns, since a clock is no test."""
    started = time.process_time()
    is_page = check(markup)
    seconds = time.process_time() - started
    assert seconds < SLOWEST * (1 + len(markup) / 100_000), f"{len(markup):,} bytes took {seconds:.1f} s"
    return is_page


def check_markdown(markup: bytes) -> None:
    """Read the input as Markdown."""
    try:
        articlemeta.parse_markdown(markup.decode("utf-8", "replace"), url=URL)
    except ArticleMetaError:
        return


class Report:
    """What a campaign has found."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._inputs = self._refused = self._crashes = 0
        self._slowest = self._slowest_rate = 0.0

    def run(self, markup: bytes) -> None:
        """Check one input, and keep it where it breaks a promise."""
        self._inputs += 1
        started = time.process_time()
        try:
            self._refused += not check_in_time(markup)
            seconds = time.process_time() - started
            if self._inputs % 10 == 0:
                check_markdown(markup[:50_000])
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            self._keep(markup)
            return
        self._slowest = max(self._slowest, seconds)
        if len(markup) >= _TELLING:
            self._slowest_rate = max(self._slowest_rate, seconds * 1e9 / len(markup))

    def _keep(self, markup: bytes) -> None:
        self._crashes += 1
        path = self._folder / f"crash-{self._crashes}.html"
        path.write_bytes(markup)
        print(f"a promise is broken by {path}:\n{traceback.format_exc()}", file=sys.stderr, flush=True)

    def show(self) -> int:
        """Print it; the exit code says whether all promises held."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{self._inputs:,} inputs, {self._refused:,} of them refused as no pages; {self._crashes} broke a promise"
        )
        print(f"the slowest input took {self._slowest * 1000:,.0f} ms")
        print(f"of those of {_TELLING:,} bytes and more, the slowest took {self._slowest_rate:,.0f} ms per megabyte")
        print(f"the process took {peak:,.0f} MB of memory at most")
        return min(self._crashes, 1)


def run_mutations(runs: int, seed: int) -> int:
    """Without atheris: mutations at random."""
    report = Report(Path(tempfile.mkdtemp(prefix="articlemeta-fuzz-")))
    for markup in seeds():  # tables and profiles are read once, and are no part of what an input takes
        check(markup)
        check(re.sub(rb"<html[^>]*>", b"<html>", markup))
    for number, markup in enumerate(campaign(runs, seed)):
        report.run(markup)
        if number % 10_000 == 9_999:
            print(f"{number + 1:,} inputs", file=sys.stderr, flush=True)
    return report.show()


def run_atheris(arguments: list[str]) -> None:
    """With atheris: mutations guided by coverage."""
    import atheris

    def mutate(data: bytes, size: int, seed: int) -> bytes:
        chance = random.Random(seed)
        return mutated(data, chance)[:size] if chance.random() < 0.5 else atheris.Mutate(data, size)

    with tempfile.TemporaryDirectory() as corpus:
        for number, markup in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(markup)
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], corpus, "-max_len=400000", *arguments], check, custom_mutator=mutate)
        atheris.Fuzz()


def main() -> int:
    """Run the campaign that the arguments ask for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=100_000, help="how many inputs (default: 100,000)")
    arguments.add_argument("--seed", type=int, default=1, help="where chance starts (default: 1)")
    arguments.add_argument("--atheris", action="store_true", help="be guided by coverage; needs atheris")
    wanted, rest = arguments.parse_known_args()
    if wanted.atheris and importlib.util.find_spec("atheris"):
        run_atheris([f"-runs={wanted.runs}", *rest])
    return run_mutations(wanted.runs, wanted.seed)


if __name__ == "__main__":
    sys.exit(main())
