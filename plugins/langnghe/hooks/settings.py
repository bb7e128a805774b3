"""Our settings (``LANGNGHE_*``): their defaults, what they mean, and the state of the build under way."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.schemas.news import DEFAULT_CATEGORY
from langnghe.model.problem import Problem, format_report, has_errors, problem
from langnghe.output.assets import Assets
from langnghe.output.media import Media
from langnghe.output.partners import PARTNERS, Partner, partner_links, read_partners
from langnghe.output.today import read_today
from langnghe.output.validate import Checked
from langnghe.rendering import urls
from langnghe.rendering.entries import EntryFolder, open_entries
from langnghe.rendering.site_view import Identity, site_view
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import SiteView

_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
BUILD = "LANGNGHE_BUILD"
"""Where the state of the build stands in Pelican's settings (and so in every generator's context)."""


@dataclass(slots=True)
class Build:
    """One build: what was settled at its start, and what hooks found on the way."""

    content: Path
    output: Path
    theme: Path
    today: date
    urls: Urls
    identity: Identity
    preview: bool
    loaded: LoadedCatalogue
    entries: EntryFolder
    media: Media
    partners: tuple[Partner, ...]
    cache: Path | None = None
    begun: set[str] = field(default_factory=set)
    """Markdown files our reader was given. Pelican drops one it cannot use with a line in its log only."""
    kept: list[str] = field(default_factory=list)
    """Files of this build that the output has already, byte for byte."""

    def site(self, assets: Assets, checked: Checked) -> SiteView:
        """Return the view of the site."""
        return site_view(
            self.identity,
            self.urls,
            assets.stylesheet,
            assets.icon,
            checked.data.pages,
            font=assets.font,
            logo=assets.logo,
            scripts=assets.scripts,
            partners=partner_links(self.partners, self.media, self.urls),
        )


def start_build(settings: Mapping[str, Any], output: Path) -> Build:
    """Read our settings and the catalogue; a setting that cannot be used ends the build with its message."""
    problems: list[Problem] = []
    content = Path(settings["PATH"])
    catalogue = catalogue_folder(settings, problems)
    today = read_today(settings.get("LANGNGHE_TODAY"), os.environ.get("SOURCE_DATE_EPOCH"), problems)
    site_url = read_site_url(settings.get("SITEURL") or "", problems)
    identity = read_identity(settings, problems)
    preview = read_preview(settings, site_url, problems)
    media = Media((content,) if catalogue is None else (content, catalogue))
    partners = read_partners(settings.get(PARTNERS), media, problems)
    stop_on_errors(problems)
    loaded = load_catalogue(catalogue)
    return Build(
        content=content,
        output=output,
        theme=Path(settings["THEME"]),
        today=today,
        urls=Urls(site_url),
        identity=identity,
        preview=preview,
        loaded=loaded,
        entries=open_entries(
            content,
            loaded.catalogue.vocabulary,
            page_folders=settings["PAGE_PATHS"],
            default_category=settings.get("LANGNGHE_DEFAULT_CATEGORY", DEFAULT_CATEGORY),
        ),
        media=media,
        partners=partners,
        cache=Path(settings["CACHE_PATH"]),
    )


def build_of(settings: Mapping[str, Any]) -> Build:
    """Return the build that is under way."""
    build: Build = settings[BUILD]
    return build


def catalogue_folder(settings: Mapping[str, Any], problems: list[Problem]) -> Path | None:
    """Return the folder of the catalogue (relative to the settings file), or None: an empty catalogue."""
    name = settings.get("LANGNGHE_CATALOGUE", "catalogue")
    if not name:
        return None
    folder = Path(settings.get("LANGNGHE_ROOT", "."), name)
    if not folder.is_dir() and name != "catalogue":
        problems.append(problem("LN502", str(name), folder=name))
    return folder if folder.is_dir() else None


def read_identity(settings: Mapping[str, Any], problems: list[Problem]) -> Identity:
    """Return who the site is; its colour must be a colour, since it goes into the style sheet."""
    identity = Identity.from_settings(settings)
    if identity.accent is not None and not re.fullmatch(r"#[0-9a-fA-F]{6}", identity.accent):
        problems.append(
            problem(
                "LN501",
                "pelicanconf.py",
                name="LANGNGHE_SITE_ACCENT",
                written=identity.accent,
                needed="mã màu dạng #rrggbb",
                fix='LANGNGHE_SITE_ACCENT = "#7a2e1d"',
            )
        )
    return identity


def read_site_url(setting: str, problems: list[Problem]) -> str:
    """Return the public address without a slash at its end; it must be a full one."""
    address = setting.rstrip("/")
    if not address.startswith(("https://", "http://")):
        problems.append(
            problem(
                "LN501",
                "pelicanconf.py",
                name="SITEURL",
                written=setting,
                needed="địa chỉ đầy đủ của cổng",
                fix='SITEURL = "https://vidu.vn/ten-kho"',
            )
        )
    return address


def read_preview(settings: Mapping[str, Any], site_url: str, problems: list[Problem]) -> bool:
    """Return whether drafts, and news that waits for its day, are to be shown: on this machine only."""
    if not settings.get("LANGNGHE_PREVIEW"):
        return False
    if settings.get("LANGNGHE_PUBLISHED") or urlsplit(site_url).hostname not in _THIS_MACHINE:
        problems.append(problem("LN503", "LANGNGHE_PREVIEW", written=f"LANGNGHE_PREVIEW, SITEURL {site_url}"))
    return True


def stop_on_errors(problems: list[Problem]) -> None:
    """Print what was found, if anything; end the build if something is an error."""
    if not problems:
        return
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(format_report(problems), file=sys.stderr)
    if has_errors(problems):
        raise SystemExit(1)


PELICAN_SETTINGS: dict[str, Any] = {
    # Every folder but pages/ holds articles; folders and file names mean nothing.
    "ARTICLE_PATHS": [""],
    "PAGE_PATHS": ["pages"],
    "STATIC_PATHS": [],
    "USE_FOLDER_AS_CATEGORY": False,
    "FILENAME_METADATA": "",
    "PATH_METADATA": "",
    # docutils has no Vietnamese and says so on every build; HTML files are no articles here.
    "READERS": {"rst": None, "html": None, "htm": None},
    # Pages, archives and feeds are ours: Pelican's own are all off.
    "DIRECT_TEMPLATES": [],
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "DRAFT_SAVE_AS": "",
    "DRAFT_PAGE_SAVE_AS": "",
    "ARTICLE_URL": urls.PELICAN_ARTICLE,
    "ARTICLE_SAVE_AS": f"{urls.PELICAN_ARTICLE}index.html",
    "PAGE_URL": urls.PELICAN_PAGE,
    "PAGE_SAVE_AS": f"{urls.PELICAN_PAGE}index.html",
    # No translations: looking for them is quadratic, and a shared slug is reported by us with both files.
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    # The landing removes what is gone; wiping the output first would destroy the last good site.
    "DELETE_OUTPUT_DIRECTORY": False,
    "CACHE_CONTENT": False,
}
"""What Pelican must be set to for our pages; settings files need not repeat it."""
