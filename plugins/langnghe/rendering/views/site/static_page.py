"""Standing pages: "Giới thiệu", "Liên hệ" and whatever else lies under ``content/pages``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from markupsafe import Markup

from langnghe.model.article import StaticPage
from langnghe.model.kinds import KINDS
from langnghe.relations.site_data import SiteData
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.news_list import LinkGroup, record_groups
from langnghe.rendering.views.shared.base import PageView, SourceView, Stamp
from langnghe.rendering.views.shared.context import RenderContext, sources_of, stamp
from langnghe.rendering.views.shared.route import PageRoute, Subject, text_fragments


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticPageView(PageView):
    """A static page; its section in the main menu is its slug."""

    template: ClassVar[str] = "static.html"

    summary: str | None
    body: Markup
    modified: Stamp | None
    sources: tuple[SourceView, ...]
    references: tuple[LinkGroup, ...]


def static_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield every static page."""
    for page in data.pages:
        yield PageRoute(
            path=paths.static_page_path(page.slug),
            subject=Subject("pages", page.path),
            fragments=text_fragments(page.body),
            make=partial(static_page, page=page),
        )


def static_page(ctx: RenderContext, page: StaticPage) -> StaticPageView:
    """Return one static page."""
    path = paths.static_page_path(page.slug)
    references = [(kind, id_) for kind in KINDS for id_ in page.references.get(kind, ())]
    return StaticPageView(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=page.title,
        section=page.slug,
        kind="standing",
        description=page.summary,
        breadcrumbs=ctx.breadcrumbs(),
        summary=page.summary,
        body=ctx.text("pages", page.path),
        modified=stamp(page.modified) if page.modified is not None else None,
        sources=sources_of(page.sources),
        references=record_groups(ctx, references),
        waiting=ctx.waiting(page),
    )
