"""What the heading over somebody else's box says: readers' comments, other stories.

The words are those that newspapers and content systems print over such boxes, in the languages of the phrase tables;
class names tell the same of many boxes, but of none on pages that are made by hand.
"""

from __future__ import annotations

from articlemeta.normalize.text import fold
from articlemeta.page.structure import Hint

LONGEST = 45
"""Longer lines are no headings of boxes."""

_COMMENTS = """
    comments|comment|reader comments|readers' comments|leave a comment|leave a reply|post a comment|add a comment|
    join the conversation|join the discussion|your comments|responses|what do you think?|
    kommentare|kommentar|leserkommentare|kommentar schreiben|kommentar verfassen|schreiben sie einen kommentar|
    diskutieren sie mit|leserbriefe|
    commentaires|commentaire|vos commentaires|vos réactions|réactions|laisser un commentaire|réagir à cet article|
    commentaires des lecteurs|
    comentarios|comentario|deja un comentario|dejar un comentario|deja tu comentario|comentarios de los lectores|
    opiniones de los lectores|
    commenti|i commenti|lascia un commento|commenti dei lettori|i vostri commenti|
    comentários|comentário|deixe um comentário|deixe seu comentário|deixe o seu comentário|comentários dos leitores|
    reacties|reactie|reageer|plaats een reactie|geef een reactie|reacties van lezers|
    komentarze|komentarz|dodaj komentarz|skomentuj|komentarze czytelników|opinie czytelników|wasze komentarze|
    комментарии|комментарий|комментарии читателей|оставить комментарий|добавить комментарий|обсуждение|
    коментарі|коментар|коментарі читачів|залишити коментар|додати коментар|обговорення|
    yorumlar|yorum|yorum yap|yorum yaz|okur yorumları|yorumunuz|
    التعليقات|تعليقات|تعليقات القراء|أضف تعليقا|أضف تعليقك|اترك تعليقا|شارك برأيك|
    टिप्पणियां|टिप्पणियाँ|टिप्पणी|कमेंट|कमेंट्स|पाठकों की राय|अपनी राय दें|पाठकों की टिप्पणियां|
    komentar|komentar pembaca|tulis komentar|kirim komentar|tinggalkan komentar|
    评论|網友評論|网友评论|最新评论|最新評論|发表评论|發表評論|读者评论|讀者評論|跟帖|网友跟帖|留言|网友留言|讀者留言|评论区|全部评论|热门评论|
    コメント|コメント欄|読者のコメント|みんなのコメント|コメントを書く|コメント一覧|
    댓글|독자 의견|독자의견|댓글 쓰기|댓글쓰기|전체 댓글|네티즌 의견
"""
_OTHER_STORIES = """
    related|related stories|related articles|related news|related posts|related content|more stories|more news|most read|
    most popular|trending|trending now|latest news|latest stories|recommended|recommended for you|you may also like|
    you might also like|in other news|read also|also read|read next|more on this story|more on this topic|top stories|
    recent posts|popular posts|more from this section|don't miss|
    mehr zum thema|auch interessant|lesen sie auch|weitere artikel|weitere meldungen|weitere nachrichten|meistgelesen|
    das könnte sie auch interessieren|das könnte sie interessieren|ähnliche artikel|neueste beiträge|
    verwandte artikel|weitere themen|aktuelle meldungen|meistgelesene artikel|
    lire aussi|à lire aussi|sur le même sujet|sur le même thème|articles liés|les plus lus|à voir aussi|
    dans la même rubrique|dernières actualités|vous aimerez aussi|à lire également|lire également|articles similaires|
    dernières nouvelles|articles récents|
    te puede interesar|también te puede interesar|lea también|lee también|noticias relacionadas|más noticias|
    lo más leído|lo más visto|artículos relacionados|relacionadas|relacionados|últimas noticias|ver también|
    te recomendamos|más leídas|las más leídas|entradas recientes|
    leggi anche|articoli correlati|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|
    i più letti|più letti|altre notizie|ultime notizie|vedi anche|notizie correlate|articoli recenti|
    leia também|veja também|notícias relacionadas|mais lidas|as mais lidas|mais notícias|artigos relacionados|
    últimas notícias|leia mais|notícias recentes|matérias relacionadas|posts recentes|
    lees ook|meer nieuws|gerelateerde artikelen|gerelateerd|meest gelezen|ook interessant|meer over dit onderwerp|
    laatste nieuws|andere artikelen|
    czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|zobacz również|przeczytaj także|polecane|
    polecamy|najczęściej czytane|powiązane artykuły|podobne artykuły|najnowsze|warto przeczytać|więcej na ten temat|
    inne wiadomości|najnowsze wiadomości|
    читайте также|по теме|материалы по теме|похожие новости|похожие материалы|другие новости|самое читаемое|популярное|
    рекомендуем|смотрите также|последние новости|новости партнёров|новости партнеров|ещё новости|ещё по теме|
    читайте також|за темою|матеріали за темою|схожі новини|інші новини|найпопулярніше|популярне|рекомендуємо|
    дивіться також|останні новини|новини партнерів|ще за темою|
    ilgili haberler|diğer haberler|çok okunanlar|en çok okunanlar|benzer haberler|son haberler|öne çıkanlar|
    bunlar da ilginizi çekebilir|ilginizi çekebilir|ayrıca okuyun|bunu da okuyun|
    اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|أخبار ذات صلة|مواضيع ذات صلة|مقالات ذات صلة|الأكثر قراءة|شاهد أيضا|قد يعجبك أيضا|آخر الأخبار|
    यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|इन्हें भी पढ़ें|संबंधित खबरें|संबंधित ख़बरें|अन्य खबरें|ताजा खबरें|ताज़ा ख़बरें|सबसे ज्यादा पढ़ी गई|लोकप्रिय|
    baca juga|berita terkait|artikel terkait|berita lainnya|terpopuler|berita populer|terkini|lihat juga|rekomendasi|
    相关新闻|相关阅读|相关文章|相关报道|推荐阅读|延伸阅读|热门新闻|热点新闻|热门文章|更多新闻|相關新聞|相關文章|相關報導|延伸閱讀|推薦閱讀|
    最新文章|最新新闻|最新消息|猜你喜欢|阅读排行|排行榜|其他新闻|热门推荐|熱門新聞|熱門文章|
    関連記事|関連ニュース|おすすめ記事|人気記事|あわせて読みたい|アクセスランキング|最新記事|新着記事|ランキング|こちらもおすすめ|おすすめ|
    관련기사|관련 기사|관련뉴스|관련 뉴스|많이 본 기사|많이 본 뉴스|추천 기사|인기 기사|최신 기사|주요뉴스|주요 뉴스|이 시각 주요뉴스|다른 기사
"""
_AROUND = " \u00a00123456789٠١٢٣٤٥٦٧٨٩०१२३४५६७८९()[]（）【】:：·•|>»›→▶■●▼…-–—#"
"""What stands beside such words: counts and ornaments."""


_POINTERS = frozenset(
    """lea lee leia lire lesen read readmore leggi lees czytaj читайте смотрите vea mira veja ver see watch baca oku
    okuyun اقرأ पढ़ें 阅读 读 参考 참고""".split()
)
"""Words that with a colon and a link point to another story."""


def points_to_story(text: str) -> bool:
    """Whether a line's first words, up to a colon, point to another story.

    >>> points_to_story("Lea: Cierran el puerto"), points_to_story("Puerto: cierran")
    (True, False)
    """
    lead, colon, _ = text.split("\n", 1)[0].replace("：", ":").partition(":")
    return opens_box(lead) == Hint.RELATED or (bool(colon) and fold(lead.strip(_AROUND)) in _POINTERS)


def _headings(text: str) -> frozenset[str]:
    return frozenset(fold(heading.strip()) for heading in text.replace("\n", "").split("|") if heading.strip())


_HINTS = {
    **dict.fromkeys(_headings(_OTHER_STORIES), Hint.RELATED),
    **dict.fromkeys(_headings(_COMMENTS), Hint.COMMENT),
}


def opens_box(text: str) -> int:
    """What box a short line opens, as a hint: ``RELATED``, ``COMMENT``, or 0 for none.

    >>> opens_box("Kommentare (12)") == Hint.COMMENT
    True
    """
    return _HINTS.get(fold(text.strip(_AROUND)), 0) if len(text) <= LONGEST else 0
