"""News to measure related lists on: real articles of known events, and a haystack to hide them in.

The data is not part of the project (docs/dev/related.md says what it is). Here it is read and made longer;
what is measured, and how, stands in ``related.py``.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from langnghe.model.article import Article, Body
from langnghe.model.vocabulary import Term
from langnghe.relations.news import newest_first

_FIRST = datetime(2013, 1, 1, tzinfo=UTC)
_SENTENCE_END = re.compile(r"(?<=[.!?…]) +|\n+")
_NAME = re.compile(r"\b[A-ZĐÀ-Ỹ]\w+(?: [A-ZĐÀ-Ỹ]\w+)+")
_MOST_TAGS = 6
_MIXED_FROM = 12


@dataclass(frozen=True, slots=True)
class News:
    """An article with the plain words of its body; ``event`` is None in the haystack."""

    article: Article
    body: str
    event: int | None

    @property
    def tags(self) -> tuple[str, ...]:
        """The names in title and standfirst: what an editor would tag the article with."""
        names = _NAME.findall(f"{self.article.title}. {self.article.summary or ''}")
        return tuple(dict.fromkeys(names))[:_MOST_TAGS]


def load_news(folder: Path) -> tuple[list[News], list[News]]:
    """Return the articles of known events, and the haystack.

    Raises:
        FileNotFoundError: the data is not there.
    """
    events = (folder / "related-dev.jsonl").read_text(encoding="utf-8")
    with gzip.open(folder / "related-haystack.jsonl.gz", "rt", encoding="utf-8") as lines:
        haystack = lines.read()
    return _read(events), _read(haystack)


def _read(lines: str) -> list[News]:
    return [_news(number, json.loads(line)) for number, line in enumerate(lines.splitlines())]


def _news(number: int, row: dict[str, str]) -> News:
    """Return one article. Those without a time are spread over the year in which the events took place."""
    try:
        published = datetime.strptime(row.get("time", ""), "%d/%m/%Y %H:%M").replace(tzinfo=UTC)
    except ValueError:
        published = _FIRST + timedelta(minutes=105 * (number % 5000))
    event = row["event"]
    return News(
        _article(row["id"], row["title"], row["summary"], published),
        row["body"],
        int(event) if event is not None else None,
    )


def _article(slug: str, title: str, summary: str, published: datetime) -> Article:
    return Article(
        path=f"{slug}.md",
        slug=slug,
        title=title,
        summary=summary,
        published=published,
        body=Body(html=""),
        category=Term(id="tin", name="Tin"),
    )


def in_order(news: list[News]) -> list[News]:
    """Return news as a site holds it: newest first."""
    by_path = {one.article.path: one for one in news}
    return [by_path[article.path] for article in newest_first(one.article for one in news)]


def lengthened(haystack: list[News], count: int) -> list[News]:
    """Return ``count`` articles: the haystack, then new ones mixed from its sentences.

    The sentences of each come from twelve articles, half of them sharing a name as far as there are any: the
    words of one subject, so that the hidden articles have rivals, but no copy of anything.
    """
    random = Random(5)  # noqa: S311  the same articles on every run
    by_name: dict[str, list[int]] = {}
    for number, one in enumerate(haystack):
        for name in one.tags:
            by_name.setdefault(name, []).append(number)
    mixed = [_mixed(haystack, by_name, number, random) for number in range(max(0, count - len(haystack)))]
    return [*haystack, *mixed][:count]


def _mixed(haystack: list[News], by_name: dict[str, list[int]], number: int, random: Random) -> News:
    first = haystack[number % len(haystack)]
    near = [other for name in first.tags for other in by_name[name]]
    drawn_near = random.sample(near, min(len(near), _MIXED_FROM // 2))
    chance = random.choices(range(len(haystack)), k=_MIXED_FROM - 1 - len(drawn_near))
    others = [haystack[other] for other in (*drawn_near, *chance)]
    sentences = [_SENTENCE_END.split(one.body) for one in (first, *others)]
    length = len(_SENTENCE_END.split(random.choice(haystack).body))
    drawn = [random.choice(sentences[place % _MIXED_FROM]) for place in range(length)]
    random.shuffle(drawn)
    titles = [part for one in (first, *others[:2]) for part in one.article.title.split()]
    start = random.randrange(len(titles))
    moment = _FIRST + timedelta(minutes=26 * number)
    summary = random.choice(others).article.summary or ""
    made = _article(f"mixed-{number}", " ".join(titles[start : start + 10]), summary, moment)
    return News(made, " ".join(drawn), None)
