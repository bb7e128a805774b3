"""The whole of a site's content, checked together before anything is written.

``check_content`` is what ``make check`` prints and what every build passes first: all problems at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import TypeVar

from langnghe.loading.loader import LoadedCatalogue
from langnghe.loading.reading import FileUse, ProseUse
from langnghe.model.article import Article, Body, StandingPage
from langnghe.model.catalogue import KINDS, kind_of
from langnghe.model.problem import Problem, has_errors
from langnghe.output.addresses import Move, check_addresses, check_redirects, known_addresses
from langnghe.output.media import Media, check_files
from langnghe.relations.portal import Portal, build_portal, is_published
from langnghe.relations.resolve import check_documents, check_references
from langnghe.relations.taxonomy import check_names
from langnghe.rendering import urls as paths
from langnghe.rendering.links import check_links, rewrite, target_of
from langnghe.rendering.markdown import Converted, convert
from langnghe.rendering.pieces import ReadPiece
from langnghe.rendering.urls import Urls

AnyPiece = TypeVar("AnyPiece", Article, StandingPage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a build starts from: records, Markdown files as read, media, addresses, and "today"."""

    loaded: LoadedCatalogue
    pieces: tuple[ReadPiece, ...]
    media: Media
    urls: Urls
    today: date
    content_name: str = "content"


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

    @property
    def is_good(self) -> bool:
        """Whether pages may be made from it."""
        return not has_errors(self.problems)


def check_content(content: Content) -> Checked:
    """Check records, articles and pages, one by one and against each other; nothing is written."""
    loaded = content.loaded
    articles = [r.piece for r in content.pieces if isinstance(r.piece, Article)]
    pages = [r.piece for r in content.pieces if isinstance(r.piece, StandingPage)]
    sources = source_paths(articles, pages, content.content_name)
    prose = [(use, convert(use.text, use.path, use.line)) for use in loaded.prose]
    problems = [*loaded.problems]
    for read in content.pieces:
        problems.extend(read.problems)
    problems.extend(_check_records(content))
    lines = {**loaded.lines, **{read.path: read.lines for read in content.pieces}}
    shown = [article for article in articles if is_published(article, content.today)]
    problems.extend(check_addresses(shown, [page for page in pages if page.status == "published"], lines))
    portal = build_portal(
        loaded,
        [_linked(article, content, sources) for article in shown],
        [_linked(page, content, sources) for page in pages if page.status == "published"],
        content.today,
    )
    for list_name in ("categories", "tags", "authors"):
        problems.extend(check_names(list_name, getattr(portal, list_name), articles, lines))
    known = known_addresses(loaded, portal, content.media.paths())
    moves = list(_moves(portal, loaded))
    problems.extend(check_redirects(moves, known, lines))
    redirects = {move.old: (move.new, move.path) for move in moves}
    known.update(dict.fromkeys(redirects))
    problems.extend(_check_text_links(content, sources, prose, known))
    texts = {(use.owner, use.id): _rewritten(converted.body, content, {}, "") for use, converted in prose}
    return Checked(problems=tuple(sorted(set(problems))), portal=portal, texts=texts, redirects=redirects)


def source_paths(
    articles: Sequence[Article], pages: Sequence[StandingPage], content_name: str
) -> dict[str, str]:
    """Map content files, relative to the content folder, to their paths: for links to ``{filename}…``."""
    prefix = f"{content_name}/"
    found = {article.path.removeprefix(prefix): paths.article_path(article) for article in articles}
    found.update({page.path.removeprefix(prefix): paths.page_path(page.slug) for page in pages})
    return found


def _own_path(owner: str, id_: str) -> str:
    """Return the path of the page a text stands on: a record's, a craft's or a province's."""
    if owner == "craft_texts":
        return paths.craft_path(id_)
    return paths.province_path(id_) if owner == "province_texts" else paths.record_path(kind_of(owner), id_)


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


def _pictures(read: ReadPiece, content: Content) -> Iterator[FileUse]:
    """Yield the pictures of a text that are there; whether they can be opened is checked like any other's."""
    for link in read.links:
        file = link.target.removeprefix("/images/")
        if file != link.target and content.media.find("images", file) is not None:
            yield FileUse("images", file, read.path, link.line, "Ảnh trong bài")


def _check_text_links(
    content: Content,
    sources: dict[str, str],
    prose: Sequence[tuple[ProseUse, Converted]],
    known: dict[str, frozenset[str] | None],
) -> list[Problem]:
    """Check every link in articles, pages and descriptions."""
    found: list[Problem] = []
    for read in content.pieces:
        if read.piece is not None:
            own = (
                paths.article_path(read.piece)
                if isinstance(read.piece, Article)
                else paths.page_path(read.piece.slug)
            )
            here = read.path.removeprefix(f"{content.content_name}/")
            found.extend(check_links(read.links, read.path, here, sources, known, own))
    for use, converted in prose:
        found.extend(converted.problems)
        own = _own_path(use.owner, use.id)
        found.extend(check_links(converted.links, use.path, "", {}, known, own))
    return found


def _linked(piece: AnyPiece, content: Content, sources: dict[str, str]) -> AnyPiece:
    here = piece.path.removeprefix(f"{content.content_name}/")
    return replace(piece, body=_rewritten(piece.body, content, sources, here))


def _rewritten(body: Body, content: Content, sources: dict[str, str], here: str) -> Body:
    """Return a body whose addresses are ready for the page, pictures measured."""

    def href(written: str) -> str:
        target = target_of(written, sources, here)
        if target is None or not target.path:
            return written
        if target.path.startswith("/files/"):
            content.media.use_file(target.path.removeprefix("/files/"))
        return content.urls.href(target.path) + (f"#{target.fragment}" if target.fragment else "")

    def picture(written: str, alt: str) -> str | None:
        target = target_of(written, sources, here)
        if target is None or not target.path.startswith("/images/"):
            return None
        measured = content.media.measure(target.path.removeprefix("/images/"))
        if measured is None:
            return None
        source = escape(content.urls.href(measured.path))
        size = f'width="{measured.width}" height="{measured.height}"'
        return f'<img src="{source}" alt="{escape(alt)}" {size} loading="lazy">'

    return replace(body, html=rewrite(body.html, href, picture))


def _moves(portal: Portal, loaded: LoadedCatalogue) -> Iterator[Move]:
    """Yield every old address that a record, an article or a page names."""
    for kind in KINDS:
        for record in portal.catalogue.of_kind(kind).values():
            new, path = paths.record_path(kind, record.id), loaded.paths[kind, record.id]
            yield from (Move(old, new, path) for old in record.redirect_from)
    for article in portal.articles:
        new = paths.article_path(article)
        yield from (Move(old, new, article.path) for old in article.redirect_from)
    for page in portal.pages:
        new = paths.page_path(page.slug)
        yield from (Move(old, new, page.path) for old in page.redirect_from)
