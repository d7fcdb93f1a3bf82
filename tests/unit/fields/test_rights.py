"""Licences, terms of reuse, contacts and machine-readable reservations on pages written for the purpose."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from articlemeta import Article, parse
from articlemeta.models import Contact, ContactPurpose, ReuseCondition

BY = "https://creativecommons.org/licenses/by/4.0/"
BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"
TEXT = "<p>The old bridge over the river was closed on Monday, and nobody in the town knows for how long it will stay so.</p>"


def read(inside: str = "", *, footer: str = "", head: str = "", over: str = "") -> Article:
    page = f"""<html lang="en"><head><title>Bridge closed</title>{head}</head><body><article><h1>Bridge closed</h1>{over}
        {TEXT * 5}{inside}</article><aside>{'<p><a href="/x">Another story of the week</a></p>' * 30}</aside>
        <footer><p>About us</p>{footer}</footer></body></html>"""
    return parse(page, url="https://example.org/a")


def license_id(article: Article) -> str | None:
    return None if article.license is None else article.license.id


@pytest.mark.parametrize(
    ("inside", "footer", "head", "identifier"),
    [
        (f'<p>This article is licensed under <a href="{BY}">CC BY 4.0</a>.</p>', "", "", "CC-BY-4.0"),
        (f'<p><a rel="license" href="{BY}"><img src="by.png"></a></p>', "", "", "CC-BY-4.0"),
        (f'<p><a href="{BY}"><img src="by.png"></a></p>', "", "", "CC-BY-4.0"),
        ("", f'<p>Content is available under <a href="{BY_SA}">CC BY-SA 4.0</a></p>', "", "CC-BY-SA-4.0"),
        ("<p>This story is republished under a CC BY-NC 4.0 licence.</p>", "", "", "CC-BY-NC-4.0"),
        ("", "", f'<link rel="license" href="{BY}">', "CC-BY-4.0"),
        ("", "", f'<meta name="dc.rights.license" content="{BY}">', "CC-BY-4.0"),
        (
            "",
            "",
            f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Bridge closed", "license": "{BY}"}}</script>',
            "CC-BY-4.0",
        ),
    ],
)
def test_a_licence_is_read_wherever_pages_give_it(inside: str, footer: str, head: str, identifier: str) -> None:
    article = read(inside, footer=footer, head=head)
    assert license_id(article) == identifier
    assert any(proof.field == "license" for proof in article.evidence)


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("You are free to reprint this article.", True),
        ("You have our permission to republish this article.", True),
        ("You are not allowed to republish this article.", False),
        ("Nobody is permitted to reproduce this text without our consent.", False),
        ("You need our permission to redistribute this content.", False),
        ("Do not feel free to republish our stories.", False),
        ("To request permission to republish this article, contact us.", False),
        ("For permission to reprint our articles, write to rights@example.org.", None),
    ],
)
def test_a_word_that_turns_a_grant_round_is_heard(words: str, allowed: bool | None) -> None:
    reuse = read(footer=f"<p>{words}</p>").reuse
    assert reuse is not None
    assert reuse.allowed is allowed


@pytest.mark.parametrize(
    ("language", "words", "identifier"),
    [
        ("de", "Inhalte stehen, sofern nicht anders angegeben, unter Creative Commons Namensnennung 4.0.", "CC-BY-4.0"),
        ("fr", "Cet article est publié sous licence Creative Commons BY-NC-ND 4.0.", "CC-BY-NC-ND-4.0"),
        ("es", "Este artículo se publica bajo licencia Creative Commons Reconocimiento 4.0.", "CC-BY-4.0"),
        ("it", "Testo sotto licenza Creative Commons Attribuzione - Non commerciale 4.0.", "CC-BY-NC-4.0"),
        ("pt", "O conteúdo está licenciado sob CC BY-ND 4.0", "CC-BY-ND-4.0"),
        ("nl", "Dit artikel valt onder een Creative Commons Naamsvermelding-GelijkDelen 4.0 licentie.", "CC-BY-SA-4.0"),
        ("pl", "Tekst dostępny na licencji Creative Commons Uznanie autorstwa 4.0.", "CC-BY-4.0"),
        ("ru", "Текст доступен по лицензии Creative Commons Attribution 4.0.", "CC-BY-4.0"),
        ("uk", "Матеріал доступний за ліцензією Creative Commons Attribution 4.0.", "CC-BY-4.0"),
        ("tr", "Bu yazı Creative Commons Atıf 4.0 lisansı ile yayımlanmıştır.", "CC-BY-4.0"),
        ("ar", "هذا المقال منشور بموجب رخصة المشاع الإبداعي نسب المصنف 4.0", "CC-BY-4.0"),
        ("hi", "यह लेख क्रिएटिव कॉमन्स CC BY 4.0 लाइसेंस के तहत प्रकाशित है।", "CC-BY-4.0"),
        ("id", "Artikel ini dilisensikan di bawah Creative Commons Atribusi 4.0.", "CC-BY-4.0"),
        ("zh", "本文采用知识共享署名 4.0 国际许可协议进行许可。", "CC-BY-4.0"),
        ("ja", "この記事はクリエイティブ・コモンズ 表示 4.0 国際 ライセンスの下に提供されています。", "CC-BY-4.0"),
        ("ko", "이 글은 크리에이티브 커먼즈 저작자표시 4.0 국제 라이선스에 따라 이용할 수 있습니다.", "CC-BY-4.0"),
        ("en", "License: CC BY 4.0", "CC-BY-4.0"),
        ("en", "Open Government Licence v3.0", "OGL-UK-3.0"),
        ("en", "Photo: Jane Roe, CC BY-SA 2.0", None),
        ("de", "Foto: CC BY 2.0", None),
    ],
)
def test_a_licence_in_words_ends_the_text(language: str, words: str, identifier: str | None) -> None:
    table = Path(__file__).parents[1] / "normalize" / "bylines" / f"{language}.toml"
    text = f"<p>{tomllib.loads(table.read_text('utf-8'))['text']}</p>"
    page = f"<html lang='{language}'><h1>Storm</h1>{text * 4}<p>{words}</p><footer><p>2024</p></footer></html>"
    assert license_id(parse(page)) == identifier


@pytest.mark.parametrize(
    ("language", "words", "allowed"),
    [
        ("de", "Nachdruck honorarfrei gestattet.", True),
        ("de", "Nachdruck nicht erlaubt.", False),
        ("de", "Nachdruck nur mit Genehmigung gestattet.", False),
        ("de", "Nicht-kommerzielle Verbreitung gestattet. Verbreitung mit Quellenangabe.", True),
        ("fr", "Vous êtes libre de reproduire cet article.", True),
        ("fr", "Vous n'êtes pas autorisé à reproduire cet article.", False),
    ],
)
def test_refusals_are_told_from_grants_in_other_languages(language: str, words: str, allowed: bool) -> None:
    text = {
        "de": "Der Hafen wurde wegen des Sturms geschlossen, und niemand weiß, wann er wieder öffnet, sagte der Meister.",
        "fr": "Le port a été fermé à cause de la tempête, et personne ne sait quand il rouvrira, a dit le capitaine.",
    }[language]
    body = f"<p>{text}</p>" * 4
    reuse = parse(f"<html lang='{language}'><h1>Sturm</h1>{body}<footer><p>{words}</p></footer>").reuse
    assert reuse is not None
    assert reuse.allowed is allowed


def test_words_that_are_linked_with_the_licence_give_its_address() -> None:
    note = f"""<p>This story was first published by <a href="https://quay.example/nets">Quay Notes</a>. Republished under a
        <a rel="license" href="{BY}">Creative Commons Attribution 4.0 International licence</a>.</p>"""
    article = read(f"{note}{TEXT * 3}")
    assert article.license is not None
    assert (article.license.id, article.license.url) == ("CC-BY-4.0", BY)


def test_the_words_of_a_licence_prove_that_reuse_is_granted() -> None:
    article = read(f'<p>This article is licensed under <a href="{BY}">CC BY 4.0</a>.</p>')
    assert article.reuse is not None
    assert article.reuse.allowed is True
    proofs = {field: {p.quote for p in article.evidence if p.field == field} for field in ("license", "reuse")}
    assert proofs["license"] <= proofs["reuse"]


def test_the_article_s_licence_goes_before_the_site_s() -> None:
    article = read(
        f'<p>This article is licensed under <a href="{BY}">CC BY 4.0</a>.</p>',
        footer=f'<p>All content is available under <a href="{BY_SA}">CC BY-SA 4.0</a></p>',
    )
    assert license_id(article) == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("inside", "footer", "over"),
    [
        ("", "", f'<figure><img src="a.jpg"><figcaption>Jane Roe, <a href="{BY}">CC BY 4.0</a></figcaption></figure>'),
        (f'<p>Photo: Jane Roe / <a href="{BY}">CC BY 4.0</a></p>', "", ""),
        (f'<p>Image: <a href="https://example.com/i">Bridge</a> by Jane Roe, <a href="{BY}">CC BY 4.0</a></p>', "", ""),
        ("", '<p>Theme by Sample, <a href="https://creativecommons.org/licenses/by/3.0/">CC BY 3.0</a></p>', ""),
        ("", '<p><a href="https://creativecommons.org/">Creative Commons</a></p>', ""),
        ("<p>The library holds a talk on Creative Commons and free licences in May.</p>", "", ""),
        ("", '<p><a href="/license">License</a> <a href="/terms">Terms</a></p>', ""),
        ("", "<p>All rights reserved.</p>", ""),
    ],
)
def test_no_licence_is_made_of_another_s(inside: str, footer: str, over: str) -> None:
    assert read(inside, footer=footer, over=over).license is None


def test_a_licence_without_its_kind_says_that_it_is_not_known() -> None:
    article = read("<p>This article is republished under a Creative Commons license.</p>")
    assert article.license is not None
    assert (article.license.id, article.license.name) == (None, "Creative Commons")
    assert article.reuse is not None
    assert article.reuse.allowed is True


@pytest.mark.parametrize(
    ("inside", "footer", "allowed", "conditions"),
    [
        (f'<p>This article is licensed under <a href="{BY}">CC BY 4.0</a>.</p>', "", True, ["attribution"]),
        ("<p>Republish our articles for free, online or in print.</p>", "", True, []),
        ("<p>You may republish it free of charge, provided that you credit the author.</p>", "", True, ["attribution"]),
        ("<p>You are free to reprint this text with a link to us.</p>", "", True, ["link"]),
        ("", "<p>Reproduction in whole or in part is strictly prohibited.</p>", False, []),
        ("", "<p>Reproduction without permission is prohibited.</p>", False, ["permission-required"]),
        ("", "<p>This material may not be published, broadcast, rewritten or redistributed.</p>", False, []),
        ("<p><a href='/rights'>Reprints &amp; Permissions</a></p>", "", None, ["permission-required"]),
    ],
)
def test_terms_of_reuse(inside: str, footer: str, allowed: bool | None, conditions: list[str]) -> None:
    found = read(inside, footer=footer).reuse
    assert found is not None
    assert (found.allowed, list(found.conditions)) == (allowed, conditions)


def test_terms_name_whom_to_ask() -> None:
    found = read("<p>For permission to reuse our texts contact rights@example.org.</p>").reuse
    assert found is not None
    assert (found.contact, found.conditions) == ("rights@example.org", (ReuseCondition.PERMISSION_REQUIRED,))


def test_terms_name_who_grants() -> None:
    found = read("<p>Example Research grants permission to cross-post its articles on community sites.</p>").reuse
    assert found is not None
    assert (found.allowed, found.grantor) == (True, "Example Research")


def test_a_page_that_says_nothing_has_no_terms() -> None:
    article = read("<p>The free market gave the town permission to grow.</p>")
    assert (article.reuse, article.license, article.contacts) == (None, None, ())


@pytest.mark.parametrize(
    ("head", "quote", "conditions"),
    [
        ('<meta name="tdm-reservation" content="1">', "tdm-reservation: 1", (ReuseCondition.PERMISSION_REQUIRED,)),
        ('<meta name="robots" content="index, noai, noimageai">', "robots: noai, noimageai", ()),
        ('<link rel="license" type="application/rsl+xml" href="/rsl.xml">', "RSL: /rsl.xml", ()),
    ],
)
def test_reservations_for_machines_are_reported_as_they_stand(
    head: str, quote: str, conditions: tuple[ReuseCondition, ...]
) -> None:
    article = read(head=head)
    assert article.license is None
    assert article.reuse is not None
    assert (article.reuse.allowed, article.reuse.conditions, article.reuse.text) == (None, conditions, quote)
    assert [proof.quote for proof in article.evidence if proof.field == "reuse"] == [quote]


@pytest.mark.parametrize(
    "head", ['<meta name="tdm-reservation" content="0">', '<meta name="robots" content="index, follow, noarchive">']
)
def test_other_words_for_robots_reserve_nothing(head: str) -> None:
    assert read(head=head).reuse is None


@pytest.mark.parametrize(
    ("inside", "purpose", "value"),
    [
        ("<p>For reprints contact rights@example.org.</p>", ContactPurpose.PERMISSIONS, "rights@example.org"),
        ("<p>For media inquiries: press@example.org</p>", ContactPurpose.MEDIA, "press@example.org"),
        ("<p>Spotted an error? Let us know at fix@example.org.</p>", ContactPurpose.CORRECTIONS, "fix@example.org"),
        ("<p>Contact the newsroom at news@example.org.</p>", ContactPurpose.EDITORIAL, "news@example.org"),
        ('<p><a href="/press">Media contact</a></p>', ContactPurpose.MEDIA, "https://example.org/press"),
    ],
)
def test_contacts_have_their_purpose(inside: str, purpose: ContactPurpose, value: str) -> None:
    assert read(inside).contacts == (Contact(purpose=purpose, value=value),)


@pytest.mark.parametrize(
    "inside",
    [
        '<p>Human error also <a href="https://example.com/n">contributed</a> to the blackout.</p>',
        "<p>Write to jane@example.org to book a table.</p>",
        "<p>The editors of the book met in May.</p>",
    ],
)
def test_an_address_without_purpose_is_no_contact(inside: str) -> None:
    assert read(inside).contacts == ()
