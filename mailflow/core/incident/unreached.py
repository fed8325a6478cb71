"""Somebody whom a mail of an incident did not reach: the next one is told at once, and the reporter hears of it (guide §4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mailflow.core.commands import ReportAway, ReportUndelivered
from mailflow.core.incident import facts as i
from mailflow.core.incident.chain import is_unreached, next_after, reporter_of
from mailflow.core.incident.course import LIVE
from mailflow.core.incident.telling import ask_to_acknowledge, mark_told, note
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn

#: Mails that matter if they do not arrive; receipts and news of failed mails do not.
_TELLING: Final = frozenset({"incident-notice", "incident-update", "escalation", "reminder", "sign-off-request"})
_WORDS: Final = 300


@dataclass(frozen=True, slots=True)
class _Miss:
    """Who was not reached by a mail of which kind, and how that is known: a bounce, or a note that they are away."""

    person: str
    how: str
    kind: str
    words: str
    named: str = ""
    until: str | None = None


def not_reached(turn: Turn, command: ReportUndelivered | ReportAway) -> bool:
    """Act on somebody not reached, once until they write again; False where it is nothing an incident acts on."""
    miss, record = _read(command), turn.record
    if record.state not in LIVE or miss.person == reporter_of(record) or miss.kind not in _TELLING:
        return False
    known_away = miss.how == "away" and turn.policy.is_away(miss.person, turn.at)
    if known_away or is_unreached(miss.person, record):
        return True
    instead = next_after(miss.person, record, turn.policy, turn.at)
    turn.happen(
        i.PersonUnreached(
            at=turn.at, letter=turn.rests_on, person=miss.person, how=miss.how, words=miss.words, instead=instead or ""
        )
    )
    note(turn, "unreached" if miss.how == "bounce" else "away", miss.words, miss.person)
    if instead:
        _tell_instead(turn, miss, instead)
    _tell_of_it(turn, miss, instead)
    return True


def _read(command: ReportUndelivered | ReportAway) -> _Miss:
    if isinstance(command, ReportUndelivered):
        return _Miss(command.to, "bounce", command.kind, command.reason[:_WORDS])
    until = stamp(command.until)
    return _Miss(command.letter.by, "away", "incident-notice", command.words[:_WORDS], command.deputy, until)


def _tell_instead(turn: Turn, miss: _Miss, instead: str) -> None:
    """While nobody has taken it up the next one is asked, told before or not; after that, whoever had not heard of it hears."""
    known = turn.record.who("told")
    mark_told(turn, (instead,))
    change: Values = {"what": f"instead_{miss.how}", "by": card(miss.person, turn.policy), "words": miss.words}
    if turn.record.owed("ack"):
        ask_to_acknowledge(turn, instead, "instead", again=True, change=change)
    elif instead not in known:
        turn.tell("incident-notice", instead, "instead", template="incident-news", change=change)


def _tell_of_it(turn: Turn, miss: _Miss, instead: str | None) -> None:
    """The reporter, and whoever leads it, hear whom it did not reach and who was told instead."""
    record = turn.record
    for reader in dict.fromkeys((record.requester, *record.who("owner"), *record.who("leader"))):
        if reader not in (miss.person, instead):
            turn.tell(
                "undeliverable", reader, "reporter" if reader == reporter_of(record) else "member",
                unreached=card(miss.person, turn.policy), server_reply=miss.words, mail_kind=miss.kind, how=miss.how,
                instead=card(instead, turn.policy) if instead else None, named=miss.named, until=miss.until,
            )  # fmt: skip
