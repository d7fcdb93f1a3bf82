"""str() of each model says the useful thing."""

from __future__ import annotations

import pytest
from tests.samples import FULL

from articlemeta.models import CopyrightNotice, Dateline, License, ReprintChain, ReuseTerms


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (FULL.authors[0], "Jane Roe, Example Press"),
        (FULL.authors[2], "Max Muster (translator)"),
        (FULL.publisher, "Example Weekly"),
        (FULL.chain.hops[2], "Northern Post (original, 2024-05-02)"),
        (FULL.chain.hops[1], "Example Press (wire)"),
        (
            FULL.chain,
            "Northern Post (original, 2024-05-02) → Example Press (wire) → Example Weekly (current, 2024-05-03)",
        ),
        (ReprintChain(), "no station known"),
        (FULL.chain.contributors[0], "unnamed source"),
        (FULL.chain.contributors[1], "Harbour News"),
        (FULL.regions[0], "Norway (NO)"),
        (FULL.regions[1], "the north"),
        (FULL.dateline, "OSLO (EP) —"),
        (Dateline(place="OSLO", agency="Example Press"), "OSLO, Example Press"),
        (Dateline(), "a dateline"),
        (FULL.disclaimers[0], "opinion: The views are the author’s own."),
        (FULL.copyrights[0], "© 2020–2024 Example Weekly"),
        (CopyrightNotice(holders=("Example Weekly", "Jane Roe"), years=(2024,)), "© 2024 Example Weekly, Jane Roe"),
        (FULL.license, "CC-BY-ND-4.0"),
        (License(), "a licence that is not named"),
        (FULL.reuse, "allowed (attribution, link)"),
        (ReuseTerms(allowed=False), "refused"),
        (FULL.contacts[0], "media: media@weekly.example"),
        (FULL.evidence[1], "authors (printed, byline.printed): “By Jane Roe, Example Press”"),
        (FULL.candidates[0], "✗ admin (declared, jsonld.author): a name that systems give to nobody"),
    ],
)
def test_in_words(model: object, words: str) -> None:
    assert str(model) == words
