"""How parties are told in a short text, and which link names them."""

from __future__ import annotations

import pytest
from tests.reading import page_of

from articlemeta.lexicon import default_lexicon
from articlemeta.lexicon.phrase import Entry, Phrase
from articlemeta.printed.provenance import (
    Credit,
    FoundAgency,
    Reader,
    agencies_in,
    agencies_named,
    find_agency,
    leading_agency,
    link_of,
    may_be_a_persons,
    trailing_agency,
)

AGENCIES = default_lexicon().agencies


def reader(language: str = "en", country: str | None = None) -> Reader:
    return Reader(index=AGENCIES, language=language, country=country)


def ids(found: list[FoundAgency]) -> list[str]:
    return [one.agency.id for one in found]


@pytest.mark.parametrize(
    ("form", "agency"),
    [
        ("AP", "AP"),
        ("The Associated Press", "AP"),
        ("The Associated Press, Inc.", "AP"),
        ("Getty Images", None),
        ("Example Weekly", None),
        ("", None),
    ],
)
def test_who_is_printed_like_this(form: str, agency: str | None) -> None:
    found = reader().get(form)
    assert (found.id if found else None) == agency


def test_in_a_statement_the_article_may_be_left_out() -> None:
    assert reader().get("Center Square") is None
    found = reader().named("Center Square")
    assert found is not None
    assert found.name == "The Center Square"


def test_a_short_form_is_told_by_the_language_of_the_page() -> None:
    assert reader("de").get("SID") is not None
    assert reader("en").get("SID") is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("dpa/AFP", "de", ["DPA", "AFP"]),
        ("AFP and Reuters", "en", ["AFP", "REUTERS"]),
        ("dpa und AFP", "de", ["DPA", "AFP"]),
        ("(Reuters)", "en", ["REUTERS"]),
        ("l'AFP", "fr", ["AFP"]),
        ("Reuters, the agency of the harbour", "en", ["REUTERS"]),
        ("the harbour", "en", []),
        ("", "en", []),
    ],
)
def test_agencies_of_a_list(text: str, language: str, expected: list[str]) -> None:
    assert ids(list(agencies_in(text, reader(language)))) == expected


def test_a_short_form_may_have_to_be_spelled_as_usual() -> None:
    assert ids(list(agencies_in("ap", reader()))) == ["AP"]
    assert ids(list(agencies_in("ap", reader(), exact=True))) == []
    assert ids(list(agencies_in("AP", reader(), exact=True))) == ["AP"]
    assert ids(list(agencies_in("dpa", reader("de"), exact=True))) == ["DPA"]


def test_longer_forms_and_those_of_other_scripts_may_be_spelled_freely() -> None:
    assert ids(list(agencies_in("associated press", reader(), exact=True))) == ["AP"]
    assert ids(list(agencies_in("тасс", reader("ru"), exact=True))) == ["TASS"]


def test_a_name_within_another_is_not_found_again() -> None:
    assert ids(agencies_named("The Associated Press Reuters", reader())) == ["AP", "REUTERS"]
    (found,) = agencies_named("（综合新华社报道）", reader("zh"))
    assert (found.start, found.end, found.form) == (3, 6, "新华社")


def test_signs_around_a_name_are_left_out() -> None:
    text = "by — “Reuters” —"
    found = find_agency(text, 2, len(text) + 9, reader())
    assert found is not None
    assert (found.form, text[found.start : found.end]) == ("Reuters", "Reuters")
    assert find_agency("—", 0, 1, reader()) is None


def test_a_place_can_be_moved() -> None:
    found = next(agencies_in("Reuters", reader()))
    assert (found.moved(4).start, found.moved(4).end, found.moved(4).form) == (4, 11, "Reuters")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Hanno collaborato le agenzie ANSA e AGI", "it", ["ANSA", "AGI"]),
        ("Reuters met Reuters, and AFP came too", "en", ["REUTERS", "AFP"]),
        ("DHA'nın katkılarıyla", "tr", ["DHA"]),
        ("（综合新华社报道）", "zh", ["XINHUA"]),
        ("He took an ap from the shelf", "en", []),
        ("Nobody at all", "en", []),
    ],
)
def test_agencies_anywhere_in_a_line(text: str, language: str, expected: list[str]) -> None:
    assert ids(agencies_named(text, reader(language))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PTI Mumbai", "PTI"),
        ("Associated Press Writer", "Associated Press"),
        ("Reuters", "Reuters"),
        ("Mumbai PTI", None),
        ("Petra Roe", None),
        ("", None),
    ],
)
def test_the_agency_that_a_text_begins_with(text: str, expected: str | None) -> None:
    found = leading_agency(text, reader())
    assert (found.form if found else None) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Material von dpa", "de", "dpa"),
        ("Jane Roe, Associated Press", "en", "Associated Press"),
        ("ロンドン時事", "ja", "時事"),
        ("dpa am Abend", "de", None),
        ("word " * 60 + "Reuters", "en", "Reuters"),
        ("", "en", None),
    ],
)
def test_the_agency_that_a_text_ends_with(text: str, language: str, expected: str | None) -> None:
    found = trailing_agency(text, reader(language))
    assert (found.form if found else None) == expected
    if found is not None:
        assert text[found.start : found.end] == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("وفا", True),
        ("Рейтер", True),
        ("ТАСС", False),
        ("新华社", False),
        ("Petra", False),
        ("Agence Exemple", False),
        ("Агентство Новости", False),
        ("وكالةالأنباء", False),
    ],
)
def test_forms_that_can_be_a_part_of_a_persons_name(form: str, expected: bool) -> None:
    assert may_be_a_persons(form) is expected


def linked(markup: str) -> tuple[str | None, str | None]:
    block = next(b for b in page_of(under=f"<p>{markup}</p>").blocks if b.text.startswith("Told"))
    phrase = Phrase(id="t", means="original", template="told by {source} on monday")
    match = next(Entry.of(phrase).find(block.text, block.text.lower()))
    return link_of(match, block, "source")


def test_the_link_in_a_slot_names_the_source() -> None:
    assert linked('Told by <a href="/s">Sample Review</a> on Monday') == ("/s", "Sample Review")


def test_a_link_elsewhere_in_the_statement_gives_its_address_alone() -> None:
    assert linked('<a href="/s">Told</a> by Sample Review on Monday') == ("/s", None)
    assert linked("Told by Sample Review on Monday") == (None, None)


def test_a_credit_takes_address_and_words_of_a_link() -> None:
    block = next(b for b in page_of('<p><a href="/s">Sample Review</a></p>').blocks if b.spans)
    credit = Credit(means="original", source="Sample", rule="test", quote="", block=block)
    with_link = credit.with_link(block.link_at(0, 1))
    assert (with_link.url, with_link.linked, with_link.source) == ("/s", "Sample Review", "Sample")
    assert credit.with_link(None) is credit


def test_an_article_may_stand_between_a_slot_and_its_link() -> None:
    assert linked('Told by the <a href="/s">Sample Review</a> on Monday') == ("/s", "Sample Review")
    assert linked('Told by “<a href="/s">Sample Review</a>” on Monday') == ("/s", "Sample Review")
    assert linked('Told by the editors of <a href="/s">Sample Review</a> on Monday') == ("/s", None)
