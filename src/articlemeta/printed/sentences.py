"""Whole sentences around a phrase: what a notice is quoted as."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articlemeta.normalize.patterns import late

_END = late(r"[.!?…][\"'”’»)\]]{0,2}(?=\s)|[。！？][」』）]?|।|\n")
_NO_END = late(
    r"(?:^|[\s(])(?:\w|[A-Z]\.\w|inc|ltd|co|corp|no|nr|art|mr|mrs|ms|dr|st|vs|e\.g|i\.e|z\.b|u\.s|u\.s\.c|abs|bzw|ca|sog|ggf|p\.ej|sec|et al|jan|feb|aug|sept|oct|nov|dec)$",
    re.IGNORECASE,
)
_BEFORE_SENTENCE = frozenset(".!?…:;\n|•。！？।؟)]»”©")
_MOST = 1_200
_MARGIN = 300


def sentences_around(text: str, start: int, end: int) -> str:
    """The sentence, or the sentences, that hold these characters of the text."""
    first, last = sentence_span(text, start, end)
    return text[first:last]


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence, or the sentences, that hold these characters start and end, without white space around."""
    first, last = 0, len(text)
    for at in sentence_ends(text):
        if at <= start:
            first = at
        elif at >= end:
            last = at
            break
    if last - first > _MOST:
        first, last = max(first, start - _MARGIN), min(last, end + _MARGIN)
    return first + len(text[first:last]) - len(text[first:last].lstrip()), last - (
        len(text[first:last]) - len(text[first:last].rstrip())
    )


def joined_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words of several stretches of a text, each stretch once and in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return " ".join(text[start:end] for start, end in merged)


def sentence_ends(text: str) -> list[int]:
    """Where each sentence ends, past its full stop."""
    return [
        m.end()
        for m in _END.finditer(text)
        if not (m.group()[0] == "." and _NO_END.search(text, max(0, m.start() - 8), m.start()))
    ]


def opens_sentence(text: str, place: int) -> bool:
    """Whether a sentence, a bracket or a line begins here, brackets and signs before it aside."""
    before = text[:place].rstrip(" \t\"'“„«‘*[(—–-")
    return not before or before[-1] in _BEFORE_SENTENCE or before != text[:place].rstrip()
