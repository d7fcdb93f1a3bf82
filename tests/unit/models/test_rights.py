"""Notices, licences and terms: what each holds at first, and in words."""

from __future__ import annotations

import pytest

from articlemeta.models import (
    CopyrightNotice,
    Disclaimer,
    DisclaimerKind,
    License,
    ReuseCondition,
    ReuseTerms,
    Scope,
)


def test_a_disclaimer_is_of_its_text_and_a_copyright_notice_of_its_site() -> None:
    disclaimer = Disclaimer(kind=DisclaimerKind.OPINION, text="The views are the author's own.")
    assert (disclaimer.scope, disclaimer.party, disclaimer.language) == (Scope.ARTICLE, None, None)
    assert CopyrightNotice().scope is Scope.SITE
    assert str(disclaimer) == "opinion: The views are the author's own."


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (CopyrightNotice(text="Copyright by Example Weekly", holders=("Weekly",)), "Copyright by Example Weekly"),
        (CopyrightNotice(holders=("Example Weekly",), years=(2020, 2024)), "© 2020–2024 Example Weekly"),
        (CopyrightNotice(holders=("Jane Roe", "Example Weekly"), years=(2024,)), "© 2024 Jane Roe, Example Weekly"),
        (CopyrightNotice(years=(2024,)), "© 2024"),
        (CopyrightNotice(), "©"),
    ],
)
def test_a_notice_in_words(notice: CopyrightNotice, words: str) -> None:
    assert str(notice) == words


@pytest.mark.parametrize(
    ("licence", "words"),
    [
        (License(id="CC-BY-4.0", name="CC BY", url="https://rights.example/by"), "CC-BY-4.0"),
        (License(name="Open Licence", url="https://rights.example/open"), "Open Licence"),
        (License(url="https://rights.example/open"), "https://rights.example/open"),
        (License(), "a licence that is not named"),
    ],
)
def test_a_licence_in_words(licence: License, words: str) -> None:
    assert str(licence) == words


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (ReuseTerms(allowed=True), "allowed"),
        (ReuseTerms(allowed=False), "refused"),
        (ReuseTerms(), "on request"),
        (
            ReuseTerms(allowed=True, conditions=(ReuseCondition.LINK, ReuseCondition.ATTRIBUTION)),
            "allowed (link, attribution)",
        ),
        (ReuseTerms(conditions=(ReuseCondition.PERMISSION_REQUIRED,)), "on request (permission-required)"),
    ],
)
def test_terms_in_words(terms: ReuseTerms, words: str) -> None:
    assert str(terms) == words
