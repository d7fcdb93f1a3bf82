"""What an article holds, without the ways to show it."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from articlemeta.models.chain import ReprintChain, Source
from articlemeta.models.evidence import Candidate, Evidence
from articlemeta.models.moments import settled
from articlemeta.models.people import Author, Contact
from articlemeta.models.place import Dateline, Region
from articlemeta.models.rights import CopyrightNotice, Disclaimer, License, ReuseTerms


@frozen(kw_only=True)
class Contents:
    """The fields of an :class:`Article`: what cards, trees and explanations show."""

    title: str | None = None
    """The headline, without the site's name."""
    subtitle: str | None = None
    """The line under the headline."""
    authors: tuple[Author, ...] = ()
    """Who made the text, in printed order."""
    publisher: Source | None = None
    """Who publishes this copy."""
    published: dt.date | None = field(default=None, converter=settled)
    """When this copy appeared: an aware ``datetime`` where time and zone are given, a naive one
    where a time alone is, a ``date`` where only a day is."""
    modified: dt.date | None = field(default=None, converter=settled)
    """When this copy was last changed, in the same forms."""
    language: str | None = None
    """The language of the text, as a BCP 47 tag."""
    url: str | None = None
    """This copy's own address."""
    summary: str | None = None
    """The page's description of the text."""
    topics: tuple[str, ...] = ()
    """Subjects, sections and tags that the page files the text under."""
    regions: tuple[Region, ...] = ()
    """Places that the page files the text under."""
    dateline: Dateline | None = None
    """The line that opens an agency text."""
    image_credits: tuple[str, ...] = ()
    """Who made the pictures, as printed."""
    chain: ReprintChain = field(factory=ReprintChain)
    """The way of the text from its original to this page."""
    disclaimers: tuple[Disclaimer, ...] = ()
    """Who disclaims what."""
    copyrights: tuple[CopyrightNotice, ...] = ()
    """Every copyright statement."""
    license: License | None = None
    """The licence of the text; None where the page grants none."""
    reuse: ReuseTerms | None = None
    """What may be done with the text."""
    contacts: tuple[Contact, ...] = ()
    """Addresses that the page gives for a purpose."""
    evidence: tuple[Evidence, ...] = field(default=(), repr=False)
    """What proves each of these."""
    candidates: tuple[Candidate, ...] = field(default=(), repr=False)
    """What was considered for each field; :meth:`Article.explain` shows it."""
