"""The house of mailflow/README.md, held to its plan: layers, purity of the core, and the size of things."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mailflow"
FILES = sorted(PACKAGE.rglob("*.py"))
CORE = sorted((PACKAGE / "core").glob("*.py"))
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "base"}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
#: What the core may import besides itself: values, sums and types.
CORE_MAY_IMPORT = {"__future__", "collections", "dataclasses", "datetime", "enum", "functools", "hashlib", "itertools", "json", "re", "typing"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_layers_point_inwards_and_the_core_reaches_nothing_outside() -> None:
    code = "import sys; sys.argv = ['lint-imports']; from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_the_core_imports_only_values_sums_and_types(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    foreign = {name for name in imported if name.split(".")[0] not in CORE_MAY_IMPORT and not name.startswith("mailflow.core")}
    assert not foreign


def calls(tree: ast.AST) -> set[str]:
    found = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {f.attr if isinstance(f, ast.Attribute) else getattr(f, "id", "") for f in found}


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_the_core_reads_no_clock_and_opens_nothing(path: Path) -> None:
    assert not calls(ast.parse(path.read_text(encoding="utf-8"))) & (CLOCKS | {"open", "print", "input", "getenv"})


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_only_the_clock_reads_the_calendar_time(path: Path) -> None:
    clocks = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"}
    read = {ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)}
    assert path == PACKAGE / "service" / "clock.py" or not read & clocks


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_and_functions_stay_small_and_names_say_something(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    table = path.parent.name == "cli" or path.stem in {"phrases", "lexicon", "lifecycle", "quotemarks", "labels"}
    assert text.count("\n") <= (400 if table else 300)
    assert path.stem not in NAMELESS
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert not [n.name for n in functions if (n.end_lineno or n.lineno) - n.lineno >= 50]


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.py")), ids=name_of)
def test_tests_neither_sleep_nor_patch(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    forbidden = ["time." + "sleep(", "unittest." + "mock", "Magic" + "Mock", "monkeypatch." + "setattr"]
    assert not [word for word in forbidden if word in text]


@pytest.mark.parametrize("tool", [["ruff", "check", "."], ["mypy"]], ids=lambda tool: tool[0])
def test_the_linters_find_nothing(tool: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
