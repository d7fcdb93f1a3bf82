"""Credits for a part of the text."""

from __future__ import annotations

from tests.reading import page_of

from articlemeta.printed.contributors import find_contributors
from articlemeta.printed.provenance import Credit

BLOCK = page_of().blocks[0]


def test_only_those_who_gave_a_part() -> None:
    credits = [
        Credit(means=means, source=means, rule="test", quote="", block=BLOCK)
        for means in ("wire", "contributor", "original", "translation", "partner")
    ]
    assert [credit.source for credit in find_contributors(credits)] == ["contributor"]
