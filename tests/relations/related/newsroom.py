"""Newsrooms for tests of related lists: articles with villages, tags and words, and the index of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from tests.relations.samples import with_terms

from langnghe.model.article import Article, Body
from langnghe.relations.news import newest_first
from langnghe.relations.related.links import LinkKey, records_of
from langnghe.relations.related.lists import Related, RelatedIndex, build_related_index, related_articles
from langnghe.text.dates import VIETNAM_TIME

FIRST = datetime(2026, 1, 1, 8, tzinfo=VIETNAM_TIME)

TOPICS = (
    "thợ đúc nấu đồng đỏ rót khuôn chuông lớn cho đình làng",
    "thợ gốm vuốt bình men lam nung lò củi ba ngày đêm",
    "người đan chẻ nứa vót nan đan lồng đèn mây óng",
    "thuyền ghe chở chiếu cói nhuộm phẩm ra chợ phiên",
    "hội chợ mùa thu mở cửa đón khách mua quà lưu niệm",
    "nghệ nhân dạy trẻ em vẽ tranh điệp in ván khắc",
)


def article(number: int, body: str = "", villages: Sequence[str] = (), **fields: Any) -> Article:
    """Return article `number`; the higher, the newer (by a day). Its body is plain words."""
    slug = fields.pop("slug", f"mau-{number}")
    plain: dict[str, Any] = {
        "path": f"content/news/{slug}.md",
        "title": f"Mẫu {number}",
        "published": FIRST + timedelta(days=number),
        "body": Body(html=body),
        "category": "Tin tức",
        "references": {"villages": tuple(villages)} if villages else {},
    }
    return Article(slug=slug, **with_terms(plain | fields))


def links_of(one: Article) -> tuple[LinkKey, ...]:
    """Return the links of an article whose records need no catalogue."""
    return (*records_of(one), *(("tags", tag.id) for tag in one.tags))


def index_of(articles: Sequence[Article]) -> RelatedIndex:
    """Return the index of articles given in any order."""
    ordered = newest_first(articles)
    return build_related_index(ordered, [one.body.html for one in ordered], [*map(links_of, ordered)])


def related(one: Article, articles: Sequence[Article]) -> tuple[Related, ...]:
    return related_articles(one, index_of(articles))


def slugs(one: Article, articles: Sequence[Article]) -> list[str]:
    return [found.article.slug for found in related(one, articles)]


def _make(rows: list[tuple[list[str], list[str], int, int, list[int], list[int]]]) -> list[Article]:
    return [
        article(
            number,
            f"{TOPICS[first]} {TOPICS[second]}",
            villages,
            tags=tuple(tags),
            related=tuple(f"mau-{one}" for one in chosen),
            not_related=tuple(f"mau-{one}" for one in vetoed if one not in chosen),
        )
        for number, (villages, tags, first, second, chosen, vetoed) in enumerate(rows)
    ]


_topic = st.integers(0, len(TOPICS) - 1)
_numbers = st.lists(st.integers(0, 30), max_size=2)
newsrooms = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["gom", "chieu", "dong", "son"]), max_size=3, unique=True),
        st.lists(st.sampled_from(["ocop", "le-hoi"]), max_size=2, unique=True),
        _topic,
        _topic,
        _numbers,
        _numbers,
    ),
    min_size=1,
    max_size=24,
).map(_make)
