"""The compiled tables say what the tables say: an edit without ``make tables`` would have no effect."""

from __future__ import annotations

from pathlib import Path

from articlemeta.lexicon.loader import COMPILED
from build_lexicon import compiled_tables


def test_the_compiled_tables_are_those_of_the_tables() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in sorted(Path(COMPILED).iterdir())}
    differing = {name for name, text in compiled_tables().items() if written.pop(name, None) != text}
    assert (differing, set(written)) == (set(), set()), "run make tables"
