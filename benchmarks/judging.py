"""How good related lists are: what share of an event's other articles they find, and how high."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2

from news_data import News

Lists = Mapping[str, Sequence[str]]
"""Related slugs by the slug of an article, best first."""

AT = 5


class Judge:
    """Judges lists by the events of the articles that are hidden in the haystack."""

    def __init__(self, hidden: Sequence[News]) -> None:
        """Take the articles of known events."""
        self._events = {one.article.slug: one.event for one in hidden}
        self._sizes = Counter(self._events.values())
        self.wanted = [slug for slug, event in self._events.items() if self._sizes[event] > 1]
        """The articles whose event has others."""

    @property
    def events(self) -> int:
        """How many events there are."""
        return len(self._sizes)

    def words(self, lists: Lists) -> str:
        """Return recall and nDCG of the first five, averaged over the wanted articles."""
        recalls, gains = zip(*(self._judge(slug, lists[slug]) for slug in self.wanted), strict=True)
        return f"recall@5 {sum(recalls) / len(recalls):.4f}  nDCG@5 {sum(gains) / len(gains):.4f}"

    def _judge(self, slug: str, found: Sequence[str]) -> tuple[float, float]:
        event = self._events[slug]
        hits = [self._events.get(other) == event for other in found[:AT]]
        most = min(AT, self._sizes[event] - 1)
        gain = sum(hit / log2(place + 2) for place, hit in enumerate(hits))
        return sum(hits) / most, gain / sum(1 / log2(place + 2) for place in range(most))
