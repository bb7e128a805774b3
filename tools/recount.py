"""Counts the catalogue a second time, apart from the portal: a witness for what its pages say on a day.

Reads the YAML files as they are and prints JSON: certificates by state, villages by recognition and by
province of today and of before, documents by status. Nothing may be imported from ``langnghe``, and no rule
copied from it: where the two disagree, one of them is wrong. Content is taken to be sound (``make check``).

    python tools/recount.py --catalogue catalogue --today 2026-12-30
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

PACKAGE_LISTS = Path(__file__).resolve().parent.parent / "plugins/langnghe/loading/vocab"
SOON = 90
"""Days: a certificate that ends within them is "expiring"."""

Mapped = dict[str, Any]
Span = tuple[date, date]


def read(path: Path) -> Mapped:
    """Return the file as YAML sees it. ``on`` is "true" in YAML 1.1, so that key is named back."""
    named: Mapped = _named(yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {})
    return named


def _named(value: Any) -> Any:
    if isinstance(value, dict):
        return {"on" if key is True else key: _named(one) for key, one in value.items()}
    return [_named(one) for one in value] if isinstance(value, list) else value


def records(catalogue: Path, kind: str) -> dict[str, Mapped]:
    """Return the records of a kind by id."""
    paths = sorted((catalogue / kind).glob("*.yaml"))
    return {path.stem: read(path) for path in paths if not path.name.startswith(("_", "."))}


def vocabulary(catalogue: Path, name: str) -> dict[str, Mapped]:
    """Return a list of the package with the site's own entries over it."""
    entries: dict[str, Mapped] = {}
    for root in (PACKAGE_LISTS, catalogue / "vocab"):
        for path in (root / f"{name}.yaml", *sorted((root / name).rglob("*.yaml"))):
            entries |= read(path) if path.is_file() else {}
    return entries


def listed(value: Any) -> list[Any]:
    """Return what stands under a key as a list: a single value may stand alone."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def span(written: Any) -> Span | None:
    """Return the first and the last day a date can be: a day, month, quarter, year, span or rating round."""
    if written is None or isinstance(written, date):
        return (written, written) if written else None
    text = str(written)
    if "/" in text:
        first, last = (_point(end) for end in text.split("/"))
        return first[0], last[1]
    return _point(text)


def _point(text: str) -> Span:
    year, *rest = (int(number) for number in re.findall(r"[0-9]+", text))
    if len(rest) == 2:
        return date(year, *rest), date(year, *rest)
    first, last = (rest[0], rest[0]) if rest else (1, 12)
    if "Q" in text:
        first, last = 3 * first - 2, 3 * last
    if text.startswith("đợt"):  # decisions of a round are often signed in the year after it
        last += 12
    return date(year, first, 1), date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)


def is_doubted(record: Mapped, cache: dict[str, Mapped]) -> bool:
    """Whether the record has sources and every one of them is still to be verified (C)."""
    found = [cache[one] if isinstance(one, str) else one for one in listed(record.get("sources"))]
    return bool(found) and all(one.get("confidence", "B") == "C" for one in found)


def three_years_on(day: date) -> date:
    """Return the day 36 months later; 29 February ends on the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 3, 2, 28) if leap_day else day.replace(year=day.year + 3)


def certificate(one: Mapped, today: date) -> Mapped:
    """Return the stars a certificate gave, the span of days it can end on, and its state today."""
    given, taken = span(one.get("issued")), span((one.get("withdrawn") or {}).get("on"))
    ends = span(one.get("expires")) or (given and (three_years_on(given[0]), three_years_on(given[1])))
    if taken and taken[0] <= today:
        state = "withdrawn"
    elif given and given[0] > today:
        state = "upcoming"
    else:
        state = _validity(ends, today) if ends else "unknown"
    return {"state": state, "stars": one.get("stars"), "ends": [day.isoformat() for day in ends or ()]}


def _validity(ends: Span, today: date) -> str:
    """Return "expired" or "valid" only where every day the certificate can end on says so."""
    least, most = ((end - today).days for end in ends)
    if most < 0:
        return "expired"
    if least < 0:
        return "unknown"
    return "expiring" if least <= SOON else "valid"


def product(record: Mapped, today: date) -> Mapped:
    """Return a product's certificates and the one that decides: the last given by today, or None."""
    written = listed(record.get("certificates"))
    found = [certificate(one, today) for one in written]
    never = (date.min, date.min)
    given = [
        (span(one.get("issued")) or never, number)
        for number, one in enumerate(written)
        if found[number]["state"] != "upcoming"
    ]
    return {"decides": found[max(given)[1]] if given else None, "certificates": found}


def recognition(record: Mapped, today: date) -> Mapped:
    """Return whether a village holds a title today, and the highest it holds."""

    def begins(when: Any) -> date:
        known = span(when)
        return known[0] if known else date.min

    given = [one for one in listed(record.get("recognitions")) if begins(one.get("on")) <= today]
    held = {
        one["subject"]
        for one in given
        if one.get("revoked") is None or begins(one["revoked"].get("on")) > today
    }
    best = next((title for title in ("traditional_village", "village", "craft") if title in held), None)
    return {"recognition": "recognised" if held else "revoked" if given else "unknown", "title": best}


class Map:
    """The administrative units on a day: what became of each, and what it lay in before."""

    def __init__(self, units: dict[str, Mapped], today: date) -> None:
        self.units, self.today = units, today

    def end_of(self, id_: str) -> date | None:
        """Return the last day of a unit that is over today, else None."""
        end: date | None = self.units[id_]["states"][-1].get("valid_to")
        return end if end and end < self.today else None

    def state(self, id_: str, day: date) -> Mapped:
        """Return what a unit was called and lay in on a day, or nearest to it."""
        states: list[Mapped] = self.units[id_]["states"]
        begun = [one for one in states if one.get("valid_from", date.min) <= day]
        return begun[-1] if begun else states[0]

    def provinces(self, id_: str) -> set[str]:
        """Return today's provinces a unit may lie in: those of its successors, else that of its parent."""
        heirs = [one["into"] for one in listed(self.units[id_].get("successors")) if one["on"] <= self.today]
        if self.end_of(id_) and heirs:
            return {province for heir in heirs for province in self.provinces(heir)}
        if self.units[id_]["level"] == "province":
            return {id_}
        parent = self.state(id_, self.today).get("parent")
        return self.provinces(parent) if parent else set()

    def former(self, id_: str) -> str | None:
        """Return the province a unit lay in on its last day; None while there is the unit."""
        end, above = self.end_of(id_), id_
        while end and self.units[above]["level"] != "province":
            above = self.state(above, end)["parent"]
        return above if end else None

    def place(self, place: Mapped | None) -> Mapped:
        """Return a place's province today and before; each is None where the unit does not tell it."""
        if not place:
            return {"province": None, "former_province": None, "former_name": None}
        unit, end = place["unit"], self.end_of(place["unit"])
        now = self.provinces(place["now"] if end and "now" in place else unit)
        former = self.former(unit)
        known = self.state(former, end) if former and end else None
        return {
            "province": now.pop() if len(now) == 1 else None,
            "former_province": former,
            "former_name": f"{known['kind']} {known['name']}" if known else None,
        }


class Register:
    """The documents and what they do to each other, as of a day."""

    def __init__(self, documents: dict[str, Mapped], today: date) -> None:
        self.documents, self.today = documents, today
        self.deeds = [
            (doer, deed) for doer, record in documents.items() for deed in listed(record.get("relations"))
        ]

    def begins(self, id_: str) -> date | None:
        """Return the day a document takes effect, else the latest day it can have been signed."""
        record = self.documents[id_]
        signed = span(record.get("issued"))
        return record.get("in_force_from") or (signed[1] if signed else None)

    def done_to(self, id_: str, *kinds: str) -> list[tuple[str, Mapped]]:
        """Return what later documents do to one today, while its first and last day allow."""
        return [
            (doer, deed)
            for doer, deed in self.deeds
            if deed["document"] == id_ and deed["kind"] in kinds
            if (deed.get("starts") or self.begins(doer) or date.max) <= self.today
            if deed.get("ends", date.max) >= self.today
        ]

    def status(self, id_: str) -> Mapped:
        """Return the status today and the documents that may have caused it.

        What a suspended document replaced or suspended holds while the suspension lasts.
        """

        def working(*kinds: str) -> list[tuple[str, Mapped]]:
            return [pair for pair in self.done_to(id_, *kinds) if not self.done_to(pair[0], "suspends")]

        record, begins = self.documents[id_], self.begins(id_)
        ended, suspended = working("replaces", "repeals"), working("suspends")
        wholly = [pair for pair in ended if pair[1].get("whole", True)]
        period = span(record.get("applies"))
        rules: tuple[tuple[Any, str, list[tuple[str, Mapped]]], ...] = (
            (wholly, "ended", wholly),
            (record.get("in_force_to", date.max) < self.today, "ended", []),
            (begins is None and period is None, "unknown", []),
            (begins is not None and begins > self.today, "not_yet", []),
            (suspended, "suspended", suspended),
            (period is not None and period[1] < self.today, "period_over", []),
            (ended, "partly", ended),
            (True, "in_force", []),
        )
        status, causes = next((name, causes) for holds, name, causes in rules if holds)
        return {"status": status, "because_of": sorted({doer for doer, _ in causes})}


def recount(catalogue: Path, today: date) -> Mapped:
    """Return the state of every product, village and document on a day, and how many there are of each."""
    found = {kind: records(catalogue, kind) for kind in ("products", "villages", "documents")}
    cache = vocabulary(catalogue, "sources")
    register, units = Register(found["documents"], today), Map(vocabulary(catalogue, "units"), today)
    products = {id_: product(record, today) for id_, record in found["products"].items()}
    villages = {
        id_: recognition(record, today) | units.place(record.get("place"))
        for id_, record in found["villages"].items()
    }
    documents = {id_: register.status(id_) for id_ in found["documents"]}
    return {
        "today": today.isoformat(),
        "counts": {
            "certificates": _tally(c["state"] for one in products.values() for c in one["certificates"]),
            "villages": _tally(one["recognition"] for one in villages.values()),
            "villages_by_province": _tally(one["province"] for one in villages.values()),
            "villages_by_former_province": _tally(one["former_province"] for one in villages.values()),
            "documents": _tally(one["status"] for one in documents.values()),
        },
        "doubted": {
            kind: [id_ for id_, record in of_kind.items() if is_doubted(record, cache)]
            for kind, of_kind in found.items()
        },
        "products": products,
        "villages": villages,
        "documents": documents,
    }


def _tally(values: Iterable[str | None]) -> dict[str, int]:
    return dict(sorted(Counter(value or "not told" for value in values).items()))


def main() -> None:
    """Read the command line, print the count."""
    parser = argparse.ArgumentParser(description="Count the catalogue apart from the portal's own code.")
    parser.add_argument("--catalogue", type=Path, default=Path("catalogue"))
    parser.add_argument("--today", type=date.fromisoformat, required=True)
    options = parser.parse_args()
    print(json.dumps(recount(options.catalogue, options.today), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
