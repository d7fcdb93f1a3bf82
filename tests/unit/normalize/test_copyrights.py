"""Copyright statements taken apart: lines written for the purpose, in the forms and languages in which sites write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.strategies import notice_lines

from articlemeta.lexicon import default_lexicon
from articlemeta.normalize.copyrights import ParsedNotice, parse_notices
from articlemeta.normalize.notice_tokens import NoticeWords
from articlemeta.printed.copyrights import notice_words

WORDS = notice_words(default_lexicon().for_language("en"))

NOTICES = [
    # the mark
    ("© Example", ["Example"], [], False),
    ("(c) 2020 Example", ["Example"], [2020], False),
    ("Copyright 2020 Example", ["Example"], [2020], False),
    ("Copyright: Example", ["Example"], [], False),
    ("Copr. 2020 Example Trust", ["Example Trust"], [2020], False),
    ("All content © 2020 Example Weekly unless otherwise noted", ["Example Weekly"], [2020], False),
    ("™ & © 2023 Example Pictures. All Rights Reserved.", ["Example Pictures"], [2023], True),
    ("© 2020 ®/TM Example Mills", ["Example Mills"], [2020], False),
    ("저작권자(c) 예시통신, 무단 전재-재배포 금지", ["예시통신"], [], True),
    # the dot of a legal form, and that of a sentence
    ("© Example, Inc. All rights reserved.", ["Example, Inc."], [], True),
    ("© Example GmbH. Alle Rechte vorbehalten.", ["Example GmbH"], [], True),
    ("© Example Limited. All rights reserved.", ["Example Limited"], [], True),
    ("© 2021 Il Modello Soc. Coop. Tutti i diritti riservati.", ["Il Modello Soc. Coop."], [2021], True),
    ("© 2022 Örnek Yayıncılık Ltd. Şti. Tüm hakları saklıdır.", ["Örnek Yayıncılık Ltd. Şti."], [2022], True),
    ("Registered in England. © 2020", [], [2020], False),
    ("The Example is a newspaper for sailors. © 2020", [], [2020], False),
    ("Published by Example Press. © 2020", ["Example Press"], [2020], False),
    ("© 2024 Compañía Ejemplo, S.A. de C.V.", ["Compañía Ejemplo, S.A. de C.V."], [2024], False),
    ("© 2022 Exemplo Comunicação, Unipessoal Lda", ["Exemplo Comunicação, Unipessoal Lda"], [2022], False),
    # years
    ("© 2019-2021 Example", ["Example"], [2019, 2021], False),
    ("版权所有：示例日报社", ["示例日报社"], [], True),
    ("© 2024 Muster mbH, Musterstr. 1, 12345 Musterstadt", ["Muster mbH"], [2024], False),
    ("© 2024 content@example.org", [], [2024], False),
    ("©Roe,Doe & Partners Ltd", ["Roe, Doe & Partners Ltd"], [], False),
    ("© MMXXIV Example", ["Example"], [2024], False),
    ("© Example MCMXCVIII", ["Example"], [1998], False),
    ("All material copyright 2020 by Example unless stated", ["Example"], [2020], False),
    ("© 2019–21 Example", ["Example"], [2019, 2021], False),
    ("© 2019 — 2021 Example", ["Example"], [2019, 2021], False),
    ("© 2019‑2021 Example", ["Example"], [2019, 2021], False),
    ("© 2019/2021 Example", ["Example"], [2019, 2021], False),
    ("© 2019 to 2021 Example", ["Example"], [2019, 2021], False),
    ("© 2009 to present Example", ["Example"], [2009], False),
    ("© 1996-present Example", ["Example"], [1996], False),
    ("© 2015, 2017, 2019 Example", ["Example"], [2015, 2017, 2019], False),
    ("© 2019年 示例新闻网 版权所有", ["示例新闻网"], [2019], True),
    ("© 12.05.2020 Example", ["Example"], [2020], False),
    ("© Example 2021", ["Example"], [2021], False),
    ("2021 © Example", ["Example"], [2021], False),
    ("Example © 2021", ["Example"], [2021], False),
    ("Example, 2021 ©", ["Example"], [2021], False),
    # holders
    ("© 2019 Time, Inc.", ["Time, Inc."], [2019], False),
    ("© Gruner + Beispiel GmbH & Co. KG", ["Gruner + Beispiel GmbH & Co. KG"], [], False),
    ("© 2020 Example Inc., Other Corp. and Third LLC", ["Example Inc.", "Other Corp.", "Third LLC"], [2020], False),
    ("© 2020 Müller, Meier & Schulz GmbH", ["Müller, Meier & Schulz GmbH"], [2020], False),
    ("© 2020 Example, Inc. or its affiliates. All rights reserved.", ["Example, Inc. or its affiliates"], [2020], True),
    ("© Ministerium für Arbeit, Umwelt und Sport", ["Ministerium für Arbeit, Umwelt und Sport"], [], False),
    ("© МИА «Пример» 2020", ["МИА «Пример»"], [2020], False),
    ("© 2020 by Example", ["Example"], [2020], False),
    ("Copyright 2001-2024, all rights reserved by Example", ["Example"], [2001, 2024], True),
    ("© dpa-infocom, dpa:210101-99-000000/1", ["dpa-infocom"], [], False),
    # what is no part of the holder
    ("© 2020 Example, a Sample company. All rights reserved.", ["Example"], [2020], True),
    ("© 2020 Example, innovación digital", ["Example"], [2020], False),
    ("© Example Media, 12 High Street, London", ["Example Media"], [], False),
    ("© Example, Hamburg, Germany", ["Example"], [], False),
    ("© 2020 Example Ltd. Registered in England No 1234567", ["Example Ltd."], [2020], False),
    ("© 2020 Example. Design by Sample. Powered by WordPress", ["Example"], [2020], False),
    ("© 2020 Example | Privacy | Terms", ["Example"], [2020], False),
    ("© 2020 Example · Made with love in Berlin", ["Example"], [2020], False),
    ("© 2020 Example 京ICP备12345678号-1", ["Example"], [2020], False),
    ("© 2020 Example on the Sample Theme", ["Example on the Sample Theme"], [2020], False),
    # reserved in other words
    ("© 2020 Beispiel. Alle Rechte vorbehalten.", ["Beispiel"], [2020], True),
    ("© 2020 Exemple. Tous droits réservés.", ["Exemple"], [2020], True),
    ("© 2020 Ejemplo. Todos los derechos reservados.", ["Ejemplo"], [2020], True),
    ("© 2020 Esempio. Tutti i diritti riservati.", ["Esempio"], [2020], True),
    ("© 2020 Exemplo. Todos os direitos reservados.", ["Exemplo"], [2020], True),
    ("© 2020 Voorbeeld. Alle rechten voorbehouden.", ["Voorbeeld"], [2020], True),
    ("© 2020 Przykład. Wszelkie prawa zastrzeżone.", ["Przykład"], [2020], True),
    ("Авторские права © 2002—2021 «Пример». Все права защищены.", ["Пример"], [2002, 2021], True),
    ("© 2020 Приклад. Усі права захищені.", ["Приклад"], [2020], True),
    ("Tüm hakları saklıdır © 2021 Örnek Gazetesi", ["Örnek Gazetesi"], [2021], True),
    ("حقوق النشر © 2021 صحيفة المثال. جميع الحقوق محفوظة", ["صحيفة المثال"], [2021], True),
    ("© 2021 उदाहरण समाचार। सर्वाधिकार सुरक्षित", ["उदाहरण समाचार"], [2021], True),
    ("Hak Cipta © 2021 Contoh. Semua hak dilindungi", ["Contoh"], [2021], True),
    ("版权所有 © 2020 示例新闻 保留所有权利", ["示例新闻"], [2020], True),
    ("©2021 株式会社サンプル 無断転載禁止", ["株式会社サンプル"], [2021], True),
    ("저작권자 © 예시일보 무단전재 및 재배포 금지", ["예시일보"], [], True),
]


@pytest.mark.parametrize(("line", "holders", "years", "reserved"), NOTICES, ids=[notice[0] for notice in NOTICES])
def test_a_statement_is_taken_apart(line: str, holders: list[str], years: list[int], reserved: bool) -> None:
    (found,) = parse_notices(line, WORDS)
    assert (list(found.holders), list(found.years), found.all_rights_reserved) == (holders, years, reserved)


@pytest.mark.parametrize(
    "line",
    [
        "The copyright owner asked for a fee.",
        "Copyright law was reformed in 2020.",
        "a) boats, b) cars, (c) bicycles",
        "Section 12(b)(c) of the act",
        "The bridge was built in 1931 by Example.",
        "©",
    ],
)
def test_what_only_speaks_of_copyright_states_none(line: str) -> None:
    assert parse_notices(line, WORDS) == ()


@pytest.mark.parametrize(
    "line", ["Photo: © Jane Roe", "Foto © 2020 Jane Roe", "Bild: (c) 2020 Jane Roe", "© Getty Images"]
)
def test_a_picture_s_statement_says_so(line: str) -> None:
    assert [found.of_other_work for found in parse_notices(line, WORDS)] == [True]


def test_several_statements_of_one_line_are_kept_apart() -> None:
    found = parse_notices("© 2020 Example Media. © 2018 Other Paper.", WORDS)
    assert [(notice.holders, notice.years) for notice in found] == [
        (("Example Media",), (2020,)),
        (("Other Paper",), (2018,)),
    ]


def test_a_link_behind_the_name_is_no_part_of_it() -> None:
    line = "© 2020 Example Imprint"
    (found,) = parse_notices(line, WORDS, [(line.index("Imprint"), len(line))])
    assert found.holders == ("Example",)


def test_a_menu_before_a_reservation_is_no_part_of_the_name() -> None:
    line = "Our house rules Example Group. All rights reserved ©"
    (found,) = parse_notices(line, WORDS, [(0, line.index(" Example"))])
    assert found.holders == ("Example Group",)


def test_without_words_only_signs_are_known() -> None:
    assert [found.holders for found in parse_notices("© 2020 Example", NoticeWords())] == [("Example",)]
    assert parse_notices("Copyright 2020 Example", NoticeWords()) == ()


@given(notice_lines())
def test_no_holder_is_longer_than_its_statement_and_no_year_is_out_of_range(line: str) -> None:
    for found in parse_notices(line, WORDS):
        assert found.text in line
        assert all(len(holder) <= len(found.text) for holder in found.holders), found
        assert all(1700 <= year <= 2099 for year in found.years)


@pytest.mark.parametrize(
    "piece", ["© 2020 Example ", "(c) ", "2020-", "«", "All rights reserved. ", "a, b & c ", "版权所有"]
)
def test_a_long_line_gives_no_more_than_a_long_line_can(piece: str) -> None:
    found: tuple[ParsedNotice, ...] = parse_notices(piece * 20_000, WORDS)
    assert len(found) < 400


@pytest.mark.parametrize(
    ("text", "holder", "years"),
    [
        ("© ٢٠٢٢ نهر المثال. جميع الحقوق محفوظة", "نهر المثال", (2022,)),
        ("جميع الحقوق محفوظة لموقع أخبار المثال ٢٠١٢-٢٠١٨", "أخبار المثال", (2012, 2018)),
        ("उदाहरण टाइम्स © २०१६", "उदाहरण टाइम्स", (2016,)),
        ("Diário Exemplo © 2021 | Tema por Modelo", "Diário Exemplo", (2021,)),
        ("Voorbeeld Courant © 2020 | Een uitgave van Model Media B.V.", "Voorbeeld Courant", (2020,)),
    ],
)
def test_native_digits_and_makers_of_the_design(text: str, holder: str, years: tuple[int, ...]) -> None:
    (notice,) = parse_notices(text, WORDS)
    assert (notice.holders, notice.years) == ((holder,), years)


@pytest.mark.parametrize("sign", ["«", "“", "„", "「"])
def test_words_in_quotes_within_a_line_reserve_nothing(sign: str) -> None:
    assert (
        parse_notices(f"Weeks later the owner laughed. {sign} All rights reserved, that is fine on paper.", WORDS) == ()
    )
    assert parse_notices("Example Weekly. All rights reserved.", WORDS)


@pytest.mark.parametrize(
    ("text", "holders", "years"),
    [
        ("All content © Sample Press (1921) Ltd. Ask first.", ("Sample Press (1921) Ltd.",), ()),
        ("© Sample Press (1921)", ("Sample Press",), (1921,)),
        ("© Crown copyright 2022", ("Crown",), (2022,)),
        ("© Crown copyright", ("Crown",), ()),
        ("© Sample Media. Copyright 2020 Other Press", ("Sample Media",), ()),
        ("Sample Voice (Pty) Ltd | 12 Quay Street | Copyright 2020", ("Sample Voice (Pty) Ltd",), (2020,)),
        ("Muster Verlag | Hafenweg 3 | Copyright 2020", ("Muster Verlag",), (2020,)),
        ("© 20 Stunden 2020", ("20 Stunden",), (2020,)),
        ("Sample Media Copyright 2020. Ask first.", ("Sample Media",), (2020,)),
        ("Nets and ropes. Sample Media © 2020. Ask first.", ("Sample Media",), (2020,)),
        ("Sample Media - Copyright 2020. Nets", ("Sample Media",), (2020,)),
        ("Copyright 2020. Sample Media", ("Sample Media",), (2020,)),
        ("Op alle teksten © 2020 Voorbeeldkrant", ("Voorbeeldkrant",), (2020,)),
        ("Opera © 2020", ("Opera",), (2020,)),
        ("© 2020 示例网 主办单位：样本公司", ("示例网",), (2020,)),
        ("© 2020 示例网制作", ("示例网制作",), (2020,)),
    ],
)
def test_a_company_s_year_the_crown_and_addresses(text: str, holders: tuple[str, ...], years: tuple[int, ...]) -> None:
    first = parse_notices(text, WORDS)[0]
    assert (first.holders, first.years) == (holders, years)


@pytest.mark.parametrize(
    ("linked", "after", "holders"),
    [("Sampler", " by Model Themes.", []), ("Sample Theme by Model", "", []), ("Sample Weekly", "", ["Sample Weekly"])],
)
def test_the_maker_of_a_theme_holds_no_rights(linked: str, after: str, holders: list[str]) -> None:
    line = f"Copyright © All rights reserved | {linked}{after}"
    place = line.index(linked)
    found = parse_notices(line, WORDS, [(place, place + len(linked))])
    assert [holder for notice in found for holder in notice.holders] == holders
