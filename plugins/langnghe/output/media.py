"""Pictures and files that records and articles use: found, measured, and published only if used.

The only module that opens pictures. Names of published pictures carry a hash of their content.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from PIL import Image, UnidentifiedImageError

from langnghe.loading.reading import FileUse
from langnghe.model.parts import Picture
from langnghe.model.problem import Problem, problem
from langnghe.rendering import urls as paths
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import PictureView
from langnghe.text.nearest import nearest

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif", "GIF": ".gif"}
MAX_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True)
class Measured:
    """A picture that can be shown: its published path and its size in pixels."""

    path: str
    width: int
    height: int


@dataclass(slots=True)
class Media:
    """The folders that hold ``images`` and ``files`` (content, then catalogue), and what is used of them."""

    roots: tuple[Path, ...]
    used: dict[str, Path] = field(default_factory=dict)
    _measured: dict[str, Measured | None] = field(default_factory=dict)

    def find(self, folder: str, file: str) -> Path | None:
        """Return the file called ``file`` below ``folder`` of a root, or None; nothing outside is reached."""
        for root in self.roots:
            base = (root / folder).resolve()
            try:
                path = (base / file).resolve()
                if path.is_relative_to(base) and path.is_file():
                    return path
            except (OSError, ValueError):  # a name too long for the file system, or with a NUL in it
                return None
        return None

    def paths(self) -> Iterator[str]:
        """Yield the address of every picture and file there is, as editors link to it."""
        for root in self.roots:
            for folder in ("images", "files"):
                base = root / folder
                for path in sorted(base.rglob("*")) if base.is_dir() else ():
                    if path.is_file() and not path.name.startswith("."):
                        yield f"/{folder}/{path.relative_to(base).as_posix()}"

    def measure(self, file: str) -> Measured | None:
        """Return a picture's path and size, and note that it is used; None if it cannot be shown."""
        measured = self._look(file)
        source = self.find("images", file)
        if measured is not None and source is not None:
            self.used[measured.path] = source
        return measured

    def can_show(self, file: str) -> bool:
        """Whether a picture is there and can be opened; nothing is published by asking."""
        return self._look(file) is not None

    def use_file(self, file: str) -> str | None:
        """Return the path a file is published at and note that it is used, or None if it is not there."""
        source = self.find("files", file)
        if source is None:
            return None
        path = paths.attachment_path(file)
        self.used[path] = source
        return path

    def file_size(self, file: str) -> int | None:
        """Return the size of a file in bytes, or None if it is not there."""
        source = self.find("files", file)
        return source.stat().st_size if source is not None else None

    def _look(self, file: str) -> Measured | None:
        """Open each picture once."""
        if file not in self._measured:
            self._measured[file] = self._open(file)
        return self._measured[file]

    def _open(self, file: str) -> Measured | None:
        source = self.find("images", file)
        if source is None:
            return None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                with Image.open(source, formats=tuple(FORMATS)) as picture:
                    width, height = picture.size
                    kind = picture.format or ""
        except (
            OSError,
            ValueError,
            SyntaxError,
            UnidentifiedImageError,
            Image.DecompressionBombError,
            Warning,
        ):
            return None
        if width * height > MAX_PIXELS or kind not in FORMATS:
            return None
        path = PurePosixPath(paths.picture_path(file)).with_suffix(FORMATS[kind])
        return Measured(paths.hashed(str(path), source.read_bytes()), width, height)


def picture_view(media: Media, urls: Urls, picture: Picture) -> PictureView | None:
    """Return a picture ready to show, or None where its file cannot be used (then the build has stopped)."""
    measured = media.measure(picture.file)
    if measured is None:
        return None
    return PictureView(
        href=urls.href(measured.path),
        width=measured.width,
        height=measured.height,
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
    )


def check_files(uses: Iterable[FileUse], media: Media) -> Iterator[Problem]:
    """Yield each picture or file that is not there or cannot be opened."""
    names = sorted(media.paths())
    for use in uses:
        if media.find(use.folder, use.file) is None:
            near = nearest(f"/{use.folder}/{use.file}", names, limit=1)
            tried = ", ".join(f"{root.name}/{use.folder}/{use.file}" for root in media.roots)
            fix = (
                use.before + near[0].removeprefix(f"/{use.folder}/")
                if near
                else f"chép tệp vào {media.roots[0].name}/{use.folder}/"
            )
            yield problem(
                "LN301", use.path, use.line, subject=use.subject, written=use.file, tried=tried, fix=fix
            )
        elif use.folder == "images" and not media.can_show(use.file):
            yield problem("LN303", use.path, use.line, subject=use.subject, written=use.file)
