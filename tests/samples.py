"""Articles to show and to export: one that has a value for everything, and its parts."""

from __future__ import annotations

import datetime as dt

from articlemeta.models import (
    Article,
    Author,
    AuthorKind,
    AuthorRole,
    Basis,
    Candidate,
    Contact,
    ContactPurpose,
    Contribution,
    CopyrightNotice,
    Dateline,
    Disclaimer,
    DisclaimerKind,
    Evidence,
    Hop,
    HopRole,
    License,
    Region,
    ReprintChain,
    ReuseCondition,
    ReuseTerms,
    Scope,
    Source,
    SourceKind,
)

ZONE = dt.timezone(dt.timedelta(hours=2))


def proof(field: str, quote: str, rule: str, basis: Basis = Basis.PRINTED, xpath: str | None = None) -> Evidence:
    return Evidence(field=field, basis=basis, rule=rule, quote=quote, xpath=xpath)


WEEKLY = Source(name="Example Weekly", domain="weekly.example", url="https://weekly.example/")
AGENCY = Source(name="Example Press", kind=SourceKind.AGENCY, domain="press.example", url="https://press.example/")
POST = Source(name="Northern Post", domain="post.example")

CHAIN = ReprintChain(
    hops=(
        Hop(source=WEEKLY, role=HopRole.CURRENT, date=dt.date(2024, 5, 3), url="https://weekly.example/rain"),
        Hop(source=AGENCY, role=HopRole.WIRE, evidence=(proof("chain", "OSLO (EP) —", "dateline.agency"),)),
        Hop(
            source=POST,
            role=HopRole.ORIGINAL,
            date=dt.date(2024, 5, 2),
            url="https://post.example/rain",
            evidence=(
                proof("chain", "This article first appeared in Northern Post on 2 May 2024.", "en.first-appeared"),
            ),
        ),
    ),
    contributors=(
        Contribution(source=None, evidence=(proof("chain", "An earlier media report said:", "en.earlier-report"),)),
        Contribution(
            source=Source(name="Harbour News", kind=SourceKind.AGENCY),
            evidence=(proof("chain", "With files from Harbour News", "en.files-from"),),
        ),
    ),
)

FULL = Article(
    title="Rain expected in the north",
    subtitle="Farmers hope for a wet week",
    authors=(
        Author(name="Jane Roe", affiliation="Example Press", url="https://press.example/jane"),
        Author(name="Weather Desk", kind=AuthorKind.ORGANIZATION),
        Author(name="Max Muster", role=AuthorRole.TRANSLATOR),
        Author(name="Ola Nordmann", role=AuthorRole.EDITOR),
        Author(name="Pat Doe", role=AuthorRole.PHOTOGRAPHER),
    ),
    publisher=WEEKLY,
    published=dt.datetime(2024, 5, 3, 10, 0, tzinfo=ZONE),
    modified=dt.date(2024, 5, 4),
    language="en-GB",
    url="https://weekly.example/rain",
    summary="A wet week lies ahead.",
    topics=("Weather", "Farming"),
    regions=(Region(name="Norway", code="NO"), Region(name="the north")),
    dateline=Dateline(place="OSLO", agency="Example Press", text="OSLO (EP) —"),
    image_credits=("Photo: Pat Doe",),
    chain=CHAIN,
    disclaimers=(
        Disclaimer(kind=DisclaimerKind.OPINION, text="The views are the author’s own.", party="Example Weekly"),
        Disclaimer(kind=DisclaimerKind.CORRECTION, text="Correction: an earlier version named the wrong day."),
        Disclaimer(kind=DisclaimerKind.REUSE_BAN, text="May not be published or broadcast.", scope=Scope.SITE),
    ),
    copyrights=(
        CopyrightNotice(holders=("Example Weekly",), years=(2020, 2024), text="© 2020–2024 Example Weekly"),
        CopyrightNotice(
            holders=("Northern Post", "Jane Roe"),
            years=(2024,),
            all_rights_reserved=True,
            scope=Scope.ARTICLE,
            text="© 2024 Northern Post, Jane Roe. All rights reserved.",
        ),
    ),
    license=License(id="CC-BY-ND-4.0", name="Creative Commons", url="https://creativecommons.org/licenses/by-nd/4.0/"),
    reuse=ReuseTerms(
        allowed=True,
        conditions=(ReuseCondition.ATTRIBUTION, ReuseCondition.LINK),
        grantor="Example Weekly",
        contact="https://weekly.example/rights",
        text="You may republish this article with a link.",
    ),
    contacts=(
        Contact(purpose=ContactPurpose.MEDIA, value="media@weekly.example"),
        Contact(purpose=ContactPurpose.CORRECTIONS, value="https://weekly.example/corrections"),
        Contact(purpose=ContactPurpose.EDITORIAL, value="+47 22 00 00 00"),
    ),
    evidence=(
        proof("title", "Rain expected in the north", "heading.h1", xpath="/html/body/h1"),
        proof("authors", "By Jane Roe, Example Press", "byline.printed", xpath="/html/body/p[1]"),
        proof(
            "published",
            '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">',
            "meta.article:published_time",
            Basis.DECLARED,
        ),
    ),
    candidates=(
        Candidate(
            field="authors",
            value="admin",
            basis=Basis.DECLARED,
            rule="jsonld.author",
            chosen=False,
            reason="a name that systems give to nobody",
            quote='{"name": "admin"}',
        ),
        Candidate(
            field="authors",
            value="Jane Roe",
            basis=Basis.PRINTED,
            rule="byline.printed",
            chosen=True,
            reason="printed under the headline",
            quote="By Jane Roe, Example Press",
            xpath="/html/body/p[1]",
        ),
    ),
)
"""An article that has a value for everything."""
