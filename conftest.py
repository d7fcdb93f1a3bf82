"""The examples of README and docs run as tests, each document in a folder that holds a copy of examples/."""

from __future__ import annotations

import doctest
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

from console_blocks import commands, copy_examples, output_of

# A machine that is busy is no fault of the code; and a gate must say the same of the same commit each time.
settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("ARTICLEMETA_REPEATABLE")))
settings.load_profile("project")


@pytest.fixture(scope="module")
def among_the_examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of its own for each document."""
    place = tmp_path_factory.mktemp("document")
    copy_examples(place)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        yield place


def run_python(example: Example) -> None:
    """Run a block. What an error came from is dropped: Sybil cannot show chains of errors with new releases of pytest."""
    try:
        PythonEvaluator()(example)
    except Exception as error:
        error.__cause__ = error.__context__ = None
        raise


def run_console(example: Example) -> str | None:
    """Run a block's commands; what they print must be what the document shows, where it shows anything."""
    for command, expected in commands(example.parsed):
        code, printed = output_of(command, Path.cwd())
        if expected.strip() and not doctest.OutputChecker().check_output(expected, printed, doctest.ELLIPSIS):
            return f"$ {command}\nprints:\n{printed}\ninstead of:\n{expected}"
        if code:
            return f"$ {command}\nends with exit code {code}:\n{printed}"
    return None


python = PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS)
python.codeblock_parser = CodeBlockParser("python", run_python)

pytest_collect_file = Sybil(
    parsers=[
        python,
        CodeBlockParser(language="console", evaluator=run_console),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    excludes=["docs/_build/**"],
    fixtures=["among_the_examples"],
).pytest()
