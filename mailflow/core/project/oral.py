"""Changes agreed by word of mouth: none before they are confirmed in writing, and chased until they are (guide §2.6)."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.commands import Reply
from mailflow.core.duties import settle, wait_until
from mailflow.core.lifecycle import CHANGE, move
from mailflow.core.notices import Decision
from mailflow.core.obligation import Obligation, Rung
from mailflow.core.project import facts as p
from mailflow.core.project.changing import about, ask_decision, register
from mailflow.core.project.project import Change
from mailflow.core.project.rights import lead, project
from mailflow.core.project.telling import news
from mailflow.core.turn import Turn


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


def confirm_oral(turn: Turn, command: Reply) -> None:
    """Whoever decides answers an oral change in writing: it is decided like any other from now on."""
    by = command.letter.by
    change = next((c for c in project(turn).changes if c.state == "oral" and by in c.deciders), None)
    if change is None or command.decision not in ("approve", "reject"):
        return
    settle(turn, f"oral:{change.id}", "written")
    opened = replace(change, state=move(CHANGE, "oral", "confirmed"))
    turn.happen(p.ChangeSet(at=turn.at, letter=turn.rests_on, change=opened))
    ask_decision(turn)
