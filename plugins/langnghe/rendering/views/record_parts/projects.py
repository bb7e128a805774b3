"""Funded projects as a table: on the page of the organisation that reports them and of the producer."""

from __future__ import annotations

from collections.abc import Sequence

from langnghe.model.people import Organisation, Project
from langnghe.rendering.views.record_parts.facts import cited, known_date, named
from langnghe.rendering.views.record_parts.page import TableView, table
from langnghe.rendering.views.shared.base import FactValue
from langnghe.rendering.views.shared.context import RenderContext, value
from langnghe.text.numbers import format_number, format_vnd_words


def projects_table(
    ctx: RenderContext, projects: Sequence[tuple[Project, Organisation]], *, with_giver: bool = False
) -> TableView | None:
    """Return projects with their money; ``with_giver`` names who reports it, not who carries it out."""
    who = "Tổ chức báo cáo" if with_giver else "Đơn vị thực hiện"
    rows = [
        (
            cited(_name(project), note=project.note, sources=project.sources),
            named(ctx, "organisations", giver.id, None)
            if with_giver
            else named(ctx, "producers", project.producer, project.holder_printed),
            _money(project.total_vnd),
            _money(project.budget_vnd),
            known_date(project.on),
        )
        for project, giver in projects
    ]
    return table("Dự án được hỗ trợ", ("Dự án", who, "Tổng kinh phí", "Ngân sách hỗ trợ", "Thời điểm"), rows)


def _name(project: Project) -> str:
    return (
        f"{project.name} ({format_number(project.count)} đề án)"
        if project.count is not None
        else project.name
    )


def _money(amount: int | None) -> FactValue | None:
    return value(format_vnd_words(amount)) if amount is not None else None
