"""Words for OCOP certificates and what they are worth today: stars, last days, ratings, files entered.

States are worked out in ``model.ocop``; other records have their words in ``shared.labels``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from langnghe.model.ocop import CertificateState, Rating, certificate_state, expiry_bounds
from langnghe.model.product import Certificate, Product
from langnghe.rendering.views.shared.labels import StateLabel, Tone, format_when
from langnghe.text.dates import format_date

CERTIFICATE_TONES: Mapping[CertificateState, Tone] = {
    "valid": "good",
    "expiring": "warn",
    "expired": "bad",
    "withdrawn": "bad",
    "unknown": "plain",
    "upcoming": "plain",
}


def certificate_label(certificate: Certificate, today: date) -> str:
    """Return what a certificate is worth on ``today``: "còn hạn đến 29/12/2026", "hết hạn ngày …"."""
    state = certificate_state(certificate, today)
    if state == "withdrawn" and certificate.withdrawn is not None:
        return f"đã thu hồi {format_when(certificate.withdrawn.on)}"
    if state == "upcoming" and certificate.issued is not None:
        return f"chưa có hiệu lực, cấp {format_when(certificate.issued)}"
    bounds = expiry_bounds(certificate)
    if bounds is None or state == "unknown":
        return "chưa rõ còn hạn hay không"
    earliest, latest = (format_date(day) for day in bounds)
    exact = earliest == latest
    if state == "expired":
        return f"hết hạn ngày {latest}" if exact else f"hết hạn chậm nhất ngày {latest}"
    if state == "valid":
        return f"còn hạn đến {earliest}" if exact else f"còn hạn ít nhất đến {earliest}"
    if bounds[0] == today and exact:
        return f"hết hạn hôm nay ({earliest})"
    return f"sắp hết hạn ({earliest})" if exact else f"sắp hết hạn (sớm nhất {earliest})"


def last_day(certificate: Certificate, today: date) -> str | None:
    """Return the last day (ISO) of a certificate that holds today; None where it is not known to the day."""
    bounds = expiry_bounds(certificate)
    holds = certificate_state(certificate, today) in {"valid", "expiring"}
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
    past = certificate_state(certificate, today) in {"expired", "withdrawn"}
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
            tone=CERTIFICATE_TONES[state],
            stars=certificate.stars,
            until=last_day(certificate, today),
        )
    shorts = {"expired": "Hết hạn", "withdrawn": "Đã thu hồi"}
    return StateLabel(
        short=shorts.get(state, "Chưa rõ còn hạn"),
        full=full,
        label=f"Sản phẩm OCOP: {full}",
        tone=CERTIFICATE_TONES[state],
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
