"""What is installed is what was meant: the version, the tables, the type marker, the command."""

from __future__ import annotations

import ast
import os
import sys
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import articlemeta
from articlemeta._version import __version__

ROOT = Path(__file__).parent.parent
PACKAGE = Path(articlemeta.__file__).parent


@pytest.mark.skipif(os.environ.get("ARTICLEMETA_TESTED") != "wheel", reason="the source tree is what is tested here")
def test_the_installed_wheel_is_what_is_tested() -> None:
    assert not PACKAGE.is_relative_to(ROOT / "src")
    assert "site-packages" in PACKAGE.parts


def test_the_version_is_the_same_everywhere() -> None:
    assert distribution("articlemeta").version == __version__


def test_the_metadata_is_complete() -> None:
    metadata = distribution("articlemeta").metadata
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])
    assert {line.partition(",")[0] for line in metadata.get_all("Project-URL", [])} >= {"Source", "Documentation"}


def test_types_are_announced() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_every_table_of_the_source_is_installed() -> None:
    source = ROOT / "src" / "articlemeta"
    if not source.is_dir():
        pytest.skip("the source tree is not here")
    data = {
        path.relative_to(source) for suffix in ("toml", "json", "css", "js") for path in source.rglob(f"*.{suffix}")
    }
    missing = {path for path in data if not (PACKAGE / path).is_file()}
    assert missing == set()


def imported_packages() -> set[str]:
    nodes = [node for path in PACKAGE.rglob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"articlemeta"}


def test_what_is_imported_is_required_and_the_other_way_round() -> None:
    requirements = [Requirement(line) for line in distribution("articlemeta").requires or ()]
    required = {canonicalize_name(each.name) for each in requirements if each.marker is None}
    optional = {canonicalize_name(each.name) for each in requirements if each.marker is not None}
    distributions = packages_distributions()
    imported = {canonicalize_name(name) for each in imported_packages() for name in distributions.get(each, (each,))}
    assert imported - optional == required
