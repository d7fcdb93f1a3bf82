"""How the site is built. It needs no network."""

from __future__ import annotations

import contextlib
import io
import shutil
from pathlib import Path

from sphinx.ext.napoleon.docstring import GoogleDocstring

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
    for page in sorted(
        path for path in EXAMPLES.iterdir() if path.suffix in {".html", ".md"} and path.stem != "README"
    ):
        shutil.copy(page, GENERATED / "gallery" / page.name)
        report = GENERATED / "gallery" / f"{page.stem}.report.html"
        with contextlib.redirect_stdout(io.StringIO()):
            code = main([str(page), "--report", str(report)])
        if code:
            raise RuntimeError(f"no report could be made of {page}")


make_reports()
html_extra_path = [str(GENERATED)]


def whole_docstring(docstring: GoogleDocstring) -> list[str]:
    """A field's docstring as it is. Napoleon takes what stands before its first colon for its type."""
    return docstring._dedent(docstring._consume_to_end())


GoogleDocstring._parse_attribute_docstring = whole_docstring  # type: ignore[assignment, method-assign]
