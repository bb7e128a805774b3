"""The words that addresses of lists are made of: of facets, and of their values that are no ids.

How addresses are put together is the business of ``rendering.urls``; which facets there are, of
``relations.facets``.
"""

from __future__ import annotations

from collections.abc import Mapping

from langnghe.model.catalogue import Kind

FACET_SEGMENTS: Mapping[Kind, Mapping[str, str]] = {
    "villages": {
        "province": "tinh",
        "craft_group": "nhom-nghe",
        "craft": "nghe",
        "recognition": "cong-nhan",
        "listing": "danh-hieu",
    },
    "products": {
        "province": "tinh",
        "stars": "hang",
        "certificate": "chung-nhan",
        "craft": "nghe",
        "group": "nhom",
        "producer": "chu-the",
        "village": "lang-nghe",
        "year": "nam",
    },
    "producers": {"province": "tinh", "kind": "loai", "craft": "nghe"},
    "artisans": {"province": "tinh", "title": "danh-hieu", "craft": "nghe", "village": "lang-nghe"},
    "organisations": {"province": "tinh", "kind": "loai"},
    "documents": {
        "province": "tinh",
        "type": "loai",
        "status": "tinh-trang",
        "issuer": "co-quan",
        "year": "nam",
    },
    "events": {"province": "tinh", "kind": "loai", "craft": "nghe", "year": "nam"},
}
"""Facets, in addresses and in the query of a filtered list; no record may be called like one."""

FACET_VALUE_SEGMENTS: Mapping[str, Mapping[str, str]] = {
    "stars": {str(stars): f"{stars}-sao" for stars in (3, 4, 5)},
    "certificate": {
        "valid": "con-han",
        "expiring": "sap-het-han",
        "expired": "het-han",
        "withdrawn": "thu-hoi",
        "unknown": "chua-ro",
        "none": "chua-ghi-nhan",
    },
    "recognition": {"recognised": "da-cong-nhan", "revoked": "thu-hoi", "unknown": "chua-ro"},
    "status": {
        "in_force": "con-hieu-luc",
        "partly": "het-hieu-luc-mot-phan",
        "ended": "het-hieu-luc",
        "not_yet": "chua-co-hieu-luc",
        "suspended": "tam-ngung-hieu-luc",
        "period_over": "het-giai-doan",
        "unknown": "chua-ro",
    },
}
"""How values are written that are no ids already."""
