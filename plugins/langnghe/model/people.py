"""Those who make and those who organise: producers, artisans, organisations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from langnghe.model.parts import Award, Consent, Figure, Picture, Place, Record, Source
from langnghe.text.dates import PartialDate

Stream = Literal["handicraft", "heritage"]
"""State titles come in two lines: crafts (43/2024/NĐ-CP) and intangible heritage (93/2023/NĐ-CP)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach somebody. A phone needs consent; the loader refuses one without it."""

    phone: str | None = None
    email: str | None = None
    website: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Producer(Record):
    """A maker ("chủ thể"): co-operative, company, household business, workshop, farm."""

    kind: str
    place: Place | None = None
    villages: tuple[str, ...] = ()
    crafts: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    contact: Contact | None = None
    consent: Consent | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleAward:
    """A title somebody holds: vocabulary id, the line it belongs to, its year and who gave it."""

    title: str
    printed: str | None = None
    stream: Stream | None = None
    on: PartialDate | None = None
    body: str | None = None
    body_printed: str | None = None
    decision: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Artisan(Record):
    """A person known for a craft. Birth date, portrait and phone need consent."""

    titles: tuple[TitleAward, ...] = ()
    crafts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    place: Place | None = None
    member_of: tuple[str, ...] = ()
    producers: tuple[str, ...] = ()
    awards: tuple[Award, ...] = ()
    birth_date: PartialDate | None = None
    portrait: Picture | None = None
    contact: Contact | None = None
    consent: Consent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Who speaks for an organisation, as of a date."""

    name: str
    role: str
    as_of: PartialDate | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A funded project: total and budget part in whole đồng."""

    name: str
    producer: str | None = None
    holder_printed: str | None = None
    total_vnd: int | None = None
    budget_vnd: int | None = None
    count: int | None = None
    on: PartialDate | None = None
    note: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """An association, authority, department, club: it gives titles, keeps plans, has members."""

    kind: str
    short_name: str | None = None
    place: Place | None = None
    parent: str | None = None
    member_of: tuple[str, ...] = ()
    founded: PartialDate | None = None
    dissolved: date | None = None
    successors: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    leaders: tuple[Leader, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    projects: tuple[Project, ...] = ()
    contact: Contact | None = None
    consent: Consent | None = None
