"""What is out on a day: drafts, scheduled and withdrawn news, and what editors pick that is not out.

A day is the smallest step: an article of today 20:10 is out with the first build of today. A build that asked
the clock would not give the same bytes twice, and nobody builds at ten past eight.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from langnghe.loading.reading import Lines, line_at
from langnghe.model.article import Article, Entry, NewsEntry
from langnghe.model.problem import Problem, problem
from langnghe.relations.news import group_by
from langnghe.text.dates import format_date
from langnghe.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Span:
    """The days, both included, on which something is out."""

    first: date = date.min
    last: date = date.max

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last

    def meets(self, other: Span) -> bool:
        """Whether both have a day in common."""
        return self.first <= other.last and other.first <= self.last


ALWAYS = Span()


def span_of(entry: Entry, today: date, *, preview: bool = False) -> Span | None:
    """Return the days from ``today`` on that a piece is out; None for a draft and for what is withdrawn.

    A preview shows drafts too, and what waits for its day.
    """
    if entry.status != "published" and not preview:
        return None
    if not isinstance(entry, NewsEntry):
        return Span(today)
    first = today if preview else max(entry.published.date(), today)
    last = entry.expires or date.max
    return Span(first, last) if last >= first else None


def is_shown(entry: Entry, today: date, *, preview: bool = False) -> bool:
    """Whether a piece is on the site that is built on ``today``."""
    span = span_of(entry, today, preview=preview)
    return span is not None and span.holds(today)


def scheduled_label(entry: Entry, today: date) -> str | None:
    """Return why a piece is not out yet ("bản nháp", "hẹn đăng 12/12/2026"); None for all others."""
    if entry.status != "published":
        return "bản nháp"
    if isinstance(entry, NewsEntry) and entry.published.date() > today:
        return f"hẹn đăng {format_date(entry.published.date())}"
    return None


def unpublished_reason(entry: Entry, today: date) -> str:
    """Return why a piece is not on the site of ``today``, as it follows "bài này": "còn là bản nháp"."""
    if entry.status != "published":
        return "còn là bản nháp"
    if isinstance(entry, NewsEntry) and entry.expires is not None and entry.expires < today:
        return f"đã gỡ sau ngày {format_date(entry.expires)}"
    return scheduled_label(entry, today) or "đang đăng"


LABELS = {"related": "Tin liên quan chọn tay", "not_related": "Không coi là liên quan"}


def check_editor_picks(
    articles: Sequence[Article], today: date, lines: Mapping[str, Lines], *, preview: bool = False
) -> Iterator[Problem]:
    """Yield slugs that no article has, and remind of chosen articles that are not out.

    A draft may be chosen, and a chosen article may be withdrawn: that is no error, or a site would break by
    itself when a day goes by. ``lines`` maps the files of the articles to the lines of their keys.
    """
    by_slug = group_by(articles, lambda article: (article.slug,))
    out = {one.slug for one in articles if is_shown(one, today, preview=preview)}
    for article in articles:
        for key in LABELS:
            for slug in getattr(article, key):
                if slug not in by_slug:
                    yield _unknown(article, key, slug, by_slug, lines.get(article.path))
                elif key == "related" and slug not in out and is_shown(article, today, preview=preview):
                    yield _not_out(article, slug, unpublished_reason(by_slug[slug][0], today), lines)


def _unknown(
    article: Article, key: str, slug: str, slugs: Mapping[str, object], lines: Lines | None
) -> Problem:
    near = nearest(slug, slugs)
    kept = [near[0] if one == slug and near else one for one in getattr(article, key) if near or one != slug]
    return problem(
        "LN210",
        article.path,
        line_at(lines, key, slug),
        subject=f"{LABELS[key]} ({key})",
        written=slug,
        nearest=", ".join(near) or "không có bài nào gần giống",
        fix=f"{key}: [{', '.join(kept)}]" if kept else "xóa dòng này",
    )


def _not_out(article: Article, slug: str, state: str, lines: Mapping[str, Lines]) -> Problem:
    return problem(
        "LN209",
        article.path,
        line_at(lines.get(article.path), "related", slug),
        subject=f"{LABELS['related']} (related)",
        written=slug,
        needed=f"bài đang đăng; bài này {state}, nên không hiện trong tin liên quan",
        fix="bài sẽ đăng thì để nguyên, bài tự hiện; nếu không thì bỏ khỏi danh sách",
    )
