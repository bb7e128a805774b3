"""Runs the theme's scripts in Node. Only tests need Node; neither the build nor a visitor does."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.conftest import PROJECT_ROOT

SCRIPTS = PROJECT_ROOT / "theme" / "static" / "js"


def run_node(*arguments: str | Path, told: str = "") -> subprocess.CompletedProcess[str]:
    """Run Node in the project's folder to its end; ``told`` is its standard input."""
    return subprocess.run(
        ["node", *map(str, arguments)],
        cwd=PROJECT_ROOT,
        input=told,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def evaluate(feature: str, expression: str, data: object = None) -> Any:
    """Return an expression's value; ``logic`` is the pure part of a feature, ``data`` what comes in."""
    code = f"""
        import {{ readFileSync }} from "node:fs";
        import * as logic from "{(SCRIPTS / f"{feature}.logic.mjs").as_uri()}";
        const data = JSON.parse(readFileSync(0, "utf-8"));
        process.stdout.write(JSON.stringify({expression}));
    """
    done = run_node("--input-type=module", "--eval", code, told=json.dumps(data))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
