"""What a page prints on the reuse of its text."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.reuse import PrintedTerms, find_reuse

LEXICON = default_lexicon()


def terms(line: str, language: str = "en") -> list[PrintedTerms]:
    return list(find_reuse(page_of(under=f"<p>{line}</p>"), LEXICON.for_language(language)))


@pytest.mark.parametrize(
    ("language", "line", "allowed"),
    [
        ("en", "You are free to reprint this article.", True),
        ("en", "You are not allowed to republish this article.", False),
        ("en", "Do not feel free to republish our stories.", False),
        ("en", "Reproduction in whole or in part is strictly prohibited.", False),
        ("en", "For permission to reprint our articles, write to rights@weekly.example.", None),
        ("de", "Nachdruck honorarfrei gestattet.", True),
        ("de", "Nachdruck nicht erlaubt.", False),
        ("de", "Nicht-kommerzielle Verbreitung gestattet.", True),
        ("zh", "未经许可，不得转载本文。", False),
    ],
)
def test_granted_refused_or_on_request(language: str, line: str, allowed: bool | None) -> None:
    assert [found.allowed for found in terms(line, language)] == [allowed]


@pytest.mark.parametrize(
    "line",
    [
        "The town gave the market permission to grow.",
        "You are free to leave the harbour at night.",
        "This post contains affiliate links.",
    ],
)
def test_what_says_nothing_of_reuse(line: str) -> None:
    assert terms(line) == []


@pytest.mark.parametrize(
    ("line", "conditions"),
    [
        ("You may republish it free of charge, provided that you credit the author.", ["attribution"]),
        ("You are free to reprint this text with a link to us.", ["link"]),
        ("You are free to reprint this text for non-commercial purposes.", ["non-commercial"]),
        ("Reproduction without permission is prohibited.", ["permission-required"]),
        ("You are free to reprint this article.", []),
    ],
)
def test_conditions(line: str, conditions: list[str]) -> None:
    (found,) = terms(line)
    assert [str(condition) for condition in found.conditions] == conditions


def test_a_grant_that_names_what_is_refused_is_a_grant() -> None:
    (found,) = terms("You are free to reprint this article. Reproduction of pictures is prohibited.")
    assert found.allowed is True


def test_who_grants() -> None:
    (found,) = terms("Example Research grants permission to cross-post its articles on community sites.")
    assert found.grantor == "Example Research"
    (found,) = terms("You are free to reprint this article.")
    assert found.grantor is None


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("For permission to reuse our texts contact rights@weekly.example.", "rights@weekly.example"),
        ('For permission to reuse our texts contact us <a href="/ask">here</a>.', "https://weekly.example/ask"),
        ('<a href="/rights">Reprints &amp; Permissions</a>', "https://weekly.example/rights"),
        ("You are free to reprint this article. Write to news@weekly.example.", None),
        (
            'For permission to reuse our texts contact us, or see <a href="https://creativecommons.org/licenses/by/4.0/">this</a>.',
            None,
        ),
    ],
)
def test_whom_to_ask(line: str, contact: str | None) -> None:
    (found,) = terms(line)
    assert found.contact == contact


def test_all_that_a_block_says_is_one_statement() -> None:
    text = "You are free to reprint this article. For permission to reuse our pictures contact rights@weekly.example."
    (found,) = terms(f"It rained. {text}")
    assert found.text == text
    assert found.quote in "You are free to reprint this article."
    assert found.rule.startswith("en.")
