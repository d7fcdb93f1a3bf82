"""The plugin is found by its entry point, and changes only parsers that ask for plugins."""

import articlemeta

PAGE = """
<title>Nets</title><h1>Nets on the quay</h1>
<p>PORT SELKIE (HNS) - The nets came in full on Monday, and nobody could say why the herring had turned so early.</p>
<p>Skippers had expected a lean week. By noon the ice house was shut.</p>
<p>This story landed first in Quay Notes on 4 May 2024.</p>
"""


def providers(parser: articlemeta.Parser) -> list[str]:
    return [hop.source.name for hop in parser.parse(PAGE).chain.earlier]


def test_the_agency_and_the_phrase_are_known() -> None:
    assert providers(articlemeta.Parser(plugins=True)) == ["Harbour News Service", "Quay Notes"]


def test_nobody_else_is_affected() -> None:
    assert "Quay Notes" not in providers(articlemeta.Parser())
