"""Which of several statements on licences holds, and what they add to each other."""

from __future__ import annotations

import pytest

from articlemeta import Article, parse

BY = "https://creativecommons.org/licenses/by/4.0/"
BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"
TEXT = "<p>The old bridge over the river was closed on Monday, and nobody in the town knows for how long it will stay so.</p>"
UNDER = f'<p>This article is licensed under <a href="{BY}">CC BY 4.0</a>.</p>'


def read(under: str = "", *, footer: str = "", head: str = "") -> Article:
    return parse(
        f'<html lang="en"><head><title>Bridge closed</title>{head}</head><body><article><h1>Bridge closed</h1>{TEXT * 5}'
        f"{under}</article><footer><p>About us</p>{footer}</footer></body></html>",
        url="https://example.org/a",
    )


def licensed(under: str = "", *, footer: str = "", head: str = "") -> tuple[str | None, str | None, str | None] | None:
    found = read(under, footer=footer, head=head).license
    return None if found is None else (found.id, found.name, found.url)


def test_the_text_s_licence_goes_before_the_site_s() -> None:
    footer = f'<p>All content is available under <a href="{BY_SA}">CC BY-SA 4.0</a></p>'
    assert licensed(UNDER, footer=footer) == ("CC-BY-4.0", "CC BY 4.0", BY)
    assert licensed(footer=footer) == ("CC-BY-SA-4.0", "CC BY-SA 4.0", BY_SA)


def test_what_json_ld_says_of_the_text_goes_before_what_is_printed() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", '
        f'"license": "{BY_SA}"}}</script>'
    )
    found = licensed(UNDER, head=script)
    assert found is not None
    assert found[0] == "CC-BY-SA-4.0"


def test_a_printed_licence_of_the_text_goes_before_a_meta_tag() -> None:
    head = f'<meta name="dc.rights.license" content="{BY_SA}">'
    found = licensed(UNDER, head=head)
    assert found is not None
    assert found[0] == "CC-BY-4.0"


def test_one_that_is_told_apart_goes_before_one_that_is_not() -> None:
    under = "<p>This article is republished under a Creative Commons license.</p>"
    found = licensed(under, footer=f'<p>All content is available under <a href="{BY_SA}">CC BY-SA 4.0</a></p>')
    assert found is not None
    assert found[0] == "CC-BY-SA-4.0"
    assert licensed(under) == (None, "Creative Commons", None)


def test_one_that_says_what_it_licenses_goes_before_a_mere_link() -> None:
    link = f'<p><a href="{BY}">CC BY 4.0</a></p>'
    told = f'<p>All articles are licensed under <a href="{BY_SA}">CC BY-SA 4.0</a></p>'
    for footer in (link + told, told + link):
        found = licensed(footer=footer)
        assert found is not None
        assert found[0] == "CC-BY-SA-4.0"


def test_statements_of_one_licence_complete_each_other() -> None:
    words = "<p>This story is published under a CC BY 4.0 licence.</p>"
    found = licensed(words, head=f'<link rel="license" href="{BY}">')
    assert found is not None
    assert (found[0], found[2]) == ("CC-BY-4.0", BY)


@pytest.mark.parametrize(
    ("content", "identifier"),
    [
        (BY, "CC-BY-4.0"),
        ("CC-BY-4.0", "CC-BY-4.0"),
        ("Creative Commons Attribution 4.0", "CC-BY-4.0"),
        ("Apache-2.0", "Apache-2.0"),
        ("/legal/licence", None),
        ("/legal/cc by 4.0", None),
        ("https://example.org/creative commons attribution 4.0", None),
        ("https://example.org/legal", None),
        ("All rights reserved", None),
    ],
)
def test_an_address_an_identifier_or_a_name_may_be_declared(content: str, identifier: str | None) -> None:
    found = licensed(head=f'<meta name="dc.rights.license" content="{content}">')
    assert (found[0] if found else None) == identifier


def test_every_agreeing_statement_is_evidence_and_the_others_are_told() -> None:
    footer = f'<p>All content is available under <a href="{BY_SA}">CC BY-SA 4.0</a></p>'
    article = read(UNDER, footer=footer)
    assert {one.quote for one in article.evidence if one.field == "license"} == {
        "This article is licensed under CC BY 4.0."
    }
    weighed = {one.value: (one.chosen, one.reason) for one in article.candidates if one.field == "license"}
    assert weighed == {
        "CC-BY-4.0": (True, "the licence that stands nearest to the text"),
        "CC-BY-SA-4.0": (False, "another statement is nearer to the text"),
    }


def test_a_page_without_a_licence_has_none() -> None:
    article = read(footer="<p>All rights reserved.</p>")
    assert article.license is None
    assert "license" not in {one.field for one in article.evidence} | {one.field for one in article.candidates}
