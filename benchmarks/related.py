"""Measure related lists: how good, how fast, how stable (`make bench-related`; docs/dev/related.md).

Usage: python benchmarks/related.py [folder with the data]. Seconds are of the processor, in one process,
the best of three runs.
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
from langnghe.relations.related.postings import build_postings
from langnghe.relations.related.reasons import reason_of
from langnghe.relations.related.search import likely_alike
from langnghe.relations.related.vectors import NewsText, load_vectors, term_cache

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
    return build_related_index(articles, [one.body for one in news], [()] * len(news), term_cache(cache))


def all_lists(index: RelatedIndex) -> Lists:
    """Return the related slugs of every article."""
    return {
        article.slug: [found.article.slug for found in related_articles(article, index)]
        for article in index.articles
    }


def build_lists(news: Sequence[News], cache: Path | None) -> Lists:
    """Return the lists of all news."""
    return all_lists(build(news, cache))


def stages(news: Sequence[News], cache: Path) -> tuple[dict[str, float], Lists]:
    """Return the best time of each stage when the terms are kept, and the lists."""
    texts = [NewsText(one.article.title, one.article.summary or "", one.body) for one in news]
    load_vectors(texts, term_cache(cache))
    best: dict[str, float] = {}

    def timed_stage(name: str, work: Callable[[], T]) -> T:
        seconds, made = timed(work)
        best[name] = min(seconds, best.get(name, seconds))
        return made

    for _ in range(TIMES):
        vectors = timed_stage("read terms", lambda: load_vectors(texts, term_cache(cache)))
        postings = timed_stage("weigh", lambda vectors=vectors: build_postings(vectors))  # type: ignore[misc]
        timed_stage("first look", lambda postings=postings: likely_alike(postings))  # type: ignore[misc]
        index = build(news, cache)
        lists = timed_stage("second look and lists", lambda index=index: all_lists(index))  # type: ignore[misc]
    return best, lists


def stage_words(seconds: dict[str, float]) -> str:
    """Return the sum of the stages and each of them in words."""
    return f"{sum(seconds.values()):.2f} s: " + ", ".join(f"{name} {s:.2f}" for name, s in seconds.items())


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
    few, lists = stages(small, cache)
    print(f"  {'this engine':<22} {judge.words(lists)}")
    compare(small, judge)
    print(f"  all {len(small)} lists from texts: {fresh:.2f} s")
    print(f"  all {len(small)} lists from kept terms: {stage_words(few)}")
    print(f"  {format_reason(build(small, cache))}")
    large = in_order([*hidden, *lengthened(haystack, 20_000)])
    fresh_many, _ = timed(lambda: build_lists(large, cache / "large"))
    many, lists = stages(large, cache)
    print("among 20000 others (three quarters of them mixed from sentences of the haystack)")
    print(f"  {'this engine':<22} {judge.words(lists)}")
    print(f"  all {len(large)} lists from kept terms: {stage_words(many)}")
    growth = (
        f"{fresh_many / fresh:.1f} from texts, {sum(many.values()) / sum(few.values()):.1f} from kept terms"
    )
    print(f"  all {len(large)} lists from texts: {fresh_many:.2f} s")
    print(f"growth of time for {len(large) / len(small):.1f} times the articles: {growth}")
    counts = sorted(changed_lists(hidden, haystack, cache))
    print(f"one article added to 5000 changes {counts[len(counts) // 2]} other lists (median), ", end="")
    print(f"{counts[-1]} at most, in {len(counts)} trials")


def format_reason(index: RelatedIndex) -> str:
    """Return how long it takes to name the reasons of all lists."""
    found = [(article, related_articles(article, index)) for article in index.articles]
    seconds, _ = timed(lambda: [reason_of(article, one, index) for article, many in found for one in many])
    return f"{sum(len(many) for _, many in found)} reasons: {seconds:.2f} s"


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
