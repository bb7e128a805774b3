"""``pelican --autoreload``: what it watches besides the content, and a build that fails without ending it.

Pelican's loop builds, waits for a change, builds again. ``initialized`` gives us the object whose ``run`` the
loop calls; what is set on it here is all that the loop needs to be told.

What Pelican 4.12 does by itself: an exception in a build is logged and the build starts again at once, with
no change, for ever; ``SystemExit``, with which an editor's errors end a build, ends the loop. So under the
loop ``run`` returns in both cases, and the loop waits for the change that puts things right.
"""

from __future__ import annotations

import functools
import inspect
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pelican as pelican_module
from pelican import Pelican, signals

from langnghe.hooks.settings import catalogue_folder

WAITING = "Bản dựng trước còn nguyên. Sửa xong, cổng tự dựng lại."


def attend(pelican: Pelican) -> None:
    """Have this Pelican's runs survive errors, and its loop watch the catalogue."""
    pelican.run = functools.partial(run_watched, pelican, pelican.run)


def run_watched(pelican: Pelican, run: Callable[[], None]) -> None:
    """Run a build; under the loop return from one that failed, with everything printed."""
    settings = pelican.settings
    static_paths = settings["STATIC_PATHS"]
    if not is_in_loop():
        run()
        return
    try:
        run()
    except (Exception, SystemExit) as error:
        # An editor's errors are printed by now. A log would show a repeated message once only.
        if not isinstance(error, SystemExit):
            traceback.print_exc()
        print(WAITING, file=sys.stderr)
    # The loop watches PATH, THEME and STATIC_PATHS (``utils.wait_for_changes``), and a build copies what is
    # in the last: so our folders stand in it just while the loop waits. Absolute paths are taken as they are.
    settings["STATIC_PATHS"] = [*static_paths, *_watched_folders(pelican)]
    pelican.run = functools.partial(_run_again, pelican, run, static_paths)


def _run_again(pelican: Pelican, run: Callable[[], None], static_paths: list[str]) -> None:
    pelican.settings["STATIC_PATHS"] = static_paths
    run_watched(pelican, run)


def _watched_folders(pelican: Pelican) -> list[str]:
    folders = [
        catalogue_folder(pelican.settings, []),
        *map(Path, pelican.settings["THEME_TEMPLATES_OVERRIDES"]),
    ]
    return [str(folder.resolve()) for folder in folders if folder is not None and folder.is_dir()]


def is_in_loop() -> bool:
    """Whether Pelican's ``autoreload`` is among our callers; no setting and no argument says so."""
    loop = pelican_module.autoreload.__code__
    return any(frame.frame.f_code is loop for frame in inspect.stack(0))


def connect() -> None:
    """Connect to Pelican's signal."""
    signals.initialized.connect(attend)
