"""What a page prints on the reuse of its text: grants, refusals, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.models import ReuseCondition
from articlemeta.normalize.licenses import license_from_url
from articlemeta.normalize.patterns import late
from articlemeta.normalize.scripts import is_wide
from articlemeta.normalize.text import fold
from articlemeta.page.structure import Block, Page
from articlemeta.printed.addresses import link_in, link_named, mail_in
from articlemeta.printed.notices import Statement, find_statements_of, party_of, text_of

_BETWEEN = 60
_WORDS_BEFORE = 3
_WORD = late(r"[\w'-]+")
_LISTS = {
    ReuseCondition.ATTRIBUTION: "reuse_attribution",
    ReuseCondition.LINK: "reuse_link",
    ReuseCondition.NON_COMMERCIAL: "reuse_non_commercial",
    ReuseCondition.NO_DERIVATIVES: "reuse_no_derivatives",
    ReuseCondition.PERMISSION_REQUIRED: "reuse_permission",
}


@frozen(kw_only=True)
class PrintedTerms:
    """One statement on reuse."""

    allowed: bool | None
    conditions: tuple[ReuseCondition, ...]
    grantor: str | None
    contact: str | None
    text: str
    rule: str
    quote: str
    block: Block


def find_reuse(page: Page, book: Phrasebook) -> Iterator[PrintedTerms]:
    """Every statement on reuse: one a block, out of all that the block says of it."""
    pending: dict[int, list[Statement]] = {}
    for statement in find_statements_of(page, book, "reuse", "disclaimer", menus=True):
        if statement.match.phrase.means == "reuse" or "reuse-ban" in statement.words("kind"):
            pending.setdefault(statement.block.index, []).append(statement)
    for statements in pending.values():
        yield _terms(page, book, sorted(statements, key=lambda s: s.match.start))


def _terms(page: Page, book: Phrasebook, statements: list[Statement]) -> PrintedTerms:
    text = text_of(statements)
    said = [_says(statement, book) for statement in statements]
    allowed = _allowed(said)
    decisive = next((s for s, answer in zip(statements, said, strict=True) if answer is allowed), statements[0])
    return PrintedTerms(
        allowed=allowed,
        conditions=_conditions(statements, text, allowed, book),
        grantor=_grantor(statements),
        contact=_contact(page, statements, book),
        text=text,
        rule=decisive.match.phrase.id,
        quote=decisive.match.quote.strip(),
        block=decisive.block,
    )


def _says(statement: Statement, book: Phrasebook) -> bool | None:
    if "reuse-ban" in statement.words("kind"):
        return False
    allowed = {"yes": True, "no": False}.get("".join(statement.words("allowed")))
    return False if allowed and _is_negated(statement, book) else allowed


def _is_negated(statement: Statement, book: Phrasebook) -> bool:
    """Whether a word within a grant, or right before it, turns it into a refusal: "Nachdruck nicht erlaubt"."""
    match = statement.match
    before = statement.block.text[max(statement.span[0], match.start - _BETWEEN) : match.start].split()
    whole = " ".join((*before[-_WORDS_BEFORE:], statement.block.text[match.start : match.end]))
    said = fold(whole.rpartition(". ")[2])
    for words in book.words("reuse_non_commercial"):
        said = said.replace(words, " ")
    if not said.isascii() and any(word in said for word in book.words("reuse_negations") if is_wide(word[0])):
        return True
    plain = f" {' '.join(_WORD.findall(said))} "
    return any(f" {word} " in plain for word in book.words("reuse_negations"))


def _allowed(answers: list[bool | None]) -> bool | None:
    """A grant with conditions often names what else is refused; the grant is the answer."""
    said = set(answers)
    return True if True in said else False if False in said else None


def _conditions(
    statements: list[Statement], text: str, allowed: bool | None, book: Phrasebook
) -> tuple[ReuseCondition, ...]:
    """What the phrases carry by themselves, and what the words of the statement ask for."""
    low = fold(text)
    given = {word for s in statements for word in s.words("conditions")}
    for condition, name in _LISTS.items():
        if (condition is ReuseCondition.PERMISSION_REQUIRED) is (allowed is True):
            continue  # a grant asks for no permission, and whoever must ask is not yet bound to anything else
        if any(word in low for word in book.words(name)):
            given.add(condition.value)
    return tuple(condition for condition in _LISTS if condition.value in given)


def _grantor(statements: list[Statement]) -> str | None:
    return next((name for s in statements if (name := party_of(s, "grantor"))), None)


def _contact(page: Page, statements: list[Statement], book: Phrasebook) -> str | None:
    """The address in the sentence that tells whom to ask, or where a link on rights leads."""
    for statement in statements:
        match, block = statement.match, statement.block
        if match.phrase.means != "reuse" or _says(statement, book) is True:
            continue
        if statement.words("link"):
            return link_named(block, match.start, match.end, page)
        start, end = statement.span[0], max(statement.span[1], match.end + _BETWEEN)
        value = mail_in(block, match.start, end) or link_in(block, start, end, page)
        if value is not None and license_from_url(value) is None:
            return value
    return None
