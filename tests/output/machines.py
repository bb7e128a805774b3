"""What files for machines are made with in tests: hand-made news and records, and their pages as planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.rendering.newsroom import make_making, make_site

from langnghe.model.article import Article
from langnghe.output.file_making import FileMaking, MakeFiles
from langnghe.output.plan import Plan
from langnghe.rendering.pages import all_pages
from langnghe.rendering.site_view import Identity
from langnghe.rendering.views.making import Making


def file_making(making: Making) -> FileMaking:
    """Return what files are made with, every page of the site planned."""
    plan = Plan()
    plan.add_pages(all_pages(making))
    return FileMaking(making=making, site=make_site(Identity(owner="Hiệp hội Mẫu")), pages=plan.pages)


def files_of(kind: MakeFiles, articles: Iterable[Article] = (), **more: Any) -> Mapping[str, bytes]:
    """Return the files of one kind by their paths."""
    return dict(kind(file_making(make_making(articles, **more))))
