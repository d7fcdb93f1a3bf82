from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.normalize.languages import bears_out, detect, languages, normalize_language, related, script_of, tally

SENTENCES = {
    "en": "The harbour was closed on Monday because of the storm, and it is not known when the ferries will be back.",
    "de": "Der Hafen wurde am Montag wegen des Sturms geschlossen, und es ist nicht bekannt, wann die Fähren wieder fahren.",
    "fr": "Le port a été fermé lundi à cause de la tempête, et on ne sait pas quand les bateaux pourront sortir avec des passagers.",
    "es": "El puerto se cerró el lunes por la tormenta y no se sabe cuándo los barcos van a salir con sus pasajeros, pero hay esperanza.",
    "it": "Il porto è stato chiuso lunedì per la tempesta e non si sa quando le navi potranno uscire con i loro passeggeri dalla città.",
    "pt": "O porto foi fechado na segunda-feira por causa da tempestade e não se sabe quando os barcos vão sair com seus passageiros.",
    "nl": "De haven werd maandag gesloten vanwege de storm en het is niet bekend wanneer de boten weer kunnen varen met hun passagiers.",
    "pl": "Port został zamknięty w poniedziałek przez burzę i nie wiadomo, kiedy statki będą mogły wypłynąć, ale nie jest to nowe.",
    "ru": "Порт был закрыт в понедельник из-за шторма, и не известно, когда он будет открыт, но это уже не первый раз, что так было.",
    "uk": "Порт був закритий у понеділок через шторм, і не відомо, коли він буде відкритий, але це вже не вперше, що так було.",
    "tr": "Liman pazartesi günü fırtına nedeniyle kapatıldı ve ne zaman açılacağı belli değil, ama bu ilk kez olan bir şey değil.",
    "ar": "أغلق الميناء يوم الاثنين بسبب العاصفة ولا يعرف متى تعود السفن إلى العمل، وقال المدير إن هذا كان في العام الماضي من قبل.",
    "hi": "तूफान के कारण सोमवार को बंदरगाह बंद कर दिया गया और यह पता नहीं है कि जहाज कब से चलेंगे, लेकिन यह पहली बार नहीं है।",
    "id": "Pelabuhan ditutup pada hari Senin karena badai dan belum diketahui kapan kapal akan kembali, tetapi ini tidak baru.",
    "zh": "由于暴风雨，港口周一关闭，目前尚不清楚渡轮何时恢复，但这并不是第一次。",
    "ja": "嵐のため港は月曜日に閉鎖され、フェリーがいつ再開するかは分かっていない。",
    "ko": "폭풍으로 월요일에 항구가 폐쇄되었으며 여객선이 언제 다시 운항할지는 알려지지 않았다.",
    "sv": "Hamnen stängdes i måndags på grund av stormen, och det är inte känt när båtarna kan gå igen, men det har hänt förr.",
    "da": "Havnen blev lukket i mandags på grund af stormen, og det er ikke kendt, hvornår den åbner igen, men hun har set det før.",
    "cs": "Přístav byl v pondělí uzavřen kvůli bouři a není známo, kdy se znovu otevře, ale podle úřadů to už nebude dlouho.",
    "hu": "A kikötőt hétfőn a vihar miatt lezárták, és nem tudni, hogy mikor nyit meg újra, de ez már nem az első alkalom.",
    "ro": "Portul a fost închis luni din cauza furtunii și nu este clar când se va deschide, dar nu este pentru prima dată.",
    "el": "Το λιμάνι έκλεισε τη Δευτέρα λόγω της καταιγίδας.",
    "he": "הנמל נסגר ביום שני בגלל הסערה.",
    "th": "ท่าเรือปิดในวันจันทร์เนื่องจากพายุ",
    "vi": "Cảng đã đóng cửa vào thứ Hai vì bão và không biết khi nào các tàu được trở lại, đây là lần đầu trong nhiều năm của cảng.",
    "ca": "El port es va tancar dilluns per la tempesta i no se sap quan els vaixells podran sortir amb els seus passatgers, però també ha passat.",
    "fa": "بندر روز دوشنبه به دلیل طوفان بسته شد و این که کشتی‌ها از کی باز می‌گردند معلوم نیست اما با آن آشنا است.",
    "bg": "Пристанището беше затворено в понеделник заради бурята и не е известно кога ще бъде отворено, но това не е за първи път.",
    "sr": "Лука је затворена у понедељак због олује и није познато када ће бити отворена, али то није први пут да се ово дешава.",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    assert tally(text).best == language


@pytest.mark.parametrize("text", ["", "Harbour storm Monday ferries", "12345 67890", "Москва", "Nox", "OK OK OK OK"])
def test_what_is_no_sentence_tells_nothing(text: str) -> None:
    assert tally(text).best is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("en", "en"),
        ("en_US", "en-US"),
        ("EN-us", "en-US"),
        ("en-us.UTF-8", "en-US"),
        ("de_DE@euro", "de-DE"),
        ("English", "en"),
        ("Deutsch", "de"),
        ("eng", "en"),
        ("ger", "de"),
        ("zho", "zh"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("zh_CN", "zh-CN"),
        ("中文", "zh"),
        ("es-419", "es-419"),
        ("jp", "ja"),
        ("cz-CZ", "cs-CZ"),
        ("ua", "uk"),
        ("iw", "he"),
        ("en, fr", "en"),
        (" fr ", "fr"),
        ("sr-Latn-RS", "sr-Latn-RS"),
        ("x-default", None),
        ("und", None),
        ("null", None),
        ("", None),
        ("Klingonish", None),
        ("qq", None),
        ("{{ lang }}", None),
        ("1", None),
    ],
)
def test_tags_as_bcp_47(written: str, expected: str | None) -> None:
    assert normalize_language(written) == expected


@given(st.text(max_size=200))
def test_any_text_gives_a_tag_or_none(text: str) -> None:
    found = normalize_language(text)
    assert found is None or normalize_language(found) == found
    counted = tally(text)
    assert counted.best is None or counted.best in languages().told


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "hi", "id"])
def test_telling_words_bear_a_declaration_out_and_no_other(language: str) -> None:
    text = SENTENCES[language] * 4
    assert bears_out(text, language)
    assert not any(bears_out(text, other) for other in SENTENCES if other != language and not related(other, language))


def test_a_few_telling_words_bear_nothing_out() -> None:
    assert not bears_out("the harbour of Hamburg", "en")
    assert not bears_out("", "en")


def test_the_order_of_letters_does_not_matter_to_a_script() -> None:
    assert script_of("Порт abc 港") == script_of("港 abc троП")


@pytest.mark.parametrize("text", ["Harbour Storm " * 10, "ท่าเรือปิดในวันจันทร์เนื่องจากพายุ" * 3, ""])
def test_langdetect_is_not_asked_where_nothing_is_plausible(text: str) -> None:
    assert detect(text, tally(text)) is None


def test_languages_that_cannot_be_told_apart_are_related() -> None:
    assert related("nb", "no")
    assert related("en", "en")
    assert not related("en", "de")


def test_scripts() -> None:
    assert script_of("plain")[1] is None
    assert script_of("«Żółć» — ładne")[1] is None
    assert script_of("WebAssembly とは何か、Go で試す")[1] == "ja"
    assert script_of("港口 HARBOUR 关闭")[1] == "zh"


def test_every_language_of_the_table_of_words_is_a_language() -> None:
    table = languages()
    assert table.told <= table.codes
    assert len({code for codes, _ in table.words.values() for code in codes}) >= 30


def test_langdetect_is_its_own_factory_and_gives_the_same_on_every_run() -> None:
    code = (
        "import json, sys\n"
        "from articlemeta.normalize.languages import detect, tally\n"
        "import langdetect.detector_factory as shared\n"
        "texts = json.loads(sys.argv[1])\n"
        "print(json.dumps([[detect(text, tally(text)) for text in texts] for _ in range(2)] + [shared._factory is None]))\n"
    )
    texts = [SENTENCES[language] for language in ("de", "hu", "sv")] + ["", "12 34"]
    runs = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", code, json.dumps(texts)],
                capture_output=True,
                check=True,
                env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            ).stdout
        )
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0] == [["de", "hu", "sv", None, None]] * 2 + [True]


def test_names_of_languages_do_not_load_langdetect() -> None:
    code = "import sys, articlemeta.fields.language; print('langdetect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
