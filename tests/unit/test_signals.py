"""What is found on a page before it is judged."""

from __future__ import annotations

from tests.reading import page_of

from articlemeta.models import Basis, Evidence
from articlemeta.signals import Party, Signal, Signals, Value, Work


def signal(field: str, value: Value) -> Signal:
    return Signal(field=field, value=value, rule="meta.x", basis=Basis.DECLARED)


def test_every_value_has_a_text() -> None:
    values: list[Value] = [
        "Storm",
        Party(name="Jane Roe"),
        Work(url="https://a.example/b", name="B"),
        Work(name="B"),
        Work(),
    ]
    assert [signal("x", value).text for value in values] == ["Storm", "Jane Roe", "https://a.example/b", "B", ""]


def test_they_are_grouped_in_the_order_in_which_they_were_found() -> None:
    found = Signals.gather([signal("title", "a"), signal("author", "b")], [signal("title", "c")])
    assert [one.text for one in found.of("title")] == ["a", "c"]
    assert [one.text for one in found.of("author", "editor", "title")] == ["b", "a", "c"]
    assert list(found.of("date")) == []


def test_as_evidence_it_quotes_the_words_or_the_value() -> None:
    page = page_of("<p class='x'>By Jane Roe</p>")
    block = next(block for block in page.blocks if "Jane" in block.text)
    printed = Signal(
        field="author", value="Jane Roe", rule="byline", basis=Basis.PRINTED, quote="By Jane Roe", block=block
    )
    assert printed.evidence(page, "authors") == Evidence(
        field="authors", basis=Basis.PRINTED, rule="byline", quote="By Jane Roe", xpath="/html/body/p[1]"
    )
    assert signal("author", "Jane Roe").evidence(page, "authors").quote == "Jane Roe"
