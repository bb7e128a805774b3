"""Reads the vocabularies: the country-wide ones in the package first, then the site's own over them.

A list is one file ``<list>.yaml`` or a folder ``<list>/`` of such files, each ``id: entry``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from langnghe.loading.fields.words import LONGEST_ID
from langnghe.loading.files import Found, find_files, read_yaml
from langnghe.loading.reading import INVALID, ProseUse, Reading
from langnghe.loading.rules.terms import names_shared
from langnghe.loading.rules.units import units_inside_themselves
from langnghe.loading.schema import Schema, parse_map
from langnghe.loading.schemas.vocabularies import CLOSING_LISTS, TERM, TERM_LISTS, VOCABULARY_SCHEMAS
from langnghe.loading.yaml_source import MapNode, Node, ScalarNode
from langnghe.model.problem import Problem, problem
from langnghe.model.vocabulary import AdminUnit, EntryText, Vocabulary
from langnghe.text.nearest import nearest
from langnghe.text.slug import is_slug, slugify

PACKAGE_VOCABULARY = Path(__file__).parent / "vocab"
LISTS = ("sources", *(name for name in VOCABULARY_SCHEMAS if name != "sources"), *TERM_LISTS, *CLOSING_LISTS)
"""All lists, in the order they are read: entries of the others may name sources by id."""


@dataclass(slots=True)
class _Lists:
    """Entries by list and id, with the place each was read from."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    places: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    prose: dict[tuple[str, str], ProseUse] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class LoadedVocabulary(NamedTuple):
    """The lists, what is wrong with them, and the texts in Markdown among them."""

    vocabulary: Vocabulary
    problems: list[Problem]
    prose: tuple[ProseUse, ...]


def load_vocabulary(site_folder: Path | None) -> LoadedVocabulary:
    """Read all lists; entries of ``site_folder`` (``catalogue/vocab``) override or add to the package's."""
    lists = _Lists()
    _load_folder(PACKAGE_VOCABULARY, "plugins/langnghe/loading/vocab", lists)
    if site_folder is not None and site_folder.is_dir():
        _load_folder(site_folder, f"{site_folder.parent.name}/{site_folder.name}", lists)
    lists.problems.extend([*_check_pointers(lists), *_check_names(lists), *_check_parents(lists)])
    return LoadedVocabulary(_assemble(lists.entries), lists.problems, tuple(lists.prose.values()))


def _load_folder(folder: Path, shown: str, lists: _Lists) -> None:
    found, problems = find_files(folder, shown)
    lists.problems.extend(problems)
    for file in sorted(found, key=lambda file: _list_name(file) != LISTS[0]):
        name = _list_name(file)
        if name not in LISTS:
            near = nearest(name, LISTS)
            lists.problems.append(
                problem(
                    "LN021",
                    file.shown,
                    written=name,
                    allowed=", ".join(LISTS),
                    fix=f"đổi tên thành {near[0]}" if near else "bỏ tệp này khỏi vocab",
                )
            )
            continue
        _load_list(file, name, lists, shown)


def _list_name(file: Found) -> str:
    """Return the list a file belongs to: its own name, or that of its folder."""
    return file.relative.parts[0].removesuffix(".yaml")


def _load_list(file: Found, name: str, lists: _Lists, folder: str) -> None:
    """Read one file of a list into ``lists``; an id stands once a folder and overrides another folder's."""
    reading = Reading(file.shown, sources=lists.entries.get("sources", {}))
    node = read_yaml(file, reading.problems, fix="ma-muc:\n  name: Tên mục")
    entries = lists.entries.setdefault(name, {})
    schema = VOCABULARY_SCHEMAS.get(name, TERM)
    if isinstance(node, MapNode):
        for key, value in node.pairs:
            entry = _entry(schema, key, value, reading)
            path, line = lists.places.get((name, key.text), ("", 0))
            if path.startswith(f"{folder}/"):
                first = f"{line} của {path}"
                reading.problems.append(
                    problem("LN008", file.shown, key.line, written=f"{key.text}:", first=first)
                )
            elif entry is not INVALID:
                entries[key.text] = entry
                lists.places[name, key.text] = (file.shown, key.line)
                if isinstance(entry, EntryText):
                    line = reading.prose["text"]
                    lists.prose[name, key.text] = ProseUse(name, key.text, entry.text, file.shown, line)
    lists.problems.extend(reading.problems)


def _entry(schema: Schema, key: ScalarNode, value: Node, reading: Reading) -> Any:
    """Read one entry; ``id: Tên`` alone is short for an entry with a name."""
    if not is_slug(key.text) or len(key.text) > LONGEST_ID:
        reading.problems.append(
            problem(
                "LN111",
                reading.path,
                key.line,
                subject="Mã",
                written=key.text,
                fix=f"{slugify(key.text)[:LONGEST_ID] or 'ma-muc'}:",
            )
        )
        return INVALID
    if isinstance(value, ScalarNode) and schema.field("name") is not None:
        name = ScalarNode("name", value.line)
        value = MapNode(((name, value),), value.line)
    if not isinstance(value, MapNode):
        first = schema.fields[0]
        reading.problems.append(
            problem(
                "LN103",
                reading.path,
                value.line,
                subject=key.text,
                needed=f"nhóm mục {schema.label.lower()}",
                fix=f"{key.text}:\n  {first.key}: {first.example}",
            )
        )
        return INVALID
    extra = {} if schema.name in {"source", "coverage", "entry_text"} else {"id": key.text}
    return parse_map(schema, value, reading, **extra)


def _check_pointers(lists: _Lists) -> Iterator[Problem]:
    """Yield a problem for each entry that points to an entry that is not there."""
    entries = lists.entries
    for id_, craft in entries.get("crafts", {}).items():
        yield from _dangling(lists, "crafts", id_, "craft_groups", (craft.group,))
        yield from _dangling(lists, "crafts", id_, "rural_trades", craft.rural_trades)
    for id_, unit in entries.get("units", {}).items():
        yield from _dangling(lists, "units", id_, "units", _unit_pointers(unit))
        yield from _dangling(lists, "units", id_, "regions", (unit.region,) if unit.region else ())
    for id_ in entries.get("craft_texts", {}):
        yield from _dangling(lists, "craft_texts", id_, "crafts", (id_,))
    for id_ in entries.get("province_texts", {}):
        yield from _dangling(lists, "province_texts", id_, "units", (id_,))
    for id_, coverage in entries.get("coverage", {}).items():
        yield from _dangling(
            lists, "coverage", id_, "units", (coverage.province,) if coverage.province else ()
        )


def _check_names(lists: _Lists) -> Iterator[Problem]:
    """Yield a problem for each entry of a closed list that has a name of another one."""
    for list_name in CLOSING_LISTS:
        for name, first, second in names_shared(lists.entries.get(list_name, {})):
            path, line = lists.places[list_name, second]
            fix = "gộp hai mục, hoặc đổi tên một mục"
            yield problem("LN211", path, line, written=f"{second}:", name=name, other=first, fix=fix)


def _check_parents(lists: _Lists) -> Iterator[Problem]:
    """Yield a problem for each unit that lies, over its parents, in itself."""
    for id_ in units_inside_themselves(lists.entries.get("units", {})):
        path, line = lists.places["units", id_]
        yield problem(
            "LN170",
            path,
            line,
            subject=f"Đơn vị hành chính “{id_}”",
            needed="đơn vị cấp trên (parent) không nằm trong chính đơn vị này",
            fix="sửa hoặc bỏ dòng parent",
        )


def _unit_pointers(unit: AdminUnit) -> tuple[str, ...]:
    parents = tuple(state.parent for state in unit.states if state.parent)
    return parents + tuple(s.into for s in unit.successors)


def _dangling(
    lists: _Lists, name: str, id_: str, target: str, pointers: tuple[str, ...]
) -> Iterator[Problem]:
    known = lists.entries.get(target, {})
    for pointer in pointers:
        if pointer not in known:
            path, line = lists.places[name, id_]
            near = nearest(pointer, known)
            yield problem(
                "LN201",
                path,
                line,
                subject=f"Mục “{id_}”",
                written=pointer,
                folder=f"vocab/{target}.yaml",
                nearest=", ".join(near) or "không có",
                fix=f"thay bằng {near[0]}" if near else "bỏ mã này",
            )


def _assemble(entries: Mapping[str, dict[str, Any]]) -> Vocabulary:
    own: dict[str, Any] = {name: entries.get(name, {}) for name in VOCABULARY_SCHEMAS if name != "coverage"}
    closing: dict[str, Any] = {name: entries.get(name) for name in CLOSING_LISTS}
    terms = {name: entries.get(name, {}) for name in TERM_LISTS}
    coverage = tuple(entries.get("coverage", {}).values())
    return Vocabulary(**own, **closing, terms=terms, coverage=coverage)
