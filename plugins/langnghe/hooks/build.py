"""The beginning and the end of a build.

``initialized`` is sent once, when all plugins are loaded: Pelican's settings are settled there. Each run of
Pelican (there are several under ``--autoreload``) asks ``get_generators`` first, before any reader or
generator is made: there "today" and the catalogue are read anew, and Pelican's output is sent to the staging
folder, so that other plugins' files land with ours. ``get_writer`` is asked when everything is read and
nothing is written: whoever looks at the output has connected by then. ``finalized`` is sent when everything
has been written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.log import LimitFilter

from langnghe.hooks.pelican_settings import FIXED, told_settings
from langnghe.hooks.settings import (
    BUILD,
    TOLD,
    build_of,
    own_value,
    read_theme,
    start_build,
    stop_on_errors,
    usable_site_url,
)
from langnghe.loading.schemas.news import DEFAULT_CATEGORY
from langnghe.model.problem import problem
from langnghe.output.deploy import deploy_staged, prepare_staging, staging_folder
from langnghe.rendering.site_view import Identity
from langnghe.store.digest import digest_bytes

OUTPUT = "LANGNGHE_OUTPUT"
"""Where the folder that the site is landed in is remembered while Pelican writes into the staging folder."""

_PUBLISHED_IF_USED = ("images", "files")


def settle(pelican: Pelican) -> None:
    """Set Pelican to what our pages need, and remember where the site is to land."""
    settings = pelican.settings
    told = told_settings(settings)
    settings.update(
        {name: list(value) if isinstance(value, list) else value for name, value in FIXED.items()}
    )
    settings["ARTICLE_EXCLUDES"] = [*settings["ARTICLE_EXCLUDES"], *settings["PAGE_PATHS"]]
    # Pictures are published where they are used, under names of their content; Pelican's default copies all.
    asked = own_value(settings, "STATIC_PATHS") or []
    settings["STATIC_PATHS"] = [path for path in asked if path.rstrip("/") not in _PUBLISHED_IF_USED]
    told += [
        problem(
            "LN504",
            "pelicanconf.py",
            name="STATIC_PATHS",
            written=f"STATIC_PATHS: {path}",
            needed="ảnh và tệp trong thư mục này chỉ được đăng khi có bài hay bản ghi dùng",
            fix="để tệp cần đăng nguyên vẹn ở thư mục khác, ví dụ extra",
        )
        for path in asked
        if path not in settings["STATIC_PATHS"]
    ]
    if usable_site_url(settings) != settings["SITEURL"]:
        settings["SITEURL"] = usable_site_url(settings)
        told.append(problem("LN505", "pelicanconf.py", address=settings["SITEURL"]))
    # Other plugins read these of the settings too.
    settings["SITENAME"] = own_value(settings, "SITENAME") or Identity().name
    settings["DEFAULT_CATEGORY"] = own_value(settings, "DEFAULT_CATEGORY") or DEFAULT_CATEGORY
    settings["THEME"] = pelican.theme = str(read_theme(settings["THEME"], []))
    # An article without authors has none here; Pelican would give it this one.
    settings.pop("AUTHOR", None)
    settings[TOLD] = told
    settings[OUTPUT] = pelican.output_path
    pelican.delete_outputdir = False


def begin(pelican: Pelican) -> None:
    """Read our settings and the catalogue, stage the output. Adds no generator of its own."""
    # What the log has shown once in this process it does not show again, though the next build finds it too.
    LimitFilter._raised_messages.clear()
    settings = pelican.settings
    build = start_build(settings, Path(settings[OUTPUT]))
    settings[BUILD] = build
    pelican.output_path = str(prepare_staging(build.output))
    settings["OUTPUT_PATH"] = pelican.output_path


def share_output_path(generator: Any) -> None:
    """Tell the context of the staging folder: Pelican copied the settings into it before ``begin``."""
    generator.context["OUTPUT_PATH"] = generator.settings["OUTPUT_PATH"]


def come_last(pelican: Pelican) -> None:
    """Have ``finish`` called behind every other plugin, and note whether another one looks at the output.

    Signals call in the order of connection, those that are connected for one sender behind those that are
    connected for all. So ``finish`` is connected for this Pelican, as late as possible: what a plugin writes
    at ``finalized`` is there before the build lands, whatever the order in PLUGINS. Gives Pelican no writer.
    """
    signals.finalized.disconnect(finish)
    looked_at = (signals.content_written, signals.finalized, signals.article_writer_finalized)
    build_of(pelican.settings).is_observed = any(signal.receivers for signal in looked_at)
    signals.finalized.connect(finish, sender=pelican)


def finish(pelican: Pelican) -> None:
    """Put the finished build into place; say which of its files another plugin writes too."""
    build = build_of(pelican.settings)
    staging = staging_folder(build.output)
    for name, digest in build.own_files.items():
        file = staging / name
        if file.is_file() and digest_bytes(file.read_bytes()) != digest:
            build.rivals[name] = "của plugin ấy"
    stop_on_errors([problem("LN506", name, winner=winner) for name, winner in sorted(build.rivals.items())])
    deploy_staged(build.output, build.kept)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = pelican.settings[OUTPUT]


def connect() -> None:
    """Connect to Pelican's signals (``finish`` joins in ``come_last``)."""
    signals.initialized.connect(settle)
    signals.get_generators.connect(begin)
    signals.generator_init.connect(share_output_path)
    signals.get_writer.connect(come_last)
