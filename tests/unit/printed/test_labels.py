from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.page.tree import build_tree
from articlemeta.printed.labels import find_labels

PROSE = "<p>" + "The harbour was closed because of the storm, and nobody knows when it will open again. " * 4 + "</p>"


def labelled(markup: str, field: str, language: str = "en") -> list[str]:
    page = read_page(build_tree(f"<title>Storm</title><article><h1>Storm closes harbour</h1>{markup}{PROSE}</article>"))
    return [signal.text for signal in find_labels(page, default_lexicon().for_language(language), field)]


@pytest.mark.parametrize(
    ("language", "field", "line", "expected"),
    [
        ("en", "region", "Region: East Asia", ["East Asia"]),
        ("en", "topic", "Tags: harbours, storms; ferries", ["harbours", "storms", "ferries"]),
        ("en", "topic", "Filed under: Weather | Travel", ["Weather", "Travel"]),
        ("de", "topic", "Schlagwörter: Hafen, Sturm", ["Hafen", "Sturm"]),
        ("de", "region", "Länder: Dänemark, Schweden", ["Dänemark", "Schweden"]),
        ("fr", "topic", "Mots-clés : port, tempête", ["port", "tempête"]),
        ("es", "topic", "Etiquetas: puerto, tormenta", ["puerto", "tormenta"]),
        ("it", "topic", "Argomenti: porto, tempesta", ["porto", "tempesta"]),
        ("pt", "region", "País: Portugal", ["Portugal"]),
        ("nl", "topic", "Onderwerpen: haven, storm", ["haven", "storm"]),
        ("pl", "topic", "Tagi: port, burza", ["port", "burza"]),
        ("ru", "topic", "Теги: порт, шторм", ["порт", "шторм"]),
        ("uk", "region", "Регіон: Одеса", ["Одеса"]),
        ("tr", "topic", "Etiketler: liman, fırtına", ["liman", "fırtına"]),
        ("tr", "topic", "ETİKETLER: liman, fırtına", ["liman", "fırtına"]),
        ("ar", "topic", "الوسوم: ميناء، عاصفة", ["ميناء", "عاصفة"]),
        ("hi", "topic", "टैग: बंदरगाह, तूफान", ["बंदरगाह", "तूफान"]),
        ("id", "topic", "Topik: pelabuhan, badai", ["pelabuhan", "badai"]),
        ("zh", "topic", "标签：港口、风暴", ["港口", "风暴"]),
        ("ja", "topic", "タグ：港、嵐", ["港", "嵐"]),
        ("ko", "region", "지역: 부산", ["부산"]),
    ],
)
def test_lines_by_language(language: str, field: str, line: str, expected: list[str]) -> None:
    assert labelled(f"<p>{line}</p>", field, language) == expected


@pytest.mark.parametrize(
    "line",
    ["The region: nobody knows", "Regional news", "He said: East Asia", "Region", "Region:", ": East Asia", "Tags"],
)
def test_near_misses(line: str) -> None:
    assert labelled(f"<p>{line}</p>", "region") == []


def test_links_are_the_values() -> None:
    line = '<p>Topics: <a href="/a">Harbours, quays and docks</a> <a href="/b">Storms</a></p>'
    assert labelled(line, "topic") == ["Harbours, quays and docks", "Storms"]


def test_values_may_stand_under_their_label() -> None:
    links = '<h4>Topics</h4><ul><li><a href="/a">Harbours</a></li><li><a href="/b">Storms</a></li></ul>'
    assert labelled(links, "topic") == ["Harbours", "Storms"]


def test_each_line_of_a_block_has_its_own_label() -> None:
    lines = "<p>Region: East Asia<br>Theme: Surveillance, Human rights</p>"
    assert labelled(lines, "region") == ["East Asia"]
    assert labelled(lines, "topic") == ["Surveillance", "Human rights"]


def test_there_is_an_end_to_values() -> None:
    assert len(labelled(f"<p>Tags: {', '.join('ab'[i % 2] * 2 for i in range(90))}</p>", "topic")) <= 40
