"""Where the standards' own schemas lie, for the tests that check our output against them."""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "shared" / "standards"


def standard(name: str) -> Path:
    """The path of a standard's file. The test is skipped where the standards are not at hand."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"the standard {name} is not at hand: it is not part of this project")
    return path
