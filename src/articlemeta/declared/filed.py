"""Agencies under whose name a page is filed: ``/latest/reuters/2024/05/02/harbour.html``."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.models import AuthorKind, Basis
from articlemeta.normalize.patterns import late
from articlemeta.normalize.urls import MAX_URL
from articlemeta.page.structure import Page
from articlemeta.signals import Party, Signal

_FILED = late(r"/([a-z]{2,12}(?:-[a-z]{2,12})?)/(?:19|20)\d\d(?=/)")


def find_filed(page: Page) -> Iterator[Signal]:
    """The folder that stands right before the date in the page's address, as an agency that it may be."""
    found = _FILED.search(page.url or "", 8, MAX_URL)
    if found is not None:
        name = found[1].replace("-", " ")
        yield Signal(
            field="filed_under",
            value=Party(name=name, kind=AuthorKind.ORGANIZATION),
            rule="url.folder",
            basis=Basis.DECLARED,
            quote=(page.url or "")[:200],
        )
