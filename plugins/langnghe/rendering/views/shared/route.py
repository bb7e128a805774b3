"""A page of the site before it is made: where it will be, what it is about, and how its view is made.

Routes are listed from the site's data before anything is checked or rendered; views are made one at a time,
when a page is written. A route holds references only, never a view.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from langnghe.model.article import Body
from langnghe.rendering.views.shared.base import PageView
from langnghe.rendering.views.shared.context import RenderContext


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about.

    ``kind`` is a kind of records, or ``articles``, ``pages``, ``crafts``, ``provinces`` and so on; ``id`` is
    the id of the record, term or unit, or the source file of the article or page.
    """

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A file of the site: ``path`` is its address inside the site, as texts link to it.

    ``fragments`` are the fragments a link may name, None where they are not known before the page is made.
    """

    path: str
    subject: Subject | None = None
    fragments: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRoute(Route):
    """A page. ``is_indexed`` says that search engines may list it; ``lastmod`` is when it last changed.

    Both go into the sitemap; a page that may not be listed has no structured data either.
    """

    make: Callable[[RenderContext], PageView]
    is_indexed: bool = True
    lastmod: date | None = None


_FRAGMENT = re.compile(r' id="([^"]*)"')


def text_fragments(body: Body) -> frozenset[str]:
    """Return the fragments of a converted text, and the one of the text's own beginning."""
    return frozenset(_FRAGMENT.findall(body.html)) | {"noi-dung"}
