"""Plans against reality: what the catalogue holds of a numbered target, and whether it may say so.

A count is a result only where the catalogue promises to be complete (``coverage``) for the kind of record and
the plan's area. Elsewhere it is what happens to be recorded, and is named as that. Targets about things that
no record holds (workers trained, exports) have no count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from langnghe.model.kinds import Kind
from langnghe.model.parts import Record
from langnghe.model.plan import Plan, Target
from langnghe.model.product import Product
from langnghe.model.village import RecognitionSubject, Village
from langnghe.model.vocabulary import Coverage
from langnghe.relations.plan_areas import province_then
from langnghe.relations.provinces import places_of
from langnghe.relations.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What the catalogue holds of a target.

    ``value`` is a count, or per cent to one place. ``coverage`` is the promise that makes it a result, or
    None: then it is a sample, and ``is_met`` is None too, as it is where a target is only "about".
    """

    value: Decimal
    coverage: Coverage | None
    is_met: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where and when a plan counts: the records that lie there, without those that need checking."""

    data: Snapshot
    plan: Plan
    villages: tuple[Village, ...]
    products: tuple[Product, ...]


def area_of(data: Snapshot, plan: Plan) -> Area:
    """Return the area of a plan, gathered once for all its targets.

    A record counts if a place it lies in (``provinces.places_of``) was in the plan's unit when that began.
    A plan of the whole country counts all.
    """
    catalogue = data.catalogue
    villages = (record for record in catalogue.villages.values() if _holds(data, plan, record))
    products = (record for record in catalogue.products.values() if _holds(data, plan, record))
    return Area(
        data=data,
        plan=plan,
        villages=tuple(record for record in villages if not record.needs_checking),
        products=tuple(record for record in products if not record.needs_checking),
    )


def _holds(data: Snapshot, plan: Plan, record: Record) -> bool:
    """Whether one of the places a record lies in was in the plan's unit when the plan began."""
    if plan.province is None:
        return True
    units, began = data.vocabulary.units, plan.period.earliest
    places = places_of(data.catalogue, record)
    return plan.province in (province_then(place, units, began) for place in places)


def target_reached(area: Area, target: Target) -> Reached | None:
    """Return what the catalogue holds of a target of the area's plan, or None where no record could tell."""
    metric = METRICS.get(target.metric or "")
    if metric is None:
        return None
    counted = metric.count(area)
    if counted is None:
        return None
    promise = _promise(area.data, metric.kinds, area.plan.province)
    met = _is_met(counted, target) if promise is not None else None
    return Reached(value=counted, coverage=promise, is_met=met)


def _promise(data: Snapshot, kinds: tuple[Kind, ...], province: str | None) -> Coverage | None:
    """Return the promise of completeness that is oldest, if there is one for every kind; else None."""
    promises = []
    for kind in kinds:
        fitting = [
            promise
            for promise in data.vocabulary.coverage
            if promise.kind == kind and (promise.province is None or promise.province == province)
        ]
        if not fitting:
            return None
        promises.append(max(fitting, key=lambda promise: promise.as_of))
    return min(promises, key=lambda promise: promise.as_of)


def _is_met(value: Decimal, target: Target) -> bool | None:
    if target.comparison == "about":
        return None
    if target.comparison == "at_most":
        return value <= (target.value_to or target.value)
    return value >= target.value


@dataclass(frozen=True, slots=True)
class Metric:
    """How a target is counted, and which kinds of records must be complete for it to be a result."""

    kinds: tuple[Kind, ...]
    count: Callable[[Area], Decimal | None]


def _number(counted: Iterable[object]) -> Decimal:
    return Decimal(sum(1 for _ in counted))


def _share(part: int, whole: int) -> Decimal | None:
    """Return per cent to one place; None where there is nothing to take a share of."""
    if whole == 0:
        return None
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _recognised(area: Area) -> Decimal:
    today = area.data.today
    return _number(village for village in area.villages if village.recognition_state(today).is_current)


def _given(*subjects: RecognitionSubject) -> Callable[[Area], Decimal]:
    """Return the count of titles given surely within the plan's period."""

    def count(area: Area) -> Decimal:
        period = area.plan.period
        return _number(
            recognition
            for village in area.villages
            for recognition in village.recognitions
            if recognition.subject in subjects
            and recognition.on is not None
            and period.earliest <= recognition.on.earliest
            and recognition.on.latest <= period.latest
        )

    return count


def _with_stars(at_least: int) -> Callable[[Area], Decimal]:
    def count(area: Area) -> Decimal:
        return _number(product for product in area.products if _stars(area.data, product) >= at_least)

    return count


def _stars(data: Snapshot, product: Product) -> int:
    """Return the stars that count today, 0 for none."""
    rating = data.rating(product)
    return (rating.current_stars or 0) if rating is not None else 0


def _protected(area: Area) -> Decimal:
    return _number(product for product in area.products if product.ip_marks)


def _traditional(area: Area) -> set[str]:
    today = area.data.today
    return {
        village.id
        for village in area.villages
        for recognition in village.recognitions
        if recognition.subject == "traditional_village" and recognition.state_on(today).is_current
    }


def _share_of_traditional(
    is_counted: Callable[[Snapshot, Product], bool],
) -> Callable[[Area], Decimal | None]:
    """Return the share of traditional villages with at least one product that counts."""

    def count(area: Area) -> Decimal | None:
        villages = _traditional(area)
        products = area.data.catalogue.products.values()
        counted = (
            product for product in products if not product.needs_checking and is_counted(area.data, product)
        )
        having = {id_ for product in counted for id_ in product.villages}
        return _share(len(villages & having), len(villages))

    return count


METRICS: Mapping[str, Metric] = {
    "lang-nghe-duy-tri": Metric(("villages",), _recognised),
    "lang-nghe-duoc-cong-nhan": Metric(("villages",), _given("village", "traditional_village")),
    "lang-nghe-truyen-thong-duoc-cong-nhan": Metric(("villages",), _given("traditional_village")),
    "nghe-duoc-cong-nhan": Metric(("villages",), _given("craft")),
    "san-pham-tu-3-sao": Metric(("products",), _with_stars(3)),
    "san-pham-5-sao": Metric(("products",), _with_stars(5)),
    "san-pham-bao-ho-shtt": Metric(("products",), _protected),
    "lang-nghe-co-san-pham-ocop": Metric(
        ("villages", "products"),
        _share_of_traditional(lambda data, product: _stars(data, product) >= 3),
    ),
    "lang-nghe-co-thuong-hieu-bao-ho": Metric(
        ("villages", "products"),
        _share_of_traditional(lambda _site_data, product: bool(product.ip_marks)),
    ),
}
"""By the ids of the vocabulary ``target_metrics``. The lowest OCOP rating that counts is three stars."""
