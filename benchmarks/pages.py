"""Pages to measure with: made from a seed, of any size, with all that pages carry besides their text."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

_WORDS = (
    "harbour water tide council river quay bridge market winter paper ferry island north letter morning town school "
    "people said year after between found would under about other first while never house street office light"
).split()
_MENU = "News World Business Opinion Sport Culture Science Weather Podcasts Newsletters Subscribe".split()
SIZES = {"small": 5, "median": 25, "large": 80, "huge": 400}
"""How many paragraphs a page of each class has; the rest of the page grows with them."""
_ICON = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><g><path d="M12 2a10 10 0 1 0 0 20"></path></g></svg>'


def sentence(chance: random.Random) -> str:
    """A sentence of 8 to 24 words."""
    return " ".join(chance.choices(_WORDS, k=chance.randint(8, 24))).capitalize() + "."


def make_page(paragraphs: int, seed: int) -> bytes:
    """One page: head with declarations, menus, text, notices, related stories, comments, scripts."""
    chance = random.Random(seed)
    title = sentence(chance)[:70]
    text = [
        f'<p class="text">{sentence(chance)} <a href="/topic/{n}">{chance.choice(_WORDS)}</a> {sentence(chance)} <em>{sentence(chance)}</em></p>'
        for n in range(paragraphs)
    ]
    links = [
        f'<li class="menu-item menu-item-{n}"><a class="menu-link" data-track="nav" href="/{word.lower()}">{_ICON}<span>{word}</span></a></li>'
        for n, word in enumerate(_MENU * 4)
    ]
    related = [
        f'<div class="card card--small" data-id="{n}"><div class="card__media"><picture><source srcset="/i/{n}.webp"><img src="/i/{n}.jpg" '
        f'alt="{sentence(chance)}"></picture></div><div class="card__body"><h3 class="card__title"><a href="/story/{n}">{sentence(chance)}</a>'
        f'</h3><div class="card__meta"><span class="byline">By Jo Doe</span> <time datetime="2024-03-0{n % 9 + 1}">{_ICON}</time></div></div></div>'
        for n in range(20 + paragraphs)
    ]
    comments = [
        f'<li class="comment depth-{n % 3}"><div class="comment-author"><b>reader{n}</b></div><div class="comment-text"><p>{sentence(chance)}</p>'
        f'</div><div class="reply"><a href="#r{n}">Reply</a></div></li>'
        for n in range(paragraphs // 2)
    ]
    script = "window.state = " + json.dumps({f"key{n}": sentence(chance) for n in range(200 + 16 * paragraphs)}) + ";"
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": "2024-03-14T07:30:00+00:00",
        "author": {"@type": "Person", "name": "Ada Byron"},
        "publisher": {"@type": "Organization", "name": "Example Weekly"},
    }
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Example Weekly</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Example Weekly">
<link rel="canonical" href="https://weekly.example/{seed}"><style>{".menu-item{color:#333;margin:0 auto}" * (300 + 20 * paragraphs)}</style>
<script type="application/ld+json">{json.dumps(data)}</script><script>{script}</script></head>
<body><header class="site-header"><nav><ul>{"".join(links)}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By Ada Byron, Associated Press</p><time datetime="2024-03-14">March 14, 2024</time>
{"".join(text)}
<p>This article was originally published by <a href="https://post.example/a">Example Post</a> on 12 March 2024.</p>
<p>© 2024 Example Post. All rights reserved.</p></article></main>
<aside class="related">{"".join(related)}</aside><section class="comments"><ul>{"".join(comments)}</ul></section>
<footer><p>Copyright © 2024 Example Weekly Ltd. All rights reserved.</p></footer></body></html>""".encode()


def generated(each: int) -> list[bytes]:
    """So many pages of each class."""
    return [make_page(size, seed) for size in SIZES.values() for seed in range(each)]


def in_folder(folder: Path, most: int) -> list[bytes]:
    """Pages of a folder and what is below it, up to a number, evenly over their names."""
    paths = sorted(path for path in folder.rglob("*") if path.name.endswith((".html", ".htm", ".html.gz")))
    return [_content(path) for path in paths[:: max(1, len(paths) // most)][:most]]


def _content(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
