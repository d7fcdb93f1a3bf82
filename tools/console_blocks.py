"""Commands and their output in the documentation: run them, compare, or print the output anew.

``python tools/console_blocks.py`` rewrites the output of every command in README and docs; read the diff afterwards.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import articlemeta

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", flags=re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", flags=re.MULTILINE)
NOT_RUN = ("pip ", "make ", "git ", "pre-commit ", "python -m http.server")
"""Commands that install, build or fetch: .ci/run runs those of the README."""


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block with the output printed under it."""
    for found in COMMAND.finditer(block):
        if not found["command"].startswith(NOT_RUN):
            yield found["command"], found["output"]


def copy_examples(place: Path) -> None:
    """What the documents' commands and programs find around them."""
    shutil.copytree(ROOT / "examples", place / "examples", dirs_exist_ok=True)


def output_of(command: str, place: Path) -> tuple[int, str]:
    """A command's exit code and what it prints, run by a shell in this folder.

    This Python's programs go first, and its ``articlemeta`` is the one that is imported here.
    """
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))),
        "PYTHONPATH": str(Path(articlemeta.__file__).parent.parent),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(  # noqa: S602 - the documents' own commands
        command, shell=True, cwd=place, env=environment, text=True, encoding="utf-8", capture_output=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def refreshed(document: str, place: Path) -> str:
    """The document with the output of each command that shows any printed anew."""

    def command_with_output(found: re.Match[str]) -> str:
        if found["command"].startswith(NOT_RUN) or not found["output"].strip() or "..." in found["output"]:
            return found[0]
        return f"$ {found['command']}\n{output_of(found['command'], place)[1]}"

    def block(found: re.Match[str]) -> str:
        return f"```console\n{COMMAND.sub(command_with_output, found['body'])}```"

    return BLOCK.sub(block, document)


def main() -> None:
    """Rewrite the documents."""
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        with tempfile.TemporaryDirectory() as place:
            copy_examples(Path(place))
            path.write_text(refreshed(path.read_text(encoding="utf-8"), Path(place)), encoding="utf-8")


if __name__ == "__main__":
    main()
