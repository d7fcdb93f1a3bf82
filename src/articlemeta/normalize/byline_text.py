"""A byline's text before its names are read: bounded, without addresses and brackets, names the right way round."""

from __future__ import annotations

import unicodedata

from articlemeta.models import AuthorRole
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import is_degree, is_suffix
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold, squash

MAX_TEXT = 800
"""How much of a byline is read: characters."""


_NOISE = (
    r"(?i)\(?\bhttps?://[^\s,;|)]{1,300}\)?"
    r"|\(?\bwww\.[^\s,;|)]{1,300}\)?"
    r"|\(?\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}\)?"
    r"|\(?(?<![\w.])@\w{1,40}\)?"
)


_BRACKETED = r"\s?[(（\[［]([^()（）\[\]［］\n]{0,120})[)）\]］]"


def clean_byline(text: str, words: BylineWords) -> str:
    """The text bounded, without control characters, addresses, handles and what stands in brackets.

    Brackets stay, on a line of their own, around what somebody did: "Jane Roe (text)"; and go from around somebody
    else: "Jane Roe (with John Doe)".
    """
    lines = (squash(line) for line in text[:MAX_TEXT].splitlines())
    plain = "\n".join(line for line in lines if line)
    plain = plain if plain.isascii() else unicodedata.normalize("NFC", plain)
    if "@" in plain or "http" in plain or "www" in plain.lower():
        plain = pattern(_NOISE).sub(" ", plain).strip()
    if not any(sign in plain for sign in "(（[［"):
        return plain
    stripped = pattern(_BRACKETED).sub(lambda found: _kept_of_brackets(found[1].strip(), words), plain).strip()
    return stripped if any(map(str.isalpha, stripped)) else plain


def _kept_of_brackets(inside: str, words: BylineWords) -> str:
    parts = inside.split()
    if len(parts) == 1:
        return f"\n({inside})\n" if role_of(inside, words) is not None else " "
    if (credit := words.labels_inside(f" {inside}")) and credit[0] == 1:  # "(Foto: Jane Roe)"
        return f"\n{inside}\n"
    if words.may_name_job(fold(inside).split()) or (is_east_asian(inside) and inside.endswith(words.job_tails)):
        return f"\n({inside})\n"
    return f" {inside} " if len(parts) > 2 and words.joiner_at(parts, 0) else " "


def role_of(text: str, words: BylineWords) -> AuthorRole | None:
    """What somebody did, where the text says just that: "photos", "text"."""
    found = words.lead(text)
    return found.role if found is not None and found.end == len(text) else None


def turn_round(text: str) -> str:
    """Names written family name first, the other way round: "Roe, Jane; Doe, John" gives "Jane Roe; John Doe"."""
    parts = [part.strip() for part in text.split(";")]
    return "; ".join(_turned(part) for part in parts)


def _turned(part: str) -> str:
    family, comma, given = (piece.strip() for piece in part.partition(","))
    one_family = 0 < len(family.split()) <= 3 and not is_suffix(given) and not is_degree(given)
    if comma and one_family and "," not in given and 0 < len(given.split()) <= 3 and " " not in family.strip():
        return f"{given} {family}"
    return part
