"""`mailflow replay`: what the journal's own mail would have led to under other rules; nothing is sent or kept."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

import click

from mailflow.cli.language import language_option
from mailflow.cli.opening import journal_option, opened
from mailflow.cli.screen import json_line, say
from mailflow.journal.journal import Journal
from mailflow.rules.load import Loaded, load_rules, read_rules
from mailflow.service.clock import system_clock
from mailflow.service.replaying.both import Stretch, both
from mailflow.service.replaying.difference import as_values, difference
from mailflow.service.replaying.differencewords import as_text
from mailflow.service.replaying.history import History
from mailflow.service.settings import BadSetting, from_environment, journal_path

#: A history of fewer letters is played before anybody wonders.
_LONG: Final = 200


@click.command(short_help="Play the journal's own mail under other rules.")
@click.option("--rules", required=True, type=click.Path(path_type=Path), help="The rules to try.")
@click.option("--since", metavar="90d", help="How far back, as 90d or a date like 2026-03-02; else from the first letter on.")
@click.option("--present", type=click.Path(path_type=Path), help="The rules to compare with; else those adopted last.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead.")
@language_option
@journal_option
def replay(
    rules: Path, since: str | None, present: Path | None, as_json: bool, journal: Path | None, language: str
) -> None:
    """Play the letters of the journal under its present rules and under others, and tell the difference.

    Letters are read as they came and when they came. An answer to a mail that the other rules would not have sent counts as
    one to what its writer was told of the record instead.
    """
    new, now = load_rules(rules), system_clock()
    settings = from_environment()
    path = journal or journal_path(settings.store)
    with opened(path) as store:
        old = load_rules(present) if present else _in_force(store)
        start = _start(since, now, new) if since else None
        letters = len(History(store, start))
    with _progress(letters) as played:
        stretch = Stretch(path, start, now, settings.trusted_peers)
        before, after = both(stretch, old, new, played, apart=letters >= _LONG)
    zone = new.policy.calendar.zone
    found = difference(before, after)
    if as_json:
        say(json_line(as_values(found, zone)))
        return
    for line in as_text(found, new.policy.directory, zone, language):
        say(line)


def _in_force(store: Journal) -> Loaded:
    """The rules the journal adopted last."""
    digest = store.in_force()
    text = store.rules(digest) if digest else None
    if text is None:
        raise BadSetting("journal: found no rules that were ever in force, expected some. Name the present ones by --present.")
    return read_rules(text, "rules.yaml")


def _start(text: str, now: datetime, rules: Loaded) -> datetime:
    if days := re.fullmatch(r"(\d{1,5})d", text.strip()):
        return now - timedelta(days=int(days[1]))
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadSetting(f"--since: found {text!r}, expected 90d or a date like 2026-03-02. Correct it.") from None
    return read.replace(tzinfo=read.tzinfo or rules.policy.calendar.zone)


@contextmanager
def _progress(letters: int) -> Iterator[Callable[[], None]]:
    """A bar on a screen for long histories; nothing where the output is read by programs."""
    with click.progressbar(length=letters, label="replay", file=sys.stderr, hidden=letters < _LONG) as bar:
        yield partial(bar.update, 1)
