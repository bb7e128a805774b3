"""Every component by its named examples (theme/examples): all macros have some, all render, facts hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jinja2 import nodes
from tests.conftest import PROJECT_ROOT

from langnghe.rendering.environment import build_environment
from langnghe.rendering.examples import (
    ComponentExamples,
    Example,
    ExampleError,
    ExampleFact,
    declared_type,
    load_examples,
    render_example,
)
from langnghe.rendering.views.record_parts.page import DatedValue
from langnghe.rendering.views.shared.base import FactValue

THEME = PROJECT_ROOT / "theme"
TEMPLATES = THEME / "templates"
ENVIRONMENT = build_environment(TEMPLATES)
COMPONENTS = load_examples(THEME / "examples")


def written_macros(component: str) -> dict[str, list[str]]:
    """Return the macros of a component's template with the names of their parameters."""
    source = (TEMPLATES / "components" / f"{component}.html").read_text(encoding="utf-8")
    found = ENVIRONMENT.parse(source).find_all(nodes.Macro)
    return {macro.name: [argument.name for argument in macro.args] for macro in found}


def every_example() -> list[Any]:
    return [
        pytest.param(component.name, macro.name, example, id=f"{macro.name}: {example.name}")
        for component in COMPONENTS
        for macro in component.macros
        for example in macro.examples
    ]


def test_every_component_has_its_file_of_examples() -> None:
    written = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assert {component.name for component in COMPONENTS} == written


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_every_macro_declares_its_parameters_and_has_an_example(component: ComponentExamples) -> None:
    declared = {macro.name: list(macro.parameters) for macro in component.macros}
    assert declared == written_macros(component.name)
    assert [macro.name for macro in component.macros if not macro.examples] == []
    assert component.about


@pytest.mark.parametrize(("component", "macro", "example"), every_example())
def test_an_example_renders_strictly_and_its_facts_hold(component: str, macro: str, example: Example) -> None:
    html = BeautifulSoup(render_example(ENVIRONMENT, component, macro, example), "html.parser")
    assert example.facts
    for fact in example.facts:
        check_fact(html, fact)


def check_fact(html: BeautifulSoup, fact: ExampleFact) -> None:
    found = html.select(fact.at)
    assert found or fact.times == 0, f"{fact.at} is not there:\n{html}"
    assert fact.times in {None, len(found)}, f"{fact.at}: {len(found)} times"
    if fact.says is not None:
        assert " ".join(found[0].get_text(" ").split()) == fact.says
    for name, value in fact.has:
        assert found[0].get(name) == value, f"{fact.at}[{name}]"


def read(tmp_path: Path, parameters: str, arguments: str) -> Example:
    """Return the example of a component that is written with these parameters and arguments."""
    example = f"{{name: mẫu, arguments: {arguments}, facts: []}}"
    macro = f"{{parameters: {parameters}, examples: [{example}]}}"
    (tmp_path / "mau.yaml").write_text(f"about: Mẫu.\nmacros:\n  mau: {macro}\n", encoding="utf-8")
    return load_examples(tmp_path)[0].macros[0].examples[0]


def test_a_value_is_made_by_the_declared_type_of_its_parameter(tmp_path: Path) -> None:
    parameters = "{level: int, lazy: bool, value: FactValue}"
    example = read(tmp_path, parameters, "{level: 3, lazy: false, value: {text: '0912', note: null}}")
    assert example.arguments == {"level": 3, "lazy": False, "value": FactValue(text="0912")}


def test_a_value_with_a_date_for_machines_is_one_of_the_derived_class(tmp_path: Path) -> None:
    example = read(tmp_path, "{value: FactValue}", "{value: {text: năm 2024, iso: '2024'}}")
    assert example.arguments["value"] == DatedValue(text="năm 2024", iso="2024")


@pytest.mark.parametrize(
    ("parameters", "arguments", "message"),
    [
        ("{link: Link}", "{link: {text: a}}", "missing 1 required keyword-only argument: 'href'"),
        ("{link: Link}", "{link: {text: a, href: b, to: c}}", "Link has no to"),
        ("{link: Link}", "{links: {text: a, href: b}}", "links is no declared parameter"),
        ("{lazy: bool}", "{lazy: yes}", "yes is none of true, false"),
        ("{notice: Notice}", "{notice: {text: a, tone: loud}}", "loud is none of"),
        ("{links: list of Link}", "{links: {text: a, href: b}}", "a list is needed"),
    ],
)
def test_an_example_that_no_view_could_hand_over_is_an_error(
    tmp_path: Path, parameters: str, arguments: str, message: str
) -> None:
    with pytest.raises(ExampleError, match=rf"^mau\.yaml:3: .*{message}"):
        read(tmp_path, parameters, arguments)


def test_a_parameter_of_an_unknown_type_is_an_error() -> None:
    with pytest.raises(KeyError):
        declared_type("Card")
