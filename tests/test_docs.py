"""What README, the map and the security page say is there."""

from __future__ import annotations

import re
from pathlib import Path

from mailflow.cli.main import mailflow

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = (ROOT / "mailflow" / "README.md").read_text(encoding="utf-8")


def test_two_lines_set_everything_up_and_end_in_the_demo_and_in_the_tests() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 ")]
    assert [line.rpartition("/")[2].split()[-1] for line in lines] == ["demo", "pytest"]
    assert all(f"\n```sh\n{line}\n```\n" in README for line in lines)


def test_every_command_is_named_in_readme() -> None:
    assert not [name for name in mailflow.commands if f"mailflow {name}" not in README]


def test_every_setting_is_named_in_readme() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "mailflow").rglob("*.py"))
    settings = set(re.findall(r"MAILFLOW_[A-Z_]+[A-Z]", code)) - {"MAILFLOW_MAILBOX_PASSWORD_COMMAND", "MAILFLOW_SUBMIT_PASSWORD_COMMAND"}
    assert not [name for name in settings if f"`{name}`" not in README]


def test_every_file_the_map_names_is_there() -> None:
    there = [str(path.relative_to(ROOT)) for folder in ("mailflow", "tests") for path in (ROOT / folder).rglob("*.py")]
    named = re.findall(r"`([\w/]+\.py)`", MAP)
    assert named
    assert not [name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in there)]


def test_every_folder_of_tests_the_security_page_names_is_there() -> None:
    page = (ROOT / ".github" / "SECURITY.md").read_text(encoding="utf-8")
    assert all((ROOT / name).is_dir() for name in re.findall(r"`(tests/\w+)`", page))


def test_everything_that_is_said_to_show_a_clause_is_there() -> None:
    folder = ROOT / "tests" / "scenarios"
    named = re.findall(r"`([^`\s]+\.(?:yaml|py))`", (folder / "README.md").read_text(encoding="utf-8"))
    assert named
    assert not [name for name in named if not (folder / name).is_file() and not (ROOT / name).is_file()]
