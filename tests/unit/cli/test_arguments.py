"""What the command line understands."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlemeta.cli.arguments import make_arguments
from articlemeta.cli.output import FORMATS

Captured = pytest.CaptureFixture[str]


def test_a_page_alone() -> None:
    read = make_arguments().parse_args(["page.html"])
    assert vars(read) == {
        "pages": ["page.html"],
        "url": None,
        "encoding": None,
        "markdown": False,
        "format": "text",
        "explain": None,
        "report": None,
        "color": "auto",
        "jobs": 1,
    }


@pytest.mark.parametrize(
    ("arguments", "name", "value"),
    [
        (["a.html", "b.html"], "pages", ["a.html", "b.html"]),
        (["-"], "pages", ["-"]),
        (["a", "--url", "https://weekly.example/a"], "url", "https://weekly.example/a"),
        (["a", "--url", "file:///pages/a.html"], "url", "file:///pages/a.html"),
        (["a", "--encoding", "KOI8-R"], "encoding", "KOI8-R"),
        (["a", "--markdown"], "markdown", True),
        (["a", "--explain", "chain"], "explain", "chain"),
        (["a", "--report", "out/a.html"], "report", Path("out/a.html")),
        (["a", "--color", "never"], "color", "never"),
        (["a", "--jobs", "12"], "jobs", 12),
        *((["a", "--format", name], "format", name) for name in FORMATS),
    ],
)
def test_what_each_option_means(arguments: list[str], name: str, value: object) -> None:
    assert getattr(make_arguments().parse_args(arguments), name) == value


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "PAGE"),
        (["a", "--format", "xml"], "'xml'"),
        (["a", "--color", "sometimes"], "'sometimes'"),
        (["a", "--jobs", "0"], "'0' is no number of processes, such as 4"),
        (["a", "--jobs", "-2"], "'-2' is no number"),
        (["a", "--jobs", "1.5"], "'1.5' is no number"),
        (["a", "--url", "weekly.example/a"], "'weekly.example/a' is no address"),
        (["a", "--url", "https:"], "'https:' is no address"),
        (["a", "--url", "http://["], "'http://[' is no address"),
        (["a", "--encoding", "klingon"], "'klingon' is no charset"),
        (["a", "--colour", "never"], "--colour"),
    ],
)
def test_what_makes_no_sense_is_told(arguments: list[str], told: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        make_arguments().parse_args(arguments)
    assert stopped.value.code == 2
    assert told in capsys.readouterr().err


def test_the_help_tells_of_every_option() -> None:
    text = make_arguments().format_help()
    options = {option for action in make_arguments()._actions for option in action.option_strings}
    assert {"--url", "--jobs", "--report", "-h"} <= options
    assert [option for option in options if option not in text] == []
