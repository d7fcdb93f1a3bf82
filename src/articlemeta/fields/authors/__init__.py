"""Who made the text. See docs/explanation/authors.md."""

from __future__ import annotations

from articlemeta.fields.authors.parties import without_parties
from articlemeta.fields.authors.resolve import resolve_authors

__all__ = ["resolve_authors", "without_parties"]
