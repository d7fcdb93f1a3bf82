"""What is found on a page before it is judged: one signal is one thing that the page says about one field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen
from lxml import etree

from articlemeta.models import AuthorKind, Basis, Evidence
from articlemeta.page.structure import Block, Page


@frozen(kw_only=True)
class Party:
    """A person or organisation as the page writes it, before normalisation."""

    name: str
    kind: AuthorKind | None = None
    url: str | None = None
    affiliation: str | None = None
    job: str | None = None


@frozen(kw_only=True)
class Work:
    """Another publication of the text, as the page writes it."""

    url: str | None = None
    name: str | None = None
    publisher: Party | None = None
    date: str | None = None


Value = str | Party | Work


@frozen(kw_only=True, eq=False)
class Signal:
    """One thing that the page says about one field."""

    field: str
    """What it is about: ``"title"``, ``"author"``, ``"published"`` ..."""
    value: Value
    """What is said, as written."""
    rule: str
    """The rule that read it: ``"jsonld.headline"``, ``"meta.og:title"``, ``"byline.printed"`` ..."""
    basis: Basis
    quote: str = ""
    """The words or markup that say so."""
    element: etree._Element | None = None
    """Where, for declared signals."""
    block: Block | None = None
    """Where, for printed signals."""

    @property
    def text(self) -> str:
        """The value as plain text."""
        match self.value:
            case Party(name=name):
                return name
            case Work():
                return self.value.url or self.value.name or ""
            case _:
                return self.value

    def evidence(self, page: Page, name: str) -> Evidence:
        """This signal as evidence for a field of the article."""
        element = self.block.element if self.element is None and self.block is not None else self.element
        return Evidence(
            field=name, basis=self.basis, rule=self.rule, quote=self.quote or self.text, xpath=page.xpath(element)
        )


@frozen
class Signals:
    """All signals of a page, by field, in the order in which they were found."""

    by_field: Mapping[str, tuple[Signal, ...]] = field(factory=dict)

    @classmethod
    def gather(cls, *sources: Iterable[Signal]) -> Signals:
        """Group signals by field."""
        grouped: dict[str, list[Signal]] = {}
        for source in sources:
            for signal in source:
                grouped.setdefault(signal.field, []).append(signal)
        return cls({name: tuple(found) for name, found in grouped.items()})

    def of(self, *names: str) -> Iterator[Signal]:
        """The signals for these fields."""
        for name in names:
            yield from self.by_field.get(name, ())
