"""Who made the pictures, in captions and in lines of their own."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.printed.credits import find_credits
from articlemeta.signals import Signal

LEXICON = default_lexicon()


def credits_in(over: str = "", under: str = "", language: str = "en") -> list[Signal]:
    book = LEXICON.for_language(language)
    return list(find_credits(page_of(over, under=under), book, BylineWords(book.words)))


def told(caption: str, language: str = "en") -> list[str]:
    figure = f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
    return [signal.text for signal in credits_in(figure, language=language)]


@pytest.mark.parametrize(
    ("language", "caption", "credit"),
    [
        ("en", "Waves at the pier. Photo: Jane Roe", "Jane Roe"),
        ("en", "Waves at the pier. Photo: Jane Roe (archive)", "Jane Roe"),
        ("en", "Waves at the pier.<br>Image credit: Example Pictures", "Example Pictures"),
        ("en", "Waves at the pier. (Photo by Jane Roe/AFP)", "Jane Roe/AFP"),
        ("en", "Waves at the pier (Jane Roe/AFP)", "Jane Roe/AFP"),
        ("en", "Waves at the pier © Jane Roe", "Jane Roe"),
        ("en", "Waves at the pier | Example Pictures", "Example Pictures"),
        ("en", 'Waves at the pier <span class="credit">Jane Roe</span>', "Jane Roe"),
        ("de", "Wellen am Kai. Foto: Max Muster", "Max Muster"),
        ("ja", "港の波 写真：見本太郎", "見本太郎"),
    ],
)
def test_a_caption_names_who_made_its_picture(language: str, caption: str, credit: str) -> None:
    assert told(caption, language) == [credit]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Waves (photo by Jane Roe)", ["Jane Roe"]),
        ("Waves (by the old pier)", []),
        (f"{'Waves and boats and nets. ' * 80} Photo: Jane Roe", []),
    ],
)
def test_brackets_and_length(caption: str, credit: list[str]) -> None:
    assert told(caption) == credit


@pytest.mark.parametrize(
    "caption", ["Waves at the pier on Monday.", "Waves at the pier (on the left)", "Boats: three of them", "The photo"]
)
def test_a_caption_may_name_nobody(caption: str) -> None:
    assert told(caption) == []


def test_a_caption_s_clearest_credit_alone_is_taken() -> None:
    caption = 'Photo: Jane Roe. Waves (Max Poe/AFP) <span class="credit">Example Pictures</span>'
    assert told(caption) == ["Example Pictures"]


@pytest.mark.parametrize("name", ["comments", "related", "advert"])
def test_captions_of_other_stories_are_left_alone(name: str) -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Photo: Jane Roe</figcaption></figure>"
    assert credits_in(under=f"<div class='{name}'>{figure}</div>") == []


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("Photo: Jane Roe", ["Jane Roe"]),
        ("Featured image is from Example Pictures", ["Example Pictures"]),
        ("Jane Roe took no photo", []),
        (f"Photo: {'Jane Roe and her friends ' * 9}", []),
        ("By Jane Roe", []),
    ],
)
def test_a_line_outside_captions(line: str, credits: list[str]) -> None:
    assert [signal.text for signal in credits_in(f"<p>{line}</p>")] == credits
    assert [signal.text for signal in credits_in(under=f"<p>{line}</p>")] == credits


def test_the_words_are_quoted() -> None:
    (found,) = credits_in("<p>Photo: Jane Roe</p>")
    assert (found.field, found.rule, found.quote) == ("image_credit", "credit.printed", "Photo: Jane Roe")
