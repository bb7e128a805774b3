"""The site map: every page and file of the site as a route, by its output file, listed before any is made.

What a text may link to, what collides, what is in the sitemap, which old addresses lead on: all of it is read
from here. Which routes there are is in ``rendering.pages`` and ``output.file_routes``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from pathlib import Path

from langnghe.model.problem import Problem, problem
from langnghe.output.file_routes import file_routes
from langnghe.relations.site_data import SiteData
from langnghe.rendering.pages import page_routes
from langnghe.rendering.urls import file_of, hashed, theme_path
from langnghe.rendering.views.shared.route import PageRoute, Route


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectRoute(Route):
    """An old address that leads to the page at ``target``; ``declared_in`` is the file that says so."""

    target: str
    declared_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRoute(Route):
    """A file whose bytes are known already, or that is copied as it is."""

    content: bytes | Path


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRoute(Route):
    """A picture or attachment of the content: published if a page uses it, a picture under a hashed name.

    ``path`` is how texts link to it.
    """


@dataclass(frozen=True, slots=True)
class Collision:
    """Two routes that cannot exist side by side: ``route`` was left out, ``other`` keeps its file."""

    route: Route
    other: Route

    def problem(self) -> Problem:
        """Return the message to an editor."""
        fix = "đổi slug hoặc mã của một trong hai"
        name = file_of(self.route.path)
        return problem("LN202", name, url=self.route.path, other=_described(self.other), fix=fix)


@dataclass(slots=True)
class SiteMap:
    """The routes of a site, and the collisions of those that cannot exist side by side.

    That is: one name, names that differ in capitals only (one file on Windows and macOS), or a file where
    another route needs a folder.
    """

    routes: dict[str, Route] = field(default_factory=dict)
    """By output file, in the order they were added."""
    media: dict[str, MediaRoute] = field(default_factory=dict)
    """By path: what may be published, and is known for certain when all pages are made."""
    collisions: list[Collision] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with files of the theme."""
    _files: dict[str, Route] = field(default_factory=dict)
    """By name in small letters."""
    _folders: dict[str, Route] = field(default_factory=dict)
    """The first route in each folder, by the folder's name in small letters."""

    def add(self, routes: Iterable[Route]) -> None:
        """Add routes, in order."""
        for route in routes:
            name = file_of(route.path)
            if (other := self._in_the_way(name.lower(), route)) is None:
                self.routes[name] = route
            else:
                self.collisions.append(Collision(route, other))

    def add_media(self, paths: Iterable[str]) -> None:
        """Add pictures and attachments by the paths that texts link to."""
        self.media.update((path, MediaRoute(path=path)) for path in paths)

    def add_redirects(self, redirects: Mapping[str, tuple[str, str]]) -> None:
        """Add old paths, each with its target and the file that says so.

        One that is taken is left out: ``output.redirects`` tells it.
        """
        self.add(
            RedirectRoute(path=old, target=target, declared_in=declared_in)
            for old, (target, declared_in) in redirects.items()
            if file_of(old) not in self.routes
        )

    def add_file(self, path: str, content: bytes | Path) -> None:
        """Add a file whose content is known."""
        self.add([CopyRoute(path=path, content=content)])

    def add_asset(self, name: str, content: bytes) -> str:
        """Add a file of the theme under its hashed name; return its path."""
        path = hashed(theme_path(name), content)
        self.add_file(path, content)
        return path

    def redirects(self) -> dict[str, str]:
        """Return the old paths, each with the path it leads to."""
        routes = self.routes.values()
        return {route.path: route.target for route in routes if isinstance(route, RedirectRoute)}

    def copies(self) -> dict[str, bytes | Path]:
        """Return what is known already, by output file."""
        return {name: route.content for name, route in self.routes.items() if isinstance(route, CopyRoute)}

    @property
    def pages(self) -> list[PageRoute]:
        """The pages, in order."""
        return [route for route in self.routes.values() if isinstance(route, PageRoute)]

    def known(self) -> dict[str, frozenset[str] | None]:
        """Return every path that a text may link to, with its fragments where they are known (else None).

        Left out is what is published under a hashed name: such a name changes with its content.
        """
        routes = (*self.routes.values(), *self.media.values())
        return {route.path: route.fragments for route in routes if "*" not in route.path}

    def names(self) -> Iterator[str]:
        """Yield the output files of all routes, sorted."""
        yield from sorted(self.routes)

    def _in_the_way(self, key: str, route: Route) -> Route | None:
        """Take a name for a route, unless another stands in its way; return that one."""
        folders = [key[:end] for end in range(len(key)) if key[end] == "/"]
        in_the_way = [self._files.get(key), self._folders.get(key), *map(self._files.get, folders)]
        other = next((found for found in in_the_way if found is not None), None)
        if other is None:
            self._files[key] = route
            for folder in folders:
                self._folders.setdefault(folder, route)
        return other


def list_site_map(data: SiteData, media: Iterable[str]) -> SiteMap:
    """Return the pages and files that follow from the site's data, and the media they may use."""
    site_map = SiteMap()
    site_map.add(page_routes(data))
    site_map.add(file_routes(data))
    site_map.add_media(media)
    return site_map


def _described(route: Route) -> str:
    """Return what a route is, for an editor: the file it comes from where it has one."""
    if isinstance(route, RedirectRoute):
        return route.declared_in
    if not isinstance(route, PageRoute):
        return "tệp tĩnh"
    if route.subject is None:
        return "trang của cổng"
    return (
        route.subject.id if route.subject.kind in {"articles", "pages"} else "/".join(astuple(route.subject))
    )
