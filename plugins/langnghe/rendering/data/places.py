"""Villages on the map of others: GeoJSON (RFC 7946), each point as approximate as its source."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from langnghe.model.parts import point_of
from langnghe.relations.provinces import provinces_of
from langnghe.rendering import urls as paths
from langnghe.rendering.columns import Origin, shown
from langnghe.rendering.data.formats import as_json


def villages_geojson(origin: Origin) -> bytes:
    """Return the villages whose coordinates are known, as points with longitude first."""
    features = [
        _feature(village, point, origin)
        for village in shown("villages")(origin.data)
        if (point := point_of(village.place)) is not None
    ]
    return as_json({"type": "FeatureCollection", "features": features})


def _feature(village: Any, point: tuple[Decimal, Decimal], origin: Origin) -> dict[str, Any]:
    data, place = origin.data, village.place
    seen = data.place(place)
    properties = {
        "name": village.name,
        "url": origin.urls.absolute(paths.record_path("villages", village.id)),
        "crafts": list(village.crafts),
        "province": next(iter(provinces_of(data, village)), None),
        "place_now": seen.name if seen is not None else None,
        "recognition_state": village.recognition_state(data.today),
        "accuracy_km": float(place.accuracy_km) if place.accuracy_km is not None else None,
    }
    return {
        "type": "Feature",
        "id": village.id,
        "geometry": {"type": "Point", "coordinates": [float(point[1]), float(point[0])]},
        "properties": {key: value for key, value in properties.items() if value is not None},
    }
