"""A meeting that is about a project ends with it."""

from __future__ import annotations

from mailflow.core.commands import Inform, Letter
from mailflow.core.meeting.calling import cancel
from mailflow.core.turn import Turn


def called_off(turn: Turn, command: Inform) -> None:
    """The project ended: a meeting that has not taken place does not take place."""
    if command.what == "called_off" and turn.record.state == "called":
        cancel(turn, command.letter or Letter(by=turn.record.requester, sha256=""), command.words)
