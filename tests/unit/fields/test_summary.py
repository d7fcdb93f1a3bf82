from __future__ import annotations

import pytest

from articlemeta import Article, parse

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"
SHORT = "The harbour was closed by the storm."
LONG = "The harbour was closed by the storm. Ferries stay at home until Monday."


def read(**declared: str) -> Article:
    head = "".join(f'<meta property="{name.replace("_", ":")}" content="{value}">' for name, value in declared.items())
    return parse(f"<title>Storm closes harbour</title>{head}<h1>Storm closes harbour</h1>{PROSE}")


@pytest.mark.parametrize(
    ("declared", "summary"),
    [
        ({"description": SHORT}, SHORT),
        ({"description": SHORT, "og_description": LONG}, LONG),
        ({"description": LONG, "og_description": "The harbour was closed by the storm. Ferries stay ..."}, LONG),
        ({"og_description": f"  {SHORT}\n"}, SHORT),
        ({"description": "Storm closes harbour"}, None),
        ({"description": "Rain."}, None),
        ({"description": "storm,harbour closed,ferries and boats"}, None),
        ({"description": "storm, harbour, ferry, boats, rain, wind, tide"}, None),
        ({"description": "Rain, wind and a tide closed the harbour."}, "Rain, wind and a tide closed the harbour."),
        ({"description": "{{description}} of the page"}, None),
        ({"description": "x" * 20_000}, None),
        ({}, None),
    ],
)
def test_the_summary(declared: dict[str, str], summary: str | None) -> None:
    assert read(**declared).summary == summary


def test_a_description_of_the_site_is_none() -> None:
    page = parse(
        '<title>Storm closes harbour</title><meta property="og:site_name" content="Bay Times">'
        '<meta name="description" content="Bay Times brings football results from everywhere daily">'
        f"<h1>Storm closes harbour</h1>{PROSE}"
    )
    assert page.summary is None
    assert {c.reason for c in page.candidates if c.field == "summary"} == {"describes the site"}
