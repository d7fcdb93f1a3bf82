"""Statements that name the language of the original before its publication."""

from __future__ import annotations

import pytest

from articlemeta import parse

TEXT = {
    "en": "The first glass of water that she filled in her kitchen tasted of nothing, and that was the point.",
    "de": "Das erste Glas Wasser, das sie in ihrer Küche füllte, schmeckte nach nichts, und darum ging es ja.",
    "fr": "Le premier verre d'eau qu'elle a rempli dans sa cuisine n'avait aucun goût, et c'était bien cela le but.",
    "es": "El primer vaso de agua que llenó en su cocina no sabía a nada, y de eso se trataba.",
    "pt": "O primeiro copo de água que ela encheu na sua cozinha não sabia a nada, e era disso que se tratava.",
    "nl": "Het eerste glas water dat ze in haar keuken vulde smaakte naar niets, en daar ging het om.",
    "ru": "Первый стакан воды, который она наполнила на своей кухне, не имел вкуса, и в этом был весь смысл.",
    "tr": "Mutfağında doldurduğu ilk bardak suyun hiçbir tadı yoktu ve zaten amaç da buydu.",
}
BODY = f"<p>{TEXT['en']}</p>" * 4


@pytest.mark.parametrize(
    ("language", "statement"),
    [
        ("en", "This article was originally published in Spanish in Coastal Monitor on 9 March 2024."),
        ("en", "This article was first published in German by Coastal Monitor."),
        ("de", "Dieser Artikel erschien zuerst auf Englisch in Coastal Monitor am 9. März 2024."),
        ("fr", "Cet article a été initialement publié en anglais dans Coastal Monitor le 9 mars 2024."),
        ("es", "Este artículo fue publicado originalmente en inglés por Coastal Monitor."),
        ("pt", "Este artigo foi publicado originalmente em inglês no Coastal Monitor em 9 de março de 2024."),
        ("nl", "Dit artikel verscheen oorspronkelijk in het Engels in Coastal Monitor op 9 maart 2024."),
        ("ru", "Эта статья была впервые опубликована на английском языке в Coastal Monitor."),
        ("tr", "Bu makale ilk olarak İngilizce olarak Coastal Monitor'de yayımlandı."),
    ],
)
def test_the_language_is_no_part_of_the_name(language: str, statement: str) -> None:
    page = (
        f'<html lang="{language}"><title>Water</title><h1>Water</h1>{f"<p>{TEXT[language]}</p>" * 4}<p>{statement}</p>'
    )
    earlier = parse(page, url="https://harbour.example/water").chain.earlier
    assert [hop.source.name for hop in earlier] == ["Coastal Monitor"]


@pytest.mark.parametrize("name", ["English Heritage", "Spanish Quarter News"])
def test_a_name_may_begin_with_a_language(name: str) -> None:
    page = f"<title>Water</title><h1>Water</h1>{BODY}<p>This article was first published by {name}.</p>"
    assert [hop.source.name for hop in parse(page, url="https://harbour.example/water").chain.earlier] == [name]
