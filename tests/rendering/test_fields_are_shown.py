"""What an editor fills in reaches a reader: without a field, the page of a sample record is another.

Every field of every schema is filled in somewhere in `tests/site` (`tests/loading/test_site_covers_schema.py`
holds that). Here each is left out of a record, an article or a page, or given a value that it has elsewhere,
and the page is made again. A field whose page stays the same stands in `HIDDEN`, with the reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.loading.sample_files import (
    ALL_SCHEMAS,
    NEWS,
    PAGES,
    SITE,
    has_stock_header,
    head_of,
    items_of,
    part_of,
    text_of,
    tree_of,
)
from tests.rendering.newsroom import SITE_URL, TODAY, entry_texts, make_context

from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.reading import INVALID, Reading
from langnghe.loading.schema import Schema, parse_map
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.schemas.news import ARTICLE, STATIC_PAGE
from langnghe.loading.source_text import SourceText
from langnghe.loading.yaml_source import ListNode, MapNode, Node, ScalarNode
from langnghe.model.article import StaticPage, WrittenArticle
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.parts import Record
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.relations.taxonomy import resolve_names
from langnghe.rendering.entries import read_markdown
from langnghe.rendering.environment import build_environment, render
from langnghe.rendering.pages import page_routes
from langnghe.rendering.site_view import Identity, site_view
from langnghe.rendering.urls import Urls, article_path, record_path, static_page_path
from langnghe.rendering.views.shared.base import SiteView

ENVIRONMENT = build_environment(SITE.parents[1] / "theme" / "templates")

_MOVED = "a page at each old address leads on to the new one: `output.redirects`"
_CONSENT = "lets a phone, a birth date or a portrait be shown (LN113); who agreed and when is for the file"
HIDDEN: Mapping[tuple[str, str], str] = {
    **{(one.name, "redirect_from"): _MOVED for one in (*SCHEMAS.values(), ARTICLE, STATIC_PAGE)},
    **{(schema, "consent"): _CONSENT for schema in ("organisation", "artisan", "producer")},
    **{("consent", key): _CONSENT for key in ("given_by", "on", "scope")},
    (
        "article",
        "not_related",
    ): "takes articles out of related lists: `tests/relations/related/test_lists.py`",
    ("page", "date"): "pages written for Pelican have one; a page that is no news says when it was changed",
}
"""Fields that the page of their record does not show, by schema and key, and why."""

FIELDS = {(schema.name, field.key): field for schema in ALL_SCHEMAS for field in schema.fields}

Step = tuple[str, int | None]
"""A key, and which item of its list (None where it holds one value)."""


@dataclass(frozen=True)
class Filled:
    """A field where it is filled in: the file, its schema, the steps to the part, and the key in it."""

    file: Path
    root: Schema
    way: tuple[Step, ...]
    key: str
    value: Node


def _filled(file: Path, root: Schema, schema: Schema, node: Node, way: tuple[Step, ...]) -> Iterator[Any]:
    if not isinstance(node, MapNode):
        return
    for key, value in node.pairs:
        field = schema.field(key.text)
        assert field is not None
        yield (schema.name, key.text), Filled(file, root, way, key.text, value)
        if part := part_of(field.type):
            for number, item in enumerate(items_of(value)):
                step = (key.text, number if isinstance(value, ListNode) else None)
                yield from _filled(file, root, part, item, (*way, step))


@cache
def _all_filled() -> Mapping[tuple[str, str], list[Filled]]:
    """Return where each field is filled in, by schema and key."""
    found: dict[tuple[str, str], list[Filled]] = {}
    files = [
        (path, schema, tree_of(text_of(path)))
        for kind, schema in SCHEMAS.items()
        for path in sorted((SITE / "catalogue" / kind).glob("*.yaml"))
    ]
    for schema, paths in ((ARTICLE, NEWS), (STATIC_PAGE, PAGES)):
        files += [(path, schema, head_of(path)) for path in paths if not has_stock_header(path)]
    for path, schema, node in files:
        for name, one in _filled(path, schema, schema, node, ()):
            found.setdefault(name, []).append(one)
    return found


@cache
def _loaded() -> LoadedCatalogue:
    return load_catalogue(SITE / "catalogue")


def _changed(node: Node, way: tuple[Step, ...], key: str, value: Node | None) -> MapNode:
    """Return a tree in which the key at the end of the way has another value, or is not there."""
    assert isinstance(node, MapNode)
    if not way:
        pairs = [(one, value if one.text == key else old) for one, old in node.pairs]
        return MapNode(tuple((one, new) for one, new in pairs if new is not None), node.line)
    (name, number), *rest = way
    pairs = []
    for one, old in node.pairs:
        if one.text == name and number is None:
            old = _changed(old, tuple(rest), key, value)
        elif one.text == name and isinstance(old, ListNode):
            items = [
                _changed(item, tuple(rest), key, value) if place == number else item
                for place, item in enumerate(old.items)
            ]
            old = ListNode(tuple(items), old.line, old.is_flow)
        pairs.append((one, old))
    return MapNode(tuple(pairs), node.line)


def _plain(node: Node) -> Any:
    if isinstance(node, MapNode):
        return {key.text: _plain(value) for key, value in node.pairs}
    return [_plain(item) for item in node.items] if isinstance(node, ListNode) else node.text


def _entry(file: Path, head: MapNode) -> WrittenArticle | StaticPage | None:
    """Return an article or page with another head; None where the head is refused."""
    body = text_of(file).split("---\n", 2)[2]
    lines = [f"{key.text}: {json.dumps(_plain(value), ensure_ascii=False)}\n" for key, value in head.pairs]
    source = SourceText(file.name, f"---\n{''.join(lines)}---\n{body}")
    read = read_markdown(source, _loaded().catalogue.vocabulary, is_page=file in PAGES)
    return read.entry if not any(problem.is_error for problem in read.problems) else None


def _record(kind: Kind, file: Path, tree: MapNode) -> tuple[Record, Reading] | None:
    reading = Reading(f"catalogue/{kind}/{file.name}", _loaded().catalogue.vocabulary)
    record = parse_map(SCHEMAS[kind], tree, reading, id=file.stem)
    return None if record is INVALID else (record, reading)


@cache
def _entries() -> Mapping[Path, WrittenArticle | StaticPage]:
    found = {file: _entry(file, head_of(file)) for file in (*NEWS, *PAGES) if not has_stock_header(file)}
    return {file: entry for file, entry in found.items() if entry is not None}


def _data(loaded: LoadedCatalogue, entries: Mapping[Path, WrittenArticle | StaticPage]) -> SiteData:
    written = [one for one in entries.values() if isinstance(one, WrittenArticle)]
    articles, _ = resolve_names(written, loaded.catalogue.vocabulary, lambda _article: True)
    pages = [one for one in entries.values() if isinstance(one, StaticPage)]
    return build_site_data(loaded, articles, pages, TODAY, preview=True)


def _site(data: SiteData) -> SiteView:
    return site_view(Identity(), Urls(SITE_URL), "/theme/site.css", "/theme/favicon.svg", data.pages)


def _page(data: SiteData, path: str) -> str:
    """Return a page as a reader gets it, "" where there is none; every picture and attachment is there."""
    records = data.catalogue.all_records()
    texts = {(str(kind), one.id): f"<p>{one.description}</p>" for kind, one in records if one.description}
    ctx = replace(
        make_context(),
        data=data,
        texts=texts | entry_texts(data),
        publish=lambda file: f"/files/{file}",
        file_size=lambda _f: 9,
    )
    route = next((route for route in page_routes(data) if route.path == path), None)
    return render(ENVIRONMENT, route.make(ctx), _site(data)) if route is not None else ""


@cache
def _usual_page(path: str) -> str:
    return _page(_data(_loaded(), _entries()), path)


def _path_of(entry: WrittenArticle | StaticPage) -> str:
    return article_path(entry) if isinstance(entry, WrittenArticle) else static_page_path(entry.slug)


def _is_seen(one: Filled, value: Node | None) -> bool | None:
    """Whether the page changes with the value of a field; None where the record is refused."""
    if one.root in (ARTICLE, STATIC_PAGE):
        entry = _entry(one.file, _changed(head_of(one.file), one.way, one.key, value))
        if entry is None or one.file not in _entries():
            return None
        before = _entries()[one.file]
        path = _path_of(entry)
        return path != _path_of(before) or _page(
            _data(_loaded(), {**_entries(), one.file: entry}), path
        ) != _usual_page(path)
    kind = next(kind for kind in KINDS if SCHEMAS[kind] is one.root)
    read = _record(kind, one.file, _changed(tree_of(text_of(one.file)), one.way, one.key, value))
    if read is None:
        return None
    record, reading = read
    loaded, path = _loaded(), record_path(kind, record.id)
    records = {**loaded.catalogue.of_kind(kind), record.id: record}
    references = [ref for ref in loaded.references if ref.path != reading.path] + reading.references
    changed = replace(loaded, catalogue=replace(loaded.catalogue, **{kind: records}), references=references)
    return _page(_data(changed, _entries()), path) != _usual_page(path)


def _altered(text: str) -> Iterator[str]:
    """Yield a single value a little changed, in ways that one type or another accepts."""
    yield f"{text} khác"
    yield f"{text}-khac"
    yield re.sub(r"[0-9](?=[^0-9]*$)", lambda found: str((int(found[0]) + 1) % 10), text)
    yield re.sub(r"^[0-9]{4}", lambda found: str(int(found[0]) - 1), text)
    yield "published" if text == "draft" else "draft"
    for terms in _loaded().catalogue.vocabulary.terms.values():
        if text in terms:
            yield from [id_ for id_ in terms if id_ != text][:1]


def _values(one: Filled, filled: Sequence[Filled]) -> Iterator[Node | None]:
    """Yield what may stand in place of a value: nothing, what stands elsewhere, the same a little changed."""
    yield None
    yield from [other.value for other in filled if _plain(other.value) != _plain(one.value)][:8]
    match one.value:
        case ScalarNode(text):
            yield from (replace(one.value, text=other) for other in _altered(text))
        case ListNode(items):
            yield replace(one.value, items=items[:-1])


def _is_shown(name: tuple[str, str]) -> bool:
    """Whether some record's page is another without a field, or with a value it has elsewhere."""
    filled = _all_filled()[name]
    if any(_is_seen(one, value) for one in filled for value in _values(one, filled)):
        return True
    part = part_of(FIELDS[name].type)
    return part is not None and any(_is_shown((part.name, field.key)) for field in part.fields)


@pytest.mark.parametrize("name", [name for name in FIELDS if name not in HIDDEN], ids=".".join)
def test_a_filled_field_is_seen_on_the_page_of_its_record(name: tuple[str, str]) -> None:
    assert _is_shown(name)


@pytest.mark.parametrize("name", HIDDEN, ids=".".join)
def test_a_field_listed_as_hidden_is_hidden(name: tuple[str, str]) -> None:
    assert name in FIELDS
    assert not _is_shown(name)
