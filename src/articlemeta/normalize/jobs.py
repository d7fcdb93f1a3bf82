"""Jobs and titles beside a name: what is one, and a name without them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import PARTS, looks_like_organisation
from articlemeta.normalize.patterns import pattern
from articlemeta.normalize.scripts import is_east_asian
from articlemeta.normalize.text import fold

EDGE = " \t\n.,;:|/\\&+*•·-–—−_~ـ＊、，；：。…’‘'\"“”„»«!?#@®™©<>{}[]()（）［］【】〔〕=＝^→←›‹"
"""What names are freed of at both ends."""
BACK = EDGE.replace(".", "")
"""The same without the full stop, which ends initials."""
_SHORTEST_TELLING = 6
_HANGUL_PLACED = "[\uac00-\ud7af]{2,3} [\uac00-\ud7af]{2,4}"


def once(name: str) -> str:
    """A name that stands there twice, as a picture's text and a link's, once."""
    half = len(name) // 2
    while len(name) > 6 and name[half] == " " and name[:half] == name[half + 1 :]:
        name = name[:half]
        half = len(name) // 2
    return name


class Jobs:
    """Tells jobs from names, with the words of one language."""

    __slots__ = ("is_agency", "words")

    def __init__(self, words: BylineWords, is_agency: Callable[[str], bool]) -> None:
        self.words = words
        self.is_agency = is_agency

    def is_job(self, name: str, *, after_name: bool = False) -> bool:
        """Whether a phrase names a job; behind a name and a comma, less is enough."""
        folded = fold(name)
        if self.words.is_job(folded):
            return True
        if not self.words.may_name_job(pattern(PARTS).split(folded)) and not after_name:
            return False
        parts = folded.replace("-", " ").replace("/", " ").split()
        if after_name and len(parts) > 1 and parts[0] in self.words.job_ranks:
            return True
        if after_name and self._ends_in_job(parts):
            return True
        return any(self._has_job(parts, size) for size in range(1, min(4, len(parts)) + 1))

    def _ends_in_job(self, parts: list[str]) -> bool:
        """Whether the last of several words is a job, and the first no given name: "Obituaries Editor"."""
        if len(parts) < 2 or parts[0] in self.words.given_names:
            return False
        where = " ".join(parts[:-1])
        leading = (" ".join(parts[:size]) for size in range(1, len(parts)))
        is_party = any(map(self.is_agency, leading)) or looks_like_organisation(where, self.words)
        return len(parts[-1]) >= _SHORTEST_TELLING and self.words.is_job(parts[-1]) and not is_party

    def _has_job(self, parts: list[str], size: int) -> bool:
        """Whether the last words are a job and those before modify it, or the first are and the next tie it."""
        if self.words.is_job(" ".join(parts[-size:])) and self._modify(parts[:-size]):
            return True
        first = " ".join(parts[:size])
        return len(parts) > size and self.words.is_job(first) and parts[size] in self.words.job_links

    def _modify(self, parts: list[str]) -> bool:
        return all(part in self.words.job_modifiers or part in self.words.jobs for part in parts)

    def without_jobs(self, name: str) -> tuple[str, str | None]:
        """The name without the job that stands before or after it with nothing between."""
        whole, name = name, self.words.without_tail(name).strip(BACK)
        tokens = name.split()
        if name == whole and not self.words.may_name_job(map(fold, tokens)):
            return self._without_honorifics(tokens), None
        first = self._jobs_before(tokens)
        last = self._last_of_name(tokens, first)
        job = " ".join((*tokens[:first], *tokens[last:])) or None
        kept = tokens[first:last]
        if len(kept) == 1 and last < len(tokens) and not self._is_short(kept[0]):
            return name, None  # "Anthony Head" is a name: nobody signs with one word and a job
        if name != whole and len(kept) > 1 and is_east_asian(name) and self.words.ends_as_organisation(kept[-1]):
            kept = kept[:1]
        if job is None and pattern(_HANGUL_PLACED).fullmatch(name) and name != whole:
            kept = kept[-1:]
        said = " ".join(kept)
        cleaned = self._without_honorifics(kept)
        # "Writer (Writer Jane Roe": what stood behind a sign may be a job again.
        return (cleaned, job) if cleaned == said else self.without_jobs(cleaned)

    def _without_honorifics(self, tokens: Sequence[str]) -> str:
        start = 0
        while len(tokens) - start > 1 and fold(tokens[start]).rstrip(".") in self.words.honorifics:
            start += 1
        if start == 1 and len(tokens) == 2 and tokens[0].endswith("."):
            start = 0  # "Mr. Roe": without its title one word would be left
        return once(" ".join(tokens[start:]).lstrip(EDGE).rstrip(BACK))

    def _is_short(self, name: str) -> bool:
        """Whether one word can be a whole name: an agency's, or one in a script without spaces."""
        return self.is_agency(name) or is_east_asian(name)

    def _jobs_before(self, tokens: list[str]) -> int:
        """How many words at the start are a job."""
        for size in range(min(4, len(tokens) - 1), 0, -1):
            if self.is_job(" ".join(tokens[:size])) and not tokens[size][0].islower():
                return size
        return 0

    def _last_of_name(self, tokens: list[str], first: int) -> int:
        """Where the jobs at the end begin: "Writer and" ends with one, and another may stand before it."""
        last = len(tokens)
        while (before := self._jobs_after(tokens[first:last]) + first) < last:
            last = before
        return last

    def _jobs_after(self, tokens: list[str]) -> int:
        """Where the job at the end begins."""
        for start in range(1, len(tokens)):
            if self.is_job(" ".join(tokens[start:])):
                return start
        return len(tokens)
