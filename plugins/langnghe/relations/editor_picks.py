"""Articles that editors choose for (or keep out of) related news: do they exist, and are they out?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from langnghe.loading.reading import Lines, line_at
from langnghe.model.article import Article
from langnghe.model.problem import Problem, problem
from langnghe.relations.news import group_by
from langnghe.relations.publication import is_shown, unpublished_reason
from langnghe.text.nearest import nearest

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
