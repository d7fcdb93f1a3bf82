"""The report: one self-contained HTML page that shows an article and the words that prove it.

Nothing on it comes from elsewhere and nothing runs: a content security policy forbids scripts, pictures and requests,
and all that the read page said is escaped.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from articlemeta.models import Article
from articlemeta.models.facts import facts
from articlemeta.models.markup import escape, linked, shown
from articlemeta.page.structure import Page
from articlemeta.report.proofs import number_proofs
from articlemeta.report.sections import declared, fields, notices, rest, timeline
from articlemeta.report.text import key, marked_text

_HEADING = ("authors", "publisher", "published")
_LONG = 120
"""Longer titles are set in smaller letters."""
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title} – where it came from</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#text">Skip to the page’s text</a>
<header>
<p class="kicker">What the page says about itself</p>
<h1 dir="auto" lang="{language}"{length}>{heading}</h1>
<p class="by">{by}</p>
</header>
<main>
<section aria-labelledby="chain"><h2 id="chain">Where it came from</h2>{timeline}</section>
<div class="columns">
<section aria-labelledby="fields"><h2 id="fields">The article</h2>{fields}</section>
<section aria-labelledby="notices"><h2 id="notices">Rights and notices</h2>{notices}</section>
</div>
<section aria-labelledby="text" class="text"><h2 id="text">The page’s own text</h2>
{key}
<article lang="{language}">{text}</article></section>
<section aria-labelledby="declared"><h2 id="declared">Declared to machines</h2>{declared}{rest}</section>
</main>
<footer class="end">Written by articlemeta. The words in colour are the page’s own; the rest is what was read from them.</footer>
</body>
</html>
"""


def report(article: Article, page: Page) -> str:
    """The report as the text of an HTML page.

    Args:
        article: what was read.
        page: the page that it was read from, for its text.
    """
    style = files("articlemeta.report").joinpath("page.css").read_text(encoding="utf-8")
    proofs = number_proofs(article, page)
    title = article.title or article.url or "A page without a title"
    return _PAGE.format(
        digest=b64encode(sha256(style.encode()).digest()).decode(),
        style=style,
        title=shown(title, 120),
        heading=linked(title, article.url),
        length=' class="long"' if len(title) > _LONG else "",
        by=_by(article),
        timeline=timeline(article, proofs),
        fields=fields(article, proofs),
        notices=notices(article, proofs),
        declared=declared(proofs),
        rest=rest(proofs),
        language=escape(article.language or ""),
        key=key(proofs.all),
        text=marked_text(page, proofs.all),
    )


def _by(article: Article) -> str:
    told = {fact.field: ", ".join(_apart(value.text) for value in fact.values) for fact in facts(article)}
    return " · ".join(told[name] for name in _HEADING if name in told)


def _apart(text: str) -> str:
    """A text whose direction leaves its neighbours' alone."""
    return f"<bdi>{shown(text, 200)}</bdi>"
