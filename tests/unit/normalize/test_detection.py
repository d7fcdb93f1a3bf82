"""The language of a text by its letters, the same on every run."""

from __future__ import annotations

import pytest

from articlemeta.normalize.detection import MIN_SAMPLE, detect_language

LANGUAGES = frozenset({"en", "de", "fr", "es"})
SAMPLES = {
    "en": "The harbour stayed closed on Thursday while the wind blew, and the ferries to the island did not run.",
    "de": "Der Hafen blieb am Donnerstag geschlossen, weil der Wind zu stark war, und die Fähren fuhren nicht.",
    "fr": "Le port est resté fermé jeudi parce que le vent était trop fort, et les bateaux ne sont pas partis.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_text_tells_its_language(language: str) -> None:
    assert {detect_language(SAMPLES[language], LANGUAGES) for _ in range(5)} == {language}


@pytest.mark.parametrize("text", ["", "Storm", "x" * (MIN_SAMPLE - 1), "1234567890 " * 20, "!?., " * 40])
def test_what_says_too_little_tells_none(text: str) -> None:
    assert detect_language(text, LANGUAGES) is None


def test_no_language_to_choose_from() -> None:
    assert detect_language(SAMPLES["en"], frozenset()) is None


def test_of_a_long_text_the_beginning_is_looked_at() -> None:
    assert detect_language(SAMPLES["de"] * 40 + SAMPLES["en"] * 4_000, LANGUAGES) == "de"
