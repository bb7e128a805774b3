"""Facets in words: what a facet and its values are called, and the sentence that titles a page of them.

Only words and their order. Links, counts and cards stand in ``facet_panel`` and ``facets``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from langnghe.model.catalogue import KIND_NOUNS, Kind
from langnghe.relations.facets import NO_CERTIFICATE, PINNED_VALUES, PROVINCE, Selection
from langnghe.rendering.views.news.news_list import with_kind
from langnghe.rendering.views.shared.context import RenderContext, as_of
from langnghe.rendering.views.shared.labels import RECOGNITION_LABELS, STATUS_LABELS_AND_TONES
from langnghe.text.collate import SortKey, sort_key
from langnghe.text.numbers import format_number
from langnghe.text.wording import uncapitalised

_LABELS: Mapping[str, str] = {
    "certificate": "Tình trạng chứng nhận",
    "craft": "Nghề",
    "craft_group": "Nhóm nghề",
    "group": "Nhóm sản phẩm",
    "issuer": "Cơ quan ban hành",
    "kind": "Loại",
    "listing": "Ghi danh, danh hiệu",
    "producer": "Loại chủ thể",
    "province": "Tỉnh, thành phố",
    "recognition": "Tình trạng công nhận",
    "stars": "Hạng sao còn hiệu lực",
    "status": "Hiệu lực",
    "title": "Danh hiệu",
    "type": "Loại văn bản",
    "village": "Làng nghề",
}
_YEAR_LABELS: Mapping[Kind, str] = {
    "products": "Năm cấp chứng nhận",
    "documents": "Năm ban hành",
    "events": "Năm tổ chức",
}

_STATES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "certificate": {
        "valid": ("Còn hạn trên 90 ngày", "có chứng nhận còn hạn trên 90 ngày"),
        "expiring": ("Sắp hết hạn (trong 90 ngày)", "có chứng nhận sắp hết hạn (trong 90 ngày)"),
        "expired": ("Đã hết hạn", "có chứng nhận đã hết hạn"),
        "withdrawn": ("Đã thu hồi", "đã bị thu hồi chứng nhận"),
        "unknown": ("Chưa rõ còn hạn hay không", "có chứng nhận chưa rõ còn hạn hay không"),
        NO_CERTIFICATE: ("Chưa ghi nhận chứng nhận", "chưa được ghi nhận chứng nhận OCOP"),
    },
    "recognition": {
        "recognised": (RECOGNITION_LABELS["recognised"], "đang được công nhận"),
        "revoked": (RECOGNITION_LABELS["revoked"], "đã bị thu hồi công nhận"),
        "unknown": (RECOGNITION_LABELS["unknown"], "chưa rõ tình trạng công nhận"),
    },
    "status": {
        status: (words, "chưa rõ còn hiệu lực hay không" if status == "unknown" else words.lower())
        for status, (words, _tone) in STATUS_LABELS_AND_TONES.items()
    },
}
"""States: how a value is called, and how it reads behind "12 sản phẩm trong danh mục"."""

_PHRASES: Mapping[str, str] = {
    "craft": "thuộc nghề {low}",
    "craft_group": "thuộc nhóm nghề {low}",
    "group": "thuộc nhóm {low}",
    "issuer": "do {name} ban hành",
    "kind": "thuộc loại {low}",
    "listing": "có ghi danh “{name}”",
    "producer": "do {low} làm ra",
    "province": "tại {name}",
    "stars": "có chứng nhận {name} còn hiệu lực",
    "title": "mang danh hiệu {name}",
    "type": "thuộc loại {low}",
    "village": "gắn với {name}",
}
_YEAR_PHRASES: Mapping[Kind, str] = {
    "products": "được cấp chứng nhận năm {name}",
    "documents": "ban hành năm {name}",
    "events": "trong năm {name}",
}
_TERMS: Mapping[tuple[Kind, str], str] = {
    ("villages", "craft_group"): "craft_groups",
    ("villages", "listing"): "listing_kinds",
    ("products", "producer"): "producer_kinds",
    ("producers", "kind"): "producer_kinds",
    ("organisations", "kind"): "organisation_kinds",
    ("events", "kind"): "event_kinds",
}


def facet_label(kind: Kind, facet: str) -> str:
    """Return what a facet is called."""
    return _YEAR_LABELS[kind] if facet == "year" else _LABELS[facet]


def value_label(ctx: RenderContext, kind: Kind, facet: str, value: str) -> str:
    """Return what a value is called where the facet is named beside it."""
    if facet in _STATES:
        return _STATES[facet][value][0]
    if facet == "stars":
        return f"{value} sao"
    return value if facet == "year" else _name(ctx, kind, facet, value)


def _name(ctx: RenderContext, kind: Kind, facet: str, value: str) -> str:
    vocabulary, catalogue = ctx.data.vocabulary, ctx.data.catalogue
    match facet:
        case "province":
            return ctx.province_link(value).text
        case "group":
            group = vocabulary.ocop_groups[value]
            # Both schemes have a group of the same name: they are not the same groups.
            return group.name if group.scheme == "148" else f"{group.name} (theo 1048/QĐ-TTg)"
        case "village":
            return catalogue.villages[value].name
        case "issuer" if value in catalogue.organisations:
            return catalogue.organisations[value].name
    lists: Mapping[str, Mapping[str, Any]] = {
        "craft": vocabulary.crafts,
        "title": vocabulary.titles,
        "type": vocabulary.document_types,
        "issuer": vocabulary.issuers,
    }
    terms = lists[facet] if facet in lists else vocabulary.terms[_TERMS[kind, facet]]
    name: str = terms[value].name
    return name


def value_order(
    ctx: RenderContext, kind: Kind, facet: str, counts: Mapping[str, int], *, by_name: bool = False
) -> list[str]:
    """Return values as they are offered: states and stars by rank, years from the last, others by use.

    ``by_name`` puts the others from A to Z.
    """
    ranked = (*PINNED_VALUES.get(kind, {}).get(facet, ()), *_STATES.get(facet, ()))
    if ranked:
        return [value for value in dict.fromkeys(ranked) if value in counts]
    if facet == "year":
        return sorted(counts, reverse=True)

    def by_use(value: str) -> tuple[int, SortKey]:
        return 0 if by_name else -counts[value], sort_key(value_label(ctx, kind, facet, value))

    return sorted(counts, key=by_use)


def phrase(ctx: RenderContext, kind: Kind, facet: str, value: str) -> str:
    """Return a value as it reads behind the noun: "tại Bắc Ninh", "thuộc nghề đúc đồng"."""
    if facet in _STATES:
        return _STATES[facet][value][1]
    name = value_label(ctx, kind, facet, value)
    if facet == "village":
        name = with_kind("villages", name)
    form = _YEAR_PHRASES[kind] if facet == "year" else _PHRASES[facet]
    return form.format(name=name, low=uncapitalised(name))


def subject(ctx: RenderContext, kind: Kind, selection: Selection) -> str:
    """Return what a page is about, without a number: "sản phẩm trong danh mục tại Bắc Ninh".

    "Trong danh mục" says that there may be more; it is left out only where the catalogue promises all.
    """
    return " ".join([KIND_NOUNS[kind], *_about(ctx, kind, selection)])


def _about(ctx: RenderContext, kind: Kind, selection: Selection) -> Iterator[str]:
    if promise(ctx, kind, selection) is None:
        yield "trong danh mục"
    yield from (phrase(ctx, kind, *one) for one in selection)


def title_sentence(ctx: RenderContext, kind: Kind, selection: Selection, count: int) -> str:
    """Return the title of a page: "42 sản phẩm trong danh mục tại Bắc Ninh thuộc nghề đúc đồng"."""
    if count:
        return f"{format_number(count)} {subject(ctx, kind, selection)}"
    return " ".join([f"Chưa có {KIND_NOUNS[kind]} nào", *_about(ctx, kind, selection)])


def promise(ctx: RenderContext, kind: Kind, selection: Selection) -> str | None:
    """Return as of when the catalogue promises all that a page could list, or None: it is a sample."""
    province = dict(selection).get(PROVINCE)
    for one in ctx.data.vocabulary.coverage:
        if one.kind == kind and one.province in {None, province}:
            return as_of(one.as_of)
    return None


def sample_line(ctx: RenderContext, kind: Kind, selection: Selection) -> str:
    """Return the line below the title: how far the number may be trusted."""
    complete = promise(ctx, kind, selection)
    if complete is not None:
        return f"Danh mục đầy đủ, {complete}."
    return "Danh mục chưa đầy đủ: con số chỉ tính những gì danh mục đã ghi được."
