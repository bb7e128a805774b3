"""Counts the facet pages a second time, apart from the portal: which records each must list on a day.

As ``recount.py``, from which it takes what a certificate, a village and a place are worth today: nothing of
``langnghe`` may be imported. Prints JSON: the address of every page with the ids of its records.

    python tools/recount_facets.py --catalogue catalogue --today 2026-12-30
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from recount import Map, Mapped, Register, is_doubted, listed, product, recognition, records, span, vocabulary

FOLDERS = {
    "products": "san-pham",
    "villages": "lang-nghe",
    "producers": "chu-the",
    "artisans": "nghe-nhan",
    "organisations": "to-chuc",
    "documents": "van-ban",
    "events": "su-kien",
}
STATES = {
    "valid": "con-han",
    "expiring": "sap-het-han",
    "expired": "het-han",
    "withdrawn": "thu-hoi",
    "unknown": "chua-ro",
}
RECOGNITIONS = {"recognised": "da-cong-nhan", "revoked": "thu-hoi", "unknown": "chua-ro"}
STATUSES = {
    "in_force": "con-hieu-luc",
    "partly": "het-hieu-luc-mot-phan",
    "ended": "het-hieu-luc",
    "not_yet": "chua-co-hieu-luc",
    "suspended": "tam-ngung-hieu-luc",
    "period_over": "het-giai-doan",
    "unknown": "chua-ro",
}
ALWAYS = {
    "san-pham": [f"hang/{stars}-sao/" for stars in (3, 4, 5)]
    + [f"chung-nhan/{state}/" for state in (*STATES.values(), "chua-ghi-nhan")],
    "lang-nghe": [f"cong-nhan/{state}/" for state in RECOGNITIONS.values()],
}
TOGETHER = {
    "san-pham": [("tinh", "nhom"), ("tinh", "hang"), ("tinh", "nghe"), ("nhom", "hang")],
    "lang-nghe": [("tinh", "nghe")],
}
LEAST = 3
"""Records that two values must share to have a page together."""

Found = dict[str, list[str]]
"""The values of a record by the word of the facet in addresses."""


class Witness:
    """The catalogue on a day."""

    def __init__(self, catalogue: Path, today: date) -> None:
        self.today = today
        self.kinds = {kind: records(catalogue, kind) for kind in FOLDERS}
        self.cache = vocabulary(catalogue, "sources")
        self.crafts = vocabulary(catalogue, "crafts")
        self.units = Map(vocabulary(catalogue, "units"), today)
        self.register = Register(self.kinds["documents"], today)

    def province(self, kind: str, id_: str) -> list[str]:
        """Return today's provinces of a record; a product may borrow them from its villages or producers.

        A doubted record has its own place alone: what else it says of itself is not published.
        """
        record = self.kinds[kind][id_]
        doubted = is_doubted(record, self.cache)
        if kind == "documents":
            unit = None if doubted else record.get("issuer_place")
            place: Mapped | None = {"unit": unit} if unit else None
        else:
            place = record.get("place")
        own = self.units.place(place)["province"]
        if own or place or kind != "products" or doubted:
            return [own] if own else []
        for lender in ("villages", "producers"):
            placed = [one for one in listed(record.get(lender)) if self.kinds[lender][one].get("place")]
            if placed:
                return sorted({province for one in placed for province in self.province(lender, one)})
        return []

    def values(self, kind: str, id_: str) -> Found:
        """Return all values of a record; of a doubted one only craft, place and what its kind requires."""
        record = self.kinds[kind][id_]
        if is_doubted(record, self.cache):
            kept = {"name", "crafts", "place", "sources", "kind", "type", "on"}
            record = {key: value for key, value in record.items() if key in kept}
        found = {"tinh": self.province(kind, id_), "nghe": listed(record.get("crafts"))}
        return found | getattr(self, f"_{kind}")(record, id_)

    def _products(self, record: Mapped, _id: str) -> Found:
        decides = product(record, self.today)["decides"]
        sure = decides is not None and decides["state"] in {"valid", "expiring"} and decides["stars"]
        given = (span(one.get("issued")) for one in listed(record.get("certificates")))
        return {
            "hang": [f"{decides['stars']}-sao"] if sure else [],
            "chung-nhan": [STATES[decides["state"]] if decides else "chua-ghi-nhan"],
            "nhom": listed(record.get("group")),
            "chu-the": [self.kinds["producers"][one]["kind"] for one in listed(record.get("producers"))],
            "lang-nghe": listed(record.get("villages")),
            "nam": [
                year for when in given if when is not None and when[0] <= self.today for year in _year(when)
            ],
        }

    def _villages(self, record: Mapped, _id: str) -> Found:
        return {
            "nhom-nghe": [self.crafts[one]["group"] for one in listed(record.get("crafts"))],
            "cong-nhan": [RECOGNITIONS[recognition(record, self.today)["recognition"]]],
            "danh-hieu": [one["kind"] for one in listed(record.get("listings"))],
        }

    def _producers(self, record: Mapped, _id: str) -> Found:
        return {
            "loai": listed(record["kind"]),
        }

    def _artisans(self, record: Mapped, _id: str) -> Found:
        return {
            "danh-hieu": [one["title"] for one in listed(record.get("titles"))],
            "lang-nghe": listed(record.get("villages")),
        }

    def _organisations(self, record: Mapped, _id: str) -> Found:
        return {"loai": listed(record["kind"]), "nghe": []}

    def _documents(self, record: Mapped, id_: str) -> Found:
        return {
            "loai": listed(record["type"]),
            "tinh-trang": [STATUSES[self.register.status(id_)["status"]]],
            "co-quan": listed(record.get("organisation") or record.get("issuer")),
            "nam": list(_year(span(record.get("issued")))),
            "nghe": [],
        }

    def _events(self, record: Mapped, _id: str) -> Found:
        first, last = span(record["on"]) or (date.max, date.min)
        return {"loai": listed(record["kind"]), "nam": [str(y) for y in range(first.year, last.year + 1)]}

    def pages(self) -> dict[str, list[str]]:
        """Return the ids that each facet page must list, by its address."""
        found: dict[str, list[str]] = {}
        for kind, folder in FOLDERS.items():
            singles: dict[str, set[str]] = {path: set() for path in ALWAYS.get(folder, [])}
            pairs: dict[str, set[str]] = {}
            for id_ in self.kinds[kind]:
                values = self.values(kind, id_)
                for path in _single_paths(values):
                    singles.setdefault(path, set()).add(id_)
                for path in _pair_paths(values, TOGETHER.get(folder, [])):
                    pairs.setdefault(path, set()).add(id_)
            kept = singles | {path: ids for path, ids in pairs.items() if len(ids) >= LEAST}
            found |= {f"/{folder}/{path}": sorted(ids) for path, ids in kept.items()}
        return found


def _year(when: tuple[date, date] | None) -> Iterator[str]:
    if when is not None and when[0].year == when[1].year:
        yield str(when[0].year)


def _single_paths(values: Found) -> Iterator[str]:
    yield from (f"{word}/{value}/" for word, some in values.items() for value in some)


def _pair_paths(values: Found, together: Iterable[tuple[str, str]]) -> Iterator[str]:
    for first, second in together:
        yield from (f"{first}/{one}/{second}/{other}/" for one in values[first] for other in values[second])


def main() -> None:
    """Read the command line, print the pages."""
    parser = argparse.ArgumentParser(description="Count the facet pages apart from the portal's own code.")
    parser.add_argument("--catalogue", type=Path, default=Path("catalogue"))
    parser.add_argument("--today", type=date.fromisoformat, required=True)
    options = parser.parse_args()
    found: dict[str, Any] = Witness(options.catalogue, options.today).pages()
    print(json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
