"""Every way a scenario file can be wrong, with the exact sentence that says so: NAME.yaml and NAME.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow.cli.simulate import simulate

FOLDER = Path(__file__).parent / "bad_scenarios"
BAD = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_it_is_refused_with_its_line(path: Path) -> None:
    result = CliRunner().invoke(simulate, [str(path)], env={"MAILFLOW_RULES": str(FOLDER.parents[2] / "rules.yaml")})
    assert result.exit_code == 2
    assert result.stderr == f"{FOLDER}/{path.with_suffix('.txt').read_text(encoding='utf-8')}"
    assert result.stdout == ""


def test_no_pair_is_incomplete() -> None:
    assert {path.stem for path in BAD} == {path.stem for path in FOLDER.glob("*.txt")}
    assert len(BAD) >= 12


def test_a_bad_scenario_among_good_ones_does_not_keep_them_from_being_played(tmp_path: Path) -> None:
    good = tmp_path / "good.yaml"
    good.write_text("start: 2026-03-02 09:00\nsteps:\n  - wait: 1h\n", encoding="utf-8")
    rules = FOLDER.parents[2] / "rules.yaml"
    result = CliRunner().invoke(simulate, [str(FOLDER / "no-start.yaml"), str(good), "--rules", str(rules)])
    assert result.exit_code == 2
    assert f"== {good}\n" in result.stdout
