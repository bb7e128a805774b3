"""Two simpler ways to related lists, to compare with: common tags, and TF-IDF of the body's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from judging import AT, Lists
from news_data import News

from langnghe.text.terms import syllables


def by_tags(news: Sequence[News], wanted: Sequence[str]) -> Lists:
    """Return those with most common tags, newer ones first: what a plugin that knows tags only does."""
    tags = [frozenset(one.tags) for one in news]
    using: dict[str, list[int]] = {}
    for number, own in enumerate(tags):
        for tag in sorted(own):
            using.setdefault(tag, []).append(number)
    lists = {}
    for number, slug in _places(news, wanted):
        common = Counter(other for tag in tags[number] for other in using[tag] if other != number)
        best = sorted(common, key=lambda other: (-common[other], other))[:AT]
        lists[slug] = [news[other].article.slug for other in best]
    return lists


def by_body(news: Sequence[News], wanted: Sequence[str]) -> Lists:
    """Return those with the largest cosine of TF-IDF over the body's syllables, every article compared."""
    numbers: dict[str, int] = {}
    counts = [Counter(word.lower() for word in syllables(one.body)) for one in news]
    for count in counts:
        for word in count:
            numbers.setdefault(word, len(numbers))
    articles = np.repeat(np.arange(len(news)), [len(count) for count in counts])
    words = np.array([numbers[word] for count in counts for word in count])
    idf = np.array([log(len(news) / used) for used in np.bincount(words).tolist()])
    often = np.array([1 + log(times) for count in counts for times in count.values()])
    weights = often * idf[words]
    weights /= np.sqrt(np.bincount(articles, weights**2, len(news)))[articles] + 1e-12
    lists = {}
    for number, slug in _places(news, wanted):
        own = np.zeros(len(numbers))
        own[words[articles == number]] = weights[articles == number]
        likeness = np.bincount(articles, weights * own[words], len(news))
        likeness[number] = -1
        lists[slug] = [news[other].article.slug for other in np.argsort(-likeness, kind="stable")[:AT]]
    return lists


def _places(news: Sequence[News], wanted: Sequence[str]) -> list[tuple[int, str]]:
    places = {one.article.slug: number for number, one in enumerate(news)}
    return [(places[slug], slug) for slug in wanted]
