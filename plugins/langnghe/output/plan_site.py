"""Plans a whole site from checked content: pages, media, assets, files for machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from langnghe.output.assets import Assets, plan_assets
from langnghe.output.context import OutputContext
from langnghe.output.drawings import plan_drawings
from langnghe.output.files import all_files
from langnghe.output.machine_files import redirect
from langnghe.output.manifest import OutputManifest
from langnghe.output.media import picture_view
from langnghe.output.validate import Checked, Content
from langnghe.rendering import urls as paths
from langnghe.rendering.data.nodes import catalogue_node
from langnghe.rendering.pages import all_pages
from langnghe.rendering.structured.pages import with_structured_data
from langnghe.rendering.views.shared.base import SiteView
from langnghe.rendering.views.shared.context import RenderContext

MakeSite = Callable[[Assets, Checked], SiteView]
"""Makes the view of the site once the names of its assets are known."""


def plan_site(
    content: Content,
    checked: Checked,
    theme: Path,
    make_site: MakeSite,
    accent: str | None = None,
    cache: Path | None = None,
) -> tuple[OutputManifest, SiteView]:
    """Return everything that will be written, and the view of the site that all pages share.

    ``accent`` is the site's own colour (CSS), over the theme's; ``cache`` keeps what is slow to make.
    """
    plan = OutputManifest()
    drawings = plan_drawings(theme, plan, content.urls)
    site = make_site(plan_assets(theme, plan, accent, cache), checked)
    site = replace(site, preview=content.preview)
    ctx = RenderContext(
        data=checked.data,
        urls=content.urls,
        texts=checked.texts,
        measure=lambda picture: picture_view(content.media, content.urls, picture),
        publish=content.media.use_file,
        file_size=content.media.file_size,
        drawings=drawings.drawings,
        glyphs=drawings.glyphs,
        cache=cache,
    )
    catalogue = catalogue_node(ctx, site)
    subjects = {paths.DATA: catalogue} if catalogue is not None else {}
    plan.add_pages(with_structured_data(all_pages(ctx), ctx, site, subjects))
    for old, (new, _path) in checked.redirects.items():
        plan.add_file(old, redirect(new, content.urls))
    for path, made in all_files(OutputContext(ctx=ctx, site=site, pages=plan.pages)):
        plan.add_file(path, made)
    for path, source in content.media.used.items():
        plan.add_file(path, source)
    return plan, site
