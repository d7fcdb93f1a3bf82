"""An article as a tree of text: fields, the chain from its original to this copy, notices, and the words that prove."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from articlemeta.models.contents import Contents
from articlemeta.models.facts import Fact, Value, contributions, facts, plain, quotes, stations

_LONGEST = 160
"""Values and quotes are cut here: an outline is for looking, ``to_dict`` has them whole."""
_NOTICES = frozenset({"copyrights", "license", "reuse", "disclaimers", "contacts"})
_LABEL_WIDTH = 13


@frozen
class Branch:
    """A line of the tree and what hangs on it."""

    label: str
    text: str = ""
    below: tuple[Branch, ...] = ()
    is_proof: bool = False
    """Whether the text is the page's own words."""


Paint = Callable[[str, str], str]
"""Given what a piece of text is ("title", "label", "proof", "line" or "text") and the text, gives it dressed."""


def outline(article: Contents, paint: Paint | None = None) -> str:
    """The article as a tree, drawn with lines.

    Args:
        article: what to draw.
        paint: dresses pieces of the text, as with a terminal's colours; None leaves them plain.
    """
    dress = paint or _undressed
    title = plain(article.title or "", _LONGEST) or "an article without a title"
    return "\n".join((dress("title", title), *_drawn(tuple(branches(article)), dress)))


def branches(article: Contents) -> Iterator[Branch]:
    """The first level of the tree."""
    shown = [fact for fact in facts(article) if fact.field != "title"]
    yield from (_field(fact) for fact in shown if fact.field not in _NOTICES)
    yield from _chain(article)
    yield from (_field(fact) for fact in shown if fact.field in _NOTICES)


def _field(fact: Fact) -> Branch:
    said = {plain(value.text, _LONGEST) for value in fact.values}
    # Words that the value itself says prove nothing more by being said again.
    proof = tuple(_proof(quote) for quote in quotes(fact.proof, _LONGEST)[:2] if quote not in said)
    if len(fact.values) == 1:
        return Branch(fact.label, _told(fact.values[0]), proof)
    if all(not value.note and len(value.text) < 40 for value in fact.values):
        return Branch(fact.label, plain(" · ".join(value.text for value in fact.values), _LONGEST), proof)
    return Branch(fact.label, "", (*(Branch("", _told(value)) for value in fact.values), *proof))


def _chain(article: Contents) -> Iterator[Branch]:
    if article.chain.is_reprint:
        told = " → ".join(plain(hop.source.name, 40) for hop in reversed(article.chain.hops))
        yield Branch("chain", told, tuple(map(_station, stations(article))))
    if parts := contributions(article):
        yield Branch("contributors", "", tuple(map(_contributor, parts)))


def _station(fact: Fact) -> Branch:
    return Branch(fact.label, _told(fact.values[0]), tuple(map(_proof, quotes(fact.proof, _LONGEST)[:2])))


def _contributor(value: Value) -> Branch:
    return Branch("", value.text, tuple(map(_proof, quotes(value.proof, _LONGEST)[:1])))


def _told(value: Value) -> str:
    text = plain(value.text, _LONGEST)
    return f"{text} ({value.note})" if value.note else text


def _proof(words: str) -> Branch:
    return Branch("", f"“{words}”", is_proof=True)


def _drawn(level: tuple[Branch, ...], dress: Paint, margin: str = "") -> Iterator[str]:
    for branch in level:
        is_last = branch is level[-1]
        yield dress("line", margin + ("└─ " if is_last else "├─ ")) + _line(branch, dress)
        yield from _drawn(branch.below, dress, margin + ("   " if is_last else "│  "))


def _line(branch: Branch, dress: Paint) -> str:
    text = dress("proof" if branch.is_proof else "text", branch.text)
    if not branch.label or not branch.text:
        return dress("label", branch.label) + text
    return f"{dress('label', branch.label.ljust(_LABEL_WIDTH))} {text}"


def _undressed(_: str, text: str) -> str:
    return text
