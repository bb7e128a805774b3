"""Words for states: recognitions, documents, events, targets, figures; dates inside sentences.

Pure functions from a record (and "today") to Vietnamese words. No links, no HTML and no looking up of other
records may be put here. Words for certificates are in ``certificate_label``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from langnghe.model.document import DocumentStatus, RelationKind
from langnghe.model.event import Event
from langnghe.model.parts import Figure, Level
from langnghe.model.plan import Comparison, Target
from langnghe.model.village import Condition, RecognitionState, RecognitionSubject, Village
from langnghe.text.dates import PartialDate, format_date
from langnghe.text.numbers import format_number, format_percent

Tone = Literal["good", "warn", "bad", "plain"]
"""Only colours a badge or a notice; the words always say it too."""

UNCHECKED = "cần kiểm chứng"
UNKNOWN = "Chưa rõ"

RECOGNITION_LABELS: Mapping[RecognitionState, str] = {
    "recognised": "Đã công nhận",
    "revoked": "Đã thu hồi",
    "unknown": UNKNOWN,
}
SUBJECT_LABELS: Mapping[RecognitionSubject, str] = {
    "craft": "Nghề truyền thống",
    "village": "Làng nghề",
    "traditional_village": "Làng nghề truyền thống",
}
LEVEL_LABELS: Mapping[Level, str] = {
    "centre": "Trung ương",
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "department": "Sở, ngành",
}
CONDITION_LABELS: Mapping[Condition, str] = {
    "at_risk_unrecoverable": "Nguy cơ mai một, không thể khôi phục",
    "at_risk_recoverable": "Nguy cơ mai một, có khả năng khôi phục",
    "growing": "Có xu hướng phát triển",
}
STATUS_LABELS_AND_TONES: Mapping[DocumentStatus, tuple[str, Tone]] = {
    "in_force": ("Còn hiệu lực", "good"),
    "partly": ("Hết hiệu lực một phần", "warn"),
    "ended": ("Hết hiệu lực toàn bộ", "bad"),
    "not_yet": ("Chưa có hiệu lực", "warn"),
    "suspended": ("Tạm ngưng hiệu lực", "warn"),
    "period_over": ("Đã hết giai đoạn thực hiện", "plain"),
    "unknown": (UNKNOWN, "plain"),
}
RELATION_LABELS: Mapping[RelationKind, tuple[str, str]] = {
    "replaces": ("Thay thế", "Bị thay thế bởi"),
    "repeals": ("Bãi bỏ", "Bị bãi bỏ bởi"),
    "suspends": ("Tạm ngưng hiệu lực", "Bị tạm ngưng hiệu lực bởi"),
    "amends": ("Sửa đổi, bổ sung", "Được sửa đổi bởi"),
    "corrects": ("Đính chính", "Được đính chính bởi"),
    "consolidates": ("Hợp nhất", "Được hợp nhất tại"),
    "details": ("Quy định chi tiết, hướng dẫn", "Được quy định chi tiết, hướng dẫn bởi"),
    "implements": ("Thực hiện", "Được thực hiện bằng"),
    "promulgates": ("Ban hành, phê duyệt", "Được ban hành, phê duyệt bởi"),
    "based_on": ("Căn cứ", "Là căn cứ của"),
}
"""What a document does, and how that reads from the other side; what ends a document comes first."""

EventState = Literal["running", "upcoming", "undated", "past"]
EVENT_LABELS: Mapping[EventState, str] = {
    "running": "Đang diễn ra",
    "upcoming": "Sắp diễn ra",
    "undated": "Chưa rõ ngày",
    "past": "Đã diễn ra",
}
_COMPARISONS: Mapping[Comparison, str] = {
    "exactly": "",
    "about": "khoảng ",
    "at_least": "ít nhất ",
    "at_most": "nhiều nhất ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLabel:
    """A state: ``short`` for a badge, ``label`` for people who do not see it, ``full`` for a sentence.

    ``stars`` are there only while a certificate surely holds, ``until`` (its last day, ISO) only where that
    day is known as well.
    """

    short: str
    full: str
    label: str
    tone: Tone
    stars: int | None = None
    until: str | None = None


def format_when(when: PartialDate | date) -> str:
    """Return a date as it follows a verb: "ngày 25/04/2024", "tháng 4/2024", "trong giai đoạn 2018-2021"."""
    text = format_date(when)
    if isinstance(when, date) or when.is_day:
        return f"ngày {text}"
    if when.precision in {"month", "year"}:
        return text
    return f"từ {text}" if when.precision == "range" and when.grain != "year" else f"trong {text}"


def machine_date(when: PartialDate | date | None) -> str | None:
    """Return the ``datetime`` of a ``<time>``: a day, month or year; None for spans, unknown to HTML."""
    if isinstance(when, date):
        return when.isoformat()
    return when.iso if when is not None and when.precision in {"day", "month", "year"} else None


def recognition_label(village: Village, today: date) -> StateLabel:
    """Return a village's recognition today, by the highest title that is active."""
    state = village.recognition_state(today)
    if state == "recognised":
        active = {r.subject for r in village.recognitions if r.is_active(today)}
        best = next(s for s in ("traditional_village", "village", "craft") if s in active)
        title = SUBJECT_LABELS[best]
        full = f"{RECOGNITION_LABELS[state]}: {title.lower()}"
        return StateLabel(short=title, full=full, label=full, tone="good")
    word = RECOGNITION_LABELS[state]
    return StateLabel(
        short=word,
        full=word,
        label=f"Tình trạng công nhận: {word.lower()}",
        tone="bad" if state == "revoked" else "plain",
    )


def event_state(event: Event, today: date) -> EventState:
    """Return where an event stands on ``today``; one dated to a month or year only is never "running"."""
    if event.on.earliest > today:
        return "upcoming"
    if event.on.latest < today:
        return "past"
    return "running" if event.on.grain == "day" else "undated"


def format_amount(value: Decimal, value_to: Decimal | None, unit: str) -> str:
    """Return a number or a span of numbers with its unit: "2-3 sản phẩm", "70%", "10%/năm"."""
    numbers = format_number(value) + (f"-{format_number(value_to)}" if value_to is not None else "")
    return f"{numbers}{unit}" if unit.startswith("%") else f"{numbers} {unit}"


def format_target(target: Target) -> str:
    """Return how much a target asks for: "ít nhất 2-3 sản phẩm"."""
    return _COMPARISONS[target.comparison] + format_amount(target.value, target.value_to, target.unit)


def format_figure(figure: Figure) -> str:
    """Return a figure as its source prints it, else its number; shares (``ty-le-…``) are per cent."""
    if figure.printed is not None:
        return figure.printed
    return format_percent(figure.value) if figure.kind.startswith("ty-le-") else format_number(figure.value)
