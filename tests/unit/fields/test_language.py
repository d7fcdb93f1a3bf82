from __future__ import annotations

import pytest

import articlemeta
from articlemeta.models import Basis

ENGLISH = "The harbour was closed because of the storm, and nobody knows when it will open again for the ferries. "
GERMAN = (
    "Der Hafen wurde wegen des Sturms geschlossen, und es ist nicht bekannt, wann er wieder für die Fähren öffnet. "
)
JAPANESE = "嵐のため港は月曜日に閉鎖され、フェリーがいつ再開するかは分かっていない。"
NORWEGIAN = (
    "Havnen ble stengt på grunn av stormen, og det er ikke kjent når den åpner igjen, men hun har sett det før. "
)


def language_of(lang: str, text: str, head: str = "") -> str | None:
    body = f"<article><h1>Storm</h1>{f'<p>{text * 5}</p>' * 2}</article>"
    return articlemeta.parse(
        f'<html lang="{lang}"><head><title>Storm</title>{head}</head><body>{body}</body></html>'
    ).language


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", ENGLISH, "en"),
        ("en_US", ENGLISH, "en-US"),
        ("de-CH", GERMAN, "de-CH"),
        ("ja", JAPANESE, "ja"),
        # Missing or no language at all.
        ("", GERMAN, "de"),
        ("x-default", GERMAN, "de"),
        ("", JAPANESE, "ja"),
        # Contradicted by the text.
        ("en-US", GERMAN, "de"),
        ("de", ENGLISH, "en"),
        ("en", JAPANESE, "ja"),
        ("zh", ENGLISH, "en"),
        # Languages that the text cannot tell apart: what is declared stands.
        ("no", NORWEGIAN, "no"),
        ("nn", NORWEGIAN, "nn"),
        # A text that says nothing.
        ("fi", "Nox lux pax ", "fi"),
    ],
)
def test_the_declared_language_stands_where_the_text_bears_it_out(lang: str, text: str, expected: str) -> None:
    assert language_of(lang, text) == expected


def test_another_declaration_may_be_the_right_one() -> None:
    head = '<meta property="og:locale" content="de_AT">'
    assert language_of("en", GERMAN, head) == "de-AT"


def test_nothing_is_said_of_a_page_without_a_text() -> None:
    assert articlemeta.parse("<title>404</title>").language is None


def test_quotations_do_not_change_the_language() -> None:
    assert language_of("de", GERMAN * 3 + "“" + ENGLISH + "” ") == "de"


def test_evidence_names_every_agreeing_declaration() -> None:
    page = f'<html lang="de"><head><meta property="og:locale" content="de_DE"></head><body><p>{GERMAN * 5}</p></body></html>'
    proofs = [one for one in articlemeta.parse(page).evidence if one.field == "language"]
    assert [one.rule for one in proofs] == ["html.lang", "meta.og:locale"]
    inferred = [one for one in articlemeta.parse(f"<p>{GERMAN * 5}</p>").evidence if one.field == "language"]
    assert [one.basis for one in inferred] == [Basis.INFERRED]
