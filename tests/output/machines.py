"""What files for machines are made with in tests: hand-made news and records, pages where they are needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.rendering.newsroom import make_context, make_site

from langnghe.output.context import MakeFiles, OutputContext
from langnghe.output.manifest import OutputManifest
from langnghe.rendering.site_view import Identity
from langnghe.rendering.views.shared.base import PageView
from langnghe.rendering.views.shared.context import RenderContext


def output_context(ctx: RenderContext, pages: Iterable[PageView] = ()) -> OutputContext:
    """Return what files are made with; ``pages`` are planned."""
    plan = OutputManifest()
    plan.add_pages(pages)
    return OutputContext(ctx=ctx, site=make_site(Identity(owner="Hiệp hội Mẫu")), pages=plan.pages)


def files_of(kind: MakeFiles, **more: Any) -> Mapping[str, bytes]:
    """Return the files of one kind, without pages, by their paths."""
    return dict(kind(output_context(make_context(**more))))
