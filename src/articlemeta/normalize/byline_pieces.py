"""Where a byline is cut: into pieces at its separators, and these into names at words such as "and"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from articlemeta.models import AuthorKind
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.jobs import EDGE
from articlemeta.normalize.known_parties import KnownParties
from articlemeta.normalize.name_forms import is_known_name, looks_like_organisation
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.text import fold

_BREAKS = r"\n|\s&\s?|(?<=\S)&\s|\s?(?:[;|•、；／｜،؛＆]|(?<!/)/(?!/))\s?|\s[·・+–—-]\s|\s?·\s|(?<=[\uac00-\ud7af])·(?=[\uac00-\ud7af])|\s?[,，]\s?"
_HAN_NAMES = "[\u3400-\u9fff]{2,4}(?:[ \u3000][\u3400-\u9fff]{2,4}){1,9}"
_HANGUL_NAMES = "[\uac00-\ud7af]{3,4}(?: [\uac00-\ud7af]{3,4}){1,9}"
_SPACED = {"han": _HAN_NAMES, "hangul": _HANGUL_NAMES}
_FAMILY_JOINERS = frozenset(("y", "e", "i"))


def pieces_of(text: str, words: BylineWords) -> Iterator[tuple[str, str]]:
    """The pieces of a byline between its hard separators, each with the separator before it: a line break at first."""
    for place in reversed(words.labels_inside(text)):
        text = f"{text[:place]}\n{text[place:]}"
    if words.spaced_scripts:
        text = _with_jobs_apart(text, words)
    text = _with_date_apart(text, words)
    start, before = 0, "\n"
    for match in pattern(_BREAKS).finditer(text):
        yield text[start : match.start()], before
        start, before = match.end(), match[0].strip(" ") or "\n"
    yield text[start:], before


def has_break(text: str) -> bool:
    """Whether a hard separator stands in the text."""
    return pattern(_BREAKS).search(text) is not None


def _with_jobs_apart(text: str, words: BylineWords) -> str:
    """The text with a line for each job that stands as a word of its own: "记者 王明 通讯员 李红 文"."""
    tokens = text.split(" ")
    for place, token in enumerate(tokens):
        if place and place + 1 < len(tokens) and words.is_glued_lead(token):
            tokens[place] = f"\n{token}"
    return " ".join(tokens)


def _with_date_apart(text: str, words: BylineWords) -> str:
    """The text with a line for the date behind a name, from its weekday or month on: "Jane Roe Thu, 05/02/2024"."""
    tokens = text.split(" ")
    for place, (token, after) in enumerate(pairwise(tokens)):
        if any(map(str.isdigit, token)):
            return text
        if place and after[:1].isdigit() and fold(token.strip(EDGE)) in words.date_words:
            return f"{' '.join(tokens[:place])}\n{' '.join(tokens[place + 1 :])}"
    return text


def joined_parts(piece: str, parties: KnownParties) -> list[str] | None:
    """The piece cut at each word such as "and", without the agency that gave material; None where it names one party."""
    if parties.is_one(piece):
        return None
    parts = _split_at_joiners(piece, parties)
    if len(parts) > 1 and _is_one_organisation(parts, parties):
        return None
    return _without_companions(parts, piece, parties)


def _split_at_joiners(piece: str, parties: KnownParties) -> list[str]:
    """The piece cut at each word such as "and"; one that starts it goes."""
    words = parties.words
    tokens = [part for token in piece.split(" ") for part in _prefix_apart(token, words)]
    parts: list[list[str]] = [[]]
    place = 0
    while place < len(tokens):
        size = 0 if _is_initial(tokens[place], piece) else words.joiner_at(tokens, place)
        if not size or place + size >= len(tokens) or _is_family_name(tokens, place, parts[-1], parties):
            parts[-1].append(tokens[place])
            size = 1
        elif parts[-1]:
            parts.append([])
        place += size
    return [" ".join(part) for part in parts]


def _is_family_name(tokens: Sequence[str], place: int, before: Sequence[str], parties: KnownParties) -> bool:
    """Whether "y" stands between the two family names of one person: "Ana del Valle y Sáenz"."""
    last = tokens[-1]
    return (
        fold(tokens[place]) in _FAMILY_JOINERS
        and place + 2 == len(tokens)
        and len(before) > 1
        and last[:1].isupper()
        and not (parties.is_agency(last) or is_known_name(last, parties.words) or last.isupper())
        and parties.kind(last) is AuthorKind.PERSON
    )


def _prefix_apart(token: str, words: BylineWords) -> tuple[str, ...]:
    # In Arabic "and" is a letter that the next name starts with.
    joined = token[:1] in words.joining_prefixes and token[1:] in words.given_names
    return (token[0], token[1:]) if joined else (token,)


def _without_companions(parts: list[str], piece: str, parties: KnownParties) -> list[str]:
    """The parts without the agency in "Jane Roe with AFP", which gave material."""
    if len(parts) < 2 or not parties.is_agency(parts[-1]):
        return parts
    before = fold(piece[: len(piece) - len(parts[-1])]).rstrip()
    is_companion = any(before.endswith(f" {word}") for word in parties.words.companions)
    return parts[:-1] if is_companion else parts


def _is_initial(token: str, piece: str) -> bool:
    return len(token) == 1 and token.isupper() and not piece.isupper()


def _is_one_organisation(parts: Sequence[str], parties: KnownParties) -> bool:
    """Whether "and" stands inside one name: "Institute of Forests and Soil"."""
    return (
        looks_like_organisation(parts[0], parties.words)
        and " " not in parts[-1].strip()
        and not parties.is_agency(parts[-1])
    )


def spaced_names(part: str, words: BylineWords) -> list[str]:
    """Chinese and Korean names can stand beside each other with nothing but a space between them."""
    if any(pattern(_SPACED[script]).fullmatch(part) for script in words.spaced_scripts if script in _SPACED):
        return part.split()
    return [part]
