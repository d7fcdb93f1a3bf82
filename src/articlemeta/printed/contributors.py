"""Contributors: “AP contributed to this report”, “With files from Reuters”, “An earlier media report said:”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlemeta.printed.provenance import Credit


def find_contributors(credits: Iterable[Credit]) -> Iterator[Credit]:
    """The credits for a part of the text."""
    return (credit for credit in credits if credit.means == "contributor")
