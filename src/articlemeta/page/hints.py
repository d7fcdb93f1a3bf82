"""What the words in class names and ids say of an element.

The words are those that publishing systems and style sheets are known to use: WordPress, Drupal, Arc, BBC, hNews and
hAtom, the German, French, Spanish and Italian habits. A class attribute is cut at everything that is no letter.
"""

from __future__ import annotations

from functools import lru_cache

from articlemeta.normalize.patterns import pattern
from articlemeta.page.structure import Hint

TAG_HINTS: dict[str, int] = {
    "nav": Hint.NAV,
    "aside": Hint.ASIDE,
    "footer": Hint.FOOTER,
    "header": Hint.HEADER,
    "figure": Hint.CAPTION,
    "figcaption": Hint.CAPTION,
    "caption": Hint.CAPTION,
    "article": Hint.ARTICLE,
    "main": Hint.MAIN,
    "address": Hint.BYLINE,
    "time": Hint.DATE,
    "h1": Hint.TITLE,
    "button": Hint.BUTTON,
    "menu": Hint.NAV,
    "dialog": Hint.NEWSLETTER,
}

_WORDS: dict[int, str] = {
    Hint.NAV: """nav navbar navigation menu submenu breadcrumb breadcrumbs topbar pagination pager pagenavigation navi
        hauptnavigation mainnav topnav sitenav menubar skiplink""",
    Hint.HEADER: "masthead siteheader pageheader",
    Hint.ASIDE: "aside sidebar rail widget widgets sidecolumn marginalspalte rightcol rightcolumn infobox factbox",
    Hint.RELATED: """related relatedposts relatedarticles recommend recommended recommendation recommendations trending
        popular mostread mostpopular mostviewed outbrain taboola recirc recirculation recircs suggested suggestions
        readmore readnext morefrom seealso similar carousel promo promos teaserlist topstories latestnews yarpp jp
        zergnet revcontent newsfeed crosspromo upnext verwandt weitere meistgelesen relacionadas relacionados
        correlati correlate plista moreon morestories nextprev linklist related-links ticker onward""",
    Hint.COMMENT: """comment comments commentlist commenting disqus respond replies discussion kommentar kommentare
        commentaires comentarios commenti livefyre coral userkommentare leserkommentare""",
    Hint.FOOTER: "footer colophon siteinfo sitefooter pagefooter globalfooter fusszeile",
    Hint.CAPTION: """caption captions figcaption imgcaption imagecaption photocaption wpcaption photocredit imagecredit
        imgcredit bildunterschrift bildquelle bildnachweis legende piefoto lightbox slideshow gallery galleria
        slider videoplayer""",
    Hint.AD: """ad ads advert adverts advertisement advertising adslot adsense dfp gpt anzeige werbung banner
        publicidad pubblicita reklama adunit adbox adcontainer sponsoredlinks""",
    Hint.BYLINE: """byline bylines author authors autor autoren auteur auteurs autore autori writer reporter journalist
        signature contributor contributors authorname bylineauthor postauthor articleauthor redakteur verfasser firma
        autores signatur autors forfatter byliner auth autoria firme firmas assinatura createdby postedby writtenby submittedby authoredby submitted
        authored writers reporters journalists redactor redactores verslaggever periodista periodistas firmante
        giornalista giornalisti jornalista jornalistas penulis yazar muhabir avtor autorka autorzy skribent
        journaliste journalistes reporterin toimittaja szerzo""",
    Hint.DATE: """date datetime time timestamp published pubdate publish publication posted datum fecha postdate
        pubtime publishdate datepublished articledate entrydate datestamp createdate releasedate dates
        dateline storydate zeit uhrzeit data datepub""",
    Hint.UPDATED: "updated modified lastmod lastupdated lastmodified datemodified update aktualisiert",
    Hint.DATELINE: "dateline",
    Hint.TITLE: """headline title heading entrytitle posttitle articletitle articleheadline pagetitle titulo titular
        titre titel titolo storytitle newstitle ueberschrift""",
    Hint.SUBTITLE: """subtitle subheadline subhead subheading dek deck standfirst lede lead intro excerpt chapo
        bajada entradilla sottotitolo sommario subtitulo untertitel vorspann teasertext copete catenaccio summary
        abstract strapline""",
    Hint.BIO: """bio biography authorbio authorbox authorinfo aboutauthor abouttheauthor autorenbox authordescription
        authorprofile""",
    Hint.TAGS: "tag tags taglist topics keywords categories schlagworte schlagwort etiquetas taxonomy tagcloud",
    Hint.SHARE: """share sharing sharebar social socials sharethis addthis shareaholic followus sociallinks socialmedia
        teilen compartir partager sharedaddy sharetools""",
    Hint.NEWSLETTER: """newsletter newsletters subscribe subscription signup optin paywall donate donation membership
        cookie cookies consent gdpr cookiebanner modal popup overlay""",
    Hint.NOTICE: """copyright disclaimer license licence legal rights correction corrections editorsnote editornote
        lizenz impressum hinweis terms""",
    Hint.SOURCE: """source sources src agency agencies quelle fuente fonte provider syndication attribution origin original
        creditline credit credits republish republication zrodlo kaynak""",
    Hint.ARTICLE: "article artikel articulo articolo story hentry post entry newsarticle blogpost",
    Hint.MAIN: "main maincontent contentmain primary",
    Hint.BODY: """articlebody storybody postbody entrycontent postcontent articlecontent articletext storycontent
        storytext bodytext bodycopy newsbody newstext artikeltext fliesstext contentbody""",
}

WORDS: dict[str, int] = {}
for _hint, _text in _WORDS.items():
    for _word in _text.split():
        WORDS[_word] = WORDS.get(_word, 0) | _hint

_TEXTS = frozenset({b"body", b"content", b"text"})
_ARTICLES = frozenset({b"article", b"story", b"post", b"entry", b"news", b"artikel"})

# The classes of the microformats: hAtom, hNews, hCard, h-entry, h-cite.
_MICROFORMATS = frozenset(
    b"""hentry h-entry hnews h-news vcard h-card h-cite entry-title p-name p-author u-author author fn byline published
    updated dt-published dt-updated source-org dateline u-repost-of u-url p-summary entry-summary p-category
    u-translation-of rights item-license""".split()
)
_MICROFORMAT_WORDS = frozenset(
    b"hentry hnews vcard h p u dt entry author fn byline published updated source dateline item rights".split()
)

_PICTURES = frozenset(b"image images img photo photos picture pictures foto fotos bild bilder thumbnail".split())
_JOINED_BY = r"(?i)(?<![a-z])[a-z]{4,}[-_]by(?![a-z]|[-_]\d)|(?<![a-z])by[-_][a-z]{4,}|^\s*by\s*$"
_NOT_WRITTEN = frozenset(
    b"""powered sponsored brought presented supported sort sorted order ordered filter filtered group grouped search
    shop browse followed liked used viewed recommended step side hosted theme design designed""".split()
)
"""Words that in a class beside "by" make it no byline's: "powered-by", "sort-by", "side-by-side"."""
_HINTS = {word.encode(): hint for word, hint in WORDS.items()}
_KNOWN = frozenset(_HINTS) | {b"by"} | _TEXTS | _MICROFORMAT_WORDS
# Cutting bytes is several times as fast as cutting text, and class names that matter here are ASCII.
_CUT = bytes(ord(chr(i).lower()) if chr(i).isalpha() and i < 128 else 32 for i in range(256))

PAGE_WIDE = Hint.TITLE | Hint.BYLINE | Hint.DATE | Hint.SUBTITLE | Hint.TAGS | Hint.UPDATED | Hint.SOURCE | Hint.NOTICE
"""Hints that say something only of a small element, so that they are not inherited from a large one."""


@lru_cache(maxsize=8192)
def read_class(value: str) -> tuple[int, bool]:
    """The hints in a class attribute or id, and whether it names a microformat."""
    words = value[:300].encode("ascii", "replace").translate(_CUT).split()
    if _KNOWN.isdisjoint(words):
        return 0, False
    hint = Hint.BYLINE if b"by" in words and _names_maker(value, words) else 0
    for word in words:
        hint |= _HINTS.get(word, 0)
    if hint & Hint.SOURCE and not _PICTURES.isdisjoint(words):  # a picture's
        hint |= Hint.CAPTION
    if hint & Hint.CAPTION:  # "title" in the class of a caption tells of the caption
        hint &= ~(Hint.TITLE | Hint.DATE)
    if not _TEXTS.isdisjoint(words) and not _ARTICLES.isdisjoint(words):
        hint |= Hint.BODY
    return hint, not _MICROFORMAT_WORDS.isdisjoint(words) and _is_microformat(value)


def _names_maker(value: str, words: list[bytes]) -> bool:
    """Whether "by" says who made something: alone or joined to another word, and no generated letters."""
    return _NOT_WRITTEN.isdisjoint(words) and pattern(_JOINED_BY).search(value[:300]) is not None


def _is_microformat(value: str) -> bool:
    return not _MICROFORMATS.isdisjoint(value[:300].lower().encode("ascii", "replace").split())
