"""What time alone brings to an incident: the ladder of the unacknowledged, silence of its owner, the target that passes."""

from __future__ import annotations

from mailflow.core.incident.chain import beside, involved, reporter_of
from mailflow.core.incident.telling import asked_of, mark_told
from mailflow.core.incident.watch import owe_update
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.telling import Values, card, stamp
from mailflow.core.turn import Turn


def unacknowledged(turn: Turn, owed: Obligation, rung: Rung) -> None:
    """Nobody has taken it up: the next rung is asked, and asked for more (guide §4)."""
    _climb(turn, owed, rung)


def target_passes(turn: Turn, owed: Obligation, rung: Rung) -> None:
    """A share of the time to recover is used up: its owner is warned; all of it: the next rung above those told decides."""
    if rung.level == 0:
        _warn(turn, owed, rung)
    else:
        _climb(turn, owed, rung)


def silent(turn: Turn, owed: Obligation, rung: Rung) -> None:
    """The update is due: whoever gives it is asked, each interval anew, and those above hear of it if it stays silent."""
    _remind(turn, owed.owner, owed, rung, overdue=rung.level > 0)
    if rung.level > 0:
        _climb(turn, owed, rung)
    if not any(o.next_at for o in turn.record.owed("update")):
        owe_update(turn, owed.owner, told=True)


def _warn(turn: Turn, owed: Obligation, rung: Rung) -> None:
    _remind(turn, owed.owner, owed, rung, overdue=False)


def _remind(turn: Turn, person: str, owed: Obligation, rung: Rung, *, overdue: bool) -> None:
    """Remind one person of what is owed; whoever stands in for somebody away or not reached is reminded too."""
    for reader in (person, *beside(person, turn.record, turn.policy, turn.at)):
        turn.tell(
            "reminder", reader, "owner" if reader == person else "deputy", template="incident-reminder",
            what=owed.what, due=stamp(owed.due), overdue=overdue, rule=rung.rule,
        )  # fmt: skip


def _climb(turn: Turn, owed: Obligation, rung: Rung) -> None:
    """Ask whom a step reaches, with who was told before; beside who is away or not reached somebody else is asked too."""
    found = tuple(e.to for e in turn.record.escalations if e.level == rung.level and e.at == turn.at)
    others = (other for person in found for other in beside(person, turn.record, turn.policy, turn.at))
    people = tuple(dict.fromkeys((*found, *others)))
    asked_of(turn, people, owed.owner, owed, rung, _informed(turn))
    mark_told(turn, people)


def _informed(turn: Turn) -> list[Values]:
    """Who was told before, by which step."""
    known = turn.policy.directory.people
    before: list[Values] = [{"to": card(e.to, turn.policy), "at": stamp(e.at), "level": e.level} for e in turn.record.escalations
              if e.at < turn.at and e.to in known]
    named = {line["to"]["id"] for line in before}
    first: list[Values] = [{"to": card(p, turn.policy), "at": stamp(turn.record.opened_at), "level": 0}
             for p in involved(turn.record, turn.policy) if p != reporter_of(turn.record) and p not in named
             and p in turn.record.who("told") and not any(e.to == p for e in turn.record.escalations)]
    return [*first, *before]
