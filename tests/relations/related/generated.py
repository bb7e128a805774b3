"""A generated newsroom of any size: texts whose words are as common and as rare as those of real news.

Syllables follow Zipf's law, as in any language; each event has a few rare words of its own, which its reports
share and mix with the common ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, cycle
from random import Random

from tests.relations.related.newsroom import article

from langnghe.model.article import Article

_COMMON, _RARE = 4000, 6000
_WORDS = [f"{first}{second}" for first in "bcdghklmnpqrstvx" for second in ("a", "e", "i", "o", "u")]


def _syllable(number: int) -> str:
    """Return a word that no other number gives."""
    word = ""
    while number or not word:
        number, rest = divmod(number, len(_WORDS))
        word += _WORDS[rest]
    return word


def generated(count: int, seed: int = 1) -> list[Article]:
    """Return articles about events of one to nine reports each, in an order that mixes them."""
    random = Random(seed)
    texts = list(_texts(count, random))
    random.shuffle(texts)
    return [
        article(number, body, title=title, summary=summary)
        for number, (title, summary, body) in enumerate(texts)
    ]


def _texts(count: int, random: Random) -> Iterator[tuple[str, str, str]]:
    zipf = list(accumulate(1 / rank for rank in range(1, _COMMON + 1)))
    common = [_syllable(number) for number in range(_COMMON)]
    made = 0
    for reports in cycle((1, 4, 2, 9, 1, 3, 6, 1)):
        own = [_syllable(_COMMON + random.randrange(_RARE)) for _ in range(12)]

        def words(length: int, share: float, own: list[str] = own) -> str:
            drawn = random.choices(common, cum_weights=zipf, k=length)
            return " ".join(random.choice(own) if random.random() < share else word for word in drawn)

        for _ in range(min(reports, count - made)):
            yield words(9, 0.4), words(25, 0.25), words(150, 0.15)
            made += 1
        if made == count:
            return
