"""Short lines that tell where a text came from in words that no phrase foresees.

Editors word such lines freely. Where a line stands in the place of a source, speaks of the text itself, and says of it
that it appeared, was taken over, translated, released or spread, the party that it sets apart is the one: the one in
quotes, behind a link to another site, or with a legal form; or an agency, which is known. Only lines that no other rule
reads are read like this.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from attrs import frozen

from articlemeta.lexicon import Phrasebook
from articlemeta.lexicon.folding import WORD_CHARACTER, fold_in_place, words_of
from articlemeta.lexicon.template import SPACELESS
from articlemeta.normalize.dates import find_dates
from articlemeta.normalize.patterns import late
from articlemeta.normalize.quotations import is_talked_about, without_quotations
from articlemeta.page.structure import Block, Hint, Zone
from articlemeta.printed.provenance import Credit, FoundAgency, Reader, agencies_named
from articlemeta.printed.rooms import Rooms
from articlemeta.printed.signoffs import is_about_picture

_SHORTEST, _LONGEST = 12, 320
_LONGEST_GIVEN = 130
_LONGEST_NOTE = 220
_LONGEST_NAME = 60
_OPENING = 1
_MOST_NAMES = 3
_FIRST_WORDS = 5
_FIRST_LETTERS = 14
_LISTS = (
    "cue_published",
    "cue_first",
    "cue_taken",
    "cue_copied",
    "cue_translated",
    "cue_release",
    "cue_spread",
    "cue_given",
)
_TELLING = ("cue_first", "cue_taken", "cue_copied", "cue_translated", "cue_release", "cue_given")
_CUES = ("cue_texts", "cue_first", "cue_published", "cue_translated")
_WORDS_BETWEEN = 3
_SMALL = 3
_CAPITALS = late(
    r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐĞİŞŁŚŻŹĆ][\w&-]{1,30}(?:\s(?:of\s|de\s|the\s)?[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐĞİŞŁŚŻŹĆ&][\w&-]{0,30}){0,4}"
)
_INSIDE = late(r"['’](?:n?[dt][ea])\b")
_SENTENCE_END = late(r"[.!?](?:\s{1,2}|$)|[。！？।]\s{0,2}")
_FOREIGN = Hint.COMMENT | Hint.RELATED | Hint.AD | Hint.NAV | Hint.BIO | Hint.NEWSLETTER | Hint.CAPTION
_QUOTED = late(r"[«„“”\"‘『《「]\s?([^«»„“”\"‘’『』《》「」\n]{2,60}?)\s?[»“”\"’』》」]")
_QUOTES = frozenset('«„“”"‘『《「')
_COMPANY = late(
    r"((?:[^\W\d_a-zà-ÿ][\w&.'’-]{0,30}\s){1,5}"
    r"(?:Inc|Ltd|LLC|PLC|plc|Corp|GmbH|AG|S\.?A|SE|N\.?V|B\.?V|Sp\. z o\.o|S\.p\.A|S\.r\.l|KG|A\.Ş|Ltda|SRL|SL|SARL|Tbk)\b\.?"
    rf"|(?:{WORD_CHARACTER}{{2,30}}\s){{1,4}}लिमिटेड)"
)
_BEHIND_TITLE = late(
    r"[\"»”“』」\s]{0,3}[,，（(]\s?([^,，（()）\d«»「」]{2,50}?)[,，]?\s?(\d[^)）\n]{3,20})?[)）.]?(?=$|[^\w\s])"
)
"""The publication behind a title, and the date behind that."""
_WIDE_COMPANY = late(
    r"(?:株式会社|有限会社|㈜|주식회사|\(주\))\s?[\w・&]{2,20}|[\w・&]{2,20}(?:株式会社|有限公司|주식회사)"
)


@frozen
class _Cues:
    """What a line says, by the words of the lists in the tables."""

    published: bool
    first: bool
    taken: bool
    copied: bool
    translated: bool
    release: bool
    spread: bool
    given: bool


def find_cue_lines(rooms: Rooms, book: Phrasebook, reader: Reader, taken: frozenset[int]) -> Iterator[Credit]:
    """What the lines around the text say of its way.

    Args:
        rooms: the places of the page.
        book: the phrases of its language.
        reader: the agencies to know.
        taken: the numbers of the blocks that other rules have read.
    """
    for block in dict.fromkeys((*rooms.byline, *rooms.openings[:_OPENING], *rooms.endings)):
        if block.index not in taken and _may_tell(block, rooms):
            yield from _read(block, book, reader)


def _may_tell(block: Block, rooms: Rooms) -> bool:
    if block.hint & _FOREIGN or not _SHORTEST <= len(block.text) <= _LONGEST or is_about_picture(block.text):
        return False
    if block.zone is not Zone.BODY or block.index >= rooms.last_body - 1:
        return True
    # What opens the text may be a note on it; a sentence that others follow is a part of it.
    text = block.text.rstrip()
    is_note = len(text) <= _LONGEST_NOTE and any(span.tag == "a" for span in block.spans)
    return block in rooms.openings[:_OPENING] and (is_note or _SENTENCE_END.search(text, 0, len(text) - 1) is None)


def _read(block: Block, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    text = block.text
    if (labelled := _original(block, book)) is not None:
        yield _credit("translation", labelled[0], block, labelled[1], "cue.original", date=labelled[2])
        return
    cues = _cues_of(without_quotations(text), book)
    if cues is None:
        return
    if cues.release and (cues.spread or cues.published or cues.taken):
        yield from _release(block, book, reader)
    elif cues.translated or cues.taken or cues.copied or (cues.published and cues.first):
        yield from _earlier(block, cues, book, reader)
    elif cues.given and len(text) <= _LONGEST_GIVEN and not (cues.published or cues.first):
        for found in agencies_named(text, reader):
            yield _credit("contributor", found.agency.name, block, found.start, "cue.given", found)


def _original(block: Block, book: Phrasebook) -> tuple[str, int, str | None] | None:
    """What stands behind a title and the word for the original: “Original: «Der Wal», Nordblatt, 3. Mai 2020”."""
    label, colon, _ = block.text.partition(":" if ":" in block.text else "：")
    if not colon or fold_in_place(label).strip() not in book.words("cue_originals"):
        return None
    title = next((one for one in _names(block) if one[1] >= len(label)), None)
    found = _BEHIND_TITLE.match(block.text, title[1] + len(title[0])) if title is not None else None
    return None if found is None else (found[1].strip(), found.start(1), found[2])


def _cues_of(text: str, book: Phrasebook) -> _Cues | None:
    """What a line says; None where it speaks of no text's way, as most lines do."""
    folded = fold_in_place(text)
    stems = _stems(book)
    if book.language in SPACELESS:
        if not any(stem in folded for stem in stems["telling"]):
            return None

        def says(name: str) -> bool:
            return any(stem in folded for stem in stems[name])

    else:
        words = words_of(folded.replace("-", ""))
        if not any(word.startswith(stems["telling"]) for word in words):
            return None

        def says(name: str) -> bool:
            return any(word.startswith(stems[name]) for word in words)

    return _Cues(
        says("cue_published"),
        says("cue_first"),
        says("cue_taken"),
        says("cue_copied"),
        says("cue_translated"),
        says("cue_release"),
        says("cue_spread"),
        says("cue_given"),
    )


@lru_cache(maxsize=64)
def _stems(book: Phrasebook) -> dict[str, tuple[str, ...]]:
    """The lists of a book, and all those together of which a line must hold a word."""
    stems = {name: tuple(book.words(name)) for name in _LISTS}
    return {**stems, "telling": tuple(dict.fromkeys(stem for name in _TELLING for stem in stems[name]))}


def _speaks_of_text(text: str, at: int, book: Phrasebook) -> bool:
    """Whether the sentence in which a name stands begins with what the text is called: “Article paru dans ...”.

    “His essay” is another one, as authors' biographies name them.
    """
    sentence = fold_in_place(text[_sentence_start(text, at) :])
    if _opens_with_cue(sentence, book):
        return True
    called, others = book.words("cue_texts"), book.words("cue_others")
    if book.language in SPACELESS:
        first = sentence[:_FIRST_LETTERS]
        return any(word in first for word in called) and not any(word in first for word in others)
    words = words_of(sentence)[:_FIRST_WORDS]
    return not called.isdisjoint(words) and others.isdisjoint(words)


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence begins in which a name stands."""
    return max((end.end() for end in _SENTENCE_END.finditer(text, 0, at)), default=0)


def _is_behind(listed: frozenset[str], text: str, at: int) -> bool:
    """Whether one of some words stands little before a name: “from”, as opposed to “in”."""
    return not listed.isdisjoint(words_of(fold_in_place(text[:at]))[-_WORDS_BETWEEN:])


def _is_published(text: str, at: int, book: Phrasebook) -> bool:
    """Whether the sentence in which a name stands tells that something appeared: “translated by Jane Roe” does not."""
    following = _SENTENCE_END.search(text, at)
    sentence = text[_sentence_start(text, at) : following.start() if following is not None else None]
    stems = (*_stems(book)["cue_published"], *_stems(book)["cue_first"])
    return any(word.startswith(stems) for word in words_of(fold_in_place(sentence).replace("-", "")))


def _opens_with_cue(sentence: str, book: Phrasebook) -> bool:
    """Whether a sentence leaves out what the text is called: “Cross-posted, with a few repairs, from …”."""
    if book.language in SPACELESS:
        return False
    first = next(iter(words_of(sentence.replace("-", ""))), "")
    return first.startswith((*_stems(book)["cue_taken"], *_stems(book)["cue_copied"]))


def _without_cues(name: str, book: Phrasebook) -> str:
    """A company's name without the words before it that tell of its release."""
    words = name.split(" ")
    stems = tuple(stem for cue in ("cue_release", "cue_texts") for stem in book.words(cue))
    last = max((place for place, word in enumerate(words) if fold_in_place(word).startswith(stems)), default=-1)
    return " ".join(words[last + 1 :]) or name


def _release(block: Block, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """Who issued a release, and who spread it."""
    agencies = agencies_named(block.text, reader)
    for found in agencies[:1]:
        yield _credit("distributor", found.agency.name, block, found.start, "cue.release", found)
    for printed, start, _ in _names(block):
        name = _without_cues(printed, book)
        if not any(found.start <= start < found.end or start <= found.start < start + len(name) for found in agencies):
            yield _credit("press-release", name, block, start, "cue.release")
            return


def _earlier(block: Block, cues: _Cues, book: Phrasebook, reader: Reader) -> Iterator[Credit]:
    """Where the text appeared before."""
    means = "translation" if cues.translated else "original"
    if cues.copied and not book.words("cue_books").isdisjoint(words_of(fold_in_place(without_quotations(block.text)))):
        return
    told = _names_in(block.text, book) if cues.published or cues.first else ()
    names = [*_names(block), *(one for one in told if _is_published(block.text, one[1], book))]
    names += _names_in(block.text, book, "cue_from") if cues.copied else ()
    sources = (one for one in names if _may_be_source(block.text, one[0], one[1], book, linked=one[2] is not None))
    if cues.copied and not (cues.taken or cues.translated or cues.first):  # what was reprinted *in* a paper began here
        sources = (one for one in sources if _is_behind(book.words("cue_from"), block.text, one[1]))
    for name, start, url in islice(sources, 1):
        date = next(find_dates(block.text, language=reader.language), None)
        yield _credit(
            means,
            None if url is not None and _is_cue(name, book) else name,
            block,
            start,
            "cue.earlier",
            url=url,
            date=block.text[date.start : date.end] if date is not None else None,
        )


def _may_be_source(text: str, name: str, at: int, book: Phrasebook, *, linked: bool) -> bool:
    """Whether a name stands where the text's source is told, and is no more of the telling."""
    return (
        _speaks_of_text(text, at, book)
        and not _is_telling(name, book)
        and not _is_title(text, at, book)
        and (text[:at].rstrip()[-1:] in _QUOTES or not is_talked_about(text, at))
        and (linked or not fold_in_place(name).startswith(_cue_stems(book)))
    )


def _is_telling(name: str, book: Phrasebook) -> bool:
    """Whether quotes hold a statement, and no name: “This article originally appeared in Example Weekly”."""
    told = (word for word in name.split(" ")[1:] if word[:1] == word[:1].lower())
    return any(fold_in_place(word).startswith(_stems(book)["cue_published"]) for word in told)


def _is_title(text: str, at: int, book: Phrasebook) -> bool:
    """Whether a name stands right behind what the text is called: “The essay ‘The Whale’”."""
    before = words_of(fold_in_place(text[:at]))
    return bool(before) and before[-1] in book.words("cue_texts") and text[at - 1] != " "


@lru_cache(maxsize=64)
def _cue_stems(book: Phrasebook) -> tuple[str, ...]:
    return tuple(stem for cue in _CUES for stem in book.words(cue))


def _is_cue(name: str, book: Phrasebook) -> bool:
    """Whether a link's words tell what it leads to, not whose it is: “original article”."""
    stems = _cue_stems(book)
    return all(word.startswith(stems) or len(word) <= _SMALL for word in words_of(fold_in_place(name)))


def _names_in(text: str, book: Phrasebook, before_it: str = "cue_in") -> Iterator[tuple[str, int, None]]:
    """The names in capitals behind a word such as “in”, or before an ending that says so: “Nordposten'de”."""
    stops = book.words(before_it)
    for found in _CAPITALS.finditer(text):
        if _is_behind(stops, text, found.start()) or _INSIDE.match(text, found.end()):
            yield found[0], found.start(), None


def _names(block: Block) -> list[tuple[str, int, str | None]]:
    """The names that a line sets apart, with where they stand and lead to."""
    text = block.text
    linked = [
        (block.text_of(span), span.start, span.href)
        for span in block.spans
        if span.tag == "a" and (span.href or "").startswith(("http://", "https://", "//"))
    ]
    marked = [(found[1], found.start(1), None) for found in _QUOTED.finditer(text)]
    legal = [
        (found[0].strip(" ."), found.start(), None) for p in (_COMPANY, _WIDE_COMPANY) for found in p.finditer(text)
    ]
    named = [one for one in (*linked, *marked, *legal) if 1 < len(one[0]) <= _LONGEST_NAME]
    return sorted(named, key=lambda one: (one[2] is None, one[1]))[:_MOST_NAMES]


def _credit(
    means: str,
    source: str | None,
    block: Block,
    at: int,
    rule: str,
    found: FoundAgency | None = None,
    *,
    url: str | None = None,
    date: str | None = None,
) -> Credit:
    return Credit(
        means=means,
        source=source,
        agency=found.agency if found is not None else None,
        rule=rule,
        quote=block.text,
        block=block,
        url=url,
        linked=source if url is not None else None,
        date=date,
        placed="cue",
        at=at,
    )
