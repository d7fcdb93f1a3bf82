"""The layers of docs/architecture.md hold: this reads its table, and the imports of every module."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from attrs import frozen

import articlemeta

ROOT = Path(__file__).parent.parent
SOURCE = Path(articlemeta.__file__).parent
TABLE = ROOT / "docs" / "architecture.md"

DEFERRED: Mapping[tuple[str, str], str] = {
    ("articlemeta.interop.arrow", "pyarrow"): "an extra that few need",
    ("articlemeta.batch.warc", "warcio.archiveiterator"): "an extra that few need",
    ("articlemeta.lexicon.lexicon", "importlib.metadata"): "plugins are asked for by a flag, and it is slow to import",
    ("articlemeta.lexicon.loader", "tomllib"): "only tables that are not compiled are TOML",
    ("articlemeta.normalize.dates", "dateutil"): "it is slow to import, and few dates need it",
    ("articlemeta.normalize.languages", "articlemeta.normalize.detection"): "its profiles are read on first use",
    ("articlemeta.normalize.licenses", "packaging.licenses"): "its list is long, and few pages carry a licence",
    ("articlemeta.normalize.urls", "publicsuffixlist"): "its list is read on first use",
    ("articlemeta.page.decode", "charset_normalizer"): "few pages declare no encoding and are no UTF-8",
    ("articlemeta.page.markdown", "markdown_it"): "few callers read Markdown",
    ("articlemeta.serialize.plain", "articlemeta.serialize.converter"): "parsing does not need cattrs",
}
"""Imports inside functions: the module, what it imports there, and why not at its top."""

WITH_OWN_ROW = {"normalize.text"}
"""Modules that the table names apart from their package."""

SHARED_BY_FIELDS = {"articlemeta.fields", "articlemeta.fields.reading", "articlemeta.fields.resolved"}
"""The modules of ``fields/`` that only hold types, and so may be imported by the others."""


@frozen
class Import:
    """One import statement's meaning: who imports what, where."""

    importer: str
    imported: str
    deferred: bool
    for_types: bool


def module_name(path: Path) -> str:
    parts = ("articlemeta", *path.relative_to(SOURCE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> Mapping[str, Path]:
    return {module_name(path): path for path in sorted(SOURCE.rglob("*.py"))}


def imported_names(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """The modules that a statement imports: ``from articlemeta import errors`` is ``articlemeta.errors``."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    assert node.level == 0, "imports are written out in full"
    base = node.module or ""
    for alias in node.names:
        full = f"{base}.{alias.name}"
        yield full if full in modules() else base


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def imports_in(node: ast.AST, importer: str, *, deferred: bool = False, for_types: bool = False) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield from (Import(importer, name, deferred, for_types) for name in dict.fromkeys(imported_names(child)))
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from imports_in(
                child, importer, deferred=deferred or inside, for_types=for_types or is_for_types(child)
            )


@cache
def all_imports() -> tuple[Import, ...]:
    return tuple(
        found
        for name, path in modules().items()
        for found in imports_in(ast.parse(path.read_text(encoding="utf-8")), name)
    )


def own_imports() -> Iterator[Import]:
    return (found for found in all_imports() if found.imported.split(".")[0] == "articlemeta")


def layer(module: str) -> str:
    """The row of the table that a module belongs to."""
    inside = module.removeprefix("articlemeta").lstrip(".")
    return inside if inside in WITH_OWN_ROW else inside.partition(".")[0]


def field_of(module: str) -> str:
    """The field that a module below ``fields/`` resolves, or helps to."""
    return module.removeprefix("articlemeta.fields").lstrip(".").partition(".")[0]


def read_table(text: str) -> dict[str, set[str]]:
    """What each package may import, from the rows ``| `package/` | its one job | may import |``."""
    allowed: dict[str, set[str]] = {}
    for name, cell in re.findall(r"^\| `([\w.]+)/?` \|.*\| ([^|]+) \|$", text, flags=re.MULTILINE):
        allowed[name] = set(allowed) if "all of the above" in cell else set(re.findall(r"`([\w.]+)`", cell))
        if "everything" in cell:
            allowed[name] = {layer(module) for module in modules()}
    return allowed


def test_the_table_is_read() -> None:
    table = "| `a/` | one | nothing of the rest |\n| `b` | two | `a` |\n| `c/` | three | all of the above |\n"
    assert read_table(table) == {"a": set(), "b": {"a"}, "c": {"a", "b"}}


def test_every_package_has_its_row() -> None:
    rows = read_table(TABLE.read_text(encoding="utf-8"))
    assert {layer(module) for module in modules()} - {"", "_version", "__main__"} == set(rows)


def test_no_import_goes_against_the_table() -> None:
    rows = read_table(TABLE.read_text(encoding="utf-8"))
    wrong = [
        f"{found.importer} imports {found.imported}"
        for found in own_imports()
        if (here := layer(found.importer)) in rows
        and (there := layer(found.imported)) not in {here, "_version"}
        and there not in rows[here]
    ]
    assert wrong == []


def test_fields_do_not_import_each_other() -> None:
    wrong = [
        f"{found.importer} imports {found.imported}"
        for found in own_imports()
        if layer(found.importer) == layer(found.imported) == "fields"
        and found.imported not in SHARED_BY_FIELDS
        and field_of(found.importer) != field_of(found.imported)
    ]
    assert wrong == []


def test_a_field_in_several_modules_is_one() -> None:
    assert field_of("articlemeta.fields.authors.judge") == field_of("articlemeta.fields.authors") == "authors"
    assert field_of("articlemeta.fields.title") == "title"


def test_imports_make_no_cycle() -> None:
    graph: dict[str, set[str]] = {}
    for found in own_imports():
        if not found.for_types and found.imported in modules():
            graph.setdefault(found.importer, set()).add(found.imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"imports go round: {' → '.join(error.args[1])}")


def test_imports_inside_functions_have_a_reason() -> None:
    deferred = {(found.importer, found.imported) for found in all_imports() if found.deferred}
    assert deferred == set(DEFERRED)


def test_nothing_reaches_for_the_network_the_clock_or_chance() -> None:
    """The same input gives the same output: modules that would break this are not imported at all."""
    banned = {"socket", "ssl", "http", "urllib.request", "requests", "httpx", "random", "secrets", "time", "locale"}
    wrong = [
        f"{found.importer} imports {found.imported}"
        for found in all_imports()
        if found.imported in banned or found.imported.split(".")[0] in banned
    ]
    assert wrong == []
