"""The course of an incident: acknowledged, updated, raised or lowered, handed over, escalated by word."""

from __future__ import annotations

from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.duties import owe, settle_all
from mailflow.core.incident import facts as i
from mailflow.core.incident.chain import involved, reporter_of
from mailflow.core.incident.incident import Update
from mailflow.core.incident.telling import ask_to_acknowledge, asked_of, mark_told, note, receipt, spread, tell_at_once
from mailflow.core.incident.turning import Taken, line
from mailflow.core.incident.watch import (
    in_charge_now,
    incident_of,
    owe_acknowledgement,
    owe_recovery,
    owe_update,
    recorder,
    rules_of,
    target_by_matrix,
)
from mailflow.core.lifecycle import INCIDENT, IllegalMove, move
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.orders import Order
from mailflow.core.targeting import targets
from mailflow.core.telling import card, stamp
from mailflow.core.turn import Turn

#: The five parts of an update, and what else a form may say of it (guide §5.17).
PARTS = ("status", "measures", "next", "eta", "下次通报时间", "scope", "cause", "已查明原因", "owner")
#: The states in which it is dealt with.
LIVE: Final = frozenset({"reported", "acknowledged", "assessing", "coordinating"})
#: States in which it can still be one with another, or the one of an alarm.
OPEN: Final = LIVE | {"recovered"}


def moved(turn: Turn, event: str, reason: str = "") -> bool:
    """Let an event move its state; False where the table has no such move."""
    try:
        after = move(INCIDENT, turn.record.state, event)
    except IllegalMove:
        return False
    if after != turn.record.state:
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=after, reason=reason))
    return True


def acknowledge(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """Taken up by somebody who was told: the ladder stops, and updates are owed from now on."""
    by = command.letter.by
    if join(turn, by):
        note(turn, "joined", order.words)
        taken.did("joined", order.words)
    if by == reporter_of(turn.record) and by not in turn.record.who("told") and not _at_home(turn, by):
        note(turn, "acknowledge", order.words)
        taken.did("read", order.words)
    elif turn.record.state == "reported":
        take_up(turn, by, order.words)
        taken.did("ack", order.words)
    elif turn.record.owed("ack") and by in turn.record.who("owner"):
        settle_all(turn, "acknowledged", "ack")
        note(turn, "ack", order.words)
        owe_update(turn, recorder(turn))
        taken.did("ack", order.words)
    elif not taken.done:
        note(turn, "acknowledge", order.words)
        taken.did("read", order.words)


def join(turn: Turn, person: str) -> bool:
    """Whether somebody of the team has not been in it so far; from now on they are: whoever works in it has joined."""
    roles = ("leader", "deputy_leader", "recorder", "member")
    if person in incident_of(turn).joined or not any(person in turn.record.who(role) for role in roles):
        return False
    turn.happen(i.MemberJoined(at=turn.at, letter=turn.rests_on, person=person))
    settle_all_of(turn, f"join:{person}")
    return True


def _at_home(turn: Turn, person: str) -> bool:
    known = turn.policy.directory.people.get(person)
    return known is not None and known.department in turn.record.departments


def take_up(turn: Turn, by: str, words: str) -> None:
    """Somebody owns it from now on."""
    moved(turn, "acknowledged", "acknowledged")
    settle_all(turn, "acknowledged", "ack")
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="owner", people=(by,), by=by))
    note(turn, "ack", words, by)
    owe_update(turn, recorder(turn))
    _keep_the_target(turn, by)
    spread(turn, "ack", by, words)


def _keep_the_target(turn: Turn, owner: str) -> None:
    """The new owner owes its recovery; steps that have passed stay passed."""
    if turn.record.owed("recover"):
        owe_recovery(turn, owner)


def settle_all_of(turn: Turn, id_: str) -> None:
    """What is owed under one id is owed no more."""
    if any(o.id == id_ and o.is_open for o in turn.record.obligations):
        turn.happen(f.ObligationClosed(at=turn.at, letter=turn.rests_on, obligation=id_, reason="done"))


def read_only(turn: Turn, command: Reply) -> Decision:
    """Has read it (已阅): kept, and told that nobody has taken it up by that."""
    note(turn, "acknowledge", command.words or command.text)
    receipt(turn, done=[line("read", command.words or command.text[:80])])
    return turn.done("noted")


def update(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """An update: numbered, told to everybody who has a part in it, and the next one is owed from now."""
    if turn.record.state not in (*LIVE, "recovered"):
        taken.refused = "too_late"
        return
    text = order.value.strip()
    parts = tuple((name, value) for name in PARTS if (value := command.said.field(name)))
    if not text and not parts:
        taken.problems.append(["update", order.words])
        return
    give_update(turn, command, text or command.text, parts, taken)


def give_update(turn: Turn, command: Reply, words: str, parts: tuple[tuple[str, str], ...], taken: Taken) -> None:
    """Number an update and send it to everybody who has a part in it."""
    by = command.letter.by
    if turn.record.state == "reported" and by in turn.record.who("told"):
        take_up_quietly(turn, by, words)
    number, rules = len(incident_of(turn).updates) + 1, rules_of(turn)
    owed = turn.record.state in LIVE and turn.record.state != "reported"
    next_at = turn.policy.calendar.add(turn.at, rules.update) if rules.update and owed else None
    given = Update(number=number, at=turn.at, by=by, words=words, parts=parts, next_at=next_at)
    turn.happen(i.IncidentUpdated(at=turn.at, letter=turn.rests_on, update=given))
    note(turn, "update", words)
    if owed:
        owe_update(turn, recorder(turn))
    for person, role in _readers(turn, by):
        turn.tell("incident-update", person, role, template="incident-update", document="incident-update")
    taken.did("update", words[:200])


def take_up_quietly(turn: Turn, by: str, words: str) -> None:
    """Whoever reports progress has taken it up; the update itself tells everybody."""
    moved(turn, "acknowledged", "acknowledged")
    settle_all(turn, "acknowledged", "ack")
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="owner", people=(by,), by=by))
    note(turn, "ack", words, by)
    _keep_the_target(turn, by)


def _readers(turn: Turn, by: str) -> list[tuple[str, str]]:
    people = involved(turn.record, turn.policy)
    return [(p, "reporter" if p == reporter_of(turn.record) else "member") for p in people if p != by]


def escalate(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """By word: the next rung above the highest one told is asked at once, with the reason."""
    if turn.record.state not in LIVE:
        taken.refused = "too_late"
        return
    by = command.letter.by
    rung = Rung(at=turn.at, level=8, targets=("next_rung",), rule=f"{turn.policy.incident.rule}.escalate", asks="decide")
    people = tuple(p for p in targets(rung, by, turn.record, turn.policy) if p != by)
    if not people:
        taken.refused = "nobody_above"
        return
    owed = Obligation(id="escalate", owner=in_charge_now(turn), what="escalate", opened_at=turn.at, due=turn.at, rungs=(rung,))
    turn.happen(f.ObligationOpened(at=turn.at, letter=turn.rests_on, obligation=owed))
    fired = f.StepFired(at=turn.at, letter=turn.rests_on, obligation=owed.id, step=0, level=8, targets=people,
                        reason=f"asked for by {by}: {order.reason or order.words}")  # fmt: skip
    turn.happen(fired)
    settle_all_of(turn, owed.id)
    note(turn, "escalate", order.reason or order.words)
    asked_of(turn, people, in_charge_now(turn), owed, rung, _told_before(turn))
    mark_told(turn, people)
    taken.did("escalate", order.words)


def _told_before(turn: Turn) -> list[dict[str, object]]:
    told = [p for p in turn.record.who("told") if p in turn.policy.directory.people]
    return [{"to": card(p, turn.policy), "at": stamp(turn.record.opened_at), "level": 0} for p in told]


def regrade(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """Raise or lower the level by an order."""
    grade(turn, command.letter.by, int(order.value), order.reason or command.text.strip()[:200], taken)


def grade(turn: Turn, by: str, level: int, reason: str, taken: Taken) -> None:
    """Another level: its clock begins anew, everybody who has a part hears of it, and who was not told before is asked now."""
    incident = incident_of(turn)
    if turn.record.state not in LIVE:
        taken.refused = "too_late"
        return
    if level == incident.level and incident.graded:
        taken.did("same_level", reason)
        return
    before, same = incident.level, level == incident.level
    target = incident.target if incident.named or same else target_by_matrix(turn, level)
    turn.happen(
        i.IncidentGraded(
            at=turn.at, letter=turn.rests_on, level=level, graded=True, target=target, named=incident.named,
            by=by, reason=reason,
        )
    )  # fmt: skip
    note(turn, "level", f"L{before} → L{level}: {reason}")
    taken.did("level", f"L{before} → L{level}")
    if same:
        return
    _clock_anew(turn)
    known = set(turn.record.who("told"))
    spread(turn, "level", by, reason, before=before, level=level)
    change = {"what": "level", "by": card(by, turn.policy), "words": reason, "before": before, "level": level}
    tell_at_once(turn, beside=(*known, by), change=change)


def _clock_anew(turn: Turn) -> None:
    if turn.record.owed("ack"):
        owe_acknowledgement(turn, in_charge_now(turn))
    if turn.record.owed("update"):
        owe_update(turn, recorder(turn))
    settle_all(turn, "level", "recover")
    owe_recovery(turn, in_charge_now(turn))


def hand_over(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """Somebody else owns it from now on, and is asked to acknowledge like the first."""
    named = name_people((order.value,) if order.value else command.names, turn.policy.directory)
    if len(named.people) != 1 or turn.record.state not in LIVE:
        taken.problems.append(["hand_over", order.words])
        return
    to, by = named.people[0], command.letter.by
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="responder", people=(to,), by=by))
    if turn.record.state != "reported":
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="owner", people=(to,), by=by))
    mark_told(turn, (to,))
    note(turn, "hand_over", order.words)
    settle_all(turn, "handed over", "ack", "update")
    _owe_anew(turn, to)
    change = {"what": "hand_over", "by": card(by, turn.policy), "words": order.words}
    ask_to_acknowledge(turn, to, "owner", again=True, change=change)
    spread(turn, "hand_over", by, order.words, but=(to,), to=card(to, turn.policy))
    taken.did("hand_over", order.words)


def _owe_anew(turn: Turn, to: str) -> None:
    """Until the new owner acknowledges, the ladder runs as for a new one."""
    rules, calendar = rules_of(turn), turn.policy.calendar
    rungs = tuple(
        Rung(at=calendar.add(turn.at, stage.after), level=level, targets=stage.to, rule=stage.rule, asks="take_over")
        for level, stage in enumerate(rules.ladder, 1)
    )
    owe(turn, "ack", to, "ack", calendar.add(turn.at, rules.acknowledge), rungs)
    _keep_the_target(turn, to)


