"""The sample catalogue (tests/site) as pages are made of it, and its pages by their paths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from bs4 import BeautifulSoup
from tests.conftest import PROJECT_ROOT
from tests.rendering.newsroom import (
    SITE_URL,
    TODAY,
    entry_texts,
    make_article,
    make_context,
    read_page,
    views_of,
)

from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.model.article import Article
from langnghe.model.kinds import Kind
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.site_data import build_site_data
from langnghe.rendering.pages import CATALOGUE_ROUTES
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import Fact, PageView
from langnghe.rendering.views.shared.context import RenderContext


@cache
def _loaded() -> LoadedCatalogue:
    return load_catalogue(PROJECT_ROOT / "tests" / "site" / "catalogue")


def sample_context(
    articles: Sequence[Article] = (),
    today: date = TODAY,
    cites: Mapping[RecordKey, Sequence[str]] | None = None,
) -> RenderContext:
    """Return what views are made with, for the sample catalogue; descriptions stand as they are written.

    ``cites`` are the documents that descriptions cite.
    """
    data = build_site_data(_loaded(), articles, (), today, cites=cites or {})
    written = {
        (kind, record.id): f"<p>{record.description}</p>"
        for kind, record in data.catalogue.all_records()
        if record.description
    }
    texts = {**entry_texts(data), **written}
    return replace(make_context(), data=data, urls=Urls(SITE_URL), texts=texts)


@cache
def sample_pages(today: date = TODAY) -> Mapping[str, PageView]:
    """Return every page of the sample catalogue by its path."""
    ctx = sample_context(today=today)
    return {view.path: view for routes in CATALOGUE_ROUTES for view in views_of(routes, ctx)}


@cache
def sample_page(path: str, today: date = TODAY) -> BeautifulSoup:
    """Return a page of the sample catalogue as a reader gets it."""
    return read_page(sample_pages(today)[path])


def mentioning(kind: Kind, id_: str, count: int = 1) -> list[Article]:
    """Return articles that name a record, the last one newest."""
    return [make_article(number, references={kind: (id_,)}) for number in range(1, count + 1)]


def facts_of(facts: Sequence[Fact]) -> dict[str, list[str]]:
    """Return labelled facts as a mapping from label to texts."""
    return {fact.label: [value.text for value in fact.values] for fact in facts}
