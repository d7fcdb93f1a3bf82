"""Who signs the text in its last lines, and who gave a part of it."""

from __future__ import annotations

import pytest
from tests.reading import PROSE, page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.printed.provenance import Reader
from articlemeta.printed.rooms import rooms_of
from articlemeta.printed.signoffs import agencies_after, find_signoffs, is_about_picture

LEXICON = default_lexicon()
LONG_DE = "Der Hafen blieb am Donnerstag geschlossen, und die Fähren zu der Insel fuhren nicht, sagte der Meister."


def told(under: str, language: str = "en", *, over: str = "") -> list[tuple[str, str | None]]:
    rooms = rooms_of(page_of(over, under=under))
    reader = Reader(index=LEXICON.agencies, language=language)
    return [(c.means, c.source) for c in find_signoffs(rooms, LEXICON.for_language(language), reader)]


@pytest.mark.parametrize(
    ("language", "line", "agencies"),
    [
        ("en", "(AP)", ["Associated Press"]),
        ("en", "Reuters", ["Reuters"]),
        ("en", "Reuters and AFP", ["Reuters", "Agence France-Presse"]),
        ("en", "The ferries will run on Friday. (AFP)", ["Agence France-Presse"]),
        ("en", "The ferries will run on Friday. — Bernama", ["Bernama"]),
        ("en", "The ferries will run on Friday. Reuters", ["Reuters"]),
        ("en", "© AFP", ["Agence France-Presse"]),
        ("de", "SID/dpa", ["Sport-Informations-Dienst", "Deutsche Presse-Agentur"]),
        ("de", "© dpa-infocom, dpa:240516-99-53606/3", ["Deutsche Presse-Agentur"]),
        ("pl", "Prom wypłynie w piątek. (PAP)", ["Polish Press Agency"]),
        ("en", "He works for the Press Trust of India (PTI)", []),
        ("en", "The ferries will run on Friday, said Reuters", []),
        ("en", "Photo: AFP", []),
        ("en", "(the harbour)", []),
        ("zh", "渡轮周五恢复（新华社）", ["Xinhua News Agency"]),
        ("en", "jr/Reuters/mp", ["Reuters"]),
        ("en", "Reuters the harbour", []),
        ("en", "Reuters 2024 12", []),
        ("en", "Reuters/editor", []),
        ("en", "Reuters/jr/mp/ab/cd", []),
        ("en", "Reuters 24 has a long office by the harbour", []),
    ],
)
def test_who_signs_the_text(language: str, line: str, agencies: list[str]) -> None:
    found = told(f"<p>{line}</p>", language)
    assert list(dict.fromkeys(found)) == [("wire", name) for name in agencies]


@pytest.mark.parametrize(
    ("language", "line", "agencies"),
    [
        ("de", "(mit dpa)", ["Deutsche Presse-Agentur"]),
        (
            "de",
            "Die Fähre fährt wieder. (mit Material von dpa und AFP)",
            ["Deutsche Presse-Agentur", "Agence France-Presse"],
        ),
        ("fr", "Les bateaux partent vendredi. (avec AFP)", ["Agence France-Presse"]),
        ("en", "With Reuters", ["Reuters"]),
        ("en", "Jane Roe with AFP", ["Agence France-Presse"]),
        ("en", "Jane Roe and Max Poe with AFP", ["Agence France-Presse"]),
        ("de", "Eva Muster mit dpa", ["Deutsche Presse-Agentur"]),
        ("en", "Additional reporting: Reuters and AFP", ["Reuters", "Agence France-Presse"]),
        ("de", f"{LONG_DE} Mit Material der dpa", ["Deutsche Presse-Agentur"]),
        ("de", f"{LONG_DE} — mit dpa", ["Deutsche Presse-Agentur"]),
    ],
)
def test_who_gave_a_part_of_it(language: str, line: str, agencies: list[str]) -> None:
    assert told(f"<p>{line}</p>", language) == [("contributor", name) for name in agencies]


def test_what_stands_in_the_last_line_of_a_long_block_is_quoted_by_its_end() -> None:
    long = "The wind blew over the island and its many boats. " * 16
    rooms = rooms_of(page_of(under=f"<p>{long}(AFP)</p>"))
    reader = Reader(index=LEXICON.agencies, language="en")
    (found,) = find_signoffs(rooms, LEXICON.for_language("en"), reader)
    assert (found.source, found.rule, len(found.quote)) == ("Agence France-Presse", "signoff.agency", 60)
    assert found.quote.endswith("boats. (AFP)")
    assert told(f"<p>(AFP)<br>{long}</p>") == []


def test_a_wire_for_releases_passes_the_text_on() -> None:
    assert told("<p>(PRNewswire)</p>") == [("distributor", "PR Newswire")]


def test_what_a_caption_prints_too_is_the_picture_s() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"
    assert told("<p>AFP</p>", over=figure.format("Waves. AFP")) == []
    assert told("<p>AFP</p>", over=figure.format("Waves.")) == [("wire", "Agence France-Presse")]


def test_a_bare_name_within_the_text_signs_nothing() -> None:
    assert told(f"<p>Reuters</p>{PROSE}") == []
    assert told(f"<p>(Reuters)</p>{PROSE}") == [("wire", "Reuters")]
    assert told(f"{PROSE}<p>Reuters</p>") == [("wire", "Reuters")]


def test_last_words_count_in_the_last_lines_of_the_text() -> None:
    line = (
        "<p>The harbour stayed closed on Thursday while the wind blew over the island and its many boats. Reuters</p>"
    )
    assert told(f"{PROSE}{line}") == [("wire", "Reuters")]
    assert told(f"{line}{PROSE}") == []


def test_a_bare_name_behind_links_may_be_of_another_story() -> None:
    link = '<div><a href="/snow">Snow</a></div>'
    assert told(f"{link}<p>Reuters</p>") == []
    assert told(f"{link}<p>(Reuters)</p>") == [("wire", "Reuters")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Copyright 2023 The Associated Press. All rights reserved.", [("wire", "Associated Press")]),
        ("(c) 2023 AFP", [("wire", "Agence France-Presse")]),
        ("Photo: © 2023 AFP", []),
        ("Copyright 2023 Example Weekly. All rights reserved.", []),
    ],
)
def test_who_holds_the_copyright_of_the_text(line: str, expected: list[tuple[str, str]]) -> None:
    assert list(dict.fromkeys(told(f"<p>{line}</p>"))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Photo: Jane Roe", True),
        ("Foto: dpa", True),
        ("写真：時事", True),
        ("Illustration by Jane Roe", True),
        ("By Jane Roe", False),
        ("(dpa)", False),
    ],
)
def test_lines_about_pictures(line: str, expected: bool) -> None:
    assert is_about_picture(line) is expected


def test_a_list_may_begin_with_other_words() -> None:
    reader = Reader(index=LEXICON.agencies, language="de")
    found = agencies_after("Material von dpa und AFP", reader)
    assert [one.agency.name for one in found] == ["Deutsche Presse-Agentur", "Agence France-Presse"]
    assert agencies_after("Blick auf den Hafen", reader) == []


@pytest.mark.parametrize("line", ["The boats went with AFP", "Jane Roe of the quay with nets of AFP and more"])
def test_a_with_behind_other_words_than_names_gives_nothing(line: str) -> None:
    assert told(f"<p>{line}</p>") == []


def test_a_label_that_tells_of_no_part_gives_none() -> None:
    assert told("<p>Reporting: Reuters</p>") == []
    assert told("<p>Weather: Reuters</p>") == []
