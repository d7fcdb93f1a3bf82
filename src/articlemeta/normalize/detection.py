"""The language of a text by langdetect, with profiles and seed of our own: never its global factory."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from langdetect import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

MAX_SAMPLE = 1_500
"""So many characters are looked at."""
MIN_SAMPLE = 40
"""Fewer say nothing."""
MIN_SURE = 0.8
"""Below this probability the answer is a guess."""


@lru_cache(maxsize=16)
def _factory(languages: frozenset[str]) -> DetectorFactory:
    """A factory with the profiles of these languages alone: each costs several milliseconds."""
    factory = DetectorFactory()
    factory.seed = 0
    # In sorted order: the order of the profiles takes part in the result, and that of a directory differs by machine.
    profiles = sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if path.name.partition("-")[0] in languages)
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in profiles])
    return factory


def detect_language(text: str, languages: frozenset[str]) -> str | None:
    """Which of some languages a text is in, as BCP 47; None where it is doubtful."""
    sample = " ".join(text[: MAX_SAMPLE * 2].split())[:MAX_SAMPLE]
    if len(sample) < MIN_SAMPLE:
        return None
    try:
        detector = _factory(languages).create()
        detector.append(sample)
        found = detector.get_probabilities()
    except LangDetectException:  # a text without letters, or languages without profiles
        return None
    best = found[0] if found else None
    return best.lang.partition("-")[0] if best is not None and best.prob >= MIN_SURE else None
