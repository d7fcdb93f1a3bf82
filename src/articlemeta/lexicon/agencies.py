"""Agencies and other parties that pass texts on, and how they are recognised by what pages print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from articlemeta.errors import LexiconError
from articlemeta.normalize.text import fold

_KINDS = frozenset(
    {"agency", "syndicate", "newspaper", "republish-free", "broadcaster", "content-service", "press-release", "photo"}
)
_WORD = re.compile(r"\w+")
_UNSPACED = "\u3040"
_AROUND = "()[]{}/*|.,:;-–—+【】（）「」＝= \t\n\"'“”«»©"


@frozen(kw_only=True)
class Agency:
    """A party that passes texts on."""

    id: str
    """A short name that never changes, such as ``"AP"``."""
    name: str
    """Its normal name: "Associated Press"."""
    kind: str = "agency"
    """``agency``, ``syndicate``, ``newspaper``, ``republish-free``, ``broadcaster``, ``content-service``,
    ``press-release`` or ``photo``."""
    country: str | None = None
    """Where it is at home, as ISO 3166-1 alpha-2."""
    languages: tuple[str, ...] = ()
    """The languages in which its short forms can be trusted; empty for all."""
    names: tuple[str, ...] = ()
    """Other names, which nobody else has."""
    printed: tuple[str, ...] = ()
    """Short forms as credits print them."""
    local: tuple[str, ...] = ()
    """Forms that mean something else elsewhere: known only on pages in its own languages. Its name can be one."""
    domains: tuple[str, ...] = ()
    """Its own sites, where being named says nothing."""

    @property
    def is_wire(self) -> bool:
        """Whether its copy reaches others as a wire: agencies, syndicates, broadcasters, newspapers that sell texts."""
        return self.kind in {"agency", "syndicate", "newspaper", "broadcaster"}

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything that it is printed as."""
        return (self.name, *self.names, *self.printed, *self.local)


class AgencyIndex:
    """Agencies by printed form."""

    __slots__ = ("_by_domain", "_by_form", "_local", "_telling", "all", "unspaced_forms")

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self.all = tuple(agencies)
        """All agencies, in the order of the table."""
        self._by_form: dict[str, list[Agency]] = {}
        self._local: dict[str, list[Agency]] = {}
        self._by_domain: dict[str, Agency] = {}
        for agency in self.all:
            self._add(agency)
        forms = dict.fromkeys(form for agency in self.all for form in agency.forms)
        self.unspaced_forms = tuple(form for form in forms if len(form) > 1 and any(c >= _UNSPACED for c in form))
        """Forms in scripts that set no spaces between words, or in Korean: they are looked for inside words too."""
        self._telling = frozenset(_telling_word(form) for form in (*self._by_form, *self._local))

    def _add(self, agency: Agency) -> None:
        local = {_key(form) for form in agency.local}
        for form in (agency.name, *agency.names, *agency.printed):
            known = self._by_form.setdefault(_key(form), [])
            if agency not in known and _key(form) not in local:
                known.append(agency)
        for form in local:
            self._local.setdefault(form, []).append(agency)
        for domain in agency.domains:
            self._by_domain.setdefault(domain, agency)

    def get(self, printed: str, *, language: str | None = None, country: str | None = None) -> Agency | None:
        """The agency that a page prints like this; None for nobody, or where it can be several.

        Args:
            printed: the form alone, such as ``"AP"``, ``"(dpa)"`` or ``"新华社"``; brackets around it are no matter.
            language: the language of the page, which decides between agencies of the same short form.
            country: the country of the page, likewise.
        """
        form = _key(printed) if len(printed) <= 120 else ""
        if not form:
            return None
        found, local = self._by_form.get(form, ()), self._local.get(form, ())
        if not (found or local):
            return None
        language = (language or "").split("-")[0].lower()
        near = [a for a in local if language in a.languages or (country and a.country == country)]
        return _the_one(list(dict.fromkeys((*near, *found))), printed, language, country)

    def first(self, forms: Iterable[str], *, language: str | None = None) -> Agency | None:
        """The agency of the first of these forms that names one."""
        return next((a for form in forms if (a := self.get(form, language=language)) is not None), None)

    def get_abroad(self, printed: str) -> Agency | None:
        """The one agency that has this form in its own languages, for places where it can mean nothing else."""
        found = self._local.get(_key(printed), ())
        return found[0] if len(found) == 1 else None

    def may_name(self, text: str) -> bool:
        """Whether a text can hold a form of some agency: a cheap test that spares most texts the search."""
        if text.isascii():
            return not self._telling.isdisjoint(_WORD.findall(text.lower()))
        # Where words are not set apart, a form can be part of a longer word.
        return max(text) >= _UNSPACED or not self._telling.isdisjoint(_WORD.findall(fold(text)))

    def of_domain(self, domain: str) -> Agency | None:
        """The agency whose own site this registered domain is."""
        return self._by_domain.get(domain)


def _telling_word(form: str) -> str:
    """The word of a form that a text must hold to name it."""
    return max(_WORD.findall(form), key=len, default="")


def _key(form: str) -> str:
    return fold(form.strip(_AROUND))


def _the_one(found: list[Agency], printed: str, language: str, country: str | None) -> Agency | None:
    if len(found) < 2:
        return found[0] if found else None
    spelled = printed.strip(_AROUND)
    for fits in (
        [a for a in found if country is not None and a.country == country],
        [a for a in found if language in a.languages and spelled in a.forms],
        [a for a in found if language in a.languages],
        [a for a in found if not a.languages],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def make_agency(entry: Mapping[str, object], *, where: str) -> Agency:
    """An agency from a table's entry.

    Raises:
        LexiconError: a name is missing, a key is unknown, or a value is of the wrong type.
    """
    where = f"{where}, agency {entry.get('id', '?')}"
    texts = {key: entry[key] for key in ("id", "name", "kind", "country") if key in entry}
    lists = {k: entry[k] for k in ("languages", "names", "printed", "local", "domains") if k in entry}
    if unknown := entry.keys() - texts.keys() - lists.keys() - {"note"}:
        raise LexiconError(where, f"“{min(unknown)}” is no key of an agency")
    if not {"id", "name"} <= texts.keys() or not all(isinstance(value, str) and value for value in texts.values()):
        raise LexiconError(where, "“id” and “name” must be texts, and so must “kind” and “country”")
    if texts.get("kind", "agency") not in _KINDS:
        raise LexiconError(where, f"“kind” must be one of {', '.join(sorted(_KINDS))}")
    for key, value in lists.items():
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
            raise LexiconError(where, f"“{key}” must be a list of texts")
    return Agency(**{k: str(v) for k, v in texts.items()}, **{k: tuple(v) for k, v in lists.items()})  # type: ignore[arg-type]
