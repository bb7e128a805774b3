"""The part of the report that depends on the day: articles shown, what titles are worth, provinces.

The rules of states and places are those of the pages; ``tools/recount.py`` counts some of it without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from statistics import median

from langnghe.cli.markdown_tables import table, tally
from langnghe.model.article import Article, WrittenArticle
from langnghe.model.ocop import certificate_state
from langnghe.output.validate import Content
from langnghe.relations.places import unit_name
from langnghe.relations.site_data import SiteData
from langnghe.text.collate import sort_key

NOT_TOLD = "(not told)"
LAST_DAY_OF_63 = date(2025, 6, 30)
"""202/2025/QH15 made 34 province-level units of 63 on the next day."""


def count_articles(content: Content, data: SiteData) -> Iterator[str]:
    """Yield the articles shown today by category and form with their lengths, and the use of tags."""
    written = sum(isinstance(read.entry, WrittenArticle) for read in content.entries)
    yield "## Articles"
    yield f"Shown: {len(data.articles)}; not shown (drafts, other days): {written - len(data.articles)}."
    yield _lengths("Category", data, lambda one: one.category.name)
    yield _lengths("Form", data, lambda one: one.form)
    uses = {term.name: len(data.by_tag.get(id_, ())) for id_, term in data.tags.items()}
    rows = sorted(uses.items(), key=lambda pair: (-pair[1], sort_key(pair[0])))
    yield table(("Tag", "Articles"), rows)


def _lengths(column: str, data: SiteData, label: Callable[[Article], str]) -> str:
    groups: dict[str, list[int]] = {}
    for article in data.articles:
        groups.setdefault(label(article), []).append(article.body.word_count)
    rows = [(name, *_spread(groups[name])) for name in sorted(groups, key=sort_key)]
    everything = [count for counts in groups.values() for count in counts]
    columns = (column, "Articles", "Fewest words", "Median", "Most")
    return table(columns, [*rows, ("total", *_spread(everything))] if everything else [])


def _spread(counts: list[int]) -> tuple[int, int, int, int]:
    return len(counts), min(counts), round(median(counts)), max(counts)


def count_states(data: SiteData) -> Iterator[str]:
    """Yield what certificates, recognitions and documents are worth today, and the listings."""
    catalogue, today = data.catalogue, data.today
    products, villages = catalogue.products.values(), catalogue.villages.values()
    ratings = [data.rating(product) for product in products]
    kinds = data.vocabulary.terms["listing_kinds"]
    yield f"## States on {today}"
    yield tally(
        ("Product by its newest certificate", "Products"), (r.state if r else "none" for r in ratings)
    )
    stars = [f"{r.current_stars}" if r and r.current_stars else "none that count" for r in ratings]
    yield tally(("Stars today", "Products"), stars)
    states = [certificate_state(one, today) for product in products for one in product.certificates]
    yield tally(("Certificate", "Certificates"), states)
    yield tally(("Village", "Villages"), (village.recognition_state(today) for village in villages))
    yield tally(("Document", "Documents"), (data.status(d).status for d in catalogue.documents.values()))
    listings = [kinds[one.kind].name for village in villages for one in village.listings]
    yield tally(("Listing", "Listings of villages"), listings)


def count_places(data: SiteData) -> Iterator[str]:
    """Yield the villages by province: today's, and the one of the 63 before where the unit tells it."""
    seen = [data.place(village.place) for village in data.catalogue.villages.values()]
    yield "## Villages by province"
    now = (_unit(data, one.province if one else None, data.today) for one in seen)
    yield tally(("Province today", "Villages"), now)
    before = (_unit(data, one.former_province if one else None, LAST_DAY_OF_63) for one in seen)
    yield tally(("Province until 2025-06-30", "Villages"), before)


def _unit(data: SiteData, id_: str | None, day: date) -> str:
    return unit_name(data.vocabulary.units, id_, day) if id_ is not None else NOT_TOLD
