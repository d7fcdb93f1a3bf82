"""An article as a small HTML card, as notebooks show it. It needs no script, no network and no colours of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from articlemeta.models.contents import Contents
from articlemeta.models.facts import Fact, Value, facts, quotes, stations
from articlemeta.models.markup import escape, linked, shown

_LONGEST = 200
_SHORT = 40
_IN_HEADING = frozenset({"title", "subtitle", "authors", "publisher", "published", "url"})

# Colours are mixed from the notebook's own text colour, so that the card fits light and dark themes.
_STYLE = """
.articlemeta-card{font:14px/1.5 system-ui,sans-serif;max-width:46em;text-align:left;padding:.9em 1.1em;border-radius:10px;
border:1px solid color-mix(in srgb,currentColor 22%,transparent)}
.articlemeta-card b.t{display:block;font-size:1.2em;line-height:1.3}
.articlemeta-card .q{opacity:.75}
.articlemeta-card ol{display:flex;flex-wrap:wrap;gap:.4em;list-style:none;margin:.7em 0;padding:0}
.articlemeta-card li{margin:0;padding:.15em .7em;border-radius:1em;
background:color-mix(in srgb,currentColor 9%,transparent)}
.articlemeta-card li+li::before{content:"→";margin-right:.5em;opacity:.6}
.articlemeta-card dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.6em 0 0}
.articlemeta-card dt{opacity:.75;font-weight:400}
.articlemeta-card dd{margin:0;overflow-wrap:anywhere}
"""


def card(article: Contents) -> str:
    """The article as an HTML fragment."""
    by_name = {fact.field: fact for fact in facts(article)}
    rest = [fact for name, fact in by_name.items() if name not in _IN_HEADING]
    parts = (*_heading(article, by_name), *_chain(article), *_list(rest))
    return f'<style>{_STYLE}</style><div class="articlemeta-card" dir="ltr">{"".join(parts)}</div>'


def _heading(article: Contents, by_name: dict[str, Fact]) -> Iterator[str]:
    yield f'<b class="t" dir="auto">{linked(article.title or "an article without a title", article.url, _LONGEST)}</b>'
    if article.subtitle:
        yield f'<div dir="auto">{shown(article.subtitle, _LONGEST)}</div>'
    told = [_joined(by_name[name].values) for name in ("authors", "publisher", "published") if name in by_name]
    if told:
        yield f'<div class="q">{" · ".join(told)}</div>'


def _chain(article: Contents) -> Iterator[str]:
    if article.chain.is_reprint:
        yield f'<ol aria-label="from the original to this copy">{"".join(map(_station, stations(article)))}</ol>'


def _station(fact: Fact) -> str:
    value = fact.values[0]
    words = escape(" / ".join(quotes(fact.proof, _LONGEST)))
    note = escape(", ".join(filter(None, (fact.label, value.note))))
    return f'<li title="{words}"><bdi>{linked(value.text, value.url, 60)}</bdi> <span class="q">{note}</span></li>'


def _list(rest: Iterable[Fact]) -> Iterator[str]:
    rows = "".join(f"<dt>{escape(fact.label)}</dt><dd>{_listed(fact.values)}</dd>" for fact in rest)
    if rows:
        yield f"<dl>{rows}</dl>"


def _listed(values: Sequence[Value]) -> str:
    """The values on one line, or, where they are sentences, each on its own."""
    if len(values) == 1 or all(len(value.text) <= _SHORT for value in values):
        return _joined(values)
    return "".join(f"<div>{_joined([value])}</div>" for value in values)


def _joined(values: Iterable[Value]) -> str:
    return ", ".join(f"<bdi>{linked(value.text, value.url, _LONGEST)}</bdi>" for value in values)
