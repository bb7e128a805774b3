"""What mutation testing changes (``tools/mutants.py``): one place at a time, never what no test can see."""

from __future__ import annotations

import ast
import textwrap
from pathlib import Path

import pytest
from tools.mutants import draw, mutants_of


def after(tmp_path: Path, text: str, operator: str) -> list[str]:
    """Return what the first changed line of each mutant of an operator becomes."""
    (tmp_path / "mau.py").write_text(textwrap.dedent(text), encoding="utf-8")
    return [one.after for one in mutants_of(tmp_path, "mau.py") if one.operator == operator]


@pytest.mark.parametrize(
    ("line", "operator", "changed"),
    [
        ("a < b <= c", "compare", ["a <= b <= c", "a < b < c"]),
        ("a not in b", "compare", ["a in b"]),
        ("a  is not None", "compare", ["a  is None"]),
        ("a and (b or c)", "boolean", ["a or (b or c)", "a and (b and c)"]),
        ("not (a and b)", "not", ["(a and b)"]),
        ("a - b", "arithmetic", ["a + b"]),
        ("a + 'ồ'", "arithmetic", []),
        ("a[1:]", "number", ["a[2:]", "a[0:]"]),
        ("a[1:b]", "slice", ["a[:b]", "a[1:]"]),
        ("f('Gốm')", "text", ["f('Gốmx')"]),
        ("f('''ồ''')", "text", ["f('''ồx''')"]),
        ("f(f'{a + 1} {b}')", "number", []),
        ("min(a, key=b)", "call", ["max(a, key=b)"]),
        ("sorted(a, key=b)", "order", ["sorted(a, key=None)"]),
        ("sorted(a, reverse=True)", "order", ["sorted(a, reverse=False)"]),
        ("sorted(a)", "order", ["list(a)"]),
        ("dict.fromkeys(a)", "repeats", ["list(a)"]),
        ("a.strip()", "clean", ["a"]),
        ("b if a else c", "branch", ["b if True else c", "b if False else c"]),
        ("[a for a in b if a]", "filter", ["[a for a in b if True]"]),
    ],
)  # fmt: skip
def test_an_operator_changes_its_place_and_leaves_the_rest(
    tmp_path: Path, line: str, operator: str, changed: list[str]
) -> None:
    assert after(tmp_path, line, operator) == changed


def test_statements_are_left_out_or_return_nothing(tmp_path: Path) -> None:
    text = """
    def each(a):
        a.add(1)
        a[0] = 2
        yield a
        return a
    """
    assert after(tmp_path, text, "statement") == ["pass", "pass"]
    assert after(tmp_path, text, "yield") == ["if False: yield a"]
    assert after(tmp_path, text, "return") == ["return None"]


def test_what_no_test_can_see_is_left_alone(tmp_path: Path) -> None:
    text = '''
    """Một dòng."""
    from typing import TYPE_CHECKING, Literal
    if TYPE_CHECKING:
        import re
    __all__ = ["each"]
    Kind = Literal["a", "b"]
    @wrap("a")
    def each(a: "b") -> "c":
        """Một dòng."""
        assert a == 1, "a"
        b = zip(a, a, strict=True)
    '''
    (tmp_path / "mau.py").write_text(textwrap.dedent(text), encoding="utf-8")
    assert mutants_of(tmp_path, "mau.py") == []


def test_a_mutant_is_named_without_a_line_number_and_twice_the_same_line_twice(tmp_path: Path) -> None:
    text = "class A:\n    def f(self):\n        g(1)\n        g(1)\n"
    (tmp_path / "mau.py").write_text(text, encoding="utf-8")
    names = [one.name for one in mutants_of(tmp_path, "mau.py")]
    (tmp_path / "mau.py").write_text("\n\n" + text, encoding="utf-8")
    assert [one.name for one in mutants_of(tmp_path, "mau.py")] == names
    assert names[0] == "mau:A.f statement [g(1)] → [pass] 1"
    assert len(set(names)) == len(names)


def test_a_draw_is_the_same_for_a_seed_compiles_and_takes_one_of_a_function(tmp_path: Path) -> None:
    functions = "".join(f"def f{n}(a):\n    return a + {n} if a > {n} else not a\n\n\n" for n in range(30))
    (tmp_path / "mau.py").write_text(functions, encoding="utf-8")
    every = mutants_of(tmp_path, "mau.py")
    drawn = draw(every, 12, 7, tmp_path)
    assert drawn == draw(every[::-1], 12, 7, tmp_path)
    assert drawn != draw(every, 12, 8, tmp_path)
    assert len({one.function for one in drawn}) == len(drawn) == 12
    for one in drawn:
        ast.parse(one.apply(functions.encode()))


def test_a_change_elsewhere_does_not_move_the_draw(tmp_path: Path) -> None:
    functions = "".join(f"def f{n}(a):\n    return a > {n}\n\n\n" for n in range(30))
    (tmp_path / "mau.py").write_text(functions, encoding="utf-8")
    before = [one.name for one in draw(mutants_of(tmp_path, "mau.py"), 12, 7, tmp_path)]
    (tmp_path / "mau.py").write_text(f"{functions}def g(a):\n    return a\n", encoding="utf-8")
    now = [one.name for one in draw(mutants_of(tmp_path, "mau.py"), 12, 7, tmp_path)]
    assert len(set(before) - set(now)) <= 1
