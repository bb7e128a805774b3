"""Small changes to a module that a test should notice: what ``mutate.py`` draws from. Changes nothing itself.

A mutant is a splice into the source at the place of a syntax node, so the rest of the file stays as it is.
It is named by module, function, operator and the line before and after, never by a line number: the name
holds while code around it moves. Annotations, decorators, docstrings, assertions and lists of exported names
are left alone, as is all that is inside an f-string (Python 3.11 does not give true positions there).
"""

from __future__ import annotations

import ast
import hashlib
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

COMPARISONS = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
COMPARISON = re.compile(r"\bnot\s+in\b|\bis\s+not\b|\bin\b|\bis\b|<=|>=|==|!=|<|>")
ARITHMETIC = {ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "//"), ast.FloorDiv: ("//", "*")}
OTHER_CALL = {"min": "max", "max": "min", "any": "all", "all": "any", "reversed": "list"}
SAME_WITHOUT = {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "capitalize"}
DROPPED_ARGUMENT = {"key": "None", "reverse": "False", "default": "None"}
WEIGHTS = {"text": 0.3, "number": 0.7}
"""How likely an operator is drawn, 1 unless named: most constants of this code are words for people."""

Edit = tuple[str, int, int, str]
"""Operator, start, end (bytes), what is put there."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change. ``before`` and ``after`` are the first line it differs in, without indentation."""

    path: str
    function: str
    operator: str
    before: str
    after: str
    line: int
    edit: tuple[int, int, str]
    nth: int = 1
    """Which of the mutants of a function that have the same name otherwise."""

    @property
    def module(self) -> str:
        """The dotted name of the module."""
        return self.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    @property
    def change(self) -> str:
        """What identifies the mutant within its module, while code around it changes."""
        return f"{self.function} {self.operator} [{self.before}] → [{self.after}] {self.nth}"

    @property
    def name(self) -> str:
        """What identifies the mutant."""
        return f"{self.module}:{self.change}"

    def apply(self, source: bytes) -> bytes:
        """Return the source with the change."""
        start, end, text = self.edit
        return source[:start] + text.encode() + source[end:]


class Source:
    """A module's text, with the place of every node in bytes (as ``ast`` counts columns)."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.tree = ast.parse(data)
        self._lines = [0]
        for line in data.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def start(self, node: ast.AST) -> int:
        """Return where a node begins."""
        return self._lines[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined, no-any-return]

    def end(self, node: ast.AST) -> int:
        """Return where a node ends."""
        return self._lines[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined, no-any-return]

    def text(self, node: ast.AST) -> str:
        """Return the text of a node."""
        return self.data[self.start(node) : self.end(node)].decode()

    def whole(self, operator: str, node: ast.AST, text: str) -> Edit:
        """Return the edit that puts a text in the place of a node."""
        return operator, self.start(node), self.end(node), text

    def between(self, operator: str, left: ast.AST, right: ast.AST, old: re.Pattern[str], new: str) -> Edit:
        """Return the edit that swaps the operator that stands between two nodes."""
        start, end = self.end(left), self.start(right)
        return operator, start, end, old.sub(new, self.data[start:end].decode(), count=1)

    def named(self, path: str, function: str, edit: Edit) -> Mutant:
        """Return the mutant that an edit makes."""
        operator, start, end, text = edit
        changed = self.data[:start] + text.encode() + self.data[end:]
        at = next((n for n in range(start, end) if self.data[n : n + 1] != changed[n : n + 1]), start)
        first = self.data.rfind(b"\n", 0, at) + 1
        before, after = (
            source[first:].split(b"\n", 1)[0].decode().strip() for source in (self.data, changed)
        )
        line = self.data.count(b"\n", 0, first) + 1
        return Mutant(path, function, operator, before, after, line, (start, end, text))


def compare(source: Source, node: ast.Compare) -> Iterator[Edit]:
    """Move a bound or turn a question round."""
    for (left, right), operator in zip(pairwise([node.left, *node.comparators]), node.ops, strict=True):
        yield source.between("compare", left, right, COMPARISON, COMPARISONS[type(operator)])


def boolean(source: Source, node: ast.BoolOp) -> Iterator[Edit]:
    """Swap ``and`` and ``or``."""
    new = "or" if isinstance(node.op, ast.And) else "and"
    for left, right in pairwise(node.values):
        yield source.between("boolean", left, right, re.compile(r"\b(and|or)\b"), new)


def unary(source: Source, node: ast.UnaryOp) -> Iterator[Edit]:
    """Drop ``not`` or a minus."""
    if isinstance(node.op, ast.Not):
        yield source.whole("not", node, source.text(node).removeprefix("not").lstrip())
    elif isinstance(node.op, ast.USub):
        yield source.whole("minus", node, source.text(node).removeprefix("-").lstrip())


def arithmetic(source: Source, node: ast.BinOp) -> Iterator[Edit]:
    """Swap an operator for its opposite; joining texts and lists is not arithmetic."""
    joined = (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp)
    sides = (node.left, node.right)
    if type(node.op) not in ARITHMETIC or any(isinstance(side, joined) or _is_text(side) for side in sides):
        return
    old, new = ARITHMETIC[type(node.op)]
    yield source.between("arithmetic", node.left, node.right, re.compile(re.escape(old)), new)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)


def constant(source: Source, node: ast.Constant) -> Iterator[Edit]:
    """Turn a truth round, count one more or one less, add a letter to a text."""
    if isinstance(node.value, bool):
        yield source.whole("truth", node, str(not node.value))
    elif isinstance(node.value, int | float):
        yield source.whole("number", node, str(node.value + 1))
        yield source.whole("number", node, str(node.value - 1))
    elif isinstance(node.value, str | bytes):
        written = source.text(node)
        quotes = 3 if written.endswith(('"""', "'''")) and len(written) >= 6 else 1
        yield source.whole("text", node, f"{written[:-quotes]}x{written[-quotes:]}")


def call(source: Source, node: ast.Call) -> Iterator[Edit]:
    """Call the opposite, lose an order or the removal of repeats, lose a cleaning of a text."""
    match node.func:
        case ast.Name(id=name) if name in OTHER_CALL:
            yield source.whole("call", node.func, OTHER_CALL[name])
        case ast.Name(id="sorted") if not node.keywords:
            yield source.whole("order", node.func, "list")
        case ast.Attribute(value=ast.Name(id="dict"), attr="fromkeys") if len(node.args) == 1:
            yield source.whole("repeats", node.func, "list")
        case ast.Attribute(value=value, attr=name) if name in SAME_WITHOUT and not node.args:
            yield source.whole("clean", node, source.text(value))
    for keyword in node.keywords:
        if keyword.arg in DROPPED_ARGUMENT:
            operator = "order" if keyword.arg != "default" else "default"
            yield source.whole(operator, keyword.value, DROPPED_ARGUMENT[keyword.arg])


def part(source: Source, node: ast.Slice) -> Iterator[Edit]:
    """Drop a bound."""
    for bound in (node.lower, node.upper):
        if bound is not None:
            yield source.whole("slice", bound, "")


def branch(source: Source, node: ast.If | ast.IfExp | ast.While) -> Iterator[Edit]:
    """Go one way always."""
    if any(isinstance(one, ast.NamedExpr) for one in ast.walk(node.test)):
        return  # what follows needs the name that is given there
    if not isinstance(node, ast.While):
        yield source.whole("branch", node.test, "True")
    yield source.whole("branch", node.test, "False")


def loop(source: Source, node: ast.comprehension) -> Iterator[Edit]:
    """Take everything."""
    for test in node.ifs:
        if not any(isinstance(one, ast.NamedExpr) for one in ast.walk(test)):
            yield source.whole("filter", test, "True")


def statement(source: Source, node: ast.Expr | ast.Return | ast.stmt) -> Iterator[Edit]:
    """Leave a statement out, or return nothing."""
    match node:
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield source.whole("yield", node, f"if False: {source.text(node)}")
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Continue() | ast.Break():
            yield source.whole("statement", node, "pass")
        case ast.Assign(targets=targets) if all(
            isinstance(t, ast.Subscript | ast.Attribute) for t in targets
        ):
            yield source.whole("statement", node, "pass")
        case ast.Return(value=value) if value is not None and not _is_none(value):
            yield source.whole("return", node, "return None")


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


OPERATORS: tuple[tuple[type | tuple[type, ...], Callable[..., Iterator[Edit]]], ...] = (
    (ast.Compare, compare),
    (ast.BoolOp, boolean),
    (ast.UnaryOp, unary),
    (ast.BinOp, arithmetic),
    (ast.Constant, constant),
    (ast.Call, call),
    (ast.Slice, part),
    ((ast.If, ast.IfExp, ast.While), branch),
    (ast.comprehension, loop),
    (ast.stmt, statement),
)
FIELDS_LEFT_ALONE = {"annotation", "returns", "decorator_list"}
TYPES_ONLY = {"Literal", "TypeVar"}
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def mutants_of(root: Path, path: str) -> list[Mutant]:
    """Return every mutant of a module, in the order of the text."""
    source = Source((root / path).read_bytes())
    found: list[Mutant] = []
    seen: Counter[str] = Counter()
    for function, edit in _edits(source, source.tree, "<module>", ""):
        mutant = source.named(path, function, edit)
        seen[mutant.name] += 1
        found.append(replace(mutant, nth=seen[mutant.name]))
    return found


def draw(mutants: Iterable[Mutant], count: int, seed: int, root: Path) -> list[Mutant]:
    """Return so many mutants, at most one a function and none that does not compile.

    Each has a lot of its own, made from the seed and the change: neither another change elsewhere nor the way
    of a function to another module moves the draw.
    """
    drawn: dict[tuple[str, str], Mutant] = {}
    for mutant in sorted(mutants, key=lambda one: (_lot(one, seed), one.name)):
        if len(drawn) == count:
            break
        if (mutant.path, mutant.function) not in drawn and _compiles(mutant, root):
            drawn[mutant.path, mutant.function] = mutant
    return list(drawn.values())


def _lot(mutant: Mutant, seed: int) -> float:
    """Return a number, the smaller the sooner drawn (weighted draw of Efraimidis and Spirakis)."""
    digest = hashlib.sha256(f"{seed} {mutant.change}".encode()).digest()
    chance = (int.from_bytes(digest[:6], "big") + 1) / 2**48
    return -math.log(chance) / WEIGHTS.get(mutant.operator, 1.0)


def _compiles(mutant: Mutant, root: Path) -> bool:
    try:
        compile(mutant.apply((root / mutant.path).read_bytes()), mutant.path, "exec")
    except SyntaxError:
        return False
    return True


def _edits(source: Source, node: ast.AST, function: str, prefix: str) -> Iterator[tuple[str, Edit]]:
    """Yield every edit at and below a node, with the qualified name of the function it is in."""
    for kind, operator in OPERATORS:
        if isinstance(node, kind):
            yield from ((function, edit) for edit in operator(source, node))
    for field, value in ast.iter_fields(node):
        inside = function, prefix
        if field == "body" and isinstance(node, DEFINITIONS):
            name = f"{prefix}{node.name}"
            inside = name, f"{name}." if isinstance(node, ast.ClassDef) else f"{name}.<locals>."
        for child in value if isinstance(value, list) else [value]:
            if field not in FIELDS_LEFT_ALONE and isinstance(child, ast.AST) and not _is_left_alone(child):
                yield from _edits(source, child, *inside)


def _is_left_alone(node: ast.AST) -> bool:
    match node:
        case ast.JoinedStr() | ast.Assert() | ast.Import() | ast.ImportFrom():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.keyword(arg="strict"):
            return True  # "strict" of zip is an assertion
        case ast.Subscript(value=ast.Name(id=name)) | ast.Call(func=ast.Name(id=name)):
            return name in TYPES_ONLY
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.Expr(value=ast.Constant(value=str())):
            return True
    return False
