"""The command line, as its users run it."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from articlemeta import from_dict, parse
from articlemeta.cli import main
from articlemeta.cli.output import FORMATS

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Rain expected in the north — “soon”</title></head><body><article>
<h1>Rain expected in the north — “soon”</h1>
<p class="byline">By Jane Roe</p>
<p>It will rain in the north, they say, and in the south as well, for a week or even longer than that.</p>
<p>This article originally appeared on Northern Post on 2 May 2024.</p>
</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "crawl"
    place.mkdir()
    (place / "a.html").write_text(PAGE, encoding="utf-8")
    (place / "b.html").write_bytes(b"%PDF-1.7")
    (place / "c.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return place


Captured = pytest.CaptureFixture[str]


def test_one_page_is_a_tree(page: str, capsys: Captured) -> None:
    assert main([page]) == 0
    assert capsys.readouterr().out == f"{parse(PAGE)}\n"


def test_one_page_as_json(page: str, capsys: Captured) -> None:
    assert main([page, "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert from_dict(json.loads(out)) == parse(PAGE.encode())
    assert "“soon”" in out


def test_one_page_as_a_line(page: str, capsys: Captured) -> None:
    assert main([page, "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["path"] == page


@pytest.mark.parametrize(
    ("wanted", "name"), [("jsonld", "headline"), ("ninjs", "uri"), ("prov", "entity"), ("json", "title")]
)
def test_documents_of_other_formats(page: str, wanted: str, name: str, capsys: Captured) -> None:
    assert main([page, "--format", wanted]) == 0
    assert name in json.loads(capsys.readouterr().out)


def test_a_list_for_reference_managers(folder: Path, capsys: Captured) -> None:
    assert main([str(folder), "--format", "csl"]) == 2
    items = json.loads(capsys.readouterr().out)
    assert [item["container-title"] for item in items if "container-title" in item] == ["Northern Post"] * 2


def test_an_empty_list_for_reference_managers(folder: Path, capsys: Captured) -> None:
    (folder / "a.html").unlink()
    (folder / "c.html.gz").unlink()
    assert main([str(folder), "--format", "csl"]) == 2
    assert json.loads(capsys.readouterr().out) == []


def test_newsml(page: str, folder: Path, capsys: Captured) -> None:
    assert main([page, "--format", "newsml"]) == 0
    assert etree.fromstring(capsys.readouterr().out).get("standard") == "NewsML-G2"
    assert main([str(folder), "--format", "newsml"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert [etree.fromstring(line).get("standard") for line in lines] == ["NewsML-G2"] * 2


def test_several_pages_are_tab_separated(folder: Path, capsys: Captured) -> None:
    assert main([str(folder)]) == 2
    head, *rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert head[:3] == ["path", "title", "authors"]
    assert {len(row) for row in rows} == {len(head)}
    assert [row[head.index("origin")] for row in rows] == ["Northern Post", "", "Northern Post"]
    assert ["PDF" in row[head.index("error")] for row in rows] == [False, True, False]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_batch_loses_no_page(folder: Path, jobs: str, capsys: Captured) -> None:
    assert main([str(folder), str(folder / "none.html"), "--format", "jsonl", "--jobs", jobs]) == 2
    captured = capsys.readouterr()
    rows = [json.loads(line) for line in captured.out.splitlines()]
    assert [Path(row["path"]).name for row in rows] == ["a.html", "b.html", "c.html.gz", "none.html"]
    assert [row.get("error") for row in rows] == [None, "NotAPageError", None, "FileNotFoundError"]
    assert captured.err.count("articlemeta: ") == 2


def test_a_batch_without_faults_ends_well(page: str, capsys: Captured) -> None:
    assert main([page, page, "--format", "json"]) == 0
    assert len([json.loads(line) for line in capsys.readouterr().out.splitlines()]) == 2


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "empty"), (b"%PDF-1.7", "PDF"), (b'{"a": 1}', "JSON"), (b"\x89PNG\r\n\x1a\n\0\0", "image")],
)
def test_what_is_no_page_is_told_clearly(content: bytes, told: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "thing"
    path.write_bytes(content)
    assert main([str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"articlemeta: {path}: this is no HTML page: it ")
    assert told in captured.err


def test_a_missing_file_is_told_clearly(capsys: Captured) -> None:
    assert main(["nowhere.html"]) == 2
    assert capsys.readouterr().err == "articlemeta: nowhere.html: No such file or directory\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert main(["-", "--url", "https://weekly.example/rain", "--format", "jsonld"]) == 0
    assert json.loads(capsys.readouterr().out)["headline"].startswith("Rain expected")


def test_an_encoding_from_outside(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("<title>Дождь на севере</title><h1>Дождь на севере</h1>".encode("koi8-r"))
    assert main([str(path), "--encoding", "koi8-r"]) == 0
    assert capsys.readouterr().out.startswith("Дождь на севере\n")


def test_markdown(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "page.txt"
    path.write_text("# Rain expected\n\nIt will rain in the north.", encoding="utf-8")
    assert main([str(path), "--markdown"]) == 0
    assert capsys.readouterr().out.startswith("Rain expected\n")


def test_explain(page: str, capsys: Captured) -> None:
    assert main([page, "--explain", "chain"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("chain: Northern Post (")
    assert "This article originally appeared on Northern Post on 2 May 2024" in out


def test_explain_an_unknown_field(page: str, capsys: Captured) -> None:
    assert main([page, "--explain", "author"]) == 2
    assert "no field 'author'; it has title, " in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["a", "b", "--url", "https://x.example"], ["a", "b", "--explain", "title"], ["a", "--jobs", "0"], []]
)
def test_arguments_that_make_no_sense(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: articlemeta" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--jobs", "many", "'many' is no number of processes, such as 4"),
        ("--url", "my page", "'my page' is no address, such as https://example.org/page"),
        ("--url", "http://[", "'http://[' is no address"),
        ("--encoding", "klingon", "'klingon' is no charset, such as utf-8 or windows-1252"),
    ],
)
def test_a_value_that_makes_no_sense_is_told_with_one_that_does(
    option: str, value: str, told: str, page: str, capsys: Captured
) -> None:
    with pytest.raises(SystemExit):
        main([page, option, value])
    assert told in capsys.readouterr().err


def test_the_help_fits_a_narrow_terminal_and_names_every_format(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    words = " ".join(lines).replace(",", " ").split()
    assert set(FORMATS) <= set(words)


def test_a_report(page: str, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "out.html"
    assert main([page, "--report", str(out)]) == 0
    assert "Northern Post" in out.read_text(encoding="utf-8")
    assert capsys.readouterr().out.startswith("Rain expected")


def test_a_report_that_cannot_be_written(page: str, capsys: Captured) -> None:
    assert main([page, "--report", f"{page}/out.html"]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"articlemeta: {page}")
    assert "Errno" not in err


def test_the_folder_of_a_report_is_made(page: str, tmp_path: Path) -> None:
    assert main([page, "--report", str(tmp_path / "not" / "there" / "out.html")]) == 0
    assert (tmp_path / "not" / "there" / "out.html").is_file()


def test_a_report_in_a_folder_is_called_as_the_page(page: str, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    assert main([page, "--report", str(tmp_path / "reports")]) == 0
    assert (tmp_path / "reports" / "page.html").is_file()


def test_reports_of_several_pages_need_a_folder(page: str, folder: Path, capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main([str(folder), "--report", page])
    assert f"{page} is a file; several pages need a folder" in capsys.readouterr().err


@pytest.mark.parametrize("wanted", ["tsv", "jsonl"])
def test_a_folder_without_pages_is_told(wanted: str, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "notes.txt").write_text("no page", encoding="utf-8")
    assert main([str(tmp_path), "--format", wanted]) == 2
    captured = capsys.readouterr()
    assert f"articlemeta: {tmp_path}: no page is in it; looked for .html" in captured.err
    assert "no page is in it" in captured.out


def test_a_folder_of_reports(folder: Path, tmp_path: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "a.html").write_text(PAGE, encoding="utf-8")
    out = tmp_path / "reports"
    assert main([str(folder), "--report", str(out)]) == 2
    assert sorted(path.name for path in out.iterdir()) == ["a-2.html", "a.html", "c.html"]


def test_colours_are_for_terminals(page: str, capsys: Captured) -> None:
    main([page, "--color", "auto"])
    assert "\x1b[" not in capsys.readouterr().out
    main([page, "--color", "always"])
    assert "\x1b[1mRain expected" in capsys.readouterr().out
    main([page, "--color", "never"])
    assert "\x1b[" not in capsys.readouterr().out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("output", "is_told"), [(io.StringIO, True), (Terminal, False)])
def test_lines_on_a_terminal_are_progress_enough(
    output: type[io.StringIO], is_told: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = Terminal()
    monkeypatch.setattr("sys.stdout", output())
    monkeypatch.setattr("sys.stderr", errors)
    assert main([str(folder)]) == 2
    assert ("3 pages, 1 failed" in errors.getvalue()) is is_told


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "articlemeta", *arguments]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=False, timeout=60)


def test_output_is_utf8_whatever_the_locale(page: str) -> None:
    done = run(page, "--format", "json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "— “soon”" in json.loads(done.stdout.decode("utf-8"))["title"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_reader_that_goes_away_is_no_error(page: str) -> None:
    command = [sys.executable, "-m", "articlemeta", *[page] * 400, "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_version_and_help(capsys: Captured) -> None:
    for arguments, told in ((["--version"], "articlemeta "), (["--help"], "examples:")):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 0
        assert told in capsys.readouterr().out
