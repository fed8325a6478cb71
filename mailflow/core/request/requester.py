"""What whoever asked another department may say in each state, and what follows."""

from __future__ import annotations

from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Reply
from mailflow.core.duties import settle_all
from mailflow.core.lifecycle import REQUEST, IllegalMove, move
from mailflow.core.notices import Decision
from mailflow.core.remarks import noted
from mailflow.core.request.asking import hear_all
from mailflow.core.request.facts import RequestStep
from mailflow.core.request.review import reviewed, under_review
from mailflow.core.request.stepping import reason_of, step
from mailflow.core.turn import Turn

#: States in which the requester's word is awaited.
_TERMS: Final = frozenset({"proposed", "declined", "done"})
#: Labels by which the requester changes or completes a request.
_CHANGES: Final = frozenset({"title", "content", "severity", "due", "reporter", "phone"})


def of_requester(turn: Turn, command: Reply) -> Decision:
    """Take a letter of whoever asked: their word on a date, a refusal or a result, a change, or that it is taken back."""
    state, decision = turn.record.state, command.decision
    if decision == "withdraw":
        return _withdraw(turn, command)
    confirms = any(turn.record.state == "done" and o.kind == "done" for o in command.said.ordered("done"))
    if state in _TERMS and (decision == "approve" or (confirms and decision in ("none", "acknowledge"))):
        return step(turn, command, "agree")
    if state in _TERMS and decision == "reject":
        return step(turn, command, "refuse") if reason_of(command) else turn.ask_back("no_reason", quoted=command.text)
    if (said := _in_other_words(turn, command)) is not None:
        return said
    if state in _TERMS and decision in ("unclear", "conditional"):
        return turn.ask_back("unclear", command.words or command.text[:80], quoted=command.text)
    if decision in ("approve", "reject"):
        return turn.refuse("not_now", quoted=command.words)
    return _more(turn, command)


def _in_other_words(turn: Turn, command: Reply) -> Decision | None:
    """The requester takes an offer or a result, or is not content with it, without a word of decision; None else."""
    state, said = turn.record.state, command.said
    if command.decision not in ("none", "acknowledge", "unclear") or state not in _TERMS:
        return None
    against = next(said.ordered({"done": "return", "proposed": "too_late"}.get(state, "")), None)
    if against is not None:
        return step(turn, command, "refuse")
    return step(turn, command, "agree") if any(said.ordered("agree")) else None


def _withdraw(turn: Turn, command: Reply) -> Decision:
    if under_review(turn):
        return reviewed(turn, command)
    try:
        state = move(REQUEST, turn.record.state, "withdraw")
    except IllegalMove:
        return turn.refuse("too_late", quoted=command.words)
    step = RequestStep(
        at=turn.at, letter=turn.rests_on, by=command.letter.by, what="withdraw", words=command.words, reason=command.reason
    )
    turn.happen(step, f.StateMoved(at=turn.at, letter=turn.rests_on, state=state, reason="withdraw"))
    settle_all(turn, "withdrawn")
    hear_all(turn, "withdraw", words=command.words, reason=command.reason)
    return turn.done("withdrawn")


def _more(turn: Turn, command: Reply) -> Decision:
    """The requester adds or changes something: kept, and told to the receiving side."""
    fields = tuple(pair for pair in command.said.fields if pair[0] in _CHANGES)
    files = command.said.attachments
    if turn.record.state in ("closed", "withdrawn"):
        return turn.refuse("too_late", quoted=command.text[:80])
    if not command.text.strip() and not files:
        return turn.ask_back("empty_reply")
    if fields or files:
        title = dict(fields).get("title", "")
        turn.happen(
            m.FieldsSet(at=turn.at, letter=turn.rests_on, by=command.letter.by, fields=fields, title=title, attachments=files)
        )
    turn.happen(noted(turn, command, "comment"))
    what = "changed" if fields or files else "noted"
    hear_all(turn, what, words=command.text[:500])
    return turn.done("noted")
