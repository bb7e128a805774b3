"""Counts how far one object reaches through the code: a measure of how scattered the work on it is.

Builds the site once under a profiler, in this process and into a temporary folder, and lists the functions
of ``plugins/langnghe`` that handle one chosen article and the certificates of one chosen product. A function
counts once, however often it runs, when

- one of its arguments *is* the object or a record that carries it: its product, or any dataclass with a field
  annotated with the object's class, such as a rating. A list or mapping that holds it does not count;
- it reads a field of the object, or of such a dataclass. Reading a field of the product does not count.

Articles are the same by ``path``, certificates by equality, so copies made by ``dataclasses.replace`` count.
Lambdas, comprehensions and generators are functions of their own. Methods that ``dataclasses`` generates and
compiled templates stand in no file of the package: they do not count.

    python tools/reach.py --article 2026-11-21-muoi-bon-trang-san-pham-den-han-29-12
"""

from __future__ import annotations

import argparse
import inspect
import logging
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = f"{ROOT / 'plugins' / 'langnghe'}/"
sys.path.insert(0, str(ROOT / "plugins"))

from pelican import Pelican  # noqa: E402
from pelican.settings import read_settings  # noqa: E402

from langnghe.loading.loader import load_catalogue  # noqa: E402
from langnghe.model.article import Article  # noqa: E402
from langnghe.model.product import Certificate, Product  # noqa: E402

Is = Callable[[Any], bool]
raw = object.__getattribute__
"""Reads a field without the watch that ``Trace.watch`` puts on its class."""


class Trace:
    """The functions that one object reached; ``same`` tells by class whether an instance is it."""

    def __init__(self, of: type, same: dict[type, Is]) -> None:
        self.of, self.same = of, same
        self.found: set[tuple[str, str]] = set()

    def is_it(self, value: object) -> bool:
        """Whether a value is the object or carries it."""
        kind = type(value)
        if kind in self.same:
            return self.same[kind](value)
        return any(self.is_it(raw(value, name)) for name in _carrying_fields(kind, self.of.__name__))

    def see(self, code: CodeType) -> None:
        """Note a function."""
        self.found.add((code.co_filename.removeprefix(PACKAGE), code.co_qualname))

    def watch(self, kind: type) -> None:
        """Note every function of the package that reads a field of an instance that ``is_it``."""

        def read(instance: object, name: str) -> Any:
            code = sys._getframe(1).f_code
            if not name.startswith("__") and code.co_filename.startswith(PACKAGE) and self.is_it(instance):
                self.see(code)
            return raw(instance, name)

        kind.__getattribute__ = read  # type: ignore[method-assign, assignment]


@cache
def _carrying_fields(kind: type, name: str) -> tuple[str, ...]:
    """Return the fields of a dataclass that are annotated with a class."""
    if not is_dataclass(kind) or not kind.__module__.startswith("langnghe."):
        return ()
    return tuple(field.name for field in fields(kind) if str(field.type) == name)


@cache
def _arguments(code: CodeType) -> tuple[str, ...]:
    extra = bool(code.co_flags & inspect.CO_VARARGS) + bool(code.co_flags & inspect.CO_VARKEYWORDS)
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount + extra]


def profiler(watched: Iterable[Trace]) -> Callable[[FrameType, str, object], None]:
    """Return a function for ``sys.setprofile`` that looks at the arguments of every call into the package."""

    def look(frame: FrameType, event: str, _value: object) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(PACKAGE):
            return
        # Only arguments: f_locals would hold the variables of a generator that is entered again.
        values = [frame.f_locals[name] for name in _arguments(code) if name in frame.f_locals]
        for trace in watched:
            if any(trace.is_it(value) for value in values):
                trace.see(code)

    return look


def traces(article: str, product: str) -> tuple[Trace, Trace]:
    """Return the traces of an article and of a product's certificates, with their classes watched."""
    certificates = load_catalogue(ROOT / "catalogue").catalogue.products[product].certificates
    news = Trace(Article, {Article: lambda one: Path(raw(one, "path")).stem == article})
    rating = Trace(
        Certificate,
        {Certificate: lambda one: one in certificates, Product: lambda one: raw(one, "id") == product},
    )
    news.watch(Article)
    for kind in (Certificate, *_carriers(Certificate)):
        rating.watch(kind)
    return news, rating


def _carriers(of: type) -> list[type]:
    """Return the loaded dataclasses of the package that carry a class in one field."""
    modules = [module for name, module in sys.modules.items() if name.startswith("langnghe.")]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    return [kind for kind in kinds if _carrying_fields(kind, of.__name__)]


def build(today: str, look: Callable[[FrameType, str, object], None]) -> None:
    """Build the real site for a day under the profiler."""
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings(
            str(ROOT / "pelicanconf.py"),
            override={
                "OUTPUT_PATH": f"{folder}/output",
                "CACHE_PATH": f"{folder}/cache",
                "LANGNGHE_TODAY": today,
            },
        )
        pelican = Pelican(settings)
        sys.setprofile(look)
        try:
            with redirect_stdout(sys.stderr):  # what Pelican tells of its run is not part of the count
                pelican.run()
        finally:
            sys.setprofile(None)


def report(title: str, trace: Trace) -> str:
    """Return the totals, then every file with its functions."""
    by_file: dict[str, list[str]] = defaultdict(list)
    for file, function in sorted(trace.found):
        by_file[file].append(function)
    lines = [f"{title}: {len(by_file)} files, {len(trace.found)} functions"]
    for file, functions in by_file.items():
        module = file.removesuffix(".py").replace("/", ".")
        lines += [f"  {file} ({len(functions)})", *(f"    {module}:{name}" for name in functions)]
    return "\n".join(lines)


def main() -> None:
    """Read the command line, build, print both lists."""
    parser = argparse.ArgumentParser(description="Count the files and functions that one object reaches.")
    parser.add_argument("--article", default="2026-11-21-muoi-bon-trang-san-pham-den-han-29-12")
    parser.add_argument("--certificate", default="ca-moi-kho-lang-chai", help="the id of its product")
    parser.add_argument("--today", default="2026-11-21")
    parser.add_argument("--totals", action="store_true", help="print only the two lines of totals")
    options = parser.parse_args()
    logging.disable(logging.INFO)
    # Every class that can carry an object is loaded with the settings, which import the hooks.
    read_settings(str(ROOT / "pelicanconf.py"))
    news, rating = traces(options.article, options.certificate)
    build(options.today, profiler([news, rating]))
    for title, trace in ((options.article, news), (f"certificate of {options.certificate}", rating)):
        text = report(title, trace)
        sys.stdout.write((text.partition("\n")[0] if options.totals else text) + "\n")
    if not (news.found and rating.found):
        sys.exit("an object was never seen: is its name right?")


if __name__ == "__main__":
    main()
