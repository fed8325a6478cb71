"""Assessment and the 临时协调小组: started or not, who leads it, who is in it with which duty, the response plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from mailflow.core import matter_facts as m
from mailflow.core.commands import AnswerInvitation, Reply
from mailflow.core.duties import owe, settle
from mailflow.core.incident import facts as i
from mailflow.core.incident.bridge import LABELS, bridge, called
from mailflow.core.incident.closing import ask_for
from mailflow.core.incident.course import moved
from mailflow.core.incident.telling import mark_told, note, spread
from mailflow.core.incident.turning import Taken
from mailflow.core.incident.watch import hand_update_on, incident_of, rules_of
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.obligation import Rung
from mailflow.core.targeting import in_charge
from mailflow.core.telling import stamp
from mailflow.core.turn import Turn

_ROLES: Final = (("组长", "leader"), ("副组长", "deputy_leader"), ("记录人", "recorder"), ("成员", "member"))
_NO: Final = ("不启动", "无需启动", "不需要启动", "暂不启动", "不成立", "无需成立", "do not start", "not start")
_YES: Final = ("启动协调", "启动机制", "启动应急", "成立协调小组", "成立临时协调小组", "成立小组", "start coordination")
_ASSESSES: Final = ("是否启动协调机制", "初步评估人与结论", "启动协调机制", "评估结论")
_PLAN: Final = ("应急处置方案", "应对方案", "处置方案", "response plan")


def assess(turn: Turn, command: Reply, taken: Taken) -> None:
    """Take what a reply decides of the coordination."""
    started = _decided(command)
    labels = (*(label for label, _ in _ROLES), *(LABELS if turn.record.who("leader") else ()))
    if started is None and not any(command.said.field(label) for label in labels):
        _plan(turn, command, taken)
        return
    if turn.record.state not in ("reported", "acknowledged", "assessing", "coordinating"):
        taken.refused = "too_late"
        return
    if started is not None and started != incident_of(turn).started:
        words = command.text[:500]
        turn.happen(i.IncidentAssessed(at=turn.at, letter=turn.rests_on, started=started, by=command.letter.by, words=words))
        note(turn, "assessed", words)
        taken.did("started" if started else "not_started", "")
    if started is False:
        moved(turn, "assessed")
        return
    _name_team(turn, command, taken)
    _plan(turn, command, taken)


def _decided(command: Reply) -> bool | None:
    """Whether the words start the coordination; None where they say neither."""
    labelled = next((command.said.field(label) for label in _ASSESSES if command.said.field(label)), "").strip().lower()
    text = labelled or command.said.rest.lower()
    if any(word in text for word in _NO) or labelled[:1] in ("否", "不") or labelled in ("no", "n"):
        return False
    if any(word in text for word in _YES) and not any(mark in text for mark in "?？吗"):
        return True
    return True if labelled[:1] == "是" or labelled in ("yes", "y", "启动", "需要") else None


def _name_team(turn: Turn, command: Reply, taken: Taken) -> None:
    new: list[str] = []
    before = set(turn.record.roles)
    for label, role in _ROLES:
        duties = _duties(command.said.field(label))
        named = name_people(tuple(duties), turn.policy.directory)
        taken.problems += [["members", word] for word in (*named.unknown, *(word for word, _ in named.ambiguous))]
        if named.people:
            new += [p for p in named.people if p not in new and (role, p) not in before]
            turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role=role, people=named.people, by=command.letter.by))
        _give_duties(turn, duties)
    hand_update_on(turn)
    if not turn.record.who("leader"):
        leader = next((p for p in in_charge("executives", turn.record, turn.policy) if p), None)
        if leader:
            new.insert(0, leader)
            turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="leader", people=(leader,)))
    if not new:
        if turn.record.who("leader") and called(turn, command.said):
            _call_again(turn, command, taken, ())
        return
    moved(turn, "coordinated")
    mark_told(turn, new)
    members = tuple(dict.fromkeys((*turn.record.who("member"), *(p for p in new if p not in turn.record.who("leader")))))
    if members:
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="member", people=members))
    note(turn, "team", command.text)
    taken.did("team", "、".join(turn.policy.directory.people[p].name for p in new))
    changed = called(turn, command.said)
    _ask_to_join(turn, command, new)
    if changed:
        _call_again(turn, command, taken, new)


def _call_again(turn: Turn, command: Reply, taken: Taken, new: Sequence[str]) -> None:
    """Everybody invited before hears what the call is now; whoever wrote has it with the answer to their letter."""
    call = incident_of(turn).call
    assert call, "a call was set"
    if command.letter.by in call.people:
        taken.invitation = bridge(turn)
    if call.sequence:
        others = {person for person in call.people if person not in new}
        spread(turn, "call", command.letter.by, call.place, only=others, invitation=bridge(turn))
    if not new:
        taken.did("call", call.place)


def _ask_to_join(turn: Turn, command: Reply, people: list[str]) -> None:
    """Everybody of the team is asked to confirm, and reminded once; their list is attached."""
    due = turn.policy.calendar.add(turn.at, rules_of(turn).team or turn.policy.incident.join_within)
    rule = f"{turn.policy.incident.rule}.join_within"
    for person in people:
        if person == command.letter.by:
            turn.happen(i.MemberJoined(at=turn.at, letter=turn.rests_on, person=person))
            continue
        rungs = (Rung(at=due, level=0, targets=("owner",), rule=rule),)
        owe(turn, f"join:{person}", person, "join", due, rungs)
        role = "leader" if person in turn.record.who("leader") else "member"
        turn.tell("incident-notice", person, role, template="incident-team", document="incident-team", due=stamp(due),
                  invitation=bridge(turn))


def _plan(turn: Turn, command: Reply, taken: Taken) -> None:
    """A response plan goes to the leader, who approves it in writing."""
    plan = next((command.said.field(label) for label in _PLAN if command.said.field(label)), "")
    leaders = turn.record.who("leader")
    if not plan or not leaders:
        return
    due = turn.policy.calendar.add(turn.at, turn.policy.incident.plan_within)
    ask_for(turn, "plan", leaders, plan, due)
    note(turn, "plan_proposed", plan)
    taken.did("plan_proposed", plan[:200])


#: 冯强（技术处置）, 冯强：技术处置; what stands in the brackets may hold the marks that part one person from the next.
_MEMBER = re.compile(r"([^、，,；;\n（(：:]+)(?:[（(]([^）)]*)[）)]|[：:]([^、，,；;\n]*))?")


def _duties(value: str) -> dict[str, str]:
    """The people a label names, each with the duty that stands behind the name, "" where none does."""
    found = ((m[1].strip(), (m[2] or m[3] or "").strip()) for m in _MEMBER.finditer(value))
    return {name: duty[:60] for name, duty in found if name}


def _give_duties(turn: Turn, duties: Mapping[str, str]) -> None:
    for name, duty in duties.items():
        people = name_people((name,), turn.policy.directory).people
        if duty and len(people) == 1:
            turn.happen(i.DutyGiven(at=turn.at, letter=turn.rests_on, person=people[0], duty=duty))


def from_calendar(turn: Turn, command: AnswerInvitation) -> Decision:
    """A member's calendar accepted: they are in the team; where it declined, whoever leads the team hears so."""
    call, by, said = incident_of(turn).call, command.letter.by, command.answer
    if call is None or by not in call.people or said.sequence < call.sequence:
        return turn.done("automatic", "calendar", "automatic")
    if said.answer == "attending" and by not in incident_of(turn).joined:
        turn.happen(i.MemberJoined(at=turn.at, letter=turn.rests_on, person=by))
        settle(turn, f"join:{by}", "accepted")
        note(turn, "joined", said.comment)
    elif said.answer == "declined":
        note(turn, "call_declined", said.comment)
        leaders = {*turn.record.who("leader"), *turn.record.who("owner")}
        spread(turn, "call_declined", by, said.comment, only=leaders)
    return turn.done("attendance", said.answer)
