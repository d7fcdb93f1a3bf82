"""The whole way from a page to an article, on one screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import Factory, evolve, field, frozen, validators
from lxml import etree

from articlemeta.declared.gather import gather_declared
from articlemeta.errors import NotAPageError, PageTooLargeError
from articlemeta.fields.authors import resolve_authors, without_parties
from articlemeta.fields.chain import resolve_chain
from articlemeta.fields.contacts import resolve_contacts
from articlemeta.fields.copyrights import resolve_copyrights
from articlemeta.fields.dateline import resolve_dateline
from articlemeta.fields.dates import resolve_dates
from articlemeta.fields.disclaimers import resolve_disclaimers
from articlemeta.fields.image_credits import resolve_image_credits
from articlemeta.fields.language import resolve_language
from articlemeta.fields.license import resolve_license
from articlemeta.fields.publisher import resolve_publisher
from articlemeta.fields.reading import Reading
from articlemeta.fields.regions import resolve_regions
from articlemeta.fields.resolved import Resolved
from articlemeta.fields.reuse import resolve_reuse
from articlemeta.fields.subtitle import resolve_subtitle
from articlemeta.fields.summary import resolve_summary
from articlemeta.fields.title import resolve_title
from articlemeta.fields.topics import resolve_topics
from articlemeta.fields.url import resolve_url
from articlemeta.lexicon import Agency, Lexicon, Phrase, default_lexicon
from articlemeta.models import Article, Candidate, Evidence
from articlemeta.page.decode import decode
from articlemeta.page.markdown import markdown_to_html
from articlemeta.page.read import read_page
from articlemeta.page.structure import Page
from articlemeta.page.tree import build_tree
from articlemeta.signals import Signals

DEFAULT_MAX_BYTES = 32 * 1024 * 1024


# A bare ``tuple`` would do, but type checkers do not see through it what may be given.
def _all_agencies(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    return tuple(agencies)


def _all_phrases(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(phrases)


def _lexicon_of(parser: Parser) -> Lexicon:
    lexicon = default_lexicon()
    if parser.plugins:
        lexicon = lexicon.from_entry_points()
    if parser.agencies or parser.phrases:
        lexicon = lexicon.extended(agencies=parser.agencies, phrases=parser.phrases)
    return lexicon


@frozen(kw_only=True)
class Parser:
    """Reads pages. Immutable, reusable, safe to share between threads.

    Example:
        >>> parser = Parser()
        >>> parser.parse("<title>Rain</title><h1>Rain</h1><p>By Jane Roe</p>").title
        'Rain'
    """

    max_bytes: int = field(default=DEFAULT_MAX_BYTES, validator=validators.gt(0))
    """The largest page to read, in bytes (characters for text). Larger ones raise ``PageTooLargeError``."""
    agencies: tuple[Agency, ...] = field(default=(), converter=_all_agencies)
    """Agencies to know beside those of the library."""
    phrases: tuple[Phrase, ...] = field(default=(), converter=_all_phrases)
    """Phrases to know beside those of the library."""
    plugins: bool = False
    """Whether to use the tables of installed packages (entry points in the group ``articlemeta.lexicon``)."""
    candidates: bool = True
    """Whether articles keep what was considered for each field, for ``Article.explain``."""
    _lexicon: Lexicon = field(init=False, eq=False, repr=False, default=Factory(_lexicon_of, takes_self=True))

    def parse(self, html: str | bytes, url: str | None = None, encoding: str | None = None) -> Article:
        """Read a page.

        Args:
            html: the page, as bytes or as text.
            url: where it was got. Relative links are made absolute with it.
            encoding: the charset of the HTTP header, for bytes.

        Raises:
            NotAPageError: the input is no HTML page: empty, binary, PDF, JSON ...
            PageTooLargeError: it is larger than ``max_bytes``.
        """
        self._check_size(html)
        return self._read(build_tree(decode(html, encoding)), url)

    def parse_tree(self, root: etree._Element | etree._ElementTree[etree._Element], url: str | None = None) -> Article:
        """Read a tree that lxml built. The tree is not changed.

        Raises:
            NotAPageError: the tree is empty.
        """
        element = root.getroot() if isinstance(root, etree._ElementTree) else root
        if element is None:
            raise NotAPageError("an empty tree")
        return self._read(element, url)

    def parse_markdown(self, text: str, url: str | None = None) -> Article:
        """Read a page that a crawler stored as Markdown or plain text.

        Raises:
            NotAPageError: the text is empty.
            PageTooLargeError: it is larger than ``max_bytes``.
        """
        self._check_size(text)
        if not text.strip("\ufeff\0 \t\r\n\f"):
            raise NotAPageError("empty")
        return self._read(build_tree(markdown_to_html(text)), url)

    def _check_size(self, html: str | bytes) -> None:
        if len(html) > self.max_bytes:
            raise PageTooLargeError(len(html), self.max_bytes)

    def _read(self, root: etree._Element, url: str | None) -> Article:
        return read_article(read_page(root, url), self._lexicon, keep_candidates=self.candidates)


def read_article(page: Page, lexicon: Lexicon, *, keep_candidates: bool = True) -> Article:
    """All signals of a page, all fields resolved, in the order in which one needs another."""
    declared = tuple(gather_declared(page))
    language = resolve_language(page, Signals.gather(declared), lexicon)
    reading = Reading(
        page=page,
        signals=Signals.gather(declared),
        lexicon=lexicon,
        book=lexicon.for_language(language.value),
        language=language.value,
    )
    title = resolve_title(reading)
    publisher = resolve_publisher(reading, title=title.value)
    published, modified = resolve_dates(reading)
    authors = resolve_authors(reading, title=title.value, publisher=publisher.value)
    dateline = resolve_dateline(reading)
    chain = resolve_chain(
        reading,
        publisher=publisher.value,
        authors=authors.value,
        published=published.value,
        publisher_evidence=publisher.evidence[:3],
    )
    license_ = resolve_license(reading)
    fields: dict[str, Resolved[Any]] = {
        "title": title,
        "subtitle": resolve_subtitle(reading, title=title.value),
        "authors": evolve(authors, value=without_parties(authors.value, chain.value)),
        "publisher": publisher,
        "published": published,
        "modified": modified,
        "language": language,
        "url": resolve_url(reading),
        "summary": resolve_summary(reading, title=title.value),
        "topics": resolve_topics(reading, title=title.value),
        "regions": resolve_regions(reading),
        "dateline": dateline,
        "image_credits": resolve_image_credits(reading),
        "chain": chain,
        "disclaimers": resolve_disclaimers(reading, publisher=publisher.value),
        "copyrights": resolve_copyrights(
            reading, publisher=publisher.value, chain=chain.value, published=published.value
        ),
        "license": license_,
        "reuse": resolve_reuse(reading, publisher=publisher.value, license_=license_),
        "contacts": resolve_contacts(reading),
    }
    return Article(
        **{name: resolved.value for name, resolved in fields.items()},
        evidence=_evidence(fields.values()),
        candidates=_candidates(fields.values()) if keep_candidates else (),
    )


def _evidence(resolved: Iterable[Resolved[object]]) -> tuple[Evidence, ...]:
    return tuple(evidence for one in resolved for evidence in one.evidence)


def _candidates(resolved: Iterable[Resolved[object]]) -> tuple[Candidate, ...]:
    return tuple(candidate for one in resolved for candidate in one.candidates)


def parse(html: str | bytes, url: str | None = None, encoding: str | None = None) -> Article:
    """Read a page with the default :class:`Parser`.

    Args:
        html: the page, as bytes or as text.
        url: where it was got. Relative links are made absolute with it.
        encoding: the charset of the HTTP header, for bytes.

    Raises:
        NotAPageError: the input is no HTML page: empty, binary, PDF, JSON ...
        PageTooLargeError: it is larger than the parser reads.
    """
    return Parser().parse(html, url, encoding)


def parse_tree(root: etree._Element | etree._ElementTree[etree._Element], url: str | None = None) -> Article:
    """Read a tree that lxml built, with the default :class:`Parser`. The tree is not changed.

    Raises:
        NotAPageError: the tree is empty.
    """
    return Parser().parse_tree(root, url)


def parse_markdown(text: str, url: str | None = None) -> Article:
    """Read a page stored as Markdown or plain text, with the default :class:`Parser`.

    Raises:
        NotAPageError: the text is empty.
        PageTooLargeError: it is larger than the parser reads.
    """
    return Parser().parse_markdown(text, url)
