"""Pelican plugin: the beginning and the end of a build.

``initialized`` is sent once, when all plugins are loaded: Pelican's settings are settled there. Each run of
Pelican (there are several under ``--autoreload``) asks ``get_generators`` first, before any reader or
generator is made: there "today" and the catalogue are read anew, and Pelican's output is sent to the staging
folder, so that other plugins' files land with ours. ``finalized`` is sent when everything has been written.
"""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals

from langnghe.hooks.settings import BUILD, PELICAN_SETTINGS, build_of, start_build
from langnghe.output.deploy import deploy_staged, prepare_staging

OUTPUT = "LANGNGHE_OUTPUT"
"""Where the folder that the site is landed in is remembered while Pelican writes into the staging folder."""


def settle(pelican: Pelican) -> None:
    """Set Pelican to what our pages need, and remember where the site is to land."""
    settings = pelican.settings
    settings.update(PELICAN_SETTINGS)
    settings["ARTICLE_EXCLUDES"] = list(settings["PAGE_PATHS"])
    settings[OUTPUT] = pelican.output_path
    pelican.delete_outputdir = False


def begin(pelican: Pelican) -> None:
    """Read our settings and the catalogue, stage the output. Adds no generator of its own."""
    settings = pelican.settings
    build = start_build(settings, Path(settings[OUTPUT]))
    settings[BUILD] = build
    pelican.output_path = str(prepare_staging(build.output))
    settings["OUTPUT_PATH"] = pelican.output_path


def finish(pelican: Pelican) -> None:
    """Put the finished build into place."""
    build = build_of(pelican.settings)
    deploy_staged(build.output, build.kept)


def register() -> None:
    """Connect; called by Pelican."""
    signals.initialized.connect(settle)
    signals.get_generators.connect(begin)
    signals.finalized.connect(finish)
