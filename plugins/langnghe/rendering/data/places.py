"""Villages on the map of others: GeoJSON (RFC 7946), each point as approximate as its source."""

from __future__ import annotations

from typing import Any

from langnghe.rendering import urls as paths
from langnghe.rendering.data.columns import Origin
from langnghe.rendering.data.formats import as_json
from langnghe.rendering.data.record_tables import shown


def villages_geojson(origin: Origin) -> bytes:
    """Return the villages whose coordinates are known, as points with longitude first."""
    villages = [one for one in shown("villages")(origin.portal) if _is_placed(one)]
    return as_json({"type": "FeatureCollection", "features": [_feature(one, origin) for one in villages]})


def _is_placed(village: Any) -> bool:
    place = village.place
    return place is not None and place.latitude is not None and place.longitude is not None


def _feature(village: Any, origin: Origin) -> dict[str, Any]:
    portal, place = origin.portal, village.place
    seen = portal.place(place)
    properties = {
        "name": village.name,
        "url": origin.urls.absolute(paths.record_path("villages", village.id)),
        "crafts": list(village.crafts),
        "province": seen.province if seen is not None else None,
        "place_now": seen.name if seen is not None else None,
        "recognition_state": village.recognition_state(portal.today),
        "accuracy_km": float(place.accuracy_km) if place.accuracy_km is not None else None,
    }
    return {
        "type": "Feature",
        "id": village.id,
        "geometry": {"type": "Point", "coordinates": [float(place.longitude), float(place.latitude)]},
        "properties": {key: value for key, value in properties.items() if value is not None},
    }
