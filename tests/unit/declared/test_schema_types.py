"""Families of schema.org types."""

from __future__ import annotations

import pytest

from articlemeta.declared.schema_types import Family, family_of, type_names


@pytest.mark.parametrize(
    ("declared", "family"),
    [
        ("NewsArticle", Family.ARTICLE),
        ("https://schema.org/NewsArticle", Family.ARTICLE),
        ("http://schema.org/BlogPosting/", Family.ARTICLE),
        ("schema:Report", Family.ARTICLE),
        (["Organization", "WebSite"], Family.SITE),
        ("WebPage NewsArticle", Family.ARTICLE),
        (["WebPage", None, 7], Family.PAGE),
        ("Recipe", Family.WORK),
        ("NewsMediaOrganization", Family.ORGANIZATION),
        ("BreadcrumbList", Family.OTHER),
        ("newsarticle", Family.OTHER),
        ("", Family.OTHER),
        (None, Family.OTHER),
        ({"@id": "NewsArticle"}, Family.OTHER),
        ("NewsArticle" * 50, Family.OTHER),
    ],
)
def test_the_family_that_says_most(declared: object, family: Family) -> None:
    assert family_of(declared) is family


def test_names_without_their_vocabulary() -> None:
    assert list(type_names(["https://schema.org/Article#x", "Person Patient"])) == ["x", "Person", "Patient"]
