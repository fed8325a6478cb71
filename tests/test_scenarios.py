"""Every rule of a confirmation as a scenario: letters, time, and what must have come of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow.cli.simulate import simulate

FOLDER = Path(__file__).parent / "scenarios"
SCENARIOS = sorted(FOLDER.glob("*.yaml"))
RULES = Path(__file__).resolve().parent.parent / "rules.yaml"


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_scenario(path: Path, tmp_path: Path) -> None:
    rules = () if "\nrules:" in path.read_text("utf-8") else ("--rules", str(RULES))
    result = CliRunner().invoke(simulate, [str(path), *rules, "--out", str(tmp_path)])
    assert result.exit_code == 0, result.output
