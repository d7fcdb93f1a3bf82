"""The language of a text by langdetect, with profiles and seed of our own: never its global factory."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from langdetect import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

MAX_SAMPLE = 1_500
"""So many characters are looked at."""
MIN_SAMPLE = 40
"""Fewer say nothing."""
MIN_SURE = 0.8
"""Below this probability the answer is a guess."""


@cache
def _factory() -> DetectorFactory:
    factory = DetectorFactory()
    factory.seed = 0
    # In sorted order: the order of the profiles takes part in the result, and that of a directory differs by machine.
    profiles = sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if not path.name.startswith((".", "_")))
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in profiles])
    return factory


def detect_language(text: str) -> str | None:
    """The language of a text as BCP 47; None where it is doubtful."""
    sample = " ".join(text[: MAX_SAMPLE * 2].split())[:MAX_SAMPLE]
    if len(sample) < MIN_SAMPLE:
        return None
    detector = _factory().create()
    detector.append(sample)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return None
    best = found[0] if found else None
    return best.lang.partition("-")[0] if best is not None and best.prob >= MIN_SURE else None
