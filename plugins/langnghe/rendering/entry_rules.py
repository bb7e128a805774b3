"""Rules of one article or page by itself: its dates, what its form needs, and what a good article has.

What holds between articles is in ``output``, what is wrong in a text is told by ``markdown``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from langnghe.loading.front_matter import Entry
from langnghe.loading.reading import line_at
from langnghe.model.problem import Problem, problem

_NEEDED_BY_FORM: Mapping[str, tuple[str, str, str]] = {
    "video": ("video", "Phim", "video:\n  url: https://vidu.vn/phim"),
    "photo": ("gallery", "Bộ ảnh", "gallery:\n  - file: ten-anh.jpg\n    alt: Mô tả ảnh"),
}
"""What a form is nothing without: the key, its label, lines to paste."""


def check_entry(written: Entry, *, is_page: bool) -> Iterator[Problem]:
    """Yield what is wrong with the head of a piece whose values could all be read, and reminders."""
    values = written.values or {}
    yield from _check_dates(written, values)
    if is_page:
        return
    yield from _check_form(written, values)
    if not values.get("summary"):
        yield problem("LN191", written.path, subject="Tóm tắt (summary)")
    if not values.get("sources"):
        yield problem("LN190", written.path)


def _check_dates(written: Entry, values: Mapping[str, Any]) -> Iterator[Problem]:
    """An article is taken down, corrected and continued after it appeared."""
    published: datetime | None = values.get("date")
    if published is None:
        return
    shown = f"{published:%d/%m/%Y}"
    expires, modified = values.get("expires"), values.get("modified")
    if expires and expires < published.date():
        yield problem(
            "LN405",
            written.path,
            line_at(written.reading.lines, "expires"),
            subject="Ngày gỡ (expires)",
            written=expires.isoformat(),
            published=shown,
            fix=f"expires: {(published + timedelta(days=30)).date()}",
        )
    if modified and modified < published:
        yield problem(
            "LN406",
            written.path,
            line_at(written.reading.lines, "modified"),
            subject="Cập nhật lần cuối (modified)",
            written=f"{modified:%Y-%m-%d %H:%M}",
            published=shown,
            fix=f"modified: {published:%Y-%m-%d %H:%M}",
        )
    for key, label in (("corrections", "Đính chính"), ("updates", "Diễn biến thêm")):
        for change in values.get(key, ()):
            if change.on < published.date():
                yield _too_early(written, key, label, change.on, shown, published.date())


def _too_early(written: Entry, key: str, label: str, on: date, shown: str, first: date) -> Problem:
    return problem(
        "LN406",
        written.path,
        line_at(written.reading.lines, key),
        subject=f"{label} ({key})",
        written=f"on: {on.isoformat()}",
        published=shown,
        fix=f"on: {first.isoformat()}",
    )


def _check_form(written: Entry, values: Mapping[str, Any]) -> Iterator[Problem]:
    """A photo story has pictures, a film has an address, a part belongs to a series."""
    form = values.get("form", "")
    if form in _NEEDED_BY_FORM:
        key, label, lines = _NEEDED_BY_FORM[form]
        if not values.get(key):
            yield problem(
                "LN411",
                written.path,
                line_at(written.reading.lines, "form"),
                subject=f"{label} ({key})",
                written=f"form: {form}",
                needed=f"bài thể loại {form} có mục {key}",
                fix=lines,
            )
    if values.get("part") and not values.get("series"):
        yield problem(
            "LN411",
            written.path,
            line_at(written.reading.lines, "part"),
            subject="Loạt bài (series)",
            written=f"part: {values['part']}",
            needed="tên loạt bài đi cùng số kỳ",
            fix="series: Tên loạt bài",
        )
