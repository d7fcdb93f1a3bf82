"""Picture credits on pages written for the purpose."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from articlemeta import parse

TABLES = Path(__file__).parents[1] / "normalize" / "bylines"


def credits_of(inside: str, language: str = "en") -> tuple[str, ...]:
    text = f"<p>{tomllib.loads((TABLES / f'{language}.toml').read_text('utf-8'))['text']}</p>" * 4
    page = f'<html lang="{language}"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{inside}{text}'
    return parse(page + "</article></body></html>").image_credits


@pytest.mark.parametrize(
    ("language", "caption", "credit"),
    [
        ("en", "The bridge. Photo: Jane Roe / Example Pictures", "Jane Roe / Example Pictures"),
        ("en", "The bridge. (Jane Roe/Example Pictures)", "Jane Roe/Example Pictures"),
        ("en", "The bridge © Jane Roe", "Jane Roe"),
        ("en", "Image credit: Jane Roe", "Jane Roe"),
        ("de", "Die Brücke. Foto: dpa", "dpa"),
        ("fr", "Le pont. Photo : Jeanne Exemple", "Jeanne Exemple"),
        ("es", "El puente. Foto: Juana Ejemplo", "Juana Ejemplo"),
        ("ru", "Мост. Фото: Анна Образцова", "Анна Образцова"),
        ("zh", "大桥。图片：张三", "张三"),
    ],
)
def test_a_caption_names_who_made_the_picture(language: str, caption: str, credit: str) -> None:
    assert credits_of(f"<figure><figcaption>{caption}</figcaption></figure>", language) == (credit,)


def test_a_marked_credit_is_one() -> None:
    inside = '<figure><figcaption>The bridge <span class="credit">Example Pictures</span></figcaption></figure>'
    assert credits_of(inside) == ("Example Pictures",)


def test_a_line_of_its_own_is_one() -> None:
    assert credits_of("<p>Featured image is from Example Pictures</p>") == ("Example Pictures",)


def test_a_caption_without_a_credit_has_none() -> None:
    assert credits_of("<figure><figcaption>The bridge on Monday morning.</figcaption></figure>") == ()


def test_each_credit_is_told_once() -> None:
    caption = "<figure><figcaption>Photo: Jane Roe</figcaption></figure>"
    assert credits_of(caption * 3) == ("Jane Roe",)


def test_credits_are_bounded() -> None:
    many = "".join(
        f"<figure><figcaption>Photo: Jane Roe {'abcdefghij'[i % 10] * (i + 1)}</figcaption></figure>" for i in range(60)
    )
    found = credits_of(many)
    assert 0 < len(found) <= 20
    assert all(len(credit) <= 160 for credit in found)
