"""Vocabularies: lists that records point into by id. Read from YAML by ``loading.vocabularies``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from langnghe.model.parts import Confidence, Source
from langnghe.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of a simple list: id, label, and what it means."""

    id: str
    name: str
    short_name: str | None = None
    description: str | None = None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Craft(Term):
    """A craft; ``group`` is our group of crafts, ``rural_trades`` are groups 1–7 of 52/2018/NĐ-CP art. 4."""

    group: str
    rural_trades: tuple[str, ...] = ()
    english: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OcopGroup(Term):
    """A product group of one scheme: its number there and, for 1048, nothing about today's groups."""

    scheme: Literal["1048", "148"]
    number: int


TitleLevel = Literal["state", "city", "association"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Term):
    """An artisan title: who gives it and whether it is a State title (then it has a stream)."""

    level: TitleLevel
    given_by: str
    abbreviation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType(Term):
    """A type of document with the abbreviation in its number (30/2020/NĐ-CP annex III)."""

    abbreviation: str | None = None
    normative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer(Term):
    """Who issues documents; ``local`` issuers need a place. Ministries exist for a time."""

    abbreviations: tuple[str, ...] = ()
    local: bool = False
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitState:
    """What an administrative unit was called and where it belonged between two days (inclusive)."""

    name: str
    kind: str
    parent: str | None = None
    code: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the unit existed in this state on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What became of a unit: into which one, wholly or in part, from which day, by which act."""

    into: str
    on: date
    share: Literal["whole", "part"] = "whole"
    basis: str | None = None
    confidence: Confidence = "B"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminUnit:
    """An administrative unit with a memory. Codes were reused: only ``id`` is a key.

    ``level`` is province, district or commune; ``states`` follow each other in time.
    """

    id: str
    level: Literal["province", "district", "commune"]
    states: tuple[UnitState, ...]
    successors: tuple[Succession, ...] = ()
    region: str | None = None
    synonyms: tuple[str, ...] = ()

    def state_on(self, day: date) -> UnitState | None:
        """Return the state on ``day``, or None where the unit did not exist."""
        return next((state for state in self.states if state.holds_on(day)), None)

    @property
    def last_state(self) -> UnitState:
        """The state the unit has today or had at its end."""
        return self.states[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A promise that the catalogue is complete for a kind (and province) as of a day."""

    kind: str
    province: str | None = None
    as_of: PartialDate
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryText:
    """A site's own text (Markdown) about a craft or a province, with its sources."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All lists. ``terms`` holds the simple ones by list name (``event_kinds`` …), each by id.

    ``categories``, ``tags`` and ``authors`` are None where the site has no such file: then any name is fine.
    """

    units: Mapping[str, AdminUnit]
    crafts: Mapping[str, Craft]
    ocop_groups: Mapping[str, OcopGroup]
    titles: Mapping[str, Title]
    document_types: Mapping[str, DocumentType]
    issuers: Mapping[str, Issuer]
    terms: Mapping[str, Mapping[str, Term]]
    sources: Mapping[str, Source]
    categories: Mapping[str, Term] | None = None
    tags: Mapping[str, Term] | None = None
    authors: Mapping[str, Term] | None = None
    coverage: tuple[Coverage, ...] = ()
    craft_texts: Mapping[str, EntryText] = field(default_factory=dict)
    province_texts: Mapping[str, EntryText] = field(default_factory=dict)
