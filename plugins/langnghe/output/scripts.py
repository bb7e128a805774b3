"""The theme's scripts: each the one classic file that a page loads, joined from its two parts.

``theme/static/js`` holds two modules for a feature: ``<name>.logic.mjs`` works values out and exports
functions, ``<name>.js`` reads and changes the page and imports them. Tests and editors read them as modules.
Browsers get one file: published names carry a hash of their content, so an import would need its path
rewritten, and an import is a second request that starts only when the first has come.

This is no bundler and must not become one: what it does not know, it refuses.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^{}]*\} from "\./(?P<file>[^"/]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |function )", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
"""Lines that are nothing but a comment. One behind code stays: it may be part of a string."""
_MODULE = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
"""What only modules may hold; a classic script with it does not run at all."""


def bundle_scripts(folder: Path) -> dict[str, bytes]:
    """Return the script of each feature by its name, the name of its page part without ``.js``.

    Raises:
        ValueError: if a module imports or exports in another form than the two parts of a feature do.
    """
    return {file.stem: _joined(file).encode("utf-8") for file in sorted(folder.glob("*.js"))}


def _joined(file: Path) -> str:
    """Return both parts in one function, so that no name of theirs is seen by another script of the page."""
    page = file.read_text(encoding="utf-8")
    logic = ""
    if found := _IMPORT.search(page):
        if found["file"] != f"{file.stem}.logic.mjs":
            raise ValueError(f"{file.name}: imports {found['file']}, may import {file.stem}.logic.mjs only")
        logic = _EXPORT.sub("", file.with_name(found["file"]).read_text(encoding="utf-8"))
        page = page.replace(found[0], "", 1)
    code = _COMMENT.sub("", logic + page)
    if left := _MODULE.search(code):
        raise ValueError(f"{file.name}: cannot be joined at: {left[0]}")
    return f'(() => {{\n"use strict";\n{code}}})();\n'
