"""Measures what a page costs a visitor: bytes as a server sends them, and requests before the page stands."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup
from tests.whole_site.building import Built, path_of
from tests.whole_site.parsed import Element

from langnghe.rendering.urls import file_of

_KIND = re.compile(rb'<body class="[^"]*ln-page--(\w+)')


@dataclass(frozen=True)
class Weight:
    """A page and its bytes, packed."""

    path: str
    html: int


def packed(content: bytes) -> int:
    """Return the size of a file as it travels."""
    return len(gzip.compress(content, 9, mtime=0))


def weigh(site: Built) -> Mapping[str, list[Weight]]:
    """Return the weights of all pages by kind, in the order of the kinds' names, the lightest page first."""
    found: dict[str, list[Weight]] = {}
    for name, content in site.files.items():
        if name.endswith(".html") and (kind := _KIND.search(content)):
            found.setdefault(kind[1].decode(), []).append(Weight(path_of(name), packed(content)))
    return {kind: sorted(found[kind], key=lambda one: (one.html, one.path)) for kind in sorted(found)}


def typical(weights: list[Weight]) -> Weight:
    """Return the page in the middle: at most half of its kind are lighter, at most half heavier."""
    return weights[(len(weights) - 1) // 2]


def without_text(site: Built, path: str) -> int:
    """Return the packed size of a page without what an author wrote in Markdown."""
    page = BeautifulSoup(site.files[file_of(path)], "html.parser")  # writes all else as it was written
    for text in page.select(".ln-text"):
        text.clear()
    return packed(str(page).encode())


def first_requests(page: Element) -> set[str]:
    """Return what is fetched beside a page before it stands: style, face, signs, pictures that do not wait.

    Deferred scripts and lazy pictures come after that. The icon the browser fetches of its own accord; the
    mark in the masthead is the same file.
    """
    needed = {tag.get("href") for tag in page.select("link[rel=stylesheet], link[rel=preload]")}
    needed |= {
        tag.get("src") for tag in page.select("script[src]:not([defer]):not([async]):not([type=module])")
    }
    needed |= {tag.get("src") for tag in page.select("body img:not([loading=lazy])")}
    needed |= {address.split("#")[0] for address in page.values_of("use", "href")}
    return needed - {tag.get("href") for tag in page.select("link[rel=icon]")} - {""}


def scripts_of(site: Built, page: Element) -> int:
    """Return the packed bytes of all scripts a page loads, sooner or later."""
    sources = {address.removeprefix(site.prefix).lstrip("/") for address in page.values_of("script", "src")}
    return sum(packed(site.files[source]) for source in sources)
