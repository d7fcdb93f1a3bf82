"""Whole sentences around a phrase: what a notice is quoted as."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][\"'”’»)\]]{0,2}(?=\s)|[。！？][」』）]?|।|\n")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:\w|[A-Z]\.\w|inc|ltd|co|corp|no|nr|art|mr|mrs|ms|dr|st|vs|e\.g|i\.e|z\.b|u\.s|u\.s\.c|abs|bzw|ca|sog|ggf|p\.ej|sec|et al)$",
    re.IGNORECASE,
)
_MOST = 1_200


def sentences_around(text: str, start: int, end: int) -> str:
    """The sentence, or the sentences, that hold these characters of the text."""
    first, last = 0, len(text)
    for at in sentence_ends(text):
        if at <= start:
            first = at
        elif at >= end:
            last = at
            break
    sentence = text[first:last].strip()
    return sentence if len(sentence) <= _MOST else text[max(first, start - 300) : min(last, end + 300)].strip()


def sentence_ends(text: str) -> list[int]:
    """Where each sentence ends, past its full stop."""
    return [
        m.end()
        for m in _END.finditer(text)
        if not (m.group()[0] == "." and _NO_END.search(text, max(0, m.start() - 8), m.start()))
    ]
