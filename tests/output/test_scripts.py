"""Joining the two parts of a script: one function, nothing that only modules may hold, and no guessing."""

from __future__ import annotations

from pathlib import Path

import pytest

from langnghe.output.scripts import bundle_scripts

LOGIC = """// What it is.
const half = 2;
export const twice = (number) => number * half; // not a line of its own
export function once() {
  // inside
  return "// in a text";
}
"""
PAGE = """// What it does.
import {
  once, twice,
} from "./a.logic.mjs";

document.title = twice(once());
"""


def bundle(folder: Path, **files: str) -> dict[str, str]:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return {name: content.decode() for name, content in bundle_scripts(folder).items()}


def test_both_parts_become_one_function_without_comments_imports_and_exports(tmp_path: Path) -> None:
    assert bundle(tmp_path, a_js=PAGE, a_logic_mjs=LOGIC) == {
        "a": (
            '(() => {\n"use strict";\n'
            "const half = 2;\n"
            "const twice = (number) => number * half; // not a line of its own\n"
            'function once() {\n  return "// in a text";\n}\n'
            "\ndocument.title = twice(once());\n"
            "})();\n"
        )
    }


def test_a_script_without_a_pure_part_is_a_script_too(tmp_path: Path) -> None:
    assert bundle(tmp_path, a_js="print();\n") == {"a": '(() => {\n"use strict";\nprint();\n})();\n'}


@pytest.mark.parametrize(
    "line",
    [
        'import * as logic from "./a.logic.mjs";',
        'import "./b.js";',
        'import { once } from "./b.logic.mjs";',
        'import { once } from "elsewhere";',
        "export default print;",
        "export { print };",
    ],
)
def test_what_cannot_be_joined_ends_the_build_with_the_name_of_the_file(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"^a\.js: "):
        bundle(tmp_path, a_js=f"{line}\nprint();\n", a_logic_mjs=LOGIC)


def test_a_pure_part_imports_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^a\.js: "):
        bundle(tmp_path, a_js=PAGE, a_logic_mjs='import { b } from "./b.logic.mjs";\n')
