"""What rules that came by mail would change: the last letters played under both, within bounds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from mailflow.core.policy import Policy
from mailflow.core.telling import Values, card, stamp
from mailflow.journal.journal import Journal
from mailflow.rules.load import Loaded
from mailflow.service.reading import Trust
from mailflow.service.replaying.difference import Change, Difference, difference
from mailflow.service.replaying.history import History
from mailflow.service.replaying.playing import play

BACK: Final = timedelta(days=90)

#: How many letters are played at most: whoever mailed the rules waits meanwhile, and both courses of these take a few seconds.
MOST: Final = 200
_ROWS: Final = 30


def previewed(trust: Trust, journal: Journal, present: Loaded, other: Loaded, at: datetime) -> Values:
    """Who would have been told what and when, and which letters taken otherwise; at most `MOST` letters of `BACK`."""
    since, capped = _since(journal, at)
    courses = (play(History(journal, since), one.policy, trust, at, _nothing) for one in (present, other))
    found = difference(*courses)
    told = [(record, change) for record, changes in found.told.items() for change in changes]
    return {
        "since": stamp(since),
        "letters": len(History(journal, since)),
        "capped": capped,
        "told": [_told(record, change, found, other.policy) for record, change in told[:_ROWS]],
        "told_more": max(0, len(told) - _ROWS),
        "states": [
            {"record": record, "title": found.titles.get(record, ""), "before": old, "after": new}
            for record, (old, new) in list(found.states.items())[:_ROWS]
        ],
        "taken": [
            {
                "sender": (new or old).sender if (new or old) else "",  # type: ignore[union-attr]
                "at": stamp((new or old).at) if (new or old) else None,  # type: ignore[union-attr]
                "before": old.disposition if old else "",
                "after": new.disposition if new else "",
            }
            for old, new in list(found.letters.values())[:_ROWS]
        ],
        "taken_more": max(0, len(found.letters) - _ROWS),
    }


def _since(journal: Journal, at: datetime) -> tuple[datetime, bool]:
    """From when on letters are played, and whether older ones of the time looked at had to be left out."""
    since, received = at - BACK, journal.counts()["received"]
    first = journal.letter(received - MOST + 1) if received > MOST else None
    return (first.received_at, True) if first and first.received_at > since else (since, False)


def _told(record: str, change: Change, found: Difference, policy: Policy) -> Values:
    one = change.one
    return {
        "record": record,
        "title": found.titles.get(record, ""),
        "to": card(one.to, policy),
        "kind": one.kind,
        "before": stamp(change.before.at) if change.before else None,
        "after": stamp(change.after.at) if change.after else None,
    }


def _nothing() -> None:
    """Nobody waits for one letter of it."""
