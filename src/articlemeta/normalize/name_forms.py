"""What a name looks like: a person's, an organisation's, a site's, in every script."""

from __future__ import annotations

from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold, fold_key

MAX_DEGREE = 10


MAX_WORDS = 7
"""No person's name has more words."""


_EAST_ASIAN_NAME = (
    "[\u3400-\u9fff々〆ヶ]{2,5}"  # Han without a space
    "|[\u3400-\u9fff々〆ヶ]{1,4}[ \u3000][\u3400-\u9fff々]{1,4}"  # Han with one
    "|[\u3400-\u9fff]{1,8}(?:[·・][\u3400-\u9fff]{1,8}){1,3}"  # a foreign name in Han
    "|[\u30a0-\u30ff＝=A-Z. ]{2,30}"  # a foreign name in katakana
    "|[\uac00-\ud7af]{2,4}|[\uac00-\ud7af]{1,7}[ \u3000][\uac00-\ud7af]{1,7}"  # Hangul
    # Family name and given name in any Japanese script; the particles は, の, を and が stand in sentences.
    "|[\u3400-\u9fff々]{1,4}[ \u3000]?[\u3041-\u304a\u304c-\u306d\u306f\u3072-\u3091\u3093-\u30ff]{1,6}"
    "|[\u3400-\u9fff々]{1,4}[ \u3000][\u3041-\u3096]{2,4}"  # with a space between, の is no particle
    "|[\u3041-\u304a\u304c-\u306d\u3072-\u3091\u3093-\u30ff]{2,6}[ \u3000]?[\u3400-\u9fff々\u3041-\u30ff]{0,5}"
)


PARTS = r"[-/. ]"


_DOMAIN = r"(?i)(?:[\w-]{1,63}\.){1,4}([a-z]{2,10})"


_NICKNAME = r"\s[\"“„«‘'][^\W\d][\w .-]{1,20}[\"”“»’'](?=\s)"


_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


_DEGREES = frozenset(
    """phd md dphil msc bsc ba ma ms mba mph llb llm jd esq rn rd rdn cfa frc frcp dds do pharmd obe mbe cbe""".split()
)


_NOT_IN_NAMES = r"[:：?!<>{}\[\]=©#$%^*\\\"“”„|]|\.\.|[.。] ?\S+ \S+ \S+ \S+ \S+"


def is_suffix(text: str) -> bool:
    """Whether this is what follows a family name: "Jr.", "III"."""
    return fold(text).rstrip(".") in _SUFFIXES


def is_degree(text: str) -> bool:
    """Whether this is an academic degree or an honour that follows a name: "PhD", "OBE"."""
    return len(text) < MAX_DEGREE and fold(text).replace(".", "").replace(" ", "") in _DEGREES


def is_domain(name: str, words: BylineWords) -> bool:
    """Whether the name is the name of a site, as "example.org" is."""
    match = pattern(_DOMAIN).fullmatch(name)
    return match is not None and match[1].lower() in words.domain_endings


def looks_like_organisation(name: str, words: BylineWords) -> bool:
    """Whether a word or the end of the name is one that organisations have."""
    folded = fold(name)
    parts = pattern(PARTS).split(folded)
    return (
        ("." in name and is_domain(name, words))
        or not words.organisations.isdisjoint(parts)
        or folded in words.organisations
        or words.ends_as_organisation(folded)
    )


def looks_like_person(name: str, words: BylineWords) -> bool:
    """Whether the name has the form of a person's: a few words, each with a capital or in a script without them."""
    name = pattern(_NICKNAME).sub("", name)
    parts = name.split()
    if not 0 < len(parts) <= MAX_WORDS or len(name) > 60 or pattern(_NOT_IN_NAMES).search(name):
        return False
    if is_east_asian(name):
        return pattern(_EAST_ASIAN_NAME).fullmatch(name) is not None
    return all(_is_name_word(part, words) for part in parts) and any(not _is_small(part) for part in parts)


def is_known_name(name: str, words: BylineWords) -> bool:
    """Whether a name starts as many people's names do: what tells it from other words with capitals."""
    if is_east_asian(name):
        return name[:2] in words.family_names or (name[:1] in words.family_names and len(name.replace(" ", "")) < 4)
    first = name.split(" ", 1)[0].partition("-")[0]
    return fold(first) in words.given_names or fold_key(first) in words.given_names


def _is_small(part: str) -> bool:
    return part[0].islower()


def _is_name_word(part: str, words: BylineWords) -> bool:
    first = part.lstrip("'’‘(\"“")[:1]
    if not first or first.isdigit():
        return False
    return (
        not first.islower() or fold(part).rstrip("'") in words.particles or part[:2] in ("d'", "d’", "l'", "al", "el")
    )
