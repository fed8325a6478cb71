"""What two courses of one history differ in, as a reader understands it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from mailflow.service.replaying.playing import Fate, Outcome, Telling


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody is told something at another instant (`before` and `after`), no more, or anew."""

    before: Telling | None
    after: Telling | None

    @property
    def one(self) -> Telling:
        """The one that is there, for what both have in common."""
        found = self.after or self.before
        assert found is not None, "a change has a side"
        return found


@dataclass(frozen=True, slots=True)
class Difference:
    """By record, or "" for letters that belong to none: who is told otherwise, and the states; by letter its fate."""

    told: dict[str, list[Change]]
    states: dict[str, tuple[str, str]]
    letters: dict[int, tuple[Fate | None, Fate | None]]
    titles: dict[str, str]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.told or self.states or self.letters)


def difference(before: Outcome, after: Outcome) -> Difference:
    """What is otherwise in the second course."""
    letters = {n: (before.letters.get(n), after.letters.get(n)) for n in sorted({*before.letters, *after.letters})}
    states = {r: (before.states.get(r, ""), after.states.get(r, "")) for r in sorted({*before.states, *after.states})}
    return Difference(
        told=_told(before, after),
        states={record: pair for record, pair in states.items() if pair[0] != pair[1]},
        letters={number: pair for number, pair in letters.items() if pair[0] != pair[1]},
        titles=before.titles | after.titles,
    )


def _told(before: Outcome, after: Outcome) -> dict[str, list[Change]]:
    gone, come = Counter(before.told), Counter(after.told)
    lost, new = sorted((gone - come).elements()), sorted((come - gone).elements())
    later: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for telling in new:
        later[telling.record, telling.kind, telling.to].append(telling)
    changes = []
    for telling in lost:
        instead = later[telling.record, telling.kind, telling.to]
        changes.append(Change(telling, instead.pop(0) if instead else None))
    changes += [Change(None, telling) for left in later.values() for telling in left]
    by_record: dict[str, list[Change]] = defaultdict(list)
    for change in sorted(changes, key=lambda change: (change.one.record, change.one.at, change.one.to, change.one.kind)):
        by_record[change.one.record].append(change)
    return dict(by_record)


def as_values(found: Difference, zone: tzinfo) -> dict[str, Any]:
    """The difference for programs; instants ISO 8601 at the organisation's clock."""
    return {
        "different": bool(found),
        "records": [
            {
                "id": record,
                "title": found.titles.get(record, ""),
                "state": dict(zip(("before", "after"), found.states[record], strict=True)) if record in found.states else None,
                "told": [_change_values(change, zone) for change in found.told.get(record, ())],
            }
            for record in sorted({*found.told, *found.states})
        ],
        "letters": [
            {"letter": number, "before": _fate_values(old), "after": _fate_values(new)}
            for number, (old, new) in found.letters.items()
        ],
    }


def _change_values(change: Change, zone: tzinfo) -> dict[str, Any]:
    one = change.one
    return {
        "to": one.to,
        "kind": one.kind,
        "before": _telling_values(change.before, zone),
        "after": _telling_values(change.after, zone),
    }


def _telling_values(telling: Telling | None, zone: tzinfo) -> dict[str, Any] | None:
    if telling is None:
        return None
    return {"at": _iso(telling.at, zone), "level": telling.level, "rule": telling.rule}


def _fate_values(fate: Fate | None) -> dict[str, Any] | None:
    if fate is None:
        return None
    names = ("sender", "disposition", "decision", "record", "reason")
    return {name: getattr(fate, name) or None for name in names}


def _iso(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds")
