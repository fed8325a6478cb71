"""How an incident ends: recovered and watched, closed by written confirmation, a false alarm, or one with another."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.duties import settle_all
from mailflow.core.incident import facts as i
from mailflow.core.incident.bridge import off
from mailflow.core.incident.chain import heads_in_charge, involved, reporter_of
from mailflow.core.incident.course import moved
from mailflow.core.incident.reviewing import owe_review
from mailflow.core.incident.telling import note, spread
from mailflow.core.incident.turning import Taken
from mailflow.core.incident.watch import in_charge_now, incident_of, owe_recovery, owe_update, recorder, target_by_matrix
from mailflow.core.notices import Decision
from mailflow.core.orders import Order
from mailflow.core.signoff import ask_signer, content_digest, current, open_sign_off
from mailflow.core.signoff import close as close_sign_off
from mailflow.core.turn import Turn

#: What is owed while an incident is not recovered.
DUTIES: Final = ("ack", "update", "recover", "join")

#: What is confirmed, in both languages: the signers read one exact text.
_ASKED: Final = {
    "recovery": ("确认事件已恢复、影响已消除，可以关闭。", "Confirm that the incident is over and may be closed."),
    "plan": ("请书面确认以下应急处置方案。", "Confirm the following response plan in writing."),
}


def recover(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """Restored: it is watched from now on, and the heads of the departments affected are asked to confirm in writing."""
    if not moved(turn, "recovered", order.reason):
        taken.refused = "too_late"
        return
    settle_all(turn, "recovered", *DUTIES)
    if not turn.record.who("owner"):
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="owner", people=(command.letter.by,)))
    note(turn, "recovered", command.text)
    heads = heads_in_charge(turn.record, turn.policy)
    ask_to_confirm(turn, heads, command.text)
    spread(turn, "recovered", command.letter.by, command.text[:500], but=heads)
    taken.did("recovered", order.words)


def taken_for_recovered(turn: Turn, owner: str, words: str) -> None:
    """A report of what is over already: it is watched from its first mail on, and the heads say whether it may be closed."""
    moved(turn, "recovered", words[:200])
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="owner", people=(owner,)))
    note(turn, "recovered", words)
    heads = heads_in_charge(turn.record, turn.policy)
    ask_to_confirm(turn, heads, words)
    spread(turn, "recovered", turn.record.requester, words[:500], but=heads)


def ask_to_confirm(turn: Turn, heads: tuple[str, ...], words: str) -> None:
    """Ask the heads to confirm in writing that it is over."""
    ask_for(turn, "recovery", heads, words, turn.policy.calendar.add(turn.at, turn.policy.sign_off.answer_within))


def ask_for(turn: Turn, purpose: str, signers: tuple[str, ...], words: str, due: datetime) -> None:
    """Ask people to confirm something of an incident in writing: its recovery, or the plan."""
    number = len(turn.record.sign_offs) + 1
    title, content = turn.record.title, _content(purpose, words)
    opened = f.SignOffOpened(
        at=turn.at, letter=turn.rests_on, sign_off=f"G{number}", version=f"V{number}.0", title=title, content=content,
        fields=(), attachments=(), digest=content_digest(title, content, (), ()), signers=signers, needed=len(signers), due=due,
    )  # fmt: skip
    turn.happen(i.SignOffPurposed(at=turn.at, letter=turn.rests_on, sign_off=opened.sign_off, purpose=purpose))
    open_sign_off(turn, opened)
    for seat in current(turn).seats:
        ask_signer(turn, seat)


def _content(purpose: str, words: str) -> str:
    """What is confirmed: one exact text for signers of either language, then the words it rests on."""
    zh, en = _ASKED[purpose]
    return f"{zh}\n{en}\n\n{words.strip()}"


def conclude(turn: Turn, sign_off_id: str, decision: Decision) -> Decision:
    """What follows from how a sign-off of an incident ended: closed, or taken up again."""
    sign_off = turn.record.sign_off(sign_off_id)
    if decision.disposition != "recorded" or sign_off is None or turn.letter is None:
        return decision
    purpose, by = incident_of(turn).purpose(sign_off_id), turn.letter.by
    if purpose == "recovery" and turn.record.state == "recovered":
        if sign_off.state == "approved":
            _closed(turn, "；".join(dict.fromkeys(s.answer.words for s in sign_off.seats if s.answer and s.answer.by == by)))
        elif sign_off.state == "rejected":
            _relapsed(turn, by, sign_off.reason)
    elif purpose == "plan" and sign_off.closed_at == turn.at:
        what = "plan" if sign_off.state == "approved" else "plan_refused"
        note(turn, what, sign_off.content.partition("\n\n")[2] or sign_off.content)
        spread(turn, what, by, sign_off.reason or sign_off.content.partition("\n\n")[2] or sign_off.content)
    return turn.done(decision.reason, decision.detail, decision.disposition)


def _closed(turn: Turn, words: str) -> None:
    moved(turn, "confirmed")
    settle_all(turn, "closed", *DUTIES)
    note(turn, "closed", words)
    owe_review(turn)
    owner = in_charge_now(turn)
    for person in involved(turn.record, turn.policy):
        role = "owner" if person == owner else "reporter" if person == reporter_of(turn.record) else "member"
        document = "incident-review" if role == "owner" else "incident-record"
        turn.tell("incident-notice", person, role, template="incident-closed", document=document,
                  invitation=off(turn, person))


def _relapsed(turn: Turn, by: str, reason: str) -> None:
    moved(turn, "relapsed", reason)
    note(turn, "relapsed", reason)
    clock_anew(turn, by, reason)
    owe_update(turn, recorder(turn))
    owe_recovery(turn, in_charge_now(turn))
    spread(turn, "relapsed", by, reason)


def clock_anew(turn: Turn, by: str, reason: str) -> None:
    """What was taken for recovered is to be recovered anew, within the time of its level."""
    incident = incident_of(turn)
    turn.happen(
        i.IncidentGraded(
            at=turn.at, letter=turn.rests_on, level=incident.level, graded=incident.graded, by=by, reason=reason,
            target=target_by_matrix(turn, incident.level),
        )
    )  # fmt: skip


def relapse(turn: Turn, command: Reply, taken: Taken) -> None:
    """Somebody who has a part in it writes that it is not over: nothing is confirmed any more, and it is dealt with again."""
    if turn.record.current and turn.record.current.state == "open":
        close_sign_off(turn, "superseded", reason=command.text[:200])
    _relapsed(turn, command.letter.by, command.text[:500])
    taken.did("relapsed", command.text[:200])


def close(turn: Turn, _: Reply, order: Order, taken: Taken) -> None:
    """An order to close alone closes nothing: the heads of the departments affected confirm in writing."""
    if turn.record.state in ("closed", "reviewed"):
        taken.did("already_closed", order.words)
    elif turn.record.state != "recovered":
        taken.refused = "not_recovered"
    else:
        taken.refused = "heads_confirm"


def false_alarm(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """It was none: everybody who was told hears so, and nothing is owed any more."""
    _end(turn, command, "false_alarm", order.reason or order.words, taken)


def merge(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    """It is the same matter as another incident, which goes on; this one ends."""
    if order.value not in command.known or order.value == turn.record.id:
        taken.problems.append(["merge", order.words])
        return
    _end(turn, command, "merged", order.value, taken)


def _end(turn: Turn, command: Reply, event: str, words: str, taken: Taken) -> None:
    if not moved(turn, event, words):
        taken.refused = "too_late"
        return
    settle_all(turn, event)
    note(turn, event, words)
    spread(turn, event, command.letter.by, words, ends=True)
    taken.invitation = off(turn, command.letter.by)
    taken.did(event, words)
