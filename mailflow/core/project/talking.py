"""The communication log of a project: what was talked about, and table 1 of the guide on request (§5.1)."""

from __future__ import annotations

import re
from typing import Final

from mailflow.core.commands import Reply
from mailflow.core.notices import Decision
from mailflow.core.project import facts as p
from mailflow.core.project.project import Talk
from mailflow.core.project.telling import news
from mailflow.core.turn import Turn

_ASKS: Final = re.compile(
    r"^\s*(?:(?:表格\s*)?(?:跨部门)?沟通记录表?|(?:form\s+)?communication log)\s*(?:excel|xlsx|word|docx)?\s*$", re.IGNORECASE
)

#: Column of the log -> the fields that hold it.
_COLUMNS: Final = {
    "participants": "participants", "channel": "channel", "summary": "核心议题讨论摘要", "todos": "各环节待办事项",
    "owner": "owner", "due": "due", "status": "status", "remarks": "备注",
}  # fmt: skip


def asks_log(command: Reply) -> bool:
    """Whether a letter wants the communication log."""
    return bool(_ASKS.match(command.text))


def send_log(turn: Turn, command: Reply) -> Decision:
    """Send the log as it stands."""
    news(turn, "communication", (command.letter.by,), document="communication")
    return turn.done("told", "communication")


def log(turn: Turn, topic: str, by: str, **columns: str) -> None:
    """Keep what was talked about or decided as a line of the log; `columns` are those of table 1."""
    kept = tuple((column, value[:500]) for column, value in columns.items() if value)
    talk = Talk(at=turn.at, by=by, topic=topic[:120], columns=kept)
    turn.happen(p.TalkLogged(at=turn.at, letter=turn.rests_on, talk=talk))


def take_talk(turn: Turn, command: Reply) -> Decision:
    """Keep a conversation as a line of the log."""
    said = command.said
    columns = tuple((column, said.field(name)) for column, name in _COLUMNS.items() if said.field(name))
    if not said.field("核心议题讨论摘要"):
        columns = (*columns, ("summary", (said.field("content") or said.rest or command.text)[:500]))
    talk = Talk(at=turn.at, by=command.letter.by, topic=said.field("title") or said.subject[:60], columns=columns)
    turn.happen(p.TalkLogged(at=turn.at, letter=turn.rests_on, talk=talk))
    news(turn, "talk_taken", (command.letter.by,), part=talk.topic)
    return turn.done("noted", "talk")
