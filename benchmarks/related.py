"""Measure related lists: how good, how fast, how stable (`make bench-related`; docs/dev/related.md).

Usage: python benchmarks/related.py [folder with the data]. Seconds are of the processor, all in one process.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import TypeVar

import baselines
from judging import Judge, Lists
from news_data import News, in_order, lengthened, load_news

from langnghe.relations.related.lists import RelatedIndex, build_related_index, related_articles
from langnghe.relations.related.reasons import reason_of
from langnghe.relations.related.vectors import term_shelf

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
TIMES = 3
ADDED_EACH = 26
"""Every 26th article of the known events is added alone, to see which lists it changes."""

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of processor time that some work takes, and what it gives."""
    gc.collect()
    start = process_time()
    made = work()
    return process_time() - start, made


def build(news: Sequence[News], cache: Path | None) -> RelatedIndex:
    """Return the index of news in its order; without records, crafts or tags: the data has none."""
    articles = [one.article for one in news]
    return build_related_index(articles, [one.body for one in news], [()] * len(news), term_shelf(cache))


def all_lists(index: RelatedIndex) -> Lists:
    """Return the related slugs of every article."""
    return {
        article.slug: [found.article.slug for found in related_articles(article, index)]
        for article in index.articles
    }


def build_lists(news: Sequence[News], cache: Path | None) -> Lists:
    """Return the lists of all news."""
    return all_lists(build(news, cache))


def search_seconds(news: Sequence[News], cache: Path) -> tuple[float, Lists]:
    """Return the best time for all lists when the terms are kept, and the lists."""
    runs = [timed(lambda: build_lists(news, cache)) for _ in range(TIMES)]
    return min(seconds for seconds, _ in runs), runs[0][1]


def changed_lists(hidden: list[News], haystack: list[News], cache: Path) -> list[int]:
    """Return how many lists of the haystack change for each single article added to it."""
    before = build_lists(in_order(haystack), cache)
    counts = []
    for added in hidden[::ADDED_EACH]:
        after = build_lists(in_order([*haystack, added]), cache)
        counts.append(sum(after[slug] != found for slug, found in before.items()))
    return counts


def compare(news: list[News], judge: Judge) -> None:
    """Print the quality of simpler ways beside which ours stands."""
    for name, way in (("tags only", baselines.by_tags), ("TF-IDF of the body", baselines.by_body)):
        seconds, lists = timed(lambda way=way: way(news, judge.wanted))  # type: ignore[misc]
        print(f"  {name:<22} {judge.words(lists)}   ({seconds:.1f} s for {len(judge.wanted)} articles only)")


def measure(folder: Path, cache: Path) -> None:
    """Print everything."""
    hidden, haystack = load_news(folder)
    judge = Judge(hidden)
    small = in_order([*hidden, *haystack])
    print(f"{len(hidden)} articles of {judge.events} events among {len(haystack)} others")
    fresh, _ = timed(lambda: build_lists(small, cache))
    kept, lists = search_seconds(small, cache)
    print(f"  {'this engine':<22} {judge.words(lists)}")
    compare(small, judge)
    print(f"  all {len(small)} lists: {fresh:.2f} s from texts, {kept:.2f} s when terms are kept")
    index = build(small, cache)
    found = [(article, related_articles(article, index)) for article in index.articles]
    seconds, _ = timed(lambda: [reason_of(article, one, index) for article, many in found for one in many])
    print(f"  {sum(len(many) for _, many in found)} reasons: {seconds:.2f} s")
    many = in_order([*hidden, *lengthened(haystack, 20_000)])
    build(many, cache)
    large, lists = search_seconds(many, cache)
    print("among 20000 others (three quarters of them mixed from sentences of the haystack)")
    print(f"  {'this engine':<22} {judge.words(lists)}")
    print(f"  all {len(many)} lists: {large:.2f} s when terms are kept")
    grown = in_order(lengthened(haystack, 20_000))
    quarter = grown[::4]
    build(quarter, cache)
    five, _ = search_seconds(quarter, cache)
    build(grown, cache)
    twenty, _ = search_seconds(grown, cache)
    print(f"growth: 20000 take {twenty / five:.2f} times the {five:.2f} s of every fourth of them")
    counts = sorted(changed_lists(hidden, haystack, cache))
    print(f"one article added to 5000 changes {counts[len(counts) // 2]} other lists (median), ", end="")
    print(f"{counts[-1]} at most, in {len(counts)} trials")


def main() -> int:
    """Measure with the data named on the command line, in LANGNGHE_BENCH_DATA, or beside the project."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("LANGNGHE_BENCH_DATA", DATA))
    if not folder.is_dir():
        print(f"no data in {folder}: docs/dev/related.md says which is needed")
        return 1
    with tempfile.TemporaryDirectory() as cache:
        measure(folder, Path(cache))
    return 0


if __name__ == "__main__":
    sys.exit(main())
