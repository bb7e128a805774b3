"""Pages of organisations: associations, authorities, departments, clubs; one each, and their list by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from langnghe.model.people import Leader, Organisation
from langnghe.relations.claims import claims
from langnghe.rendering.views.base import Fact, FactValue, PageView
from langnghe.rendering.views.catalogue_cards import card_section
from langnghe.rendering.views.catalogue_lists import by_label, list_pages
from langnghe.rendering.views.catalogue_parts import (
    awards_table,
    cited,
    contact_facts,
    date_fact,
    figures_table,
    known_date,
    record_fact,
    text_fact,
)
from langnghe.rendering.views.catalogue_places import place_facts, place_now
from langnghe.rendering.views.catalogue_words import target_words
from langnghe.rendering.views.facet_sections import facet_section
from langnghe.rendering.views.making import Making, link_value, value
from langnghe.rendering.views.organisation_given import given_tables
from langnghe.rendering.views.projects import projects_table
from langnghe.rendering.views.record import (
    CardSection,
    Notice,
    RecordView,
    TableView,
    record_fields,
    table,
    unchecked_notice,
)
from langnghe.text.dates import format_date


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


def organisation_pages(making: Making) -> Iterator[PageView]:
    """Yield the list of organisations and the page of each."""
    organisations = making.portal.catalogue.organisations
    groups = by_label("organisations", organisations.values(), lambda o: _kind(making, o))
    yield from list_pages(making, "organisations", groups)
    for organisation in organisations.values():
        yield organisation_view(making, organisation)


def _kind(making: Making, organisation: Organisation) -> str:
    return making.portal.vocabulary.terms["organisation_kinds"][organisation.kind].name


def organisation_view(making: Making, record: Organisation) -> OrganisationView:
    """Return the page of an organisation."""
    organisation = claims(record)
    place = place_now(making, organisation.place)
    description = f"{record.name}: {_kind(making, record).lower()}{f', {place}' if place else ''}."
    return OrganisationView(
        **record_fields(making, "organisations", organisation, description),
        notices=unchecked_notice(record) + _ended_notice(making, organisation),
        facts=_facts(making, organisation),
        functions=organisation.functions,
        leaders=_leaders(organisation.leaders),
        figures=figures_table(making, organisation.figures),
        awards=awards_table(making, [(award, None) for award in organisation.awards]),
        projects=projects_table(making, [(project, organisation) for project in organisation.projects]),
        tasks=_tasks(making, record.id),
        targets=_targets(making, record.id),
        given=given_tables(making, record.id) if not record.needs_checking else (),
        sections=_sections(making, organisation),
    )


def _ended_notice(making: Making, organisation: Organisation) -> tuple[Notice, ...]:
    ended = organisation.dissolved
    if ended is None or ended >= making.portal.today:
        return ()
    return (Notice(text=f"Tổ chức đã kết thúc hoạt động ngày {format_date(ended)}", tone="warn"),)


def _facts(making: Making, organisation: Organisation) -> tuple[Fact, ...]:
    predecessors = _referring(making, organisation.id, lambda other: other.successors)
    return (
        text_fact("Loại tổ chức", _kind(making, organisation))
        + text_fact("Tên viết tắt", organisation.short_name)
        + record_fact(making, "Trực thuộc", "organisations", [organisation.parent])
        + record_fact(making, "Là thành viên của", "organisations", organisation.member_of)
        + date_fact("Thành lập", organisation.founded)
        + date_fact("Kết thúc hoạt động", organisation.dissolved)
        + record_fact(making, "Tổ chức trước đó", "organisations", predecessors)
        + record_fact(making, "Tổ chức kế tiếp", "organisations", organisation.successors)
        + place_facts(making, organisation.place)
        + contact_facts(organisation.contact, organisation.consent, organisation.place)
    )


def _referring(
    making: Making, id_: str, where: Callable[[Organisation], tuple[str | None, ...]]
) -> list[str]:
    """Return the organisations that name ``id_`` in the list that ``where`` gives of them."""
    organisations = making.portal.catalogue.organisations
    found = making.portal.backlinks.of_kind("organisations", id_, "organisations")
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


def _tasks(making: Making, id_: str) -> TableView | None:
    plans = making.portal.catalogue.plans
    rows = [
        (value(task.text), _link(making, plan))
        for plan in making.portal.backlinks.of_kind("organisations", id_, "plans")
        for task in plans[plan].tasks
        if task.organisation == id_
    ]
    return table("Nhiệm vụ được giao", ("Nhiệm vụ", "Kế hoạch"), rows)


def _targets(making: Making, id_: str) -> TableView | None:
    """Return the numbered targets of plans that an organisation answers for."""
    plans = making.portal.catalogue.plans
    rows = [
        (
            value(target.name),
            value(target_words(target)),
            known_date(target.due),
            _link(making, plan),
        )
        for plan in making.portal.backlinks.of_kind("organisations", id_, "plans")
        for target in claims(plans[plan]).targets
        if id_ in target.organisations
    ]
    return table("Chỉ tiêu được giao", ("Chỉ tiêu", "Mức phải đạt", "Thời hạn", "Kế hoạch"), rows)


def _link(making: Making, plan: str) -> FactValue:
    return link_value(making.record_link("plans", plan))


def _sections(making: Making, organisation: Organisation) -> tuple[CardSection, ...]:
    """Return units, members, plans, events and papers: all computed from the records that name it."""
    return (
        _members(making, organisation.id)
        + _plans_and_events(making, organisation.id)
        + _papers(making, organisation)
    )


def _members(making: Making, id_: str) -> tuple[CardSection, ...]:
    links, artisans = making.portal.backlinks, making.portal.catalogue.artisans
    producers = links.of_kind("organisations", id_, "producers")
    named = links.of_kind("organisations", id_, "artisans")
    members = [one for one in named if id_ in artisans[one].member_of]
    units = _referring(making, id_, lambda other: (other.parent,))
    joined = _referring(making, id_, lambda other: other.member_of)
    return (
        card_section(making, "Đơn vị trực thuộc", "organisations", units, "don-vi")
        + card_section(making, "Tổ chức thành viên", "organisations", joined, "thanh-vien")
        + card_section(making, "Cơ sở, hợp tác xã hội viên", "producers", producers)
        + card_section(making, "Nghệ nhân hội viên", "artisans", members)
    )


def _plans_and_events(making: Making, id_: str) -> tuple[CardSection, ...]:
    links, catalogue = making.portal.backlinks, making.portal.catalogue
    plans = links.of_kind("organisations", id_, "plans")
    own = [one for one in plans if id_ in catalogue.plans[one].organisations]
    events = links.of_kind("organisations", id_, "events")
    organised = [one for one in events if id_ in catalogue.events[one].organisers]
    others = [one for one in events if one not in organised]
    return (
        card_section(making, "Kế hoạch", "plans", own)
        + card_section(making, "Sự kiện đứng ra tổ chức", "events", organised)
        + card_section(making, "Sự kiện tham gia", "events", others, "tham-gia")
    )


def _papers(making: Making, organisation: Organisation) -> tuple[CardSection, ...]:
    documents, id_ = making.portal.catalogue.documents, organisation.id
    named = making.portal.backlinks.of_kind("organisations", id_, "documents")
    issued = [one for one in named if documents[one].organisation == id_]
    others = [one for one in organisation.documents if one not in issued]
    return facet_section(making, "Văn bản đã ban hành", "documents", issued, "issuer", id_) + card_section(
        making, "Văn bản liên quan", "documents", others, "van-ban-lien-quan"
    )
