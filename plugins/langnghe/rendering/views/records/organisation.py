"""Organisations: their list, and the page of each with what it does and what it granted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from langnghe.model.kinds import Kind
from langnghe.model.parts import publishable
from langnghe.model.people import Leader, Organisation
from langnghe.relations.grants import certificates_of, recognitions_of, titles_of
from langnghe.relations.site_data import SiteData
from langnghe.rendering.views.facets.sections import facet_section
from langnghe.rendering.views.record_parts.cards import card_section
from langnghe.rendering.views.record_parts.facts import (
    awards_table,
    cited,
    contact_facts,
    date_fact,
    figures_table,
    known_date,
    place_facts,
    place_now,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import (
    CardSection,
    Notice,
    RecordView,
    TableView,
    record_fields,
    table,
    unchecked_notice,
)
from langnghe.rendering.views.record_parts.projects import projects_table
from langnghe.rendering.views.records.lists import by_label, record_list_routes, record_routes
from langnghe.rendering.views.shared.base import Fact, FactValue
from langnghe.rendering.views.shared.context import RenderContext, link_value, value
from langnghe.rendering.views.shared.labels import (
    SUBJECT_LABELS,
    certificate_label,
    format_stars,
    format_target,
)
from langnghe.rendering.views.shared.route import PageRoute
from langnghe.text.dates import format_date
from langnghe.text.numbers import format_number
from langnghe.text.wording import capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView(RecordView):
    """The page of an organisation. ``tasks`` and ``targets`` are those that plans give it.

    ``given`` are the ratings, recognitions and titles it gave.
    """

    template: ClassVar[str] = "organisation.html"

    functions: tuple[str, ...]
    leaders: TableView | None
    figures: TableView | None
    awards: TableView | None
    projects: TableView | None
    tasks: TableView | None
    targets: TableView | None
    given: tuple[TableView, ...]


def organisation_routes(data: SiteData) -> Iterator[PageRoute]:
    """Yield the list of organisations and the page of each."""
    organisations = data.catalogue.organisations
    groups = by_label("organisations", organisations.values(), partial(_kind, data))
    yield from record_list_routes("organisations", groups)
    yield from record_routes("organisations", organisations.values(), organisation_view)


def _kind(data: SiteData, organisation: Organisation) -> str:
    return data.vocabulary.terms["organisation_kinds"][organisation.kind].name


def organisation_view(ctx: RenderContext, record: Organisation) -> OrganisationView:
    """Return the page of an organisation."""
    organisation = publishable(record)
    place = place_now(ctx, organisation.place)
    description = f"{record.name}: {_kind(ctx.data, record).lower()}{f', {place}' if place else ''}."
    return OrganisationView(
        **record_fields(ctx, "organisations", organisation, description),
        notices=unchecked_notice(record) + _ended_notice(ctx, organisation),
        facts=_facts(ctx, organisation),
        functions=organisation.functions,
        leaders=_leaders(organisation.leaders),
        figures=figures_table(ctx, organisation.figures),
        awards=awards_table(ctx, [(award, None) for award in organisation.awards]),
        projects=projects_table(ctx, [(project, organisation) for project in organisation.projects]),
        tasks=_tasks(ctx, record.id),
        targets=_targets(ctx, record.id),
        given=given_tables(ctx, record.id) if not record.needs_checking else (),
        sections=_sections(ctx, organisation),
    )


def _ended_notice(ctx: RenderContext, organisation: Organisation) -> tuple[Notice, ...]:
    ended = organisation.dissolved
    if ended is None or ended >= ctx.data.today:
        return ()
    return (Notice(text=f"Tổ chức đã kết thúc hoạt động ngày {format_date(ended)}", tone="warn"),)


def _facts(ctx: RenderContext, organisation: Organisation) -> tuple[Fact, ...]:
    predecessors = _referring(ctx, organisation.id, lambda other: other.successors)
    return (
        text_fact("Loại tổ chức", _kind(ctx.data, organisation))
        + text_fact("Tên viết tắt", organisation.short_name)
        + record_fact(ctx, "Trực thuộc", "organisations", [organisation.parent])
        + record_fact(ctx, "Là thành viên của", "organisations", organisation.member_of)
        + date_fact("Thành lập", organisation.founded)
        + date_fact("Kết thúc hoạt động", organisation.dissolved)
        + record_fact(ctx, "Tổ chức trước đó", "organisations", predecessors)
        + record_fact(ctx, "Tổ chức kế tiếp", "organisations", organisation.successors)
        + place_facts(ctx, organisation.place)
        + contact_facts(organisation.contact, organisation.consent, organisation.place)
    )


def _referring(
    ctx: RenderContext, id_: str, where: Callable[[Organisation], tuple[str | None, ...]]
) -> list[str]:
    """Return the organisations that name ``id_`` in the list that ``where`` gives of them."""
    organisations = ctx.data.catalogue.organisations
    found = ctx.data.backlinks.of_kind("organisations", id_, "organisations")
    return [other for other in found if id_ in where(organisations[other])]


def _leaders(leaders: tuple[Leader, ...]) -> TableView | None:
    rows: list[tuple[FactValue | None, ...]] = [
        (
            cited(leader.name, sources=leader.sources),
            value(leader.role),
            known_date(leader.as_of),
        )
        for leader in leaders
    ]
    return table("Người đứng đầu", ("Họ và tên", "Chức vụ", "Tính đến"), rows)


def _tasks(ctx: RenderContext, id_: str) -> TableView | None:
    plans = ctx.data.catalogue.plans
    rows = [
        (value(task.text), _link(ctx, plan))
        for plan in ctx.data.backlinks.of_kind("organisations", id_, "plans")
        for task in plans[plan].tasks
        if task.organisation == id_
    ]
    return table("Nhiệm vụ được giao", ("Nhiệm vụ", "Kế hoạch"), rows)


def _targets(ctx: RenderContext, id_: str) -> TableView | None:
    """Return the numbered targets of plans that an organisation answers for."""
    plans = ctx.data.catalogue.plans
    rows = [
        (
            value(target.name),
            value(format_target(target)),
            known_date(target.due),
            _link(ctx, plan),
        )
        for plan in ctx.data.backlinks.of_kind("organisations", id_, "plans")
        for target in publishable(plans[plan]).targets
        if id_ in target.organisations
    ]
    return table("Chỉ tiêu được giao", ("Chỉ tiêu", "Mức phải đạt", "Thời hạn", "Kế hoạch"), rows)


def _link(ctx: RenderContext, plan: str) -> FactValue:
    return link_value(ctx.record_link("plans", plan))


def _sections(ctx: RenderContext, organisation: Organisation) -> tuple[CardSection, ...]:
    """Return units, members, plans, events and papers: all computed from the records that name it."""
    return (
        _members(ctx, organisation.id) + _plans_and_events(ctx, organisation.id) + _papers(ctx, organisation)
    )


def _members(ctx: RenderContext, id_: str) -> tuple[CardSection, ...]:
    links, artisans = ctx.data.backlinks, ctx.data.catalogue.artisans
    producers = links.of_kind("organisations", id_, "producers")
    named = links.of_kind("organisations", id_, "artisans")
    members = [one for one in named if id_ in artisans[one].member_of]
    units = _referring(ctx, id_, lambda other: (other.parent,))
    joined = _referring(ctx, id_, lambda other: other.member_of)
    return (
        card_section(ctx, "Đơn vị trực thuộc", "organisations", units, "don-vi")
        + card_section(ctx, "Tổ chức thành viên", "organisations", joined, "thanh-vien")
        + card_section(ctx, "Cơ sở, hợp tác xã hội viên", "producers", producers)
        + card_section(ctx, "Nghệ nhân hội viên", "artisans", members)
    )


def _plans_and_events(ctx: RenderContext, id_: str) -> tuple[CardSection, ...]:
    links, catalogue = ctx.data.backlinks, ctx.data.catalogue
    plans = links.of_kind("organisations", id_, "plans")
    own = [one for one in plans if id_ in catalogue.plans[one].organisations]
    events = links.of_kind("organisations", id_, "events")
    organised = [one for one in events if id_ in catalogue.events[one].organisers]
    others = [one for one in events if one not in organised]
    return (
        card_section(ctx, "Kế hoạch", "plans", own)
        + card_section(ctx, "Sự kiện đứng ra tổ chức", "events", organised)
        + card_section(ctx, "Sự kiện tham gia", "events", others, "tham-gia")
    )


def _papers(ctx: RenderContext, organisation: Organisation) -> tuple[CardSection, ...]:
    documents, id_ = ctx.data.catalogue.documents, organisation.id
    named = ctx.data.backlinks.of_kind("organisations", id_, "documents")
    issued = [one for one in named if documents[one].organisation == id_]
    others = [one for one in organisation.documents if one not in issued]
    return facet_section(ctx, "Văn bản đã ban hành", "documents", issued, "issuer", id_) + card_section(
        ctx, "Văn bản liên quan", "documents", others, "van-ban-lien-quan"
    )


GIVEN_COUNT = 20
"""The newest of each; all are on the pages of those who received them, and in the lists by province."""

Row = tuple[FactValue | None, ...]


def given_tables(ctx: RenderContext, organisation: str) -> tuple[TableView, ...]:
    """Return what an organisation gave, kind by kind; nothing where it gave nothing."""
    today, titles = ctx.data.today, ctx.data.vocabulary.titles
    ratings = [
        (
            _receiver(ctx, "products", one.receiver.id),
            value(capitalised(format_stars(one.what))),
            known_date(one.what.issued),
            value(capitalised(certificate_label(one.what, today))),
        )
        for one in certificates_of(ctx.data, organisation)
    ]
    recognitions = [
        (
            _receiver(ctx, "villages", one.receiver.id),
            value(one.what.title or SUBJECT_LABELS[one.what.subject]),
            known_date(one.what.on),
            value(one.what.state_on(today).label),
        )
        for one in recognitions_of(ctx.data, organisation)
    ]
    awarded = [
        (
            _receiver(ctx, "artisans", one.receiver.id),
            value(titles[one.what.title].name),
            known_date(one.what.on),
        )
        for one in titles_of(ctx.data, organisation)
    ]
    made = (
        newest("Sản phẩm OCOP đã công nhận", ("Sản phẩm", "Hạng", "Ngày cấp", "Hiện nay"), ratings),
        newest("Làng nghề đã công nhận", ("Làng nghề", "Danh hiệu", "Ngày", "Hiện nay"), recognitions),
        newest("Danh hiệu nghệ nhân đã trao", ("Nghệ nhân", "Danh hiệu", "Ngày"), awarded),
    )
    return tuple(one for one in made if one is not None)


def newest(caption: str, columns: tuple[str, ...], rows: Sequence[Row]) -> TableView | None:
    """Return a table of the first rows; its caption says how many there are where some are left out."""
    if len(rows) > GIVEN_COUNT:
        caption = f"{caption} ({GIVEN_COUNT} mới nhất trong {format_number(len(rows))})"
    return table(caption, columns, rows[:GIVEN_COUNT])


def _receiver(ctx: RenderContext, kind: Kind, id_: str) -> FactValue:
    return link_value(ctx.record_link(kind, id_))
