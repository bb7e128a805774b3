"""The graph of a page: the site, the page with its breadcrumbs, and what the page is about.

Search engines ask for breadcrumbs of two steps or more, and for no node without its name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from markupsafe import Markup

from langnghe.model.kinds import KINDS, kind_of
from langnghe.model.parts import publishable
from langnghe.model.vocabulary import Craft
from langnghe.rendering import urls as paths
from langnghe.rendering.site_view import NO_OWNER
from langnghe.rendering.structured.news import article_node
from langnghe.rendering.structured.nodes import Node, node, page_id, subject_id
from langnghe.rendering.views.shared.base import PageView, SiteView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import Subject

CONTEXT = "https://schema.org"

MakeNode = Callable[[RenderContext, SiteView], Node | None]

_PAGE_TYPES = {
    "list": "CollectionPage",
    "listing": "CollectionPage",
    "index": "CollectionPage",
    "latest": "CollectionPage",
    "facet": "CollectionPage",
    "search": "SearchResultsPage",
}


class StructuredData:
    """Makes the graphs of a site's pages; what a page is about is the subject of its route."""

    def __init__(
        self, ctx: RenderContext, site: SiteView, others: Mapping[str, MakeNode] | None = None
    ) -> None:
        """Note the site. ``others`` make the nodes of further kinds of subjects."""
        self._ctx = ctx
        self._site = site
        self._others = others or {}

    def added_to(self, view: PageView, subject: Subject | None) -> PageView:
        """Return a page with its graph."""
        return replace(view, structured=self.of(view, subject))

    def of(self, view: PageView, about: Subject | None = None) -> Markup:
        """Return the graph of a page as the text of a JSON-LD block."""
        subject = self._subject(view, about)
        graph = [self._site_node(), self._page_node(view, subject), *([subject] if subject else [])]
        if view.breadcrumbs:
            graph.insert(2, self._breadcrumbs(view))
        text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
        # A "</script>" or a "<!--" inside a title would end or swallow the block.
        return Markup(text.replace("<", "\\u003c"))  # noqa: S704  JSON, with every "<" written as an escape

    def _site_node(self) -> Node:
        home = self._ctx.urls.absolute(paths.HOME)
        return node(
            "WebSite",
            f"{home}#cong",
            name=self._site.name,
            url=home,
            description=self._site.tagline,
            inLanguage=self._site.language,
            publisher=self._publisher(),
        )

    def _publisher(self) -> Node | None:
        """Return who owns the site. A model site has no owner, and invents none."""
        if self._site.owner == NO_OWNER:
            return None
        home = self._ctx.urls.absolute(paths.HOME)
        return node("Organization", f"{home}#chu-quan", name=self._site.owner, url=home)

    def _page_node(self, view: PageView, subject: Node | None) -> Node:
        url = view.canonical
        return node(
            _PAGE_TYPES.get(view.kind, "WebPage"),
            page_id(self._ctx.urls, view.path),
            url=url,
            name=view.title,
            description=view.description,
            inLanguage=self._site.language,
            isPartOf={"@id": f"{self._ctx.urls.absolute(paths.HOME)}#cong"},
            breadcrumb={"@id": f"{url}#duong-dan"} if view.breadcrumbs else None,
            mainEntity={"@id": subject["@id"]} if subject else None,
        )

    def _breadcrumbs(self, view: PageView) -> Node:
        steps = [(link.text, self._ctx.urls.full(link.href)) for link in view.breadcrumbs]
        return node(
            "BreadcrumbList",
            f"{view.canonical}#duong-dan",
            itemListElement=[
                node("ListItem", position=position, name=name, item=item)
                for position, (name, item) in enumerate([*steps, (view.title, view.canonical)], start=1)
            ],
        )

    def _subject(self, view: PageView, about: Subject | None) -> Node | None:
        """Return what a page is about: a record, an article, a craft, a province; None for lists."""
        if about is None:
            return None
        if about.kind in KINDS:
            kind = kind_of(about.kind)
            return self._ctx.kinds[kind].node(self._ctx, publishable(self._ctx.record(kind, about.id)))
        if about.kind in self._others:
            return self._others[about.kind](self._ctx, self._site)
        match about.kind:
            case "articles":
                return article_node(self._ctx, self._ctx.data.article(about.id), self._publisher())
            case "crafts":
                return self._craft(view, self._ctx.data.vocabulary.crafts[about.id])
            case "provinces":
                return self._province(view)
        return None

    def _craft(self, view: PageView, craft: Craft) -> Node:
        others = [*craft.synonyms, *filter(None, [craft.english])]
        id_ = subject_id(self._ctx.urls, view.path)
        return node("DefinedTerm", id_, name=craft.name, alternateName=others, url=view.canonical)

    def _province(self, view: PageView) -> Node:
        country = node("Country", name="Việt Nam")
        id_ = subject_id(self._ctx.urls, view.path)
        return node("AdministrativeArea", id_, name=view.title, url=view.canonical, containedInPlace=country)
