"""Links to feeds and calendars, for the head of a page and for its visitors; ``output`` makes the files."""

from __future__ import annotations

from langnghe.model.village import Village
from langnghe.rendering import urls as paths
from langnghe.rendering.views.base import Link
from langnghe.rendering.views.listing import category_title
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.news_parts import with_kind


def news_feed_links(making: Making, title: str, feed: str) -> tuple[Link, Link]:
    """Return the links to a feed of news, as Atom and as JSON Feed; ``feed`` is the path of the first."""
    return making.link(title, feed), making.link(title, paths.json_feed(feed))


def category_feed_title(making: Making, id_: str) -> str:
    """Return what the feed of a category is called."""
    return category_title(making.portal.categories.term(id_).name)


def village_feed_title(village: Village) -> str:
    """Return what the feed of the news about a village is called."""
    return f"Tin về {with_kind('villages', village.name)}"


def province_feed_title(making: Making, id_: str) -> str:
    """Return what the feed of the news about a province-level unit of today is called."""
    unit = making.portal.vocabulary.units[id_]
    state = unit.state_on(making.portal.today) or unit.last_state
    return f"Tin về {state.kind} {state.name}"
