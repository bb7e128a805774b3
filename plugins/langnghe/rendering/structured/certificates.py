"""What somebody vouches for: OCOP ratings and recognitions of villages, lapsed ones marked inactive."""

from __future__ import annotations

from datetime import date

from langnghe.model.ocop import certificate_state, expiry_bounds
from langnghe.model.product import Certificate
from langnghe.model.states import CertificateState, RecognitionState
from langnghe.model.village import Recognition
from langnghe.rendering.structured.nodes import Node, body, iso, node
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import SUBJECT_LABELS

_ACTIVE = "https://schema.org/CertificationActive"
_INACTIVE = "https://schema.org/CertificationInactive"
BEST_STARS = 5


def ocop_certificate(ctx: RenderContext, one: Certificate) -> Node:
    """Return an OCOP certificate; without a status where no source lets us know whether it holds today."""
    state = certificate_state(one, ctx.data.today)
    stars = f" hạng {one.stars} sao" if one.stars else ""
    return node(
        "Certification",
        name=f"Giấy chứng nhận OCOP{stars}",
        certificationStatus=_status(state),
        certificationIdentification=_decision(ctx, one.decision, one.decision_printed),
        certificationRating=_stars(one.stars) if one.stars else None,
        issuedBy=body(ctx, one.body, one.body_printed),
        validFrom=iso(one.issued),
        expires=_end(one),
    )


def recognition(ctx: RenderContext, one: Recognition) -> Node:
    """Return a title of a village."""
    return node(
        "Certification",
        name=one.title or SUBJECT_LABELS[one.subject],
        certificationStatus=_status(one.state_on(ctx.data.today)),
        certificationIdentification=_decision(ctx, one.decision, one.decision_printed),
        issuedBy=body(ctx, one.body, one.body_printed),
        validFrom=iso(one.on),
        expires=iso(one.revoked.on) if one.revoked is not None else None,
    )


def _stars(stars: int) -> Node:
    return node("Rating", ratingValue=stars, bestRating=BEST_STARS, worstRating=1)


def _status(state: CertificateState | RecognitionState) -> str | None:
    """Return whether a title holds today, in schema.org; None where nobody knows."""
    if state in {CertificateState.UNKNOWN, RecognitionState.UNKNOWN}:
        return None
    return _ACTIVE if state.is_current else _INACTIVE


def _decision(ctx: RenderContext, id_: str | None, printed: str | None) -> str | None:
    """Return the number a decision is known by."""
    if printed is None and id_ is not None:
        return ctx.data.catalogue.documents[id_].number
    return printed


def _end(one: Certificate) -> str | None:
    """Return the last day of a certificate where it is known to the day: a withdrawn one ends earlier."""
    if one.withdrawn is not None:
        return iso(one.withdrawn.on)
    bounds = expiry_bounds(one)
    known: date | None = bounds[0] if bounds is not None and bounds[0] == bounds[1] else None
    return iso(known)
