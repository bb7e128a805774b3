"""The field types of single values, behind one door: other modules import them from here.

Each reads one value, reports in Vietnamese what is wrong with it and describes itself as JSON Schema. Types
that point to terms, units or records, and lists and parts, are in ``loading.references``.
"""

from langnghe.loading.fields.addresses import Email, FilePath, Phone, SitePath, Url
from langnghe.loading.fields.base import Json, scalar
from langnghe.loading.fields.days import Day, Duration, Partial, Stamp
from langnghe.loading.fields.numbers import Coordinate, Gtin, Integer, Money, Number
from langnghe.loading.fields.words import Choice, Flag, Prose, Slug, Text

__all__ = [
    "Choice",
    "Coordinate",
    "Day",
    "Duration",
    "Email",
    "FilePath",
    "Flag",
    "Gtin",
    "Integer",
    "Json",
    "Money",
    "Number",
    "Partial",
    "Phone",
    "Prose",
    "SitePath",
    "Slug",
    "Stamp",
    "Text",
    "Url",
    "scalar",
]
