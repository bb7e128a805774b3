"""What files for machines are made with in tests: hand-made news and records, pages where they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.rendering.newsroom import make_context, make_site

from langnghe.output.context import FileRoute, OutputContext
from langnghe.relations.site_data import SiteData
from langnghe.rendering.pages import page_routes
from langnghe.rendering.site_view import Identity
from langnghe.rendering.urls import with_hash
from langnghe.rendering.views.shared.context import RenderContext


def output_context(ctx: RenderContext) -> OutputContext:
    """Return what files are made with."""
    site = make_site(Identity(owner="Hiệp hội Mẫu"))
    return OutputContext(render=ctx, site=site, pages=tuple(page_routes(ctx.data)))


def made_files(
    routes: Callable[[SiteData], Iterator[FileRoute]], output: OutputContext
) -> Mapping[str, bytes]:
    """Make the files of routes: their bytes by the paths they are published under."""
    contents = ((route.path, route.make(output)) for route in routes(output.data))
    return {with_hash(path, content): content for path, content in contents}


def files_of(routes: Callable[[SiteData], Iterator[FileRoute]], **more: Any) -> Mapping[str, bytes]:
    """Return the files of one kind by their paths."""
    return made_files(routes, output_context(make_context(**more)))
