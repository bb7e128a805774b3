"""A plugin of somebody else's: notes what it is shown of a build, writes a file, edits a page in place."""

import json
import os
from pathlib import Path

from pelican import signals

SEEN: dict = {"pages": {}, "feeds": []}


def note_page(path, context):
    content = context.get("article") or context.get("page")
    SEEN["pages"][context["output_file"]] = {
        "exists": Path(path).is_file(),
        "title": getattr(content, "title", None),
        "url": getattr(content, "url", None),
        "series_index": getattr(content, "series_index", None),
        "site": [context["SITEURL"], context["SITENAME"], context["OUTPUT_PATH"]],
        "articles": len(context["articles"]),
    }


def note_articles(generators):
    [articles] = [generator.articles for generator in generators if hasattr(generator, "articles")]
    SEEN["articles"] = [
        {
            "slug": article.slug,
            "tags": [[tag.name, tag.url] for tag in article.tags],
            "authors": [author.name for author in getattr(article, "authors", [])],
            "newer": getattr(getattr(article, "next_article", None), "slug", None),
            "older": getattr(getattr(article, "prev_article", None), "slug", None),
        }
        for article in articles
    ]
    articles[0]._content += "<p>Thêm bởi plugin khác.</p>"


def finish(pelican):
    output = Path(pelican.output_path)
    SEEN["same"] = pelican.settings["OUTPUT_PATH"] == pelican.output_path
    SEEN["files"] = sorted(p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file())
    if "PROBE_SILENT" not in os.environ:
        (output / "probe").mkdir(exist_ok=True)
        (output / "probe" / "note.txt").write_text("of another plugin", "utf-8")
    with (output / "index.html").open("r+", encoding="utf-8") as page:
        text = page.read()
        page.seek(0)
        page.write(text.replace("</body>", "<!-- edited in place --></body>"))
        page.truncate()
    Path("seen.json").write_text(json.dumps(SEEN, ensure_ascii=False), "utf-8")


def register():
    signals.content_written.connect(note_page)
    signals.all_generators_finalized.connect(note_articles)
    signals.finalized.connect(finish)
