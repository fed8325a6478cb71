"""Rehearsals: a scenario played by exactly the code that serves, over a journal in memory and a clock that is wound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any, Final

from mailflow.core.facts import LetterDisposed
from mailflow.journal.journal import Received
from mailflow.service.adopting import Adopting, InForce
from mailflow.service.engine import Engine
from mailflow.service.letters import Answering, Sheet, answer_to, write_letter
from mailflow.service.observed import SentBox, SentMail, received_matches, record_matches, sent_matches
from mailflow.service.scenario import BadScenario, Scenario, Step, span, wanted_list

#: A scenario that never comes to rest is a fault of ours; a year of ticks is far below this.
_WAKE_UPS: Final = 1_000_000


class Stage:
    """The clock and the way out of one rehearsal, made before the engine that uses them."""

    def __init__(self, start: datetime) -> None:
        self.now = start
        self.box = SentBox(lambda: self.now)


@dataclass
class Rehearsal:
    """Plays the steps of one scenario and notes which expectations did not hold."""

    scenario: Scenario
    in_force: InForce
    adopting: Adopting
    stage: Stage
    failed: list[str] = field(default_factory=list)
    events: list[SentMail | LetterDisposed] = field(default_factory=list)
    _sent_before: int = 0
    _facts_before: int = 0
    _letters: int = 0

    def play(self) -> None:
        """Play every step; BadScenario where one can not be played."""
        for step in self.scenario.steps:
            getattr(self, f"_{step.kind}")(step)

    @property
    def engine(self) -> Engine:
        """The engine under the rules in force."""
        return self.in_force.renewed()

    @property
    def sent(self) -> Sequence[SentMail]:
        """Every mail that left, in order."""
        return self.stage.box.mails

    def _mail(self, step: Step) -> None:
        value = step.value
        self._hand_in(write_letter(self._sheet(step, value["from"], _several(value["to"]), value.get("subject") or "")))

    def _reply(self, step: Step) -> None:
        value = step.value
        answered = self._answered(step)
        how = Answering(
            style=value.get("style", "none"), threading=value.get("threading", "headers"), subject=value.get("subject")
        )
        to = answered.message.headers_named("Reply-To") or (self.engine.policy.addresses["coord"],)
        sheet = self._sheet(step, value["by"], to, "")
        self._hand_in(write_letter(answer_to(answered.message, value.get("body", ""), how, sheet)))

    def _raw(self, step: Step) -> None:
        self._hand_in(self._file(step, str(step.value)).read_bytes())

    def _rules(self, step: Step) -> None:
        """The file is changed by hand: another file beside the scenario, or one text of it put in place of another."""
        self._begin()
        self.adopting.file.write(self._rewritten(step))
        self._settle()

    def _rewritten(self, step: Step) -> str:
        if isinstance(step.value, str):
            return self._file(step, step.value).read_text("utf-8")
        text, find = self.adopting.file.read().text, str(step.value["find"])
        if (places := text.count(find)) != 1:
            raise self._bad(step.line, f"found {find!r} {places} times in the rules", "expected a text that stands there once")
        return text.replace(find, str(step.value["put"]))

    def _wait(self, step: Step) -> None:
        self._advance(self.stage.now + span(str(step.value)))

    def _until(self, step: Step) -> None:
        until = local_instant(self.scenario, str(step.value), step.line, self.engine.policy.calendar.zone)
        if until < self.stage.now:
            raise self._bad(step.line, f"found until: {step.value}", "expected an instant that is not past yet")
        self._advance(until)

    def _expect(self, step: Step) -> None:
        for key, value in step.value.items():
            for wanted in wanted_list(value):
                if not self._holds(key, wanted):
                    self.failed.append(f"{self.scenario.path}:{step.line}: {key}: {dict(wanted)} does not hold")

    def _holds(self, key: str, wanted: dict[str, Any]) -> bool:
        match key:
            case "sent":
                return any(sent_matches(mail, wanted) for mail in self.sent[self._sent_before :])
            case "not_sent":
                return not any(sent_matches(mail, wanted) for mail in self.sent[self._sent_before :])
            case "record":
                return any(record_matches(record, wanted) for record in self.engine.journal.records())
            case _:
                since = self.engine.journal.dispositions(after=self._facts_before)
                return any(received_matches(disposed.fact, wanted) for disposed in since)

    def _begin(self) -> None:
        """What is expected from here on looks back no further."""
        self._sent_before = len(self.sent)
        self._facts_before = self.engine.journal.head()[0]

    def _hand_in(self, raw: bytes) -> None:
        self._begin()
        self.engine.journal.keep([Received(raw=raw, source="scenario")], self.stage.now)
        self._settle()

    def _settle(self) -> None:
        """Let everything happen that is due now, and note it in the order it happened."""
        sent, (facts, _) = len(self.sent), self.engine.journal.head()
        while self.adopting.tick(self.stage.now) + self.engine.decide(self.stage.now) + self.engine.deliver(self.stage.now):
            pass
        self.events += [disposed.fact for disposed in self.engine.journal.dispositions(after=facts)]
        self.events += self.sent[sent:]

    def _advance(self, until: datetime) -> None:
        """Let time pass, stopping at every instant at which something is due."""
        for _ in range(_WAKE_UPS):
            due = self.engine.next_at()
            if due is None or due > until:
                break
            self.stage.now = max(due, self.stage.now)
            self._settle()
        self.stage.now = until
        self._settle()

    def _sheet(self, step: Step, sender: str, to: Sequence[str], subject: str) -> Sheet:
        value = step.value
        self._letters += 1
        domain = str(sender).rpartition("@")[2] or "example.invalid"
        return Sheet(
            sender=str(sender),
            to=to,
            subject=str(subject),
            at=self.engine.policy.calendar.local(self.stage.now),
            message_id=f"<letter-{self._letters:04d}.{self.scenario.path.stem.encode('ascii', 'ignore').decode()}@{domain}>",
            cc=_several(value.get("cc")),
            text=str(value.get("body") or ""),
            attachments=[self._file(step, name) for name in _several(value.get("attachments"))],
            headers=value.get("headers"),
            authentication=value.get("authentication", "pass"),
            authserv_id=self.engine.policy.authserv_id,
        )

    def _answered(self, step: Step) -> SentMail:
        """The newest mail that fits and that this person was sent, or whoever forwarded it (`of`)."""
        value = step.value
        reader = str(value.get("of", value["by"]))
        person = self.engine.policy.directory.owner_of(reader)
        addresses = set(person.mails) if person else {reader.lower()}
        wanted = {"subject": value["matching"]} if "matching" in value else {}
        wanted |= {"kind": value["kind"]} if "kind" in value else {}
        for mail in reversed(self.sent):
            if mail.recipient in addresses and sent_matches(mail, wanted):
                return mail
        raise self._bad(step.line, f"found reply by {value['by']}", "expected somebody who was sent a mail that fits")

    def _file(self, step: Step, name: str) -> Path:
        path = self.scenario.path.parent / name
        if not path.is_file():
            raise self._bad(step.line, f"found {name}", "expected a file beside the scenario")
        return path

    def _bad(self, line: int, found: str, expected: str) -> BadScenario:
        return bad_step(self.scenario, line, found, expected)


def bad_step(scenario: Scenario, line: int, found: str, expected: str) -> BadScenario:
    """A step that can not be played, with its line."""
    return BadScenario(f"{scenario.path}:{line}: {found}, {expected}. Mend this line.")


def local_instant(scenario: Scenario, text: str, line: int, zone: tzinfo) -> datetime:
    """An instant as a scenario writes it, in the organisation's timezone; BadScenario for anything else."""
    try:
        naive = datetime.fromisoformat(text.strip())
    except ValueError:
        raise bad_step(scenario, line, f"found {text!r}", "expected an instant like 2026-03-02 09:00") from None
    return naive.replace(tzinfo=naive.tzinfo or zone).astimezone(UTC)


def _several(value: object) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
