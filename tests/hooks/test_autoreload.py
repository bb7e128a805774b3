"""``pelican --autoreload``: content and catalogue are watched; errors end neither the loop nor the site."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.hooks.site import environment, write_site

LOOP = """
import json, sys
from pathlib import Path

import pelican

RECORD = Path("catalogue/villages/lang-mau.yaml")
GOOD = "name: Làng Mẫu\\n"
STEPS = [GOOD + "sai: 1\\n", GOOD + "sai: 1 \\n", GOOD, GOOD]
seen = []

def wait(settings_file, settings):
    seen.append({"watched": settings["STATIC_PATHS"], "index": Path("output/index.html").is_file()})
    Path("seen.json").write_text(json.dumps(seen))
    print("--- waits", flush=True)
    if not STEPS:
        raise KeyboardInterrupt
    RECORD.write_text(STEPS.pop(0), "utf-8")
    if len(STEPS) == 0:
        Path("mau").mkdir()
        Path("mau/article.html").write_text("{% nonsense %}")
        settings["THEME_TEMPLATES_OVERRIDES"] = ["mau"]
    return {("modified", str(RECORD))}

pelican.wait_for_changes = wait
sys.stderr = sys.stdout
pelican.main(["--autoreload"])
"""


def test_the_loop_watches_the_catalogue_and_outlives_errors_told_each_time(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "catalogue" / "villages").mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-c", LOOP],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    first, wrong, again, right, broken, _end = done.stdout.split("--- waits")
    assert "Done: Processed" in first
    for build in (wrong, again):
        assert "LỖI LN101" in build, done.stdout
        assert "Bản dựng trước còn nguyên" in build
        assert "Done: Processed" not in build
    assert "Done: Processed" in right
    assert "LỖI" not in right
    assert "TemplateSyntaxError" in broken, (
        "an exception is told once, and no build is begun without a change"
    )
    assert broken.count("Bản dựng trước còn nguyên") == 1
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert all(wait["index"] for wait in seen), "the last good site stays"
    assert all(str(tmp_path / "catalogue") in wait["watched"] for wait in seen)
    assert not list((tmp_path / "output").rglob("*.yaml")), "what is watched is not published"
