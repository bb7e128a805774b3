"""Pelican plugin: the beginning and the end of a build.

``initialized`` is sent once all plugins are loaded and before any reader or generator is made: settings,
"today" and the catalogue are settled there, and Pelican's output is sent to the staging folder (so that other
plugins' files land with ours). ``finalized`` is sent when everything has been written: the build lands.
One function does all of the beginning, since handlers of one signal run in no fixed order.
"""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals

from langnghe.hooks.settings import BUILD, PELICAN_SETTINGS, build_of, start_build
from langnghe.output.landing import land, prepare_staging


def begin(pelican: Pelican) -> None:
    """Settle Pelican's settings for our pages, read ours and the catalogue, stage the output."""
    settings = pelican.settings
    settings.update(PELICAN_SETTINGS)
    settings["ARTICLE_EXCLUDES"] = list(settings["PAGE_PATHS"])
    pelican.delete_outputdir = False
    build = start_build(settings, Path(pelican.output_path))
    settings[BUILD] = build
    pelican.output_path = str(prepare_staging(build.output))
    settings["OUTPUT_PATH"] = pelican.output_path


def finish(pelican: Pelican) -> None:
    """Put the finished build into place."""
    build = build_of(pelican.settings)
    land(build.output, build.kept)


def register() -> None:
    """Connect; called by Pelican."""
    signals.initialized.connect(begin)
    signals.finalized.connect(finish)
