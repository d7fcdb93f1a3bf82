"""Who publishes this copy: its normal printed name and its domain. See docs/explanation/publisher.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import define

from articlemeta.declared.values import is_placeholder
from articlemeta.fields.reading import Reading
from articlemeta.fields.resolved import Resolved
from articlemeta.models import Basis, Candidate, Evidence, Source
from articlemeta.normalize.patterns import late
from articlemeta.normalize.sites import Address, host_in, is_platform, plain_site_name, title_suffixes
from articlemeta.normalize.text import fold_key, squash
from articlemeta.normalize.titles import MAX_TITLE, host_key, name_key
from articlemeta.normalize.urls import registered_domain, unwrapped_url
from articlemeta.page.structure import Block, Zone
from articlemeta.printed.copyrights import find_copyrights
from articlemeta.signals import Signal

FIELD = "publisher"

_WORTH = {
    "meta.og:site_name": 10,
    "jsonld.publisher": 8,
    "jsonld.website.name": 8,
    "jsonld.isPartOf": 7,
    "jsonld.webpage.isPartOf": 7,
    "microdata.website.name": 6,
    "microdata.publisher": 6,
    "jsonld.organization.name": 6,
    "jsonld.website.publisher": 5,
    "jsonld.webpage.publisher": 6,
    "meta.application-name": 6,
    "meta.sitename": 7,
    "meta.site_name": 7,
    "meta.prism.publicationname": 7,
    "meta.citation_journal_title": 6,
    "meta.cre": 5,
    "meta.apple-mobile-web-app-title": 4,
    "meta.al:ios:app_name": 4,
    "meta.al:android:app_name": 4,
    "meta.twitter:app:name:iphone": 3,
    "meta.twitter:app:name:ipad": 3,
    "meta.twitter:app:name:googleplay": 3,
    "dated-line.printed": 6,
    "meta.twitter:site": 1,
    "meta.publisher": 5,
    "meta.dc.publisher": 5,
    "meta.dcterms.publisher": 5,
    "meta.organization": 3,
    "meta.article:publisher": 4,
    "title.suffix": 5,
    "copyright.printed": 3,
    "masthead.printed": 3,
    "logo.text": 4,
}
"""How far each kind of candidate is to be trusted."""
_WORTH_OF_OTHERS = 2
_FITS_ADDRESS = 4
_AGREES = 3
_HOST_AS_NAME = 5
"""What a host given for a name loses: it names the site only where nothing else does."""
_COMPANY_AS_NAME = 5
_HOLDER_ALONE = 3
"""What is cut from a copyright notice and has words in small letters may be no name at all."""
_NO_SUFFIX = 5
_LONG_NAME = 6
_LIKE = 0.8
_ALIEN_PLATFORM = 10
_DECIDED = 13
"""A declared name with so much support (a site's name that fits the address, or is declared twice) stands alone."""
_ENOUGH = 5
"""A name with less support is left out; the domain stands in."""
_COMPANY = late(
    r"\b(?:inc|ltd|llc|llp|plc|corp|corporation|gmbh|mbh|kg|ag|s\.?\s?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|co|pty|"
    r"s\.l\.u?|holdings?|verlags?gesellschaft|verlag|group|groupe|gruppe|sp\. z o\.o|a/s|oy|ab|kft|ооо|оао|a\.ş|株式会社|有限公司)\.?$",
    re.IGNORECASE,
)
_LEGAL_FORM = late(r",?\s(?:inc|ltd|llc|plc|corp|gmbh)\.?$", re.IGNORECASE)
_BELOW = frozenset({Zone.FOOT, Zone.FOOTER})
_MOST_HOLDERS = 2
_MAX_NAME = 80
_MAX_SIGNALS = 30
_MAX_SECTIONS = 6
_DATED = late(r"\b(?:19|20)\d\d\b")
_SPOKEN_OF = 2
_SUFFIX = "title.suffix"
_COPYRIGHT_RULE = "copyright.printed"
_MASTHEAD_RULE = "masthead.printed"
_MASTHEAD = 6


@define(eq=False)
class _Heard:
    """One candidate."""

    name: str
    rule: str
    basis: Basis
    worth: float
    signal: Signal | None = None
    block: Block | None = None
    quote: str = ""
    key: str = ""
    fit: float = 0.0
    """How well it fits the site's address."""
    is_company: bool = False
    """Whether its legal form was taken off: such a name is the owner's, and no witness for the site's."""
    loss: int = 0
    """What it loses for what it may be instead of a name."""
    score: float = 0.0


def resolve_publisher(reading: Reading, *, title: str | None) -> Resolved[Source | None]:
    """The site or press that publishes this copy of the text."""
    address = Address.of(_url(reading))
    read = _Names(address, title)
    heard = read.names(_declared(reading))
    best = _choose(heard)
    if best is None or best.score < _DECIDED or best.name.islower() or host_in(best.name) is not None:
        heard += read.names(_beside(reading, title, address))
        best = _choose(heard) or _spelled(heard, address) or _from_domain(reading, address)
    if best is None:
        return Resolved(None, (), _explained(heard, None))
    source = Source(name=best.name, domain=address.domain, url=None)
    evidence = tuple(_evidence(reading, one) for one in (heard if best in heard else [best]) if one.key == best.key)
    return Resolved(source, evidence, _explained(heard, best))


def _url(reading: Reading) -> str | None:
    """Where this copy stands: the page's own URL; without one, what the page says."""
    if reading.page.url:
        return unwrapped_url(reading.page.url)
    return next((s.text for s in reading.signals.of("canonical", "og_url") if registered_domain(s.text)), None)


# Candidates. -------------------------------------------------------------------------------------------------------


class _Names:
    """Reads names as they are written, each spelling once."""

    __slots__ = ("_address", "_known", "_title_key")

    def __init__(self, address: Address, title: str | None) -> None:
        self._address = address
        self._known: dict[str, tuple[str, str, float, bool, int]] = {}
        self._title_key = name_key(title) if title else ""

    def names(self, written: Iterable[_Heard]) -> list[_Heard]:
        """Those that can name the publisher: not what is empty, too long or the headline."""
        return [one for one in written if 1 < len(one.name) <= 2 * _MAX_NAME and self._read(one)]

    def _read(self, one: _Heard) -> bool:
        raw = one.name
        if raw not in self._known:
            self._known[raw] = _read_name(raw, self._address)
        one.name, one.key, one.fit, one.is_company, one.loss = self._known[raw]
        one.quote = one.quote or one.name
        return bool(one.key) and one.key != self._title_key and 1 < len(one.name) <= _MAX_NAME


def _read_name(raw: str, address: Address) -> tuple[str, str, float, bool, int]:
    """The name in what is written, its key, its fit, whether it lost a legal form, and what it loses."""
    name = plain_site_name(squash(raw), address)
    plain = _LEGAL_FORM.sub("", name)
    fit = address.fit(plain)
    is_company = plain != name
    loss = _HOST_AS_NAME if plain.islower() and host_in(plain) is not None else 0
    if _COMPANY.search(plain) or (is_company and fit < _LIKE):
        loss += _COMPANY_AS_NAME
    if fit == 0 and is_platform(plain):
        loss += _ALIEN_PLATFORM
    return plain, name_key(plain), fit, is_company, loss


def _declared(reading: Reading) -> Iterator[_Heard]:
    for signal in islice(reading.signals.of("site_name", "publisher"), _MAX_SIGNALS):
        worth = _WORTH.get(signal.rule, _WORTH_OF_OTHERS)
        name = signal.text.removeprefix("@")
        yield _Heard(name=name, rule=signal.rule, basis=signal.basis, worth=worth, signal=signal)


def _beside(reading: Reading, title: str | None, address: Address) -> Iterator[_Heard]:
    """What the page's title and print say, for pages whose declarations do not decide it."""
    if reading.page.title_tag and title and len(reading.page.title_tag) <= MAX_TITLE:
        suffixes = list(title_suffixes(reading.page.title_tag, title, address))
        sections = _sections(reading) if suffixes else set[str]()
        for suffix in suffixes:
            if fold_key(suffix) not in sections and not is_placeholder(suffix):
                yield _Heard(name=suffix, rule=_SUFFIX, basis=Basis.DECLARED, worth=_WORTH[_SUFFIX])
    yield from _from_footer(reading)
    yield from _from_dated_lines(reading)


def _sections(reading: Reading) -> set[str]:
    """What the page says are its sections, and the folders of its address: parts of the site, not its name."""
    declared = {fold_key(s.text) for s in islice(reading.signals.of("section"), _MAX_SECTIONS)}
    path = (reading.page.url or "").partition("://")[2].casefold()
    return declared.union(host_key(folder) for folder in path.split("/")[1:-1][:_MAX_SECTIONS])


def _from_footer(reading: Reading) -> Iterator[_Heard]:
    """The holders of the site's copyright."""
    for notice in find_copyrights(reading.page, reading.book):
        if notice.block.zone in _BELOW:
            for holder in notice.parsed.holders[:_MOST_HOLDERS]:
                yield _printed(holder, _COPYRIGHT_RULE, notice.block)
                yield from _from_masthead(reading, holder)


def _from_masthead(reading: Reading, holder: str) -> Iterator[_Heard]:
    """The line that opens the page, where it is the name of a holder of the copyright."""
    key = fold_key(holder)
    for block in reading.page.blocks[:_MASTHEAD]:
        if len(block.text) <= _MAX_NAME and fold_key(block.text) == key != "":
            yield _printed(block.text, _MASTHEAD_RULE, block)
            return


def _printed(name: str, rule: str, block: Block) -> _Heard:
    quote = block.text[:200]
    return _Heard(name=name, rule=rule, basis=Basis.PRINTED, worth=_WORTH[rule], block=block, quote=quote)


def _from_dated_lines(reading: Reading) -> Iterator[_Heard]:
    """“Example Review, May 18, 2023” near the headline, where what stands under the text speaks of that party too."""
    foot = ""
    for block in reading.page.in_zones(Zone.HEAD)[:20]:
        name, comma, rest = block.text.partition(",")
        if not comma or block.link_chars or not 3 <= len(name) <= _MAX_NAME or not _DATED.search(rest[:40]):
            continue
        foot = foot or "\n".join(b.text[:2_000] for b in reading.page.in_zones(Zone.FOOT, Zone.FOOTER)[:60])
        if foot.count(name) >= _SPOKEN_OF:
            yield _printed(name, "dated-line.printed", block)


def _spelled(heard: list[_Heard], address: Address) -> _Heard | None:
    """The domain as somebody spells it, where nothing else is known of the site."""
    return max((one for one in heard if one.fit == 1 and address.label in one.key), key=_form, default=None)


def _from_domain(reading: Reading, address: Address) -> _Heard | None:
    """The domain itself, as the page prints it where it does."""
    domain, key = address.domain, address.label
    if domain is None or not key:
        return None
    for block in (*reading.page.in_zones(Zone.MASTHEAD), *reading.page.in_zones(Zone.FOOTER)):
        if len(block.text) <= 2 * len(key) and fold_key(block.text) == key:
            return _Heard(name=block.text, rule="domain.printed", basis=Basis.PRINTED, worth=1, block=block, key=key)
    return _Heard(name=domain, rule="domain", basis=Basis.INFERRED, worth=1, quote=domain, key=key)


# The choice. -------------------------------------------------------------------------------------------------------


def _choose(heard: list[_Heard]) -> _Heard | None:
    """The name with the most support, in its best form."""
    kinds: dict[str, set[str]] = {}
    for one in heard:
        if not one.is_company:
            kinds.setdefault(one.key, set()).add(_kind(one))
    for one in heard:
        one.score = _score(one, kinds.get(one.key, set()))
    best = max(heard, key=lambda one: (one.score, one.fit), default=None)
    if best is None or best.score < _ENOUGH:
        return None
    return max((one for one in heard if one.key == best.key), key=_form)


def _score(one: _Heard, kinds: set[str]) -> float:
    score = one.worth - one.loss + _FITS_ADDRESS * one.fit + _AGREES * min(len(kinds - {_kind(one)}), 2)
    if one.rule == _COPYRIGHT_RULE and one.fit < 1 and not _is_written_as_name(one.name):
        score -= _HOLDER_ALONE
    if one.rule == _SUFFIX and _is_no_suffix(one):
        score -= _NO_SUFFIX
    return score


def _is_no_suffix(one: _Heard) -> bool:
    """Whether a part of ``<title>`` is a date or a slogan rather than a name."""
    return (one.fit == 0 and _DATED.search(one.name) is not None) or (one.fit < 1 and one.name.count(" ") >= _LONG_NAME)


def _is_written_as_name(name: str) -> bool:
    return not any(len(word) > 3 and word[0].islower() for word in name.split()) and not name[:1].islower()


def _form(one: _Heard) -> tuple[bool, bool, bool, float]:
    """Of several spellings: a name with capitals before a host or an account, then the surest."""
    is_name, has_capitals = host_in(one.name) is None, not (one.name.isascii() and one.name.islower())
    return is_name and has_capitals, has_capitals, is_name, one.score


def _kind(one: _Heard) -> str:
    return one.rule.partition(".")[0]


# Reasons. ----------------------------------------------------------------------------------------------------------


def _evidence(reading: Reading, one: _Heard) -> Evidence:
    if one.signal is not None:
        return one.signal.evidence(reading.page, FIELD)
    xpath = reading.page.xpath(one.block.element) if one.block is not None else None
    return Evidence(field=FIELD, basis=one.basis, rule=one.rule, quote=one.quote, xpath=xpath)


def _explained(heard: list[_Heard], best: _Heard | None) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            field=FIELD,
            value=one.name,
            basis=one.basis,
            rule=one.rule,
            chosen=best is not None and one.key == best.key,
            reason="names the publisher"
            if best is not None and one.key == best.key
            else "another name, less supported",
            quote=one.quote,
        )
        for one in heard
    )
