"""The whole of a site's content, checked together before anything is written.

``check_content`` is what ``make check`` prints and what every build passes first: all problems at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import FileUse, Lines, ProseUse
from langnghe.model.article import Article, Body, StaticPage
from langnghe.model.catalogue import KINDS, kind_of
from langnghe.model.problem import Problem
from langnghe.output.addresses import address_of, check_addresses, check_redirects, known_addresses
from langnghe.output.bodies import BodyFinisher
from langnghe.output.media import Media, check_files
from langnghe.output.scheduled import dated_addresses, moves_of, scheduled_entries
from langnghe.output.unpublished import Unpublished, unpublished_paths
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.editor_picks import check_editor_picks
from langnghe.relations.publication import Entry, is_shown
from langnghe.relations.resolve import check_documents, check_references
from langnghe.relations.site_data import SiteData, build_site_data
from langnghe.relations.taxonomy import check_names
from langnghe.rendering import urls as paths
from langnghe.rendering.autolinks import Autolinks
from langnghe.rendering.entries import ParsedEntry
from langnghe.rendering.links import check_links
from langnghe.rendering.markdown import Converted, convert
from langnghe.rendering.urls import Urls

Known = dict[str, frozenset[str] | None]
"""The addresses a text may link to, each with its fragments where they are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a build starts from: records, Markdown files as read, media, addresses, and "today".

    A ``preview`` shows drafts too, and what waits for its day.
    """

    loaded: LoadedCatalogue
    entries: tuple[ParsedEntry, ...]
    media: Media
    urls: Urls
    today: date
    content_name: str = "content"
    preview: bool = False

    def shows(self, entry: Entry) -> bool:
        """Whether a piece is on the site."""
        return is_shown(entry, self.today, preview=self.preview)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Content that was checked: its problems, and what pages are made from if none of them is an error.

    ``texts`` are the converted descriptions of records; ``redirects`` maps an old path to the new one and the
    file that says so.
    """

    problems: tuple[Problem, ...]
    data: SiteData
    texts: dict[tuple[str, str], Body]
    redirects: dict[str, tuple[str, str]]


def check_content(content: Content) -> Checked:
    """Check records, articles and pages, one by one and against each other; nothing is written."""
    loaded = content.loaded
    entries = [read.entry for read in content.entries if read.entry is not None]
    prose = [(use, convert(use.text, use.path, use.line)) for use in loaded.prose]
    # Texts are made ready by knowing which addresses there are, and these do not depend on ready texts.
    draft_data = _site_data(content, entries, {})
    targets = _link_targets(content, entries, draft_data)
    texts = BodyFinisher(
        media=content.media,
        urls=content.urls,
        sources=targets.sources,
        is_unpublished=targets.is_unpublished,
        autolinks=Autolinks(loaded.catalogue, content.urls, content.today),
    )
    described = {
        (use.owner, use.id): texts.ready(converted.body, own=_own_key(use)) for use, converted in prose
    }
    ready = [_ready(entry, content, texts) for entry in entries if content.shows(entry)]
    problems = {
        *loaded.problems,
        *(problem for read in content.entries for problem in read.problems),
        *_check_records(content),
        *_check_news(content, entries, draft_data),
        *targets.problems,
        *_check_text_links(content, prose, targets),
    }
    return Checked(
        problems=tuple(sorted(problems)),
        data=_site_data(content, ready, described),
        texts=described,
        redirects=targets.redirects,
    )


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


def _link_targets(content: Content, entries: Sequence[Entry], data: SiteData) -> LinkTargets:
    loaded, lines = content.loaded, _lines(content)
    scheduled = scheduled_entries(entries, content.today, preview=content.preview)
    known = known_addresses(loaded, data, content.media.paths())
    moves = list(moves_of(loaded, scheduled))
    problems = (
        *check_addresses(scheduled, lines),
        *check_redirects(moves, known, lines, dated_addresses(data, scheduled)),
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
    return {entry.path.removeprefix(f"{content_name}/"): address_of(entry) for entry in entries}


def _site_data(content: Content, entries: Iterable[Entry], texts: Mapping[tuple[str, str], Body]) -> SiteData:
    articles = [entry for entry in entries if isinstance(entry, Article)]
    pages = [entry for entry in entries if isinstance(entry, StaticPage)]
    return build_site_data(
        content.loaded, articles, pages, content.today, texts=texts, preview=content.preview
    )


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


def _check_news(content: Content, entries: Iterable[Entry], data: SiteData) -> Iterator[Problem]:
    """Check what articles say of lists and of each other."""
    lines = _lines(content)
    articles = [entry for entry in entries if isinstance(entry, Article)]
    for list_name in ("categories", "tags", "authors"):
        yield from check_names(list_name, getattr(data, list_name), articles, lines)
    yield from check_editor_picks(articles, content.today, lines, preview=content.preview)


def _pictures(read: ParsedEntry, content: Content) -> Iterator[FileUse]:
    """Yield the pictures of a text that are there; whether they can be opened is checked like any other's."""
    for link in read.links:
        file = link.target.removeprefix(paths.PICTURES)
        if file != link.target and content.media.find("images", file) is not None:
            yield FileUse("images", file, read.path, link.line, "Ảnh trong bài")


def _check_text_links(
    content: Content, prose: Sequence[tuple[ProseUse, Converted]], targets: LinkTargets
) -> Iterator[Problem]:
    """Check every link in articles, pages and descriptions.

    Of a piece that is not out itself nobody is reminded that it links to another one that is not.
    """
    known, state = targets.known, targets.unpublished.state
    for read in content.entries:
        if read.entry is not None:
            here = read.path.removeprefix(f"{content.content_name}/")
            own = address_of(read.entry)
            found = check_links(read.links, read.path, here, targets.sources, known, own, state)
            yield from (one for one in found if one.is_error or content.shows(read.entry))
    for use, converted in prose:
        yield from converted.problems
        own = _own_path(use.owner, use.id)
        yield from check_links(converted.links, use.path, "", {}, known, own, state)


def _ready(entry: Entry, content: Content, texts: BodyFinisher) -> Entry:
    here = entry.path.removeprefix(f"{content.content_name}/")
    return replace(entry, body=texts.ready(entry.body, here, entry.references))
