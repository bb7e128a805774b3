"""Reads a whole catalogue: every record of every kind, with all problems of all files in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from langnghe.loading.files import Found, find_files, read_yaml
from langnghe.loading.reading import INVALID, FileUse, Lines, ProseUse, Reading, Reference, lines_of, pasted
from langnghe.loading.schema import Schema, parse_map
from langnghe.loading.schemas import SCHEMAS
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.loading.yaml_source import MapNode
from langnghe.model.catalogue import Catalogue
from langnghe.model.kinds import KINDS, Kind
from langnghe.model.problem import Problem, problem
from langnghe.model.vocabulary import Vocabulary
from langnghe.text.nearest import nearest
from langnghe.text.slug import is_slug, slugify

OTHER_FOLDERS = ("vocab", "images", "files")


@dataclass(slots=True)
class LoadedCatalogue:
    """What came of reading: the good records, where each is written, all references and all problems.

    ``known_ids`` also holds the ids of records that were refused, so that one slip is reported once.
    """

    catalogue: Catalogue
    paths: dict[tuple[Kind, str], str] = field(default_factory=dict)
    known_ids: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    references: list[Reference] = field(default_factory=list)
    files: list[FileUse] = field(default_factory=list)
    prose: list[ProseUse] = field(default_factory=list)
    lines: dict[str, Lines] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_catalogue(folder: Path | None) -> LoadedCatalogue:
    """Read the catalogue in ``folder`` (None or a missing folder is an empty catalogue).

    Problems come in no particular order; nothing is raised for what an editor wrote.
    """
    exists = folder is not None and folder.is_dir()
    vocabulary, problems, prose = load_vocabulary(folder / "vocab" if folder is not None and exists else None)
    loaded = LoadedCatalogue(Catalogue(vocabulary=vocabulary), prose=[*prose], problems=problems)
    if folder is None or not exists:
        return loaded
    loaded.problems.extend(_stray_problems(folder))
    records: dict[Kind, Mapping[str, Any]] = {
        kind: _load_kind(kind, folder, vocabulary, loaded) for kind in KINDS
    }
    loaded.catalogue = Catalogue(vocabulary=vocabulary, **records)
    return loaded


def _stray_problems(folder: Path) -> list[Problem]:
    """Report what stands in no folder of a kind: it would be passed over in silence."""
    allowed = (*KINDS, *OTHER_FOLDERS)
    return [
        _stray(f"{folder.name}/{entry.name}", entry.name, allowed)
        for entry in sorted(folder.iterdir())
        if entry.name not in allowed and not entry.name.startswith((".", "_")) and entry.name != "README.md"
    ]


def _stray(path: str, name: str, allowed: Sequence[str]) -> Problem:
    near = nearest(name, allowed, limit=1)
    fix = f"đổi tên thành {near[0]}" if near else "chuyển tệp vào thư mục đúng loại"
    return problem(
        "LN016", path, written=name, needed=f"một trong các thư mục: {', '.join(allowed)}", fix=fix
    )


def _load_kind(
    kind: Kind, folder: Path, vocabulary: Vocabulary, loaded: LoadedCatalogue
) -> Mapping[str, Any]:
    """Read the records of one kind, by id in the order of their file names."""
    records: dict[str, Any] = {}
    found, problems = find_files(folder / kind, f"{folder.name}/{kind}")
    loaded.problems.extend(problems)
    for file in found:
        id_ = file.path.stem
        loaded.known_ids[kind].add(id_)
        reading = Reading(file.shown, vocabulary)
        record = _load_record(kind, id_, file, reading)
        loaded.problems.extend(reading.problems)
        loaded.references.extend(reading.references)
        loaded.files.extend(reading.files)
        loaded.lines[file.shown] = reading.lines
        if record is not INVALID:
            records[id_] = record
            loaded.paths[kind, id_] = file.shown
            if record.description:
                line = reading.prose["description"]
                loaded.prose.append(ProseUse(kind, id_, record.description, file.shown, line))
    return records


def _load_record(kind: Kind, id_: str, file: Found, reading: Reading) -> Any:
    schema = SCHEMAS[kind]
    bad = _id_problem(kind, id_, file)
    if bad:
        reading.problems.append(bad)
    node = read_yaml(file, reading.problems, fix=_smallest(schema))
    if not isinstance(node, MapNode):
        return INVALID
    reading.lines = lines_of(node)
    record = parse_map(schema, node, reading, id=id_)
    return INVALID if bad else record


def _id_problem(kind: Kind, id_: str, file: Found) -> Problem | None:
    """Return what is wrong with a file name as an id, if anything."""
    if len(file.relative.parts) > 1:
        return problem(
            "LN016",
            file.shown,
            written=str(file.relative),
            needed=f"tệp nằm thẳng trong thư mục {kind}, không có thư mục con",
            fix=f"chuyển tệp lên thư mục {kind}",
        )
    if not is_slug(id_):
        return problem(
            "LN015",
            file.shown,
            written=file.path.name,
            extension=".yaml",
            name=f"{slugify(id_) or 'ten-tep'}.yaml",
        )
    return None


def _smallest(schema: Schema) -> str:
    """Return the least that a record of ``schema`` must hold, to paste."""
    return "\n".join(pasted(f.key, f.example) for f in schema.fields if f.required)
