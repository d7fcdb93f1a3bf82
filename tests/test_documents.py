"""What the project's documents say of the project holds: their examples are run, their links lead somewhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILT = {"_build", ".venv", "build", "dist", "node_modules"}
DOCUMENTS = [path for path in sorted(ROOT.rglob("*.md")) if BUILT.isdisjoint(path.relative_to(ROOT).parts)]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(?:#[^)\s]*)?\)")


def test_the_examples_of_the_documents_run_with_the_tests() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert {"tests", "docs", "README.md"} <= set(settings["testpaths"])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_are_there(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
