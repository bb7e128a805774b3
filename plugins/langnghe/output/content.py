"""The whole of a site's content, checked together before anything is written.

``check_content`` is what ``make check`` prints and what every build passes first: all problems at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import FileUse, Lines, ProseUse
from langnghe.model.article import Article, Body, StandingPage
from langnghe.model.catalogue import KINDS, kind_of
from langnghe.model.problem import Problem
from langnghe.output.absent import Absent, absent_addresses
from langnghe.output.addresses import (
    Move,
    address_of,
    check_addresses,
    check_redirects,
    known_addresses,
    list_addresses,
)
from langnghe.output.media import Media, check_files
from langnghe.output.texts import Texts
from langnghe.relations.backlinks import RecordKey
from langnghe.relations.chosen import check_chosen
from langnghe.relations.portal import Portal, build_portal
from langnghe.relations.publication import Piece, Span, is_shown, span_of
from langnghe.relations.resolve import check_documents, check_references
from langnghe.relations.taxonomy import check_names
from langnghe.rendering import urls as paths
from langnghe.rendering.links import check_links
from langnghe.rendering.markdown import Converted, convert
from langnghe.rendering.pieces import ReadPiece
from langnghe.rendering.self_links import SelfLinks
from langnghe.rendering.urls import Urls

Known = dict[str, frozenset[str] | None]
"""The addresses a text may link to, each with its fragments where they are known."""
Coming = Sequence[tuple[Piece, Span]]
"""What is out on some day from today on, with those days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a build starts from: records, Markdown files as read, media, addresses, and "today".

    A ``preview`` shows drafts too, and what waits for its day.
    """

    loaded: LoadedCatalogue
    pieces: tuple[ReadPiece, ...]
    media: Media
    urls: Urls
    today: date
    content_name: str = "content"
    preview: bool = False

    def shows(self, piece: Piece) -> bool:
        """Whether a piece is on the site."""
        return is_shown(piece, self.today, preview=self.preview)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Content that was checked: its problems, and what pages are made from if none of them is an error.

    ``texts`` are the converted descriptions of records; ``redirects`` maps an old path to the new one and the
    file that says so.
    """

    problems: tuple[Problem, ...]
    portal: Portal
    texts: dict[tuple[str, str], Body]
    redirects: dict[str, tuple[str, str]]


def check_content(content: Content) -> Checked:
    """Check records, articles and pages, one by one and against each other; nothing is written."""
    loaded, today = content.loaded, content.today
    pieces = [read.piece for read in content.pieces if read.piece is not None]
    coming = list(_coming(content, pieces))
    prose = [(use, convert(use.text, use.path, use.line)) for use in loaded.prose]
    sources = source_paths(pieces, content.content_name)
    # Texts are made ready by knowing which addresses there are, and these do not depend on ready texts.
    unready = _portal(content, pieces, {})
    known = known_addresses(loaded, unready, content.media.paths())
    moves = list(_moves(loaded, coming))
    problems = [
        *loaded.problems,
        *(problem for read in content.pieces for problem in read.problems),
        *_check_records(content),
        *_check_news(content, pieces, unready),
        *check_addresses(coming, _lines(content)),
        *check_redirects(moves, known, _lines(content), _dated(unready, coming)),
    ]
    redirects = {move.old: (move.new, move.path) for move in moves if move.span.holds(today)}
    known.update(dict.fromkeys(redirects))
    absent = absent_addresses(
        loaded.catalogue, [piece for piece in pieces if not content.shows(piece)], today
    )
    problems.extend(_check_text_links(content, sources, prose, known, absent))
    texts = Texts(
        media=content.media,
        urls=content.urls,
        sources=sources,
        is_absent=lambda path: path not in known and absent.state(path) is not None,
        self_links=SelfLinks(loaded.catalogue, content.urls, today),
    )
    described = {
        (use.owner, use.id): texts.ready(converted.body, own=_own_key(use)) for use, converted in prose
    }
    ready = [_ready(piece, content, texts) for piece in pieces if content.shows(piece)]
    return Checked(
        problems=tuple(sorted(set(problems))),
        portal=_portal(content, ready, described),
        texts=described,
        redirects=redirects,
    )


def source_paths(pieces: Iterable[Piece], content_name: str) -> dict[str, str]:
    """Map content files, relative to the content folder, to their paths: for links to ``{filename}…``."""
    return {piece.path.removeprefix(f"{content_name}/"): address_of(piece) for piece in pieces}


def _coming(content: Content, pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Span]]:
    for piece in pieces:
        span = span_of(piece, content.today, preview=content.preview)
        if span is not None:
            yield piece, span


def _portal(content: Content, pieces: Iterable[Piece], texts: Mapping[tuple[str, str], Body]) -> Portal:
    articles = [piece for piece in pieces if isinstance(piece, Article)]
    pages = [piece for piece in pieces if isinstance(piece, StandingPage)]
    return build_portal(content.loaded, articles, pages, content.today, texts=texts, preview=content.preview)


def _lines(content: Content) -> dict[str, Lines]:
    """Return the lines of the keys of all files."""
    return {**content.loaded.lines, **{read.path: read.lines for read in content.pieces}}


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
    references = [*loaded.references, *(r for read in content.pieces for r in read.references)]
    files = [*loaded.files, *(f for read in content.pieces for f in (*read.files, *_pictures(read, content)))]
    document_paths = {id_: path for (kind, id_), path in loaded.paths.items() if kind == "documents"}
    return [
        *check_references(references, loaded.known_ids, owners),
        *check_documents(loaded.catalogue.documents, document_paths, loaded.lines),
        *check_files(files, content.media),
    ]


def _check_news(content: Content, pieces: Iterable[Piece], portal: Portal) -> Iterator[Problem]:
    """Check what articles say of lists and of each other."""
    lines = _lines(content)
    articles = [piece for piece in pieces if isinstance(piece, Article)]
    for list_name in ("categories", "tags", "authors"):
        yield from check_names(list_name, getattr(portal, list_name), articles, lines)
    yield from check_chosen(articles, content.today, lines, preview=content.preview)


def _pictures(read: ReadPiece, content: Content) -> Iterator[FileUse]:
    """Yield the pictures of a text that are there; whether they can be opened is checked like any other's."""
    for link in read.links:
        file = link.target.removeprefix("/images/")
        if file != link.target and content.media.find("images", file) is not None:
            yield FileUse("images", file, read.path, link.line, "Ảnh trong bài")


def _check_text_links(
    content: Content,
    sources: Mapping[str, str],
    prose: Sequence[tuple[ProseUse, Converted]],
    known: Known,
    absent: Absent,
) -> Iterator[Problem]:
    """Check every link in articles, pages and descriptions.

    Of a piece that is not out itself nobody is reminded that it links to another one that is not.
    """
    for read in content.pieces:
        if read.piece is not None:
            here = read.path.removeprefix(f"{content.content_name}/")
            own = address_of(read.piece)
            found = check_links(read.links, read.path, here, sources, known, own, absent.state)
            yield from (one for one in found if one.is_error or content.shows(read.piece))
    for use, converted in prose:
        yield from converted.problems
        own = _own_path(use.owner, use.id)
        yield from check_links(converted.links, use.path, "", {}, known, own, absent.state)


def _ready(piece: Piece, content: Content, texts: Texts) -> Piece:
    here = piece.path.removeprefix(f"{content.content_name}/")
    return replace(piece, body=texts.ready(piece.body, here, piece.references))


def _moves(loaded: LoadedCatalogue, coming: Coming) -> Iterator[Move]:
    """Yield every old address that a record, an article or a page names."""
    for kind in KINDS:
        for record in loaded.catalogue.of_kind(kind).values():
            new, path = paths.record_path(kind, record.id), loaded.paths[kind, record.id]
            yield from (Move(old, new, path) for old in record.redirect_from)
    for piece, span in coming:
        yield from (Move(old, address_of(piece), piece.path, span) for old in piece.redirect_from)


def _dated(portal: Portal, coming: Coming) -> dict[str, list[Span]]:
    """Return the days on which addresses of news are there, as far as is known today."""
    namings = {name: getattr(portal, name) for name in ("categories", "tags", "authors")}
    found: dict[str, list[Span]] = {}
    for piece, span in coming:
        found.setdefault(address_of(piece), []).append(span)
        if isinstance(piece, Article):
            for address in list_addresses(piece, namings):
                found.setdefault(address, []).append(span)
    return found
