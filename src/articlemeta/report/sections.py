"""The sections of the report page: the chain as a timeline, the fields, the notices, what the markup declares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articlemeta.models import Article, Basis
from articlemeta.models.facts import Fact, Value, contributions, facts, plain, stations
from articlemeta.models.markup import escape, linked, shown
from articlemeta.report.proofs import Proof, Proofs
from articlemeta.report.text import group, label

NOTICES = ("copyrights", "license", "reuse", "disclaimers", "contacts")
_LONGEST_QUOTE = 400
_LONGEST_NAME = 60
_FEW = 3
_SHORT = 40
_UNTOLD = '<li class="untold"><span class="role">this copy</span><strong>The page does not tell who publishes it.</strong></li>'


def timeline(article: Article, proofs: Proofs) -> str:
    """The chain from its original to this copy, as a drawn line of stations."""
    if not article.chain.hops:
        return '<p class="none">The page does not tell who publishes it, and names no earlier publication.</p>'
    told = "" if article.chain.is_reprint else '<p class="none">The page names no earlier publication of its text.</p>'
    line = "".join(_station(fact, proofs) for fact in stations(article)) + ("" if article.chain.current else _UNTOLD)
    return f'{told}<ol class="line" aria-label="From the original to this copy">{line}</ol>{_contributors(article, proofs)}'


def _station(fact: Fact, proofs: Proofs) -> str:
    value = fact.values[0]
    kind = "copy" if fact.field == "this copy" else "earlier"
    note = f'<span class="note" lang="en">{escape(value.note)}</span>' if value.note else ""
    return (
        f'<li class="{kind}"><span class="role">{escape(fact.label)}</span>'
        f'<strong dir="auto"{proofs.lang}>{linked(value.text, value.url)}</strong>{note}{_quotes(proofs.of(fact.proof), proofs, fact.values)}</li>'
    )


def _contributors(article: Article, proofs: Proofs) -> str:
    rows = "".join(
        f"<li>{escape(value.text)}{_quotes(proofs.of(value.proof), proofs)}</li>" for value in contributions(article)
    )
    return f'<h3>Credited with a part of the text</h3><ul class="parts">{rows}</ul>' if rows else ""


def fields(article: Article, proofs: Proofs) -> str:
    """What the page says of the article itself."""
    rows = [fact for fact in facts(article) if fact.field not in NOTICES]
    if not rows:
        return '<p class="none">The page tells nothing about it.</p>'
    return f"<dl>{''.join(_row(fact, proofs) for fact in rows)}</dl>"


def notices(article: Article, proofs: Proofs) -> str:
    """Who owns the text, what may be done with it, who disclaims what."""
    rows = [fact for fact in facts(article) if fact.field in NOTICES]
    if not rows:
        return '<p class="none">The page prints no notice about its text.</p>'
    return f"<dl>{''.join(_row(fact, proofs) for fact in rows)}</dl>"


def _row(fact: Fact, proofs: Proofs) -> str:
    values = "".join(f'<div class="value" dir="auto"{proofs.lang}>{_value(value)}</div>' for value in fact.values)
    values = f'<div class="many">{values}</div>' if _are_many(fact.values) else values
    printed = [proof for proof in proofs.of(fact.proof) if proof.evidence.basis is not Basis.DECLARED]
    declared = [proof for proof in proofs.of(fact.proof) if proof.evidence.basis is Basis.DECLARED]
    pointer = "".join(f'<a href="#e{proof.number}">{escape(proof.evidence.rule)}</a> ' for proof in declared)
    markup = f'<div class="declared">declared in {pointer}</div>' if pointer else ""
    return f"<dt>{escape(fact.label)}</dt><dd>{values}{_quotes(printed, proofs, fact.values)}{markup}</dd>"


def _are_many(values: Sequence[Value]) -> bool:
    """Whether there are so many short values that they stand one after the other, not one below the other."""
    return len(values) > _FEW and all(len(value.text) <= _SHORT and not value.note for value in values)


def _value(value: Value) -> str:
    note = f' <span class="note" lang="en">{escape(value.note)}</span>' if value.note else ""
    return linked(value.text, value.url) + note


def _quotes(some: Iterable[Proof], proofs: Proofs, values: Iterable[Value] = ()) -> str:
    said = {value.text for value in values}
    return "".join(_quote(proof, proofs, is_said=plain(proof.evidence.quote) in said) for proof in some)


def _quote(proof: Proof, proofs: Proofs, *, is_said: bool) -> str:
    """The words that prove, unless the value itself says them, with a link to where they stand in the text."""
    words = "" if is_said else f'<q dir="auto"{proofs.lang}>{shown(proof.evidence.quote, _LONGEST_QUOTE)}</q>'
    named = f"{escape(label(proof))}, “{shown(proof.evidence.quote, _LONGEST_NAME)}”"
    target = f'<a href="#m{proof.number}" aria-label="Show {named} in the text">show</a>'
    where = target if proof.place is not None else ""
    if proof.evidence.basis is Basis.DECLARED:
        name = f"Markup that declares {named}, {shown(proof.evidence.rule, 80)}"
        anchor, where = "", f'<a href="#e{proof.number}" aria-label="{name}">markup</a>'
    else:
        anchor = proofs.anchor(proof)
    kind = f"{group(proof)} same" if is_said else group(proof)
    return (
        f'<blockquote{anchor} class="{kind}">{words}'
        f"<footer>{escape(proof.evidence.basis.value)} · {shown(proof.evidence.rule, 80)} {where}</footer></blockquote>"
    )


def declared(proofs: Proofs) -> str:
    """What the page says to machines, with its markup."""
    rows = "".join(_declared(proof, proofs) for proof in proofs.all if proof.evidence.basis is Basis.DECLARED)
    return f'<ul class="facts">{rows}</ul>' if rows else '<p class="none">No fact rests on markup.</p>'


def rest(proofs: Proofs) -> str:
    """Words that prove something which no other section shows, such as a field that was left out in the end."""
    quotes = "".join(
        f"<dt>{escape(label(proof))}</dt><dd>{_quotes([proof], proofs)}</dd>" for proof in proofs.not_yet_shown()
    )
    return f"<h3>More words that count</h3><dl>{quotes}</dl>" if quotes else ""


def _declared(proof: Proof, proofs: Proofs) -> str:
    markup = shown(proof.markup or proof.evidence.xpath or "", _LONGEST_QUOTE)
    return (
        f"<li{proofs.anchor(proof)}><strong>{escape(label(proof))}</strong>"
        f'<span dir="auto"{proofs.lang}>{shown(proof.evidence.quote, _LONGEST_QUOTE)}</span>'
        f'<span><code>{markup}</code> <span class="note">{shown(proof.evidence.rule, 80)}</span></span></li>'
    )
