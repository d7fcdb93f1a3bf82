"""Contacts: each purpose and address once, with what proves it."""

from __future__ import annotations

from articlemeta import Article, parse
from articlemeta.models import Contact, ContactPurpose

TEXT = "<p>The old bridge over the river was closed on Monday, and nobody in the town knows for how long it will stay so.</p>"
MEDIA = "<p>For media inquiries: press@example.org</p>"
FIX = "<p>Spotted an error? Let us know at fix@example.org.</p>"


def read(under: str) -> Article:
    return parse(f'<html lang="en"><h1>Bridge closed</h1>{TEXT * 5}{under}</html>', url="https://example.org/a")


def test_in_the_order_of_the_page() -> None:
    assert read(FIX + MEDIA).contacts == (
        Contact(purpose=ContactPurpose.CORRECTIONS, value="fix@example.org"),
        Contact(purpose=ContactPurpose.MEDIA, value="press@example.org"),
    )


def test_each_is_given_once_with_the_first_words_that_give_it() -> None:
    article = read(f"{MEDIA}<footer>{MEDIA}</footer>")
    assert len(article.contacts) == 1
    (proof,) = [one for one in article.evidence if one.field == "contacts"]
    assert (proof.quote, proof.xpath) == ("For media inquiries: press@example.org", "/html/body/p[6]")
    (candidate,) = [one for one in article.candidates if one.field == "contacts"]
    assert (candidate.value, candidate.chosen) == ("media: press@example.org", True)
    assert candidate.reason == "an address with its purpose, media"


def test_there_is_an_end_to_them() -> None:
    many = "".join(f"<p>For media inquiries: press{number}@example.org</p>" for number in range(40))
    assert len(read(many).contacts) == 12


def test_a_page_without_contacts_has_none() -> None:
    assert read("<p>Write to jane@example.org to book a table.</p>").contacts == ()
