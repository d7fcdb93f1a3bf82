"""``<meta>`` tags: Open Graph, Twitter cards, Dublin Core, PRISM, Highwire, and what vendors and habits have added.

One table says for each name what it is about. Values are given as written; who reads them decides what they are worth.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from articlemeta.declared.values import MAX_LONG_VALUE, MAX_METAS, MAX_VALUE, clean
from articlemeta.models import Basis
from articlemeta.normalize.urls import MAX_URL
from articlemeta.page.structure import Page
from articlemeta.signals import Party, Signal, Value

_NAMES = {
    "title": """
        og:title twitter:title title dc.title dcterms.title citation_title headline sailthru.title parsely-title
        cxenseparse:title fb_title hdl article:title twitter:text:title eprints.title bepress_citation_title
        article.headline rnews:headline news_title""",
    "subtitle": "dc.title.alternative dcterms.alternative subtitle sailthru.subtitle article:subtitle deck",
    "summary": """
        description og:description twitter:description dc.description dcterms.description dcterms.abstract
        dc.description.abstract citation_abstract abstract sailthru.description article:summary lp""",
    "topic": """
        keywords news_keywords article:tag og:article:tag sailthru.tags parsely-tags dc.subject dcterms.subject
        citation_keywords prism.keyword tags cxenseparse:recs:tags""",
    "section": """
        article:section og:article:section og:section section parsely-section prism.section category
        article.section cxenseparse:recs:section""",
    "region": """
        dc.coverage dc.coverage.spatial dcterms.coverage dcterms.spatial article:location prism.location""",
    "author": """
        author article:author og:article:author og:author dc.creator dcterms.creator dc.author dc.creator.personalname
        citation_author citation_authors byl byline parsely-author sailthru.author cxenseparse:author article.author
        authors article:authors article:author_name creator news_author shareaholic:article_author_name
        bepress_citation_author eprints.creators_name prism.author vr:author bt:author rbauthors lp.article:author
        dcsext.author mrf:authors""",
    "editor": "citation_editor dc.contributor.editor prism.editor",
    "translator": "dc.contributor.translator citation_translator",
    "publisher": """
        publisher article:publisher dc.publisher dcterms.publisher citation_publisher organization prism.publisher
        eprints.publisher og:publisher""",
    "site_name": """
        og:site_name application-name apple-mobile-web-app-title sitename site_name site-name al:ios:app_name
        al:android:app_name twitter:app:name:iphone twitter:app:name:ipad twitter:app:name:googleplay twitter:site cre
        citation_journal_title prism.publicationname dc.relation.ispartof dcterms.ispartof og:site
        bepress_citation_journal_title""",
    "published": """
        article:published_time og:article:published_time og:published_time article:published article:publish_time
        article:publish_date article:post_date article:date article.published datepublished date_published date pubdate
        pub_date pub-date publishdate publish-date publish_date publish_time pubtime publication_date publication-date
        publicationdate published published_at published-date published_date published_time dc.date dc.date.issued
        dc.date.published dc.issued dcterms.date dcterms.issued dcterms.available dc.date.available date.available
        citation_publication_date citation_date citation_online_date citation_cover_date prism.publicationdate
        parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime originalpublicationdate
        ptime pdate rbpubdate vr:published vr:published_time bt:pubdate live_date displaydate sort_date eprints.date
        og:pubdate og:publish_date issue_date article_date_original shareaholic:article_published_time
        bepress_citation_date firstpublished release_date""",
    "modified": """
        article:modified_time og:article:modified_time og:updated_time og:modified_time lastmod last-modified
        last_modified dcterms.modified dc.date.modified dc.modified article:modified article:modified_date
        article:updated_time datemodified date_modified revised revision_date utime updated updated_time modified
        last_updated lastupdate dateupdated prism.modificationdate shareaholic:article_modified_time bt:moddate
        vr:modified eomportal-lastupdate""",
    "created": """
        dcterms.created dc.date.created dc.created datecreated date.created article:created article.created
        creation_date pagecreated content_create_date prism.creationdate""",
    "language": """
        og:locale og:language dc.language dcterms.language language content-language citation_language inlanguage locale
        article:language""",
    "og_url": "og:url",
    "dateline": "dateline article:dateline",
    "copyright_notice": "copyright dc.rights dcterms.rights prism.copyright rights article:copyright",
    "copyright_holder": "dc.rights.holder dcterms.rightsholder copyright-holder copyrightholder",
    "credit_text": "credit credits prism.credit",
    "license": "license dcterms.license dc.rights.license cc:license licence",
    "usage_info": "prism.rightsagent usageterms dcterms.accessrights",
    "syndication_source": "syndication-source",
    "original_source": "original-source",
    "dc_source": "dc.source dcterms.source source",
    "provider": "prism.distributor provider news_provider",
    "source_organization": "sourceorganization",
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split()}
_PARTIES = frozenset(
    ["author", "editor", "translator", "publisher", "copyright_holder", "provider", "source_organization"]
)
_LONG = frozenset(["summary", "copyright_notice", "topic"])
_URLS = frozenset(["og_url", "syndication_source", "original_source"])
_PUBLISHED_ROOTS = (
    "published", "publishdate", "publishtime", "publishedat", "publishday", "publicationdate", "publicdate", "pubdate",
    "pubday", "firstpubli", "releasedate", "releasedon", "articledate", "postdate", "uploaded", "uploaddate",
)  # fmt: skip
_OF_SOMETHING_ELSE = (
    "last",
    "modif",
    "updat",
    "expir",
    "unpub",
    "related",
    "cache",
    "enddate",
    "endtime",
    "publisher",
    "count",
)
MAX_NAME = 60
OTHER_DATE = "other-date"
"""What the rule is called that reads names of no table."""
_RULE_OF = {name: f"meta.{name}" for name in (*_FIELD_OF, OTHER_DATE)}
_WRITTEN_BY = frozenset(
    """
    written by|author|by|posted by|verfasst von|geschrieben von|autor|autorin|écrit par|auteur|rédigé par|escrito por|
    autor/a|publicado por|scritto da|autore|geschreven door|napisane przez|автор|автор статті|написано автором|yazan|
    tarafından yazıldı|كُتب بواسطة|كتب بواسطة|الكاتب|द्वारा लिखित|ditulis oleh|penulis|作者|執筆者|작성자|글쓴이|skrivet av|
    skrevet af|skrevet av|kirjoittanut|napsal|írta:|scris de|γράφτηκε από
    """.replace("\n", " ")
    .replace("    ", "")
    .strip()
    .split("|")
)
"""What content systems call the author in a Twitter card's label, in the languages of their translations."""


def find_meta(page: Page) -> Iterator[Signal]:
    """What the page's ``<meta>`` tags say, in their order."""
    labels: dict[str, str] = {}
    for name, content, element in page.metas[:MAX_METAS]:
        if (field := _FIELD_OF.get(name)) is not None:
            yield from _read(name, field, content, element)
        elif name.isascii() and _is_date_of_publication(name):
            yield from _read(OTHER_DATE, "published", content, element)
        elif name.startswith("twitter:") and len(content) < MAX_VALUE:
            yield from _read_card(labels, name, content, element)


def _read(name: str, field: str, content: str, element: etree._Element) -> Iterator[Signal]:
    if element.get("itemprop") and not (element.get("name") or element.get("property")):
        return  # a property of a thing, which microdata reads with the thing
    value = _value(field, content)
    if value is not None:
        yield Signal(field=field, value=value, rule=_RULE_OF[name], basis=Basis.DECLARED, element=element)


def _is_date_of_publication(name: str) -> bool:
    """Whether a name that no table knows tells of a publication's date: vendors and sites make up their own."""
    if ("pub" not in name and "date" not in name and "release" not in name and "upload" not in name) or (
        len(name) > MAX_NAME
    ):
        return False
    letters = "".join(filter(str.isalpha, name))
    return any(root in letters for root in _PUBLISHED_ROOTS) and not any(word in letters for word in _OF_SOMETHING_ELSE)


def _value(field: str, content: str) -> Value | None:
    if field in _URLS:
        url = content.strip()
        return url if 0 < len(url) <= MAX_URL and clean(url, MAX_URL) else None
    text = clean(content, MAX_LONG_VALUE if field in _LONG else MAX_VALUE)
    if not text:
        return None
    return _party(text) if field in _PARTIES else text


def _party(text: str) -> Party | None:
    """A party; a bare address names nobody."""
    return None if text.startswith(("http://", "https://", "//", "www.")) and " " not in text else Party(name=text)


def _read_card(labels: dict[str, str], name: str, content: str, element: etree._Element) -> Iterator[Signal]:
    """A Twitter card's labelled value: ``twitter:label1`` "Written by", ``twitter:data1`` "Jane Roe"."""
    kind, number = name[8:-1], name[-1:]
    if kind == "label":
        labels[number] = content.strip().casefold()
    elif kind == "data" and labels.get(number) in _WRITTEN_BY and (text := clean(content)):
        yield Signal(
            field="author", value=Party(name=text), rule="meta.twitter:data", basis=Basis.DECLARED, element=element
        )
