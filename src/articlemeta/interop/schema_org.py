"""An article as schema.org JSON-LD: a ``NewsArticle`` that says where it came from.

Every property stands on its type in schema.org 30.0, with a value of an expected type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from articlemeta.interop.common import credit, filled, first_notice, people, unique, uri
from articlemeta.models import (
    Article,
    Author,
    AuthorKind,
    AuthorRole,
    Contact,
    CopyrightNotice,
    DisclaimerKind,
    Hop,
    HopRole,
    License,
    Source,
)

Node = dict[str, Any]


def to_schema_org(article: Article) -> Node:
    """The article as JSON-LD, ready for ``json.dumps``.

    Earlier publications stand in ``isBasedOn``, nearest first, a work that was translated in ``translationOfWork``.
    What schema.org has no property for, such as most disclaimers and all evidence, is left out.
    """
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_description(article),
        **_makers(article),
        **_origin(article),
        **_rights(article),
    }


def _description(article: Article) -> Node:
    place = article.dateline.place if article.dateline is not None else None
    return filled(
        headline=article.title,
        alternativeHeadline=article.subtitle,
        description=article.summary,
        datePublished=article.published and article.published.isoformat(),
        dateModified=article.modified and article.modified.isoformat(),
        inLanguage=article.language,
        url=uri(article.url),
        keywords=list(article.topics),
        contentLocation=[_node("Place", name=region.name, identifier=region.code) for region in article.regions],
        dateline=article.dateline and str(article.dateline),
        locationCreated=place and _node("Place", name=place),
        image=[_node("ImageObject", creditText=text) for text in article.image_credits],
    )


def _makers(article: Article) -> Node:
    named = [contribution.source for contribution in article.chain.contributors if contribution.source is not None]
    others = [author for author in article.authors if author.role not in (AuthorRole.WRITER, AuthorRole.TRANSLATOR)]
    # schema.org's editor is a person.
    editors = [a for a in others if a.role is AuthorRole.EDITOR and a.kind is AuthorKind.PERSON]
    return filled(
        author=[_maker(author) for author in article.authors if author.role is AuthorRole.WRITER],
        translator=[_maker(author) for author in article.authors if author.role is AuthorRole.TRANSLATOR],
        editor=[_maker(author) for author in editors],
        contributor=[*(_maker(a) for a in others if a not in editors), *map(_organization, named)],
        publisher=article.publisher and {**_organization(article.publisher), **_contacts(article.contacts)},
    )


def _origin(article: Article) -> Node:
    earlier = article.chain.earlier
    return filled(
        isBasedOn=[_work(hop) for hop in earlier if hop.role is not HopRole.TRANSLATION],
        translationOfWork=[_work(hop) for hop in earlier if hop.role is HopRole.TRANSLATION],
        sourceOrganization=earlier and _organization(earlier[-1].source),
        provider=earlier and _organization(earlier[0].source),
        creditText=credit(article),
    )


def _rights(article: Article) -> Node:
    notice = first_notice(article)
    return filled(
        copyrightHolder=notice and _holders(notice, people(article)),
        copyrightYear=notice and notice.years and notice.years[0],
        copyrightNotice=list(unique(str(one) for one in article.copyrights)),
        license=article.license and _license(article.license),
        usageInfo=[_node("CreativeWork", text=text) for text in unique(_terms(article))],
        acquireLicensePage=article.reuse and uri(article.reuse.contact),
        correction=[one.text for one in article.disclaimers if one.kind is DisclaimerKind.CORRECTION],
    )


def _terms(article: Article) -> Iterator[str]:
    if article.reuse is not None:
        yield article.reuse.text or str(article.reuse)
    yield from (one.text for one in article.disclaimers if one.kind is DisclaimerKind.REUSE_BAN)


def _holders(notice: CopyrightNotice, persons: frozenset[str]) -> list[Node]:
    return [_node("Person" if name in persons else "Organization", name=name) for name in notice.holders]


def _license(granted: License) -> str | Node:
    """The licence's address where it has one: that is what schema.org's readers look for."""
    return uri(granted.url) or _node("CreativeWork", name=granted.name or granted.id, identifier=granted.id)


def _work(hop: Hop) -> Node:
    return _node(
        "CreativeWork",
        url=uri(hop.url),
        datePublished=hop.date and hop.date.isoformat(),
        publisher=_organization(hop.source),
    )


def _maker(author: Author) -> Node:
    if author.kind is AuthorKind.ORGANIZATION:
        return _node("Organization", name=author.name, url=uri(author.url))
    works_for = author.affiliation and _node("Organization", name=author.affiliation)
    return _node("Person", name=author.name, url=uri(author.url), affiliation=works_for)


def _organization(source: Source) -> Node:
    home = f"https://{source.domain}/" if source.domain else None
    return _node("Organization", name=source.name, url=uri(source.url) or uri(home))


def _contacts(contacts: Iterable[Contact]) -> Node:
    return filled(contactPoint=[_contact(contact) for contact in contacts])


def _contact(contact: Contact) -> Node:
    kind = contact.purpose.value
    if address := uri(contact.value):
        return _node("ContactPoint", contactType=kind, url=address)
    if "@" in contact.value:
        return _node("ContactPoint", contactType=kind, email=contact.value)
    return _node("ContactPoint", contactType=kind, telephone=contact.value)


def _node(kind: str, **members: object) -> Node:
    return {"@type": kind, **filled(**members)}
