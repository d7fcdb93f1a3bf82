"""An article as a NewsML-G2 2.35 ``newsItem``: its ``hopHistory`` is the model of our chain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from articlemeta.interop.common import (
    credit,
    first_notice,
    hops_in_time,
    identity,
    uri,
    xml_moment,
)
from articlemeta.models import (
    Article,
    Author,
    AuthorRole,
    CopyrightNotice,
    DisclaimerKind,
    Hop,
    HopRole,
    ReuseTerms,
)
from articlemeta.models.facts import plain

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
_CODES = "http://cv.iptc.org/newscodes/"
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}")
"""What XML Schema takes as a language."""
_ACTIONS = {HopRole.ORIGINAL: "created", HopRole.PRESS_RELEASE: "created", HopRole.TRANSLATION: "created"}
NO_DATE = dt.datetime(1, 1, 1)
"""NewsML-G2 demands a time of this version. Where the page gives no date, this impossible one says so."""

Element: TypeAlias = etree._Element


def to_newsml(article: Article, *, indent: bool = True) -> str:
    """The article as NewsML-G2, an XML document without declaration (it is text, not bytes).

    Every station of the chain is a ``hop``, the original first. Each copyright notice is a ``rightsInfo`` of its own.
    The standard demands a time for ``versionCreated``: where the page gives a day alone it is the day's start, where
    it gives none the year 1, and an ``edNote`` says so.

    Args:
        article: what to write.
        indent: lines for readers; else the document is one line.
    """
    item = _made(
        "newsItem",
        *_history(article),
        *_rights(article),
        _management(article),
        _content(article),
        standard="NewsML-G2",
        standardversion="2.35",
        conformance="power",
        guid=identity(article),
        version="1",
    )
    text = etree.tostring(item, encoding="unicode", pretty_print=indent)
    return text if text.endswith("\n") else text + "\n"


def _history(article: Article) -> Iterator[Element]:
    if article.chain.hops:
        yield _made("hopHistory", *(_hop(number, hop) for number, hop in enumerate(hops_in_time(article), 1)))


def _hop(number: int, hop: Hop) -> Element:
    attributes = {"seq": str(number)}
    if hop.date is not None:
        attributes["timestamp"] = xml_moment(hop.date)
    action = _ACTIONS.get(hop.role)
    actions = [_coded("action", f"hopaction/{action}", targeturi=f"{_CODES}hopactiontarget/content")] if action else []
    return _made("hop", _party("party", hop.source.name, hop.source.url), *actions, **attributes)


def _rights(article: Article) -> Iterator[Element]:
    first = first_notice(article)
    for notice in article.copyrights:
        yield _made("rightsInfo", *_holder(notice), *_told("copyrightNotice", str(notice)))
    terms = [*_usage(article)]
    if terms:
        yield _made("rightsInfo", *(_holder(first) if first is not None else ()), *terms)


def _holder(notice: CopyrightNotice) -> Iterator[Element]:
    if holders := plain(", ".join(notice.holders)):
        yield _party("copyrightHolder", holders)


def _usage(article: Article) -> Iterator[Element]:
    if article.reuse is not None:
        yield from _told("usageTerms", _reuse(article.reuse))
    for disclaimer in article.disclaimers:
        if disclaimer.kind is DisclaimerKind.REUSE_BAN:
            yield from _told("usageTerms", disclaimer.text)
    if article.license is not None:
        yield from _told("usageTerms", str(article.license))
        if address := uri(article.license.url):
            yield _made("link", reluri="https://www.w3.org/ns/iana/link-relations/relation#license", href=address)


def _reuse(terms: ReuseTerms) -> str:
    return terms.text or str(terms)


def _management(article: Article) -> Element:
    publisher = article.publisher
    return _made(
        "itemMeta",
        _coded("itemClass", "ninature/text"),
        _party("provider", publisher.name, publisher.url) if publisher is not None else _party("provider", "unknown"),
        _made("versionCreated", xml_moment(_version(article))),
        *_told("generator", "articlemeta"),
        *_told("title", article.title),
        *(note for text in _notes(article) for note in _told("edNote", text)),
    )


def _version(article: Article) -> dt.datetime:
    moment = article.modified or article.published or NO_DATE
    return moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, dt.time())


def _notes(article: Article) -> Iterator[str]:
    moment = article.modified or article.published
    if moment is None:
        yield "The page gives no date."
    elif not isinstance(moment, dt.datetime):
        yield f"The page gives the day {moment.isoformat()} without a time."
    for disclaimer in article.disclaimers:
        if disclaimer.kind is not DisclaimerKind.REUSE_BAN:
            yield f"{disclaimer.kind.value}: {disclaimer.text}"


def _content(article: Article) -> Element:
    original = article.chain.original
    created = original.date if original is not None else article.published
    place = article.dateline.place if article.dateline is not None else None
    return _made(
        "contentMeta",
        *_told("contentCreated", _moment(created)),
        *_told("contentModified", _moment(article.modified)),
        *([_party("located", place)] if place else []),
        *_parties(article),
        *_descriptions(article),
    )


def _parties(article: Article) -> Iterator[Element]:
    for hop in article.chain.earlier:
        yield _party("infoSource", hop.source.name, hop.source.url)
    for author in article.authors:
        yield _author(author)
    for contribution in article.chain.contributors:
        if contribution.source is not None:
            yield _party("contributor", contribution.source.name, contribution.source.url)


def _author(author: Author) -> Element:
    return _party("creator" if author.role is AuthorRole.WRITER else "contributor", author.name, author.url)


def _descriptions(article: Article) -> Iterator[Element]:
    if article.language is not None and _LANGUAGE.fullmatch(article.language):
        yield _made("language", tag=article.language)
    for subject in (*article.topics, *(region.name for region in article.regions)):
        yield _party("subject", subject)
    yield from _told("headline", article.title)
    yield from _told("dateline", str(article.dateline) if article.dateline is not None else None)
    yield from _told("by", ", ".join(author.name for author in article.authors))
    yield from _told("creditline", credit(article))
    yield from _told("description", article.summary)


def _moment(moment: dt.date | None) -> str | None:
    return None if moment is None else xml_moment(moment)


def _told(tag: str, text: str | None) -> Iterator[Element]:
    """The element with this text, where there is one. XML knows no control characters, so they go."""
    if words := plain(text or ""):
        yield _made(tag, words)


def _party(tag: str, name: str, url: str | None = None) -> Element:
    address = uri(url)
    attributes = {"uri": address} if address else {}
    return _made(tag, _made("name", plain(name)), **attributes)


def _coded(tag: str, code: str, **attributes: str) -> Element:
    return _made(tag, uri=_CODES + code, **attributes)


def _made(name: str, /, *content: Element | str, **attributes: str) -> Element:
    element = etree.Element(f"{{{NAMESPACE}}}{name}", attributes, nsmap={None: NAMESPACE})
    for part in content:
        if isinstance(part, str):
            element.text = part
        else:
            element.append(part)
    return element
