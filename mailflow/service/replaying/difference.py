"""What two courses of one history differ in, as a reader understands it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from mailflow.core.directory import Directory
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


def as_text(found: Difference, directory: Directory, zone: tzinfo) -> Iterator[str]:
    """The difference as lines to read."""
    if not found:
        yield "no difference"
        return
    for record in sorted({*found.told, *found.states}, key=lambda record: (not record, record)):
        yield f"{record} {found.titles.get(record, '')}".strip() or "mails about no record"
        if record in found.states:
            old, new = found.states[record]
            yield f"  ends {new or 'unopened'} instead of {old or 'unopened'}"
        for change in found.told.get(record, ()):
            yield f"  {_changed(change, directory, zone)}"
    for number, (old_fate, new_fate) in found.letters.items():
        fate = new_fate or old_fate
        at = f"{fate.at.astimezone(zone):%Y-%m-%d %H:%M}" if fate else ""
        who = fate.sender if fate else ""
        yield f"letter {number} of {who}, {at}: {_fate(new_fate)} instead of {_fate(old_fate)}"
    yield _sum(found)


def _changed(change: Change, directory: Directory, zone: tzinfo) -> str:
    one = change.one
    person = directory.people.get(one.to)
    name = f"{person.name} <{person.mail}>" if person else one.to
    what = f"{name}: {one.kind}"
    if change.before is None:
        return f"+ {what} at {_shown(one, zone)}"
    if change.after is None:
        return f"- {what} at {_shown(one, zone)}"
    return f"~ {what} at {_shown(change.after, zone)} instead of {_shown(change.before, zone)}"


def _shown(telling: Telling, zone: tzinfo) -> str:
    at = f"{telling.at.astimezone(zone):%Y-%m-%d %H:%M}"
    level = f", level {telling.level}" if telling.level else ""
    return f"{at}{level}" + (f" ({telling.rule})" if telling.rule else "")


def _fate(fate: Fate | None) -> str:
    if fate is None:
        return "not read"
    decision = f" [{fate.decision}]" if fate.decision else ""
    return f"{fate.disposition}{decision} {fate.record} ({fate.reason})".replace("  ", " ")


def _sum(found: Difference) -> str:
    changes = [change for told in found.told.values() for change in told]
    moved = sum(1 for change in changes if change.before and change.after)
    more, less = sum(1 for c in changes if c.before is None), sum(1 for c in changes if c.after is None)
    records = len({r for r in (*found.told, *found.states) if r})
    return (
        f"{records} records differ: {moved} mails at another time, {more} more, {less} fewer; "
        f"{len(found.states)} end otherwise; {len(found.letters)} letters are taken otherwise"
    )


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
