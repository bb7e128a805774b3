"""What the pages of all records share: head, facts, tables, timelines, sources, QR code, news, drawings.

Only the shapes and the parts that every kind has; what one kind alone shows is in its own module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypedDict, TypeVar

from markupsafe import Markup

from langnghe.model.kinds import KIND_INFO, Kind
from langnghe.model.parts import Record, Source
from langnghe.model.people import Artisan, Producer
from langnghe.model.product import Product
from langnghe.model.states import Tone
from langnghe.model.village import Village
from langnghe.rendering import urls as paths
from langnghe.rendering.qr import QrCode, qr_codes
from langnghe.rendering.views.news.article_lists import near_news_cards
from langnghe.rendering.views.news.news_list import NEWS_LIMIT, all_news_link
from langnghe.rendering.views.shared.base import (
    ArticleCard,
    DrawingView,
    Fact,
    FactValue,
    Link,
    PageView,
    PictureView,
    RecordCard,
    SourceView,
)
from langnghe.rendering.views.shared.context import RenderContext, made_once, sources_of
from langnghe.rendering.views.shared.labels import format_when
from langnghe.text.dates import by_last_day
from langnghe.text.wording import shortened

T = TypeVar("T")


def drawing_of(ctx: RenderContext, record: Record) -> DrawingView | None:
    """Return the drawing of a record; None for documents, organisations and others that make nothing."""
    return _first(ctx.drawings, _ids(ctx, record))


def glyph_of(ctx: RenderContext, record: Record) -> str | None:
    """Return the address of a record's glyph, or None."""
    return _first(ctx.glyphs, _ids(ctx, record))


def craft_drawing(ctx: RenderContext, craft: str) -> DrawingView | None:
    """Return the drawing of a craft, or None."""
    return _first(ctx.drawings, _craft_ids(ctx, craft))


def craft_glyph(ctx: RenderContext, craft: str) -> str | None:
    """Return the address of a craft's glyph, or None."""
    return _first(ctx.glyphs, _craft_ids(ctx, craft))


def _ids(ctx: RenderContext, record: Record) -> Iterator[str]:
    """Yield the ids that may name a record's drawing, the nearest first."""
    if isinstance(record, Village | Producer | Artisan | Product):
        yield from (id_ for craft in record.crafts[:1] for id_ in _craft_ids(ctx, craft))
    if isinstance(record, Product) and not record.crafts and record.group is not None:
        yield record.group
        # The groups of the former criteria have the ids of today's with the number of the decision behind.
        yield record.group.removesuffix("-1048")


def _craft_ids(ctx: RenderContext, craft: str) -> tuple[str, str]:
    return craft, ctx.data.vocabulary.crafts[craft].group


def _first(found: Mapping[str, T], ids: Iterator[str] | tuple[str, ...]) -> T | None:
    return next((found[id_] for id_ in ids if id_ in found), None)


def newest_source(sources: Iterable[Source]) -> str | None:
    """Return the date of the newest source, to follow "theo nguồn mới nhất"; None where none is dated."""
    dates = [source.date for source in sources if source.date is not None]
    if not dates:
        return None
    return format_when(max(dates, key=by_last_day))


def page_code(ctx: RenderContext, kind: Kind, id_: str) -> QrCode | None:
    """Return the code of a record's page, or None for kinds that have no sheet."""
    if not ctx.kinds[kind].has_sheet:
        return None
    return _codes(ctx)[ctx.urls.absolute(paths.record_path(kind, id_))]


@made_once
def _codes(ctx: RenderContext) -> Mapping[str, QrCode]:
    kinds = (kind for kind, row in ctx.kinds.items() if row.has_sheet)
    records = ((kind, id_) for kind in kinds for id_ in ctx.data.catalogue.of_kind(kind))
    return qr_codes((ctx.urls.absolute(paths.record_path(kind, id_)) for kind, id_ in records), ctx.cache)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue(FactValue):
    """A value that is a date; ``iso`` is its machine form where HTML has one."""

    iso: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a reader must know before anything else: a sentence without full stop, maybe with a link."""

    text: str
    tone: Tone
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table; the first cell of each row is its heading."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[FactValue, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One step of a history: when, what, its state today (``until`` which day, ISO), and the particulars."""

    title: FactValue
    when: DatedValue | None = None
    state: str | None = None
    tone: Tone = "plain"
    facts: tuple[Fact, ...] = ()
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSection:
    """Cards below a heading of a page; without cards nothing is shown. ``more`` leads to all there are.

    ``kind`` is that of the records: they wear its colour on whatever page they stand.
    """

    title: str
    fragment: str
    kind: Kind
    cards: tuple[RecordCard, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView(PageView):
    """The page of a record. ``sources`` are those of the record and of its values, each once.

    ``drawing`` stands where there is no cover; ``related_news`` fills up where ``news`` is short.
    ``newest_source`` is as of when the page is cited, ``qr`` the code of its address on paper.
    """

    kind_label: str
    other_names: tuple[str, ...]
    summary: str | None
    notices: tuple[Notice, ...]
    cover: PictureView | None
    drawing: DrawingView | None
    text: Markup
    facts: tuple[Fact, ...]
    sections: tuple[CardSection, ...]
    news: tuple[ArticleCard, ...]
    all_news: Link | None
    related_news: tuple[ArticleCard, ...]
    sources: tuple[SourceView, ...]
    newest_source: str | None
    qr: QrCode | None


class RecordFields(TypedDict):
    """The fields of ``RecordView`` that are made the same way for every kind."""

    path: str
    canonical: str
    title: str
    section: str
    description: str | None
    breadcrumbs: tuple[Link, ...]
    kind: str
    kind_label: str
    other_names: tuple[str, ...]
    summary: str | None
    cover: PictureView | None
    drawing: DrawingView | None
    text: Markup
    news: tuple[ArticleCard, ...]
    all_news: Link | None
    related_news: tuple[ArticleCard, ...]
    sources: tuple[SourceView, ...]
    newest_source: str | None
    qr: QrCode | None


def record_fields(
    ctx: RenderContext, kind: Kind, record: Record, description: str, also: Iterable[object] = ()
) -> RecordFields:
    """Return what every record's page holds.

    ``description`` is for search engines where there is no summary; ``also`` are parts of other records that
    the page shows, whose sources it must list too.
    """
    path = paths.record_path(kind, record.id)
    checked, cover = not record.needs_checking, ctx.picture(record.cover)
    found = every_source(record, also)
    return RecordFields(
        path=path,
        canonical=ctx.urls.absolute(path),
        title=record.name,
        section=kind,
        description=shortened(record.summary or description),
        breadcrumbs=ctx.breadcrumbs(ctx.kind_breadcrumb(kind)),
        kind=kind.removesuffix("s"),
        kind_label=KIND_INFO[kind].label,
        other_names=record.other_names,
        summary=record.summary,
        cover=cover,
        drawing=drawing_of(ctx, record) if cover is None else None,
        text=ctx.text(kind, record.id) if checked else Markup(),
        news=ctx.article_cards(ctx.data.backlinks.news(kind, record.id)[:NEWS_LIMIT]),
        all_news=all_news_link(ctx, kind, record.id),
        related_news=near_news_cards(ctx, kind, record.id),
        sources=tuple(dict.fromkeys(sources_of(found))),
        newest_source=newest_source(found),
        qr=page_code(ctx, kind, record.id),
    )


def unchecked_notice(record: Record) -> tuple[Notice, ...]:
    """Return the notice of a record that nothing but our own reading supports, else nothing."""
    if not record.needs_checking:
        return ()
    text = "Cần kiểm chứng: chưa có nguồn đủ tin cậy, nên trang này chỉ ghi tên, nghề và địa điểm"
    return (Notice(text=text, tone="warn"),)


def every_source(record: Record, also: Iterable[object] = ()) -> tuple[Source, ...]:
    """Return the sources of a record, of its values in the order of its fields, of other parts."""
    return (*record.sources, *_sources_within(record), *_sources_within(tuple(also)))


def _sources_within(part: Any) -> Iterator[Source]:
    """Yield every source inside a record or one of its parts."""
    if isinstance(part, Source):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _sources_within(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _sources_within(getattr(part, field.name))


def table(
    caption: str, columns: Sequence[str], rows: Sequence[Sequence[FactValue | None]]
) -> TableView | None:
    """Return a table without the columns that no row fills, or None without rows."""
    kept = [n for n in range(len(columns)) if n == 0 or any(row[n] is not None for row in rows)]
    if not rows:
        return None
    blank = FactValue(text="")
    return TableView(
        caption=caption,
        columns=tuple(columns[n] for n in kept),
        rows=tuple(tuple(row[n] or blank for n in kept) for row in rows),
    )


def section(title: str, fragment: str, kind: Kind, cards: tuple[RecordCard, ...]) -> tuple[CardSection, ...]:
    """Return a section of cards, or nothing where there are none.

    Fragments of ours begin with ``muc-``, so that they never meet those of headings in a description.
    """
    return (CardSection(title=title, fragment=f"muc-{fragment}", kind=kind, cards=cards),) if cards else ()
