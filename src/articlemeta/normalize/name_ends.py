"""Where the name ends in a part of a byline, and which parts hold none."""

from __future__ import annotations

from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.jobs import EDGE
from articlemeta.normalize.name_forms import looks_like_organisation
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold

_NUMBER = r"(?<!\w)\d|(?<=[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\d"
_NAME_AND_PLACE = "([\u3400-\u9fff]{2,3})(?:[在从自][\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2})"
_SENT_ON = r"\d{1,2}日[电電]"
_LABEL_END = "[:：]"


def ends_in_lead(part: str, words: BylineWords) -> bool:
    """Whether the part is a label that a name follows: "A report by"."""
    before, _, last = part.rpartition(" ")
    return bool(before) and fold(last) in words.leads and fold(last) not in words.jobs


def says_nothing(name: str, words: BylineWords) -> bool:
    """Whether this names nobody: a label, what an interface says, or no letters at all."""
    folded = fold(name)
    is_credit = not words.photographer_labels.isdisjoint(folded.split())
    said = pattern(_LABEL_END).split(folded, 1)[0] if is_east_asian(folded) else folded
    return is_credit or folded in words.never or said in words.never or not any(map(str.isalpha, name))


def has_number(text: str) -> bool:
    """Whether a number stands in the text that is no part of a name."""
    return pattern(_NUMBER).search(text) is not None


def name_in(part: str, words: BylineWords) -> str:
    """The part up to its first number or word with which names are over."""
    number = pattern(_NUMBER).search(part)
    kept = part[: number.start()] if number else part
    if number and pattern(_SENT_ON).match(part, number.start()):
        kept = kept[:-2]  # the place: "記者王小明台北3日電"
    tokens = _without_report(kept, words).split()
    end = next((i for i, token in enumerate(tokens) if _is_cut(token, i, words)), len(tokens))
    if 0 < end < len(tokens) and looks_like_organisation(" ".join(tokens[:end]), words) and tokens[end].islower():
        end = len(tokens)
    tokens = _without_description(tokens[:end], words)
    while number and tokens and fold(tokens[-1].strip(EDGE)) in words.date_words:
        tokens.pop()
    name = " ".join(tokens)
    initial = name[-2:-1].isalpha() and name.endswith(".") and (len(name) < 3 or not name[-3].isalpha())
    keep_dot = initial or fold(name.rsplit(" ", 1)[-1]) in ("jr.", "sr.")
    return name.strip(EDGE) + ("." if keep_dot else "")


def _without_description(tokens: list[str], words: BylineWords) -> list[str]:
    """The words up to a job in small letters behind a full name: "Jane De Roe lawyers in Milan"."""
    for place in range(2, len(tokens)):
        token = tokens[place]
        if token.islower() and words.is_job(fold(token)) and all(map(_is_capital, tokens[:place])):
            modified = fold(tokens[place - 1]) in words.job_modifiers
            return tokens if modified else tokens[:place]
    return tokens


def _is_capital(token: str) -> bool:
    return token[:1].isupper()


def _without_report(text: str, words: BylineWords) -> str:
    """“张伟北京报道”: without the place that a report was sent from, which mostly has two characters."""
    tail = next((tail for tail in words.report_tails if text.endswith(tail)), None)
    bare = text[: -len(tail)] if tail is not None else ""
    placed = pattern(_NAME_AND_PLACE).fullmatch(bare)
    return placed[1] if placed is not None and placed[1][0] in words.family_names else text


def _is_cut(token: str, place: int, words: BylineWords) -> bool:
    """Whether the names are over here; a single capital is an initial."""
    folded = fold(token.strip(EDGE))
    if not folded.isascii() and is_east_asian(folded[:2]):
        folded = pattern(_LABEL_END).split(folded, 1)[0]
    initial = len(token.rstrip(".")) == 1 and token[0].isupper()
    in_name = place and token[0].isupper() and folded in words.particles  # "A. Dal Zotto"
    return not initial and not in_name and folded in words.cuts
