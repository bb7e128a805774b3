"""The published requirements that structured data is held to.

``PROPERTIES``: what schema.org (version 29) allows on the types this site uses, own properties and those
inherited, as far as they are used here. ``REQUIRED``: what search engines ask for before they show a type
(the structured-data pages of Google Search Central, read in 2026), or its definition makes pointless without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

THING = {"name", "alternateName", "description", "url", "image", "sameAs", "mainEntityOfPage"}
CREATIVE_WORK = THING | {
    "abstract", "about", "author", "citation", "dateModified", "datePublished", "headline", "inLanguage",
    "isBasedOn",
    "isPartOf", "keywords", "mainEntity", "publisher", "temporalCoverage", "correction", "spatialCoverage",
}  # fmt: skip
ORGANIZATION = THING | {
    "address", "award", "dissolutionDate", "foundingDate", "hasCertification", "knowsAbout", "memberOf",
    "parentOrganization",
}  # fmt: skip
WEB_PAGE = CREATIVE_WORK | {"breadcrumb"}

PROPERTIES: Mapping[str, set[str]] = {
    "AdministrativeArea": THING | {"address", "containedInPlace", "geo"},
    "BreadcrumbList": THING | {"itemListElement"},
    "Certification": CREATIVE_WORK
    | {
        "certificationIdentification",
        "certificationRating",
        "certificationStatus",
        "expires",
        "issuedBy",
        "validFrom",
    },
    "CollectionPage": WEB_PAGE,
    "Country": THING,
    "CreativeWork": CREATIVE_WORK,
    "DataCatalog": CREATIVE_WORK | {"dataset", "license"},
    "DataDownload": CREATIVE_WORK | {"contentUrl", "encodingFormat", "contentSize", "sha256"},
    "Dataset": CREATIVE_WORK
    | {"distribution", "license", "creator", "includedInDataCatalog", "variableMeasured"},
    "CreativeWorkSeries": CREATIVE_WORK,
    "DefinedTerm": THING | {"inDefinedTermSet"},
    "Event": THING | {"startDate", "endDate", "location", "organizer"},
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "Legislation": CREATIVE_WORK
    | {
        "legislationChanges",
        "legislationDate",
        "legislationDateOfApplicability",
        "legislationIdentifier",
        "legislationJurisdiction",
        "legislationLegalForce",
        "legislationPassedBy",
        "legislationType",
    },
    "ListItem": THING | {"position", "item"},
    "NewsArticle": CREATIVE_WORK | {"articleSection", "video", "wordCount"},
    "Organization": ORGANIZATION,
    "Person": THING
    | {
        "award",
        "birthDate",
        "hasCertification",
        "homeLocation",
        "jobTitle",
        "knowsAbout",
        "memberOf",
        "worksFor",
    },
    "Place": THING | {"address", "containedInPlace", "geo", "hasCertification", "keywords"},
    "PostalAddress": THING | {"addressCountry", "addressLocality", "addressRegion"},
    "Product": THING | {"category", "gtin", "hasCertification", "keywords", "manufacturer", "material"},
    "Rating": THING | {"ratingValue", "bestRating", "worstRating"},
    "SearchResultsPage": WEB_PAGE,
    "VideoObject": CREATIVE_WORK | {"duration", "thumbnailUrl", "uploadDate"},
    "WebPage": WEB_PAGE,
    "WebSite": CREATIVE_WORK,
}

REQUIRED: Mapping[str, set[str]] = {
    "BreadcrumbList": {"itemListElement"},
    "Certification": {"name"},
    "Dataset": {"name", "description"},
    "Event": {"name", "startDate"},
    "Legislation": {"name", "legislationType"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {"headline", "datePublished", "dateModified"},
    "Organization": {"name"},
    "Person": {"name"},
    "Place": set(),
    "Product": {"name"},
    "Rating": {"ratingValue", "bestRating"},
    "VideoObject": {"name", "thumbnailUrl", "uploadDate"},
}

NEVER = {"offers", "aggregateRating", "review", "price", "telephone"}
"""Nothing is sold or reviewed here, and a phone number is no matter for machines."""

ENUMERATIONS = {
    "certificationStatus": {"https://schema.org/CertificationActive", "https://schema.org/CertificationInactive"},
    "legislationLegalForce": {
        "https://schema.org/InForce", "https://schema.org/NotInForce", "https://schema.org/PartiallyInForce",
    },
}  # fmt: skip


def nodes_of(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every typed node inside a graph, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes_of(inner)


def slips(graph: Any) -> list[str]:
    """Return what is wrong with a graph, in words; an empty list for a good one."""
    found = []
    subjects = [id(node) for node in graph]
    for node in nodes_of(graph):
        type_ = node["@type"]
        # Another subject is named by id and name only; its own page says the rest.
        required = REQUIRED.get(type_, set())
        required = required if id(node) in subjects or "@id" not in node else required & {"name"}
        keys = {key for key in node if not key.startswith("@")}
        if type_ not in PROPERTIES:
            found.append(f"unknown type {type_}")
            continue
        found += [f"{type_} has no property {key}" for key in sorted(keys - PROPERTIES[type_])]
        found += [f"{type_} lacks {key}" for key in sorted(required - keys)]
        found += [f"{type_} names {key}" for key in sorted(keys & NEVER)]
        found += [f"{type_}.{key} is empty" for key in keys if node[key] in (None, "", [], {})]
        for key, allowed in ENUMERATIONS.items():
            if key in node and node[key] not in allowed:
                found.append(f"{type_}.{key} is {node[key]}")
    return found
