"""The whole of a site's content, checked together before anything is written.

``check_content`` is what ``make check`` prints and what every build passes first: all problems at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import FileUse, Lines, ProseUse
from langnghe.model.article import Article, Entry, StaticPage, WrittenArticle
from langnghe.model.kinds import KINDS, kind_of
from langnghe.model.problem import Problem
from langnghe.output.address_checks import (
    check_entry_paths,
    check_redirects,
    check_reserved,
    dated_paths,
    entry_path,
    moves_of,
    scheduled_entries,
)
from langnghe.output.bodies import BodyFinisher
from langnghe.output.media import Media, check_files
from langnghe.output.site_map import SiteMap, list_site_map
from langnghe.output.unpublished import Unpublished, unpublished_paths
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.publication import check_editor_picks, is_shown
from langnghe.relations.resolve import check_documents, check_references
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.relations.taxonomy import resolve_names
from langnghe.rendering import urls as paths
from langnghe.rendering.autolinks import Autolinks, Citations
from langnghe.rendering.entries import ParsedEntry
from langnghe.rendering.links import check_links
from langnghe.rendering.markdown import Converted, convert
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.route import Route

Known = dict[str, frozenset[str] | None]
"""The addresses a text may link to, each with its fragments where they are known."""

ConvertedProse = tuple[ProseUse, Converted]
"""A text of a record, a craft or a province, converted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a build starts from: records, Markdown files as read, media, addresses, and "today".

    A ``preview`` shows drafts too, and what waits for its day. ``file_problems`` are those of Markdown files
    that could not be read for their names or places.
    """

    loaded: LoadedCatalogue
    entries: tuple[ParsedEntry, ...]
    media: Media
    urls: Urls
    today: date
    content_name: str = "content"
    preview: bool = False
    file_problems: tuple[Problem, ...] = ()

    def shows(self, entry: Entry) -> bool:
        """Whether an entry is on the site."""
        return is_shown(entry, self.today, preview=self.preview)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Content that was checked: its problems, and what pages are made from if none of them is an error.

    ``texts`` are all texts as their pages show them, by owner and id: descriptions of records by their kind,
    articles and pages by ``articles``, ``pages`` and their file.
    """

    problems: tuple[Problem, ...]
    data: SiteData
    texts: dict[tuple[str, str], str]
    site_map: SiteMap


def check_content(content: Content) -> Checked:
    """Check records, articles and pages, one by one and against each other; nothing is written."""
    loaded = content.loaded
    entries, name_problems = _resolved(content)
    prose = [(use, convert(use.text, use.path, use.line)) for use in loaded.prose]
    citations = Citations(loaded.catalogue)
    data = _site_data(content, entries, prose, citations)
    site_map = list_site_map(data, content.media.paths())
    targets = _link_targets(content, entries, data, site_map)
    reserved = tuple(check_reserved(loaded.lines, entries, _lines(content)))
    finisher = BodyFinisher(
        media=content.media,
        urls=content.urls,
        sources=targets.sources,
        is_unpublished=targets.is_unpublished,
        autolinks=Autolinks(loaded.catalogue, citations, content.urls, content.today),
    )
    problems = {
        *loaded.problems,
        *content.file_problems,
        *(problem for read in content.entries for problem in read.problems),
        *reserved,
        *_check_records(content),
        *name_problems,
        *_check_editor_picks(content, entries),
        *targets.problems,
        *_check_text_links(content, prose, targets),
    }
    site_map.add_redirects(targets.redirects)
    problems.update(_untold_collisions(site_map, (*reserved, *targets.problems), loaded))
    texts = _page_texts(content, data, prose, finisher)
    return Checked(problems=tuple(sorted(problems)), data=data, texts=texts, site_map=site_map)


def _untold_collisions(
    site_map: SiteMap, told: Iterable[Problem], loaded: LoadedCatalogue
) -> Iterator[Problem]:
    """Yield the collisions of routes whose files no other check has told of: theirs is the better message."""
    files = {found.path for found in told}
    for collision in site_map.collisions:
        sources = {_source_of(route, loaded) for route in (collision.route, collision.other)}
        if not sources & files:
            yield collision.problem()


def _source_of(route: Route, loaded: LoadedCatalogue) -> str | None:
    """Return the file of the record, article or page that a route is about, or None."""
    if route.subject is None:
        return None
    if route.subject.kind in {"articles", "pages"}:
        return route.subject.id
    if route.subject.kind not in KINDS:
        return None
    return loaded.paths.get((kind_of(route.subject.kind), route.subject.id))


def _resolved(content: Content) -> tuple[list[Entry], tuple[Problem, ...]]:
    """Return articles and pages by their files, with terms for names, and what is wrong with the names."""
    written = [read.entry for read in content.entries if read.entry is not None]
    articles, problems = resolve_names(
        [entry for entry in written if isinstance(entry, WrittenArticle)],
        content.loaded.catalogue.vocabulary,
        content.shows,
        _lines(content),
    )
    pages = (entry for entry in written if isinstance(entry, StaticPage))
    return sorted((*articles, *pages), key=lambda entry: entry.path), problems


@dataclass(frozen=True, slots=True)
class LinkTargets:
    """What links may lead to, and the problems of the addresses themselves.

    ``known`` are the addresses with their fragments where they are known, ``sources`` the paths of content
    files (for links to ``{filename}…``).
    """

    known: Known
    unpublished: Unpublished
    sources: dict[str, str]
    redirects: dict[str, tuple[str, str]]
    problems: tuple[Problem, ...]

    def is_unpublished(self, path: str) -> bool:
        """Whether a path is not there today and yet no mistake."""
        return path not in self.known and self.unpublished.state(path) is not None


def _link_targets(
    content: Content, entries: Sequence[Entry], data: SiteData, site_map: SiteMap
) -> LinkTargets:
    loaded, lines = content.loaded, _lines(content)
    scheduled = scheduled_entries(entries, content.today, preview=content.preview)
    # A record that was refused is told once, not at every link to it.
    refused = {paths.record_path(kind, id_): None for kind in KINDS for id_ in loaded.known_ids[kind]}
    known: Known = {**refused, **site_map.known()}
    moves = list(moves_of(loaded, scheduled))
    problems = (
        *check_entry_paths(scheduled, lines),
        *check_redirects(moves, known, lines, dated_paths(scheduled)),
    )
    redirects = {move.old: (move.new, move.path) for move in moves if move.span.holds(content.today)}
    hidden = [entry for entry in entries if not content.shows(entry)]
    return LinkTargets(
        known={**known, **dict.fromkeys(redirects)},
        unpublished=unpublished_paths(loaded.catalogue, hidden, content.today),
        sources=source_paths(entries, content.content_name),
        redirects=redirects,
        problems=problems,
    )


def source_paths(entries: Iterable[Entry], content_name: str) -> dict[str, str]:
    """Map content files, relative to the content folder, to their paths: for links to ``{filename}…``."""
    return {entry.path.removeprefix(f"{content_name}/"): entry_path(entry) for entry in entries}


def _site_data(
    content: Content, entries: Iterable[Entry], prose: Sequence[ConvertedProse], citations: Citations
) -> SiteData:
    """Put the site's data together from texts as they were converted, once their citations are found."""
    shown = [_with_citations(entry, citations) for entry in entries if content.shows(entry)]
    return build_site_data(
        content.loaded,
        [entry for entry in shown if isinstance(entry, Article)],
        [entry for entry in shown if isinstance(entry, StaticPage)],
        content.today,
        cites={
            key: citations.cited(converted.body.html, key)
            for use, converted in prose
            if (key := _own_key(use)) is not None
        },
        preview=content.preview,
    )


def _with_citations(entry: Entry, citations: Citations) -> Entry:
    return replace(entry, body=replace(entry.body, cites=citations.cited(entry.body.html)))


def _page_texts(
    content: Content, data: SiteData, prose: Sequence[ConvertedProse], finisher: BodyFinisher
) -> dict[tuple[str, str], str]:
    """Return all texts as their pages show them, see ``Checked.texts``; media they show are published."""
    texts = {
        (use.owner, use.id): finisher.ready(converted.body.html, own=_own_key(use))
        for use, converted in prose
    }
    for owner, entries in (("articles", data.articles), ("pages", data.pages)):
        for entry in entries:
            here = entry.path.removeprefix(f"{content.content_name}/")
            texts[owner, entry.path] = finisher.ready(entry.body.html, here, entry.references)
    return texts


def _lines(content: Content) -> dict[str, Lines]:
    """Return the lines of the keys of all files."""
    return {**content.loaded.lines, **{read.path: read.lines for read in content.entries}}


def _own_path(owner: str, id_: str) -> str:
    """Return the path of the page a text stands on: a record's, a craft's or a province's."""
    if owner == "craft_texts":
        return paths.craft_path(id_)
    return paths.province_path(id_) if owner == "province_texts" else paths.record_path(kind_of(owner), id_)


def _own_key(use: ProseUse) -> RecordKey | None:
    """Return the record that a text describes; None for the text of a craft or a province."""
    return (kind_of(use.owner), use.id) if use.owner in KINDS else None


def _check_records(content: Content) -> list[Problem]:
    """Check references, documents and files, of records and of Markdown files."""
    loaded = content.loaded
    owners = {path: key for key, path in loaded.paths.items()}
    references = [*loaded.references, *(r for read in content.entries for r in read.references)]
    files = [
        *loaded.files,
        *(f for read in content.entries for f in (*read.files, *_pictures(read, content))),
    ]
    document_paths = {id_: path for (kind, id_), path in loaded.paths.items() if kind == "documents"}
    return [
        *check_references(references, loaded.known_ids, owners),
        *check_documents(loaded.catalogue.documents, document_paths, loaded.lines),
        *check_files(files, content.media),
    ]


def _check_editor_picks(content: Content, entries: Iterable[Entry]) -> Iterator[Problem]:
    articles = [entry for entry in entries if isinstance(entry, Article)]
    yield from check_editor_picks(articles, content.today, _lines(content), preview=content.preview)


def _pictures(read: ParsedEntry, content: Content) -> Iterator[FileUse]:
    """Yield the pictures of a text that are there; whether they can be opened is checked like any other's."""
    for link in read.links:
        file = link.target.removeprefix(paths.PICTURES)
        if file != link.target and content.media.find("images", file) is not None:
            yield FileUse("images", file, read.path, link.line, "Ảnh trong bài")


def _check_text_links(
    content: Content, prose: Sequence[ConvertedProse], targets: LinkTargets
) -> Iterator[Problem]:
    """Check every link in articles, pages and descriptions.

    Of an entry that is not out itself nobody is reminded that it links to another one that is not.
    """
    known, state = targets.known, targets.unpublished.state
    for read in content.entries:
        if read.entry is not None:
            here = read.path.removeprefix(f"{content.content_name}/")
            own = entry_path(read.entry)
            found = check_links(read.links, read.path, here, targets.sources, known, own, state)
            yield from (one for one in found if one.is_error or content.shows(read.entry))
    for use, converted in prose:
        yield from converted.problems
        own = _own_path(use.owner, use.id)
        yield from check_links(converted.links, use.path, "", {}, known, own, state)
