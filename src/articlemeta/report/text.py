"""The page's own text with every proving phrase highlighted and tied to the fact that it proves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from articlemeta.models.facts import plain
from articlemeta.models.markup import escape
from articlemeta.page.structure import Block, Page, Zone
from articlemeta.report.proofs import Proof

_MAIN = frozenset({Zone.HEAD, Zone.BODY, Zone.FOOT})
_NAMES = {
    Zone.MASTHEAD: "the site’s header",
    Zone.ASIDE: "beside the article",
    Zone.CAPTION: "a caption",
    Zone.FOOTER: "the site’s footer",
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_BLOCK = 20_000
_MOST_BLOCKS = 3_000
_SHORTEST = 40
"""Shorter blocks that prove nothing are crumbs: buttons, labels, menus."""

GROUPS = {
    "authors": "who",
    "publisher": "who",
    "image_credits": "who",
    "published": "when",
    "modified": "when",
    "chain": "whence",
    "dateline": "whence",
    "copyrights": "rights",
    "license": "rights",
    "reuse": "rights",
    "disclaimers": "rights",
    "contacts": "rights",
}
"""The colour of a field's highlights; other fields are "what". The label beside each says the same in words."""
_KEY = {"what": "what it is", "who": "who", "when": "when", "whence": "where from", "rights": "rights"}


def key(proofs: Iterable[Proof]) -> str:
    """What the colours mean, of those that occur."""
    used = {group(proof) for proof in proofs if proof.place is not None}
    marks = " ".join(f'<mark class="{name}">{words}</mark>' for name, words in _KEY.items() if name in used)
    return f'<p class="key" aria-label="Colours">{marks}</p>' if marks else ""


def marked_text(page: Page, proofs: Iterable[Proof]) -> str:
    """The text as HTML. What is not the article is folded away, unless it proves something."""
    by_block: dict[int, list[Proof]] = {}
    for proof in proofs:
        if proof.place is not None:
            by_block.setdefault(proof.place.block, []).append(proof)
    shown = page.blocks[:_MOST_BLOCKS]
    rooms = ((zone, tuple(blocks)) for zone, blocks in groupby(shown, key=_room))
    return "\n".join(_room_html(zone, blocks, by_block) for zone, blocks in rooms)


def _room(block: Block) -> Zone:
    """The zone, with the three zones of the article as one."""
    return Zone.BODY if block.zone in _MAIN else block.zone


def _room_html(zone: Zone, blocks: Sequence[Block], by_block: dict[int, list[Proof]]) -> str:
    inside = "\n".join(_block_html(block, by_block.get(block.index, [])) for block in blocks)
    if zone is Zone.BODY:
        return f'<div class="main">{inside}</div>'
    is_open = " open" if any(block.index in by_block for block in blocks) else ""
    return f'<details class="around"{is_open}><summary>{_NAMES[zone]}</summary>{inside}</details>'


def _block_html(block: Block, proofs: Sequence[Proof]) -> str:
    is_crumb = len(block.text) < _SHORTEST and not proofs
    kind = ' class="h"' if block.tag in _HEADINGS else ' class="crumb"' if is_crumb else ""
    return f'<p dir="auto"{kind}>{"".join(_pieces(block.text[:_LONGEST_BLOCK], proofs))}</p>'


def _pieces(text: str, proofs: Sequence[Proof]) -> Iterator[str]:
    """The text cut wherever a proving phrase begins or ends: phrases may overlap."""
    placed = [(proof, proof.place) for proof in proofs if proof.place is not None and proof.place.start < len(text)]
    ends = (end for _, place in placed for end in (place.start, place.end))
    cuts = sorted({0, len(text), *(min(end, len(text)) for end in ends)})
    for start, end in pairwise(cuts):
        over = [proof for proof, place in placed if place.start <= start and end <= place.end]
        begun = [proof for proof, place in placed if place.start == start]
        done = sorted((proof for proof, place in placed if min(place.end, len(text)) == end), key=_length)
        yield _piece(text[start:end], over, begun) + _tags(done)


def _piece(text: str, over: Sequence[Proof], begun: Sequence[Proof]) -> str:
    words = escape(_seen(text)).replace("\n", "<br>")
    anchors = "".join(f'<span id="m{proof.number}"></span>' for proof in begun)
    if not over or words.isspace():
        return anchors + words
    return f'{anchors}<mark class="{group(min(over, key=_length))}">{words}</mark>'


def _length(proof: Proof) -> int:
    """The shortest of several phrases says most about the words that it shares with them."""
    return 0 if proof.place is None else proof.place.end - proof.place.start


def _seen(text: str) -> str:
    """The text without control characters, its lines and the spaces at its ends kept."""
    return "\n".join(
        (" " if line[:1].isspace() else "") + plain(line) + (" " if line[-1:].isspace() and line.strip() else "")
        for line in text.split("\n")
    )


def _tags(done: Sequence[Proof]) -> str:
    """One tag a field, however many of its proofs end here."""
    first: dict[str, Proof] = {}
    for proof in done:
        first.setdefault(label(proof), proof)
    return "".join(
        f'<a class="tag {group(proof)}" href="#e{proof.number}">{escape(name)}</a>' for name, proof in first.items()
    )


def group(proof: Proof) -> str:
    """The colour group of a proof."""
    return GROUPS.get(proof.evidence.field, "what")


def label(proof: Proof) -> str:
    """What a proof proves, in plain words."""
    return plain(proof.evidence.field.replace("_", " "), 40)
