"""Rules of one article or page by itself: its address, its dates, what its form needs, what a good one has.

What holds between articles is in ``relations`` and ``output``; what is wrong in a text ``rendering`` tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from langnghe.loading.reading import Lines, PartContext, line_at
from langnghe.model.article import Entry, StaticPage, WrittenArticle
from langnghe.model.problem import Problem, problem

_NEEDED_BY_FORM: Mapping[str, tuple[str, str, str]] = {
    "video": ("video", "Phim", "video:\n  url: https://vidu.vn/phim"),
    "photo": ("gallery", "Bộ ảnh", "gallery:\n  - file: ten-anh.jpg\n    alt: Mô tả ảnh"),
}
"""What a form is nothing without: the key, its label, lines to paste."""


def check_slug(entry: Entry, part: PartContext) -> Iterator[Problem]:
    """Yield an empty slug: no page could be made of the entry."""
    if not entry.slug:
        node = part.node.get("slug") or part.node.get("title") or part.node
        yield problem(
            "LN111",
            part.reading.path,
            node.line,
            subject="Đường dẫn (slug)",
            written=entry.title,
            fix="slug: ten-bai-khong-dau",
        )


def check_entry(entry: WrittenArticle | StaticPage, lines: Lines) -> Iterator[Problem]:
    """Yield what is wrong with the head of an entry, and reminders. ``lines`` are those of its keys."""
    yield from _check_dates(entry, lines)
    if isinstance(entry, StaticPage):
        return
    yield from _check_form(entry, lines)
    if not entry.summary:
        yield problem("LN191", entry.path, subject="Tóm tắt (summary)")
    if not entry.sources:
        yield problem("LN190", entry.path)


def _check_dates(entry: WrittenArticle | StaticPage, lines: Lines) -> Iterator[Problem]:
    """An article is taken down, corrected and continued after it appeared."""
    if entry.published is None:
        return
    first, shown = entry.published.date(), f"{entry.published:%d/%m/%Y}"
    if entry.modified and entry.modified < entry.published:
        yield problem(
            "LN406",
            entry.path,
            line_at(lines, "modified"),
            subject="Cập nhật lần cuối (modified)",
            written=f"{entry.modified:%Y-%m-%d %H:%M}",
            published=shown,
            fix=f"modified: {entry.published:%Y-%m-%d %H:%M}",
        )
    if isinstance(entry, StaticPage):
        return
    if entry.expires and entry.expires < first:
        yield problem(
            "LN405",
            entry.path,
            line_at(lines, "expires"),
            subject="Ngày gỡ (expires)",
            written=entry.expires.isoformat(),
            published=shown,
            fix=f"expires: {first + timedelta(days=30)}",
        )
    for key, label, changes in (
        ("corrections", "Đính chính", entry.corrections),
        ("updates", "Diễn biến thêm", entry.updates),
    ):
        for change in changes:
            if change.on < first:
                yield problem(
                    "LN406",
                    entry.path,
                    line_at(lines, key),
                    subject=f"{label} ({key})",
                    written=f"on: {change.on.isoformat()}",
                    published=shown,
                    fix=f"on: {first.isoformat()}",
                )


def _check_form(entry: WrittenArticle, lines: Lines) -> Iterator[Problem]:
    """A photo story has pictures, a film has an address, a part belongs to a series."""
    if entry.form in _NEEDED_BY_FORM:
        key, label, example = _NEEDED_BY_FORM[entry.form]
        if not getattr(entry, key):
            yield problem(
                "LN411",
                entry.path,
                line_at(lines, "form"),
                subject=f"{label} ({key})",
                written=f"form: {entry.form}",
                needed=f"bài thể loại {entry.form} có mục {key}",
                fix=example,
            )
    if entry.part and not entry.series:
        yield problem(
            "LN411",
            entry.path,
            line_at(lines, "part"),
            subject="Loạt bài (series)",
            written=f"part: {entry.part}",
            needed="tên loạt bài đi cùng số kỳ",
            fix="series: Tên loạt bài",
        )
