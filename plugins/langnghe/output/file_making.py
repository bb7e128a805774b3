"""What files for machines are made with: the makers of pages, the site, and the pages that were planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from langnghe.relations.portal import Portal
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.base import PageView, SiteView
from langnghe.rendering.views.making import Making


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMaking:
    """The inputs of all files for machines. ``pages`` are the planned pages by their output file."""

    making: Making
    site: SiteView
    pages: Mapping[str, PageView]

    @property
    def portal(self) -> Portal:
        """The portal that pages are made from."""
        return self.making.portal

    @property
    def urls(self) -> Urls:
        """The maker of addresses."""
        return self.making.urls


MakeFiles = Callable[[FileMaking], Iterator[tuple[str, bytes]]]
"""Yields files of one kind: the path of each inside the site, and its bytes."""
