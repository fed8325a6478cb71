"""What a document template may say: fields, conditions, loops and a few filters; anything else is refused.

A list of what is allowed, not of what is dangerous: calls, attributes of objects, macros, includes and arithmetic are
refused because they are not named here. The sandbox that renders stands behind this as a second wall.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args, get_origin, get_type_hints

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mailflow.core.bilingual import Said, listed
from mailflow.documents.faulty import expected

FILTERS: Final = frozenset({"upper", "lower", "trim", "length"})
TESTS: Final = frozenset({"defined", "none"})
LOOP: Final = frozenset({"index", "index0", "first", "last", "length"})

_ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Filter,
    nodes.Test,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a template may not say, and the line of its source."""

    line: int
    found: str
    expected: Said


@dataclass(frozen=True, slots=True)
class Use:
    """A field that a template prints or asks for: `title`, `opinions[].name`."""

    line: int
    field: str


def environment() -> ImmutableSandboxedEnvironment:
    """The sandbox that document templates run in: nothing global, markup escaped, an unknown field an error."""
    env = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    env.globals.clear()
    env.filters = {name: env.filters[name] for name in FILTERS}
    env.tests = {name: env.tests[name] for name in TESTS}
    return env


def faults(tree: nodes.Template) -> Iterator[Fault]:
    """Everything in a parsed template that templates may not say."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            yield Fault(node.lineno, type(node).__name__.lower(), expected("only_fields"))
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield Fault(node.lineno, f"filter {node.name}", expected("one_of", known=listed(sorted(FILTERS))))
        elif isinstance(node, nodes.Test) and node.name not in TESTS:
            yield Fault(node.lineno, f"test {node.name}", expected("one_of", known=listed(sorted(TESTS))))
        elif isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            yield Fault(node.lineno, f"attribute {node.attr}", expected("a_field"))


def uses(tree: nodes.Template) -> Iterator[Use]:
    """The fields a template uses, in order of their place; loops are followed, `loop.index` and the like left out."""
    for child in tree.body:
        yield from _uses(child, {})


def _uses(node: nodes.Node, scope: Mapping[str, str]) -> Iterator[Use]:
    match node:
        case nodes.For():
            yield from _uses(node.iter, scope)
            inner = {**scope, "loop": "loop"}
            if isinstance(node.target, nodes.Name):
                inner[node.target.name] = f"{_path(node.iter, scope)}[]"
            for child in (*node.body, *([node.test] if node.test else [])):
                yield from _uses(child, inner)
            for child in node.else_:
                yield from _uses(child, scope)
        case nodes.Name() | nodes.Getattr():
            path = _path(node, scope)
            if path.partition(".")[2] not in LOOP or not path.startswith("loop."):
                yield Use(node.lineno, path)
        case _:
            for child in node.iter_child_nodes():
                yield from _uses(child, scope)


def _path(node: nodes.Node, scope: Mapping[str, str]) -> str:
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        return f"{_path(node.node, scope)}.{node.attr}"
    return "?"


def fields_of(shape: Any, prefix: str = "") -> Iterator[str]:
    """Every field of a TypedDict as templates name it: lists themselves, and `list[].name` of what they hold."""
    for name, kind in get_type_hints(shape).items():
        path = prefix + name
        yield path
        if get_origin(kind) is list:
            (item,) = get_args(kind)
            yield from [f"{path}[]"] if item is str else fields_of(item, f"{path}[].")


def sample(shape: Any, items: int) -> dict[str, Any]:
    """Values of a TypedDict to try a template with: every text one word, every list of so many items."""
    return {name: _sample_value(kind, name, items) for name, kind in get_type_hints(shape).items()}


def _sample_value(kind: Any, name: str, items: int) -> Any:
    if get_origin(kind) is list:
        (item,) = get_args(kind)
        return [_sample_value(item, name, items) for _ in range(items)]
    return name if kind is str else sample(kind, items)
