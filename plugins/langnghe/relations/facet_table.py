"""Which facets the records of each kind have: one row a facet, with everything that is peculiar to it.

A row says how a record's values are read, what the facet and its values are called in panels, titles and
addresses, in which order values are offered, and which of them have pages. Who has which value is counted in
``facets``; addresses are put together in ``rendering.urls``, sentences in ``rendering.views.facets.labels``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from langnghe.model.document import Document
from langnghe.model.event import Event
from langnghe.model.kinds import Kind, with_kind
from langnghe.model.parts import Record, publishable
from langnghe.model.product import Product
from langnghe.model.states import (
    CertificateState,
    DocumentStatus,
    NoCertificate,
    RecognitionState,
    State,
    states_in_addresses,
)
from langnghe.model.village import Village
from langnghe.model.vocabulary import OcopGroup
from langnghe.relations.places import state_on
from langnghe.relations.provinces import provinces_of
from langnghe.relations.snapshot import Snapshot
from langnghe.text.dates import PartialDate

PROVINCE = "province"
"""The key of the facet that every kind has; its values come from where the record lies."""

Values = Mapping[str, tuple[str, ...]]
"""The values of a record by facet."""

Extract = Callable[[Snapshot, Any], Iterable[str | None]]
"""Reads the values of a record; None stands for no value."""

Name = Callable[[Snapshot, str], str]
"""Names a value where its facet is named beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetState:
    """A value known beforehand: its word in addresses, its label, and how it reads behind "12 sản phẩm"."""

    value: str
    segment: str
    label: str
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A property by which the records of a kind are found.

    ``segment`` is its word in addresses: no record of the kind may have it as an id. A facet with ``states``
    has these values only, in this order; ``is_pinned`` gives each of them a page whatever the catalogue
    holds. Any other facet names its values by ``name``; addresses write them as they are. ``phrase`` is how
    a value reads behind the noun in titles: ``{name}`` stands for its name as ``in_phrase`` returns it,
    ``{low}`` for the same with a small first letter.

    ``pairs`` are the facets with whose values this one's have pages together, this one first in the address.
    ``extract`` is given what is publishable of a record.
    """

    key: str
    segment: str
    label: str
    extract: Extract
    phrase: str = ""
    name: Name = lambda _data, value: value
    in_phrase: Callable[[str], str] = str
    states: tuple[FacetState, ...] = ()
    is_pinned: bool = False
    order: Literal["use", "newest"] = "use"
    pairs: tuple[str, ...] = ()

    @property
    def pinned(self) -> tuple[str, ...]:
        """The values that have a page whatever the catalogue holds."""
        return tuple(state.value for state in self.states) if self.is_pinned else ()

    def state(self, value: str) -> FacetState | None:
        """Return the state that ``value`` is, or None where values are no states."""
        return next((state for state in self.states if state.value == value), None)

    def value_segment(self, value: str) -> str:
        """Return a value as addresses write it."""
        state = self.state(value)
        return value if state is None else state.segment


def year_of(when: PartialDate | None) -> str | None:
    """Return the year a date lies in, or None where it may be one of two."""
    if when is None or when.earliest.year != when.latest.year:
        return None
    return str(when.earliest.year)


def _own(name: str) -> Extract:
    """Return the reader of a field: one value, or several."""

    def read(_site_data: Snapshot, record: Record) -> Iterable[str | None]:
        found = getattr(record, name)
        return found if isinstance(found, tuple) else (found,)

    return read


def _term(find: Callable[[Snapshot], Mapping[str, Any]]) -> Name:
    """Return how ids of records or terms are named: by the ``name`` of what they stand for."""

    def name(data: Snapshot, value: str) -> str:
        found: str = find(data)[value].name
        return found

    return name


def _listed(vocabulary: str) -> Name:
    """Return how values are named that are terms of one of the plain vocabulary lists."""
    return _term(lambda data: data.vocabulary.terms[vocabulary])


def _province_name(data: Snapshot, value: str) -> str:
    return state_on(data.vocabulary.units[value], data.today).name


def _group_name(data: Snapshot, value: str) -> str:
    group: OcopGroup = data.vocabulary.ocop_groups[value]
    # Both schemes have a group of the same name: they are not the same groups.
    return group.name if group.scheme == "148" else f"{group.name} (theo 1048/QĐ-TTg)"


def _certificate(data: Snapshot, product: Product) -> Iterable[str]:
    rating = data.rating(product)
    return (NoCertificate.NONE if rating is None else rating.state,)


def _stars(data: Snapshot, product: Product) -> Iterable[str]:
    """Only stars of a certificate that surely holds today: an expired rating is in no star facet."""
    rating = data.rating(product)
    stars = rating.current_stars if rating is not None else None
    return (str(stars),) if stars is not None else ()


def _certificate_years(data: Snapshot, product: Product) -> Iterable[str | None]:
    """Years of all certificates given by today; a round may have been signed in either of two years."""
    dates = (one.issued for one in product.certificates)
    return (year_of(when) for when in dates if when is not None and when.earliest <= data.today)


def _producer_kinds(data: Snapshot, product: Product) -> Iterable[str]:
    producers = data.catalogue.producers
    return (producers[id_].kind for id_ in product.producers if id_ in producers)


def _craft_groups(data: Snapshot, village: Village) -> Iterable[str]:
    return (data.vocabulary.crafts[id_].group for id_ in village.crafts)


def _issuer(_site_data: Snapshot, document: Document) -> Iterable[str | None]:
    return (document.organisation or document.issuer,)


def _issuer_name(data: Snapshot, value: str) -> str:
    organisation = data.catalogue.organisations.get(value)
    return data.vocabulary.issuers[value].name if organisation is None else organisation.name


def _event_years(_site_data: Snapshot, event: Event) -> Iterable[str]:
    return (str(year) for year in range(event.on.earliest.year, event.on.latest.year + 1))


def _states(*tables: type[State]) -> tuple[FacetState, ...]:
    """Return the states of the model that records are found by, in the order of their tables."""
    return tuple(
        FacetState(value=state.value, segment=state.segment, label=state.label, phrase=state.phrase)
        for state in states_in_addresses(*tables)
    )


_STARS = tuple(
    FacetState(
        value=str(stars),
        segment=f"{stars}-sao",
        label=f"{stars} sao",
        phrase=f"có chứng nhận {stars} sao còn hiệu lực",
    )
    for stars in (5, 4, 3)
)


def _province(pairs: tuple[str, ...] = ()) -> Facet:
    """Return the one facet that every kind has."""
    return Facet(
        key=PROVINCE,
        segment="tinh",
        label="Tỉnh, thành phố",
        phrase="tại {name}",
        extract=provinces_of,
        name=_province_name,
        pairs=pairs,
    )


def _kinds(terms: str) -> Facet:
    """Return the facet of a record's ``kind``, a term of its own vocabulary list."""
    return Facet(
        key="kind",
        segment="loai",
        label="Loại",
        phrase="thuộc loại {low}",
        extract=_own("kind"),
        name=_listed(terms),
    )


def _years(label: str, phrase: str, extract: Extract) -> Facet:
    return Facet(key="year", segment="nam", label=label, phrase=phrase, extract=extract, order="newest")


_CRAFT = Facet(
    key="craft",
    segment="nghe",
    label="Nghề",
    phrase="thuộc nghề {low}",
    extract=_own("crafts"),
    name=_term(lambda data: data.vocabulary.crafts),
)
_VILLAGE = Facet(
    key="village",
    segment="lang-nghe",
    label="Làng nghề",
    phrase="gắn với {name}",
    extract=_own("villages"),
    name=_term(lambda data: data.catalogue.villages),
    in_phrase=lambda name: with_kind("villages", name),
)

_ROWS: Mapping[Kind, tuple[Facet, ...]] = {
    "products": (
        _province(pairs=("group", "stars", "craft")),
        Facet(
            key="stars",
            segment="hang",
            label="Hạng sao còn hiệu lực",
            extract=_stars,
            states=_STARS,
            is_pinned=True,
        ),
        Facet(
            key="certificate",
            segment="chung-nhan",
            label="Tình trạng chứng nhận",
            extract=_certificate,
            states=_states(CertificateState, NoCertificate),
            is_pinned=True,
        ),
        _CRAFT,
        Facet(
            key="group",
            segment="nhom",
            label="Nhóm sản phẩm",
            phrase="thuộc nhóm {low}",
            extract=_own("group"),
            name=_group_name,
            pairs=("stars",),
        ),
        Facet(
            key="producer",
            segment="chu-the",
            label="Loại chủ thể",
            phrase="do {low} làm ra",
            extract=_producer_kinds,
            name=_listed("producer_kinds"),
        ),
        _VILLAGE,
        _years("Năm cấp chứng nhận", "được cấp chứng nhận năm {name}", _certificate_years),
    ),
    "villages": (
        _province(pairs=("craft",)),
        Facet(
            key="craft_group",
            segment="nhom-nghe",
            label="Nhóm nghề",
            phrase="thuộc nhóm nghề {low}",
            extract=_craft_groups,
            name=_listed("craft_groups"),
        ),
        _CRAFT,
        Facet(
            key="recognition",
            segment="cong-nhan",
            label="Tình trạng công nhận",
            extract=lambda data, village: (village.recognition_state(data.today),),
            states=_states(RecognitionState),
            is_pinned=True,
        ),
        Facet(
            key="listing",
            segment="danh-hieu",
            label="Ghi danh, danh hiệu",
            phrase="có ghi danh “{name}”",
            extract=lambda _site_data, village: (one.kind for one in village.listings),
            name=_listed("listing_kinds"),
        ),
    ),
    "producers": (
        _province(),
        _kinds("producer_kinds"),
        _CRAFT,
    ),
    "artisans": (
        _province(),
        Facet(
            key="title",
            segment="danh-hieu",
            label="Danh hiệu",
            phrase="mang danh hiệu {name}",
            extract=lambda _site_data, artisan: (one.title for one in artisan.titles),
            name=_term(lambda data: data.vocabulary.titles),
        ),
        _CRAFT,
        _VILLAGE,
    ),
    "organisations": (_province(), _kinds("organisation_kinds")),
    "documents": (
        _province(),
        Facet(
            key="type",
            segment="loai",
            label="Loại văn bản",
            phrase="thuộc loại {low}",
            extract=_own("type"),
            name=_term(lambda data: data.vocabulary.document_types),
        ),
        Facet(
            key="status",
            segment="tinh-trang",
            label="Hiệu lực",
            extract=lambda data, document: (data.status(document).status,),
            states=_states(DocumentStatus),
        ),
        Facet(
            key="issuer",
            segment="co-quan",
            label="Cơ quan ban hành",
            phrase="do {name} ban hành",
            extract=_issuer,
            name=_issuer_name,
        ),
        _years("Năm ban hành", "ban hành năm {name}", lambda _site_data, one: (year_of(one.issued),)),
    ),
    "events": (
        _province(),
        _kinds("event_kinds"),
        _CRAFT,
        _years("Năm tổ chức", "trong năm {name}", _event_years),
    ),
}

FACETS: Mapping[Kind, Mapping[str, Facet]] = {
    kind: {facet.key: facet for facet in facets} for kind, facets in _ROWS.items()
}
"""The facets of each kind that has some, by key, in the order they are offered."""


def facet_values(data: Snapshot, kind: Kind, record: Record) -> Values:
    """Return the values of a record, each once; of one that needs checking only those that may be said."""
    said = publishable(record)
    found = {}
    for key, facet in FACETS[kind].items():
        values = facet.extract(data, said)
        found[key] = tuple(dict.fromkeys(one for one in values if one is not None))
    return found
