"""From checked content to the files of the site: each is made when it is written, none before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment

from langnghe.output.assets import Assets, plan_assets
from langnghe.output.context import FileRoute, OutputContext
from langnghe.output.drawings import plan_drawings
from langnghe.output.machine_files import redirect
from langnghe.output.media import Media, picture_view
from langnghe.output.site_map import CopyRoute, RedirectRoute, SiteMap
from langnghe.output.validate import Checked, Content
from langnghe.rendering.data.nodes import catalogue_node
from langnghe.rendering.environment import render
from langnghe.rendering.kinds import RECORD_KINDS
from langnghe.rendering.structured.pages import StructuredData
from langnghe.rendering.urls import file_of, with_hash
from langnghe.rendering.views.shared.base import PageView, SiteView
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.route import PageRoute, Route

MakeSite = Callable[[Assets, Checked], SiteView]
"""Makes the view of the site once the names of its assets are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """The site map with what its routes are made with."""

    site_map: SiteMap
    context: OutputContext
    media: Media

    def views(self) -> Iterator[tuple[PageRoute, PageView]]:
        """Make the view of every page, one at a time, with its structured data."""
        structured = StructuredData(self.context.render, self.context.site, {"data": catalogue_node})
        for route in self.site_map.pages:
            view = route.make(self.context.render)
            yield route, structured.added_to(view, route.subject) if route.is_indexed else view

    def files(self, environment: Environment) -> Iterator[tuple[str, bytes | Path]]:
        """Make every file, one at a time: its name in the output, and its bytes or the file to copy.

        Media come last: which of them are published is known when all pages are made.
        """
        for route, view in self.views():
            yield file_of(route.path), render(environment, view, self.context.site).encode("utf-8")
        for other in self.site_map.routes.values():
            if not isinstance(other, PageRoute):
                path, content = self._other(other)
                yield file_of(path), content
        for path, source in self.media.used.items():
            yield file_of(path), source

    def _other(self, route: Route) -> tuple[str, bytes | Path]:
        """Return the final path of a route that is no page, and its content."""
        match route:
            case FileRoute():
                content = route.make(self.context)
                return with_hash(route.path, content), content
            case RedirectRoute():
                return route.path, redirect(route.target, self.context.urls)
            case CopyRoute():
                return route.path, route.content
        raise TypeError(route)


def plan_site(
    content: Content,
    checked: Checked,
    theme: Path,
    make_site: MakeSite,
    accent: str | None = None,
    cache: Path | None = None,
) -> SitePlan:
    """Return the plan of a whole site: its site map, with the files of the theme, and the view of the site.

    ``accent`` is the site's own colour (CSS), over the theme's; ``cache`` keeps what is slow to make.
    """
    site_map = checked.site_map
    drawings = plan_drawings(theme, site_map, content.urls)
    site = make_site(plan_assets(theme, site_map, accent), checked)
    context = RenderContext(
        data=checked.data,
        urls=content.urls,
        texts=checked.texts,
        measure=lambda picture: picture_view(content.media, content.urls, picture),
        kinds=RECORD_KINDS,
        publish=content.media.use_file,
        file_size=content.media.file_size,
        drawings=drawings.drawings,
        glyphs=drawings.glyphs,
        cache=cache,
    )
    return SitePlan(
        site_map=site_map,
        context=OutputContext(
            render=context, site=replace(site, preview=content.preview), pages=site_map.pages
        ),
        media=content.media,
    )
