"""Lines that tell where a text came from in words that no phrase foresees.

A reader who knows a language can add lines: what the line says, and whom it must credit with what.
"""

from __future__ import annotations

import pytest
from lxml import html
from tests.reading import PROSE, TITLE

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.printed.cue_lines import find_cue_lines
from articlemeta.printed.provenance import Reader
from articlemeta.printed.rooms import rooms_of

Credits = list[tuple[str, str | None]]


def credited(line: str, language: str, *, taken: frozenset[int] = frozenset(), after: str = "") -> Credits:
    root = html.document_fromstring(f"<body><h1>{TITLE}</h1>{PROSE}<p>{line}</p>{after}</body>")
    lexicon = default_lexicon()
    reader = Reader(index=lexicon.agencies, language=language)
    found = find_cue_lines(rooms_of(read_page(root)), lexicon.for_language(language), reader, taken)
    return [(credit.means, credit.source) for credit in found]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "de",
            "Der Text ist eine Übersetzung; im Original erschien er in der „Musterwoche“.",
            [("translation", "Musterwoche")],
        ),
        ("de", "Beitrag zuerst veröffentlicht in Muster Monatsheft", [("original", "Muster Monatsheft")]),
        ("de", "Die Pressemitteilung stammt von der Muster Energie GmbH.", [("press-release", "Muster Energie GmbH")]),
        (
            "de",
            "Mitgewirkt haben auch Reuters und AFP.",
            [("contributor", "Reuters"), ("contributor", "Agence France-Presse")],
        ),
        (
            "fr",
            "Article paru en espagnol dans La Muestra le 4 mai. Traduit par Anne Modèle.",
            [("translation", "La Muestra")],
        ),
        ("en", "Cross-posted, with a few repairs, from “Sample Review”.", [("original", "Sample Review")]),
        ("en", "Reprinted, a little shorter, from “Sample Review”.", [("original", "Sample Review")]),
        ("en", "This essay has been lifted, with thanks, from “Sample Review”.", [("original", "Sample Review")]),
        ("en", "Reprinted, a little shorter, from Sample Review.", [("original", "Sample Review")]),
        ("de", "Nachdruck, leicht gekürzt, aus der Musterwoche.", [("original", "Musterwoche")]),
        ("en", "The original first appeared in “Sample Review”.", [("original", "Sample Review")]),
        ("de", "Das Original erschien zuerst in der „Musterwoche“.", [("original", "Musterwoche")]),
        ("en", "Original: “The Whale”, Northern Post, 3 May 2020", [("translation", "Northern Post")]),
        ("en", "Original: “The Whale” (Northern Post)", [("translation", "Northern Post")]),
        ("de", "Nachdruck, leicht gekürzt, aus der „Musterwoche“.", [("original", "Musterwoche")]),
        ("fr", "Repris, un peu abrégé, de « Revue Modèle ».", [("original", "Revue Modèle")]),
        ("fr", "Texte publié à l'origine par « Revue Modèle ».", [("original", "Revue Modèle")]),
        (
            "fr",
            "Ont collaboré à ce sujet Reuters et l'AFP.",
            [("contributor", "Reuters"), ("contributor", "Agence France-Presse")],
        ),
        (
            "es",
            "Entrevista aparecida primero en la revista «Muestra», con cuyo permiso la damos.",
            [("original", "Muestra")],
        ),
        ("it", "Hanno collaborato le agenzie Italpress e AGI.", [("contributor", "Italpress"), ("contributor", "AGI")]),
        ("pt", "Reportagem que saiu primeiro na revista “Exemplo”.", [("original", "Exemplo")]),
        (
            "nl",
            "Dit persbericht is afkomstig van Voorbeeld B.V. en is verspreid via ANP Persportaal.",
            [("distributor", "ANP Persportaal"), ("press-release", "Voorbeeld B.V")],
        ),
        ("pl", "Wywiad pierwotnie zamieszczony w „Wzorze Tygodnia”.", [("original", "Wzorze Tygodnia")]),
        (
            "ru",
            "Материал издания «Образец» (опубликован 30 мая 2023 года). Перевод с грузинского: Иван Образцов",
            [("translation", "Образец")],
        ),
        ("uk", "Есе спочатку з'явилося у виданні «Зразок».", [("original", "Зразок")]),
        (
            "tr",
            "Bu metin 19 Ocak 2021'de Örnekposten'de yayımlanan yazının Norveççe aslından çevirisidir.",
            [("translation", "Örnekposten")],
        ),
        ("tr", "(DHA'nın katkılarıyla)", [("contributor", "Demirören Haber Ajansı")]),
        ("ar", "هذا النص ترجمة لما نشر في مجلة «النموذج».", [("translation", "النموذج")]),
        (
            "hi",
            "उपरोक्त प्रेस विज्ञप्ति उदाहरण पंप्स लिमिटेड ने बिज़नेस वायर के माध्यम से जारी की है।",
            [("distributor", "Business Wire"), ("press-release", "उदाहरण पंप्स लिमिटेड")],
        ),
        ("id", "Tulisan ini semula dimuat di “Majalah Contoh”.", [("original", "Majalah Contoh")]),
        ("zh", "（综合中新社、央视新闻报道）", [("contributor", "China News Service"), ("contributor", "央视新闻")]),
        ("ja", "この記事は『例週刊』に先に掲載されました。", [("original", "例週刊")]),
        ("ko", "※ 이 기사에는 뉴스1의 취재 내용이 일부 포함되어 있습니다.", [("contributor", "News1 Korea")]),
    ],
)
def test_who_is_credited_with_what(language: str, line: str, expected: Credits) -> None:
    assert credited(line, language) == expected


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Sein Essay „Der Wal“ erschien zuerst in Wien, ihr Essay in Graz."),
        ("de", "Der Roman „Die Brücke“ erschien zuerst in Wien und ist ins Englische übersetzt."),
        ("de", "Reuters meldete am Abend, der Hafen sei wieder offen."),
        ("fr", "Anne Modèle est traductrice. Son roman « Le Quai » est paru en traduction allemande."),
        ("fr", "Le port, dont la première pierre fut posée par « Modèle », est fermé."),
        ("es", "La novela fue publicada originalmente en Madrid."),
        ("pl", "Książka „Latarnia” ukazała się pierwotnie w Krakowie."),
        ("ru", "Книга «Маяк» впервые вышла в Москве и переведена на английский."),
        ("tr", "Romanı ilk olarak Ankara'da yayımlandı."),
        ("zh", "他的小说《灯塔》最初在北京出版。"),
        ("ja", "彼の小説『灯台』は最初に東京で発表された。"),
        ("en", "Reprinted, a little shorter, in “Sample Review”."),
        ("en", "This essay was reprinted in “Sample Review”."),
        ("en", "The nets were lifted, with thanks, from the “Sample Star”."),
        ("en", "Cross-posted, with a few repairs, from somewhere else."),
        ("en", "The whale: “The Whale”, Northern Post, 3 May 2020"),
        ("en", "Original: “The Whale”."),
        ("de", "Nachdruck, leicht gekürzt, in der „Musterwoche“."),
        ("en", "The harbour was first opened in 1925 by Example Ltd."),
        ("en", "AP and Reuters have offices at the harbour."),
        ("en", "Reprinted, a little shorter, by Sample Review."),
        ("en", "Reprinted, a little shorter, from the book “The Whale”."),
        ("de", "Nachdruck, leicht gekürzt, aus dem Buch „Der Wal“."),
        ("fr", "Repris, un peu abrégé, du livre « Le Quai »."),
        ("es", "Tomado, algo abreviado, del libro «El muelle»."),
        ("it", "Ripreso, un po' accorciato, dal libro «Il molo»."),
        ("nl", "Overgenomen, iets korter, uit het boek “De kade”."),
        ("pl", "Przedruk, nieco skrócony, z książki „Latarnia”."),
        ("pt", "Republicado, um pouco abreviado, do livro “O cais”."),
        ("ru", "Перепечатано, с сокращениями, из книги «Маяк»."),
        ("uk", "Передруковано, зі скороченнями, з книги «Маяк»."),
        ("en", "The essay, “first published by a baker in the old town”, is in Sample Review now."),
        ("en", "This essay said “the book was first published by an old baker” in Sample Review."),
        ("en", "Excerpted, a little shorter, from “Sample Review”."),
        ("it", "Tratto, un po' accorciato, da «Esempio»."),
    ],
)
def test_what_is_no_source_is_left_alone(language: str, line: str) -> None:
    assert credited(line, language) == []


LINE = "Texte publié à l'origine par « Revue Modèle »."


def test_where_it_stands_matters() -> None:
    assert credited(LINE, "fr")
    assert credited(LINE, "fr", after=PROSE) == []
    assert credited(f"{LINE}</p><p class='comments'>", "fr")
    assert credited(f"</p><p class='comments'>{LINE}", "fr") == []


def test_a_line_that_has_been_read_is_left_alone() -> None:
    assert credited(LINE, "fr", taken=frozenset(range(20))) == []


def test_a_link_whose_words_say_what_it_is_names_nobody() -> None:
    line = '<a href="https://muster.example/a">Original</a>: Text zuerst erschienen 2021, dieser Text ist übersetzt'
    assert credited(line, "de") == [("translation", None)]


@pytest.mark.parametrize(
    ("language", "from_there", "into_there", "name"),
    [
        ("es", "Reproducido, algo breve, de la revista «Muestra».", "Reproducido en la revista «Muestra».", "Muestra"),
        ("it", "Ripreso, un po' più breve, da «Il Modello».", "Ripreso in «Il Modello».", "Il Modello"),
        ("nl", "Overgenomen, iets ingekort, uit “De Proef”.", "Overgenomen in “De Proef”.", "De Proef"),
        ("pl", "Przedruk, nieco skrócony, z „Wzoru”.", "Przedruk w „Wzorze”.", "Wzoru"),
        ("pt", "Reproduzido, mais curto, da revista “Exemplo”.", "Reproduzido na revista “Exemplo”.", "Exemplo"),
        ("ru", "Перепечатано, с правкой, из журнала «Образец».", "Перепечатано в журнале «Образец».", "Образец"),
        ("uk", "Передруковано, з правками, з журналу «Зразок».", "Передруковано в журналі «Зразок».", "Зразок"),
    ],
)
def test_what_was_taken_over_from_a_paper_began_there(
    language: str, from_there: str, into_there: str, name: str
) -> None:
    assert credited(from_there, language) == [("original", name)]
    assert credited(into_there, language) == []


LINKED = '<a href="https://review.example/storm">Sample Review</a>'
LEAVE = "It is given here by leave."


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"This piece ran first in {LINKED}. {LEAVE}", [("original", "Sample Review")]),
        (f"This piece ran first in {LINKED}.", [("original", "Sample Review")]),
        ("This piece ran first in Sample Review.", [("original", "Sample Review")]),
        (f"This piece ran first in Sample Review. {LEAVE}", []),
        (f"This piece ran first in {LINKED}. {LEAVE} {'The wind blew over the quay all night. ' * 5}", []),
    ],
)
def test_a_short_note_with_a_link_may_open_the_text(note: str, expected: Credits) -> None:
    root = html.document_fromstring(f"<body><h1>{TITLE}</h1><p>{note}</p>{PROSE * 2}</body>")
    lexicon = default_lexicon()
    reader = Reader(index=lexicon.agencies, language="en")
    found = find_cue_lines(rooms_of(read_page(root)), lexicon.for_language("en"), reader, frozenset())
    assert [(credit.means, credit.source) for credit in found] == expected


def test_a_statement_in_quotes_is_no_name() -> None:
    line = "The note read “This essay first appeared in Sample Weekly”, and it was first printed in a paper."
    assert credited(line, "en") == []


@pytest.mark.parametrize(
    "name", ["Sample Publishers Weekly", "Sample Printing News", "Sample Random Review", "Sample Review of Books"]
)
def test_words_of_a_name_say_nothing_of_its_way(name: str) -> None:
    assert credited(f"Reprinted, a little shorter, from “{name}”.", "en") == [("original", name)]
