"""How the site is built. It needs no network."""

from __future__ import annotations

import shutil
from pathlib import Path

from sphinx.application import Sphinx

from articlemeta import __version__
from articlemeta.cli import main

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
GENERATED = HERE / "_build" / "generated"

project = "articlemeta"
author = "The articlemeta authors"
project_copyright = "2026, The articlemeta authors"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "exclude-members": "__init__, __new__"}
autodoc_class_signature = "separated"
python_display_short_literal_types = True
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = f"articlemeta {__version__}"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"source_repository": "https://github.com/articlemeta/articlemeta/", "source_branch": "main"}


def make_reports() -> None:
    """Every example page and its report, for the gallery."""
    shutil.rmtree(GENERATED, ignore_errors=True)
    (GENERATED / "gallery").mkdir(parents=True)
    for page in sorted(EXAMPLES.glob("*.*ml")):
        shutil.copy(page, GENERATED / "gallery" / page.name)
        report = GENERATED / "gallery" / f"{page.stem}.report.html"
        if main([str(page), "--report", str(report)]):
            raise RuntimeError(f"no report could be made of {page}")


make_reports()
html_extra_path = [str(GENERATED)]


def keep_colons(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Napoleon takes what stands before a field's first colon for its type; these fields have type hints."""
    del app, name, obj, options
    if what == "attribute":
        lines.insert(0, "")


def setup(app: Sphinx) -> None:
    """Connect what Sphinx shall call: before Napoleon, which has the priority 500."""
    app.connect("autodoc-process-docstring", keep_colons, priority=100)
