"""Reasons in words."""

from __future__ import annotations

import pytest

from articlemeta.models import Basis, Candidate, Evidence


def test_evidence_names_field_basis_and_rule_and_quotes_the_page() -> None:
    proof = Evidence(field="authors", basis=Basis.PRINTED, rule="byline.printed", quote="By Jane Roe")
    assert str(proof) == "authors (printed, byline.printed): “By Jane Roe”"
    assert proof.xpath is None


@pytest.mark.parametrize(("chosen", "mark"), [(True, "✓"), (False, "✗")])
def test_a_candidate_tells_what_became_of_it(chosen: bool, mark: str) -> None:
    candidate = Candidate(
        field="authors",
        value="Jane Roe",
        basis=Basis.DECLARED,
        rule="meta.author",
        chosen=chosen,
        reason="it is printed too",
    )
    assert str(candidate) == f"{mark} Jane Roe (declared, meta.author): it is printed too"
    assert (candidate.quote, candidate.xpath) == ("", None)
