"""Standing pages: "Giới thiệu", "Liên hệ" and whatever else lies under ``content/pages``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from langnghe.model.article import StandingPage
from langnghe.model.catalogue import KINDS
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import PageView, SourceView, Stamp
from langnghe.rendering.views.making import Making, sources_of, stamp
from langnghe.rendering.views.news_parts import LinkGroup, record_groups


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView(PageView):
    """A standing page; its section in the main menu is its slug."""

    template: ClassVar[str] = "standing.html"

    summary: str | None
    body: Markup
    modified: Stamp | None
    sources: tuple[SourceView, ...]
    references: tuple[LinkGroup, ...]


def standing_pages(making: Making) -> Iterator[StandingView]:
    """Yield every standing page."""
    for page in making.portal.pages:
        yield standing_page(making, page)


def standing_page(making: Making, page: StandingPage) -> StandingView:
    """Return one standing page."""
    path = paths.page_path(page.slug)
    references = [(kind, id_) for kind in KINDS for id_ in page.references.get(kind, ())]
    return StandingView(
        path=path,
        canonical=making.urls.absolute(path),
        title=page.title,
        section=page.slug,
        kind="standing",
        description=page.summary,
        breadcrumbs=making.breadcrumbs(),
        summary=page.summary,
        body=Markup(page.body.html),  # noqa: S704  cleaned by rendering.markdown
        modified=stamp(page.modified) if page.modified is not None else None,
        sources=sources_of(page.sources),
        references=record_groups(making, references),
        waiting=making.waiting(page),
    )
