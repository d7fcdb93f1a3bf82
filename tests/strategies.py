"""Hypothesis strategies for the models: any value that the types allow, likely ones more often."""

from __future__ import annotations

import datetime as dt

from dateutil.tz import tzstr
from hypothesis import strategies as st

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

_SAMPLES = (
    "Example Weekly",
    "Jane Roe",
    "L’Écho du Nord",
    "新华社",
    "رويترز",
    'a "quote" & <b>markup</b>',
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "https://example.org/a?b=c#d",
    "news@example.org",
    "two\nlines\tand a tab",
    "\x1b[31mred\x1b[0m\u202egnirts",
    "x" * 300,
    "",
)


_ZONES = (
    tzstr("CET-1CEST,M3.5.0,M10.5.0/3"),
    tzstr("EST5EDT,M3.2.0,M11.1.0"),
    tzstr("NZST-12NZDT,M9.5.0,M4.1.0/3"),
    tzstr("IST-5:30"),
)
"""Zones with and without summer time, by rule: no machine's time zone database is asked."""


def texts() -> st.SearchStrategy[str]:
    """Any text: real names, hostile markup, control characters, lone surrogates."""
    return st.sampled_from(_SAMPLES) | st.text(max_size=20) | st.text(st.characters(), max_size=8)


def optional_texts() -> st.SearchStrategy[str | None]:
    """Any text or none."""
    return st.none() | texts()


def urls() -> st.SearchStrategy[str | None]:
    """Addresses as pages give them: mostly sound, some not."""
    sound = st.sampled_from(
        ("https://example.org/a", "https://example.org/ä?x=1&y=2", "http://news.example/1", "mailto:a@example.org")
    )
    return st.none() | sound | texts()


def moments() -> st.SearchStrategy[dt.date | None]:
    """Days, naive times and aware times in fixed and named zones, across repeated and skipped hours."""
    offsets = st.integers(-1439, 1439).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
    zones = st.just(dt.UTC) | offsets | st.sampled_from(_ZONES)
    # Comparing aware times takes them to UTC, which the first and last day of the calendar do not survive.
    first, last = dt.datetime(1, 1, 3), dt.datetime(9999, 12, 28)
    times = st.datetimes(first, last) | st.datetimes(first, last, timezones=zones)
    return st.none() | st.dates() | times | times.map(lambda time: time.replace(microsecond=0))


def _tuples(items: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=most).map(tuple)


def evidence() -> st.SearchStrategy[Evidence]:
    """Evidence for any field."""
    names = st.sampled_from(("title", "authors", "chain", "published", "copyrights")) | texts()
    return st.builds(
        Evidence,
        field=names,
        basis=st.sampled_from(Basis),
        rule=texts(),
        quote=texts(),
        xpath=st.none() | st.just("/html/body/p[1]") | texts(),
    )


def candidates() -> st.SearchStrategy[Candidate]:
    """Candidates for any field."""
    return st.builds(
        Candidate,
        field=st.sampled_from(("title", "authors", "chain")) | texts(),
        value=texts(),
        basis=st.sampled_from(Basis),
        rule=texts(),
        chosen=st.booleans(),
        reason=texts(),
        quote=texts(),
        xpath=optional_texts(),
    )


def sources() -> st.SearchStrategy[Source]:
    """Parties to a chain."""
    domains = st.none() | st.just("example.org") | texts()
    return st.builds(Source, name=texts(), kind=st.sampled_from(SourceKind), domain=domains, url=urls())


def hops() -> st.SearchStrategy[Hop]:
    """Stations of a chain."""
    return st.builds(
        Hop,
        source=sources(),
        role=st.sampled_from(HopRole),
        date=moments(),
        url=urls(),
        evidence=_tuples(evidence(), 2),
    )


def chains() -> st.SearchStrategy[ReprintChain]:
    """Chains of any shape, also those that no page could have."""
    contributions = st.builds(Contribution, source=st.none() | sources(), evidence=_tuples(evidence(), 1))
    return st.builds(ReprintChain, hops=_tuples(hops()), contributors=_tuples(contributions, 2))


def authors() -> st.SearchStrategy[Author]:
    """Authors of any kind and role."""
    return st.builds(
        Author,
        name=texts(),
        kind=st.sampled_from(AuthorKind),
        role=st.sampled_from(AuthorRole),
        affiliation=optional_texts(),
        url=urls(),
    )


def disclaimers() -> st.SearchStrategy[Disclaimer]:
    """Disclaimers of any kind."""
    return st.builds(
        Disclaimer,
        kind=st.sampled_from(DisclaimerKind),
        text=texts(),
        scope=st.sampled_from(Scope),
        party=optional_texts(),
        language=st.none() | st.sampled_from(("en", "pt-BR", "zh-Hant")) | texts(),
    )


def copyrights() -> st.SearchStrategy[CopyrightNotice]:
    """Copyright notices."""
    return st.builds(
        CopyrightNotice,
        holders=_tuples(texts()),
        years=_tuples(st.integers(1900, 2100) | st.integers(), 2),
        all_rights_reserved=st.booleans(),
        scope=st.sampled_from(Scope),
        text=texts(),
    )


def licenses() -> st.SearchStrategy[License]:
    """Licences."""
    ids = st.none() | st.sampled_from(("CC-BY-ND-4.0", "CC0-1.0")) | texts()
    return st.builds(License, id=ids, name=optional_texts(), url=urls())


def reuse_terms() -> st.SearchStrategy[ReuseTerms]:
    """Terms of reuse."""
    return st.builds(
        ReuseTerms,
        allowed=st.none() | st.booleans(),
        conditions=_tuples(st.sampled_from(ReuseCondition)),
        grantor=optional_texts(),
        contact=urls(),
        text=texts(),
    )


def articles() -> st.SearchStrategy[Article]:
    """Any article that the types allow."""
    return st.builds(
        Article,
        title=optional_texts(),
        subtitle=optional_texts(),
        authors=_tuples(authors()),
        publisher=st.none() | sources(),
        published=moments(),
        modified=moments(),
        language=st.none() | st.sampled_from(("en", "pt-BR", "ar")) | texts(),
        url=urls(),
        summary=optional_texts(),
        topics=_tuples(texts()),
        regions=_tuples(st.builds(Region, name=texts(), code=st.none() | st.just("030") | texts())),
        dateline=st.none()
        | st.builds(Dateline, place=optional_texts(), agency=optional_texts(), date=moments(), text=texts()),
        image_credits=_tuples(texts()),
        chain=chains(),
        disclaimers=_tuples(disclaimers()),
        copyrights=_tuples(copyrights()),
        license=st.none() | licenses(),
        reuse=st.none() | reuse_terms(),
        contacts=_tuples(st.builds(Contact, purpose=st.sampled_from(ContactPurpose), value=texts())),
        evidence=_tuples(evidence()),
        candidates=_tuples(candidates(), 2),
    )


_NOTICE_PIECES = st.sampled_from([
    "©", "(c)", " ", "Copyright ", "2020", "1700-", "2099", "-", "–", "20", "\n", "|", "·", "Example", "GmbH & Co. KG", ", Inc.", "All rights reserved",
    ".", ",", '"', "«", "»", "“", "”", "„", "(", ")", "[", "]", "by", "the", "™ & ", "®/TM ", "版权所有", "年", "and", "www.", "dpa:210101-99-0000",
])  # fmt: skip


def notice_lines() -> st.SearchStrategy[str]:
    """Lines of the pieces that copyright statements are made of, and of others."""
    return st.lists(_NOTICE_PIECES | st.text(max_size=8), max_size=30).map("".join)
