"""Texts made ready for pages: addresses as a page writes them, pictures measured, links of their own.

Which texts there are, and what is wrong with them, is the business of ``output.validate``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from langnghe.model.kinds import Kind
from langnghe.output.media import Media
from langnghe.relations.backlinks import RecordKey
from langnghe.rendering import urls as paths
from langnghe.rendering.autolinks import Autolinks
from langnghe.rendering.links import rewrite, target_of, unlink
from langnghe.rendering.urls import Urls


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFinisher:
    """What texts are made ready with.

    ``sources`` maps content files to paths; ``is_unpublished`` says that a path is not on the site
    today.
    """

    media: Media
    urls: Urls
    sources: Mapping[str, str]
    is_unpublished: Callable[[str], bool]
    autolinks: Autolinks

    def ready(
        self,
        html: str,
        here: str = "",
        references: Mapping[Kind, tuple[str, ...]] | None = None,
        own: RecordKey | None = None,
    ) -> str:
        """Return the HTML of a converted text as it stands on its page.

        ``here`` is the content file it comes from; ``references`` are the records it is about; ``own`` is the
        record whose description it is.
        """

        def href(written: str) -> str:
            target = target_of(written, self.sources, here)
            if target is None or not target.path:
                return written
            if target.path.startswith(paths.FILES):
                self.media.use_file(target.path.removeprefix(paths.FILES))
            return self.urls.href(target.path) + (f"#{target.fragment}" if target.fragment else "")

        def picture(written: str, alt: str) -> str | None:
            return self._picture(written, alt, here)

        def is_gone(written: str) -> bool:
            target = target_of(written, self.sources, here)
            return target is not None and bool(target.path) and self.is_unpublished(target.path)

        html = rewrite(unlink(html, is_gone), href, picture)
        return self.autolinks.link(html, references or {}, own)

    def _picture(self, written: str, alt: str, here: str) -> str | None:
        """Return the whole ``<img>`` of a picture of ours, measured; None to keep what stands there."""
        target = target_of(written, self.sources, here)
        if target is None or not target.path.startswith(paths.PICTURES):
            return None
        measured = self.media.measure(target.path.removeprefix(paths.PICTURES))
        if measured is None:
            return None
        source = escape(self.urls.href(measured.path))
        size = f'width="{measured.width}" height="{measured.height}"'
        return f'<img src="{source}" alt="{escape(alt)}" {size} loading="lazy">'
