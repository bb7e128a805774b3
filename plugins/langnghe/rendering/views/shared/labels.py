"""Labels of states (recognitions, certificates, documents, events, targets, figures); dates in sentences.

Pure functions from a record (and "today") to Vietnamese text. No links, no HTML and no look-up of other
records may be put here. The states themselves are worked out in ``model``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from langnghe.model.document import RelationKind
from langnghe.model.ocop import Rating, certificate_state, expiry_bounds
from langnghe.model.parts import Figure, Level
from langnghe.model.plan import Comparison, Target
from langnghe.model.product import Certificate, Product, Scheme
from langnghe.model.states import CertificateState, Tone
from langnghe.model.village import Condition, RecognitionSubject, Village
from langnghe.text.dates import PartialDate, format_date
from langnghe.text.numbers import format_number, format_percent

UNCHECKED = "cần kiểm chứng"

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
SCHEME_NAMES: Mapping[Scheme, str] = {"148": "148/QĐ-TTg", "1048": "1048/QĐ-TTg"}
CONDITION_LABELS: Mapping[Condition, str] = {
    "at_risk_unrecoverable": "Nguy cơ mai một, không thể khôi phục",
    "at_risk_recoverable": "Nguy cơ mai một, có khả năng khôi phục",
    "growing": "Có xu hướng phát triển",
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
    if state.is_current:
        active = {r.subject for r in village.recognitions if r.state_on(today).is_current}
        best = next(s for s in ("traditional_village", "village", "craft") if s in active)
        title = SUBJECT_LABELS[best]
        full = f"{state.label}: {title.lower()}"
        return StateLabel(short=title, full=full, label=full, tone=state.tone)
    return StateLabel(
        short=state.short,
        full=state.label,
        label=f"Tình trạng công nhận: {state.label.lower()}",
        tone=state.tone,
    )


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


def certificate_label(certificate: Certificate, today: date) -> str:
    """Return what a certificate is worth on ``today``: "còn hạn đến 29/12/2026", "hết hạn ngày …"."""
    state = certificate_state(certificate, today)
    if state is CertificateState.WITHDRAWN and certificate.withdrawn is not None:
        return f"đã thu hồi {format_when(certificate.withdrawn.on)}"
    if state is CertificateState.UPCOMING and certificate.issued is not None:
        return f"chưa có hiệu lực, cấp {format_when(certificate.issued)}"
    bounds = expiry_bounds(certificate)
    withdrawn = certificate.withdrawn.on if certificate.withdrawn is not None else None
    if state is CertificateState.UNKNOWN and withdrawn is not None and withdrawn.earliest <= today:
        return f"thu hồi {format_when(withdrawn)}, chưa rõ ngày"
    if bounds is None or state is CertificateState.UNKNOWN:
        return "chưa rõ còn hạn hay không"
    earliest, latest = (format_date(day) for day in bounds)
    exact = earliest == latest
    if state is CertificateState.EXPIRED:
        return f"hết hạn ngày {latest}" if exact else f"hết hạn chậm nhất ngày {latest}"
    if state is CertificateState.VALID:
        return f"còn hạn đến {earliest}" if exact else f"còn hạn ít nhất đến {earliest}"
    if bounds[0] == today and exact:
        return f"hết hạn hôm nay ({earliest})"
    return f"sắp hết hạn ({earliest})" if exact else f"sắp hết hạn (sớm nhất {earliest})"


def last_day(certificate: Certificate, today: date) -> str | None:
    """Return the last day (ISO) of a certificate that holds today; None where it is not known to the day."""
    bounds = expiry_bounds(certificate)
    holds = certificate_state(certificate, today).is_current
    return bounds[0].isoformat() if bounds is not None and holds and bounds[0] == bounds[1] else None


def format_stars(certificate: Certificate) -> str:
    """Return "4 sao", or that the stars are not known."""
    if certificate.stars is None:
        return "chưa rõ hạng sao"
    potential = ", tiềm năng 5 sao" if certificate.potential_five else ""
    return f"{certificate.stars} sao{potential}"


def validity_label(certificate: Certificate, today: date) -> str:
    """Return the stars as a history tells them: "4 sao" while they surely hold, else "từng đạt 4 sao"."""
    stars = format_stars(certificate)
    past = certificate_state(certificate, today).is_over
    return f"từng đạt {stars}" if past and certificate.stars is not None else stars


def full_rating_label(rating: Rating, today: date) -> StateLabel:
    """Return a product's rating today. Stars stand in the badge only while the certificate surely holds."""
    certificate, state = rating.certificate, rating.state
    worth, stars = certificate_label(certificate, today), format_stars(certificate)
    full = f"{validity_label(certificate, today)}, {worth}"
    if rating.is_current:
        short = f"{certificate.stars} sao" if certificate.stars is not None else "Chưa rõ hạng sao"
        held = f"hạng {stars}" if certificate.stars is not None else stars
        bounds = expiry_bounds(certificate)
        label = f"Sản phẩm OCOP {held}, còn hiệu lực {_until(bounds)}"
        return StateLabel(
            short=short,
            full=full,
            label=label,
            tone=state.tone,
            stars=certificate.stars,
            until=last_day(certificate, today),
        )
    return StateLabel(
        short=state.short,
        full=full,
        label=f"Sản phẩm OCOP: {full}",
        tone=state.tone,
    )


def rating_label(product: Product, rating: Rating | None, today: date) -> StateLabel | None:
    """Return a product's rating today; of one only entered for rating, that its result is not known."""
    if rating is not None:
        return full_rating_label(rating, today)
    newest = product.newest_submission
    if newest is None:
        return None
    full = f"hồ sơ dự đánh giá {format_when(newest.on)}, nguồn không nêu kết quả"
    return StateLabel(short="Chưa rõ kết quả", full=full, label=f"Chưa rõ kết quả: {full}", tone="plain")


def _until(bounds: tuple[date, date] | None) -> str:
    """Return "đến 06/08/2027", or the least that is sure where the day of issue is not exact."""
    if bounds is None:
        return ""
    return f"{'' if bounds[0] == bounds[1] else 'ít nhất '}đến {format_date(bounds[0])}"
