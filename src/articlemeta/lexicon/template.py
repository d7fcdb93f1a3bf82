"""Templates: how a table writes a phrase, and the regular expression that it stands for.

A template is plain words with five signs: ``(a|b)`` one of, ``[a|b]`` one of or none, ``{slot}`` what to capture,
``^`` and ``$`` the start and end of a line. A backslash takes a sign's meaning away. Case, quotes, dashes and white
space are folded. Every expression that comes out is linear: slots are bounded and nothing repeated is nested.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import frozen

from articlemeta.errors import LexiconError
from articlemeta.lexicon.folding import WORD_CHARACTER, fold_in_place, words_of

SPACELESS = frozenset({"zh", "ja", "ko", "th"})
"""Languages whose words are not set apart by spaces, or carry endings: their words are looked for inside words too."""

_CLAUSE_END = r"(?=\s{0,2}(?:$|\n|[;|•·。।!?؟()\[\]]|(?<![\s.(]\w)(?<!\bst)(?<!\bdr)(?<!\bvs)\.(?!\w)|\s-{1,2}\s))"
_TEXT = r"[^\s;|\n.,:)\]](?:[^;|\n]{0,180}?[^;|\n\s])??"
_SLOT_PATTERNS = {
    "date": r"(?=[^\n]{0,24}?\d)\w[^;|\n]{3,36}?",
    "year": r"\d{4}(?:\s?-\s?\d{2,4})?",
    "number": r"\d{1,9}",
    "url": r"(?:https?://|www\.)[^\s<>\"]{3,300}|\w[\w-]{0,62}(?:\.[\w-]{1,62}){1,4}(?:/[^\s<>\"]{0,200})?",
    "email": r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}",
    "word": rf"{WORD_CHARACTER}{{1,40}}",
    "short": r"[^\s;|\n.,:)\]](?:[^;|\n]{0,36}?[^;|\n\s])??",
}
_MOST_VARIANTS = 64
_PLAIN_WORDS = re.compile(rf"{WORD_CHARACTER}++(?: {WORD_CHARACTER}++)*")


@frozen
class Node:
    """One piece of a template."""

    kind: str
    """``word``, ``sign``, ``space``, ``slot``, ``start``, ``end``, ``one-of`` or ``optional``."""
    text: str = ""
    """The word, the sign, or the slot's name."""
    options: tuple[tuple[Node, ...], ...] = ()
    """The alternatives of a ``one-of`` or ``optional``."""


class _Reader:
    """Reads a template from left to right."""

    __slots__ = ("at", "template")

    def __init__(self, template: str) -> None:
        self.template = template
        self.at = 0

    def fail(self, problem: str) -> LexiconError:
        return LexiconError(f"template “{self.template}”", problem)

    def sequence(self, closing: str) -> tuple[Node, ...]:
        """The pieces up to one of the closing signs, which is not consumed."""
        nodes: list[Node] = []
        while self.at < len(self.template) and self.template[self.at] not in closing:
            nodes.append(self.piece())
        return tuple(nodes)

    def piece(self) -> Node:
        sign = self.template[self.at]
        match sign:
            case "(" | "[":
                return self.group("one-of" if sign == "(" else "optional", ")" if sign == "(" else "]")
            case "{":
                return self.slot()
            case "^" | "$":
                self.at += 1
                return Node("start" if sign == "^" else "end")
            case ")" | "]" | "}" | "|":
                raise self.fail(f"“{sign}” at {self.at} has no beginning; write “\\{sign}” for the sign itself")
            case _:
                return self.plain()

    def group(self, kind: str, closing: str) -> Node:
        opened = self.at
        options: list[tuple[Node, ...]] = []
        self.at += 1
        while True:
            options.append(self.sequence("|" + closing))
            if self.at >= len(self.template):
                raise self.fail(f"the “{self.template[opened]}” at {opened} is not closed")
            self.at += 1
            if self.template[self.at - 1] == closing:
                return Node(kind, options=tuple(options))

    def slot(self) -> Node:
        end = self.template.find("}", self.at)
        name = self.template[self.at + 1 : end]
        if end < 0 or not name.isidentifier():
            raise self.fail(f"the slot at {self.at} is no plain name in braces, like {{source}}")
        self.at = end + 1
        return Node("slot", name)

    def plain(self) -> Node:
        rest = self.template[self.at :]
        if found := re.match(r"\s+", rest):
            self.at += found.end()
            return Node("space")
        if found := re.match(rf"{WORD_CHARACTER}+", rest):
            self.at += found.end()
            return Node("word", fold_in_place(found.group()))
        escaped = rest.startswith("\\")
        self.at += 1 + escaped
        return Node("sign", fold_in_place(rest[escaped : escaped + 1]))


def read_template(template: str) -> tuple[Node, ...]:
    """The pieces of a template.

    Raises:
        LexiconError: a bracket or brace is not closed.
    """
    return _Reader(template.strip()).sequence("")


def compile_template(template: str, *, spaceless: bool = False) -> re.Pattern[str]:
    """The regular expression that a template stands for, to be tried on text that ``fold_in_place`` gave."""
    nodes = read_template(template)
    body = "".join(_pieces(nodes, spaceless=spaceless, seen=set()))
    edges = _edge(nodes, last=False, spaceless=spaceless), _edge(nodes, last=True, spaceless=spaceless)
    return re.compile(edges[0] + body + edges[1], re.MULTILINE)


def _edge(nodes: tuple[Node, ...], *, last: bool, spaceless: bool) -> str:
    """What must stand before the first or after the last piece: the edge of a word, or the end of a clause."""
    kinds = {node.kind for node in _outermost(nodes, last=last)}
    if last and "slot" in kinds:
        return _CLAUSE_END
    if kinds <= {"start", "end", "sign"}:
        return ""
    characters = "[a-z0-9]" if spaceless else WORD_CHARACTER
    return f"(?!{characters})" if last else f"(?<!{characters})"


def _outermost(nodes: tuple[Node, ...], *, last: bool) -> Iterator[Node]:
    """The pieces that can stand first, or last."""
    for node in reversed(nodes) if last else nodes:
        if node.kind == "space":
            continue
        if not node.options:
            yield node
            return
        for option in node.options:
            yield from _outermost(option, last=last)
        if node.kind == "one-of":
            return


def _pieces(nodes: tuple[Node, ...], *, spaceless: bool, seen: set[str]) -> Iterator[str]:
    """The expression of each piece.

    The space before an optional piece is missing when the piece is; for one that comes first it is the space after.
    """
    skipped = False
    for place, node in enumerate(nodes):
        before = nodes[place - 1] if place else None
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        if skipped:
            skipped = False
        elif node.kind == "optional":
            gap = _gap(node, nodes[place + 2], spaceless=spaceless) if _comes_first(nodes, place) else ""
            skipped = bool(gap)
            yield f"(?:{_options(node, spaceless=spaceless, seen=seen)}{gap})?"
        elif node.kind == "space" and after is not None and after.kind == "optional":
            skipped = True
            gap = _gap(before, after, spaceless=spaceless)
            yield f"(?:{gap}{_options(after, spaceless=spaceless, seen=seen)})?"
        else:
            yield _piece(node, before, after, spaceless=spaceless, seen=seen)


def _comes_first(nodes: tuple[Node, ...], place: int) -> bool:
    """Whether nothing that must be there stands before an optional piece, and a space and more behind it."""
    opens = all(node.kind in {"start", "optional", "space"} for node in nodes[:place])
    return opens and place + 2 < len(nodes) and nodes[place + 1].kind == "space"


_LINE_ENDS = {"start": r"^[\s\"'(\[*•.-]{0,4}", "end": r"[\s.)\"'\]*!;,-]{0,4}$"}


def _piece(node: Node, before: Node | None, after: Node | None, *, spaceless: bool, seen: set[str]) -> str:
    match node.kind:
        case "space":
            return _gap(before, after, spaceless=spaceless)
        case "start" | "end":
            return _LINE_ENDS[node.kind]
        case "slot":
            return _slot(node.text, seen)
        case "one-of":
            return f"(?:{_options(node, spaceless=spaceless, seen=seen)})"
        case "sign":
            return (
                r"\s{0,2}" + re.escape(node.text) if _is_word(before) and node.text in ":,;" else re.escape(node.text)
            )
        case _:
            return re.escape(node.text)


def _is_word(node: Node | None) -> bool:
    return node is not None and node.kind in {"word", "one-of"}


def _gap(before: Node | None, after: Node | None, *, spaceless: bool) -> str:
    """White space: it may be missing beside a sign, and between the words of a language that has none."""
    loose = spaceless or any(_is_sign(node) for node in (before, after))
    return r"\s{0,3}" if loose else r"\s{1,3}"


def _is_sign(node: Node | None) -> bool:
    """Whether a piece is a sign, or can be one: words need no space beside it."""
    if node is None:
        return False
    return node.kind in {"sign", "start", "end"} or any(option and _is_sign(option[0]) for option in node.options)


def _options(node: Node, *, spaceless: bool, seen: set[str]) -> str:
    options = "|".join("".join(_pieces(option, spaceless=spaceless, seen=seen)) for option in node.options)
    return options if len(node.options) == 1 else f"(?:{options})"


def _slot(name: str, seen: set[str]) -> str:
    """A capturing group. A slot that stands in several alternatives is numbered: ``source``, ``source_2`` ..."""
    kind = name.split("_", maxsplit=1)[0]
    pattern = _SLOT_PATTERNS.get(kind, _TEXT)
    label, number = name, 2
    while label in seen:
        label, number = f"{name}__{number}", number + 1
    seen.add(label)
    return f"(?P<{label}>{pattern})"


def required_words(template: str, *, spaceless: bool = False) -> tuple[frozenset[str], ...]:
    """Sets of words, or of several words in a row, of each of which a text must hold one, or it cannot match.

    The most telling set comes first. Words in a row stand with one space between them. For a language without spaces
    they are parts of the text instead of words.

    Raises:
        LexiconError: there is no such word, so that the phrase would have to be tried on every text.
    """
    clusters = [_telling_of(cluster, spaceless=spaceless) for cluster in _clusters(read_template(template))]
    sets = {frozenset(found) for found in _in_a_row(clusters) if found}
    if not sets:
        raise LexiconError(f"template “{template}”", "it needs at least one word that is neither optional nor a slot")
    return tuple(sorted(sets, key=lambda words: (chance(words), sorted(words))))


def chance(words: frozenset[str]) -> float:
    """How likely it is, roughly, that a text holds one of these by chance: long words and few of them are telling."""
    return math.fsum(math.exp(-0.9 * len(word) * (1 if word.isascii() else 1.4)) for word in words)


def _clusters(nodes: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    """The pieces between one space and the next."""
    cluster: list[Node] = []
    for node in (*nodes, Node("space")):
        if node.kind != "space":
            cluster.append(node)
        elif cluster:
            yield tuple(cluster)
            cluster = []


@frozen
class _Telling:
    """What one cluster tells of the texts in which it can stand."""

    words: frozenset[str]
    """One word of each way to write it; empty where some way has none."""
    whole: bool
    """Whether these are all of it: plain words, with no sign or slot beside them, that must be there."""


def _telling_of(cluster: tuple[Node, ...], *, spaceless: bool) -> _Telling:
    ways = {" ".join(way.split()) for way in islice(_ways(cluster), _MOST_VARIANTS + 1)}
    if len(ways) > _MOST_VARIANTS:
        return _Telling(frozenset(), whole=False)
    if not spaceless and all(map(_PLAIN_WORDS.fullmatch, ways)):
        return _Telling(frozenset(ways), whole=True)
    found: set[str] = set()
    for way in ways:
        parts = re.split("[\\0 ]", way) if spaceless else list(_whole_words(way))
        if not any(part.strip() for part in parts):
            return _Telling(frozenset(), whole=False)
        found.add(max(parts, key=lambda part: (len(part), part)))
    return _Telling(frozenset(found), whole=False)


def _in_a_row(clusters: Iterable[_Telling]) -> Iterator[frozenset[str]]:
    """The clusters' words, those of neighbours that are plain words joined."""
    row: frozenset[str] = frozenset()
    for cluster in clusters:
        if cluster.whole and row and len(row) * len(cluster.words) <= _MOST_VARIANTS:
            row = frozenset(f"{before} {word}" for before in row for word in cluster.words)
            continue
        yield row
        row = cluster.words if cluster.whole else frozenset()
        if not cluster.whole:
            yield cluster.words
    yield row


def _whole_words(way: str) -> Iterator[str]:
    """The words of one way to write a cluster, without those that a slot touches and may lengthen."""
    parts = way.split("\0")
    for place, part in enumerate(parts):
        for word in words_of(part):
            touches = (place > 0 and part.startswith(word)) or (place + 1 < len(parts) and part.endswith(word))
            if not touches:
                yield word


def _ways(nodes: tuple[Node, ...]) -> Iterator[str]:
    r"""Every way to write these pieces; ``\0`` stands for a slot, and for a space, which may be missing."""
    if not nodes:
        yield ""
        return
    for head in _ways_of_one(nodes[0]):
        for tail in _ways(nodes[1:]):
            yield head + tail


def _ways_of_one(node: Node) -> Iterator[str]:
    match node.kind:
        case "word" | "sign":
            yield node.text
        case "one-of" | "optional":
            for option in node.options:
                yield from _ways(option)
            if node.kind == "optional":
                yield ""
        case "space":
            yield " "
        case "slot":
            yield "\0"
        case _:
            yield ""
