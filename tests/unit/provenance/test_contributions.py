"""Who gave a part of the text: organisations, and no people."""

from __future__ import annotations

import pytest

from articlemeta import parse

TEXT = (
    "<p>The nets came in full on Monday, and nobody could say why the herring had turned so early in the year.</p>" * 4
)


def given(line: str) -> list[str | None]:
    page = (
        f'<html lang="en"><meta property="og:site_name" content="Quay Courier"><h1>Nets</h1>{TEXT}<p>{line}</p></html>'
    )
    return [part.source.name if part.source else None for part in parse(page).chain.contributors]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("The Associated Press contributed to this report.", ["Associated Press"]),
        ("Reuters and AFP contributed to this report.", ["Reuters", "Agence France-Presse"]),
        ("Jane Roe of The Associated Press contributed to this report.", ["Associated Press"]),
        ("CNN's Jane Roe contributed to this report.", ["CNN Wire"]),
        ("Associated Press writer Jane Roe contributed to this report.", ["Associated Press"]),
        ("Associated Press reporters Jane Roe and Max Poe contributed.", ["Associated Press"]),
        ("The Tidewater Times contributed to this report.", ["The Tidewater Times"]),
        ("WXYZ contributed to this report.", ["WXYZ"]),
        ("Tidewater Times covers boats. The Associated Press contributed to this report.", ["Associated Press"]),
        ("Reach Jane Roe at Tidewater Times. Reuters contributed to this report.", ["Reuters"]),
        ("The Tidewater Times and Reuters contributed to this report.", ["The Tidewater Times", "Reuters"]),
        ("The nets came in late. WXYZ contributed to this report.", ["WXYZ"]),
        ("It rained. The Tidewater Times contributed to this report.", ["The Tidewater Times"]),
        ("Jane Roe contributed to this report.", []),
        ("Jane Roe and John Doe contributed to this report.", []),
        ("Wire services contributed to this report.", []),
        ("Quay Courier contributed to this report.", []),
    ],
)
def test_organisations_that_gave_a_part(line: str, names: list[str]) -> None:
    assert given(line) == names


def test_a_source_of_the_whole_text_is_no_contributor() -> None:
    page = f'<html lang="en"><h1>Nets</h1><p>LONDON (AP) - Nets.</p>{TEXT}<p>AP contributed to this report.</p></html>'
    chain = parse(page).chain
    assert [hop.source.name for hop in chain.earlier] == ["Associated Press"]
    assert chain.contributors == ()
