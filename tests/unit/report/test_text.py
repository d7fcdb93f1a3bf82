"""The page's own text with what proves something in colour."""

from __future__ import annotations

import re

import pytest
from tests.reading import page_of

from articlemeta.models import Basis, Evidence
from articlemeta.page.structure import Page
from articlemeta.report.proofs import Place, Proof
from articlemeta.report.text import GROUPS, group, key, label, marked_text

PAGE = page_of(
    "<p>By Jane Roe & Max<br>3 May</p>",
    under="<aside><p>More of the storm, the harbour and its many boats</p></aside><footer><p>© Weekly</p></footer>",
)


def proof(number: int, field: str, words: str = "", page: Page = PAGE) -> Proof:
    evidence = Evidence(field=field, basis=Basis.PRINTED, rule="test", quote=words)
    if not words:
        return Proof(number=number, evidence=evidence)
    block = next(block for block in page.blocks if words in block.text)
    start = block.text.index(words)
    return Proof(number=number, evidence=evidence, place=Place(block=block.index, start=start, end=start + len(words)))


def line(html: str, words: str) -> str:
    """The paragraph of the text that holds these words."""
    return next(str(found) for found in re.findall(r"<p .*?</p>", html) if words in found)


@pytest.mark.parametrize(
    ("field", "colour"),
    [("authors", "who"), ("published", "when"), ("chain", "whence"), ("license", "rights"), ("title", "what")],
)
def test_each_field_has_a_colour(field: str, colour: str) -> None:
    assert group(proof(1, field)) == colour


def test_a_proof_has_a_label_in_plain_words() -> None:
    assert label(proof(1, "image_credits")) == "image credits"
    assert len(label(proof(1, "x" * 99))) == 40


def test_the_key_explains_the_colours_that_occur_in_a_fixed_order() -> None:
    shown = key([proof(1, "chain", "Jane"), proof(2, "authors", "Jane"), proof(3, "license")])
    assert re.findall(r'<mark class="(\w+)">([^<]+)<', shown) == [("who", "who"), ("whence", "where from")]
    assert key([proof(3, "license")]) == key([]) == ""
    assert set(GROUPS.values()) == {"who", "when", "whence", "rights"}


def test_words_that_prove_are_marked_and_tied_to_their_fact() -> None:
    text = line(marked_text(PAGE, [proof(7, "authors", "Jane Roe")]), "Jane")
    assert text == (
        '<p dir="auto">By <span id="m7"></span><mark class="who">Jane Roe</mark><a class="tag who" href="#e7">authors</a>'
        " &amp; Max<br>3 May</p>"
    )


def test_the_shorter_of_two_proofs_gives_the_colour() -> None:
    text = line(marked_text(PAGE, [proof(1, "authors", "Jane Roe"), proof(2, "chain", "Roe")]), "Jane")
    assert re.findall(r'<mark class="(\w+)">(.*?)</mark>', text) == [("who", "Jane "), ("whence", "Roe")]
    assert re.findall(r'href="#e(\d)"', text) == ["2", "1"]


def test_proofs_of_one_field_that_end_together_have_one_tag() -> None:
    text = line(marked_text(PAGE, [proof(1, "authors", "Jane Roe"), proof(2, "authors", "Roe")]), "Jane")
    assert re.findall(r'href="#e(\d)"', text) == ["2"]


def test_headings_and_crumbs_are_told_apart() -> None:
    html = marked_text(PAGE, [])
    assert line(html, "Storm closes harbour").startswith('<p dir="auto" class="h">')
    assert line(html, "By Jane Roe").startswith('<p dir="auto" class="crumb">')
    assert line(html, "The harbour stayed closed").startswith('<p dir="auto">')


def test_what_is_around_is_folded_away_unless_it_proves_something() -> None:
    rooms = r'<details class="around"( open)?><summary>(.*?)</summary>'
    assert re.findall(rooms, marked_text(PAGE, [])) == [("", "beside the article"), ("", "the site’s footer")]
    opened = marked_text(PAGE, [proof(1, "copyrights", "© Weekly")])
    assert re.findall(rooms, opened) == [("", "beside the article"), (" open", "the site’s footer")]
    assert opened.startswith('<div class="main">')
    assert opened.partition("<details")[0].count("<p ") == 5


def test_a_proof_that_runs_past_its_text_ends_with_it() -> None:
    one = proof(1, "authors", "Jane Roe")
    assert one.place is not None
    late = Proof(number=1, evidence=one.evidence, place=Place(block=one.place.block, start=3, end=9_000))
    assert '<mark class="who">Jane Roe &amp; Max<br>3 May</mark>' in line(marked_text(PAGE, [late]), "Jane")


def test_a_proof_behind_the_end_of_a_text_marks_nothing() -> None:
    one = proof(1, "authors", "Jane Roe")
    assert one.place is not None
    late = Proof(number=1, evidence=one.evidence, place=Place(block=one.place.block, start=8_000, end=9_000))
    assert "<mark" not in marked_text(PAGE, [late])


def test_unseen_characters_are_left_out() -> None:
    page = page_of("<p>By Jane\u202e Roe</p>")
    assert "By Jane Roe" in line(marked_text(page, []), "Jane")
