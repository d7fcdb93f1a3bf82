"""An article as a list of facts to show: each field's values as plain text, with their links and their proof.

The tree in a terminal, the card in a notebook and the report page all show these.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import frozen

from articlemeta.models.chain import Contribution, Hop, Source
from articlemeta.models.contents import Contents
from articlemeta.models.enums import HopRole
from articlemeta.models.evidence import Evidence
from articlemeta.models.people import Author, Contact
from articlemeta.models.rights import CopyrightNotice, Disclaimer, License, ReuseTerms

_KEPT_MARKS = "\u200c\u200d"
"""Joiners shape letters in Persian and Hindi."""


@frozen(kw_only=True)
class Value:
    """One value as a reader sees it."""

    text: str
    """On one line, without control characters."""
    url: str | None = None
    """Where the page links it to."""
    note: str = ""
    """What else is known of it, in few words."""
    proof: tuple[Evidence, ...] = ()
    """What proves this one value, where that is known one by one."""


@frozen(kw_only=True)
class Fact:
    """One field of the article as a reader sees it."""

    field: str
    """The field's name."""
    values: tuple[Value, ...]
    """Its values, never none."""
    proof: tuple[Evidence, ...] = ()
    """What proves the field as a whole."""

    @property
    def label(self) -> str:
        """The field's name in plain words."""
        return self.field.replace("_", " ")


def facts(article: Contents) -> tuple[Fact, ...]:
    """Every field that has a value, in the order of the model; the chain has :func:`stations`."""
    found = ((name, tuple(values_of(article, name))) for name in _VALUES)
    return tuple(Fact(field=name, values=values, proof=proof_of(article, name)) for name, values in found if values)


def values_of(article: Contents, name: str) -> Iterator[Value]:
    """The values of one field."""
    found = getattr(article, name)
    several = found if isinstance(found, tuple) else () if found is None else (found,)
    for one in several:
        yield _VALUES[name](one)


def stations(article: Contents) -> tuple[Fact, ...]:
    """The chain from its original to this copy, one fact a station, as it happened in time."""
    return tuple(
        Fact(field=role_words(hop.role), values=(_hop(hop),), proof=hop.evidence)
        for hop in reversed(article.chain.hops)
    )


def contributions(article: Contents) -> tuple[Value, ...]:
    """Those credited with a part of the text."""
    return tuple(map(_contribution, article.chain.contributors))


def proof_of(article: Contents, name: str) -> tuple[Evidence, ...]:
    """The evidence for one field."""
    return tuple(proof for proof in article.evidence if proof.field == name)


def role_words(role: HopRole) -> str:
    """A station's role for a reader: the role "current" is this copy."""
    return "this copy" if role is HopRole.CURRENT else role.value


def plain(text: str, most: int = 0) -> str:
    r"""The text on one line, without control, direction or other unseen characters, and cut to ``most`` of them.

    What a page prints must not steer a terminal: no escape sequence gets through.

    >>> plain("two\nlines \x1b[31mred")
    'two lines [31mred'
    """
    line = " ".join(text.split())
    if not (line.isascii() and line.isprintable()):
        line = "".join(filter(_is_seen, line))
    return f"{line[: most - 1].rstrip()}…" if most and len(line) > most else line


def _is_seen(character: str) -> bool:
    return character in _KEPT_MARKS or not unicodedata.category(character).startswith("C")


def moment_words(moment: dt.date) -> str:
    """A date, with its time where it has one: ``2024-05-03 10:00 +02:00``."""
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    words = moment.replace(tzinfo=None).isoformat(" ", "seconds" if moment.second else "minutes")
    zone = moment.isoformat()[19 + 7 * bool(moment.microsecond) :]
    return f"{words} {zone}".rstrip()


def _words(*parts: object) -> str:
    return ", ".join(plain(str(part)) for part in parts if part)


def _text(value: object) -> Value:
    return Value(text=plain(str(value)))


def _address(value: str) -> Value:
    return Value(text=plain(value), url=value)


def _moment(value: dt.date) -> Value:
    return Value(text=moment_words(value))


def _author(author: Author) -> Value:
    kind = author.kind.value if author.kind.value != "person" else ""
    role = author.role.value if author.role.value != "writer" else ""
    return Value(text=_words(author.name, author.affiliation), url=author.url, note=_words(kind, role))


def _source(source: Source) -> Value:
    kind = source.kind.value if source.kind.value != "publisher" else ""
    return Value(text=plain(source.name), url=source.url, note=_words(source.domain, kind))


def _hop(hop: Hop) -> Value:
    when = moment_words(hop.date) if hop.date is not None else ""
    source = _source(hop.source)
    return Value(text=source.text, url=hop.url or source.url, note=_words(when, source.note), proof=hop.evidence)


def _contribution(contribution: Contribution) -> Value:
    return Value(text=plain(str(contribution)), proof=contribution.evidence)


def _disclaimer(disclaimer: Disclaimer) -> Value:
    return Value(text=plain(disclaimer.text), note=_words(disclaimer.kind, disclaimer.scope, disclaimer.party))


def _copyright(notice: CopyrightNotice) -> Value:
    return Value(text=plain(str(notice)), note=notice.scope.value)


def _license(granted: License) -> Value:
    name = granted.name if granted.name != str(granted) else ""
    return Value(text=plain(str(granted)), url=granted.url, note=_words(name))


def _reuse(terms: ReuseTerms) -> Value:
    return Value(text=plain(str(terms)), note=_words(terms.grantor, terms.contact))


def _contact(contact: Contact) -> Value:
    return Value(text=plain(contact.value), note=contact.purpose.value)


_VALUES: dict[str, Callable[[Any], Value]] = {
    "title": _text,
    "subtitle": _text,
    "authors": _author,
    "publisher": _source,
    "published": _moment,
    "modified": _moment,
    "language": _text,
    "url": _address,
    "summary": _text,
    "topics": _text,
    "regions": _text,
    "dateline": _text,
    "image_credits": _text,
    "copyrights": _copyright,
    "license": _license,
    "reuse": _reuse,
    "disclaimers": _disclaimer,
    "contacts": _contact,
}


def quotes(proofs: Iterable[Evidence], most: int = 160) -> tuple[str, ...]:
    """The words that prove, each once."""
    return tuple(dict.fromkeys(text for proof in proofs if (text := plain(proof.quote, most))))
