"""What settings say, read and checked, and the state of the build under way.

Read here: ``LANGNGHE_*``, and those of Pelican's that our pages follow (SITENAME, SOCIAL, MARKDOWN …). Those
that Pelican itself reads are set in ``pelican_settings``.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.settings import DEFAULT_CONFIG

from langnghe.loading.loader import LoadedCatalogue, load_catalogue
from langnghe.loading.schemas.news import ARTICLE, DEFAULT_CATEGORY, STATIC_PAGE
from langnghe.model.problem import Problem, format_report, has_errors, problem
from langnghe.output.assets import Assets
from langnghe.output.media import Media
from langnghe.output.partners import PARTNERS, Partner, partner_links, read_partners
from langnghe.output.today import read_today
from langnghe.output.validate import Checked
from langnghe.relations.taxonomy import LABELS as TAXONOMIES
from langnghe.relations.taxonomy import Taxonomy, build_taxonomy
from langnghe.rendering.entries import EntryFolder, open_entries
from langnghe.rendering.environment import TemplateOptions
from langnghe.rendering.markdown import ALWAYS_ON, use_extensions
from langnghe.rendering.site_view import Identity, site_view
from langnghe.rendering.urls import Urls
from langnghe.rendering.views.shared.base import SiteView

_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
BUILD = "LANGNGHE_BUILD"
"""Where the state of the build stands in Pelican's settings."""
TOLD = "LANGNGHE_TOLD"
"""Where the problems of Pelican's own settings stand until the build prints them with the others."""

_PROJECT = Path(__file__).parents[3]
"""The folder of the project, where the plugin runs from a checkout of it."""
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_PELICAN_KEYS = frozenset({"content", "save_as", "source_path", "status", "template", "url"})
"""What a front matter key may not set, since an object of Pelican's is made of it."""
_REFUSED_EXTENSIONS: Mapping[str, tuple[str, str]] = {
    "attr_list": ("văn bản không tự đặt thuộc tính HTML", "bỏ dòng này"),
    "extra": ("từng phần mở rộng một; tables, footnotes, fenced_code đã bật sẵn", '"abbr", "def_list"'),
    "legacy_attrs": ("văn bản không tự đặt thuộc tính HTML", "bỏ dòng này"),
    "md_in_html": ("văn bản không gõ thẻ HTML khối", "bỏ dòng này"),
    "meta": ("phần đầu bài đọc theo bảng trường của cổng", "khóa thêm: LANGNGHE_EXTRA_KEYS"),
}
"""Extensions of Markdown that our checks of typed text forbid: what holds instead, and what to use."""


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
    templates: TemplateOptions = field(default_factory=TemplateOptions)
    taxonomies: Mapping[str, Taxonomy] = field(default_factory=dict)
    """Categories, tags and authors by the vocabularies alone, for the names other plugins see."""
    is_observed: bool = False
    """Whether other plugins look at the files of the output: then every file of the build is staged."""
    begun: set[str] = field(default_factory=set)
    """Markdown files our reader was given. Pelican drops one it cannot use with a line in its log only."""
    kept: list[str] = field(default_factory=list)
    """Files of this build that the output has already, byte for byte."""
    own_files: dict[str, str] = field(default_factory=dict)
    """Digests of the files for machines that we staged, to see whether another plugin wrote over one."""
    rivals: dict[str, str] = field(default_factory=dict)
    """Files that another plugin writes too, and who wrote last (in the words of the message)."""

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
    problems += settings.get(TOLD, ())
    read_markdown_settings(settings, problems)
    extra_keys = read_extra_keys(settings.get("LANGNGHE_EXTRA_KEYS") or (), problems)
    identity = read_identity(settings, problems)
    preview = read_preview(settings, site_url, problems)
    media = Media((content,) if catalogue is None else (content, catalogue))
    partners = read_partners(settings.get(PARTNERS), media, problems)
    theme = read_theme(settings["THEME"], problems)
    stop_on_errors(problems)
    loaded = load_catalogue(catalogue)
    vocabulary = loaded.catalogue.vocabulary
    return Build(
        content=content,
        output=output,
        theme=theme,
        today=today,
        urls=Urls(site_url),
        identity=identity,
        preview=preview,
        loaded=loaded,
        entries=open_entries(
            content,
            vocabulary,
            page_folders=settings["PAGE_PATHS"],
            default_category=own_value(settings, "DEFAULT_CATEGORY") or DEFAULT_CATEGORY,
            extra_keys=extra_keys,
        ),
        media=media,
        partners=partners,
        cache=Path(settings["CACHE_PATH"]),
        templates=TemplateOptions(
            overrides=tuple(Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"]),
            filters=dict(settings["JINJA_FILTERS"]),
            names=dict(settings["JINJA_GLOBALS"]),
            tests=dict(settings["JINJA_TESTS"]),
        ),
        taxonomies={name: build_taxonomy(name, vocabulary, ()) for name in TAXONOMIES},
    )


def build_of(settings: Mapping[str, Any]) -> Build:
    """Return the build that is under way."""
    build: Build = settings[BUILD]
    return build


def catalogue_folder(settings: Mapping[str, Any], problems: list[Problem]) -> Path | None:
    """Return the folder of the catalogue, or None: an empty catalogue.

    Its name is relative to LANGNGHE_ROOT, else to the folder that the content stands in.
    """
    name = settings.get("LANGNGHE_CATALOGUE", "catalogue")
    if not name:
        return None
    root = settings.get("LANGNGHE_ROOT") or Path(settings.get("PATH", "."), "..")
    folder = Path(root, name)
    if not folder.is_dir() and name != "catalogue":
        problems.append(problem("LN502", str(name), folder=name))
    return folder if folder.is_dir() else None


def own_value(settings: Mapping[str, Any], name: str) -> Any:
    """Return a setting of Pelican's, or None where it stands at a default that says nothing of this site."""
    value = settings.get(name)
    return None if value == DEFAULT_CONFIG.get(name) else value


def read_identity(settings: Mapping[str, Any], problems: list[Problem]) -> Identity:
    """Return who the site is; its colour must be a colour, since it goes into the style sheet."""
    identity = Identity.from_settings({**settings, "SITENAME": own_value(settings, "SITENAME")})
    social = tuple(_social_links(settings.get("SOCIAL") or (), problems))
    identity = replace(identity, social=social)
    if identity.accent is not None and not re.fullmatch(r"#[0-9a-fA-F]{6}", identity.accent):
        problems.append(
            _unusable(
                "LANGNGHE_SITE_ACCENT",
                identity.accent,
                "mã màu dạng #rrggbb",
                'LANGNGHE_SITE_ACCENT = "#7a2e1d"',
            )
        )
    return identity


def _social_links(setting: object, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Yield the names and addresses of SOCIAL; an entry without an address is told and not shown."""
    entries: Sequence[object] = ()
    if isinstance(setting, Mapping):
        entries = tuple(setting.items())
    elif isinstance(setting, list | tuple):
        entries = setting
    for entry in entries:
        match entry:
            case (str(name), str(address)) if address.startswith(("https://", "http://", "mailto:")):
                yield name, address
            case _:
                problems.append(
                    problem(
                        "LN504",
                        "pelicanconf.py",
                        name="SOCIAL",
                        written=f"SOCIAL: {entry!r}",
                        needed="mỗi mục một tên và một địa chỉ đầy đủ; mục khác không hiện",
                        fix='SOCIAL = [("Facebook", "https://…")]',
                    )
                )


def read_markdown_settings(settings: Mapping[str, Any], problems: list[Problem]) -> None:
    """Have texts converted with the extensions of MARKDOWN besides ours.

    What Pelican has there by default is left out: nobody asked for it. As in Pelican, an extension that only
    has a configuration is on too.
    """
    setting = settings.get("MARKDOWN") or {}
    usual = DEFAULT_CONFIG["MARKDOWN"]["extension_configs"]
    configs = {
        _short(name): dict(config)
        for name, config in (setting.get("extension_configs") or {}).items()
        if usual.get(name) != config
    }
    extensions: list[Any] = [*(setting.get("extensions") or ()), *configs]
    chosen: dict[Any, Any] = {}
    for extension in extensions:
        name = _short(extension) if isinstance(extension, str) else extension
        if name in _REFUSED_EXTENSIONS or (name in ALWAYS_ON and configs.get(name)):
            reason, instead = _REFUSED_EXTENSIONS.get(name, ("phần này cổng đã bật và tự đặt", "bỏ dòng này"))
            problems.append(_told_extension(name, reason, instead))
        elif name not in ALWAYS_ON:
            chosen[name] = _without_scripts(name, problems)
    try:
        use_extensions(chosen.values(), {name: configs[name] for name in chosen if name in configs})
    except (ImportError, AttributeError, KeyError, TypeError, ValueError, RuntimeError) as error:
        problems.append(
            _unusable(
                "MARKDOWN", str(error), "các phần mở rộng có thật", 'MARKDOWN = {"extensions": ["abbr"]}'
            )
        )


def _short(name: str) -> str:
    return name.removeprefix("markdown.extensions.")


def _told_extension(name: str, reason: str, instead: str) -> Problem:
    return problem(
        "LN504", "pelicanconf.py", name="MARKDOWN", written=f"MARKDOWN: {name}", needed=reason, fix=instead
    )


def _without_scripts(extension: Any, problems: list[Problem]) -> Any:
    """Keep an extension (of the plugin render_math) from adding a script to every text; tell what to do.

    Texts are cleaned of scripts after the conversion, so each article with a formula would be an error.
    """
    switch = getattr(extension, "config", {}).get("auto_insert")
    if switch and switch[0]:
        extension.setConfig("auto_insert", False)
        problems.append(
            problem(
                "LN504",
                "pelicanconf.py",
                name="MATH_JAX (auto_insert)",
                needed="văn bản không mang theo kịch bản; công thức thành thẻ có lớp math",
                fix='MATH_JAX = {"auto_insert": False}, và nạp MathJax trong mẫu trang '
                "(THEME_TEMPLATES_OVERRIDES)",
            )
        )
    return extension


def read_extra_keys(setting: object, problems: list[Problem]) -> frozenset[str]:
    """Return the front matter keys that other plugins read; those that are ours or Pelican's are told."""
    known = {field_.key for schema in (ARTICLE, STATIC_PAGE) for field_ in schema.fields} | _PELICAN_KEYS
    keys = [str(key) for key in setting] if isinstance(setting, list | tuple | set | frozenset) else None
    if keys is None or any(not _WORD.fullmatch(key) or key in known for key in keys):
        problems.append(
            _unusable(
                "LANGNGHE_EXTRA_KEYS",
                str(setting),
                "danh sách tên mục bằng chữ không dấu, khác các mục của cổng",
                'LANGNGHE_EXTRA_KEYS = ["lang", "series_index"]',
            )
        )
        return frozenset()
    return frozenset(keys)


def read_theme(setting: str, problems: list[Problem]) -> Path:
    """Return the folder of the theme: the project's own where the settings name Pelican's default."""
    theme = _PROJECT / "theme" if setting == DEFAULT_CONFIG["THEME"] else Path(setting)
    if not (theme / "templates").is_dir():
        problems.append(problem("LN502", "THEME", folder=f"{theme.name}/templates"))
    return theme


def usable_site_url(settings: Mapping[str, Any]) -> str:
    """Return SITEURL, or the address on this machine where the settings have none (and do not publish)."""
    given: str = settings.get("SITEURL") or ""
    if given or settings.get("LANGNGHE_PUBLISHED"):
        return given
    return f"http://{settings['BIND']}:{settings['PORT']}"


def _unusable(name: str, written: str, needed: str, fix: str) -> Problem:
    return problem("LN501", "pelicanconf.py", name=name, written=written, needed=needed, fix=fix)


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
