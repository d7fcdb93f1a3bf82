"""The example package works as its README says: installed, its tests pass."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

PLUGIN = Path(__file__).parent.parent / "examples" / "articlemeta-plugin-example"


def install(place: Path) -> None:
    """Do what an installer does with it: its package, and the metadata that names its entry points."""
    project = tomllib.loads((PLUGIN / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    shutil.copytree(PLUGIN / "src", place, dirs_exist_ok=True)
    metadata = place / f"articlemeta_plugin_example-{project['version']}.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8")
    [(group, points)] = project["entry-points"].items()
    lines = [f"[{group}]", *(f"{name} = {value}" for name, value in points.items())]
    (metadata / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")


def test_its_tests_pass_where_it_is_installed(tmp_path: Path) -> None:
    install(tmp_path)
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(PLUGIN),
            str(PLUGIN / "tests"),
        ],
        env={**os.environ, "PYTHONPATH": path},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 passed" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_its_knowledge_fits_in_ten_lines() -> None:
    source = (PLUGIN / "src" / "articlemeta_plugin_example" / "__init__.py").read_text(encoding="utf-8")
    lines = [line for line in source.splitlines() if line.strip(" []{},()") and not line.startswith('"""')]
    assert len(lines) <= 10
