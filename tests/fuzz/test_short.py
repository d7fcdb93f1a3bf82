"""The short form of the fuzzing campaign."""

from __future__ import annotations

import importlib.util
from pathlib import Path

SPEC = importlib.util.spec_from_file_location("fuzz", Path(__file__).with_name("fuzz.py"))
assert SPEC is not None
assert SPEC.loader is not None
fuzz = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(fuzz)


def test_no_mutated_page_breaks_a_promise() -> None:
    pages = list(fuzz.campaign(runs=300, seed=7))
    assert len(set(pages)) > 250
    for page in pages:
        fuzz.check(page)
