"""Every number that was chosen for related lists, and the whole-number scales made of them.

All links and the likeness of texts are counted in *points*: two reports of one event have some 300 points
of text, a record that only two articles speak of counts 600. Scales move in powers of two, so that one more
article moves few of them: that, and whole numbers, keep lists stable (docs/dev/related.md).
"""

from __future__ import annotations

from collections.abc import Mapping

RELATED_COUNT = 5

TITLE_WEIGHT, SUMMARY_WEIGHT, BODY_WEIGHT = 3, 2, 1
"""How often a term counts, by where it stands."""

BODY_SYLLABLES = 400
"""How far a body is read: news says first what it is about. Reading on costs more and finds less."""

QUERY_TERMS = 40
"""The first look searches by an article's 40 strongest terms among those that are rare."""

LOOK_AGAIN = 12
"""How many candidates by text are compared exactly."""

LINKED_CANDIDATES = 24
"""How many candidates by shared records, crafts and tags are compared besides."""

NEAR_COUNT = 40
"""How many articles about one record are weighed: those nearest in time. A record that thousands of articles
mention would otherwise cost the square of them, and a new article would disturb the lists of years ago."""

FIRST_POINTS = 35
"""Fewer points of text than this in the first look are chance."""

LEAST_POINTS = 110
"""Fewer points in all and an article is not related: a short list is better than a padded one.

Of the reports of one event one pair in a hundred has fewer than 150; at 140 the recall among 20,000 falls
from 0.98 to 0.95.
"""

RECORD_POINTS = 600
LINK_POINTS: Mapping[str, int] = {"organisations": 300, "crafts": 200, "tags": 150}
"""What sharing something counts when only two articles have it; other records count ``RECORD_POINTS``."""

FEW_LINKS = 8
"""From so many links on, and at each doubling, an article is less about each of them."""

AGE_STEP, AGE_STEPS = 5, 10
"""What nearness in time adds: 50 points on one day, 5 fewer for each doubling of the distance in days."""

RELATED_RECORDS = 6
LEAST_RECORD_POINTS = 100
RECORD_LINK_POINTS: Mapping[str, int] = {
    "villages": 400,
    "producers": 400,
    "crafts": 320,
    "organisations": 160,
    "craft_groups": 160,
    "ocop_groups": 80,
    "provinces": 120,
}
"""What records of one kind share, and what it counts when only two have it. A province or a group alone is
no reason to show a record; together they may be one."""

PER_VILLAGE = 2
"""How many articles of one village a list may hold."""

COPY_PERCENT = 70
"""From this Jaccard similarity of their runs of four syllables on, one text is a copy of another."""


def rare_below(total: int) -> int:
    """Return how many of ``total`` articles may not use a term that the first look searches by.

    It doubles whenever their number grows four times (64 of 5,000, 128 of 20,000), so that the look at each
    article costs a little more among many, but never so many times more.
    """
    return 1 << max(6, (total.bit_length() - 1) // 2)


def common_from(total: int) -> int:
    """Return how many of ``total`` articles use a term that tells nothing of any: some 2 of 100."""
    return 1 << max(7, total.bit_length() - 6)


def link_points(kind: str, used_by: int, total: int) -> int:
    """Return what sharing a link counts that ``used_by`` of ``total`` articles have.

    It falls by one step whenever the articles with the link double, and is never nothing.
    """
    return rarity_points(LINK_POINTS.get(kind, RECORD_POINTS), used_by, total)


def rarity_points(most: int, used_by: int, total: int) -> int:
    """Return ``most`` for what two of ``total`` share, a step less for each doubling of those who have it."""
    steps = total.bit_length() - used_by.bit_length() + 1
    return most * steps // max(1, total.bit_length() - 1)


def spread_steps(links: int) -> int:
    """Return how many times the links of an article doubled beyond few: a round-up names forty villages."""
    return max(0, links.bit_length() - FEW_LINKS.bit_length() + 1)


def spread_points(points: int, steps: int) -> int:
    """Return what is left of a link's points between articles that have so many ``spread_steps`` together."""
    return points * 4 // (4 + steps)


def age_points(days_apart: int) -> int:
    """Return what nearness in time adds to the points of an article so many days away."""
    return AGE_STEP * max(0, AGE_STEPS - days_apart.bit_length())
