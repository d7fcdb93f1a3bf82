"""The agency of a text in the state that content systems leave in a page."""

from __future__ import annotations

import json

import pytest
from tests.reading import TITLE, URL, declared_by

OWN = {"headlines": {"basic": TITLE}, "distributor": {"category": "wires", "name": "AP"}}
OTHER = {"headlines": {"basic": "Cat wins prize"}, "distributor": {"category": "wires", "name": "AFP"}}


def agencies(script: str, kind: str = "") -> list[tuple[str, str]]:
    return declared_by(head=f"<script{kind}>{script}</script>")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (OWN, [("state.distributor", "AP")]),
        ({"canonical_url": URL, "distributor": {"category": "wires", "name": "AP"}}, [("state.distributor", "AP")]),
        ({"stories": [OTHER, OWN]}, [("state.distributor", "AP")]),
        (OTHER, []),
        ({**OWN, "distributor": {"category": "staff", "name": "AP"}}, []),
        ({"headlines": {"basic": TITLE}, "source": {"source_type": "wires", "name": "AP"}}, [("state.source", "AP")]),
        ({"headlines": {"basic": TITLE}, "source": {"source_type": "staff", "name": "AP"}}, []),
        ({**OWN, "distributor": {"category": "wires"}}, []),
        ({**OWN, "distributor": "wires"}, []),
        ({"distributor": {"category": "wires", "name": "AP"}}, []),
    ],
)
def test_the_distributor_of_this_pages_article(state: object, expected: list[tuple[str, str]]) -> None:
    text = json.dumps(state)
    assert agencies(f"window.Fusion=window.Fusion||{{}};Fusion.globalContent={text};Fusion.x=1") == expected
    assert agencies(text, ' type="application/json"') == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (
            'window.state={"isAgencyArticle":true,"agencies":[{"name":"AFP","id":3},{"name":"dpa"}],"page":"/a"};',
            [("state.agencies", "AFP"), ("state.agencies", "dpa")],
        ),
        ('window.state={"page":"/harbour","isAgencyArticle":true,"agency":"AFP"};', [("state.agencies", "AFP")]),
        ('window.state={"page":"/harbour","isAgencyArticle":false,"agency":"AFP"};', []),
        ('window.state={"page":"/harbour","isAgencyArticle":true,"agencies":[]};', []),
        (
            'window.state={"page":"/harbour","canonical_home_url":"https:\\/\\/sister.example\\/a","x":1};',
            [("state.canonical_home_url", "https://sister.example/a")],
        ),
        (
            'window.state={"page":"/harbour","canonical_home_url":"https://sister.example/a","x":1,"y":22};',
            [("state.canonical_home_url", "https://sister.example/a")],
        ),
    ],
)
def test_what_scripts_set(script: str, expected: list[tuple[str, str]]) -> None:
    assert agencies(script) == expected


@pytest.mark.parametrize("script", ["Fusion.globalContent={", "Fusion.globalContent=" + '{"wires":"wires"' * 2000])
def test_broken_state_says_nothing(script: str) -> None:
    assert agencies(script + " " * 60) == []
