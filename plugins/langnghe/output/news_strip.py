"""The strip "Tin mới" that articles fetch: the latest items in one small file; so news changes no article.

``theme/static/js/site.js`` makes a list of it. Without a script there is a link to the page of the latest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from langnghe.output.context import OutputContext
from langnghe.rendering import urls as paths
from langnghe.rendering.views.news.front import LATEST_COUNT


def news_strip(ctx: OutputContext) -> Iterator[tuple[str, bytes]]:
    """Yield the latest items, newest first: title, address, moment. Times are of Việt Nam.

    More than a page shows: it leaves out itself and what it lists already.
    """
    items = [
        {
            "title": article.title,
            "href": ctx.urls.href(paths.article_path(article)),
            "time": article.published.isoformat(timespec="minutes"),
        }
        for article in ctx.data.articles[:LATEST_COUNT]
    ]
    yield paths.LATEST_STRIP, f"{json.dumps(items, ensure_ascii=False, indent=0)}\n".encode()
