"""What content systems leave in a page for their own scripts: the agency of a text, its address at home.

Arc XP's ``globalContent`` names a ``distributor`` whose category is ``wires``; other systems write ``isAgencyArticle``
with ``agencies``, or ``canonical_home_url`` for a text that a sister site published first. Such state also holds other
stories and pictures with sources of their own, so only the object that describes this page's article is believed.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping

from lxml import etree

from articlemeta.declared.identity import PageIdentity
from articlemeta.declared.values import clean
from articlemeta.models import AuthorKind, Basis
from articlemeta.normalize.patterns import late
from articlemeta.page.structure import Page
from articlemeta.signals import Party, Signal

_GLOBAL_CONTENT = "Fusion.globalContent="
_WIRES = '"wires"'
_AGENCY_ARTICLE = late(r'"isAgencyArticle"\s{0,3}:\s{0,3}true')
_AGENCIES = late(r'"agenc(?:ies|y)"\s{0,3}:\s{0,3}(\[[^\]]{2,600}\]|"[^"\n]{2,80}")')
_NAME = late(r'"name"\s{0,3}:\s{0,3}"([^"\n]{2,80})"')
_STRING = late(r'"([^"\n]{2,80})"')
_HOME = late(r'"(?:canonical_home_url|originalSource)"\s{0,3}:\s{0,3}"(https?:[^"\s]{5,500})"')
_DECODER = json.JSONDecoder(strict=False)
_NEEDLES = ('isAgencyArticle":true', 'canonical_home_url":"http')
_NEAR = 4_000
_SHORTEST = 60
_MOST_SCRIPTS = 300
_LONGEST = 2_000_000
_MOST_NODES = 4_000
_MOST_NAMES = 4


def find_wires(page: Page, identity: PageIdentity) -> Iterator[Signal]:
    """The agencies and the earlier address that the page's state names."""
    for text, element in _texts(page):
        if "isAgencyArticle" in text:
            yield from _agency_article(text, element)
        if "canonical_home_url" in text or "originalSource" in text:
            yield from _home(text, element)
        if _WIRES in text:
            yield from _wires(text, element, identity)


def _texts(page: Page) -> Iterator[tuple[str, etree._Element]]:
    """The state: scripts that hold data, and what other scripts set their variables to."""
    for kind, text, element in page.json_scripts[:40]:
        if "ld+json" not in kind and len(text) <= _LONGEST:
            yield text, element
    for element in page.scripts[:_MOST_SCRIPTS]:
        text = element.text or ""
        if len(text) >= _SHORTEST:
            yield from ((part, element) for part in _states(text[:_LONGEST]))


def _states(script: str) -> Iterator[str]:
    """The parts of a script that can tell something."""
    at = script.find(_GLOBAL_CONTENT)
    if at >= 0:
        yield script[at + len(_GLOBAL_CONTENT) :]
    for needle in _NEEDLES:
        at = script.find(needle)
        if at >= 0:
            yield script[max(0, at - _NEAR) : at + _NEAR]


def _agency_article(text: str, element: etree._Element) -> Iterator[Signal]:
    """``"isAgencyArticle": true, "agencies": [{"name": "AFP"}]``."""
    told = _AGENCY_ARTICLE.search(text)
    if told is None:
        return
    near = text[max(0, told.start() - _NEAR) : told.end() + _NEAR]
    listed = _AGENCIES.search(near)
    if listed is not None:
        names = _NAME.findall(listed[1]) or _STRING.findall(listed[1])
        for name in names[:_MOST_NAMES]:
            yield _signal("agency", name, "state.agencies", listed[0][:200], element)


def _home(text: str, element: etree._Element) -> Iterator[Signal]:
    found = _HOME.search(text)
    if found is not None:
        url = found[1].replace("\\/", "/")
        yield Signal(
            field="home_url",
            value=url,
            rule="state.canonical_home_url",
            basis=Basis.DECLARED,
            quote=found[0].replace("\\/", "/")[:200],
            element=element,
        )


def _wires(text: str, element: etree._Element, identity: PageIdentity) -> Iterator[Signal]:
    """``"distributor": {"category": "wires", "name": "AP"}`` of the article itself."""
    start = text.find("{")
    try:
        data, _ = _DECODER.raw_decode(text, max(0, start))
    except (ValueError, RecursionError):
        return
    for node in _nodes(data):
        key, name = _wire_of(node)
        if name is not None and identity.judge(_addresses(node), _headline(node)) > 0:
            yield _signal("agency", name, f"state.{key}", f'{key}: wires, "{name}"', element)
            return


def _wire_of(node: Mapping[str, object]) -> tuple[str, str | None]:
    """Who passed the text on by wire, and under which key that stands."""
    for key, kind in (("distributor", "category"), ("source", "source_type")):
        party = node.get(key)
        if isinstance(party, Mapping) and party.get(kind) == "wires" and isinstance(name := party.get("name"), str):
            return key, name
    return "", None


def _nodes(data: object) -> Iterator[Mapping[str, object]]:
    """The objects of the state, the outer ones first."""
    waiting, seen = deque([data]), 0
    while waiting and seen < _MOST_NODES:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, Mapping):
            yield value
            waiting.extend(inner for inner in value.values() if isinstance(inner, (dict, list)))
        elif isinstance(value, list):
            waiting.extend(inner for inner in value[:100] if isinstance(inner, (dict, list)))


def _headline(node: Mapping[str, object]) -> str | None:
    headlines = node.get("headlines")
    named = headlines.get("basic") if isinstance(headlines, Mapping) else node.get("headline") or node.get("title")
    return named if isinstance(named, str) else None


def _addresses(node: Mapping[str, object]) -> Iterator[str]:
    url = node.get("canonical_url") or node.get("url")
    if isinstance(url, str):
        yield url


def _signal(field: str, name: str, rule: str, quote: str, element: etree._Element) -> Signal:
    party = Party(name=clean(name), kind=AuthorKind.ORGANIZATION)
    return Signal(field=field, value=party, rule=rule, basis=Basis.DECLARED, quote=quote, element=element)
