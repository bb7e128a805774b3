"""The part of the report that depends on the day: articles shown, what titles are worth, provinces.

The rules of states and places are those of the pages; ``tools/recount.py`` counts some of it without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from statistics import median

from langnghe.cli.markdown_tables import table, tally
from langnghe.model.article import Article
from langnghe.model.ocop import certificate_state
from langnghe.output.content import Content
from langnghe.relations.places import unit_name
from langnghe.relations.portal import Portal
from langnghe.relations.taxonomy import Naming
from langnghe.text.collate import sort_key

NOT_TOLD = "(not told)"
LAST_DAY_OF_63 = date(2025, 6, 30)
"""202/2025/QH15 made 34 province-level units of 63 on the next day."""


def count_articles(content: Content, portal: Portal) -> Iterator[str]:
    """Yield the articles shown today by category and form with their lengths, and the use of tags."""
    written = sum(isinstance(read.piece, Article) for read in content.pieces)
    yield "## Articles"
    yield f"Shown: {len(portal.articles)}; not shown (drafts, other days): {written - len(portal.articles)}."
    yield _lengths(
        "Category", portal, lambda one: _name(portal.categories, portal.categories.id_of(one.category))
    )
    yield _lengths("Form", portal, lambda one: one.form)
    used = {_name(portal.tags, id_): len(found) for id_, found in portal.by_tag.items()}
    unused = {term.name: 0 for term in portal.tags.terms.values()}
    rows = sorted((unused | used).items(), key=lambda pair: (-pair[1], sort_key(pair[0])))
    yield table(("Tag", "Articles"), rows)


def _lengths(column: str, portal: Portal, label: Callable[[Article], str]) -> str:
    groups: dict[str, list[int]] = {}
    for article in portal.articles:
        groups.setdefault(label(article), []).append(article.body.word_count)
    rows = [(name, *_spread(groups[name])) for name in sorted(groups, key=sort_key)]
    everything = [count for counts in groups.values() for count in counts]
    columns = (column, "Articles", "Fewest words", "Median", "Most")
    return table(columns, [*rows, ("total", *_spread(everything))] if everything else [])


def _spread(counts: list[int]) -> tuple[int, int, int, int]:
    return len(counts), min(counts), round(median(counts)), max(counts)


def _name(naming: Naming, id_: str) -> str:
    return naming.terms[id_].name if id_ in naming.terms else id_


def count_states(portal: Portal) -> Iterator[str]:
    """Yield what certificates, recognitions and documents are worth today, and the listings."""
    catalogue, today = portal.catalogue, portal.today
    products, villages = catalogue.products.values(), catalogue.villages.values()
    ratings = [portal.rating(product) for product in products]
    kinds = portal.vocabulary.terms["listing_kinds"]
    yield f"## States on {today}"
    yield tally(
        ("Product by its newest certificate", "Products"), (r.state if r else "none" for r in ratings)
    )
    stars = [f"{r.current_stars}" if r and r.current_stars else "none that count" for r in ratings]
    yield tally(("Stars today", "Products"), stars)
    states = [certificate_state(one, today) for product in products for one in product.certificates]
    yield tally(("Certificate", "Certificates"), states)
    yield tally(("Village", "Villages"), (village.recognition_state(today) for village in villages))
    yield tally(("Document", "Documents"), (portal.status(d).status for d in catalogue.documents.values()))
    listings = [kinds[one.kind].name for village in villages for one in village.listings]
    yield tally(("Listing", "Listings of villages"), listings)


def count_places(portal: Portal) -> Iterator[str]:
    """Yield the villages by province: today's, and the one of the 63 before where the unit tells it."""
    seen = [portal.place(village.place) for village in portal.catalogue.villages.values()]
    yield "## Villages by province"
    now = (_unit(portal, one.province if one else None, portal.today) for one in seen)
    yield tally(("Province today", "Villages"), now)
    before = (_unit(portal, one.former_province if one else None, LAST_DAY_OF_63) for one in seen)
    yield tally(("Province until 2025-06-30", "Villages"), before)


def _unit(portal: Portal, id_: str | None, day: date) -> str:
    return unit_name(portal.vocabulary.units, id_, day) if id_ is not None else NOT_TOLD
