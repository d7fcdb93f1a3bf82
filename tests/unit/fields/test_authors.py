"""How declared and printed authors are weighed, on pages written for the purpose."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta import Article, parse
from articlemeta.models import AuthorKind, AuthorRole

TEXT = (
    "<p>Rain fell on the hills for three days, and the river rose until the bridge at the mill could not be crossed.</p>"
    * 4
)
PUBLISHER = {"@type": "Organization", "name": "Example Times"}


def read(
    *, author: object = None, head: str = "", before: str = "", after: str = "", heads: str = "", url: str | None = None
) -> Article:
    """A page with this declared author, this in its head, and this before and after the text."""
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Bridge closed",
        "publisher": PUBLISHER,
    }
    if author is not None:
        node["author"] = author  # type: ignore[assignment]
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return parse(
        f'<html lang="en"><head><title>Bridge closed</title>{script}{heads}'
        f'<meta property="og:site_name" content="Example Times"></head><body><article><h1>Bridge closed</h1>'
        f"{head}{before}{TEXT}{after}</article></body></html>",
        url=url,
    )


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def test_what_is_declared_and_printed_is_right() -> None:
    assert names(read(author=person("Jane Roe"), head="<p>By Jane Roe</p>")) == ["Jane Roe"]


def test_what_is_printed_beside_a_declared_name_counts_too() -> None:
    assert names(read(author=person("Jane Roe"), head="<p>By Jane Roe and John Doe</p>")) == ["Jane Roe", "John Doe"]


def test_a_declared_list_is_kept_whole_where_one_name_is_printed() -> None:
    declared = [person("Jane Roe"), person("John Doe")]
    assert names(read(author=declared, head="<p>By Jane Roe</p>")) == ["Jane Roe", "John Doe"]


def test_a_byline_goes_before_the_account_that_posted() -> None:
    assert names(read(author=person("jdoe2"), head="<p>By Jane Roe</p>")) == ["Jane Roe"]


def test_a_byline_goes_before_the_site() -> None:
    assert names(read(author=PUBLISHER, head="<p>By Jane Roe</p>")) == ["Jane Roe"]


def test_the_publisher_is_no_author_where_only_metadata_says_so() -> None:
    assert read(author=PUBLISHER).authors == ()


def test_the_publisher_is_an_author_where_a_byline_says_so() -> None:
    assert names(read(author=PUBLISHER, head="<p>By Example Times</p>")) == ["Example Times"]


def test_another_organisation_is_an_author() -> None:
    article = read(author={"@type": "Organization", "name": "Other Institute"})
    assert [(author.name, author.kind) for author in article.authors] == [("Other Institute", AuthorKind.ORGANIZATION)]


def test_an_agency_is_an_organisation_whatever_is_declared() -> None:
    assert read(author=person("Associated Press")).authors[0].kind is AuthorKind.ORGANIZATION


def test_an_account_is_written_as_the_name_it_is_made_of() -> None:
    article = read(author=person("jane.roe"), head='<p class="byline">Jane Roe</p>')
    assert names(article) == ["Jane Roe"]


def test_placeholders_and_accounts_of_content_systems_are_nobody() -> None:
    for name in ("admin", "{{author}}", "Author name", "wpadmin", "Follow"):
        assert read(author=person(name)).authors == ()


def test_the_headline_is_nobody() -> None:
    assert read(author=person("Bridge closed")).authors == ()


def test_a_list_in_one_text_is_taken_apart() -> None:
    assert names(read(author=person("Jane Roe, John Doe and Ann Poe"))) == ["Jane Roe", "John Doe", "Ann Poe"]


def test_scholarly_metadata_gives_the_family_name_first() -> None:
    heads = '<meta name="citation_author" content="Roe, Jane"><meta name="citation_author" content="Doe, John">'
    assert names(read(heads=heads)) == ["Jane Roe", "John Doe"]


def test_links_on_names_become_their_addresses() -> None:
    article = read(head='<p>By <a href="/staff/jane">Jane Roe</a></p>', url="https://example.org/a")
    assert article.authors[0].url == "https://example.org/staff/jane"


def test_a_byline_under_the_text_counts() -> None:
    assert names(read(after="<p>By Jane Roe</p>")) == ["Jane Roe"]


def test_other_stories_do_not_count() -> None:
    related = '<div class="related-stories"><p class="byline">By Ann Poe</p></div>'
    assert names(read(author=person("Jane Roe"), after=related)) == ["Jane Roe"]
    assert read(after=related).authors == ()


def test_photographers_of_captions_do_not_count() -> None:
    assert read(head="<figure><figcaption>Photo: Ann Poe</figcaption></figure>").authors == ()


def test_a_photographer_alone_is_no_author() -> None:
    assert read(head="<p>Photos by Ann Poe</p>").authors == ()


def test_a_class_name_is_enough() -> None:
    assert names(read(head='<span class="author-name">Jane Roe</span>')) == ["Jane Roe"]


def test_a_name_and_a_date_under_the_headline_are_enough() -> None:
    assert names(read(head="<p>Jane Roe, May 3, 2020</p>")) == ["Jane Roe"]


def test_evidence_quotes_the_page() -> None:
    article = read(head="<p>By Jane Roe</p>")
    proof = [evidence for evidence in article.evidence if evidence.field == "authors"]
    assert [(evidence.rule, evidence.quote) for evidence in proof] == [("byline.led", "By Jane Roe")]
    assert proof[0].xpath is not None


def test_what_was_left_out_is_told_with_a_reason() -> None:
    article = read(author=person("jdoe2"), head="<p>By Jane Roe</p>")
    told = {candidate.value: candidate.chosen for candidate in article.candidates if candidate.field == "authors"}
    assert told == {"jdoe2": False, "Jane Roe": True}


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_value_breaks_the_page(declared: str, printed: str) -> None:
    clean = printed.replace("<", "").replace("&", "").replace("\x00", "")
    for author in read(author=person(declared), head=f"<p>By {clean}</p>").authors:
        assert 0 < len(author.name) <= 80


def test_an_author_of_five_thousand_characters_is_nobody() -> None:
    assert read(author=person("x" * 5_000), head=f"<p>By {'Jane ' * 1_000}</p>").authors == ()


def test_a_label_in_a_block_of_its_own_names_the_next() -> None:
    article = read(author="Example Pictures Archive", head="<h5>Author:</h5><div>Jane Roe/AP</div>")
    assert [(author.name, author.affiliation) for author in article.authors] == [("Jane Roe", "AP")]


def test_co_authors_and_roles_in_brackets_are_read() -> None:
    article = read(head="<p>By Jane Roe (text) and John Doe (photos) (with Ann Poe)</p>")
    assert [(author.name, author.role) for author in article.authors] == [
        ("Jane Roe", AuthorRole.WRITER),
        ("Ann Poe", AuthorRole.WRITER),
        ("John Doe", AuthorRole.PHOTOGRAPHER),
    ]


def test_an_agency_that_gave_material_is_no_author() -> None:
    assert names(read(head="<p>By Jane Roe with AFP</p>")) == ["Jane Roe"]


def test_one_who_is_described_at_the_foot_wrote_what_names_nobody_else() -> None:
    bio = "<p>Jane Roe is a freelance reporter who lives by the river.</p>"
    long = TEXT * 3
    assert names(read(before=long, after=bio)) == ["Jane Roe"]
    assert names(read(head="<p>By John Doe</p>", before=long, after=bio)) == ["John Doe"]


def test_names_in_a_list_of_other_stories_wrote_those() -> None:
    teasers = "".join(
        f'<p>Another story</p><p class="byline">{name}</p>' for name in ("Jane Roe", "John Doe", "Ann Poe")
    )
    assert names(read(before=TEXT * 3, after=teasers)) == []


def test_whose_account_made_the_page_did_not_write_the_text() -> None:
    node = {"@context": "https://schema.org", "@type": "WebPage", "author": person("Jane Roe")}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    assert names(read(heads=script)) == []


def test_capitals_alone_do_not_make_a_name() -> None:
    assert names(read(head="<p>Custom Text Here</p>")) == []
    assert names(read(head="<p>Jane Roe, Political Editor</p>")) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("language", "opening", "expected"),
    [
        ("zh", "新华社“远洋”号8月23日电（记者 王示例、李例子）科学考察队23日完成观测，", {"王示例", "李例子"}),
        (
            "tr",
            "MERSİN (AA) - AYŞE ÖRNEK - Mersin'in bir ilçesinde dolu yağışı yaklaşık yirmi dakika sürdü, ",
            {"Ayşe Örnek"},
        ),
        (
            "ko",
            "(서울=연합뉴스) 홍길동 기자 = 강한 바람 때문에 항구는 목요일에도 닫혀 있었고 여객선은 출발하지 못했다 ",
            {"홍길동"},
        ),
        ("zh", "新华社“远洋”号8月23日电（见第三版）科学考察队23日完成观测，", set()),
        (
            "en",
            "ROME (AP) - The harbour of the town - long closed - is open again, as officials said on Monday, ",
            set(),
        ),
    ],
)
def test_reporters_in_the_line_that_opens_the_text(language: str, opening: str, expected: set[str]) -> None:
    body = opening[-30:] * 8
    page = (
        f'<html lang="{language}"><title>Bridge</title><body><h1>Bridge</h1><p>{opening}{body}</p><p>{body}</p></body>'
    )
    assert {author.name for author in parse(page, "https://weekly.example/a").authors} == expected


def test_a_translator_does_not_stand_for_the_author() -> None:
    head = "<p>Anna Roe · 12 June 2023</p><p>Translated by John Doe</p>"
    found = read(head=head).authors
    assert [(author.name, author.role) for author in found] == [
        ("Anna Roe", AuthorRole.WRITER),
        ("John Doe", AuthorRole.TRANSLATOR),
    ]


def test_photographers_on_a_line_of_their_own_do_not_hide_the_byline() -> None:
    head = "<p class='byline'>Anna Roe<br>Photos: John Doe</p>"
    found = read(head=head).authors
    assert [(author.name, author.role) for author in found] == [
        ("Anna Roe", AuthorRole.WRITER),
        ("John Doe", AuthorRole.PHOTOGRAPHER),
    ]


def test_a_box_of_other_stories_names_nobody() -> None:
    box = "<table><tr><td>Related stories<br><a href='/b'>Cat wins</a><br>By Max Poe<br></td></tr></table>"
    assert names(read(after=box)) == []


def test_a_system_is_nobody() -> None:
    assert names(read(heads='<meta name="author" content="News System v7">')) == []


@pytest.mark.parametrize("account", ["online_import", "desk2", "ots-import"])
def test_an_account_that_nothing_prints_is_no_author(account: str) -> None:
    assert names(read(author=person(account))) == []


def test_a_byline_that_names_an_agency_goes_before_an_account_of_one_word() -> None:
    assert names(read(author=person("joaquim"), head="<p>By Reuters</p>")) == ["Reuters"]


def test_a_desk_that_is_called_after_the_publisher_is_an_author_only_where_it_is_printed() -> None:
    desk = {"@type": "Organization", "name": "Example Times Business Desk"}
    assert names(read(author=desk)) == []
    printed = '<p class="byline">By Example Times Business Desk</p>'
    assert names(read(author=desk, head=printed)) == ["Example Times Business Desk"]


def test_subjects_that_follow_a_name_under_the_text_are_no_part_of_it() -> None:
    after = '<div class="post-footer"><span class="post-author">Posted by Jane Roe</span> <span>Labels: Sea, Coast</span></div>'
    assert names(read(after=after)) == ["Jane Roe"]
