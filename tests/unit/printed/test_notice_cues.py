"""Sentences that disclaim something in words that no phrase foresees.

A reader who knows a language can add sentences: what the sentence says, and of what kind it is.
"""

from __future__ import annotations

import pytest
from lxml import html
from tests.reading import PROSE, TITLE

from articlemeta.lexicon import default_lexicon
from articlemeta.page.read import read_page
from articlemeta.printed.notice_cues import find_cued


def kinds(body: str, language: str, taken: tuple[tuple[int, int], ...] = ()) -> list[str]:
    page = read_page(html.document_fromstring(f"<body><h1>{TITLE}</h1>{PROSE}{body}</body>"))
    return [str(cued.kind) for cued in find_cued(page, default_lexicon().for_language(language), taken)]


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("en", "Columns on this page reflect the views of their writers.", "opinion"),
        (
            "en",
            "Neither the exchange nor its owner accepts responsibility for the adequacy of this release.",
            "responsibility",
        ),
        ("en", "The site aggregates stories automatically from the feeds of publishers.", "syndicated-feed"),
        ("en", "This piece was translated by a machine from the original and may hold errors.", "translation"),
        ("en", "The key points were drafted with the help of AI.", "ai-generated"),
        ("en", "This is fair use of copyrighted material for study.", "fair-use"),
        ("en", "If you shop through an affiliate link we are paid a little.", "affiliate"),
        ("en", "This article is an advertising feature for a maker of pumps.", "sponsored"),
        ("en", "I am not a financial adviser and nothing in this post is a tip.", "advice"),
        ("en", "Disclosure: I hold shares of the firm.", "interest"),
        (
            "fr",
            "Les auteurs ne conseillent aucune société et ne possèdent pas de parts dont cet article parle.",
            "interest",
        ),
        ("pl", "Za materiał prasowy w tym dziale odpowiedzialność ponosi jego nadawca.", "responsibility"),
        ("zh", "以上内容由媒体提供，文责由原媒体自负。", "responsibility"),
        ("en", "Updated to add a statement from the port.", "correction"),
        ("en", "No part of this page may be copied without written consent.", "reuse-ban"),
        ("en", "Letters on this page do not represent the view of the paper.", "opinion"),
        ("en", "The paper takes no editorial responsibility for the same.", "responsibility"),
        ("en", "The audio is made by AI and was generated from the text.", "ai-generated"),
        ("en", "UPDATE: Adds comment from the port.", "correction"),
        ("en", "Nothing herein is an offer to buy or sell nets.", "advice"),
        ("en", "What contributors write is their own and not ours.", "opinion"),
        ("en", "Guest columns are no sign that this paper shares the view of their writers.", "opinion"),
        ("en", "We can't vouch for the content of pages that others make.", "responsibility"),
        ("en", "The copy is straight from the wire and our desk has not touched it.", "syndicated-feed"),
        ("en", "Our translations may differ from the original text in nuance.", "translation"),
        ("en", "Shops may pay us a share of any purchase you make through our links.", "affiliate"),
        ("en", "This article was supplied by an advertiser.", "sponsored"),
        ("en", "This article can't stand in for your own doctor.", "advice"),
        ("en", "This interview has been changed to reflect the right date.", "correction"),
        ("en", "Please don't copy our work without asking.", "reuse-ban"),
        ("de", "Updated to add a statement from the port.", "correction"),
        ("de", "Dieser Beitrag gibt allein die Auffassung der Verfasserin wieder.", "opinion"),
        ("de", "Die Meldung wurde aus dem Feed einer Agentur automatisiert eingespielt.", "syndicated-feed"),
        ("de", "Beim Verfassen dieses Textes hat eine KI geholfen, er wurde damit erstellt.", "ai-generated"),
        ("fr", "Traduction automatique : des imprécisions sont possibles.", "translation"),
        ("fr", "L'auteur possède des parts de la société dont il parle.", "interest"),
        ("fr", "La copie de ces pages est soumise à l'accord écrit de l'éditeur.", "reuse-ban"),
        ("es", "Si compras por un enlace de esta página recibimos una comisión.", "affiliate"),
        ("es", "Los textos de terceros se reproducen con fines de estudio y sin ánimo de lucro.", "fair-use"),
        ("it", "Articolo realizzato per un marchio, contenuto a pagamento.", "sponsored"),
        ("it", "Questa pagina non sostituisce il parere del medico.", "advice"),
        ("pt", "Numa versão anterior deste artigo havia um erro na data.", "correction"),
        ("pt", "O autor detém ações da empresa de que aqui fala.", "interest"),
        ("nl", "Wij zijn niet verantwoordelijk voor fouten in deze informatie.", "responsibility"),
        ("nl", "Bij het schrijven is hulp van kunstmatige intelligentie gebruikt.", "ai-generated"),
        ("pl", "Poglądy autora są wyłącznie jego własne i niekoniecznie redakcji.", "opinion"),
        ("pl", "Tekst powstał we współpracy z marką Wzór.", "sponsored"),
        ("ru", "Цитирование и копирование только с согласия издателя.", "reuse-ban"),
        ("ru", "Машинный перевод, возможны неточности.", "translation"),
        ("uk", "Цей текст не замінює консультації лікаря.", "advice"),
        ("uk", "Стрічка новин агентства публікується автоматично.", "syndicated-feed"),
        ("tr", "Bu yazıdaki görüşler yalnızca yazara aittir.", "opinion"),
        ("tr", "Bağlantılar üzerinden yapılan alışverişlerden komisyon alabiliriz.", "affiliate"),
        ("ar", "المعلومات الواردة في هذا المقال لا تغني عن استشارة الطبيب.", "advice"),
        ("ar", "أعد هذا النص بمساعدة الذكاء الاصطناعي.", "ai-generated"),
        ("hi", "मशीन से किए गए अनुवाद में त्रुटि संभव है।", "translation"),
        ("hi", "अनुमति के बिना इस सामग्री की नकल वर्जित है।", "reuse-ban"),
        ("id", "Tulisan ini disponsori dan merupakan konten berbayar.", "sponsored"),
        ("id", "Penulis memiliki saham perusahaan yang disebut di sini.", "interest"),
        ("zh", "本文观点仅代表作者个人。", "opinion"),
        ("zh", "本站信息由机器翻译，可能有错误。", "translation"),
        ("ja", "記事中のリンクから購入されると手数料を受け取ることがあります。", "affiliate"),
        ("ja", "当初の記事に誤りがあり、訂正しました。", "correction"),
        ("ko", "이 글은 한 기업의 협찬으로 작성되었습니다.", "sponsored"),
        ("en", "The shop pays us a commission when you click a link.", "affiliate"),
        ("es", "La opinión del autor no es la línea editorial del diario.", "opinion"),
        ("it", "I commenti dei lettori sono esclusiva responsabilità di chi li scrive.", "opinion"),
        ("pt", "As opiniões dos leitores não vinculam o jornal.", "opinion"),
        ("pt", "Diferentemente do que foi informado neste texto, o porto fechou na quinta.", "correction"),
        ("pt", "Texto atualizado para corrigir a data.", "correction"),
        ("hi", "यह खबर एजेंसी फीड से सीधे ली गई है।", "syndicated-feed"),
        ("ja", "リンク経由の購入により、売上の一部が当社に還元されることがあります。", "affiliate"),
        ("zh", "本站内容不准复制转载，须经授权。", "reuse-ban"),
        ("ko", "필자는 이 회사의 주식을 보유하고 있다.", "interest"),
        ("ko", "견본신문은 기사 내용의 정확성을 보증하지 않습니다.", "responsibility"),
        ("de", "Leserbriefe geben ausschließlich die Auffassung der Verfasser wieder.", "opinion"),
        ("de", "Korrektur: Zuvor hieß es hier, die Fähre fahre an jedem Sonntag.", "correction"),
        ("hi", "Disclaimer: मेले के समय में बदलाव हो सकता है, इसकी जिम्मेदारी हमारी नहीं होगी।", "responsibility"),
        ("uk", "Матеріали агентства не підлягають подальшому відтворенню.", "reuse-ban"),
        ("ru", "Материалы агентства не подлежат дальнейшему воспроизведению.", "reuse-ban"),
        ("tr", "Ajanslardan gelen haberlere editörlerimiz müdahale etmez.", "syndicated-feed"),
    ],
)
def test_a_sentence_in_a_notices_place(language: str, sentence: str, kind: str) -> None:
    assert kinds(f"<p>{sentence}</p>", language) == [kind]
    assert kinds(f"<footer><p>{sentence}</p></footer>", language) == [kind]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The author of the report holds strong views on the bridge and its owner."),
        ("en", "Why you should never take medical advice from a phone."),
        ("en", "The commission said that people should buy fewer cars."),
        ("en", "Editors say that AI helped them to find a story."),
        ("en", "The board updated its plan and said the figures were wrong."),
        ("en", "The letters of the poet differ from those of her brother."),
        ("en", "The desk did not touch the fish that came straight from the boat."),
        ("en", "These nets differ from the original in size and in colour."),
        ("en", "The mayor was supplied by boats for a week."),
        ("en", "Your own doctor knows best, said the nurse."),
        ("en", "The date of the interview has been changed by the port."),
        ("en", "A brewery copied his map without permission."),
        ("en", "It pays us well to buy less, he said of our town."),
        ("es", "El autor dio su opinión sobre la línea del tranvía."),
        ("it", "I lettori hanno lasciato molti commenti sul ponte."),
        ("pt", "A opinião dos leitores não vincula a câmara."),
        ("pt", "O porto foi atualizado com três guindastes."),
        ("hi", "नाव सीधे बंदरगाह से ली गई थी।"),
        ("uk", "Старі сіті не підлягають ремонту."),
        ("ru", "Старые сети не подлежат ремонту."),
        ("tr", "Polis limandaki kavgaya müdahale etti."),
        ("ko", "조선소는 배의 품질을 보증한다."),
        ("ja", "市は税収を住民に還元した。"),
        ("zh", "请勿在桥上停车。"),
        ("en", "He said “this article can't stand in for your own doctor” and laughed."),
        ("en", "The sign “please don't copy our work without asking” hung on the door of our page."),
        ("de", "Sie las „Dieser Beitrag gibt allein die Auffassung der Verfasserin wieder“ und lachte laut."),
        ("en", "Wire services deliver financial disclosures to investors and to media."),
        ("de", "Der Verein zur Unterstützung arbeitender Kinder wurde vor drei Jahren gegründet."),
        ("de", "Die Ministerin verteidigte ihre Meinung in einem langen Gespräch."),
        ("de", "Er korrigierte den Fehler im Text seiner Rede."),
        ("de", "Künstliche Intelligenz hilft Ärzten seit Jahren bei der Arbeit."),
        ("fr", "L'intelligence artificielle aide les médecins de la ville."),
        ("es", "La inteligencia artificial ayuda a los médicos del pueblo."),
        ("pt", "A inteligência artificial ajuda os médicos da cidade."),
        ("it", "L'intelligenza artificiale aiuta i medici della città."),
        ("ru", "Искусственный интеллект помогает врачам и создан для них."),
        ("zh", "人工智能生成的画作在拍卖会上售出高价。"),
        ("ja", "AIが生成した絵がオークションで高く売れた。"),
        ("ko", "AI가 생성한 그림이 경매에서 비싸게 팔렸다."),
        ("fr", "Le ministre décline toute invitation à la télévision."),
        ("es", "El autor vive en Madrid y escribe novelas."),
        ("it", "Il medico ha consigliato di restare a casa."),
        ("pl", "Autor mieszka w Krakowie i pisze powieści."),
        ("ru", "Автор живёт в Казани и пишет романы."),
        ("tr", "Yazar Ankara'da yaşıyor ve roman yazıyor."),
        ("zh", "作者住在北京，写过三本小说。"),
        ("ja", "筆者は東京に住み、小説を書いている。"),
        ("ko", "필자는 서울에 살며 소설을 쓴다."),
    ],
)
def test_what_disclaims_nothing_is_left_alone(language: str, sentence: str) -> None:
    assert kinds(f"<p>{sentence}</p>", language) == []


SENTENCE = "Dieser Beitrag gibt allein die Auffassung der Verfasserin wieder."


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='comments'><p>{SENTENCE}</p></div>",
        f"<p><a href='/a'>{SENTENCE}</a></p>",
        f"<p>{SENTENCE} {'Es war eine lange Nacht am Hafen. ' * 20}</p>",
        f"<p>{SENTENCE}</p>{PROSE}{PROSE}",
        f"<figcaption>{SENTENCE}</figcaption>",
    ],
)
def test_elsewhere_it_is_no_notice(body: str) -> None:
    assert kinds(body, "de") == []


def test_what_a_phrase_has_read_is_left_alone() -> None:
    read = tuple((number, 5) for number in range(10))
    assert kinds(f"<p>{SENTENCE}</p>", "de", read) == []
