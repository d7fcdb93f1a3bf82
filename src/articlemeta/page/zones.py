"""In which room of the page each block stands.

Three landmarks are looked for: the text (the container that holds most of the running prose), the headline (the heading
before or in it that says what ``<title>`` and ``og:title`` say), and the boxes of others (by what their names say). The
rest follows from reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from articlemeta.normalize.scripts import is_wide
from articlemeta.normalize.text import fold
from articlemeta.page.box_headings import opens_box, points_to_story
from articlemeta.page.structure import Block, Hint, Zone

_FOREIGN = Hint.NAV | Hint.RELATED | Hint.COMMENT | Hint.AD | Hint.NEWSLETTER
_NOT_PROSE = _FOREIGN | Hint.FOOTER | Hint.CAPTION | Hint.ASIDE | Hint.BIO | Hint.BUTTON
_BITS = tuple(1 << place for place in range(25))
_SITE_FOLLOWS = frozenset("-|·•»/~")
"""What stands in a title between the headline and the site's name; a colon stands behind a kicker."""
_NO_HEADLINE = Hint.NAV | Hint.FOOTER | Hint.ASIDE | Hint.RELATED | Hint.COMMENT | Hint.AD
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PROSE_TAGS = frozenset({"p", "li", "blockquote", "h2", "h3", "h4", "pre", "dd", "ul", "ol", "dl"})
_MIN_PROSE = 60
_MIN_TEXT = 200
_BYLINES = Hint.BYLINE | Hint.DATE | Hint.SHARE
_SAME_START = 15
_HEAD_BEFORE = 8
_HEAD_BETWEEN = 40
_HEADLINE_BEFORE = 30
_FOOT_LIMIT = 30
_FOOTER_TAIL = 20
_NO_TEASER = Hint.SHARE | Hint.BYLINE | Hint.SOURCE | Hint.TAGS | Hint.NOTICE | Hint.BIO
_TEASER_WORDS = 3
_TEASER_LETTERS = 4
_LONGEST_DATE = 30
_CLOSING = "\"'”’»)]」』 \n"
_SENTENCE_ENDS = (".", "!", "?", "…", ":", "。", "！", "？", "।", "؟", "۔")


def assign_zones(blocks: Sequence[Block], titles: Iterable[str]) -> Block | None:
    """Give each block its zone, and give the block that prints the headline.

    Args:
        blocks: all blocks in reading order; their ``zone`` is set.
        titles: what the page declares its title to be, best first.
    """
    if not blocks:
        return None
    wanted = [fold(title) for title in titles if title]
    prose = [(block, weight) for block in blocks if (weight := prose_weight(block))]
    _forget_pervasive(blocks, prose)
    body = _body_range(blocks, prose)
    headline = _find_headline(blocks, wanted, body[0] if body else len(blocks))
    start, end = body or _body_without_prose(headline)
    if headline is not None and start <= headline.index < end:
        start = headline.index + 1
    end = max(start, end)
    _place_before(blocks, headline, start)
    _place_text(blocks, start, end)
    _place_after(blocks, end)
    if headline is not None:
        headline.zone = Zone.HEAD
    return headline


def prose_weight(block: Block) -> int:
    """How much running text a block holds, in Latin letters."""
    text = block.text
    size = len(text)
    if size < 20 or block.link_chars * 5 > size * 2:
        return 0
    if is_wide(text[size // 2]) or is_wide(text[size // 3]):
        size *= 3
    return size if size >= _MIN_PROSE else 0


def _forget_pervasive(blocks: Sequence[Block], prose: Sequence[tuple[Block, int]]) -> None:
    """Drop a hint that nearly all prose carries: a box that holds everything is no box."""
    total = sum(weight for _, weight in prose)
    free = sum(weight for block, weight in prose if not block.hint & _NOT_PROSE)
    if not total or (free >= 200 and free * 4 >= total):
        return
    pervasive = 0
    for bit in _BITS:
        if bit & _NOT_PROSE and 5 * sum(weight for block, weight in prose if block.hint & bit) >= 3 * total:
            pervasive |= bit
    if pervasive & Hint.COMMENT and free:
        pervasive &= ~Hint.COMMENT
    if pervasive:
        for block in blocks:
            block.hint &= ~pervasive | (block.own & ~Hint.COMMENT if not prose_weight(block) else 0)


def _body_range(blocks: Sequence[Block], prose: Iterable[tuple[Block, int]]) -> tuple[int, int] | None:
    """First and one past the last block of the text."""
    prose = [(block, weight) for block, weight in prose if not block.hint & _NOT_PROSE]
    if not prose:
        return None
    home = _container(prose)
    inside = [block.index for block, _ in prose if _is_in(block, home)]
    if not inside:
        return None
    start = next((index for index in inside[:_HEAD_BEFORE] if _runs(blocks[index])), inside[0])
    return start, _without_notices(blocks, start, inside[-1] + 1)


def _runs(block: Block) -> bool:
    """Whether a block is running text, and no long headline: it is long, or ends as a sentence does."""
    return prose_weight(block) >= 2 * _MIN_PROSE or block.text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def _without_notices(blocks: Sequence[Block], start: int, end: int) -> int:
    """Where the text ends and what is printed under it begins.

    That is at a copyright sign in its last part, or at the heading over readers' comments.
    """
    half = max(start + 1, start + (end - start) // 2)
    for index in range(start + 1, end):
        text = blocks[index].text
        if index >= half and "\u00a9" in text and len(text) < 400:
            return index
        if opens_box(text) == Hint.COMMENT and not blocks[index].hint & _BYLINES and _holds_text(blocks, start, index):
            return index
    return end


def _holds_text(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether a text stands in these blocks: a counter of comments can stand above it."""
    return sum(map(prose_weight, blocks[start:end])) >= _MIN_TEXT


def _holder(block: Block) -> etree._Element | None:
    """The element that holds a block's siblings."""
    return block.element.getparent() if block.tag in _PROSE_TAGS else block.element


def _container(prose: Sequence[tuple[Block, int]]) -> etree._Element:
    """The element that holds most prose, near to it."""
    scores: dict[etree._Element, float] = {}
    for block, weight in prose:
        capped = min(weight, 1500) * (1.6 if block.hint & Hint.BODY else 1.2 if block.hint & Hint.ARTICLE else 1.0)
        holder = _holder(block)
        for share in (1.0, 0.6, 0.3):
            if holder is None:
                break
            part = share * 0.5 if holder.tag in ("body", "html") else share
            scores[holder] = scores.get(holder, 0.0) + capped * part
            holder = holder.getparent()
    return max(scores, key=lambda element: scores[element])


def _is_in(block: Block, home: etree._Element) -> bool:
    element: etree._Element | None = block.element
    for _ in range(6):
        if element is None:
            return False
        if element is home:
            return True
        element = element.getparent()
    return False


def _body_without_prose(headline: Block | None) -> tuple[int, int]:
    """A page without running text: what follows the headline takes the place of the text."""
    start = headline.index + 1 if headline is not None else 0
    return start, start


def _find_headline(blocks: Sequence[Block], wanted: Sequence[str], before: int) -> Block | None:
    """The heading that says what the page's title says; else the first ``<h1>`` that is no logo."""
    best: tuple[float, Block] | None = None
    said = " ".join(wanted)
    for block in blocks:
        heading = block.tag in _HEADINGS or block.hint & Hint.TITLE
        if not heading and not (before - _HEADLINE_BEFORE <= block.index < before and _may_be_headline(block, said)):
            continue
        score = _headline_score(block, wanted, before)
        if score > 0 and (best is None or score > best[0]):
            best = (score, block)
    if best is not None:
        return best[1]
    ones = [b for b in blocks if b.tag == "h1" and not b.hint & _NO_HEADLINE and _is_no_logo(b)]
    near = [b for b in ones if b.index <= before] or ones[:1]
    if not near and not wanted:
        return _first_line_of_all(blocks, before)
    named = {word for title in wanted for word in title.split() if len(word) > 3}
    return max(near, key=lambda b: (len(named.intersection(fold(b.text[:400]).split())), b.index), default=None)


def _may_be_headline(block: Block, said: str) -> bool:
    """Whether a block that is no heading may print the headline: its first word is one of the declared titles."""
    text = block.text
    return len(text) <= 250 and fold(text[:60].split(maxsplit=1)[0]) in said


def _first_line_of_all(blocks: Sequence[Block], before: int) -> Block | None:
    """On a page that declares no title and has no headings, the line that the article opens with."""
    for block in blocks[:before]:
        text = block.text
        if 15 <= len(text) <= 200 and not block.link_chars and not block.hint & _NOT_PROSE:
            return block if text[-1] not in ".:;,|" else None
    return None


def _is_no_logo(block: Block) -> bool:
    """Whether a first-level heading can be a headline: in a page's header it must be a whole phrase."""
    return not block.hint & Hint.HEADER or len(block.text.split()) > 3 or is_wide(block.text[0])


def _headline_score(block: Block, wanted: Sequence[str], before: int) -> float:
    text = fold(block.text[:400])
    if len(text) < 4:
        return 0.0
    likeness = max((_likeness(text, title) for title in wanted), default=0.0)
    if likeness < 0.3:
        return 0.0
    score = likeness
    score += 0.35 if block.tag == "h1" else 0.2 if block.tag in _HEADINGS else 0.1 if block.hint & Hint.TITLE else 0.0
    score -= 0.5 if block.hint & _FOREIGN else 0.0
    score -= 0.3 if block.hint & (Hint.ASIDE | Hint.FOOTER) else 0.0
    score -= 0.25 if block.link_chars * 2 > len(block.text) else 0.0
    score -= 0.3 if block.index > before + 2 else 0.0
    return score


def _likeness(text: str, title: str) -> float:
    """How much of the title the text covers, where one holds the other."""
    if not text or not title:
        return 0.0
    if text == title:
        return 1.0
    if text in title and len(text) >= 6:
        share = len(text) / len(title)
        return max(share, 0.7) if title.startswith(text) and title[len(text) :].lstrip()[:1] in _SITE_FOLLOWS else share
    if title in text and len(title) >= 6:
        return 0.9 * len(title) / len(text)
    if text[:_SAME_START] != title[:_SAME_START]:
        return 0.0
    common = next((n for n, (a, b) in enumerate(zip(text, title, strict=False)) if a != b), min(len(text), len(title)))
    return common / max(len(text), len(title)) if common >= _SAME_START else 0.0


def _place_before(blocks: Sequence[Block], headline: Block | None, start: int) -> None:
    """Masthead, then the head of the article: what stands around the headline up to the text."""
    first = max(0, headline.index - _HEAD_BEFORE) if headline is not None and headline.index <= start else start
    first = min(first, max(0, start - 12)) if headline is None or headline.index > start else first
    in_article = headline.hint & Hint.ARTICLE if headline is not None else 0
    for block in blocks[:start]:
        before_headline = headline is not None and block.index < headline.index
        if block.hint & Hint.CAPTION:
            block.zone = Zone.CAPTION
        elif (
            block.index < first
            or block.hint & Hint.NAV
            or (before_headline and block.hint & Hint.HEADER and not in_article)
        ):
            block.zone = Zone.MASTHEAD
        elif (
            block.hint & (_FOREIGN | Hint.ASIDE | Hint.HIDDEN) and not block.hint & (Hint.BYLINE | Hint.DATE)
        ) or block.hint & (Hint.RELATED | Hint.COMMENT | Hint.AD):
            block.zone = Zone.ASIDE
        else:
            block.zone = Zone.HEAD


def _place_text(blocks: Sequence[Block], start: int, end: int) -> None:
    for block in blocks[start:end]:
        hint = block.hint
        if hint & Hint.CAPTION:
            block.zone = Zone.CAPTION
        elif (hint & (_FOREIGN | Hint.ASIDE) and not prose_weight(block) > 400) or _points_elsewhere(block):
            block.zone = Zone.ASIDE
        else:
            block.zone = Zone.BODY


def _points_elsewhere(block: Block) -> bool:
    """Whether a line within the text only points to another story: “Read also: <link>”."""
    if block.link_chars * 2 < len(block.text):
        return False
    return points_to_story(block.text)


def _place_after(blocks: Sequence[Block], end: int) -> None:
    """Under the text: its foot, then the boxes of others, then the footer."""
    left = _FOOT_LIMIT
    last = len(blocks)
    foreign = commented = False
    for block in blocks[end:]:
        hint = block.hint
        box = opens_box(block.text.split("\n", 1)[0])
        commented = commented or box == Hint.COMMENT
        foreign = foreign or bool(box)
        inside = hint & (Hint.BODY | Hint.ARTICLE) and not commented
        foreign = foreign or (not inside and left > 0 and _opens_teaser(blocks, block))
        if hint & Hint.FOOTER and not hint & Hint.ARTICLE:
            block.zone = Zone.FOOTER
            foreign = True
        elif hint & Hint.CAPTION:
            block.zone = Zone.CAPTION
        elif (hint & (_FOREIGN | Hint.ASIDE) and not hint & Hint.NOTICE) or _points_elsewhere(block):
            block.zone = Zone.ASIDE
            foreign = foreign or bool(hint & (Hint.RELATED | Hint.COMMENT))
        elif left > 0 and (inside or not foreign):
            block.zone = Zone.FOOT
            left -= 1
        elif block.index >= last - _FOOTER_TAIL:
            block.zone = Zone.FOOTER
        else:
            block.zone = Zone.ASIDE


def _opens_teaser(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a block is the linked headline of another story: its date, and perhaps its source, stand under it."""
    text = block.text
    if block.link_chars * 5 < len(text) * 4 or block.hint & _NO_TEASER:
        return False
    if len(text.split()) < _TEASER_WORDS and not (is_wide(text[0]) and len(text) >= _TEASER_LETTERS):
        return False
    return any(map(_is_dated, blocks[block.index + 1 : block.index + 3]))


def _is_dated(block: Block) -> bool:
    """Whether a block is a short line with a number in it, such as a date or “2h ago”."""
    text = block.text
    if len(text) > _LONGEST_DATE or block.link_chars or "\u00a9" in text or "copyright" in text.lower():
        return False
    return any(map(str.isdigit, text))
