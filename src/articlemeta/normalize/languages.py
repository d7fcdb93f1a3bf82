"""Language tags as BCP 47 wants them, and the language of a text by its script and its small words."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from articlemeta.normalize.patterns import late

_TAG = late(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-[a-z0-9-]{1,40})?", re.IGNORECASE)
_ENDS = late(r"[.@,;|/\s].*", re.DOTALL)
_NOT_LATIN = late("[\u0370-\u1dff\u2e80-\ufeff]")
_BLANKED = str.maketrans(dict.fromkeys('.,;:!?"()[]{}«»“”„‚‘…–—*/|।،؛؟。、', " "))
"""What stands beside words. Hyphens and apostrophes are left, since they stand in them as well."""
_STRIPPED = "'’-"
_MIN_SCORE = 3.0
"""So many function words tell a language; fewer may be a name or a quotation."""
_MIN_TELLING = 5
"""So many words that only one language has are enough where another one has none."""
_MIN_SHARE = 0.07
"""What share of the words they must be: running text has 25 to 45 % of them, lists of names next to none."""
_LEAD = 1.4
"""By how much the best language must lead."""
_FEW, _LEAD_OF_FEW = 4.0, 2.0
"""Where the words are few, it must lead by more."""


@frozen(kw_only=True)
class Languages:
    """The table ``languages.json``."""

    codes: frozenset[str]
    aliases: Mapping[str, str]
    none: frozenset[str]
    """What stands for no language."""
    starts: tuple[int, ...]
    """Where the ranges of letters of each script start, ascending."""
    ranges: tuple[tuple[int, str], ...]
    """Where each of them ends, and the language that stands for the script."""
    related: Mapping[str, int]
    """Languages that cannot be told apart, by the number of their group."""
    words: Mapping[str, tuple[tuple[str, ...], float]]
    """Each function word, the languages that use it, and what it counts for each of them."""
    telling: Mapping[str, str]
    """The words of one language alone, or of one and those that cannot be told from it."""
    told: frozenset[str]
    """Languages with function words, or with a script of their own."""


@cache
def languages() -> Languages:
    """The table, read once."""
    data = json.loads(files("articlemeta.lexicon").joinpath("languages.json").read_text(encoding="utf-8"))
    ranges = sorted(
        (ord(letters[at]), ord(letters[at + 2]), code)
        for code, letters in data["scripts"].items()
        for at in range(0, len(letters), 3)
    )
    groups = {code: number for number, group in enumerate(data["related"]) for code in group.split()}
    weighed = {codes: _weighed(tuple(codes.split()), groups) for codes in set(data["words"].values())}
    words = {word: weighed[codes] for word, codes in data["words"].items()}
    return Languages(
        codes=frozenset(data["codes"].split()),
        aliases=data["aliases"],
        none=frozenset(data["none"]),
        starts=tuple(start for start, _, _ in ranges),
        ranges=tuple((end, code) for _, end, code in ranges),
        related=groups,
        words=words,
        telling={word: codes[0] for word, (codes, weight) in words.items() if weight == 1},
        told=frozenset(data["scripts"]).union(*(codes for codes, _ in weighed.values())),
    )


def _weighed(codes: tuple[str, ...], groups: Mapping[str, int]) -> tuple[tuple[str, ...], float]:
    """A word of several languages counts for each in part; those that cannot be told apart anyway count as one."""
    return codes, 1 / len({str(groups.get(code, code)) for code in codes})


@lru_cache(maxsize=2048)
def normalize_language(text: str) -> str | None:
    """A language as BCP 47: "en_US.UTF-8" and "EN-us" are "en-US", "English" and "eng" are "en".

    None where no known language is named, or several are.
    """
    text = text.strip().casefold()[:60]
    table = languages()
    if text in table.aliases:
        return table.aliases[text]
    text = _ENDS.sub("", text).replace("_", "-")
    if text in table.none:
        return None
    found = _TAG.fullmatch(table.aliases.get(text, text))
    return None if found is None else _tag(found, table)


def _tag(found: re.Match[str], table: Languages) -> str | None:
    code, script, territory = (part or "" for part in found.groups())
    # A country's code where the language's should be: "jp", "cz-CZ".
    language = code.lower() if code.lower() in table.codes else table.aliases.get(code.lower())
    if language is None:
        return None
    return "-".join(part for part in (language, script.title(), territory.upper()) if part)


def related(one: str, other: str) -> bool:
    """Whether two languages are the same, or cannot be told apart by their small words."""
    groups = languages().related
    return one == other or (one in groups and groups[one] == groups.get(other))


def bears_out(text: str, language: str) -> bool:
    """Whether the words of a text that no other language has are so many of this one that no more need be asked.

    It is a cheap first question: most declarations are right.
    """
    words, telling = text.casefold().split(), languages().telling
    counts: dict[str, int] = {}
    for word in words:
        code = telling.get(word)
        if code is not None:
            counts[code] = counts.get(code, 0) + 1
    best = max(counts, key=counts.__getitem__, default="")
    rival = max((count for code, count in counts.items() if code != best), default=0)
    enough = max(_MIN_TELLING, _MIN_SHARE * len(words), 2 * rival)
    return counts.get(best, 0) >= enough and related(best, language)


@frozen(kw_only=True)
class Tally:
    """What a text's letters and small words say of its language."""

    letters: int
    """How many letters were looked at."""
    script: str | None
    """The language that stands for the text's script; None for Latin."""
    words: int
    """How many words were looked at."""
    scores: Mapping[str, float]
    """How many function words of each language; one that several share counts for each in part."""

    @property
    def best(self) -> str | None:
        """The language that is told without doubt."""
        ranked = sorted(self.scores.items(), key=lambda item: (-item[1], item[0]))
        top = ranked[0] if ranked else ("", 0.0)
        rival = next((score for code, score in ranked[1:] if not related(code, top[0])), 0.0)
        if top[1] >= max(_MIN_SCORE, _MIN_SHARE * self.words) and top[1] >= rival * (
            _LEAD_OF_FEW if top[1] < _FEW else _LEAD
        ):
            return top[0]
        return None if self.script in _SHARED_SCRIPTS else self.script


_SHARED_SCRIPTS = ("ru", "ar", "hi", "bn", None)
"""Scripts of which several languages of the table make use."""
_BY_SCRIPT = {
    "ru": frozenset(["ru", "uk", "bg", "mk"]),
    "ar": frozenset(["ar", "fa", "ur"]),
    "hi": frozenset(["hi", "mr", "ne"]),
    "bn": frozenset(["bn"]),
}
"""The languages of each of them that langdetect knows."""
_MOST_PLAUSIBLE = 8


def tally(text: str) -> Tally:
    """Count a text's scripts and function words."""
    letters, script = script_of(text[:600])
    if script is not None and script not in _SHARED_SCRIPTS:
        return Tally(letters=letters, script=script, words=0, scores={})
    table, words = languages().words, text.casefold().translate(_BLANKED).split()
    scores: dict[str, float] = {}
    counts = Counter(word if word[-1].isalpha() else word.strip(_STRIPPED) for word in words)
    for word in counts.keys() & table.keys():
        codes, weight = table[word]
        for code in codes:
            scores[code] = scores.get(code, 0.0) + weight * counts[word]
    return Tally(letters=letters, script=script, words=len(words), scores=scores)


def script_of(text: str) -> tuple[int, str | None]:
    """How many letters there are, and the language that stands for the script of most; None for Latin."""
    if not _NOT_LATIN.search(text):
        return sum(map(str.isalpha, text)), None
    table, found = languages(), Counter[str | None]()
    for letter, times in Counter(text).items():
        if letter.isalpha():
            place = bisect_right(table.starts, ord(letter)) - 1
            known = place >= 0 and ord(letter) <= table.ranges[place][0]
            found[table.ranges[place][1] if known else None] += times
    if not found:
        return 0, None
    # Japanese mixes three scripts; a tenth of kana tells it.
    if found["ja"] * 10 > found["zh"] + found["ja"] > found[None] // 3:
        return found.total(), "ja"
    # A sign of theirs says as much as several letters, and Latin names and terms stand among them.
    return found.total(), max(found, key=lambda code: found[code] * (3 if code in ("zh", "ja", "ko") else 1))


def detect(text: str, counted: Tally) -> str | None:
    """What langdetect makes of a text, of the languages that its script and words leave open; the same on every run."""
    if counted.script is None:
        ranked = sorted(counted.scores, key=lambda code: (-counted.scores[code], code))
        plausible = frozenset(ranked[:_MOST_PLAUSIBLE])
    else:
        plausible = _BY_SCRIPT.get(counted.script, frozenset())
    if not plausible:
        return None
    # Deferred: with its profiles it costs as much as hundreds of pages, and few leave their language open.
    from articlemeta.normalize.detection import detect_language

    return detect_language(text, plausible)
