"""Many lives of one service, each ended by SIGKILL at an instant nobody chose, while people go on writing to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random

from killed_checks import Figures, check, is_at_rest, is_whole
from killed_desks import ROOT, Desk, desk_of
from killed_letters import Correspondence
from killed_worker import READY, Worker

from mailflow.rules.load import load_rules
from mailflow.service.settings import Settings, read_settings

#: How long a life lasts, in seconds, counted from its first instant or from when it is ready: so that each phase is
#: hit, the start, the first letters and mails, and work in full swing, which must get on or nothing would ever be done.
SPANS = (
    *((False, 0.0, 0.15),) * 2,
    *((True, 0.0, 0.06),) * 4,
    *((True, 0.06, 0.5),) * 2,
    *((True, 0.5, 1.5),) * 2,
)

#: Every so many kills the journal is looked at as the kill left it.
LOOK_EVERY = 20

#: How long the last life may take to finish everything, in looks of a fifth of a second.
_LOOKS = 600

_AGAIN = re.compile(r"(\d+) mails were being sent when this ended last")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the kills hit, and what is there in the end; `sending` were mails whose fate the kill left open."""

    figures: Figures
    kills: int
    ready: int
    in_the_window: int
    sending: int


class Ordeal:
    """One service and its kills, all in one folder; the same seed gives the same letters and the same spans."""

    def __init__(self, folder: Path, mailbox: str, seed: int) -> None:
        self._folder, self._kind = folder, mailbox
        self._chance = Random(seed)
        self._written = Correspondence(self._chance)
        self._left: list[tuple[str, bytes]] = []
        self._log = folder / "log"
        self._journal = folder / "mailflow.db"

    def endure(self, kills: int, tell: Callable[[int], None] = lambda _: None) -> Outcome:
        """Kill so often, let it come to rest, and check everything; AssertionError where something is wrong."""
        with ExitStack() as open_servers:
            desk = open_servers.enter_context(desk_of(self._kind, self._folder))
            settings = _settings(desk, self._journal)
            # What is imported only when rules are read is imported here, before any life begins.
            load_rules(settings.rules)
            for kill in range(1, kills + 1):
                self._write(desk)
                self._kill(settings)
                if kill % LOOK_EVERY == 0 and self._journal.exists():
                    assert is_whole(self._journal, self._folder / "aside") == []
                if kill == kills // 2:
                    # However slow the machine, there is something to answer from now on.
                    self._rest(settings)
                tell(kill)
            self._rest(settings)
            self._left += desk.news()
            figures = check(self._journal, self._written, self._left, desk.may_repeat)
        return self._outcome(figures, kills)

    def _write(self, desk: Desk) -> None:
        """People read what came and write, none to three letters."""
        news = desk.news()
        self._left += news
        self._written.hear(news)
        for _ in range(self._chance.choice((0, 0, 1, 1, 2, 3))):
            desk.put(self._written.next_letter())

    def _kill(self, settings: Settings) -> None:
        from_ready, least, most = self._chance.choice(SPANS)
        span = self._chance.uniform(least, most)
        worker = Worker(settings, self._log)
        by_itself = (from_ready and not worker.gets_ready()) or worker.ends_within(span)
        code = worker.kill()
        assert not by_itself, f"the service ended by itself with {code}, see {self._log}"
        assert code == -9, f"the service ended with {code} as it was killed, see {self._log}"

    def _rest(self, settings: Settings) -> None:
        worker = Worker(settings, self._log)
        for _ in range(_LOOKS):
            if worker.ends_within(0.2) or is_at_rest(self._journal, len(self._written.letters)):
                break
        code = worker.stop()
        assert code == 0, f"the service ended with {code}, see {self._log}"
        assert is_at_rest(self._journal, len(self._written.letters)), f"work is left undone, see {self._log}"

    def _outcome(self, figures: Figures, kills: int) -> Outcome:
        log = self._log.read_text()
        assert "Traceback" not in log, f"something failed, see {self._log}"
        again = [int(found) for found in _AGAIN.findall(log)]
        return Outcome(figures, kills, log.count(READY) - 2, len(again), sum(again))


def _settings(desk: Desk, journal: Path) -> Settings:
    return read_settings(
        {
            "MAILFLOW_RULES": str(ROOT / "rules.yaml"),
            "MAILFLOW_TEMPLATES": str(ROOT / "templates"),
            "MAILFLOW_STORE": f"sqlite:///{journal}",
            **desk.environment,
        }
    )
