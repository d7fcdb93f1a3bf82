"""An article as IPTC ninjs 3.1, the news exchange format in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from articlemeta.interop.common import credit, filled, first_notice, hops_in_time, identity, rfc3339, unique, uri
from articlemeta.models import Article, Author, AuthorKind, Contact, Hop, HopRole, Source

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"

_ROLES = {HopRole.CURRENT: "publisher", HopRole.ORIGINAL: "originator"}


def to_ninjs(article: Article) -> dict[str, Any]:
    """The article as a ninjs object, ready for ``json.dumps``.

    Every station of the chain is an ``infoSources`` entry, the original first; those that the page links are
    ``associations`` too. ninjs has no dates without a time and zone: such dates stand in ``edNote``.
    """
    place = article.dateline.place if article.dateline is not None else None
    return filled(
        uri=identity(article),
        standard={"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        type="text",
        representationType="partial",
        pubStatus="usable",
        **_dates(article),
        language=article.language,
        headlines=_texts(main=article.title, subtitle=article.subtitle),
        descriptions=[*_texts(summary=article.summary), *_disclaimers(article)],
        by=", ".join(author.name for author in article.authors),
        located=place,
        people=[_maker(author) for author in article.authors if author.kind is AuthorKind.PERSON],
        organisations=[_maker(author) for author in article.authors if author.kind is AuthorKind.ORGANIZATION],
        subjects=[{"name": topic, "rel": "about"} for topic in article.topics],
        places=[filled(name=region.name, rel="about", literal=region.code) for region in article.regions],
        infoSources=[*_sources(article)],
        associations=[*_associations(article)],
        **_rights(article),
    )


def _dates(article: Article) -> dict[str, object]:
    original = article.chain.original
    return filled(
        firstCreated=rfc3339(article.published),
        versionCreated=rfc3339(article.modified) or rfc3339(article.published),
        contentCreated=rfc3339(original.date) if original is not None else None,
        edNote=". ".join(_notes(article)),
    )


def _notes(article: Article) -> Iterator[str]:
    """What of the dates and the chain ninjs has no better place for, for editors to read."""
    for name, moment in (("Published", article.published), ("Modified", article.modified)):
        if moment is not None and rfc3339(moment) is None:
            yield f"{name} {moment.isoformat()}"
    if told := credit(article):
        yield f"From {told}"


def _texts(**by_role: str | None) -> list[dict[str, object]]:
    return [{"role": role, "value": text} for role, text in by_role.items() if text]


def _disclaimers(article: Article) -> Iterator[dict[str, object]]:
    for disclaimer in article.disclaimers:
        yield {"role": f"disclaimer:{disclaimer.kind.value}", "value": disclaimer.text}


def _maker(author: Author) -> dict[str, object]:
    return filled(name=author.name, rel=author.role.value, uri=uri(author.url))


def _sources(article: Article) -> Iterator[dict[str, object]]:
    contacts = [_contact(contact) for contact in article.contacts]
    if article.chain.current is None and article.publisher is not None:
        yield _source(article.publisher, "publisher") | filled(contactInfo=contacts)
    for hop in hops_in_time(article):
        mine = contacts if hop.role is HopRole.CURRENT else []
        yield _source(hop.source, _ROLES.get(hop.role, hop.role.value)) | filled(contactInfo=mine)
    for contribution in article.chain.contributors:
        if contribution.source is not None:
            yield _source(contribution.source, "contributor")


def _source(source: Source, role: str) -> dict[str, object]:
    return filled(name=source.name, role=role, uri=uri(source.url), literal=source.domain)


def _contact(contact: Contact) -> dict[str, object]:
    kind = "web" if uri(contact.value) else "email" if "@" in contact.value else "phone"
    return {"type": kind, "role": contact.purpose.value, "value": contact.value}


def _associations(article: Article) -> Iterator[dict[str, object]]:
    for hop in article.chain.earlier:
        if address := uri(hop.url):
            yield {"name": hop.source.name, "rel": _relation(hop), "uri": address, **_association_dates(hop)}


def _relation(hop: Hop) -> str:
    return "translationOf" if hop.role is HopRole.TRANSLATION else "derivedFrom"


def _association_dates(hop: Hop) -> dict[str, object]:
    return filled(firstCreated=rfc3339(hop.date))


def _rights(article: Article) -> dict[str, object]:
    notice = first_notice(article)
    link = article.license and uri(article.license.url)
    return filled(
        copyrightHolder=", ".join(notice.holders) if notice is not None else None,
        copyrightNotice=" ".join(unique(str(one) for one in article.copyrights)),
        usageTerms=" ".join(unique(_usage(article))),
        rightsInfo=link and {"linkedRights": link},
    )


def _usage(article: Article) -> Iterator[str]:
    if article.license is not None:
        yield str(article.license)
    if article.reuse is not None:
        yield article.reuse.text or str(article.reuse)
