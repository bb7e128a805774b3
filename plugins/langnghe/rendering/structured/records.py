"""Nodes of records, with the certificates and recognitions they hold; expired ones are marked inactive."""

from __future__ import annotations

from datetime import date
from typing import Any, TypedDict

from langnghe.model.kinds import Kind
from langnghe.model.ocop import certificate_state, expiry_bounds
from langnghe.model.parts import Record
from langnghe.model.people import Artisan, Contact, Organisation, Producer
from langnghe.model.product import Certificate, Product
from langnghe.model.states import CertificateState, RecognitionState
from langnghe.model.village import Recognition, Village
from langnghe.rendering import urls as paths
from langnghe.rendering.structured.nodes import (
    Node,
    address,
    body,
    coordinates,
    craft_names,
    iso,
    node,
    picture_urls,
    place_node,
    provinces,
    references,
    subject_id,
)
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


class Common(TypedDict):
    """What every subject has."""

    type_: str
    id_: str
    name: str
    alternateName: list[str]
    description: str | None
    url: str
    image: list[str]


def common(ctx: RenderContext, kind: Kind, record: Record) -> Common:
    """Return the properties of any record's subject."""
    path = paths.record_path(kind, record.id)
    return Common(
        type_=ctx.kinds[kind].node_type,
        id_=subject_id(ctx.urls, path),
        name=record.name,
        alternateName=list(record.other_names),
        description=record.summary,
        url=ctx.urls.absolute(path),
        image=picture_urls(ctx, record.cover),
    )


def village_node(ctx: RenderContext, village: Village) -> Node:
    """Return a craft village as a place with its titles."""
    return node(
        **common(ctx, "villages", village),
        keywords=craft_names(ctx, village.crafts),
        address=address(ctx, village.place),
        containedInPlace=next(iter(provinces(ctx, village)), None),
        geo=coordinates(village.place),
        hasCertification=[recognition(ctx, one) for one in village.recognitions],
    )


def product_node(ctx: RenderContext, product: Product) -> Node:
    """Return a product with the whole history of its certificates."""
    groups = ctx.data.vocabulary.ocop_groups
    shared: dict[str, Any] = {**common(ctx, "products", product)}
    shared["image"] = picture_urls(ctx, product.cover, *product.gallery)
    return node(
        **shared,
        category=groups[product.group].name if product.group else None,
        keywords=craft_names(ctx, product.crafts),
        manufacturer=references(ctx, "producers", product.producers),
        material=product.materials,
        gtin=product.gtin,
        hasCertification=[ocop_certificate(ctx, one) for one in product.certificates],
    )


def producer_node(ctx: RenderContext, producer: Producer) -> Node:
    """Return a maker as an organisation."""
    return node(
        **common(ctx, "producers", producer),
        address=address(ctx, producer.place),
        knowsAbout=craft_names(ctx, producer.crafts),
        memberOf=references(ctx, "organisations", producer.member_of),
        sameAs=_website(producer.contact),
    )


def artisan_node(ctx: RenderContext, artisan: Artisan) -> Node:
    """Return an artisan; a birth date is in the record only where the person agreed."""
    titles = ctx.data.vocabulary.titles
    names = [one.printed or titles[one.title].name for one in artisan.titles]
    shared: dict[str, Any] = {**common(ctx, "artisans", artisan)}
    shared["image"] = picture_urls(ctx, artisan.portrait, artisan.cover)
    return node(
        **shared,
        jobTitle="Nghệ nhân",
        award=[*names, *(award.name for award in artisan.awards)],
        knowsAbout=craft_names(ctx, artisan.crafts),
        homeLocation=place_node(ctx, artisan.place),
        memberOf=references(ctx, "organisations", artisan.member_of),
        worksFor=references(ctx, "producers", artisan.producers),
        birthDate=iso(artisan.birth_date),
    )


def organisation_node(ctx: RenderContext, organisation: Organisation) -> Node:
    """Return an association, an authority, a club."""
    shared: dict[str, Any] = {**common(ctx, "organisations", organisation)}
    shared["alternateName"] = [*filter(None, [organisation.short_name]), *organisation.other_names]
    parents = [organisation.parent] if organisation.parent else []
    return node(
        **shared,
        address=address(ctx, organisation.place),
        foundingDate=iso(organisation.founded),
        dissolutionDate=iso(organisation.dissolved),
        parentOrganization=references(ctx, "organisations", parents),
        memberOf=references(ctx, "organisations", organisation.member_of),
        award=[award.name for award in organisation.awards],
        sameAs=_website(organisation.contact),
    )


def _website(contact: Contact | None) -> str | None:
    return contact.website if contact is not None else None
