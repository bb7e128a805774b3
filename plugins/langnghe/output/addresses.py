"""All addresses the site will have, known before a page is made: for links in texts and for collisions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import Lines, line_at
from langnghe.model.article import Article, StaticPage
from langnghe.model.catalogue import KINDS
from langnghe.model.problem import Problem, problem
from langnghe.relations.facets import facet_selections
from langnghe.relations.provinces import provinces_today
from langnghe.relations.publication import ALWAYS, Entry, Span
from langnghe.relations.site_data import SiteData
from langnghe.relations.taxonomy import Taxonomy, names_of
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
    urls.DATA,
    urls.STATISTICS,
    urls.MAP,
    urls.NOT_FOUND,
    urls.NEWS_FEED,
    urls.json_feed(urls.NEWS_FEED),
    urls.LATEST_STRIP,
    urls.EVENT_CALENDAR,
    urls.SITEMAP,
    urls.ROBOTS,
    *urls.KIND_PATHS.values(),
)
"""Addresses every site has, whatever its content."""


def known_addresses(
    loaded: LoadedCatalogue, data: SiteData, media_paths: Iterable[str]
) -> dict[str, frozenset[str] | None]:
    """Return every address a text may link to, with its fragments where they are known already (else None).

    Numbered pages of lists are left out: they move, nothing should link to one.
    """
    known: dict[str, frozenset[str] | None] = dict.fromkeys(FIXED)
    known.update(dict.fromkeys(media_paths))
    known.update({urls.record_path(kind, id_): None for kind in KINDS for id_ in loaded.known_ids[kind]})
    known.update({urls.craft_path(id_): None for id_ in data.vocabulary.crafts})
    known.update({urls.province_path(id_): None for id_ in provinces_today(data)})
    known.update(dict.fromkeys(_facet_addresses(data)))
    known.update({urls.category_path(id_): None for id_ in data.by_category})
    known.update({urls.tag_path(id_): None for id_ in data.by_tag})
    known.update({urls.author_path(id_): None for id_ in data.by_author})
    known.update({urls.month_path(*month): None for month in data.by_month})
    known.update(dict.fromkeys(_feeds(data)))
    known.update({urls.static_page_path(page.slug): _fragments(page) for page in data.pages})
    known.update({urls.article_path(article): _fragments(article) for article in data.articles})
    return known


def _facet_addresses(data: SiteData) -> Iterator[str]:
    """Yield the page of every selection of facets that has one, and the index that its first value is in."""
    for kind, selection in facet_selections(data):
        yield urls.facet_index_path(kind, selection[0][0])
        yield urls.facet_path(kind, selection)


def _feeds(data: SiteData) -> Iterator[str]:
    """Yield the feeds of news that not every site has; those of provinces are found on their pages."""
    villages = (id_ for id_ in data.catalogue.villages if data.backlinks.news("villages", id_))
    for feed in (*map(urls.category_feed, data.by_category), *map(urls.village_feed, villages)):
        yield from (feed, urls.json_feed(feed))


def _fragments(entry: Article | StaticPage) -> frozenset[str]:
    """Return the fragments of a text, and those every page has."""
    return frozenset(_ID.findall(entry.body.html)) | {"noi-dung"}


def address_of(entry: Entry) -> str:
    """Return the path of an article or a page."""
    return urls.article_path(entry) if isinstance(entry, Article) else urls.static_page_path(entry.slug)


def list_addresses(article: Article, taxonomies: Mapping[str, Taxonomy]) -> Iterator[str]:
    """Yield the addresses of the lists that an article stands in, beside those of all news."""
    makers = {"categories": urls.category_path, "tags": urls.tag_path, "authors": urls.author_path}
    for list_name, address in makers.items():
        yield from (address(taxonomies[list_name].id_of(name)) for name in names_of(article, list_name))
    yield urls.month_path(article.published.year, article.published.month)


def check_addresses(entries: Iterable[tuple[Entry, Span]], lines: Mapping[str, Lines]) -> Iterator[Problem]:
    """Yield articles and pages that want one address on one day; records cannot, as their file names differ.

    Told on the day it is written and not on the day both are out: a site must not break by itself. ``lines``
    maps files to the lines of their keys.
    """
    seen: dict[str, list[tuple[Span, str]]] = {}
    for entry, span in sorted(entries, key=lambda pair: pair[0].path):
        path = address_of(entry)
        others = seen.setdefault(path, [])
        first = next((file for other, file in others if other.meets(span)), None)
        others.append((span, entry.path))
        if first is not None:
            at = lines.get(entry.path)
            yield problem(
                "LN202",
                entry.path,
                line_at(at, "slug") or line_at(at, "title"),
                written=entry.title,
                url=path,
                other=first,
                fix=f"slug: {entry.slug}-2",
            )


@dataclass(frozen=True, slots=True)
class Move:
    """A page that moved: its old path, its path now, the file that says so, the days it is there."""

    old: str
    new: str
    path: str
    span: Span = ALWAYS


_NO_PAGES: Mapping[str, Sequence[Span]] = MappingProxyType({})


def check_redirects(
    moves: Iterable[Move],
    known: Iterable[str],
    lines: Mapping[str, Lines],
    dated: Mapping[str, Sequence[Span]] = _NO_PAGES,
) -> Iterator[Problem]:
    """Yield old addresses that a page still has, or that two pages claim. ``lines`` as above.

    ``dated`` are the addresses of ``known`` and of days to come that are there on some days only.
    """
    taken = set(known) - dated.keys()
    claimed: dict[str, list[Move]] = {}
    for move in moves:
        is_taken = move.old in taken or any(span.meets(move.span) for span in dated.get(move.old, ()))
        others = claimed.setdefault(move.old, [])
        first = next((one for one in others if one.path != move.path and one.span.meets(move.span)), None)
        others.append(move)
        if not is_taken and first is None:
            continue
        at = lines.get(move.path)
        yield problem(
            "LN202",
            move.path,
            line_at(at, "redirect_from", move.old),
            subject="Địa chỉ cũ (redirect_from)",
            written=move.old,
            url=move.old,
            other="một trang đang có" if first is None else first.path,
            fix="bỏ địa chỉ này khỏi redirect_from",
        )
