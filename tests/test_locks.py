"""The lock files hold all that is installed, for every Python and system; what is wished for is used.

All without a network: what a package requires is read from its installed metadata, and its conditions are
evaluated for other Pythons and systems. `make test-install` tries it with pip.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import Distribution, distribution, packages_distributions
from itertools import product

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
from tests.conftest import PROJECT_ROOT

WISHES = ("requirements.in", "requirements-dev.in")
LOCKS = ("requirements.lock", "requirements-dev.lock", "tools/requirements-node.lock")
SYSTEMS = {
    "linux": ("posix", "Linux"),
    "darwin": ("posix", "Darwin"),
    "win32": ("nt", "Windows"),
}
ENVIRONMENTS = list(product(("3.11", "3.12", "3.13"), SYSTEMS))
SOURCES = ("plugins", "tests", "benchmarks", "tools", "pelicanconf.py", "publishconf.py")

USED_BY_NAME = {
    "pytest-xdist": ("Makefile", "-n $(TEST_WORKERS)"),
    "brotli": ("tools/cut_typeface.py", 'font.flavor = "woff2"'),
    "font-source-serif-pro": ("tools/cut_typeface.py", 'files("font_source_serif_pro")'),
    **{
        f"pelican-{name.replace('_', '-')}": ("tests/hooks/test_other_plugins.py", f'"{name}"')
        for name in ("sitemap", "neighbors", "render_math", "seo")
    },
}
"""What is used and never imported by our code: a file, and the words in it that need the package."""

GIVEN = {"beautifulsoup4"}
"""Building blocks that the portal is given and that only tests use today (docs/decisions/0004)."""


HELD_BACK = {"soupsieve": "beautifulsoup4"}
"""What is listed only for its version, and who needs it."""


def text_of(name: str) -> str:
    return (PROJECT_ROOT / name).read_text(encoding="utf-8")


def wishes(name: str) -> list[Requirement]:
    """Return what a requirements.in asks for."""
    lines = (line.split("#")[0].strip() for line in text_of(name).splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


def wished_names() -> set[str]:
    return {canonicalize_name(wish.name) for name in WISHES for wish in wishes(name)}


def entries(lock: str) -> list[str]:
    """Return the entries of a lock file: a package, its options and comments, lines joined."""
    lines = re.sub(r"^\s*#.*\n", "", text_of(lock), flags=re.MULTILINE).replace("\\\n", " ")
    return [line.strip() for line in lines.splitlines() if line.strip()]


def pins(lock: str) -> dict[str, Version]:
    """Return the version of each package of a lock file."""
    found = (entry.split()[0].partition("==") for entry in entries(lock))
    return {canonicalize_name(name): Version(version) for name, _, version in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_an_exact_version_and_hashes(lock: str) -> None:
    exact = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.]*(\s+--hash=sha256:[0-9a-f]{64})+")
    assert entries(lock)
    assert [entry for entry in entries(lock) if not exact.fullmatch(entry)] == []


def test_locks_are_installed_as_they_are_and_then_checked_for_what_is_missing() -> None:
    makefile = text_of("Makefile")
    assert re.findall(r"^INSTALL_LOCK := (.*)$", makefile, re.MULTILINE) == [
        "$(PIP) install --quiet --no-deps --require-hashes -r"
    ]
    recipes = re.findall(r"^\$\((?:SITE|TEST)_STAMP\):.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert len(recipes) == 2
    for recipe in recipes:
        assert re.match(
            r"\t\$\(INSTALL_LOCK\) requirements(-dev)?\.lock\n\t\$\(INSTALL_SELF\)\n\t\$\(CHECK_COMPLETE\)\n",
            recipe,
        )
    # `pip install` occurs where these are defined, and nowhere else.
    assert len(re.findall(r"pip\)? install|PIP\) install", makefile)) == 2


def environment(python: str, system: str) -> dict[str, str]:
    """Return what conditions of requirements are evaluated against."""
    os_name, platform_system = SYSTEMS[system]
    return {
        **{key: str(value) for key, value in default_environment().items()},
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_version": f"{python}.0",
        "os_name": os_name,
        "sys_platform": system,
        "platform_system": platform_system,
        "platform_machine": "AMD64" if system == "win32" else "x86_64",
    }


@cache
def requirements_of(name: str) -> tuple[Requirement, ...]:
    found: Distribution = distribution(name)
    return tuple(Requirement(text) for text in found.requires or ())


def needed(first: list[Requirement], where: Mapping[str, str]) -> Iterator[tuple[str, Requirement]]:
    """Yield every requirement that holds in an environment, with who has it, from the wishes down."""
    waiting = [("requirements", wish, "") for wish in first]
    seen: set[tuple[str, str]] = set()
    while waiting:
        owner, wish, extra = waiting.pop()
        if wish.marker and not wish.marker.evaluate({**where, "extra": extra}):
            continue
        yield owner, wish
        for wanted in ("", *sorted(wish.extras)):
            name = canonicalize_name(wish.name)
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                waiting += [(name, below, wanted) for below in requirements_of(name)]


@pytest.mark.parametrize(("python", "system"), ENVIRONMENTS)
@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_all_that_its_packages_need_on_every_python_and_system(
    lock: str, python: str, system: str
) -> None:
    pinned = pins(lock)
    first = [wish for name in WISHES[: 1 + ("dev" in lock)] for wish in wishes(name)]
    unmet = [
        f"{owner} needs {wish}"
        for owner, wish in needed(first, environment(python, system))
        if (version := pinned.get(canonicalize_name(wish.name))) is None
        or not wish.specifier.contains(version, prereleases=True)
    ]
    assert unmet == []


@pytest.mark.parametrize("python", ["3.11.0", "3.12.0", "3.13.0"])
def test_every_package_of_the_locks_says_that_it_runs_on_the_first_release_of_each_python(
    python: str,
) -> None:
    asked = {
        name: distribution(name).metadata["Requires-Python"] or "" for name in pins("requirements-dev.lock")
    }
    assert {name: text for name, text in asked.items() if not SpecifierSet(text).contains(python)} == {}


def test_the_installed_packages_are_those_of_the_lock() -> None:
    """What the test above reads says something about the lock only then."""
    pinned = pins("requirements-dev.lock")
    assert {
        name: version for name in pinned if (version := Version(distribution(name).version)) != pinned[name]
    } == {}


modules_of_packages = cache(packages_distributions)


@cache
def modules_in(source: str) -> frozenset[str]:
    """Return the dotted names that the code of a folder, or of a file, imports."""
    root = PROJECT_ROOT / source
    found: set[str] = set()
    for path in root.rglob("*.py") if root.is_dir() else [root]:
        if "node_modules" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    return frozenset(found)


def imported_modules(sources: tuple[str, ...]) -> set[str]:
    return {module for source in sources for module in modules_in(source)}


@cache
def imported(sources: tuple[str, ...] = SOURCES) -> frozenset[str]:
    """Return the distributions that code of the project imports."""
    known = modules_of_packages()
    return frozenset(
        canonicalize_name(name)
        for module in imported_modules(sources)
        for name in known.get(module.split(".")[0], [])
        if len(known[module.split(".")[0]]) == 1 or has_module(name, module)
    )


def has_module(name: str, module: str) -> bool:
    """Say whether a module is a file of this distribution: the plugins of Pelican share its package."""
    path = module.replace(".", "/")
    return any(str(file) in (f"{path}.py", f"{path}/__init__.py") for file in distribution(name).files or ())


def is_used(name: str) -> bool:
    """Say whether the project imports, names, runs or configures a package, or needs it on another system."""
    if name in imported():
        return True
    if name.startswith("types-"):  # what mypy reads instead of a package that we import
        return name.removeprefix("types-") in imported()
    if name in USED_BY_NAME:
        file, words = USED_BY_NAME[name]
        return words in text_of(file)
    if name in HELD_BACK:
        return name in {canonicalize_name(wish.name) for wish in requirements_of(HELD_BACK[name])}
    return is_run(name) or is_build_backend(name) or is_needed_on_another_system(name)


def is_run(name: str) -> bool:
    """Say whether the Makefile runs a command or module of a package."""
    scripts = {point.name for point in distribution(name).entry_points if point.group == "console_scripts"}
    modules = {
        module for module, names in modules_of_packages().items() if name in map(canonicalize_name, names)
    }
    run = set(re.findall(r"\$\(BIN\)/(?:python -m )?([\w-]+)", text_of("Makefile")))
    return bool(run & (scripts | modules))


def is_build_backend(name: str) -> bool:
    required = re.search(r"^requires = \[(.*)\]", text_of("pyproject.toml"), re.MULTILINE)
    return required is not None and name in {
        Requirement(one).name for one in re.findall(r'"([^"]+)"', required[1])
    }


def is_needed_on_another_system(name: str) -> bool:
    """Say whether a package of the locks needs this one elsewhere, and not here."""
    return any(
        canonicalize_name(wish.name) == name and not wish.marker.evaluate({"extra": ""})
        for lists in WISHES
        for system in SYSTEMS
        for _, wish in needed(wishes(lists), environment("3.11", system))
        if wish.marker
    )


def test_every_wished_package_is_used() -> None:
    assert sorted(name for name in wished_names() if not is_used(name)) == []


def test_every_imported_package_is_wished_for_by_name() -> None:
    """A package that another one happens to bring may leave with it."""
    assert sorted(imported() - wished_names() - {"langnghe"}) == []


def test_every_import_is_of_the_project_the_standard_library_or_a_package_that_is_installed() -> None:
    """Else the test above could not see it."""
    own = {"langnghe", "tests", "tools", "pelicanconf", "publishconf"}
    own |= {path.stem for folder in ("tools", "benchmarks") for path in (PROJECT_ROOT / folder).glob("*.py")}
    modules = {module.split(".")[0] for module in imported_modules(SOURCES)}
    assert sorted(modules - own - sys.stdlib_module_names - set(modules_of_packages())) == []


def test_the_package_imports_at_run_time_only_what_the_site_lock_has() -> None:
    wished = {canonicalize_name(wish.name) for wish in wishes("requirements.in")}
    assert sorted(imported(("plugins", "pelicanconf.py", "publishconf.py")) - wished - {"langnghe"}) == []


def test_what_only_tests_or_tools_use_is_not_installed_to_build_a_site() -> None:
    at_run_time = imported(("plugins", "pelicanconf.py", "publishconf.py"))
    site = {canonicalize_name(wish.name) for wish in wishes("requirements.in")}
    assert {
        name
        for name in site - at_run_time - GIVEN - HELD_BACK.keys()
        if not is_build_backend(name) and not is_needed_on_another_system(name)
    } == set()


def test_a_package_that_nobody_uses_is_found() -> None:
    assert not is_used("pluggy")
    assert not is_used("types-requests")


def test_conditions_are_those_of_the_system_asked_about_and_not_of_this_one() -> None:
    first = [Requirement('colorama; sys_platform == "win32"'), Requirement('tzdata; python_version < "3.12"')]

    def names(python: str, system: str) -> set[str]:
        return {wish.name for _, wish in needed(first, environment(python, system))}

    assert names("3.11", "win32") == {"colorama", "tzdata"}
    assert names("3.11", "darwin") == {"tzdata"}
    assert names("3.13", "linux") == set()
