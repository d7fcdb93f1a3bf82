"""Hostile pages: each shape is something harmless, said far too often."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from articlemeta.lexicon.loader import languages, phrase_files, read_toml

Shape = Callable[[int], bytes]
"""Makes a page that says its thing so many times."""

PROSE = (
    "<p>The harbour stayed closed on Thursday while the wind blew, and the ferries to the island did not run for "
    "the third day, the harbour master said, adding that the storm would pass by the weekend at the latest.</p>"
) * 3
STORY = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm closes harbour"}


def page(body: str, *, head: str = "", around: str = "<p>By Jane Roe</p>") -> bytes:
    """An ordinary article with the body put in, and the head put into its head."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Storm closes harbour</title>{head}</head><body><article>'
        f"<h1>Storm closes harbour</h1>{around}{body}{PROSE}</article></body></html>"
    ).encode()


def _script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def _repeated(piece: str) -> Shape:
    """The piece again and again, with its number wherever it asks for it."""
    if "{n}" not in piece:
        return lambda times: page(piece * times)
    return lambda times: page("".join(piece.replace("{n}", str(n)) for n in range(times)))


def _many_attributes(times: int) -> bytes:
    return page(f"<p {' '.join(f'a{n}={n}' for n in range(times))}>x</p>")


def _truncated(piece: str, opening: str = "") -> Shape:
    """Nothing but the piece, as the end of a page that never ends."""
    return lambda times: f"<title>Storm</title><h1>Storm</h1>{opening}".encode() + piece.encode() * times


MARKUP: Mapping[str, Shape] = {
    "nested div": lambda n: page("<div>" * n + "deep"),
    "nested div with classes": lambda n: page('<div class="hentry byline copyright">' * n + "deep"),
    "nested span": lambda n: page("<p>" + "<span class=author>" * n + "Jane Roe"),
    "nested tables": lambda n: page("<table><tr><td>" * n + "deep"),
    "nested microdata": lambda n: page(
        '<div itemprop=author itemscope itemtype="https://schema.org/Person">' * n + "Jane"
    ),
    "nested RDFa": lambda n: page('<div property="author" typeof="schema:Person">' * n + "Jane"),
    "nested entries": lambda n: page('<div class="hentry"><p class="entry-title published">' * n + "Storm"),
    "nested to the edge, many times": lambda n: page(("<div class=published>" * 200 + "</div>" * 200) * (n // 20)),
    "attributes": _many_attributes,
    "attributes with >": lambda n: page("<p " + " ".join(f'a{i}=">"' for i in range(n)) + ">x"),
    "one attribute": lambda n: page(f'<p class="{"author " * n}">x</p>'),
    "links": _repeated('<a href="/{n}">Jane Roe</a> '),
    "links to authors": _repeated('<a rel="author" href="/{n}">Jane Roe {n}</a> '),
    "links to licences": _repeated('<a rel="license" href="https://creativecommons.org/licenses/by/4.0/?{n}">CC</a> '),
    "breaks": _repeated("<br>"),
    "lines": _repeated("By Jane Roe<br>"),
    "times": _repeated('<time datetime="2024-03-14">14 March 2024</time>'),
    "times, each another": _repeated('<p>Published <time datetime="2024-03-14T07:30:{n}">14 March 2024 {n}</time></p>'),
    "headings": _repeated("<h1>Storm closes harbour</h1>"),
    "headings, each another": _repeated("<h1>Storm number {n} closes the harbour</h1>"),
    "bylines": _repeated('<p class="byline">By Jane Roe {n} and John Doe</p>'),
    "bylines in one block": _repeated("By Jane Roe, Associated Press "),
    "names in one byline": lambda n: page("", around=f"<p class=byline>By {'Jane Roe, ' * n}John Doe</p>"),
    "different names in one byline": lambda n: page(
        "",
        around=f"<p class=byline>By {', '.join(f'Jane R{chr(97 + i % 26)}oe{i}' for i in range(n))} and John Doe</p>",
    ),
    "copyright signs": _repeated("©"),
    "copyright signs in blocks": _repeated("<p>© 2024 Example Weekly {n}. All rights reserved.</p>"),
    "copyright notices in one block": _repeated("© 2024 Example Weekly {n}. All rights reserved. "),
    "copyright years": lambda n: page(f"<p>© {'2024, ' * n}Example Weekly</p>"),
    "datelines": _repeated("<p>PARIS, March 14 (AP) - The harbour of number {n} stayed closed on Thursday.</p>"),
    "dashes": lambda n: page(f"<p>PARIS {'- ' * n}</p>"),
    "sign-offs": _repeated("<p>(AP)</p>"),
    "credit lines": _repeated("<p>Source: Associated Press {n}</p>"),
    "reprints": _repeated("<p>This article was originally published in Example Weekly {n} on 12 March 2024.</p>"),
    "reprints in one block": _repeated("This article was originally published in Example Weekly {n}. "),
    "captions": _repeated("<figure><img src=/{n}><figcaption>Photo: Jane Roe / AP {n}</figcaption></figure>"),
    "disclaimers": _repeated("<p>The views expressed in article {n} are solely those of the author.</p>"),
    "mail addresses": _repeated("<p>For permissions write to permissions{n}@weekly.example today.</p>"),
    "tags": _repeated('<a rel=tag class="tag" href="/t/{n}">topic {n}</a>'),
    "lists": _repeated("<ul><li>one {n}</li></ul>"),
    "buttons": _repeated("<button>Share</button>"),
    "spans": _repeated('<span class="date author">x{n}</span>'),
    "paragraphs": _repeated("<p>The harbour stayed closed on day {n}, and no ferry ran, the master said.</p>"),
    "short paragraphs": _repeated("<p>{n}</p>"),
    "empty paragraphs": _repeated("<p></p>"),
    "meta tags": lambda n: page(
        "", head="".join(f'<meta property="article:author" content="Jane {i}">' for i in range(n))
    ),
    "labelled meta tags": lambda n: page(
        "", head="<meta name=twitter:label1 content=by><meta name=twitter:data1 content=Jo>" * n
    ),
    "link tags": lambda n: page("", head="".join(f'<link rel="canonical license" href="/{i}">' for i in range(n))),
    "title tags": lambda n: page("", head="<title>Storm | Example</title>" * n),
    "a title": lambda n: page("", head=f"<title>{'Storm | ' * n}</title>"),
    "titles in meta tags": lambda n: page("", head='<meta property="og:title" content="Storm | Example">' * n),
    "forms and scripts": _repeated("<script>var a = {n} < 3</script><form><input></form>"),
    "comments": _repeated("<!-- {n} -->x"),
    "instructions": _repeated("<?x {n}?>x"),
    "preformatted text": lambda n: page(
        f"<pre>{'By Jane Roe' + chr(10) * 2}</pre>" * 1 + f"<pre>{('line' + chr(10) * 2) * n}</pre>"
    ),
    "one text node": lambda n: page("storm " * n),
    "one word": lambda n: page("a" * n),
    "one paragraph": lambda n: page(f"<p>{'The harbour stayed closed. ' * n}</p>"),
    "spaces": lambda n: page("<p>By" + " " * n + "Jane Roe</p>"),
    "no-break spaces": lambda n: page("<p>By" + "\u00a0" * n + "Jane Roe</p>"),
    "full stops": lambda n: page("<p>" + "." * n + "</p>"),
    "capitals": lambda n: page("<p>" + "PARIS, " * n + "</p>"),
    "initials": lambda n: page("<p>By " + "J. " * n + "Roe</p>"),
    "digits": lambda n: page("<p>Published " + "1" * n + "</p>"),
    "numbers": lambda n: page("<p>Published " + "12/3/" * n + "</p>"),
    "dates": lambda n: page("<p>" + "14 March 2024 " * n + "</p>"),
    "brackets": lambda n: page("<p>" + "(" * n + "AP" + ")" * n + "</p>"),
    "quotes": lambda n: page("<p>By “" + '"' * n + "</p>"),
    "slashes": lambda n: page(f'<a rel=license href="https://{"/" * n}">x</a>' + f"<p>https://{'a/' * n}</p>"),
    "addresses": lambda n: page(f"<p>{'https://weekly.example/' * n}</p>"),
    "at signs": lambda n: page(f"<p>Contact: {'a@' * n}</p>"),
    "dots in a host": lambda n: page(f'<p>Contact: x@{"a." * n}</p><link rel=canonical href="https://{"a." * n}com/">'),
    "percent signs": lambda n: page(f'<a rel=author href="{"%41" * n}">{"%41" * n}</a>'),
    "entities": _repeated("&amp;amp;amp;"),
    "entities of numbers": _repeated("&#{n};"),
    "broken entities": lambda n: page("&#" * n + "&" * n + "&#x110000;" * n + "&NotAnEntity" * n),
    "escaped values": lambda n: page("", head=f'<meta name="author" content="{"&amp;amp;lt;b&amp;gt;" * n}">' * 3),
    "marks above letters": lambda n: page("<p>By Jane Roe" + "\u0301" * n + "</p>"),
    "letters that fold to several": lambda n: page("<h1>" + "\ufdfa" * n + "</h1><p>By " + "ﬃ" * n + "İ" * n + "</p>"),
    "direction marks": lambda n: page("<p>" + "\u202e\u200f" * n + "By Jane Roe</p>"),
    "letters beyond the first plane": lambda n: page("<p>" + "\U0001f600" * n + "</p>"),
    "null bytes": lambda n: page("<p>" + "\0" * n + "By Jane Roe</p>"),
    "control characters": lambda n: page("<p>" + "\x01\x7f\x0b" * n + "</p>"),
    "open tags": _truncated("<p"),
    "open tags with a space": _truncated("<a "),
    "open comments": _truncated("<!--"),
    "open scripts": _truncated("<script>"),
    "open CDATA": _truncated("<![CDATA["),
    "open quotes": _truncated('<p class="'),
    "less-than signs": _truncated("<"),
    "greater-than signs": _truncated(">", "<p>"),
    "closing tags": _truncated("</p></div>", "<p>"),
    "misnested tags": _truncated("<b><p></b><i></p>"),
    "bodies": _truncated('<body class="x"><html lang="en">'),
    "bases": lambda n: page("", head='<base href="//a.example/">' * n),
    "templates and frames": _repeated("<template><p>x</template><iframe>y</iframe><noscript>z</noscript>"),
    "pictures of letters": _repeated("<svg><text>x</text></svg><math><mi>y</mi></math>"),
}
"""Markup and text of every kind that the library looks at."""

_TOO_DEEP = 2_000
"""Deeper than Python's own reader of JSON goes."""
JSON_LD: Mapping[str, Shape] = {
    "blocks": lambda n: page("", head=_script(json.dumps(STORY)) * n),
    "blocks of many stories": lambda n: page(
        "", head="".join(_script(json.dumps({**STORY, "headline": f"Storm {i}", "url": f"/{i}"})) for i in range(n))
    ),
    "empty blocks": lambda n: page("", head=_script("") * n),
    "nested lists": lambda n: page("", head=_script("[" * (n + _TOO_DEEP) + "]" * (n + _TOO_DEEP))),
    "nested objects": lambda n: page("", head=_script('{"a":' * (n + _TOO_DEEP) + "1" + "}" * (n + _TOO_DEEP))),
    "nested objects, never closed": lambda n: page("", head=_script('{"@type":"NewsArticle","author":' * n)),
    "values one after the other": lambda n: page("", head=_script(json.dumps(STORY) * n)),
    "a graph": lambda n: page("", head=_script(json.dumps({"@graph": [{**STORY, "@id": f"#{i}"} for i in range(n)]}))),
    "a chain of references": lambda n: page(
        "", head=_script(json.dumps({"@graph": [{"@id": f"#{i}", "a": {"@id": f"#{i + 1}"}, "b": 1} for i in range(n)]}))
    ),
    "authors": lambda n: page("", head=_script(json.dumps({**STORY, "author": [{"name": f"Jane {i}"} for i in range(n)]}))),
    "keywords": lambda n: page("", head=_script(json.dumps({**STORY, "keywords": [f"word {i}" for i in range(n)]}))),
    "keywords in one text": lambda n: page("", head=_script(json.dumps({**STORY, "keywords": "storm, " * n}))),
    "properties": lambda n: page("", head=_script(json.dumps({**STORY, **{f"p{i}": i for i in range(n)}}))),
    "types": lambda n: page("", head=_script(json.dumps({**STORY, "@type": ["NewsArticle"] * n}))),
    "images": lambda n: page("", head=_script(json.dumps({**STORY, "image": [{"creditText": f"Jane {i}"} for i in range(n)]}))),
    "quotes": lambda n: page("", head=_script('{"headline": "' + '" ' * n + '"}')),
    "commas": lambda n: page("", head=_script('{"headline": "Storm"' + "," * n + "}")),
    "backslashes": lambda n: page("", head=_script('{"headline": "' + "\\" * (2 * n + 1) + '"}')),
    "comments": lambda n: page("", head=_script("{" + "/* x */ // y\n" * n + '"headline": "Storm"}')),
    "wrappings": lambda n: page("", head=_script("<!--" * n + json.dumps(STORY) + "-->" * n + "x")),
    "digits": lambda n: page("", head=_script('{"copyrightYear": ' + "1" * n + "}")),
    "a long headline": lambda n: page("", head=_script(json.dumps({**STORY, "headline": "Storm " * n}))),
    "a long articleBody": lambda n: page("", head=_script(json.dumps({**STORY, "articleBody": "Storm. " * n}))),
    "microdata properties": lambda n: page(
        '<div itemscope itemtype="https://schema.org/NewsArticle">'
        + "".join(f'<span itemprop="author">Jane {i}</span>' for i in range(n))
        + "</div>"
    ),
    "microdata scopes": _repeated('<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop=headline>Storm {n}</b></div>'),
}  # fmt: skip
"""What is said to machines."""

_PLACES: Mapping[str, Callable[[str], bytes]] = {
    "in one paragraph": lambda text: page(f"<p>{text}</p>"),
    "in one line under the headline": lambda text: page("", around=f"<p class=byline>{text}</p>"),
    "in the footer": lambda text: page("", around="") + f"<footer><p>{text}</p></footer>".encode(),
}


def phrase_starts() -> dict[str, list[str]]:
    """The first words of every example of every phrase table, by language: what makes each phrase be tried."""
    starts: dict[str, list[str]] = {}
    for language in languages():
        for path in phrase_files(language):
            for entry in read_toml(path).get("phrase", []):
                for example in [*entry.get("examples", []), *([entry["example"]] if "example" in entry else [])]:
                    text = example if isinstance(example, str) else example["text"]
                    starts.setdefault(language, []).append(text[: max(12, len(text) * 2 // 3)])
    return starts


def listed_words() -> dict[str, list[str]]:
    """Every word of every list of the phrase tables, by language: bylines, dates, labels, credits, rights."""
    words: dict[str, list[str]] = {}
    for language in languages():
        for path in phrase_files(language):
            for table in read_toml(path).values():
                if isinstance(table, dict):
                    for listed in table.values():
                        words.setdefault(language, []).extend(listed)
    return {language: sorted(set(found)) for language, found in words.items()}


def in_every_place(text: str) -> dict[str, bytes]:
    """The text where bylines, notices and copyrights are looked for."""
    return {place: make(text) for place, make in _PLACES.items()}
