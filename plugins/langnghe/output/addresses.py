"""All addresses the site will have, known before a page is made: for links in texts and for collisions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from langnghe.loading.loader import LoadedCatalogue
from langnghe.model.article import Article, StandingPage
from langnghe.model.catalogue import KINDS
from langnghe.model.problem import Problem, problem
from langnghe.relations.portal import Portal
from langnghe.rendering import urls

_ID = re.compile(r' id="([^"]*)"')
FIXED = (
    urls.HOME,
    urls.NEWS,
    urls.LATEST,
    urls.TAGS,
    urls.AUTHORS,
    urls.CRAFTS,
    urls.PROVINCES,
    urls.SEARCH,
    urls.NOT_FOUND,
    urls.NEWS_FEED,
    urls.SITEMAP,
    urls.ROBOTS,
    *urls.KIND_PATHS.values(),
)
"""Addresses every site has, whatever its content."""


def known_addresses(
    loaded: LoadedCatalogue, portal: Portal, media_paths: Iterable[str]
) -> dict[str, frozenset[str] | None]:
    """Return every address a text may link to, with its fragments where they are known already (else None).

    Numbered pages of lists are left out: they move, nothing should link to one.
    """
    known: dict[str, frozenset[str] | None] = dict.fromkeys(FIXED)
    known.update(dict.fromkeys(media_paths))
    known.update({urls.record_path(kind, id_): None for kind in KINDS for id_ in loaded.known_ids[kind]})
    known.update({urls.craft_path(id_): None for id_ in portal.vocabulary.crafts})
    known.update({urls.province_path(id_): None for id_ in provinces_today(portal)})
    known.update({urls.category_path(id_): None for id_ in portal.by_category})
    known.update({urls.tag_path(id_): None for id_ in portal.by_tag})
    known.update({urls.author_path(id_): None for id_ in portal.by_author})
    known.update({urls.month_path(*month): None for month in portal.by_month})
    known.update({urls.page_path(page.slug): _fragments(page) for page in portal.pages})
    known.update({urls.article_path(article): _fragments(article) for article in portal.articles})
    return known


def provinces_today(portal: Portal) -> tuple[str, ...]:
    """Return the province-level units in force today, in the order of the vocabulary."""
    return tuple(
        id_
        for id_, unit in portal.vocabulary.units.items()
        if unit.level == "province" and unit.state_on(portal.today) is not None
    )


def _fragments(piece: Article | StandingPage) -> frozenset[str]:
    """Return the fragments of a text, and those every page has."""
    return frozenset(_ID.findall(piece.body.html)) | {"noi-dung"}


def check_addresses(articles: Iterable[Article], pages: Iterable[StandingPage]) -> Iterator[Problem]:
    """Yield articles and pages that want one address; records cannot, since their file names differ."""
    seen: dict[str, str] = {}
    wanted = [(urls.article_path(article), article) for article in articles]
    both: list[tuple[str, Article | StandingPage]] = [
        *wanted,
        *((urls.page_path(page.slug), page) for page in pages),
    ]
    for path, piece in sorted(both, key=lambda pair: pair[1].path):
        first = seen.setdefault(path, piece.path)
        if first != piece.path:
            yield problem(
                "LN202", piece.path, written=piece.title, url=path, other=first, fix=f"slug: {piece.slug}-2"
            )


def check_redirects(redirects: Mapping[str, tuple[str, str]], known: Iterable[str]) -> Iterator[Problem]:
    """Yield old addresses that a page still has. ``redirects``: old path → (new path, file that says so)."""
    taken = set(known)
    for old, (_new, path) in redirects.items():
        if old in taken:
            yield problem(
                "LN202",
                path,
                subject="Địa chỉ cũ (redirect_from)",
                written=old,
                url=old,
                other="một trang đang có",
                fix="bỏ địa chỉ này khỏi redirect_from",
            )
