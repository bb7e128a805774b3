"""Parts that news pages share: a heading with articles under it, a heading with links, page numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from langnghe.model.catalogue import KIND_LABELS, KIND_NOUNS, KINDS, Kind
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.news import ListPage, group_by
from langnghe.rendering import urls as paths
from langnghe.rendering.views.shared.base import ArticleCard, Link, Pagination
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.text.wording import capitalised

FRONT = "Mới nhất"
"""What the unnumbered first page of a list is called among the numbers."""

_NEAR_PAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsBlock:
    """Articles under a heading. ``fragment`` is the id of the section; ``href`` leads to the whole list.

    ``one_category`` says that all are of one category, which then need not be named on each.
    """

    title: str
    fragment: str
    cards: tuple[ArticleCard, ...]
    href: str | None = None
    one_category: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under a heading; ``fragment`` is the id of the section where it has one."""

    title: str
    links: tuple[Link, ...]
    fragment: str | None = None


def blocks(candidates: Iterable[NewsBlock]) -> tuple[NewsBlock, ...]:
    """Return the blocks that have something to show: a heading never stands over nothing."""
    return tuple(block for block in candidates if block.cards)


def link_groups(candidates: Iterable[LinkGroup]) -> tuple[LinkGroup, ...]:
    """Return the groups that have a link."""
    return tuple(group for group in candidates if group.links)


def with_kind(kind: Kind, name: str) -> str:
    """Return a record's name behind its kind: "làng nghề Bát Tràng"; "Làng Vạn Phúc" says it already."""
    word = KIND_LABELS[kind].lower()
    return name if name.lower().split()[:1] == word.split()[:1] else f"{word} {name}"


def record_groups(ctx: RenderContext, references: Iterable[RecordKey]) -> tuple[LinkGroup, ...]:
    """Return links to the records a text refers to, kind by kind, in the order written."""
    by_kind = group_by(references, lambda key: [key[0]])
    groups = (
        LinkGroup(
            title=capitalised(KIND_NOUNS[kind]),
            links=ctx.record_links(kind, [id_ for _, id_ in by_kind.get(kind, ())]),
        )
        for kind in KINDS
    )
    return link_groups(groups)


def news_pagination(ctx: RenderContext, path: str, page: ListPage) -> Pagination | None:
    """Return where a page of the list at ``path`` stands; None for a list of one page.

    Only page 1, the front page and near numbers are linked: a list of all numbers would change every page of
    the list whenever a new one fills up.
    """
    if not page.count:
        return None

    def to(number: int | None, text: str) -> Link:
        return ctx.link(text, paths.numbered(path, number))

    here = page.number if page.number is not None else page.count + 1
    near = range(min(page.count, here + _NEAR_PAGES), max(1, here - _NEAR_PAGES) - 1, -1)
    numbers = [*near, *([1] if 1 not in near else [])]
    return Pagination(
        current=FRONT if page.number is None else str(page.number),
        newer=to(page.newer, "Tin mới hơn") if page.number is not None else None,
        older=to(page.older, "Tin cũ hơn") if page.older is not None else None,
        pages=(to(None, FRONT), *(to(number, str(number)) for number in numbers)),
    )
