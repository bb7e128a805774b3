"""The graph of a page: the site, the page with its breadcrumbs, and what the page is about.

Search engines ask for breadcrumbs of two steps or more, and for no node without its name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from langnghe.model.article import Article
from langnghe.model.catalogue import KINDS, Kind
from langnghe.model.parts import Record
from langnghe.model.vocabulary import Craft
from langnghe.relations.provinces import provinces_today
from langnghe.relations.publishable import publishable
from langnghe.rendering import urls as paths
from langnghe.rendering.site_view import NO_OWNER
from langnghe.rendering.structured.news import article_node
from langnghe.rendering.structured.nodes import Node, node, page_id, subject_id
from langnghe.rendering.structured.papers_and_events import document_node, event_node, plan_node
from langnghe.rendering.structured.records import (
    artisan_node,
    organisation_node,
    producer_node,
    product_node,
    village_node,
)
from langnghe.rendering.views.shared.base import PageView, SiteView
from langnghe.rendering.views.shared.context import RenderContext

CONTEXT = "https://schema.org"

MAKERS: Mapping[Kind, Callable[[RenderContext, Any], Node]] = {
    "villages": village_node,
    "products": product_node,
    "producers": producer_node,
    "artisans": artisan_node,
    "organisations": organisation_node,
    "documents": document_node,
    "events": event_node,
    "plans": plan_node,
}

_PAGE_TYPES = {
    "list": "CollectionPage",
    "listing": "CollectionPage",
    "index": "CollectionPage",
    "latest": "CollectionPage",
    "facet": "CollectionPage",
    "search": "SearchResultsPage",
}


def with_structured_data(
    views: Iterable[PageView], ctx: RenderContext, site: SiteView, subjects: Mapping[str, Node] | None = None
) -> Iterator[PageView]:
    """Yield pages with their graph. A page that search engines may not list has none.

    ``subjects`` are what other pages than those of records and news are about, by their paths.
    """
    data = StructuredData(ctx, site, subjects or {})
    for view in views:
        indexed = view.canonical and view.robots is None
        yield replace(view, structured=data.of(view)) if indexed else view


class StructuredData:
    """Makes the graphs of a site's pages; what a page is about is found by the page's address."""

    def __init__(self, ctx: RenderContext, site: SiteView, subjects: Mapping[str, Node]) -> None:
        """Note who is where; no node is made before its page asks."""
        catalogue = ctx.data.catalogue
        self._ctx = ctx
        self._subjects = subjects
        self._site = site
        self._records: dict[str, tuple[Kind, Record]] = {
            paths.record_path(kind, id_): (kind, record)
            for kind in KINDS
            for id_, record in catalogue.of_kind(kind).items()
        }
        self._articles: dict[str, Article] = {paths.article_path(a): a for a in ctx.data.articles}
        self._provinces = {paths.province_path(id_) for id_ in provinces_today(ctx.data)}
        crafts = ctx.data.vocabulary.crafts
        self._crafts = {paths.craft_path(id_): craft for id_, craft in crafts.items()}

    def of(self, view: PageView) -> Markup:
        """Return the graph of a page as the text of a JSON-LD block."""
        subject = self._subject(view)
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

    def _subject(self, view: PageView) -> Node | None:
        """Return what a page is about: a record, an article, a craft, a province; None for lists."""
        if view.path in self._records:
            kind, record = self._records[view.path]
            return MAKERS[kind](self._ctx, publishable(record))
        if view.path in self._articles:
            return article_node(self._ctx, self._articles[view.path], self._publisher())
        if view.path in self._crafts:
            return self._craft(view, self._crafts[view.path])
        if view.path in self._provinces:
            return self._province(view)
        return self._subjects.get(view.path)

    def _craft(self, view: PageView, craft: Craft) -> Node:
        others = [*craft.synonyms, *filter(None, [craft.english])]
        id_ = subject_id(self._ctx.urls, view.path)
        return node("DefinedTerm", id_, name=craft.name, alternateName=others, url=view.canonical)

    def _province(self, view: PageView) -> Node:
        country = node("Country", name="Việt Nam")
        id_ = subject_id(self._ctx.urls, view.path)
        return node("AdministrativeArea", id_, name=view.title, url=view.canonical, containedInPlace=country)
