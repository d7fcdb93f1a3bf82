"""Licences by address, identifier and name, in every spelling that pages use."""

from __future__ import annotations

import tomllib
from pathlib import Path

import packaging
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.licenses import canonicalize_license_expression

from articlemeta.lexicon.loader import HERE
from articlemeta.normalize.licenses import (
    conditions_of,
    is_licence_name,
    license_from_id,
    license_from_url,
    license_from_words,
)

TABLE = tomllib.loads((Path(HERE) / "licences.toml").read_text("utf-8"))


WITHOUT_VERSION = {"CC-BY", "CC-BY-SA", "CC-BY-ND", "CC-BY-NC", "CC-BY-NC-SA", "CC-BY-NC-ND"}


def id_of(found: object) -> str | None:
    return getattr(found, "id", None)


@pytest.mark.parametrize("kind", ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"])
@pytest.mark.parametrize("version", ["1.0", "2.0", "2.5", "3.0", "4.0"])
def test_every_creative_commons_address_has_its_identifier(kind: str, version: str) -> None:
    found = license_from_url(f"https://creativecommons.org/licenses/{kind}/{version}/")
    assert found is not None
    assert found.id is not None
    assert found.id.upper() == f"CC-{kind.upper()}-{version}" or set(found.id.split("-")) == set(
        f"CC-{kind.upper()}-{version}".split("-")
    )
    assert canonicalize_license_expression(found.id) == found.id


@pytest.mark.parametrize(
    ("url", "identifier"),
    [
        ("http://creativecommons.org/licenses/by-sa/3.0/de/", "CC-BY-SA-3.0-DE"),
        ("//creativecommons.org/licenses/by-sa/3.0/de/deed.de", "CC-BY-SA-3.0-DE"),
        ("https://creativecommons.org/licenses/by/4.0/legalcode.fr", "CC-BY-4.0"),
        ("https://www.creativecommons.org/licenses/by-nc/4.0/deed.es", "CC-BY-NC-4.0"),
        ("https://creativecommons.org/licences/by/4.0", "CC-BY-4.0"),
        ("https://creativecommons.org/licenses/by-sa/3.0/xx/", "CC-BY-SA-3.0"),
        ("https://creativecommons.org/licenses/by-sa/", "CC-BY-SA"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/deed.de", "CC-PDM-1.0"),
        ("https://spdx.org/licenses/CC-BY-4.0.html", "CC-BY-4.0"),
        ("https://www.gnu.org/licenses/fdl-1.3.html", "GFDL-1.3-or-later"),
    ],
)
def test_an_address_stands_for_a_licence(url: str, identifier: str) -> None:
    assert id_of(license_from_url(url)) == identifier


@pytest.mark.parametrize(
    "url",
    [
        "https://creativecommons.org/",
        "https://creativecommons.org/licenses/",
        "https://creativecommons.org/licenses/by-xx/4.0/",
        "https://example.org/licenses/by/4.0/",
        "https://example.org/legal",
        "https://spdx.org/licenses/No-Such-Licence.html",
        "",
    ],
)
def test_another_address_stands_for_none(url: str) -> None:
    assert license_from_url(url) is None


@pytest.mark.parametrize("entry", TABLE["licence"], ids=[entry["id"] for entry in TABLE["licence"]])
def test_each_licence_of_the_table_proves_itself(entry: dict[str, str]) -> None:
    assert id_of(license_from_url(entry["example"])) == entry["id"]
    assert license_from_url(entry["near_miss"]) is None


@pytest.mark.skipif(int(packaging.__version__.partition(".")[0]) < 26, reason="this copy of SPDX's list is an old one")
@pytest.mark.parametrize("identifier", [entry["id"] for entry in TABLE["licence"]])
def test_spdx_has_each_licence_of_the_table(identifier: str) -> None:
    assert str(canonicalize_license_expression(identifier)) == identifier


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("CC BY 4.0", "CC-BY-4.0"),
        ("CC-BY-SA 3.0", "CC-BY-SA-3.0"),
        ("CC BY-NC-ND 4.0", "CC-BY-NC-ND-4.0"),
        ("cc by nc sa 4.0", "CC-BY-NC-SA-4.0"),
        ("CC-BY-SA", "CC-BY-SA"),
        ("CC0", "CC0-1.0"),
        ("Creative Commons Attribution 4.0 International License", "CC-BY-4.0"),
        ("Creative Commons Attribution-ShareAlike 3.0 Unported", "CC-BY-SA-3.0"),
        ("Creative Commons Attribution-NonCommercial-NoDerivs 2.5", "CC-BY-NC-ND-2.5"),
        ("Creative Commons Namensnennung - Nicht kommerziell 4.0", "CC-BY-NC-4.0"),
        ("Creative Commons Attribution - Pas d'utilisation commerciale 4.0", "CC-BY-NC-4.0"),
        ("Creative Commons Reconocimiento-CompartirIgual 4.0", "CC-BY-SA-4.0"),
        ("Creative Commons Attribuzione - Non opere derivate 4.0", "CC-BY-ND-4.0"),
        ("Creative Commons Atribuição 4.0", "CC-BY-4.0"),
        ("Creative Commons Naamsvermelding-GelijkDelen 4.0", "CC-BY-SA-4.0"),
        ("Creative Commons Uznanie autorstwa 4.0", "CC-BY-4.0"),
        ("知识共享 署名-非商业性使用 4.0", "CC-BY-NC-4.0"),
        ("クリエイティブ・コモンズ 表示 4.0", "CC-BY-4.0"),
        ("크리에이티브 커먼즈 저작자표시-비영리 4.0", "CC-BY-NC-4.0"),
        ("under a Creative Commons license", None),
        ("GNU Free Documentation License", "GFDL-1.3-or-later"),
        ("Open Government Licence v3.0", "OGL-UK-3.0"),
    ],
)
def test_words_name_a_licence(words: str, identifier: str | None) -> None:
    found = license_from_words(words)
    assert found is not None
    assert found.id == identifier
    assert is_licence_name(words)


@pytest.mark.parametrize("words", ["All rights reserved", "a licence to fish", "sent to you in cc by mail", ""])
def test_other_words_name_none(words: str) -> None:
    assert license_from_words(words) is None


@pytest.mark.parametrize(
    ("text", "identifier"), [("CC-BY-4.0", "CC-BY-4.0"), ("cc-by-4.0", "CC-BY-4.0"), ("MIT", "MIT")]
)
def test_identifiers_are_written_as_spdx_does(text: str, identifier: str) -> None:
    assert id_of(license_from_id(text)) == identifier


@pytest.mark.parametrize("text", ["CC-BY-9.0", "LicenseRef-own", "no", "https://example.org", "all rights"])
def test_what_spdx_does_not_know_is_no_identifier(text: str) -> None:
    assert license_from_id(text) is None


def test_conditions_follow_from_the_identifier() -> None:
    assert conditions_of("CC-BY-NC-ND-4.0") == ("attribution", "non-commercial", "no-derivatives")
    assert conditions_of("CC0-1.0") == conditions_of(None) == ()


@given(st.text(max_size=80) | st.from_regex(r"https?://creativecommons\.org/[a-z/.0-9-]{0,40}", fullmatch=True))
def test_no_licence_is_ever_invented(text: str) -> None:
    for found in (license_from_url(text), license_from_words(text), license_from_id(text)):
        if found is not None and found.id is not None:
            assert found.id in WITHOUT_VERSION or str(canonicalize_license_expression(found.id)) == found.id
