"""`mailflow simulate`: rehearse letters and time; nothing is sent and no clock is read."""

from __future__ import annotations

import os
from pathlib import Path

import click

from mailflow.cli.language import spoken_language
from mailflow.cli.screen import say
from mailflow.rules.problem import RulesError
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.report import timeline, write_report
from mailflow.service.scenario import BadScenario, read_scenario
from mailflow.service.settings import from_environment
from mailflow.service.wiring import rehearse

_FAILED, _BAD = 1, 2


@click.command(short_help="Rehearse letters and time.")
@click.argument("scenarios", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--rules", type=click.Path(path_type=Path), help="Rules to rehearse under, whatever the scenario names.")
@click.option("--out", type=click.Path(path_type=Path), help="A folder for mails, documents, timeline.txt and report.json.")
def simulate(scenarios: tuple[Path, ...], rules: Path | None, out: Path | None) -> None:
    """Play SCENARIOS and check what they expect: exit 1 where something does not hold, 2 for a file that is no scenario."""
    codes = [_play(path, rules, _folder(out, path, len(scenarios))) for path in scenarios]
    raise SystemExit(max(codes))


def _folder(out: Path | None, scenario: Path, scenarios: int) -> Path | None:
    return out / scenario.stem if out and scenarios > 1 else out


def _play(path: Path, rules: Path | None, out: Path | None) -> int:
    try:
        scenario = read_scenario(path)
        rehearsal = rehearse(scenario, rules or scenario.rules or from_environment().rules, dict(os.environ))
        rehearsal.play()
    except RulesError as error:
        say(error.to(spoken_language()), err=True)
        return _BAD
    except BadScenario as error:
        say(str(error), err=True)
        return _BAD
    _tell(rehearsal)
    if out:
        _write(rehearsal, out)
    return _FAILED if rehearsal.failed else 0


def _tell(rehearsal: Rehearsal) -> None:
    say(f"== {rehearsal.scenario.path}")
    for line in timeline(rehearsal.events, rehearsal.engine.policy.calendar.zone):
        say(line)
    for line in rehearsal.failed:
        say(f"FAILED {line}", err=True)


def _write(rehearsal: Rehearsal, out: Path) -> None:
    records, zone = rehearsal.engine.journal.records(), rehearsal.engine.policy.calendar.zone
    write_report(out, records, rehearsal.events, rehearsal.failed, zone)
