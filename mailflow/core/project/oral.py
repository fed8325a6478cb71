"""Changes agreed by word of mouth: none before they are confirmed in writing, and chased until they are (guide §2.6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from mailflow.core.commands import Reply
from mailflow.core.duties import settle, wait_until
from mailflow.core.lifecycle import CHANGE, move
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.project import facts as p
from mailflow.core.project.changewords import about
from mailflow.core.project.changing import ask_decision, register
from mailflow.core.project.project import Change
from mailflow.core.project.rights import lead, project
from mailflow.core.project.telling import news
from mailflow.core.signoff import close
from mailflow.core.turn import Turn

#: How a letter names a change: C2, PRJ-2026-0001/C2.
_ID: Final = re.compile(r"(?<![A-Za-z0-9])(C\d{1,3})(?![A-Za-z0-9])", re.IGNORECASE)


def take_change(turn: Turn, command: Reply) -> Decision:
    """Register a change; one that was agreed orally waits to be confirmed in writing."""
    change = register(turn, command)
    if change.state == "oral":
        chase_oral(turn, change)
    return turn.done("noted", f"{turn.record.id}/{change.id}")


def chase_oral(turn: Turn, change: Change) -> None:
    """What was agreed orally is chased: whoever decides is asked at once, again after a day, and the lead after two."""
    rules = turn.policy.project
    at = turn.policy.calendar.add(turn.at, rules.oral_reminder)
    wait_until(turn, f"oral:{change.id}", "oral", at, f"{rules.path}.oral_reminder")
    news(turn, "change_oral_asked", change.deciders, due=None, **about(turn, change))


def oral_waits(turn: Turn, obligation: Obligation, rung: Rung) -> None:
    """An oral change is still not confirmed in writing."""
    change = project(turn).change(obligation.id.removeprefix("oral:"))
    if change is None or change.state != "oral":
        return
    rules = turn.policy.project
    again = turn.policy.calendar.add(change.at, rules.oral_to_lead)
    if again > turn.at:
        news(turn, "change_oral_again", change.deciders, **about(turn, change))
        wait_until(turn, obligation.id, "oral", again, f"{rules.path}.oral_to_lead")
    else:
        people = tuple(dict.fromkeys((lead(turn), *change.deciders)))
        news(turn, "change_oral_lead", people, **about(turn, change), due=rung.at.isoformat())


def confirm_oral(turn: Turn, command: Reply) -> Decision | None:
    """Whoever decides answers an oral change in writing: it is decided like any other from now on, now or when its turn comes."""
    change = answered_change(turn, command)
    if change is None or change.state != "oral" or command.letter.by not in change.deciders:
        return None
    if command.decision == "unclear" and command.answers_part:
        return turn.ask_back("unclear_order", (command.words or command.text)[:60], quoted=command.text[:200])
    if command.decision not in ("approve", "reject", "conditional"):
        return None
    settle(turn, f"oral:{change.id}", "written")
    opened = replace(change, state=move(CHANGE, "oral", "confirmed"))
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=opened))
    ask_decision(turn)
    asked = project(turn).change(change.id)
    if asked is not None and asked.sign_off:
        return None
    news(turn, "change_taken", (command.letter.by,), **about(turn, opened))
    return turn.done("noted", f"{turn.record.id}/{change.id}")


def answered_change(turn: Turn, command: Reply) -> Change | None:
    """The change that a letter is about: of the mail it answers, named in its words, or the only oral one there is."""
    found = project(turn)
    named = _ID.findall(command.text)
    if command.answers_part and (change := found.change(command.answers_part.split(" ")[0])):
        return change
    if len(named) == 1 and (change := found.change(named[0].upper())):
        return change
    oral = [change for change in found.changes if change.state == "oral"]
    waits = turn.record.current is not None and turn.record.current.state == "open"
    return oral[0] if len(oral) == 1 and not waits and not command.answers_part else None


def take_up_again(turn: Turn, command: Reply) -> Decision | None:
    """Whoever asked for a change takes it back, or says more of one that was put off (悬置); None for anything else."""
    change = answered_change(turn, command)
    if change is None or command.letter.by != change.by or change.state not in ("oral", "open", "deferred"):
        return None
    if command.decision == "withdraw":
        return _take_back(turn, change)
    if change.state != "deferred" or not command.text.strip() or command.decision in ("acknowledge", "question"):
        return None
    more = "\n".join(filter(None, (change.reason, command.text.strip()[:1000])))
    opened = replace(change, state=move(CHANGE, "deferred", "asked_again"), reason=more, sign_off="")
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=opened))
    news(turn, "change_taken", (command.letter.by,), **about(turn, opened))
    ask_decision(turn)
    return turn.done("noted", f"{turn.record.id}/{change.id}")


def end_changes(turn: Turn, by: str) -> tuple[str, ...]:
    """Nothing of a project that is called off is to be signed or decided any more; whoever was asked."""
    current = turn.record.current
    asked: tuple[str, ...] = ()
    if current is not None and current.state == "open":
        asked = tuple(seat.holder for seat in current.seats)
        close(turn, "withdrawn", by=by, reason="cancel")
    for change in project(turn).changes:
        if change.state in ("oral", "open", "deferred"):
            gone = replace(change, state=move(CHANGE, change.state, "withdrawn"), decided_by=by, decided_at=turn.at)
            turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=gone))
    return asked


def _take_back(turn: Turn, change: Change) -> Decision:
    current = turn.record.current
    if change.sign_off and current is not None and current.id == change.sign_off and current.state == "open":
        close(turn, "withdrawn", by=change.by, reason="withdrawn")
    settle(turn, f"oral:{change.id}", "withdrawn")
    gone = replace(change, state=move(CHANGE, change.state, "withdrawn"), decided_by=change.by, decided_at=turn.at)
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=gone))
    news(turn, "change_withdrawn", tuple(dict.fromkeys((change.by, lead(turn), *change.deciders))), **about(turn, gone))
    ask_decision(turn)
    return turn.done("withdrawn", f"{turn.record.id}/{change.id}")
